// SPDX-License-Identifier: BSL-1.0
//
// Names as what they are made of, edits of them, and how two of them match, found by making every edit that
// there is: what the library's own way is checked against.
#pragma once

#include <chitieu/domain/name_match.hpp>
#include <chitieu/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brute_force {

/// A letter: bare, and the combining marks on it, the shape before the tone; 0 where there is none.
struct Letter {
    char bare;
    char32_t shape = 0;
    char32_t tone = 0;

    friend bool operator==(const Letter&, const Letter&) = default;
};
using Name = std::vector<Letter>;

inline bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
inline bool is_vowel(char letter) {
    return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

inline constexpr std::array<char32_t, 5> tones = {0x300, 0x301, 0x303, 0x309, 0x323};

/// A shape that the letter can have, or none.
inline char32_t random_shape(char letter, std::mt19937_64& random) {
    if (random() % 3 != 0) return 0;
    if (letter == 'a') return random() % 2 == 0 ? 0x302 : 0x306;
    if (letter == 'e') return 0x302;
    if (letter == 'o') return random() % 2 == 0 ? 0x302 : 0x31B;
    return letter == 'u' ? 0x31B : 0;
}

inline Letter random_letter(std::mt19937_64& random) {
    constexpr std::string_view letters = "aaabceghimnotuvx";
    Letter letter{letters[random() % letters.size()]};
    letter.shape = random_shape(letter.bare, random);
    if (is_vowel(letter.bare) && random() % 3 == 0) letter.tone = tones[random() % tones.size()];
    return letter;
}

/// As the library keeps names: single blanks inside, and between letters and digits; no zeros before a
/// number.
inline bool is_normal(const Name& name) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        const char letter = name[at].bare;
        const char next = at + 1 < name.size() ? name[at + 1].bare : ' ';
        const char last = at > 0 ? name[at - 1].bare : ' ';
        if (letter == ' ' && (next == ' ' || last == ' ')) return false;
        if (letter != ' ' && next != ' ' && is_digit(letter) != is_digit(next)) return false;
        if (letter == '0' && last == ' ' && is_digit(next)) return false;
    }
    return true;
}

/// One to three words, sometimes a number behind them, Arabic or Roman.
inline Name random_name(std::mt19937_64& random) {
    Name name;
    const std::size_t words = 1 + random() % 3;
    for (std::size_t word = 0; word < words; ++word) {
        if (word > 0) name.push_back({' '});
        const std::size_t size = 1 + random() % 4;
        for (std::size_t at = 0; at < size; ++at) name.push_back(random_letter(random));
    }
    if (random() % 4 == 0) {
        name.push_back({' '});
        constexpr std::string_view digits[] = {"1", "2", "12", "21"};
        constexpr std::string_view romans[] = {"i", "ii", "iv", "x"};
        for (const char letter : random() % 2 == 0 ? digits[random() % 4] : romans[random() % 4]) {
            name.push_back({letter});
        }
    }
    return name;
}

/// Another letter, one more, one less, two in each other's place, other marks, a tone moved; or nothing,
/// where that would be no name.
inline void edit(Name& name, std::mt19937_64& random) {
    Name edited = name;
    const auto at = static_cast<std::ptrdiff_t>(random() % edited.size());
    Letter& letter = edited[static_cast<std::size_t>(at)];
    switch (random() % 8) {
        case 0:
            letter = random_letter(random);
            break;
        case 1:
            edited.insert(edited.begin() + at, random() % 6 == 0 ? Letter{' '} : random_letter(random));
            break;
        case 2:
            if (edited.size() > 1) edited.erase(edited.begin() + at);
            break;
        case 3:
            if (static_cast<std::size_t>(at) + 1 < edited.size()) {
                std::swap(letter, edited[static_cast<std::size_t>(at) + 1]);
            }
            break;
        case 4:
            if (is_digit(letter.bare)) letter.bare = static_cast<char>('1' + random() % 9);
            break;
        case 5:
            if (is_vowel(letter.bare)) letter.tone = random() % 2 == 0 ? 0 : tones[random() % tones.size()];
            break;
        case 6:
            if (is_vowel(letter.bare)) letter.shape = random_shape(letter.bare, random);
            break;
        default:
            for (std::size_t from = 0; from + 1 < edited.size(); ++from) {
                const bool can_move =
                    edited[from].tone != 0 && edited[from + 1].tone == 0 && is_vowel(edited[from + 1].bare);
                if (!can_move) continue;
                std::swap(edited[from].tone, edited[from + 1].tone);
                break;
            }
    }
    if (is_normal(edited)) name = edited;
}

