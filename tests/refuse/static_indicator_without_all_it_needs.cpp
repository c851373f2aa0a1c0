// SPDX-License-Identifier: BSL-1.0
//
// A static indicator has a direction, a static unit, and ways of adding up that make sense in it.

#include <chitieu/domain/static_indicator.hpp>

using namespace chitieu;

void indicators() {
    static_cast<void>(indicator<"7">("Tỷ lệ hộ nghèo", units::percent, lower_is_better,
                                     over_places<Aggregation::weighted>, over_periods<Aggregation::last>));
#if REFUSE == 1  // expect: because::no_direction_is_assumed
    static_cast<void>(indicator<"3.1">("Sản lượng", units::tonne));
#endif
#if REFUSE == 2  // expect: because::no_direction_is_assumed
    static_cast<void>(indicator<"3.1">("Sản lượng", units::tonne, over_places<Aggregation::sum>));
#endif
#if REFUSE == 3  // expect: because::the_direction_is_a_constant
    static_cast<void>(indicator<"3.1">("Sản lượng", units::tonne, Direction::higher_is_better));
#endif
#if REFUSE == 4  // expect: because::a_static_indicator_has_a_static_unit
    static_cast<void>(indicator<"3.1">("Sản lượng", any_unit(units::tonne), higher_is_better));
#endif
#if REFUSE == 5  // expect: because::shares_add_up_only_with_weights
    static_cast<void>(
        indicator<"7">("Hộ nghèo", units::percent, lower_is_better, over_places<Aggregation::sum>));
#endif
#if REFUSE == 6  // expect: because::shares_add_up_only_with_weights
    static_cast<void>(indicator<"7">("Hộ nghèo", units::percent, lower_is_better,
                                     over_places<Aggregation::none>, over_periods<Aggregation::sum>));
#endif
#if REFUSE == 7  // expect: because::over_places_comes_before_over_periods
    static_cast<void>(
        indicator<"3.1">("Sản lượng", units::tonne, higher_is_better, over_periods<Aggregation::sum>));
#endif
}
