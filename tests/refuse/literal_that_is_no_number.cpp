// SPDX-License-Identifier: BSL-1.0
//
// A literal is read while compiling, so what is wrong with it is an error there.

#include <chitieu/number/decimal.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void literals() {
    static_cast<void>("-27.60"_dec);
#if REFUSE == 1  // expect: a_decimal_literal_has_digits_and_one_point_and_at_most_18_decimals
    static_cast<void>("27,60"_dec);
#endif
#if REFUSE == 2  // expect: a_decimal_literal_has_digits_and_one_point_and_at_most_18_decimals
    static_cast<void>(""_dec);
#endif
#if REFUSE == 3  // expect: a_decimal_literal_has_digits_and_one_point_and_at_most_18_decimals
    static_cast<void>(0x1F_dec);
#endif
}
