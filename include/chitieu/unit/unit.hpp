// SPDX-License-Identifier: BSL-1.0
//
// Units: static ones are empty types, `AnyUnit` is the same thing known only at run time, and one set of
// operators composes both.
//
//     constexpr auto income = units::million * units::dong / units::person / units::year;
//     static_assert(conversion_factor(income, units::dong / units::person / units::month) ==
//                   Ratio(1'000'000, 12));
//     static_assert(any_unit(units::kilo * units::metre) == any_unit(units::kilometre));
#pragma once

#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/any_unit.hpp>
#include <chitieu/unit/prefix.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

namespace chitieu {

/// The base of every static unit.
struct StaticUnitBase {};

/// A unit known at compile time: an empty type, so that a quantity is as large as its number.
template <class Candidate>
concept StaticUnit = std::derived_from<Candidate, StaticUnitBase> && std::is_empty_v<Candidate>;

/// A static unit or `AnyUnit`: what every template over units takes.
template <class Candidate>
concept Unit = StaticUnit<Candidate> || std::same_as<Candidate, AnyUnit>;

/// A static unit described by a `UnitInfo`: derive from it and define `info`.
///
///     struct Hectare : DescribedUnit<Hectare> { static constexpr UnitInfo info{…}; };
template <class Derived>
struct DescribedUnit : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return AnyUnit(Derived::info); }
};

/// What `*` of two static units gives. Products in another order are other types.
template <StaticUnit Left, StaticUnit Right>
struct UnitProduct : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return Left::any() * Right::any(); }
};

/// What `/` of two static units gives.
template <StaticUnit Left, StaticUnit Right>
struct UnitQuotient : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return Left::any() / Right::any(); }
};

/// What `power` of a static unit gives.
template <StaticUnit Base, int Exponent>
struct UnitPower : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return Base::any().power(Exponent); }
};

/// What a prefix before a static unit gives.
template <int PowerOfTen, StaticUnit Base>
struct PrefixedUnit : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return Base::any().with_prefix(PowerOfTen); }
};

/// A product of units, `units::million * units::dong`; does not compile with more than six terms.
template <StaticUnit Left, StaticUnit Right>
constexpr UnitProduct<Left, Right> operator*(Left, Right) noexcept {
    static_assert(UnitProduct<Left, Right>::any().is_valid(), "a unit has at most six terms");
    return {};
}

/// A rate, `units::quintal / units::hectare`; does not compile with more than six terms.
template <StaticUnit Left, StaticUnit Right>
constexpr UnitQuotient<Left, Right> operator/(Left, Right) noexcept {
    static_assert(UnitQuotient<Left, Right>::any().is_valid(), "a unit has at most six terms");
    return {};
}

/// A unit raised to a whole power: `power<2>(units::metre)`.
template <int Exponent, StaticUnit Base>
constexpr UnitPower<Base, Exponent> power(Base) noexcept {
    static_assert(UnitPower<Base, Exponent>::any().is_valid(), "the power of a unit is -99 to 99");
    return {};
}

/// One of `units::kilo` and its like.
template <class Candidate>
concept MetricPrefix = requires {
    { Candidate::power } -> std::convertible_to<int>;
}
&&std::derived_from<Candidate, StaticPrefix<Candidate::power>>;

/// Why units do not compose: what a compiler quotes. Where an operator has many overloads, what is refused
/// returns one of these, which are never complete: the error is short, and `requires` sees it.
namespace because {

struct a_prefix_goes_on_one_metric_unit;  ///< not on a person, a percent, a dong, a product or a kilometre
struct a_prefix_stands_before_its_unit;   ///< tonne * (kilo * metre), not tonne * kilo * metre
struct figures_add_up_and_units_do_not;   ///< 5 * tonne + 5 * tonne, not tonne + tonne

}  // namespace because

namespace detail {

template <class Candidate>
concept TakesPrefix = StaticUnit<Candidate> && Candidate::any()
.takes_prefix();

}  // namespace detail

/// A metric unit with an SI prefix: `units::kilo * units::watt`. Only one metric unit without a prefix
/// takes one: of an area, raise the prefixed length, `power<2>(units::centi * units::metre)`.
template <MetricPrefix Prefix, detail::TakesPrefix Base>
constexpr PrefixedUnit<Prefix::power, Base> operator*(Prefix, Base) noexcept {
    return {};
}
/// The same of a run-time unit: what takes no prefix becomes a unit that is not valid.
template <MetricPrefix Prefix>
constexpr AnyUnit operator*(Prefix, const AnyUnit& unit) noexcept {
    return unit.with_prefix(Prefix::power);
}
template <MetricPrefix cannot_put, StaticUnit before, class why = because::a_prefix_goes_on_one_metric_unit>
requires(!detail::TakesPrefix<before>) why operator*(cannot_put, before);
template <class cannot_put, MetricPrefix behind_it, class why = because::a_prefix_stands_before_its_unit>
requires(MetricPrefix<cannot_put> || Unit<cannot_put>) why operator*(cannot_put, behind_it);

template <Unit cannot_add, Unit to, class why = because::figures_add_up_and_units_do_not>
why operator+(const cannot_add&, const to&);
template <Unit cannot_subtract_from, Unit that, class why = because::figures_add_up_and_units_do_not>
why operator-(const cannot_subtract_from&, const that&);

/// Any unit as a run-time one.
template <StaticUnit Known>
constexpr AnyUnit any_unit(Known) noexcept {
    return Known::any();
}
constexpr AnyUnit any_unit(const AnyUnit& unit) noexcept { return unit; }

/// A run-time unit composed with a static one, as with another run-time one.
template <Unit Left, Unit Right>
requires(StaticUnit<Left> != StaticUnit<Right>) constexpr AnyUnit operator*(const Left& left,
                                                                            const Right& right) noexcept {
    return any_unit(left) * any_unit(right);
}
template <Unit Left, Unit Right>
requires(StaticUnit<Left> != StaticUnit<Right>) constexpr AnyUnit operator/(const Left& left,
                                                                            const Right& right) noexcept {
    return any_unit(left) / any_unit(right);
}

/// A run-time unit raised to a whole power; not valid where that is beyond ±99.
template <int Exponent>
constexpr AnyUnit power(const AnyUnit& unit) noexcept {
    return unit.power(Exponent);
}

/// True where figures in the two units, static or not, measure the same thing and can be converted.
template <Unit Left, Unit Right>
constexpr bool same_dimension(const Left& left, const Right& right) noexcept {
    const AnyUnit first = any_unit(left);
    const AnyUnit second = any_unit(right);
    return first.is_valid() && second.is_valid() && first.dimension() == second.dimension();
}

/// What a figure in `from` is multiplied by to be one in `to`, exactly; nothing where they measure
/// different things or the factor does not fit.
template <Unit From, Unit To>
constexpr std::optional<Ratio> conversion_factor(const From& from, const To& to) noexcept {
    if (!same_dimension(from, to)) return std::nullopt;
    const std::optional<Ratio> source = any_unit(from).factor();
    const std::optional<Ratio> goal = any_unit(to).factor();
    if (!source || !goal) return std::nullopt;
    return checked_divide(*source, *goal);
}

}  // namespace chitieu
