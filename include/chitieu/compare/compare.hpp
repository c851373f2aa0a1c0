// SPDX-License-Identifier: BSL-1.0
//
// The one idea: what was planned against what was reached.
//
//     constexpr auto grain = compare(more_than(17'600_dec), reported(17'501_dec),
//                                    Direction::higher_is_better);
//     static_assert(grain.verdict() == Verdict::missed);
//     static_assert(grain.completion().percent(4) == 99.4375_dec);
#pragma once

#include <chitieu/compare/answer.hpp>
#include <chitieu/compare/common_unit.hpp>
#include <chitieu/compare/comparison.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/detail/why_not_compared.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/quantity.hpp>

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

namespace chitieu {

namespace detail {

/// Whether a figure is there at all: a NaN is not, whatever type of number it is of.
template <class Figure>
constexpr bool is_a_number(const Figure& figure) {
    return std::same_as<ratio_t<Figure>, Ratio> || number_in(figure) == number_in(figure);
}

template <class Figure>
constexpr std::optional<typename DifferenceOf<Figure>::type> variance_of(const Figure& actual,
                                                                         const Figure& plan) {
    const auto number = difference_of(number_in(actual), number_in(plan));
    if constexpr (AnyQuantity<Figure>) {
        if (!number) return std::nullopt;
        return typename DifferenceOf<Figure>::type(*number, difference_unit(plan.unit()));
    } else {
        return number;
    }
}

/// Precondition: the denominator is not 0.
template <class Figure>
constexpr Completion<ratio_t<Figure>> quotient(const Figure& numerator, const Figure& denominator) {
    using Value = ratio_t<Figure>;
    if constexpr (std::same_as<number_t<Figure>, Decimal>) {
        return Ratio(number_in(numerator), number_in(denominator));
    } else if constexpr (std::same_as<Value, Ratio>) {
        const auto ratio = checked_divide(Ratio(number_in(numerator)), Ratio(number_in(denominator)));
        if (!ratio) return Undefined::not_representable;
        return *ratio;
    } else {
        return Value(number_in(numerator) / number_in(denominator));
    }
}

/// 2 − A / P.
template <class Figure>
constexpr Completion<ratio_t<Figure>> mirrored(const Figure& actual, const Figure& plan) {
    const auto ratio = quotient(actual, plan);
    if (!ratio.is_defined()) return ratio;
    if constexpr (std::same_as<ratio_t<Figure>, Ratio>) {
        const auto mirror = checked_subtract(Ratio(2), ratio.ratio());
        if (!mirror) return Undefined::not_representable;
        return *mirror;
    } else {
        // Named, because the difference of numbers with expression templates is not yet a number.
        const ratio_t<Figure> two(2);
        return static_cast<ratio_t<Figure>>(two - ratio.ratio());
    }
}

template <class Figure>
constexpr Completion<ratio_t<Figure>> completion_of(const Figure& plan, const Figure& actual,
                                                    Direction direction, CompletionPolicy policy) {
    const number_t<Figure> zero{};
    if (number_in(plan) == zero) return Undefined::plan_zero;
    const bool less_is_better = direction == Direction::lower_is_better;
    if (number_in(plan) < zero) {
        if (policy.negative_plan == NegativePlan::undefined) return Undefined::plan_negative;
        // Below 0 a lower actual makes A / P greater: what mirrors one direction is plain in the other.
        const bool rises_as_it_falls =
            less_is_better && policy.lower_is_better != LowerIsBetter::actual_over_plan;
        return rises_as_it_falls ? quotient(actual, plan) : mirrored(actual, plan);
    }
    if (!less_is_better) return quotient(actual, plan);
    switch (policy.lower_is_better) {
        case LowerIsBetter::mirrored:
            return mirrored(actual, plan);
        case LowerIsBetter::actual_over_plan:
            return quotient(actual, plan);
        case LowerIsBetter::plan_over_actual:
            break;
    }
    if (!(zero < number_in(actual))) return Undefined::actual_not_positive;
    return quotient(plan, actual);
}

}  // namespace detail

/// The direction that a target's form states by itself: up for a lower bound, down for an upper bound,
/// within for a range; nothing for a value.
template <class Figure>
constexpr std::optional<Direction> stated_direction(const Target<Figure>& target) noexcept {
    if (target.is_lower_bound()) return Direction::higher_is_better;
    if (target.is_upper_bound()) return Direction::lower_is_better;
    if (target.is_range()) return Direction::keep_within;
    return std::nullopt;
}

namespace detail {

/// The verdict of a figure that is below its target's lower end, above its upper one, or neither.
constexpr Verdict verdict_of(TargetForm form, bool below, bool above, Direction direction) noexcept {
    switch (form) {
        case TargetForm::value:
        case TargetForm::maintain: {
            if (!below && !above) return Verdict::met;
            const bool better = direction == Direction::higher_is_better  ? above
                                : direction == Direction::lower_is_better ? below
                                                                          : false;
            return better ? Verdict::exceeded : Verdict::missed;
        }
        case TargetForm::at_least:
            return below ? Verdict::missed : Verdict::met;
        case TargetForm::at_most:
            return above ? Verdict::missed : Verdict::met;
        case TargetForm::more_than:
            return above ? Verdict::met : Verdict::missed;
        case TargetForm::less_than:
            return below ? Verdict::met : Verdict::missed;
        case TargetForm::between:
            break;
    }
    return below || above ? Verdict::missed : Verdict::met;
}

template <class Figure>
constexpr Comparison<Figure> compared(const Target<Figure>& target, const Actual<Figure>& actual,
                                      Direction direction, CompletionPolicy policy) {
    direction = stated_direction(target).value_or(direction);
    if (!is_a_number(target.lower()) || !is_a_number(target.upper())) {
        return {Verdict::no_target, Undefined::no_target, std::nullopt, direction};
    }
    if (!actual.figure || !is_a_number(*actual.figure)) {
        return {Verdict::not_reported, Undefined::no_actual, std::nullopt, direction};
    }

    const Figure& reached = *actual.figure;
    const bool below = number_in(reached) < number_in(target.lower());
    const bool above = number_in(target.upper()) < number_in(reached);
    const Verdict verdict = verdict_of(target.form(), below, above, direction);
    if (target.is_range()) {
        const Figure& nearest = below ? target.lower() : above ? target.upper() : reached;
        return {verdict, Undefined::range, variance_of(reached, nearest), direction};
    }
    return {verdict, completion_of(target.upper(), reached, direction, policy),
            variance_of(reached, target.upper()), direction};
}

template <class Figure>
constexpr Comparison<Figure> compared(const std::optional<Target<Figure>>& target,
                                      const Actual<Figure>& actual, Direction direction,
                                      CompletionPolicy policy) {
    if (target) return compared(*target, actual, direction, policy);
    return {Verdict::no_target, Undefined::no_target, std::nullopt, direction};
}

/// The same of figures in several units; `unit` is the indicator's, where there is one.
template <class Answer, class Common, class Planned, class Reached, class... UnitType>
constexpr Answer compared_in(const Target<Planned>& target, const Actual<Reached>& actual,
                             Direction direction, CompletionPolicy policy, const UnitType&... unit) {
    return in_common_unit<Answer, Common>(
        unit_from<Common>(unit..., target.lower().unit()), target, actual,
        [&](const Target<Common>& converted_target, const Actual<Common>& converted_actual) {
            return compared(converted_target, converted_actual, direction, policy);
        });
}
template <class Answer, class Common, class Planned, class Reached, class... UnitType>
constexpr Answer compared_in(const std::optional<Target<Planned>>& target, const Actual<Reached>& actual,
                             Direction direction, CompletionPolicy policy, const UnitType&... unit) {
    if (target) return compared_in<Answer, Common>(*target, actual, direction, policy, unit...);
    if (actual.figure) {
        Converter<Common> convert(unit_from<Common>(unit..., actual.figure->unit()));
        static_cast<void>(convert(*actual.figure));
        if (convert.error() != ErrorCode::none) return failed<Answer>(convert.error());
    }
    return Answer(Comparison<Common>(Verdict::no_target, Undefined::no_target, std::nullopt, direction));
}

template <class Common, class AnyTarget, class Reached, class... UnitType>
constexpr answer_t<Comparison<Common>, Common, target_figure_t<AnyTarget>, Reached> answered(
    const AnyTarget& target, const Actual<Reached>& actual, Direction direction, CompletionPolicy policy,
    const UnitType&... unit) {
    if constexpr (has_run_time_unit<Common> || has_run_time_unit<target_figure_t<AnyTarget>> ||
                  has_run_time_unit<Reached>) {
        using Answer = answer_t<Comparison<Common>, Common, target_figure_t<AnyTarget>, Reached>;
        return compared_in<Answer, Common>(target, actual, direction, policy, unit...);
    } else {
        return compared(target, actual, direction, policy);
    }
}

// What the overloads of `compare` answer; nothing where they do not apply.

template <IsComplete Answer>
using complete_t = Answer;

template <class AnyTarget, class Reached, std::convertible_to<Direction> Way>
using with_direction_t = complete_t<answer_t<Comparison<common_figure_t<target_figure_t<AnyTarget>, Reached>>,
                                             target_figure_t<AnyTarget>, Reached>>;

/// The direction in the type of the figures; nothing where it is not there.
template <class AnyTarget, class Reached>
using own_direction_t =
    DirectionConstant<indicator_of_t<common_figure_t<target_figure_t<AnyTarget>, Reached>>::direction()>;

template <class TheIndicator, class AnyTarget, class Reached>
using figure_of_indicator_t =
    typename FigureOfIndicator<TheIndicator, target_figure_t<AnyTarget>, Reached>::type;
template <class TheIndicator, class AnyTarget, class Reached>
using with_indicator_t = complete_t<
    answer_t<Comparison<figure_of_indicator_t<TheIndicator, AnyTarget, Reached>>,
             figure_of_indicator_t<TheIndicator, AnyTarget, Reached>, target_figure_t<AnyTarget>, Reached>>;

}  // namespace detail

/// Compares an actual with a target, or with a std::optional of one.
///
/// Verdict: a value or maintained value is `met` where equal, `exceeded` where better, `missed` where
/// worse (with `keep_within`: whatever is not equal); a bound or a range is `met` where satisfied and
/// else `missed`; a bound's own direction counts before `direction`. Without an actual, or with a NaN:
/// `not_reported`. Without a target, or with a NaN in it: `no_target`, whatever was reported.
///
/// Completion: A / P, exact; where lower is better by `policy`. Undefined, with its reason, for a plan
/// of 0, a negative plan, a range or a missing figure; the verdict stands all the same.
///
/// Direction: a `Direction` or a constant of one, and none for figures of a static indicator.
///
/// Units: figures of one type answer with a `Comparison`. Where a unit is known only at run time, the other
/// figures are converted, exactly, to the static unit, or else to the target's, and the answer is a
/// `Result`: `units_differ`, `digits_lost`, or `range_reversed` for a range whose ends are in two units. An
/// unspecified unit is that of pure numbers and is not taken to be any other: it differs.
/// O(1), exact for decimals and integers, never throws for them.
template <class AnyTarget, class Reached, class Way = detail::own_direction_t<AnyTarget, Reached>>
constexpr detail::with_direction_t<AnyTarget, Reached, Way> compare(const AnyTarget& target,
                                                                    const Actual<Reached>& actual,
                                                                    const Way& direction = {},
                                                                    CompletionPolicy policy = {}) {
    using Common = detail::common_figure_t<detail::target_figure_t<AnyTarget>, Reached>;
    return detail::answered<Common>(target, actual, direction, policy);
}

/// The same with the direction of an indicator, static or not. Bare numbers count in its unit; quantities
/// are in it, or in a unit known only at run time and converted to it.
template <class AnyIndicator, class AnyTarget, class Reached>
constexpr detail::with_indicator_t<AnyIndicator, AnyTarget, Reached> compare(const AnyIndicator& indicator,
                                                                             const AnyTarget& target,
                                                                             const Actual<Reached>& actual,
                                                                             CompletionPolicy policy = {}) {
    using Common = detail::figure_of_indicator_t<AnyIndicator, AnyTarget, Reached>;
    return detail::answered<Common>(target, actual, indicator.direction(), policy, indicator.unit());
}

/// Refused, and why.
template <detail::ComparisonPart cannot_compare, class... with,
          class why = typename detail::WhyNotCompared<cannot_compare, with...>::type>
why compare(const cannot_compare&, const with&...);

}  // namespace chitieu
