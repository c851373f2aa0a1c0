// SPDX-License-Identifier: BSL-1.0
//
// Which of several units figures come together in, whichever came first.
#pragma once

#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>

namespace chitieu::detail {

/// Below 0 where the left term goes before the right one, 0 where they print alike.
constexpr int order_of(const AnyUnit::Term& left, const AnyUnit::Term& right) noexcept {
    for (std::size_t at = 0;; ++at) {
        if (left.letter(at) != right.letter(at)) return left.letter(at) < right.letter(at) ? -1 : 1;
        if (left.letter(at) == '\0') return left.exponent - right.exponent;
    }
}

/// Whether they are made of the same terms in the same order: the same unit, told at once.
constexpr bool is_written_alike(const AnyUnit& left, const AnyUnit& right) noexcept {
    auto next = right.begin();
    for (const AnyUnit::Term mine : left) {
        if (next == right.end()) return false;
        const AnyUnit::Term other = *next++;
        if (mine.info != other.info || mine.exponent != other.exponent || mine.prefix != other.prefix) {
            return false;
        }
    }
    return next == right.end();
}

/// Whether a total is rather in the left unit: in tonnes rather than in kilograms. A total order of units
/// that print differently.
constexpr bool goes_before(const AnyUnit& left, const AnyUnit& right) noexcept {
    const Ratio one = left.factor().value_or(Ratio(0));
    const Ratio other = right.factor().value_or(Ratio(0));
    if (one != other) return other < one;
    auto next = right.begin();
    for (const AnyUnit::Term mine : left) {
        if (next == right.end()) return false;
        if (const int order = order_of(mine, *next++); order != 0) return order < 0;
    }
    return next != right.end();
}

}  // namespace chitieu::detail
