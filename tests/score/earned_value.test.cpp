// SPDX-License-Identifier: BSL-1.0

#include <chitieu/score/earned_value.hpp>

#include <chitieu/text/result.hpp>

#include "../check_twice.hpp"
#include "vector_rows.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <string_view>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

template <class Figure>
constexpr auto analysis(const Figure& planned, const Figure& earned, const Figure& actual,
                        const Figure& budget) {
    return earned_value_analysis(PlannedValue(planned), EarnedValue(earned), ActualCost(actual),
                                 BudgetAtCompletion(budget));
}

constexpr auto fence = analysis(3'000_dec * units::dollar, 2'500_dec * units::dollar,
                                2'800_dec * units::dollar, 4'000_dec * units::dollar);

/// Whether a printed cell is the measure, rounded once to the cell's decimals.
template <class Value>
bool is_printed(const VectorRow& row, const std::string& column, const EarnedValueMeasure<Value>& measure) {
    const auto printed = row.decimal(column);
    if (!printed) return true;
    return measure.is_defined() && round(Ratio(measure.value()), printed->scale()) == *printed;
}

}  // namespace

TEST_CASE("the published cases, but for what was rounded on the way") {
    // evm.csv: every cell of every row.
    std::size_t cells = 0;
    for (const VectorRow& row : vector_rows("evm.csv")) {
        CAPTURE(row.text("set"));
        const auto work =
            analysis(*row.decimal("PV"), *row.decimal("EV"), *row.decimal("AC"), *row.decimal("BAC"));
        CHECK(is_printed(row, "CV", work.cost_variance()));
        CHECK(is_printed(row, "SV", work.schedule_variance()));
        CHECK(is_printed(row, "CPI", work.cost_performance_index()));
        CHECK(is_printed(row, "SPI", work.schedule_performance_index()));
        CHECK(is_printed(row, "EAC_atypical", work.estimate_at_completion(atypical_estimate)));
        CHECK(is_printed(row, "EAC_combined", work.estimate_at_completion(combined_estimate)));
        CHECK(is_printed(row, "TCPI_BAC", work.to_complete_performance_index(within_budget)));
        CHECK(is_printed(row, "TCPI_EAC", work.to_complete_performance_index(typical_estimate)));
        // There the CPI was rounded to .893 first: 4000 / .893 = 4479, where all of it costs 4480.
        const Decimal rounded_index = round(work.cost_performance_index().value(), 3);
        const auto by_rounded = Ratio(*row.decimal("BAC")) / Ratio(rounded_index);
        const auto total = work.estimate_at_completion(typical_estimate).value();
        if (const auto printed = row.decimal("EAC_typical")) {
            CHECK(round(by_rounded, printed->scale()) == *printed);
            CHECK(round(total, 0) == *printed + 1);
        }
        if (const auto printed = row.decimal("ETC")) {
            CHECK(round(work.estimate_to_complete(typical_estimate).value(), 0) == *printed + 1);
        }
        if (const auto printed = row.decimal("VAC")) {
            CHECK(round(work.variance_at_completion(typical_estimate).value(), 0) == *printed - 1);
        }
        for (const std::string column : {"CV", "SV", "CPI", "SPI", "EAC_typical", "EAC_atypical",
                                         "EAC_combined", "ETC", "VAC", "TCPI_BAC", "TCPI_EAC"}) {
            cells += row.decimal(column).has_value() ? 1U : 0U;
        }
    }
    CHECK((cells == 0 || cells == 16));
}

