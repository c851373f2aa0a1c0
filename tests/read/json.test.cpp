// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <algorithm>
#if __has_include(<rapidjson/reader.h>)

#include <chitieu/read/json.hpp>

#include "../thinned.hpp"
#include "random_records.hpp"

#include <chitieu/audit/audit.hpp>
#include <chitieu/compare/over_records.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/report.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit_catalogue.hpp>
#include <chitieu/write/json.hpp>
#include <chitieu/write/report_json.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

template <class... Parts>
std::string written(const Parts&... parts) {
    std::ostringstream out;
    write_json(out, parts...);
    return out.str();
}
std::string written(const std::vector<IndicatorRecord>& records,
                    const std::vector<std::optional<Comparison<>>>& comparisons = {}) {
    std::ostringstream out;
    write_json(out, records, comparisons);
    return out.str();
}

JsonData read(std::string_view text, const JsonOptions& options = {}) {
    auto data = read_json(text, options);
    REQUIRE_MESSAGE(data, (data ? std::string() : describe(data.error(), Language::english)));
    return *std::move(data);
}
std::string why_not(std::string_view text) {
    const auto data = read_json(text);
    REQUIRE_FALSE(data);
    return describe(data.error(), Language::english);
}
std::string errors_of(const JsonData& data) {
    std::string text;
    for (const JsonError& error : data.errors) {
        if (!text.empty()) text += "; ";
        text += std::to_string(error.place.line) + ':' + std::to_string(error.place.column) + ' ';
        text.append(name_of(error.code)).append(" ").append(error.path);
        if (!error.text.empty()) text += " “" + error.text + "”";
    }
    return text;
}

bool same_comparison(const std::optional<Comparison<>>& left, const std::optional<Comparison<>>& right) {
    if (!left || !right) return left.has_value() == right.has_value();
    return left->verdict() == right->verdict() && left->completion() == right->completion() &&
           same_print(left->variance(), right->variance()) && left->direction() == right->direction();
}
template <class Value>
bool same_cell(const Printed<Value>& left, const Printed<Value>& right) {
    return left.text == right.text && left.place == right.place && left.error == right.error &&
           left.marks == right.marks && same_print(left.other_reading, right.other_reading) &&
           left.is_ambiguous == right.is_ambiguous && left.value.has_value() == right.value.has_value();
}
bool same_declared(const std::optional<Declared>& left, const std::optional<Declared>& right) {
    if (!left || !right) return left.has_value() == right.has_value();
    return same_print(left->completion, right->completion) && left->verdict == right->verdict &&
           same_print(left->other_completion, right->other_completion) &&
           left->says_percent == right->says_percent;
}
bool same_row(const AnnexRow& left, const AnnexRow& right) {
    const auto same_reached = [](const Printed<Actual<>>& one, const Printed<Actual<>>& other) {
        return same_cell(one, other) && (!one.value || same_actual(*one.value, *other.value));
    };
    return left.kind == right.kind && left.place == right.place && left.begins_table == right.begins_table &&
           left.code == right.code && left.code_place == right.code_place &&
           left.is_sub_row == right.is_sub_row && same_indicator(left.indicator, right.indicator) &&
           left.direction_basis == right.direction_basis && left.unit_text == right.unit_text &&
           left.unit_place == right.unit_place && left.counts_whole_things == right.counts_whole_things &&
           same_cell(left.target, right.target) && same_target(left.target.value, right.target.value) &&
           same_reached(left.actual, right.actual) && same_cell(left.declared, right.declared) &&
           same_declared(left.declared.value, right.declared.value) &&
           same_cell(left.next_target, right.next_target) &&
           same_target(left.next_target.value, right.next_target.value) &&
           same_reached(left.previous_actual, right.previous_actual) &&
           std::equal(left.further_targets.begin(), left.further_targets.end(), right.further_targets.begin(),
                      right.further_targets.end(),
                      [](const Printed<Target<>>& one, const Printed<Target<>>& other) {
                          return same_cell(one, other) && same_target(one.value, other.value);
                      }) &&
           std::equal(
               left.further_declared.begin(), left.further_declared.end(), right.further_declared.begin(),
               right.further_declared.end(), [](const FurtherDeclared& one, const FurtherDeclared& other) {
                   return same_cell(one.said, other.said) &&
                          same_declared(one.said.value, other.said.value) &&
                          one.is_of_plan == other.is_of_plan && one.plan == other.plan &&
                          one.is_of_previous == other.is_of_previous && one.is_change == other.is_change;
               });
}
bool same_finding(const Finding& left, const Finding& right) {
    return left.rule == right.rule && left.place == right.place && left.row == right.row &&
           left.claim == right.claim && left.printed == right.printed && left.target == right.target &&
           left.actual == right.actual && left.unit == right.unit &&
           same_print(left.claimed, right.claimed) && left.computed == right.computed &&
           left.interval == right.interval && left.reading == right.reading && left.other == right.other &&
           left.error == right.error && name_of(left) == name_of(right) &&
           severity_of(left) == severity_of(right) &&
           sentence(left, Language::vietnamese) == sentence(right, Language::vietnamese) &&
           sentence(left, Language::english) == sentence(right, Language::english);
}

