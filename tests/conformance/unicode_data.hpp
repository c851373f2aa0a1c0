// SPDX-License-Identifier: BSL-1.0
//
// What the tests ask of the Unicode Character Database, read from its own files.
#pragma once

#include <chitieu/text/utf8.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace unicode_data {

/// The fields of a line, without the comment behind '#' and without blanks around them.
inline std::vector<std::string_view> fields_of(std::string_view line) {
    line = line.substr(0, line.find('#'));
    std::vector<std::string_view> fields;
    while (true) {
        const std::size_t end = line.find(';');
        std::string_view field = line.substr(0, end);
        while (field.starts_with(' ')) field.remove_prefix(1);
        while (field.ends_with(' ') || field.ends_with('\r')) field.remove_suffix(1);
        fields.push_back(field);
        if (end == std::string_view::npos) return fields;
        line.remove_prefix(end + 1);
    }
}

/// Calls `use(fields)` for each line that has any.
template <class Use>
void for_each_row(std::string_view text, const Use& use) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(line.size() < text.size() ? line.size() + 1 : text.size());
        const std::vector<std::string_view> fields = fields_of(line);
        if (fields.size() > 1) use(fields);
    }
}

inline char32_t code_point(std::string_view hexadecimal) {
    std::uint32_t value = 0;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), value, 16);
    return value;
}

/// "0061 0302 0301" as code points.
inline std::u32string code_points(std::string_view field) {
    std::u32string points;
    while (!field.empty()) {
        const std::string_view word = field.substr(0, field.find(' '));
        points += code_point(word);
        field.remove_prefix(word.size() < field.size() ? word.size() + 1 : field.size());
    }
    return points;
}

inline std::string utf8(const std::u32string& points) {
    std::string text;
    for (const char32_t point : points) {
        chitieu::encode_utf8(point, [&text](char byte) { text += byte; });
    }
    return text;
}

/// A line of UnicodeData.txt.
struct Character {
    std::string category{};        ///< "Lu", "Mn"
    std::u32string decomposition;  ///< canonical, one step; empty: none
    char32_t lower = 0;            ///< 0: itself
};

using Characters = std::map<char32_t, Character>;

inline Characters read_characters(std::string_view text) {
    Characters characters;
    for_each_row(text, [&](const std::vector<std::string_view>& fields) {
        if (fields.size() != 15) return;
        Character& character = characters[code_point(fields[0])];
        character.category = fields[2];
        if (!fields[5].starts_with('<')) character.decomposition = code_points(fields[5]);
        if (!fields[13].empty()) character.lower = code_point(fields[13]);
    });
    return characters;
}

/// The full canonical decomposition; the order of marks is that of the data, which for composed letters is
/// the canonical one.
inline std::u32string decomposed(const Characters& characters, char32_t point) {
    const auto found = characters.find(point);
    if (found == characters.end() || found->second.decomposition.empty()) return {point};
    std::u32string result;
    for (const char32_t part : found->second.decomposition) result += decomposed(characters, part);
    return result;
}

}  // namespace unicode_data
