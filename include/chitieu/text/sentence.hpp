// SPDX-License-Identifier: BSL-1.0
//
// Sentences for people: words filled in, and texts from outside made safe to print.
//
//     assert(fill("{count} xã", {{"count", "124"}}) == "124 xã");
//     const Error error{ErrorCode::number_missing, {3, 7}, "abc"};
//     assert(describe(error, Language::vietnamese) == "dòng 3, cột 7: “abc” không có số");
#pragma once

#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/text/width.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace chitieu {

/// `pattern` with every `{name}` replaced by its value; the first of equal names counts. A name
/// that is not given stays as it is. Values are not looked into for further names. Linear in the
/// result for a given number of names.
inline std::string fill(std::string_view pattern,
                        std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::string result;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        result += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        pattern.remove_prefix(open);
        const std::size_t close = pattern.find_first_of("{}", 1);
        const bool is_name = close != std::string_view::npos && pattern[close] == '}';
        const std::string_view name = is_name ? pattern.substr(1, close - 1) : std::string_view{};
        std::string_view written = pattern.substr(0, is_name ? close + 1 : close);
        pattern.remove_prefix(written.size());
        for (const auto& [known, value] : values) {
            if (is_name && known == name) {
                written = value;
                break;
            }
        }
        result += written;
    }
    return result;
}

namespace detail {

/// What is printed instead of a character that would do something else than show a letter: U+FFFD for
/// control characters, line ends, and marks that turn the direction of writing.
constexpr char32_t shown_instead_of(char32_t value) noexcept {
    const bool turns = (value >= 0x202AU && value <= 0x202EU) || (value >= 0x2066U && value <= 0x2069U);
    return is_control(value) || turns ? replacement_character : value;
}

}  // namespace detail

/// `text` made safe to print on one line of at most `columns` columns: control characters, line
/// ends, marks that turn the direction of writing and bytes that are not UTF-8 become U+FFFD; what
/// is too long is cut between letters and ends in "…". More marks on one letter than any script has
/// count as too long, so that the result is never more than some 40 bytes a column.
inline std::string printable(std::string_view text, std::size_t columns) {
    constexpr std::size_t most_marks = 8;
    constexpr std::string_view ellipsis = "…";
    std::string result;
    std::size_t width = 0;
    std::size_t marks = 0;
    std::size_t cut = 0;  // where the result ends if the ellipsis follows
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        text.remove_prefix(point.length);
        const char32_t shown = detail::shown_instead_of(point.value);
        const std::size_t added = code_point_width(shown);
        if (added != 0) {
            // everything up to here is whole letters
            if (width < columns) cut = result.size();
            marks = 0;
        } else {
            ++marks;
        }
        width += added;
        if (width > columns || marks > most_marks) {
            result.resize(cut);
            if (columns > 0) result += ellipsis;
            return result;
        }
        encode_utf8(shown, [&result](char byte) { result.push_back(byte); });
    }
    return result;
}

/// What went wrong and where, in one line: "line 3, column 7: …". A place or a column that is not
/// known is left out; the text that was read is made printable and cut to 60 columns.
inline std::string describe(const Error& error, Language language) {
    constexpr std::size_t text_columns = 60;
    const bool is_vietnamese = language == Language::vietnamese;
    std::string result;
    if (error.place.line != 0) {
        result += is_vietnamese ? "dòng " : "line ";
        result += std::to_string(error.place.line);
        if (error.place.column != 0) {
            result += is_vietnamese ? ", cột " : ", column ";
            result += std::to_string(error.place.column);
        }
        result += ": ";
    }
    result +=
        fill(words_of(error.code).sentence.in(language), {{"text", printable(error.text, text_columns)}});
    return result;
}

}  // namespace chitieu
