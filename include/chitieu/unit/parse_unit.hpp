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

#include <chitieu/text/letters.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/standard_units.hpp>
#include <chitieu/unit/prefix.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu {

/// A unit from text: symbols, Vietnamese or English words, composed or decomposed, in any case, marks
/// kept or, where that is unambiguous, dropped ("can" may be cân or căn, and is neither). Scale words and
/// numbers before (`triệu đồng`, `1.000 đồng`, `1000 ha`), products with a dot (`tấn.km`), quotients
/// with `/`, each of which divides by what stands up to the next. What is no spelling of a unit may be a
/// metric one with an SI prefix, as a symbol that people use ("kW", "mm", "cm²", see `PrefixRange`) or in
/// words ("mi li mét", "megalitre"); a prefix never takes a spelling from a unit. Case does not matter, but
/// for a small prefix before a capital ("mW" is a milliwatt; "MW", "Mw" and "mw" are megawatts) and for a
/// capital M, which is never milli ("Mg" is nothing).
/// Nothing where the text is empty, has a word that `list` lacks or that means two of its units, folds to
/// more than 160 bytes, or where the unit has more than six terms. Never throws; linear in the list for
/// each word.
constexpr std::optional<AnyUnit> parse_unit(std::string_view text, UnitList list = standard_units) noexcept;

namespace detail {

inline constexpr std::size_t max_unit_length = 160;

constexpr bool is_ascii_digit(char letter) noexcept { return letter >= '0' && letter <= '9'; }
constexpr bool is_ascii_capital(char letter) noexcept { return letter >= 'A' && letter <= 'Z'; }
constexpr bool is_ascii_small(char letter) noexcept { return letter >= 'a' && letter <= 'z'; }

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

/// A described unit, perhaps with a prefix and a power, or none. Said by a flag: g++ with
/// -fsanitize=undefined does not take the comparison of a static object's address with nullptr for a
/// constant.
struct UnitWord {
    const UnitInfo* info = nullptr;
    bool is_known = false;
    int prefix = 0;
    int exponent = 1;

    constexpr bool is_scale() const noexcept { return is_known && info->kind == UnitKind::scale; }
    constexpr AnyUnit unit() const noexcept {
        const AnyUnit bare(*info);
        return (prefix == 0 ? bare : bare.with_prefix(prefix)).power(exponent);
    }
};

/// What was found under one spelling; two units are none.
struct UnitHits {
    UnitWord word{};
    bool is_ambiguous = false;

