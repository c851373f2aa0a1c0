// SPDX-License-Identifier: BSL-1.0

#include <chitieu/unit/quantity.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <stdexcept>
#include <type_traits>
#include <utility>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

using detail::int128;
using detail::uint128;

template <class Left, class Right>
concept multiplies = requires(Left left, Right right) {
    left* right;
};
template <class Left, class Right>
concept divides = requires(Left left, Right right) {
    left / right;
};
template <class Left, class Right>
concept adds = requires(Left left, Right right) {
    left + right;
};
template <class Left, class Right>
concept adds_in_place = requires {
    std::declval<Left>() += std::declval<Right>();
};

using Persons = Quantity<units::Person, int>;
using ScaledShares = Quantity<decltype(units::thousand * units::percent)>;
using ScaledPoints = Quantity<decltype(units::thousand * units::percentage_point)>;

static_assert(multiplies<Persons, int> && multiplies<short, Persons> && multiplies<Persons, std::int64_t>);
static_assert(!multiplies<Persons, double> && !multiplies<float, Persons> && !multiplies<Decimal, Persons>);
static_assert(divides<Quantity<units::Person, double>, double> &&
              divides<Quantity<units::Person, Ratio>, int>);
static_assert(!divides<Persons, int> && !divides<Persons, Persons> &&
              !divides<Quantity<units::Person>, Decimal>);
static_assert(adds_in_place<Persons&, Persons> && !adds_in_place<Persons, Persons>, "not to a temporary");
static_assert(!adds<ScaledShares, ScaledShares> && adds<ScaledShares, ScaledPoints>);

std::int64_t any_int64(std::mt19937_64& random) {
    // Of every size, so that some sums and products fit and some do not.
    const auto value = static_cast<std::int64_t>(random());
    return value >> (random() % 63);
}

template <class Whole, class Exact>
bool fits(const Exact& exact) {
    return exact >= Exact{std::numeric_limits<Whole>::min()} &&
           exact <= Exact{std::numeric_limits<Whole>::max()};
}

// What a typed operation gives, or nothing where it throws.
template <class Operation>
auto result_of(const Operation& operation)
    -> std::optional<std::remove_cvref_t<decltype(operation().value())>> {
    try {
        return operation().value();
    } catch (const std::overflow_error&) {
        return std::nullopt;
    }
}

template <class Whole>
void check_against_128_bits(Whole left, Whole right) {
    const auto first = left * units::person;
    const auto second = right * units::person;
    const auto check = [](const auto& result, int128 exact) {
        CHECK(result.has_value() == fits<Whole>(exact));
        if (result) CHECK(int128{*result} == exact);
    };
    check(result_of([&] { return first + second; }), int128{left} + right);
    check(result_of([&] { return first - second; }), int128{left} - right);
    check(result_of([&] { return -first; }), -int128{left});
    check(result_of([&] { return first * right; }), int128{left} * right);
    check(result_of([&] { return first * second; }), int128{left} * right);
    check(result_of([&] {
              auto total = first;
              total += second;
              return total;
          }),
          int128{left} + right);
    check(result_of([&] {
              auto total = first;
              total -= second;
              return total;
          }),
          int128{left} - right);
    CHECK((first < second) == (left < right));
    CHECK((first <= second) == (left <= right));
    CHECK((first > second) == (left > right));
    CHECK((first >= second) == (left >= right));
    CHECK((first == second) == (left == right));
}

}  // namespace

TEST_CASE("integers of every width agree with 128 bits, or throw") {
    std::mt19937_64 random(20240101);
    for (int round = 0; round < 10'000; ++round) {
        check_against_128_bits(any_int64(random), any_int64(random));
    }
    for (int round = 0; round < 2'000; ++round) {
        const auto left = any_int64(random);
        const auto right = any_int64(random);
        check_against_128_bits(static_cast<std::int32_t>(left), static_cast<std::int32_t>(right));
        check_against_128_bits(static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(right));
        check_against_128_bits(static_cast<std::int16_t>(left), static_cast<std::int16_t>(right));
    }
}

TEST_CASE("every sum, difference and product of two bytes") {
    for (int left = -128; left < 128; ++left) {
        for (int right = -128; right < 128; right += 5) {
            check_against_128_bits(static_cast<std::int8_t>(left), static_cast<std::int8_t>(right));
            check_against_128_bits(static_cast<std::uint8_t>(left + 128),
                                   static_cast<std::uint8_t>(right + 128));
        }
    }
}

