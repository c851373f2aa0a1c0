// SPDX-License-Identifier: BSL-1.0
//
// A quantity in doubles and one in decimals do not mix: one would lose what the other is for.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void sums() {
    static_cast<void>(1.5_dec * units::tonne + 1.5_dec * units::tonne);
#if REFUSE == 1  // expect: because::numbers_are_of_different_types
    static_cast<void>(1.5_dec * units::tonne + 1.5 * units::tonne);
#endif
#if REFUSE == 2  // expect: because::numbers_are_of_different_types
    static_cast<void>(1 * units::person < 1L * units::person);
#endif
#if REFUSE == 3  // expect: a_double_is_not_exact_write_27_60_dec
    static_cast<void>(1.5 * (1.5_dec * units::tonne));
#endif
}