/// A record whose members are these, in a file that has no other.
std::string file_of(std::string_view members) {
    return "{\"schema\": \"chitieu-data-1\",\n\"records\": [\n{" + std::string(members) +
           "},\n{\"code\": \"2\", \"direction\": \"keep_within\", \"actual\": {\"value\": \"7.0\"}}]}";
}
/// What is wrong with it; the record behind it is read.
std::string wrong(std::string_view members) {
    const JsonData data = read(file_of(members));
    CHECK(data.records.size() + data.rejected == 2);
    CHECK(data.records.size() == data.record_comparisons.size());
    REQUIRE_FALSE(data.records.empty());
    CHECK(data.records.back().indicator.code() == "2");
    CHECK(data.error_count == data.errors.size());
    CHECK(data.errors.empty() == (data.rejected == 0));
    return errors_of(data);
}

}  // namespace

TEST_CASE("the sample annex comes back as it was, with its comparisons and findings") {
    const auto text = read_file(CHITIEU_SOURCE_DIR "/examples/data/muong-te-2023.tsv");
    REQUIRE(text);
    const auto annex = read_annex(*text, Direction::higher_is_better);
    REQUIRE(annex);
    const Audit audited = audit(*annex);
    const std::string json = written(*annex, audited.comparisons, audited.findings);
    JsonData first = read(json);
    const JsonData data = std::move(first);  // what it has looks into texts that move with it
    CHECK(errors_of(data) == "");
    REQUIRE(data.report.annex);
    const Annex& again = *data.report.annex;
    CHECK(again.place == annex->place);
    CHECK(again.period == annex->period);
    CHECK(again.next_period == annex->next_period);
    CHECK(again.assumed_direction == annex->assumed_direction);
    CHECK(again.errors == annex->errors);
    REQUIRE(again.rows.size() == annex->rows.size());
    REQUIRE(data.comparisons.size() == audited.comparisons.size());
    for (std::size_t at = 0; at < annex->rows.size(); ++at) {
        CAPTURE(annex->rows[at].indicator.name());
        CHECK(same_row(again.rows[at], annex->rows[at]));
        CHECK(same_comparison(data.comparisons[at], audited.comparisons[at]));
    }
    REQUIRE(data.findings.size() == audited.findings.size());
    for (std::size_t at = 0; at < data.findings.size(); ++at) {
        CHECK(same_finding(data.findings[at], audited.findings[at]));
    }
    CHECK(written(again, data.comparisons, data.findings) == json);
    // Audited once more, it is what it was.
    CHECK(audit(again).findings.size() == audited.findings.size());
    CHECK(to_string(again.rows[0].target.value->lower()) == "27.60");
}

TEST_CASE("further plans, and what else is declared, come back as they were") {
    for (const std::string_view text :
         {std::string_view("TT\tChỉ tiêu\tTH 2022\tKH tỉnh giao\tKH huyện giao\tTH 2023\tTH/KH huyện (%)\t"
                           "Đánh giá\tTH/CK (%)\n1\tLúa\t100\t110\t120\t121\t100,8\tVượt\t121\n"),
          std::string_view("Chỉ tiêu\tNăm 2022\tNăm 2023\tTăng, giảm (%)\nLúa\t100\t121\t21\n")}) {
        const auto annex = read_annex(text, Direction::higher_is_better);
        REQUIRE(annex);
        const Audit audited = audit(*annex);
        CHECK(audited.findings.empty());
        CHECK_FALSE(annex->rows[0].further_declared.empty());
        const std::string json = written(*annex, audited.comparisons, audited.findings);
        const JsonData data = read(json);
        CHECK(errors_of(data) == "");
        REQUIRE(data.report.annex);
        CHECK(data.report.annex->has_plans == annex->has_plans);
        CHECK(same_row(data.report.annex->rows[0], annex->rows[0]));
        CHECK(audit(*data.report.annex).findings.empty());
    }
}

