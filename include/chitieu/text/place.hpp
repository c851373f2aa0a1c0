// SPDX-License-Identifier: BSL-1.0
//
// Where something stands in a text.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu {

/// A line and a column, both counted from 1; 0 means "not known".
/// Columns count code points, so a letter with a composed mark is one column and a letter followed by
/// a combining mark is two. LF, CR and CRLF each end one line.
struct Place {
    std::uint32_t line = 0;    ///< from 1
    std::uint32_t column = 0;  ///< from 1, in code points

    /// In reading order.
    friend constexpr bool operator==(Place, Place) noexcept = default;
    friend constexpr auto operator<=>(Place, Place) noexcept = default;
};

/// How many code points `text` has; a stray byte counts as one. Linear in its length.
constexpr std::uint32_t count_code_points(std::string_view text) noexcept {
    std::uint32_t count = 0;
    for (const char byte : text) {
        if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++count;
    }
    return count;
}

/// The place of `offset` in a text that begins at `begin`, where the bytes between hold no line end.
constexpr Place advance(Place begin, std::string_view text, std::size_t offset) noexcept {
    begin.column += count_code_points(text.substr(0, offset));
    return begin;
}

}  // namespace chitieu
