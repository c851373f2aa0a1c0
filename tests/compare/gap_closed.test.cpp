// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/gap_closed.hpp>

#include <chitieu/compare/compare.hpp>
#include <chitieu/text/result.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <random>

using namespace chitieu;
using namespace chitieu::literals;

TEST_CASE("how far from the baseline to the target") {
    CHECK_TWICE(gap_closed(20_dec, 30_dec, 26_dec).percent(0) == 60);
    CHECK_TWICE(gap_closed(30_dec, 20_dec, 24_dec).percent(0) == 60);  // falling
    CHECK_TWICE(gap_closed(-10_dec, 10_dec, 0_dec).percent(0) == 50);
    CHECK_TWICE(gap_closed(reported(20), planned(30), reported(26)).ratio() == Ratio(3, 5));
    CHECK_TWICE(gap_closed(1.0, 3.0, 2.5).ratio() == 0.75);
    CHECK_TWICE(
        gap_closed(20_dec * units::percent, 30_dec * units::percent, 26_dec * units::percent).ratio() ==
        Ratio(3, 5));
    CHECK_TWICE(gap_closed(1'000_dec * any_unit(units::kilogram), 3_dec * units::tonne, 2_dec * units::tonne)
                    .value()
                    .ratio() == Ratio(1, 2));
    CHECK_TWICE(gap_closed(1_dec * units::tonne, 3_dec * units::tonne, 2_dec * any_unit(units::hectare))
                    .error()
                    .code == ErrorCode::units_differ);
}

TEST_CASE("undefined, with its reason") {
    CHECK_TWICE(gap_closed(20_dec, 20.0_dec, 26_dec).reason() == Undefined::no_gap);
    CHECK_TWICE(gap_closed(not_reported(), 20_dec, 26_dec).reason() == Undefined::no_baseline);
    CHECK_TWICE(gap_closed(20_dec, std::optional<Target<>>(), 26_dec).reason() == Undefined::no_target);
    CHECK_TWICE(gap_closed(20_dec, between(1_dec, 2_dec), 26_dec).reason() == Undefined::range);
    CHECK_TWICE(gap_closed(20_dec, 30_dec, not_reported()).reason() == Undefined::no_actual);
    CHECK_TWICE(clamped(gap_closed(20_dec, 20_dec, 26_dec)).reason() == Undefined::no_gap);
    // Differences that no Decimal and no integer holds are still exact.
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    CHECK_TWICE(gap_closed(-most, most, std::int64_t{0}).ratio() == Ratio(1, 2));
}

TEST_CASE("Operately's progress, but for a gap of 0") {
    // progress_from_to_operately.csv: every row. There a gap of 0 is progress of 0; here it is undefined,
    // because whoever is already at the target has not failed to move.
    struct Row {
        int from;
        int to;
        int value;
        bool is_clamped;
        std::optional<int> percent;
    };
    constexpr Row rows[] = {
        {0, 100, 0, true, 0},      {0, 100, 100, true, 100},  {0, 100, 50, true, 50},
        {0, 100, -50, true, 0},    {0, 100, 150, true, 100},  {0, 100, -50, false, -50},
        {0, 100, 150, false, 150}, {100, 0, 100, true, 0},    {100, 0, 0, true, 100},
        {100, 0, 50, true, 50},    {100, 0, 150, true, 0},    {100, 0, -50, true, 100},
        {100, 0, 150, false, -50}, {100, 0, -50, false, 150}, {0, 0, 0, true, {}},
        {100, 100, 100, true, {}}, {-50, -50, -50, true, {}}, {10, 10, 5, true, {}},
        {10, 10, 15, true, {}},    {0, 0, 0, false, {}},      {100, 100, 100, false, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.value);
        auto progress = gap_closed(row.from, row.to, row.value);
        if (row.is_clamped) progress = clamped(progress);
        REQUIRE(progress.is_defined() == row.percent.has_value());
        if (row.percent) {
            CHECK(progress.percent(0) == *row.percent);
        } else {
            CHECK(progress.reason() == Undefined::no_gap);
        }
    }
}

TEST_CASE("from a baseline of 0 it is the completion; seen from the target it is the rest") {
    std::mt19937_64 random(20'30'26);
    for (int round = 0; round < 10'000; ++round) {
        const auto decimal = [&random] {
            return Decimal::from_parts(static_cast<std::int64_t>(random()) >> (random() % 60 + 1),
                                       static_cast<int>(random() % 10));
        };
        const Decimal baseline = decimal();
        const Decimal plan = decimal();
        const Decimal actual = decimal();
        if (plan > 0_dec) {
            CHECK(gap_closed(0_dec, plan, actual) ==
                  compare(planned(plan), reported(actual), Direction::higher_is_better).completion());
        }
        const auto closed = gap_closed(baseline, plan, actual);
        if (baseline == plan) {
            CHECK(closed.reason() == Undefined::no_gap);
            continue;
        }
        CHECK(closed.ratio() + gap_closed(plan, baseline, actual).ratio() == Ratio(1));
        const Ratio kept = clamped(closed).ratio();
        CHECK((kept == closed.ratio()) == (closed.ratio() >= Ratio(0) && closed.ratio() <= Ratio(1)));
        CHECK((kept >= Ratio(0) && kept <= Ratio(1)));
    }
}
