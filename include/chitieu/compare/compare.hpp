// SPDX-License-Identifier: BSL-1.0
//
// The one idea: what was planned against what was reached.
//
//     constexpr auto grain = compare(more_than(17'600_dec), reported(17'501_dec),
//                                    Direction::higher_is_better);
//     static_assert(grain.verdict() == Verdict::missed);
//     static_assert(grain.completion().percent(4) == 99.4375_dec);
#pragma once

#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/quantity.hpp>

#include <concepts>
#include <optional>
#include <utility>

namespace chitieu {

namespace detail {

template <class Figure>
struct DifferenceOf {
    using type = Figure;
};
template <Unit UnitType, Number Rep>
struct DifferenceOf<Quantity<UnitType, Rep>> {
    using type = Quantity<difference_unit_t<UnitType>, Rep>;
};

template <class Figure>
constexpr const auto& number_in(const Figure& figure) {
    if constexpr (requires { figure.value(); figure.unit(); }) {
        return figure.value();
    } else {
        return figure;
    }
}

template <class Figure>
constexpr std::optional<typename DifferenceOf<Figure>::type> difference(const Figure& left,
                                                                        const Figure& right) {
    if constexpr (requires { left.value(); left.unit(); }) {
        using Result = typename DifferenceOf<Figure>::type;
        const auto number = difference(left.value(), right.value());
        if (!number) return std::nullopt;
        return Result(*number, typename Result::unit_type{});
    } else if constexpr (std::same_as<Figure, Decimal>) {
        return checked_subtract(left, right);
    } else if constexpr (std::integral<Figure>) {
        Figure result{};
        if (__builtin_sub_overflow(left, right, &result)) return std::nullopt;
        return result;
    } else {
        return left - right;
    }
}

template <class Figure>
constexpr Completion<ratio_t<Figure>> quotient(const Figure& numerator, const Figure& denominator) {
    using Value = ratio_t<Figure>;
    if constexpr (std::same_as<Value, Ratio>) {
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
        return ratio_t<Figure>(2 - ratio.ratio());
    }
}

template <class Figure>
constexpr Completion<ratio_t<Figure>> completion_of(const Figure& plan, const Figure& actual,
                                                    Direction direction, CompletionPolicy policy) {
    using Bare = std::remove_cvref_t<decltype(number_in(plan))>;
    const Bare zero{};
    if (number_in(plan) == zero) return Undefined::plan_zero;
    if (number_in(plan) < zero) {
        if (policy.negative_plan == NegativePlan::mirrored) return mirrored(actual, plan);
        return Undefined::plan_negative;
    }
    if (direction != Direction::lower_is_better) return quotient(actual, plan);
    switch (policy.lower_is_better) {
        case LowerIsBetter::mirrored: return mirrored(actual, plan);
        case LowerIsBetter::actual_over_plan: return quotient(actual, plan);
        case LowerIsBetter::plan_over_actual: break;
    }
    if (!(zero < number_in(actual))) return Undefined::actual_not_positive;
    return quotient(plan, actual);
}

}  // namespace detail

/// What two figures of an indicator differ in: points for shares, else the figure's own type.
template <class Figure>
using difference_t = typename detail::DifferenceOf<Figure>::type;

/// The answer: a verdict, a completion and a variance. See `compare`.
template <class Figure = Decimal>
class Comparison {
public:
    using figure_type = Figure;

    constexpr Comparison(Verdict verdict, Completion<ratio_t<Figure>> completion,
                         std::optional<difference_t<Figure>> variance, Direction direction)
        : completion_(completion), variance_(variance), verdict_(verdict), direction_(direction) {}

    constexpr Verdict verdict() const noexcept { return verdict_; }
    constexpr const Completion<ratio_t<Figure>>& completion() const noexcept { return completion_; }

    /// A − P, signed, in the indicator's unit (points for shares). From a range: the distance to the
    /// nearer end, 0 inside. Nothing where a figure is missing or the difference does not fit.
    constexpr const std::optional<difference_t<Figure>>& variance() const noexcept { return variance_; }

    /// The direction that the verdict rests on: a bound's own, else the one given.
    constexpr Direction direction() const noexcept { return direction_; }

