// SPDX-License-Identifier: BSL-1.0

#include <chitieu/text/fold_string.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/prefix.hpp>
#include <chitieu/unit/unit.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>

using namespace chitieu;

namespace {

template <class Prefix, class Base>
concept composes = requires(Prefix prefix, Base base) {
    prefix* base;
};

static_assert(composes<units::Kilo, units::Watt> && composes<units::Kilo, AnyUnit>);
static_assert(!composes<units::Kilo, units::Person> && !composes<units::Milli, units::Percent>);
static_assert(!composes<units::Mega, units::Dong> && !composes<units::Kilo, units::Million>);
static_assert(!composes<units::Kilo, units::Kilogram> && !composes<units::Kilo, units::Kilometre>);
static_assert(!composes<units::Kilo, std::remove_const_t<decltype(units::kilowatt)>>);
static_assert(!composes<units::Kilo, decltype(units::watt * units::hour)>);
static_assert(!composes<units::Kilo, decltype(power<2>(units::metre))>);
static_assert(!composes<units::Kilo, units::Kilo> && !composes<units::Watt, units::Kilo>);
static_assert(std::is_empty_v<std::remove_const_t<decltype(units::kilowatt)>>);

Ratio ten_to(int power) {
    Ratio result(1);
    for (int step = 0; step < power; ++step) result *= Ratio(10);
    for (int step = 0; step > power; --step) result /= Ratio(10);
    return result;
}

}  // namespace

