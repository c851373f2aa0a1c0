// SPDX-License-Identifier: BSL-1.0
//
// Few quotients are decimals: one says how many digits, or takes an exact Ratio.

#include <chitieu/number/decimal.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void quotients() {
    static_cast<void>(divide(2_dec, 3_dec, 4));
#if REFUSE == 1  // expect: operator/(
    static_cast<void>(2_dec / 3_dec);
#endif
#if REFUSE == 2  // expect: deleted
    static_cast<void>(2_dec / 3);
#endif
}
