// SPDX-License-Identifier: BSL-1.0
#include <chitieu/unit/print_quantity.hpp>

#include "../text/streamed.hpp"

#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/quantity.hpp>

#include <doctest/doctest.h>

#include <cstdint>

using namespace chitieu;

TEST_CASE("a quantity is streamed with its unit in English") {
    CHECK(streamed(27.60_dec * units::hectare) == "27.60 ha");
    CHECK(streamed(98.5_dec * units::percent) == "98.5 %");
    CHECK(streamed(48.5_dec * (units::quintal / units::hectare)) == "48.5 quintal/ha");
    CHECK(streamed(61'000_dec * (units::million * units::dong)) == "61000 million dong");
    CHECK(streamed(Ratio(1, 3) * units::hectare) == "1/3 ha");
    CHECK(streamed(std::int8_t{65} * units::hectare) == "65 ha");
    CHECK(streamed(2.5 * units::hectare) == "2.5 ha");
}

TEST_CASE("so is one in a run-time unit; without a unit it is a number") {
    CHECK(streamed(27.60_dec * any_unit(units::hectare)) == "27.60 ha");
    CHECK(streamed(27.60_dec * AnyUnit()) == "27.60");
}

TEST_CASE("a test that fails prints it") {
    CHECK(doctest::toString(27.60_dec * units::hectare) == "27.60 ha");
    CHECK(doctest::toString(27.60_dec) == "27.60");
}
