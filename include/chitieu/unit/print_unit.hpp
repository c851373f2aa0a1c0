// SPDX-License-Identifier: BSL-1.0
//
// A unit as people write it, without allocating.
//
//     print_unit(any_unit(units::million * units::dong / units::person), Language::vietnamese).view()
//     // "triệu đồng/người"
#pragma once

#include <chitieu/text/language.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <string_view>

namespace chitieu {

/// A unit's words in a buffer of their own; words that do not fit are left out whole.
class UnitText {
public:
    static constexpr std::size_t capacity = 160;

    constexpr std::string_view view() const noexcept { return {text_, size_}; }

    constexpr void append(std::string_view words) noexcept {
        if (words.size() > capacity - size_) return;
        for (const char letter : words) text_[size_++] = letter;
    }

private:
    char text_[capacity]{};
    std::size_t size_ = 0;
};

/// The unit's words: factors before the first slash separated by spaces, then one slash a divisor.
/// `parse_unit` reads them back as the same unit where no exponent but 1 and -1 takes part. Empty for
/// an unspecified unit.
template <Unit Printed>
constexpr UnitText print_unit(const Printed& printed, Language language) noexcept {
    const AnyUnit unit = any_unit(printed);
    UnitText result;
    bool after_slash = false;
    for (const AnyUnit::Term& term : unit) {
        // A scale below the slash belongs to the unit after it: "bác sĩ/vạn người".
        const bool divides = term.exponent < 0;
        const int count = divides ? -term.exponent : term.exponent;
        for (int power = 0; power < count; ++power) {
            if (divides) {
                result.append(after_slash ? " " : "/");
            } else if (!result.view().empty()) {
                result.append(" ");
            }
            result.append(term.info->name.in(language));
            after_slash = divides && term.info->kind == UnitKind::scale;
        }
    }
    return result;
}

}  // namespace chitieu
