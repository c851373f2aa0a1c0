// SPDX-License-Identifier: BSL-1.0
//
// Nobody can say whether a plan was met who does not know which way is good.

#include <chitieu/compare/compare.hpp>
#include <chitieu/unit/catalogue.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void indicators() {
    static_cast<void>(Indicator("3.1", "Sản lượng", units::tonne, Direction::higher_is_better));
#if REFUSE == 1  // expect: because::no_direction_is_assumed
    static_cast<void>(Indicator("3.1", "Sản lượng", units::tonne));
#endif
#if REFUSE == 2  // expect: because::no_direction_is_assumed
    static_cast<void>(Indicator<>("3.1", "Sản lượng", any_unit(units::tonne)));
#endif
}
