// SPDX-License-Identifier: BSL-1.0
//
// What the words around a place's name say: of which kind it is, and where it ends.
#pragma once

#include <chitieu/domain/commune.hpp>
#include <chitieu/read/detail/phrase.hpp>
#include <chitieu/read/prose_words.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu::detail {

/// Words before a name that is not an administrative unit's, though one may have it as well: a village, a
/// river, a school.
inline constexpr std::string_view words_before_other_names[] = {
    "bản",  "thôn", "ấp",   "buôn",  "làng", "phố",  "sông",  "suối",     "núi",  "đèo",
    "cầu",  "hồ",   "chợ",  "đường", "mỏ",   "điện", "trấn",  "tộc",      "đồn",  "ty",
    "máy",  "đồi",  "khu",  "ông",   "bà",   "anh",  "chị",   "đồng chí", "nước", "tổ",
    "dòng", "cụm",  "hàng", "quán",  "đập",  "trạm", "river", "village",  "mount"};

/// Kinds in words, the longer first; in English behind the name.
inline constexpr Phrase<CommuneKind> kinds_in_text[] = {
    {"xã", CommuneKind::commune},        {"phường", CommuneKind::ward},
    {"thị trấn", CommuneKind::township}, {"đặc khu", CommuneKind::special_zone},
    {"huyện", CommuneKind::district},    {"quận", CommuneKind::urban_district},
    {"thị xã", CommuneKind::town},       {"thành phố", CommuneKind::city},
    {"tỉnh", CommuneKind::province},     {"tt", CommuneKind::township},
    {"tp", CommuneKind::city},           {"tx", CommuneKind::town},
};
inline constexpr Phrase<CommuneKind> kinds_behind_names[] = {
    {"commune", CommuneKind::commune},    {"ward", CommuneKind::ward},
    {"township", CommuneKind::township},  {"town", CommuneKind::town},
    {"district", CommuneKind::district},  {"city", CommuneKind::city},
    {"province", CommuneKind::province},  {"communes", CommuneKind::commune},
    {"districts", CommuneKind::district},
};

/// A word that begins with a capital.
inline bool is_name_word(const ProseWords& words, std::size_t at) noexcept {
    return words.is_word(at) && words[at].is_capital;
}

/// Behind the words with capitals that begin at a token and stand side by side.
inline std::size_t end_of_name(const ProseWords& words, std::size_t at) noexcept {
    constexpr std::size_t longest = 5;
    std::size_t end = at;
    while (is_name_word(words, end) && end - at < longest && (end == at || !words.is_joined(end))) ++end;
    return end;
}

inline bool is_short_kind(const ProseWords& words, std::size_t at) noexcept {
    const std::string_view word = words.word(at);
    return word == "tt" || word == "tp" || word == "tx";
}

/// The kind of unit that is said at a token.
inline std::optional<PhraseHit<CommuneKind>> kind_at(const ProseWords& words, std::size_t at) noexcept {
    if (!words.is_word(at)) return std::nullopt;
    const std::string_view first = words.word(at);
    if (first == "trấn" || first == "phố") return std::nullopt;
    auto kind = begins_with(words, at, kinds_in_text);
    if (!kind) return std::nullopt;
    if (is_short_kind(words, at) && !words.is_mark(at + 1, U'.') && !words[at].is_all_capitals)
        return std::nullopt;
    return kind;
}

inline bool is_country(const ProseWords& words, std::size_t at) noexcept {
    constexpr std::string_view countries[] = {"trung quốc", "lào",  "campuchia", "thái lan",
                                              "china",      "laos", "cambodia",  "chdcnd lào"};
    return any_phrase_at(words, at, countries) != 0;
}

/// Behind a comma, dash or parenthesis: "xã X, huyện Y", "(huyện Y)".
inline std::size_t behind_mark(const ProseWords& words, std::size_t at) noexcept {
    const bool is_mark = words.is_mark(at, U',') || words.is_mark(at, U'-') || words.is_mark(at, U'–') ||
                         words.is_mark(at, U'(');
    return is_mark ? at + 1 : at;
}

}  // namespace chitieu::detail
