// SPDX-License-Identifier: BSL-1.0
//
// What a verdict in words, "không đạt", says of a comparison.
#pragma once

#include <chitieu/compare/comparison.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/target.hpp>

namespace chitieu {

namespace detail {

/// Whether a verdict in words holds of a comparison.
inline bool holds(DeclaredVerdict declared, const Target<>& target, const Comparison<>& comparison) {
    const Verdict verdict = comparison.verdict();
    switch (declared) {
        case DeclaredVerdict::achieved:
            return is_achieved(verdict);
        case DeclaredVerdict::missed:
            return verdict == Verdict::missed;
        case DeclaredVerdict::exceeded:
            break;
    }
    // More than a bound asks for is "vượt" too; past the end of a range is the reader's to judge.
    return verdict == Verdict::exceeded || (verdict == Verdict::met && comparison.is_favourable() == true) ||
           (target.is_range() && comparison.variance() && comparison.variance()->sign() > 0);
}

}  // namespace detail

}  // namespace chitieu
