// SPDX-License-Identifier: BSL-1.0
//
// Which way an indicator should go (chiều của chỉ tiêu). Nothing here has a default: who does not know
// the direction cannot say whether a plan was met.
#pragma once

#include <chitieu/text/language.hpp>

#include <cstdint>
#include <string_view>

namespace chitieu {

/// Which way is good.
enum class Direction : std::uint8_t {
    higher_is_better,  ///< grain harvested, children enrolled
    lower_is_better,   ///< poverty rate, accidents
    keep_within,       ///< neither more nor less than planned
};

/// A direction as a type, for an indicator that carries it in its own: converts to its `Direction`.
template <Direction which>
struct DirectionConstant {
    /// The enumerator that the type stands for.
    static constexpr Direction value = which;

    /// The direction as a value.
    constexpr operator Direction() const noexcept { return which; }
};

/// The directions as constants: what `compare` and an indicator are told.
inline constexpr DirectionConstant<Direction::higher_is_better> higher_is_better{};
inline constexpr DirectionConstant<Direction::lower_is_better> lower_is_better{};
inline constexpr DirectionConstant<Direction::keep_within> keep_within{};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(Direction direction) noexcept {
    switch (direction) {
        case Direction::higher_is_better:
            return "higher_is_better";
        case Direction::lower_is_better:
            return "lower_is_better";
        case Direction::keep_within:
            return "keep_within";
    }
    return {};
}

/// The direction in words.
constexpr Wording words_of(Direction direction) noexcept {
    switch (direction) {
        case Direction::higher_is_better:
            return {"càng cao càng tốt", "higher is better"};
        case Direction::lower_is_better:
            return {"càng thấp càng tốt", "lower is better"};
        case Direction::keep_within:
            return {"giữ trong khoảng", "keep within"};
    }
    return {};
}

}  // namespace chitieu
