// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/pro_rata.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <random>
#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr date::year_month_day day(int year, unsigned month, unsigned number) {
    return date::year{year} / date::month{month} / date::day{number};
}

constexpr Period may(day(2017, 5, 1), day(2017, 5, 31));
constexpr Period second_half(day(2017, 5, 10), day(2017, 6, 30));

static_assert(std::is_same_v<exact_t<Decimal>, Ratio> && std::is_same_v<exact_t<int>, Ratio> &&
              std::is_same_v<exact_t<double>, double>);
static_assert(std::is_same_v<exact_t<Quantity<units::Tonne>>, Quantity<units::Tonne, Ratio>>);

}  // namespace

TEST_CASE("a figure's part is as large as its share of the days") {
    CHECK_TWICE(common_days(may, second_half) == 22);
    CHECK_TWICE(common_days(second_half, may) == 22);
    CHECK_TWICE(pro_rata(31_dec, may, second_half).value() == Ratio(22));
    CHECK_TWICE(pro_rata(10_dec, may, second_half).value() == Ratio(220, 31));  // no digits, and no rounding
    CHECK_TWICE(pro_rata(10, may, may).value() == Ratio(10));
    CHECK_TWICE(pro_rata(62.0, may, second_half).value() == 44.0);
    CHECK_TWICE(pro_rata(31_dec * units::tonne, may, second_half).value().value() == Ratio(22));
    // In its own unit, also where that is known only at run time.
    CHECK_TWICE(pro_rata(31_dec * any_unit(units::tonne), may, second_half).value().unit() ==
                any_unit(units::tonne));
    CHECK_TWICE(pro_rata(planned(31_dec), may, second_half).value() == Ratio(22));
    CHECK_TWICE(pro_rata(reported(31_dec), may, second_half).value() == Ratio(22));
    // A leap year's February has 29 days.
    CHECK_TWICE(pro_rata(366_dec, calendar_year(2024), {day(2024, 2, 1), day(2024, 2, 29)}).value() ==
                Ratio(29));
}

TEST_CASE("no common day is not a part of 0") {
    constexpr Period june(day(2017, 6, 1), day(2017, 6, 30));
    CHECK_TWICE(pro_rata(31_dec, may, june).reason() == Undefined::no_common_day);
    CHECK_TWICE(pro_rata(0_dec, may, may).value() == Ratio(0));
    CHECK_TWICE(pro_rata(not_reported(), may, may).reason() == Undefined::no_target);
    CHECK_TWICE(pro_rata(std::optional<Decimal>(), may, may).reason() == Undefined::no_target);
    CHECK_TWICE(pro_rata(between(1_dec, 2_dec), may, may).reason() == Undefined::range);
}

TEST_CASE("several dated figures") {
    // prorata_misbuilder.csv: KPIs 05-01..05-10 = 10, 05-11..05-20 = 20, 05-21..05-25 = 30; the sum's row to
    // 06-30 has a second KPI from 06-01 = 3 which is reckoned apart. We agree with every row: there, too, a
    // mean counts only the days that are covered.
    constexpr DatedFigure<Decimal> items[] = {{10, {day(2017, 5, 1), day(2017, 5, 10)}},
                                              {20, {day(2017, 5, 11), day(2017, 5, 20)}},
                                              {30, {day(2017, 5, 21), day(2017, 5, 25)}}};
    constexpr DatedFigure<Decimal> second[] = {{3, {day(2017, 6, 1), day(2017, 6, 30)}}};
    struct Row {
        Period part;
        std::optional<int> sum;
        std::optional<int> mean;
    };
    constexpr Row rows[] = {
        {{day(2017, 5, 1), day(2017, 5, 10)}, 10, 10}, {{day(2017, 5, 1), day(2017, 5, 5)}, 5, 10},
        {{day(2017, 5, 1), day(2017, 5, 20)}, 30, 15}, {{day(2017, 5, 6), day(2017, 5, 15)}, 15, 15},
        {{day(2017, 1, 1), day(2017, 5, 31)}, 60, 18}, {{day(2017, 5, 21), day(2017, 6, 30)}, 30, {}},
    };
    for (const Row& row : rows) {
        CHECK(pro_rata_sum(items, row.part).value() == Ratio(*row.sum));
        if (row.mean) CHECK(mean_over_days(items, row.part).value() == Ratio(*row.mean));
    }
    CHECK_TWICE(pro_rata_sum(second, {day(2017, 5, 21), day(2017, 6, 30)}).value() == Ratio(3));
    // Where we would disagree on purpose: days that nothing was planned for are not planned for with 0.
    CHECK_TWICE(pro_rata_sum(second, {day(2017, 5, 1), day(2017, 5, 31)}).reason() ==
                Undefined::no_common_day);
    CHECK_TWICE(mean_over_days(second, {day(2017, 5, 1), day(2017, 5, 31)}).reason() ==
                Undefined::no_common_day);
}

TEST_CASE("a sum with a missing figure is undefined, unless its days do not count") {
    const DatedFigure<std::optional<Decimal>> items[] = {{10_dec, may},
                                                         {std::nullopt, {day(2017, 6, 1), day(2017, 6, 30)}}};
    CHECK(pro_rata_sum(items, may).value() == Ratio(10));
    CHECK(pro_rata_sum(items, calendar_year(2017)).reason() == Undefined::no_target);
}

TEST_CASE("the parts of a period add up to the whole") {
    std::mt19937_64 random(20170501);
    for (int round = 0; round < 10'000; ++round) {
        const date::sys_days first = date::sys_days(day(2000, 1, 1)) + date::days(random() % 9'000);
        const auto length = static_cast<int>(random() % 700) + 1;
        const int cut = static_cast<int>(random() % static_cast<unsigned>(length));
        const Period whole(first, first + date::days(length));
        const Period left(first, first + date::days(cut));
        const Period right(first + date::days(cut + 1), first + date::days(length));
        const Decimal figure =
            Decimal::from_parts(static_cast<std::int64_t>(random()) >> 8, static_cast<int>(random() % 7));
        CHECK(pro_rata(figure, whole, left).value() + pro_rata(figure, whole, right).value() ==
              Ratio(figure));
        const DatedFigure<Decimal> parts[] = {{figure, left}, {figure, right}};
        CHECK(mean_over_days(parts, whole).value() == Ratio(figure));
    }
}
