// SPDX-License-Identifier: BSL-1.0
//
// The type of a number with its unit. Include unit/quantity.hpp, which has its arithmetic too.
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/unit/difference_unit.hpp>
#include <chitieu/unit/number.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <type_traits>

namespace chitieu {

/// A number and its unit. `UnitType` is an empty static unit (the quantity is then as large as the
/// number) or `AnyUnit`. Static arithmetic keeps the unit of its operands: convert first where they
/// differ. An integer, a `Decimal` or a `Ratio` that does not fit throws `std::overflow_error`, which a
/// constant expression reports as a compile error; nothing wraps, and unsigned numbers never go below 0.
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
    /// In what the number is.
    constexpr UnitType unit() const noexcept { return unit_; }

    /// Adds and takes away what `+` and `-` do: to a share, points. Only in static units.
    constexpr Quantity& operator+=(const Quantity<difference_unit_t<UnitType>, Rep>& right) & {
        static_assert(has_static_unit, "a run-time unit needs the checked form");
        value_ = detail::sum(value_, right.value());
        return *this;
    }
    constexpr Quantity& operator-=(const Quantity<difference_unit_t<UnitType>, Rep>& right) & {
        static_assert(has_static_unit, "a run-time unit needs the checked form");
        value_ = detail::difference(value_, right.value());
        return *this;
    }

private:
    static constexpr bool has_static_unit = StaticUnit<UnitType>;

    Rep value_{};
    [[no_unique_address]] UnitType unit_{};
};

/// A number in a unit: `17'600_dec * units::tonne`.
template <Number Rep, Unit UnitType>
constexpr Quantity<UnitType, Rep> operator*(const Rep& value, UnitType unit) {
    return {value, unit};
}

/// The same of an expression that will be a number, such as `2 * price` of boost::multiprecision's.
template <class Expression, Unit UnitType>
requires Number<typename Expression::result_type>
constexpr Quantity<UnitType, typename Expression::result_type> operator*(const Expression& value,
                                                                         UnitType unit) {
    return {static_cast<typename Expression::result_type>(value), unit};
}

/// Why two quantities do not go together: what a compiler quotes where code does not compile.
namespace because {

struct a_number_stands_before_its_unit;   ///< 5 * tonne; of a quantity, its number is multiplied
struct units_differ;                      ///< tonnes and hectares, but also tonnes and quintals: convert one
struct units_measure_different_things;    ///< tonnes and hectares: nothing converts them
struct currencies_need_an_exchange_rate;  ///< dong and dollars: exchange(amount, rate, unit)
struct shares_add_up_only_with_weights;   ///< 12 % + 10 % of two wholes is nothing: weight them
struct numbers_are_of_different_types;    ///< a Decimal and a double: convert one of them
struct a_run_time_unit_needs_the_checked_form;          ///< checked_add, checked_subtract, checked_convert
struct a_bare_number_has_no_unit;                       ///< tonnes and 5: write 5 * tonne
struct whole_numbers_and_decimals_divide_into_a_ratio;  ///< ratio_of, exact_quotient, or divide
struct whole_numbers_have_no_fractions;                 ///< 1.5 times 3 persons: make it 3_dec * person
struct digits_could_be_lost_so_round_by_name;           ///< convert_rounded, or checked_convert
struct the_factor_is_too_large;                         ///< beyond 2^127: convert in two steps

}  // namespace because

namespace detail {

/// Whether figures in it are shares, which differ in points.
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

/// What people write beside a quantity. Not any `Number`: asking that of a std::optional<Quantity> would
/// ask for its `==`, and so for the operators of quantities again.
template <class Candidate>
concept BareNumber = std::is_arithmetic_v<Candidate> || one_of<Candidate, Decimal, Ratio, int128, uint128>;
template <class Candidate>
concept QuantityOrNumber = AnyQuantity<Candidate> || BareNumber<Candidate>;

template <class Candidate>
concept UnitOrPrefix = Unit<Candidate> || MetricPrefix<Candidate>;

/// Two static units of money, not of one currency.
template <Unit Left, Unit Right>
constexpr bool are_currencies() noexcept {
    if constexpr (StaticUnit<Left> && StaticUnit<Right>) {
        return Left::any().kind() == UnitKind::money && Right::any().kind() == UnitKind::money &&
               !same_dimension(Left{}, Right{});
    } else {
        return false;
    }
}

}  // namespace detail

/// Refused: a unit before its number, a second unit, and a prefix on a number.
template <detail::UnitOrPrefix cannot_multiply, detail::QuantityOrNumber by,
          class why = because::a_number_stands_before_its_unit>
why operator*(cannot_multiply, const by&);
template <detail::AnyQuantity cannot_multiply, detail::UnitOrPrefix by,
          class why = because::a_number_stands_before_its_unit>
why operator*(const cannot_multiply&, by);
template <detail::BareNumber cannot_multiply, MetricPrefix by,
          class why = because::a_prefix_goes_on_one_metric_unit>
why operator*(const cannot_multiply&, by);

}  // namespace chitieu
