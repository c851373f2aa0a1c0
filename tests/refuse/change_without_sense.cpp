// SPDX-License-Identifier: BSL-1.0
//
// Changes, growth and gaps are between figures of one thing, each in its place.

#include <chitieu/compare/change.hpp>
#include <chitieu/compare/gap_closed.hpp>
#include <chitieu/compare/planned_task.hpp>
#include <chitieu/compare/relative_variance.hpp>
#include <chitieu/unit/catalogue.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void changes() {
    const auto grain = 5_dec * units::tonne;
    const auto poverty = 12_dec * units::percent;
    static_cast<void>(change(grain, 6_dec * units::tonne));
    static_cast<void>(gap_closed(grain, grain, grain));
    static_cast<void>(planned_task(planned(5_dec), reported(6_dec)));
    static_cast<void>(relative_variance(planned(5_dec), reported(6_dec)));
    [[maybe_unused]] Quantity<units::PercentagePoint> points = *change(poverty, poverty).amount();
#if REFUSE == 1  // expect: because::units_differ
    static_cast<void>(change(grain, 5_dec * units::hectare));
#endif
#if REFUSE == 2  // expect: because::a_plan_stands_where_an_actual_belongs
    static_cast<void>(change(reported(5_dec), planned(6_dec)));
#endif
#if REFUSE == 3  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(gap_closed(0_dec, grain, grain));
#endif
#if REFUSE == 4  // expect: because::an_actual_stands_where_a_plan_belongs
    static_cast<void>(gap_closed(reported(5_dec), reported(6_dec), reported(7_dec)));
#endif
#if REFUSE == 5  // expect: because::a_plan_stands_where_an_actual_belongs
    static_cast<void>(planned_task(planned(5_dec), planned(6_dec)));
#endif
#if REFUSE == 6  // expect: because::numbers_are_of_different_types
    static_cast<void>(relative_variance(5_dec, 6));
#endif
#if REFUSE == 7  // expect: because::this_is_no_figure
    static_cast<void>(change(5_dec, "6"));
#endif
#if REFUSE == 8  // expect: PercentagePoint
    Quantity<units::Percent> percent = *change(poverty, poverty).amount();
#endif
#if REFUSE == 9  // expect: because::units_differ
    static_cast<void>(gap_closed(poverty, 2_dec * units::percentage_point, poverty));
#endif
}
