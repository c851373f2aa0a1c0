// SPDX-License-Identifier: BSL-1.0
#include <chitieu/number/detail/int192.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

using namespace chitieu::detail;

namespace {

/// The text of what a text is read as; "nothing" where it is not.
std::string again(std::string_view text, int scale) {
    const std::optional<Int192> number = parse_int192(text, scale);
    return number ? decimal_text(*number, scale) : "nothing";
}

constexpr Int192 product_of(Int192 number, std::uint64_t factor) { return number *= factor; }
constexpr Int192 sum_of(Int192 left, const Int192& right) { return left += right; }
constexpr std::uint64_t rest_of(Int192 number, std::uint64_t divisor) { return number.divide(divisor); }
constexpr Int192 quotient_of(Int192 number, std::uint64_t divisor) {
    number.divide(divisor);
    return number;
}

}  // namespace

TEST_CASE("sums and products carry from word to word") {
    constexpr auto half = static_cast<int128>(uint128{1} << 64U);
    constexpr Int192 all = product_of(Int192(half), std::uint64_t{1} << 63U);  // 2^127
    CHECK_TWICE(sum_of(all, all) == product_of(all, 2));
    CHECK_TWICE(quotient_of(product_of(all, 12), 12) == all);
    CHECK_TWICE(rest_of(sum_of(product_of(all, 12), Int192(7)), 12) == 7);
    CHECK_TWICE(sum_of(all, -all).is_zero());
    CHECK_TWICE((-all).is_negative());
    CHECK_TWICE(sum_of(Int192(-half), Int192(half - 1)) == Int192(-1));
    CHECK_TWICE(-Int192(0) == Int192(0));
}

TEST_CASE("what 128 bits hold is narrowed") {
    constexpr auto most = static_cast<int128>(largest_int128);
    CHECK_TWICE(Int192(most).narrow() == most);
    CHECK_TWICE(Int192(-most).narrow() == -most);
    CHECK_TWICE(!sum_of(Int192(most), Int192(1)).narrow());
    CHECK_TWICE(!Int192(-most - 1).narrow());
    CHECK_TWICE(!product_of(Int192(most), 5).narrow());
}

TEST_CASE("a number is written in as few digits as say it, and read again") {
    for (const std::string_view text :
         {"0", "7", "-7", "12.5", "-12.5", "0.001", "-0.25", "100", "100000000000000000000000000000000000000",
          "123456789012345678901234567890123456789.012345678901234567"}) {
        CHECK(again(text, 18) == text);
    }
    CHECK(again("007.50", 2) == "7.5");
    CHECK(again("-0", 0) == "0");
    CHECK(again("42", 0) == "42");
    CHECK(again("100.00", 2) == "100");
}

TEST_CASE("what is no such number is not read") {
    for (const std::string_view text : {"", "-", ".", "-.", ".5", "5.", "-5.", "1.2.3", "1..2", "--1", "+1",
                                        "1-", "1e3", " 1", "1 ", "1,5"}) {
        CAPTURE(text);
        CHECK(again(text, 18) == "nothing");
    }
    CHECK(again("1.23", 1) == "nothing");
    CHECK(again("1.5", 0) == "nothing");
    // 57 digits are read, with those behind the point.
    CHECK(again(std::string(57, '9'), 0) == std::string(57, '9'));
    CHECK(again(std::string(58, '1'), 0) == "nothing");
    CHECK(again(std::string(39, '9'), 18) == std::string(39, '9'));
    CHECK(again(std::string(40, '1'), 18) == "nothing");
}
