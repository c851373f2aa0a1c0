// SPDX-License-Identifier: BSL-1.0
//
// A unit from the words that reports use.
//
//     static_assert(parse_unit("Triệu đồng") == any_unit(units::million * units::dong));
//     static_assert(parse_unit("tạ/ha") == any_unit(units::quintal / units::hectare));
//     parse_unit("Bác sĩ/vạn dân")      // doctors per ten thousand persons
//     parse_unit("trđ/người/năm")       // million dong per person and year
//     parse_unit("GWh")                 // giga · watt hour, by its SI prefix
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/standard_units.hpp>
#include <chitieu/unit/unit.hpp>
#include <chitieu/unit/unit_word.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu {

/// A unit from text: symbols, Vietnamese or English words, composed or decomposed, in any case, marks
/// kept or, where that is unambiguous, dropped ("can" may be cân or căn, and is neither). Scale words and
/// numbers before (`triệu đồng`, `1.000 đồng`, `1000 ha`) or behind a currency (`USD million`), products with
/// a dot (`tấn.km`), quotients with `/`, each of which divides by what stands up to the next. What is no
/// spelling of a unit may be a metric one with an SI prefix, as a symbol that people use ("kW", "mm", "cm²",
/// see `PrefixRange`) or in words ("mi li mét", "megalitre"); a prefix never takes a spelling from a unit.
/// Case does not matter, but for a small prefix before a capital ("mW" is a milliwatt; "MW", "Mw" and "mw"
/// are megawatts) and for a capital M, which is never milli ("Mg" is nothing). Nothing where the text is
/// empty, has a word that `list` lacks or that means two of its units, folds to more than 160 bytes, or where
/// the unit has more than six terms. Never throws; linear in the list for each word.
constexpr std::optional<AnyUnit> parse_unit(std::string_view text, UnitList list = standard_units) noexcept;

namespace detail {

inline constexpr std::size_t max_unit_length = 160;

/// A folded text whose bare letters are large again where they were written so, which a prefix may need
/// to know. Where the two do not go side by side, all stay small.
class UnitWords {
public:
    constexpr explicit UnitWords(std::string_view text) noexcept {
        const auto folded = fold<max_unit_length>(text, Folding::marks_kept);
        fits_ = folded.fits();
        for (const char letter : folded.view()) letters_[size_++] = letter;
        if (!fits_ || restore_capitals(text)) return;
        for (std::size_t at = 0; at < size_; ++at) letters_[at] = to_small(letters_[at]);
    }

    constexpr bool fits() const noexcept { return fits_; }
    constexpr std::string_view view() const noexcept { return {letters_, size_}; }

private:
    static constexpr char to_small(char letter) noexcept {
        return is_ascii_capital(letter) ? static_cast<char>(letter + ('a' - 'A')) : letter;
    }

    constexpr bool restore_capitals(std::string_view text) noexcept {
        std::size_t at = 0;
        for (std::size_t from = 0; from < text.size(); ++from) {
            const char letter = text[from];
            if (!is_ascii_capital(letter) && !is_ascii_small(letter)) continue;
            if (is_combining_mark(decode_utf8(text.substr(from + 1)).value))
                continue;  // a letter with a mark
            while (at < size_ && !is_ascii_small(letters_[at])) ++at;
            if (at == size_ || letters_[at] != to_small(letter)) return false;
            letters_[at++] = letter;
        }
        return true;
    }

    char letters_[max_unit_length]{};
    std::size_t size_ = 0;
    bool fits_ = false;
};

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

/// The longest beginning of `words` that is a scale word ("trăm nghìn" before "trăm"); takes it off.
constexpr UnitWord take_scale(std::string_view& words, UnitWordList list) noexcept {
    constexpr int most_boundaries = 4;  // no scale has more words
    UnitWord scale;
    std::size_t scale_end = 0;
    int boundaries = 0;
    for (std::size_t at = 1; at < words.size() && boundaries < most_boundaries; ++at) {
        const auto letter = static_cast<unsigned char>(words[at]);
        const bool ends_number =
            is_ascii_digit(words[at - 1]) &&
            (is_ascii_small(words[at]) || is_ascii_capital(words[at]) || letter >= 0x80U);
        if (letter != ' ' && !ends_number) continue;  // also "1.000đ"
        ++boundaries;
        const UnitWord candidate = find_spelling(words.substr(0, at), list).result();
        if (!candidate.is_scale()) continue;
        scale = candidate;
        scale_end = at;
    }
    words.remove_prefix(scale_end);
    return scale;
}

/// The first of two units with a dot between them; takes it and the dot off.
constexpr UnitWord take_multiplicand(std::string_view& words, UnitWordList list) noexcept {
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

/// "USD million", "VND '000", "$ bn": the scale may stand behind a currency's code or sign. Not "đồng triệu".
constexpr std::optional<AnyUnit> scaled_currency(std::string_view words, UnitWordList list) noexcept {
    const std::size_t blank = words.rfind(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const std::string_view code = words.substr(0, blank);
    const UnitWord currency = find_unit_word(code, list);
    if (!currency.is_known || currency.info->kind != UnitKind::money) return std::nullopt;
    const bool is_code = equals_folded(code, currency.info->symbol, Folding::marks_kept) ||
                         code.ends_with("$") || code.ends_with("€");
    const UnitWord scale = find_spelling(words.substr(blank + 1), list).result();
    return is_code && scale.is_scale() ? std::optional(scale.unit() * currency.unit()) : std::nullopt;
}

/// The short form in full; nothing where it is none.
constexpr std::string_view expand_alias(std::string_view words, Folding folding) noexcept {
    for (const UnitAlias& alias : unit_aliases) {
        if (equals_folded(alias.written, words, folding)) return alias.meant;
    }
    return {};
}

/// What stands between two slashes: a unit or a product, perhaps scaled; or scale words alone ("vạn").
constexpr std::optional<AnyUnit> parse_unit_factor(std::string_view words, UnitWordList list) noexcept {
    AnyUnit result;
    while (true) {
        words = trim(words);
        if (words.empty()) return std::nullopt;
        if (const UnitWord whole = find_unit_word(words, list); whole.is_known) {
            return result * whole.unit();
        }
        if (const std::string_view meant = expand_alias(words, list.folding); !meant.empty()) {
            words = meant;
            continue;
        }
        UnitWord part = take_scale(words, list);
        if (!part.is_known) part = take_multiplicand(words, list);
        if (!part.is_known) {
            const std::optional<AnyUnit> currency = scaled_currency(words, list);
            return currency ? std::optional(result * *currency) : std::nullopt;
        }
        result = result * part.unit();
    }
}

/// Where the next slash stands that divides: not the one of "m<sup>2</sup>".
constexpr std::size_t find_division(std::string_view words) noexcept {
    std::size_t at = words.find('/');
    while (at != std::string_view::npos && at > 0 && words[at - 1] == '<') at = words.find('/', at + 1);
    return at;
}

constexpr std::optional<AnyUnit> parse_unit_quotient(std::string_view words, UnitWordList list) noexcept {
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
    const detail::UnitWords words(text);
    if (!words.fits()) return std::nullopt;
    // All marks kept before any is dropped: "vạn bản" is ten thousand villages, though "van ban" may be văn
    // bản.
    std::optional<AnyUnit> unit = detail::parse_unit_quotient(words.view(), {list, Folding::marks_kept});
    if (!unit) unit = detail::parse_unit_quotient(words.view(), {list, Folding::marks_dropped});
    return unit && unit->is_valid() ? unit : std::nullopt;
}

}  // namespace chitieu
