// SPDX-License-Identifier: BSL-1.0
//
// A unit as one text that is read back as the same unit, whatever it is composed of.
//
//     unit_code(any_unit(units::million * units::dong), UnitCode::words)       // "million dong"
//     unit_code(any_unit(units::quintal / units::hectare), UnitCode::symbols)  // "dt/har"
//     parse_unit_code("dt/har") == any_unit(units::quintal / units::hectare)
#pragma once

#include <chitieu/text/language.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/prefix.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/standard_units.hpp>
#include <chitieu/unit/unit.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

/// What a unit is preferably called.
enum class UnitCode : std::uint8_t {
    words,    ///< in English, as it is printed: "million dong", "quintal/ha"
    symbols,  ///< by the symbols of UCUM and ISO 4217, as in `UnitInfo`: "10*6.VND", "dt/har"
};

namespace detail {

/// Terms between blanks, which no symbol holds, behind a "=": each its symbol, perhaps with a prefix before
/// it and its power behind it, "=k|W a^-1".
inline std::string unit_terms(const AnyUnit& unit) {
    std::string text = "=";
    for (const AnyUnit::Term term : unit) {
        if (text.size() > 1) text += ' ';
        if (term.prefix != 0) text.append(find_si_prefix(term.prefix)->symbol) += '|';
        text += term.info->symbol;
        if (term.exponent != 1) text += '^' + std::to_string(int{term.exponent});
    }
    return text;
}

inline std::optional<AnyUnit> parse_unit_term(std::string_view text, UnitList list) {
    int exponent = 1;
    if (const std::size_t mark = text.rfind('^'); mark != std::string_view::npos && mark + 1 < text.size()) {
        const char* const last = text.data() + text.size();
        const auto read = std::from_chars(text.data() + mark + 1, last, exponent);
        if (read.ec != std::errc() || read.ptr != last || exponent == 0) return std::nullopt;
        text = text.substr(0, mark);
    }
    const auto find = [list](std::string_view symbol) -> std::optional<AnyUnit> {
        for (const UnitInfo* info : list) {
            if (info->symbol == symbol) return AnyUnit(*info);
        }
        return std::nullopt;
    };
    std::optional<AnyUnit> unit = find(text);
    const std::size_t bar = text.find('|');
    if (!unit && bar != std::string_view::npos) {
        for (const SiPrefix& prefix : si_prefixes) {
            if (prefix.symbol != text.substr(0, bar)) continue;
            unit = find(text.substr(bar + 1));
            if (unit) unit = unit->with_prefix(prefix.power);
            break;
        }
    }
    if (unit) unit = unit->power(exponent);
    return unit && unit->is_valid() ? unit : std::nullopt;
}

/// "VND/{person}/a".
inline std::string unit_symbols(const AnyUnit& unit) {
    std::string above;
    std::string below;
    for (const AnyUnit::Term term : unit) {
        const int size = term.exponent < 0 ? -term.exponent : term.exponent;
        for (int power = 0; power < size; ++power) {
            if (term.exponent < 0) below += '/';
            if (term.exponent > 0 && !above.empty()) above += '.';
            std::string& text = term.exponent < 0 ? below : above;
            if (term.prefix != 0) text += find_si_prefix(term.prefix)->symbol;
            text += term.info->symbol;
        }
    }
    return (above.empty() ? "1" : above) + below;
}

}  // namespace detail

/// A text that `parse_unit_code` reads back as an equal unit with a list that has its terms: the preferred
/// name where `parse_unit` reads that so with the standard units, else the other one, else every term by
/// itself, "=k|W a^-1". Empty for a pure number and for a unit that is not valid, which nothing equals.
inline std::string unit_code(const AnyUnit& unit, UnitCode preferred) {
    constexpr int most_names = 32;  // of powers that are written one by one
    if (unit.is_unspecified() || !unit.is_valid()) return {};
    int names = 0;
    for (const AnyUnit::Term term : unit) names += term.exponent < 0 ? -term.exponent : term.exponent;
    for (const bool is_second : {false, true}) {
        if (names > most_names) break;
        std::string text;
        if ((preferred == UnitCode::words) != is_second) {
            const UnitText words = print_unit(unit, Language::english);
            if (words.fits()) text = words.view();
        } else {
            text = detail::unit_symbols(unit);
        }
        const std::optional<AnyUnit> again = parse_unit(text);
        if (again && *again == unit) return text;
    }
    return detail::unit_terms(unit);
}

/// The unit of a text that `unit_code` made, or that people wrote (see `parse_unit`); a pure number for an
/// empty one. Nothing where `list` does not have it. Linear in the list for each word.
inline std::optional<AnyUnit> parse_unit_code(std::string_view text, UnitList list = standard_units) {
    if (text.empty()) return AnyUnit();
    if (text.front() != '=') return parse_unit(text, list);
    AnyUnit unit;
    text.remove_prefix(1);
    while (!text.empty()) {
        const std::size_t blank = text.find(' ');
        const std::optional<AnyUnit> term = detail::parse_unit_term(text.substr(0, blank), list);
        if (!term) return std::nullopt;
        unit = unit * *term;
        text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    }
    if (!unit.is_valid()) return std::nullopt;
    return unit;
}

}  // namespace chitieu
