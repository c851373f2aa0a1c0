// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <chitieu/number/scaled_number.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

void check(std::string_view text) {
    const auto decimal = parse_decimal(text.data(), text.data() + text.size());
    const auto scaled = read_scaled(text);
    const bool is_same = decimal.has_value() == scaled.has_value() &&
                         (!decimal || *scaled == ScaledNumber{decimal->coefficient(), decimal->scale()});
    if (!is_same) FAIL_CHECK("'" << text << "'");
}

}  // namespace

TEST_CASE("as a Decimal is read") {
    for (const std::string_view text : {"",
                                        "0",
                                        "-0",
                                        "1",
                                        "12.50",
                                        "-12.50",
                                        ".5",
                                        "5.",
                                        ".",
                                        "-",
                                        "-.",
                                        "1.2.3",
                                        "12345678",
                                        "1234567.",
                                        ".1234567",
                                        "1234.567",
                                        "12345678.",
                                        "123456789",
                                        "123456789012345678",
                                        "1234567890123456789",
                                        "12345678.90123456",
                                        "00000001",
                                        "0.000001",
                                        "1e3",
                                        "1E-3",
                                        "+1",
                                        "1,5",
                                        " 1",
                                        "1 ",
                                        "--1",
                                        "9223372036854775807",
                                        "-9223372036854775808",
                                        "9223372036854775808",
                                        "0x10",
                                        "1\xC2\xA0",
                                        "\xFF",
                                        "1/2",
                                        "1:2",
                                        "0.0000000000000000001",
                                        "100000000000000000000"}) {
        check(text);
    }
    CHECK(read_scaled("12.50") == ScaledNumber{1250, 2});
    CHECK(read_scaled("-7") == ScaledNumber{-7, 0});
    CHECK_FALSE(read_scaled("x").has_value());
}

TEST_CASE("random figures, whole and spoilt") {
    std::mt19937 random(8);
    for (int round = 0; round < thinned(200'000); ++round) {
        std::string text;
        if (random() % 4 == 0) text += '-';
        for (std::size_t size = random() % 20; size > 0; --size) {
            constexpr std::string_view others = ".-+eE, /:";
            text += random() % 12 == 0  ? others[random() % others.size()]
                    : random() % 9 == 0 ? '.'
                                        : static_cast<char>('0' + random() % 10);
        }
        check(text);
        if (!text.empty() && random() % 8 == 0) {
            text[random() % text.size()] = static_cast<char>(random() & 0xFFU);
            check(text);
        }
    }
}

TEST_CASE("at a greater scale, as far as it fits") {
    CHECK(ScaledNumber{1250, 2}.at_scale(2) == 1250);
    CHECK(ScaledNumber{1250, 2}.at_scale(4) == 125'000);
    CHECK(ScaledNumber{-9, 0}.at_scale(18) == -9'000'000'000'000'000'000);
    CHECK_FALSE(ScaledNumber{10, 0}.at_scale(18).has_value());
    CHECK(ScaledNumber{std::numeric_limits<std::int64_t>::min(), 3}.at_scale(3) ==
          std::numeric_limits<std::int64_t>::min());
}
