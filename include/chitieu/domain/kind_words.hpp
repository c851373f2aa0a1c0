// SPDX-License-Identifier: BSL-1.0
//
// The kind of an administrative unit as people write it, alone and before a name.
//
//     static_assert(split_kind("Thị trấn Mường Tè")->name == "Mường Tè");
//     static_assert(split_kind("P.1")->kind == CommuneKind::ward);
//     static_assert(!split_kind("Phương Liễu"));
#pragma once

#include <chitieu/domain/commune.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/spaces.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu {

/// A kind, and the name behind it: a piece of the text that was split.
struct KindAndName {
    CommuneKind kind;       ///< "Thị trấn"
    std::string_view name;  ///< the rest, without the kind
};

/// The kind that stands before a name, in words ("xã", "Thị trấn") or short ("TT.", "TP", "P.1"), in any case
/// and any form of Unicode; nothing where none does, or nothing stands behind it. "Thành phố" is a `city`:
/// only what is above it tells a municipality. A name can begin like a kind ("Phường Đúc" is a ward): who
/// looks one up tries the whole, too. With `marks_dropped`, "Xa Muong Te" has one as well, and so has "Xá
/// Lượng". Linear.
constexpr std::optional<KindAndName> split_kind(std::string_view text,
                                                Folding folding = Folding::marks_kept) noexcept;

/// A kind alone, as in a column of kinds: in Vietnamese, with its marks or without, short, in English, or by
/// its enumerator's name. Nothing for any other text. Linear.
constexpr std::optional<CommuneKind> parse_kind(std::string_view text) noexcept;

/// Whether a unit of a kind may be called so: both cities and municipalities are "thành phố", and one that
/// does not say its kind may be anything.
constexpr bool is_called(CommuneKind said, CommuneKind kind) noexcept {
    const auto any_city = [](CommuneKind city) {
        return city == CommuneKind::municipality ? CommuneKind::city : city;
    };
    return kind == CommuneKind::other || any_city(said) == any_city(kind);
}

namespace detail {

struct KindWords {
    std::string_view words;
    CommuneKind kind;
};

inline constexpr KindWords kind_words[] = {
    {"xã", CommuneKind::commune},           {"phường", CommuneKind::ward},
    {"thị trấn", CommuneKind::township},    {"huyện", CommuneKind::district},
    {"thị xã", CommuneKind::town},          {"thành phố", CommuneKind::city},
    {"tỉnh", CommuneKind::province},        {"quận", CommuneKind::urban_district},
    {"đặc khu", CommuneKind::special_zone},
};

/// In ASCII, the longer ones first.
inline constexpr KindWords short_kinds[] = {
    {"tt", CommuneKind::township}, {"tx", CommuneKind::town},          {"tp", CommuneKind::city},
    {"x", CommuneKind::commune},   {"p", CommuneKind::ward},           {"h", CommuneKind::district},
    {"t", CommuneKind::province},  {"q", CommuneKind::urban_district},
};

/// What a kind is called only where it stands alone.
inline constexpr KindWords kinds_alone[] = {
    {"thành phố trực thuộc trung ương", CommuneKind::municipality},
    {"thành phố trực thuộc tw", CommuneKind::municipality},
    {"thành phố thuộc tỉnh", CommuneKind::city},
    {"thành phố trực thuộc tỉnh", CommuneKind::city},
    {"thành phố thuộc thành phố", CommuneKind::city},
    {"thành phố thuộc thành phố trực thuộc trung ương", CommuneKind::city},
};

constexpr bool starts_with_digit(std::string_view text) noexcept {
    return !text.empty() && is_ascii_digit(text[0]);
}

/// The name behind a short kind at the beginning of `text`, which is trimmed; empty where it is none. A stop,
/// or a number, must follow, or a blank after two letters: "H Bông" is a name.
constexpr std::string_view behind_short_kind(std::string_view text, std::string_view kind) noexcept {
    bool has_stop = false;
    for (const char wanted : kind) {
        const LetterCluster first = read_letter(text);
        const Letter& letter = first.letter;
        if (letter.base != static_cast<char32_t>(wanted) || letter.shape != LetterShape::none ||
            letter.tone != Tone::none || letter.has_other_marks) {
            return {};
        }
        text.remove_prefix(first.length);
        has_stop = text.starts_with('.');
        if (has_stop) text.remove_prefix(1);
    }
    const std::string_view name = trim(text);
    const bool has_blank = name.size() < text.size();
    return has_stop || starts_with_digit(name) || (has_blank && kind.size() > 1) ? name : std::string_view{};
}

/// The name behind a kind in words; empty where it is none.
constexpr std::string_view behind_kind_words(std::string_view text, std::string_view words,
                                             Folding folding) noexcept {
    const std::optional<std::size_t> length = skip_folded(text, words, folding);
    if (!length) return {};
    const std::string_view rest = text.substr(*length);
    const std::string_view name = trim(rest);
    return name.size() < rest.size() || starts_with_digit(name) ? name : std::string_view{};
}

}  // namespace detail

constexpr std::optional<KindAndName> split_kind(std::string_view text, Folding folding) noexcept {
    text = trim(text);
    for (const detail::KindWords& row : detail::kind_words) {
        const std::string_view name = detail::behind_kind_words(text, row.words, folding);
        if (!name.empty()) return KindAndName{row.kind, name};
    }
    for (const detail::KindWords& row : detail::short_kinds) {
        const std::string_view name = detail::behind_short_kind(text, row.words);
        if (!name.empty()) return KindAndName{row.kind, name};
    }
    return std::nullopt;
}

constexpr std::optional<CommuneKind> parse_kind(std::string_view text) noexcept {
    text = trim(text);
    while (text.ends_with('.')) text.remove_suffix(1);
    const auto is = [&](std::string_view words) {
        return equals_folded(text, words, Folding::marks_dropped);
    };
    for (const detail::KindWords& row : detail::kind_words) {
        if (is(row.words)) return row.kind;
    }
    for (const detail::KindWords& row : detail::kinds_alone) {
        if (is(row.words)) return row.kind;
    }
    for (const detail::KindWords& row : detail::short_kinds) {
        if (is(row.words)) return row.kind;
    }
    for (auto kind = CommuneKind::commune; kind <= CommuneKind::other;
         kind = static_cast<CommuneKind>(static_cast<int>(kind) + 1)) {
        if (is(name_of(kind)) || is(words_of(kind).english) || is(words_of(kind).vietnamese)) return kind;
    }
    return std::nullopt;
}

}  // namespace chitieu
