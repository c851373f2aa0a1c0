// SPDX-License-Identifier: BSL-1.0
//
// Sums, differences, products, quotients and comparisons of quantities in static units. Include
// unit/quantity.hpp. For each there is what works, and one overload that says what is wrong: the names of
// its parameters are the sentence. It is deleted, or, where a compiler would then list too many others,
// returns a reason, which no expression can.
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/unit/difference_unit.hpp>
#include <chitieu/unit/number.hpp>
#include <chitieu/unit/quantity_type.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <type_traits>

namespace chitieu {

namespace detail {

/// In which unit the sum of figures in two static units is, and the difference; nothing where none.
template <class Left, class Right>
struct SumUnit {};
template <StaticUnit Left, std::same_as<difference_unit_t<Left>> Right>
struct SumUnit<Left, Right> {
    using type = Left;
};

template <class Left, class Right>
struct SubtractionUnit : SumUnit<Left, Right> {};
template <StaticUnit Same>
struct SubtractionUnit<Same, Same> {
    using type = difference_unit_t<Same>;
};

template <class Left, class Right, bool IsSum>
struct Because {
    using type = because::a_bare_number_has_no_unit;
};
template <Unit Left, Number LeftRep, Unit Right, Number RightRep, bool IsSum>
struct Because<Quantity<Left, LeftRep>, Quantity<Right, RightRep>, IsSum> {
    using type = std::conditional_t<
        !StaticUnit<Left> || !StaticUnit<Right>, because::a_run_time_unit_needs_the_checked_form,
        std::conditional_t<
            IsSum && is_share<Left> && is_share<Right>, because::shares_add_up_only_with_weights,
            std::conditional_t<
                std::same_as<Left, Right>, because::numbers_are_of_different_types,
                std::conditional_t<are_currencies<Left, Right>(), because::currencies_need_an_exchange_rate,
                                   because::units_differ>>>>;
};
template <class Left, class Right, bool IsSum>
using because_t = typename Because<Left, Right, IsSum>::type;

/// What the deleted operators take: at least one of the two is a quantity.
template <class Right, class Left>
concept OperandBeside = QuantityOrNumber<Right> &&(AnyQuantity<Left> || AnyQuantity<Right>);

/// A number whose quotients are numbers of its type.
template <class Rep>
concept Divisible =
    !counts_in_wholes<Rep> && !std::same_as<Rep, Decimal> && requires(const Rep& left, const Rep& right) {
    { left / right } -> std::convertible_to<Rep>;
};

}  // namespace detail

/// The sum in the same unit; of a share and points, the share.
template <Unit Left, Unit Right, Number Rep>
constexpr Quantity<typename detail::SumUnit<Left, Right>::type, Rep> operator+(
    const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right) {
    return {detail::sum(left.value(), right.value()), left.unit()};
}
template <detail::QuantityOrNumber cannot_add, detail::OperandBeside<cannot_add> to,
          class why = detail::because_t<cannot_add, to, true>>
why operator+(const cannot_add&, const to&);

/// The negative, in the same unit. Throws where an integer has none: of the least, and of unsigned ones.
template <Unit UnitType, Number Rep>
constexpr Quantity<UnitType, Rep> operator-(const Quantity<UnitType, Rep>& quantity) {
    return {detail::negative(quantity.value()), quantity.unit()};
}

/// The difference in the same unit; of two shares, points; of a share and points, the share.
template <Unit Left, Unit Right, Number Rep>
constexpr Quantity<typename detail::SubtractionUnit<Left, Right>::type, Rep> operator-(
    const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right) {
    return {detail::difference(left.value(), right.value()), {}};
}
template <detail::QuantityOrNumber cannot_subtract_from, detail::OperandBeside<cannot_subtract_from> that,
          class why = detail::because_t<cannot_subtract_from, that, false>>
why operator-(const cannot_subtract_from&, const that&);

/// A multiple, in the same unit. Of an integer only by an integer; one that does not fit its type throws
/// as a product that does not fit.
template <Unit UnitType, Number Rep>
requires(!detail::WholeNumber<Rep>) constexpr Quantity<UnitType, Rep> operator*(
    const std::type_identity_t<Rep>& factor, const Quantity<UnitType, Rep>& quantity) {
    return {detail::multiple(factor, quantity.value()), quantity.unit()};
}
template <Unit UnitType, Number Rep>
requires(!detail::WholeNumber<Rep>) constexpr Quantity<UnitType, Rep> operator*(
    const Quantity<UnitType, Rep>& quantity, const std::type_identity_t<Rep>& factor) {
    return {detail::multiple(quantity.value(), factor), quantity.unit()};
}
template <Unit UnitType, detail::WholeNumber Rep, detail::WholeNumber Factor>
constexpr Quantity<UnitType, Rep> operator*(const Quantity<UnitType, Rep>& quantity, const Factor& factor) {
    Rep same{};
    if (__builtin_add_overflow(factor, Rep{}, &same)) detail::the_exact_result_does_not_fit_the_integer();
    return {detail::multiple(quantity.value(), same), quantity.unit()};
}
template <Unit UnitType, detail::WholeNumber Rep, detail::WholeNumber Factor>
constexpr Quantity<UnitType, Rep> operator*(const Factor& factor, const Quantity<UnitType, Rep>& quantity) {
    return quantity * factor;
}
template <Unit cannot_multiply, detail::WholeNumber Rep, detail::BareNumber by,
          class why = because::whole_numbers_have_no_fractions>
requires(!detail::WholeNumber<by>) why operator*(const Quantity<cannot_multiply, Rep>&, const by&);
template <Unit by, detail::WholeNumber Rep, detail::BareNumber cannot_multiply,
          class why = because::whole_numbers_have_no_fractions>
requires(!detail::WholeNumber<cannot_multiply>) why operator*(const cannot_multiply&,
                                                              const Quantity<by, Rep>&);

/// The product in the product of the units: hectares times tonnes a hectare; `convert` makes tonnes of it.
template <Unit Left, Unit Right, Number Rep>
constexpr auto operator*(const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right)
    -> Quantity<decltype(left.unit() * right.unit()), Rep> {
    return {detail::multiple(left.value(), right.value()), left.unit() * right.unit()};
}

/// The quotient in the quotient of the units, persons per household, of numbers that have quotients:
/// floating ones, `Ratio` and the caller's own. Whole numbers and decimals would lose the rest, and do
/// not compile: see `ratio_of`, `exact_quotient` and `divide`.
template <Unit Left, Unit Right, detail::Divisible Rep>
constexpr auto operator/(const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right)
    -> Quantity<decltype(left.unit() / right.unit()), Rep> {
    return {static_cast<Rep>(left.value() / right.value()), left.unit() / right.unit()};
}
/// A part, in the same unit; of whole numbers and decimals see `divide`.
template <Unit UnitType, detail::Divisible Rep>
constexpr Quantity<UnitType, Rep> operator/(const Quantity<UnitType, Rep>& quantity,
                                            const std::type_identity_t<Rep>& divisor) {
    return {static_cast<Rep>(quantity.value() / divisor), quantity.unit()};
}
template <Unit cannot_divide, Number Rep, detail::QuantityOrNumber by,
          class why = because::whole_numbers_and_decimals_divide_into_a_ratio>
requires(!detail::Divisible<Rep>) why operator/(const Quantity<cannot_divide, Rep>&, const by&);

// Written out, not defaulted: a defaulted <=> on a double is slower than the double's own comparison.

/// Comparisons of figures in one unit; of others they do not compile. A NaN is as it is bare.
template <StaticUnit UnitType, Number Rep>
constexpr bool operator==(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    return left.value() == right.value();
}
template <detail::QuantityOrNumber cannot_compare, detail::OperandBeside<cannot_compare> with,
          class why = detail::because_t<cannot_compare, with, false>>
why operator==(const cannot_compare&, const with&);

/// As `==`.
template <StaticUnit UnitType, Number Rep>
constexpr bool operator<(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    return left.value() < right.value();
}
template <detail::QuantityOrNumber cannot_compare, detail::OperandBeside<cannot_compare> with,
          class why = detail::because_t<cannot_compare, with, false>>
why operator<(const cannot_compare&, const with&);

/// As `==`.
template <StaticUnit UnitType, Number Rep>
constexpr bool operator>(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    if constexpr (requires { left.value() > right.value(); }) {
        return left.value() > right.value();
    } else {
        return right.value() < left.value();
    }
}
template <detail::QuantityOrNumber cannot_compare, detail::OperandBeside<cannot_compare> with,
          class why = detail::because_t<cannot_compare, with, false>>
why operator>(const cannot_compare&, const with&);

/// As `==`.
template <StaticUnit UnitType, Number Rep>
constexpr bool operator<=(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    if constexpr (requires { left.value() <= right.value(); }) {
        return left.value() <= right.value();  // not the same for a NaN
    } else {
        return !(right.value() < left.value());
    }
}
template <detail::QuantityOrNumber cannot_compare, detail::OperandBeside<cannot_compare> with,
          class why = detail::because_t<cannot_compare, with, false>>
why operator<=(const cannot_compare&, const with&);

/// As `==`.
template <StaticUnit UnitType, Number Rep>
constexpr bool operator>=(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    if constexpr (requires { left.value() >= right.value(); }) {
        return left.value() >= right.value();
    } else {
        return right <= left;
    }
}
template <detail::QuantityOrNumber cannot_compare, detail::OperandBeside<cannot_compare> with,
          class why = detail::because_t<cannot_compare, with, false>>
why operator>=(const cannot_compare&, const with&);

}  // namespace chitieu
