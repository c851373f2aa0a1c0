// SPDX-License-Identifier: BSL-1.0
//
// A cell of an annex cut at its numbers.
#pragma once

#include <chitieu/read/vocabulary.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/figure.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace chitieu::detail {

/// A cell cut at its numbers: words, a number, words, perhaps another number, words.
struct CellPieces {
    std::string before;      // folded, marks dropped
    std::string_view first;  // as printed
    std::string between;     // folded; meaningful where there is a second number
    std::string_view second;
    std::string after;  // folded, without what stands in parentheses
    std::string_view in_parentheses;
    std::string_view between_as_written;
    std::string_view after_as_written;
};

/// The end of the number that begins at `begin`: digits, and one mark, with or without spaces around it,
/// where a digit follows: `17.501`, `1. 357`, `17 501`. Two marks part numbers: `15..20`.
inline std::size_t end_of_number(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size()) {
        if (is_ascii_digit(text[end])) {
            ++end;
            continue;
        }
        constexpr std::size_t longest = 8;
        std::size_t ahead = end;
        bool has_mark = false;
        while (ahead < text.size() && !is_ascii_digit(text[ahead])) {
            const CodePoint point = decode_utf8(text.substr(ahead));
            const bool is_mark = number_mark(point.value) != NumberMark::none && !is_white_space(point.value);
            if (!is_mark && !is_white_space(point.value) && !is_zero_width(point.value)) return end;
            if ((is_mark && has_mark) || ahead - end > longest) return end;
            has_mark = has_mark || is_mark;
            ahead += point.length;
        }
        if (ahead == text.size()) return end;
        end = ahead;
    }
    return end;
}

/// Where the first number begins: a digit that no letter stands before, so not the one of `m2`.
inline std::size_t find_digit(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_ascii_digit(text[at])) continue;
        if (at == 0 || !is_ascii_letter(text[at - 1])) return at;
        while (at + 1 < text.size() && is_ascii_digit(text[at + 1])) ++at;
    }
    return std::string_view::npos;
}

/// Takes marks of footnotes off the end: `17.501*`, `17.501²`, unless the raised digit belongs to a unit.
inline std::string_view without_note_marks(std::string_view text) {
    while (true) {
        text = trim(text);
        const CodePoint last = decode_last_utf8(text);
        const std::string_view rest = text.substr(0, text.size() - last.length);
        const bool is_raised = last.value == 0xB9U || last.value == 0xB2U || last.value == 0xB3U ||
                               last.value == 0x2070U || (last.value >= 0x2074U && last.value <= 0x2079U);
        const bool is_mark = last.value == U'*' || is_raised;
        if (!is_mark || rest.empty() || (is_raised && is_ascii_letter(rest.back()))) return text;
        text = rest;
    }
}

/// An operator without the blanks inside it: "> =" is ">=".
inline std::string without_blanks_in_operator(std::string words) {
    if (words.find_first_not_of("<>= ") != std::string::npos) return words;
    std::erase(words, ' ');
    return words;
}

/// What joins the two ends of a range, as vocabulary.
inline constexpr std::string_view range_joints[] = {"-", "den", "to", "and", "÷", "~"};

/// How many bytes at the end of what stands between two numbers are a minus of the second: "-5..-2", "từ -5
/// đến -2", "-5 - -2", but not "15 -20".
inline std::size_t minus_behind_joint(std::string_view between) {
    const std::size_t size = between.ends_with('-') ? 1U : between.ends_with("−") ? 3U : 0U;
    if (size == 0) return 0;
    const std::string_view ahead = between.substr(0, between.size() - size);
    if (ahead.ends_with("..")) return size;
    if (!ahead.ends_with(' ')) return 0;
    const std::string words = vocabulary_words(ahead);
    const bool is_joined = std::any_of(std::begin(range_joints), std::end(range_joints),
                                       [&](std::string_view joint) { return words.ends_with(joint); });
    return is_joined ? size : 0;
}

/// Cuts a cell up. Precondition: it holds a digit.
inline CellPieces cut_cell(std::string_view text) {
    CellPieces pieces;
    text = without_note_marks(text);
    // What stands in parentheses behind the figure is a remark or the cumulative part.
    const std::size_t open = text.find('(');
    if (open != std::string_view::npos && find_digit(text) < open) {
        const std::size_t close = text.find(')', open);
        pieces.in_parentheses =
            text.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
        const std::string_view behind =
            close == std::string_view::npos ? std::string_view{} : text.substr(close + 1);
        if (trim(behind).empty()) text = trim(text.substr(0, open));
    }
    std::size_t begin = find_digit(text);
    const std::size_t end = end_of_number(text, begin);
    // A point before the digits is theirs: what ".5" is, the number says, and never 5.
    if (begin > 0 && text[begin - 1] == '.') {
        const std::string_view ahead = text.substr(0, begin - 1);
        if (ahead.empty() || std::string_view(" <>=+-").find(ahead.back()) != std::string_view::npos) --begin;
    }
    // A minus belongs to the number where nothing but an operator, or a blank, stands before it: "ước -5".
    std::size_t sign = begin;
    if (begin > 0 && (text[begin - 1] == '-' || text[begin - 1] == '+')) {
        sign = begin - 1;
    } else if (begin >= 3 && text.substr(begin - 3, 3) == "−") {
        sign = begin - 3;
    }
    if (sign != begin) {
        const std::string_view ahead = text.substr(0, sign);
        const bool is_after_operator = trim(ahead).find_first_not_of("<>=") == std::string_view::npos;
        if (is_after_operator || ahead.ends_with(' ')) begin = sign;
    }
    pieces.before = without_blanks_in_operator(vocabulary_words(text.substr(0, begin)));
    pieces.first = text.substr(begin, end - begin);
    std::string_view rest = text.substr(end);
    if (const std::size_t next = find_digit(rest); next != std::string_view::npos) {
        const std::size_t second = next - minus_behind_joint(rest.substr(0, next));
        const std::string_view between = trim(rest.substr(0, second));
        pieces.between = between == ".." || between == "…" ? "-" : vocabulary_words(between);
        pieces.between_as_written = between;
        const std::size_t next_end = end_of_number(rest, next);
        pieces.second = rest.substr(second, next_end - second);
        rest = rest.substr(next_end);
    }
    pieces.after = vocabulary_words(rest);
    pieces.after_as_written = rest;
    return pieces;
}

}  // namespace chitieu::detail
