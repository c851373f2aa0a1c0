// SPDX-License-Identifier: BSL-1.0
//
// Text that Markdown takes as text, in a table too.
#pragma once

#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// The text with what would be markup escaped. It has no line ends; see `printable`.
inline std::string markdown_text(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        switch (letter) {
            case '|':
            case '*':
            case '_':
            case '`':
            case '\\':
            case '[':
            case ']':
            case '#':
            case '~':
            case '$':
            case '@':
                result += '\\';
                result += letter;
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '&':
                result += "&amp;";
                break;
            default:
                result += letter;
        }
    }
    return result;
}

}  // namespace detail

}  // namespace chitieu
