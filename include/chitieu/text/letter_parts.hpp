// SPDX-License-Identifier: BSL-1.0
//
// A letter taken apart and put together: base, shape and tone.
//
//     static_assert(read_letter("e\u0323\u0302").letter == read_letter("ệ").letter);
//     static_assert(compose({U'e', LetterShape::circumflex, Tone::dot}) == U'ệ');
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu {

/// What makes a Vietnamese letter of its own out of a Latin one: â, ă, ơ, đ.
enum class LetterShape : std::uint8_t { none, circumflex, breve, horn, stroke };

/// The tone over or under a vowel: ngang, huyền, hỏi, ngã, sắc, nặng.
enum class Tone : std::uint8_t { none, grave, hook, tilde, acute, dot };

/// A letter as its parts. `base` is the small ASCII letter under the marks; any other character
/// stands for itself. `has_other_marks`: it has a mark that no Vietnamese letter has there (ü, ç).
struct Letter {
    char32_t base = 0;                      ///< small ASCII, or any other character
    LetterShape shape = LetterShape::none;  ///< circumflex, breve, horn or stroke
    Tone tone = Tone::none;                 ///< over or under it
    bool is_upper = false;                  ///< a capital
    bool has_other_marks = false;           ///< as in ü, ç

    friend constexpr bool operator==(Letter, Letter) noexcept = default;
};

/// A letter and how many bytes it takes with all the marks that follow it.
struct LetterCluster {
    Letter letter;       ///< its parts
    std::size_t length;  ///< in bytes
};

/// The letter at the beginning of `text`: the same one whether it is composed, decomposed or half
/// of either, in any order of the marks. Length 0 for an empty text. Linear in the number of marks.
constexpr LetterCluster read_letter(std::string_view text) noexcept;

/// Whether a text has a letter with a shape or tone that Vietnamese gives it. Linear.
constexpr bool has_vietnamese_letters(std::string_view text) noexcept;

/// The code point of a letter with its shape and tone, composed; marks that are no Vietnamese
/// letter's are left out. O(1).
constexpr char32_t compose(Letter letter) noexcept;

namespace detail {

/// The Vietnamese vowels: two rows each, small and capital; the columns are the tones.
inline constexpr std::size_t vowel_count = 12;
inline constexpr char32_t vowels[vowel_count][2][7] = {
    {U"aàảãáạ", U"AÀẢÃÁẠ"}, {U"ăằẳẵắặ", U"ĂẰẲẴẮẶ"}, {U"âầẩẫấậ", U"ÂẦẨẪẤẬ"}, {U"eèẻẽéẹ", U"EÈẺẼÉẸ"},
    {U"êềểễếệ", U"ÊỀỂỄẾỆ"}, {U"iìỉĩíị", U"IÌỈĨÍỊ"}, {U"oòỏõóọ", U"OÒỎÕÓỌ"}, {U"ôồổỗốộ", U"ÔỒỔỖỐỘ"},
    {U"ơờởỡớợ", U"ƠỜỞỠỚỢ"}, {U"uùủũúụ", U"UÙỦŨÚỤ"}, {U"ưừửữứự", U"ƯỪỬỮỨỰ"}, {U"yỳỷỹýỵ", U"YỲỶỸÝỴ"},
};

/// The row of `vowels` for a small ASCII letter with a shape; `vowel_count` if there is none.
constexpr std::size_t vowel_row(char32_t base, LetterShape shape) noexcept {
    const bool plain = shape == LetterShape::none;
    const bool circumflex = shape == LetterShape::circumflex;
    const bool breve = shape == LetterShape::breve;
    const bool horn = shape == LetterShape::horn;
    switch (base) {
        case U'a':
            return plain ? 0 : breve ? 1 : circumflex ? 2 : vowel_count;
        case U'e':
            return plain ? 3 : circumflex ? 4 : vowel_count;
        case U'i':
            return plain ? 5 : vowel_count;
        case U'o':
            return plain ? 6 : circumflex ? 7 : horn ? 8 : vowel_count;
        case U'u':
            return plain ? 9 : horn ? 10 : vowel_count;
        case U'y':
            return plain ? 11 : vowel_count;
        default:
            return vowel_count;
    }
}

/// U+00C0 to U+017F, sixteen a line: the ASCII letter below the mark ('.': there is none) and, at
/// the same place, the mark. '/' is a stroke or the like, which no combining mark makes.
inline constexpr char32_t latin_begin = 0xC0U;
inline constexpr std::string_view latin_bases =
    "AAAAAA.CEEEEIIII"
    "DNOOOOO.OUUUUY.."
    "aaaaaa.ceeeeiiii"
    "dnooooo.ouuuuy.y"
    "AaAaAaCcCcCcCcDd"
    "DdEeEeEeEeEeGgGg"
    "GgGgHhHhIiIiIiIi"
    "Ii..JjKk.LlLlLlL"
    "lLlNnNnNn...OoOo"
    "Oo..RrRrRrSsSsSs"
    "SsTtTtTtUuUuUuUu"
    "UuUuWwYyYZzZzZz.";
inline constexpr std::string_view latin_marks =
    "`'^~:o ,`'^:`'^:"
    "/~`'^~: /`'^:'  "
    "`'^~:o ,`'^:`'^:"
    "/~`'^~: /`'^:' :"
    "--uu;;''^^**vvvv"
    "//--uu**;;vv^^uu"
    "**,,^^//~~--uu;;"
    "*/  ^^,, '',,vv/"
    "///'',,vv   --uu"
    "\"\"  '',,vv''^^,,"
    "vv,,vv//~~--uuoo"
    "\"\";;^^^^:''**vv ";

constexpr char16_t latin_mark(char name) noexcept {
    switch (name) {
        case '`':
            return 0x300U;
        case '\'':
            return 0x301U;
        case '^':
            return 0x302U;
        case '~':
            return 0x303U;
        case '-':
            return 0x304U;
        case 'u':
            return 0x306U;
        case '*':
            return 0x307U;
        case ':':
            return 0x308U;
        case 'o':
            return 0x30AU;
        case '"':
            return 0x30BU;
        case 'v':
            return 0x30CU;
        case ',':
            return 0x327U;
        case ';':
            return 0x328U;
        default:
            return 0;
    }
}

/// The small letter of a capital between U+00C0 and U+017F.
constexpr char32_t latin_lower(char32_t value) noexcept {
    if (value >= 0xC0U && value <= 0xDEU && value != 0xD7U) return value + 0x20U;
    if (value == 0x130U) return U'i';
    if (value == 0x178U) return 0xFFU;
    const bool even_is_capital = (value >= 0x100U && value <= 0x137U) || (value >= 0x14AU && value <= 0x177U);
    const bool odd_is_capital = (value >= 0x139U && value <= 0x148U) || (value >= 0x179U && value <= 0x17EU);
    if (even_is_capital && value % 2 == 0) return value + 1;
    if (odd_is_capital && value % 2 == 1) return value + 1;
    return value;
}

/// What is known of one composed letter. `base` is 0 for what is no letter with a mark.
struct ComposedLetter {
    char16_t lower = 0;
    char16_t mark = 0;  // a mark that is neither shape nor tone
    char base = 0;
    LetterShape shape = LetterShape::none;
    Tone tone = Tone::none;
    bool is_upper = false;
    bool has_stroke = false;  // ø, ł: a letter for itself, unless marks are dropped
};

inline constexpr char32_t low_begin = 0xC0U;
inline constexpr char32_t low_end = 0x1B1U;
inline constexpr char32_t high_begin = 0x1EA0U;
inline constexpr char32_t high_end = 0x1EFAU;

/// All composed letters: Latin-1 and Latin Extended-A to ư, and the Vietnamese block.
struct ComposedLetters {
    ComposedLetter low[low_end - low_begin] = {};
    ComposedLetter high[high_end - high_begin] = {};
};

consteval ComposedLetters make_composed_letters() {
    ComposedLetters letters;
    for (std::size_t index = 0; index < latin_bases.size(); ++index) {
        const char32_t value = latin_begin + static_cast<char32_t>(index);
        const char base = latin_bases[index];
        ComposedLetter& letter = letters.low[index];
        letter.lower = static_cast<char16_t>(latin_lower(value));
        if (base == '.') continue;
        letter.is_upper = base < 'a';
        letter.base = static_cast<char>(letter.is_upper ? base + ('a' - 'A') : base);
        letter.mark = latin_mark(latin_marks[index]);
        letter.has_stroke = latin_marks[index] == '/';
    }
    const auto add = [&letters](char32_t value, ComposedLetter letter) {
        if (value < 0x80U) return;
        (value < high_begin ? letters.low[value - low_begin] : letters.high[value - high_begin]) = letter;
    };
    constexpr LetterShape shapes[] = {LetterShape::none, LetterShape::circumflex, LetterShape::breve,
                                      LetterShape::horn};
    constexpr std::string_view bases = "aeiouy";
    for (const char base : bases) {
        for (const LetterShape shape : shapes) {
            const std::size_t row = vowel_row(static_cast<char32_t>(base), shape);
            if (row == vowel_count) continue;
            for (std::size_t tone = 0; tone < 6; ++tone) {
                ComposedLetter letter{static_cast<char16_t>(vowels[row][0][tone]),
                                      0,
                                      base,
                                      shape,
                                      static_cast<Tone>(tone),
                                      false,
                                      false};
                add(vowels[row][0][tone], letter);
                letter.is_upper = true;
                add(vowels[row][1][tone], letter);
            }
        }
    }
    add(U'đ', {u'đ', 0, 'd', LetterShape::stroke, Tone::none, false, false});
    add(U'Đ', {u'đ', 0, 'd', LetterShape::stroke, Tone::none, true, false});
    return letters;
}

inline constexpr ComposedLetters composed_letters = make_composed_letters();

/// The row for a code point; one without a base where there is none. O(1).
constexpr ComposedLetter find_composed(char32_t value) noexcept {
    if (value >= low_begin && value < low_end) return composed_letters.low[value - low_begin];
    if (value >= high_begin && value < high_end) return composed_letters.high[value - high_begin];
    return {};
}

/// The small Latin letter that a base and a mark make (n and a tilde: ñ), or 0. Seldom needed, so
/// it is looked for.
constexpr char32_t compose_latin(char32_t base, char32_t mark) noexcept {
    for (char32_t index = 0; index < latin_bases.size(); ++index) {
        const ComposedLetter& letter = composed_letters.low[index];
        if (letter.mark != 0 && letter.mark == mark && !letter.is_upper &&
            static_cast<char32_t>(letter.base) == base) {
            return letter.lower;
        }
    }
    return 0;
}

constexpr LetterShape shape_of_mark(char32_t mark) noexcept {
    return mark == 0x302U   ? LetterShape::circumflex
           : mark == 0x306U ? LetterShape::breve
           : mark == 0x31BU ? LetterShape::horn
                            : LetterShape::none;
}

constexpr Tone tone_of_mark(char32_t mark) noexcept {
    switch (mark) {
        case 0x300U:
        case 0x340U:
            return Tone::grave;
        case 0x301U:
        case 0x341U:
            return Tone::acute;
        case 0x303U:
            return Tone::tilde;
        case 0x309U:
            return Tone::hook;
        case 0x323U:
            return Tone::dot;
        default:
            return Tone::none;
    }
}

/// A letter with all that follows on it, as folding needs it.
struct ClusterParts {
    Letter letter{};
    char32_t lower = 0;            // the small letter as it stands, with no mark that follows it
    char32_t plain = 0;            // without any mark
    char32_t own_mark = 0;         // the mark in a composed letter that is neither shape nor tone
    std::size_t base_length = 0;   // bytes of the first code point
    std::size_t length = 0;        // bytes with all marks and zero-width characters behind it
    std::size_t shape_offset = 0;  // where marks stand that went into the letter; 0: nowhere
    std::size_t tone_offset = 0;
    std::size_t other_marks = 0;  // how many marks follow that did not
    char32_t first_other = 0;
    std::size_t first_other_offset = 0;
};

constexpr ClusterParts read_cluster(std::string_view text) noexcept {
    ClusterParts parts;
    const CodePoint first = decode_utf8(text);
    const ComposedLetter composed = find_composed(first.value);
    Letter& letter = parts.letter;
    letter.base = first.value;
    parts.base_length = first.length;
    parts.lower = composed.lower != 0 ? composed.lower : first.value;
    parts.plain = composed.base != 0 ? static_cast<char32_t>(composed.base) : parts.lower;
    if (is_ascii_letter(first.value)) {
        letter.is_upper = first.value < U'a';
        letter.base = first.value | 0x20U;
        parts.lower = parts.plain = letter.base;
    } else if (composed.base != 0 && !composed.has_stroke) {
        letter = {parts.plain, composed.shape, composed.tone, composed.is_upper, composed.mark != 0};
        parts.own_mark = composed.mark;
    }
    const bool is_vowel = vowel_row(letter.base, LetterShape::none) != vowel_count;
    std::size_t offset = first.length;
    while (offset < text.size() && static_cast<unsigned char>(text[offset]) >= 0x80U) {
        const CodePoint mark = decode_utf8(text.substr(offset));
        if (is_combining_mark(mark.value)) {
            const LetterShape shape = shape_of_mark(mark.value);
            const Tone tone = tone_of_mark(mark.value);
            if (shape != LetterShape::none && letter.shape == LetterShape::none &&
                vowel_row(letter.base, shape) != vowel_count) {
                letter.shape = shape;
                parts.shape_offset = offset;
            } else if (tone != Tone::none && letter.tone == Tone::none && is_vowel) {
                letter.tone = tone;
                parts.tone_offset = offset;
            } else {
                if (parts.other_marks++ == 0) {
                    parts.first_other = mark.value;
                    parts.first_other_offset = offset;
                }
                letter.has_other_marks = true;
            }
        } else if (!is_zero_width(mark.value)) {
            break;
        }
        offset += mark.length;
    }
    parts.length = offset;
    return parts;
}

}  // namespace detail

constexpr LetterCluster read_letter(std::string_view text) noexcept {
    const detail::ClusterParts parts = detail::read_cluster(text);
    return {parts.letter, parts.length};
}

constexpr bool has_vietnamese_letters(std::string_view text) noexcept {
    while (!text.empty()) {
        const auto [letter, length] = read_letter(text);
        if (letter.shape != LetterShape::none || letter.tone != Tone::none) return true;
        text.remove_prefix(length);
    }
    return false;
}

constexpr char32_t compose(Letter letter) noexcept {
    const auto tone = static_cast<std::size_t>(letter.tone);
    const std::size_t row = detail::vowel_row(letter.base, letter.shape);
    if (row != detail::vowel_count && tone < 6) {
        return detail::vowels[row][letter.is_upper ? 1 : 0][tone];
    }
    if (letter.base == U'd' && letter.shape == LetterShape::stroke) {
        return letter.is_upper ? U'Đ' : U'đ';
    }
    const bool is_small = detail::is_ascii_small(letter.base);
    return letter.is_upper && is_small ? letter.base - 0x20U : letter.base;
}

}  // namespace chitieu
