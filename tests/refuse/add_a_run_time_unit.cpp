// SPDX-License-Identifier: BSL-1.0
//
// Whether a run-time unit fits is known at run time, so the answer is an optional one.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void sums(const AnyUnit& unit) {
    static_cast<void>(checked_add(1_dec * units::tonne, 1_dec * unit));
#if REFUSE == 1  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(1_dec * units::tonne + 1_dec * unit);
#endif
#if REFUSE == 2  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(1.0 * unit + 1.0 * unit);
#endif
#if REFUSE == 3  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(1.0 * unit < 1.0 * units::tonne);
#endif
}
