// SPDX-License-Identifier: BSL-1.0

#include <chitieu/unit/parse_unit.hpp>

#include "../thinned.hpp"
#include <chitieu/unit/print_unit.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

constexpr auto income = units::million * units::dong / units::person / units::year;
constexpr auto doctors = units::doctor / (units::ten_thousand * units::person);

static_assert(print_unit(income, Language::vietnamese).view() == "triệu đồng/người/năm");
static_assert(print_unit(income, Language::english).view() == "million dong/person/year");
static_assert(print_unit(doctors, Language::vietnamese).view() == "bác sĩ/vạn người");

std::string printed(const AnyUnit& unit, Language language) {
    return std::string(print_unit(unit, language).view());
}
template <StaticUnit Known>
std::string vietnamese(Known unit) {
    return std::string(print_unit(unit, Language::vietnamese).view());
}
template <StaticUnit Known>
std::string english(Known unit) {
    return std::string(print_unit(unit, Language::english).view());
}

void check_round_trip(const AnyUnit& unit) {
    for (const Language language : {Language::vietnamese, Language::english}) {
        const std::string text = printed(unit, language);
        CAPTURE(text);
        CHECK(print_unit(unit, language).fits());
        CHECK(parse_unit(text) == unit);
    }
}

}  // namespace

TEST_CASE("as people write it") {
    CHECK(vietnamese(units::tonne) == "tấn");
    CHECK(english(units::tonne) == "tonne");
    CHECK(vietnamese(units::quintal / units::hectare) == "tạ/ha");
    CHECK(vietnamese(units::billion * units::dong) == "tỷ đồng");
    CHECK(vietnamese(units::thousand * units::billion * units::dong) == "nghìn tỷ đồng");
    CHECK(vietnamese(units::percent / units::year) == "%/năm");
    CHECK(english(doctors) == "doctor/ten thousand person");
    CHECK(vietnamese(units::thousand * units::tonne * units::kilometre) == "nghìn tấn.km");
    CHECK(vietnamese(units::percentage_point) == "điểm %");
}

TEST_CASE("a pure number and an invalid unit have no words") {
    CHECK(printed(AnyUnit(), Language::vietnamese).empty());
    CHECK(printed(any_unit(units::tonne / units::tonne), Language::vietnamese).empty());
    CHECK(printed(any_unit(units::person).power(1000), Language::vietnamese).empty());
}

TEST_CASE("scale words stand before, whatever order a unit was composed in") {
    CHECK(vietnamese(units::dong * units::million) == "triệu đồng");
    CHECK(vietnamese(units::dong / units::person * units::million) == "triệu đồng/người");
    CHECK(vietnamese(units::dong / units::person / units::year * units::thousand) == "nghìn đồng/người/năm");
}

TEST_CASE("nothing but divisors") {
    CHECK(vietnamese(power<-1>(units::hectare)) == "1/ha");
    CHECK(vietnamese(power<-1>(units::ten_thousand * units::person)) == "1/vạn người");
}

TEST_CASE("every entry is read back, in both languages") {
    for (const UnitInfo* info : standard_units) check_round_trip(AnyUnit(*info));
}

TEST_CASE("every pair is read back, in both languages") {
    for (const UnitInfo* left : standard_units) {
        for (const UnitInfo* right :
             {&units::Hectare::info, &units::Person::info, &units::Year::info, &units::TenThousand::info,
              &units::Percent::info, &units::Permille::info}) {
            if (left == right) continue;
            check_round_trip(AnyUnit(*left) / AnyUnit(*right));
            if (left->kind != UnitKind::scale && right->kind != UnitKind::scale) {
                check_round_trip(AnyUnit(*left) * AnyUnit(*right));
            }
            if (right->kind != UnitKind::scale) check_round_trip(any_unit(units::thousand) * AnyUnit(*right));
        }
    }
}

TEST_CASE("composites of reports are read back, in both languages") {
    for (const AnyUnit& unit :
         {any_unit(income), any_unit(units::quintal / units::hectare), any_unit(doctors),
          any_unit(units::thousand * units::hectare), any_unit(units::thousand * units::tonne),
          any_unit(units::billion * units::dong), any_unit(units::dong / units::kilogram),
          any_unit(units::kilogram / units::person / units::year), any_unit(units::head / units::household),
          any_unit(units::percent / units::year), any_unit(units::person / units::square_kilometre),
          any_unit(units::million * units::person_visit * units::kilometre),
          any_unit(units::patient / (units::hundred_thousand * units::person)),
          any_unit(power<2>(units::kilogram) / power<3>(units::second)), any_unit(power<-2>(units::metre)),
          any_unit(units::dollar / (units::thousand * units::kilowatt_hour))}) {
        check_round_trip(unit);
    }
}

