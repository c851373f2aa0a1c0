// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/json.hpp>

#include "../read/random_records.hpp"
#include "json_tree.hpp"

#include <chitieu/audit/audit.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <optional>
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
    record.period = reporting_year(2023);
    record.target = more_than(17'600_dec).set_by("HĐND \"huyện\"");
    record.actual = reported(17'501_dec, ActualStatus::estimate);
    record.notes = {{"1", "do mưa lũ", {12, 3}, FootnoteRole::reason}};
    return record;
}

std::string written(const std::vector<IndicatorRecord>& records,
                    const std::vector<std::optional<Comparison<>>>& comparisons = {}) {
    std::ostringstream out;
    write_json(out, records, comparisons);
    return out.str();
}

}  // namespace

TEST_CASE("a record with what became of it, letter for letter") {
    const std::vector<std::optional<Comparison<>>> comparisons = {
        compare(more_than(17'600_dec), reported(17'501_dec), Direction::higher_is_better)};
    CHECK(
        written({grain()}, comparisons) ==
        "{\n"
        " \"schema\": \"chitieu-data-1\",\n"
        " \"records\": [\n"
        "  {\"code\": \"3.1\", \"name\": \"Tổng sản lượng lương thực\", \"unit\": \"tonne\", "
        "\"direction\": \"higher_is_better\", \"over_places\": \"sum\", \"over_periods\": \"sum\", "
        "\"area\": \"03433\", \"period\": {\"first_day\": \"2022-12-15\", \"last_day\": \"2023-12-14\"}, "
        "\"target\": {\"value\": \">17600\", \"cumulative\": null, \"authority\": \"HĐND \\\"huyện\\\"\"}, "
        "\"actual\": {\"value\": \"17501\", \"status\": \"estimate\"}, "
        "\"notes\": [{\"marker\": \"1\", \"role\": \"reason\", \"line\": 12, \"column\": 3, \"text\": \"do "
        "mưa lũ\"}], "
        "\"comparison\": {\"verdict\": \"missed\", \"completion\": {\"value\": \"99.4375\", \"exact\": "
        "\"99.4375\", "
        "\"unit\": \"%\"}, \"undefined\": null, \"variance\": \"-99\", \"direction\": \"higher_is_better\", "
        "\"favourable\": false}}\n"
        " ]\n"
        "}\n");
    CHECK(written({}) == "{\n \"schema\": \"chitieu-data-1\",\n \"records\": []\n}\n");
}

#ifdef CHITIEU_HAS_NLOHMANN_JSON

namespace {

/// The first record as another reader of JSON sees it.
JsonTree tree_of(const IndicatorRecord& record, const std::optional<Comparison<>>& comparison = {}) {
    const auto tree = JsonTree::read(written({record}, {comparison}));
    REQUIRE(tree);
    return (*tree)["records"][0];
}

}  // namespace

TEST_CASE("each form of a target is the code that it has everywhere") {
    const auto value = [](const Target<>& target) {
        IndicatorRecord record = grain();
        record.target = target;
        return tree_of(record)["target"]["value"].text;
    };
    CHECK(value(planned(27.60_dec)) == "=27.60");
    CHECK(value(at_least(10_dec)) == ">=10");
    CHECK(value(at_most(3_dec)) == "<=3");
    CHECK(value(less_than(-3.0_dec)) == "<-3.0");
    CHECK(value(between(15_dec, 20.0_dec)) == "15..20.0");
    CHECK(value(maintain(98.5_dec)) == "maintain 98.5");
    IndicatorRecord record = grain();
    record.target = planned(3_dec).with_cumulative(7.50_dec);
    CHECK(tree_of(record)["target"]["cumulative"].text == "7.50");
    record.target.reset();
    CHECK(tree_of(record)["target"].text == "null");
}

TEST_CASE("what is missing is null, and no figure is a number") {
    IndicatorRecord record{Indicator<>("", "", AnyUnit(), Direction::keep_within)};
    const JsonTree tree = tree_of(record);
    CHECK(tree["period"].text == "null");
    CHECK(tree["actual"]["value"].text == "null");
    CHECK(tree["actual"]["status"].text == "final");
    CHECK(tree["unit"].text.empty());
    CHECK(tree["notes"].size() == 0);
    CHECK(tree["comparison"].text == "null");
    CHECK(tree_of(grain())["actual"]["value"].kind == '"');
}

