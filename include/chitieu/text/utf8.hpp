// SPDX-License-Identifier: BSL-1.0
//
// UTF-8, one code point at a time, strict, and never beyond the end of a text.
//
//     static_assert(decode_utf8("ữ") == CodePoint{U'ữ', 3, true});
//     static_assert(decode_utf8("\xC3") == CodePoint{U'\uFFFD', 1, false});  // go on at the next
//     static_assert(find_invalid_utf8("Hà Giang") == std::string_view::npos);
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu {

/// What stands for a byte that is not UTF-8: U+FFFD.
inline constexpr char32_t replacement_character = U'\uFFFD';

/// One code point and how many bytes it takes. Where `valid` is false, the value is U+FFFD and the
/// length 1 (0 at the end of the text), so that the caller can go on behind the stray byte.
struct CodePoint {
    char32_t value;       ///< U+FFFD for a stray byte
    std::uint8_t length;  ///< in bytes
    bool valid;           ///< false for a stray byte, and at the end

    friend constexpr bool operator==(CodePoint, CodePoint) noexcept = default;
};

/// What the encoding is called that spreadsheets write besides.
inline constexpr std::string_view utf16_name = "UTF-16";

/// Whether a text begins with the byte order mark of UTF-16.
constexpr bool begins_as_utf16(std::string_view text) noexcept {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

/// The code point at the beginning of `text`. Overlong forms, surrogates, values above U+10FFFF and
/// truncated sequences are not valid.
constexpr CodePoint decode_utf8(std::string_view text) noexcept {
    if (text.empty()) return {replacement_character, 0, false};
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80U) return {lead, 1, true};
    const std::uint8_t length = lead < 0xC2U ? 0 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : lead < 0xF5U ? 4 : 0;
    const CodePoint stray{replacement_character, 1, false};
    if (length == 0 || text.size() < length) return stray;
    char32_t value = lead & (0x7FU >> length);
    for (std::size_t index = 1; index < length; ++index) {
        const auto byte = static_cast<unsigned char>(text[index]);
        if ((byte & 0xC0U) != 0x80U) return stray;
        value = (value << 6U) | (byte & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800U) || (length == 4 && value < 0x10000U);
    const bool surrogate = value >= 0xD800U && value <= 0xDFFFU;
    if (overlong || surrogate || value > 0x10FFFFU) return stray;
    return {value, length, true};
}

/// The code point at the end of `text`, and how many bytes it takes there. The same rules.
constexpr CodePoint decode_last_utf8(std::string_view text) noexcept {
    const std::size_t longest = text.size() < 4 ? text.size() : 4;
    for (std::size_t length = 1; length <= longest; ++length) {
        const std::string_view tail = text.substr(text.size() - length);
        if ((static_cast<unsigned char>(tail.front()) & 0xC0U) == 0x80U) continue;
        const CodePoint last = decode_utf8(tail);
        if (last.valid && last.length == length) return last;
        break;
    }
    return {replacement_character, static_cast<std::uint8_t>(text.empty() ? 0 : 1), false};
}

/// The beginning of a text, of at most so many bytes, that cuts no code point in two; a stray byte is one.
constexpr std::string_view utf8_prefix(std::string_view text, std::size_t bytes) noexcept {
    if (text.size() <= bytes) return text;
    std::size_t end = bytes;
    // No code point has more than three bytes behind its first.
    while (end > 0 && bytes - end < 4 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    const bool is_cut = decode_utf8(text.substr(end)).length > bytes - end;
    return text.substr(0, is_cut ? end : bytes);
}

/// Gives the bytes of a code point to `put_char(char)`, one after the other; a value that is no
/// code point is written as U+FFFD.
template <class Sink>
constexpr void encode_utf8(char32_t value, Sink&& put_char) {
    const auto put = [&put_char](char32_t byte) {
        put_char(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    const auto put_continuation = [&put, value](unsigned shift) { put(0x80U | ((value >> shift) & 0x3FU)); };
    if (value < 0x80U) {
        put(value);
    } else if (value < 0x800U) {
        put(0xC0U | (value >> 6U));
        put_continuation(0);
    } else if ((value >= 0xD800U && value <= 0xDFFFU) || value > 0x10FFFFU) {
        encode_utf8(replacement_character, put_char);
    } else if (value < 0x10000U) {
        put(0xE0U | (value >> 12U));
        put_continuation(6);
        put_continuation(0);
    } else {
        put(0xF0U | (value >> 18U));
        put_continuation(12);
        put_continuation(6);
        put_continuation(0);
    }
}

/// The offset of the first byte that is not UTF-8, or npos. Linear; ASCII by sixteen bytes a step.
constexpr std::size_t find_invalid_utf8(std::string_view text) noexcept {
    constexpr std::size_t step = 16;
    std::size_t offset = 0;
    while (offset < text.size()) {
        if (text.size() - offset >= step) {
            unsigned any = 0;
            for (std::size_t index = 0; index < step; ++index) {
                any |= static_cast<unsigned char>(text[offset + index]);
            }
            if (any < 0x80U) {
                offset += step;
                continue;
            }
        }
        // to the end of this step, or a little further, before the fast way is tried again
        const std::size_t stop = text.size() - offset < step ? text.size() : offset + step;
        while (offset < stop) {
            const CodePoint point = decode_utf8(text.substr(offset));
            if (!point.valid) return offset;
            offset += point.length;
        }
    }
    return std::string_view::npos;
}

}  // namespace chitieu
