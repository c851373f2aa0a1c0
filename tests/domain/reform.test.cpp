// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/reform.hpp>

#include <doctest/doctest.h>

using namespace chitieu;

TEST_CASE("old units are there until the day before") {
    const Reform reform{date::year{2025} / date::July / 1, Succession{{"03469", "03433"}}};
    CHECK(reform.last_day_before() == date::year{2025} / date::June / 30);
    CHECK(reform.units.successor_of("03469") == "03433");
    CHECK(Reform{date::year{2024} / date::March / 1, {}}.last_day_before() ==
          date::year{2024} / date::February / 29);
    CHECK(Reform{date::year{2024} / date::January / 1, {}}.last_day_before() ==
          date::year{2023} / date::December / 31);
}
