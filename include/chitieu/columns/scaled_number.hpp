// SPDX-License-Identifier: BSL-1.0
//
// Figures as machines write them, as whole numbers at a scale: 12.50 is 1250 at scale 2.
//
//     if (const auto number = read_scaled("12.50")) sum += number->at_scale(4).value();
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/wide.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chitieu {

/// coefficient · 10^-scale: the parts of a `Decimal`.
struct ScaledNumber {
    std::int64_t coefficient = 0;
    int scale = 0;

    /// The coefficient at a scale as great or greater; nothing where it does not fit. Precondition: `wanted`
    /// is `scale` to 18.
    constexpr std::optional<std::int64_t> at_scale(int wanted) const noexcept {
        if (wanted == scale) return coefficient;
        const auto factor = static_cast<std::int64_t>(detail::power_of_ten(wanted - scale));
        std::int64_t result = 0;
        if (__builtin_mul_overflow(coefficient, factor, &result)) return std::nullopt;
        return result;
    }

    friend constexpr bool operator==(const ScaledNumber&, const ScaledNumber&) noexcept = default;
};

namespace detail {

/// Eight digits at once, of which the first stands in the lowest byte and those in front may be zeros instead
/// of '0'; `digits` tells which bytes are digits. False where one is none.
constexpr bool read_eight_digits(std::uint64_t word, std::uint64_t digits, std::uint64_t& number) noexcept {
    word ^= digits & 0x3030'3030'3030'3030U;
    if ((((word + 0x7676'7676'7676'7676U) | word) & 0x8080'8080'8080'8080U) != 0) return false;
    word = word * 10 + (word >> 8U);  // two digits in every other byte
    number = ((word & 0x0000'00FF'0000'00FFU) * 0x000F'4240'0000'0064U +
              (word >> 16U & 0x0000'00FF'0000'00FFU) * 0x0000'2710'0000'0001U) >>
             32U;
    return true;
}

/// The lowest so many bytes of eight.
constexpr std::uint64_t low_bytes(std::size_t count) noexcept {
    return count >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * count)) - 1;
}

/// A figure of at most eight characters without a sign, whose characters stand in a word.
constexpr bool read_scaled_word(std::uint64_t word, std::size_t size, ScaledNumber& number) noexcept {
    const std::uint64_t points = word ^ 0x2E2E'2E2E'2E2E'2E2EU;
    // The lowest byte that is 0 is found surely, and only that is asked for.
    const std::uint64_t found =
        (points - 0x0101'0101'0101'0101U) & ~points & 0x8080'8080'8080'8080U & low_bytes(size);
    int scale = 0;
    if (found != 0) {
        const auto before = static_cast<std::size_t>(__builtin_ctzll(found)) / 8;
        word = (word & low_bytes(before)) | (word >> 8U & ~low_bytes(before));
        --size;
        scale = static_cast<int>(size - before);
    }
    if (size == 0) return false;
    const std::size_t shift = 8 * (8 - size);
    std::uint64_t digits = 0;
    if (!read_eight_digits(word << shift, ~std::uint64_t{0} << shift, digits)) return false;
    number = {static_cast<std::int64_t>(digits), scale};
    return true;
}

/// Digit by digit, up to 18 of them.
constexpr bool read_scaled_digits(std::string_view text, ScaledNumber& number) noexcept {
    constexpr std::size_t longest = 19;  // 18 digits and a point
    std::uint64_t coefficient = 0;
    std::size_t digits = 0;
    std::size_t point = text.size();
    if (text.size() > longest) return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        if (byte == '.' && point == text.size()) {
            point = at;
        } else if (byte >= '0' && byte <= '9') {
            coefficient = coefficient * 10 + static_cast<unsigned>(byte - '0');
            ++digits;
        } else {
            return false;
        }
    }
    if (digits == 0 || digits > 18) return false;
    number = {static_cast<std::int64_t>(coefficient),
              static_cast<int>(point == text.size() ? 0 : text.size() - point - 1)};
    return true;
}

}  // namespace detail

/// Reads what `parse_decimal` reads, several times as fast where it is at most eight characters; nothing
/// where it is no figure, or has more digits than fit. O(length).
inline std::optional<ScaledNumber> read_scaled(std::string_view text) noexcept {
    const bool is_negative = text.starts_with('-');
    const std::string_view bare = text.substr(is_negative ? 1 : 0);
    ScaledNumber number;
    bool is_read = false;
    if (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ && bare.size() <= 8) {
        std::uint64_t word = 0;
        bare.copy(reinterpret_cast<char*>(&word), bare.size());
        is_read = detail::read_scaled_word(word, bare.size(), number);
    } else {
        is_read = detail::read_scaled_digits(bare, number);
    }
    if (is_read) {
        if (is_negative) number.coefficient = -number.coefficient;
        return number;
    }
    const auto decimal = parse_decimal(text.data(), text.data() + text.size());
    if (!decimal) return std::nullopt;
    return ScaledNumber{decimal->coefficient(), decimal->scale()};
}

}  // namespace chitieu
