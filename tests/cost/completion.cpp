// SPDX-License-Identifier: BSL-1.0
//
// Verdicts and completions of many figures, compiled three times: with compare() over quantities (TYPED), with
// compare() over doubles, and by hand (HAND). All give the same answers, for a NaN and for a plan of 0 too.

#include <chitieu/compare/compare.hpp>
#include <chitieu/unit/quantity.hpp>

#include <cstddef>
#include <limits>

using namespace chitieu;

#ifdef TYPED
using Figure = Quantity<units::Tonne, double>;
#else
using Figure = double;
#endif

extern "C" {

/// The completion of each, or a NaN where it has none; the sum of the verdicts' numbers.
int completions(const Figure* plan, const Figure* last, const Figure* actual, double* result) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    int verdicts = 0;
    for (; plan != last; ++plan, ++actual, ++result) {
#ifdef HAND
        Verdict verdict = Verdict::not_reported;
        double completion = none;
        if (*actual == *actual) {
            verdict = *plan < *actual ? Verdict::exceeded : (*actual < *plan ? Verdict::missed : Verdict::met);
            if (0 < *plan) completion = *actual / *plan;
        }
        verdicts += static_cast<int>(verdict);
        *result = completion;
#else
        const auto comparison = compare(planned(*plan), reported(*actual), Direction::higher_is_better);
        verdicts += static_cast<int>(comparison.verdict());
        *result = comparison.completion().is_defined() ? comparison.completion().ratio() : none;
#endif
    }
    return verdicts;
}

}  // extern "C"
