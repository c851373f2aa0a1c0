// SPDX-License-Identifier: BSL-1.0

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/rounding.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <random>

using chitieu::Rounding;
using namespace chitieu::literals;

namespace {

constexpr Rounding every_mode[] = {Rounding::half_up, Rounding::half_even, Rounding::half_down, Rounding::up,
                                   Rounding::down,    Rounding::ceiling,   Rounding::floor};

// The definition again, from the two whole neighbours of the exact value rather than from a
// remainder: which of floor and floor + 1 is meant.
std::int64_t by_definition(std::int64_t numerator, std::int64_t denominator, Rounding mode) {
    std::int64_t below = numerator / denominator;
    if (numerator % denominator < 0) {
        --below;
    }
    if (below * denominator == numerator) {
        return below;
    }
    const std::int64_t above = below + 1;
    const std::int64_t toward_zero = numerator < 0 ? above : below;
    const std::int64_t from_zero = numerator < 0 ? below : above;
    const std::int64_t to_below = numerator - below * denominator;
    const std::int64_t to_above = above * denominator - numerator;
    switch (mode) {
        case Rounding::ceiling:
            return above;
        case Rounding::floor:
            return below;
        case Rounding::up:
            return from_zero;
        case Rounding::down:
            return toward_zero;
        case Rounding::half_up:
            return to_below == to_above ? from_zero : (to_below < to_above ? below : above);
        case Rounding::half_down:
            return to_below == to_above ? toward_zero : (to_below < to_above ? below : above);
        case Rounding::half_even:
            return to_below == to_above ? (below % 2 == 0 ? below : above)
                                        : (to_below < to_above ? below : above);
    }
    return 0;
}

struct Row {
    chitieu::Decimal value;
    int rounded[7];  // in the order of every_mode
};

// The table of java.math.RoundingMode, which has the modes of General Decimal Arithmetic.
constexpr Row table[] = {
    {5.5_dec, {6, 6, 5, 6, 5, 6, 5}},
    {2.5_dec, {3, 2, 2, 3, 2, 3, 2}},
    {1.6_dec, {2, 2, 2, 2, 1, 2, 1}},
    {1.1_dec, {1, 1, 1, 2, 1, 2, 1}},
    {1.0_dec, {1, 1, 1, 1, 1, 1, 1}},
    {"-1.0"_dec, {-1, -1, -1, -1, -1, -1, -1}},
    {"-1.1"_dec, {-1, -1, -1, -2, -1, -1, -2}},
    {"-1.6"_dec, {-2, -2, -2, -2, -1, -1, -2}},
    {"-2.5"_dec, {-3, -2, -2, -3, -2, -2, -3}},
    {"-5.5"_dec, {-6, -6, -5, -6, -5, -5, -6}},
    {0.5_dec, {1, 0, 0, 1, 0, 1, 0}},
    {"-0.5"_dec, {-1, 0, 0, -1, 0, 0, -1}},
    {0.4_dec, {0, 0, 0, 1, 0, 1, 0}},
    {"-0.4"_dec, {0, 0, 0, -1, 0, 0, -1}},
    {0, {0, 0, 0, 0, 0, 0, 0}},
};

constexpr bool table_holds() {
    for (const Row& row : table) {
        for (int mode = 0; mode < 7; ++mode) {
            if (rescale(row.value, 0, every_mode[mode]) != row.rounded[mode]) {
                return false;
            }
        }
    }
    return true;
}
static_assert(table_holds());

static_assert(chitieu::detail::rounds_away(Rounding::half_even, false, true, 0, true));
static_assert(!chitieu::detail::rounds_away(Rounding::half_even, false, false, 0, true));
static_assert(!chitieu::detail::rounds_away(Rounding::up, true, true, -1, false));

}  // namespace

TEST_CASE("rounding: the published table of ties and neighbours") {
    for (const Row& row : table) {
        for (int mode = 0; mode < 7; ++mode) {
            CAPTURE(mode);
            CHECK(rescale(row.value, 0, every_mode[mode]) == row.rounded[mode]);
        }
    }
}

TEST_CASE("rounding: every mode agrees with its definition on small quotients") {
    for (std::int64_t numerator = -60; numerator <= 60; ++numerator) {
        for (std::int64_t denominator = 1; denominator <= 12; ++denominator) {
            for (const Rounding mode : every_mode) {
                const auto expected = by_definition(numerator, denominator, mode);
                CHECK(chitieu::divide(numerator, denominator, 0, mode) == expected);
                CHECK(chitieu::divide(-numerator, -denominator, 0, mode) == expected);
            }
        }
    }
}

TEST_CASE("rounding: every mode agrees with its definition on random quotients") {
    std::mt19937_64 random{20'240'101};
    for (int turn = 0; turn < 10'000; ++turn) {
        const auto denominator = static_cast<std::int64_t>(random() % 2'000 + 1);
        auto numerator = static_cast<std::int64_t>(random() >> (random() % 40 + 20));
        numerator = random() % 2 == 0 ? numerator : -numerator;
        for (const Rounding mode : every_mode) {
            const auto expected = by_definition(numerator, denominator, mode);
            REQUIRE(chitieu::divide(numerator, denominator, 0, mode) == expected);
        }
    }
}

TEST_CASE("rounding: rescale is the rounding of the coefficient") {
    std::mt19937_64 random{20'240'102};
    for (int turn = 0; turn < 10'000; ++turn) {
        const auto coefficient = static_cast<std::int64_t>(random()) >> (random() % 60);
        const int scale = static_cast<int>(random() % 19);
        const int kept = static_cast<int>(random() % static_cast<unsigned>(scale + 1));
        std::int64_t cut = 1;
        for (int place = kept; place < scale; ++place) {
            cut *= 10;
        }
        const auto value = chitieu::Decimal::from_parts(coefficient, scale);
        for (const Rounding mode : every_mode) {
            const auto result = rescale(value, kept, mode);
            REQUIRE(result.scale() == kept);
            if (cut < 1'000'000'000'000'000'000 &&
                (coefficient > 0 ? coefficient : ~coefficient) < 4'000'000'000'000'000'000) {
                REQUIRE(result.coefficient() == by_definition(coefficient, cut, mode));
            }
        }
    }
}

TEST_CASE("rounding: the next digit of a long division, and what remains") {
    for (unsigned divisor = 1; divisor < 50; ++divisor) {
        for (unsigned rest = 0; rest < divisor; ++rest) {
            chitieu::detail::uint128 remainder = rest;
            CHECK(chitieu::detail::next_digit(remainder, divisor) == 10 * rest / divisor);
            CHECK(remainder == 10 * rest % divisor);
        }
    }
}
