// SPDX-License-Identifier: BSL-1.0
//
// What an indicator's name says of its direction: a falling poverty rate is good news, a large fall of it too.
#pragma once

#include <chitieu/domain/direction.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// Words that make any name a measure of improvement: "Mức giảm tỷ lệ hộ nghèo" should be high.
inline constexpr std::string_view improvement_words[] = {
    "giam",      "thoat ngheo", "muc giam",  "reduction", "decrease", "phong chong", "phong, chong",
    "xu ly",     "giai quyet",  "khac phuc", "dieu tri",  "kham",     "duoc",        "phat hien",
};

/// Words for what nobody wants more of.
inline constexpr std::string_view burden_words[] = {
    "ho ngheo",     "ty le ngheo",   "ti le ngheo",   "can ngheo",     "that nghiep",   "suy dinh duong",
    "tu vong",      "ty suat chet",  "ti suat chet",  "tai nan",       "tang dan so",   "tang ds",
    "tang tu nhien", "sinh con thu", "tai mu chu",    "bo hoc",        "mac benh",      "toi pham",
    "vi pham",      "no dong",       "no xau",        "hao hut",       "that thoat",    "tao hon",
    "chay rung",    "poverty rate",  "unemployment",  "mortality",     "accident",      "malnutrition",
    "stunting",     "dropout",
};

inline bool names_any(std::string_view words, const auto& phrases) {
    for (const std::string_view phrase : phrases) {
        for (std::size_t at = words.find(phrase); at != std::string_view::npos;
             at = words.find(phrase, at + 1)) {
            const std::size_t end = at + phrase.size();
            const auto is_letter = [&](std::size_t index) {
                return index < words.size() && words[index] >= 'a' && words[index] <= 'z';
            };
            if ((at == 0 || !is_letter(at - 1)) && !is_letter(end)) return true;
        }
    }
    return false;
}

}  // namespace detail

/// The direction that a name states, or nothing: most names state none. Only what is a burden by any
/// reading counts as "lower is better", and only where nothing says that it is being reduced or treated.
inline std::optional<Direction> direction_from_name(std::string_view name) {
    const std::string words = folded(name, Folding::marks_dropped);
    if (words.starts_with("giam") || words.starts_with("muc giam") || words.starts_with("toc do giam")) {
        return Direction::higher_is_better;
    }
    if (!detail::names_any(words, detail::burden_words)) return std::nullopt;
    if (detail::names_any(words, detail::improvement_words)) return std::nullopt;
    return Direction::lower_is_better;
}

}  // namespace chitieu
