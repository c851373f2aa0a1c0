// SPDX-License-Identifier: BSL-1.0
//
// How much two names of an indicator have in common, whatever their marks, spelling and abbreviations.
//
//     const NameOverlap overlap = overlap_of(NameWords("tỷ lệ bản, khu phố có nhà văn hóa"),
//                                            NameWords("Tỉ lệ bản, khu phố có nhà VH"));
//     assert(overlap.is_full());
//
// i is y ("bác sỹ", "bác sĩ"), and a tone may stand on either vowel ("hoá", "hóa"); a name without any marks
// has lost them and is compared without. Words in capitals stand for the words whose initials they are: NTM,
// THPT, TCCSĐ. Words that tell no indicator from another ("tỷ lệ", "ước đạt", "trên địa bàn") and numbers do
// not count; "giảm" and "không" do.
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/letter_parts.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

/// Folded with their marks.
inline constexpr std::string_view words_of_no_weight[] = {
    "a",      "an",     "and",  "at",   "bao",  "by",    "bàn",        "cho",   "chỉ",   "các",     "có",
    "cộng",   "của",    "duy",  "dự",   "for",  "from",  "giao",       "gồm",   "huyện", "hết",     "in",
    "is",     "khoảng", "kiến", "kết",  "là",   "lên",   "lũy",        "lệ",    "một",   "mức",     "nay",
    "number", "này",    "nâng", "năm",  "of",   "on",    "percentage", "quả",   "rate",  "reached", "share",
    "số",     "the",    "theo", "tiếp", "to",   "total", "toàn",       "trong", "trên",  "trì",     "tính",
    "tại",    "tỉ",     "tỉnh", "tổng", "tục",  "từ",    "tỷ",         "và",    "về",    "với",     "was",
    "were",   "with",   "đã",   "đó",   "được", "đạt",   "đến",        "địa",   "ước",   "ở"};
/// The same of two words together: "thực hiện" tells nothing, "lương thực" does.
inline constexpr std::string_view pairs_of_no_weight[][2] = {
    {"chỉ", "tiêu"}, {"kế", "hoạch"}, {"thực", "hiện"}};

/// Of the base of a letter, which is small.
constexpr bool belongs_to_word(char32_t point) noexcept {
    if (point < 0x80U) return is_ascii_digit(point) || is_ascii_small(point);
    const bool is_sign = point < 0xC0U || (point >= 0x2000U && point < 0x2C00U) || point == 0xD7U ||
                         point == 0xF7U || point >= 0xFE00U;
    return !is_sign && !is_white_space(point);
}

/// FNV-1a, a byte at a time.
inline constexpr std::uint64_t empty_hash = 0xCBF29CE484222325U;
constexpr std::uint64_t hash_on(std::uint64_t hash, std::string_view bytes) noexcept {
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    return hash;
}

}  // namespace detail

/// One word of a name.
struct NameWord {
    std::string plain{};      ///< bare letters, y as i
    std::uint64_t hash = 0;   ///< of `plain`: words that differ in it are two
    std::string spelled{};    ///< the same with the letters' shapes, and the tone at the end: hoá is hóa
    bool is_marked = false;   ///< has a shape or a tone
    bool is_acronym = false;  ///< two capitals or more
    bool has_weight = true;   ///< tells indicators apart
};

/// Calls `look_at(NameWord, std::string_view)` for each word of a text that is no number, with how it is
/// written, until it answers false. Linear in what is read.
template <class LookAt>
void each_name_word(std::string_view text, const LookAt& look_at) {
    NameWord word;
    std::size_t size = 0;
    std::size_t letters = 0;
    bool is_number = true;
    bool is_upper = true;
    Tone tone = Tone::none;
    while (true) {
        const LetterCluster next = read_letter(text.substr(size));
        if (next.length != 0 && detail::belongs_to_word(next.letter.base)) {
            const Letter& letter = next.letter;
            const char32_t base = letter.base == U'y' ? U'i' : letter.base;
            encode_utf8(base, [&word](char byte) { word.plain += byte; });
            encode_utf8(base, [&word](char byte) { word.spelled += byte; });
            if (letter.shape != LetterShape::none) word.spelled += static_cast<char>('0' + int(letter.shape));
            if (letter.tone != Tone::none) tone = letter.tone;
            word.is_marked = word.is_marked || letter.shape != LetterShape::none || tone != Tone::none;
            is_number = is_number && letter.base <= U'9';
            is_upper = is_upper && letter.is_upper;
            ++letters;
            size += next.length;
            continue;
        }
        if (size != 0 && !is_number) {
            if (tone != Tone::none) word.spelled += static_cast<char>('0' + int(tone));
            word.is_acronym = is_upper && letters > 1;
            word.hash = detail::hash_on(detail::empty_hash, word.plain);
            if (!look_at(std::move(word), text.substr(0, size))) return;
        }
        if (next.length == 0) return;
        text.remove_prefix(size != 0 ? size : next.length);
        word = NameWord{};
        size = letters = 0;
        is_number = is_upper = true;
        tone = Tone::none;
    }
}

