// SPDX-License-Identifier: BSL-1.0
//
// The poverty rate of a commune that was put together is not the sum of its parts' rates: that takes weights.

#include <chitieu/compare/restate.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <string_view>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

constexpr auto forest = indicator<"5">("Tỷ lệ che phủ rừng", units::percent, higher_is_better,
                                       over_places<Aggregation::weighted>);
constexpr auto rank = indicator<"9">("Xếp hạng", units::commune, lower_is_better);

struct Row {
    std::string_view commune;
    Quantity<units::Tonne> grain;
    Quantity<units::Percent> poverty;
    decltype(forest(1_dec)) cover;
    decltype(rank(1_dec)) place;
    Decimal households;
    double doubtful;
};

void restate_rows(const std::vector<Row>& rows, const Succession& succession) {
    static_cast<void>(restate(rows, succession, &Row::commune, &Row::grain));
    static_cast<void>(restate_weighted(rows, succession, &Row::commune, &Row::poverty, &Row::households));
    static_cast<void>(restate_weighted(rows, succession, &Row::commune, &Row::cover, &Row::households));
#if REFUSE == 1  // expect: because::shares_add_up_only_with_weights
    static_cast<void>(restate(rows, succession, &Row::commune, &Row::poverty));
#endif
#if REFUSE == 2  // expect: because::the_indicator_does_not_add_up_over_places
    static_cast<void>(restate(rows, succession, &Row::commune, &Row::cover));
#endif
#if REFUSE == 3  // expect: because::the_indicator_does_not_add_up_over_places
    static_cast<void>(restate(rows, succession, &Row::commune, &Row::place));
#endif
#if REFUSE == 4  // expect: because::this_is_no_figure
    static_cast<void>(restate(rows, succession, &Row::grain, &Row::commune));
#endif
#if REFUSE == 5  // expect: because::numbers_are_of_different_types
    static_cast<void>(restate_weighted(rows, succession, &Row::commune, &Row::poverty, &Row::doubtful));
#endif
#if REFUSE == 6  // expect: because::the_indicator_does_not_add_up_over_places
    static_cast<void>(restate_weighted(rows, succession, &Row::commune, &Row::place, &Row::households));
#endif
}
