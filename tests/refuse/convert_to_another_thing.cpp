// SPDX-License-Identifier: BSL-1.0
//
// Tonnes convert to kilograms, and to nothing that is no mass; percentages to permille, and not to points.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void conversions() {
    static_cast<void>(checked_convert(1_dec * units::tonne, units::kilogram));
    static_cast<void>(checked_convert(1_dec * units::percent, units::permille));
#if REFUSE == 1  // expect: because::units_measure_different_things
    static_cast<void>(checked_convert(1_dec * units::tonne, units::hectare));
#endif
#if REFUSE == 2  // expect: cannot_convert
    static_cast<void>(checked_convert(1_dec * units::percent, units::percentage_point));
#endif
#if REFUSE == 3  // expect: because::units_measure_different_things
    static_cast<void>(checked_convert(1_dec * units::month, units::day));
#endif
}
