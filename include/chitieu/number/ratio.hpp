// SPDX-License-Identifier: BSL-1.0
#pragma once

// Ratio: an exact quotient of figures, such as a completion.
//
//     using namespace chitieu::literals;
//     constexpr chitieu::Ratio completion{1763, 1922};
//     static_assert(chitieu::percent(completion, 2) == 91.73_dec);   // rounded once, at the end
//     static_assert(completion > 0.9172_dec);                        // compared exactly

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/long_division.hpp>
#include <chitieu/number/detail/throw.hpp>
#include <chitieu/number/detail/wide.hpp>
#include <chitieu/number/rounding.hpp>

#include <compare>
#include <concepts>
#include <iosfwd>
#include <optional>

namespace chitieu {

class Ratio;
constexpr std::optional<Ratio> checked_add(const Ratio& left, const Ratio& right);
constexpr std::optional<Ratio> checked_subtract(const Ratio& left, const Ratio& right);
constexpr std::optional<Ratio> checked_multiply(const Ratio& left, const Ratio& right);
constexpr std::optional<Ratio> checked_divide(const Ratio& left, const Ratio& right);
constexpr Ratio inverse(const Ratio& value);

/// An exact rational number (tỷ số): numerator / denominator, always in lowest terms, the
/// denominator positive, both within ±(2^127 - 1). Every Decimal, every integer and the quotient
/// of any two Decimals is one. `+ - * /` are exact or throw std::overflow_error, and that only
/// where the reduced result itself does not fit; `/` throws std::domain_error for a zero divisor.
/// Comparison and negation never fail. Arithmetic is O(log of the operands), for their divisors.
class Ratio {
public:
    constexpr Ratio() noexcept = default;

    /// A whole number, over 1.
    template <detail::counting Whole>
    constexpr Ratio(Whole whole) noexcept : numerator_{static_cast<detail::int128>(whole)} {}

    /// A decimal, exactly: 27.60 is 138 / 5.
    constexpr Ratio(Decimal value) noexcept
        : Ratio{reduced(value.coefficient_ < 0, detail::magnitude(value.coefficient_),
                        detail::power_of_ten(value.scale_))} {}

    /// numerator / denominator. Fits for any two Decimals; throws std::domain_error where the
    /// denominator is zero. So also of two integers: `Ratio{1763, 1922}`.
    constexpr Ratio(Decimal numerator, Decimal denominator) : Ratio{quotient(numerator, denominator)} {}

    /// Refused: a binary fraction is not the figure that was meant. Write `27.60_dec`.
    template <std::floating_point a_double_is_not_exact_write_27_60_dec>
    Ratio(a_double_is_not_exact_write_27_60_dec) = delete;

    /// In lowest terms; its sign is the ratio's.
    constexpr detail::int128 numerator() const noexcept { return numerator_; }
    /// In lowest terms, at least 1.
    constexpr detail::int128 denominator() const noexcept { return denominator_; }
    /// Whether it is 0.
    constexpr bool is_zero() const noexcept { return numerator_ == 0; }
    /// -1, 0 or 1.
    constexpr int sign() const noexcept { return (numerator_ > 0) - (numerator_ < 0); }
    /// Whether the value is an integer.
    constexpr bool is_whole() const noexcept { return denominator_ == 1; }

    /// Exact; throw std::overflow_error where the reduced result does not fit, and `/`
    /// std::domain_error for a divisor of 0.
    friend constexpr Ratio operator+(const Ratio& left, const Ratio& right) {
        return value_or_throw(checked_add(left, right));
    }
    friend constexpr Ratio operator-(const Ratio& left, const Ratio& right) {
        return value_or_throw(checked_subtract(left, right));
    }
    friend constexpr Ratio operator*(const Ratio& left, const Ratio& right) {
        return value_or_throw(checked_multiply(left, right));
    }
    friend constexpr Ratio operator/(const Ratio& left, const Ratio& right) {
        if (right.is_zero()) {
            detail::a_division_by_zero_has_no_result();
        }
        return value_or_throw(checked_divide(left, right));
    }
    friend constexpr Ratio operator-(const Ratio& value) noexcept {
        return from_lowest_terms(-value.numerator_, value.denominator_);
    }
    friend constexpr Ratio operator+(const Ratio& value) noexcept { return value; }

    /// As the operators with two sides.
    constexpr Ratio& operator+=(const Ratio& right) { return *this = *this + right; }
    constexpr Ratio& operator-=(const Ratio& right) { return *this = *this - right; }
    constexpr Ratio& operator*=(const Ratio& right) { return *this = *this * right; }
    constexpr Ratio& operator/=(const Ratio& right) { return *this = *this / right; }

