// SPDX-License-Identifier: BSL-1.0
//
// A number with its unit. With static units a mismatch does not compile and the code is the raw
// number's; with `AnyUnit` the same templates answer with an empty optional.
//
//     constexpr auto plan = 17'600_dec * units::tonne;
//     constexpr auto actual = 17'501_dec * units::tonne;
//     static_assert(actual < plan && plan - actual == 99_dec * units::tonne);
//     static_assert(checked_convert(plan, units::quintal) == 176'000_dec * units::quintal);
//
// Shares differ in points, and only points add to them:
//
//     12_dec * units::percent - 10_dec * units::percent               // 2 percentage points
//     12_dec * units::percent + 2_dec * units::percentage_point       // 14 percent
//     12_dec * units::percent + 10_dec * units::percent               // does not compile
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <type_traits>

namespace chitieu {

/// A type that a quantity can count in: `Decimal`, an integer, `double`, or a number of the caller's own.
template <class Candidate>
concept Number = std::regular<Candidate> && requires(Candidate left, Candidate right) {
    { left + right } -> std::convertible_to<Candidate>;
    { left - right } -> std::convertible_to<Candidate>;
    { left < right } -> std::convertible_to<bool>;
} && !std::same_as<Candidate, bool> && !Unit<Candidate> && !requires {
    typename Candidate::unit_type;
};

namespace detail {

/// The unit of differences: points for a share, the unit itself for all else.
template <Unit Known>
struct DifferenceUnit {
    using type = Known;
};
template <>
struct DifferenceUnit<units::Percent> {
    using type = units::PercentagePoint;
};
template <>
struct DifferenceUnit<units::Permille> {
    using type = units::PermillePoint;
};
template <>
struct DifferenceUnit<units::PerTenThousand> {
    using type = units::PerTenThousandPoint;
};

/// The same of the terms of a run-time unit.
template <StaticUnit Share>
constexpr bool replace_share(AnyUnit& unit) noexcept {
    if (!unit.has_term(Share::info.symbol)) return false;
    unit = unit / Share::any() * DifferenceUnit<Share>::type::any();
    return true;
}

}  // namespace detail

/// The unit in which two figures in this unit differ: percentage points for percent.
template <Unit Known>
using difference_unit_t = typename detail::DifferenceUnit<Known>::type;

/// The same of a unit's value. A run-time share, scaled or not, differs in points; any other unit is
/// its own.
template <StaticUnit Known>
constexpr difference_unit_t<Known> difference_unit(Known) noexcept {
    return {};
}
constexpr AnyUnit difference_unit(AnyUnit unit) noexcept {
    if (unit.kind() == UnitKind::share) {
        static_cast<void>(detail::replace_share<units::Percent>(unit) ||
                          detail::replace_share<units::Permille>(unit) ||
                          detail::replace_share<units::PerTenThousand>(unit));
    }
    return unit;
}

/// A number and its unit. `UnitType` is an empty static unit (the quantity is then as large as the
/// number) or `AnyUnit`. Static arithmetic keeps the unit of its operands: convert first where they
/// differ. It fails as the number's own does: a `Decimal` that does not fit throws `std::overflow_error`.
template <Unit UnitType, Number Rep = Decimal>
class Quantity {
public:
    using unit_type = UnitType;
    using number_type = Rep;

    /// Zero, or whatever a default-constructed number is.
    constexpr Quantity() = default;
    constexpr Quantity(Rep value, UnitType unit) : value_(value), unit_(unit) {}

    /// The bare number, in `unit()`.
    constexpr const Rep& value() const noexcept { return value_; }
    constexpr UnitType unit() const noexcept { return unit_; }

    constexpr Quantity operator-() const { return {static_cast<Rep>(-value_), unit_}; }

