// SPDX-License-Identifier: BSL-1.0
#include <chitieu/compare/pace_over_records.hpp>

#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr Due half = straight_line(Ratio(1, 2));
constexpr auto sum = over_periods<Aggregation::sum>;
constexpr auto last = over_periods<Aggregation::last>;

struct Line {
    std::string_view office;
    std::optional<Decimal> approved;
    std::optional<Decimal> to_date;
    std::optional<Decimal> expected;
    std::optional<int> before;
};
const std::vector<Line> lines = {{"roads", 100, 60, 110, 20},
                                 {"schools", 100, 40, 90, 10},
                                 {"water", 100, {}, {}, {}},
                                 {"parks", {}, 10, {}, {}}};
constexpr auto approved = target_from(&Line::approved);
constexpr auto to_date = actual_from(&Line::to_date);

/// "roads ahead 50, …": the status and the plan to date of each.
template <class... Options>
std::string paces(const Options&... options) {
    std::string result;
    for (const auto& [line, pace] : pace(lines, options...)) {
        result += std::string(line.office) + ' ' + std::string(name_of(pace.status()));
        if (pace.plan_to_date().is_defined())
            result += ' ' + std::to_string(static_cast<long>(pace.plan_to_date().value().numerator()));
        result += "; ";
    }
    return result;
}

constexpr Indicator spending("1", "Chi", units::dong, Direction::higher_is_better, Aggregation::sum,
                             Aggregation::sum);

}  // namespace

TEST_CASE("each record on its way, by a direction") {
    CHECK(paces(half, sum, approved, to_date, higher_is_better) ==
          "roads ahead 50; schools behind 50; water unknown 50; parks unknown; ");
    CHECK(paces(half, sum, approved, to_date, lower_is_better) ==
          "roads behind 50; schools ahead 50; water unknown 50; parks unknown; ");
    CHECK(paces(straight_line(Ratio(2, 5)), sum, approved, to_date, higher_is_better) ==
          "roads ahead 40; schools on_pace 40; water unknown 40; parks unknown; ");
}

TEST_CASE("a stock starts from the baseline of its record, which may be a whole number") {
    CHECK(paces(half, last, approved, to_date, baseline_from(&Line::before), higher_is_better) ==
          "roads on_pace 60; schools behind 55; water unknown; parks unknown; ");
    CHECK(paces(half, last, approved, to_date, higher_is_better) ==
          "roads unknown; schools unknown; water unknown; parks unknown; ");
}

TEST_CASE("what is expected at the end is compared with the plan") {
    std::string verdicts;
    for (const auto& [line, pace] :
         pace(lines, half, sum, approved, to_date, forecast_from(&Line::expected), higher_is_better)) {
        verdicts += pace.forecast_verdict() ? std::string(name_of(*pace.forecast_verdict())) + ' ' : "- ";
    }
    CHECK(verdicts == "exceeded missed - - ");
    for (const auto& [line, pace] : pace(lines, half, sum, approved, to_date, higher_is_better)) {
        CHECK_FALSE(pace.forecast_verdict().has_value());
    }
}

TEST_CASE("an indicator says how its figures add up, and its direction unless the caller does") {
    CHECK(paces(half, spending, approved, to_date) == paces(half, sum, approved, to_date, higher_is_better));
    CHECK(paces(half, spending, lower_is_better, approved, to_date) ==
          paces(half, sum, approved, to_date, lower_is_better));
    CHECK(paces(half, spending, last, approved, to_date, baseline_from(&Line::before)) ==
          paces(half, last, approved, to_date, baseline_from(&Line::before), higher_is_better));

    struct Row {
        Indicator<> indicator;
        Decimal plan;
        Decimal actual;
    };
    const Indicator<> accidents("2", "Tai nạn", any_unit(units::dong), Direction::lower_is_better,
                                Aggregation::sum, Aggregation::sum);
    const Indicator<> any_spending(spending.code(), "Chi", any_unit(units::dong), Direction::higher_is_better,
                                   Aggregation::sum, Aggregation::sum);
    const Row rows[] = {{accidents, 100, 60}, {any_spending, 100, 60}};
    std::string statuses;
    for (const auto& [row, pace] : pace(rows, half, indicator_from(&Row::indicator), target_from(&Row::plan),
                                        actual_from(&Row::actual))) {
        statuses += std::string(name_of(pace.status())) + ' ';
    }
    CHECK(statuses == "behind ahead ");
}

TEST_CASE("run-time units are converted, and what is in another is an error of its record alone") {
    using Any = Quantity<AnyUnit>;
    struct Row {
        Any plan;
        Any actual;
    };
    const Row rows[] = {{600_dec * any_unit(units::tonne), 300'000_dec * any_unit(units::kilogram)},
                        {600_dec * any_unit(units::tonne), 300_dec * any_unit(units::hectare)}};
    std::string statuses;
    for (const auto& [row, pace] :
         pace(rows, half, sum, target_from(&Row::plan), actual_from(&Row::actual), higher_is_better)) {
        statuses += std::string(pace ? name_of(pace->status()) : name_of(pace.error().code)) + ' ';
    }
    CHECK(statuses == "on_pace units_differ ");
}