TEST_CASE("an undefined completion has its reason; one without an end its exact fraction") {
    IndicatorRecord record = grain();
    const auto of = [&record](const Target<>& target, const Actual<>& actual) {
        return tree_of(record, compare(target, actual, Direction::higher_is_better))["comparison"];
    };
    CHECK(of(planned(0_dec), reported(5_dec))["completion"].text == "null");
    CHECK(of(planned(0_dec), reported(5_dec))["undefined"].text == "plan_zero");
    CHECK(of(planned(7_dec), reported(6_dec))["completion"]["exact"].text == "600/7");
    CHECK(of(planned(7_dec), reported(6_dec))["completion"]["value"].text == "85.7143");
    CHECK(of(planned(7_dec), not_reported())["verdict"].text == "not_reported");
    CHECK(of(planned(7_dec), not_reported())["variance"].text == "null");
    // A hundred times this ratio does not fit: it stands as it is.
    const Decimal tiny = Decimal::from_parts(1, 18);
    const Decimal large = Decimal::from_parts(INT64_MAX, 0);
    const JsonTree huge = of(planned(tiny), reported(large));
    CHECK(huge["completion"]["exact"].text.size() > 30);
}

TEST_CASE("units by their English words, and by their terms where words are not exact") {
    const auto unit = [](const AnyUnit& written_unit) {
        IndicatorRecord record = grain();
        record.indicator = Indicator<>("1", "", written_unit, Direction::keep_within);
        return tree_of(record)["unit"].text;
    };
    CHECK(unit(any_unit(units::million * units::dong / units::person)) == "million dong/person");
    CHECK(unit(any_unit(units::percent)) == "%");
    CHECK(unit(any_unit(units::doctor / (units::ten_thousand * units::person))) ==
          "doctor/ten thousand person");
    CHECK(unit(any_unit(units::kilowatt)) == "kW");
    CHECK(unit(any_unit(units::metre).power(60) / any_unit(units::second).power(40)) == "=m^60 s^-40");
    CHECK(unit(any_unit(units::metre).with_prefix(-12).power(40)) == "=p|m^40");
}

TEST_CASE("any records make valid JSON") {
    RandomRecords random(3);
    std::vector<IndicatorRecord> records = random.make(300);
    records.push_back(grain());
    records.back().area = "\xFF\xC3(";
    const auto tree = JsonTree::read(written(records));
    REQUIRE(tree);
    CHECK((*tree)["records"].size() == 301);
    CHECK((*tree)["records"][300]["area"].text == "\uFFFD\uFFFD(");
    for (std::size_t at = 0; at < 300; ++at)
        CHECK((*tree)["records"][at]["name"].text == records[at].indicator.name());
}

TEST_CASE("an annex as it was printed, with its comparisons and findings") {
    const std::string text =
        "TT\tChỉ tiêu\tĐVT\tKế hoạch năm 2023\tTH năm 2023\tĐạt (%)\n"
        "1\tLương thực\tTấn\t>17600\t17.501\tĐạt\n"
        "2\tTrồng rừng\tha\tnhiều\t5\t\n";
    const auto annex = read_annex(text, Direction::higher_is_better);
    REQUIRE(annex);
    const Audit audited = audit(*annex);
    std::ostringstream out;
    write_json(out, *annex, audited.comparisons, audited.findings);
    const auto tree = JsonTree::read(out.str());
    REQUIRE(tree);
    CHECK((*tree)["annex"]["assumed_direction"].text == "higher_is_better");
    CHECK((*tree)["annex"]["period"]["first_day"].text == "2023-01-01");
    const JsonTree& row = (*tree)["rows"][0];
    CHECK(row["target"]["text"].text == ">17600");
    CHECK(row["actual"]["text"].text == "17.501");
    CHECK(row["actual"]["value"].text == "17501");
    CHECK(row["actual"]["marks"][0].text == "dot_group");
    CHECK(row["actual"]["line"].text == "2");
    CHECK(row["declared"]["verdict"].text == "achieved");
    CHECK(row["comparison"]["verdict"].text == "missed");
    CHECK((*tree)["rows"][1]["target"]["error"].text != "null");
    REQUIRE((*tree)["findings"].size() != 0);
    const JsonTree& finding = (*tree)["findings"][0];
    CHECK(finding["rule"].text == "verdict_contradicted");
    CHECK(finding["row"].text == "0");
    CHECK(finding["sentence"]["en"].text == sentence(audited.findings[0], Language::english));
    CHECK((*tree)["errors"].size() == 0);
}

#else

TEST_CASE("nothing reads the JSON that is written") { MESSAGE("skipped: nlohmann/json is not here"); }

#endif
