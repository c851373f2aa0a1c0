// SPDX-License-Identifier: BSL-1.0

#include <chitieu/unit/quantity.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <stdexcept>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

using detail::int128;

constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr auto million_dong = units::million * units::dong;
constexpr auto billion_dong = units::billion * units::dong;

template <class From, class To>
concept converts = requires(From from, To to) {
    convert(from, to);
};
template <class From, class To>
concept rounds = requires(From from, To to) {
    convert_rounded(from, to, 2);
};
template <class From, class To>
concept rounds_whole = requires(From from, To to) {
    convert_rounded(from, to, Rounding::half_up);
};

template <class Rep>
using Kilograms = Quantity<units::Kilogram, Rep>;
template <class Rep>
using Months = Quantity<units::Month, Rep>;

// What loses no digit converts, and nothing else does.
static_assert(converts<Quantity<units::Tonne, int>, units::Kilogram> &&
              !converts<Kilograms<int>, units::Tonne>);
static_assert(converts<Kilograms<Decimal>, units::Tonne> && !converts<Months<Decimal>, units::Year>);
static_assert(converts<Quantity<units::Year, Decimal>, units::Month>);
static_assert(converts<Months<double>, units::Year> && converts<Months<Ratio>, units::Year>);
static_assert(converts<Kilograms<float>, units::Tonne>);
static_assert(!converts<Kilograms<double>, units::Hectare> && !converts<Kilograms<double>, AnyUnit>);
static_assert(!converts<Quantity<AnyUnit, double>, units::Kilogram>);
static_assert(!converts<Quantity<units::Dong>, units::Dollar>);
static_assert(!converts<Quantity<units::Percent>, units::PercentagePoint>);
static_assert(rounds<Months<Decimal>, units::Year> && !rounds<Months<Decimal>, units::Day>);
static_assert(rounds_whole<Months<int>, units::Year> && !rounds_whole<Months<int>, AnyUnit>);
static_assert(!rounds<Months<int>, units::Year>, "a whole number has no digits after its point");

Decimal any_decimal(std::mt19937_64& random) {
    const auto coefficient = static_cast<std::int64_t>(random() % 2'000'000'000'000) - 1'000'000'000'000;
    return Decimal::from_parts(coefficient, static_cast<int>(random() % 4));
}

}  // namespace

