// SPDX-License-Identifier: BSL-1.0
//
// What a quantity can count in, and arithmetic on it that never wraps.
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/throw.hpp>
#include <chitieu/number/detail/wide.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <cstdint>
#include <optional>

namespace chitieu {

namespace detail {

/// The integers of the language, those of 128 bits too; no bool, no character.
template <class Candidate>
concept WholeNumber = counting<Candidate> || one_of<Candidate, int128, uint128>;

/// No bool, no character, no unit and no quantity.
template <class Candidate>
inline constexpr bool counts_something = (!std::integral<Candidate> ||
                                          WholeNumber<Candidate>)&&!Unit<Candidate> &&
                                         !requires {
    typename Candidate::unit_type;
};

}  // namespace detail

/// A type that a quantity can count in: `Decimal`, `Ratio`, an integer of 8 to 128 bits, `float`, `double`,
/// `long double`, or a number of the caller's own, such as boost::multiprecision's, with or without
/// expression templates. What is needed for what:
///
/// - to be one: copies, default construction, `==`, `<`, and `+` and `-` with results that convert to it;
/// - products and multiples: `*`; a negative: unary `-`; `<=` where it is not the opposite of `>`;
/// - quotients: `/`, unless it counts in wholes, see `counts_in_wholes`;
/// - conversions: construction from std::int64_t, `*` and `/`, and `%` where it counts in wholes.
///
/// Arithmetic that does not fit throws std::overflow_error for integers, `Decimal` and `Ratio`; a number
/// of the caller's own fails in its own way, and boost's unchecked `int128_t` wraps.
template <class Candidate>
concept Number = detail::counts_something<Candidate> && std::regular<Candidate> &&
    requires(const Candidate& left, const Candidate& right) {
    { left + right } -> std::convertible_to<Candidate>;
    { left - right } -> std::convertible_to<Candidate>;
    { left < right } -> std::convertible_to<bool>;
};

/// Whether a number's `/` loses the rest: true for integers and for what has a `%`, as boost's `cpp_int`.
/// Specialise it for a number of your own of which that is not true.
template <class Rep>
inline constexpr bool counts_in_wholes = detail::WholeNumber<Rep> ||
                                         requires(const Rep& left, const Rep& right) {
    left % right;
};

namespace detail {

[[noreturn, gnu::cold]] inline void the_exact_result_does_not_fit_the_integer() {
    throw_overflow("chitieu: the exact result does not fit the integer");
}

template <WholeNumber Whole>
inline constexpr bool has_sign = static_cast<Whole>(-1) < static_cast<Whole>(0);

/// As __builtin_mul_overflow; of 128 bits by hand, because clang calls what libgcc does not have.
template <WholeNumber Whole>
constexpr bool multiply_overflows(Whole left, Whole right, Whole& result) noexcept {
    if constexpr (sizeof(Whole) <= 8) {
        return __builtin_mul_overflow(left, right, &result);
    } else if constexpr (has_sign<Whole>) {
        const bool negative = (left < 0) != (right < 0);
        const Wide exact = product(magnitude(left), magnitude(right));
        result = with_sign(negative, exact.low);
        return exact.high != 0 || exact.low > largest_int128 + (negative ? 1U : 0U);
    } else {
        const Wide exact = product(left, right);
        result = exact.low;
        return exact.high != 0;
    }
}

/// left + right, left - right and so on in the number's own type: no promotion, no wrapping.
template <class Rep>
constexpr Rep sum(const Rep& left, const Rep& right) {
    if constexpr (WholeNumber<Rep>) {
        Rep result{};
        if (__builtin_add_overflow(left, right, &result)) the_exact_result_does_not_fit_the_integer();
        return result;
    } else {
        return static_cast<Rep>(left + right);
    }
}
template <class Rep>
constexpr Rep difference(const Rep& left, const Rep& right) {
    if constexpr (WholeNumber<Rep>) {
        Rep result{};
        if (__builtin_sub_overflow(left, right, &result)) the_exact_result_does_not_fit_the_integer();
        return result;
    } else {
        return static_cast<Rep>(left - right);
    }
}
template <class Rep>
constexpr Rep multiple(const Rep& left, const Rep& right) {
    if constexpr (WholeNumber<Rep>) {
        Rep result{};
        if (multiply_overflows(left, right, result)) the_exact_result_does_not_fit_the_integer();
        return result;
    } else {
        return static_cast<Rep>(left * right);
    }
}
template <class Rep>
constexpr Rep negative(const Rep& value) {
    if constexpr (WholeNumber<Rep>) {
        return difference(Rep{}, value);
    } else {
        return static_cast<Rep>(-value);
    }
}

/// left + right and left - right, or nothing where integers, decimals or ratios do not fit.
template <class Rep>
constexpr std::optional<Rep> sum_of(const Rep& left, const Rep& right) {
    if constexpr (WholeNumber<Rep>) {
        Rep result{};
        if (__builtin_add_overflow(left, right, &result)) return std::nullopt;
        return result;
    } else if constexpr (requires { checked_add(left, right); }) {
        return checked_add(left, right);
    } else {
        return static_cast<Rep>(left + right);
    }
}
template <class Rep>
constexpr std::optional<Rep> difference_of(const Rep& left, const Rep& right) {
    if constexpr (WholeNumber<Rep>) {
        Rep result{};
        if (__builtin_sub_overflow(left, right, &result)) return std::nullopt;
        return result;
    } else if constexpr (requires { checked_subtract(left, right); }) {
        return checked_subtract(left, right);
    } else {
        return static_cast<Rep>(left - right);
    }
}

/// The number as an exact ratio; nothing for the few of 128 bits that do not fit one.
constexpr std::optional<Ratio> ratio_from(Decimal value) noexcept { return Ratio(value); }
constexpr std::optional<Ratio> ratio_from(const Ratio& value) noexcept { return value; }
template <WholeNumber Whole>
constexpr std::optional<Ratio> ratio_from(Whole value) noexcept {
    if constexpr (sizeof(Whole) <= 8) {
        return Ratio(value);
    } else {
        const uint128 size =
            has_sign<Whole> ? magnitude(static_cast<int128>(value)) : static_cast<uint128>(value);
        if (size > largest_int128) return std::nullopt;
        return Ratio::from_lowest_terms(static_cast<int128>(value), 1);
    }
}

/// A number that has an exact ratio.
template <class Rep>
concept ExactNumber = requires(const Rep& value) {
    ratio_from(value);
};

/// The value as this integer; nothing where it does not fit.
template <WholeNumber Whole>
constexpr std::optional<Whole> whole_from(int128 value) noexcept {
    const auto whole = static_cast<Whole>(value);  // modulo 2^bits
    if (!has_sign<Whole> && value < 0) return std::nullopt;
    if (static_cast<int128>(whole) != value) return std::nullopt;
    return whole;
}

/// The integer next to the ratio, rounded once.
constexpr int128 rounded_whole(const Ratio& value, Rounding mode) noexcept {
    const bool is_negative = value.numerator() < 0;
    const uint128 size = magnitude(value.numerator());
    const uint128 whole = size / value.divisor();
    const uint128 rest = size % value.divisor();
    const uint128 missing = value.divisor() - rest;
    const int against_half = rest == missing ? 0 : (rest < missing ? -1 : 1);
    const bool away = rounds_away(mode, is_negative, (whole & 1U) != 0, against_half, rest != 0);
    return with_sign(is_negative, whole + (away ? 1U : 0U));
}

/// How many decimals a number needs that is a whole multiple of 1 / `divisor`; -1 where no number
/// of decimals is enough. `divisor` is 10 to this power or a part of it.
constexpr int decimals_of(int128 divisor) noexcept {
    int twos = 0;
    int fives = 0;
    for (; divisor % 2 == 0; divisor /= 2) ++twos;
    for (; divisor % 5 == 0; divisor /= 5) ++fives;
    if (divisor != 1) return -1;
    return twos > fives ? twos : fives;
}

/// `value · factor`, exact, or nothing. The last digit keeps its weight where the factor is a power of
/// ten, 27.60 t = 27600 kg = 276.00 tạ; otherwise as many decimals as before, or as it takes.
constexpr std::optional<Decimal> scaled(Decimal value, const Ratio& factor) noexcept {
    const std::optional<Ratio> product = checked_multiply(Ratio(value), factor);
    if (!product) return std::nullopt;
    const int needed = decimals_of(product->denominator());
    if (needed < 0) return std::nullopt;
    int kept = value.scale();
    int128 upper = factor.numerator();
    for (; upper != 0 && upper % 10 == 0 && kept > 0; upper /= 10) --kept;
    if (const int more = decimals_of(factor.denominator()); more > 0) kept += more;
    if (kept > needed) {
        if (const std::optional<Decimal> printed = checked_round(*product, kept)) return printed;
    }
    return checked_round(*product, needed);
}

/// A whole number of any size as a number of the caller's own, which is made from 64 bits.
template <class Rep>
constexpr Rep number_from(int128 value) {
    constexpr std::int64_t step = 1'000'000'000'000'000'000;
    if (fits_int64(value)) return Rep(static_cast<std::int64_t>(value));
    return static_cast<Rep>(static_cast<Rep>(number_from<Rep>(value / step) * Rep(step)) +
                            Rep(static_cast<std::int64_t>(value % step)));
}

/// The same of a whole number and of a ratio, and of a floating number or one of the caller's own, which
/// round as their own arithmetic does.
template <Number Rep>
constexpr std::optional<Rep> scaled(const Rep& value, const Ratio& factor) {
    if constexpr (std::same_as<Rep, Ratio>) {
        return checked_multiply(value, factor);
    } else if constexpr (WholeNumber<Rep>) {
        const std::optional<Ratio> exact = ratio_from(value);
        const std::optional<Ratio> product = exact ? checked_multiply(*exact, factor) : std::nullopt;
        if (!product || !product->is_whole()) return std::nullopt;
        return whole_from<Rep>(product->numerator());
    } else if constexpr (std::floating_point<Rep>) {
        if (factor.is_whole()) return value * static_cast<Rep>(factor.numerator());
        return value * static_cast<Rep>(factor.numerator()) / static_cast<Rep>(factor.denominator());
    } else {
        const auto product = static_cast<Rep>(value * number_from<Rep>(factor.numerator()));
        const auto divisor = number_from<Rep>(factor.denominator());
        if constexpr (counts_in_wholes<Rep>) {
            if (!(static_cast<Rep>(product % divisor) == Rep{})) return std::nullopt;
        }
        return static_cast<Rep>(product / divisor);
    }
}

}  // namespace detail

}  // namespace chitieu
