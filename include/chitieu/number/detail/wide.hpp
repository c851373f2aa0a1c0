// SPDX-License-Identifier: BSL-1.0
#pragma once

// 128-bit integers, and the little of 256 bits that exact ratios need between two of them.
// Products are taken of unsigned magnitudes: clang turns a checked signed 128-bit product into a
// call of __muloti4, which libgcc does not have.

#include <cstdint>

namespace chitieu::detail {

__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

/// 2^127 - 1. Ratio keeps to ±this, so that negation is always possible.
inline constexpr uint128 largest_int128 = ~uint128{0} >> 1;

inline constexpr std::uint64_t powers_of_ten[] = {
    1u,
    10u,
    100u,
    1'000u,
    10'000u,
    100'000u,
    1'000'000u,
    10'000'000u,
    100'000'000u,
    1'000'000'000u,
    10'000'000'000u,
    100'000'000'000u,
    1'000'000'000'000u,
    10'000'000'000'000u,
    100'000'000'000'000u,
    1'000'000'000'000'000u,
    10'000'000'000'000'000u,
    100'000'000'000'000'000u,
    1'000'000'000'000'000'000u,
    10'000'000'000'000'000'000u,
};

/// 10^exponent, exponent 0 to 19.
constexpr std::uint64_t power_of_ten(std::int64_t exponent) { return powers_of_ten[exponent]; }

constexpr uint128 magnitude(int128 value) {
    return value < 0 ? uint128{0} - static_cast<uint128>(value) : static_cast<uint128>(value);
}

constexpr int128 with_sign(bool negative, uint128 value) {
    return static_cast<int128>(negative ? uint128{0} - value : value);
}

/// value * 10^exponent; exact for any int64 value and an exponent of 0 to 18.
constexpr int128 scaled_up(std::int64_t value, std::int64_t exponent) {
    return static_cast<int128>(static_cast<uint128>(value) * power_of_ten(exponent));
}

constexpr bool fits_int64(int128 value) { return value == static_cast<std::int64_t>(value); }

/// An unsigned number of 256 bits: high * 2^128 + low.
struct Wide {
    uint128 high;
    uint128 low;
};

constexpr Wide product(uint128 left, uint128 right) {
    if (((left | right) >> 64) == 0) {
        return {0, left * right};
    }
    const uint128 mask = ~std::uint64_t{0};
    const uint128 low_low = (left & mask) * (right & mask);
    const uint128 low_high = (left & mask) * (right >> 64);
    const uint128 high_low = (left >> 64) * (right & mask);
    const uint128 high_high = (left >> 64) * (right >> 64);
    const uint128 middle = (low_low >> 64) + (low_high & mask) + (high_low & mask);
    return {high_high + (low_high >> 64) + (high_low >> 64) + (middle >> 64),
            (middle << 64) | (low_low & mask)};
}

/// -1, 0 or 1 as left is less than, equal to or greater than right.
constexpr int compared(Wide left, Wide right) {
    if (left.high != right.high) {
        return left.high < right.high ? -1 : 1;
    }
    return left.low == right.low ? 0 : (left.low < right.low ? -1 : 1);
}

constexpr Wide sum(Wide left, Wide right) {
    const uint128 low = left.low + right.low;
    const uint128 carry = low < left.low ? 1u : 0u;
    return {left.high + right.high + carry, low};
}

/// greater - lesser, which must not be negative.
constexpr Wide difference(Wide greater, Wide lesser) {
    const uint128 borrow = greater.low < lesser.low ? 1u : 0u;
    return {greater.high - lesser.high - borrow, greater.low - lesser.low};
}

struct WideDivision {
    Wide quotient;
    uint128 remainder;
};

/// The divisor is 1 to 2^127 - 1, so that doubling a remainder never overflows.
constexpr WideDivision divided(Wide dividend, uint128 divisor) {
    if (dividend.high == 0) {
        return {{0, dividend.low / divisor}, dividend.low % divisor};
    }
    WideDivision result{{dividend.high / divisor, 0}, dividend.high % divisor};
    for (int bit = 127; bit >= 0; --bit) {
        result.remainder = (result.remainder << 1) | ((dividend.low >> bit) & 1u);
        if (result.remainder >= divisor) {
            result.remainder -= divisor;
            result.quotient.low |= uint128{1} << bit;
        }
    }
    return result;
}

/// Stein's binary algorithm: no division. gcd(0, x) is x.
constexpr std::uint64_t common_divisor_64(std::uint64_t left, std::uint64_t right) {
    if (left == 0 || right == 0) {
        return left | right;
    }
    if (left == 1 || right == 1) {
        return 1;
    }
    const int shared = __builtin_ctzll(left | right);
    left >>= __builtin_ctzll(left);
    do {
        right >>= __builtin_ctzll(right);
        if (left > right) {
            const std::uint64_t swapped = left;
            left = right;
            right = swapped;
        }
        right -= left;
    } while (right != 0);
    return left << shared;
}

/// Greatest common divisor: Euclid's steps until both numbers fit 64 bits, then the fast path.
constexpr uint128 common_divisor(uint128 left, uint128 right) {
    while (((left | right) >> 64) != 0) {
        if (right == 0) {
            return left;
        }
        const uint128 remainder = left % right;
        left = right;
        right = remainder;
    }
    return common_divisor_64(static_cast<std::uint64_t>(left), static_cast<std::uint64_t>(right));
}

}  // namespace chitieu::detail
