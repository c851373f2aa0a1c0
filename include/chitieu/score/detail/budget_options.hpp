// SPDX-License-Identifier: BSL-1.0
//
// What an assessment of budget lines is told besides the lines, and why it refuses.
#pragma once

#include <chitieu/compare/detail/kept.hpp>
#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/record_range.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/domain/share_of.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/score/pefa_framework.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>

namespace chitieu {

namespace because {

struct say_which_lines_are_contingency;     ///< pefa::contingency_if(&Line::is_reserve), pefa::no_contingency
struct say_which_lines_are_interest;        ///< pefa::interest_if(&Line::is_interest), or pefa::no_interest
struct say_which_year_a_line_is_of;         ///< period_from(&Line::year): a year, not an optional one
struct years_are_ordered_by_less;           ///< the last three have to be told
struct heads_are_ordered_by_less;           ///< lines of one head are found by its name
struct amounts_are_exact_and_no_doubles;    ///< a Decimal, a whole number, or a quantity of one
struct amounts_are_in_a_static_unit;        ///< convert those with a run-time unit first
struct a_line_is_contingency_or_it_is_not;  ///< contingency_if and interest_if take what gives a bool

}  // namespace because

namespace pefa {

/// What says which lines are contingency, and which are interest; made by `contingency_if` and `interest_if`.
template <class Getter>
struct ContingencyIf {
    Getter getter;
};
template <class Getter>
struct InterestIf {
    Getter getter;
};

/// The lines from which unforeseen needs are met (dự phòng): `contingency_if(&Line::is_reserve)`, or anything
/// that can be called with a line and gives a bool.
template <class Getter>
constexpr ContingencyIf<Getter> contingency_if(Getter getter) {
    return {getter};
}
/// The lines of interest on debt (chi trả nợ lãi).
template <class Getter>
constexpr InterestIf<Getter> interest_if(Getter getter) {
    return {getter};
}

/// Says of no line that it is so: a budget without such lines says that, too.
struct Never {
    template <class Record>
    constexpr bool operator()(const Record&) const noexcept {
        return false;
    }
};
inline constexpr ContingencyIf<Never> no_contingency{{}};
inline constexpr InterestIf<Never> no_interest{{}};

/// What it means that a line has no approved amount.
enum class MissingPlan : std::uint8_t {
    undefined,     ///< it is not known, and neither is what rests on it: the default
    not_budgeted,  ///< a head that was made during the year: the approved budget had nothing for it
};

}  // namespace pefa

namespace detail {

template <class Option>
inline constexpr bool is_contingency_if = false;
template <class Getter>
inline constexpr bool is_contingency_if<pefa::ContingencyIf<Getter>> = true;
template <class Option>
inline constexpr bool is_interest_if = false;
template <class Getter>
inline constexpr bool is_interest_if<pefa::InterestIf<Getter>> = true;

struct IsContingencyIf {
    template <class Option>
    static constexpr bool matches = is_contingency_if<Option>;
};
struct IsInterestIf {
    template <class Option>
    static constexpr bool matches = is_interest_if<Option>;
};
struct IsFramework {
    template <class Option>
    static constexpr bool matches = std::same_as<Option, pefa::Framework>;
};
struct IsMissingPlan {
    template <class Option>
    static constexpr bool matches = std::same_as<Option, pefa::MissingPlan>;
};
/// Of nothing: an option that a dimension does not ask for.
struct IsNothing {
    template <class Option>
    static constexpr bool matches = false;
};

/// Which lines a dimension has to be told of. The function leaves out both; the economic type keeps interest,
/// which is one of its categories; totals and revenue take all lines.
constexpr bool asks_for_contingency(pefa::Dimension dimension) noexcept {
    return dimension == pefa::Dimension::composition_by_function ||
           dimension == pefa::Dimension::composition_by_economic_type ||
           dimension == pefa::Dimension::contingency_expenditure;
}
constexpr bool asks_for_interest(pefa::Dimension dimension) noexcept {
    return dimension == pefa::Dimension::composition_by_function;
}
constexpr bool is_composition(pefa::Dimension dimension) noexcept {
    return dimension == pefa::Dimension::composition_by_function ||
           dimension == pefa::Dimension::composition_by_economic_type ||
           dimension == pefa::Dimension::revenue_composition;
}

template <pefa::Dimension dimension>
using BudgetOptions =
    AnyOf<IsColumn, std::conditional_t<asks_for_contingency(dimension), IsContingencyIf, IsNothing>,
          std::conditional_t<asks_for_interest(dimension), IsInterestIf, IsNothing>, IsFramework,
          IsMissingPlan>;

/// The types that come out of a line and the options.
template <class Record, class... Options>
struct BudgetTypes {
    using Planned = given_figure_t<member_t<Role::target, Record, Options...>>;
    using Amount = exact_t<Planned>;
    using Year = kept_t<member_t<Role::period, Record, Options...>>;
    using Head = decltype(name_of_record(std::declval<const Record&>(), std::size_t{},
                                         std::declval<const Options&>()...));
};

template <class Member>
inline constexpr bool is_a_share = false;
template <class Part, class Whole, class UnitType>
inline constexpr bool is_a_share<Share<Part, Whole, UnitType>> = true;
template <class Member>
inline constexpr bool is_a_share<std::optional<Member>> = is_a_share<Member>;
template <StaticUnit UnitType, Number Rep>
inline constexpr bool is_a_share<Quantity<UnitType, Rep>> = is_share<UnitType>;

/// Whether a flag is one, where it is asked for.
template <class Kind, class Record, class... Options>
constexpr bool gives_a_bool() {
    if constexpr (has_option<Kind, Options...>) {
        using Getter = decltype(pick<Kind>(0, std::declval<const Options&>()...).getter);
        if constexpr (requires(const Getter& getter, const Record& record) { project(getter, record); }) {
            return std::same_as<std::remove_cvref_t<decltype(project(std::declval<const Getter&>(),
                                                                     std::declval<const Record&>()))>,
                                bool>;
        } else {
            return false;
        }
    } else {
        return true;
    }
}

/// Why a member cannot be an amount of money; void where it can.
template <class Member>
constexpr auto why_no_amount() {
    using Given = GivenFigure<Member>;
    if constexpr (is_a_share<Member>) {
        return std::type_identity<because::shares_add_up_only_with_weights>{};
    } else if constexpr (Given::as == GivenAs::nothing) {
        return std::type_identity<because::this_is_no_figure>{};
    } else if constexpr (is_a_share<typename Given::type>) {
        return std::type_identity<because::shares_add_up_only_with_weights>{};
    } else if constexpr (has_run_time_unit<typename Given::type>) {
        return std::type_identity<because::amounts_are_in_a_static_unit>{};
    } else if constexpr (!std::same_as<exact_t<number_t<typename Given::type>>, Ratio>) {
        return std::type_identity<because::amounts_are_exact_and_no_doubles>{};
    } else {
        return std::type_identity<void>{};
    }
}

template <class Record, class... Options>
constexpr auto why_no_amounts() {
    using Planning = member_t<Role::target, Record, Options...>;
    using Reaching = member_t<Role::actual, Record, Options...>;
    using WhyPlanned = typename decltype(why_no_amount<Planning>())::type;
    using WhyReached = typename decltype(why_no_amount<Reaching>())::type;
    if constexpr (!std::is_void_v<WhyPlanned>) {
        return std::type_identity<WhyPlanned>{};
    } else if constexpr (!std::is_void_v<WhyReached>) {
        return std::type_identity<WhyReached>{};
    } else if constexpr (GivenFigure<Planning>::as == GivenAs::actual) {
        return std::type_identity<because::an_actual_stands_where_a_plan_belongs>{};
    } else if constexpr (GivenFigure<Reaching>::as == GivenAs::plan) {
        return std::type_identity<because::a_plan_stands_where_an_actual_belongs>{};
    } else {
        using Planned = exact_t<given_figure_t<Planning>>;
        using Reached = exact_t<given_figure_t<Reaching>>;
        if constexpr (std::same_as<Planned, Reached>) {
            return std::type_identity<void>{};
        } else {
            return std::type_identity<
                std::remove_pointer_t<decltype(why_figures_differ<Planned, Reached>())>>{};
        }
    }
}

template <pefa::Dimension dimension, class Record, class... Options>
constexpr auto why_not_assessed() {
    using Why = why_not_options_t<BudgetOptions<dimension>, Options...>;
    if constexpr (!std::is_void_v<Why>) {
        return std::type_identity<Why>{};
    } else if constexpr (!has_role<Role::target, Record, Options...>) {
        return std::type_identity<because::say_where_the_target_is>{};
    } else if constexpr (!has_role<Role::actual, Record, Options...>) {
        return std::type_identity<because::say_where_the_actual_is>{};
    } else if constexpr (!has_role<Role::period, Record, Options...>) {
        return std::type_identity<because::say_which_year_a_line_is_of>{};
    } else if constexpr (asks_for_contingency(dimension) && !has_option<IsContingencyIf, Options...>) {
        return std::type_identity<because::say_which_lines_are_contingency>{};
    } else if constexpr (asks_for_interest(dimension) && !has_option<IsInterestIf, Options...>) {
        return std::type_identity<because::say_which_lines_are_interest>{};
    } else if constexpr (!gives_a_bool<IsContingencyIf, Record, Options...>() ||
                         !gives_a_bool<IsInterestIf, Record, Options...>()) {
        return std::type_identity<because::a_line_is_contingency_or_it_is_not>{};
    } else {
        using WhyNoAmounts = typename decltype(why_no_amounts<Record, Options...>())::type;
        using Year = kept_t<member_t<Role::period, Record, Options...>>;
        using Head = decltype(name_of_record(std::declval<const Record&>(), std::size_t{},
                                             std::declval<const Options&>()...));
        if constexpr (!std::is_void_v<WhyNoAmounts>) {
            return std::type_identity<WhyNoAmounts>{};
        } else if constexpr (is_optional<Year>) {
            return std::type_identity<because::say_which_year_a_line_is_of>{};
        } else if constexpr (!is_ordered<Year>) {
            return std::type_identity<because::years_are_ordered_by_less>{};
        } else if constexpr (!is_ordered<Head>) {
            return std::type_identity<because::heads_are_ordered_by_less>{};
        } else {
            return std::type_identity<void>{};
        }
    }
}
/// Why lines are not assessed with these options; void where they are.
template <pefa::Dimension dimension, class Record, class... Options>
using why_not_assessed_t = typename decltype(why_not_assessed<dimension, Record, Options...>())::type;

}  // namespace detail

}  // namespace chitieu
