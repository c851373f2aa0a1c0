// SPDX-License-Identifier: BSL-1.0
//
// What lags most: the groups with the lowest completions, within what all but their last key say.
//
//     // by = {"commune_code", "indicator_code"}: the three worst indicators of every commune
//     for (const RankedGroup& row : lowest_completions(partial, 3)) …
#pragma once

#include <chitieu/columns/key_table.hpp>
#include <chitieu/columns/partial_roll_up.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/number/detail/wide.hpp>
#include <chitieu/number/ratio.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace chitieu {

/// A group and its rank, from 1.
struct RankedGroup {
    std::uint32_t group = 0;  ///< its number
    std::uint32_t rank = 0;   ///< 1 is the lowest completion

    friend constexpr bool operator==(const RankedGroup&, const RankedGroup&) noexcept = default;
};

namespace detail {

/// A completion to be compared, and the text that decides between equal ones.
struct RankedCompletion {
    std::uint32_t group = 0;
    std::uint32_t text_rank = 0;
    bool is_negative = false;
    uint128 numerator = 0;
    uint128 denominator = 1;
    double about = 0;  // tells most of them apart

    friend bool operator<(const RankedCompletion& left, const RankedCompletion& right) noexcept {
        constexpr double tolerance = 1e-9;
        const double difference = left.about - right.about;
        const double size =
            (std::max)((std::max)(left.about, -left.about), (std::max)(right.about, -right.about));
        if (difference < -tolerance * size) return true;
        if (difference > tolerance * size) return false;
        if (left.is_negative != right.is_negative) return left.is_negative;
        const int order =
            compared(product(left.numerator, right.denominator), product(right.numerator, left.denominator));
        if (order != 0) return (order < 0) != left.is_negative;
        return left.text_rank < right.text_rank;
    }
};

template <RollUpKeeps keeps>
std::optional<RankedCompletion> ranked_completion(const PartialRollUp<keeps>& partial, std::uint32_t group) {
    RankedCompletion result{.group = group};
    if (const auto quotient = partial.quotient_of_both(group)) {
        result.numerator = quotient->first;
        result.denominator = quotient->second;
    } else {
        const auto completion = partial.completion_of_both(group);
        if (!completion.is_defined()) return std::nullopt;
        result.is_negative = completion.ratio().sign() < 0;
        result.numerator = magnitude(completion.ratio().numerator());
        result.denominator = completion.ratio().divisor();
    }
    result.about = static_cast<double>(result.numerator) / static_cast<double>(result.denominator);
    if (result.is_negative) result.about = -result.about;
    return result;
}

}  // namespace detail

/// The `most` groups of the lowest completion for each combination of all keys but the last, in the order of
/// these, and ranked: equal completions by the last key. Completions are those of the rows that have a target
/// and an actual; groups without one have no rank. Comparisons are exact. O(groups · most).
template <RollUpKeeps keeps>
std::vector<RankedGroup> lowest_completions(const PartialRollUp<keeps>& partial, std::size_t most) {
    const KeyTable& keys = partial.keys();
    const std::vector<std::uint32_t> outer = keys.outer();
    const auto numbers = keys.numbers();
    std::vector<std::vector<std::uint32_t>> ranks;
    for (std::size_t column = 0; column < keys.columns(); ++column)
        ranks.push_back(detail::ranks_of(keys.texts(column)));

    std::vector<std::vector<detail::RankedCompletion>> lowest;  // of each combination of the outer keys
    for (std::uint32_t group = 0; group < partial.size(); ++group) {
        auto completion = detail::ranked_completion(partial, group);
        if (!completion || most == 0) continue;
        if (!ranks.empty()) completion->text_rank = ranks.back()[numbers.back()[group]];
        if (lowest.size() <= outer[group]) lowest.resize(outer[group] + std::size_t{1});
        auto& best = lowest[outer[group]];
        if (best.size() == most && !(*completion < best.back())) continue;
        if (best.size() == most) best.pop_back();
        best.insert(std::upper_bound(best.begin(), best.end(), *completion), *completion);
    }

    std::erase_if(lowest, [](const auto& best) { return best.empty(); });
    std::sort(lowest.begin(), lowest.end(), [&](const auto& left, const auto& right) {
        for (std::size_t column = 0; column + 1 < ranks.size(); ++column) {
            const std::uint32_t one = ranks[column][numbers[column][left.front().group]];
            const std::uint32_t other = ranks[column][numbers[column][right.front().group]];
            if (one != other) return one < other;
        }
        return false;
    });
    std::vector<RankedGroup> result;
    for (const auto& best : lowest) {
        for (std::uint32_t rank = 0; rank < best.size(); ++rank)
            result.push_back({best[rank].group, rank + 1});
    }
    return result;
}

}  // namespace chitieu
