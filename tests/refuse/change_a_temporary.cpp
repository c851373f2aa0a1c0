// SPDX-License-Identifier: BSL-1.0
//
// A sum that nobody keeps is a mistake.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void sums() {
    auto total = 1_dec * units::tonne;
    total += 2_dec * units::tonne;
#if REFUSE == 1  // expect: operator+=
    (1_dec * units::tonne) += 2_dec * units::tonne;
#endif
#if REFUSE == 2  // expect: operator-=
    (total + total) -= 2_dec * units::tonne;
#endif
}
