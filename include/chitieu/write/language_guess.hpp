// SPDX-License-Identifier: BSL-1.0
//
// In which of the two languages a text is, for what reads pages aloud.
#pragma once

#include <chitieu/text/language.hpp>
#include <chitieu/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace chitieu {

namespace detail {

/// A letter that no other language in wide use has: ơ, ư, or one with a tone of its own, composed or not.
inline bool has_vietnamese_letter(std::string_view text) {
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        text.remove_prefix(point.length);
        const bool is_horned = point.value == 0x31BU || point.value == 0x1A0U || point.value == 0x1A1U ||
                               point.value == 0x1AFU || point.value == 0x1B0U;
        const bool is_toned = point.value == 0x309U || point.value == 0x323U ||
                              (point.value >= 0x1EA0U && point.value <= 0x1EF9U);
        if (is_horned || is_toned) return true;
    }
    return false;
}

/// Guesses the language of a text that is long enough, from words with marked letters and from the English
/// words that no text goes without. Two of three words of Vietnamese prose are marked; of English prose,
/// names of places at most.
class LanguageGuess {
public:
    void add(std::string_view text) {
        constexpr std::string_view english[] = {"the", "of", "and", "in", "to", "for"};
        while (!text.empty()) {
            const std::size_t length = (std::min)(text.find(' '), text.size());
            const std::string_view word = text.substr(0, length);
            text.remove_prefix((std::min)(length + 1, text.size()));
            words_ += word.empty() ? 0U : 1U;
            marked_ += is_marked(word) ? 1U : 0U;
            english_ +=
                std::find(std::begin(english), std::end(english), word) != std::end(english) ? 1U : 0U;
        }
    }
    /// `otherwise` where neither is to be seen.
    Language language(Language otherwise) const noexcept {
        if (marked_ * 4 > words_) return Language::vietnamese;
        return english_ * 20 > words_ ? Language::english : otherwise;
    }

private:
    /// A letter with a mark: Latin beyond ASCII, or a mark that stands alone.
    static bool is_marked(std::string_view word) {
        while (!word.empty()) {
            const CodePoint point = decode_utf8(word);
            word.remove_prefix(point.length);
            if ((point.value >= 0xC0U && point.value < 0x370U) ||
                (point.value >= 0x1E00U && point.value < 0x1F00U))
                return true;
        }
        return false;
    }

    std::size_t words_ = 0;
    std::size_t marked_ = 0;
    std::size_t english_ = 0;
};

}  // namespace detail

}  // namespace chitieu
