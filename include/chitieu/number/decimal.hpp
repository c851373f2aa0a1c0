// SPDX-License-Identifier: BSL-1.0
#pragma once

// Decimal: a figure as it was published.
//
//     using namespace chitieu::literals;
//     static_assert(27.60_dec == 27.6_dec);                    // and prints as 27.60
//     static_assert(12.1_dec + 45.4_dec == 57.5_dec);          // exact, unlike double
//     static_assert(chitieu::divide(1, 3, 4) == 0.3333_dec);   // rounded once, where it is asked

#include <chitieu/number/detail/decimal_parts.hpp>
#include <chitieu/number/detail/long_division.hpp>
#include <chitieu/number/detail/throw.hpp>
#include <chitieu/number/rounding.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <type_traits>

namespace chitieu {

namespace detail {

template <typename Type, typename... Others>
concept one_of = (std::same_as<Type, Others> || ...);

/// The integers that count something: no bool, no character. std::int8_t and std::uint8_t count.
template <typename Type>
concept counting = std::integral<Type> && sizeof(Type) <= 8 &&
                   !one_of<Type, bool, char, wchar_t, char8_t, char16_t, char32_t>;

/// Letters in a row, as far as that can be told without <string_view>.
template <typename Type>
concept letters_in_a_row = one_of<Type, const char*, char*> || requires(const Type& letters) {
    { letters.data() } -> std::convertible_to<const char*>;
    { letters.size() } -> std::convertible_to<std::size_t>;
};

template <counting Whole>
constexpr std::int64_t to_coefficient(Whole whole) {
    if constexpr (std::is_unsigned_v<Whole> && sizeof(Whole) == 8) {
        if (whole > static_cast<Whole>(INT64_MAX)) {
            the_exact_result_does_not_fit_a_decimal();
        }
    }
    return static_cast<std::int64_t>(whole);
}

}  // namespace detail

class Decimal;
constexpr std::optional<Decimal> checked_add(Decimal left, Decimal right);
constexpr std::optional<Decimal> checked_subtract(Decimal left, Decimal right);
constexpr std::optional<Decimal> checked_multiply(Decimal left, Decimal right);
constexpr std::optional<Decimal> checked_negate(Decimal value);

/// An exact decimal number that keeps the digits it was printed with: coefficient * 10^-scale, a
/// 64-bit coefficient and a scale (số chữ số thập phân) of 0 to 18. 27.60 equals 27.6 and prints
/// as 27.60. `+ - *` are exact or throw std::overflow_error, which a constant expression reports
/// as a compile error; a program without exceptions ends there, through std::terminate. `checked_add` and
/// its kin give nothing instead. For a quotient say `divide` (rounded) or `Ratio` (exact).
/// Scales follow General Decimal Arithmetic: a sum has the larger one, a product their sum, and
/// trailing zeros go only where the result would not fit otherwise. As a template argument, 27.60
/// and 27.6 are two.
class Decimal {
public:
    /// The most characters that `to_chars` writes: sign, digit, point and 18 decimals.
    static constexpr std::size_t max_chars = 21;

    constexpr Decimal() noexcept = default;

    /// A whole number, scale 0. Throws std::overflow_error above 2^63 - 1 (unsigned types only).
    template <detail::counting Whole>
    constexpr Decimal(Whole whole) : coefficient_{detail::to_coefficient(whole)} {}

    /// Refused: a binary fraction has no exact digits. Write `27.60_dec`, or parse the text.
    template <std::floating_point a_double_is_not_exact_write_27_60_dec>
    Decimal(a_double_is_not_exact_write_27_60_dec) = delete;

    /// Refused: a text may be no number. `parse_decimal` tells, and `27.60_dec` is one.
    template <detail::letters_in_a_row a_text_is_read_by_parse_decimal_or_written_27_60_dec>
    explicit Decimal(a_text_is_read_by_parse_decimal_or_written_27_60_dec) = delete;
    /// Refused: the nearest double is another number. Ask for digits: `to_string`, `to_chars`.
    template <std::floating_point a_double_is_not_exact_ask_for_digits>
    explicit operator a_double_is_not_exact_ask_for_digits() const = delete;

