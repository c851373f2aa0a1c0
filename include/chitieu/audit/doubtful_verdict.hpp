// SPDX-License-Identifier: BSL-1.0
//
// Whether a row's verdict rests on how a mark is read that can be read in two ways.
//
//     if (has_doubtful_verdict(row)) std::cout << "missed, or exceeded";
#pragma once

#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/target.hpp>

namespace chitieu {

/// True where nothing tells which reading of the plan or the actual is right ("1.020" tỷ: 1020, or 1.02) and
/// the other one would give another verdict. The comparison is that of the reading in `value`. O(1).
inline bool has_doubtful_verdict(const AnnexRow& row) {
    const auto is_in_doubt = [](const auto& cell) {
        return cell.value && cell.is_ambiguous && cell.other_reading;
    };
    const bool has_doubt = is_in_doubt(row.target) || is_in_doubt(row.actual);
    if (!has_doubt || !row.target.value || !row.actual.value || !row.actual.value->figure) return false;
    const Direction direction = row.indicator.direction();
    Target<> target = *row.target.value;
    Actual<> actual = *row.actual.value;
    const Verdict verdict = compare(target, actual, direction).verdict();
    if (is_in_doubt(row.target)) {
        if (target.is_range()) return false;  // which of its ends is in doubt is not kept
        target = Target<>(target.form(), *row.target.other_reading);
    }
    if (is_in_doubt(row.actual)) actual.figure = row.actual.other_reading;
    return compare(target, actual, direction).verdict() != verdict;
}

}  // namespace chitieu
