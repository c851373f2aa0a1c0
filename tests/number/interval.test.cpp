// SPDX-License-Identifier: BSL-1.0

#include <chitieu/number/interval.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <type_traits>

using chitieu::Decimal;
using chitieu::exactly;
using chitieu::Interval;
using chitieu::Ratio;
using chitieu::rounded;
using chitieu::truncated;
using namespace chitieu::literals;

// What can be known while compiling is asserted there, and the same again while running.
namespace {

constexpr Interval closed(Ratio lower, Ratio upper) { return {lower, upper, true, true}; }
constexpr Interval open(Ratio lower, Ratio upper) { return {lower, upper, false, false}; }

template <Interval value>
struct Tagged {};

// Every interval with whole ends within ±3, each end closed or not: 91 of them.
struct Small {
    int lower;
    int upper;
    bool lower_closed;
    bool upper_closed;

    Interval interval() const { return {lower, upper, lower_closed, upper_closed}; }
    bool has_quarters(int quarters) const {
        return (quarters > 4 * lower || (lower_closed && quarters == 4 * lower)) &&
               (quarters < 4 * upper || (upper_closed && quarters == 4 * upper));
    }
};

template <typename Visitor>
void for_each_small(Visitor visit) {
    for (int lower = -3; lower <= 3; ++lower) {
        visit(Small{lower, lower, true, true});
        for (int upper = lower + 1; upper <= 3; ++upper) {
            for (const bool lower_closed : {false, true}) {
                for (const bool upper_closed : {false, true}) {
                    visit(Small{lower, upper, lower_closed, upper_closed});
                }
            }
        }
    }
}

// The image of two small intervals under an operation on quarters, by trying all quarters: the ends
// come from the closures, and an end is closed if some pair of members reaches it.
template <typename Operation>
Interval tried(const Small& left, const Small& right, int parts, Operation operation) {
    int least = std::numeric_limits<int>::max();
    int greatest = std::numeric_limits<int>::min();
    bool least_reached = false;
    bool greatest_reached = false;
    for (int first = 4 * left.lower; first <= 4 * left.upper; ++first) {
        for (int second = 4 * right.lower; second <= 4 * right.upper; ++second) {
            const int image = operation(first, second);
            const bool members = left.has_quarters(first) && right.has_quarters(second);
            if (image < least) {
                least = image;
                least_reached = false;
            }
            if (image > greatest) {
                greatest = image;
                greatest_reached = false;
            }
            least_reached = least_reached || (image == least && members);
            greatest_reached = greatest_reached || (image == greatest && members);
        }
    }
    return {Ratio{least, parts}, Ratio{greatest, parts}, least_reached, greatest_reached};
}

}  // namespace

TEST_CASE("interval: what printed figures stand for, by XBRL Calculation 1.1") {
    CHECK_TWICE(rounded(57'600'000, -5) == closed(57'550'000, 57'650'000));
    CHECK_TWICE(rounded(12'100'000, -5) == closed(12'050'000, 12'150'000));
    CHECK_TWICE(rounded(45'400'000, -5) == closed(45'350'000, 45'450'000));
    CHECK_TWICE(rounded(93.7_dec, 1) == closed(93.65_dec, 93.75_dec));
    CHECK_TWICE(truncated(93.7_dec, 1) == Interval{93.7_dec, 93.8_dec, true, false});
    CHECK_TWICE(truncated(-93.7_dec, 1) == Interval{-93.8_dec, -93.7_dec, false, true});
    CHECK_TWICE(truncated(0, 1) == Interval{-0.1_dec, 0.1_dec, false, false});
    CHECK_TWICE(exactly(5) == closed(5, 5));  // decimals = INF
}

TEST_CASE("interval: the digits as printed give the decimals") {
    CHECK_TWICE(rounded(27.6_dec) == closed(27.55_dec, 27.65_dec));
    CHECK_TWICE(rounded(27.60_dec) == closed(27.595_dec, 27.605_dec));
    CHECK_TWICE(rounded(27) == closed(26.5_dec, 27.5_dec));
    CHECK_TWICE(truncated(27.60_dec) == Interval{27.60_dec, 27.61_dec, true, false});
    CHECK_TWICE(truncated(0.00_dec) == open(-0.01_dec, 0.01_dec));
    CHECK_TWICE(exactly(27.6_dec) == exactly(27.60_dec));
    CHECK_TWICE(exactly(Ratio{1, 3}).is_point());
    CHECK_TWICE(!rounded(27.6_dec).is_point());
    static_assert(!std::is_same_v<Tagged<rounded(27.6_dec)>, Tagged<rounded(27.60_dec)>>);
}

TEST_CASE("interval: decimals from -18 to 18") {
    constexpr auto highest = std::numeric_limits<std::int64_t>::max();
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    CHECK_TWICE(rounded(0, -18) == closed(-500'000'000'000'000'000, 500'000'000'000'000'000));
    CHECK_TWICE(rounded(Decimal::from_parts(1, 18)) ==
                closed(Ratio{Decimal::from_parts(1, 18), 2}, Ratio{Decimal::from_parts(3, 18), 2}));
    CHECK_TWICE(rounded(Decimal{highest}, 18).upper - highest == Ratio{Decimal::from_parts(1, 18), 2});
    CHECK_TWICE(rounded(Decimal::from_parts(lowest, 18), -18).upper -
                    rounded(Decimal::from_parts(lowest, 18), -18).lower ==
                1'000'000'000'000'000'000);
    CHECK_TWICE(truncated(Decimal{lowest}, 18).upper == lowest);
    CHECK_THROWS_AS(rounded(1, 19), std::overflow_error);
    CHECK_THROWS_AS(rounded(1, -19), std::overflow_error);
    CHECK_THROWS_AS(truncated(1, 19), std::overflow_error);
}

