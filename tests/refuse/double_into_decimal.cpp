// SPDX-License-Identifier: BSL-1.0
//
// 0.1 is no double, so a double is no figure.

#include <chitieu/number/ratio.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void figures() {
    static_cast<void>(Decimal(27));
    static_cast<void>(27.60_dec);
#if REFUSE == 1  // expect: a_double_is_not_exact_write_27_60_dec
    static_cast<void>(Decimal(27.60));
#endif
#if REFUSE == 2  // expect: a_double_is_not_exact_write_27_60_dec
    static_cast<void>(Ratio(0.5));
#endif
#if REFUSE == 3  // expect: a_double_is_not_exact_write_27_60_dec
    const Decimal poverty_rate = 12.5;
    static_cast<void>(poverty_rate);
#endif
}
