// SPDX-License-Identifier: BSL-1.0
//
// A unit from the words that reports use.
//
//     parse_unit("Triệu đồng")          // million dong
//     parse_unit("tạ/ha")               // quintal per hectare
//     parse_unit("Bác sĩ/vạn dân")      // doctors per ten thousand persons
//     parse_unit("triệu đồng/người/năm")
#pragma once

#include <chitieu/text/letters.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu {

namespace detail {

inline constexpr std::size_t max_unit_length = 96;
using UnitWords = FoldedText<max_unit_length>;

/// Short forms that stand for several words.
struct UnitAlias {
    std::string_view written;
    std::string_view meant;
};
inline constexpr UnitAlias unit_aliases[] = {
    {"trđ", "triệu đồng"},   {"tr.đ", "triệu đồng"}, {"tr.đồng", "triệu đồng"},
    {"trđồng", "triệu đồng"}, {"tỷđ", "tỷ đồng"},     {"tỷ.đ", "tỷ đồng"},
    {"1.000đ", "nghìn đồng"}, {"1000đ", "nghìn đồng"}, {"m<sup>2</sup>", "m²"},
    {"km<sup>2</sup>", "km²"}, {"m<sup>3</sup>", "m³"},
};

/// Looks `wanted` up as a symbol, a name or a further spelling. With marks kept the first hit counts;
/// with marks dropped ("tan" for "tấn") a spelling that means two units means none.
constexpr const UnitInfo* find_unit_word(std::string_view wanted, Folding folding, UnitList list) {
    const UnitInfo* found = nullptr;
    for (const UnitInfo* info : list) {
        bool matches = equals_folded(info->symbol, wanted, folding) ||
                       equals_folded(info->name.vietnamese, wanted, folding) ||
                       equals_folded(info->name.english, wanted, folding);
        std::string_view words = info->words;
        while (!matches && !words.empty()) {
            const std::size_t bar = words.find('|');
            matches = equals_folded(words.substr(0, bar), wanted, folding);
            words = bar == std::string_view::npos ? std::string_view{} : words.substr(bar + 1);
        }
        if (!matches) continue;
        if (folding == Folding::marks_kept) return info;
        if (found != nullptr && found != info) return nullptr;
        found = info;
    }
    return found;
}

constexpr const UnitInfo* find_unit_word(std::string_view wanted, UnitList list) {
    const UnitInfo* exact = find_unit_word(wanted, Folding::marks_kept, list);
    return exact != nullptr ? exact : find_unit_word(wanted, Folding::marks_dropped, list);
}

/// One factor: a unit, or scale words before a unit, or scale words alone ("vạn").
constexpr std::optional<AnyUnit> parse_unit_factor(std::string_view words, UnitList list) {
    AnyUnit scales;
    while (true) {
        words = trim(words);
        if (words.empty()) return std::nullopt;
        if (const UnitInfo* whole = find_unit_word(words, list)) return scales * AnyUnit(*whole);
        // The longest beginning that is a scale word: "trăm nghìn" before "trăm".
        const UnitInfo* scale = nullptr;
        std::size_t scale_end = 0;
        for (std::size_t space = words.find(' '); space != std::string_view::npos;
             space = words.find(' ', space + 1)) {
            const UnitInfo* candidate = find_unit_word(words.substr(0, space), list);
            if (candidate != nullptr && candidate->kind == UnitKind::scale) {
                scale = candidate;
                scale_end = space;
            }
        }
        if (scale == nullptr) return std::nullopt;
        scales = scales * AnyUnit(*scale);
        words.remove_prefix(scale_end);
    }
}

}  // namespace detail

/// A unit from text: symbols, Vietnamese or English words, composed or decomposed, in any case, marks
/// kept or dropped where that is unambiguous; scale words before (`triệu đồng`, `1000 ha`), quotients
/// by `/`. Nothing where the text is empty, longer than 96 bytes, or has a word that `list` lacks.
/// Linear in the list for each word.
constexpr std::optional<AnyUnit> parse_unit(std::string_view text, UnitList list = standard_units) {
    const detail::UnitWords folded = fold<detail::max_unit_length>(text, Folding::marks_kept);
    if (!folded.fits()) return std::nullopt;
    std::string_view words = folded.view();
    for (const detail::UnitAlias& alias : detail::unit_aliases) {
        if (words == alias.written) words = alias.meant;
    }
    // "xã/phường" is one unit, so the whole is tried before it is split at a slash.
    if (std::optional<AnyUnit> whole = detail::parse_unit_factor(words, list)) return whole;

    std::optional<AnyUnit> result;
    while (true) {
        const std::size_t slash = words.find('/');
        const std::optional<AnyUnit> factor =
            detail::parse_unit_factor(words.substr(0, slash), list);
        if (!factor) return std::nullopt;
        result = result ? *result / *factor : *factor;
        if (slash == std::string_view::npos) break;
        words.remove_prefix(slash + 1);
    }
    return result->is_valid() ? result : std::nullopt;
}

}  // namespace chitieu
