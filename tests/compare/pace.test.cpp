// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/pace.hpp>

#include <chitieu/text/result.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr auto up = Direction::higher_is_better;
constexpr auto down = Direction::lower_is_better;
constexpr auto within = Direction::keep_within;
constexpr auto sum = Aggregation::sum;
constexpr auto last = Aggregation::last;
constexpr Due two_thirds = straight_line(Ratio(2, 3));
constexpr Due half = straight_line(Ratio(1, 2));

using Tonnes = Quantity<units::Tonne>;
template <class Plan, class Reached>
concept paces = requires(const Plan& plan, const Reached& actual) {
    pace(plan, actual, half, sum, up);
};
static_assert(paces<Target<>, Actual<>> && paces<std::optional<Target<>>, std::optional<Decimal>>);
static_assert(paces<Tonnes, Actual<Tonnes>> && paces<Tonnes, Quantity<AnyUnit>>);
static_assert(!paces<Actual<>, Actual<>> && !paces<Target<>, Target<>> && !paces<Tonnes, Decimal>);
static_assert(std::is_trivially_copyable_v<Pace<>>);

}  // namespace

TEST_CASE("a flow against the plan to date") {
    constexpr auto grain = pace(planned(600_dec), reported(450_dec), two_thirds, sum, up);
    CHECK_TWICE(grain.plan_to_date().value() == Ratio(400));
    CHECK_TWICE(*grain.variance_to_date() == Ratio(50));
    CHECK_TWICE(grain.completion_to_date().percent(1) == 112.5_dec);
    CHECK_TWICE(grain.status() == PaceStatus::ahead);
    CHECK_TWICE(grain.outlook().value() == Ratio(675));
    CHECK_TWICE(grain.outlook_verdict() == Verdict::exceeded);
    CHECK_TWICE(!grain.forecast() && !grain.forecast_verdict());
    CHECK_TWICE(pace(planned(600_dec), reported(400_dec), two_thirds, sum, up).status() ==
                PaceStatus::on_pace);
    CHECK_TWICE(pace(planned(600_dec), reported(400_dec), two_thirds, sum, up).outlook_verdict() ==
                Verdict::met);
    CHECK_TWICE(pace(600, 399, two_thirds, sum, up).status() == PaceStatus::behind);
    CHECK_TWICE(pace(600.0, 300.0, half, sum, up).outlook().value() == 600.0);
    CHECK_TWICE(pace(100, 40, half, sum, within).status() == PaceStatus::behind);
    CHECK_TWICE(pace(100, 60, half, sum, within).status() == PaceStatus::behind);
    CHECK_TWICE(pace(100, 50, half, sum, within).status() == PaceStatus::on_pace);
}

TEST_CASE("the path may not be as straight as the time") {
    // Most of the harvest is due late: behind the line, and ahead of the path. The rate knows only the time.
    constexpr auto grain = pace(planned(600_dec), reported(270_dec), Due{Ratio(1, 2), Ratio(2, 5)}, sum, up);
    CHECK_TWICE(grain.plan_to_date().value() == Ratio(240));
    CHECK_TWICE(grain.status() == PaceStatus::ahead);
    CHECK_TWICE(grain.outlook().value() == Ratio(540));
    CHECK_TWICE(grain.outlook_verdict() == Verdict::missed);
}

TEST_CASE("a ceiling is on pace below its path") {
    CHECK_TWICE(pace(at_most(40), reported(20), half, sum, down).status() == PaceStatus::on_pace);
    CHECK_TWICE(pace(at_most(40), reported(12), half, sum, down).status() == PaceStatus::on_pace);
    CHECK_TWICE(pace(at_most(40), reported(21), half, sum, down).status() == PaceStatus::behind);
    CHECK_TWICE(pace(at_most(40), reported(21), half, sum, down).outlook_verdict() == Verdict::missed);
    // A bound's own direction counts, as in `compare`.
    CHECK_TWICE(pace(at_most(40), reported(21), half, sum, up).status() == PaceStatus::behind);
    // A planned value where lower is better.
    CHECK_TWICE(pace(planned(40), reported(12), half, sum, down).status() == PaceStatus::ahead);
    CHECK_TWICE(pace(planned(40), reported(12), half, sum, down).outlook_verdict() == Verdict::exceeded);
    CHECK_TWICE(pace(planned(40), reported(25), half, sum, down).status() == PaceStatus::behind);
}

TEST_CASE("a strict bound is strict once all of it is due") {
    CHECK_TWICE(pace(more_than(40), reported(0), straight_line(Ratio(0)), sum, up).status() ==
                PaceStatus::on_pace);
    CHECK_TWICE(pace(more_than(40), reported(20), half, sum, up).status() == PaceStatus::on_pace);
    CHECK_TWICE(pace(more_than(40), reported(20), half, sum, up).outlook_verdict() == Verdict::missed);
    CHECK_TWICE(pace(more_than(40), reported(40), straight_line(Ratio(1)), sum, up).status() ==
                PaceStatus::behind);
    CHECK_TWICE(pace(less_than(40), reported(40), straight_line(Ratio(1)), sum, up).status() ==
                PaceStatus::behind);
}

