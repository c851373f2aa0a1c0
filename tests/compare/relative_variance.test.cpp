// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/relative_variance.hpp>

#include <chitieu/compare/change.hpp>
#include <chitieu/compare/compare.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string_view>

using namespace chitieu;
using namespace chitieu::literals;

TEST_CASE("above 0 where more was reached than planned, whatever the sign of the plan") {
    CHECK_TWICE(relative_variance(50_dec, 75_dec).ratio() == Ratio(1, 2));
    CHECK_TWICE(relative_variance(-50_dec, -25_dec).ratio() == Ratio(1, 2));
    CHECK_TWICE(relative_variance(-50_dec, -75_dec).ratio() == Ratio(-1, 2));
    CHECK_TWICE(relative_variance(planned(50_dec), reported(50_dec)).ratio() == Ratio(0));
    CHECK_TWICE(relative_variance(-2.0, -1.0).ratio() == 0.5);
    CHECK_TWICE(relative_variance(0_dec, 5_dec).reason() == Undefined::plan_zero);
    CHECK_TWICE(relative_variance(between(1_dec, 2_dec), 5_dec).reason() == Undefined::range);
    CHECK_TWICE(relative_variance(std::optional<Decimal>(), 5_dec).reason() == Undefined::no_target);
    CHECK_TWICE(relative_variance(5_dec, not_reported()).reason() == Undefined::no_actual);
}

TEST_CASE("misbuilder's changes, but for what is missing") {
    // relative_variance_misbuilder.csv: every row. There a missing figure counts as 0; here it is missing,
    // because nobody reported a 0. There what rounds to 0 is not shown; here a ratio is exact, and whoever
    // prints it rounds it, to 0 too.
    using Figure = std::optional<Decimal>;
    struct Row {
        Figure actual;
        Figure base;
        Figure expected;  // empty: not shown there, because it rounds to 0 at 3 decimals
    };
    constexpr Row rows[] = {
        {100_dec, 50_dec, 1_dec},   {75_dec, 50_dec, 0.5_dec},     {-25_dec, -50_dec, 0.5_dec},
        {0_dec, -50_dec, 1_dec},    {50_dec, -50_dec, 2_dec},      {25_dec, 50_dec, -0.5_dec},
        {0_dec, 50_dec, -1_dec},    {-50_dec, 50_dec, -2_dec},     {-75_dec, -50_dec, -0.5_dec},
        {50_dec, 50_dec, Figure()}, {50.1_dec, 50_dec, 0.002_dec}, {50.01_dec, 50_dec, Figure()},
    };
    for (const Row& row : rows) {
        const auto relative = relative_variance(row.base, row.actual);
        CHECK(round(relative.ratio(), 3) == row.expected.value_or(0));
        // Also as a change from a base.
        CHECK(change(row.base, row.actual).relative() == relative);
    }
    // 50 against nothing: undefined there, too. Nothing against 50: -100 % there, missing here.
    CHECK_TWICE(relative_variance(Figure(), Figure(50_dec)).reason() == Undefined::no_target);
    CHECK_TWICE(relative_variance(Figure(50_dec), Figure()).reason() == Undefined::no_actual);

    // The differences.
    CHECK_TWICE(*change(50_dec, 75_dec).amount() == 25);
    CHECK_TWICE(*change(50_dec, 25_dec).amount() == -25);
    CHECK_TWICE(!change(Figure(), Figure(50_dec)).amount());  // 50 there
    CHECK_TWICE(!change(Figure(50_dec), Figure()).amount());  // -50 there
    CHECK_TWICE(*change(1.0_dec, 1.1_dec).amount() == 0.1_dec);
    CHECK_TWICE(rescale(*change(1.0_dec, 1.001_dec).amount(), 2) == 0);
    // Percentages differ in points: 0.75 and 0.5 as parts of a whole there, in percent here.
    CHECK_TWICE(*change(50_dec * units::percent, 75_dec * units::percent).amount() ==
                25_dec * units::percentage_point);
    CHECK_TWICE(rescale(change(75_dec * units::percent, 75.1_dec * units::percent).amount()->value(), 0) ==
                0);
}

TEST_CASE("Essbase's signs: what is spent above the budget is bad") {
    // variance_sign_essbase.csv: every row. There an expense's variance is shown with its sign turned.
    constexpr auto sales = compare(planned(373'080_dec), reported(400'855_dec), Direction::higher_is_better);
    CHECK_TWICE(*sales.variance() == 27'775);
    CHECK_TWICE(sales.is_favourable() == true);
    CHECK_TWICE(relative_variance(373'080_dec, 400'855_dec).percent(1) == 7.4_dec);
    constexpr auto cost = compare(planned(158'940_dec), reported(179'336_dec), Direction::lower_is_better);
    CHECK_TWICE(-*cost.variance() == -20'396);
    CHECK_TWICE(cost.is_favourable() == false);
    CHECK_TWICE(-relative_variance(158'940_dec, 179'336_dec).percent(1) == -12.8_dec);
}

TEST_CASE("favourable variances of a textbook") {
    // variance_favourable_misc.csv (accountingcoach): every row; the expected amount is above 0 where
    // favourable.
    struct Row {
        Decimal actual;
        Decimal budget;
        Direction direction;
        Decimal favourable;
    };
    constexpr Row rows[] = {{750, 900, Direction::higher_is_better, -150},
                            {525, 700, Direction::lower_is_better, 175},
                            {225, 200, Direction::higher_is_better, 25}};
    for (const Row& row : rows) {
        const auto result = compare(planned(row.budget), reported(row.actual), row.direction);
        CHECK(abs(*result.variance()) == abs(row.favourable));
        CHECK(result.is_favourable() == (row.favourable > 0));
        CHECK(change(row.budget, row.actual).is_favourable(row.direction) == (row.favourable > 0));
    }
}
