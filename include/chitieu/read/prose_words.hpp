// SPDX-License-Identifier: BSL-1.0
//
// Running text cut into words, numbers and marks, each with its place in the text and its folded letters.
//
//     const ProseWords words("đạt **1.231,3/1.265 ha**<sup>(1)</sup>");
//     // word "đạt", number "1.231,3", mark '/', number "1.265", word "ha"
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/figure.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

/// What a token of running text is.
enum class ProseKind : std::uint8_t {
    word,    ///< letters, and digits behind them ("m2", "U20"), folded with marks kept
    number,  ///< digits and the marks between them, as written
    mark,    ///< one character of punctuation, or a symbol such as %
};

/// One token. Emphasis (`*`, `_`), tags, references to notes and zero-width characters are none; a raised 2
/// or 3 behind a metric length belongs to its word: `m<sup>2</sup>` is "m2".
struct ProseToken {
    std::uint32_t begin = 0;           ///< in the text, in bytes
    std::uint32_t end = 0;             ///< behind its last byte
    std::uint32_t folded_begin = 0;    ///< of a word: in the folded letters
    std::uint32_t folded_end = 0;      ///< behind its last folded letter
    char32_t mark = 0;                 ///< of a mark
    ProseKind kind = ProseKind::mark;  ///< word, number or mark
    bool after_space = false;          ///< white space, or nothing, stands before it
    bool is_capital = false;           ///< of a word: its first letter is
    bool is_all_capitals = false;      ///< of a word of two letters and more: "HĐND"
};

namespace detail {

/// Whether a character can be part of a word: a letter of any script, not punctuation.
constexpr bool is_word_letter(char32_t value) noexcept {
    if (value < 0x80U) return is_ascii_letter(value);
    if (value < 0xC0U) return value == 0xAAU || value == 0xB5U || value == 0xBAU;
    if (value == 0xD7U || value == 0xF7U) return false;      // × ÷
    if (value >= 0x2000U && value <= 0x2BFFU) return false;  // punctuation, symbols, arrows
    if (value >= 0x3000U && value <= 0x303FU) return false;  // punctuation of East Asia
    if (value == replacement_character) return false;
    return !is_white_space(value) && !is_zero_width(value);
}

/// Where a tag that opens at `begin` ends: `<b>`, `</b>`, `<br/>`; or `begin` where it is none.
constexpr std::size_t end_of_tag(std::string_view text, std::size_t begin) noexcept {
    constexpr std::size_t longest = 32;
    if (text[begin] != '<') return begin;
    std::size_t at = begin + 1;
    if (at < text.size() && text[at] == '/') ++at;
    if (at >= text.size() || !(is_ascii_small(text[at]) || is_ascii_capital(text[at]))) return begin;
    while (at < text.size() && at - begin < longest && text[at] != '>' && text[at] != '<') ++at;
    return at < text.size() && text[at] == '>' ? at + 1 : begin;
}

/// Behind `<sup>…</sup>`, `[^…]` or raised digits, which refer to a note or are a power; `begin` where there
/// are none.
constexpr std::size_t end_of_raised(std::string_view text, std::size_t begin) noexcept {
    constexpr std::size_t longest = 24;
    std::size_t digits_end = begin;
    while (digits_end < text.size()) {
        const CodePoint point = decode_utf8(text.substr(digits_end));
        const bool is_raised = point.value == 0xB2U || point.value == 0xB3U || point.value == 0xB9U ||
                               point.value == 0x2070U || (point.value >= 0x2074U && point.value <= 0x2079U);
        if (!is_raised) break;
        digits_end += point.length;
    }
    if (digits_end != begin) return digits_end;
    const std::string_view rest = text.substr(begin);
    const bool is_note = rest.starts_with("[^");
    const bool is_sup = rest.starts_with("<sup>") || rest.starts_with("<SUP>");
    if (!is_note && !is_sup) return begin;
    const std::string_view close = is_note ? "]" : rest[1] == 's' ? "</sup>" : "</SUP>";
    const std::size_t end = rest.substr(0, longest).find(close);
    return end == std::string_view::npos ? begin : begin + end + close.size();
}

/// How much of a text is read at a time: all of it, or, where it is longer than any paragraph, up to the end
/// of a line, a sentence or a word, so that a text of any length takes little memory.
constexpr std::size_t piece_of(std::string_view text) noexcept {
    constexpr std::size_t longest = std::size_t{1} << 18U;
    if (text.size() <= longest) return text.size();
    const std::string_view most = text.substr(0, longest);
    for (const std::string_view end : {"\n", ". ", " "}) {
        const std::size_t at = most.rfind(end);
        if (at != std::string_view::npos && at > longest / 2) return at + end.size();
    }
    return utf8_prefix(text, longest).size();  // no blank for so long: at least between two code points
}

}  // namespace detail