/// The words of a name, at most `max_words` of them: what a name has more, does not name it.
class NameWords {
public:
    /// How many words are kept of a name.
    static constexpr std::size_t max_words = 48;

    NameWords() = default;
    /// Reads the words of a name. Linear in the text.
    explicit NameWords(std::string_view text) {
        FoldedText<16> before;
        each_name_word(text, [&](NameWord word, std::string_view written) {
            const FoldedText<16> kept(written, Folding::marks_kept);
            for (const std::string_view light : detail::words_of_no_weight) {
                if (kept.fits() && kept.view() == light) word.has_weight = false;
            }
            words_.push_back(std::move(word));
            for (const auto& [first, second] : detail::pairs_of_no_weight) {
                if (kept.view() != second || before.view() != first) continue;
                words_[words_.size() - 2].has_weight = words_.back().has_weight = false;
            }
            before = kept;
            return words_.size() < max_words;
        });
        for (const NameWord& word : words_) {
            if (word.has_weight) ++weight_;
            is_marked_ = is_marked_ || word.is_marked;
        }
    }

    /// The words in the order of the name.
    const std::vector<NameWord>& words() const& noexcept { return words_; }
    std::vector<NameWord> words() && noexcept { return std::move(words_); }
    /// How many of them tell indicators apart.
    std::size_t weight() const noexcept { return weight_; }
    /// Whether any of them has a mark. Names without any may have lost them.
    bool is_marked() const noexcept { return is_marked_; }

private:
    std::vector<NameWord> words_{};
    std::size_t weight_ = 0;
    bool is_marked_ = false;
};

/// How many words with weight two names have, and how many of them the other has as well.
struct NameOverlap {
    std::size_t left_words = 0;   ///< words with weight on the left
    std::size_t left_found = 0;   ///< those of them that the right has too
    std::size_t right_words = 0;  ///< words with weight on the right
    std::size_t right_found = 0;  ///< those of them that the left has too

    /// Whether either name says all that the other does.
    constexpr bool is_full() const noexcept {
        return left_words != 0 && right_words != 0 && left_found == left_words && right_found == right_words;
    }
};

namespace detail {

/// A bit for each word of a name.
using WordSet = std::uint64_t;
static_assert(NameWords::max_words <= 64);

constexpr WordSet word_bit(std::size_t index) noexcept { return WordSet{1} << index; }

/// How many words, from `first` on, have the letters of an acronym as their initials; 0 where they have not.
inline std::size_t words_with_initials(const std::vector<NameWord>& words, std::size_t first,
                                       std::string_view letters) noexcept {
    std::size_t count = 0;
    for (; !letters.empty(); ++count) {
        const CodePoint letter = decode_utf8(letters);
        if (first + count == words.size()) return 0;
        if (decode_utf8(words[first + count].plain).value != letter.value) return 0;
        letters.remove_prefix(letter.length);
    }
    return count;
}

/// Finds the acronyms of one name among the initials of another.
inline void find_acronyms(const std::vector<NameWord>& words, WordSet& found,
                          const std::vector<NameWord>& others, WordSet& others_found) noexcept {
    for (std::size_t index = 0; index < words.size(); ++index) {
        if ((found & word_bit(index)) != 0 || !words[index].is_acronym) continue;
        for (std::size_t first = 0; first < others.size(); ++first) {
            const std::size_t count = words_with_initials(others, first, words[index].plain);
            if (count == 0) continue;
            found |= word_bit(index);
            for (std::size_t at = first; at < first + count; ++at) others_found |= word_bit(at);
            break;
        }
    }
}

inline std::size_t weight_found(const std::vector<NameWord>& words, WordSet found) noexcept {
    std::size_t count = 0;
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (words[index].has_weight && (found & word_bit(index)) != 0) ++count;
    }
    return count;
}

}  // namespace detail

/// What two names have in common. The product of their lengths, each at most `NameWords::max_words`.
inline NameOverlap overlap_of(const NameWords& left, const NameWords& right) noexcept {
    const std::vector<NameWord>& lefts = left.words();
    const std::vector<NameWord>& rights = right.words();
    const bool are_marked = left.is_marked() && right.is_marked();
    detail::WordSet left_found = 0;
    detail::WordSet right_found = 0;
    for (std::size_t index = 0; index < lefts.size(); ++index) {
        for (std::size_t other = 0; other < rights.size(); ++other) {
            if (lefts[index].hash != rights[other].hash || lefts[index].plain != rights[other].plain)
                continue;
            if (lefts[index].has_weight != rights[other].has_weight) continue;  // "thực hiện", "lương thực"
            if (are_marked && lefts[index].spelled != rights[other].spelled) continue;
            left_found |= detail::word_bit(index);
            right_found |= detail::word_bit(other);
        }
    }
    detail::find_acronyms(lefts, left_found, rights, right_found);
    detail::find_acronyms(rights, right_found, lefts, left_found);
    return {left.weight(), detail::weight_found(lefts, left_found), right.weight(),
            detail::weight_found(rights, right_found)};
}

}  // namespace chitieu
