// SPDX-License-Identifier: BSL-1.0
//
// What an algorithm over records is told besides the range: projections for this call, a direction or an
// indicator, a policy; in any order. What is not told, the record's own columns say.
#pragma once

#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/detail/kept.hpp>
#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/record.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace chitieu {

namespace because {

struct say_where_the_target_is;    ///< target_from(&Line::approved), a column, or domain/hana_record.hpp
struct say_where_the_actual_is;    ///< actual_from(&Line::spent), a column, or domain/hana_record.hpp
struct say_where_the_baseline_is;  ///< baseline_from(&Line::last_year), or a column with that role
struct this_says_nothing_to_the_algorithm;  ///< neither a projection with a role, nor what else it asks for
struct this_is_said_twice;                  ///< two targets, two directions: which one is not guessed
struct records_must_live_on;                ///< what refers to them would be left with none: name the range

}  // namespace because

namespace detail {

template <class Option>
inline constexpr bool is_column = false;
template <Role role, class Getter>
inline constexpr bool is_column<Column<role, Getter>> = true;

template <Role role, class Option>
inline constexpr bool is_column_for = false;
template <Role role, class Getter>
inline constexpr bool is_column_for<role, Column<role, Getter>> = true;

template <Role wanted>
struct ForRole {
    template <class Option>
    static constexpr bool matches = is_column_for<wanted, Option>;
};
struct IsColumn {
    template <class Option>
    static constexpr bool matches = is_column<Option>;
};
struct IsDirection {
    template <class Option>
    static constexpr bool matches = std::convertible_to<Option, Direction>;
};
struct IsIndicator {
    template <class Option>
    static constexpr bool matches = is_indicator<Option>;
};
struct IsPolicy {
    template <class Option>
    static constexpr bool matches = std::same_as<Option, CompletionPolicy>;
};

template <class Kind, class... Options>
inline constexpr bool has_option = (Kind::template matches<Options> || ...);

/// The first option of a kind, else the fallback.
template <class Kind, class Fallback>
constexpr Fallback pick(const Fallback& fallback) {
    return fallback;
}
template <class Kind, class Fallback, class First, class... Rest>
constexpr auto pick(const Fallback& fallback, const First& first, const Rest&... rest) {
    if constexpr (Kind::template matches<First>) {
        return first;
    } else {
        return pick<Kind>(fallback, rest...);
    }
}

/// How many options are of a kind; of projections, how many have the role of this one.
template <class Kind, class Option, class... Options>
inline constexpr int count_like = (0 + ... + int{Kind::template matches<Options>});
template <Role role, class Getter, class... Options>
inline constexpr int count_like<IsColumn, Column<role, Getter>, Options...> =
    (0 + ... + int{is_column_for<role, Options>});

template <class... Kinds>
struct AnyOf {
    template <class Option>
    static constexpr bool matches = (Kinds::template matches<Option> || ...);

    /// Whether no other option is of the kind of this one.
    template <class Option, class... Options>
    static constexpr bool is_said_once =
        ((!Kinds::template matches<Option> || count_like<Kinds, Option, Options...> == 1) && ...);
};

/// Why an algorithm that asks for options of these kinds does not take them; void where it does.
template <class Kinds, class... Options>
constexpr auto why_not_options() {
    if constexpr (!(Kinds::template matches<Options> && ...)) {
        return std::type_identity<because::this_says_nothing_to_the_algorithm>{};
    } else if constexpr (!(Kinds::template is_said_once<Options, Options...> && ...)) {
        return std::type_identity<because::this_is_said_twice>{};
    } else {
        return std::type_identity<void>{};
    }
}
template <class Kinds, class... Options>
using why_not_options_t = typename decltype(why_not_options<Kinds, Options...>())::type;

/// Whether records have a member with the role, for this call or of their own.
template <Role role, class Record, class... Options>
inline constexpr bool has_role = has_option<ForRole<role>, Options...> || has_column<Record, role>;

/// The member of a record with the role.
template <Role role, class Record, class... Options>
requires has_role<role, Record, Options...>
constexpr decltype(auto) member(const Record& record, const Options&... options) {
    if constexpr (has_option<ForRole<role>, Options...>) {
        return project(pick<ForRole<role>>(0, options...).getter, record);
    } else {
        return field<role>(record);
    }
}
template <Role role, class Record, class... Options>
using member_t = std::remove_cvref_t<decltype(member<role>(std::declval<const Record&>(),
                                                           std::declval<const Options&>()...))>;

/// What a record is called among others: its own key, else its place in the range.
template <class Record, class... Options>
constexpr auto name_of_record(const Record& record, [[maybe_unused]] std::size_t place,
                              const Options&... options) {
    if constexpr (has_role<Role::key, Record, Options...>) {
        const auto& key = member<Role::key>(record, options...);
        return kept_t<decltype(key)>(to_keep(key));
    } else {
        return place;
    }
}

/// Options that are kept for later, to call a function with all of them.
template <std::size_t place, class Option>
struct KeptOption {
    Option option;
};
template <class Places, class... Options>
struct KeptOptions;
template <std::size_t... places, class... Options>
struct KeptOptions<std::index_sequence<places...>, Options...> : KeptOption<places, Options>... {
    constexpr explicit KeptOptions(const Options&... options) : KeptOption<places, Options>{options}... {}