    constexpr Quantity& operator+=(const Quantity<difference_unit_t<UnitType>, Rep>& right) requires
        StaticUnit<UnitType> {
        return *this = *this + right;
    }
    constexpr Quantity& operator-=(const Quantity<difference_unit_t<UnitType>, Rep>& right) requires
        StaticUnit<UnitType> {
        return *this = *this - right;
    }

private:
    Rep value_{};
    [[no_unique_address]] UnitType unit_{};
};

/// A number in a unit: `17'600_dec * units::tonne`.
template <Number Rep, Unit UnitType>
constexpr Quantity<UnitType, Rep> operator*(const Rep& value, UnitType unit) {
    return {value, unit};
}

/// Why two quantities do not go together: what a compiler quotes where code does not compile.
namespace because {

struct units_differ;                                    ///< tonnes and hectares, but also tonnes and quintals
struct units_measure_different_things;                  ///< tonnes and hectares
struct shares_add_up_only_with_weights;                 ///< 12 % + 10 % of two different wholes is nothing
struct numbers_are_of_different_types;                  ///< a Decimal and a double
struct a_run_time_unit_needs_the_checked_form;          ///< checked_add, checked_subtract, checked_convert
struct a_bare_number_has_no_unit;                       ///< tonnes and 5
struct whole_numbers_and_decimals_divide_into_a_ratio;  ///< Ratio(a.value(), b.value()), or divide

}  // namespace because

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

template <Unit Known>
inline constexpr bool is_share = !std::same_as<Known, difference_unit_t<Known>>;

template <class Candidate>
struct Operand {};
template <Unit UnitType, Number Rep>
struct Operand<Quantity<UnitType, Rep>> {
    using unit_type = UnitType;
    using number_type = Rep;
};

template <class Candidate>
concept AnyQuantity = requires {
    typename Operand<Candidate>::unit_type;
};

/// What people write on the other side of an operator. Not any `Number`: asking that of a
/// std::optional<Quantity> would ask for its `==`, and so for this again.
template <class Candidate>
concept QuantityOrNumber =
    AnyQuantity<Candidate> || std::is_arithmetic_v<Candidate> || std::same_as<Candidate, Decimal>;

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
            std::conditional_t<std::same_as<Left, Right>, because::numbers_are_of_different_types,
                               because::units_differ>>>;
};
template <class Left, class Right, bool IsSum>
using because_t = typename Because<Left, Right, IsSum>::type;

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

/// The same of a whole number, of a floating one (rounded as its own arithmetic rounds), and of any other
/// (where the factor is a quotient of 64-bit numbers).
template <Number Rep>
constexpr std::optional<Rep> scaled(const Rep& value, const Ratio& factor) {
    if constexpr (std::floating_point<Rep>) {
        return value * static_cast<Rep>(factor.numerator()) / static_cast<Rep>(factor.denominator());
    } else if constexpr (std::same_as<Rep, Ratio>) {
        return checked_multiply(value, factor);
    } else if constexpr (std::integral<Rep>) {
        const std::optional<Ratio> product = checked_multiply(Ratio(value), factor);
        if (!product || !product->is_whole()) return std::nullopt;
        const auto whole = static_cast<Rep>(product->numerator());  // modulo 2^bits
        if (int128{whole} != product->numerator()) return std::nullopt;
        return whole;
    } else {
        if (!fits_int64(factor.numerator()) || !fits_int64(factor.denominator())) return std::nullopt;
        return static_cast<Rep>(value * Rep(static_cast<std::int64_t>(factor.numerator())) /
                                Rep(static_cast<std::int64_t>(factor.denominator())));
    }
}

/// left + right and left - right, or nothing where integers or decimals overflow.
template <class Rep>
constexpr std::optional<Rep> sum_of(const Rep& left, const Rep& right) {
    if constexpr (std::integral<Rep>) {
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
    if constexpr (std::integral<Rep>) {
        Rep result{};
        if (__builtin_sub_overflow(left, right, &result)) return std::nullopt;
        return result;
    } else if constexpr (requires { checked_subtract(left, right); }) {
        return checked_subtract(left, right);
    } else {
        return static_cast<Rep>(left - right);
    }
}

}  // namespace detail

// Sums, differences, products and comparisons in static units. For each there is one overload that
// works and one that says what is wrong: the names of its parameters are the sentence.

/// The sum in the same unit; of a share and points, the share.
template <Unit Left, Unit Right, Number Rep>
constexpr Quantity<typename detail::SumUnit<Left, Right>::type, Rep> operator+(
    const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right) {
    return {static_cast<Rep>(left.value() + right.value()), left.unit()};
}
template <Unit cannot_add, detail::QuantityOrNumber to, Number Rep,
          class why = detail::because_t<Quantity<cannot_add, Rep>, to, true>>
