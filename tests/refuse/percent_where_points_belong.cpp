// SPDX-License-Identifier: BSL-1.0
//
// A rate of 12 % that rises by 2 percentage points is 14 %; what "by 2 %" makes of it is another question.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void rates() {
    auto rate = 12_dec * units::percent;
    rate += 2_dec * units::percentage_point;
#if REFUSE == 1  // expect: rate += 2_dec
    rate += 2_dec * units::percent;
#endif
#if REFUSE == 2  // expect: rate -= 2_dec
    rate -= 2_dec * units::permille_point;
#endif
#if REFUSE == 3  // expect: because::units_differ
    static_cast<void>(rate < 2_dec * units::percentage_point);
#endif
#if REFUSE == 4  // expect: because::units_differ
    static_cast<void>(rate + 2_dec * units::permille_point);
#endif
#if REFUSE == 5  // expect: because::shares_add_up_only_with_weights
    static_cast<void>(checked_add(rate, 2_dec * units::permille));
#endif
#if REFUSE == 6  // expect: because::shares_add_up_only_with_weights
    static_cast<void>(2_dec * (units::thousand * units::percent) +
                      2_dec * (units::thousand * units::percent));
#endif
#if REFUSE == 7  // expect: because::units_measure_different_things
    static_cast<void>(checked_add(2_dec * units::percentage_point, rate));
#endif
}