    /// By value.
    friend constexpr bool operator==(const Ratio& left, const Ratio& right) noexcept {
        return left.numerator_ == right.numerator_ && left.denominator_ == right.denominator_;
    }
    /// By cross-multiplication, in up to 256 bits: exact for any two ratios.
    friend constexpr std::strong_ordering operator<=>(const Ratio& left, const Ratio& right) noexcept {
        if (left.denominator_ == right.denominator_) {
            return left.numerator_ <=> right.numerator_;
        }
        if (left.sign() != right.sign()) {
            return left.sign() <=> right.sign();
        }
        const int magnitudes =
            detail::compared(detail::product(detail::magnitude(left.numerator_), right.divisor()),
                             detail::product(detail::magnitude(right.numerator_), left.divisor()));
        return (left.numerator_ < 0 ? -magnitudes : magnitudes) <=> 0;
    }

    // For the library. Public only because a type of template parameters must be all public.
    detail::int128 numerator_ = 0;
    detail::int128 denominator_ = 1;

    constexpr detail::uint128 divisor() const noexcept { return static_cast<detail::uint128>(denominator_); }
    static constexpr Ratio from_lowest_terms(detail::int128 numerator, detail::int128 denominator) noexcept {
        Ratio result;
        result.numerator_ = numerator;
        result.denominator_ = denominator;
        return result;
    }
    /// ±numerator / denominator, both within 2^127 - 1, the denominator not zero.
    static constexpr Ratio reduced(bool negative, detail::uint128 numerator,
                                   detail::uint128 denominator) noexcept {
        const detail::uint128 common = detail::common_divisor(numerator, denominator);
        return from_lowest_terms(detail::with_sign(negative, numerator / common),
                                 static_cast<detail::int128>(denominator / common));
    }
    static constexpr Ratio quotient(Decimal numerator, Decimal denominator) {
        if (denominator.is_zero()) {
            detail::a_division_by_zero_has_no_result();
        }
        return reduced((numerator.coefficient_ < 0) != (denominator.coefficient_ < 0),
                       detail::magnitude(numerator.at_scale_of(denominator)),
                       detail::magnitude(denominator.at_scale_of(numerator)));
    }
    static constexpr Ratio value_or_throw(const std::optional<Ratio>& result) {
        if (!result) {
            detail::the_exact_result_does_not_fit_a_ratio();
        }
        return *result;
    }
};

namespace detail {

/// A numerator and a denominator in lowest terms, or nothing where they are too long.
constexpr std::optional<Ratio> fitted_ratio(bool negative, Wide numerator, Wide denominator) {
    if ((numerator.high | denominator.high) != 0 || numerator.low > largest_int128 ||
        denominator.low > largest_int128) {
        return std::nullopt;
    }
    return Ratio::from_lowest_terms(with_sign(negative, numerator.low), static_cast<int128>(denominator.low));
}

}  // namespace detail

/// left + right, or nothing where the reduced sum does not fit. The steps of Knuth, The Art of
/// Computer Programming 2, 4.5.1: only the common divisor of the denominators can come out again,
/// so what is multiplied is as small as it can be; 256 bits hold what must be larger.
constexpr std::optional<Ratio> checked_add(const Ratio& left, const Ratio& right) {
    const auto common = detail::common_divisor(left.divisor(), right.divisor());
    const auto left_rest = left.divisor() / common;
    const auto right_rest = right.divisor() / common;
    const auto left_part = detail::product(detail::magnitude(left.numerator_), right_rest);
    const auto right_part = detail::product(detail::magnitude(right.numerator_), left_rest);
    const bool left_negative = left.numerator_ < 0;
    const bool right_negative = right.numerator_ < 0;
    const bool left_is_larger = detail::compared(left_part, right_part) >= 0;
    detail::Wide total{};
    if (left_negative == right_negative) {
        total = detail::sum(left_part, right_part);
    } else {
        total = left_is_larger ? detail::difference(left_part, right_part)
                               : detail::difference(right_part, left_part);
    }
    const auto again = detail::common_divisor(detail::divided(total, common).remainder, common);
    return detail::fitted_ratio(left_is_larger ? left_negative : right_negative,
                                detail::divided(total, again).quotient,
                                detail::product(left_rest, right.divisor() / again));
}

/// left - right, or nothing where the reduced difference does not fit.
constexpr std::optional<Ratio> checked_subtract(const Ratio& left, const Ratio& right) {
    return checked_add(left, -right);
}

/// left * right, or nothing where the reduced product does not fit. Common divisors are taken
/// crosswise before multiplying, so the product is in lowest terms at once.
constexpr std::optional<Ratio> checked_multiply(const Ratio& left, const Ratio& right) {
    const auto left_numerator = detail::magnitude(left.numerator_);
    const auto right_numerator = detail::magnitude(right.numerator_);
    const auto first = detail::common_divisor(left_numerator, right.divisor());
    const auto second = detail::common_divisor(right_numerator, left.divisor());
    return detail::fitted_ratio((left.numerator_ < 0) != (right.numerator_ < 0),
                                detail::product(left_numerator / first, right_numerator / second),
                                detail::product(left.divisor() / second, right.divisor() / first));
}

/// left / right, or nothing where right is zero or the reduced quotient does not fit. Two Decimals
/// (without a scale) are divided here, exactly.
constexpr std::optional<Ratio> checked_divide(const Ratio& left, const Ratio& right) {
    if (right.is_zero()) {
        return std::nullopt;
    }
    return checked_multiply(left, inverse(right));
}

/// The value without its sign. Never fails.
constexpr Ratio abs(const Ratio& value) noexcept { return value.numerator_ < 0 ? -value : value; }

/// 1 / value. Throws std::domain_error for zero; nothing else can fail.
constexpr Ratio inverse(const Ratio& value) {
    if (value.is_zero()) {
        detail::a_division_by_zero_has_no_result();
    }
    return Ratio::from_lowest_terms(value.numerator_ < 0 ? -value.denominator_ : value.denominator_,
                                    static_cast<detail::int128>(detail::magnitude(value.numerator_)));
}

namespace detail {

/// value * 10^shift with `scale` decimals.
constexpr std::optional<Decimal> rounded_ratio(const Ratio& value, int scale, int shift, Rounding mode) {
    if (scale < 0 || scale > largest_scale) {
        return std::nullopt;
    }
    return Decimal::if_there(rounded_quotient(value.numerator_ < 0, magnitude(value.numerator_),
                                              value.divisor(), scale + shift, mode, scale));
}

/// A ratio in letters, ended by a zero.
struct RatioText {
    char text[84]{};  ///< two signed numbers of 39 digits and a slash, or a decimal
};
constexpr RatioText ratio_text(const Ratio& value) {
    RatioText result;
    for (int scale = 0; scale <= largest_scale; ++scale) {
        const auto decimal = rounded_ratio(value, scale, 0, Rounding::half_up);
        if (!decimal || Ratio(*decimal) != value) continue;
        to_chars(result.text, result.text + Decimal::max_chars, *decimal);
        return result;
    }
    char* begin = result.text + sizeof result.text - 1;  // written from its end
    const auto write = [&begin](uint128 number) {
        do *--begin = static_cast<char>('0' + static_cast<int>(number % 10));
        while ((number /= 10) != 0);
    };
    if (value.denominator_ != 1) {
        write(value.divisor());
        *--begin = '/';
    }
    write(magnitude(value.numerator_));
    if (value.numerator_ < 0) *--begin = '-';
    for (char* to = result.text; (*to = *begin) != '\0'; ++to) ++begin;
    return result;
}

}  // namespace detail

/// The ratio as a Decimal with `scale` digits after the point, rounded once; nothing where the
/// scale is not 0 to 18 or the result does not fit a Decimal. O(scale) at most.
constexpr std::optional<Decimal> checked_round(const Ratio& value, int scale,
                                               Rounding mode = Rounding::half_up) {
    return detail::rounded_ratio(value, scale, 0, mode);
}

/// As `checked_round`; throws std::overflow_error where that gives nothing.
constexpr Decimal round(const Ratio& value, int scale, Rounding mode = Rounding::half_up) {
    return Decimal::value_or_throw(checked_round(value, scale, mode));
}

/// A decimal where it is one, 0.95, else as a fraction, 141/139: exact. As `to_string`.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& stream,
                                             const std::same_as<Ratio> auto& value) {
    return stream << detail::ratio_text(value).text;
}

/// The ratio in percent, `scale` digits after the point, rounded once from the exact ratio:
/// 1763/1922 at 2 is 91.73. Nothing where the scale is not 0 to 18 or the result does not fit.
constexpr std::optional<Decimal> checked_percent(const Ratio& value, int scale,
                                                 Rounding mode = Rounding::half_up) {
    return detail::rounded_ratio(value, scale, 2, mode);
}

/// As `checked_percent`; throws std::overflow_error where that gives nothing.
constexpr Decimal percent(const Ratio& value, int scale, Rounding mode = Rounding::half_up) {
    return Decimal::value_or_throw(checked_percent(value, scale, mode));
}

}  // namespace chitieu
