// SPDX-License-Identifier: BSL-1.0
//
// Who set a plan, and which state of it is meant: "KH tỉnh giao", "dự toán HĐND", "kế hoạch điều chỉnh". A
// row may have several plans that differ in this alone, and a completion or a sentence says which it is of.
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// A level, a body or a state of a plan, as one bit each.
struct PlanSetter {
    std::string_view words;  // folded, marks dropped
    std::uint32_t bit;
};

inline constexpr PlanSetter plan_setters[] = {
    {"trung uong", 1U << 0U},
    {"tw", 1U << 0U},
    {"chinh phu", 1U << 0U},
    {"central", 1U << 0U},
    {"national", 1U << 0U},
    {"tinh", 1U << 1U},
    {"province", 1U << 1U},
    {"provincial", 1U << 1U},
    {"thanh pho", 1U << 2U},
    {"city", 1U << 2U},
    {"huyen", 1U << 3U},
    {"district", 1U << 3U},
    {"xa", 1U << 4U},
    {"commune", 1U << 4U},
    {"bo", 1U << 5U},
    {"ministry", 1U << 5U},
    {"dp", 0x1EU},
    {"dia phuong", 0x1EU},
    {"local", 0x1EU},
    {"hdnd", 1U << 8U},
    {"hoi dong nhan dan", 1U << 8U},
    {"people's council", 1U << 8U},
    {"ubnd", 1U << 9U},
    {"uy ban nhan dan", 1U << 9U},
    {"people's committee", 1U << 9U},
    {"dang uy", 1U << 10U},
    {"huyen uy", 1U << 10U},
    {"tinh uy", 1U << 10U},
    {"dieu chinh", 1U << 12U},
    {"revised", 1U << 12U},
    {"adjusted", 1U << 12U},
    {"dau nam", 1U << 13U},
    {"original", 1U << 13U},
};

/// Levels, bodies and states: one of each may be said of a plan without contradiction.
inline constexpr std::uint32_t kinds_of_setters[] = {0xFFU, 0xF00U, 0xF000U};

}  // namespace detail

/// Who set a plan, as bits, from the words of a heading or of a sentence; 0 where they name nobody. Linear.
inline std::uint32_t plan_setters_in(std::string_view text) {
    const std::string words = folded(text, Folding::marks_dropped);
    const auto is_letter = [&](std::size_t at) {
        return at < words.size() &&
               (detail::is_ascii_small(words[at]) || static_cast<unsigned char>(words[at]) >= 0x80U);
    };
    std::uint32_t bits = 0;
    for (const detail::PlanSetter& setter : detail::plan_setters) {
        for (std::size_t at = words.find(setter.words); at != std::string::npos;
             at = words.find(setter.words, at + 1)) {
            const std::size_t end = at + setter.words.size();
            if ((at > 0 && is_letter(at - 1)) || is_letter(end)) continue;
            // "bổ sung" folds to a ministry's first word.
            const bool is_other_word = setter.words == "bo" && words.compare(end, 5, " sung") == 0;
            if (!is_other_word) bits |= setter.bit;
        }
    }
    return bits;
}

/// Whether both may be of one plan: of each kind of setter that both name, they have one in common.
constexpr bool may_be_one_plan(std::uint32_t left, std::uint32_t right) noexcept {
    for (const std::uint32_t kind : detail::kinds_of_setters) {
        if ((left & kind) != 0 && (right & kind) != 0 && (left & right & kind) == 0) return false;
    }
    return true;
}

/// Whether they are of a superior level and no council, whose resolution is the plan itself.
constexpr bool is_superior_alone(std::uint32_t setters) noexcept {
    constexpr std::uint32_t superior = 1U << 0U | 1U << 1U | 1U << 5U;
    constexpr std::uint32_t council = 1U << 8U;
    return (setters & superior) != 0 && (setters & council) == 0;
}

/// How many setters both name.
constexpr int setters_in_common(std::uint32_t left, std::uint32_t right) noexcept {
    return std::popcount(left & right);
}

}  // namespace chitieu
