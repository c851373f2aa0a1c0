// SPDX-License-Identifier: BSL-1.0
//
// A roll-up is told what by, how, and of what; what does not add up is not added up.

#include <chitieu/compare/roll_up.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <string>
#include <vector>

using namespace chitieu;

struct NoOrder {};
struct Row {
    std::string commune;
    int district;
    Quantity<units::Percent> plan;
    Quantity<units::Percent> actual;
    Decimal planned;
    Decimal harvested;
    Actual<> reported;
    Target<> target;
    int households;
    int month;
    NoOrder place;
};

const std::vector<Row> rows;
constexpr auto plan = target_from(&Row::plan);
constexpr auto actual = actual_from(&Row::actual);
constexpr auto planned_by = target_from(&Row::planned);
constexpr auto harvested = actual_from(&Row::harvested);
[[maybe_unused]] constexpr auto rank_of = indicator<"9">("Xếp hạng", units::criterion, lower_is_better);
[[maybe_unused]] constexpr Indicator poor("5", "Hộ nghèo", units::percent, Direction::lower_is_better,
                                           Aggregation::weighted, Aggregation::last);

void groups() {
    const auto groups_of_rows =
        roll_up(rows, by(&Row::district), over_places<Aggregation::sum>, planned_by, harvested);
    static_cast<void>(groups_of_rows[0].comparison(Direction::higher_is_better));
    static_cast<void>(roll_up(rows, by(&Row::district), over_places<Aggregation::weighted>, plan, actual,
                              weight_from(&Row::households)));
    static_cast<void>(roll_up(rows, by(&Row::district), over_places<Aggregation::last>, planned_by, harvested,
                              period_from(&Row::month)));
#if REFUSE == 1  // expect: because::shares_add_up_only_with_weights
    roll_up(rows, by(&Row::district), over_places<Aggregation::sum>, plan, actual);
#endif
#if REFUSE == 2  // expect: because::weights_are_missing
    roll_up(rows, by(&Row::district), over_places<Aggregation::weighted>, plan, actual);
#endif
#if REFUSE == 3  // expect: because::periods_are_missing
    roll_up(rows, by(&Row::district), over_places<Aggregation::last>, planned_by, harvested);
#endif
#if REFUSE == 4  // expect: because::it_does_not_add_up
    roll_up(rows, by(&Row::district), across_places, rank_of, planned_by, harvested);
#endif
#if REFUSE == 5  // expect: because::say_how_it_adds_up
    roll_up(rows, by(&Row::district), planned_by, harvested);
#endif
#if REFUSE == 6  // expect: because::say_what_to_roll_up_by
    roll_up(rows, over_places<Aggregation::sum>, planned_by, harvested);
#endif
#if REFUSE == 7  // expect: because::a_key_is_ordered_by_less
    roll_up(rows, by(&Row::place), over_places<Aggregation::sum>, planned_by, harvested);
#endif
#if REFUSE == 8  // expect: because::say_where_the_actual_is
    roll_up(rows, by(&Row::district), over_places<Aggregation::sum>, planned_by);
#endif
#if REFUSE == 9  // expect: because::this_is_no_figure
    roll_up(rows, by(&Row::district), over_places<Aggregation::sum>, target_from(&Row::commune), harvested);
#endif
#if REFUSE == 10  // expect: because::a_plan_stands_where_an_actual_belongs
    roll_up(rows, by(&Row::district), over_places<Aggregation::sum>, planned_by, actual_from(&Row::target));
#endif
#if REFUSE == 11  // expect: because::this_says_nothing_to_the_algorithm
    roll_up(rows, by(&Row::district), over_places<Aggregation::sum>, planned_by, harvested, "sum");
#endif
#if REFUSE == 12  // expect: because::target_and_actual_differ_in_type
    roll_up(rows, by(&Row::district), over_places<Aggregation::sum>, planned_by, actual);
#endif
#if REFUSE == 13  // expect: because::weights_are_as_exact_as_figures
    roll_up(rows, by(&Row::district), over_places<Aggregation::weighted>, plan, actual,
            weight_from([](const Row&) { return 0.5; }));
#endif
#if REFUSE == 14  // expect: because::a_share_is_in_percent_or_its_like
    share_of(&Row::month, &Row::households, units::criterion);
#endif
#if REFUSE == 15  // expect: because::a_member_is_meant_not_its_name
    roll_up(rows, by("district"), over_places<Aggregation::sum>, planned_by, harvested);
#endif
#if REFUSE == 16  // expect: because::a_member_is_meant_not_its_name
    roll_up(rows, by(&Row::district), over_places<Aggregation::sum>, target_from("planned"), harvested);
#endif
#if REFUSE == 17  // expect: because::no_direction_is_assumed
    static_cast<void>(groups_of_rows[0].comparison());
#endif
#if REFUSE == 18  // expect: because::no_direction_is_assumed
    static_cast<void>(groups_of_rows[0].like_for_like());
#endif
#if REFUSE == 19  // expect: because::shares_add_up_only_with_weights
    roll_up(rows, by(&Row::district), over_places<Aggregation::sum>, poor, planned_by, harvested);
#endif
}
