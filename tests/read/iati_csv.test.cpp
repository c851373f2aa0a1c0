// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/iati_csv.hpp>

#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/iati.hpp>
#include <chitieu/domain/iati.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

using Named = std::map<std::string, std::size_t>;

std::string heading_of_all() {
    return "iati_identifier,result_type,result_title,result_indicator_title,result_indicator_measure,"
           "result_indicator_ascending,result_indicator_period_start,result_indicator_period_end,"
           "result_indicator_target_value,result_indicator_target_dimension_1,result_indicator_target_value_"
           "1,"
           "result_indicator_actual_value,result_indicator_actual_dimension_1,result_indicator_actual_value_"
           "1\n";
}

std::vector<IatiActivity> activities_of(std::string_view text, IatiCsvOptions options = {}) {
    IatiCsvReader reader{TextBytes(text), options};
    std::vector<IatiActivity> activities;
    while (const IatiActivity* const activity = reader.next()) activities.push_back(*activity);
    CHECK_FALSE(reader.error());
    return activities;
}

}  // namespace

TEST_CASE("rows become activities, results, indicators and periods") {
    const auto activities = activities_of(heading_of_all() +
                                          "A,1,R,I,1,1,2023-01-01,2023-12-31,10,sex,f,9,sex,f\n"
                                          "A,1,R,I,1,1,2023-01-01,2023-12-31,20,sex,m,,,\n"
                                          "A,1,R,I,1,1,2024-01-01,2024-12-31,30,,,31,,\n"
                                          "A,1,R,J,2,0,2024-01-01,2024-12-31,30,,,31,,\n"
                                          "A,2,R,J,2,0,2024-01-01,2024-12-31,30,,,31,,\n"
                                          "B,2,R,J,2,0,2024-01-01,2024-12-31,30,,,31,,\n"
                                          "A,1,R,I,1,1,2023-01-01,2023-12-31,10,sex,f,9,sex,f\n");
    REQUIRE(activities.size() == 3);
    CHECK(identifier_of(activities[1]) == "B");
    REQUIRE(activities[0].results.size() == 2);
    const auto& indicators = activities[0].results[0].indicators;
    REQUIRE(indicators.size() == 2);
    REQUIRE(indicators[0].periods.size() == 2);
    CHECK(indicators[0].periods[0].targets.size() == 2);
    CHECK(indicators[0].periods[0].actuals.size() == 1);
    CHECK(indicators[0].title->first() == "I");
    CHECK(direction_of(indicators[1]) == Direction::lower_is_better);
    CHECK(indicators[0].periods[0].targets[1].value.at.place == Place{3, 35});
    CHECK(indicators[0].periods[0].targets[1].dimensions[0].value == "m");
}

TEST_CASE("a disaggregation that is there already begins a period, so that its target meets its actual") {
    const auto activities = activities_of(heading_of_all() +
                                          "A,1,R,I,1,1,2023-01-01,2023-12-31,10,,,9,,\n"
                                          "A,1,R,I,1,1,2023-01-01,2023-12-31,20,,,25,,\n");
    const auto& indicator = activities[0].results[0].indicators[0];
    const auto pairs = compare_iati(indicator);
    REQUIRE(pairs.size() == 2);
    CHECK(pairs[0].comparison->variance() == -1_dec);
    CHECK(pairs[1].comparison->variance() == 5_dec);
}

TEST_CASE("quotes, line ends in cells, and places behind them") {
    const auto activities = activities_of(heading_of_all() +
                                          "A,1,\"R,\n\"\"1\"\"\",I,1,1,2023-01-01,2023-12-31,n/a,,,9,,\n"
                                          "A,1,R,I,1,1,2023-01-01,2023-12-31,x,,,9,,\n");
    CHECK(activities[0].results[0].title->first() == "R,\n\"1\"");
    const auto& first = activities[0].results[0].indicators[0].periods[0].targets[0];
    CHECK(first.value.at.place == Place{3, 36});
    CHECK_FALSE(first.value.value);
    CHECK(first.value.text == "n/a");
    CHECK(activities[0].results[1].indicators[0].periods[0].targets[0].value.at.place == Place{4, 35});
}

