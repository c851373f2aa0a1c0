// SPDX-License-Identifier: BSL-1.0
//
// A number with its unit. With static units a mismatch does not compile and the code is the raw
// number's; with `AnyUnit` the same templates answer with an empty optional.
//
//     constexpr auto plan = 17'600_dec * units::tonne;
//     constexpr auto actual = 17'501_dec * units::tonne;
//     static_assert(actual < plan && plan - actual == 99_dec * units::tonne);
//     static_assert(convert(plan, units::quintal) == 176'000_dec * units::quintal);
//     static_assert(checked_convert(plan, any_unit(units::kilogram)).has_value());
//
// Shares differ in points, and only points add to them:
//
//     12_dec * units::percent - 10_dec * units::percent               // 2 percentage points
//     12_dec * units::percent + 2_dec * units::percentage_point       // 14 percent
//     12_dec * units::percent + 10_dec * units::percent               // does not compile
//
// This header has it all: the type, its arithmetic, conversions and quotients.
#pragma once

#include <chitieu/unit/arithmetic.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/conversion.hpp>
#include <chitieu/unit/difference_unit.hpp>
#include <chitieu/unit/number.hpp>
#include <chitieu/unit/print_quantity.hpp>
#include <chitieu/unit/quantity_type.hpp>
#include <chitieu/unit/quotient.hpp>
