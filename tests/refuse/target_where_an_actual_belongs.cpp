// SPDX-License-Identifier: BSL-1.0
//
// A target is no actual, and an actual is no target.

#include <chitieu/compare/compare.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void comparisons() {
    static_cast<void>(compare(planned(5_dec), reported(6_dec), Direction::higher_is_better));
    Target<> target = planned(5_dec);
    Actual<> actual = reported(6_dec);
#if REFUSE == 1  // expect: because::a_target_comes_before_its_actual
    static_cast<void>(compare(actual, target, Direction::higher_is_better));
#endif
#if REFUSE == 2  // expect: because::a_target_comes_before_its_actual
    static_cast<void>(compare(target, target, Direction::higher_is_better));
#endif
#if REFUSE == 3  // expect: Target
    actual = planned(5_dec);
#endif
#if REFUSE == 4  // expect: Actual
    target = reported(6_dec);
#endif
#if REFUSE == 5  // expect: a figure is a number or a quantity, not a target or an actual
    static_cast<void>(reported(planned(5_dec)));
#endif
    static_cast<void>(target);
    static_cast<void>(actual);
}
