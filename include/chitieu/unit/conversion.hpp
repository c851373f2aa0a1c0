// SPDX-License-Identifier: BSL-1.0
//
// The same amount in another unit, and sums of figures in different units. Include unit/quantity.hpp.
//
//     convert(27.60_dec * units::tonne, units::kilogram)                  // exact, or does not compile
//     convert_rounded(7_dec * units::month, units::year, 2)               // 0.58 years: rounded by name
//     checked_convert(figure, unit)                                       // asked at run time
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/throw.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/unit/difference_unit.hpp>
#include <chitieu/unit/number.hpp>
#include <chitieu/unit/quantity_type.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

namespace chitieu {

namespace detail {

/// The factor between two static units, computed while compiling.
template <StaticUnit From, StaticUnit To>
inline constexpr std::optional<Ratio> static_factor = conversion_factor(From{}, To{});

template <Unit From, Unit To>
constexpr std::optional<Ratio> factor_between(const From& from, const To& to) noexcept {
    if constexpr (StaticUnit<From> && StaticUnit<To>) {
        return static_factor<From, To>;
    } else {
        return conversion_factor(from, to);
    }
}

/// Whether a checked form can succeed at all: always open for run-time units.
template <Unit To, Unit From>
constexpr bool may_convert() {
    if constexpr (StaticUnit<To> && StaticUnit<From>) {
        return same_dimension(To{}, From{});
    } else {
        return true;
    }
}
template <Unit Left, Unit Right>
inline constexpr bool may_add = may_convert<difference_unit_t<Left>, Right>();
template <Unit Left, Unit Right>
inline constexpr bool may_subtract = may_add<Left, Right> || may_convert<Left, Right>();

/// Whether no figure loses digits in this conversion.
template <Unit From, Unit To, Number Rep>
constexpr bool keeps_digits() {
    if constexpr (!StaticUnit<From> || !StaticUnit<To>) {
        return false;
    } else if constexpr (!static_factor<From, To>) {
        return false;
    } else if constexpr (std::same_as<Rep, Decimal>) {
        return decimals_of(static_factor<From, To>->denominator()) >= 0;
    } else {
        return !counts_in_wholes<Rep> || static_factor<From, To>->is_whole();
    }
}

/// Why `convert` is refused, or would be, and `convert_rounded`.
template <Unit From, Unit To>
constexpr auto why_not_converted() {
    if constexpr (!StaticUnit<From> || !StaticUnit<To>) {
        return std::type_identity<because::a_run_time_unit_needs_the_checked_form>{};
    } else if constexpr (are_currencies<From, To>()) {
        return std::type_identity<because::currencies_need_an_exchange_rate>{};
    } else if constexpr (!same_dimension(From{}, To{})) {
        return std::type_identity<because::units_measure_different_things>{};
    } else if constexpr (!static_factor<From, To>) {
        return std::type_identity<because::the_factor_is_too_large>{};
    } else {
        return std::type_identity<because::digits_could_be_lost_so_round_by_name>{};
    }
}
template <Unit From, Unit To>
using why_not_converted_t = typename decltype(why_not_converted<From, To>())::type;

template <Unit From, Unit To>
constexpr bool has_static_factor() {
    if constexpr (StaticUnit<From> && StaticUnit<To>) {
        return static_factor<From, To>.has_value();
    } else {
        return false;
    }
}
template <Unit From, Unit To>
inline constexpr bool are_convertible = has_static_factor<From, To>();

template <StaticUnit From, StaticUnit To, Number Rep>
constexpr Rep converted(const Rep& value) {
    constexpr Ratio factor = *static_factor<From, To>;
    if constexpr (factor == Ratio(1)) {
        return value;
    } else if constexpr (std::floating_point<Rep> && factor.numerator() == 1) {
        return value / static_cast<Rep>(factor.denominator());
    } else if constexpr (WholeNumber<Rep> && fits_int64(factor.numerator())) {
        constexpr auto whole = whole_from<Rep>(factor.numerator());
        if constexpr (whole) return multiple(value, *whole);
        if (value != Rep{}) the_exact_result_does_not_fit_the_integer();
        return value;
    } else {
        const std::optional<Rep> exact = scaled(value, factor);
        if (!exact) {
            if constexpr (std::same_as<Rep, Decimal>) the_exact_result_does_not_fit_a_decimal();
            if constexpr (std::same_as<Rep, Ratio>) the_exact_result_does_not_fit_a_ratio();
            the_exact_result_does_not_fit_the_integer();
        }
        return *exact;
    }
}

/// The exact value in the other unit; nothing where it does not fit a ratio.
template <ExactNumber Rep>
constexpr std::optional<Ratio> exactly_converted(const Rep& value, const std::optional<Ratio>& factor) {
    const std::optional<Ratio> exact = ratio_from(value);
    return exact && factor ? checked_multiply(*exact, *factor) : std::nullopt;
}

}  // namespace detail

/// The same amount in another static unit. Compiles where no figure can lose digits: floating numbers
/// always (they round as their own arithmetic does), integers where the factor is whole, decimals where
/// it is a finite decimal, months to years not. Throws std::overflow_error where the result does not fit.
template <Unit To, Unit From, Number Rep>
requires(detail::keeps_digits<From, To, Rep>()) constexpr Quantity<To, Rep> convert(
    const Quantity<From, Rep>& quantity, To unit) {
    return {detail::converted<From, To>(quantity.value()), unit};
}
template <Unit to, Unit cannot_convert, Number Rep,
          class why = detail::why_not_converted_t<cannot_convert, to>>
requires(!detail::keeps_digits<cannot_convert, to, Rep>()) void convert(const Quantity<cannot_convert, Rep>&,
                                                                        to) = delete;

/// The same amount in another static unit with `scale` digits after the point, rounded once from the exact
/// value. Throws std::overflow_error where that does not fit, or the scale is not 0 to 18.
template <Unit To, Unit From>
constexpr auto convert_rounded(const Quantity<From, Decimal>& quantity, To unit, int scale,
                               Rounding mode = Rounding::half_up)
    -> std::enable_if_t<detail::are_convertible<From, To>, Quantity<To, Decimal>> {
    const auto exact = detail::exactly_converted(quantity.value(), detail::static_factor<From, To>);
    return {round(Ratio::value_or_throw(exact), scale, mode), unit};
}
/// The same of a whole number, to a whole number: 1'500 kg to 2 t. The rounding has to be said.
template <Unit To, Unit From, detail::WholeNumber Rep>
constexpr auto convert_rounded(const Quantity<From, Rep>& quantity, To unit, Rounding mode)
    -> std::enable_if_t<detail::are_convertible<From, To>, Quantity<To, Rep>> {
    const auto exact = detail::exactly_converted(quantity.value(), detail::static_factor<From, To>);
    const auto whole = detail::whole_from<Rep>(detail::rounded_whole(Ratio::value_or_throw(exact), mode));
    if (!whole) detail::the_exact_result_does_not_fit_the_integer();
    return {*whole, unit};
}
template <Unit to, Unit cannot_convert, Number Rep, class... rounding,
          class why = detail::why_not_converted_t<cannot_convert, to>>
requires(!detail::are_convertible<cannot_convert, to>) void convert_rounded(
    const Quantity<cannot_convert, Rep>&, to, rounding...) = delete;

/// The same amount in another unit, static or not, exactly (a floating number rounds); nothing where the
/// units measure different things, where digits would be lost, or where it does not fit. Two static units
/// that measure different things do not compile.
template <Unit To, Unit From, Number Rep>
constexpr auto checked_convert(const Quantity<From, Rep>& quantity, To unit)
    -> std::enable_if_t<detail::may_convert<To, From>(), std::optional<Quantity<To, Rep>>> {
    if constexpr (StaticUnit<To> && std::same_as<From, To>) {
        return quantity;
    } else {
        const std::optional<Ratio> factor = detail::factor_between(quantity.unit(), unit);
        if (!factor) return std::nullopt;
        const std::optional<Rep> value = detail::scaled(quantity.value(), *factor);
        if (!value) return std::nullopt;
        return Quantity<To, Rep>(*value, unit);
    }
}
template <Unit to, Unit cannot_convert, Number Rep,
          class why = detail::why_not_converted_t<cannot_convert, to>>
requires(!detail::may_convert<to, cannot_convert>()) void checked_convert(
    const Quantity<cannot_convert, Rep>&, to) = delete;

/// As `checked_convert`, rounded once from the exact value to `scale` digits after the point; nothing where
/// the units measure different things, it does not fit, or the scale is not 0 to 18.
template <Unit To, Unit From>
constexpr auto checked_convert_rounded(const Quantity<From, Decimal>& quantity, To unit, int scale,
                                       Rounding mode = Rounding::half_up)
    -> std::enable_if_t<detail::may_convert<To, From>(), std::optional<Quantity<To, Decimal>>> {
    const auto exact =
        detail::exactly_converted(quantity.value(), detail::factor_between(quantity.unit(), unit));
    const std::optional<Decimal> value = exact ? checked_round(*exact, scale, mode) : std::nullopt;
    if (!value) return std::nullopt;
    return Quantity<To, Decimal>(*value, unit);
}

template <Unit to, Unit cannot_convert, class... rounding,
          class why = detail::why_not_converted_t<cannot_convert, to>>
requires(!detail::may_convert<to, cannot_convert>()) void checked_convert_rounded(
    const Quantity<cannot_convert, Decimal>&, to, rounding...) = delete;

/// The sum in the left unit; nothing where `checked_convert` of the right gives nothing or the sum does
/// not fit. To a share only points add: two shares are nothing, or, where static, do not compile.
template <Unit Left, Unit Right, Number Rep>
requires detail::may_add<Left, Right>
constexpr std::optional<Quantity<Left, Rep>> checked_add(const Quantity<Left, Rep>& left,
                                                         const Quantity<Right, Rep>& right) {
    const auto addend = checked_convert(right, difference_unit(left.unit()));
    if (!addend) return std::nullopt;
    const std::optional<Rep> value = detail::sum_of(left.value(), addend->value());
    if (!value) return std::nullopt;
    return Quantity<Left, Rep>(*value, left.unit());
}
template <Unit cannot_add, Unit to, Number Rep,
          class why = std::conditional_t<detail::is_share<cannot_add> && detail::is_share<to>,
                                         because::shares_add_up_only_with_weights,
                                         detail::why_not_converted_t<cannot_add, to>>>
requires(!detail::may_add<cannot_add, to>) why
    checked_add(const Quantity<cannot_add, Rep>&, const Quantity<to, Rep>&);

namespace detail {

/// In which unit the checked difference is.
template <Unit Left, Unit Right>
constexpr auto checked_difference_unit() {
    if constexpr (!StaticUnit<Left> || !StaticUnit<Right>) {
        return AnyUnit();
    } else if constexpr (may_convert<Left, Right>()) {
        return difference_unit_t<Left>();
    } else {
        return Left();
    }
}
template <Unit Left, Unit Right>
using checked_difference_unit_t = decltype(checked_difference_unit<Left, Right>());

}  // namespace detail

/// The difference in the left unit, or in its points where both are shares; nothing as in `checked_add`.
template <Unit Left, Unit Right, Number Rep>
requires detail::may_subtract<Left, Right>
constexpr std::optional<Quantity<detail::checked_difference_unit_t<Left, Right>, Rep>> checked_subtract(
    const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right) {
    using Difference = detail::checked_difference_unit_t<Left, Right>;
    const auto subtract = [&left](const auto& subtrahend,
                                  Difference unit) -> std::optional<Quantity<Difference, Rep>> {
        if (!subtrahend) return std::nullopt;
        const std::optional<Rep> value = detail::difference_of(left.value(), subtrahend->value());
        if (!value) return std::nullopt;
        return Quantity<Difference, Rep>(*value, unit);
    };
    if constexpr (std::same_as<Difference, AnyUnit>) {
        const AnyUnit unit = any_unit(left.unit());
        const bool is_change = !same_dimension(unit, right.unit());  // points taken from a share
        const AnyUnit difference = difference_unit(unit);
        return is_change ? subtract(checked_convert(right, difference), unit)
                         : subtract(checked_convert(right, unit), difference);
    } else if constexpr (detail::may_convert<Left, Right>()) {
        return subtract(checked_convert(right, left.unit()), Difference{});
    } else {
        return subtract(checked_convert(right, difference_unit(left.unit())), Difference{});
    }
}
template <Unit cannot_subtract_from, Unit that, Number Rep,
          class why = detail::why_not_converted_t<cannot_subtract_from, that>>
requires(!detail::may_subtract<cannot_subtract_from, that>) why
    checked_subtract(const Quantity<cannot_subtract_from, Rep>&, const Quantity<that, Rep>&);

}  // namespace chitieu
