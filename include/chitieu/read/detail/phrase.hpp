// SPDX-License-Identifier: BSL-1.0
//
// Tables of phrases, and where in running text one of them begins or ends.
#pragma once

#include <chitieu/read/prose_words.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu {

namespace detail {

/// Words and what they mean.
template <class Meaning>
struct Phrase {
    std::string_view words;
    Meaning meaning;
};

/// The number of tokens of a phrase that begins at a token; 0 where it does not stand there.
inline std::size_t phrase_at(const ProseWords& words, std::size_t at, std::string_view phrase) noexcept {
    for (std::size_t count = 1;; ++count) {
        const std::string_view word = words.word(at + count - 1);
        if (word.empty() || word.front() != phrase.front() || !phrase.starts_with(word)) return 0;
        if (phrase.size() == word.size()) return count;
        if (phrase[word.size()] != ' ') return 0;
        phrase.remove_prefix(word.size() + 1);
    }
}

/// The number of tokens of a phrase that ends right before a token; 0 where it does not stand there.
inline std::size_t phrase_before(const ProseWords& words, std::size_t end, std::string_view phrase) noexcept {
    for (std::size_t count = 1; count <= end; ++count) {
        const std::string_view word = words.word(end - count);
        if (word.empty() || word.back() != phrase.back() || !phrase.ends_with(word)) return 0;
        if (phrase.size() == word.size()) return count;
        if (phrase[phrase.size() - word.size() - 1] != ' ') return 0;
        phrase.remove_suffix(word.size() + 1);
    }
    return 0;
}

/// A phrase's meaning and how many tokens it has.
template <class Meaning>
struct PhraseHit {
    Meaning meaning;
    std::size_t tokens;
};

/// The longest phrase of a table that ends right before a token.
template <class Meaning, std::size_t Size>
std::optional<PhraseHit<Meaning>> ends_with(const ProseWords& words, std::size_t end,
                                            const Phrase<Meaning> (&table)[Size]) noexcept {
    std::optional<PhraseHit<Meaning>> best;
    for (const Phrase<Meaning>& phrase : table) {
        const std::size_t tokens = phrase_before(words, end, phrase.words);
        if (tokens != 0 && (!best || tokens > best->tokens)) best = {phrase.meaning, tokens};
    }
    return best;
}

/// The tokens of the longest of some phrases that ends right before a token, or 0.
template <std::size_t Size>
std::size_t any_phrase_before(const ProseWords& words, std::size_t end,
                              const std::string_view (&phrases)[Size]) noexcept {
    std::size_t best = 0;
    for (const std::string_view phrase : phrases) {
        const std::size_t tokens = phrase_before(words, end, phrase);
        best = tokens > best ? tokens : best;
    }
    return best;
}

/// The longest phrase of a table that begins at a token.
template <class Meaning, std::size_t Size>
std::optional<PhraseHit<Meaning>> begins_with(const ProseWords& words, std::size_t at,
                                              const Phrase<Meaning> (&table)[Size]) noexcept {
    std::optional<PhraseHit<Meaning>> best;
    for (const Phrase<Meaning>& phrase : table) {
        const std::size_t tokens = phrase_at(words, at, phrase.words);
        if (tokens != 0 && (!best || tokens > best->tokens)) best = {phrase.meaning, tokens};
    }
    return best;
}

/// The tokens of the longest of some phrases at a token, or 0.
template <std::size_t Size>
std::size_t any_phrase_at(const ProseWords& words, std::size_t at,
                          const std::string_view (&phrases)[Size]) noexcept {
    std::size_t best = 0;
    for (const std::string_view phrase : phrases) {
        const std::size_t tokens = phrase_at(words, at, phrase);
        best = tokens > best ? tokens : best;
    }
    return best;
}

}  // namespace detail

}  // namespace chitieu
