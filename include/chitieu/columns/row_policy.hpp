// SPDX-License-Identifier: BSL-1.0
//
// How the completions of millions of rows are reckoned.
#pragma once

#include <chitieu/compare/completion.hpp>

#include <cstdint>

namespace chitieu {

/// What the plan of a range counts as where a single one is needed.
enum class RangePlan : std::uint8_t {
    undefined,  ///< there is none: as everywhere else
    middle,     ///< (lower + upper) / 2
};

/// How the completion of each row is reckoned.
struct RowPolicy {
    CompletionPolicy completion{};                ///< where lower is better, and where a plan is negative
    RangePlan range_plan = RangePlan::undefined;  ///< what a range counts as where a single plan is needed

    /// Whether both reckon alike: only then do partial roll-ups add up.
    friend constexpr bool operator==(const RowPolicy& left, const RowPolicy& right) noexcept {
        return left.completion.lower_is_better == right.completion.lower_is_better &&
               left.completion.negative_plan == right.completion.negative_plan &&
               left.range_plan == right.range_plan;
    }
};

}  // namespace chitieu