    /// coefficient * 10^-scale, digits kept. Throws std::overflow_error unless scale is 0 to 18.
    static constexpr Decimal from_parts(std::int64_t coefficient, int scale) {
        if (scale < 0 || scale > detail::largest_scale) {
            detail::the_scale_of_a_decimal_is_0_to_18();
        }
        return from_parts(detail::DecimalParts{coefficient, scale});
    }

    /// All digits as one whole number: 2760 of 27.60.
    constexpr std::int64_t coefficient() const noexcept { return coefficient_; }
    /// How many of them stand after the point: 2 of 27.60.
    constexpr int scale() const noexcept { return scale_; }
    /// Whether it is 0, at any scale.
    constexpr bool is_zero() const noexcept { return coefficient_ == 0; }
    /// -1, 0 or 1.
    constexpr int sign() const noexcept { return (coefficient_ > 0) - (coefficient_ < 0); }
    /// Whether the value is an integer: 27.00 is.
    constexpr bool is_whole() const noexcept {
        return coefficient_ % static_cast<std::int64_t>(detail::power_of_ten(scale_)) == 0;
    }

    /// The same value without trailing zeros after the point: 27.60 becomes 27.6, 27.00 becomes 27.
    constexpr Decimal normalized() const noexcept {
        Decimal result = *this;
        while (result.scale_ > 0 && result.coefficient_ % 10 == 0) {
            result.coefficient_ /= 10;
            --result.scale_;
        }
        return result;
    }

    /// Exact, or std::overflow_error.
    friend constexpr Decimal operator+(Decimal left, Decimal right) {
        return value_or_throw(checked_add(left, right));
    }
    friend constexpr Decimal operator-(Decimal left, Decimal right) {
        return value_or_throw(checked_subtract(left, right));
    }
    friend constexpr Decimal operator*(Decimal left, Decimal right) {
        return value_or_throw(checked_multiply(left, right));
    }
    // Members, so that a compiler does not list them among the sums and differences of other types.
    /// Exact, or std::overflow_error: the smallest coefficient has no opposite.
    constexpr Decimal operator-() const { return value_or_throw(checked_negate(*this)); }
    constexpr Decimal operator+() const noexcept { return *this; }
    /// Refused: few quotients are decimals. `divide(2, 3, 4)` rounds, `Ratio{2, 3}` is exact.
    friend constexpr Decimal operator/(Decimal, Decimal) = delete;

    /// As the operators with two sides.
    constexpr Decimal& operator+=(Decimal right) { return *this = *this + right; }
    constexpr Decimal& operator-=(Decimal right) { return *this = *this - right; }
    constexpr Decimal& operator*=(Decimal right) { return *this = *this * right; }

    /// By value, in 128 bits, so that no comparison overflows. The order is weak, not strong:
    /// 27.6 and 27.60 are equal and yet differ in what they print.
    friend constexpr bool operator==(Decimal left, Decimal right) noexcept {
        if (left.scale_ == right.scale_) {
            return left.coefficient_ == right.coefficient_;
        }
        return left.at_scale_of(right) == right.at_scale_of(left);
    }
    friend constexpr std::weak_ordering operator<=>(Decimal left, Decimal right) noexcept {
        if (left.scale_ == right.scale_) {
            return left.coefficient_ <=> right.coefficient_;
        }
        return left.at_scale_of(right) <=> right.at_scale_of(left);
    }

    /// All the digits, a dot before the decimals, no groups: as `to_string`. In the width of the stream.
    template <class Traits>
    friend std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& stream,
                                                        Decimal value) {
        char text[max_chars + 1]{};
        detail::write_parts(text, text + max_chars, value.coefficient_, value.scale_);
        return stream << static_cast<const char*>(text);
    }

