// SPDX-License-Identifier: BSL-1.0
#pragma once

// Interval: the numbers that a printed figure may stand for.
//
//     // 12.1 and 45.4 agree with a printed total of 57.6: [57.4, 57.6] meets [57.55, 57.65].
//     using namespace chitieu::literals;
//     static_assert(meets(rounded(12.1_dec) + rounded(45.4_dec), rounded(57.6_dec)));

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/throw.hpp>
#include <chitieu/number/ratio.hpp>

#include <optional>

namespace chitieu {

struct Interval;
constexpr std::optional<Interval> checked_add(const Interval& left, const Interval& right);
constexpr std::optional<Interval> checked_subtract(const Interval& left, const Interval& right);
constexpr std::optional<Interval> checked_multiply(const Interval& left, const Interval& right);

/// All numbers between two exact ends, each of which belongs to it (closed) or not (open).
/// Never empty: lower < upper, or lower == upper and both ends are closed; keep to that when
/// writing the members yourself. The makers below say what a printed figure stands for, by XBRL
/// Calculation 1.1. `+ - *` give all sums, differences and products of one number from each; they
/// throw std::overflow_error where an end does not fit a Ratio. For `/` see checked_divide.
struct Interval {
    Ratio lower;               ///< the lower end
    Ratio upper;               ///< the upper end, not below the lower
    bool lower_closed = true;  ///< whether the lower end belongs to it
    bool upper_closed = true;  ///< whether the upper end does

    /// Whether it is a single number.
    constexpr bool is_point() const noexcept { return lower == upper; }

    /// The same numbers.
    friend constexpr bool operator==(const Interval& left, const Interval& right) noexcept {
        return left.lower == right.lower && left.upper == right.upper &&
               left.lower_closed == right.lower_closed && left.upper_closed == right.upper_closed;
    }

