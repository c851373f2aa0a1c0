// SPDX-License-Identifier: BSL-1.0
//
// A unit from the words that reports use.
//
//     static_assert(parse_unit("Triệu đồng") == any_unit(units::million * units::dong));
//     static_assert(parse_unit("tạ/ha") == any_unit(units::quintal / units::hectare));
//     parse_unit("Bác sĩ/vạn dân")      // doctors per ten thousand persons
//     parse_unit("trđ/người/năm")       // million dong per person and year
#pragma once

#include <chitieu/text/letters.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu {

/// A unit from text: symbols, Vietnamese or English words, composed or decomposed, in any case, marks
/// kept or, where that is unambiguous, dropped ("can" may be cân or căn, and is neither). Scale words and
/// numbers before (`triệu đồng`, `1.000 đồng`, `1000 ha`), products with a dot (`tấn.km`), quotients
/// with `/`, each of which divides by what stands up to the next. Nothing where the text is empty, has a
/// word that `list` lacks or that means two of its units, folds to more than 160 bytes, or where the unit
/// has more than six terms. Never throws; linear in the list for each word.
constexpr std::optional<AnyUnit> parse_unit(std::string_view text, UnitList list = standard_units) noexcept;

namespace detail {

inline constexpr std::size_t max_unit_length = 160;
using UnitWords = FoldedText<max_unit_length>;

/// Short forms of several words at once.
struct UnitAlias {
    std::string_view written;
    std::string_view meant;
};
inline constexpr UnitAlias unit_aliases[] = {
    {"trđ", "triệu đồng"},     {"tr.đ", "triệu đồng"},   {"trđồng", "triệu đồng"},
    {"tr.đồng", "triệu đồng"}, {"tỷđ", "tỷ đồng"},       {"tỷ.đ", "tỷ đồng"},
    {"tỉđ", "tỷ đồng"},        {"nghìnđ", "nghìn đồng"}, {"ngđ", "nghìn đồng"},
};

/// A described unit, or none. Said by a flag: g++ with -fsanitize=undefined does not take the comparison
/// of a static object's address with nullptr for a constant.
struct UnitWord {
    const UnitInfo* info = nullptr;
    bool is_known = false;
};

/// Looks `wanted` up as a symbol, a name or a further spelling. What is equal with its marks counts
/// before what is equal without; a spelling that means two units means none.
constexpr UnitWord find_unit_word(std::string_view wanted, UnitList list) noexcept {
    struct Hits {
        UnitWord unit{};
        bool is_ambiguous = false;

        constexpr void add(const UnitInfo* info) noexcept {
            is_ambiguous = is_ambiguous || (unit.is_known && unit.info->symbol != info->symbol);
            unit = {info, true};
        }
    };
    Hits with_marks;
    Hits without_marks;
    for (const UnitInfo* info : list) {
        const auto look_at = [&](std::string_view spelling) {
            if (!equals_folded(spelling, wanted, Folding::marks_dropped)) return;
            without_marks.add(info);
            if (equals_folded(spelling, wanted, Folding::marks_kept)) with_marks.add(info);
        };
        look_at(info->symbol);
        look_at(info->name.vietnamese);
        look_at(info->name.english);
        for (std::string_view words = info->words; !words.empty();) {
            const std::size_t bar = words.find('|');
            look_at(words.substr(0, bar));
            words = bar == std::string_view::npos ? std::string_view{} : words.substr(bar + 1);
        }
    }
    const Hits& hits = with_marks.unit.is_known ? with_marks : without_marks;
    return hits.is_ambiguous ? UnitWord{} : hits.unit;
}

constexpr bool is_ascii_digit(char letter) noexcept { return letter >= '0' && letter <= '9'; }

/// The longest beginning of `words` that is a scale word ("trăm nghìn" before "trăm"); takes it off.
constexpr UnitWord take_scale(std::string_view& words, UnitList list) noexcept {
    constexpr int most_boundaries = 4;  // no scale has more words
    UnitWord scale;
    std::size_t scale_end = 0;
    int boundaries = 0;
    for (std::size_t at = 1; at < words.size() && boundaries < most_boundaries; ++at) {
        const auto letter = static_cast<unsigned char>(words[at]);
        const bool ends_number =
            is_ascii_digit(words[at - 1]) && ((letter >= 'a' && letter <= 'z') || letter >= 0x80U);
        if (letter != ' ' && !ends_number) continue;  // also "1.000đ"
        ++boundaries;
        const UnitWord candidate = find_unit_word(words.substr(0, at), list);
        if (!candidate.is_known || candidate.info->kind != UnitKind::scale) continue;
        scale = candidate;
        scale_end = at;
    }
    words.remove_prefix(scale_end);
    return scale;
}

/// The first of two units with a dot between them; takes it and the dot off.
constexpr UnitWord take_multiplicand(std::string_view& words, UnitList list) noexcept {
    constexpr std::string_view middle_dot = "·";
    for (std::size_t at = 1; at < words.size(); ++at) {
        const bool is_middle = words.substr(at, middle_dot.size()) == middle_dot;
        if (words[at] != '.' && !is_middle) continue;
        const UnitWord unit = find_unit_word(words.substr(0, at), list);
        if (unit.is_known) words.remove_prefix(at + (is_middle ? middle_dot.size() : 1));
        return unit;
    }
    return {};
}

/// The short form in full; nothing where it is none.
constexpr std::string_view expand_alias(std::string_view words) noexcept {
    for (const UnitAlias& alias : unit_aliases) {
        if (equals_folded(alias.written, words, Folding::marks_dropped)) return alias.meant;
    }
    return {};
}

/// What stands between two slashes: a unit or a product, perhaps scaled; or scale words alone ("vạn").
constexpr std::optional<AnyUnit> parse_unit_factor(std::string_view words, UnitList list) noexcept {
    AnyUnit result;
    while (true) {
        words = trim(words);
        if (words.empty()) return std::nullopt;
        if (const UnitWord whole = find_unit_word(words, list); whole.is_known) {
            return result * AnyUnit(*whole.info);
        }
        if (const std::string_view meant = expand_alias(words); !meant.empty()) {
            words = meant;
            continue;
        }
        UnitWord part = take_scale(words, list);
        if (!part.is_known) part = take_multiplicand(words, list);
        if (!part.is_known) return std::nullopt;
        result = result * AnyUnit(*part.info);
    }
}

/// Where the next slash stands that divides: not the one of "m<sup>2</sup>".
constexpr std::size_t find_division(std::string_view words) noexcept {
    std::size_t at = words.find('/');
    while (at != std::string_view::npos && at > 0 && words[at - 1] == '<') at = words.find('/', at + 1);
    return at;
}

constexpr std::optional<AnyUnit> parse_unit_quotient(std::string_view words, UnitList list) noexcept {
    // "xã/phường" is one unit, so the whole is tried before it is split at a slash.
    if (std::optional<AnyUnit> whole = parse_unit_factor(words, list)) return whole;
    std::size_t slash = find_division(words);
    if (slash == std::string_view::npos) return std::nullopt;
    std::optional<AnyUnit> result;
    if (trim(words.substr(0, slash)) == "1") {
        result = AnyUnit();  // "1/ha"
    } else {
        result = parse_unit_factor(words.substr(0, slash), list);
    }
    while (result && slash != std::string_view::npos) {
        words.remove_prefix(slash + 1);
        slash = find_division(words);
        const std::optional<AnyUnit> divisor = parse_unit_factor(words.substr(0, slash), list);
        if (!divisor) return std::nullopt;
        result = *result / *divisor;
    }
    return result;
}

}  // namespace detail

constexpr std::optional<AnyUnit> parse_unit(std::string_view text, UnitList list) noexcept {
    const detail::UnitWords folded = fold<detail::max_unit_length>(text, Folding::marks_kept);
    if (!folded.fits()) return std::nullopt;
    const std::optional<AnyUnit> unit = detail::parse_unit_quotient(folded.view(), list);
    return unit && unit->is_valid() ? unit : std::nullopt;
}

}  // namespace chitieu
