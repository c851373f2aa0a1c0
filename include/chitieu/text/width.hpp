// SPDX-License-Identifier: BSL-1.0
//
// How many columns of a terminal a text takes, and lines of at most so many.
//
//     static_assert(display_width("e\u0323\u0302") == 1 && display_width("越南") == 4);
//     std::string_view rest = "Tỷ lệ hộ nghèo";
//     while (!rest.empty()) std::cout << next_line(rest, 8) << '\n';   // Tỷ lệ hộ, then nghèo
#pragma once

#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace chitieu {

/// Whether a character is a control character, a line end among them.
constexpr bool is_control(char32_t value) noexcept {
    return value < 0x20U || (value >= 0x7FU && value <= 0x9FU) || value == 0x2028U || value == 0x2029U;
}

namespace detail {

struct CodeRange {
    char32_t first;
    char32_t last;
};

/// East Asian wide and full-width characters and emoji, in rising order (Unicode 14).
inline constexpr CodeRange wide_ranges[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},
    {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},
    {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},
    {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},
    {0x2E80, 0x303E},   {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},   {0x16FE0, 0x18D08}, {0x1AFF0, 0x1B2FB}, {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C},
    {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4},
    {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E},
    {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F},
    {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC},
    {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F7F0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945},
    {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD},
};

/// Marks and vowel signs of other scripts that take no column; `is_combining_mark` knows the rest.
inline constexpr CodeRange narrow_ranges[] = {
    {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5},
    {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x0900, 0x0902},
    {0x093C, 0x093C}, {0x0941, 0x0948}, {0x094D, 0x094D}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A},
    {0x0E47, 0x0E4E}, {0x0EB1, 0x0EB1}, {0x0EB4, 0x0EBC}, {0x0EC8, 0x0ECE}, {0x102D, 0x1030},
    {0x1032, 0x1037}, {0x1039, 0x103A}, {0x1160, 0x11FF}, {0x17B4, 0x17B5}, {0x17B7, 0x17BD},
    {0x17C6, 0x17C6}, {0x17C9, 0x17D3}, {0x302A, 0x302D}, {0x3099, 0x309A}, {0xE0100, 0xE01EF},
};

template <std::size_t Count>
constexpr bool is_in(const CodeRange (&ranges)[Count], char32_t value) noexcept {
    std::size_t begin = 0;
    std::size_t end = Count;
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (value > ranges[middle].last) {
            begin = middle + 1;
        } else if (value < ranges[middle].first) {
            end = middle;
        } else {
            return true;
        }
    }
    return false;
}

}  // namespace detail

/// The columns of one code point: 0 for control characters, combining marks and what has no width,
/// 2 for East Asian wide characters and emoji, else 1.
constexpr std::size_t code_point_width(char32_t value) noexcept {
    if (is_control(value)) return 0;
    if (value < 0xADU) return 1;
    if (is_zero_width(value) || is_combining_mark(value) || detail::is_in(detail::narrow_ranges, value)) {
        return 0;
    }
    return value >= 0x1100U && detail::is_in(detail::wide_ranges, value) ? 2 : 1;
}

namespace detail {

/// A character with all that is set on it.
struct CharacterExtent {
    std::size_t length;
    std::size_t width;
};

constexpr CharacterExtent next_character(std::string_view text) noexcept {
    const CodePoint first = decode_utf8(text);
    CharacterExtent extent{first.length, code_point_width(first.value)};
    while (extent.length < text.size()) {
        const CodePoint mark = decode_utf8(text.substr(extent.length));
        if (is_control(mark.value) || code_point_width(mark.value) != 0) break;
        extent.length += mark.length;
    }
    return extent;
}

constexpr bool is_blank(char byte) noexcept { return byte == ' ' || byte == '\t'; }

constexpr std::size_t count_leading_blanks(std::string_view text) noexcept {
    std::size_t count = 0;
    while (count < text.size() && is_blank(text[count])) ++count;
    return count;
}

}  // namespace detail

/// How many columns of a terminal `text` takes; a byte that is not UTF-8 takes one. Linear.
constexpr std::size_t display_width(std::string_view text) noexcept {
    std::size_t width = 0;
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        width += code_point_width(point.value);
        text.remove_prefix(point.length);
    }
    return width;
}

/// The bytes of the longest beginning of `text` that takes at most so many columns; a letter is
/// never cut from its marks. Linear in the result.
constexpr std::size_t fit_width(std::string_view text, std::size_t columns) noexcept {
    std::size_t length = 0;
    std::size_t width = 0;
    while (length < text.size()) {
        const auto extent = detail::next_character(text.substr(length));
        if (extent.width > columns - width) break;
        width += extent.width;
        length += extent.length;
    }
    return length;
}

/// Takes the next line off `rest` and returns it, without blanks at its ends: to the next line end,
/// or at most so many columns, broken at blanks where possible, else behind a slash, else inside the
/// word. No-break spaces hold. At least one character is taken, even where it is too wide, so a loop over
/// `rest` always ends.
constexpr std::string_view next_line(std::string_view& rest, std::size_t columns) noexcept {
    rest.remove_prefix(detail::count_leading_blanks(rest));
    const std::string_view text = rest;
    std::size_t offset = 0;
    std::size_t width = 0;
    std::size_t trimmed = 0;   // where the line ends if it ends here
    std::size_t break_at = 0;  // the last blanks behind a word; 0: none
    std::size_t slash_at = 0;  // behind the last slash; 0: none
    while (offset < text.size()) {
        const char byte = text[offset];
        if (byte == '\n' || byte == '\r') {
            const bool is_pair = byte == '\r' && text.substr(offset + 1, 1) == "\n";
            rest.remove_prefix(offset + (is_pair ? 2 : 1));
            return text.substr(0, trimmed);
        }
        if (detail::is_blank(byte)) {
            break_at = trimmed;
            ++width;
            ++offset;
            continue;
        }
        const auto extent = detail::next_character(text.substr(offset));
        if (offset != 0 && (width > columns || extent.width > columns - width)) {
            const std::size_t end = break_at != 0 ? break_at : slash_at != 0 ? slash_at : offset;
            rest.remove_prefix(end);
            rest.remove_prefix(detail::count_leading_blanks(rest));
            return text.substr(0, end);
        }
        width += extent.width;
        offset += extent.length;
        trimmed = offset;
        if (byte == '/') slash_at = offset;
    }
    rest = {};
    return text.substr(0, trimmed);
}

}  // namespace chitieu
