// SPDX-License-Identifier: BSL-1.0
//
// Counts of different things are different dimensions.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

bool fewer() {
    static_cast<void>(14 * units::commune < 15 * units::commune);
#if REFUSE == 1  // expect: because::units_differ
    static_cast<void>(14 * units::commune < 1'200 * units::person);
#endif
#if REFUSE == 2  // expect: because::units_differ
    static_cast<void>(14_dec * units::commune >= 1'200_dec * units::person);
#endif
    return true;
}