TEST_CASE("prefixes are exact powers of ten") {
    CHECK_TWICE(conversion_factor(units::kilo * units::watt, units::watt) == Ratio(1'000));
    CHECK_TWICE(conversion_factor(units::milli * units::metre, units::metre) == Ratio(1) / Ratio(1'000));
    CHECK_TWICE(conversion_factor(units::giga * units::watt_hour, units::kilowatt_hour) == Ratio(1'000'000));
    CHECK_TWICE(conversion_factor(units::peta * units::joule, units::kilowatt_hour) ==
                Ratio(10'000'000'000) / Ratio(36));
    CHECK_TWICE(conversion_factor(units::deca * units::gram, units::kilogram) == Ratio(1) / Ratio(100));
    for (const SiPrefix& prefix : si_prefixes) {
        CHECK(any_unit(units::metre).with_prefix(prefix.power).factor() == ten_to(prefix.power));
        CHECK(find_si_prefix(prefix.power) == &prefix);
    }
    CHECK(find_si_prefix(0) == nullptr);
    CHECK(find_si_prefix(4) == nullptr);
}

TEST_CASE("every static prefix is one of the table") {
    std::set<int> powers;
    for (const SiPrefix& prefix : si_prefixes) powers.insert(prefix.power);
    using namespace units;
    CHECK(powers == std::set<int>{Exa::power, Peta::power, Tera::power, Giga::power, Mega::power, Kilo::power,
                                  Hecto::power, Deca::power, Deci::power, Centi::power, Milli::power,
                                  Micro::power, Nano::power, Pico::power});
}

TEST_CASE("a prefix is raised with its unit") {
    CHECK_TWICE(conversion_factor(power<2>(units::kilo * units::metre), units::square_metre) ==
                Ratio(1'000'000));
    CHECK_TWICE(conversion_factor(power<2>(units::centi * units::metre), units::square_metre) ==
                Ratio(1) / Ratio(10'000));
    CHECK_TWICE(conversion_factor(power<3>(units::deci * units::metre), units::litre) == Ratio(1));
    CHECK_TWICE(conversion_factor(power<-1>(units::milli * units::litre), power<-1>(units::litre)) ==
                Ratio(1'000));
    CHECK_TWICE(any_unit(power<2>(units::kilo * units::metre)) ==
                any_unit(units::kilometre) * any_unit(units::kilometre));
}

TEST_CASE("a unit is its symbol with the prefix") {
    CHECK_TWICE(any_unit(units::kilo * units::metre) == any_unit(units::kilometre));
    CHECK_TWICE(any_unit(units::kilo * units::gram) == any_unit(units::kilogram));
    CHECK_TWICE(any_unit(units::hecto * units::are) == any_unit(units::hectare));
    CHECK_TWICE(any_unit(units::deci * units::tonne) == any_unit(units::quintal));
    CHECK_TWICE(any_unit(units::mega * units::watt) == any_unit(units::megawatt));
    CHECK_TWICE(any_unit(units::kilo * units::watt_hour) == any_unit(units::kilowatt_hour));
    CHECK_TWICE(any_unit(units::kilo * units::metre) != any_unit(units::metre));
    CHECK_TWICE(any_unit(units::kilo * units::metre) != any_unit(units::milli * units::metre));
    // They cancel out, and add up, whichever way they were made.
    CHECK_TWICE((units::kilo * any_unit(units::gram) / units::kilogram).is_unspecified());
    CHECK_TWICE(any_unit(units::dong / (units::kilo * units::gram)) ==
                any_unit(units::dong / units::kilogram));
    CHECK_TWICE(any_unit((units::kilo * units::metre) * units::kilometre) ==
                any_unit(power<2>(units::kilometre)));
    CHECK_TWICE(any_unit(units::kilo * units::gram).has_term("kg"));
    CHECK_TWICE(!any_unit(units::kilo * units::gram).has_term("g"));
}

TEST_CASE("a described unit with the symbol of a prefixed one has its factor too") {
    int found = 0;
    for (const UnitInfo* base : standard_units) {
        for (const SiPrefix& prefix : si_prefixes) {
            const AnyUnit prefixed = AnyUnit(*base).with_prefix(prefix.power);
            for (const UnitInfo* whole : standard_units) {
                if (prefixed != AnyUnit(*whole)) continue;
                CAPTURE(whole->symbol);
                CHECK(conversion_factor(prefixed, AnyUnit(*whole)) == Ratio(1));
                ++found;
            }
        }
    }
    CHECK(found == 6);  // km, kg, har, dt, MW, kW.h
}

TEST_CASE("what takes no prefix at run time is not valid with one") {
    CHECK_TWICE(!(units::kilo * any_unit(units::person)).is_valid());
    CHECK_TWICE(!(units::kilo * AnyUnit()).is_valid());
    CHECK_TWICE(!(units::kilo * any_unit(units::kilometre)).is_valid());
    CHECK_TWICE(!(units::kilo * (units::kilo * any_unit(units::metre))).is_valid());
    CHECK_TWICE(!(units::kilo * any_unit(power<2>(units::metre))).is_valid());
    CHECK_TWICE(!any_unit(units::metre).with_prefix(4).is_valid());
    CHECK_TWICE(!any_unit(units::metre).with_prefix(1'000).is_valid());
    CHECK_TWICE((units::kilo * any_unit(units::watt)).is_valid());
    CHECK_TWICE(any_unit(units::metre).takes_prefix() && !any_unit(units::dong).takes_prefix());
}

TEST_CASE("no two symbols with prefixes are the same, nor one of another unit") {
    std::map<std::string, AnyUnit> units;
    std::set<std::string> spellings;
    for (const UnitInfo* info : standard_units) {
        if (!info->prefixes.is_metric()) continue;
        for (const SiPrefix& prefix : si_prefixes) {
            const std::string symbol = std::string(prefix.symbol) + std::string(info->symbol);
            CAPTURE(symbol);
            const AnyUnit unit = AnyUnit(*info).with_prefix(prefix.power);
            CHECK(units.emplace(symbol, unit).second);
            if (!info->prefixes.contains(prefix.power)) continue;
            CHECK(spellings.insert(folded(symbol, Folding::marks_kept)).second);
            CHECK(parse_unit(symbol) == unit);
        }
    }
    CHECK(spellings.size() > 40);
}

TEST_CASE("static and run-time units compose in one expression") {
    const AnyUnit person = any_unit(units::person);
    CHECK(person / units::household == any_unit(units::person / units::household));
    CHECK(units::million * units::dong / person == any_unit(units::million * units::dong / units::person));
    CHECK(power<2>(any_unit(units::metre)) == any_unit(power<2>(units::metre)));
}

TEST_CASE("prefixes stay with their units when one before them is cancelled") {
    const AnyUnit kilowatt = any_unit(units::kilo * units::watt);
    const AnyUnit millimetre = any_unit(units::milli * units::metre);
    const AnyUnit product = any_unit(units::person) * kilowatt * millimetre;
    CHECK(product / any_unit(units::person) == kilowatt * millimetre);
    CHECK(product / any_unit(units::person) / kilowatt == millimetre);
    CHECK(product / any_unit(units::person) != any_unit(units::watt) * any_unit(units::metre));
}
