// SPDX-License-Identifier: BSL-1.0
//
// Tonnes do not add to hectares, nor, without a conversion, to kilograms.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void sums() {
    static_cast<void>(17'501_dec * units::tonne + 99_dec * units::tonne);
#if REFUSE == 1  // expect: because::units_differ
    static_cast<void>(17'501_dec * units::tonne + 120_dec * units::hectare);
#endif
#if REFUSE == 2  // expect: because::units_differ
    static_cast<void>(1.5 * units::tonne + 250.0 * units::kilogram);
#endif
#if REFUSE == 3  // expect: because::units_differ
    auto total = 1 * units::tonne;
    total = total + 1 * units::kilogram;
#endif
}