void operator+(const Quantity<cannot_add, Rep>&, const to&) = delete;

/// The difference in the same unit; of two shares, points; of a share and points, the share.
template <Unit Left, Unit Right, Number Rep>
constexpr Quantity<typename detail::SubtractionUnit<Left, Right>::type, Rep> operator-(
    const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right) {
    return {static_cast<Rep>(left.value() - right.value()), {}};
}
template <Unit cannot_subtract_from, detail::QuantityOrNumber that, Number Rep,
          class why = detail::because_t<Quantity<cannot_subtract_from, Rep>, that, false>>
void operator-(const Quantity<cannot_subtract_from, Rep>&, const that&) = delete;

/// A multiple, in the same unit.
template <Unit UnitType, Number Rep>
constexpr Quantity<UnitType, Rep> operator*(const std::type_identity_t<Rep>& factor,
                                            const Quantity<UnitType, Rep>& quantity) {
    return {static_cast<Rep>(factor * quantity.value()), quantity.unit()};
}
template <Unit UnitType, Number Rep>
constexpr Quantity<UnitType, Rep> operator*(const Quantity<UnitType, Rep>& quantity,
                                            const std::type_identity_t<Rep>& factor) {
    return {static_cast<Rep>(quantity.value() * factor), quantity.unit()};
}

/// The product in the product of the units: hectares times tonnes a hectare; `checked_convert` makes
/// tonnes of it.
template <Unit Left, Unit Right, Number Rep>
constexpr auto operator*(const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right)
    -> Quantity<decltype(left.unit() * right.unit()), Rep> {
    return {static_cast<Rep>(left.value() * right.value()), left.unit() * right.unit()};
}

/// The quotient in the quotient of the units, for floating-point numbers only: whole numbers would lose
/// the rest. Of decimals see `divide` and `Ratio`.
template <Unit Left, Unit Right, std::floating_point Rep>
constexpr auto operator/(const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right)
    -> Quantity<decltype(left.unit() / right.unit()), Rep> {
    return {left.value() / right.value(), left.unit() / right.unit()};
}
template <Unit cannot_divide, Unit by, Number Rep,
          class why = because::whole_numbers_and_decimals_divide_into_a_ratio>
requires(!std::floating_point<Rep>) void operator/(const Quantity<cannot_divide, Rep>&,
                                                   const Quantity<by, Rep>&) = delete;

// Written out, not defaulted: a defaulted <=> on a double is slower than the double's own comparison.

template <StaticUnit UnitType, Number Rep>
constexpr bool operator==(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    return left.value() == right.value();
}
template <Unit cannot_compare, detail::QuantityOrNumber with, Number Rep,
          class why = detail::because_t<Quantity<cannot_compare, Rep>, with, false>>
bool operator==(const Quantity<cannot_compare, Rep>&, const with&) = delete;

template <StaticUnit UnitType, Number Rep>
constexpr bool operator<(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    return left.value() < right.value();
}
template <Unit cannot_compare, detail::QuantityOrNumber with, Number Rep,
          class why = detail::because_t<Quantity<cannot_compare, Rep>, with, false>>
bool operator<(const Quantity<cannot_compare, Rep>&, const with&) = delete;

template <StaticUnit UnitType, Number Rep>
constexpr bool operator>(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    return right.value() < left.value();
}
template <Unit cannot_compare, detail::QuantityOrNumber with, Number Rep,
          class why = detail::because_t<Quantity<cannot_compare, Rep>, with, false>>
bool operator>(const Quantity<cannot_compare, Rep>&, const with&) = delete;

template <StaticUnit UnitType, Number Rep>
constexpr bool operator<=(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    if constexpr (requires { left.value() <= right.value(); }) {
        return left.value() <= right.value();  // not the same for a NaN
    } else {
        return !(right.value() < left.value());
    }
}
template <Unit cannot_compare, detail::QuantityOrNumber with, Number Rep,
          class why = detail::because_t<Quantity<cannot_compare, Rep>, with, false>>
bool operator<=(const Quantity<cannot_compare, Rep>&, const with&) = delete;

