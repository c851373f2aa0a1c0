// SPDX-License-Identifier: BSL-1.0
//
// What could lose digits is asked for by name: convert_rounded.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void conversions() {
    static_cast<void>(convert(2 * units::tonne, units::kilogram));
    static_cast<void>(convert(1.5_dec * units::kilogram, units::tonne));
    static_cast<void>(convert(7.0 * units::month, units::year));
    static_cast<void>(convert_rounded(7_dec * units::month, units::year, 2));
#if REFUSE == 1  // expect: because::digits_could_be_lost_so_round_by_name
    static_cast<void>(convert(1'500 * units::kilogram, units::tonne));
#endif
#if REFUSE == 2  // expect: because::digits_could_be_lost_so_round_by_name
    static_cast<void>(convert(7_dec * units::month, units::year));
#endif
#if REFUSE == 3  // expect: because::digits_could_be_lost_so_round_by_name
    static_cast<void>(convert(100_dec * units::second, units::hour));
#endif
#if REFUSE == 4  // expect: cannot_convert
    static_cast<void>(convert(5 * units::permille, units::percent));
#endif
#if REFUSE == 5  // expect: because::units_measure_different_things
    static_cast<void>(convert(1_dec * units::tonne, units::hectare));
#endif
#if REFUSE == 6  // expect: because::units_measure_different_things
    static_cast<void>(convert_rounded(1_dec * units::percent, units::percentage_point, 2));
#endif
#if REFUSE == 7  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(convert(1_dec * any_unit(units::tonne), units::kilogram));
#endif
#if REFUSE == 8  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(convert_rounded(1_dec * units::tonne, any_unit(units::kilogram), 2));
#endif
#if REFUSE == 9  // expect: because::the_factor_is_too_large
    static_cast<void>(convert(1.0 * power<5>(units::billion), units::hundred));
#endif
}
