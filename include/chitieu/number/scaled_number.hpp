// SPDX-License-Identifier: BSL-1.0
//
// Figures as machines write them, as whole numbers at a scale: 12.50 is 1250 at scale 2.
//
//     if (const auto number = read_scaled("12.50")) sum += number->at_scale(4).value();
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/short_text.hpp>
#include <chitieu/number/detail/wide.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chitieu {

/// coefficient · 10^-scale: the parts of a `Decimal`.
struct ScaledNumber {
    std::int64_t coefficient = 0;  ///< all digits, without their point
    int scale = 0;                 ///< how many of the digits are decimals

    /// The coefficient at a scale as great or greater; nothing where it does not fit. Precondition: `wanted`
    /// is `scale` to 18.
    constexpr std::optional<std::int64_t> at_scale(int wanted) const noexcept {
        if (wanted == scale) return coefficient;
        const auto factor = static_cast<std::int64_t>(detail::power_of_ten(wanted - scale));
        std::int64_t result = 0;
        if (__builtin_mul_overflow(coefficient, factor, &result)) return std::nullopt;
        return result;
    }

    /// The same figure.
    constexpr Decimal to_decimal() const noexcept {
        return Decimal::from_parts(detail::DecimalParts{coefficient, scale});
    }

    friend constexpr bool operator==(const ScaledNumber&, const ScaledNumber&) noexcept = default;
};

namespace detail {

/// Eight digits at once, of which the first stands in the lowest byte and those in front may be zeros instead
/// of '0'; `digits` tells which bytes are digits. False where one is none.
[[gnu::always_inline]] constexpr bool read_eight_digits(std::uint64_t word, std::uint64_t digits,
                                                        std::uint64_t& number) noexcept {
    word ^= digits & 0x3030'3030'3030'3030U;
    if ((((word + 0x7676'7676'7676'7676U) | word) & 0x8080'8080'8080'8080U) != 0) return false;
    word = word * 10 + (word >> 8U);  // two digits in every other byte
    number = ((word & 0x0000'00FF'0000'00FFU) * 0x000F'4240'0000'0064U +
              (word >> 16U & 0x0000'00FF'0000'00FFU) * 0x0000'2710'0000'0001U) >>
             32U;
    return true;
}

/// A figure of one to eight characters without a sign, the first of which stands in the lowest byte of a
/// word; what stands behind them does not matter. No branch depends on where its point is.
[[gnu::always_inline]] constexpr bool read_scaled_word(std::uint64_t word, std::size_t size,
                                                       ScaledNumber& number) noexcept {
    constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080U;
    word <<= 8 * (8 - size);  // now the last one stands in the highest byte
    const std::uint64_t points = word ^ 0x2E2E'2E2E'2E2E'2E2EU;
    // The lowest byte that is 0 is found surely, and only that is asked for.
    const std::uint64_t found = (points - 0x0101'0101'0101'0101U) & ~points & high_bits;
    const std::uint64_t point = found & (~found + 1);
    const std::uint64_t has_point = point != 0 ? 1 : 0;
    const std::uint64_t up_to_point = (point << 1U) - has_point;
    word = (word & ~up_to_point) | (word << 8U & up_to_point);
    const std::size_t digit_count = size - has_point;
    if (digit_count == 0) return false;
    std::uint64_t digits = 0;
    if (!read_eight_digits(word, ~std::uint64_t{0} << 8 * (8 - digit_count), digits)) return false;
    const int decimals = __builtin_clzll(point | (1U - has_point) << 63U) / 8;
    number = {static_cast<std::int64_t>(digits), decimals};
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

[[gnu::noinline]] inline bool read_scaled_slowly(std::string_view text, ScaledNumber& number) noexcept {
    const bool is_negative = text.starts_with('-');
    if (read_scaled_digits(text.substr(is_negative ? 1 : 0), number)) {
        if (is_negative) number.coefficient = -number.coefficient;
        return true;
    }
    const auto decimal = parse_decimal(text.data(), text.data() + text.size());
    if (decimal) number = {decimal->coefficient(), decimal->scale()};
    return decimal.has_value();
}

/// `read_scaled`, of a `std::string_view` or a `PaddedText`. An optional would be stored in parts and loaded
/// whole, which a processor has to wait for.
template <class Text>
[[gnu::always_inline]] inline bool read_scaled_into(Text text, ScaledNumber& number) noexcept {
    const std::size_t size = view_of(text).size();
    if (size - 1 < 8 && read_scaled_word(first_word_of(text), size, number)) [[likely]]
        return true;
    return read_scaled_slowly(view_of(text), number);
}

}  // namespace detail

/// Reads what `parse_decimal` reads, several times as fast where it is at most eight characters; nothing
/// where it is no figure, or has more digits than fit. O(length).
inline std::optional<ScaledNumber> read_scaled(std::string_view text) noexcept {
    ScaledNumber number;
    if (!detail::read_scaled_into(text, number)) return std::nullopt;
    return number;
}

}  // namespace chitieu