TEST_CASE("a stock goes from its baseline to the plan") {
    // Livestock from 1000 to 1200, 1080 at the middle of the year: 1100 were due.
    constexpr auto herd =
        pace(planned(1'200_dec), reported(1'080_dec), half, last, up, {.baseline = 1'000_dec});
    CHECK_TWICE(herd.plan_to_date().value() == Ratio(1'100));
    CHECK_TWICE(herd.status() == PaceStatus::behind);
    CHECK_TWICE(herd.outlook().value() == Ratio(1'160));
    CHECK_TWICE(herd.outlook_verdict() == Verdict::missed);
    // One that falls.
    constexpr auto poor = pace(planned(20_dec * units::percent), reported(24_dec * units::percent), half,
                               last, down, {.baseline = 30_dec * units::percent});
    CHECK_TWICE(poor.plan_to_date().value().value() == Ratio(25));
    CHECK_TWICE(poor.status() == PaceStatus::ahead);
    CHECK_TWICE(poor.variance_to_date()->value() == Ratio(-1));
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(poor.variance_to_date()->unit())>,
                                 units::PercentagePoint>);
    CHECK_TWICE(poor.outlook().value().value() == Ratio(18));
    // What is cumulative starts from 0, and says so.
    CHECK_TWICE(pace(600, 300, half, last, up, {.baseline = 0}).status() == PaceStatus::on_pace);
    CHECK_TWICE(pace(600, 300, half, last, up).plan_to_date().reason() == Undefined::no_baseline);
    CHECK_TWICE(pace(600, 300, half, last, up).outlook().reason() == Undefined::no_baseline);
    CHECK_TWICE(pace(600, 300, half, last, up).status() == PaceStatus::unknown);
}

TEST_CASE("what does not accrue has no path, unless it is kept") {
    for (const Aggregation rate : {Aggregation::none, Aggregation::weighted}) {
        const auto cover = pace(planned(60), reported(58), half, rate, up, {.baseline = 50});
        CHECK(cover.plan_to_date().reason() == Undefined::does_not_accrue);
        CHECK(cover.completion_to_date().reason() == Undefined::does_not_accrue);
        CHECK(cover.outlook().reason() == Undefined::does_not_accrue);
        CHECK(!cover.outlook_verdict());
        CHECK(cover.status() == PaceStatus::unknown);
        const auto kept = pace(maintain(60), reported(58), half, rate, up);
        CHECK(kept.plan_to_date().value() == Ratio(60));
        CHECK(kept.status() == PaceStatus::behind);
        CHECK(kept.outlook().reason() == Undefined::does_not_accrue);
    }
    constexpr auto peak = pace(planned(60), reported(58), half, Aggregation::maximum, up, {.baseline = 50});
    CHECK_TWICE(peak.plan_to_date().value() == Ratio(55));
    CHECK_TWICE(peak.status() == PaceStatus::ahead);
    CHECK_TWICE(peak.outlook().reason() == Undefined::does_not_accrue);
    // A flow that is to be as large as before is a flow.
    CHECK_TWICE(pace(maintain(60), reported(30), half, sum, up).status() == PaceStatus::on_pace);
}

TEST_CASE("what is missing, ranges, and the very beginning") {
    constexpr auto unreported = pace(planned(600_dec), not_reported(), half, sum, up, {.forecast = 590_dec});
    CHECK_TWICE(unreported.plan_to_date().value() == Ratio(300));
    CHECK_TWICE(unreported.completion_to_date().reason() == Undefined::no_actual);
    CHECK_TWICE(unreported.outlook().reason() == Undefined::no_actual);
    CHECK_TWICE(unreported.status() == PaceStatus::unknown);
    CHECK_TWICE(unreported.forecast_verdict() == Verdict::missed);
    constexpr auto unplanned = pace(std::optional<Target<>>(), reported(300_dec), half, sum, up);
    CHECK_TWICE(unplanned.plan_to_date().reason() == Undefined::no_target);
    CHECK_TWICE(unplanned.outlook().value() == Ratio(600));
    CHECK_TWICE(unplanned.outlook_verdict() == Verdict::no_target);
    constexpr auto range = pace(between(15_dec, 20_dec), reported(9_dec), half, sum, up);
    CHECK_TWICE(range.plan_to_date().reason() == Undefined::range);
    CHECK_TWICE(range.status() == PaceStatus::unknown);
    CHECK_TWICE(range.outlook_verdict() == Verdict::met);
    constexpr auto start = pace(600, 5, straight_line(Ratio(0)), sum, up);
    CHECK_TWICE(start.plan_to_date().value() == Ratio(0));
    CHECK_TWICE(start.status() == PaceStatus::ahead);
    CHECK_TWICE(start.completion_to_date().reason() == Undefined::plan_zero);
    CHECK_TWICE(start.outlook().reason() == Undefined::no_time_elapsed);
    CHECK_TWICE(pace(600.0, std::numeric_limits<double>::quiet_NaN(), half, sum, up).outlook().reason() ==
                Undefined::no_actual);
}

TEST_CASE("an indicator brings its direction and how it adds up") {
    constexpr Indicator grain("3.1", "Sản lượng lương thực", units::tonne, up, sum, sum);
    CHECK_TWICE(pace(grain, planned(600_dec), reported(450_dec), two_thirds).status() == PaceStatus::ahead);
    CHECK_TWICE(pace(grain, planned(600_dec * units::tonne), reported(450_dec * units::tonne), two_thirds,
                     {.forecast = 600_dec * units::tonne})
                    .forecast_verdict() == Verdict::met);
    constexpr Indicator rank("9", "Xếp hạng", units::percent, down);
    CHECK_TWICE(pace(rank, planned(3_dec), reported(3_dec), half).plan_to_date().reason() ==
                Undefined::does_not_accrue);
}

TEST_CASE("run-time units are converted or are an error") {
    constexpr auto kilogram = any_unit(units::kilogram);
    CHECK_TWICE(pace(600_dec * units::tonne, 300'000_dec * kilogram, half, sum, up).value().status() ==
                PaceStatus::on_pace);
    CHECK_TWICE(pace(600'000_dec * kilogram, 300_dec * units::tonne, half, sum, up)
                    .value()
                    .outlook()
                    .value()
                    .value() == Ratio(600'000));
    CHECK_TWICE(
        pace(600_dec * units::tonne, 300_dec * any_unit(units::hectare), half, sum, up).error().code ==
        ErrorCode::units_differ);
    CHECK_TWICE(pace(600_dec * kilogram, 300_dec * kilogram, half, last, up,
                     {.baseline = 1_dec * any_unit(units::hectare)})
                    .error()
                    .code == ErrorCode::units_differ);
}

TEST_CASE("names and words of a status") {
    constexpr PaceStatus all[] = {PaceStatus::ahead, PaceStatus::on_pace, PaceStatus::behind,
                                  PaceStatus::unknown};
    for (const PaceStatus status : all) {
        CHECK(!name_of(status).empty());
        for (const PaceStatus other : all) {
            CHECK((name_of(status) == name_of(other)) == (status == other));
            CHECK((words_of(status).vietnamese == words_of(other).vietnamese) == (status == other));
            CHECK((words_of(status).english == words_of(other).english) == (status == other));
        }
    }
}

TEST_CASE("on a straight line the status to date is the verdict on the outlook") {
    std::mt19937_64 random(20231130);
    int on_pace = 0;
    for (int round = 0; round < 20'000; ++round) {
        const auto number = [&random](unsigned below) { return static_cast<int>(random() % below); };
        const int month = number(12) + 1;
        const Due due = straight_line(Ratio(month, 12));
        const int plan = number(50) * 12;
        const int actual = round % 8 == 0 ? plan * month / 12 : number(600);
        const int baseline = number(300);
        const Direction direction = static_cast<Direction>(random() % 3);
        const bool is_flow = random() % 2 == 0;
        const auto result = pace(planned(plan), reported(actual), due, is_flow ? sum : last, direction,
                                 {.baseline = baseline});
        REQUIRE(result.outlook_verdict().has_value());
        CHECK(result.status() == detail::status_of(*result.outlook_verdict()));
        CHECK(*result.variance_to_date() == Ratio(actual) - result.plan_to_date().value());
        on_pace += result.status() == PaceStatus::on_pace ? 1 : 0;
        if (due.elapsed == Ratio(1)) {
            CHECK(result.plan_to_date().value() == Ratio(plan));
            CHECK(result.outlook().value() == Ratio(actual));
        }
    }
    CHECK(on_pace > 1'000);
}

TEST_CASE("what does not fit is undefined, and never thrown") {
    constexpr Decimal most = Decimal::from_parts(std::numeric_limits<std::int64_t>::max(), 0);
    constexpr Due odd{Ratio(1, std::numeric_limits<std::int64_t>::max()), Ratio(1, 3)};
    CHECK_TWICE(pace(most, most, odd, sum, up).outlook().is_defined());
    constexpr Due tiny{inverse(Ratio(most) * Ratio(most)), Ratio(1)};
    CHECK_TWICE(pace(most, most, tiny, sum, up).outlook().reason() == Undefined::not_representable);
    CHECK_TWICE(!pace(most, most, tiny, sum, up).outlook_verdict());
    CHECK_TWICE(pace(most, most, Due{Ratio(1), inverse(tiny.elapsed)}, sum, up).plan_to_date().reason() ==
                Undefined::not_representable);
}
