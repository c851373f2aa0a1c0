// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chitieu/number/detail/decimal_parts.hpp>
#include <chitieu/number/detail/wide.hpp>
#include <chitieu/number/rounding.hpp>

#include <cstdint>

namespace chitieu::detail {

/// The next digit of remainder / divisor; leaves the new remainder. By doubling, because ten times
/// a remainder of 127 bits does not fit 128 bits.
constexpr unsigned next_digit(uint128& remainder, uint128 divisor) {
    const uint128 once = remainder;
    unsigned digit = 0;
    const auto add = [&](uint128 summand) {
        remainder += summand;
        if (remainder >= divisor) {
            remainder -= divisor;
            ++digit;
        }
    };
    add(remainder);
    digit *= 2;
    add(remainder);
    add(once);
    digit *= 2;
    add(remainder);
    return digit;
}

/// ±numerator * 10^places / denominator, rounded once from the exact value, as the coefficient of a scale; or
/// nothing where that does not fit 64 bits. The denominator is 1 to 2^127 - 1. Takes one or two steps where
/// it fits 64 bits, one step a place where it does not.
constexpr DecimalParts rounded_quotient(bool negative, uint128 numerator, uint128 denominator, int places,
                                        Rounding mode, int scale) {
    const uint128 limit = (uint128{1} << 63) - (negative ? 0u : 1u);
    uint128 quotient = numerator / denominator;
    uint128 remainder = numerator % denominator;
    while (places > 0) {
        if (quotient > limit) {
            return {};
        }
        if ((denominator >> 64) == 0) {
            const int step = places < 19 ? places : 19;
            const uint128 shifted = remainder * power_of_ten(step);
            quotient = quotient * power_of_ten(step) + shifted / denominator;
            remainder = shifted % denominator;
            places -= step;
        } else {
            quotient = quotient * 10u + next_digit(remainder, denominator);
            --places;
        }
    }
    const uint128 missing = denominator - remainder;
    const int against_half = remainder == missing ? 0 : (remainder < missing ? -1 : 1);
    if (rounds_away(mode, negative, (quotient & 1u) != 0, against_half, remainder != 0)) {
        ++quotient;
    }
    if (quotient > limit) {
        return {};
    }
    return {static_cast<std::int64_t>(with_sign(negative, quotient)), scale};
}

}  // namespace chitieu::detail
