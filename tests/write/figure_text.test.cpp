// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/to_string.hpp>
#include <chitieu/write/figure_text.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace chitieu;
using namespace chitieu::literals;

TEST_CASE("targets for machines") {
    CHECK(target_code(planned(27.60_dec)) == "=27.60");
    CHECK(target_code(more_than(17'600_dec)) == ">17600");
    CHECK(target_code(at_least(10_dec)) == ">=10");
    CHECK(target_code(less_than(3_dec)) == "<3");
    CHECK(target_code(at_most(3_dec)) == "<=3");
    CHECK(target_code(between(15_dec, 20_dec)) == "15..20");
    CHECK(target_code(maintain(98.5_dec)) == "maintain 98.5");
    CHECK(target_code(planned("-0.50"_dec)) == "=-0.50");
}

TEST_CASE("targets for people") {
    CHECK(target_text(more_than(17'600_dec), Language::vietnamese) == "> 17.600");
    CHECK(target_text(between(15_dec, 20.5_dec), Language::vietnamese) == "15–20,5");
    CHECK(target_text(maintain(98.5_dec), Language::vietnamese) == "duy trì 98,5");
    CHECK(target_text(maintain(98.5_dec), Language::english) == "maintain 98.5");
    CHECK(target_text(planned(1'234.5_dec), Language::english) == "1,234.5");
    CHECK(target_text(at_most(3_dec), Language::english) == "≤ 3");
    CHECK(target_text(at_least(3_dec), Language::english) == "≥ 3");
    CHECK(target_text(less_than(3_dec), Language::english) == "< 3");
}

TEST_CASE("completions in percent: four decimals, half up, no trailing zeros") {
    const auto percent = [](Decimal numerator, Decimal denominator) {
        const auto value = completion_percent(Completion<>(Ratio(numerator, denominator)));
        return value ? to_string(*value) : std::string("-");
    };
    CHECK(percent(49.960_dec, 61.000_dec) == "81.9016");
    CHECK(percent(1, 1) == "100");
    CHECK(percent(169, 200) == "84.5");
    CHECK(percent(1, 3) == "33.3333");
    CHECK(percent(2, 3) == "66.6667");
    CHECK(percent(1, 80'000'000) == "0");
    CHECK(percent(200'001, 400'000'000) == "0.05");
    CHECK(percent(1'000'005, 10'000'000'000) == "0.01");
    CHECK(percent("0.0000005"_dec, 1) == "0.0001");
    CHECK(percent(Decimal(INT64_MAX), "0.000000000000000001"_dec) == "-");
    CHECK_FALSE(completion_percent(Completion<>(Undefined::plan_zero)).has_value());
}
