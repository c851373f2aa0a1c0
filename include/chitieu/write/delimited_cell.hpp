// SPDX-License-Identifier: BSL-1.0
//
// Texts as fields of tab-separated and comma-separated values.
#pragma once

#include <chitieu/text/spaces.hpp>

#include <string>
#include <string_view>

namespace chitieu::detail {

/// A field of tab-separated values: tabs and line ends become spaces, all else stays as it is.
inline std::string tsv_field(std::string_view text) {
    std::string field(text);
    for (char& letter : field) {
        if (letter == '\t' || letter == '\n' || letter == '\r') letter = ' ';
    }
    return field;
}

/// Adds a field between quotes, each quote in it doubled (RFC 4180).
inline void add_quoted(std::string& to, std::string_view text) {
    to += '"';
    for (const char letter : text) {
        if (letter == '"') to += '"';
        to += letter;
    }
    to += '"';
}
inline std::string quoted_field(std::string_view text) {
    std::string field;
    add_quoted(field, text);
    return field;
}

/// A field of comma-separated values, between quotes where it needs them (RFC 4180).
inline std::string csv_field(std::string_view text) {
    return text.find_first_of(",\"\r\n") == std::string_view::npos ? std::string(text) : quoted_field(text);
}

/// Whether a text without quotes would be read as another: cut in two, trimmed, taken for missing or for
/// markup.
inline bool needs_quotes(std::string_view text, char separator) {
    if (text.empty() || text == "-" || text == "–" || text == "—" || trim(text) != text) return true;
    if (text.find(separator) != std::string_view::npos || text.find("**") != std::string_view::npos)
        return true;
    if (text.find_first_of("\"\r\n&<") != std::string_view::npos) return true;
    return text.front() == '*' || text.front() == '_' || text.front() == '`';
}

}  // namespace chitieu::detail
