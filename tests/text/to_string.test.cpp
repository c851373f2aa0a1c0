// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/to_string.hpp>

#include <chitieu/text/figure.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <sstream>
#include <string>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

std::string vietnamese(Decimal value) { return localized(value, Language::vietnamese); }
std::string english(Decimal value) { return localized(value, Language::english); }

}  // namespace

TEST_CASE("to_string writes the digits as they are kept") {
    CHECK(to_string(0) == "0");
    CHECK(to_string(17501.50_dec) == "17501.50");
    CHECK(to_string(-0.05_dec) == "-0.05");
    CHECK(to_string(Decimal::from_parts(INT64_MIN, 18)) == "-9.223372036854775808");
    CHECK(to_string(Decimal::from_parts(INT64_MIN, 0)) == "-9223372036854775808");
}

TEST_CASE("a ratio is a decimal where it is one, else a fraction") {
    CHECK(to_string(Ratio(19, 20)) == "0.95");
    CHECK(to_string(Ratio(0)) == "0");
    CHECK(to_string(Ratio(-705, 695)) == "-141/139");
    const Ratio large = Ratio(INT64_MAX) * Ratio(INT64_MAX);
    CHECK(to_string(large) == "85070591730234615847396907784232501249");
    CHECK(to_string(Ratio(-1) / large) == "-1/85070591730234615847396907784232501249");
}

TEST_CASE("what is streamed is to_string, in the width of the stream") {
    std::ostringstream stream;
    stream.width(8);
    stream << std::right << 27.60_dec << '|' << Ratio(1, 3) << '|' << Decimal::from_parts(INT64_MIN, 18);
    CHECK(stream.str() == "   27.60|1/3|-9.223372036854775808");
}

TEST_CASE("localized groups thousands from four digits on") {
    CHECK(vietnamese(0) == "0");
    CHECK(vietnamese(999) == "999");
    CHECK(vietnamese(1000) == "1.000");
    CHECK(vietnamese(-999) == "-999");
    CHECK(vietnamese(-1000) == "-1.000");
    CHECK(vietnamese(17501.5_dec) == "17.501,5");
    CHECK(vietnamese(27.60_dec) == "27,60");
    CHECK(vietnamese(1234567.891_dec) == "1.234.567,891");
    CHECK(vietnamese(0.123456_dec) == "0,123456");
    CHECK(english(17501.5_dec) == "17,501.5");
    CHECK(english(-1234567_dec) == "-1,234,567");
    CHECK(english(0.123456_dec) == "0.123456");
    CHECK(vietnamese(Decimal::from_parts(INT64_MIN, 0)) == "-9.223.372.036.854.775.808");
    CHECK(english(Decimal::from_parts(INT64_MAX, 4)) == "922,337,203,685,477.5807");
}

TEST_CASE("what is written is read back as the same digits") {
    std::mt19937_64 random{20260107};
    for (int round = 0; round < 50000; ++round) {
        auto coefficient = static_cast<std::int64_t>(random());
        coefficient >>= random() % 64;
        const Decimal value = Decimal::from_parts(coefficient, static_cast<int>(random() % 19));
        const std::string text = vietnamese(value);
        CAPTURE(text);
        const auto figure = parse_figure(text, DotBeforeThree::groups_thousands);
        REQUIRE(figure.has_value());
        REQUIRE(figure->value == value);
        REQUIRE(figure->value.scale() == value.scale());
        REQUIRE_FALSE(figure->marks.is_mixed());

        // in English a comma before three digits is the one doubt, and then the value is the other
        const auto in_english = parse_figure(english(value), DotBeforeThree::is_decimal);
        REQUIRE(in_english.has_value());
        if (in_english->is_certain) {
            REQUIRE(in_english->value == value);
        } else {
            REQUIRE((in_english->value == value || in_english->other_reading == value));
        }

        const std::string plain = to_string(value);
        REQUIRE(parse_decimal(plain.data(), plain.data() + plain.size()) == value);
    }
}
