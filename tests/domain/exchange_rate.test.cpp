// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/exchange_rate.hpp>
#include <chitieu/unit/parse_unit.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr date::year_month_day last_of_2023 = date::year{2023} / date::December / 29;
constexpr ExchangeRate rate(units::dollar, 23'866_dec * units::dong, last_of_2023);
constexpr auto million_dong = units::million * units::dong;
constexpr auto billion_dong = units::billion * units::dong;
constexpr auto million_dollars = units::million * units::dollar;

const ExchangeRate any_rate(any_unit(units::dollar), 23'866_dec * any_unit(units::dong), last_of_2023);

template <class Money, class Rate, class Goal>
concept exchanges = requires(Money money, Rate at, Goal goal) {
    exchange(money, at, goal);
};
template <class Money, class Rate, class Goal>
concept exchanges_back = requires(Money money, Rate at, Goal goal) {
    exchange_back_rounded(money, at, goal, 2);
};
template <class From, class To>
concept has_rate =
    std::is_constructible_v<ExchangeRate<From, To>, From, Quantity<To, Decimal>, date::year_month_day>;

using Rate = std::remove_const_t<decltype(rate)>;
static_assert(exchanges<Quantity<units::Dollar>, Rate, units::Dong>);
static_assert(!exchanges<Quantity<units::Euro>, Rate, units::Dong>, "a dollar rate is not one of euros");
static_assert(!exchanges<Quantity<units::Dong>, Rate, units::Dollar>, "the way back is rounded, by name");
static_assert(!exchanges<Quantity<units::Dollar>, Rate, units::Euro>);
static_assert(!exchanges<Quantity<units::Tonne>, Rate, units::Dong>);
static_assert(exchanges_back<Quantity<units::Dong>, Rate, units::Dollar>);
static_assert(!exchanges_back<Quantity<units::Dollar>, Rate, units::Dong>);
static_assert(has_rate<units::Dollar, units::Dong> && has_rate<AnyUnit, units::Dong>);
static_assert(!has_rate<units::Dollar, units::Dollar> && !has_rate<units::Dollar, units::Tonne>);
static_assert(!has_rate<units::Person, units::Dong>);
static_assert(std::is_trivially_copyable_v<Rate>);

}  // namespace

TEST_CASE("a rate says what it is of, and of which day") {
    CHECK_TWICE(rate.worth() == 23'866_dec * units::dong);
    CHECK_TWICE(rate.held_on() == last_of_2023);
    CHECK_TWICE(any_unit(rate.from()) == any_unit(units::dollar));
    CHECK_TWICE(any_unit(rate.to()) == any_unit(units::dong));
}

TEST_CASE("exact, in units as people write them") {
    CHECK_TWICE(exchange(100_dec * units::dollar, rate, units::dong) == 2'386'600_dec * units::dong);
    CHECK_TWICE(exchange(0.05_dec * units::dollar, rate, units::dong) == 1'193.3_dec * units::dong);
    CHECK_TWICE(exchange(2_dec * million_dollars, rate, billion_dong) == 47.732_dec * billion_dong);
    CHECK_TWICE(exchange(1.25_dec * million_dollars, rate, million_dong) == 29'832.5_dec * million_dong);
    CHECK_TWICE(exchange(-3_dec * units::dollar, rate, units::dong) == -71'598_dec * units::dong);
    CHECK_TWICE(exchange(0_dec * units::dollar, rate, units::dong) == 0_dec * units::dong);
    constexpr ExchangeRate scaled(units::million * units::dong, 41.9006_dec * units::dollar, last_of_2023);
    CHECK_TWICE(exchange(2_dec * billion_dong, scaled, units::dollar) == 83'801.2_dec * units::dollar);
}

TEST_CASE("what digits or bits do not hold is nothing, and rounded by name") {
    CHECK_TWICE(!exchange(9'000'000'000'000'000'000_dec * units::dollar, rate, units::dong));
    CHECK_TWICE(!exchange(0.000000000000001_dec * units::dollar, rate, billion_dong));
    CHECK_TWICE(exchange_rounded(1_dec * units::dollar, rate, million_dong, 2) == 0.02_dec * million_dong);
    CHECK_TWICE(exchange_rounded(1_dec * units::dollar, rate, million_dong, 4, Rounding::down) ==
                0.0238_dec * million_dong);
    CHECK_TWICE(!exchange_rounded(1_dec * units::dollar, rate, units::dong, 19));
}

TEST_CASE("the way back is a quotient, rounded once") {
    CHECK_TWICE(exchange_back_rounded(1_dec * billion_dong, rate, units::dollar, 2) ==
                41'900.61_dec * units::dollar);
    CHECK_TWICE(exchange_back_rounded(23'866_dec * units::dong, rate, units::dollar, 0) ==
                1_dec * units::dollar);
    CHECK_TWICE(exchange_back_rounded(11'933_dec * units::dong, rate, units::dollar, 0,
                                      Rounding::half_even) == 0_dec * units::dollar);
    CHECK_TWICE(exchange_back_rounded(11'933_dec * units::dong, rate, units::dollar, 0) ==
                1_dec * units::dollar);
}

TEST_CASE("run-time units through the same templates") {
    const AnyUnit dollar = any_unit(units::dollar);
    const AnyUnit euro = any_unit(units::euro);
    const AnyUnit billions = parse_unit("Tỷ đồng").value();
    const auto exact = exchange(2'000'000_dec * dollar, any_rate, billions);
    REQUIRE(exact);
    CHECK(exact->value() == 47.732_dec);
    CHECK(exact->unit() == billions);
    CHECK(exchange(2_dec * million_dollars, any_rate, billion_dong) == 47.732_dec * billion_dong);
    // A rate of dollars is none of euros, of persons or of nothing.
    CHECK(!exchange(2_dec * euro, any_rate, billions));
    CHECK(!exchange(2_dec * dollar, any_rate, euro));
    CHECK(!exchange(2_dec * any_unit(units::person), rate, units::dong));
    CHECK(!exchange(2_dec * AnyUnit(), rate, units::dong));
    CHECK(!exchange_rounded(2_dec * euro, rate, units::dong, 2));
    CHECK(!exchange_back_rounded(2_dec * dollar, any_rate, units::dollar, 2));
    CHECK(exchange_back_rounded(1_dec * billions, any_rate, dollar, 2).has_value());
}

TEST_CASE("there and back again, at random") {
    std::mt19937_64 random(20231229);
    for (int round = 0; round < 10'000; ++round) {
        const auto cents = static_cast<std::int64_t>(random() % 2'000'000'000'000) - 1'000'000'000'000;
        const auto worth = static_cast<std::int64_t>(random() % 3'000'000) + 1;
        const ExchangeRate at(units::dollar, Decimal::from_parts(worth, 2) * units::dong, last_of_2023);
        const auto dollars = Decimal::from_parts(cents, 2) * units::dollar;
        const auto dong = exchange(dollars, at, units::dong);
        // By whole numbers: cents times hundredths of a dong are ten-thousandths of one.
        std::int64_t product = 0;
        if (__builtin_mul_overflow(cents, worth, &product)) continue;
        REQUIRE(dong);
        CHECK(dong->value() == Decimal::from_parts(product, 4));
        CHECK(exchange_back_rounded(*dong, at, units::dollar, 2) == dollars);
    }
}