TEST_CASE("a table that is none, and rows that are not whole") {
    const auto error_of = [](std::string_view text) {
        IatiCsvReader reader{TextBytes(text)};
        CHECK(reader.next() == nullptr);
        return reader.error()->code;
    };
    CHECK(error_of("") == ErrorCode::file_empty);
    CHECK(error_of("a,b\n1,2\n") == ErrorCode::column_missing);
    CHECK(error_of("result_indicator_target_value\n1\n") == ErrorCode::column_missing);
    IatiCsvReader reader{TextBytes("result_indicator_target_value,result_indicator_actual_value\n1\n2,3\n")};
    const IatiActivity* const activity = reader.next();
    REQUIRE(activity != nullptr);
    CHECK(activity->results[0].indicators[0].periods[0].targets[0].value.value == 2);
    CHECK(reader.next() == nullptr);
    CHECK(reader.row_error_count() == 1);
    CHECK(reader.row_errors()[0].code == ErrorCode::row_too_short);
}

TEST_CASE("an activity of very many rows comes in parts") {
    std::string text = heading_of_all();
    for (int row = 0; row < 25; ++row)
        text += "A,1,R,I,1,1,2023-01-01,2023-12-31,1,n," + std::to_string(row) + ",1,,\n";
    CHECK(activities_of(text, {.most_rows = 10}).size() == 3);
    CHECK(activities_of(text).size() == 1);
    for (const std::size_t block : {256U, 400U, 1000U})
        CHECK(activities_of(text, {.csv = {.block_size = block}}) == activities_of(text));
}

TEST_CASE("a real table of 4,979 targets and actuals") {
    const auto text = read_file(CHITIEU_SHARED_DIR "/data/iati/unhcr-2016-iati_result.csv");
    if (!text) {
        MESSAGE("skipped: the table is not here");
        return;
    }
    IatiCsvReader reader{TextBytes(*text)};
    std::size_t pairs = 0;
    std::size_t activities = 0;
    std::size_t stated = 0;
    std::vector<std::uint32_t> zero_lines;
    Named verdicts, rules, undefined;
    while (const IatiActivity* const activity = reader.next()) {
        ++activities;
        for (const IatiResult& result : activity->results) {
            for (const IatiIndicator& indicator : result.indicators) {
                for (const IatiPair& pair : compare_iati(indicator)) {
                    ++pairs;
                    REQUIRE(pair.comparison);
                    stated += pair.comparison->stated().has_value();
                    const auto verdict = pair.comparison->verdict();
                    ++verdicts[verdict ? std::string(name_of(*verdict)) : "undecided"];
                    const auto completion = pair.comparison->completion();
                    if (completion && !completion->is_defined())
                        ++undefined[std::string(name_of(completion->reason()))];
                }
            }
        }
        for (const Finding& finding : reader.findings()) {
            ++rules[std::string(name_of(finding))];
            if (name_of(finding) == "target_zero") zero_lines.push_back(finding.place.line);
        }
    }
    CHECK_FALSE(reader.error());
    CHECK(reader.row_error_count() == 0);
    CHECK(activities == 90);
    // Two rows have neither a target nor an actual.
    CHECK(pairs + rules["period_empty"] == 4'979);
    CHECK(rules["period_empty"] == 2);
    CHECK(stated == 0);
    CHECK(verdicts == Named{{"met", 777}, {"no_target", 30}, {"not_reported", 23}, {"undecided", 4'147}});
    CHECK(undefined == Named{{"no_actual", 23}, {"no_target", 30}, {"plan_zero", 28}});
    CHECK(rules["target_zero"] == 28);
    REQUIRE(zero_lines.size() == 28);
    CHECK(zero_lines[0] == 217);
    CHECK(rules["baseline_equals_target"] == 418);
    CHECK(rules["ascending_missing"] > 4'000);
    CHECK(rules["value_unreadable"] == 0);
}
