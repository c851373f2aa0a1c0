// SPDX-License-Identifier: BSL-1.0
#include <chitieu/columns/compare.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <span>
#include <vector>

using namespace chitieu;

namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

constexpr Direction directions[] = {Direction::higher_is_better, Direction::lower_is_better,
                                    Direction::keep_within};
constexpr CompletionPolicy policies[] = {
    {},
    {LowerIsBetter::mirrored, NegativePlan::undefined},
    {LowerIsBetter::actual_over_plan, NegativePlan::undefined},
    {LowerIsBetter::plan_over_actual, NegativePlan::mirrored},
    {LowerIsBetter::mirrored, NegativePlan::mirrored},
};

/// Figures of which many are equal, 0, below it, extreme or missing.
double any_double(std::mt19937& random) {
    constexpr double special[] = {0.0,
                                  -0.0,
                                  no_number,
                                  std::numeric_limits<double>::infinity(),
                                  -std::numeric_limits<double>::infinity(),
                                  std::numeric_limits<double>::denorm_min(),
                                  std::numeric_limits<double>::max(),
                                  1,
                                  -1};
    if (random() % 4 == 0) return special[random() % std::size(special)];
    return (static_cast<double>(random() % 40) - 10) / 4;
}

/// What is written and added up, row by row, by the comparison of one target with one actual.
template <class Number>
struct RowByRow {
    std::vector<double> percents{};
    std::vector<Verdict> verdicts{};
    std::uint64_t completions = 0;

    RowByRow(const TargetColumn<Number>& targets, const NumberColumn<Number>& actuals, Direction direction,
             CompletionPolicy policy) {
        using Figure = column_figure_t<Number>;
        for (std::size_t row = 0; row < targets.size(); ++row) {
            const auto answer =
                compare(targets[row], Actual<Figure>{actuals[row], ActualStatus::final}, direction, policy);
            verdicts.push_back(answer.verdict());
            double percent = no_number;
            if (answer.completion().is_defined()) {
                ++completions;
                if constexpr (std::same_as<Number, double>) {
                    percent = answer.completion().ratio() * 100;
                } else {
                    const Ratio& ratio = answer.completion().ratio();
                    percent = static_cast<double>(static_cast<long double>(ratio.numerator()) /
                                                  static_cast<long double>(ratio.divisor()) * 100.0L);
                }
            }
            percents.push_back(percent);
        }
    }
};

bool are_the_same(double left, double right) {
    return std::bit_cast<std::uint64_t>(left) == std::bit_cast<std::uint64_t>(right) ||
           (std::isnan(left) && std::isnan(right));
}

template <class Number>
void check_rows(const TargetColumn<Number>& targets, const NumberColumn<Number>& actuals, Direction direction,
                CompletionPolicy policy) {
    const RowByRow<Number> wanted(targets, actuals, direction, policy);
    std::vector<double> percents(targets.size(), -1);
    std::vector<Verdict> verdicts(targets.size(), Verdict::exceeded);
    const auto totals = compare(targets, actuals, direction, {percents, verdicts}, policy);
    CHECK(verdicts == wanted.verdicts);
    std::uint64_t counted[5] = {};
    for (std::size_t row = 0; row < targets.size(); ++row) {
        const bool is_near = std::abs(percents[row] - wanted.percents[row]) <=
                             std::abs(wanted.percents[row]) * 4 * std::numeric_limits<double>::epsilon();
        const bool is_right = are_the_same(percents[row], wanted.percents[row]) ||
                              (std::same_as<Number, std::int64_t> && is_near);
        if (!is_right) FAIL_CHECK("row " << row << ": " << percents[row] << ", not " << wanted.percents[row]);
        ++counted[static_cast<std::size_t>(wanted.verdicts[row])];
    }
    for (std::size_t verdict = 0; verdict < 5; ++verdict) CHECK(totals.verdicts[verdict] == counted[verdict]);
    CHECK(totals.completions == wanted.completions);
    CHECK(totals.rows() == targets.size());
}

}  // namespace

