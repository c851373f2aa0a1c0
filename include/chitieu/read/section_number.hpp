// SPDX-License-Identifier: BSL-1.0
//
// The number of a heading and the level that it stands for.
#pragma once

#include <chitieu/text/letters.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace chitieu {

/// A heading's number, the level that the kind of number stands for (0 where there is none), and the rest.
struct SectionNumber {
    std::string_view number{};   ///< "II", "1.2", "Phần thứ nhất"
    std::string_view heading{};  ///< the rest of the line
    int level = 0;               ///< 1 is the highest; 0 where there is no number
};

namespace detail {

/// Takes ". ", "- ", ") " and the like off; whether there was any, or nothing follows.
constexpr bool take_number_end(std::string_view& text) noexcept {
    const std::size_t size = text.size();
    while (!text.empty() && (text.front() == '.' || text.front() == '-' || text.front() == ')' ||
                             text.front() == ':' || text.front() == '/')) {
        text.remove_prefix(1);
    }
    for (const std::string_view dash : {"\u2013", "\u2014"}) {
        if (text.starts_with(dash)) text.remove_prefix(dash.size());
    }
    const bool had_end = text.size() < size || text.empty();
    text = trim(text);
    return had_end;
}

constexpr std::size_t count_of_any(std::string_view text, std::string_view letters) noexcept {
    std::size_t size = 0;
    while (size < text.size() && letters.find(text[size]) != std::string_view::npos) ++size;
    return size;
}

}  // namespace detail

/// Reads "Phần thứ nhất", "Chương II", "Part one" (level 1), "A." (1), "II-", "IV." (2), "1." (3), "1.2."
/// (4), "a)" (6) off a heading. O(length).
constexpr SectionNumber section_number(std::string_view heading) noexcept {
    heading = trim(heading);
    SectionNumber result{{}, heading, 0};
    for (const std::string_view word : {"phần thứ", "phần", "chương", "part", "chapter"}) {
        const auto length = skip_folded(heading, word, Folding::marks_kept);
        if (!length || *length == heading.size() || heading[*length] != ' ') continue;
        std::size_t end = heading.find_first_of(".:-", *length);
        std::size_t blank = heading.find(' ', *length + 1);
        if (blank == std::string_view::npos) blank = heading.size();
        if (end == std::string_view::npos || end > blank) end = blank;
        result.number = heading.substr(0, end);
        result.heading = heading.substr(end);
        detail::take_number_end(result.heading);
        result.level = 1;
        return result;
    }
    // Digits with stops between them.
    std::size_t size = 0;
    int parts = 0;
    while (true) {
        const std::size_t digits = detail::count_of_any(heading.substr(size), "0123456789");
        if (digits == 0 || digits > 2) break;
        ++parts;
        size += digits;
        if (size + 1 < heading.size() && heading[size] == '.' && heading[size + 1] >= '0' &&
            heading[size + 1] <= '9') {
            ++size;
        } else {
            break;
        }
    }
    std::string_view rest = heading.substr(size);
    if (parts > 0 && detail::take_number_end(rest)) return {heading.substr(0, size), rest, 2 + parts};
    size = detail::count_of_any(heading, "IVXLC");
    rest = heading.substr(size);
    if (size > 0 && size <= 6 && detail::take_number_end(rest)) return {heading.substr(0, size), rest, 2};
    if (heading.size() >= 2 && heading[0] >= 'A' && heading[0] <= 'H') {
        rest = heading.substr(1);
        if (rest.front() != ' ' && detail::take_number_end(rest)) return {heading.substr(0, 1), rest, 1};
    }
    if (heading.size() >= 2 && heading[0] >= 'a' && heading[0] <= 'z' && heading[1] == ')') {
        return {heading.substr(0, 1), trim(heading.substr(2)), 6};
    }
    return result;
}

}  // namespace chitieu
