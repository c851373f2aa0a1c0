// SPDX-License-Identifier: BSL-1.0
//
// A unit as people write it, without allocating.
//
//     print_unit(units::million * units::dong / units::person, Language::vietnamese).view()
//     // "triệu đồng/người"
#pragma once

#include <chitieu/text/language.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <string_view>

namespace chitieu {

/// A unit's words in a buffer of their own, a view of which must not outlive it.
class UnitText {
public:
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

/// The unit's words: scale words, then units with a dot between them, then one slash a divisor; a scale
/// word below the line belongs to the unit after it ("bác sĩ/vạn người"). `parse_unit` reads what fits
/// back as an equal unit (but trăm · nghìn as trăm nghìn, of the same value). Empty for an unspecified
/// unit and for one that is not valid.
template <Unit Printed>
constexpr UnitText print_unit(const Printed& printed, Language language) noexcept {
    const AnyUnit unit = any_unit(printed);
    UnitText result;
    if (!unit.is_valid() || unit.is_unspecified()) return result;

    std::string_view separator;
    for (const bool scales : {true, false}) {
        for (const AnyUnit::Term& term : unit) {
            if ((term.info->kind == UnitKind::scale) != scales) continue;
            for (int power = 0; power < term.exponent; ++power) {
                result.append(separator);
                result.append(term.info->name.in(language));
                separator = scales ? " " : ".";
            }
        }
    }
    if (separator.empty()) result.append("1");
    separator = "/";
    for (const AnyUnit::Term& term : unit) {
        for (int power = 0; power > term.exponent; --power) {
            result.append(separator);
            result.append(term.info->name.in(language));
            separator = term.info->kind == UnitKind::scale ? " " : "/";
        }
    }
    return result;
}

}  // namespace chitieu
