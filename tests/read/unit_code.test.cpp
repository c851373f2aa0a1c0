// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/unit_code.hpp>

#include "random_records.hpp"

#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace chitieu;

TEST_CASE("units by words and by symbols, and by terms where neither is exact") {
    const AnyUnit income = any_unit(units::million * units::dong / units::person / units::year);
    CHECK(unit_code(income, UnitCode::words) == "million dong/person/year");
    CHECK(unit_code(income, UnitCode::symbols) == "10*6.VND/{person}/a");
    CHECK(unit_code(any_unit(units::percent), UnitCode::symbols) == "%");
    CHECK(unit_code(any_unit(units::permille), UnitCode::symbols) == "[ppth]");
    CHECK(unit_code(AnyUnit() / any_unit(units::hectare), UnitCode::symbols) == "1/har");
    // "W.h.d" would be a watt times an hour times a day.
    CHECK(unit_code(any_unit(units::watt_hour) * any_unit(units::day), UnitCode::symbols) == "Wh.day");
    CHECK(unit_code(any_unit(units::metre).power(-50), UnitCode::words) == "=m^-50");
    CHECK(unit_code(AnyUnit(), UnitCode::words).empty());
    CHECK(unit_code(any_unit(units::dong).with_prefix(3), UnitCode::words).empty());  // not valid
}

TEST_CASE("what was written is read back, and what people write too") {
    CHECK(parse_unit_code("") == AnyUnit());
    CHECK(parse_unit_code("tạ/ha") == any_unit(units::quintal / units::hectare));
    CHECK(parse_unit_code("=m^-50") == any_unit(units::metre).power(-50));
    CHECK(parse_unit_code("=k|W a^-1") == any_unit(units::kilo * units::watt / units::year));
    for (const char* const bad :
         {"=m^", "=m^0", "=m^x", "=m^999", "=zz", "=zz|m", "=k|{person}", "= m", "parsec", "=m  s"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_unit_code(bad).has_value());
    }
}

TEST_CASE("any unit comes back by both of its names") {
    RandomRecords random(5);
    for (int round = 0; round < 1'000; ++round) {
        const AnyUnit unit = random.unit();
        for (const UnitCode preferred : {UnitCode::words, UnitCode::symbols}) {
            const std::string code = unit_code(unit, preferred);
            CAPTURE(code);
            CHECK(parse_unit_code(code) == unit);
        }
    }
}
