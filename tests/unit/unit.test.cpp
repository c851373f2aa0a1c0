// SPDX-License-Identifier: BSL-1.0

#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <climits>
#include <optional>
#include <string_view>
#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr AnyUnit tonne = any_unit(units::tonne);
constexpr AnyUnit hectare = any_unit(units::hectare);
constexpr AnyUnit billion_dong = any_unit(units::billion * units::dong);

// Seven described units, one more than a unit can hold.
constexpr AnyUnit seven_terms() {
    return any_unit(units::person) * any_unit(units::household) * any_unit(units::head) *
           any_unit(units::commune) * any_unit(units::village) * any_unit(units::school) *
           any_unit(units::house);
}

struct Buffalo : DescribedUnit<Buffalo> {
    static constexpr UnitInfo info = describe_count("{buffalo}", {"trâu", "buffalo"});
};
struct NoBaseClass {};
struct NotEmpty : StaticUnitBase {
    int member;
};

static_assert(std::is_trivially_copyable_v<AnyUnit>);
static_assert(std::is_empty_v<units::Tonne>);
static_assert(std::is_empty_v<decltype(units::million * units::dong / units::person)>);
static_assert(StaticUnit<units::Tonne> && Unit<units::Tonne> && Unit<AnyUnit> && !StaticUnit<AnyUnit>);
static_assert(StaticUnit<Buffalo> && !Unit<NoBaseClass> && !Unit<NotEmpty> && !Unit<int>);
static_assert(!std::is_constructible_v<AnyUnit, UnitInfo>, "a description that dies at once is refused");
static_assert(std::is_constructible_v<AnyUnit, const UnitInfo&>);
static_assert(!std::is_convertible_v<const UnitInfo&, AnyUnit>);

}  // namespace

TEST_CASE("a default unit is the unit of pure numbers") {
    CHECK_TWICE(AnyUnit().is_unspecified());
    CHECK_TWICE(AnyUnit().is_valid());
    CHECK_TWICE(AnyUnit() == AnyUnit());
    CHECK_TWICE(AnyUnit().kind() == UnitKind::measure);
    CHECK_TWICE(!AnyUnit().counts_whole_things());
    CHECK_TWICE(AnyUnit().factor() == Ratio(1));
    CHECK_TWICE(AnyUnit().dimension() == Dimension());
    CHECK_TWICE(tonne * AnyUnit() == tonne);
    CHECK_TWICE((tonne / tonne).is_unspecified());
    CHECK_TWICE(tonne.power(0).is_unspecified());
}

TEST_CASE("static and run-time units compose alike") {
    CHECK_TWICE(any_unit(units::tonne / units::hectare) == tonne / hectare);
    CHECK_TWICE(any_unit(units::tonne * units::kilometre) == tonne * any_unit(units::kilometre));
    CHECK_TWICE(any_unit(power<3>(units::metre)) == any_unit(units::metre).power(3));
    CHECK_TWICE(any_unit(power<-2>(units::metre)) ==
                AnyUnit() / any_unit(units::metre) / any_unit(units::metre));
    CHECK_TWICE(any_unit(tonne) == tonne);
}

TEST_CASE("equal is the same described units in any order") {
    CHECK_TWICE(tonne * hectare == hectare * tonne);
    CHECK_TWICE(tonne / hectare != hectare / tonne);
    CHECK_TWICE(tonne != any_unit(units::kilogram));
    CHECK_TWICE(tonne != tonne.power(2));
    CHECK_TWICE(any_unit(units::million * units::dong) !=
                any_unit(units::thousand * units::thousand * units::dong));
    CHECK_TWICE(any_unit(units::thousand * units::thousand) == any_unit(units::thousand).power(2));
}

