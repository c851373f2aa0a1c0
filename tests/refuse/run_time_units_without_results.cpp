// SPDX-License-Identifier: BSL-1.0
//
// What run-time units answer with is a Result, whose header is the caller's to include.

#include <chitieu/compare/change.hpp>
#include <chitieu/compare/gap_closed.hpp>
#include <chitieu/compare/pace.hpp>
#include <chitieu/score/earned_value.hpp>
#include <chitieu/unit/quantity.hpp>
#if !REFUSE
#include <chitieu/text/result.hpp>
#endif

using namespace chitieu;
using namespace chitieu::literals;

void reckon_with(const AnyUnit& unit) {
    static_cast<void>(change(5_dec * units::tonne, 6_dec * units::tonne));
#if !REFUSE || REFUSE == 1  // expect: because::include_chitieu_text_result_to_work_with_run_time_units
    static_cast<void>(change(5_dec * unit, 6_dec * unit));
#endif
#if !REFUSE || REFUSE == 2  // expect: because::include_chitieu_text_result_to_work_with_run_time_units
    static_cast<void>(gap_closed(5_dec * unit, planned(6_dec * unit), reported(5.5_dec * unit)));
#endif
#if !REFUSE || REFUSE == 3  // expect: because::include_chitieu_text_result_to_work_with_run_time_units
    static_cast<void>(pace(planned(6_dec * unit), reported(5_dec * unit), straight_line(Ratio(1, 2)),
                           Aggregation::sum, Direction::higher_is_better));
#endif
#if !REFUSE || REFUSE == 4  // expect: because::include_chitieu_text_result_to_work_with_run_time_units
    static_cast<void>(earned_value_analysis(PlannedValue(6_dec * unit), EarnedValue(5_dec * unit),
                                            ActualCost(5_dec * unit)));
#endif
}
