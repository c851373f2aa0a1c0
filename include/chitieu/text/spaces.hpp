// SPDX-License-Identifier: BSL-1.0
//
// Characters that people do not see, or see only on top of another one.
//
//     static_assert(trim("\u00A0 Hà Giang\u3000") == "Hà Giang");
#pragma once

#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace chitieu {

/// Whether a character is white space of any kind: blank, tab, line end, no-break, thin, wide.
constexpr bool is_white_space(char32_t value) noexcept {
    if (value < 0x80U) return value == U' ' || (value >= U'\t' && value <= U'\r');
    return value == 0x85U || value == 0xA0U || value == 0x1680U || (value >= 0x2000U && value <= 0x200AU) ||
           value == 0x2028U || value == 0x2029U || value == 0x202FU || value == 0x205FU || value == 0x3000U;
}

/// Whether a character has no width and no meaning in a figure or a name: zero-width space and
/// joiners, soft hyphen, byte-order mark, the marks that set a direction.
constexpr bool is_zero_width(char32_t value) noexcept {
    if (value < 0x80U) return false;
    return value == 0xADU || value == 0x34FU || value == 0x61CU || value == 0x180EU ||
           (value >= 0x200BU && value <= 0x200FU) || (value >= 0x202AU && value <= 0x202EU) ||
           (value >= 0x2060U && value <= 0x2064U) || (value >= 0x2066U && value <= 0x206FU) ||
           value == 0xFEFFU;
}

/// Whether a character is a mark set on the letter before it, as decomposed text has them, or a
/// variation selector. The vowel signs of other scripts are not: dropping those would drop letters.
constexpr bool is_combining_mark(char32_t value) noexcept {
    if (value < 0x300U) return false;
    return (value <= 0x36FU && value != 0x34FU) || (value >= 0x1AB0U && value <= 0x1AFFU) ||
           (value >= 0x1DC0U && value <= 0x1DFFU) || (value >= 0x20D0U && value <= 0x20FFU) ||
           (value >= 0xFE00U && value <= 0xFE0FU) || (value >= 0xFE20U && value <= 0xFE2FU);
}

/// The part of `text` between the white space and zero-width characters at its ends; a view into
/// it. Linear in what is taken off.
constexpr std::string_view trim(std::string_view text) noexcept {
    while (!text.empty()) {
        const CodePoint first = decode_utf8(text);
        if (!is_white_space(first.value) && !is_zero_width(first.value)) break;
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        const CodePoint last = decode_last_utf8(text);
        if (!is_white_space(last.value) && !is_zero_width(last.value)) break;
        text.remove_suffix(last.length);
    }
    return text;
}

}  // namespace chitieu
