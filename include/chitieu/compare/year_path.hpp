// SPDX-License-Identifier: BSL-1.0
//
// Paths of a plan over days: what is due at the end of a day.
//
//     constexpr auto november = date::year{2023} / 11 / 30;
//     due_on(november, calendar_year(2023));              // the straight line: 334 of 365 days
//     due_on(november, shares, 2023);                     // by the shares of the months
//     due_on(november, harvest, reporting_year(2023));    // through milestones
#pragma once

#include <chitieu/compare/path.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/number/ratio.hpp>

#include <date/date.h>

#include <cstddef>
#include <cstdint>

namespace chitieu {

/// The straight line over a period: as much is due at the end of the day as days have passed.
constexpr Due due_on(date::year_month_day day, const Period& period) {
    return straight_line(period.elapsed(day));
}

/// The milestones over a period, their times as shares of its days.
template <std::size_t count>
constexpr Due due_on(date::year_month_day day, const Milestones<count>& path, const Period& period) {
    return path.at(period.elapsed(day));
}

/// The milestone of a share that is due at the end of a day of the period.
constexpr Milestone milestone_on(date::year_month_day day, const Ratio& share, const Period& period) {
    return {period.elapsed(day), share};
}

/// By the shares of the months of a calendar year: earlier months whole, the month of the day by its days.
/// 0 before the year, all of the plan after it. The months of a year that begins on 15 December are not
/// these: for such a year use milestones.
constexpr Due due_on(date::year_month_day day, const MonthlyShares& shares, int calendar_year_number) {
    const Period year = calendar_year(calendar_year_number);
    if (day < year.first()) return {Ratio(0), Ratio(0)};
    if (year.last() < day) return {Ratio(1), Ratio(1)};
    const Period month(day.year() / day.month() / 1,
                       date::year_month_day(day.year() / day.month() / date::last));
    return {year.elapsed(day), shares.due(static_cast<unsigned>(day.month()), month.elapsed(day))};
}

}  // namespace chitieu
