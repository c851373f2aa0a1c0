// SPDX-License-Identifier: BSL-1.0
//
// The completion of a row in whole numbers.
#pragma once

#include <chitieu/columns/row_policy.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/detail/wide.hpp>
#include <chitieu/number/ratio.hpp>

#include <cstdint>
#include <optional>

namespace chitieu::detail {

inline constexpr int completion_scale = 14;  // of a ratio: 12 decimals of a percent

/// numerator / denominator · 10^scale, scale 0 to 19, rounded half away from 0; nothing where 127 bits do not
/// hold it. Precondition: the denominator is above 0.
constexpr std::optional<int128> scaled_quotient(uint128 numerator, uint128 denominator, int scale) noexcept {
    const Wide dividend = product(numerator, power_of_ten(scale));
    const WideDivision division = divided(dividend, denominator);
    if (division.quotient.high != 0 || division.quotient.low > largest_int128 - 1) return std::nullopt;
    const bool is_up = division.remainder >= denominator - division.remainder;
    return static_cast<int128>(division.quotient.low) + (is_up ? 1 : 0);
}
/// The same of small numbers, without a division of 128 bits where the quotient is below 2^50: then that of
/// doubles is off by one at most, which the remainder tells.
[[gnu::always_inline]] inline std::int64_t scaled_quotient_of_small(std::uint64_t numerator,
                                                                    std::uint64_t denominator,
                                                                    bool& is_exact) noexcept {
    constexpr double factor = 1e14;
    const double guess = static_cast<double>(static_cast<std::int64_t>(numerator)) * factor /
                         static_cast<double>(static_cast<std::int64_t>(denominator));
    is_exact = guess < 0x1p50 && denominator < std::uint64_t{1} << 60U;
    if (!is_exact) return 0;
    const auto quotient = static_cast<std::int64_t>(guess + 0.5);
    // Modulo 2^64, and within two denominators of 0.
    const auto remainder = static_cast<std::int64_t>(numerator * power_of_ten(completion_scale) -
                                                     static_cast<std::uint64_t>(quotient) * denominator);
    const auto size = static_cast<std::int64_t>(denominator);
    return quotient + (2 * remainder >= size ? 1 : 0) - (2 * remainder < -size ? 1 : 0);
}

constexpr Direction direction_of(TargetForm form, Direction direction) noexcept {
    switch (form) {
        case TargetForm::at_least:
        case TargetForm::more_than:
            return Direction::higher_is_better;
        case TargetForm::at_most:
        case TargetForm::less_than:
            return Direction::lower_is_better;
        case TargetForm::between:
            return Direction::keep_within;
        case TargetForm::value:
        case TargetForm::maintain:
            break;
    }
    return direction;
}

/// Whether a completion is A / P where the plan is above 0.
constexpr bool is_quotient(Direction direction, CompletionPolicy policy) noexcept {
    return direction != Direction::lower_is_better ||
           policy.lower_is_better == LowerIsBetter::actual_over_plan;
}

/// The completion of a row in units of 10^-12 %; nothing where it is undefined or beyond 128 bits. Figures
/// are in units of the same size.
inline std::optional<int128> row_completion(TargetForm form, int128 lower, int128 upper, int128 actual,
                                            Direction direction, RowPolicy policy) {
    if (form == TargetForm::between && policy.range_plan == RangePlan::undefined) return std::nullopt;
    const Direction way = policy.range_plan == RangePlan::middle && form == TargetForm::between
                              ? direction
                              : direction_of(form, direction);
    const auto plan = Ratio::reduced(lower + upper < 0, magnitude(lower + upper), 2);
    const auto completion =
        completion_of(plan, Ratio::reduced(actual < 0, magnitude(actual), 1), way, policy.completion);
    if (!completion.is_defined()) return std::nullopt;
    const Ratio& ratio = completion.ratio();
    const auto size = scaled_quotient(magnitude(ratio.numerator()), ratio.divisor(), completion_scale);
    return size && ratio.sign() < 0 ? -*size : size;
}

}  // namespace chitieu::detail