TEST_CASE("planned values in doubles, by every direction and policy: no difference to one row at a time") {
    std::mt19937 random(20'251'125);
    for (int round = 0; round < 60; ++round) {
        const std::size_t rows = round < 30 ? static_cast<std::size_t>(round) : 200 + random() % 100;
        std::vector<double> plans(rows);
        std::vector<double> actuals(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            plans[row] = any_double(random);
            actuals[row] = random() % 5 == 0 ? plans[row] : any_double(random);
        }
        const TargetColumn targets{NumberColumn(plans)};
        const NumberColumn reached{actuals};
        for (const Direction direction : directions) {
            for (const CompletionPolicy policy : policies) check_rows(targets, reached, direction, policy);
        }
    }
}

TEST_CASE("vectors of every width that the machine has write the same bits, past the caches or not") {
    std::mt19937 random(7);
    constexpr std::size_t rows = 2 * detail::verdicts_at_once + 1'003;
    std::vector<double> plans(rows);
    std::vector<double> actuals(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        plans[row] = any_double(random);
        actuals[row] = any_double(random);
    }
    struct alignas(64) Line {
        double percents[8];
    };
    std::vector<Line> lines(rows / 8 + 1);
    double* const percents = lines[0].percents;
    constexpr Verdict not_written{0x55};
    for (const Direction direction : directions) {
        const auto rules = detail::value_rules(direction, {});
        REQUIRE(rules.has_value());
        const RowByRow<double> wanted(TargetColumn{NumberColumn(plans)}, NumberColumn{actuals}, direction,
                                      {});
        for (const detail::Lanes lanes : {detail::Lanes::two, detail::Lanes::four, detail::Lanes::eight}) {
            if (lanes > detail::widest_lanes()) continue;
            for (const bool streams : {false, true}) {
                for (const std::size_t offset : {0U, 1U, 31U, 63U}) {
                    std::vector<Verdict> verdicts(offset + rows + 64, not_written);
                    std::fill_n(percents, rows, -1.0);
                    ColumnTotals<> totals;
                    const std::size_t done =
                        detail::compare_values(lanes, streams, plans.data(), actuals.data(), rows, percents,
                                               verdicts.data() + offset, *rules, totals);
                    REQUIRE(done > rows - 8);
                    REQUIRE(done <= rows);
                    std::uint64_t counted[5] = {};
                    for (std::size_t row = 0; row < done; ++row) {
                        if (verdicts[offset + row] != wanted.verdicts[row]) FAIL_CHECK("row " << row);
                        if (!are_the_same(percents[row], wanted.percents[row])) FAIL_CHECK("row " << row);
                        ++counted[static_cast<std::size_t>(wanted.verdicts[row])];
                    }
                    CHECK(std::equal(counted, counted + 5, totals.verdicts));
                    CHECK(std::count(verdicts.begin(), verdicts.end(), not_written) ==
                          static_cast<std::ptrdiff_t>(verdicts.size() - done));
                }
            }
        }
    }
}

TEST_CASE("targets of every form, missing rows, decimals of two scales: no difference to one row at a time") {
    std::mt19937 random(11);
    for (int round = 0; round < 40; ++round) {
        constexpr std::size_t rows = 203;
        const int target_scale = static_cast<int>(random() % 4);
        const int actual_scale = static_cast<int>(random() % 19);
        std::vector<std::int64_t> lower(rows);
        std::vector<std::int64_t> upper(rows);
        std::vector<std::int64_t> reached(rows);
        std::vector<double> lower_double(rows);
        std::vector<double> upper_double(rows);
        std::vector<double> reached_double(rows);
        std::vector<TargetForm> forms(rows);
        std::vector<std::uint8_t> bits(rows / 8 + 2);
        for (std::uint8_t& byte : bits) byte = static_cast<std::uint8_t>(random() | random());
        for (std::size_t row = 0; row < rows; ++row) {
            forms[row] = static_cast<TargetForm>(random() % 7);
            lower[row] = static_cast<std::int64_t>(random() % 30) - 8;
            upper[row] = forms[row] == TargetForm::between
                             ? lower[row] + static_cast<std::int64_t>(random() % 10)
                             : lower[row];
            reached[row] = random() % 9 == 0 ? std::numeric_limits<std::int64_t>::max()
                                             : static_cast<std::int64_t>(random() % 40) - 10;
            lower_double[row] = static_cast<double>(lower[row]) / 4;
            upper_double[row] = static_cast<double>(upper[row]) / 4;
            reached_double[row] = any_double(random);
        }
        const Validity validity(bits, random() % 8);
        const TargetColumn decimals(NumberColumn(lower, target_scale),
                                    NumberColumn(upper, target_scale, validity), forms);
        const NumberColumn decimals_reached(reached, actual_scale, validity);
        const TargetColumn doubles{NumberColumn(lower_double), NumberColumn(upper_double, validity), forms};
        const NumberColumn doubles_reached(reached_double, validity);
        for (const Direction direction : directions) {
            for (const CompletionPolicy policy : policies) {
                check_rows(decimals, decimals_reached, direction, policy);
                check_rows(doubles, doubles_reached, direction, policy);
            }
        }
    }
}