/// The name in capitals and small letters; decomposed, or with the letters composed that have a tone alone.
inline std::string text_of(const Name& name, bool is_composed) {
    std::string text;
    const auto put = [&](char32_t value) {
        if (value != 0) chitieu::encode_utf8(value, [&](char byte) { text += byte; });
    };
    bool begins_word = true;
    for (const Letter& letter : name) {
        const bool is_small_letter = letter.bare >= 'a' && letter.bare <= 'z';
        const char base =
            begins_word && is_small_letter ? static_cast<char>(letter.bare - 'a' + 'A') : letter.bare;
        begins_word = letter.bare == ' ';
        // U+00E0 to U+00FD: à and á, è and é, …; the capitals 32 before.
        constexpr std::string_view vowels = "aeiou";
        constexpr std::array<char32_t, 5> with_grave = {0xE0, 0xE8, 0xEC, 0xF2, 0xF9};
        const std::size_t vowel = vowels.find(letter.bare);
        const bool has_one = letter.shape == 0 && (letter.tone == 0x300 || letter.tone == 0x301);
        if (is_composed && has_one && vowel != std::string_view::npos) {
            const char32_t small = with_grave[vowel] + (letter.tone - 0x300);
            put(base == letter.bare ? small : small - 0x20);
            continue;
        }
        put(static_cast<unsigned char>(base));
        if (is_composed) {
            put(letter.shape);
            put(letter.tone);
        } else {
            put(letter.tone);
            put(letter.shape);
        }
    }
    return text;
}

inline std::string bare_of(const Name& name) {
    std::string bare;
    for (const Letter& letter : name) bare += letter.bare;
    return bare;
}

/// Which characters of a text must stay as they are: digits, and a Roman number that is the last word.
inline std::vector<bool> fixed_places(const Name& name) {
    std::vector<bool> fixed(name.size());
    std::size_t begin = name.size();
    bool is_roman = true;
    while (begin > 0 && name[begin - 1].bare != ' ') {
        const Letter& letter = name[--begin];
        const bool is_of_number = letter.bare == 'i' || letter.bare == 'v' || letter.bare == 'x';
        is_roman = is_roman && is_of_number && letter.shape == 0 && letter.tone == 0;
    }
    for (std::size_t at = 0; at < name.size(); ++at)
        fixed[at] = is_digit(name[at].bare) || (is_roman && at >= begin);
    return fixed;
}

/// Every text that is one letter away from the left one: is the right one among them? Edits of fixed
/// characters of the left are left out here; who asks, asks from right to left as well.
inline bool is_one_edit_away(const Name& left, const Name& right) {
    const std::string from = bare_of(left);
    const std::string to = bare_of(right);
    const std::vector<bool> fixed = fixed_places(left);
    const auto is_letter = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    const auto is_fixed = [&](std::size_t at) { return at < fixed.size() && fixed[at]; };
    for (std::size_t at = 0; at <= from.size(); ++at) {
        for (const char letter : to) {
            if (is_digit(letter)) continue;
            const bool splits_digits =
                letter == ' ' && at > 0 && at < from.size() && is_digit(from[at - 1]) && is_digit(from[at]);
            // What is put before or into a Roman number, or behind it, is of it.
            const bool is_in_roman =
                is_letter(letter) && ((at > 0 && is_fixed(at - 1) && is_letter(from[at - 1])) ||
                                      (is_fixed(at) && is_letter(from[at])));
            const bool splits_roman = letter == ' ' && at > 0 && is_fixed(at - 1) && is_fixed(at);
            if (splits_digits || is_in_roman || splits_roman) continue;
            if (from.substr(0, at) + letter + from.substr(at) == to) return true;
        }
        if (at == from.size() || is_fixed(at)) continue;
        const bool joins_digits =
            from[at] == ' ' && at > 0 && is_digit(from[at - 1]) && is_digit(from[at + 1]);
        if (!joins_digits && from.substr(0, at) + from.substr(at + 1) == to) return true;
        if (!is_letter(from[at])) continue;
        for (const char letter : to) {
            if (is_letter(letter) && from.substr(0, at) + letter + from.substr(at + 1) == to) return true;
        }
        if (at + 1 == from.size() || is_fixed(at + 1) || !is_letter(from[at + 1])) continue;
        if (from.substr(0, at) + from[at + 1] + from[at] + from.substr(at + 2) == to) return true;
    }
    return false;
}

/// How two names match.
inline std::optional<chitieu::NameMatch> match(const Name& left, const Name& right) {
    using chitieu::NameMatch;
    if (bare_of(left) == bare_of(right)) {
        if (left == right) return NameMatch::exact;
        // Per word, the tones in their order, apart from the letters that they stand on.
        const auto without_places = [](Name name) {
            std::vector<char32_t> parts;
            std::vector<char32_t> word_tones;
            name.push_back({' '});
            for (const Letter& letter : name) {
                if (letter.tone != 0) word_tones.push_back(letter.tone);
                if (letter.bare == ' ') parts.insert(parts.end(), word_tones.begin(), word_tones.end());
                if (letter.bare == ' ') word_tones.clear();
                parts.push_back(static_cast<unsigned char>(letter.bare));
                parts.push_back(letter.shape);
            }
            return parts;
        };
        return without_places(left) == without_places(right) ? NameMatch::tone_moved
                                                             : NameMatch::marks_differ;
    }
    const auto letter_count = [](const Name& name) {
        return std::count_if(name.begin(), name.end(),
                             [](const Letter& letter) { return letter.bare >= 'a' && letter.bare <= 'z'; });
    };
    if (letter_count(left) < 4 || letter_count(right) < 4) return std::nullopt;
    if (!is_one_edit_away(left, right) || !is_one_edit_away(right, left)) return std::nullopt;
    return NameMatch::letter_misread;
}

}  // namespace brute_force
