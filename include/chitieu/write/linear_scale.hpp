// SPDX-License-Identifier: BSL-1.0
//
// A linear scale with round ticks, exact until something is drawn.
//
//     constexpr std::optional<LinearScale> scale = linear_scale(0, 22'000);
//     static_assert(scale->step() == 5'000 && *scale->position(17'600) == Ratio(4, 5));
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>

#include <optional>
#include <vector>

namespace chitieu {

/// The smallest of 1, 2 and 5 times a power of ten that fits into `span` at most `most` times. Nothing where
/// one of them is not above 0, or where that step is no Decimal.
constexpr std::optional<Decimal> round_step(const Ratio& span, int most) {
    if (span.sign() <= 0 || most <= 0) return std::nullopt;
    const std::optional<Ratio> least = checked_divide(span, Ratio(most));
    if (!least) return std::nullopt;
    std::optional<Decimal> power = Decimal::from_parts(1, 18);
    while (power) {
        for (const int digit : {1, 2, 5}) {
            const std::optional<Decimal> step = checked_multiply(digit, *power);
            if (step && Ratio(*step) >= *least) return step;
        }
        power = checked_multiply(10, *power);
        if (power) power = power->normalized();
    }
    return std::nullopt;
}

/// The multiple of `step` next to `value`, as the rounding says: `ceiling` is the first that is not below it.
/// Nothing where the step is 0 or the result does not fit.
constexpr std::optional<Decimal> round_to_step(const Ratio& value, Decimal step, Rounding mode) {
    const std::optional<Ratio> steps = checked_divide(value, Ratio(step));
    const std::optional<Decimal> count = steps ? checked_round(*steps, 0, mode) : std::nullopt;
    return count ? checked_multiply(*count, step) : std::nullopt;
}

/// Where values lie between two ends, in proportion. Made by `linear_scale`.
class LinearScale {
public:
    /// What the left end stands for, and the right one.
    constexpr const Ratio& begin() const noexcept { return begin_; }
    constexpr const Ratio& end() const noexcept { return end_; }
    /// What two ticks lie apart; each tick is a multiple of it.
    constexpr Decimal step() const noexcept { return step_; }

    /// 0 at the beginning, 1 at the end, beyond them for a value outside. Nothing where it does not fit.
    constexpr std::optional<Ratio> position(const Ratio& value) const {
        const std::optional<Ratio> part = checked_subtract(value, begin_);
        const std::optional<Ratio> whole = checked_subtract(end_, begin_);
        return part && whole ? checked_divide(*part, *whole) : std::nullopt;
    }

    /// Whether a value lies between the ends or on one.
    constexpr bool contains(const Ratio& value) const noexcept { return begin_ <= value && value <= end_; }

    /// The multiples of the step that the scale contains, rising.
    std::vector<Decimal> ticks() const {
        std::vector<Decimal> result;
        std::optional<Decimal> tick = round_to_step(begin_, step_, Rounding::ceiling);
        while (tick && Ratio(*tick) <= end_) {
            result.push_back(tick->normalized());
            tick = checked_add(*tick, step_);
        }
        return result;
    }

    friend constexpr std::optional<LinearScale> linear_scale(const Ratio& begin, const Ratio& end, int most,
                                                             Decimal least);

private:
    constexpr LinearScale(const Ratio& begin, const Ratio& end, Decimal step) noexcept
        : begin_(begin), end_(end), step_(step) {}

    Ratio begin_;
    Ratio end_;
    Decimal step_;
};

/// A scale with at most `most` steps, none of them less than `least`. Nothing where the end is not above the
/// beginning, or where the figures are too large for a round step.
constexpr std::optional<LinearScale> linear_scale(const Ratio& begin, const Ratio& end, int most = 5,
                                                  Decimal least = 0) {
    const std::optional<Ratio> span = checked_subtract(end, begin);
    const std::optional<Decimal> step = span ? round_step(*span, most) : std::nullopt;
    if (!step) return std::nullopt;
    return LinearScale(begin, end, *step < least ? least : *step);
}

}  // namespace chitieu
