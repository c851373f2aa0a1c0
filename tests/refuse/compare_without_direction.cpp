// SPDX-License-Identifier: BSL-1.0
//
// A comparison takes a direction, or an indicator that has one.

#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <optional>

using namespace chitieu;
using namespace chitieu::literals;

constexpr auto grain =
    indicator<"3.1">("grain", units::tonne, higher_is_better, over_places<Aggregation::sum>);

void comparisons() {
    static_cast<void>(compare(grain, planned(5_dec), reported(6_dec)));
    static_cast<void>(compare(planned(5_dec), reported(6_dec), Direction::higher_is_better));
#if REFUSE == 1  // expect: because::no_direction_is_assumed
    static_cast<void>(compare(planned(5_dec), reported(6_dec)));
#endif
#if REFUSE == 2  // expect: because::no_direction_is_assumed
    static_cast<void>(compare(std::optional(planned(5_dec)), reported(6_dec)));
#endif
#if REFUSE == 3  // expect: because::a_direction_is_from_the_enum_or_the_indicator
    static_cast<void>(compare(planned(5_dec), reported(6_dec), true));
#endif
#if REFUSE == 4  // expect: because::a_direction_is_from_the_enum_or_the_indicator
    static_cast<void>(compare(grain, planned(5_dec), reported(6_dec), Direction::higher_is_better));
#endif
}
