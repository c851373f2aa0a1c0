// SPDX-License-Identifier: BSL-1.0
//
// Text as XML has it: the characters that it allows, and references to others.
//
//     assert(xml_escaped("a < b & c", XmlText::element) == "a &lt; b &amp; c");
//     assert(xml_unescaped("a &lt; b", [](std::string_view, std::size_t) {}) == "a < b");
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chitieu {

/// Whether a character may stand in XML 1.0.
constexpr bool is_xml_character(char32_t value) noexcept {
    if (value < 0x20U) return value == U'\t' || value == U'\n' || value == U'\r';
    return !(value >= 0xD800U && value <= 0xDFFFU) && value != 0xFFFEU && value != 0xFFFFU &&
           value <= 0x10FFFFU;
}

/// What was replaced in a text, and where first.
struct XmlReplaced {
    std::size_t count = 0;  ///< how many bytes and characters
    std::size_t first = 0;  ///< offset in the result
};

/// Appends `text` to `result` with U+FFFD for each byte that is not UTF-8 and each character that XML does
/// not allow; so lines and columns stay as they are. Linear.
inline XmlReplaced append_xml_text(std::string& result, std::string_view text) {
    XmlReplaced replaced;
    const std::size_t before = result.size();
    const auto is_plain = [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return (value >= 0x20U && value < 0x80U) || value == '\n' || value == '\t' || value == '\r';
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_plain(text[end])) ++end;
        result.append(text, at, end - at);
        at = end;
        if (at == text.size()) break;
        const CodePoint point = decode_utf8(text.substr(at));
        if (point.valid && is_xml_character(point.value)) {
            result.append(text, at, point.length);
        } else {
            if (replaced.count++ == 0) replaced.first = result.size() - before;
            result += "\uFFFD";
        }
        at += point.length;
    }
    return replaced;
}

/// `raw` with its references replaced: the five entities of XML, and characters by number. Any other stays as
/// it is, and `unknown(reference, offset)` is told of it. Linear.
template <class Unknown>
std::string xml_unescaped(std::string_view raw, const Unknown& unknown) {
    constexpr std::size_t longest = 64;
    std::string result;
    std::size_t offset = 0;
    while (offset < raw.size()) {
        const std::size_t mark = raw.find('&', offset);
        result += raw.substr(offset, mark - offset);
        if (mark == std::string_view::npos) break;
        const std::string_view rest = raw.substr(mark, longest);
        const std::size_t end = rest.find(';');
        const std::string_view name = rest.substr(1, end == std::string_view::npos ? 0 : end - 1);
        char32_t value = name == "amp"    ? U'&'
                         : name == "lt"   ? U'<'
                         : name == "gt"   ? U'>'
                         : name == "quot" ? U'"'
                         : name == "apos" ? U'\''
                                          : U'\0';
        if (name.starts_with('#')) {
            const bool is_hex = name.starts_with("#x");
            const std::string_view digits = name.substr(is_hex ? 2 : 1);
            bool is_number = !digits.empty();
            std::uint64_t number = 0;
            for (const char digit : digits) {
                const bool is_decimal = detail::is_ascii_digit(digit);
                const char lower =
                    digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit;
                const bool is_letter = is_hex && lower >= 'a' && lower <= 'f';
                is_number = is_number && (is_decimal || is_letter) && number <= 0x10FFFFU;
                number = number * (is_hex ? 16U : 10U) +
                         static_cast<unsigned>(is_decimal ? digit - '0' : lower - 'a' + 10);
            }
            if (is_number &&
                is_xml_character(static_cast<char32_t>(std::min<std::uint64_t>(number, 0x110000U))))
                value = static_cast<char32_t>(number);
        }
        if (value != U'\0') {
            encode_utf8(value, [&](char byte) { result += byte; });
            offset = mark + end + 1;
            continue;
        }
        unknown(rest.substr(0, end == std::string_view::npos ? 1 : end + 1), mark);
        result += '&';
        offset = mark + 1;
    }
    return result;
}

/// Where a text stands.
enum class XmlText : std::uint8_t { element, attribute };

/// `text` with references for what would be markup or be read as something else, U+FFFD for what XML does not
/// allow. White space alone in an element gets a reference too, since readers drop it. Linear.
inline std::string xml_escaped(std::string_view text, XmlText where) {
    std::string clean;
    append_xml_text(clean, text);
    const bool is_blank =
        where == XmlText::element && clean.find_first_not_of(" \t\r\n") == std::string::npos;
    std::string result;
    result.reserve(clean.size());
    for (const char letter : clean) {
        const bool is_kept_only_by_number =
            letter == '\r' || (where == XmlText::attribute && (letter == '\n' || letter == '\t')) || is_blank;
        if (letter == '&') {
            result += "&amp;";
        } else if (letter == '<') {
            result += "&lt;";
        } else if (letter == '>') {
            result += "&gt;";
        } else if (letter == '"' && where == XmlText::attribute) {
            result += "&quot;";
        } else if (is_kept_only_by_number) {
            result += "&#" + std::to_string(static_cast<int>(letter)) + ';';
        } else {
            result += letter;
        }
    }
    return result;
}

}  // namespace chitieu
