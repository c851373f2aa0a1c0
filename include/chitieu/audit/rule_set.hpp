// SPDX-License-Identifier: BSL-1.0
//
// Rules as values: a rule is a callable with a name, a set of them is a Hana tuple.
//
//     constexpr auto rules = without<SeparatorRule, UnitRule>(standard_rules);
//     constexpr auto same = without_named<"separator", "unit">(standard_rules);
//     constexpr auto more = boost::hana::append(standard_rules, MyRule{});
#pragma once

#include <chitieu/unit/catalogue.hpp>

#include <boost/hana/core/is_a.hpp>
#include <boost/hana/fwd/core/tag_of.hpp>
#include <boost/hana/remove_if.hpp>
#include <boost/hana/tuple.hpp>

#include <string_view>
#include <type_traits>

namespace chitieu {

/// A set of rules: a Hana tuple.
template <class Candidate>
concept RuleSet = std::is_same_v<typename boost::hana::tag_of<Candidate>::type, boost::hana::tuple_tag>;

/// A rule's lasting name; that of its words where it has only those, empty where it has neither.
template <class AnyRule>
constexpr std::string_view rule_name() noexcept {
    if constexpr (requires { AnyRule::name; }) {
        return AnyRule::name;
    } else if constexpr (requires { AnyRule::words.name; }) {
        return AnyRule::words.name;
    } else {
        return {};
    }
}

namespace detail {

template <class AnyRule, class... Others>
inline constexpr bool is_one_of_rules = (std::is_same_v<AnyRule, Others> || ...);

template <class Rules>
struct RulesIn;
template <class... Each>
struct RulesIn<boost::hana::tuple<Each...>> {
    template <class AnyRule>
    static constexpr bool have = is_one_of_rules<AnyRule, Each...>;
    static constexpr bool have_name(std::string_view name) { return ((rule_name<Each>() == name) || ...); }
};

}  // namespace detail

/// The rules without those of the given types. Does not compile where a type is not among them.
template <class... LeftOut, RuleSet Rules>
constexpr auto without(const Rules& rules) {
    static_assert((detail::RulesIn<Rules>::template have<LeftOut> && ...), "the set has no such rule");
    return boost::hana::remove_if(rules, [](const auto& rule) {
        return boost::hana::bool_c<detail::is_one_of_rules<std::remove_cvref_t<decltype(rule)>, LeftOut...>>;
    });
}

/// The same by name. Does not compile where a name is not among theirs.
template <FixedText... LeftOut, RuleSet Rules>
constexpr auto without_named(const Rules& rules) {
    static_assert((detail::RulesIn<Rules>::have_name(LeftOut.view()) && ...),
                  "the set has no rule of that name");
    return boost::hana::remove_if(rules, [](const auto& rule) {
        constexpr std::string_view name = rule_name<std::remove_cvref_t<decltype(rule)>>();
        return boost::hana::bool_c<((name == LeftOut.view()) || ...)>;
    });
}

}  // namespace chitieu
