// SPDX-License-Identifier: BSL-1.0
//
// A number with its unit. With static units a mismatch does not compile and the code is the raw
// number's; with `AnyUnit` the same templates answer with an empty optional.
//
//     constexpr auto plan = 17'600_dec * units::tonne;
//     constexpr auto actual = 17'501_dec * units::tonne;
//     static_assert(actual < plan && plan - actual == 99_dec * units::tonne);
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <limits>
#include <optional>
#include <type_traits>

namespace chitieu {

/// A type that a quantity can count in.
template <class Candidate>
concept Number = std::regular<Candidate> && requires(Candidate left, Candidate right) {
    { left + right } -> std::convertible_to<Candidate>;
    { left - right } -> std::convertible_to<Candidate>;
    { left < right } -> std::convertible_to<bool>;
} && !std::same_as<Candidate, bool> && !Unit<Candidate> && !requires { typename Candidate::unit_type; };

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

/// `value · factor` where it is exact and fits; the floating-point product for floating numbers.
template <Number Rep>
constexpr std::optional<Rep> scaled(const Rep& value, const Ratio& factor) {
    if constexpr (std::floating_point<Rep>) {
        return value * (static_cast<Rep>(factor.numerator()) / static_cast<Rep>(factor.denominator()));
    } else {
        const std::optional<Ratio> product = checked_multiply(Ratio(value), factor);
        if (!product) return std::nullopt;
        if constexpr (std::same_as<Rep, Decimal>) {
            // The least digits that hold it exactly, or the digits as printed where those are more.
            for (int scale = 0;; ++scale) {
                const std::optional<Decimal> candidate = checked_round(*product, scale);
                if (!candidate || (scale == 18 && Ratio(*candidate) != *product)) return std::nullopt;
                if (Ratio(*candidate) != *product) continue;
                if (scale >= value.scale()) return candidate;
                const std::optional<Decimal> printed = checked_rescale(*candidate, value.scale());
                return printed ? printed : candidate;
            }
        } else {
            if (!product->is_whole() || product->numerator() < std::numeric_limits<Rep>::lowest() ||
                product->numerator() > (std::numeric_limits<Rep>::max)()) {
                return std::nullopt;
            }
            return static_cast<Rep>(product->numerator());
        }
    }
}

}  // namespace detail

/// The unit in which two figures in this unit differ: percentage points for percent.
template <Unit Known>
using difference_unit_t = typename detail::DifferenceUnit<Known>::type;

/// A number and its unit. `UnitType` is an empty static unit (the quantity is then as large as the
/// number) or `AnyUnit`. Static arithmetic keeps the unit of its operands: convert first where they differ.
template <Unit UnitType, Number Rep = Decimal>
class Quantity {
public:
    using unit_type = UnitType;
    using number_type = Rep;

    constexpr Quantity() = default;
    constexpr Quantity(Rep value, UnitType unit) : value_(value), unit_(unit) {}

    constexpr const Rep& value() const noexcept { return value_; }
    constexpr UnitType unit() const noexcept { return unit_; }

private:
    Rep value_{};
    [[no_unique_address]] UnitType unit_{};
};

template <Number Rep, Unit UnitType>
constexpr Quantity<UnitType, Rep> operator*(const Rep& value, UnitType unit) {
    return {value, unit};
}

/// The same amount in another unit: nothing where the units measure different things, where the
/// result would lose digits, or where it does not fit.
template <Unit To, Unit From, Number Rep>
constexpr std::optional<Quantity<To, Rep>> checked_convert(const Quantity<From, Rep>& quantity, To unit) {
    const std::optional<Ratio> factor = conversion_factor(any_unit(quantity.unit()), any_unit(unit));
    if (!factor) return std::nullopt;
    const std::optional<Rep> value = detail::scaled(quantity.value(), *factor);
    if (!value) return std::nullopt;
    return Quantity<To, Rep>(*value, unit);
}

