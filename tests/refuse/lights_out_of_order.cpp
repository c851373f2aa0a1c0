// SPDX-License-Identifier: BSL-1.0
//
// Lights go from their lower to their upper threshold, and a year has four quarters.

#include <chitieu/score/bands.hpp>

using namespace chitieu;
using namespace chitieu::literals;

constexpr auto up = Direction::higher_is_better;

void bands_of_status() {
    constexpr auto sales = lights(up, 0.4_dec, 0.8_dec);
    static_cast<void>(lights_within(0.05_dec, 0.15_dec));
    static_cast<void>(achievement_bands(4));
    static_cast<void>(sales.classify_exactly(percent_of_target(planned(5_dec), reported(4_dec))));
#if REFUSE == 1  // expect: lights_go_from_the_lower_to_the_upper_end_and_one_way_is_good
    static_cast<void>(lights(up, 0.8_dec, 0.4_dec));
#endif
#if REFUSE == 2  // expect: lights_go_from_the_lower_to_the_upper_end_and_one_way_is_good
    static_cast<void>(lights(Direction::keep_within, 0.4_dec, 0.8_dec));
#endif
#if REFUSE == 3  // expect: lights_go_from_the_lower_to_the_upper_end_and_one_way_is_good
    static_cast<void>(lights_within(0.15_dec, 0.05_dec));
#endif
#if REFUSE == 4  // expect: a_year_has_quarters_1_to_4
    static_cast<void>(achievement_bands(5));
#endif
#if REFUSE == 5  // expect: because::an_actual_stands_where_a_plan_belongs
    static_cast<void>(percent_of_target(reported(4_dec), planned(5_dec)));
#endif
#if REFUSE == 6  // expect: because::units_differ
    static_cast<void>(percent_of_target(5_dec * units::tonne, 4_dec * units::hectare));
#endif
}
