// SPDX-License-Identifier: BSL-1.0
//
// Ranks and contributions refer to records that live on, and are told what they rest on.

#include <chitieu/compare/contribution.hpp>
#include <chitieu/compare/rank.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <string>
#include <vector>

using namespace chitieu;

struct Line {
    std::string office;
    Decimal approved;
    Decimal spent;
    int month;
};

std::vector<Line> made();
const std::vector<Line> lines;
constexpr auto approved = target_from(&Line::approved);
constexpr auto spent = actual_from(&Line::spent);

void records() {
    static_cast<void>(rank(lines, approved, spent, higher_is_better));
    static_cast<void>(rank(lines, ranked_by(&Line::spent), higher_is_better));
    static_cast<void>(contribution(lines, over_places<Aggregation::sum>, approved, spent));
#if REFUSE == 1  // expect: because::records_must_live_on
    rank(made(), approved, spent, higher_is_better);
#endif
#if REFUSE == 2  // expect: because::no_direction_is_assumed
    rank(lines, approved, spent);
#endif
#if REFUSE == 3  // expect: because::no_direction_is_assumed
    rank(lines, ranked_by(&Line::spent));
#endif
#if REFUSE == 4  // expect: because::this_is_no_figure
    rank(lines, ranked_by(&Line::office), higher_is_better);
#endif
#if REFUSE == 5  // expect: because::only_sums_have_contributions
    contribution(lines, over_periods<Aggregation::last>, approved, spent, period_from(&Line::month));
#endif
#if REFUSE == 6  // expect: because::records_must_live_on
    contribution(made(), over_places<Aggregation::sum>, approved, spent);
#endif
#if REFUSE == 7  // expect: because::say_how_it_adds_up
    contribution(lines, approved, spent);
#endif
#if REFUSE == 8  // expect: because::without_a_plan_there_is_nothing_to_keep_within
    rank(lines, ranked_by(&Line::spent), keep_within);
#endif
}
