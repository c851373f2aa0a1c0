// SPDX-License-Identifier: BSL-1.0
#include <chitieu/number/detail/wide.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

using namespace chitieu::detail;

namespace {

constexpr uint128 high_half = uint128{1} << 64;
constexpr uint128 all_ones = ~uint128{0};

constexpr bool is(Wide wide, uint128 high, uint128 low) { return wide.high == high && wide.low == low; }

}  // namespace

TEST_CASE("products of 128 bits have 256") {
    CHECK_TWICE(is(product(7, 6), 0, 42));
    CHECK_TWICE(is(product(high_half - 1, high_half - 1), 0, all_ones - 2 * high_half + 2));
    CHECK_TWICE(is(product(high_half, high_half), 1, 0));
    CHECK_TWICE(is(product(high_half, 3), 0, 3 * high_half));
    CHECK_TWICE(is(product(3, high_half), 0, 3 * high_half));
    // (2^64 + 2)(2^64 + 3) = 2^128 + 5 * 2^64 + 6
    CHECK_TWICE(is(product(high_half + 2, high_half + 3), 1, 5 * high_half + 6));
    // (2^128 - 1)^2 = 2^256 - 2^129 + 1
    CHECK_TWICE(is(product(all_ones, all_ones), all_ones - 1, 1));
    CHECK_TWICE(is(product(all_ones, 2), 1, all_ones - 1));
}

TEST_CASE("order, sum and difference carry from one half to the other") {
    CHECK_TWICE(compared({1, 0}, {0, all_ones}) == 1);
    CHECK_TWICE(compared({0, all_ones}, {1, 0}) == -1);
    CHECK_TWICE(compared({1, 2}, {1, 3}) == -1);
    CHECK_TWICE(compared({1, 3}, {1, 2}) == 1);
    CHECK_TWICE(compared({1, 2}, {1, 2}) == 0);
    CHECK_TWICE(is(sum({0, all_ones}, {0, 1}), 1, 0));
    CHECK_TWICE(is(sum({2, 3}, {4, 5}), 6, 8));
    CHECK_TWICE(is(difference({1, 0}, {0, 1}), 0, all_ones));
    CHECK_TWICE(is(difference({6, 8}, {4, 5}), 2, 3));
    CHECK_TWICE(is(difference({6, 8}, {4, 8}), 2, 0));
}

TEST_CASE("quotients and remainders of 256 bits") {
    const auto check = [](Wide dividend, uint128 divisor, Wide quotient, uint128 remainder) {
        const WideDivision result = divided(dividend, divisor);
        CHECK(is(result.quotient, quotient.high, quotient.low));
        CHECK((result.remainder == remainder));
        // quotient * divisor + remainder is the dividend again
        const Wide low = product(result.quotient.low, divisor);
        const Wide high = product(result.quotient.high, divisor);
        CHECK((high.high == 0));
        CHECK(compared(sum(sum(low, {high.low, 0}), {0, result.remainder}), dividend) == 0);
    };
    check({0, 43}, 6, {0, 7}, 1);
    check({1, 0}, 3, {0, all_ones / 3}, 1);
    check({5, 7}, 2, {2, (uint128{1} << 127) + 3}, 1);
    check({all_ones, all_ones}, 1, {all_ones, all_ones}, 0);
    check({3, 0}, uint128{1} << 126, {0, 12}, 0);
    constexpr uint128 largest = (uint128{1} << 127) - 1;
    check({largest - 1, all_ones}, largest, {0, all_ones}, largest - 1);
}

TEST_CASE("greatest common divisors") {
    CHECK_TWICE(common_divisor(0, 7) == 7);
    CHECK_TWICE(common_divisor(7, 0) == 7);
    CHECK_TWICE(common_divisor(1, 12) == 1);
    CHECK_TWICE(common_divisor(12, 18) == 6);
    CHECK_TWICE(common_divisor(48, 64) == 16);
    CHECK_TWICE(common_divisor(1'000'000'007, 998'244'353) == 1);
    CHECK_TWICE(common_divisor(6 * high_half, 9 * high_half) == 3 * high_half);
    CHECK_TWICE(common_divisor(6 * high_half, 0) == 6 * high_half);
    CHECK_TWICE(common_divisor(10, 15 * high_half) == 10);
}