template <StaticUnit UnitType, Number Rep>
constexpr bool operator>=(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    return right <= left;
}
template <Unit cannot_compare, detail::QuantityOrNumber with, Number Rep,
          class why = detail::because_t<Quantity<cannot_compare, Rep>, with, false>>
bool operator>=(const Quantity<cannot_compare, Rep>&, const with&) = delete;

// What may fail at run time, for static and run-time units alike.

/// The same amount in another unit, exactly (a floating number rounds); nothing where the units measure
/// different things, where digits would be lost, or where it does not fit. Two static units that measure
/// different things do not compile.
template <Unit To, Unit From, Number Rep>
constexpr auto checked_convert(const Quantity<From, Rep>& quantity, To unit)
    -> std::enable_if_t<detail::may_convert<To, From>(), std::optional<Quantity<To, Rep>>> {
    const std::optional<Ratio> factor = conversion_factor(quantity.unit(), unit);
    if (!factor) return std::nullopt;
    const std::optional<Rep> value = detail::scaled(quantity.value(), *factor);
    if (!value) return std::nullopt;
    return Quantity<To, Rep>(*value, unit);
}
template <Unit to, Unit cannot_convert, Number Rep, class why = because::units_measure_different_things>
requires(!detail::may_convert<to, cannot_convert>()) std::nullopt_t
    checked_convert(const Quantity<cannot_convert, Rep>&, to)
= delete;

/// The sum in the left unit; nothing where `checked_convert` of the right gives nothing or the sum does
/// not fit. To a share only points add: two shares are nothing, or, where static, do not compile.
template <Unit Left, Unit Right, Number Rep>
constexpr auto checked_add(const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right)
    -> std::enable_if_t<detail::may_add<Left, Right>, std::optional<Quantity<Left, Rep>>> {
    const auto addend = checked_convert(right, difference_unit(left.unit()));
    if (!addend) return std::nullopt;
    const std::optional<Rep> value = detail::sum_of(left.value(), addend->value());
    if (!value) return std::nullopt;
    return Quantity<Left, Rep>(*value, left.unit());
}
template <Unit cannot_add, Unit to, Number Rep,
          class why = std::conditional_t<detail::is_share<cannot_add> && detail::is_share<to>,
                                         because::shares_add_up_only_with_weights,
                                         because::units_measure_different_things>>
requires(!detail::may_add<cannot_add, to>) std::nullopt_t
    checked_add(const Quantity<cannot_add, Rep>&, const Quantity<to, Rep>&)
= delete;

/// The difference in the left unit, or in its points where both are shares; nothing as in `checked_add`.
template <Unit Left, Unit Right, Number Rep>
requires detail::may_subtract<Left, Right>
constexpr auto checked_subtract(const Quantity<Left, Rep>& left, const Quantity<Right, Rep>& right) {
    const auto subtract = [&left](const auto& subtrahend, auto unit) {
        std::optional<Quantity<decltype(unit), Rep>> result;
        if (!subtrahend) return result;
        if (const std::optional<Rep> value = detail::difference_of(left.value(), subtrahend->value())) {
            result.emplace(*value, unit);
        }
        return result;
    };
    if constexpr (std::same_as<Left, AnyUnit> || std::same_as<Right, AnyUnit>) {
        const AnyUnit unit = any_unit(left.unit());
        const bool is_change = !same_dimension(unit, right.unit());  // points taken from a share
        const AnyUnit difference = difference_unit(unit);
        return is_change ? subtract(checked_convert(right, difference), unit)
                         : subtract(checked_convert(right, unit), difference);
    } else if constexpr (detail::may_convert<Left, Right>()) {
        return subtract(checked_convert(right, left.unit()), difference_unit(left.unit()));
    } else {
        return subtract(checked_convert(right, difference_unit(left.unit())), left.unit());
    }
}
template <Unit cannot_subtract_from, Unit that, Number Rep,
          class why = because::units_measure_different_things>
requires(!detail::may_subtract<cannot_subtract_from, that>) std::nullopt_t
    checked_subtract(const Quantity<cannot_subtract_from, Rep>&, const Quantity<that, Rep>&)
= delete;

}  // namespace chitieu
