// SPDX-License-Identifier: BSL-1.0
//
// 12 % of one thing and 10 % of another are not 22 % of anything: that takes weights. Points do add.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void sums() {
    static_cast<void>(12_dec * units::percent + 2_dec * units::percentage_point);
    static_cast<void>(12_dec * units::percent - 10_dec * units::percent);
#if REFUSE == 1  // expect: because::shares_add_up_only_with_weights
    static_cast<void>(12_dec * units::percent + 10_dec * units::percent);
#endif
#if REFUSE == 2  // expect: because::shares_add_up_only_with_weights
    static_cast<void>(12.0 * units::permille + 10.0 * units::permille);
#endif
#if REFUSE == 3  // expect: because::shares_add_up_only_with_weights
    static_cast<void>(12_dec * units::percent + 10_dec * units::permille);
#endif
#if REFUSE == 4  // expect: because::units_differ
    static_cast<void>(2_dec * units::percentage_point + 12_dec * units::percent);
#endif
}
