// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/path.hpp>

#include <chitieu/compare/year_path.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr date::year_month_day day(int year, unsigned month, unsigned number) {
    return date::year{year} / date::month{month} / date::day{number};
}

constexpr auto harvest =
    milestones(Between::step, Milestone{Ratio(1, 2), Ratio(2, 5)}, Milestone{Ratio(5, 6), Ratio(1)});
constexpr auto road =
    milestones(Between::linear, Milestone{Ratio(1, 2), Ratio(1, 5)}, Milestone{Ratio(1), Ratio(1)});
constexpr auto months = monthly_shares({5, 5, 10, 10, 10, 10, 10, 10, 10, 10, 5, 5}, 100);

}  // namespace

TEST_CASE("a straight line") {
    CHECK_TWICE(straight_line(Ratio(1, 3)) == Due{Ratio(1, 3), Ratio(1, 3)});
    CHECK_TWICE(due_on(day(2023, 11, 30), calendar_year(2023)).share == Ratio(334, 365));
    CHECK_TWICE(due_on(day(2022, 11, 30), calendar_year(2023)).share == Ratio(0));
    CHECK_TWICE(due_on(day(2024, 1, 1), calendar_year(2023)).share == Ratio(1));
}

TEST_CASE("milestones in steps and on lines") {
    CHECK_TWICE(harvest.at(Ratio(0)).share == Ratio(0));
    CHECK_TWICE(harvest.at(Ratio(499, 1000)).share == Ratio(0));
    CHECK_TWICE(harvest.at(Ratio(1, 2)).share == Ratio(2, 5));
    CHECK_TWICE(harvest.at(Ratio(2, 3)).share == Ratio(2, 5));
    CHECK_TWICE(harvest.at(Ratio(5, 6)).share == Ratio(1));
    CHECK_TWICE(harvest.at(Ratio(1)).share == Ratio(1));
    CHECK_TWICE(road.at(Ratio(1, 4)).share == Ratio(1, 10));
    CHECK_TWICE(road.at(Ratio(3, 4)).share == Ratio(3, 5));
    CHECK_TWICE(road.at(Ratio(-1)).share == Ratio(0));
    CHECK_TWICE(road.at(Ratio(2)).share == Ratio(1));
    // Something may be due from the very beginning.
    CHECK_TWICE(milestones(Between::linear, Milestone{Ratio(0), Ratio(1, 2)}, Milestone{Ratio(1), Ratio(1)})
                    .at(Ratio(1, 2))
                    .share == Ratio(3, 4));
    CHECK_TWICE(due_on(day(2023, 6, 14), harvest, calendar_year(2023)).share == Ratio(0));
    CHECK_TWICE(milestone_on(day(2023, 12, 31), Ratio(1), calendar_year(2023)).elapsed == Ratio(1));
}

TEST_CASE("milestones by amounts") {
    CHECK_TWICE(milestone(Ratio(1, 2), 240_dec, 600_dec).share == Ratio(2, 5));
    CHECK_TWICE(milestone(Ratio(1, 2), 24_dec, 20_dec, 30_dec).share == Ratio(3, 5));  // from 30 down to 20
}

TEST_CASE("milestones out of order are no path") {
    const Ratio half(1, 2);
    CHECK(checked_milestones(Between::step, {Milestone{half, half}, Milestone{Ratio(1), Ratio(1)}}));
    CHECK(!checked_milestones(Between::step, {Milestone{half, half}, Milestone{half, Ratio(1)}}));
    CHECK(!checked_milestones(Between::step, {Milestone{Ratio(1), half}, Milestone{half, Ratio(1)}}));
    CHECK(!checked_milestones(Between::step, {Milestone{half, half}, Milestone{Ratio(2), Ratio(1)}}));
    CHECK(!checked_milestones(Between::step, {Milestone{Ratio(-1), half}, Milestone{half, Ratio(1)}}));
    CHECK(!checked_milestones(Between::step, {Milestone{half, half}}));  // not the whole plan
}

TEST_CASE("monthly shares add up to the whole, exactly") {
    CHECK_TWICE(due_on(day(2023, 10, 31), months, 2023).share == Ratio(9, 10));
    CHECK_TWICE(due_on(day(2023, 11, 30), months, 2023) == Due{Ratio(334, 365), Ratio(19, 20)});
    CHECK_TWICE(due_on(day(2023, 11, 15), months, 2023).share == Ratio(37, 40));
    CHECK_TWICE(due_on(day(2024, 2, 29), months, 2024).share == Ratio(1, 10));
    CHECK_TWICE(due_on(day(2023, 12, 31), months, 2023).share == Ratio(1));
    CHECK_TWICE(due_on(day(2022, 12, 31), months, 2023).share == Ratio(0));
    CHECK_TWICE(due_on(day(2024, 6, 1), months, 2023).share == Ratio(1));

    const Decimal thirds[12] = {33.3_dec, 33.3_dec, 33.3_dec, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    CHECK(!checked_monthly_shares(thirds, 100));
    CHECK(checked_monthly_shares(thirds, 99.9_dec));
    CHECK(!checked_monthly_shares(thirds, 0));
    CHECK(!checked_monthly_shares(thirds));
}

TEST_CASE("paths never fall, and end at the whole plan") {
    std::mt19937_64 random(1130);
    for (int round = 0; round < 10'000; ++round) {
        const auto number = [&random](unsigned below) { return static_cast<int>(random() % below); };
        const int split = number(98) + 1;
        const int due = number(101);
        const auto path = checked_milestones(
            round % 2 == 0 ? Between::step : Between::linear,
            {Milestone{Ratio(split, 100), Ratio(due, 100)}, Milestone{Ratio(1), Ratio(1)}});
        REQUIRE(path);
        const int early = number(1'001);
        const int late = early + number(static_cast<unsigned>(1'001 - early));
        CHECK(path->at(Ratio(early, 1'000)).share <= path->at(Ratio(late, 1'000)).share);
        CHECK(path->at(Ratio(1)).share == Ratio(1));
        const date::year_month_day first = date::sys_days(day(2022, 12, 20)) + date::days(number(390));
        const date::year_month_day second = date::sys_days(first) + date::days(number(60));
        CHECK(due_on(first, months, 2023).share <= due_on(second, months, 2023).share);
        CHECK(due_on(first, months, 2023).elapsed <= due_on(second, months, 2023).elapsed);
    }
}
