// SPDX-License-Identifier: BSL-1.0
//
// Indices are quotients, which a number that counts in wholes has not.

#include <chitieu/score/earned_value.hpp>

using namespace chitieu;
using namespace chitieu::literals;

struct Pieces {
    long count = 0;
    friend bool operator==(Pieces, Pieces) = default;
    friend bool operator<(Pieces left, Pieces right) { return left.count < right.count; }
    friend Pieces operator+(Pieces left, Pieces right) { return {left.count + right.count}; }
    friend Pieces operator-(Pieces left, Pieces right) { return {left.count - right.count}; }
    friend Pieces operator*(Pieces left, Pieces right) { return {left.count * right.count}; }
    friend Pieces operator/(Pieces left, Pieces right) { return {left.count / right.count}; }
    friend Pieces operator%(Pieces left, Pieces right) { return {left.count % right.count}; }
};

void analyses() {
    static_cast<void>(earned_value_analysis(PlannedValue(5), EarnedValue(4), ActualCost(3)));
#if REFUSE == 1  // expect: because::earned_value_needs_quotients
    static_cast<void>(
        earned_value_analysis(PlannedValue(Pieces{5}), EarnedValue(Pieces{4}), ActualCost(Pieces{3})));
#endif
}
