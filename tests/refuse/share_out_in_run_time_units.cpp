// SPDX-License-Identifier: BSL-1.0
//
// What is added up over periods is in one unit, known while compiling.

#include <chitieu/compare/pro_rata.hpp>
#include <chitieu/unit/quantity.hpp>

#include <vector>

using namespace chitieu;

void sums(const std::vector<DatedFigure<Quantity<units::Tonne>>>& harvests,
          const std::vector<DatedFigure<Quantity<AnyUnit>>>& anything, const Period& year) {
    static_cast<void>(pro_rata_sum(harvests, year));
    static_cast<void>(mean_over_days(harvests, year));
    static_cast<void>(anything);
#if REFUSE == 1  // expect: items in run-time units are converted to one unit first
    static_cast<void>(pro_rata_sum(anything, year));
#endif
#if REFUSE == 2  // expect: items in run-time units are converted to one unit first
    static_cast<void>(mean_over_days(anything, year));
#endif
}
