// SPDX-License-Identifier: BSL-1.0
//
// Text from outside as HTML or XML, between tags or in a quoted attribute, where it can do nothing.
//
//     assert(html_text("5 < 6 & \"7\"") == "5 &lt; 6 &amp; &quot;7&quot;");
#pragma once

#include <chitieu/text/sentence.hpp>
#include <chitieu/text/utf8.hpp>

#include <string>
#include <string_view>

namespace chitieu {

/// `text` with the five characters of markup as references. Line ends and tabs become spaces; other control
/// characters, marks that turn the direction of writing, characters that XML refuses and bytes that are not
/// UTF-8 become U+FFFD. Not for a script, a style sheet or an address. Linear.
inline std::string html_text(std::string_view text) {
    std::string result;
    result.reserve(text.size() + text.size() / 16);
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        text.remove_prefix(point.length);
        switch (point.value) {
            case U'&':
                result += "&amp;";
                break;
            case U'<':
                result += "&lt;";
                break;
            case U'>':
                result += "&gt;";
                break;
            case U'"':
                result += "&quot;";
                break;
            case U'\'':
                result += "&#39;";
                break;
            case U'\n':
            case U'\r':
            case U'\t':
                result += ' ';
                break;
            default: {
                const bool is_refused = (point.value & 0xFFFEU) == 0xFFFEU;
                encode_utf8(is_refused ? replacement_character : detail::shown_instead_of(point.value),
                            [&result](char byte) { result.push_back(byte); });
            }
        }
    }
    return result;
}

}  // namespace chitieu
