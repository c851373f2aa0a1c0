// SPDX-License-Identifier: BSL-1.0
//
// A small program with five units and typed arithmetic: what a user of unit/quantity.hpp alone waits for.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr auto income_unit = units::million * units::dong / units::person / units::year;

constexpr auto plan = 17'600_dec * units::tonne;
constexpr auto actual = 17'501_dec * units::tonne;
constexpr auto area = 2'830.5_dec * units::hectare;
constexpr auto income = 27.60_dec * income_unit;
constexpr auto poverty = 32.4_dec * units::percent;
constexpr auto people = 81'250 * units::person;

static_assert(actual < plan);
static_assert(plan - actual == 99_dec * units::tonne);
static_assert(convert(plan, units::kilogram) == 17'600'000_dec * units::kilogram);
static_assert(poverty - 27.9_dec * units::percent == 4.5_dec * units::percentage_point);
static_assert(people + people == 162'500 * units::person);
static_assert(convert(2 * income, units::thousand* units::dong / units::person / units::year).value() ==
              55'200_dec);

}  // namespace

int main() { return divide(actual, area, 2) == 6.18_dec * (units::tonne / units::hectare) ? 0 : 1; }
