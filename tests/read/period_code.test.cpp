// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/period_code.hpp>

#include "random_records.hpp"

#include <doctest/doctest.h>

using namespace chitieu;

TEST_CASE("the shortest code that says a period") {
    const auto code = [](int year, unsigned month, unsigned day, int last_year, unsigned last_month,
                         unsigned last_day) {
        return period_code({date::year{year} / date::month{month} / date::day{day},
                            date::year{last_year} / date::month{last_month} / date::day{last_day}});
    };
    CHECK(period_code(calendar_year(2023)) == "2023");
    CHECK(period_code(calendar_year(33)) == "0033");
    CHECK(period_code(reporting_year(2023)) == "2022-12-15/P365D");
    CHECK(code(2023, 7, 1, 2023, 12, 31) == "2023-S2");
    CHECK(code(2023, 4, 1, 2023, 6, 30) == "2023-Q2");
    CHECK(code(2024, 2, 1, 2024, 2, 29) == "2024-02");
    CHECK(code(2024, 2, 29, 2024, 2, 29) == "2024-02-29");
    CHECK(code(2023, 2, 1, 2023, 4, 30) == "2023-02-01/P89D");   // no quarter of the year
    CHECK(code(2023, 4, 1, 2024, 3, 31) == "2023-04-01/P366D");  // no calendar year
    CHECK(code(9999, 1, 1, 9999, 12, 31) == "9999");
    CHECK(code(0, 1, 1, 0, 12, 31) == "0000-01-01/0000-12-31");
    CHECK(period_code(since(date::year{2025} / 7 / 1)) == "2025-07-01/+32767-12-31");
    CHECK(period_code(through(date::year{2025} / 6 / 30)) == "-32767-01-01/2025-06-30");
}

TEST_CASE("any period comes back by its code") {
    RandomRecords random(6);
    for (int round = 0; round < 5'000; ++round) {
        const auto period = random.period();
        if (period) CHECK(parse_period_code(period_code(*period)) == period);
    }
    CHECK(parse_period_code(period_code(since(date::year{2025} / 7 / 1))) == since(date::year{2025} / 7 / 1));
    CHECK(parse_period_code(period_code(through(date::year{2025} / 6 / 30))) ==
          through(date::year{2025} / 6 / 30));
}

TEST_CASE("texts that are no period are none, whatever they hold") {
    for (const char* const bad : {"",
                                  "2",
                                  "20",
                                  "202",
                                  "-",
                                  "/",
                                  "2023-",
                                  "2023-Q",
                                  "2023-QQ",
                                  "2023-Q11111",
                                  "2023 ",
                                  "2023-00",
                                  "2023-1",
                                  "+2023",
                                  "-2023",
                                  "2023-01-01/",
                                  "/2023-01-01",
                                  "2023-01-01/PD",
                                  "2023-01-01/P-1D",
                                  "2023-01-01/P1X",
                                  "+99999-01-01/+99999-12-31",
                                  "32767-01-01/P40000Y",
                                  "32767-12-31/P2D"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_period_code(bad).has_value());
    }
}
