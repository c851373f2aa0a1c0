// SPDX-License-Identifier: BSL-1.0
//
// Which sentence the compiler quotes where a comparison does not compile. Include compare/compare.hpp.
#pragma once

#include <chitieu/compare/answer.hpp>
#include <chitieu/compare/common_unit.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/unit/quantity_type.hpp>

#include <optional>
#include <type_traits>

namespace chitieu {

/// Why a comparison does not compile: what a compiler quotes.
namespace because {

struct say_which_is_planned_and_which_reported;  ///< compare(planned(10_dec), reported(9_dec), direction)
struct no_direction_is_assumed;                  ///< compare(target, actual, direction)
struct target_and_actual_differ_in_type;         ///< a Decimal and an int, tonnes and hectares: convert
struct a_direction_is_from_the_enum_or_the_indicator;  ///< Direction::higher_is_better, higher_is_better

}  // namespace because

namespace detail {

template <class Candidate>
concept AnyTarget = requires {
    typename TargetFigure<Candidate>::type;
};
template <class Candidate>
concept AnyActual = requires {
    typename ActualFigure<Candidate>::type;
};
/// A figure, perhaps none, of which it is not said what it is.
template <class Candidate>
inline constexpr bool is_plain_figure = QuantityOrNumber<Candidate> && !std::is_same_v<Candidate, bool>;
template <class Candidate>
inline constexpr bool is_plain_figure<std::optional<Candidate>> = is_plain_figure<Candidate>;

template <class Candidate>
concept ComparisonPart =
    AnyTarget<Candidate> || AnyActual<Candidate> || is_indicator<Candidate> || is_plain_figure<Candidate>;

template <class Planned, class Reached>
concept HaveCommonFigure = requires {
    typename CommonFigure<Planned, Reached>::type;
};
template <class TheIndicator, class Planned, class Reached>
concept CountsIn = requires {
    typename FigureOfIndicator<TheIndicator, Planned, Reached>::type;
};

/// Why compare(parts...) is refused.
template <class... Parts>
struct WhyNotCompared {
    using type =
        std::conditional_t<(is_plain_figure<Parts> || ...), because::say_which_is_planned_and_which_reported,
                           because::a_target_comes_before_its_actual>;
};

template <class Planned, class Reached, class... Rest>
constexpr auto why_not_compared() {
    if constexpr (are_of_two_indicators<Planned, Reached>) {
        return std::type_identity<because::figures_of_two_indicators_do_not_mix>{};
    } else if constexpr (!HaveCommonFigure<Planned, Reached>) {
        return std::type_identity<because::target_and_actual_differ_in_type>{};
    } else if constexpr (sizeof...(Rest) == 0 && std::is_void_v<indicator_of_t<Planned>> &&
                         std::is_void_v<indicator_of_t<Reached>>) {
        return std::type_identity<because::no_direction_is_assumed>{};
    } else if constexpr (!can_answer<Planned, Reached>) {
        return std::type_identity<because::include_chitieu_text_result_to_work_with_run_time_units>{};
    } else {
        return std::type_identity<because::a_direction_is_from_the_enum_or_the_indicator>{};
    }
}
template <AnyTarget Planned, AnyActual Reached, class... Rest>
struct WhyNotCompared<Planned, Reached, Rest...> {
    using type = typename decltype(why_not_compared<target_figure_t<Planned>, actual_figure_t<Reached>,
                                                    Rest...>())::type;
};

template <class TheIndicator, class Planned, class Reached>
constexpr auto why_not_compared_with() {
    if constexpr (are_of_two_indicators<Planned, Reached> ||
                  are_of_two_indicators<own_figure_t<TheIndicator>, Planned>) {
        return std::type_identity<because::figures_of_two_indicators_do_not_mix>{};
    } else if constexpr (!HaveCommonFigure<Planned, Reached>) {
        return std::type_identity<because::target_and_actual_differ_in_type>{};
    } else if constexpr (!CountsIn<TheIndicator, Planned, Reached>) {
        return std::type_identity<because::the_indicator_has_another_unit>{};
    } else if constexpr (!can_answer<Planned, Reached>) {
        return std::type_identity<because::include_chitieu_text_result_to_work_with_run_time_units>{};
    } else {
        return std::type_identity<because::a_direction_is_from_the_enum_or_the_indicator>{};
    }
}
template <class TheIndicator, AnyTarget Planned, AnyActual Reached, class... Rest>
requires is_indicator<TheIndicator>
struct WhyNotCompared<TheIndicator, Planned, Reached, Rest...> {
    using type = typename decltype(why_not_compared_with<TheIndicator, target_figure_t<Planned>,
                                                         actual_figure_t<Reached>>())::type;
};

}  // namespace detail

}  // namespace chitieu