    // For the library. Public only because a type of template parameters must be all public.
    std::int64_t coefficient_ = 0;
    std::int32_t scale_ = 0;

    static constexpr Decimal from_parts(detail::DecimalParts parts) noexcept {
        Decimal result;
        result.coefficient_ = parts.coefficient;
        result.scale_ = parts.scale;
        return result;
    }
    static constexpr std::optional<Decimal> if_there(detail::DecimalParts parts) noexcept {
        return parts.are_there() ? std::optional<Decimal>{from_parts(parts)} : std::nullopt;
    }
    static constexpr Decimal value_or_throw(const std::optional<Decimal>& result) {
        if (!result) {
            detail::the_exact_result_does_not_fit_a_decimal();
        }
        return *result;
    }
    /// The coefficient at the larger of the two scales.
    constexpr detail::int128 at_scale_of(Decimal other) const noexcept {
        return other.scale_ > scale_ ? detail::scaled_up(coefficient_, other.scale_ - scale_)
                                     : detail::int128{coefficient_};
    }
};

/// left + right, exact, at the larger scale; nothing where that value does not fit a Decimal.
constexpr std::optional<Decimal> checked_add(Decimal left, Decimal right) {
    std::int64_t same_scale = 0;
    if (left.scale_ == right.scale_ &&
        !__builtin_add_overflow(left.coefficient_, right.coefficient_, &same_scale)) {
        return Decimal::from_parts(detail::DecimalParts{same_scale, left.scale_});
    }
    const int scale = left.scale_ > right.scale_ ? left.scale_ : right.scale_;
    return Decimal::if_there(detail::fitted(left.at_scale_of(right) + right.at_scale_of(left), scale));
}

/// left - right, exact, at the larger scale; nothing where that value does not fit a Decimal.
constexpr std::optional<Decimal> checked_subtract(Decimal left, Decimal right) {
    std::int64_t same_scale = 0;
    if (left.scale_ == right.scale_ &&
        !__builtin_sub_overflow(left.coefficient_, right.coefficient_, &same_scale)) {
        return Decimal::from_parts(detail::DecimalParts{same_scale, left.scale_});
    }
    const int scale = left.scale_ > right.scale_ ? left.scale_ : right.scale_;
    return Decimal::if_there(detail::fitted(left.at_scale_of(right) - right.at_scale_of(left), scale));
}

/// left * right, exact, at the sum of the scales or with as many trailing zeros less as it takes;
/// nothing where the value has more digits than fit.
constexpr std::optional<Decimal> checked_multiply(Decimal left, Decimal right) {
    const bool negative = (left.coefficient_ < 0) != (right.coefficient_ < 0);
    const detail::uint128 product =
        detail::magnitude(left.coefficient_) * detail::magnitude(right.coefficient_);
    return Decimal::if_there(
        detail::fitted(detail::with_sign(negative, product), left.scale_ + right.scale_));
}

/// -value; nothing for the one coefficient that has no opposite, -2^63.
constexpr std::optional<Decimal> checked_negate(Decimal value) {
    return Decimal::if_there(detail::fitted(-detail::int128{value.coefficient_}, value.scale_));
}

/// The value without its sign, digits kept. Throws std::overflow_error for the coefficient -2^63.
constexpr Decimal abs(Decimal value) { return value.coefficient_ < 0 ? -value : value; }

/// The value with exactly `scale` digits after the point, rounded where digits go and filled up
/// with zeros where they come; nothing unless the scale is 0 to 18 and the result fits.
constexpr std::optional<Decimal> checked_rescale(Decimal value, int scale,
                                                 Rounding mode = Rounding::half_up) {
    if (scale < 0 || scale > detail::largest_scale) {
        return std::nullopt;
    }
    const int added = scale - value.scale_;
    return Decimal::if_there(detail::rounded_quotient(
        value.coefficient_ < 0, detail::magnitude(value.coefficient_),
        added < 0 ? detail::power_of_ten(-added) : 1u, added < 0 ? 0 : added, mode, scale));
}