/// The tokens of a text, in its order. The text must outlive them and be shorter than 4 GiB. Linear.
class ProseWords {
public:
    ProseWords() = default;
    /// Reads the tokens of a text, which must outlive it. Linear.
    explicit ProseWords(std::string_view text) { read(text); }
    /// Refused: the words would look into a text that is gone.
    template <class the_text_must_outlive_the_words>
    requires std::same_as<the_text_must_outlive_the_words, std::string>
    explicit ProseWords(the_text_must_outlive_the_words&& text) = delete;

    /// Takes up another text, keeping the storage.
    void read(std::string_view text) {
        text_ = text;
        tokens_.clear();
        folded_.clear();
        std::size_t at = 0;
        bool after_space = true;
        while (at < text.size()) {
            const std::size_t begin = at;
            const CodePoint point = decode_utf8(text.substr(at));
            if (is_white_space(point.value)) {
                after_space = true;
                at += point.length;
                continue;
            }
            if (point.value == U'*' || point.value == U'_' || point.value == U'`' ||
                is_zero_width(point.value) || is_combining_mark(point.value)) {
                at += point.length;
                continue;
            }
            if (const std::size_t end = detail::end_of_raised(text, at); end != at) {
                add_power(begin, end);
                at = end;
                continue;
            }
            if (const std::size_t end = detail::end_of_tag(text, at); end != at) {
                at = end;
                continue;
            }
            if (detail::is_ascii_digit(text[at])) {
                at = end_of_digits(at);
                add({.kind = ProseKind::number}, begin, at, after_space);
            } else if (detail::is_word_letter(point.value)) {
                at = end_of_word(at);
                add_word(begin, at, after_space);
            } else {
                at += point.length;
                add({.mark = point.value, .kind = ProseKind::mark}, begin, at, after_space);
            }
            after_space = false;
        }
    }

    /// The text that the words are of.
    std::string_view text() const noexcept { return text_; }
    std::size_t size() const noexcept { return tokens_.size(); }
    const ProseToken& operator[](std::size_t index) const noexcept { return tokens_[index]; }

    /// As written.
    std::string_view written(std::size_t index) const noexcept {
        return text_.substr(tokens_[index].begin, tokens_[index].end - tokens_[index].begin);
    }
    /// From the first token's beginning to the end of the one before `last`, as written.
    std::string_view written(std::size_t first, std::size_t last) const noexcept {
        if (first >= last) return {};
        return text_.substr(tokens_[first].begin, tokens_[last - 1].end - tokens_[first].begin);
    }
    /// A word's folded letters; empty for all else and past the end.
    std::string_view word(std::size_t index) const noexcept {
        if (index >= tokens_.size()) return {};
        const ProseToken& token = tokens_[index];
        return std::string_view(folded_).substr(token.folded_begin, token.folded_end - token.folded_begin);
    }
    /// Whether a token is there and a word.
    bool is_word(std::size_t index) const noexcept {
        return index < tokens_.size() && tokens_[index].kind == ProseKind::word;
    }
    /// Whether a token is there and a number.
    bool is_number(std::size_t index) const noexcept {
        return index < tokens_.size() && tokens_[index].kind == ProseKind::number;
    }
    /// Whether a token is there and this mark.
    bool is_mark(std::size_t index, char32_t mark) const noexcept {
        return index < tokens_.size() && tokens_[index].kind == ProseKind::mark &&
               tokens_[index].mark == mark;
    }
    /// Whether nothing, not even white space, stands between this token and the one before.
    bool is_joined(std::size_t index) const noexcept {
        return index > 0 && index < tokens_.size() && !tokens_[index].after_space;
    }

private:
    void add(ProseToken token, std::size_t begin, std::size_t end, bool after_space) {
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(end);
        token.after_space = after_space;
        tokens_.push_back(token);
    }

