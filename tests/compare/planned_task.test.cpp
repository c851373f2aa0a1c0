// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/planned_task.hpp>

#include <chitieu/compare/change.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/text/result.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <random>

using namespace chitieu;
using namespace chitieu::literals;

TEST_CASE("what a plan asks for, over what was reached before") {
    CHECK_TWICE(planned_task(660_dec, 600_dec).ratio() == Ratio(11, 10));
    CHECK_TWICE(planned_task(planned(660_dec), reported(600_dec)).ratio() == Ratio(11, 10));
    CHECK_TWICE(planned_task(at_most(9), 10).ratio() == Ratio(9, 10));
    CHECK_TWICE(planned_task(std::optional(planned(3.0)), 2.0).ratio() == 1.5);
    CHECK_TWICE(
        planned_task(660_dec * units::tonne, 600'000_dec * any_unit(units::kilogram)).value().ratio() ==
        Ratio(11, 10));
}

TEST_CASE("undefined, with its reason") {
    CHECK_TWICE(planned_task(660_dec, 0_dec).reason() == Undefined::base_zero);
    CHECK_TWICE(planned_task(660_dec, -1_dec).reason() == Undefined::base_negative);
    CHECK_TWICE(planned_task(660_dec, not_reported()).reason() == Undefined::no_baseline);
    CHECK_TWICE(planned_task(std::optional<Target<>>(), 600_dec).reason() == Undefined::no_target);
    CHECK_TWICE(planned_task(between(1_dec, 2_dec), 600_dec).reason() == Undefined::range);
    CHECK_TWICE(planned_task(660_dec * units::tonne, 600_dec * any_unit(units::hectare)).error().code ==
                ErrorCode::units_differ);
}

TEST_CASE("planned task, completion and growth of a textbook") {
    // vn_relative_numbers.csv (a textbook's example, 123docz 2224920; the third is the product of the first
    // two): 600 reached the year before, 660 planned, 700 reached.
    CHECK_TWICE(planned_task(660_dec, 600_dec).percent(0) == 110);
    CHECK_TWICE(
        compare(planned(660_dec), reported(700_dec), Direction::higher_is_better).completion().percent(2) ==
        106.06_dec);
    CHECK_TWICE(change(600_dec, 700_dec).growth().percent(2) == 116.67_dec);
}

TEST_CASE("planned task times completion is growth") {
    std::mt19937_64 random(110106116);
    for (int round = 0; round < 10'000; ++round) {
        const auto decimal = [&random] {
            return Decimal::from_parts(static_cast<std::int64_t>(random() >> (random() % 40 + 20)) + 1,
                                       static_cast<int>(random() % 7));
        };
        const Decimal previous = decimal();
        const Decimal plan = decimal();
        const Decimal actual = decimal();
        const auto completion =
            compare(planned(plan), reported(actual), Direction::higher_is_better).completion();
        CHECK(planned_task(plan, previous).ratio() * completion.ratio() ==
              change(previous, actual).growth().ratio());
    }
}
