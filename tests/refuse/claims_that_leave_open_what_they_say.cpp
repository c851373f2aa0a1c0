// SPDX-License-Identifier: BSL-1.0
//
// A claimed ratio says whether it is in percent or in times, and figures have the digits that were printed.

#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/make_claim.hpp>

using namespace chitieu;

void claims() {
    static_cast<void>(ratio_claim(2'877, 2'899, 99.26_dec * units::percent));
    static_cast<void>(ratio_claim(5, 2, times(2.5_dec)));
#if REFUSE == 1  // expect: because::say_percent_or_times
    static_cast<void>(ratio_claim(2'877, 2'899, 99.26_dec));
#endif
#if REFUSE == 2  // expect: because::say_percent_or_times
    static_cast<void>(coverage_claim(12, 14, 86));
#endif
#if REFUSE == 3  // expect: because::say_percent_or_times
    static_cast<void>(share_claim(12, 14, 85.7_dec));
#endif
#if REFUSE == 4  // expect: a figure is a decimal, a whole number, or a quantity of either
    static_cast<void>(excess_claim(527.3, 500, 27.3_dec));
#endif
}
