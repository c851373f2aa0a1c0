// SPDX-License-Identifier: BSL-1.0
//
// Whole numbers and decimals lose the rest: ratio_of and exact_quotient are exact, divide says how many
// digits.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void quotients() {
    static_cast<void>(3.0 * units::person / (2.0 * units::household));
    static_cast<void>(ratio_of(3 * units::person, 2 * units::person));
    static_cast<void>(exact_quotient(3 * units::person, 2 * units::household));
    static_cast<void>(divide(3_dec * units::person, 2_dec * units::household, 2));
#if REFUSE == 1  // expect: because::whole_numbers_and_decimals_divide_into_a_ratio
    static_cast<void>(3_dec * units::person / (2_dec * units::household));
#endif
#if REFUSE == 2  // expect: because::whole_numbers_and_decimals_divide_into_a_ratio
    static_cast<void>(3 * units::person / (2 * units::household));
#endif
#if REFUSE == 3  // expect: because::whole_numbers_and_decimals_divide_into_a_ratio
    static_cast<void>(3_dec * units::tonne / (2_dec * units::tonne));
#endif
#if REFUSE == 4  // expect: because::whole_numbers_and_decimals_divide_into_a_ratio
    static_cast<void>(3_dec * units::tonne / 2_dec);
#endif
#if REFUSE == 5  // expect: because::whole_numbers_and_decimals_divide_into_a_ratio
    static_cast<void>(7 * units::person / 2);
#endif
#if REFUSE == 6  // expect: because::units_measure_different_things
    static_cast<void>(ratio_of(3_dec * units::tonne, 2_dec * units::hectare));
#endif
#if REFUSE == 7  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(ratio_of(3_dec * any_unit(units::tonne), 2_dec * units::tonne));
#endif
}
