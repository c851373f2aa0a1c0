// SPDX-License-Identifier: BSL-1.0
//
// A range of records is told where plan and actual are, and which way is good.

#include <chitieu/compare/coverage.hpp>
#include <chitieu/compare/over_records.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <string>
#include <vector>

using namespace chitieu;

struct Line {
    std::string office;
    Decimal approved;
    Decimal spent;
    Actual<> reported;
    Quantity<units::Hectare> area;
    Quantity<units::Tonne> mass;
};

const std::vector<Line> lines;
constexpr auto approved = target_from(&Line::approved);
constexpr auto spent = actual_from(&Line::spent);

void records() {
    static_cast<void>(compare(lines, approved, spent, higher_is_better));
    static_cast<void>(coverage(lines, approved, spent, higher_is_better));
    static_cast<void>(change(lines, baseline_from(&Line::approved), spent));
#if REFUSE == 1  // expect: because::no_direction_is_assumed
    compare(lines, approved, spent);
#endif
#if REFUSE == 2  // expect: because::say_where_the_target_is
    compare(lines, spent, higher_is_better);
#endif
#if REFUSE == 3  // expect: because::this_is_no_figure
    compare(lines, target_from(&Line::office), spent, higher_is_better);
#endif
#if REFUSE == 4  // expect: because::an_actual_stands_where_a_plan_belongs
    compare(lines, target_from(&Line::reported), spent, higher_is_better);
#endif
#if REFUSE == 5  // expect: because::target_and_actual_differ_in_type
    compare(lines, target_from(&Line::area), actual_from(&Line::mass), higher_is_better);
#endif
#if REFUSE == 6  // expect: because::this_says_nothing_to_the_algorithm
    compare(lines, approved, spent, 5, higher_is_better);
#endif
#if REFUSE == 7  // expect: because::say_where_the_actual_is
    coverage(lines, approved, higher_is_better);
#endif
#if REFUSE == 8  // expect: because::say_where_the_baseline_is
    change(lines, spent);
#endif
#if REFUSE == 9  // expect: because::units_differ
    change(lines, baseline_from(&Line::area), actual_from(&Line::mass));
#endif
}
