// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/period.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <type_traits>

using namespace chitieu;

namespace {

constexpr date::year_month_day day(int year, unsigned month, unsigned day_of_month) {
    return {date::year{year}, date::month{month}, date::day{day_of_month}};
}

constexpr Period year_2023 = calendar_year(2023);
constexpr Period march(day(2023, 3, 1), day(2023, 3, 31));

static_assert(std::is_trivially_copyable_v<Period>);
static_assert(sizeof(Period) == 8);

// Days of a span counted one by one.
std::int64_t counted_days(date::year_month_day first, date::year_month_day last) {
    std::int64_t count = 1;
    for (auto at = date::sys_days{first}; at != date::sys_days{last}; at += date::days{1}) ++count;
    return count;
}

}  // namespace

TEST_CASE("both ends are included") {
    CHECK_TWICE(year_2023.days() == 365);
    CHECK_TWICE(march.days() == 31);
    CHECK_TWICE(Period(day(2023, 3, 1), day(2023, 3, 1)).days() == 1);
    CHECK_TWICE(march.first() == day(2023, 3, 1) && march.last() == day(2023, 3, 31));
    CHECK_TWICE(march == Period(day(2023, 3, 1), day(2023, 3, 31)));
    CHECK_TWICE(march != Period(day(2023, 3, 1), day(2023, 3, 30)));
    CHECK_TWICE(march != Period(day(2023, 3, 2), day(2023, 3, 31)));
}

TEST_CASE("leap years") {
    CHECK_TWICE(calendar_year(2024).days() == 366);
    CHECK_TWICE(calendar_year(2000).days() == 366);
    CHECK_TWICE(calendar_year(1900).days() == 365);
    CHECK_TWICE(calendar_year(2100).days() == 365);
    CHECK_TWICE(Period(day(2024, 2, 1), day(2024, 2, 29)).days() == 29);
    CHECK_TWICE(calendar_year(2024).contains(day(2024, 2, 29)));
    CHECK_TWICE(Period(day(2024, 2, 28), day(2024, 3, 1)).days() == 3);
    CHECK_TWICE(Period(day(2023, 2, 28), day(2023, 3, 1)).days() == 2);
}

TEST_CASE("days agree with counting them") {
    for (int year = 1995; year <= 2005; ++year) {
        CHECK(calendar_year(year).days() == counted_days(day(year, 1, 1), day(year, 12, 31)));
        CHECK(reporting_year(year).days() == counted_days(day(year - 1, 12, 15), day(year, 12, 14)));
    }
}

TEST_CASE("a reporting year runs from 15 December to 14 December") {
    // Decree 09/2019/NĐ-CP
    CHECK_TWICE(reporting_year(2023) == Period(day(2022, 12, 15), day(2023, 12, 14)));
    CHECK_TWICE(reporting_year(2023).days() == 365);
    CHECK_TWICE(reporting_year(2024).days() == 366);
    CHECK_TWICE(!reporting_year(2023).contains(day(2022, 12, 14)));
    CHECK_TWICE(reporting_year(2023).contains(day(2022, 12, 15)));
    CHECK_TWICE(reporting_year(2023).contains(day(2023, 12, 14)));
    CHECK_TWICE(!reporting_year(2023).contains(day(2023, 12, 15)));
    // Consecutive years meet and do not overlap.
    CHECK_TWICE(!reporting_year(2023).intersection(reporting_year(2024)));
    CHECK_TWICE(date::sys_days{reporting_year(2023).last()} + date::days{1} ==
                date::sys_days{reporting_year(2024).first()});
}

TEST_CASE("contains") {
    CHECK_TWICE(year_2023.contains(march));
    CHECK_TWICE(!march.contains(year_2023));
    CHECK_TWICE(march.contains(march));
    CHECK_TWICE(!year_2023.contains(reporting_year(2023)));
    CHECK_TWICE(march.contains(day(2023, 3, 1)) && march.contains(day(2023, 3, 31)));
    CHECK_TWICE(!march.contains(day(2023, 2, 28)) && !march.contains(day(2023, 4, 1)));
    CHECK_TWICE(!march.contains(day(2022, 3, 15)));
}