TEST_CASE("prefixed units") {
    CHECK(vietnamese(units::kilo * units::watt) == "kW");
    CHECK(english(units::giga * units::watt_hour / units::year) == "GWh/year");
    CHECK(vietnamese(units::milli * units::metre) == "mm");
    CHECK(vietnamese(power<2>(units::centi * units::metre)) == "cm²");
    CHECK(vietnamese(units::person / power<3>(units::deci * units::metre)) == "người/dm³");
    CHECK(vietnamese(units::micro * units::gram) == "\u00B5g");
    CHECK(vietnamese(units::milli * units::litre) == "mL");
    CHECK(vietnamese(units::kilo * units::tonne) == "kt");
    CHECK(vietnamese(units::hecto * units::are) == "har");
    // A square kilometre has a name of its own; so has a megawatt, and a milliwatt must not look like it.
    CHECK(vietnamese(power<2>(units::kilo * units::metre)) == "km.km");
    CHECK(vietnamese(units::milli * units::watt) == "milliwatt");
    CHECK(english(units::mega * units::metre) == "megametre");
    CHECK(english(units::mega * units::are) == "megaare");
    CHECK(english(units::mega * units::tonne / units::year) == "megatonne/year");
}

TEST_CASE("every prefix on every metric unit is read back, in both languages") {
    int count = 0;
    for (const UnitInfo* info : standard_units) {
        if (!info->prefixes.is_metric()) continue;
        for (const SiPrefix& prefix : si_prefixes) {
            for (const int exponent : {1, 2, 3, -1, -2, -3}) {
                check_round_trip(AnyUnit(*info).with_prefix(prefix.power).power(exponent));
                ++count;
            }
        }
    }
    CHECK(count >= 8 * 14 * 6);
}

TEST_CASE("units made up at random are read back") {
    std::mt19937_64 random(20231215);
    const auto below = [&random](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    int tried = 0;
    int long_ones = 0;
    for (int round = 0; round < thinned(14'000); ++round) {
        AnyUnit unit;
        const std::size_t terms = 1 + below(6);
        for (std::size_t term = 0; term < terms; ++term) {
            const UnitInfo& info = *standard_units.begin()[below(standard_units.count)];
            AnyUnit factor(info);
            if (info.prefixes.is_metric() && below(3) != 0) {
                factor = factor.with_prefix(si_prefixes[below(std::size(si_prefixes))].power);
            }
            const int exponents[] = {1, 1, 1, -1, -1, 2, -2, 3, -3};
            unit = unit * factor.power(exponents[below(std::size(exponents))]);
        }
        REQUIRE(unit.is_valid());
        if (unit.is_unspecified()) continue;
        for (const Language language : {Language::vietnamese, Language::english}) {
            const UnitText text = print_unit(unit, language);
            if (!text.fits()) {
                ++long_ones;
                continue;
            }
            const bool is_read_back = parse_unit(text.view()) == unit;
            const std::string written(text.view());
            CAPTURE(written);
            CHECK(is_read_back);
            ++tried;
        }
    }
    CHECK(tried >= thinned(20'000));
    if (thinning == 1) CHECK(long_ones > 0);  // one in some thousands
}

TEST_CASE("scale words side by side are read back") {
    for (const UnitInfo* left : standard_units) {
        for (const UnitInfo* right : standard_units) {
            if (left->kind != UnitKind::scale || right->kind != UnitKind::scale) continue;
            check_round_trip(AnyUnit(*left) * AnyUnit(*right));
            check_round_trip(AnyUnit(*left) * AnyUnit(*right) * any_unit(units::dong));
            check_round_trip(any_unit(units::doctor) / AnyUnit(*left) / AnyUnit(*right) /
                             any_unit(units::person));
        }
    }
    CHECK(vietnamese(units::hundred * units::thousand * units::dong) == "trăm.nghìn đồng");
    CHECK(vietnamese(units::hundred_thousand * units::dong) == "trăm nghìn đồng");
    CHECK(vietnamese(units::thousand * units::million * units::dong) == "nghìn triệu đồng");
    CHECK(vietnamese(units::doctor / (units::hundred * units::person)) == "bác sĩ/trăm người");
}

TEST_CASE("what does not fit says so, and is cut between words") {
    UnitText text;
    const std::string long_word(UnitText::capacity - 2, 'x');
    text.append(long_word);
    CHECK(text.fits());
    text.append("abc");
    CHECK(!text.fits());
    CHECK(text.view() == long_word);
    text.append("a");  // would fit, and would stand in the wrong place
    CHECK(text.view() == long_word);

    const UnitText organizations = print_unit(power<20>(units::organization), Language::english);
    CHECK(!organizations.fits());
    CHECK(organizations.view().size() <= UnitText::capacity);
    CHECK(organizations.view().starts_with("organization.organization"));
}
