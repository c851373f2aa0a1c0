// SPDX-License-Identifier: BSL-1.0
//
// Target and actual count in one type and, where an indicator has a static unit, in that unit.

#include <chitieu/compare/compare.hpp>
#include <chitieu/unit/catalogue.hpp>

using namespace chitieu;
using namespace chitieu::literals;

constexpr Indicator grain("3.1", "Sản lượng lương thực", units::tonne, Direction::higher_is_better);

void comparisons() {
    static_cast<void>(compare(grain, planned(5_dec), reported(6_dec)));
    static_cast<void>(compare(grain, planned(5_dec * units::tonne), reported(6_dec * units::tonne)));
#if REFUSE == 1  // expect: because::target_and_actual_differ_in_type
    static_cast<void>(compare(planned(5_dec), reported(6), Direction::higher_is_better));
#endif
#if REFUSE == 2  // expect: because::target_and_actual_differ_in_type
    static_cast<void>(compare(grain, planned(5 * units::tonne), reported(6 * units::hectare)));
#endif
#if REFUSE == 3  // expect: because::the_indicator_has_another_unit
    static_cast<void>(compare(grain, planned(5 * units::hectare), reported(6 * units::hectare)));
#endif
}
