// SPDX-License-Identifier: BSL-1.0

#include <chitieu/unit/quantity.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace own {

// A number of one's own, with little more than `Number` asks for. Not in an anonymous namespace: clang
// wants every function there to be used.
struct Thirds {
    std::int64_t thirds = 0;

    constexpr Thirds() = default;
    constexpr explicit Thirds(std::int64_t whole) : thirds(3 * whole) {}
    static constexpr Thirds of(std::int64_t count) {
        Thirds result;
        result.thirds = count;
        return result;
    }
    friend constexpr Thirds operator+(Thirds left, Thirds right) { return of(left.thirds + right.thirds); }
    friend constexpr Thirds operator-(Thirds left, Thirds right) { return of(left.thirds - right.thirds); }
    friend constexpr Thirds operator*(Thirds left, Thirds right) {
        return of(left.thirds * right.thirds / 3);
    }
    friend constexpr Thirds operator/(Thirds left, Thirds right) {
        return of(3 * left.thirds / right.thirds);
    }
    friend constexpr bool operator<(Thirds left, Thirds right) { return left.thirds < right.thirds; }
    friend constexpr bool operator==(Thirds left, Thirds right) { return left.thirds == right.thirds; }
};

}  // namespace own

namespace {

using own::Thirds;

constexpr AnyUnit any_tonne = any_unit(units::tonne);
constexpr AnyUnit any_hectare = any_unit(units::hectare);
constexpr AnyUnit any_percent = any_unit(units::percent);
constexpr AnyUnit any_point = any_unit(units::percentage_point);

constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr auto least = std::numeric_limits<std::int64_t>::min();

template <class Left, class Right>
concept adds = requires(Left left, Right right) {
    left + right;
};
template <class Left, class Right>
concept subtracts = requires(Left left, Right right) {
    left - right;
};
template <class Left, class Right>
concept equates = requires(Left left, Right right) {
    left == right;
};
template <class Left, class Right>
concept unequates = requires(Left left, Right right) {
    left != right;
};
template <class Left, class Right>
concept orders = requires(Left left, Right right) {
    left < right;
}
|| requires(Left left, Right right) { left > right; }
|| requires(Left left, Right right) { left <= right; }
|| requires(Left left, Right right) { left >= right; };
template <class Left, class Right>
concept goes_with = adds<Left, Right> || subtracts<Left, Right> || equates<Left, Right> ||
    unequates<Left, Right> || orders<Left, Right>;
template <class Left, class Right>
concept divides = requires(Left left, Right right) {
    left / right;
};
template <class From, class To>
concept converts = requires(From from, To to) {
    checked_convert(from, to);
};
template <class Left, class Right>
concept may_add = requires(Left left, Right right) {
    checked_add(left, right);
};
template <class Left, class Right>
concept may_subtract = requires(Left left, Right right) {
    checked_subtract(left, right);
};

using Tonnes = Quantity<units::Tonne>;
using Kilograms = Quantity<units::Kilogram>;
using Hectares = Quantity<units::Hectare>;
using Percents = Quantity<units::Percent>;
using Permilles = Quantity<units::Permille>;
using Points = Quantity<units::PercentagePoint>;
using Anys = Quantity<AnyUnit>;

// The type is no larger than the number, and as trivial.
static_assert(sizeof(Quantity<units::Tonne, double>) == sizeof(double));
static_assert(sizeof(Quantity<units::Tonne, std::int64_t>) == sizeof(std::int64_t));
static_assert(sizeof(Quantity<decltype(units::million * units::dong / units::person), double>) ==
              sizeof(double));
static_assert(sizeof(Tonnes) == sizeof(Decimal));
static_assert(std::is_trivially_copyable_v<Tonnes> && std::is_trivially_copyable_v<Anys>);
static_assert(std::is_trivially_copyable_v<Quantity<units::Tonne, double>>);
static_assert(std::regular<Tonnes> && std::semiregular<Anys>);

static_assert(Number<Decimal> && Number<double> && Number<float> && Number<int> && Number<std::int64_t> &&
              Number<Ratio> && Number<Thirds>);
static_assert(!Number<bool> && !Number<Tonnes> && !Number<units::Tonne> && !Number<AnyUnit> &&
              !Number<const char*> && !Number<std::optional<Decimal>>);

// One unit goes with itself; another unit, another number and a bare number do not.
static_assert(adds<Tonnes, Tonnes> && subtracts<Tonnes, Tonnes> && equates<Tonnes, Tonnes> &&
              orders<Tonnes, Tonnes>);
static_assert(!goes_with<Tonnes, Hectares>);
static_assert(!goes_with<Tonnes, Kilograms>);
static_assert(!goes_with<Quantity<units::Person>, Quantity<units::CommuneCount>>);
static_assert(!goes_with<Tonnes, Quantity<units::Tonne, double>>);
static_assert(!goes_with<Quantity<units::Tonne, int>, Quantity<units::Tonne, std::int64_t>>);
static_assert(!goes_with<Tonnes, Decimal> && !goes_with<Tonnes, int> && !goes_with<Tonnes, double>);
static_assert(!goes_with<Decimal, Tonnes> && !goes_with<int, Tonnes>);
static_assert(!goes_with<Tonnes, Anys> && !goes_with<Anys, Tonnes> && !goes_with<Anys, Anys>);
static_assert(!goes_with<Quantity<decltype(units::tonne * units::hectare)>,
                         Quantity<decltype(units::hectare * units::tonne)>>);

// Shares: points add to them and nothing else does, nor do they to points.
static_assert(!adds<Percents, Percents> && subtracts<Percents, Percents>);
static_assert(adds<Percents, Points> && subtracts<Percents, Points> && !adds<Points, Percents>);
static_assert(!subtracts<Points, Percents> && adds<Points, Points> && subtracts<Points, Points>);
static_assert(!equates<Percents, Points> && !orders<Percents, Points>);
static_assert(!goes_with<Percents, Permilles> && !adds<Permilles, Points>);
static_assert(!adds<Permilles, Permilles> &&
              !adds<Quantity<units::PerTenThousand>, Quantity<units::PerTenThousand>>);

static_assert(converts<Tonnes, units::Kilogram> && !converts<Tonnes, units::Hectare>);
static_assert(converts<Tonnes, AnyUnit> && converts<Anys, units::Hectare> && converts<Anys, AnyUnit>);
static_assert(!converts<Percents, units::PercentagePoint> && converts<Percents, units::Permille>);
static_assert(may_add<Tonnes, Kilograms> && !may_add<Tonnes, Hectares> && may_add<Anys, Tonnes> &&
              may_add<Anys, Anys>);
static_assert(!may_add<Percents, Percents> && !may_add<Percents, Permilles>);
static_assert(may_add<Percents, Points> && may_add<Percents, Quantity<units::PermillePoint>>);
static_assert(may_subtract<Percents, Permilles> && may_subtract<Percents, Points> &&
              !may_subtract<Points, Percents>);
static_assert(!may_subtract<Tonnes, Hectares>);

static_assert(divides<Quantity<units::Tonne, double>, Quantity<units::Hectare, double>>);
static_assert(!divides<Tonnes, Hectares> &&
              !divides<Quantity<units::Tonne, int>, Quantity<units::Hectare, int>>);

static_assert(std::same_as<difference_unit_t<units::Percent>, units::PercentagePoint>);
static_assert(std::same_as<difference_unit_t<units::Permille>, units::PermillePoint>);
static_assert(std::same_as<difference_unit_t<units::PerTenThousand>, units::PerTenThousandPoint>);
static_assert(std::same_as<difference_unit_t<units::PercentagePoint>, units::PercentagePoint>);
static_assert(std::same_as<difference_unit_t<units::Tonne>, units::Tonne>);
static_assert(std::same_as<difference_unit_t<AnyUnit>, AnyUnit>);

// The same value, unit and digits.
template <Unit UnitType, Number Rep>
constexpr bool is(const std::optional<Quantity<UnitType, Rep>>& quantity, const Rep& value,
                  const UnitType& unit) {
    if (!quantity || !(quantity->value() == value)) return false;
    if constexpr (std::same_as<Rep, Decimal>) {
        if (quantity->value().scale() != value.scale()) return false;
    }
    return any_unit(quantity->unit()) == any_unit(unit);
}

}  // namespace

