// SPDX-License-Identifier: BSL-1.0
//
// A unit as people write it, without allocating.
//
//     print_unit(units::million * units::dong / units::person, Language::vietnamese).view()
//     // "triệu đồng/người"
#pragma once

#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/prefix.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <string_view>

namespace chitieu {

/// A unit's words in a buffer of their own, a view of which must not outlive it.
class UnitText {
public:
    /// How many bytes a unit in words may take.
    static constexpr std::size_t capacity = 160;

    /// The words; only the first of them where not all fit.
    constexpr std::string_view view() const noexcept { return {text_, size_}; }

    /// False where the words have more than `capacity` bytes: no unit of the catalogue and few of six terms.
    constexpr bool fits() const noexcept { return fits_; }

    /// Adds words whole, or, once some did not fit, none.
    constexpr void append(std::string_view words) noexcept {
        fits_ = fits_ && words.size() <= capacity - size_;
        if (!fits_) return;
        for (const char letter : words) text_[size_++] = letter;
    }

private:
    char text_[capacity]{};
    std::size_t size_ = 0;
    bool fits_ = true;
};

namespace detail {

/// The name in full of a metric unit, "metre", to stand behind "mega".
constexpr std::string_view full_name(const UnitInfo& info) noexcept {
    const std::string_view name = info.name.english;
    return name.size() > 2 ? name : info.words.substr(0, info.words.find('|'));
}

/// One described unit, with its prefix as people write it: kW, mm, µg, and megametre.
constexpr void append_term(UnitText& text, const AnyUnit::Term& term, Language language) noexcept {
    if (term.prefix == 0) {
        text.append(term.info->name.in(language));
        return;
    }
    const SiPrefix& prefix = *find_si_prefix(term.prefix);
    if (!term.info->prefixes.contains(term.prefix)) {
        text.append(prefix.name);
        text.append(full_name(*term.info));
        return;
    }
    text.append(prefix.symbol == "u" ? "\u00B5" : prefix.symbol);
    for (std::size_t at = 0; at < term.info->symbol.size(); ++at) {
        if (term.info->symbol[at] != '.') text.append(term.info->symbol.substr(at, 1));  // MW.h: MWh
    }
}

/// The term as often as its power says: kg.kg, but cm². Not km², which is a unit of its own.
constexpr void append_power(UnitText& text, const AnyUnit::Term& term, std::string_view& separator,
                            std::string_view next, Language language) noexcept {
    const int size = term.exponent < 0 ? -term.exponent : term.exponent;
    const bool is_raised =
        term.prefix < 0 && term.info->prefixes.contains(term.prefix) && (size == 2 || size == 3);
    for (int power = 0; power < (is_raised ? 1 : size); ++power) {
        text.append(separator);
        append_term(text, term, language);
        separator = next;
    }
    if (is_raised) text.append(size == 2 ? "²" : "³");
}

}  // namespace detail

/// The unit's words: scale words, then units with a dot between them, then one slash a divisor; a scale
/// word below the line belongs to the unit after it ("bác sĩ/vạn người"). `parse_unit` reads what fits
/// back as an equal unit: a small scale word and the next have a dot between them, because trăm nghìn is
/// one. Empty for an unspecified unit and for one that is not valid.
template <Unit Printed>
constexpr UnitText print_unit(const Printed& printed, Language language) noexcept {
    const AnyUnit unit = any_unit(printed);
    UnitText result;
    if (!unit.is_valid() || unit.is_unspecified()) return result;

    const auto behind_scale = [](const AnyUnit::Term& term) -> std::string_view {
        return term.info->factor < Ratio(1'000) ? "." : " ";
    };
    std::string_view separator;
    for (const AnyUnit::Term term : unit) {
        if (term.info->kind != UnitKind::scale || term.exponent < 0) continue;
        detail::append_power(result, term, separator, behind_scale(term), language);
    }
    if (!separator.empty()) separator = " ";
    for (const AnyUnit::Term term : unit) {
        if (term.info->kind == UnitKind::scale || term.exponent < 0) continue;
        detail::append_power(result, term, separator, ".", language);
    }
    if (separator.empty()) result.append("1");
    separator = "/";
    for (const AnyUnit::Term term : unit) {
        if (term.exponent > 0) continue;
        const bool is_scale = term.info->kind == UnitKind::scale;
        if (separator != "/" && !is_scale) separator = " ";
        detail::append_power(result, term, separator, is_scale ? behind_scale(term) : "/", language);
    }
    return result;
}

}  // namespace chitieu