TEST_CASE("unsigned numbers never go below 0") {
    CHECK_THROWS_AS(3U * units::person - 4U * units::person, std::overflow_error);
    CHECK_THROWS_AS(-(1U * units::person), std::overflow_error);
    CHECK_THROWS_AS(-1 * (5U * units::person), std::overflow_error);
    CHECK_TWICE(-(0U * units::person) == 0U * units::person);
    CHECK_TWICE(4U * units::person - 3U * units::person == 1U * units::person);
}

TEST_CASE("integers of 128 bits") {
    constexpr auto most = static_cast<int128>(detail::largest_int128);
    constexpr auto least = -most - 1;
    constexpr auto one = int128{1} * units::person;
    CHECK_TWICE(most * units::person - one == (most - 1) * units::person);
    CHECK_THROWS_AS(most * units::person + one, std::overflow_error);
    CHECK_THROWS_AS(-(least * units::person), std::overflow_error);
    CHECK_THROWS_AS((least * units::person) * -1, std::overflow_error);
    CHECK_TWICE((least / 2 * units::person) * 2 == least * units::person);
    CHECK_THROWS_AS((most / 2 * units::person) * 3, std::overflow_error);
    CHECK_TWICE(uint128{5} * units::person * 3 == uint128{15} * units::person);
    CHECK_THROWS_AS((~uint128{0} * units::person) * 2, std::overflow_error);
    CHECK_TWICE(convert(int128{5} * units::tonne, units::kilogram) == int128{5'000} * units::kilogram);
    CHECK_TWICE(convert(uint128{5} * units::tonne, units::kilogram) == uint128{5'000} * units::kilogram);
    CHECK_THROWS_AS(convert(most * units::tonne, units::kilogram), std::overflow_error);
    CHECK_TWICE(!checked_convert(~uint128{0} * units::tonne, units::kilogram));
    CHECK_TWICE(ratio_of(int128{5} * units::tonne, int128{500} * units::kilogram) == Ratio(10));
    CHECK_TWICE(ratio_of(most * units::tonne, most * units::tonne) == Ratio(1));
    CHECK_TWICE(ratio_of(detail::largest_int128 * units::tonne, detail::largest_int128 * units::tonne) ==
                Ratio(1));
}

TEST_CASE("decimals and ratios throw where they do not fit") {
    constexpr Decimal most(std::numeric_limits<std::int64_t>::max());
    CHECK_THROWS_AS(most * units::tonne + 1_dec * units::tonne, std::overflow_error);
    CHECK_THROWS_AS((most * units::tonne) * 2, std::overflow_error);
    CHECK_TWICE(Ratio(1, 3) * units::tonne + Ratio(1, 6) * units::tonne == Ratio(1, 2) * units::tonne);
    CHECK_TWICE(Ratio(1, 3) * units::tonne / 2 == Ratio(1, 6) * units::tonne);
}

TEST_CASE("quotients of floating numbers") {
    constexpr auto per_household = 9.0 * units::person / (2.0 * units::household);
    CHECK_TWICE(per_household == 4.5 * (units::person / units::household));
    CHECK_TWICE(9.0 * units::person / 2.0 == 4.5 * units::person);
    CHECK_TWICE(9.0F * units::person / 2 == 4.5F * units::person);
    CHECK_TWICE(9.0L * units::person + 1.0L * units::person == 10.0L * units::person);
    // The quotient of equal units is a pure number.
    CHECK_TWICE(any_unit((9.0 * units::person / (2.0 * units::person)).unit()).is_unspecified());
    CHECK_TWICE((9.0 * any_unit(units::person) / (2.0 * units::household)).unit() ==
                any_unit(units::person / units::household));
}

TEST_CASE("scaled shares differ in scaled points") {
    constexpr auto shares = units::thousand * units::percent;
    constexpr auto points = units::thousand * units::percentage_point;
    CHECK_TWICE(5_dec * shares - 2_dec * shares == 3_dec * points);
    CHECK_TWICE(5_dec * shares + 2_dec * points == 7_dec * shares);
    const auto any_shares = any_unit(shares);
    CHECK(checked_subtract(5_dec * any_shares, 2_dec * any_shares)->unit() == any_unit(points));
    CHECK(!checked_add(5_dec * any_shares, 2_dec * any_shares));
    CHECK(checked_add(5_dec * any_shares, 2_dec * any_unit(points))->value() == 7);
    CHECK(checked_add(5_dec * any_shares, 20_dec * (units::hundred * units::percentage_point))->value() == 7);
}