TEST_CASE("10,000 records of every sort come back as they were") {
    RandomRecords random(20'251'129);
    const std::vector<IndicatorRecord> records = random.make(thinned(10'000));
    std::vector<std::optional<Comparison<>>> comparisons;
    for (const auto& [record, comparison] : compare(records)) comparisons.emplace_back(comparison);
    comparisons[1].reset();
    const std::string json = written(records, comparisons);
    const JsonData data = read(json);
    CHECK(errors_of(data) == "");
    REQUIRE(data.records.size() == records.size());
    REQUIRE(data.record_comparisons.size() == records.size());
    std::size_t same = 0;
    for (std::size_t at = 0; at < records.size(); ++at) {
        const bool is_same = same_record(data.records[at], records[at], true) &&
                             same_comparison(data.record_comparisons[at], comparisons[at]);
        same += is_same ? 1U : 0U;
        if (!is_same && same + 3 > at) {
            CHECK(written({data.records[at]}, {data.record_comparisons[at]}) ==
                  written({records[at]}, {comparisons[at]}));
        }
    }
    CHECK(same == records.size());
}

TEST_CASE("a whole report comes back as it was, with its notes and where they are referred to") {
    const auto text = read_file(CHITIEU_SOURCE_DIR "/examples/data/suoi-mo-2025-report.md");
    REQUIRE(text);
    const auto report = read_report(std::string_view(*text), Direction::higher_is_better);
    REQUIRE(report);
    const Audit audited = audit(*report->annex);
    const std::string json = written(*report, audited.comparisons, audited.findings);
    const JsonData data = read(json);
    CHECK(errors_of(data) == "");
    const Report& again = data.report;
    CHECK(again.data.issuer == report->data.issuer);
    CHECK(again.data.signed_by == report->data.signed_by);
    CHECK(again.sections.size() == report->sections.size());
    REQUIRE(again.notes.size() == report->notes.size());
    REQUIRE(again.references.size() == report->references.size());
    REQUIRE(again.sentences.size() == report->sentences.size());
    for (std::size_t at = 0; at < again.references.size(); ++at) {
        const NoteReference& one = again.references[at];
        const NoteReference& other = report->references[at];
        CHECK(one.note == other.note);
        CHECK(again.text_of(again.sentences[one.sentence]) ==
              report->text_of(report->sentences[other.sentence]));
        CHECK(again.place_of(again.sentences[one.sentence]) ==
              report->place_of(report->sentences[other.sentence]));
    }
    CHECK(again.notes[0].footnote.text == report->notes[0].footnote.text);
    CHECK(again.annex->rows.size() == report->annex->rows.size());
    CHECK(written(again, data.comparisons, data.findings) == json);
}

TEST_CASE("findings of rules of one's own, with every member, come back") {
    const RuleWords own{
        Rule::own, "plan_is_zero", Severity::error, {"kế hoạch “{printed}”", "a plan of “{printed}”"}};
    std::vector<Finding> findings(2, Finding{.rule = Rule::own});
    findings[0].own = &own;
    findings[0].place = {7, 9};
    findings[0].claim = 3;
    findings[0].printed = "0,0\n";
    findings[0].unit = any_unit(units::million * units::dong);
    findings[0].claimed = 0.50_dec;
    findings[0].computed = Ratio(Decimal(600), Decimal(-7));
    findings[0].interval = Interval{Ratio(1) / Ratio(3), Ratio(2), false, true};
    findings[0].reading = "5; 6";
    findings[0].other = "\"x\"";
    findings[0].error = ErrorCode::number_spaced;
    findings[0].really = {"đạt", "met"};
    findings[0].assuming = {"càng cao càng tốt", "higher is better"};
    const Annex annex(Direction::lower_is_better);
    const std::string json = written(annex, std::vector<std::optional<Comparison<>>>(), findings);
    const JsonData data = read(json);
    CHECK(errors_of(data) == "");
    REQUIRE(data.findings.size() == 2);
    for (std::size_t at = 0; at < 2; ++at) CHECK(same_finding(data.findings[at], findings[at]));
    CHECK(data.findings[0].own->name == "plan_is_zero");
    CHECK(data.findings[1].own == nullptr);
    CHECK(data.report.annex->assumed_direction == Direction::lower_is_better);
}

TEST_CASE("units of the caller's own come back with a list that has them") {
    UnitCatalogue catalogue;
    const AddedUnit sao = catalogue.add_line("[sao]; sào; sao; measure; 360 m2");
    REQUIRE(sao);
    IndicatorRecord record{
        Indicator<>("1", "Ruộng", any_unit(units::thousand) * *sao.unit, Direction::keep_within)};
    const std::string json = written({record});
    const JsonData data = read(json, {.units = catalogue.list()});
    CHECK(errors_of(data) == "");
    CHECK(same_record(data.records.at(0), record));
    CHECK(errors_of(read(json)) == "4:42 unit_unknown records[0].unit “=10*3 [sao]”");
}

TEST_CASE("members in any order, further ones passed over, figures as numbers by their digits") {
    const JsonData data = read(
        "\xEF\xBB\xBF{\"later\": {\"a\": [1, {\"b\": null}]}, \"records\": ["
        "{\"actual\": {\"status\": \"estimate\", \"of\": [[]], \"value\": 27.60}, \"extra\": [1, 2, [3]],"
        " \"direction\": \"lower_is_better\", \"code\": \"\\u0031.\\u1ea1\\ud83d\\ude00\","
        " \"target\": {\"value\": 1.50e1}}, {\"direction\": \"keep_within\", \"target\": {\"value\": "
        "\"15..20.0\"}}],"
        " \"more\": [5, \"x\", []], \"schema\": \"chitieu-data-1\", \"annex\": null, \"rows\": null}\r\n");
    CHECK(errors_of(data) == "");
    REQUIRE(data.records.size() == 2);
    const IndicatorRecord& record = data.records[0];
    CHECK(record.indicator.code() == "1.ạ\U0001F600");
    CHECK(to_string(*record.actual.figure) == "27.60");
    CHECK(record.actual.status == ActualStatus::estimate);
    CHECK(to_string(record.target->lower()) == "15.0");
    CHECK(record.target->form() == TargetForm::value);
    CHECK(data.records[1].target->upper() == 20);
    CHECK_FALSE(data.report.annex);
    CHECK(read("{\"schema\": \"chitieu-data-1\"}").records.empty());
}

TEST_CASE("what is wrong with a record says line, column and path, and the rest is read") {
    CHECK(wrong("\"direction\": \"keep_within\"") == "");
    CHECK(wrong("") == "3:1 member_missing records[0] “direction”");
    CHECK(wrong("\"direction\": \"up\"") == "3:15 words_unknown records[0].direction “up”");
    CHECK(wrong("\"direction\": 5") == "3:15 member_unexpected records[0].direction “5”");
    const auto with = [](std::string_view members) {
        return wrong("\"direction\": \"keep_within\", " + std::string(members));
    };
    CHECK(with("\"target\": {\"value\": \">x\"}") == "3:50 number_malformed records[0].target.value “>x”");
    CHECK(with("\"target\": {\"value\": \"20..15\"}") ==
          "3:50 range_reversed records[0].target.value “20..15”");
    CHECK(with("\"target\": {\"value\": \"5..\"}") == "3:50 number_malformed records[0].target.value “5..”");
    CHECK(with("\"target\": {\"value\": \"5\", \"upper\": \"4\"}") ==
          "3:64 range_reversed records[0].target.upper “4”");
    CHECK(with("\"target\": {\"authority\": \"x\"}") == "3:40 member_missing records[0].target “value”");
    CHECK(with("\"target\": [1]") == "3:40 member_unexpected records[0].target “[…]”");
    CHECK(with("\"actual\": {\"value\": \"NaN\"}") == "3:50 number_malformed records[0].actual.value “NaN”");
    CHECK(with("\"actual\": {\"value\": \"1234567890.12345678901\"}") ==
          "3:50 number_too_long records[0].actual.value “1234567890.12345678901”");
    CHECK(with("\"actual\": {\"value\": 1e300}") == "3:50 number_too_long records[0].actual.value “1e300”");
    CHECK(with("\"actual\": {\"value\": true}") ==
          "3:50 member_unexpected records[0].actual.value “true/false”");
    CHECK(with("\"actual\": {\"status\": \"guessed\"}") ==
          "3:51 words_unknown records[0].actual.status “guessed”");
    CHECK(with("\"unit\": \"parsec\"") == "3:38 unit_unknown records[0].unit “parsec”");
    CHECK(with("\"unit\": \"=k|zz^1\"") == "3:38 unit_unknown records[0].unit “=k|zz^1”");
    CHECK(with("\"name\": \"\xC3(\"") == "3:38 utf8_invalid records[0].name");
    CHECK(with("\"name\": \"a\", \"name\": \"b\"") == "3:1 member_repeated records[0] “name”");
    CHECK(with("\"period\": {\"first_day\": \"2023-02-30\", \"last_day\": \"2023-03-01\"}") ==
          "3:54 date_malformed records[0].period.first_day “2023-02-30”");
    CHECK(with("\"period\": {\"first_day\": \"2023-03-02\", \"last_day\": \"2023-03-01\"}") ==
          "3:80 range_reversed records[0].period.last_day “2023-03-01”");
    CHECK(with("\"period\": {\"first_day\": \"2023-03-02\"}") ==
          "3:40 member_missing records[0].period “last_day”");
    CHECK(with("\"notes\": [{\"text\": \"a\"}, {\"role\": \"joke\"}]") ==
          "3:64 words_unknown records[0].notes[1].role “joke”");
    CHECK(with("\"notes\": [{\"line\": -1}]") == "3:49 number_not_whole records[0].notes[0].line “-1”");
    CHECK(with("\"notes\": [{\"line\": 4294967296}]") ==
          "3:49 number_out_of_range records[0].notes[0].line “4294967296”");
    CHECK(with("\"notes\": [{\"line\": 1.5}]") == "3:49 number_not_whole records[0].notes[0].line “1.5”");
    CHECK(with("\"comparison\": {\"verdict\": \"met\"}") ==
          "3:44 member_missing records[0].comparison “direction”");
    CHECK(with("\"comparison\": {\"verdict\": \"met\", \"direction\": \"keep_within\", \"completion\": "
               "{\"exact\": \"1/0\"}}") ==
          "3:115 number_malformed records[0].comparison.completion.exact “1/0”");
    CHECK(errors_of(read("{\"schema\": \"chitieu-data-1\", \"records\": [5, null, \"x\", []]}")) ==
          "1:42 member_unexpected records[0] “5”; 1:45 member_unexpected records[1] “null”; "
          "1:51 member_unexpected records[2] “x”; 1:56 member_unexpected records[3] “[…]”");
    CHECK(errors_of(read(
              "{\"schema\": \"chitieu-data-1\", \"records\": {\"a\": 1}, \"annex\": [1], \"rows\": 5}")) ==
          "1:41 member_unexpected records; 1:60 member_unexpected annex “[…]”; 1:73 member_unexpected rows "
          "“5”");
    CHECK(errors_of(read("{\"schema\": \"chitieu-data-1\", \"records\": [], \"records\": [5]}")) ==
          "1:56 member_repeated  “records”");
    JsonError error{ErrorCode::words_unknown, {3, 7}, "records[0].direction", "up"};
    CHECK(describe(error, Language::vietnamese) == "dòng 3, cột 7: không hiểu “up” (records[0].direction)");
}

TEST_CASE("files that are none fail with one sentence") {
    CHECK(why_not("") == "the file is empty");
    CHECK(why_not(" \n") == "the file is empty");
    CHECK(why_not(std::string_view("{}\0", 3)) ==
          "line 1, column 3: the file is not text in UTF-8: it holds a NUL byte");
    CHECK(why_not("{}") == "line 1, column 1: “schema” is missing");
    CHECK(why_not("{\"schema\": \"chitieu-data-2\"}") ==
          "line 1, column 12: the version “chitieu-data-2” is not known (schema)");
    CHECK(why_not("{\"records\": [{}], \"schema\": \"chitieu-report-1\"}") ==
          "line 1, column 29: the version “chitieu-report-1” is not known (schema)");
    CHECK(why_not("{\"schema\": 1}") == "line 1, column 12: the version “1” is not known (schema)");
    CHECK(why_not(" [5]") == "line 1, column 2: “[5]” is not the sort of value that belongs here");
    CHECK(why_not("5") == "line 1, column 1: “5” is not the sort of value that belongs here");
    CHECK(why_not("{\"schema\": \"chitieu-data-1\"} x") ==
          "line 1, column 30: the JSON is not well-formed from here on");
    CHECK(why_not("{\"schema\": \"chitieu-data-1\",\n\"records\": [{}, {\"a\": nul}]}") ==
          "line 2, column 26: the JSON is not well-formed from here on (records[1])");
    CHECK(why_not("{\"a\": \"\\ud800\"}").find("not well-formed") != std::string::npos);
    CHECK(why_not("{\"a\": 01}").find("not well-formed") != std::string::npos);
    CHECK(why_not("{\"a\": NaN}").find("not well-formed") != std::string::npos);
    CHECK(why_not("{\"a\": 1e400}") ==
          "line 1, column 7: “1e400” has more digits than can be kept exactly (18)");
    CHECK(why_not("{\"a\": [1,]}").find("not well-formed") != std::string::npos);
    CHECK(why_not("{\"a\": \"tab\there\"").find("not well-formed") != std::string::npos);
}

TEST_CASE("nesting beyond what any file has is one error, and takes no time") {
    const std::string brackets(100'000, '[');
    CHECK(why_not(brackets).find("not the sort of value") != std::string::npos);
    CHECK(why_not("{\"schema\": \"chitieu-data-1\", \"records\": " + brackets) ==
          "line 1, column 105: the JSON is nested more than 64 deep (records[0])");
    std::string objects = "{\"schema\": \"chitieu-data-1\", \"annex\": ";
    for (int at = 0; at < 100'000; ++at) objects += "{\"a\":";
    CHECK(why_not(objects).find("nested more than 64 deep") != std::string::npos);
    // As deep as may be, in what is passed over.
    const std::string deep = std::string(63, '[') + std::string(63, ']');
    CHECK(read("{\"schema\": \"chitieu-data-1\", \"x\": " + deep + "}").errors.empty());
}

TEST_CASE("many members, many of one name, and long texts are no trap") {
    std::string members = "\"direction\": \"keep_within\"";
    for (int at = 0; at < 20'000; ++at) members += ", \"m" + std::to_string(at) + "\": 1";
    CHECK(wrong(members) == "");
    CHECK(wrong(members + ", \"m7\": 2") == "3:1 member_repeated records[0] “m7”");
    CHECK(wrong("\"direction\": \"" + std::string(1'000'000, 'x') + "\"").size() < 200);
    std::string bad = "{\"schema\": \"chitieu-data-1\", \"records\": [{}";
    for (int at = 0; at < 5'000; ++at) bad += ",\n{}";
    const JsonData data = read(bad + "]}", {.most_errors = 9});
    CHECK(data.errors.size() == 9);
    CHECK(data.error_count == 5'001);
    CHECK(data.rejected == 5'001);
}

TEST_CASE("findings of rows that are left out are of no row, and references to nothing are errors") {
    const std::string_view row = "{\"kind\": \"indicator\", \"code\": \"1\", \"direction\": \"keep_within\"}";
    const std::string text =
        "{\"schema\": \"chitieu-data-1\", \"findings\": [{\"rule\": \"code_gap\", \"row\": 2}, "
        "{\"rule\": \"code_gap\", \"row\": 1}, {\"rule\": \"code_gap\", \"row\": 9}, {\"rule\": "
        "\"no_rule\"}],"
        "\"rows\": [" +
        std::string(row) + ", {\"kind\": \"odd\"}, " + std::string(row) +
        "], \"annex\": {\"assumed_direction\": \"keep_within\"}}";
    const JsonData data = read(text);
    REQUIRE(data.findings.size() == 3);
    CHECK(data.findings[0].row == 1);
    CHECK(data.findings[1].row == Finding::no_row);
    CHECK(data.findings[2].row == Finding::no_row);
    CHECK(data.report.annex->rows.size() == 2);
    CHECK(data.comparisons.size() == 2);
    CHECK(data.rejected == 2);
    CHECK(errors_of(data).find("reference_unknown findings[2] “9”") != std::string::npos);
    CHECK(errors_of(data).find("words_unknown rows[1].kind “odd”") != std::string::npos);
    CHECK(errors_of(data).find("words_unknown findings[3].rule “no_rule”") != std::string::npos);

    const JsonData orphan = read("{\"schema\": \"chitieu-data-1\", \"rows\": [" + std::string(row) + "]}");
    CHECK_FALSE(orphan.report.annex);
    CHECK(orphan.comparisons.empty());
    CHECK(errors_of(orphan) == "1:1 member_missing  “annex”");
}

TEST_CASE("a text whose pieces do not fit together is left out, and the annex is still read") {
    const auto broken = [](std::string_view parts) {
        const JsonData data = read("{\"schema\": \"chitieu-data-1\", " + std::string(parts) +
                                   ", \"annex\": {\"assumed_direction\": \"keep_within\"}}");
        CHECK(data.report.annex);
        CHECK(data.report.paragraphs.empty() == !data.errors.empty());
        return errors_of(data);
    };
    constexpr std::string_view paragraph = "\"paragraphs\": [{\"text\": \"Năm 2023.\"}]";
    const auto with = [&](std::string_view parts) {
        return broken(std::string(paragraph) + ", " + std::string(parts));
    };
    CHECK(broken(paragraph) == "");
    CHECK(with("\"sentences\": [{\"paragraph\": 0, \"begin\": 0, \"end\": 10}]") == "");
    CHECK(with("\"sentences\": [{\"paragraph\": 1, \"begin\": 0, \"end\": 1}]") ==
          "0:0 reference_unknown sentences[0] “1”");
    CHECK(with("\"sentences\": [{\"paragraph\": 0, \"begin\": 0, \"end\": 99}]") ==
          "0:0 reference_unknown sentences[0] “99”");
    CHECK(with("\"sentences\": [{\"paragraph\": 0, \"begin\": 3, \"end\": 2}]") ==
          "0:0 reference_unknown sentences[0] “3”");
    CHECK(with("\"references\": [{\"paragraph\": 0, \"note\": 0}]") ==
          "0:0 reference_unknown references[0] “0”");
    CHECK(with("\"references\": [{\"paragraph\": 18446744073709551615}]") ==
          "0:0 reference_unknown references[0] “18446744073709551615”");
    CHECK(with("\"notes\": [{\"paragraphs\": [0, 7]}]") == "0:0 reference_unknown notes[0] “7”");
    CHECK(with("\"sections\": [{\"level\": \"x\"}]") == "1:92 member_unexpected sections[0].level “x”");
}

TEST_CASE("every prefix and every flipped byte of a file is read or refused, and never worse") {
    RandomRecords random(11);
    const std::vector<IndicatorRecord> records = random.make(3);
    const std::string table =
        "TT\tChỉ tiêu\tĐVT\tKế hoạch năm 2023\tTH năm 2023\tĐạt (%)\n"
        "1\tLương thực\tTấn\t>17600\t17.501\tĐạt\n";
    const auto annex = read_annex(table, Direction::higher_is_better);
    REQUIRE(annex);
    const Audit audited = audit(*annex);
    std::string text = written(records);
    std::string rows = written(*annex, audited.comparisons, audited.findings);
    text.resize(text.rfind('}'));
    text += ',' + rows.substr(rows.find("\"annex\""));
    std::size_t read_count = 0;
    const auto look_at = [&read_count](const std::string& bytes) {
        const auto data = read_json(bytes);
        if (!data) {
            CHECK(data.error().code != ErrorCode::none);
            return;
        }
        ++read_count;
        // Whatever was read can be used.
        if (data->report.annex)
            CHECK_FALSE(written(*data->report.annex, data->comparisons, data->findings).empty());
        CHECK_FALSE(written(data->records, data->record_comparisons).empty());
    };
    REQUIRE(read(text).records.size() == 3);
    REQUIRE(read(text).report.annex);
    for (std::size_t size = 0; size <= text.size(); size += thinning) look_at(text.substr(0, size));
    for (std::size_t at = 0; at < text.size(); at += thinning) {
        for (const unsigned mask : {0x01U, 0x20U, 0x80U}) {
            std::string changed = text;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ mask);
            look_at(changed);
        }
    }
    CHECK(read_count > thinned(500));
}

#else

TEST_CASE("JSON is not read") { MESSAGE("skipped: RapidJSON is not here"); }

#endif

TEST_CASE("UTF-16 is named") {
    const std::string text = std::string("\xFF\xFE") + "{" + '\0' + "}" + '\0';
    const auto read = read_json(text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == ErrorCode::encoding_unknown);
    CHECK(read.error().text == "UTF-16");
}
