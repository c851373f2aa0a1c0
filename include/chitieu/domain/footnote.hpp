// SPDX-License-Identifier: BSL-1.0
//
// A note to a report's text or table (chú thích).
#pragma once

#include <chitieu/text/named.hpp>
#include <chitieu/text/place.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu {

/// What a note is for.
enum class FootnoteRole : std::uint8_t {
    remark,   ///< anything else
    source,   ///< where a figure comes from
    reason,   ///< why the plan was missed or passed
    measure,  ///< what is being done about it
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(FootnoteRole role) noexcept {
    constexpr std::string_view names[] = {"remark", "source", "reason", "measure"};
    return names[static_cast<std::size_t>(role)];
}

/// A marker ("1", "a", "*"), the note's text, and what it is for. The views' owner must outlive it.
struct Footnote {
    std::string_view marker;                   ///< "1", "*": what stands at both ends
    std::string_view text;                     ///< without its marker
    Place place{};                             ///< of the note's own text, not of what it is about
    FootnoteRole role = FootnoteRole::remark;  ///< what the note does to the figure
};

}  // namespace chitieu
