// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/sdmx_csv.hpp>

#include "../read/random_records.hpp"

#include <chitieu/read/csv.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

IndicatorRecord grain() {
    IndicatorRecord record{Indicator<>("3.1", "Tổng sản lượng lương thực", any_unit(units::tonne),
                                       Direction::higher_is_better, Aggregation::sum, Aggregation::sum)};
    record.area = "03433";
    record.period = calendar_year(2023);
    record.target = more_than(17'600_dec);
    record.actual = reported(17'501_dec, ActualStatus::estimate);
    return record;
}

std::string written(const std::vector<IndicatorRecord>& records, const SdmxStructure& structure = {}) {
    std::ostringstream out;
    write_sdmx_csv(out, records, structure);
    return out.str();
}

/// The rows behind the heading, each as the fields of a CSV.
std::vector<std::vector<std::string>> rows_of(const std::string& text) {
    CsvReader reader(TextBytes(text), CsvOptions{.delimiter = ','});
    REQUIRE(reader.heading());
    std::vector<std::vector<std::string>> rows;
    std::string room;
    while (const CsvRow* const row = reader.next()) {
        std::vector<std::string>& fields = rows.emplace_back();
        for (std::size_t at = 0; at < row->size(); ++at) fields.emplace_back(row->text(at, room));
    }
    CHECK(reader.error_count() == 0);
    return rows;
}

/// The cells of one row from OBS_VALUE on, without those of the indicator.
std::string figure_cells(const IndicatorRecord& record, bool is_plan) {
    const auto rows = rows_of(written({record}));
    REQUIRE(rows.size() == (record.target ? 2 : 1));
    const std::vector<std::string>& row = is_plan ? rows.front() : rows.back();
    REQUIRE(row.size() == 24);
    std::string text = row[8];
    for (std::size_t at = 9; at < 17; ++at) text += '|' + row[at];
    return text;
}

}  // namespace

TEST_CASE("a plan and an actual are a line each, in two scenarios") {
    CHECK(
        written({grain()}) ==
        "STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,ITEM,SCENARIO,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"
        "UNIT_MEASURE,UNIT_MULT,DECIMALS,TARGET_FORM,TARGET_UPPER,TARGET_CUMULATIVE,TARGET_AUTHORITY,"
        "INDICATOR_NAME,DIRECTION,OVER_PLACES,OVER_PERIODS,COMMENT[],COMMENT_MARKER[],COMMENT_ROLE[]\n"
        "datastructure,CHITIEU:PLAN_ACTUAL(1.0),I,03433,3.1,1,PLAN,2023,17600,A,t,0,0,more_than,,,,"
        "Tổng sản lượng lương thực,higher_is_better,sum,sum,,,\n"
        "datastructure,CHITIEU:PLAN_ACTUAL(1.0),I,03433,3.1,1,ACTUAL,2023,17501,E,t,0,0,,,,,"
        "Tổng sản lượng lương thực,higher_is_better,sum,sum,,,\n");
    CHECK(written({}).ends_with("COMMENT_ROLE[]\n"));
}

TEST_CASE("each form of a target, and all that stands beside its figure") {
    const auto plan = [](const Target<>& target) {
        IndicatorRecord record = grain();
        record.target = target;
        return figure_cells(record, true);
    };
    CHECK(plan(planned(27.60_dec)) == "27.60|A|t|0|2|value|||");
    CHECK(plan(at_least(-5_dec)) == "-5|A|t|0|0|at_least|||");
    CHECK(plan(at_most(3_dec)) == "3|A|t|0|0|at_most|||");
    CHECK(plan(less_than(0.0_dec)) == "0.0|A|t|0|1|less_than|||");
    CHECK(plan(maintain(98.5_dec)) == "98.5|A|t|0|1|maintain|||");
    CHECK(plan(between(15_dec, 20.0_dec)) == "15|A|t|0|0|between|20.0||");
    CHECK(plan(planned(3_dec).with_cumulative(7.50_dec).set_by("Nghị quyết HĐND, huyện")) ==
          "3|A|t|0|0|value||7.50|Nghị quyết HĐND, huyện");
}

TEST_CASE("a missing actual is NaN, and each status has its letter") {
    IndicatorRecord record = grain();
    const auto actual = [&record](const Actual<>& reached) {
        record.actual = reached;
        return figure_cells(record, false);
    };
    CHECK(actual(not_reported()) == "NaN|O|t|0|||||");
    CHECK(actual({{}, ActualStatus::forecast}) == "NaN|F|t|0|||||");
    CHECK(actual(reported(1.50_dec)) == "1.50|A|t|0|2||||");
    CHECK(actual(reported(1_dec, ActualStatus::preliminary)) == "1|P|t|0|0||||");
    CHECK(actual(reported(1_dec, ActualStatus::forecast)) == "1|F|t|0|0||||");
    record.target.reset();
    CHECK(actual(reported(Decimal::from_parts(5, 18))) == "0.000000000000000005|A|t|0|15||||");
}

TEST_CASE("scale words are the multiplier, and the rest of the unit is the measure") {
    const auto unit = [](const AnyUnit& written_unit) {
        IndicatorRecord record = grain();
        record.indicator = Indicator<>("1", "", written_unit, Direction::keep_within);
        const auto rows = rows_of(written({record}));
        return rows[0][10] + " 10^" + rows[0][11];
    };
    CHECK(unit(any_unit(units::million * units::dong)) == "VND 10^6");
    CHECK(unit(any_unit(units::billion * units::dong / units::year)) == "VND/a 10^9");
    CHECK(unit(any_unit(units::thousand * units::hectare)) == "har 10^3");
    CHECK(unit(any_unit(units::thousand) * any_unit(units::billion) * any_unit(units::dong)) == "VND 10^12");
    CHECK(unit(any_unit(units::million)) == " 10^6");
    CHECK(unit(any_unit(units::percent)) == "% 10^0");
    CHECK(unit(any_unit(units::permille)) == "[ppth] 10^0");
    CHECK(unit(any_unit(units::quintal / units::hectare)) == "dt/har 10^0");
    CHECK(unit(any_unit(units::gigawatt_hour)) == "GW.h 10^0");
    CHECK(unit(any_unit(units::doctor / (units::ten_thousand * units::person))) ==
          "{doctor}/10*4/{person} 10^0");
    // Two thousands would come back as one million: they stay in the measure.
    CHECK(unit(any_unit(units::thousand).power(2) * any_unit(units::tonne)) == "10*3.10*3.t 10^0");
    CHECK(unit(AnyUnit()) == " 10^0");
}

TEST_CASE("texts are quoted where CSV and lists need it") {
    IndicatorRecord record = grain();
    record.indicator = Indicator<>("a,\"b\"", "hai\ndòng; \"x\"", AnyUnit(), Direction::keep_within);
    record.notes = {{"1", "do mưa; lũ", {}, FootnoteRole::reason},
                    {"", "nói \"ước\"", {}, FootnoteRole::remark}};
    const std::string text = written({record});
    CHECK(text.find(",\"a,\"\"b\"\"\",") != std::string::npos);
    CHECK(text.find(",\"\"\"do mưa; lũ\"\";\"\"nói \"\"\"\"ước\"\"\"\"\"\"\",1;,reason;remark\n") !=
          std::string::npos);
    const auto rows = rows_of(text);
    CHECK(rows[1][4] == "a,\"b\"");
    CHECK(rows[1][17] == "hai\ndòng; \"x\"");
    CHECK(rows[1][21] == "\"do mưa; lũ\";\"nói \"\"ước\"\"\"");
    CHECK(rows[0][21].empty());
}

TEST_CASE("what no reader takes is written as U+FFFD") {
    IndicatorRecord record = grain();
    record.area = std::string_view("a\xFF\0b", 4);
    CHECK(rows_of(written({record}))[0][3] == "a\uFFFD\uFFFDb");
}

TEST_CASE("observations are told apart by their dimensions, whatever the records are") {
    RandomRecords random(20'251'129);
    std::vector<IndicatorRecord> records = random.make(500);
    for (int at = 0; at < 20; ++at) records.push_back(grain());
    IndicatorRecord none{Indicator<>("", "", AnyUnit(), Direction::keep_within)};
    records.push_back(none);
    none.area = "_X";
    records.push_back(none);
    std::set<std::string> keys;
    const auto rows = rows_of(written(records));
    for (const std::vector<std::string>& row : rows) {
        std::string key;
        for (std::size_t at = 3; at < 8; ++at) {
            CHECK_FALSE(row[at].empty());
            key += row[at] + '\0';
        }
        keys.insert(key);
    }
    CHECK(keys.size() == rows.size());
    CHECK(rows.back()[3] == "__X");
    CHECK(rows[rows.size() - 2][3] == "_X");
}

TEST_CASE("structure, action and names are the caller's") {
    SdmxStructure structure{.kind = "dataflow", .id = "TCTK:KTXH(2.1)", .action = "R"};
    structure.names.scenario = "KICH_BAN";
    structure.names.plan = "KH";
    structure.names.actual = "TH";
    const std::string text = written({grain()}, structure);
    CHECK(text.find(",ITEM,KICH_BAN,TIME_PERIOD,") != std::string::npos);
    CHECK(text.find("\ndataflow,TCTK:KTXH(2.1),R,03433,3.1,1,KH,2023,17600,") != std::string::npos);
    CHECK(text.find("\ndataflow,TCTK:KTXH(2.1),R,03433,3.1,1,TH,2023,17501,") != std::string::npos);
}
