// SPDX-License-Identifier: BSL-1.0
//
// Bands, milestones and monthly shares that are known at compile time are checked there.

#include <chitieu/compare/bands.hpp>
#include <chitieu/compare/path.hpp>

using namespace chitieu;
using namespace chitieu::literals;

constexpr Wording red{"đỏ", "red"};
constexpr Wording amber{"vàng", "amber"};
constexpr Wording green{"xanh", "green"};

void paths_and_bands() {
    static_cast<void>(bands(below(0.5_dec, red), below(0.8_dec, amber), green));
    static_cast<void>(milestones(Between::step, Milestone{Ratio(1, 2), Ratio(1)}));
    static_cast<void>(monthly_shares({5, 5, 10, 10, 10, 10, 10, 10, 10, 10, 5, 5}, 100));
#if REFUSE == 1  // expect: bands_go_from_the_lowest_to_the_highest_end
    static_cast<void>(bands(below(0.8_dec, red), below(0.5_dec, amber), green));
#endif
#if REFUSE == 2  // expect: milestones_are_in_order_and_end_at_the_whole_plan
    static_cast<void>(milestones(Between::step, Milestone{Ratio(1, 2), Ratio(1, 3)}));
#endif
#if REFUSE == 3  // expect: shares_of_twelve_months_add_up_to_the_whole
    static_cast<void>(monthly_shares({5, 5, 10, 10, 10, 10, 10, 10, 10, 10, 5, 6}, 100));
#endif
#if REFUSE == 4  // expect: bands_go_from_the_lowest_to_the_highest_end
    static_cast<void>(bands(up_to(1, red), up_to(1, amber), below(2, red), green));
#endif
}
