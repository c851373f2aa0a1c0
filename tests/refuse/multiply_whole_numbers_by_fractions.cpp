// SPDX-License-Identifier: BSL-1.0
//
// Half of three persons is no number of persons.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void multiples() {
    static_cast<void>(2 * (3 * units::person));
    static_cast<void>(1.5_dec * (3_dec * units::person));
#if REFUSE == 1  // expect: because::whole_numbers_have_no_fractions
    static_cast<void>(1.5 * (3 * units::person));
#endif
#if REFUSE == 2  // expect: because::whole_numbers_have_no_fractions
    static_cast<void>((3 * units::person) * 0.5F);
#endif
#if REFUSE == 3  // expect: because::whole_numbers_have_no_fractions
    static_cast<void>(1.5_dec * (3 * units::person));
#endif
}
