// SPDX-License-Identifier: BSL-1.0
//
// The pace of records needs what the pace of figures does, and where the figures stand.

#include <chitieu/compare/pace_over_records.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <vector>

using namespace chitieu;

struct Row {
    Decimal plan;
    Decimal actual;
    Actual<> reported;
};

const std::vector<Row> rows;
constexpr auto up = Direction::higher_is_better;
constexpr auto half = straight_line(Ratio(1, 2));
constexpr auto plan = target_from(&Row::plan);
constexpr auto actual = actual_from(&Row::actual);
constexpr auto sum = over_periods<Aggregation::sum>;

void paces() {
    static_cast<void>(pace(rows, half, sum, plan, actual, up));
#if REFUSE == 1  // expect: because::pace_needs_a_path
    static_cast<void>(pace(rows, sum, plan, actual, up));
#endif
#if REFUSE == 2  // expect: because::no_direction_is_assumed
    static_cast<void>(pace(rows, half, sum, plan, actual));
#endif
#if REFUSE == 3  // expect: because::pace_needs_how_the_indicator_adds_up_over_periods
    static_cast<void>(pace(rows, half, plan, actual, up));
#endif
#if REFUSE == 4  // expect: because::say_where_the_target_is
    static_cast<void>(pace(rows, half, sum, actual, up));
#endif
#if REFUSE == 5  // expect: because::say_where_the_actual_is
    static_cast<void>(pace(rows, half, sum, plan, up));
#endif
#if REFUSE == 6  // expect: because::an_actual_stands_where_a_plan_belongs
    static_cast<void>(pace(rows, half, sum, target_from(&Row::reported), actual, up));
#endif
#if REFUSE == 7  // expect: because::this_says_nothing_to_the_algorithm
    static_cast<void>(pace(rows, half, sum, plan, actual, up, "sum"));
#endif
}