    template <class Function>
    constexpr decltype(auto) call(const Function& function) const {
        return function(KeptOption<places, Options>::option...);
    }
};

/// A record says no direction: its figures have to.
struct NoDirection {};

/// What says which way is good: a direction or an indicator of this call, or of the record.
template <class Record, class... Options>
constexpr decltype(auto) way_of(const Record& record, const Options&... options) {
    if constexpr (has_option<IsDirection, Options...>) {
        return pick<IsDirection>(0, options...);
    } else if constexpr (has_option<IsIndicator, Options...>) {
        return pick<IsIndicator>(0, options...);
    } else if constexpr (has_role<Role::indicator, Record, Options...>) {
        return member<Role::indicator>(record, options...);
    } else if constexpr (has_role<Role::direction, Record, Options...>) {
        return member<Role::direction>(record, options...);
    } else {
        return NoDirection{};
    }
}
template <class Record, class... Options>
using way_t =
    std::remove_cvref_t<decltype(way_of(std::declval<const Record&>(), std::declval<const Options&>()...))>;

/// The scalar algorithm on a record's target and actual.
template <class AnyTarget, class Reached, class Way>
constexpr auto compare_parts(const AnyTarget& target, const Actual<Reached>& actual, const Way& way,
                             CompletionPolicy policy) requires(is_indicator<Way>) {
    return compare(way, target, actual, policy);
}
template <class AnyTarget, class Reached, class Way>
constexpr auto compare_parts(const AnyTarget& target, const Actual<Reached>& actual, const Way& way,
                             CompletionPolicy policy)  //
    requires(std::convertible_to<Way, Direction>) {
    return compare(target, actual, way, policy);
}
template <class AnyTarget, class Reached>
constexpr auto compare_parts(const AnyTarget& target, const Actual<Reached>& actual, const NoDirection&,
                             CompletionPolicy policy) {
    return compare(target, actual, own_direction_t<AnyTarget, Reached>{}, policy);
}

template <class Record, class... Options>
constexpr auto compare_record(const Record& record, const Options&... options) {
    const CompletionPolicy policy = pick<IsPolicy>(CompletionPolicy{}, options...);
    const auto target = as_target(member<Role::target>(record, options...));
    const auto actual = as_actual(member<Role::actual>(record, options...));
    using Planned = target_figure_t<std::remove_cv_t<decltype(target)>>;
    using Reached = actual_figure_t<std::remove_cv_t<decltype(actual)>>;
    if constexpr (differ_in_exact_numbers<Planned, Reached>) {
        return compare_parts(exactly_as(target), exactly_as(actual), way_of(record, options...), policy);
    } else {
        return compare_parts(target, actual, way_of(record, options...), policy);
    }
}

/// Why records do not compare; void where they do.
template <class Planned, class Reached, class Way>
constexpr auto why_parts_do_not_compare() {
    using AnyTarget = std::optional<Target<Planned>>;
    if constexpr (std::same_as<Way, NoDirection>) {
        if constexpr (requires(const AnyTarget& target, const Actual<Reached>& actual) {
                          compare(target, actual);
                      }) {
            return std::type_identity<void>{};
        } else {
            return std::type_identity<typename WhyNotCompared<AnyTarget, Actual<Reached>>::type>{};
        }
    } else if constexpr (is_indicator<Way>) {
        if constexpr (requires(const Way& way, const AnyTarget& target, const Actual<Reached>& actual) {
                          compare(way, target, actual);
                      }) {
            return std::type_identity<void>{};
        } else {
            return std::type_identity<typename WhyNotCompared<Way, AnyTarget, Actual<Reached>>::type>{};
        }
    } else if constexpr (requires(const Way& way, const AnyTarget& target, const Actual<Reached>& actual) {
                             compare(target, actual, way);
                         }) {
        return std::type_identity<void>{};
    } else {
        return std::type_identity<typename WhyNotCompared<AnyTarget, Actual<Reached>, Way>::type>{};
    }
}
template <class Record, class... Options>
constexpr auto why_not_compared_records() {
    if constexpr (!has_role<Role::target, Record, Options...>) {
        return std::type_identity<because::say_where_the_target_is>{};
    } else if constexpr (!has_role<Role::actual, Record, Options...>) {
        return std::type_identity<because::say_where_the_actual_is>{};
    } else {
        using Planned = GivenFigure<member_t<Role::target, Record, Options...>>;
        using Reached = GivenFigure<member_t<Role::actual, Record, Options...>>;
        if constexpr (Planned::as == GivenAs::nothing || Reached::as == GivenAs::nothing) {
            return std::type_identity<because::this_is_no_figure>{};
        } else if constexpr (Planned::as == GivenAs::actual) {
            return std::type_identity<because::an_actual_stands_where_a_plan_belongs>{};
        } else if constexpr (Reached::as == GivenAs::plan) {
            return std::type_identity<because::a_plan_stands_where_an_actual_belongs>{};
        } else if constexpr (differ_in_exact_numbers<typename Planned::type, typename Reached::type>) {
            return why_parts_do_not_compare<exact_t<typename Planned::type>, exact_t<typename Reached::type>,
                                            way_t<Record, Options...>>();
        } else {
            return why_parts_do_not_compare<typename Planned::type, typename Reached::type,
                                            way_t<Record, Options...>>();
        }
    }
}

using ComparesBy = AnyOf<IsColumn, IsDirection, IsIndicator, IsPolicy>;

template <class Record, class... Options>
constexpr auto why_not_compared_by() {
    using Why = why_not_options_t<ComparesBy, Options...>;
    if constexpr (std::is_void_v<Why>) {
        return why_not_compared_records<Record, Options...>();
    } else {
        return std::type_identity<Why>{};
    }
}
/// Why records are not compared by these options; void where they are.
template <class Record, class... Options>
using why_not_compared_t = typename decltype(why_not_compared_by<Record, Options...>())::type;

template <class Record, class... Options>
concept ComparesRecords = std::is_void_v<why_not_compared_t<Record, Options...>>;

}  // namespace detail

}  // namespace chitieu
