// SPDX-License-Identifier: BSL-1.0
//
// A comparison takes a direction, or an indicator that has one.

#include <chitieu/compare/compare.hpp>

#include <optional>

using namespace chitieu;
using namespace chitieu::literals;

void comparisons() {
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
}
