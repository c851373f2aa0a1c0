// SPDX-License-Identifier: BSL-1.0
//
// The number of a heading and the level that it stands for.
#pragma once

#include <chitieu/text/ascii.hpp>
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

/// Takes ". ", "- ", " – ", ") " and the like off; whether there was any, or nothing follows. Not " - "
/// before a figure: "5 - 7 communes".
constexpr bool take_number_end(std::string_view& text) noexcept {
    const std::size_t size = text.size();
    std::string_view rest = text;
    while (!rest.empty() && std::string_view(".-)/:").find(rest.front()) != std::string_view::npos)
        rest.remove_prefix(1);
    const std::size_t behind_stops = rest.size();
    rest = trim(rest);
    const bool is_apart = rest.size() < behind_stops;
    for (const std::string_view dash : {"-", "\u2013", "\u2014"}) {
        if (!rest.starts_with(dash)) continue;
        const std::string_view behind = trim(rest.substr(dash.size()));
        if (is_apart && !behind.empty() && is_ascii_digit(behind.front())) continue;
        text = behind;
        return true;
    }
    text = rest;
    return behind_stops < size || rest.empty();
}

constexpr std::size_t count_of_any(std::string_view text, std::string_view letters) noexcept {
    std::size_t size = 0;
    while (size < text.size() && letters.find(text[size]) != std::string_view::npos) ++size;
    return size;
}

/// Whether a word counts: "II", "3", "B", "one". "CHƯƠNG TRÌNH" has no number.
constexpr bool is_part_number(std::string_view word) noexcept {
    if (word.size() == 1 || count_of_any(word, "IVXLC") == word.size() ||
        count_of_any(word, "0123456789") == word.size()) {
        return !word.empty();
    }
    for (const std::string_view counted :
         {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}) {
        if (equals_folded(word, counted, Folding::marks_kept)) return true;
    }
    return false;
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
        if (word != "phần thứ" && !detail::is_part_number(trim(heading.substr(*length, end - *length))))
            continue;
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
        if (size + 1 < heading.size() && heading[size] == '.' && detail::is_ascii_digit(heading[size + 1])) {
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
    if (heading.size() >= 2 && detail::is_ascii_small(heading[0]) && heading[1] == ')') {
        return {heading.substr(0, 1), trim(heading.substr(2)), 6};
    }
    return result;
}

}  // namespace chitieu
