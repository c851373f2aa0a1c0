// SPDX-License-Identifier: BSL-1.0
//
// Quotients of quantities in whole numbers and decimals, exact or rounded by name. Include
// unit/quantity.hpp.
//
//     ratio_of(500_dec * units::kilogram, 2_dec * units::tonne)                    // 1/4
//     divide(1'000_dec * units::person, 300_dec * units::household, 2)             // 3.33 persons a
//     household round(exact_quotient(1'000 * units::person, 300 * units::household), 2)      // the same
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/throw.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/unit/conversion.hpp>
#include <chitieu/unit/number.hpp>
#include <chitieu/unit/quantity_type.hpp>
#include <chitieu/unit/unit.hpp>

#include <optional>
#include <type_traits>

namespace chitieu {

/// left / right as a pure number, exactly, of two figures that measure the same thing in static or
/// run-time units; nothing where they do not, the right one is 0, or it does not fit.
template <Unit Left, Unit Right, detail::ExactNumber Rep>
constexpr auto checked_ratio_of(const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right)
    -> std::enable_if_t<detail::may_convert<Left, Right>(), std::optional<Ratio>> {
    const auto numerator =
        detail::exactly_converted(left.value(), detail::factor_between(left.unit(), right.unit()));
    const auto denominator = detail::ratio_from(right.value());
    return numerator && denominator ? checked_divide(*numerator, *denominator) : std::nullopt;
}

/// The same of static units: throws std::domain_error for a divisor of 0 and std::overflow_error where the
/// ratio does not fit. Figures that measure different things do not compile.
template <Unit Left, Unit Right, detail::ExactNumber Rep>
constexpr auto ratio_of(const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right)
    -> std::enable_if_t<detail::are_convertible<Left, Right>, Ratio> {
    if (right.value() == Rep{}) detail::a_division_by_zero_has_no_result();
    return Ratio::value_or_throw(checked_ratio_of(left, right));
}
template <Unit cannot_divide, Unit by, Number Rep, class why = detail::why_not_converted_t<cannot_divide, by>>
requires(!detail::are_convertible<cannot_divide, by>) void ratio_of(const Quantity<cannot_divide, Rep>&,
                                                                    const Quantity<by, Rep>&) = delete;

/// left / right in the quotient of the units, exactly: persons per household. Throws std::domain_error
/// for a divisor of 0, and std::overflow_error where the ratio does not fit.
template <Unit Left, Unit Right, detail::ExactNumber Rep>
constexpr auto exact_quotient(const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right)
    -> Quantity<decltype(left.unit() / right.unit()), Ratio> {
    const auto dividend = Ratio::value_or_throw(detail::ratio_from(left.value()));
    const auto divisor = Ratio::value_or_throw(detail::ratio_from(right.value()));
    return {dividend / divisor, left.unit() / right.unit()};
}

/// An exact quotient with `scale` digits after the point, rounded once; throws std::overflow_error where
/// that does not fit.
template <Unit UnitType>
constexpr Quantity<UnitType, Decimal> round(const Quantity<UnitType, Ratio>& quantity, int scale,
                                            Rounding mode = Rounding::half_up) {
    return {round(quantity.value(), scale, mode), quantity.unit()};
}

/// left / right in the quotient of the units, with `scale` digits after the point, rounded once. Throws
/// std::domain_error for a divisor of 0, and std::overflow_error where it does not fit.
template <Unit Left, Unit Right>
constexpr auto divide(const Quantity<Left, Decimal>& left, const Quantity<Right, Decimal>& right, int scale,
                      Rounding mode = Rounding::half_up)
    -> Quantity<decltype(left.unit() / right.unit()), Decimal> {
    return {divide(left.value(), right.value(), scale, mode), left.unit() / right.unit()};
}
/// A part in the same unit, rounded once, as above.
template <Unit UnitType>
constexpr Quantity<UnitType, Decimal> divide(const Quantity<UnitType, Decimal>& quantity, Decimal divisor,
                                             int scale, Rounding mode = Rounding::half_up) {
    return {divide(quantity.value(), divisor, scale, mode), quantity.unit()};
}

}  // namespace chitieu
