// SPDX-License-Identifier: BSL-1.0
//
// What a partial roll-up keeps of a group.
#pragma once

#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/detail/int192.hpp>
#include <chitieu/number/detail/wide.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace chitieu::detail {

/// What is kept of a group: all there is to say of it.
struct AllSums {
    enum Cell : unsigned {
        both_upper,  // of rows with a target and an actual
        both_actual,
        both_width,  // upper - lower, of ranges
        alone_upper,
        alone_width,
        alone_actual,
        scaled_cells,
        completions = scaled_cells,  // in units of 10^-12 %
        exceeded,
        met,
        missed,
        without_completion,  // of rows with both
        target_alone,
        actual_alone,
        neither,
        cells,
    };
    using Flags = std::uint32_t;  // forms with an actual, directions, forms without
    static constexpr bool keeps_all = true;
    static constexpr std::size_t all_sums = cells;

    /// Where rows of a verdict are counted that have a target and an actual.
    static constexpr std::size_t cell_of(Verdict verdict) noexcept {
        return exceeded + static_cast<std::size_t>(verdict);
    }
    /// Of a figure below, within or above its target: looked up, since no branch can foresee it.
    static std::size_t cell_of(TargetForm form, bool below, bool above, Direction direction) noexcept {
        static constexpr auto by_form = [] {
            std::array<std::array<std::uint8_t, 3>, 7 * 3> result{};
            for (unsigned at = 0; at < 7 * 3; ++at) {
                for (unsigned side = 0; side < 3; ++side) {
                    result[at][side] = static_cast<std::uint8_t>(
                        cell_of(verdict_of(static_cast<TargetForm>(at / 3), side == 0, side == 2,
                                           static_cast<Direction>(at % 3))));
                }
            }
            return result;
        }();
        return by_form[static_cast<unsigned>(form) * 3 + static_cast<unsigned>(direction)]
                      [1U + (above ? 1U : 0U) - (below ? 1U : 0U)];
    }
};
/// The sums of rows that have both, and no more.
struct SumsOfBoth {
    enum Cell : unsigned { both_upper, both_actual, scaled_cells, cells = scaled_cells, both_width = cells };
    using Flags = std::uint16_t;
    static constexpr bool keeps_all = false;
    static constexpr std::size_t all_sums = 3;
};

/// Sums at the least scale that says all of them.
template <std::size_t count>
struct NarrowSums {
    std::array<int128, count> sums{};
    int scale = 0;
};

/// Sums in units of 10^-scale; nothing where 128 bits do not hold one of them.
template <std::size_t count>
std::optional<NarrowSums<count>> narrowed(std::array<Int192, count> sums, int scale = 18) {
    for (int step = 16; step > 0;) {  // most have few decimals
        std::array<Int192, count> shorter = sums;
        bool is_exact = step <= scale;
        for (Int192& sum : shorter) {
            if (!is_exact) break;
            const bool is_negative = sum.is_negative();
            if (is_negative) sum = -sum;
            is_exact = sum.divide(power_of_ten(step)) == 0;
            if (is_negative) sum = -sum;
        }
        if (is_exact) {
            sums = shorter;
            scale -= step;
        } else {
            step /= 2;
        }
    }
    NarrowSums<count> result{.scale = scale};
    for (std::size_t at = 0; at < count; ++at) {
        const auto narrow = sums[at].narrow();
        if (!narrow) return std::nullopt;
        result.sums[at] = *narrow;
    }
    return result;
}

}  // namespace chitieu::detail
