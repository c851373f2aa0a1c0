// SPDX-License-Identifier: BSL-1.0
//
// Which words of running text stand together: parentheses, sentences, parts of sentences.
#pragma once

#include <chitieu/read/detail/signed_words.hpp>
#include <chitieu/read/prose_words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// Where a token stands: in which parentheses, sentence, and part of it between semicolons.
struct ClausePlace {
    std::uint32_t group = 0;  ///< 0 outside of all parentheses
    std::uint32_t sentence = 0;
    std::uint32_t segment = 0;  ///< never the same number in two groups or sentences
};

/// Parentheses that are opened and closed.
struct ProseGroup {
    std::size_t open = 0;
    std::size_t close = 0;
    std::uint32_t outer = 0;
};

/// Finds the parentheses, sentences and segments of a text.
class ClausePlaces {
public:
    /// Takes up a text; what was there is gone. Linear.
    void read(const SignedWords& words) {
        find_groups(words);
        find_places(words);
    }

    const ClausePlace& operator[](std::size_t token) const noexcept { return places_[token]; }
    /// All parentheses in the order in which they are opened; the first stands for what is in none.
    const std::vector<ProseGroup>& groups() const noexcept { return groups_; }
    /// The parentheses that a token opens; 0 where it opens none.
    std::uint32_t opened_by(std::size_t token) const noexcept { return group_at_[token]; }

private:
    /// Parentheses that match; others are marks like any.
    void find_groups(const SignedWords& words) {
        constexpr std::size_t deepest = 64;
        groups_.assign(1, {});
        group_at_.assign(words.size(), 0);
        std::vector<std::size_t> opened;
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (words.is_mark(at, U'(') && opened.size() < deepest) opened.push_back(at);
            if (!words.is_mark(at, U')') || opened.empty()) continue;
            groups_.push_back({opened.back(), at, 0});
            opened.pop_back();
        }
        std::sort(groups_.begin() + 1, groups_.end(),
                  [](const ProseGroup& left, const ProseGroup& right) { return left.open < right.open; });
        for (std::size_t index = 1; index < groups_.size(); ++index) {
            group_at_[groups_[index].open] = static_cast<std::uint32_t>(index);
        }
    }

    static bool ends_sentence(const SignedWords& words, std::size_t at) noexcept {
        constexpr std::string_view shortened[] = {"tp", "tx",  "tt", "q",  "p",  "h",  "x",   "ts", "ths",
                                                  "gs", "pgs", "bs", "ks", "no", "mr", "mrs", "dr", "st"};
        const ProseToken& mark = words[at];
        if (mark.kind != ProseKind::mark) return false;
        if (mark.mark == U'!' || mark.mark == U'?') return true;
        if (mark.mark != U'.' && mark.mark != U'…') return false;
        if (at + 1 == words.size()) return true;
        if (words.is_joined(at + 1) || words.is_mark(at + 1, U'(')) return false;
        if (words.is_word(at + 1) && !words[at + 1].is_capital) return false;
        if (at > 0 && words.is_word(at - 1) && words[at - 1].is_capital) {
            return !is_one_of(words.word(at - 1), shortened);
        }
        return true;
    }

    void find_places(const SignedWords& words) {
        places_.resize(words.size());
        std::vector<ClausePlace> outer;
        ClausePlace now{0, 0, 0};
        std::uint32_t segments = 0;
        std::uint32_t sentences = 0;
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (group_at_[at] != 0) {
                groups_[group_at_[at]].outer = now.group;
                outer.push_back(now);
                now = {group_at_[at], ++sentences, ++segments};
            }
            places_[at] = now;
            if (!outer.empty() && at == groups_[now.group].close) {
                now = outer.back();
                outer.pop_back();
            } else if (ends_sentence(words, at)) {
                now.sentence = ++sentences;
                now.segment = ++segments;
            } else if (words.is_mark(at, U';')) {
                now.segment = ++segments;
            }
        }
    }

    std::vector<ProseGroup> groups_{};
    std::vector<std::uint32_t> group_at_{};
    std::vector<ClausePlace> places_{};
};

}  // namespace detail

}  // namespace chitieu
