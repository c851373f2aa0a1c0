// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/sdmx_csv.hpp>

#include "../thinned.hpp"
#include "random_records.hpp"

#include <chitieu/compare/over_records.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit_catalogue.hpp>
#include <chitieu/write/sdmx_csv.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

std::string written(const std::vector<IndicatorRecord>& records, const SdmxStructure& structure = {}) {
    std::ostringstream out;
    write_sdmx_csv(out, records, structure);
    return out.str();
}

SdmxRecords read(std::string_view text, const SdmxOptions& options = {}) {
    auto records = read_sdmx_csv(text, Direction::higher_is_better, options);
    REQUIRE_MESSAGE(records, name_of(records ? ErrorCode::none : records.error().code));
    return *std::move(records);
}

std::string why_not(std::string_view text) {
    const auto records = read_sdmx_csv(text, Direction::higher_is_better);
    REQUIRE_FALSE(records);
    return describe(records.error(), Language::english);
}

/// "3:9 words_unknown Z" of each error.
std::string errors_of(const SdmxRecords& records) {
    std::string text;
    for (const CsvError& error : records.errors) {
        if (!text.empty()) text += "; ";
        text += std::to_string(error.place.line) + ':' + std::to_string(error.place.column) + ' ';
        text.append(name_of(error.code)).append(error.text.empty() ? "" : " ").append(error.text);
    }
    return text;
}

/// One plan and one actual of an indicator in the columns given.
constexpr std::string_view heading =
    "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,SCENARIO,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE\n";
std::string row(std::string_view rest) { return "dataflow,A:B(1.0),I," + std::string(rest) + '\n'; }

}  // namespace

TEST_CASE("the sample annex comes back as it was, digit for digit") {
    const auto text = read_file(CHITIEU_SOURCE_DIR "/examples/data/muong-te-2023.tsv");
    REQUIRE(text);
    const auto annex = read_annex(*text, Direction::higher_is_better);
    REQUIRE(annex);
    const std::vector<IndicatorRecord> records = records_of(*annex, "03433");
    REQUIRE(records.size() == 41);
    const SdmxRecords again = read(written(records));
    CHECK(again.errors.empty());
    CHECK(again.ignored.empty());
    CHECK(again.rejected == 0);
    CHECK(again.structure_id == "CHITIEU:PLAN_ACTUAL(1.0)");
    REQUIRE(again.records.size() == records.size());
    for (std::size_t at = 0; at < records.size(); ++at) {
        CAPTURE(records[at].indicator.name());
        CHECK(same_record(again.records[at], records[at]));
    }
    CHECK(to_string(again.records[0].target->lower()) == "27.60");
    CHECK(again.records[0].indicator.unit() == any_unit(units::million * units::dong));
    CHECK(written(again.records) == written(records));
    std::size_t missed = 0;
    for (const auto& [record, comparison] : compare(again.records)) {
        missed += comparison.verdict() == Verdict::missed ? 1U : 0U;
    }
    CHECK(missed == 7);
}