    void add_word(std::size_t begin, std::size_t end, bool after_space) {
        ProseToken token{.folded_begin = static_cast<std::uint32_t>(folded_.size()), .kind = ProseKind::word};
        const std::string_view word = text_.substr(begin, end - begin);
        fold_into(word, Folding::marks_kept, [this](char byte) { folded_.push_back(byte); });
        token.folded_end = static_cast<std::uint32_t>(folded_.size());
        const std::size_t first = decode_utf8(word).length;
        token.is_capital = is_capital(word.substr(0, letter_length(word, 0)));
        token.is_all_capitals = token.is_capital && word.size() > first;
        for (std::size_t at = 0; token.is_all_capitals && at < word.size();) {
            const std::size_t length = letter_length(word, at);
            const std::string_view letter = word.substr(at, length);
            token.is_all_capitals = is_capital(letter) || detail::is_ascii_digit(letter.front());
            at += length;
        }
        add(token, begin, end, after_space);
    }

    /// A letter with the combining marks behind it.
    static std::size_t letter_length(std::string_view text, std::size_t at) noexcept {
        std::size_t end = at + decode_utf8(text.substr(at)).length;
        while (end < text.size()) {
            const CodePoint mark = decode_utf8(text.substr(end));
            if (!is_combining_mark(mark.value) && !is_zero_width(mark.value)) break;
            end += mark.length;
        }
        return end - at;
    }

    static bool is_capital(std::string_view letter) noexcept {
        const CodePoint base = decode_utf8(letter);
        if (base.value < 0x80U) return detail::is_ascii_capital(base.value);
        return FoldedReader(letter.substr(0, base.length), Folding::marks_kept).next() != base.value;
    }

    std::size_t end_of_word(std::size_t at) const noexcept {
        while (at < text_.size()) {
            const CodePoint point = decode_utf8(text_.substr(at));
            const bool belongs = detail::is_word_letter(point.value) || is_combining_mark(point.value) ||
                                 is_zero_width(point.value) || detail::is_ascii_digit(text_[at]);
            if (!belongs) break;
            at += point.length;
        }
        return at;
    }

    /// Digits, and marks with a digit on either side: `.`, `,`, or a space made for numbers with three
    /// digits behind it.
    std::size_t end_of_digits(std::size_t at) const noexcept {
        while (true) {
            while (at < text_.size() && detail::is_ascii_digit(text_[at])) ++at;
            if (at == text_.size()) return at;
            const CodePoint mark = decode_utf8(text_.substr(at));
            const std::size_t next = at + mark.length;
            if (next >= text_.size() || !detail::is_ascii_digit(text_[next])) return at;
            std::size_t digits = 0;
            while (next + digits < text_.size() && detail::is_ascii_digit(text_[next + digits])) ++digits;
            const bool is_group = detail::is_space_in_numbers(mark.value) && digits == 3;
            if (mark.value != U'.' && mark.value != U',' && !is_group) return at;
            at = next;
        }
    }

    /// What is raised directly behind "m": `<sup>2</sup>`, `²`.
    void add_power(std::size_t begin, std::size_t end) {
        const std::string_view raised = text_.substr(begin, end - begin);
        const bool is_square = raised == "<sup>2</sup>" || raised == "²";
        const bool is_cube = raised == "<sup>3</sup>" || raised == "³";
        if ((!is_square && !is_cube) || tokens_.empty()) return;
        ProseToken& token = tokens_.back();
        const std::string_view name = word(tokens_.size() - 1);
        const bool is_length = name == "m" || name == "km" || name == "dm" || name == "cm" || name == "mm";
        if (!is_length || token.end != begin) return;
        folded_.push_back(is_square ? '2' : '3');
        token.folded_end = static_cast<std::uint32_t>(folded_.size());
        token.end = static_cast<std::uint32_t>(end);
    }

    std::string_view text_;
    std::string folded_;
    std::vector<ProseToken> tokens_;
};

}  // namespace chitieu
