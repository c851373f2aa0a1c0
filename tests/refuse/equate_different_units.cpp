// SPDX-License-Identifier: BSL-1.0
//
// 1 t equals 1000 kg after a conversion, which may lose digits, so it is written out.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void equal() {
    static_cast<void>(1_dec * units::tonne == 1.0_dec * units::tonne);
    static_cast<void>(checked_convert(1_dec * units::tonne, units::kilogram) == 1'000_dec * units::kilogram);
#if REFUSE == 1  // expect: because::units_differ
    static_cast<void>(1_dec * units::tonne == 1'000_dec * units::kilogram);
#endif
#if REFUSE == 2  // expect: because::units_differ
    static_cast<void>(1 * units::person != 1 * units::commune);
#endif
}