    constexpr void add(const UnitInfo* info, int prefix = 0) noexcept {
        is_ambiguous =
            is_ambiguous || (word.is_known && (word.info->symbol != info->symbol || word.prefix != prefix));
        word = {info, true, prefix, 1};
    }
    constexpr UnitWord result() const noexcept { return is_ambiguous ? UnitWord{} : word; }
};

/// Calls `look_at` with each spelling of a list "a|b|c".
template <class LookAt>
constexpr void each_spelling(std::string_view words, const LookAt& look_at) {
    while (!words.empty()) {
        const std::size_t bar = words.find('|');
        look_at(words.substr(0, bar));
        words = bar == std::string_view::npos ? std::string_view{} : words.substr(bar + 1);
    }
}
template <class LookAt>
constexpr void each_spelling(const UnitInfo& info, const LookAt& look_at) {
    look_at(info.symbol);
    look_at(info.name.vietnamese);
    look_at(info.name.english);
    each_spelling(info.words, look_at);
}

/// Whether a text begins with a letter that folding with marks leaves bare, "t" of "ta"; and with one that
/// it surely does not, "đ". Neither of one that a mark may follow.
constexpr bool begins_bare(std::string_view text) noexcept {
    const auto is_ascii = [&](std::size_t at) { return static_cast<unsigned char>(text[at]) < 0x80U; };
    return text.front() > ' ' && is_ascii(0) && (text.size() == 1 || is_ascii(1));
}
constexpr bool begins_marked(std::string_view text) noexcept {
    if (text.size() < 2) return false;
    const auto first = static_cast<unsigned char>(text[0]);
    const auto second = static_cast<unsigned char>(text[1]);
    return first == 0xC3U || first == 0xC6U || (first == 0xC4U && (second == 0x90U || second == 0x91U)) ||
           (first == 0xE1U && (second == 0xBAU || second == 0xBBU));
}

/// Whether the two surely differ once folded, from their first letters: most do. Only to be quick.
constexpr bool begin_differently(std::string_view left, std::string_view right, Folding folding) noexcept {
    if (left.empty() || right.empty()) return true;
    const auto first = static_cast<unsigned char>(left.front());
    const auto second = static_cast<unsigned char>(right.front());
    if (first > 0x20U && first < 0x80U && second > 0x20U && second < 0x80U) {
        return ascii_lower(first) != ascii_lower(second);
    }
    return folding == Folding::marks_kept &&
           ((begins_bare(left) && begins_marked(right)) || (begins_marked(left) && begins_bare(right)));
}

/// A list of units, and whether a word counts that is equal only without its marks.
struct UnitWordList {
    UnitList units;
    Folding folding = Folding::marks_kept;
};

/// Looks `wanted` up as a symbol, a name or a further spelling. What is equal with its marks counts
/// before what is equal without; a spelling that means two units means none.
constexpr UnitHits find_spelling(std::string_view wanted, UnitWordList list) noexcept {
    UnitHits with_marks;
    UnitHits without_marks;
    for (const UnitInfo* info : list.units) {
        each_spelling(*info, [&](std::string_view spelling) {
            if (begin_differently(spelling, wanted, list.folding)) return;
            if (!equals_folded(spelling, wanted, list.folding)) return;
            if (list.folding == Folding::marks_dropped) {
                without_marks.add(info);
                if (!equals_folded(spelling, wanted, Folding::marks_kept)) return;
            }
            with_marks.add(info);
        });
    }
    return with_marks.word.is_known ? with_marks : without_marks;
}

/// What is left of `wanted` behind a prefix that it begins with, in any case; or nothing.
constexpr std::string_view behind_prefix(std::string_view wanted, std::string_view prefix) noexcept {
    if (begin_differently(wanted, prefix, Folding::marks_kept)) return {};
    const auto length = skip_folded(wanted, prefix, Folding::marks_kept);
    return length ? wanted.substr(*length) : std::string_view{};
}

/// Looks `wanted` up as a metric unit with a prefix: a symbol as people use it, "kw"; a symbol in the very
/// case of its letters where that begins small and has a capital, "mW"; or words, "mê ga oát".
constexpr UnitHits find_prefixed(std::string_view wanted, UnitWordList list) noexcept {
    UnitHits exact;
    UnitHits hits;
    for (const SiPrefix& prefix : si_prefixes) {
        const auto look_at_symbol = [&](std::string_view written) {
            const std::string_view rest = behind_prefix(wanted, written);
            if (rest.empty()) return;
            // "Mg" may be a milligram at the beginning of a cell, or a megagram: a thousand million of them.
            const bool is_capital_milli = prefix.symbol == "m" && wanted.front() == 'M';
            const bool is_as_written = is_ascii_small(wanted.front()) && wanted.starts_with(written);
            for (const UnitInfo* info : list.units) {
                if (!info->prefixes.is_metric()) continue;
                each_spelling(*info, [&](std::string_view spelling) {
                    if (spelling.size() > 2 && spelling != info->symbol) return;
                    if (is_as_written && spelling == rest && is_ascii_capital(rest.front())) {
                        exact.add(info, prefix.power);
                    }
                    if (!info->prefixes.contains(prefix.power) || is_capital_milli) return;
                    if (equals_folded(spelling, rest, Folding::marks_kept)) hits.add(info, prefix.power);
                });
            }
        };
        look_at_symbol(prefix.symbol);
        if (prefix.symbol == "u") {
            look_at_symbol("\u00B5");  // the micro sign
            look_at_symbol("\u03BC");  // the Greek letter
        }
        const auto look_at_name = [&](std::string_view written) {
            std::string_view rest = behind_prefix(wanted, written);
            if (rest.starts_with('-')) rest.remove_prefix(1);  // a space is folded away below
            if (rest.empty()) return;
            for (const UnitInfo* info : list.units) {
                if (!info->prefixes.is_metric()) continue;
                each_spelling(*info, [&](std::string_view spelling) {
                    if (spelling.size() <= 2) return;
                    if (equals_folded(spelling, rest, Folding::marks_kept)) hits.add(info, prefix.power);
                });
            }
        };
        look_at_name(prefix.name);
        each_spelling(prefix.words, look_at_name);
    }
    return exact.word.is_known ? exact : hits;
}

/// The power that stands behind a measure, "cm2", "cm²", "cm^2", "cm<sup>2</sup>", "s-1"; takes it off.
constexpr int take_exponent(std::string_view& wanted) noexcept {
    constexpr std::string_view raised[] = {"²", "³"};
    for (int power = 2; power <= 3; ++power) {
        if (wanted.ends_with(raised[power - 2])) {
            wanted.remove_suffix(raised[power - 2].size());
            return power;
        }
    }
    constexpr std::string_view close = "</sup>";
    const bool is_markup =
        wanted.size() > close.size() &&
        equals_folded(wanted.substr(wanted.size() - close.size()), close, Folding::marks_kept);
    std::string_view rest = wanted;
    if (is_markup) rest.remove_suffix(close.size());
    const bool is_inverse = rest.ends_with("-1");
    if (rest.empty() || ((rest.back() < '2' || rest.back() > '9') && !is_inverse)) return 1;
    int power = rest.back() - '0';
    rest.remove_suffix(1);
    if (rest.ends_with('-')) {  // UCUM's "m-2"
        power = -power;
        rest.remove_suffix(1);
    }
    constexpr std::string_view open = "<sup>";
    if (is_markup) {
        if (rest.size() < open.size() ||
            !equals_folded(rest.substr(rest.size() - open.size()), open, Folding::marks_kept)) {
            return 1;
        }
        rest.remove_suffix(open.size());
    } else if (rest.ends_with('^')) {
        rest.remove_suffix(1);
    }
    wanted = rest;
    return power;
}

constexpr UnitWord find_unit_word(std::string_view wanted, UnitWordList list) noexcept {
    if (wanted.empty()) return {};
    // "mW" is looked up as written before any case will do: folded, it is a megawatt.
    const bool has_odd_case = wanted.size() > 1 && is_ascii_small(wanted[0]) && is_ascii_capital(wanted[1]);
    if (has_odd_case) {
        if (const UnitHits hits = find_prefixed(wanted, list); hits.word.is_known) return hits.result();
    }
    if (const UnitHits hits = find_spelling(wanted, list); hits.word.is_known) return hits.result();
    if (const UnitHits hits = find_prefixed(wanted, list); hits.word.is_known) return hits.result();
    const int exponent = take_exponent(wanted);
    if (exponent == 1) return {};
    UnitWord raised = find_prefixed(wanted, list).result();
    if (!raised.is_known) {  // "s2", "giây²", and not "ha2"
        raised = find_spelling(wanted, list).result();
        if (!raised.is_known || !(raised.info->dimension == dimensions::time)) return {};
    }
    raised.exponent = exponent;
    return raised;
}

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
        if (!part.is_known) return std::nullopt;
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
