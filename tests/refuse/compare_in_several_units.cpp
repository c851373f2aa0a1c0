// SPDX-License-Identifier: BSL-1.0
//
// Units known only at run time are converted, static ones are not; and who has the former has the header of
// Result.

#include <chitieu/compare/compare.hpp>
#if !REFUSE || REFUSE > 1
#include <chitieu/text/result.hpp>
#endif
#include <chitieu/unit/catalogue.hpp>

using namespace chitieu;
using namespace chitieu::literals;

constexpr AnyUnit kilogram = any_unit(units::kilogram);
constexpr auto up = Direction::higher_is_better;

void comparisons() {
#if !REFUSE || REFUSE == 1  // expect: because::include_chitieu_text_result_to_work_with_run_time_units
    static_cast<void>(compare(planned(1_dec * units::tonne), reported(2_dec * kilogram), up));
#endif
#if REFUSE == 2  // expect: because::target_and_actual_differ_in_type
    static_cast<void>(compare(planned(1_dec * units::tonne), reported(2_dec * units::kilogram), up));
#endif
#if REFUSE == 3  // expect: because::target_and_actual_differ_in_type
    static_cast<void>(compare(planned(1_dec * kilogram), reported(2.5 * kilogram), up));
#endif
#if REFUSE == 4  // expect: because::target_and_actual_differ_in_type
    static_cast<void>(compare(planned(1_dec), reported(2_dec * kilogram), up));
#endif
#if REFUSE == 5  // expect: because::no_direction_is_assumed
    static_cast<void>(compare(planned(1_dec * kilogram), reported(2_dec * kilogram)));
#endif
#if REFUSE == 6  // expect: because::the_indicator_has_another_unit
    static_cast<void>(compare(Indicator("1", "a", units::hectare, up), planned(1_dec * units::tonne),
                              reported(2_dec * kilogram)));
#endif
}