TEST_CASE("sums of the rows that have both; of decimals exact and the same from parts in any order") {
    std::mt19937 random(3);
    constexpr std::size_t rows = 5'000;
    std::vector<std::int64_t> plans(rows);
    std::vector<std::int64_t> actuals(rows);
    std::vector<std::uint8_t> bits(rows / 8 + 1);
    for (std::uint8_t& byte : bits) byte = static_cast<std::uint8_t>(random() | random());
    const Validity validity(bits);
    ExactSum planned;
    ExactSum reached;
    for (std::size_t row = 0; row < rows; ++row) {
        plans[row] = static_cast<std::int64_t>(random()) * 1'000'000'007;
        actuals[row] = -static_cast<std::int64_t>(random()) * 1'000'000'009;
        if (!validity[row]) continue;
        planned.add(Decimal::from_parts(plans[row], 3));
        reached.add(Decimal::from_parts(actuals[row], 7));
    }
    const TargetColumn targets{NumberColumn(plans, 3)};
    const NumberColumn figures(actuals, 7, validity);
    std::vector<double> percents(rows);
    std::vector<Verdict> verdicts(rows);
    const auto whole = compare(targets, figures, Direction::higher_is_better, {percents, verdicts});
    CHECK(whole.planned.value() == planned.value());
    CHECK(whole.reached.value() == reached.value());

    ColumnTotals<std::int64_t> parts;
    for (std::size_t end = rows; end > 0;) {
        const std::size_t count = std::min<std::size_t>(end, 1 + random() % 700);
        end -= count;
        parts.merge(
            compare(targets.part(end, count), figures.part(end, count), Direction::higher_is_better,
                    {std::span(percents).subspan(end, count), std::span(verdicts).subspan(end, count)}));
    }
    CHECK(parts.planned.value() == whole.planned.value());
    CHECK(parts.reached.value() == whole.reached.value());
    CHECK(parts.rows() == rows);
    CHECK(parts.count(Verdict::missed) == whole.count(Verdict::missed));
    CHECK(parts.completions == whole.completions);
}

TEST_CASE("doubles add up over vectors, their rest and parts") {
    constexpr std::size_t rows = 37;
    std::vector<double> plans(rows);
    std::vector<double> actuals(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        plans[row] = row == 3 ? no_number : static_cast<double>(row);
        actuals[row] = row == 5 ? no_number : static_cast<double>(2 * row);
    }
    std::vector<double> percents(rows);
    std::vector<Verdict> verdicts(rows);
    const TargetColumn targets{NumberColumn(plans)};
    const NumberColumn figures{actuals};
    const auto totals = compare(targets, figures, Direction::higher_is_better, {percents, verdicts});
    CHECK(totals.planned == 666 - 3 - 5);
    CHECK(totals.reached == 2 * (666 - 3 - 5));
    CHECK(totals.percent == 200 * 34);  // not of 3 and 5, nor of the plan of 0
    CHECK(totals.count(Verdict::no_target) == 1);
    CHECK(totals.count(Verdict::not_reported) == 1);
    CHECK(totals.count(Verdict::met) == 1);
    CHECK(totals.count(Verdict::exceeded) == 34);
}
