// SPDX-License-Identifier: BSL-1.0
//
// A pace needs a path, how the indicator adds up, a direction, and a plan before an actual.

#include <chitieu/compare/pace.hpp>
#include <chitieu/unit/catalogue.hpp>

using namespace chitieu;
using namespace chitieu::literals;

constexpr auto up = Direction::higher_is_better;
constexpr auto half = straight_line(Ratio(1, 2));
constexpr Indicator grain("3.1", "Sản lượng lương thực", units::tonne, up, Aggregation::sum,
                          Aggregation::sum);

void paces() {
    static_cast<void>(pace(planned(5_dec), reported(6_dec), half, Aggregation::sum, up));
    static_cast<void>(pace(grain, planned(5_dec), reported(6_dec), half));
#if REFUSE == 1  // expect: because::pace_needs_a_path
    static_cast<void>(pace(planned(5_dec), reported(6_dec), Aggregation::sum, up));
#endif
#if REFUSE == 2  // expect: because::no_direction_is_assumed
    static_cast<void>(pace(planned(5_dec), reported(6_dec), half, Aggregation::sum));
#endif
#if REFUSE == 3  // expect: because::pace_needs_how_the_indicator_adds_up_over_periods
    static_cast<void>(pace(planned(5_dec), reported(6_dec), half, up));
#endif
#if REFUSE == 4  // expect: because::an_actual_stands_where_a_plan_belongs
    static_cast<void>(pace(reported(5_dec), planned(6_dec), half, Aggregation::sum, up));
#endif
#if REFUSE == 5  // expect: because::the_indicator_has_another_unit
    static_cast<void>(pace(grain, planned(5_dec * units::hectare), reported(6_dec * units::hectare), half));
#endif
#if REFUSE == 6  // expect: because::units_differ
    static_cast<void>(pace(5_dec * units::tonne, 6_dec * units::hectare, half, Aggregation::sum, up));
#endif
}