TEST_CASE("interval: a total agrees with its parts where the intervals meet") {
    CHECK_TWICE(rounded(12.1_dec) + rounded(45.4_dec) == closed(57.4_dec, 57.6_dec));
    CHECK_TWICE(meets(rounded(12.1_dec) + rounded(45.4_dec), rounded(57.6_dec)));
    CHECK_TWICE(!meets(rounded(12.1_dec) + rounded(45.4_dec), rounded(57.7_dec)));
    CHECK_TWICE(!meets(exactly(12.1_dec) + exactly(45.4_dec), exactly(57.6_dec)));
}

TEST_CASE("interval: a printed percentage against its two figures") {
    // 46.8 of 50 printed as 93.7 %: the point value is 93.6, only the inputs' rounding explains it.
    constexpr auto share = checked_divide(rounded(46.8_dec), rounded(50));
    static_assert(share.has_value());
    CHECK_TWICE(meets(*share * 100, rounded(93.7_dec)));
    CHECK_TWICE(!meets(exactly(Ratio{46.8_dec, 50}) * 100, rounded(93.7_dec)));
    // 1763 of 1922 (counts, exact) printed as 91.72 %: cut off, not rounded.
    constexpr auto counted = checked_divide(exactly(1763), exactly(1922));
    static_assert(counted.has_value());
    CHECK_TWICE(!meets(*counted * 100, rounded(91.72_dec)));
    CHECK_TWICE(meets(*counted * 100, truncated(91.72_dec)));
}

TEST_CASE("interval: open ends stay open") {
    CHECK_TWICE(truncated(1) + truncated(2) == Interval{3, 5, true, false});
    CHECK_TWICE(truncated(5) - truncated(2) == open(2, 4));
    CHECK_TWICE(truncated(2) * truncated(3) == Interval{6, 12, true, false});
    CHECK_TWICE(truncated(2) * -1 == Interval{-3, -2, false, true});
    CHECK_TWICE(0.5_dec * truncated(2) == Interval{1, 1.5_dec, true, false});
    CHECK_TWICE(truncated(2) * 0 == exactly(0));
    CHECK_TWICE(!meets(truncated(2), exactly(3)));
    CHECK_TWICE(meets(truncated(2), exactly(2)));
    CHECK_TWICE(!meets(truncated(2), truncated(3)));
    CHECK_TWICE(meets(closed(2, 3), closed(3, 4)));
    CHECK_TWICE(contains(truncated(2), 2.999_dec));
    CHECK_TWICE(!contains(truncated(2), 3));
    CHECK_TWICE(contains(truncated(-2), -2));
}

TEST_CASE("interval: a divisor that contains or touches zero has no answer") {
    CHECK_TWICE(!checked_divide(exactly(1), closed(-1, 1)));
    CHECK_TWICE(!checked_divide(exactly(1), open(0, 1)));
    CHECK_TWICE(!checked_divide(exactly(1), closed(-1, 0)));
    CHECK_TWICE(!checked_divide(exactly(1), exactly(0)));
    CHECK_TWICE(checked_divide(exactly(1), Interval{2, 4, true, false}) ==
                Interval{0.25_dec, 0.5_dec, false, true});
    CHECK_TWICE(checked_divide(closed(-1, 1), closed(-4, -2)) == closed(-0.5_dec, 0.5_dec));
    CHECK_TWICE(checked_divide(exactly(0), open(2, 4)) == exactly(0));
}

TEST_CASE("interval: what does not fit throws, or is nothing") {
    using chitieu::detail::int128;
    constexpr auto greatest = static_cast<int128>(chitieu::detail::largest_int128);
    constexpr Interval most = exactly(Ratio::from_lowest_terms(greatest, 1));
    CHECK_TWICE(!checked_add(most, exactly(1)));
    CHECK_TWICE(!checked_subtract(exactly(-2), most));
    CHECK_TWICE(!checked_multiply(most, exactly(2)));
    CHECK_TWICE(!checked_divide(most, exactly(0.5_dec)));
    CHECK_THROWS_AS(most + exactly(1), std::overflow_error);
    CHECK_THROWS_AS(exactly(-2) - most, std::overflow_error);
    CHECK_THROWS_AS(most * 2, std::overflow_error);
    CHECK_TWICE(checked_add(exactly(1), exactly(2)) == exactly(3));
}

TEST_CASE("interval: every pair of small intervals against trying their members") {
    for_each_small([](const Small& left) {
        for_each_small([&](const Small& right) {
            const Interval first = left.interval();
            const Interval second = right.interval();
            REQUIRE(first + second == tried(left, right, 4, [](int one, int other) { return one + other; }));
            REQUIRE(first - second == tried(left, right, 4, [](int one, int other) { return one - other; }));
            REQUIRE(first * second == tried(left, right, 16, [](int one, int other) { return one * other; }));

            bool shared = false;
            for (int quarters = -12; quarters <= 12; ++quarters) {
                shared = shared || (left.has_quarters(quarters) && right.has_quarters(quarters));
            }
            REQUIRE(meets(first, second) == shared);

            const bool touches_zero = right.lower <= 0 && right.upper >= 0;
            const auto quotient = checked_divide(first, second);
            REQUIRE(quotient.has_value() == !touches_zero);
            if (quotient) {  // a quotient times its divisor covers the dividend
                const Interval cover = *quotient * second;
                REQUIRE(cover.lower <= first.lower);
                REQUIRE(cover.upper >= first.upper);
            }
        });
        for (int quarters = -14; quarters <= 14; ++quarters) {
            REQUIRE(contains(left.interval(), Ratio{quarters, 4}) == left.has_quarters(quarters));
        }
    });
}
