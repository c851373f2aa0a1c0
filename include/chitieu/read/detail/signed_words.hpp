// SPDX-License-Identifier: BSL-1.0
//
// The words of a text with what each may be the beginning of, looked up once.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/detail/prose_numbers.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/prose_words.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// Words, and their signs.
class SignedWords : public ProseWords {
public:
    /// Takes up a text; what was there is gone.
    void read(std::string_view text) {
        ProseWords::read(text);
        signs_.resize(size());
        for (std::size_t at = 0; at < size(); ++at) {
            signs_[at] = is_word(at) ? signs_of(word(at)) : std::uint8_t{0};
        }
    }

    /// Whether a token is a word that begins a phrase of some table.
    bool has_sign(std::size_t token, WordSign sign) const noexcept {
        return token < signs_.size() && (signs_[token] & sign) != 0;
    }

    /// Whether a mark parts clauses.
    bool is_separator(std::size_t token) const noexcept {
        const ProseToken& mark = (*this)[token];
        if (mark.kind != ProseKind::mark) return false;
        switch (mark.mark) {
            case U',':
            case U';':
            case U':':
            case U'.':
            case U'!':
            case U'?':
            case U'…':
            case U'(':
            case U')':
            case U'/':
                return true;
            case U'-':
            case U'–':
            case U'—':
                return mark.after_space && !is_joined(token + 1);
            default:
                return false;
        }
    }

    /// Whether a number or a share of something begins at a token.
    bool names_new_subject(std::size_t token) const noexcept {
        return has_sign(token, begins_subject) && any_phrase_at(*this, token, words_of_new_subjects) != 0;
    }

    /// What opens a list of parts at a token.
    std::optional<PhraseHit<PartsAre>> parts_at(std::size_t token) const noexcept {
        if (!has_sign(token, begins_parts)) return std::nullopt;
        return begins_with(*this, token, parts_words);
    }

    /// Whether words from `first` on fill and name nothing.
    bool only_fill(std::size_t first, std::size_t last) const noexcept {
        for (std::size_t at = first; at < last; ++at) {
            const bool is_filling = is_word(at)     ? has_sign(at, fills)
                                    : is_number(at) ? can_be_year(written(at))
                                                    : !is_mark(at, U'%');
            if (!is_filling) return false;
        }
        return true;
    }

private:
    std::vector<std::uint8_t> signs_;
};

}  // namespace detail

}  // namespace chitieu
