// SPDX-License-Identifier: BSL-1.0
//
// The comparison of a row: its target against its actual, in the direction of its indicator.
//
//     hana::for_each(annex, [](const auto& row) {
//         std::cout << name_of(comparison_of(row).verdict()) << '\n';
//     });
#pragma once

#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/domain/indicator_row.hpp>

namespace chitieu {

/// `compare` of the parts of a row, static or not.
template <class TheIndicator, class Figure>
constexpr auto comparison_of(const IndicatorRow<TheIndicator, Figure>& row, CompletionPolicy policy = {}) {
    return compare(row.indicator, row.target, row.actual, policy);
}

}  // namespace chitieu
