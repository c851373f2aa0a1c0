// SPDX-License-Identifier: BSL-1.0
#include <chitieu/domain/indicator_record.hpp>

#include <chitieu/compare/over_records.hpp>
#include <chitieu/compare/roll_up.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

TEST_CASE("records compare and roll up as they are") {
    IndicatorRecord grain{Indicator<>("3.1", "Lương thực", any_unit(units::tonne),
                                      Direction::higher_is_better, Aggregation::sum, Aggregation::sum)};
    grain.area = "03433";
    grain.period = calendar_year(2023);
    grain.target = planned(900_dec);
    grain.actual = reported(912.5_dec);
    std::vector<IndicatorRecord> records{grain, grain};
    records[1].area = "03434";
    records[1].actual = not_reported();
    std::string verdicts;
    for (const auto& [record, comparison] : compare(records)) {
        verdicts += std::string(record.area) + ' ' + std::string(name_of(comparison.verdict())) + ';';
    }
    CHECK(verdicts == "03433 exceeded;03434 not_reported;");
    const auto code_of = [](const IndicatorRecord& record) { return record.indicator.code(); };
    const auto rolled_up = roll_up(records, by(code_of), across_places);
    REQUIRE(rolled_up.size() == 1);
    CHECK(rolled_up[0].comparison()->verdict() == Verdict::not_reported);
    CHECK(rolled_up[0].like_for_like()->verdict() == Verdict::exceeded);
}

TEST_CASE("the records of an annex are its indicators in its period") {
    Annex annex(Direction::higher_is_better);
    annex.period = calendar_year(2023);
    AnnexRow row{.indicator =
                     Indicator<>("1", "Trồng rừng", any_unit(units::hectare), Direction::higher_is_better)};
    annex.rows.push_back(row);
    annex.rows[0].kind = RowKind::group;
    row.target.value = at_least(5_dec);
    row.actual.value = reported(7.0_dec, ActualStatus::estimate);
    annex.rows.push_back(row);
    row.actual = {};
    row.actual.error = ErrorCode::number_malformed;
    annex.rows.push_back(row);
    const std::vector<IndicatorRecord> records = records_of(annex, "03433");
    REQUIRE(records.size() == 2);
    CHECK(records[0].indicator.name() == "Trồng rừng");
    CHECK(records[0].area == "03433");
    CHECK(records[0].period == calendar_year(2023));
    CHECK(records[0].target->form() == TargetForm::at_least);
    CHECK(records[0].actual.status == ActualStatus::estimate);
    CHECK_FALSE(records[1].actual.figure);
}