TEST_CASE("exact, without an optional") {
    CHECK_TWICE(convert(27.60_dec * units::tonne, units::kilogram) == 27'600_dec * units::kilogram);
    CHECK_TWICE(convert(27.60_dec * units::tonne, units::quintal).value().scale() == 1);
    CHECK_TWICE(convert(61.5_dec * billion_dong, million_dong) == 61'500_dec * million_dong);
    CHECK_TWICE(convert(7 * units::tonne, units::kilogram) == 7'000 * units::kilogram);
    CHECK_TWICE(convert(1.5 * units::year, units::month) == 18.0 * units::month);
    CHECK_TWICE(convert(7.0 * units::month, units::year) == 7.0 / 12.0 * units::year);
    CHECK_TWICE(convert(3.0 * units::kilogram, units::tonne) == 0.003 * units::tonne);
    CHECK_TWICE(convert(7 * units::tonne, units::tonne) == 7 * units::tonne);
    CHECK_TWICE(convert(Ratio(7) * units::month, units::year) == Ratio(7, 12) * units::year);
    CHECK_TWICE(convert(5_dec * units::percent, units::permille) == 50_dec * units::permille);
    CHECK_TWICE(convert(120_dec * units::hectare * (5.5_dec * (units::tonne / units::hectare)),
                        units::tonne) == 660_dec * units::tonne);
    CHECK_TWICE(convert(2.5_dec * units::megawatt_hour, units::kilowatt_hour) ==
                2'500_dec * units::kilowatt_hour);
    // Units of one symbol, however made, convert with the factor 1.
    CHECK_TWICE(convert(5 * units::kilogram, units::kilo * units::gram).value() == 5);
}

TEST_CASE("what does not fit throws") {
    CHECK_THROWS_AS(convert(most * units::tonne, units::kilogram), std::overflow_error);
    CHECK_THROWS_AS(convert(Decimal(most) * units::tonne, units::kilogram), std::overflow_error);
    CHECK_THROWS_AS(convert(std::int8_t{1} * units::tonne, units::kilogram), std::overflow_error);
    CHECK_THROWS_AS(convert(std::int8_t{100} * units::tonne, units::quintal), std::overflow_error);
    CHECK_TWICE(convert(std::int8_t{0} * units::tonne, units::kilogram).value() == 0);
    CHECK_TWICE(convert(std::int8_t{1} * units::tonne, units::quintal).value() == 10);
    CHECK_THROWS_AS(convert(0.000000000000000001_dec * units::kilogram, units::tonne), std::overflow_error);
}

TEST_CASE("rounded by name, once, from the exact value") {
    CHECK_TWICE(convert_rounded(7_dec * units::month, units::year, 2) == 0.58_dec * units::year);
    CHECK_TWICE(convert_rounded(7_dec * units::month, units::year, 2, Rounding::up) ==
                0.59_dec * units::year);
    CHECK_TWICE(convert_rounded(27.65_dec * units::tonne, units::tonne, 1) == 27.7_dec * units::tonne);
    CHECK_TWICE(convert_rounded(27.65_dec * units::tonne, units::tonne, 1, Rounding::half_even) ==
                27.6_dec * units::tonne);
    CHECK_TWICE(convert_rounded(1'500 * units::kilogram, units::tonne, Rounding::half_up) ==
                2 * units::tonne);
    CHECK_TWICE(convert_rounded(2'500 * units::kilogram, units::tonne, Rounding::half_even) ==
                2 * units::tonne);
    CHECK_TWICE(convert_rounded(-1'500 * units::kilogram, units::tonne, Rounding::half_up) ==
                -2 * units::tonne);
    CHECK_TWICE(convert_rounded(-1'500 * units::kilogram, units::tonne, Rounding::ceiling) ==
                -1 * units::tonne);
    CHECK_TWICE(convert_rounded(100 * units::second, units::minute, Rounding::down) == 1 * units::minute);
    CHECK_TWICE(convert_rounded(5 * units::tonne, units::kilogram, Rounding::down) ==
                5'000 * units::kilogram);
    CHECK_THROWS_AS(convert_rounded(7_dec * units::month, units::year, 19), std::overflow_error);
    CHECK_THROWS_AS(convert_rounded(most * units::tonne, units::kilogram, Rounding::down),
                    std::overflow_error);
}

TEST_CASE("rounded, where the units are known at run time") {
    const AnyUnit month = any_unit(units::month);
    CHECK(checked_convert_rounded(7_dec * month, units::year, 2) == 0.58_dec * units::year);
    CHECK(checked_convert_rounded(7_dec * units::month, any_unit(units::year), 2)->value() == 0.58_dec);
    CHECK(!checked_convert_rounded(7_dec * month, units::tonne, 2));
    CHECK(!checked_convert_rounded(7_dec * month, units::year, 19));
}

TEST_CASE("decimals convert there and back without a loss") {
    std::mt19937_64 random(20240102);
    for (int round = 0; round < 10'000; ++round) {
        const Decimal value = any_decimal(random);
        CHECK(convert(convert(value * units::tonne, units::kilogram), units::tonne) == value * units::tonne);
        CHECK(convert(convert(value * units::kilogram, units::tonne), units::kilogram) ==
              value * units::kilogram);
        CHECK(convert(convert(value * units::dong, billion_dong), units::dong) == value * units::dong);
        CHECK(convert(convert(value * units::year, units::month), units::month) ==
              12 * (value * units::month));
        CHECK(checked_convert(convert(value * units::year, units::month), units::year) ==
              value * units::year);
        CHECK(convert(value * units::permille, units::percent) ==
              checked_convert(value * units::permille, units::percent));
    }
}

TEST_CASE("integers convert as 128 bits say") {
    std::mt19937_64 random(20240103);
    int thrown = 0;
    for (int round = 0; round < 10'000; ++round) {
        const auto value = static_cast<std::int64_t>(random()) >> (random() % 63);
        const int128 exact = int128{value} * 1'000;
        const bool is_there = exact == static_cast<std::int64_t>(exact);
        const auto checked = checked_convert(value * units::tonne, units::kilogram);
        CHECK(checked.has_value() == is_there);
        if (is_there) {
            CHECK(convert(value * units::tonne, units::kilogram).value() == static_cast<std::int64_t>(exact));
            CHECK(convert_rounded(*checked, units::tonne, Rounding::down) == value * units::tonne);
        } else {
            CHECK_THROWS_AS(convert(value * units::tonne, units::kilogram), std::overflow_error);
            ++thrown;
        }
        // Half up, away from zero, by hand.
        const int128 size = value < 0 ? -int128{value} : int128{value};
        const int128 rounded = (size + 500) / 1'000 * (value < 0 ? -1 : 1);
        CHECK(convert_rounded(value * units::kilogram, units::tonne, Rounding::half_up).value() ==
              static_cast<std::int64_t>(rounded));
    }
    CHECK(thrown > 1'000);
}

TEST_CASE("doubles convert there and back to the last digit but one") {
    std::mt19937_64 random(20240104);
    std::uniform_real_distribution<double> exponent(-30.0, 30.0);
    const auto near = [](double left, double right) {
        return std::abs(left - right) <= 1e-15 * std::abs(left);
    };
    for (int round = 0; round < 10'000; ++round) {
        const double value = std::pow(10.0, exponent(random)) * (random() % 2 == 0 ? 1 : -1);
        CHECK(near(value, convert(convert(value * units::month, units::year), units::month).value()));
        CHECK(near(value, convert(convert(value * units::tonne, units::gram), units::tonne).value()));
        CHECK(near(value, convert(convert(value * units::second, units::day), units::second).value()));
        CHECK(near(value,
                   checked_convert(convert(value * units::kilowatt_hour, units::joule), units::kilowatt_hour)
                       ->value()));
        // The checked form and the static one are the same arithmetic.
        CHECK(convert(value * units::month, units::year) ==
              checked_convert(value * units::month, units::year));
        CHECK(convert(value * units::kilogram, units::tonne).value() == value / 1'000.0);
    }
}

TEST_CASE("quotients of whole numbers and decimals") {
    CHECK_TWICE(ratio_of(500_dec * units::kilogram, 2_dec * units::tonne) == Ratio(1, 4));
    CHECK_TWICE(ratio_of(3 * units::person, 2 * units::person) == Ratio(3, 2));
    CHECK_TWICE(ratio_of(3 * units::month, 1 * units::year) == Ratio(1, 4));
    CHECK_THROWS_AS(ratio_of(3 * units::person, 0 * units::person), std::domain_error);
    CHECK(checked_ratio_of(500_dec * any_unit(units::kilogram), 2_dec * units::tonne) == Ratio(1, 4));
    CHECK(!checked_ratio_of(500_dec * any_unit(units::kilogram), 0_dec * units::tonne));
    CHECK(!checked_ratio_of(500_dec * any_unit(units::kilogram), 2_dec * units::hectare));

    constexpr auto exact = exact_quotient(1'000 * units::person, 300 * units::household);
    CHECK_TWICE(exact == Ratio(10, 3) * (units::person / units::household));
    CHECK_TWICE(round(exact, 2) == 3.33_dec * (units::person / units::household));
    CHECK_TWICE(divide(1'000_dec * units::person, 300_dec * units::household, 2) == round(exact, 2));
    CHECK_TWICE(divide(10_dec * units::tonne, 3, 1, Rounding::up) == 3.4_dec * units::tonne);
    CHECK_THROWS_AS(exact_quotient(1 * units::person, 0 * units::household), std::domain_error);
    CHECK_THROWS_AS(divide(1_dec * units::person, 0_dec * units::household, 2), std::domain_error);
    CHECK_TWICE(exact_quotient(1 * any_unit(units::person), 2 * units::household).unit() ==
                any_unit(units::person / units::household));
}
