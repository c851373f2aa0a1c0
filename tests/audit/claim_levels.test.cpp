// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/detail/claim_levels.hpp>

#include <chitieu/number/decimal.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace chitieu;

namespace {

std::string years_in(std::string_view text) {
    std::string result;
    detail::each_year(text, [&](int year) { result += std::to_string(year) + ' '; });
    return result;
}

}  // namespace

TEST_CASE("digits that tell a figure from another: zeros at either end do not") {
    CHECK(detail::significant_digits(0) == 0);
    CHECK(detail::significant_digits(7) == 1);
    CHECK(detail::significant_digits(-7) == 1);
    CHECK(detail::significant_digits(49'000) == 2);
    CHECK(detail::significant_digits(0.0050_dec) == 1);
    CHECK(detail::significant_digits(98'765) == 5);
    CHECK(detail::significant_digits(100.20_dec) == 4);
}

TEST_CASE("years are four digits, from 1900 to 2100") {
    CHECK(years_in("năm 2023") == "2023 ");
    CHECK(years_in("2022, 2023.") == "2022 2023 ");
    CHECK(years_in("1900 2100") == "1900 2100 ");
    CHECK(years_in("1899 2101 202 20230 02023") == "");
    CHECK(years_in("") == "");
}
