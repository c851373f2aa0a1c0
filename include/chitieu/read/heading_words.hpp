// SPDX-License-Identifier: BSL-1.0
//
// The words of a column's heading, and the years and parts of a year among them.
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// A heading folded to words: lower case, no marks, one space between words, `/` and `%` words of their own.
inline std::string heading_words(std::string_view heading) {
    std::string result = " ";
    for (const char letter : folded(heading, Folding::marks_dropped)) {
        const bool is_word = is_ascii_small(letter) || is_ascii_digit(letter) ||
                             static_cast<unsigned char>(letter) >= 0x80U || letter == '#';
        if (is_word) {
            result += letter;
        } else if (letter == '/' || letter == '%') {
            if (result.back() != ' ') result += ' ';
            result += letter;
            result += ' ';
        } else if (result.back() != ' ') {
            result += ' ';
        }
    }
    if (result.back() != ' ') result += ' ';
    return result;
}

/// Whether any of the phrases stands among the words, whole.
template <class Phrases>
bool has_any_of(std::string_view words, const Phrases& phrases) {
    for (const std::string_view phrase : phrases) {
        for (std::size_t at = words.find(phrase); at != std::string_view::npos;
             at = words.find(phrase, at + 1)) {
            const std::size_t end = at + phrase.size();
            if (at > 0 && words[at - 1] == ' ' && end < words.size() && words[end] == ' ') return true;
        }
    }
    return false;
}
inline bool has_any(std::string_view words, std::initializer_list<std::string_view> phrases) {
    return has_any_of(words, phrases);
}

inline bool is_any(std::string_view words, std::initializer_list<std::string_view> phrases) {
    for (const std::string_view phrase : phrases) {
        if (words.size() == phrase.size() + 2 && words.substr(1, phrase.size()) == phrase) return true;
    }
    return false;
}

constexpr bool starts_with_words(std::string_view words, std::string_view phrase) noexcept {
    return words.size() > phrase.size() + 1 && words.substr(1, phrase.size()) == phrase &&
           words[phrase.size() + 1] == ' ';
}

/// The first and last year that a heading names, 0 where it names none.
struct YearsInHeading {
    int first = 0;
    int last = 0;
};

/// "2023", "30/6/2023", "2021-2025". A school year, "năm học 2023-2024", is one year, its second.
inline YearsInHeading years_in(std::string_view words) {
    YearsInHeading years;
    for (std::size_t at = 1; at < words.size();) {
        std::size_t end = at;
        int number = 0;
        while (end < words.size() && is_ascii_digit(words[end]) && end - at < 5)
            number = number * 10 + (words[end++] - '0');
        if (end - at == 4 && number >= 1900 && number <= 2199) {
            if (years.first == 0) years.first = number;
            years.last = number;
        }
        at = end + 1;
    }
    const bool is_school_year = has_any(words, {"nam hoc", "nien khoa", "school year", "academic year"});
    if (is_school_year && years.last == years.first + 1) years.first = years.last;
    return years;
}

/// The word before or behind another one; empty where there is none.
constexpr std::string_view word_before(std::string_view words, std::size_t at) noexcept {
    const std::string_view head = words.substr(0, at == 0 ? 0 : at - 1);
    const std::size_t blank = head.rfind(' ');
    return blank == std::string_view::npos ? std::string_view{} : head.substr(blank + 1);
}
constexpr std::string_view word_behind(std::string_view words, std::size_t end) noexcept {
    const std::string_view rest = end < words.size() ? words.substr(end + 1) : std::string_view{};
    return rest.substr(0, rest.find(' '));
}

/// A small number in a heading, in digits or Roman: "06", "II"; 0 for anything else.
constexpr int small_number(std::string_view word) noexcept {
    constexpr std::string_view romans[] = {"i", "ii", "iii", "iv"};
    for (int roman = 0; roman < 4; ++roman) {
        if (word == romans[roman]) return roman + 1;
    }
    int number = 0;
    for (const char digit : word) {
        if (!is_ascii_digit(digit) || number > 9) return 0;
        number = number * 10 + (digit - '0');
    }
    return number;
}

/// "6 thang", "quy 2": which part of the year a heading is about.
inline std::string part_of_year(std::string_view words) {
    for (const std::string_view month : {" thang ", " months ", " month "}) {
        const std::size_t at = words.find(month);
        if (at == std::string_view::npos) continue;
        const int before = small_number(word_before(words, at + 1));
        const int behind = small_number(word_behind(words, at + month.size() - 1));
        if (before != 0) return std::to_string(before) + " thang";
        if (behind != 0) return "thang " + std::to_string(behind);
    }
    for (const std::string_view quarter : {" quy ", " quarter "}) {
        const std::size_t at = words.find(quarter);
        if (at == std::string_view::npos) continue;
        const int behind = small_number(word_behind(words, at + quarter.size() - 1));
        if (behind != 0) return "quy " + std::to_string(behind);
        const std::string_view before = word_before(words, at + 1);
        constexpr std::string_view ordinals[] = {"first", "second", "third", "fourth"};
        for (int ordinal = 0; ordinal < 4; ++ordinal) {
            if (before == ordinals[ordinal]) return "quy " + std::to_string(ordinal + 1);
        }
    }
    for (const char number : {'1', '2', '3', '4'}) {
        if (has_any(words, {std::string("q") + number})) return std::string("quy ") + number;
    }
    if (has_any(words, {"h1", "first half", "6t", "nua dau nam"})) return "6 thang";
    if (has_any(words, {"9t"})) return "9 thang";
    return {};
}

/// Nothing but a year or a part of one: "Năm 2023", "Quý I", "6 tháng".
inline bool is_bare_period(std::string_view words) {
    constexpr std::string_view period_words_of_headings[] = {
        "nam", "hoc", "thang", "quy", "dau", "luy", "ke", "year", "quarter", "months", "month", "q",
        "q1",  "q2",  "q3",    "q4",  "6t",  "9t",  "i",  "ii",   "iii",     "iv",     "school"};
    bool names_a_period = false;
    for (std::string_view rest = words.substr(1); !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(word.size() + 1);
        const bool is_number = word.find_first_not_of("0123456789") == std::string_view::npos;
        bool is_known = is_number;
        for (const std::string_view known : period_words_of_headings) is_known = is_known || word == known;
        if (!is_known) return false;
        names_a_period = true;
    }
    return names_a_period && (years_in(words).last != 0 || !part_of_year(words).empty());
}

}  // namespace detail

}  // namespace chitieu
