// SPDX-License-Identifier: BSL-1.0
//
// A bare number is in no unit: it neither adds to a quantity nor compares with one.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void sums() {
    static_cast<void>(17'501_dec * units::tonne + 5_dec * units::tonne);
    static_cast<void>(17'501_dec * units::tonne > 5_dec * units::tonne);
#if REFUSE == 1  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(17'501_dec * units::tonne + 5_dec);
#endif
#if REFUSE == 2  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(17'501_dec * units::tonne > 5);
#endif
#if REFUSE == 3  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(1.5 * units::tonne == 1.5);
#endif
}