TEST_CASE("10,000 records of every sort come back as they were") {
    RandomRecords random(20'251'129);
    const std::vector<IndicatorRecord> records = random.make(thinned(10'000));
    const std::string text = written(records);
    SdmxRecords again = read(text);
    const SdmxRecords moved = std::move(again);
    CHECK(errors_of(moved) == "");
    REQUIRE(moved.records.size() == records.size());
    std::size_t same = 0;
    for (std::size_t at = 0; at < records.size(); ++at) {
        const bool is_same = same_record(moved.records[at], records[at]);
        same += is_same ? 1U : 0U;
        if (!is_same && same + 3 > at) CHECK(written({moved.records[at]}) == written({records[at]}));
    }
    CHECK(same == records.size());
    // Written once more, units may have their terms in another order, and nothing else changes.
    const SdmxRecords third = read(written(moved.records));
    REQUIRE(third.records.size() == records.size());
    CHECK(std::equal(
        records.begin(), records.end(), third.records.begin(),
        [](const IndicatorRecord& left, const IndicatorRecord& right) { return same_record(left, right); }));
}

TEST_CASE("units of the caller's own come back with a list that has them") {
    UnitCatalogue catalogue;
    const AddedUnit sao = catalogue.add_line("[sao]; sào; sao; measure; 360 m2");
    const AddedUnit buffalo = catalogue.add_line("{buffalo}; trâu; buffalo; count; ; con trâu");
    REQUIRE(sao);
    REQUIRE(buffalo);
    std::vector<IndicatorRecord> records;
    for (const AnyUnit& unit :
         {*sao.unit, any_unit(units::thousand) * *buffalo.unit, *buffalo.unit / *sao.unit}) {
        records.push_back({Indicator<>("1", "Đàn trâu", unit, Direction::higher_is_better)});
        records.back().actual = reported(5.0_dec);
    }
    const std::string text = written(records);
    const SdmxRecords again = read(text, {.units = catalogue.list()});
    CHECK(errors_of(again) == "");
    REQUIRE(again.records.size() == 3);
    for (std::size_t at = 0; at < 3; ++at) CHECK(same_record(again.records[at], records[at]));
    const SdmxRecords without = read(text);
    CHECK(without.records.empty());
    CHECK(without.rejected == 3);
    CHECK(without.errors[0].code == ErrorCode::unit_unknown);
}

TEST_CASE("columns by name in any order, others listed, labels behind codes, lists by their mark") {
    const SdmxRecords records = read(
        "STRUCTURE[|],STRUCTURE_ID,OBS_VALUE: Giá trị,SCENARIO: Kịch bản,FREQ,INDICATOR: Chỉ tiêu,UPDATED,"
        "UNIT_MEASURE: Đơn vị,COMMENT[vi|en],DECIMALS,OBS_STATUS\n"
        "dataflow,TCTK:KH(1.0): Kế hoạch,1000,PLAN: Kế hoạch,A,3.1: Lương thực,2025-01-01,T: Tấn,,2,\n"
        "dataflow,TCTK:KH(1.0): Kế hoạch,999.5,ACTUAL: Thực hiện,A,3.1: Lương thực,2025-01-01,T: Tấn,"
        "vi:lũ|en:flood,2,B\n");
    CHECK(errors_of(records) == "");
    CHECK(records.ignored == std::vector<std::string>{"FREQ", "UPDATED"});
    CHECK(records.structure_id == "TCTK:KH(1.0): Kế hoạch");
    REQUIRE(records.records.size() == 1);
    const IndicatorRecord& record = records.records[0];
    CHECK(record.indicator.code() == "3.1");
    CHECK(record.indicator.name() == "Lương thực");
    CHECK(record.indicator.unit() == any_unit(units::tonne));
    CHECK(record.indicator.direction() == Direction::higher_is_better);
    CHECK(to_string(record.target->lower()) == "1000.00");  // DECIMALS gives back what was lost
    CHECK(record.target->form() == TargetForm::value);
    CHECK(to_string(*record.actual.figure) == "999.50");
    CHECK_FALSE(record.period);
    REQUIRE(record.notes.size() == 3);
    CHECK(record.notes[0].text == "vi:lũ");
    CHECK(record.notes[1].text == "en:flood");
    CHECK(record.notes[2].marker == "OBS_STATUS");
    CHECK(record.notes[2].text == "B");
    CHECK(written(records.records).find(",999.50,B,") != std::string::npos);
}

TEST_CASE("a mark of lists that is a part of a letter cuts no letter in two") {
    const SdmxRecords records = read(
        "STRUCTURE[\xC5],STRUCTURE_ID,OBS_VALUE,SCENARIO,INDICATOR,COMMENT[]\n"
        "dataflow,A:B(1.0),5,ACTUAL,1,lũ;mưa\n");
    CHECK(errors_of(records) == "");
    REQUIRE(records.records.size() == 1);
    REQUIRE(records.records[0].notes.size() == 2);
    CHECK(records.records[0].notes[0].text == "lũ");
    CHECK(records.records[0].notes[1].text == "mưa");
}

TEST_CASE("semicolons between fields, and then decimal commas") {
    const SdmxRecords records = read(
        "STRUCTURE[|];STRUCTURE_ID;ACTION;INDICATOR;SCENARIO;OBS_VALUE;UNIT_MULT\r\n"
        "dataflow;A:B(1.0);I;1;PLAN;1585,754;\r\n"
        "dataflow;A:B(1.0);I;1;ACTUAL;12.50;\r\n");
    CHECK(errors_of(records) == "");
    CHECK(to_string(records.records.at(0).target->lower()) == "1585.754");
    CHECK(to_string(*records.records.at(0).actual.figure) == "12.50");
    // With commas between them, a decimal comma is none.
    CHECK(errors_of(read("INDICATOR,SCENARIO,OBS_VALUE\n1,PLAN,\"12,5\"\n")) == "2:8 number_malformed 12,5");
}

TEST_CASE("names of columns and scenarios of others") {
    SdmxOptions options;
    options.names.scenario = "KICH_BAN";
    options.names.plan = "KH";
    options.names.actual = "TH";
    const SdmxRecords records = read("INDICATOR,KICH_BAN,OBS_VALUE\n1,KH,5\n1,TH,7\n", options);
    CHECK(errors_of(records) == "");
    CHECK(records.records.at(0).target->lower() == 5);
    CHECK(records.records.at(0).actual.figure == 7);
}

TEST_CASE("periods as SDMX has them") {
    const auto days = [](std::string_view code) {
        const SdmxRecords records =
            read("INDICATOR,SCENARIO,TIME_PERIOD,OBS_VALUE\n1,ACTUAL," + std::string(code) + ",5\n");
        if (records.records.empty()) return errors_of(records);
        const Period period = records.records[0].period.value();
        return detail::day_code(period.first()) + ' ' + detail::day_code(period.last());
    };
    CHECK(days("2023") == "2023-01-01 2023-12-31");
    CHECK(days("2023-A1") == "2023-01-01 2023-12-31");
    CHECK(days("2023-S2") == "2023-07-01 2023-12-31");
    CHECK(days("2023-T3") == "2023-09-01 2023-12-31");
    CHECK(days("2024-Q1") == "2024-01-01 2024-03-31");
    CHECK(days("2024-02") == "2024-02-01 2024-02-29");
    CHECK(days("2024-M02") == "2024-02-01 2024-02-29");
    CHECK(days("2020-W53") == "2020-12-28 2021-01-03");
    CHECK(days("2024-D060") == "2024-02-29 2024-02-29");
    CHECK(days("2024-02-29") == "2024-02-29 2024-02-29");
    CHECK(days("2024-02-29T10:00:00") == "2024-02-29 2024-02-29");
    CHECK(days("2022-12-15/P1Y") == "2022-12-15 2023-12-14");
    CHECK(days("2022-12-15/P365D") == "2022-12-15 2023-12-14");
    CHECK(days("2024-01-31/P1M") == "2024-01-31 2024-02-28");
    CHECK(days("2022-12-15/2023-12-14") == "2022-12-15 2023-12-14");
    for (const std::string_view bad : {"23",
                                       "2023-",
                                       "2023-Q5",
                                       "2023-Q0",
                                       "2023-X1",
                                       "2023-13",
                                       "2023-02-29",
                                       "2023-W54",
                                       "2023-D366",
                                       "2023-12-31/2023-01-01",
                                       "2023-01-01/P0D",
                                       "2023-01-01/P",
                                       "2023-01-01/P99999999999D",
                                       "2023-01-01/P20000000D",
                                       "2023-01-01/P32766Y",
                                       "20233",
                                       "năm 2023",
                                       "2023-1-1",
                                       "/",
                                       "-",
                                       "2023/2024"}) {
        CHECK(days(bad) == "2:10 date_malformed " + std::string(bad));
    }
}

TEST_CASE("scales of others: powers of ten that have no word move the point") {
    const auto figure = [](std::string_view value, std::string_view power) {
        const SdmxRecords records = read("INDICATOR,SCENARIO,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\n1,ACTUAL," +
                                         std::string(value) + ",VND," + std::string(power) + '\n');
        if (records.records.empty()) return errors_of(records);
        const IndicatorRecord& record = records.records[0];
        return to_string(*record.actual.figure) + ' ' + unit_code(record.indicator.unit(), UnitCode::words);
    };
    CHECK(figure("27.60", "6") == "27.60 million dong");
    CHECK(figure("27.60", "12") == "27.60 thousand billion dong");
    CHECK(figure("27.60", "0") == "27.60 dong");
    CHECK(figure("27.60", "1") == "276.0 dong");
    CHECK(figure("27.60", "-3") == "0.02760 dong");
    CHECK(figure("9", "1") == "90 dong");
    CHECK(figure("9223372036854775807", "1") == "2:10 number_too_long 9223372036854775807");
    CHECK(figure("0.000000000000000001", "-1") == "2:10 number_too_long 0.000000000000000001");
    CHECK(figure("1", "19") == "2:16 number_out_of_range 19");
    CHECK(figure("1", "1.5") == "2:16 number_not_whole 1.5");
    CHECK(figure("1", "triệu") == "2:16 number_malformed triệu");
}

TEST_CASE("figures in two units that convert become one; those that do not are refused") {
    const std::string both =
        std::string(heading) + row("1,PLAN,2023,17.6,A,kt") + row("1,ACTUAL,2023,17501,A,t");
    const SdmxRecords records = read(both);
    CHECK(errors_of(records) == "");
    CHECK(records.records.at(0).target->lower() == 17'600);
    CHECK(records.records.at(0).actual.figure == 17'501);
    CHECK(records.records.at(0).indicator.unit() == any_unit(units::tonne));
    CHECK(errors_of(read(std::string(heading) + row("1,PLAN,2023,17.6,A,t") +
                         row("1,ACTUAL,2023,3,A,har"))) == "3:39 units_differ");
    // A missing figure needs no unit.
    const SdmxRecords missing =
        read(std::string(heading) + row("1,ACTUAL,2023,NaN,O,") + row("1,PLAN,2023,3,A,t"));
    CHECK(errors_of(missing) == "");
    CHECK(missing.records.at(0).indicator.unit() == any_unit(units::tonne));
    CHECK_FALSE(missing.records.at(0).actual.figure);
}

TEST_CASE("what is wrong with a row is one error with its place, and the rest is read") {
    const auto wrong = [](std::string_view cells) {
        const SdmxRecords records = read(std::string(heading) + row("1,PLAN,2023,5,A,t") + row(cells) +
                                         row("2,PLAN,2023,6,A,t") + row("2,ACTUAL,2023,7,E,t"));
        CHECK(records.error_count == records.errors.size());
        CHECK(records.records.size() + records.rejected >= 2);
        const IndicatorRecord& last = records.records.back();
        CHECK(last.indicator.code() == "2");
        CHECK(last.actual.status == ActualStatus::estimate);
        return errors_of(records) + (records.rejected != 0 ? " (left out)" : "");
    };
    CHECK(wrong("1,ACTUAL,2023,5,A,t") == "");
    CHECK(wrong("1,ACTUAL,2023,NaN,O,t") == "");
    CHECK(wrong("1,ACTUAL,2023,,M,t") == "");
    CHECK(wrong("1,ACTUAL,2023,5,Z,t") == "3:37 words_unknown Z (left out)");
    CHECK(wrong("1,ACTUAL,2023,5,AA,t") == "3:37 words_unknown AA (left out)");
    CHECK(wrong("1,ACTUAL,2023,5,O,t") == "3:37 words_unknown O (left out)");
    CHECK(wrong("1,ACTUAL,2023,INF,A,t") == "3:35 number_malformed INF (left out)");
    CHECK(wrong("1,ACTUAL,2023,1.2.3,A,t") == "3:35 number_malformed 1.2.3 (left out)");
    CHECK(wrong("1,ACTUAL,2023,1e400,A,t") == "3:35 number_too_long 1e400 (left out)");
    CHECK(wrong("1,ACTUAL,2023,1234567890.12345678901,A,t") ==
          "3:35 number_too_long 1234567890.12345678901 (left out)");
    CHECK(wrong("1,ACTUAL,2023,5,A,parsec") == "3:39 unit_unknown parsec (left out)");
    CHECK(wrong("1,ACTUAL,hôm qua,5,A,t") == "3:30 date_malformed hôm qua (left out)");
    CHECK(wrong("1,PLAN,2023,5,A,t") == "3:23 row_repeated (left out)");
    CHECK(wrong("1,BASELINE,2023,5,A,t") == "3:23 words_unknown BASELINE");
    CHECK(wrong("1,ACTUAL,2023,5,A") == "3:1 row_too_short dataflow");
    CHECK(wrong("1,ACTUAL,2023,5,A,t,x") == "3:41 row_too_long x");
    CHECK(wrong("1,ACTUAL,2023,\xC3(,A,t") == "3:35 utf8_invalid");
    CHECK(wrong("1,ACTUAL,2023,\"5,A,t") ==
          "3:1 quote_unclosed dataflow,A:B(1.0),I,1,ACTUAL,2023,\"5,A,t\ndataflow,A:B(1.0),I,2,P");
    CHECK(errors_of(read(std::string(heading) + "dataflow,A:B(1.0),D,1,PLAN,2023,-,,\n")) ==
          "2:19 words_unknown D");
    CHECK(describe(Error{ErrorCode::words_unknown, {3, 37}, "Z"}, Language::english) ==
          "line 3, column 37: “Z” is not understood");
}

TEST_CASE("targets that make no sense are refused") {
    const auto target = [](std::string_view cells) {
        const SdmxRecords records = read(
            "INDICATOR,SCENARIO,OBS_VALUE,TARGET_FORM,TARGET_UPPER,TARGET_CUMULATIVE,DECIMALS,DIRECTION\n1,"
            "PLAN," +
            std::string(cells) + "\n1,ACTUAL,2,,,,,lower_is_better\n");
        return errors_of(records) + (records.rejected != 0 ? " (left out)" : "");
    };
    CHECK(target("1,between,2,,,") == "");
    CHECK(target("1,,2,,,") == "");
    CHECK(target("NaN,between,,,,") == "");
    CHECK(target("1,between,,,,") == "2:18 value_missing (left out)");
    CHECK(target("3,between,2,,,") == "2:18 range_reversed 2 (left out)");
    CHECK(target("1,roughly,,,,") == "2:10 words_unknown roughly (left out)");
    CHECK(target("1,value,,x,,") == "2:17 number_malformed x (left out)");
    CHECK(target("1,value,,,-1,") == "2:18 number_out_of_range -1 (left out)");
    CHECK(target("1,value,,,,up") == "2:19 words_unknown up (left out)");
    CHECK(target("1,value,,,,higher_is_better") == "3:16 values_differ lower_is_better (left out)");
}

TEST_CASE("files that are none fail with one sentence") {
    CHECK(why_not("") == "the file is empty");
    CHECK(why_not("\n\n") == "the file is empty");
    CHECK(why_not(std::string_view("a,b\n\0", 5)) == "line 1, column 1: the table has no column “INDICATOR”");
    CHECK(why_not("STRUCTURE,INDICATOR,OBS_VALUE\n") ==
          "line 1, column 1: the table has no column “SCENARIO”");
    CHECK(why_not("INDICATOR,SCENARIO,INDICATOR,OBS_VALUE\n") ==
          "line 1, column 1: the table has two columns “INDICATOR”");
    const std::string text = "INDICATOR,SCENARIO,OBS_VALUE\n1,PLAN,5\n1,ACTUAL,";
    CHECK(why_not(text + std::string("\0\n", 2)).find("NUL") != std::string::npos);
}

TEST_CASE("errors are counted beyond those that are kept") {
    std::string text = "INDICATOR,SCENARIO,OBS_VALUE\n";
    for (int at = 0; at < 500; ++at) text += std::to_string(at) + ",PLAN,x\n";
    const SdmxRecords records = read(text, {.most_errors = 7});
    CHECK(records.errors.size() == 7);
    CHECK(records.error_count == 500);
    CHECK(records.rejected == 500);
}

TEST_CASE("every prefix and every flipped byte of a file is read or refused, and never worse") {
    RandomRecords random(7);
    std::vector<IndicatorRecord> records = random.make(6);
    const std::string text = written(records);
    std::size_t read_count = 0;
    const auto look_at = [&read_count](const std::string& bytes) {
        const auto result = read_sdmx_csv(bytes, Direction::keep_within);
        read_count += result ? result->records.size() : 0;
        if (result) CHECK(result->errors.size() <= result->error_count);
    };
    for (std::size_t size = 0; size <= text.size(); size += thinning) look_at(text.substr(0, size));
    for (std::size_t at = 0; at < text.size(); at += thinning) {
        for (const unsigned mask : {0x01U, 0x20U, 0x80U, 0xFFU}) {
            std::string changed = text;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ mask);
            look_at(changed);
        }
    }
    CHECK(read_count > thinned(1'000));
}
