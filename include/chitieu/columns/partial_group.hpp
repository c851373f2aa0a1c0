// SPDX-License-Identifier: BSL-1.0
//
// What a partial roll-up keeps of a group, and how many of its rows came to which verdict.
#pragma once

#include <chitieu/compare/verdict.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace chitieu {

/// What a roll-up keeps of each group.
enum class RollUpKeeps : std::uint8_t {
    all,      ///< all that a group can be asked: some 120 bytes a group
    of_both,  ///< the sums of the rows that have a target and an actual: some 22 bytes a group
};

/// How many rows a group has, by what became of each.
class PartialCounts {
public:
    /// From the counts in the order of the enumerators of `Verdict`.
    constexpr explicit PartialCounts(const std::array<std::uint64_t, 5>& by_verdict) noexcept
        : by_verdict_(by_verdict) {}

    /// Each against its own target.
    constexpr std::uint64_t count(Verdict verdict) const noexcept {
        return by_verdict_[static_cast<std::size_t>(verdict)];
    }
    /// Those with a target and an actual.
    constexpr std::uint64_t with_both() const noexcept {
        return count(Verdict::exceeded) + count(Verdict::met) + count(Verdict::missed);
    }
    /// All of them.
    constexpr std::uint64_t records() const noexcept {
        return with_both() + count(Verdict::not_reported) + count(Verdict::no_target);
    }
    /// All counts, in the order of the enumerators of `Verdict`.
    constexpr const std::array<std::uint64_t, 5>& by_verdict() const noexcept { return by_verdict_; }

private:
    std::array<std::uint64_t, 5> by_verdict_;
};

}  // namespace chitieu
