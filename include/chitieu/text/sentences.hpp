// SPDX-License-Identifier: BSL-1.0
//
// Where the sentences of a text end.
//
//     each_sentence("Đạt 1.525 con. Tăng 3,9%.", [](std::size_t begin, std::size_t end) { … });   // two
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/letter_parts.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace chitieu {

/// Whether the text begins with a small letter, composed or not.
constexpr bool begins_small(std::string_view text) noexcept {
    if (text.empty()) return false;
    const auto first = decode_utf8(text);
    const std::string_view letter = text.substr(0, first.length);
    if (first.length == 1) return detail::is_ascii_small(letter[0]);
    FoldedReader bare(letter, Folding::marks_dropped);
    const char32_t folded = bare.next();
    if (folded < U'a' || folded > U'z') return false;
    FoldedReader kept(letter, Folding::marks_kept);
    return kept.next() == first.value;
}

/// Whether it begins with a letter that is not small.
constexpr bool begins_capital(std::string_view text) noexcept {
    if (text.empty()) return false;
    FoldedReader bare(text.substr(0, decode_utf8(text).length), Folding::marks_dropped);
    const char32_t folded = bare.next();
    return detail::is_ascii_small(folded) && !begins_small(text);
}

/// Whether a text has letters, two at least, and none that is small. Linear.
constexpr bool is_in_capitals(std::string_view text) noexcept {
    std::size_t capitals = 0;
    while (!text.empty()) {
        const auto [letter, length] = read_letter(text);
        const bool is_letter = detail::is_ascii_small(letter.base);
        if (is_letter && !letter.is_upper) return false;
        capitals += is_letter ? 1U : 0U;
        text.remove_prefix(length);
    }
    return capitals > 1;
}

namespace detail {

/// What a stop stands behind without ending the sentence, in small letters and without the stop.
inline constexpr std::string_view abbreviations[] = {
    "tp", "tx", "tt", "p",   "q",  "h",  "x",  "ths", "ts", "bs", "gs", "pgs", "ks",  "cn",   "kt",  "tm",
    "tl", "st", "mr", "mrs", "ms", "dr", "no", "nos", "vs", "eg", "ie", "cf",  "art", "para", "fig", "approx",
};

/// Whether the stop at `at` only shortens the word before it, or numbers what follows.
constexpr bool is_no_end(std::string_view text, std::size_t sentence_begin, std::size_t at) noexcept {
    std::size_t begin = at;
    while (begin > sentence_begin && text[begin - 1] != ' ' && text[begin - 1] != '(' &&
           text[begin - 1] != '.') {
        --begin;
    }
    const std::string_view word = text.substr(begin, at - begin);
    if (word.empty()) return false;
    bool is_number = true;
    for (const char letter : word) is_number = is_number && is_ascii_digit(letter);
    if (is_number) return begin == sentence_begin && word.size() <= 2;  // "1. Tập trung …"
    if (count_code_points(word) == 1) return begins_capital(word) || begin == sentence_begin;
    for (const std::string_view abbreviation : abbreviations) {
        if (equals_folded(word, abbreviation, Folding::marks_kept)) return true;
    }
    return false;
}

}  // namespace detail

/// Calls `use(begin, end)` with each sentence of one paragraph, without the white space around it. A
/// sentence ends at a stop, a question or exclamation mark or an ellipsis, and what closes behind it, where
/// white space and anything but a small letter follow. Stops inside numbers, behind abbreviations and
/// initials, and behind a number at the beginning end none. Linear.
template <class Use>
constexpr void each_sentence(std::string_view text, const Use& use) {
    constexpr std::string_view ellipsis = "\u2026";
    std::size_t begin = 0;
    const auto give = [&](std::size_t end) {
        std::size_t last = end;
        while (begin < last && text[begin] == ' ') ++begin;
        while (last > begin && text[last - 1] == ' ') --last;
        if (begin < last) use(begin, last);
        begin = end;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_ellipsis = text.substr(at, ellipsis.size()) == ellipsis;
        if (text[at] != '.' && text[at] != '!' && text[at] != '?' && !is_ellipsis) continue;
        std::size_t end = at + (is_ellipsis ? ellipsis.size() : 1);
        while (end < text.size()) {
            if (text[end] == '.' || text[end] == '!' || text[end] == '?' || text[end] == ')' ||
                text[end] == '"' || text[end] == '/') {
                ++end;
            } else if (text.substr(end).starts_with("\u201D")) {
                end += 3;
            } else {
                break;
            }
        }
        if (end < text.size() && text[end] != ' ') continue;
        std::size_t next = end;
        while (next < text.size() && text[next] == ' ') ++next;
        if (next < text.size() && begins_small(text.substr(next))) continue;
        std::size_t sentence_begin = begin;
        while (sentence_begin < at && text[sentence_begin] == ' ') ++sentence_begin;
        if (next < text.size() && text[at] == '.' && end == at + 1 &&
            detail::is_no_end(text, sentence_begin, at)) {
            continue;
        }
        give(end);
        at = end - 1;
    }
    give(text.size());
}

}  // namespace chitieu
