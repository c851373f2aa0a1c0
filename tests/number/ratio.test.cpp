// SPDX-License-Identifier: BSL-1.0

#include <chitieu/number/ratio.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <compare>
#include <cstdint>
#include <limits>
#include <random>
#include <stdexcept>
#include <type_traits>

using chitieu::Decimal;
using chitieu::Ratio;
using chitieu::Rounding;
using namespace chitieu::literals;

// What can be known while compiling is asserted there, and the same again while running.
namespace {

using wide = chitieu::detail::int128;

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

// A 128-bit number from its decimal digits; C++ has no literals of that length.
constexpr wide from_text(const char* text) {
    const bool negative = *text == '-';
    wide result = 0;
    for (text += negative; *text != '\0'; ++text) {
        result = result * 10 + (negative ? '0' - *text : *text - '0');
    }
    return result;
}

constexpr wide greatest_wide = from_text("170141183460469231731687303715884105727");  // 2^127 - 1

// A ratio from any numerator and denominator of 128 bits, by Euclid's algorithm written here again.
constexpr Ratio ratio(wide numerator, wide denominator) {
    wide left = numerator < 0 ? -numerator : numerator;
    wide right = denominator;
    while (right != 0) {
        const wide remainder = left % right;
        left = right;
        right = remainder;
    }
    return Ratio::from_lowest_terms(numerator / left, denominator / left);
}

constexpr bool is(const Ratio& value, wide numerator, wide denominator) {
    return value.numerator() == numerator && value.denominator() == denominator;
}

// The order of two positive fractions by their continued fractions, which multiplies nothing.
int order_of(wide left, wide left_divisor, wide right, wide right_divisor) {
    for (int direction = 1;; direction = -direction) {
        const wide left_whole = left / left_divisor;
        const wide right_whole = right / right_divisor;
        if (left_whole != right_whole) {
            return left_whole < right_whole ? -direction : direction;
        }
        const wide left_rest = left % left_divisor;
        const wide right_rest = right % right_divisor;
        if (left_rest == 0 || right_rest == 0) {
            return left_rest == right_rest ? 0 : (left_rest == 0 ? -direction : direction);
        }
        left = left_divisor;
        left_divisor = left_rest;
        right = right_divisor;
        right_divisor = right_rest;
    }
}

Ratio small_ratio(std::mt19937_64& random) {
    const auto numerator = static_cast<std::int64_t>(random() % 4'001) - 2'000;
    const auto denominator = static_cast<std::int64_t>(random() % 999) + 1;
    return Ratio{numerator, denominator};
}

wide positive_wide(std::mt19937_64& random) {
    const auto high = random() >> 1;
    const auto bits = (static_cast<chitieu::detail::uint128>(high) << 64) | random();
    return static_cast<wide>(bits >> (random() % 127)) | 1;
}

template <Ratio value>
struct Tagged {};

template <typename Type>
constexpr bool adds_to_ratio = requires(Ratio left, Type right) {
    left + right;
};

}  // namespace

TEST_CASE("ratio: a structural value in lowest terms") {
    static_assert(sizeof(Ratio) == 32 && std::is_trivially_copyable_v<Ratio>);
    static_assert(std::is_same_v<Tagged<Ratio{2, 4}>, Tagged<Ratio{0.5_dec}>>);
    static_assert(std::is_same_v<decltype(Ratio{} <=> Ratio{}), std::strong_ordering>);
    CHECK_TWICE(is(Ratio{}, 0, 1));
    CHECK_TWICE(is(Ratio{6, -4}, -3, 2));
    CHECK_TWICE(is(Ratio{0, -4}, 0, 1));
    CHECK_TWICE(is(Ratio{27.60_dec}, 138, 5));
    CHECK_TWICE(is(Ratio{46.8_dec, 50}, 117, 125));
    CHECK_TWICE(is(Ratio{-5}, -5, 1));
    CHECK_TWICE(is(Ratio{std::numeric_limits<std::uint64_t>::max()}, from_text("18446744073709551615"), 1));
}

TEST_CASE("ratio: of any two Decimals, and of nothing inexact") {
    CHECK_TWICE(is(Ratio{Decimal::from_parts(lowest, 0), Decimal::from_parts(lowest, 18)},
                   from_text("1000000000000000000"), 1));
    CHECK_TWICE(is(Ratio{Decimal::from_parts(lowest, 18), Decimal{highest}},
                   from_text("-35184372088832"),  // -2^45; the other 18 twos stand in 10^18
                   from_text("35184372088831999996185302734375")));
    CHECK_TWICE(is(Ratio{Decimal{lowest}, Decimal::from_parts(-1, 18)},
                   from_text("9223372036854775808000000000000000000"), 1));
    CHECK_TWICE(is(Ratio{Decimal{lowest}}, lowest, 1));
    CHECK_THROWS_AS((Ratio{1, 0}), std::domain_error);
    CHECK_THROWS_AS((Ratio{0, 0.00_dec}), std::domain_error);

    static_assert(!std::is_constructible_v<Ratio, double>);
    static_assert(!std::is_constructible_v<Ratio, int, double>);
    static_assert(!std::is_constructible_v<Ratio, bool> && !std::is_constructible_v<Ratio, char>);
    static_assert(std::is_convertible_v<Decimal, Ratio> && std::is_convertible_v<int, Ratio>);
    static_assert(!std::is_convertible_v<Ratio, Decimal> && !std::is_convertible_v<Ratio, double>);
    static_assert(adds_to_ratio<Decimal> && adds_to_ratio<int> && !adds_to_ratio<double>);
}

TEST_CASE("ratio: what it says about itself") {
    CHECK_TWICE(Ratio{-1, 3}.sign() == -1);
    CHECK_TWICE(Ratio{}.sign() == 0 && Ratio{}.is_zero() && Ratio{}.is_whole());
    CHECK_TWICE(Ratio{1, 3}.sign() == 1 && !Ratio{1, 3}.is_whole());
    CHECK_TWICE(Ratio{6, 3}.is_whole());
    CHECK_TWICE(abs(Ratio{-1, 3}) == Ratio{1, 3});
    CHECK_TWICE(inverse(Ratio{-2, 3}) == Ratio{3, -2});
    CHECK_THROWS_AS(inverse(Ratio{}), std::domain_error);
}

TEST_CASE("ratio: arithmetic is exact") {
    CHECK_TWICE(Ratio{1, 3} + Ratio{1, 6} == Ratio{1, 2});
    CHECK_TWICE(Ratio{1, 3} - 0.5_dec == Ratio{-1, 6});
    CHECK_TWICE(Ratio{2, 3} * Ratio{9, 4} == 1.5_dec);
    CHECK_TWICE(1 / Ratio{3} == Ratio{1, 3});
    CHECK_TWICE(0.5_dec / Ratio{3} * 6 == 1);
    CHECK_TWICE(-Ratio{1, 3} + Ratio{1, 3} == 0);
    CHECK_TWICE(is(Ratio{1, 3} + Ratio{-1, 3}, 0, 1));
    // Planned task times completion is growth: 600, 660, 700.
    CHECK_TWICE(Ratio{660, 600} * Ratio{700, 660} == Ratio{700, 600});
    CHECK_THROWS_AS((Ratio{1} / Ratio{}), std::domain_error);

    Ratio value{1, 2};
    value += 1;
    value -= Ratio{1, 4};
    value *= 4;
    value /= -2.5_dec;
    CHECK(value == -2);
}

TEST_CASE("ratio: fails only where the reduced result does not fit") {
    constexpr Ratio most = ratio(greatest_wide, 1);
    constexpr Ratio least = inverse(most);
    CHECK_TWICE(most + -most == 0);
    CHECK_TWICE(most * least == 1);
    CHECK_TWICE(most / most == 1);
    CHECK_TWICE(-(-most) == most);
    CHECK_TWICE((most - 1) + 1 == most);
    CHECK_TWICE(least - least == 0);
    CHECK_THROWS_AS(most + 1, std::overflow_error);
    CHECK_THROWS_AS(-most - 1, std::overflow_error);
    CHECK_THROWS_AS(most * 2, std::overflow_error);
    CHECK_THROWS_AS(least / 2, std::overflow_error);
    CHECK_THROWS_AS(most + least, std::overflow_error);
    CHECK_THROWS_WITH(most * most, "chitieu: the exact result does not fit a Ratio");
    CHECK_TWICE(!checked_add(most, 1));
    CHECK_TWICE(!checked_subtract(-most, 1));
    CHECK_TWICE(!checked_multiply(most, most));
    CHECK_TWICE(!checked_divide(least, most));
    CHECK_TWICE(!checked_divide(most, 0));
    CHECK_TWICE(checked_add(Ratio{1, 2}, 0.5_dec) == Ratio{1});
    CHECK_TWICE(checked_divide(7_dec, 2_dec) == Ratio{3.5_dec});

    // Cross products of 136 bits on the way to a small sum; worked out with Python's fractions.
    struct Sum {
        const char* parts[4];
        std::int64_t numerator;
        std::int64_t denominator;
    };
    constexpr Sum sums[] = {
        {{"40473459748330635486534810186801341474", "35197986622402469569450373593110609",
          "-44473861661592671125587624599598030697", "35059001482728619738968832137659037"},
         -121'287'815,
         1'022'117},
        {{"68876939662697224899776457456990596465", "7748881071965387024054062319003797",
          "-67850892432118556493617537135780244923", "7733702068886120839873740943256483"},
         119'881'436,
         1'040'399},
        {{"62860011140972125850306863200774807099", "7015639152572036129415026518532797",
          "-62718882166479740720991552854715231646", "7012211036690007282051520519745339"},
         263'655'539,
         16'744'463},
        {{"74825112778089545343433297074715541014", "25817273307589770982826721074572931",
          "-80207791717572975383498575378732991001", "25766700783970594154260948849157509"},
         -223'258'205,
         1'040'399},
    };
    for (const Sum& row : sums) {
        const Ratio left = ratio(from_text(row.parts[0]), from_text(row.parts[1]));
        const Ratio right = ratio(from_text(row.parts[2]), from_text(row.parts[3]));
        const Ratio total{row.numerator, row.denominator};
        CHECK(left + right == total);
        CHECK(right + left == total);
        CHECK(total - left == right);
        CHECK(total - right == left);
    }
}

TEST_CASE("ratio: the laws of a field") {
    std::mt19937_64 random{4};
    for (int turn = 0; turn < 10'000; ++turn) {
        const Ratio first = small_ratio(random);
        const Ratio second = small_ratio(random);
        const Ratio third = small_ratio(random);
        REQUIRE(first + second == second + first);
        REQUIRE(first * second == second * first);
        REQUIRE((first + second) + third == first + (second + third));
        REQUIRE((first * second) * third == first * (second * third));
        REQUIRE(first * (second + third) == first * second + first * third);
        REQUIRE(first + 0 == first);
        REQUIRE(first * 1 == first);
        REQUIRE(first - first == 0);
        REQUIRE((first - second) + second == first);
        if (!second.is_zero()) {
            REQUIRE(first / second * second == first);
            REQUIRE(second * inverse(second) == 1);
        }
        // Order goes with addition, and with multiplication by what is positive.
        REQUIRE((first < second) == (first + third < second + third));
        REQUIRE((first < second) ==
                (first * abs(third) < second * abs(third) || (third.is_zero() && first < second)));
    }
}

TEST_CASE("ratio: sums and products agree with 128-bit arithmetic") {
    std::mt19937_64 random{5};
    for (int turn = 0; turn < 10'000; ++turn) {
        const auto any = [&] { return static_cast<std::int64_t>(random()) >> (random() % 60 + 3); };
        const auto natural = [&] { return static_cast<std::int64_t>(random() >> (random() % 60 + 4)) + 1; };
        const wide left = any();
        const wide right = any();
        const wide left_divisor = natural();
        const wide right_divisor = natural();
        const Ratio first = ratio(left, left_divisor);
        const Ratio second = ratio(right, right_divisor);
        REQUIRE(first + second ==
                ratio(left * right_divisor + right * left_divisor, left_divisor * right_divisor));
        REQUIRE(first - second ==
                ratio(left * right_divisor - right * left_divisor, left_divisor * right_divisor));
        REQUIRE(first * second == ratio(left * right, left_divisor * right_divisor));
        REQUIRE((first <=> second) == (left * right_divisor <=> right * left_divisor));
    }
}

TEST_CASE("ratio: order of the longest agrees with continued fractions") {
    std::mt19937_64 random{6};
    for (int turn = 0; turn < 10'000; ++turn) {
        const Ratio left = ratio(positive_wide(random), positive_wide(random));
        Ratio right = ratio(positive_wide(random), positive_wide(random));
        if (turn % 3 == 0) {  // near neighbours
            right = ratio(left.numerator() / 2 + 1, left.denominator() / 2 + 1);
        }
        const int order =
            order_of(left.numerator(), left.denominator(), right.numerator(), right.denominator());
        REQUIRE((left <=> right) == (order <=> 0));
        REQUIRE((-left <=> -right) == (0 <=> order));
        REQUIRE(-left < right);
        REQUIRE(left > -right);
        REQUIRE((left == right) == (order == 0));
        REQUIRE((left <=> left) == 0);
    }
    constexpr Ratio most = ratio(greatest_wide, 1);
    CHECK_TWICE(ratio(greatest_wide, greatest_wide - 1) < ratio(greatest_wide - 1, greatest_wide - 2));
    CHECK_TWICE(most > 0 && -most < 0 && inverse(most) > 0 && inverse(most) < 1);
}

TEST_CASE("ratio: 256-bit sums and differences undo each other") {
    std::mt19937_64 random{7};
    int exact = 0;
    for (int turn = 0; turn < 10'000; ++turn) {
        const wide shared = positive_wide(random) >> 20 | 1;
        const Ratio left = ratio(positive_wide(random), shared);
        const Ratio right = ratio(-positive_wide(random), shared);
        if (const auto total = checked_add(left, right)) {
            ++exact;
            REQUIRE(checked_subtract(*total, right) == left);
            REQUIRE(checked_subtract(*total, left) == right);
            REQUIRE((*total <=> 0) == (left <=> -right));
        }
    }
    CHECK(exact > 5'000);
}

TEST_CASE("ratio: round and percent round once") {
    CHECK_TWICE(round(Ratio{1, 3}, 4) == 0.3333_dec);
    CHECK_TWICE(round(Ratio{1, 3}, 4).scale() == 4);
    CHECK_TWICE(round(Ratio{-1, 2}, 0) == -1);
    CHECK_TWICE(round(Ratio{1, 2}, 0, Rounding::half_even) == 0);
    CHECK_TWICE(chitieu::round(5, 2).coefficient() == 500);
    // Published figures: 1763/1922 printed as 91.72 % was cut off; 203.592/357.792 as 57 %.
    CHECK_TWICE(percent(Ratio{1763, 1922}, 2) == 91.73_dec);
    CHECK_TWICE(percent(Ratio{1763, 1922}, 2, Rounding::down) == 91.72_dec);
    CHECK_TWICE(percent(Ratio{1763, 1922}, 4) == 91.7274_dec);
    CHECK_TWICE(percent(Ratio{203.592_dec, 357.792_dec}, 0) == 57);
    CHECK_TWICE(percent(Ratio{46.8_dec, 50}, 1) == 93.6_dec);
    CHECK_TWICE(percent(Ratio{700, 660}, 2) == 106.06_dec);
    CHECK_TWICE(percent(Ratio{1, 3}, 16).coefficient() == 333'333'333'333'333'333);
    CHECK_TWICE(percent(Ratio{1, 300}, 18).coefficient() == 333'333'333'333'333'333);

    CHECK_THROWS_AS(chitieu::round(1, 19), std::overflow_error);
    CHECK_THROWS_AS(chitieu::round(1, -1), std::overflow_error);
    CHECK_THROWS_AS(chitieu::round(10, 18), std::overflow_error);
    CHECK_THROWS_AS(percent(Ratio{highest}, 0), std::overflow_error);
    CHECK_TWICE(!checked_round(Ratio{highest} + 1, 0));
    CHECK_TWICE(checked_round(Ratio{lowest}, 0) == Decimal{lowest});
    CHECK_TWICE(!checked_round(Ratio{lowest} - 0.5_dec, 0));
    CHECK_TWICE(checked_round(Ratio{lowest} - 0.5_dec, 0, Rounding::down) == Decimal{lowest});
    CHECK_TWICE(!checked_percent(Ratio{highest}, 0));
    CHECK_TWICE(!checked_percent(Ratio{1}, 19));
    CHECK_TWICE(checked_percent(Ratio{1, 2}, 1) == 50);
}

TEST_CASE("ratio: rounding of the longest, where ten times a remainder passes 128 bits") {
    constexpr Ratio most = ratio(greatest_wide, 1);
    CHECK_TWICE(round(inverse(most), 18) == 0);
    CHECK_TWICE(round(inverse(most), 18, Rounding::up).coefficient() == 1);
    CHECK_TWICE(round(-inverse(most), 0, Rounding::floor) == -1);
    CHECK_TWICE(round(ratio(greatest_wide - 1, greatest_wide), 18) == 1);
    CHECK_TWICE(round(ratio(greatest_wide - 1, greatest_wide), 18, Rounding::down).coefficient() ==
                999'999'999'999'999'999);
    // Just below and just above one half.
    CHECK_TWICE(round(ratio((greatest_wide - 1) / 2, greatest_wide), 0) == 0);
    CHECK_TWICE(round(ratio(greatest_wide / 2 + 1, greatest_wide), 0, Rounding::half_down) == 1);
    CHECK_TWICE(!checked_round(most, 0));

    std::mt19937_64 random{8};
    for (int turn = 0; turn < 10'000; ++turn) {
        const wide divisor = positive_wide(random);
        const wide numerator = positive_wide(random) % divisor;
        const Ratio value = ratio(random() % 2 == 0 ? numerator : -numerator, divisor);
        const int scale = static_cast<int>(random() % 7);
        // The definition: nothing with so many digits lies nearer.
        const Decimal nearest = chitieu::round(value, scale);
        const Ratio unit{Decimal::from_parts(1, scale)};
        const auto distance = checked_subtract(value, nearest);
        if (distance) {  // 10^6 is all that the denominator can grow by
            REQUIRE(abs(*distance) * 2 <= unit);
        }
        REQUIRE(chitieu::round(value, scale, Rounding::floor) <= value);
        REQUIRE(chitieu::round(value, scale, Rounding::ceiling) >= value);
        REQUIRE(chitieu::round(value, scale, Rounding::floor) + Decimal::from_parts(1, scale) > value);
        REQUIRE(chitieu::percent(value, scale) == chitieu::round(value, scale + 2) * 100);
    }
}

TEST_CASE("ratio: common divisors agree with Euclid") {
    using chitieu::detail::common_divisor;
    CHECK_TWICE(common_divisor(0, 0) == 0);
    CHECK_TWICE(common_divisor(0, 12) == 12);
    CHECK_TWICE(common_divisor(12, 0) == 12);
    CHECK_TWICE(common_divisor(12, 18) == 6);
    std::mt19937_64 random{9};
    for (int turn = 0; turn < 10'000; ++turn) {
        const auto factor = static_cast<chitieu::detail::uint128>(random() >> (random() % 63));
        const auto left = factor * (random() >> (random() % 64));
        const auto right = factor * (random() >> (random() % 64));
        auto greater = left;
        auto lesser = right;
        while (lesser != 0) {
            const auto remainder = greater % lesser;
            greater = lesser;
            lesser = remainder;
        }
        REQUIRE((common_divisor(left, right) == greater));
        REQUIRE((common_divisor(right, left) == greater));
    }
}
