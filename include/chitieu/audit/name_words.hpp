// SPDX-License-Identifier: BSL-1.0
//
// How much two names of an indicator have in common, whatever their marks, spelling and abbreviations.
//
//     const NameOverlap overlap = overlap_of(NameWords("tỷ lệ bản, khu phố có nhà văn hóa"),
//                                            NameWords("Tỉ lệ bản, khu phố có nhà VH"));
//     assert(overlap.is_full());
//
// Words are compared without their marks, and i is y ("bác sỹ", "bác sĩ"). Words in capitals stand for the
// words whose initials they are: NTM, THPT, TCCSĐ. Words that tell no indicator from another ("tỷ lệ", "ước
// đạt", "trên địa bàn") and numbers do not count; "giảm" and "không" do.
#pragma once

#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

/// Folded with their marks.
inline constexpr std::string_view words_of_no_weight[] = {
    "a",    "an",      "and",   "at",     "bao",  "by",   "bàn",  "cho",  "chỉ",  "các",        "có",
    "cộng", "của",     "duy",   "dự",     "for",  "from", "giao", "gồm",  "hiện", "hoạch",      "huyện",
    "hết",  "in",      "is",    "khoảng", "kiến", "kế",   "kết",  "là",   "lên",  "lũy",        "lệ",
    "một",  "mức",     "nay",   "number", "này",  "nâng", "năm",  "of",   "on",   "percentage", "quả",
    "rate", "reached", "share", "số",     "the",  "theo", "thực", "tiêu", "tiếp", "to",         "total",
    "toàn", "trong",   "trên",  "trì",    "tính", "tại",  "tỉ",   "tỉnh", "tổng", "tục",        "từ",
    "tỷ",   "và",      "về",    "với",    "was",  "were", "with", "đã",   "đó",   "được",       "đạt",
    "đến",  "địa",     "ước",   "ở"};

constexpr bool belongs_to_word(char32_t point) noexcept {
    if (point < 0x80U) {
        return (point >= U'0' && point <= U'9') || (point >= U'A' && point <= U'Z') ||
               (point >= U'a' && point <= U'z');
    }
    const bool is_sign = point < 0xC0U || (point >= 0x2000U && point < 0x2C00U) || point == 0xD7U ||
                         point == 0xF7U || point >= 0xFE00U;
    return !is_sign && !is_white_space(point);
}

inline bool has_weight(std::string_view word) noexcept {
    const FoldedText<16> kept(word, Folding::marks_kept);
    const auto* const end = std::end(words_of_no_weight);
    return !kept.fits() || std::find(std::begin(words_of_no_weight), end, kept.view()) == end;
}

}  // namespace detail

/// One word of a name.
struct NameWord {
    std::string folded{};     ///< without marks, y as i
    bool is_acronym = false;  ///< two capitals or more
    bool has_weight = true;   ///< tells indicators apart
};

/// Calls `look_at(NameWord)` for each word of a text that is no number, until it answers false. Linear in
/// what is read.
template <class LookAt>
void each_name_word(std::string_view text, const LookAt& look_at) {
    while (!text.empty()) {
        std::size_t size = 0;
        std::size_t letters = 0;
        bool is_number = true;
        bool is_upper = true;
        while (size < text.size()) {
            const CodePoint point = decode_utf8(text.substr(size));
            if (!detail::belongs_to_word(point.value)) break;
            if (!is_combining_mark(point.value)) {
                const std::string_view letter = text.substr(size, point.length);
                is_number = is_number && point.value <= U'9';
                is_upper = is_upper && fold<16>(letter, Folding::marks_kept).view() != letter;
                ++letters;
            }
            size += point.length;
        }
        if (size != 0 && !is_number) {
            const std::string_view written = text.substr(0, size);
            NameWord word{folded(written, Folding::marks_dropped), is_upper && letters > 1,
                          detail::has_weight(written)};
            std::replace(word.folded.begin(), word.folded.end(), 'y', 'i');
            if (!look_at(std::move(word))) return;
        }
        text.remove_prefix(size != 0 ? size : decode_utf8(text).length);
    }
}

/// The words of a name, at most `max_words` of them: what a name has more, does not name it.
class NameWords {
public:
    static constexpr std::size_t max_words = 48;

    NameWords() = default;
    explicit NameWords(std::string_view text) {
        each_name_word(text, [this](NameWord word) {
            if (word.has_weight) ++weight_;
            words_.push_back(std::move(word));
            return words_.size() < max_words;
        });
    }

    const std::vector<NameWord>& words() const noexcept { return words_; }
    /// How many of them tell indicators apart.
    std::size_t weight() const noexcept { return weight_; }

private:
    std::vector<NameWord> words_{};
    std::size_t weight_ = 0;
};

/// How many words with weight two names have, and how many of them the other has as well.
struct NameOverlap {
    std::size_t left_words = 0;
    std::size_t left_found = 0;
    std::size_t right_words = 0;
    std::size_t right_found = 0;

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
        if (decode_utf8(words[first + count].folded).value != letter.value) return 0;
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
            const std::size_t count = words_with_initials(others, first, words[index].folded);
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
    detail::WordSet left_found = 0;
    detail::WordSet right_found = 0;
    for (std::size_t index = 0; index < lefts.size(); ++index) {
        for (std::size_t other = 0; other < rights.size(); ++other) {
            if (lefts[index].folded != rights[other].folded) continue;
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