    /// All sums, differences and products of one number from each; throw where an end does not fit.
    friend constexpr Interval operator+(const Interval& left, const Interval& right) {
        return value_or_throw(checked_add(left, right));
    }
    friend constexpr Interval operator-(const Interval& left, const Interval& right) {
        return value_or_throw(checked_subtract(left, right));
    }
    friend constexpr Interval operator*(const Interval& left, const Interval& right) {
        return value_or_throw(checked_multiply(left, right));
    }
    /// Scaled by an exact factor; a negative one swaps the ends, zero leaves the point 0.
    friend constexpr Interval operator*(const Interval& interval, const Ratio& factor) {
        return interval * Interval{factor, factor, true, true};
    }
    friend constexpr Interval operator*(const Ratio& factor, const Interval& interval) {
        return interval * factor;
    }

private:
    static constexpr Interval value_or_throw(const std::optional<Interval>& result) {
        if (!result) {
            detail::the_exact_result_does_not_fit_a_ratio();
        }
        return *result;
    }
};

namespace detail {

/// 10^-decimals / parts.
constexpr Ratio unit_of_last_place(int decimals, unsigned parts) {
    if (decimals < -largest_scale || decimals > largest_scale) {
        the_decimals_of_an_interval_are_minus_18_to_18();
    }
    return decimals < 0 ? Ratio::reduced(false, power_of_ten(-decimals), parts)
                        : Ratio::reduced(false, 1, uint128{power_of_ten(decimals)} * parts);
}

}  // namespace detail

/// The value alone: a count of whole things, or a figure declared exact.
constexpr Interval exactly(const Ratio& value) noexcept { return {value, value, true, true}; }

/// A figure rounded to `decimals` digits after the point: value ± ½·10^-decimals, both ends closed,
/// because the way ties went is unknown (XBRL Calculation 1.1). Negative decimals round before the
/// point: 57,600,000 at -5. Throws std::overflow_error unless decimals is -18 to 18.
constexpr Interval rounded(Decimal value, int decimals) {
    const Ratio half = detail::unit_of_last_place(decimals, 2);
    return {value - half, value + half, true, true};
}

/// As printed: decimals is the number of digits after the point, so 27.60 is narrower than 27.6.
constexpr Interval rounded(Decimal value) { return rounded(value, value.scale()); }

/// A figure cut off after `decimals` digits: [value, value + 10^-decimals) above zero, its mirror
/// image below, and (-10^-decimals, 10^-decimals) for zero, whose sign is unknown (XBRL Calculation
/// 1.1). Throws std::overflow_error unless decimals is -18 to 18.
constexpr Interval truncated(Decimal value, int decimals) {
    const Ratio unit = detail::unit_of_last_place(decimals, 1);
    const int sign = value.sign();
    return {sign > 0 ? Ratio{value} : value - unit, sign < 0 ? Ratio{value} : value + unit, sign > 0,
            sign < 0};
}

/// As printed: decimals is the number of digits after the point.
constexpr Interval truncated(Decimal value) { return truncated(value, value.scale()); }

/// Whether the two share at least one number; ends that touch do only where both are closed.
constexpr bool meets(const Interval& left, const Interval& right) noexcept {
    const auto reaches = [](const Interval& below, const Interval& above) {
        const auto order = above.lower <=> below.upper;
        return order < 0 || (order == 0 && above.lower_closed && below.upper_closed);
    };
    return reaches(left, right) && reaches(right, left);
}

/// Whether the number is one of the interval's.
constexpr bool contains(const Interval& interval, const Ratio& value) noexcept {
    return meets(interval, exactly(value));
}

namespace detail {

/// An end of an interval, or of a product of two, and whether it is reached.
struct End {
    Ratio value;
    bool closed;
};

/// The product of two ends. Reached where both are, but also where one is a zero that is reached:
/// it makes the product zero with any number of the other interval.
constexpr std::optional<End> product_of_ends(const End& left, const End& right) {
    const auto value = checked_multiply(left.value, right.value);
    if (!value) {
        return std::nullopt;
    }
    return End{*value, (left.closed && right.closed) || (left.closed && left.value.is_zero()) ||
                           (right.closed && right.value.is_zero())};
}

constexpr std::optional<Interval> from_ends(const std::optional<Ratio>& lower,
                                            const std::optional<Ratio>& upper, bool lower_closed,
                                            bool upper_closed) {
    if (!lower || !upper) {
        return std::nullopt;
    }
    return Interval{*lower, *upper, lower_closed, upper_closed};
}

}  // namespace detail

/// All sums of one number from each; nothing where an end does not fit a Ratio.
constexpr std::optional<Interval> checked_add(const Interval& left, const Interval& right) {
    return detail::from_ends(checked_add(left.lower, right.lower), checked_add(left.upper, right.upper),
                             left.lower_closed && right.lower_closed,
                             left.upper_closed && right.upper_closed);
}

/// All differences of one number from each; nothing where an end does not fit a Ratio. The two are
/// independent: an interval minus itself is no point.
constexpr std::optional<Interval> checked_subtract(const Interval& left, const Interval& right) {
    return detail::from_ends(
        checked_subtract(left.lower, right.upper), checked_subtract(left.upper, right.lower),
        left.lower_closed && right.upper_closed, left.upper_closed && right.lower_closed);
}

/// All products of one number from each; nothing where a product of ends does not fit a Ratio.
/// Least and greatest lie at the ends, because a product is linear in each factor.
constexpr std::optional<Interval> checked_multiply(const Interval& left, const Interval& right) {
    const detail::End left_ends[] = {{left.lower, left.lower_closed}, {left.upper, left.upper_closed}};
    const detail::End right_ends[] = {{right.lower, right.lower_closed}, {right.upper, right.upper_closed}};
    std::optional<Interval> result;
    for (const detail::End& left_end : left_ends) {
        for (const detail::End& right_end : right_ends) {
            const auto end = detail::product_of_ends(left_end, right_end);
            if (!end) {
                return std::nullopt;
            }
            if (!result) {
                result = Interval{end->value, end->value, end->closed, end->closed};
                continue;
            }
            const auto below = end->value <=> result->lower;
            const auto above = end->value <=> result->upper;
            if (below <= 0) {
                result->lower_closed = end->closed || (below == 0 && result->lower_closed);
                result->lower = end->value;
            }
            if (above >= 0) {
                result->upper_closed = end->closed || (above == 0 && result->upper_closed);
                result->upper = end->value;
            }
        }
    }
    return result;
}

/// All quotients of one number from each; nothing where the divisor contains 0 or has it as an end,
/// open or closed (what is then asked is undecidable), or where an end does not fit a Ratio.
constexpr std::optional<Interval> checked_divide(const Interval& left, const Interval& right) {
    if (right.lower.sign() * right.upper.sign() <= 0) {
        return std::nullopt;
    }
    return checked_multiply(
        left, Interval{inverse(right.upper), inverse(right.lower), right.upper_closed, right.lower_closed});
}

}  // namespace chitieu
