// SPDX-License-Identifier: BSL-1.0
//
// A figure of a static indicator is made by it, from a number or from a quantity in its unit.

#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/indicator_row.hpp>

using namespace chitieu;
using namespace chitieu::literals;

constexpr auto grain = indicator<"3.1">("Sản lượng lương thực", units::tonne, higher_is_better);

void figures() {
    static_cast<void>(grain(1_dec * units::tonne) + grain(2_dec));
    static_cast<void>(grain.checked(1_dec * units::kilogram));
    static_cast<void>(compare(grain, planned(1_dec * units::tonne), reported(2_dec * units::tonne)));
    static_cast<void>(row(grain, planned(1_dec), reported(2_dec)));
#if REFUSE == 1  // expect: because::the_indicator_has_another_unit
    static_cast<void>(grain(1_dec * units::hectare));
#endif
#if REFUSE == 2  // expect: because::another_unit_needs_the_checked_form
    static_cast<void>(grain(1_dec * units::kilogram));
#endif
#if REFUSE == 3  // expect: because::a_run_time_unit_needs_the_checked_form
    static_cast<void>(grain(1_dec * any_unit(units::tonne)));
#endif
#if REFUSE == 4  // expect: because::a_figure_is_a_number_or_a_quantity
    static_cast<void>(grain("17.501"));
#endif
#if REFUSE == 5  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(grain(1_dec) + 2_dec);
#endif
#if REFUSE == 6  // expect: because::a_figure_is_made_by_its_indicator
    static_cast<void>(grain(1_dec) + 2_dec * units::tonne);
#endif
#if REFUSE == 7  // expect: because::the_indicator_has_another_unit
    static_cast<void>(compare(grain, planned(1_dec * units::hectare), reported(2_dec * units::hectare)));
#endif
#if REFUSE == 8  // expect: because::a_target_comes_before_its_actual
    static_cast<void>(compare(grain.reported(1_dec), grain.planned(2_dec)));
#endif
#if REFUSE == 9  // expect: because::a_target_comes_before_its_actual
    static_cast<void>(row(grain, reported(1_dec), planned(2_dec)));
#endif
#if REFUSE == 10  // expect: because::the_indicator_has_another_unit
    static_cast<void>(row(grain, planned(1_dec * units::hectare), reported(2_dec)));
#endif
#if REFUSE == 11  // expect: because::numbers_are_of_different_types
    static_cast<void>(row(grain, planned(1_dec), reported(2)));
#endif
#if REFUSE == 12  // expect: because::target_and_actual_differ_in_type
    static_cast<void>(compare(grain.planned(1_dec), reported(2_dec * units::tonne)));
#endif
}
