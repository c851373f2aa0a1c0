// SPDX-License-Identifier: BSL-1.0
//
// The words of running text that say of which place or group a figure is, where it is not of all: "xã Hồng
// Vân", "thôn 3", "ở nông thôn", "đối với hộ nghèo".
#pragma once

#include <chitieu/read/detail/mention_words.hpp>
#include <chitieu/read/detail/phrase.hpp>
#include <chitieu/read/detail/prose_numbers.hpp>
#include <chitieu/read/prose_words.hpp>

#include <cstddef>
#include <string_view>

namespace chitieu::detail {

/// What is below a commune; a name or a number follows.
inline constexpr std::string_view words_of_villages[] = {"thôn", "bản",     "ấp",         "buôn", "làng",
                                                         "xóm",  "khu phố", "tổ dân phố", "phum", "khối phố",
                                                         "sóc",  "khóm",    "tiểu khu",   "tdp"};

/// What opens the words for a place or a group, before the comma or colon behind them.
inline constexpr std::string_view words_before_scopes[] = {
    "tại",          "ở",       "riêng", "riêng tại", "riêng ở", "đối với", "riêng đối với",
    "trên địa bàn", "khu vực", "vùng",  "trong số",  "among",   "in",      "at"};

/// What follows those where no part is meant: a subject, a day, a paper.
inline constexpr std::string_view words_of_topics[] = {
    "lĩnh vực", "nội dung", "công tác", "thời điểm",  "kỳ họp",    "nghị quyết", "quyết định",
    "hội nghị", "chỉ tiêu", "tiêu chí", "kế hoạch",   "thời gian", "năm",        "quý",
    "tháng",    "addition", "total",    "particular", "general",   "line",       "order"};

/// All of a unit: the report's own, or one above it.
inline constexpr std::string_view words_of_wholes[] = {
    "toàn huyện", "toàn tỉnh", "toàn xã", "toàn thành phố", "toàn thị xã", "toàn phường", "toàn thị trấn",
    "toàn quận",  "cả huyện",  "cả tỉnh", "cả xã",          "cả nước",     "toàn quốc",   "toàn vùng"};

/// What takes back a place that was named before.
inline constexpr std::string_view words_of_all[] = {"tính chung", "tổng cộng", "toàn ngành", "overall"};

/// Where a name begins that has its kind at a token, "Hong Van commune"; or the token.
inline std::size_t begin_of_named(const ProseWords& words, std::size_t kind) noexcept {
    constexpr std::size_t longest = 5;
    constexpr std::string_view prepositions[] = {"in", "at", "the", "for", "of", "from"};
    std::size_t begin = kind;
    while (begin > 0 && kind - begin < longest && is_name_word(words, begin - 1) &&
           !is_one_of(words.word(begin - 1), prepositions)) {
        --begin;
    }
    return begin;
}

/// Behind a place that begins at a token, "xã Hồng Vân", "thôn 3", "toàn huyện"; or `at`.
inline std::size_t end_of_place(const ProseWords& words, std::size_t at) noexcept {
    // "Huyện ủy", "Tỉnh đoàn", "xã NTM" are none
    constexpr std::string_view no_names[] = {"ủy", "uỷ", "đoàn", "đội", "hội", "nông", "ta"};
    const bool is_rural = at > 0 && words.word(at - 1) == "nông";  // "nông thôn"
    const std::size_t village = is_rural ? 0 : any_phrase_at(words, at, words_of_villages);
    const auto kind = kind_at(words, at);
    if (const std::size_t whole = any_phrase_at(words, at, words_of_wholes)) return at + whole;
    if (village != 0 || kind) {
        std::size_t name = at + (village != 0 ? village : kind->tokens);
        if (words.is_mark(name, U'.')) ++name;  // "TT. Mường Tè"
        const bool is_ward = kind && kind->meaning == CommuneKind::ward;
        if (words.is_number(name)) {
            const bool is_name = (village != 0 || is_ward) && words.written(name).size() <= 2 &&
                                 !words.is_mark(name + 1, U'%') && !words.is_mark(name + 1, U'/');
            return is_name ? name + 1 : at;
        }
        const bool is_acronym =
            words.is_word(name) && words[name].is_all_capitals && !words[at].is_all_capitals;
        if (!is_name_word(words, name) || is_acronym || is_one_of(words.word(name), no_names)) return at;
        return end_of_name(words, name);
    }
    return at;
}

/// A name of two words or more at the end of what stands before a colon, "Hồng Vân: …", "Trường THCS Hồng
/// Vân: …": capitals on each.
inline bool ends_with_name(const ProseWords& words, std::size_t first, std::size_t last) noexcept {
    std::size_t begin = last;
    while (begin > first && is_name_word(words, begin - 1) && !words[begin - 1].is_all_capitals) --begin;
    return last - begin >= 2;
}

}  // namespace chitieu::detail
