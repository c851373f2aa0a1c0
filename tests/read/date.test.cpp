// SPDX-License-Identifier: BSL-1.0

#include <chitieu/read/date.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

constexpr date::year_month_day july_1 = date::year{2025} / date::July / 1;

}  // namespace

TEST_CASE("day, month and year, or year, month and day") {
    CHECK_TWICE(parse_date("01/07/2025") == july_1);
    CHECK_TWICE(parse_date("1/7/2025") == july_1);
    CHECK_TWICE(parse_date("1-7-2025") == july_1);
    CHECK_TWICE(parse_date("01.07.2025") == july_1);
    CHECK_TWICE(parse_date("2025-07-01") == july_1);
    CHECK_TWICE(parse_date("2025/7/1") == july_1);
    CHECK_TWICE(parse_date(" \u00A0 2025-07-01\t") == july_1);
    CHECK_TWICE(parse_date("29/02/2024") == date::year{2024} / date::February / 29);
}

TEST_CASE("what is no day is nothing") {
    for (const std::string_view text : {"",
                                        " ",
                                        "2025",
                                        "07/2025",
                                        "1/7/25",
                                        "25/7/1",
                                        "31/06/2025",
                                        "29/02/2023",
                                        "0/7/2025",
                                        "1/0/2025",
                                        "1/13/2025",
                                        "2025-13-01",
                                        "01/07/2025 ",
                                        "01/07-2025",
                                        "1/7/2025/",
                                        "/7/2025",
                                        "1//2025",
                                        "1/7/",
                                        "001/7/2025",
                                        "1/007/2025",
                                        "20255/7/1",
                                        "1 7 2025",
                                        "July 1, 2025",
                                        "1/7/2025x",
                                        "2025-07-01T00:00",
                                        "1/2025/7",
                                        "2025/2025/2025",
                                        "-1/7/2025",
                                        "99999999999999999999/1/2025",
                                        "\xFF"}) {
        CAPTURE(text);
        CHECK(parse_date(text).has_value() == (text == "01/07/2025 "));
    }
}

TEST_CASE("every day of 400 years, as it is written") {
    std::mt19937_64 random(2025);
    const date::sys_days first{date::year{1800} / date::January / 1};
    for (int round = 0; round < 10'000; ++round) {
        const date::year_month_day day{first + date::days{static_cast<std::int32_t>(random() % 146'097)}};
        const std::string year = std::to_string(static_cast<int>(day.year()));
        const std::string month = std::to_string(static_cast<unsigned>(day.month()));
        const std::string of_month = std::to_string(static_cast<unsigned>(day.day()));
        const auto padded = [](const std::string& number) {
            return number.size() < 2 ? '0' + number : number;
        };
        CHECK(parse_date(of_month + '/' + month + '/' + year) == day);
        CHECK(parse_date(padded(of_month) + '.' + padded(month) + '.' + year) == day);
        CHECK(parse_date(year + '-' + padded(month) + '-' + padded(of_month)) == day);
    }
}
