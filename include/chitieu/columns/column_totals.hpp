// SPDX-License-Identifier: BSL-1.0
//
// What a comparison of columns comes to in all.
#pragma once

#include <chitieu/columns/number_column.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/number/exact_sum.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace chitieu {

/// Counts and sums of compared rows. Of Decimals the sums are exact and the same in whatever order; of
/// doubles they are sums of doubles.
template <ColumnNumber Number = double>
struct ColumnTotals {
    /// Doubles add up as doubles, whole numbers exactly.
    using sum_type = std::conditional_t<std::same_as<Number, double>, double, ExactSum>;

    std::uint64_t verdicts[5] = {};  ///< how many rows have each, in the order of the enumerators
    std::uint64_t completions = 0;   ///< how many rows have a completion
    sum_type planned{};              ///< of the rows that have both a single planned value and an actual
    sum_type reached{};              ///< of the same rows
    double percent = 0;              ///< the sum of all completions, in percent

    /// How many rows have a verdict.
    constexpr std::uint64_t count(Verdict verdict) const noexcept {
        return verdicts[static_cast<std::size_t>(verdict)];
    }
    /// How many rows there are.
    constexpr std::uint64_t rows() const noexcept {
        std::uint64_t all = 0;
        for (const std::uint64_t some : verdicts) all += some;
        return all;
    }

    /// Adds those of other rows.
    constexpr void merge(const ColumnTotals& other) noexcept {
        for (std::size_t at = 0; at < 5; ++at) verdicts[at] += other.verdicts[at];
        completions += other.completions;
        percent += other.percent;
        if constexpr (std::same_as<Number, double>) {
            planned += other.planned;
            reached += other.reached;
        } else {
            planned.merge(other.planned);
            reached.merge(other.reached);
        }
    }
};

}  // namespace chitieu
