// SPDX-License-Identifier: BSL-1.0
//
// What a comparison must come to, reckoned in 128 bits by nothing of the library.
#pragma once

#include "fuzz.hpp"

#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/comparison.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>

namespace fuzz {

/// value · 10^18
inline int128 widened(chitieu::Decimal value) {
    int128 wide = value.coefficient();
    for (int scale = value.scale(); scale < 18; ++scale) wide *= 10;
    return wide;
}

inline bool same_figures(const chitieu::Target<>& left, const chitieu::Target<>& right) {
    const auto same = [](chitieu::Decimal one, chitieu::Decimal other) {
        return one.coefficient() == other.coefficient() && one.scale() == other.scale();
    };
    return left.form() == right.form() && same(left.lower(), right.lower()) &&
           same(left.upper(), right.upper());
}

/// The verdict on a figure that is there.
inline chitieu::Verdict verdict_by_128_bits(const chitieu::Target<>& target, chitieu::Decimal actual,
                                            chitieu::Direction direction) {
    using chitieu::TargetForm;
    using chitieu::Verdict;
    const int128 reached = widened(actual);
    const int128 lower = widened(target.lower());
    const int128 upper = widened(target.upper());
    const auto met = [](bool is_met) { return is_met ? Verdict::met : Verdict::missed; };
    switch (target.form()) {
        case TargetForm::at_least:
            return met(reached >= lower);
        case TargetForm::more_than:
            return met(reached > lower);
        case TargetForm::at_most:
            return met(reached <= upper);
        case TargetForm::less_than:
            return met(reached < upper);
        case TargetForm::between:
            return met(lower <= reached && reached <= upper);
        case TargetForm::value:
        case TargetForm::maintain:
            break;
    }
    if (reached == lower) return Verdict::met;
    const bool is_better = (direction == chitieu::Direction::higher_is_better && reached > lower) ||
                           (direction == chitieu::Direction::lower_is_better && reached < lower);
    return is_better ? Verdict::exceeded : Verdict::missed;
}

/// A comparison against the reference: its verdict, its variance, and its completion where that is
/// actual / plan, which 128 bits hold if 64-bit coefficients are brought to one scale.
inline void check_comparison(const chitieu::Comparison<>& comparison, const chitieu::Target<>& target,
                             chitieu::Decimal actual, chitieu::Direction direction) {
    check(comparison.verdict() == verdict_by_128_bits(target, actual, direction),
          "a verdict is that of 128 bits");
    if (target.is_range()) return;
    const int128 variance = widened(actual) - widened(target.upper());
    if (comparison.variance()) check(widened(*comparison.variance()) == variance, "a variance is exact");
    const bool is_plain = comparison.direction() != chitieu::Direction::lower_is_better;
    if (!is_plain || !comparison.completion().is_defined()) return;
    const chitieu::Ratio ratio = comparison.completion().ratio();
    int128 plan = target.upper().coefficient();
    int128 reached = actual.coefficient();
    for (int scale = actual.scale(); scale < target.upper().scale(); ++scale) reached *= 10;
    for (int scale = target.upper().scale(); scale < actual.scale(); ++scale) plan *= 10;
    // In lowest terms, so each of its terms goes as often into one of these.
    if (reached == 0 || ratio.is_zero())
        return check(reached == 0 && ratio.is_zero(), "a completion is exact");
    check(reached % ratio.numerator() == 0, "a completion is exact");
    check(plan == reached / ratio.numerator() * ratio.denominator(), "a completion is exact");
}

inline void check_verdict(const chitieu::Target<>& target, const chitieu::Actual<>& actual) {
    if (!actual.figure) return;
    for (const chitieu::Direction direction :
         {chitieu::Direction::higher_is_better, chitieu::Direction::lower_is_better,
          chitieu::Direction::keep_within}) {
        check_comparison(chitieu::compare(target, actual, direction), target, *actual.figure, direction);
    }
}

}  // namespace fuzz