TEST_CASE("factors are exact") {
    CHECK_TWICE(tonne.factor() == Ratio(1'000));
    CHECK_TWICE(any_unit(units::gram).factor() == Ratio(1) / Ratio(1'000));
    CHECK_TWICE(any_unit(units::quintal / units::hectare).factor() == Ratio(1) / Ratio(100));
    CHECK_TWICE(billion_dong.factor() == Ratio(1'000'000'000));
    CHECK_TWICE(any_unit(power<4>(units::billion)).factor() == any_unit(power<6>(units::million)).factor());
    CHECK_TWICE(!any_unit(power<5>(units::billion)).factor());  // 10^45 has more than 127 bits
    CHECK_TWICE(any_unit(power<99>(units::person)).factor() == Ratio(1));
}

TEST_CASE("conversion factors") {
    CHECK_TWICE(conversion_factor(units::tonne, units::kilogram) == Ratio(1'000));
    CHECK_TWICE(conversion_factor(units::square_kilometre, units::hectare) == Ratio(100));
    CHECK_TWICE(conversion_factor(units::permille, units::percent) == Ratio(1) / Ratio(10));
    CHECK_TWICE(conversion_factor(units::year, units::month) == Ratio(12));
    CHECK_TWICE(conversion_factor(units::litre, power<3>(units::metre)) == Ratio(1) / Ratio(1'000));
    CHECK_TWICE(conversion_factor(units::square_metre, power<2>(units::metre)) == Ratio(1));
    CHECK_TWICE(conversion_factor(units::kilowatt_hour, units::megawatt * units::hour) ==
                Ratio(1) / Ratio(1'000));
    CHECK_TWICE(conversion_factor(billion_dong, units::million * units::dong) == Ratio(1'000));
    CHECK_TWICE(conversion_factor(units::quintal / units::hectare, any_unit(units::tonne / units::hectare)) ==
                Ratio(1) / Ratio(10));
    CHECK_TWICE(!conversion_factor(units::tonne, units::hectare));
    CHECK_TWICE(!conversion_factor(units::month, units::day));
    CHECK_TWICE(!conversion_factor(units::percent, units::percentage_point));
    CHECK_TWICE(!conversion_factor(units::person, units::commune));
    CHECK_TWICE(!conversion_factor(units::dong, units::dollar));
    CHECK_TWICE(!conversion_factor(power<5>(units::billion), AnyUnit()));
}

TEST_CASE("same dimension") {
    CHECK_TWICE(same_dimension(units::tonne, units::gram));
    CHECK_TWICE(same_dimension(tonne, units::gram));
    CHECK_TWICE(same_dimension(units::million, AnyUnit()));
    CHECK_TWICE(!same_dimension(units::tonne, AnyUnit()));
    CHECK_TWICE(!same_dimension(units::person, units::household));
    CHECK_TWICE(!same_dimension(units::year, units::second));
    CHECK_TWICE(!same_dimension(units::percent, AnyUnit()));
}

TEST_CASE("kinds") {
    CHECK_TWICE(tonne.kind() == UnitKind::measure);
    CHECK_TWICE(any_unit(units::person).kind() == UnitKind::count);
    CHECK_TWICE(any_unit(units::dong).kind() == UnitKind::money);
    CHECK_TWICE(billion_dong.kind() == UnitKind::money);
    CHECK_TWICE(any_unit(units::thousand * units::person).kind() == UnitKind::count);
    CHECK_TWICE(any_unit(units::thousand * units::billion * units::dong).kind() == UnitKind::money);
    CHECK_TWICE(any_unit(units::percent).kind() == UnitKind::share);
    CHECK_TWICE(any_unit(units::percentage_point).kind() == UnitKind::points);
    CHECK_TWICE(any_unit(units::million).kind() == UnitKind::scale);
    CHECK_TWICE(any_unit(units::thousand * units::million).kind() == UnitKind::scale);
    CHECK_TWICE(any_unit(units::percent / units::year).kind() == UnitKind::measure);
    CHECK_TWICE(any_unit(units::dong / units::person).kind() == UnitKind::measure);
    CHECK_TWICE(any_unit(units::doctor / (units::ten_thousand * units::person)).kind() == UnitKind::measure);
    CHECK_TWICE(any_unit(power<2>(units::person)).kind() == UnitKind::measure);
    CHECK_TWICE(any_unit(power<-1>(units::person)).kind() == UnitKind::measure);
}

TEST_CASE("only a bare count counts whole things") {
    CHECK_TWICE(any_unit(units::person).counts_whole_things());
    CHECK_TWICE(any_unit(Buffalo{}).counts_whole_things());
    CHECK_TWICE(!any_unit(units::thousand * units::person).counts_whole_things());
    CHECK_TWICE(!any_unit(units::person / units::year).counts_whole_things());
    CHECK_TWICE(!any_unit(units::head / units::household).counts_whole_things());
    CHECK_TWICE(!any_unit(power<2>(units::person)).counts_whole_things());
    CHECK_TWICE(!any_unit(units::dong).counts_whole_things());
    CHECK_TWICE(!any_unit(units::percent).counts_whole_things());
    CHECK_TWICE(!any_unit(units::million).counts_whole_things());
    CHECK_TWICE(!tonne.counts_whole_things());
}

TEST_CASE("has_term looks at symbols") {
    CHECK_TWICE(billion_dong.has_term("10*9"));
    CHECK_TWICE(billion_dong.has_term(units::Billion::info.symbol));
    CHECK_TWICE(billion_dong.has_term("VND"));
    CHECK_TWICE(!billion_dong.has_term("10*6"));
    CHECK_TWICE(!billion_dong.has_term("billion"));
    CHECK_TWICE(any_unit(units::dong / units::person).has_term("{person}"));
    CHECK_TWICE(!AnyUnit().has_term(""));
}

TEST_CASE("terms keep the order in which they were written") {
    constexpr AnyUnit income = any_unit(units::million * units::dong / units::person / units::year);
    CHECK(income.end() - income.begin() == 4);
    CHECK(income.begin()[0].info == &units::Million::info);
    CHECK(income.begin()[1].info == &units::Dong::info);
    CHECK(income.begin()[2].exponent == -1);
    CHECK(income.begin()[3].info == &units::Year::info);
    // A unit that cancels out leaves the others in order.
    constexpr AnyUnit rest = income * any_unit(units::person) / any_unit(units::million);
    CHECK(rest.end() - rest.begin() == 2);
    CHECK(rest.begin()[0].info == &units::Dong::info);
    CHECK(rest == any_unit(units::dong / units::year));
}

TEST_CASE("too many terms are not valid, and stay so") {
    constexpr AnyUnit most = seven_terms() * AnyUnit();
    CHECK_TWICE(!most.is_valid());
    CHECK_TWICE(most != most);
    CHECK_TWICE(!(most / most).is_valid());
    CHECK_TWICE(!(tonne / most).is_valid());
    CHECK_TWICE(!most.power(0).is_valid());
    CHECK_TWICE(!most.factor());
    CHECK_TWICE(!same_dimension(most, most));
    CHECK_TWICE(!conversion_factor(most, most));
}

TEST_CASE("too large powers are not valid, and never overflow") {
    constexpr AnyUnit person = any_unit(units::person);
    constexpr int most = AnyUnit::max_exponent;
    CHECK_TWICE(person.power(most).is_valid());
    CHECK_TWICE(!person.power(most + 1).is_valid());
    CHECK_TWICE(!(person.power(most) * person).is_valid());
    CHECK_TWICE(!(person.power(-most) / person).is_valid());
    CHECK_TWICE(!person.power(INT_MAX).is_valid());
    CHECK_TWICE(!person.power(INT_MIN).is_valid());
    CHECK_TWICE(!person.power(70).power(INT_MAX).is_valid());
    CHECK_TWICE(!any_unit(units::square_metre).power(most).dimension().is_valid());
    CHECK_TWICE(!same_dimension(any_unit(units::square_metre).power(most),
                                any_unit(units::square_metre).power(most)));
}

TEST_CASE("a unit of one's own") {
    CHECK_TWICE(any_unit(Buffalo{}).dimension() != any_unit(units::head).dimension());
    CHECK_TWICE(any_unit(units::thousand * Buffalo{}).factor() == Ratio(1'000));
    CHECK_TWICE(same_dimension(units::thousand * Buffalo{}, Buffalo{}));
}
