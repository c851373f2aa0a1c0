// SPDX-License-Identifier: BSL-1.0
//
// Where the units are static, even the checked forms know that it cannot be.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void sums() {
    static_cast<void>(checked_add(1_dec * units::tonne, 1_dec * units::kilogram));
    static_cast<void>(checked_subtract(1 * units::tonne, 1 * units::kilogram));
#if REFUSE == 1  // expect: because::units_measure_different_things
    static_cast<void>(checked_add(1_dec * units::tonne, 1_dec * units::hectare));
#endif
#if REFUSE == 2  // expect: because::units_measure_different_things
    static_cast<void>(checked_add(1.0 * units::tonne, 1.0 * units::hectare));
#endif
#if REFUSE == 3  // expect: because::units_measure_different_things
    static_cast<void>(checked_subtract(1_dec * units::person, 1_dec * units::commune));
#endif
#if REFUSE == 4  // expect: because::units_measure_different_things
    static_cast<void>(checked_subtract(1 * units::person, 1 * units::commune));
#endif
#if REFUSE == 5  // expect: because::units_measure_different_things
    static_cast<void>(checked_convert_rounded(1_dec * units::month, units::day, 2));
#endif
}