    /// True where the variance is to the good, false where it is to the bad; nothing where there is no
    /// variance, it is 0, or neither way is good.
    constexpr std::optional<bool> is_favourable() const {
        if (!variance_ || direction_ == Direction::keep_within) return std::nullopt;
        using Bare = std::remove_cvref_t<decltype(detail::number_in(*variance_))>;
        const Bare zero{};
        const bool rose = zero < detail::number_in(*variance_);
        const bool fell = detail::number_in(*variance_) < zero;
        if (!rose && !fell) return std::nullopt;
        return rose == (direction_ == Direction::higher_is_better);
    }

private:
    Completion<ratio_t<Figure>> completion_;
    std::optional<difference_t<Figure>> variance_;
    Verdict verdict_;
    Direction direction_;
};

/// The direction that a target's form states by itself: up for a lower bound, down for an upper bound,
/// within for a range; nothing for a value.
template <class Figure>
constexpr std::optional<Direction> stated_direction(const Target<Figure>& target) noexcept {
    if (target.is_lower_bound()) return Direction::higher_is_better;
    if (target.is_upper_bound()) return Direction::lower_is_better;
    if (target.is_range()) return Direction::keep_within;
    return std::nullopt;
}

/// Compares an actual with a target.
///
/// Verdict: a value or maintained value is `met` where equal, `exceeded` where better, `missed` where
/// worse (with `keep_within`: whatever is not equal); a bound or a range is `met` where satisfied and
/// else `missed`; a bound's own direction counts before `direction`. Without an actual:
/// `not_reported`. Without a target: `no_target`, whatever was reported.
///
/// Completion: A / P, exact; where lower is better by `policy`. Undefined, with its reason, for a plan
/// of 0, a negative plan, a range or a missing figure; the verdict stands all the same.
/// O(1), exact for decimals and integers, never throws for them.
template <class Figure>
constexpr Comparison<Figure> compare(const Target<Figure>& target, const Actual<Figure>& actual,
                                     Direction direction, CompletionPolicy policy = {}) {
    direction = stated_direction(target).value_or(direction);
    if (!actual.figure) return {Verdict::not_reported, Undefined::no_actual, std::nullopt, direction};

    const Figure& reached = *actual.figure;
    const bool below = reached < target.lower();
    const bool above = target.upper() < reached;
    Verdict verdict = Verdict::met;
    switch (target.form()) {
        case TargetForm::value:
        case TargetForm::maintain:
            if (below || above) {
                const bool better = direction == Direction::higher_is_better  ? above
                                    : direction == Direction::lower_is_better ? below
                                                                              : false;
                verdict = better ? Verdict::exceeded : Verdict::missed;
            }
            break;
        case TargetForm::at_least: verdict = below ? Verdict::missed : Verdict::met; break;
        case TargetForm::at_most: verdict = above ? Verdict::missed : Verdict::met; break;
        case TargetForm::more_than: verdict = above ? Verdict::met : Verdict::missed; break;
        case TargetForm::less_than: verdict = below ? Verdict::met : Verdict::missed; break;
        case TargetForm::between: verdict = below || above ? Verdict::missed : Verdict::met; break;
    }

    if (target.is_range()) {
        const Figure& nearest = below ? target.lower() : above ? target.upper() : reached;
        return {verdict, Undefined::range, detail::difference(reached, nearest), direction};
    }
    return {verdict, detail::completion_of(target.upper(), reached, direction, policy),
            detail::difference(reached, target.upper()), direction};
}

/// The same where there may be no target at all.
template <class Figure>
constexpr Comparison<Figure> compare(const std::optional<Target<Figure>>& target,
                                     const Actual<Figure>& actual, Direction direction,
                                     CompletionPolicy policy = {}) {
    if (target) return compare(*target, actual, direction, policy);
    return {Verdict::no_target, Undefined::no_target, std::nullopt, direction};
}

/// The same with the direction of an indicator.
template <Unit UnitType, class TargetType, class Figure>
constexpr Comparison<Figure> compare(const Indicator<UnitType>& indicator, const TargetType& target,
                                     const Actual<Figure>& actual, CompletionPolicy policy = {}) {
    return compare(target, actual, indicator.direction(), policy);
}

}  // namespace chitieu
