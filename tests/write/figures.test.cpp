// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/figures.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace chitieu;

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

TEST_CASE("lines about counts") {
    Summary summary;
    summary.indicators = 3;
    summary.verdicts = {1, 1, 1, 0, 0};
    summary.severities = {1, 0, 2};
    CHECK(verdict_line(summary, Language::english) ==
          "3 indicators: 1 met, 1 exceeded, 1 missed, 0 not reported.");
    CHECK(finding_line(summary, Language::english) == "Findings: 1 error, 0 warnings, 2 notes.");
    CHECK(finding_line(summary, Language::vietnamese) == "Phát hiện: 1 lỗi, 0 cảnh báo, 2 ghi chú.");
    summary.indicators = 1;
    summary.verdicts = {0, 0, 0, 0, 1};
    CHECK(verdict_line(summary, Language::english) ==
          "1 indicator: 0 met, 0 exceeded, 0 missed, 0 not reported, 1 no target.");
    const Annex report(Direction::lower_is_better);
    CHECK(direction_line(report, summary, Language::english).empty());
    summary.assumed_directions = 1;
    CHECK(direction_line(report, summary, Language::english) ==
          "1 indicator states no direction: lower is better is assumed.");
    summary.assumed_directions = 2;
    CHECK(direction_line(report, summary, Language::english) ==
          "2 indicators state no direction: lower is better is assumed.");
    CHECK(direction_line(report, summary, Language::vietnamese) ==
          "2 chỉ tiêu không nêu chiều: coi là càng thấp càng tốt.");
}

TEST_CASE("places") {
    CHECK(place_text({330, 56}, Language::vietnamese) == "dòng 330, cột 56");
    CHECK(place_text({330, 0}, Language::english) == "line 330");
}