/// As `checked_rescale`; throws std::overflow_error where that gives nothing.
/// `rescale(0.145_dec, 2)` is 0.15.
constexpr Decimal rescale(Decimal value, int scale, Rounding mode = Rounding::half_up) {
    return Decimal::value_or_throw(checked_rescale(value, scale, mode));
}

/// numerator / denominator with `scale` digits after the point, rounded once from the exact
/// quotient; nothing for a zero denominator, a scale outside 0 to 18, or a result that does not
/// fit. For the exact quotient see `Ratio`.
constexpr std::optional<Decimal> checked_divide(Decimal numerator, Decimal denominator, int scale,
                                                Rounding mode = Rounding::half_up) {
    if (denominator.is_zero() || scale < 0 || scale > detail::largest_scale) {
        return std::nullopt;
    }
    const int places = scale + denominator.scale_ - numerator.scale_;
    const detail::uint128 divisor =
        detail::magnitude(denominator.coefficient_) * detail::power_of_ten(places < 0 ? -places : 0);
    return Decimal::if_there(detail::rounded_quotient(
        (numerator.coefficient_ < 0) != (denominator.coefficient_ < 0),
        detail::magnitude(numerator.coefficient_), divisor, places < 0 ? 0 : places, mode, scale));
}

/// As `checked_divide`; throws std::domain_error for a zero denominator and std::overflow_error
/// for a result or a scale that does not fit.
constexpr Decimal divide(Decimal numerator, Decimal denominator, int scale,
                         Rounding mode = Rounding::half_up) {
    if (denominator.is_zero()) {
        detail::a_division_by_zero_has_no_result();
    }
    return Decimal::value_or_throw(checked_divide(numerator, denominator, scale, mode));
}

/// The machine form and nothing else: an optional sign, digits with at most one point among,
/// before or after them, an optional exponent: `27.60`, `-.5`, `1E+3` (1000), `1.50e1` (15.0).
/// Digits are kept; trailing zeros go only where 18 decimals or 64 bits do not hold them. Never
/// rounds: nothing for malformed text and for values of more digits than fit. `-0` is 0.
/// O(length). For figures as people write them, see the text folder.
constexpr std::optional<Decimal> parse_decimal(const char* first, const char* last) {
    return Decimal::if_there(detail::read_parts(first, last, false));
}

/// Writes plain notation with all kept digits, "27.60", "-0.05", "0.00", without a terminating
/// zero. Past the end of what was written; nullptr, and nothing written, where it does not fit.
/// `Decimal::max_chars` characters always suffice.
constexpr char* to_chars(char* first, char* last, Decimal value) {
    return detail::write_parts(first, last, value.coefficient_, value.scale_);
}

inline namespace literals {

/// `17'501_dec`, `27.60_dec`: read digit by digit, never through double. Compile-time only; digits
/// that do not fit, and other bases, do not compile. A leading zero is no octal: 017 is 17.
consteval Decimal operator""_dec(const char* raw) {
    const char* last = raw;
    while (*last != '\0') {
        ++last;
    }
    const auto parts = detail::read_parts(raw, last, true);
    if (!parts.are_there()) {
        detail::a_decimal_literal_has_digits_and_one_point_and_at_most_18_decimals();
    }
    return Decimal::from_parts(parts);
}

/// `"27.60"_dec`, `"-0.05"_dec`: as `parse_decimal`, at compile time.
consteval Decimal operator""_dec(const char* text, std::size_t size) {
    const auto parts = detail::read_parts(text, text + size, false);
    if (!parts.are_there()) {
        detail::a_decimal_literal_has_digits_and_one_point_and_at_most_18_decimals();
    }
    return Decimal::from_parts(parts);
}

}  // namespace literals

}  // namespace chitieu
