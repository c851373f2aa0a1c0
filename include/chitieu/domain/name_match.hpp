// SPDX-License-Identifier: BSL-1.0
//
// Whether two writings can be one name, and how sure that is.
//
//     static_assert(match_names("HOÀ BÌNH", "Hòa Bình") == NameMatch::tone_moved);
//     static_assert(match_names("Mù Cạ", "Mù Cả") == NameMatch::marks_differ);
//     static_assert(match_names("Vàng Sơn", "Vàng San") == NameMatch::letter_misread);
//     static_assert(!match_names("Phường 1", "Phường 2"));
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/letter_parts.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/spaces.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace chitieu {

/// How sure it is that two writings are one name; the surer comes first.
enum class NameMatch : std::uint8_t {
    /// The same letters. Case, composed or decomposed letters, blanks, punctuation, apostrophes ("M'Drắk")
    /// and zeros before a number ("Phường 01") are no difference.
    exact,
    /// The tone stands on another letter of the word, "hoà" for "hòa": two rules of spelling, one name.
    tone_moved,
    /// Other marks, or none: "Mù Cạ", "Mu Ca" for "Mù Cả". There are neighbours that differ in no more: Sa Pa
    /// and Sa Pả.
    marks_differ,
    /// Besides the marks, one letter or blank is another, too many, missing, or changed places with the next.
    /// Digits are never misread, nor are Roman numbers at the end, nor names of fewer than four letters.
    letter_misread,
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(NameMatch match) noexcept {
    switch (match) {
        case NameMatch::exact:
            return "exact";
        case NameMatch::tone_moved:
            return "tone_moved";
        case NameMatch::marks_differ:
            return "marks_differ";
        case NameMatch::letter_misread:
            return "letter_misread";
    }
    return {};
}

/// The match in words.
constexpr Wording words_of(NameMatch match) noexcept {
    switch (match) {
        case NameMatch::exact:
            return {"đúng tên", "the same name"};
        case NameMatch::tone_moved:
            return {"khác vị trí dấu thanh", "the tone on another letter"};
        case NameMatch::marks_differ:
            return {"khác dấu", "other marks"};
        case NameMatch::letter_misread:
            return {"sai một chữ cái", "one letter misread"};
    }
    return {};
}

namespace detail {

/// Names of more letters are never taken for misread: none is as long.
inline constexpr std::size_t longest_misread = 64;
/// Of three letters or less, one is too much to be wrong about.
inline constexpr std::size_t shortest_misread = 4;

/// A letter of a name: a small composed one, a digit or a blank. Where it has marks that no composed letter
/// holds, these stand as a number above its 21 bits.
using NameLetter = char32_t;
inline constexpr unsigned mark_shift = 21;

constexpr char32_t without_more_marks(NameLetter letter) noexcept {
    return letter & ((1U << mark_shift) - 1U);
}
constexpr NameLetter with_mark(NameLetter letter, char32_t mark) noexcept {
    const char32_t marks = ((letter >> mark_shift) * 31U + mark) % 2047U + 1U;
    return without_more_marks(letter) | (marks << mark_shift);
}

/// The letter without any mark.
constexpr char32_t bare_letter(NameLetter letter) noexcept {
    const char32_t plain = without_more_marks(letter);
    const char base = find_composed(plain).base;
    return base != 0 ? static_cast<char32_t>(base) : plain;
}

/// The letter without its tone.
constexpr NameLetter toneless(NameLetter letter) noexcept {
    const ComposedLetter parts = find_composed(without_more_marks(letter));
    if (parts.tone == Tone::none) return letter;
    const auto base = static_cast<char32_t>(parts.base);
    return (letter ^ without_more_marks(letter)) | compose({base, parts.shape, Tone::none, false, false});
}

/// Apostrophes, also as they are typed for want of one.
constexpr bool is_apostrophe(char32_t value) noexcept {
    return value == U'\'' || value == U'`' || value == 0xB4U || value == 0x2032U ||
           (value >= 0x2B9U && value <= 0x2BFU) || value == 0x2C8U;
}

constexpr bool is_name_letter(char32_t value) noexcept {
    if (value < 0x80U) return is_ascii_digit(value) || is_ascii_small(value);
    const bool is_punctuation = value < 0xC0U || value == 0xD7U || value == 0xF7U ||
                                (value >= 0x2000U && value <= 0x2BFFU) ||
                                (value >= 0x3000U && value <= 0x303FU);
    return !is_punctuation;
}

/// The letters of a name: one blank between two words, and between letters and digits, none elsewhere.
constexpr void read_name(std::string_view name, std::vector<NameLetter>& letters) {
    letters.clear();
    letters.reserve(name.size());
    FoldedReader reader(name, Folding::marks_kept);
    bool after_blank = false;
    bool after_apostrophe = false;
    for (char32_t point = reader.next(); point != FoldedReader::end; point = reader.next()) {
        if (is_combining_mark(point)) {
            if (!letters.empty() && !after_blank) letters.back() = with_mark(letters.back(), point);
        } else if (is_apostrophe(point)) {
            after_apostrophe = true;
        } else if (!is_name_letter(point)) {
            after_blank = after_blank || !after_apostrophe;
        } else {
            const bool is_digit = is_ascii_digit(point);
            const bool changes = !letters.empty() && is_digit != is_ascii_digit(letters.back());
            const bool begins_word = after_blank || changes;
            const std::size_t size = letters.size();
            const bool is_after_zero = is_digit && !begins_word && size > 0 && letters[size - 1] == U'0' &&
                                       (size == 1 || !is_ascii_digit(letters[size - 2]));
            if (is_after_zero) letters.pop_back();
            if (begins_word && size > 0) letters.push_back(U' ');
            letters.push_back(point);
            after_blank = after_apostrophe = false;
        }
    }
}

/// A piece of memory that holds letters.
struct NameLetters {
    const NameLetter* first;
    std::size_t size;

    constexpr NameLetter operator[](std::size_t at) const noexcept { return first[at]; }
};

/// A match, and in how many letters the writings differ.
struct NameDifference {
    NameMatch match;
    std::uint32_t letters;
};

constexpr bool has_same_bare_letters(const NameLetters& left, const NameLetters& right) noexcept {
    if (left.size != right.size) return false;
    for (std::size_t at = 0; at < left.size; ++at) {
        if (bare_letter(left[at]) != bare_letter(right[at])) return false;
    }
    return true;
}

/// Of two names that have the same bare letters: how they differ.
constexpr NameDifference difference_in_marks(const NameLetters& left, const NameLetters& right) noexcept {
    NameDifference result{NameMatch::exact, 0};
    std::uint64_t left_tones = 0;  // of the word, one after the other
    std::uint64_t right_tones = 0;
    const auto add = [](std::uint64_t& tones, NameLetter letter) {
        const Tone tone = find_composed(without_more_marks(letter)).tone;
        if (tone != Tone::none) tones = tones * 6U + static_cast<std::uint64_t>(tone);
    };
    for (std::size_t at = 0; at <= left.size; ++at) {
        if (at == left.size || left[at] == U' ') {
            if (left_tones != right_tones) result.match = NameMatch::marks_differ;
            left_tones = right_tones = 0;
            continue;
        }
        add(left_tones, left[at]);
        add(right_tones, right[at]);
        if (left[at] == right[at]) continue;
        ++result.letters;
        if (toneless(left[at]) != toneless(right[at])) result.match = NameMatch::marks_differ;
        if (result.match == NameMatch::exact) result.match = NameMatch::tone_moved;
    }
    return result;
}

/// Where a Roman number at the end begins, or the size: "Tam Xuân II". With marks it is a word: "An Vĩ".
constexpr std::size_t find_roman_number(const NameLetters& name) noexcept {
    std::size_t at = name.size;
    while (at > 0 && (name[at - 1] == U'i' || name[at - 1] == U'v' || name[at - 1] == U'x')) --at;
    return at == 0 || name[at - 1] == U' ' ? at : name.size;
}

/// Whether `count` letters from `begin` on, or what is put in there, are of that number.
constexpr bool touches_roman_number(const NameLetters& name, std::size_t begin, std::size_t count) noexcept {
    const std::size_t roman = find_roman_number(name);
    return roman < name.size && begin + (count == 0 ? 1 : count) > roman;
}

constexpr bool can_be_misread(const NameLetters& name) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; at < name.size; ++at) count += name[at] != U' ' && !is_ascii_digit(name[at]);
    return count >= shortest_misread && name.size <= longest_misread;
}

/// Of two names of different bare letters: whether one of them is misread, and how many letters differ with
/// those whose marks do. Linear.
constexpr std::optional<NameDifference> difference_in_a_letter(const NameLetters& left,
                                                               const NameLetters& right) noexcept {
    const NameLetters& shorter = left.size <= right.size ? left : right;
    const NameLetters& longer = left.size <= right.size ? right : left;
    if (longer.size - shorter.size > 1) return std::nullopt;
    const auto bare = [](const NameLetters& name, std::size_t at) { return bare_letter(name[at]); };
    std::size_t begin = 0;
    while (begin < shorter.size && bare(shorter, begin) == bare(longer, begin)) ++begin;
    std::size_t behind = 0;  // how many letters behind are the same
    while (behind < shorter.size - begin &&
           bare(shorter, shorter.size - 1 - behind) == bare(longer, longer.size - 1 - behind)) {
        ++behind;
    }
    const std::size_t in_shorter = shorter.size - begin - behind;
    const std::size_t in_longer = longer.size - begin - behind;
    const bool is_swap = in_shorter == 2 && in_longer == 2 &&
                         bare(shorter, begin) == bare(longer, begin + 1) &&
                         bare(shorter, begin + 1) == bare(longer, begin);
    if (in_longer > 1 && !is_swap) return std::nullopt;

    // A blank may be lost or added, but not between digits; none stands in a letter's place.
    if (in_shorter == 0 && longer[begin] == U' ') {
        if (begin > 0 && is_ascii_digit(longer[begin - 1]) && is_ascii_digit(longer[begin + 1])) {
            return std::nullopt;
        }
    } else {
        for (std::size_t at = begin; at < begin + in_longer; ++at) {
            if (is_ascii_digit(longer[at]) || longer[at] == U' ') return std::nullopt;
        }
        for (std::size_t at = begin; at < begin + in_shorter; ++at) {
            if (is_ascii_digit(shorter[at]) || shorter[at] == U' ') return std::nullopt;
        }
    }
    if (touches_roman_number(shorter, begin, in_shorter) || touches_roman_number(longer, begin, in_longer)) {
        return std::nullopt;
    }
    if (!can_be_misread(shorter) || !can_be_misread(longer)) return std::nullopt;

    NameDifference result{NameMatch::letter_misread, static_cast<std::uint32_t>(in_longer)};
    for (std::size_t at = 0; at < begin; ++at) result.letters += shorter[at] != longer[at];
    for (std::size_t at = 1; at <= behind; ++at) {
        result.letters += shorter[shorter.size - at] != longer[longer.size - at];
    }
    return result;
}

constexpr std::optional<NameDifference> difference_of_names(const NameLetters& left,
                                                            const NameLetters& right) noexcept {
    if (has_same_bare_letters(left, right)) return difference_in_marks(left, right);
    return difference_in_a_letter(left, right);
}

}  // namespace detail

/// Whether two writings can be one name, and how sure that is; nothing where they cannot. The names are
/// without their kinds: `split_kind` takes these off. It is the same from right to left. Two empty names
/// match. Linear.
constexpr std::optional<NameMatch> match_names(std::string_view left, std::string_view right) {
    std::vector<detail::NameLetter> left_letters;
    std::vector<detail::NameLetter> right_letters;
    detail::read_name(left, left_letters);
    detail::read_name(right, right_letters);
    const auto difference = detail::difference_of_names({left_letters.data(), left_letters.size()},
                                                        {right_letters.data(), right_letters.size()});
    if (!difference) return std::nullopt;
    return difference->match;
}

}  // namespace chitieu