// Sums, differences and comparisons of figures in one static unit.

template <StaticUnit UnitType, Number Rep>
constexpr Quantity<UnitType, Rep> operator+(const Quantity<UnitType, Rep>& left,
                                            const Quantity<UnitType, Rep>& right) {
    return {static_cast<Rep>(left.value() + right.value()), left.unit()};
}

template <StaticUnit UnitType, Number Rep>
constexpr Quantity<difference_unit_t<UnitType>, Rep> operator-(const Quantity<UnitType, Rep>& left,
                                                               const Quantity<UnitType, Rep>& right) {
    return {static_cast<Rep>(left.value() - right.value()), difference_unit_t<UnitType>{}};
}

template <StaticUnit UnitType, Number Rep>
constexpr bool operator==(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    return left.value() == right.value();
}

// Written out, not defaulted: a defaulted <=> on a double is slower than the double's own comparison.

template <StaticUnit UnitType, Number Rep>
constexpr bool operator<(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    return left.value() < right.value();
}

template <StaticUnit UnitType, Number Rep>
constexpr bool operator>(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    return right.value() < left.value();
}

template <StaticUnit UnitType, Number Rep>
constexpr bool operator<=(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    return left.value() <= right.value();
}

template <StaticUnit UnitType, Number Rep>
constexpr bool operator>=(const Quantity<UnitType, Rep>& left, const Quantity<UnitType, Rep>& right) {
    return left.value() >= right.value();
}

// The parameters' names are the sentence that a compiler prints.

template <StaticUnit cannot_add, StaticUnit quantity_of_a_different_unit, Number Rep>
    requires(!std::same_as<cannot_add, quantity_of_a_different_unit>)
constexpr void operator+(const Quantity<cannot_add, Rep>&,
                         const Quantity<quantity_of_a_different_unit, Rep>&) = delete;

template <StaticUnit cannot_subtract, StaticUnit quantity_of_a_different_unit, Number Rep>
    requires(!std::same_as<cannot_subtract, quantity_of_a_different_unit>)
constexpr void operator-(const Quantity<cannot_subtract, Rep>&,
                         const Quantity<quantity_of_a_different_unit, Rep>&) = delete;

template <StaticUnit cannot_compare, StaticUnit quantity_of_a_different_unit, Number Rep>
    requires(!std::same_as<cannot_compare, quantity_of_a_different_unit>)
constexpr void operator==(const Quantity<cannot_compare, Rep>&,
                          const Quantity<quantity_of_a_different_unit, Rep>&) = delete;

template <StaticUnit cannot_compare, StaticUnit quantity_of_a_different_unit, Number Rep>
    requires(!std::same_as<cannot_compare, quantity_of_a_different_unit>)
constexpr void operator<(const Quantity<cannot_compare, Rep>&,
                         const Quantity<quantity_of_a_different_unit, Rep>&) = delete;

/// The sum in the left unit; nothing where the units measure different things or a conversion would
/// lose digits. Works for static and run-time units alike.
template <Unit Left, Unit Right, Number Rep>
constexpr std::optional<Quantity<Left, Rep>> checked_add(const Quantity<Left, Rep>& left,
                                                         const Quantity<Right, Rep>& right) {
    const auto same = checked_convert(right, left.unit());
    if (!same) return std::nullopt;
    if constexpr (std::same_as<Rep, Decimal>) {
        const std::optional<Decimal> sum = checked_add(left.value(), same->value());
        if (!sum) return std::nullopt;
        return Quantity<Left, Rep>(*sum, left.unit());
    } else if constexpr (std::integral<Rep>) {
        Rep sum{};
        if (__builtin_add_overflow(left.value(), same->value(), &sum)) return std::nullopt;
        return Quantity<Left, Rep>(sum, left.unit());
    } else {
        return Quantity<Left, Rep>(left.value() + same->value(), left.unit());
    }
}

}  // namespace chitieu
