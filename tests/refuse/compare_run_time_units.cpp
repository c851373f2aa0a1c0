// SPDX-License-Identifier: BSL-1.0
//
// Operators are for static units; of run-time units the checked forms tell whether they fit.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void operators(const AnyUnit& unit) {
    static_cast<void>(checked_subtract(1_dec * unit, 1_dec * units::tonne));
#if REFUSE == 1  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(1_dec * unit - 1_dec * unit);
#endif
#if REFUSE == 2  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(1_dec * unit == 1_dec * unit);
#endif
#if REFUSE == 3  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(1_dec * units::tonne != 1_dec * unit);
#endif
#if REFUSE == 4  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(1_dec * unit <= 1_dec * units::tonne);
#endif
#if REFUSE == 5  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(1.0 * units::tonne > 1.0 * unit);
#endif
#if REFUSE == 6  // expect: a run-time unit needs the checked form
    auto total = 1_dec * unit;
    total += 1_dec * unit;
#endif
}