TEST_CASE("intersection") {
    CHECK_TWICE(year_2023.intersection(march) == march);
    CHECK_TWICE(march.intersection(year_2023) == march);
    CHECK_TWICE(march.intersection(march) == march);
    CHECK_TWICE(year_2023.intersection(reporting_year(2023)) == Period(day(2023, 1, 1), day(2023, 12, 14)));
    CHECK_TWICE(reporting_year(2023).intersection(year_2023) == Period(day(2023, 1, 1), day(2023, 12, 14)));
    CHECK_TWICE(!year_2023.intersection(calendar_year(2024)));
    CHECK_TWICE(!calendar_year(2024).intersection(year_2023));
    // One common day.
    CHECK_TWICE(march.intersection(Period(day(2023, 3, 31), day(2023, 4, 30)))->days() == 1);
}

TEST_CASE("the elapsed share is of days, to the end of the day") {
    CHECK_TWICE(year_2023.elapsed(day(2022, 12, 31)) == Ratio(0));
    CHECK_TWICE(year_2023.elapsed(day(2023, 1, 1)) == Ratio(1, 365));
    CHECK_TWICE(year_2023.elapsed(day(2023, 11, 30)) == Ratio(334, 365));
    CHECK_TWICE(year_2023.elapsed(day(2023, 12, 30)) == Ratio(364, 365));
    CHECK_TWICE(year_2023.elapsed(day(2023, 12, 31)) == Ratio(1));
    CHECK_TWICE(year_2023.elapsed(day(2024, 1, 1)) == Ratio(1));
    CHECK_TWICE(calendar_year(2024).elapsed(day(2024, 2, 29)) == Ratio(60, 366));
    CHECK_TWICE(Period(day(2023, 3, 1), day(2023, 3, 1)).elapsed(day(2023, 3, 1)) == Ratio(1));
    CHECK_TWICE(Period(day(2023, 3, 1), day(2023, 3, 1)).elapsed(day(2023, 2, 28)) == Ratio(0));
}

TEST_CASE("years at the end of the calendar") {
    CHECK_TWICE(calendar_year(32'767).days() == 365);
    CHECK_TWICE(calendar_year(-32'767).days() == 365);
    CHECK_TWICE(Period(day(-32'767, 1, 1), day(32'767, 12, 31)).days() == 23'936'166);
}

TEST_CASE("without a known end, or a known beginning") {
    constexpr date::year_month_day first = day(2025, 7, 1);
    constexpr date::year_month_day before = day(2025, 6, 30);
    CHECK_TWICE(since(first).contains(first) && since(first).contains(day(32'767, 12, 31)));
    CHECK_TWICE(!since(first).contains(before));
    CHECK_TWICE(through(before).contains(before) && through(before).contains(day(-32'767, 1, 1)));
    CHECK_TWICE(!through(before).contains(first));
    CHECK_TWICE(!since(first).intersection(through(before)));
    CHECK_TWICE(since(first).intersection(calendar_year(2025)) == Period(first, day(2025, 12, 31)));
}

TEST_CASE("in the order in which they end") {
    constexpr Period year = calendar_year(2023);
    constexpr Period last_quarter(day(2023, 10, 1), day(2023, 12, 31));
    constexpr Period half(day(2023, 1, 1), day(2023, 6, 30));
    CHECK_TWICE(half < year);
    CHECK_TWICE(year < last_quarter);  // both end on one day: the longer is before
    CHECK_TWICE(!(year < year) && year <= year);
    CHECK_TWICE(last_quarter < calendar_year(2024));
    CHECK_TWICE(calendar_year(2024) > half);
}