TEST_CASE("money stays money, indices are exact, and nothing is rounded on the way") {
    static_assert(
        std::same_as<decltype(fence.cost_variance().value()), const Quantity<units::Dollar, Decimal>&>);
    static_assert(std::same_as<decltype(fence)::amount_type, Quantity<units::Dollar, Ratio>>);
    CHECK_TWICE(fence.cost_variance().value() == -300_dec * units::dollar);
    CHECK_TWICE(fence.schedule_variance().value() == -500_dec * units::dollar);
    CHECK_TWICE(fence.cost_performance_index().value() == Ratio(25, 28));
    CHECK_TWICE(fence.schedule_performance_index().value() == Ratio(5, 6));
    CHECK_TWICE(fence.estimate_at_completion(typical_estimate).value() == Ratio(4'480) * units::dollar);
    CHECK_TWICE(fence.estimate_at_completion(atypical_estimate).value() == Ratio(4'300) * units::dollar);
    // 2800 + 1500 / (25/28 · 5/6) = 2800 + 2016.
    CHECK_TWICE(fence.estimate_at_completion(combined_estimate).value() == Ratio(4'816) * units::dollar);
    CHECK_TWICE(fence.estimate_to_complete(typical_estimate).value() == Ratio(1'680) * units::dollar);
    CHECK_TWICE(fence.variance_at_completion(typical_estimate).value() == Ratio(-480) * units::dollar);
    CHECK_TWICE(fence.to_complete_performance_index(within_budget).value() == Ratio(5, 4));
    CHECK_TWICE(fence.to_complete_performance_index(typical_estimate).value() == Ratio(25, 28));
    CHECK_TWICE(round(fence.cost_performance_index().value(), 3) == 0.893_dec);
    // Integers and doubles, each in their own kind.
    CHECK_TWICE(analysis(3'000, 2'500, 2'800, 4'000).estimate_at_completion(typical_estimate).value() ==
                4'480);
    CHECK_TWICE(analysis(3.0, 2.5, 2.5, 4.0).cost_performance_index().value() == 1.0);
    CHECK_TWICE(analysis(40 * units::case_, 30 * units::case_, 20 * units::case_, 50 * units::case_)
                    .cost_variance()
                    .value() == 10 * units::case_);
}

TEST_CASE("what is undefined says why") {
    constexpr auto unspent = analysis(10_dec, 5_dec, 0_dec, 100_dec);
    CHECK_TWICE(unspent.cost_performance_index().reason() == NoEarnedValue::actual_cost_zero);
    CHECK_TWICE(unspent.estimate_at_completion(typical_estimate).reason() == NoEarnedValue::actual_cost_zero);
    CHECK_TWICE(unspent.estimate_at_completion(combined_estimate).reason() ==
                NoEarnedValue::actual_cost_zero);
    CHECK_TWICE(unspent.estimate_at_completion(atypical_estimate).value() == Ratio(95));
    CHECK_TWICE(unspent.cost_variance().value() == 5);
    constexpr auto unearned = analysis(10_dec, 0_dec, 5_dec, 100_dec);
    CHECK_TWICE(unearned.cost_performance_index().value() == Ratio(0));
    CHECK_TWICE(unearned.estimate_at_completion(typical_estimate).reason() ==
                NoEarnedValue::earned_value_zero);
    CHECK_TWICE(unearned.estimate_at_completion(combined_estimate).reason() ==
                NoEarnedValue::earned_value_zero);
    CHECK_TWICE(unearned.estimate_to_complete(typical_estimate).reason() == NoEarnedValue::earned_value_zero);
    CHECK_TWICE(unearned.variance_at_completion(typical_estimate).reason() ==
                NoEarnedValue::earned_value_zero);
    CHECK_TWICE(unearned.to_complete_performance_index(typical_estimate).reason() ==
                NoEarnedValue::earned_value_zero);
    CHECK_TWICE(analysis(0_dec, 5_dec, 5_dec, 100_dec).schedule_performance_index().reason() ==
                NoEarnedValue::planned_value_zero);
    CHECK_TWICE(
        analysis(90_dec, 90_dec, 100_dec, 100_dec).to_complete_performance_index(within_budget).reason() ==
        NoEarnedValue::nothing_left);
    // All of it done: the estimate is spent, whatever the budget was.
    CHECK_TWICE(analysis(100_dec, 100_dec, 90_dec, 100_dec)
                    .to_complete_performance_index(typical_estimate)
                    .reason() == NoEarnedValue::nothing_left);
    // More than the budget is spent: no index brings that back.
    CHECK_TWICE(
        analysis(90_dec, 80_dec, 120_dec, 100_dec).to_complete_performance_index(within_budget).value() ==
        Ratio(-1));
    for (int reason = 0; reason <= static_cast<int>(NoEarnedValue::not_representable); ++reason) {
        CHECK_FALSE(name_of(static_cast<NoEarnedValue>(reason)).empty());
        CHECK_FALSE(words_of(static_cast<NoEarnedValue>(reason)).vietnamese.empty());
        CHECK_FALSE(words_of(static_cast<NoEarnedValue>(reason)).english.empty());
    }
}

TEST_CASE("what is missing is missing, and is no 0") {
    constexpr std::optional<Decimal> none;
    constexpr auto unpaid = earned_value_analysis(PlannedValue(10_dec), EarnedValue(5_dec), ActualCost(none),
                                                  BudgetAtCompletion(100_dec));
    CHECK_TWICE(unpaid.cost_variance().reason() == NoEarnedValue::no_actual_cost);
    CHECK_TWICE(unpaid.cost_performance_index().reason() == NoEarnedValue::no_actual_cost);
    CHECK_TWICE(unpaid.estimate_at_completion(atypical_estimate).reason() == NoEarnedValue::no_actual_cost);
    CHECK_TWICE(unpaid.schedule_performance_index().value() == Ratio(1, 2));
    constexpr auto unplanned =
        earned_value_analysis(PlannedValue(none), EarnedValue(5_dec), ActualCost(4_dec));
    CHECK_TWICE(unplanned.schedule_variance().reason() == NoEarnedValue::no_planned_value);
    CHECK_TWICE(unplanned.cost_variance().value() == 1);
    CHECK_TWICE(unplanned.estimate_at_completion(typical_estimate).reason() == NoEarnedValue::no_budget);
    CHECK_TWICE(unplanned.variance_at_completion(typical_estimate).reason() == NoEarnedValue::no_budget);
    CHECK_TWICE(unplanned.to_complete_performance_index(within_budget).reason() == NoEarnedValue::no_budget);
    CHECK_TWICE(earned_value_analysis(PlannedValue(5_dec), EarnedValue(not_reported()), ActualCost(4_dec))
                    .cost_variance()
                    .reason() == NoEarnedValue::no_earned_value);
    // Plans and actuals of the library are taken as they are; a range is no single plan.
    CHECK_TWICE(earned_value_analysis(PlannedValue(planned(10_dec)), EarnedValue(reported(5_dec)),
                                      ActualCost(reported(4_dec)), BudgetAtCompletion(at_most(20_dec)))
                    .estimate_at_completion(typical_estimate)
                    .value() == Ratio(16));
    CHECK_TWICE(
        earned_value_analysis(PlannedValue(between(1_dec, 2_dec)), EarnedValue(5_dec), ActualCost(4_dec))
            .schedule_variance()
            .reason() == NoEarnedValue::no_planned_value);
    CHECK(earned_value_analysis(PlannedValue(1.0), EarnedValue(std::numeric_limits<double>::quiet_NaN()),
                                ActualCost(1.0))
              .cost_variance()
              .reason() == NoEarnedValue::no_earned_value);
}

TEST_CASE("units known while the program runs") {
    constexpr auto million = units::million * units::dong;
    const auto work = earned_value_analysis(
        PlannedValue(3_dec * million), EarnedValue(2'500'000_dec * any_unit(units::dong)),
        ActualCost(2.8_dec * any_unit(million)), BudgetAtCompletion(4'000'000_dec * any_unit(units::dong)));
    REQUIRE(work);
    CHECK(work->cost_variance().value() == -0.3_dec * million);
    CHECK(work->estimate_at_completion(typical_estimate).value() == Ratio(4.48_dec) * million);
    const auto mixed = earned_value_analysis(
        PlannedValue(3_dec * any_unit(units::dong)), EarnedValue(2_dec * any_unit(units::dollar)),
        ActualCost(2_dec * any_unit(units::dong)), BudgetAtCompletion(4_dec * any_unit(units::dong)));
    REQUIRE_FALSE(mixed);
    CHECK(mixed.error().code == ErrorCode::units_differ);
    const auto all = analysis(3_dec * any_unit(units::dong), 2_dec * any_unit(units::dong),
                              1_dec * any_unit(units::dong), 4_dec * any_unit(units::dong));
    REQUIRE(all);
    CHECK(all->cost_performance_index().value() == Ratio(2));
    CHECK(any_unit(all->cost_variance().value().unit()) == any_unit(units::dong));
    CHECK(all->estimate_at_completion(atypical_estimate).value().value() == Ratio(3));
}

TEST_CASE("results that do not fit are undefined, and throw nothing") {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const auto large = analysis(Decimal(most), Decimal(most), Decimal(-most), Decimal(most));
    CHECK(large.cost_variance().reason() == NoEarnedValue::not_representable);
    CHECK(large.cost_performance_index().value() == Ratio(-1));
    // Three figures without a common divisor have 186 bits in all.
    const auto odd =
        analysis(Decimal(1), Decimal::from_parts(most - 2, 18), Decimal(most - 4), Decimal(most));
    CHECK(odd.cost_performance_index().is_defined());
    CHECK(odd.estimate_at_completion(typical_estimate).reason() == NoEarnedValue::not_representable);
    CHECK(odd.estimate_to_complete(typical_estimate).reason() == NoEarnedValue::not_representable);
    CHECK(odd.estimate_at_completion(atypical_estimate).is_defined());
}

TEST_CASE("what always holds") {
    std::mt19937_64 random(748);
    const auto amount = [&random] {
        return Decimal::from_parts(static_cast<std::int64_t>(random() % 100'000) + 1,
                                   static_cast<int>(random() % 3));
    };
    for (int round = 0; round < 10'000; ++round) {
        const Decimal planned = amount();
        const Decimal earned = amount();
        const Decimal actual = amount();
        const Decimal budget = amount();
        const auto work = analysis(planned, earned, actual, budget);
        const Ratio cpi = work.cost_performance_index().value();
        const Ratio spi = work.schedule_performance_index().value();
        CHECK(cpi * Ratio(actual) == Ratio(earned));
        CHECK(spi * Ratio(planned) == Ratio(earned));
        CHECK((work.cost_variance().value() > 0) == (cpi > Ratio(1)));
        CHECK((work.schedule_variance().value() > 0) == (spi > Ratio(1)));
        const auto total = [&](const auto& policy) { return work.estimate_at_completion(policy).value(); };
        CHECK(total(typical_estimate) == Ratio(budget) / cpi);
        CHECK(total(atypical_estimate) - Ratio(actual) == Ratio(budget) - Ratio(earned));
        CHECK((total(combined_estimate) - Ratio(actual)) * cpi * spi == Ratio(budget) - Ratio(earned));
        CHECK(work.estimate_to_complete(typical_estimate).value() == total(typical_estimate) - Ratio(actual));
        CHECK(work.variance_at_completion(combined_estimate).value() ==
              Ratio(budget) - total(combined_estimate));
        // Going on as so far needs exactly the index so far; going on as planned needs 1.
        if (budget != earned) {
            CHECK(work.to_complete_performance_index(typical_estimate).value() == cpi);
            CHECK(work.to_complete_performance_index(atypical_estimate).value() == Ratio(1));
        }
        // Another currency at one rate changes no index.
        const auto exchanged = analysis(planned * 25'000, earned * 25'000, actual * 25'000, budget * 25'000);
        CHECK(exchanged.cost_performance_index().value() == cpi);
        CHECK(exchanged.estimate_at_completion(combined_estimate).value() ==
              total(combined_estimate) * Ratio(25'000));
    }
}

namespace {

/// The caller's own assumption: what is left costs a tenth more than planned.
struct TenthMore {
    template <class Exact>
    constexpr EarnedValueMeasure<Exact> operator()(const EarnedValueNumbers<Exact>& work) const {
        if (!work.actual_cost || !work.budget || !work.earned_value) return NoEarnedValue::no_budget;
        return *work.actual_cost + (*work.budget - *work.earned_value) * (Exact(11) / Exact(10));
    }
};

}  // namespace

TEST_CASE("an estimate of one's own") {
    CHECK_TWICE(fence.estimate_at_completion(TenthMore{}).value() == Ratio(4'450) * units::dollar);
    CHECK_TWICE(fence.to_complete_performance_index(TenthMore{}).value() == Ratio(10, 11));
}
