// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/amount_text.hpp>

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/standard_units.hpp>
#include <chitieu/unit/unit.hpp>

#include <doctest/doctest.h>

#include <cstdint>

using namespace chitieu;

TEST_CASE("an amount is rounded to four decimals, and a Vietnamese percent sign stands close to it") {
    const AnyUnit percent = any_unit(units::percent);
    const AnyUnit tonne = any_unit(units::tonne);
    CHECK(amount_text(Ratio(600, 7), percent, Language::english) == "85.7143 %");
    CHECK(amount_text(Ratio(600, 7), percent, Language::vietnamese) == "85,7143%");
    CHECK(amount_text(Ratio(35'001, 2), tonne, Language::vietnamese) == "17.500,5 tấn");
    CHECK(amount_text(Ratio(35'001, 2), tonne, Language::english) == "17,500.5 tonne");
    // Half up, no trailing zeros, no unit.
    CHECK(amount_text(Ratio(1, 20'000), AnyUnit(), Language::english) == "0.0001");
    CHECK(amount_text(Ratio(-5, 2), AnyUnit(), Language::vietnamese) == "-2,5");
    // Too large for a Decimal.
    CHECK(amount_text(Ratio(INT64_MAX) * Ratio(10), tonne, Language::vietnamese) == "? tấn");
}
