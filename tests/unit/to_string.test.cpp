// SPDX-License-Identifier: BSL-1.0
#include <chitieu/unit/to_string.hpp>

#include "../text/streamed.hpp"

#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/quantity.hpp>

#include <doctest/doctest.h>

using namespace chitieu;

TEST_CASE("to_string is what is streamed") {
    const auto check = [](const auto& quantity, const char* text) {
        CHECK(streamed(quantity) == text);
        CHECK(to_string(quantity) == text);
    };
    check(17501.50_dec * units::hectare, "17501.50 ha");
    check(-0.5_dec * units::percentage_point, "-0.5 percentage point");
    check(12_dec * AnyUnit(), "12");
}

TEST_CASE("localized is for people") {
    const auto income = 27'600.50_dec * (units::million * units::dong);
    CHECK(localized(income, Language::vietnamese) == "27.600,50 triệu đồng");
    CHECK(localized(income, Language::english) == "27,600.50 million dong");
    CHECK(localized(98.5_dec * units::percent, Language::vietnamese) == "98,5%");
    CHECK(localized(98.5_dec * any_unit(units::percent), Language::english) == "98.5 %");
    CHECK(localized(12_dec * AnyUnit(), Language::vietnamese) == "12");
}
