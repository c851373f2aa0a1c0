// SPDX-License-Identifier: BSL-1.0
//
// Which way an indicator should go (chiều của chỉ tiêu). Nothing here has a default: who does not know
// the direction cannot say whether a plan was met.
#pragma once

#include <chitieu/text/language.hpp>
#include <chitieu/text/named.hpp>

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
    constexpr std::string_view names[] = {"higher_is_better", "lower_is_better", "keep_within"};
    return detail::entry_of(names, direction);
}

/// The direction in words.
constexpr Wording words_of(Direction direction) noexcept {
    constexpr Wording words[] = {{"càng cao càng tốt", "higher is better"},
                                 {"càng thấp càng tốt", "lower is better"},
                                 {"giữ trong khoảng", "keep within"}};
    return detail::entry_of(words, direction);
}

}  // namespace chitieu
