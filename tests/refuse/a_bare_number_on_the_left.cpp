// SPDX-License-Identifier: BSL-1.0
//
// A bare number is in no unit on either side, and becomes no quantity by itself.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void sums() {
    Quantity<units::Tonne> grain = 5_dec * units::tonne;
    grain += 5_dec * units::tonne;
    static_cast<void>(2 * grain);
#if REFUSE == 1  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(5_dec + grain);
#endif
#if REFUSE == 2  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(5 - grain);
#endif
#if REFUSE == 3  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(5_dec == grain);
#endif
#if REFUSE == 4  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(5_dec < grain);
#endif
#if REFUSE == 5  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(5.0 >= 1.5 * units::tonne);
#endif
#if REFUSE == 6  // expect: grain = 5_dec
    grain = 5_dec;
#endif
#if REFUSE == 7  // expect: grain += 5_dec
    grain += 5_dec;
#endif
}
