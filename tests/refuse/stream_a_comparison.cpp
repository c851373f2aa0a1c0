// SPDX-License-Identifier: BSL-1.0
//
// Figures, verdicts and completions are streamed; of a comparison it has to be said which.

#include <chitieu/compare/compare.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <iostream>

using namespace chitieu;

void print() {
    const auto grain = compare(planned(10_dec), reported(9_dec), higher_is_better);
    std::cout << 27.60_dec << Ratio(1, 3) << 27.60_dec * units::hectare << grain.verdict()
              << grain.completion();
#if REFUSE == 1  // expect: because::stream_the_verdict_or_the_completion_of_a_comparison
    std::cout << grain;
#endif
}
