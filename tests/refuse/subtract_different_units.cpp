// SPDX-License-Identifier: BSL-1.0
//
// A difference of different units is as wrong as a sum.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void differences() {
    static_cast<void>(120 * units::hectare - 99 * units::hectare);
#if REFUSE == 1  // expect: because::units_differ
    static_cast<void>(120 * units::hectare - 99 * units::person);
#endif
#if REFUSE == 2  // expect: because::units_differ
    static_cast<void>(120.0 * units::kilogram - 99.0 * units::tonne);
#endif
#if REFUSE == 3  // expect: because::units_differ
    static_cast<void>(120_dec * units::hectare - 99_dec * units::tonne);
#endif
#if REFUSE == 4  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(120_dec * units::hectare - 99_dec);
#endif
}
