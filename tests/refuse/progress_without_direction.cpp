// SPDX-License-Identifier: BSL-1.0
//
// Whether a rise is progress is for the caller to say.

#include <chitieu/score/progress.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void progresses() {
    constexpr ProgressFigures poverty{.baseline = {2015, 14.5_dec}, .latest = {2023, 10.2_dec}};
    static_cast<void>(progress(poverty, lower_is_better, statistics_canada));
#if REFUSE == 1  // expect: because::no_direction_is_assumed
    static_cast<void>(progress(poverty, statistics_canada));
#endif
#if REFUSE == 2  // expect: because::no_direction_is_assumed
    static_cast<void>(progress(poverty, un_progress_chart));
#endif
}
