// SPDX-License-Identifier: BSL-1.0
#pragma once

// A coefficient and a scale before they are a Decimal: fitting a wide result, reading, writing.

#include <chitieu/number/detail/wide.hpp>

#include <cstdint>

namespace chitieu::detail {

inline constexpr int largest_scale = 18;

/// A coefficient and a scale, or neither. No std::optional: whoever includes a Decimal would wait for one
/// more to be instantiated.
struct DecimalParts {
    std::int64_t coefficient = 0;
    int scale = -1;

    constexpr bool are_there() const noexcept { return scale >= 0; }
};

/// value * 10^-scale with as many of its digits as fit: trailing zeros go only while they must.
/// Nothing where the value itself does not fit.
constexpr DecimalParts fitted(int128 value, int scale) {
    while (scale > largest_scale || !fits_int64(value)) {
        if (scale <= 0 || value % 10 != 0) {
            return {};
        }
        value /= 10;
        --scale;
    }
    return DecimalParts{static_cast<std::int64_t>(value), scale};
}

/// Reads an exponent, its sign included; whether it is one. It stops growing far beyond what any text can
/// balance.
constexpr bool read_exponent(const char* first, const char* last, std::int64_t& exponent) {
    const bool negative = first != last && *first == '-';
    if (first != last && (*first == '-' || *first == '+')) {
        ++first;
    }
    if (first == last) {
        return false;
    }
    exponent = 0;
    for (; first != last; ++first) {
        if (*first < '0' || *first > '9') {
            return false;
        }
        if (exponent < 100'000'000'000'000'000) {
            exponent = exponent * 10 + (*first - '0');
        }
    }
    if (negative) exponent = -exponent;
    return true;
}

/// significant * 10^(zeros - scale), with the scale asked for as far as it fits, or nothing.
constexpr DecimalParts placed(bool negative, std::uint64_t significant, std::int64_t zeros,
                              std::int64_t scale) {
    const uint128 limit = (uint128{1} << 63) - (negative ? 0u : 1u);
    std::int64_t kept = scale < 0 ? 0 : (scale > largest_scale ? largest_scale : scale);
    if (significant == 0) {
        return DecimalParts{0, static_cast<int>(kept)};
    }
    for (; kept >= 0; --kept) {
        const std::int64_t exponent = zeros - scale + kept;
        if (exponent < 0) {
            break;
        }
        if (exponent > largest_scale) {
            continue;
        }
        const uint128 value = uint128{significant} * power_of_ten(exponent);
        if (value <= limit) {
            return DecimalParts{static_cast<std::int64_t>(with_sign(negative, value)),
                                static_cast<int>(kept)};
        }
    }
    return {};
}

/// Reads the machine form that parse_decimal documents; `separators`: also C++'s digit separator.
/// Zeros are held back until a digit follows, so that any number of trailing zeros may be read.
constexpr DecimalParts read_parts(const char* first, const char* last, bool separators) {
    const bool negative = first != last && *first == '-';
    if (first != last && (*first == '-' || *first == '+')) {
        ++first;
    }
    std::uint64_t significant = 0;
    std::int64_t zeros = 0;
    std::int64_t scale = 0;
    bool any_digit = false;
    bool after_point = false;
    for (; first != last; ++first) {
        if (*first == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (*first == '\'' && separators) {
            continue;
        }
        if (*first < '0' || *first > '9') {
            break;
        }
        any_digit = true;
        scale += after_point ? 1 : 0;
        if (*first == '0') {
            zeros += significant == 0 ? 0 : 1;
            continue;
        }
        if (zeros > largest_scale) {
            return {};
        }
        const uint128 longer =
            uint128{significant} * power_of_ten(zeros + 1) + static_cast<unsigned>(*first - '0');
        if (longer > (uint128{1} << 63)) {
            return {};
        }
        significant = static_cast<std::uint64_t>(longer);
        zeros = 0;
    }
    if (!any_digit) {
        return {};
    }
    if (first != last) {
        std::int64_t exponent = 0;
        if ((*first != 'e' && *first != 'E') || !read_exponent(first + 1, last, exponent)) {
            return {};
        }
        scale -= exponent;
    }
    return placed(negative, significant, zeros, scale);
}

/// Writes plain notation; past the end, or nullptr where [first, last) is too short.
constexpr char* write_parts(char* first, char* last, std::int64_t coefficient, int scale) {
    char reversed[24]{};
    int size = 0;
    int digits = 0;
    auto rest = static_cast<std::uint64_t>(magnitude(coefficient));
    do {
        reversed[size++] = static_cast<char>('0' + rest % 10);
        rest /= 10;
        if (++digits == scale) {
            reversed[size++] = '.';
        }
    } while (rest != 0 || digits <= scale);
    if (coefficient < 0) {
        reversed[size++] = '-';
    }
    if (last - first < size) {
        return nullptr;
    }
    while (size > 0) {
        *first++ = reversed[--size];
    }
    return first;
}

}  // namespace chitieu::detail
