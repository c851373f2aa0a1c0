// SPDX-License-Identifier: BSL-1.0
//
// A figure is a number before a unit; units by themselves are composed, not added.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void figures() {
    const auto grain = 5_dec * (units::tonne / units::hectare);
    static_cast<void>(grain * (2_dec * units::hectare));
#if REFUSE == 1  // expect: because::a_number_stands_before_its_unit
    static_cast<void>(units::tonne * 5);
#endif
#if REFUSE == 2  // expect: because::a_number_stands_before_its_unit
    static_cast<void>(grain * units::hectare);
#endif
#if REFUSE == 3  // expect: because::a_number_stands_before_its_unit
    static_cast<void>(any_unit(units::tonne) * 5_dec);
#endif
#if REFUSE == 4  // expect: because::a_prefix_goes_on_one_metric_unit
    static_cast<void>(5_dec * units::kilo);
#endif
#if REFUSE == 5  // expect: because::figures_add_up_and_units_do_not
    static_cast<void>(units::tonne + units::hectare);
#endif
#if REFUSE == 6  // expect: because::figures_add_up_and_units_do_not
    static_cast<void>(units::percent - any_unit(units::percent));
#endif
}