TEST_CASE("a number and its unit") {
    constexpr auto grain = 17'501.50_dec * units::tonne;
    CHECK_TWICE(grain.value() == 17'501.50_dec);
    CHECK_TWICE(grain.value().scale() == 2);
    CHECK_TWICE(any_unit(grain.unit()) == any_tonne);
    CHECK_TWICE(Tonnes().value() == 0);
    CHECK_TWICE(Anys().unit().is_unspecified());
    CHECK_TWICE((5 * any_tonne).unit() == any_tonne);
    CHECK_TWICE(grain == Quantity(17'501.5_dec, units::tonne));
}

TEST_CASE("sums and differences keep unit and number type") {
    CHECK_TWICE(1_dec * units::tonne + 2_dec * units::tonne == 3_dec * units::tonne);
    CHECK_TWICE(1_dec * units::tonne - 2_dec * units::tonne == -1_dec * units::tonne);
    CHECK_TWICE(12.1_dec * units::tonne + 45.4_dec * units::tonne == 57.5_dec * units::tonne);
    CHECK_TWICE(1.5 * units::tonne + 2.5 * units::tonne == 4.0 * units::tonne);
    CHECK_TWICE(std::int64_t{1} * units::person + std::int64_t{2} * units::person ==
                std::int64_t{3} * units::person);
    CHECK_TWICE(-(5_dec * units::tonne) == -5_dec * units::tonne);
    // No promotion to int.
    constexpr auto small = std::int16_t{1} * units::person + std::int16_t{2} * units::person;
    static_assert(std::same_as<decltype(small)::number_type, std::int16_t>);

    auto total = 1_dec * units::tonne;
    total += 2_dec * units::tonne;
    CHECK(total == 3_dec * units::tonne);
    total -= 5_dec * units::tonne;
    CHECK(total == -2_dec * units::tonne);
}

TEST_CASE("comparisons") {
    CHECK_TWICE(27.60_dec * units::tonne == 27.6_dec * units::tonne);
    CHECK_TWICE(1 * units::tonne != 2 * units::tonne);
    CHECK_TWICE(1 * units::tonne < 2 * units::tonne && 1 * units::tonne <= 2 * units::tonne);
    CHECK_TWICE(2 * units::tonne > 1 * units::tonne && 2 * units::tonne >= 1 * units::tonne);
    CHECK_TWICE(1 * units::tonne <= 1 * units::tonne && 1 * units::tonne >= 1 * units::tonne);
    CHECK_TWICE(!(1 * units::tonne < 1 * units::tonne) && !(1 * units::tonne > 1 * units::tonne));
    constexpr auto nan = std::numeric_limits<double>::quiet_NaN() * units::tonne;
    CHECK_TWICE(nan != nan);
    CHECK_TWICE(!(nan <= nan) && !(nan >= nan) && !(nan < nan) && !(nan > nan));
    CHECK_TWICE(Thirds(1) * units::tonne <= Thirds(1) * units::tonne);
    CHECK_TWICE(!(Thirds(1) * units::tonne >= Thirds(2) * units::tonne));
}

TEST_CASE("shares differ in points, and only points add to them") {
    CHECK_TWICE(12_dec * units::percent - 10_dec * units::percent == 2_dec * units::percentage_point);
    CHECK_TWICE(1.1_dec * units::permille - 1.4_dec * units::permille == -0.3_dec * units::permille_point);
    CHECK_TWICE(12_dec * units::percent + 2_dec * units::percentage_point == 14_dec * units::percent);
    CHECK_TWICE(12_dec * units::percent - 2_dec * units::percentage_point == 10_dec * units::percent);
    CHECK_TWICE(2_dec * units::percentage_point + 3_dec * units::percentage_point ==
                5_dec * units::percentage_point);
    auto rate = 12.5 * units::percent;
    rate += 0.5 * units::percentage_point;
    CHECK(rate == 13.0 * units::percent);
    rate -= 1.0 * units::percentage_point;
    CHECK(rate == 12.0 * units::percent);
}

TEST_CASE("multiples, products and quotients") {
    CHECK_TWICE(2 * (3_dec * units::tonne) == 6_dec * units::tonne);
    CHECK_TWICE((3_dec * units::tonne) * 2 == 6_dec * units::tonne);
    CHECK_TWICE(0.5 * (3.0 * units::tonne) == 1.5 * units::tonne);
    CHECK_TWICE((2 * (3_dec * any_tonne)).unit() == any_tonne);
    constexpr auto area = 120_dec * units::hectare;
    constexpr auto yield = 5.5_dec * (units::tonne / units::hectare);
    CHECK_TWICE(is(checked_convert(area * yield, units::tonne), 660.0_dec, units::tonne));
    CHECK_TWICE(is(checked_convert(area * yield, units::kilogram), 660'000_dec, units::kilogram));
    constexpr auto rate = 11.0 * units::tonne / (2.0 * units::hectare);
    CHECK_TWICE(rate == 5.5 * (units::tonne / units::hectare));
    constexpr auto any_product = 2_dec * any_hectare * (3_dec * (any_tonne / any_hectare));
    CHECK_TWICE(any_product.unit() == any_tonne);
    CHECK_TWICE(any_product.value() == 6);
}

TEST_CASE("decimals convert exactly, and the last digit keeps its weight") {
    CHECK_TWICE(is(checked_convert(27.60_dec * units::tonne, units::kilogram), 27'600_dec, units::kilogram));
    CHECK_TWICE(is(checked_convert(27.60_dec * units::tonne, units::quintal), 276.0_dec, units::quintal));
    CHECK_TWICE(is(checked_convert(27'600_dec * units::kilogram, units::tonne), 27.600_dec, units::tonne));
    CHECK_TWICE(
        is(checked_convert(27.6001_dec * units::tonne, units::kilogram), 27600.1_dec, units::kilogram));
    CHECK_TWICE(
        is(checked_convert(1.5_dec * units::square_kilometre, units::hectare), 150_dec, units::hectare));
    CHECK_TWICE(is(checked_convert(12.5_dec * units::permille, units::percent), 1.25_dec, units::percent));
    CHECK_TWICE(is(checked_convert(1.25_dec * units::percent, units::permille), 12.5_dec, units::permille));
    CHECK_TWICE(is(checked_convert(5_dec * units::percent, units::permille), 50_dec, units::permille));
    CHECK_TWICE(is(checked_convert(61.5_dec * (units::billion * units::dong), units::million * units::dong),
                   61'500_dec, units::million * units::dong));
    CHECK_TWICE(is(checked_convert(1.50_dec * units::year, units::month), 18.00_dec, units::month));
    CHECK_TWICE(is(checked_convert(18_dec * units::month, units::year), 1.5_dec, units::year));
    CHECK_TWICE(is(checked_convert(-0.5_dec * units::tonne, units::kilogram), -500_dec, units::kilogram));
    CHECK_TWICE(is(checked_convert(0.00_dec * units::tonne, units::kilogram), 0_dec, units::kilogram));
    CHECK_TWICE(is(checked_convert(7.5_dec * units::tonne, units::tonne), 7.5_dec, units::tonne));
    CHECK_TWICE(is(checked_convert(10_dec * units::percentage_point, units::permille_point), 100_dec,
                   units::permille_point));
}

TEST_CASE("a conversion that loses digits is nothing") {
    CHECK_TWICE(!checked_convert(1_dec * units::month, units::year));
    CHECK_TWICE(!checked_convert(100_dec * units::second, units::hour));
    CHECK_TWICE(!checked_convert(0.000000000000000001_dec * units::kilogram, units::tonne));
    CHECK_TWICE(checked_convert(0.000000000000001_dec * units::kilogram, units::tonne) ==
                0.000000000000000001_dec * units::tonne);
    CHECK_TWICE(!checked_convert(1 * units::kilogram, units::tonne));
    CHECK_TWICE(!checked_convert(std::int64_t{1'500} * units::kilogram, units::tonne));
    CHECK_TWICE(checked_convert(std::int64_t{2'000} * units::kilogram, units::tonne) ==
                std::int64_t{2} * units::tonne);
}

TEST_CASE("a conversion that overflows is nothing") {
    CHECK_TWICE(!checked_convert(Decimal(most) * units::tonne, units::kilogram));
    CHECK_TWICE(!checked_convert(most * units::tonne, units::kilogram));
    CHECK_TWICE(!checked_convert(least * units::tonne, units::kilogram));
    CHECK_TWICE(checked_convert(least * units::tonne, units::tonne) == least * units::tonne);
    CHECK_TWICE(!checked_convert(std::int8_t{1} * units::tonne, units::kilogram));
    CHECK_TWICE(checked_convert(std::int8_t{1} * units::tonne, units::quintal) ==
                std::int8_t{10} * units::quintal);
    CHECK_TWICE(!checked_convert(-1 * units::tonne, power<5>(units::billion) * units::kilogram));
    // The digits of the figure would fit, its zeros would not: then they go.
    CHECK_TWICE(checked_convert(9'000'000'000'000'000.000_dec * units::kilogram, units::tonne) ==
                9'000'000'000'000_dec * units::tonne);
    CHECK_TWICE(checked_convert(9'000'000'000'000'000.000_dec * units::kilogram, units::gram) ==
                9'000'000'000'000'000'000_dec * units::gram);
}

TEST_CASE("numbers of other types convert") {
    CHECK_TWICE(checked_convert(1.5 * units::tonne, units::kilogram) == 1500.0 * units::kilogram);
    CHECK_TWICE(checked_convert(3.0 * units::kilogram, units::tonne) == 0.003 * units::tonne);
    CHECK_TWICE(checked_convert(7.0 * units::month, units::year) == 7.0 / 12.0 * units::year);
    CHECK_TWICE(checked_convert(1.5F * units::tonne, units::kilogram) == 1500.0F * units::kilogram);
    CHECK_TWICE(checked_convert(5u * units::tonne, units::kilogram) == 5'000u * units::kilogram);
    CHECK_TWICE(checked_convert(Ratio(1) * units::month, units::year) == Ratio(1, 12) * units::year);
    CHECK_TWICE(checked_convert(Thirds(4) * units::month, units::year) == Thirds::of(1) * units::year);
    CHECK_TWICE(checked_convert(Thirds(1) * units::tonne, units::kilogram) ==
                Thirds(1'000) * units::kilogram);
}

TEST_CASE("every double that is a whole number of kilograms converts as it would be written") {
    for (int kilograms = 0; kilograms < 2'000; ++kilograms) {
        const auto tonnes = checked_convert(double(kilograms) * units::kilogram, units::tonne);
        CHECK(tonnes->value() == double(kilograms) / 1000.0);
    }
}

TEST_CASE("run-time units through the same templates") {
    CHECK_TWICE(is(checked_convert(27.6_dec * any_tonne, any_unit(units::kilogram)), 27'600_dec,
                   any_unit(units::kilogram)));
    CHECK_TWICE(is(checked_convert(27.6_dec * any_tonne, units::kilogram), 27'600_dec, units::kilogram));
    CHECK_TWICE(is(checked_convert(27.6_dec * units::tonne, any_unit(units::kilogram)), 27'600_dec,
                   any_unit(units::kilogram)));
    CHECK_TWICE(!checked_convert(1_dec * any_tonne, any_hectare));
    CHECK_TWICE(!checked_convert(1_dec * any_tonne, units::hectare));
    CHECK_TWICE(!checked_convert(1_dec * any_tonne, AnyUnit()));
    CHECK_TWICE(!checked_convert(1_dec * AnyUnit(), units::percent));
    CHECK_TWICE(
        !checked_convert(1_dec * any_unit(units::person).power(1'000), any_unit(units::person).power(1'000)));
}

TEST_CASE("checked sums convert to the left unit") {
    CHECK_TWICE(is(checked_add(1.5_dec * units::tonne, 250_dec * units::kilogram), 1.750_dec, units::tonne));
    CHECK_TWICE(is(checked_add(1 * units::tonne, 2'000 * units::kilogram), 3, units::tonne));
    CHECK_TWICE(!checked_add(1 * units::tonne, 1 * units::kilogram));
    CHECK_TWICE(
        is(checked_add(1.5_dec * any_tonne, 250_dec * any_unit(units::kilogram)), 1.750_dec, any_tonne));
    CHECK_TWICE(
        is(checked_add(1_dec * units::tonne, 1_dec * any_unit(units::quintal)), 1.1_dec, units::tonne));
    CHECK_TWICE(is(checked_add(1_dec * any_tonne, 1_dec * units::quintal), 1.1_dec, any_tonne));
    CHECK_TWICE(checked_add(1.5 * units::tonne, 500.0 * units::kilogram) == 2.0 * units::tonne);
    CHECK_TWICE(checked_add(Thirds(1) * units::year, Thirds(4) * units::month) ==
                Thirds::of(4) * units::year);
}

TEST_CASE("a checked sum of different things or of two shares is nothing") {
    CHECK_TWICE(!checked_add(1_dec * any_tonne, 1_dec * any_hectare));
    CHECK_TWICE(!checked_add(1_dec * units::tonne, 1_dec * any_hectare));
    CHECK_TWICE(!checked_add(1_dec * any_percent, 1_dec * any_percent));
    CHECK_TWICE(!checked_add(1_dec * units::percent, 1_dec * any_percent));
    CHECK_TWICE(!checked_add(1_dec * any_percent, 1_dec * any_unit(units::permille)));
    CHECK_TWICE(!checked_add(1_dec * any_point, 1_dec * any_percent));
    CHECK_TWICE(is(checked_add(1_dec * any_percent, 2_dec * any_point), 3_dec, any_percent));
    CHECK_TWICE(is(checked_add(1_dec * any_percent, 5_dec * units::permille_point), 1.5_dec, any_percent));
    CHECK_TWICE(is(checked_add(1_dec * any_point, 2_dec * any_point), 3_dec, any_point));
}

TEST_CASE("a checked sum that overflows is nothing") {
    CHECK_TWICE(!checked_add(Decimal(most) * units::tonne, 1_dec * units::tonne));
    CHECK_TWICE(!checked_add(most * units::tonne, std::int64_t{1} * units::tonne));
    CHECK_TWICE(!checked_add(least * any_tonne, std::int64_t{-1} * any_tonne));
    CHECK_TWICE(!checked_add(Decimal(1) * units::tonne, Decimal(most) * (units::billion * units::tonne)));
    CHECK_THROWS_AS(Decimal(most) * units::tonne + 1_dec * units::tonne, std::overflow_error);
}

TEST_CASE("checked differences") {
    CHECK_TWICE(
        is(checked_subtract(1.5_dec * units::tonne, 250_dec * units::kilogram), 1.250_dec, units::tonne));
    CHECK_TWICE(is(checked_subtract(1.5_dec * any_tonne, 250_dec * units::kilogram), 1.250_dec, any_tonne));
    CHECK_TWICE(!checked_subtract(1.5_dec * any_tonne, 1_dec * units::hectare));
    CHECK_TWICE(!checked_subtract(least * units::tonne, std::int64_t{1} * units::tonne));
    CHECK_TWICE(is(checked_subtract(12_dec * units::percent, 25_dec * units::permille), 9.5_dec,
                   units::percentage_point));
    CHECK_TWICE(is(checked_subtract(12_dec * units::percent, 2_dec * units::percentage_point), 10_dec,
                   units::percent));
    CHECK_TWICE(is(checked_subtract(12_dec * any_percent, 10_dec * any_percent), 2_dec, any_point));
    CHECK_TWICE(is(checked_subtract(12_dec * any_percent, 2_dec * any_point), 10_dec, any_percent));
    CHECK_TWICE(
        is(checked_subtract(12_dec * any_percent, 2_dec * units::percentage_point), 10_dec, any_percent));
    CHECK_TWICE(!checked_subtract(2_dec * any_point, 12_dec * any_percent));
    CHECK_TWICE(is(checked_subtract(3_dec * any_point, 2_dec * any_point), 1_dec, any_point));
}

TEST_CASE("the unit of differences of a run-time unit") {
    CHECK_TWICE(difference_unit(any_percent) == any_point);
    CHECK_TWICE(difference_unit(any_unit(units::permille)) == any_unit(units::permille_point));
    // A share of one's own that has no points differs in nothing.
    static constexpr UnitInfo in_parts = [] {
        UnitInfo info = units::Percent::info;
        info.symbol = "{part}";
        info.difference = {};
        return info;
    }();
    CHECK_TWICE(!difference_unit(AnyUnit(in_parts)).is_valid());
    CHECK_TWICE(difference_unit(any_unit(units::per_ten_thousand)) ==
                any_unit(units::per_ten_thousand_point));
    CHECK_TWICE(difference_unit(any_tonne) == any_tonne);
    CHECK_TWICE(difference_unit(any_point) == any_point);
    CHECK_TWICE(difference_unit(AnyUnit()).is_unspecified());
    CHECK_TWICE(difference_unit(any_unit(units::percent / units::year)) ==
                any_unit(units::percent / units::year));
    CHECK_TWICE(any_unit(difference_unit(units::percent)) == any_point);
}
