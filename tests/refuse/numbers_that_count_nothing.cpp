// SPDX-License-Identifier: BSL-1.0
//
// A quantity counts in a number: no bool, no character, no quantity.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void quantities() {
    static_cast<void>(Quantity<units::Person, int>(5, units::person));
#if REFUSE == 1  // expect: Number
    static_cast<void>(Quantity<units::Person, bool>());
#endif
#if REFUSE == 2  // expect: Number
    static_cast<void>(Quantity<units::Person, char>());
#endif
#if REFUSE == 3  // expect: Number
    static_cast<void>(Quantity<units::Person, Quantity<units::Person>>());
#endif
#if REFUSE == 4  // expect: a_double_is_not_exact_write_27_60_dec
    static_cast<void>(Quantity<units::Person>(1.5, units::person));
#endif
}
