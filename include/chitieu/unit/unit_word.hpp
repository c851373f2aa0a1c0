// SPDX-License-Identifier: BSL-1.0
//
// A word looked up in a list of units: as it is spelled, with a prefix, with a power behind it.
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/letter_parts.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/unit/any_unit.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/prefix.hpp>
#include <chitieu/unit/standard_units.hpp>
#include <chitieu/unit/unit.hpp>

#include <string_view>

namespace chitieu::detail {

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
        word = {info, true, prefix};
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
    // "dan" may be "dân"; "đàn" is another word.
    if (has_vietnamese_letters(wanted)) list.folding = Folding::marks_kept;
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

}  // namespace chitieu::detail
