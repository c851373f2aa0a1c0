// SPDX-License-Identifier: BSL-1.0
//
// Digits that do not fit are never rounded away.

#include <chitieu/number/decimal.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void literals() {
    static_cast<void>(9'223'372'036'854'775'807_dec);
    static_cast<void>(0.123456789012345678_dec);
#if REFUSE == 1  // expect: a_decimal_literal_has_digits_and_one_point_and_at_most_18_decimals
    static_cast<void>(9'223'372'036'854'775'808_dec);
#endif
#if REFUSE == 2  // expect: a_decimal_literal_has_digits_and_one_point_and_at_most_18_decimals
    static_cast<void>(0.1234567890123456789_dec);
#endif
}
