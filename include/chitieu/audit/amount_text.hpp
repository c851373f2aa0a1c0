// SPDX-License-Identifier: BSL-1.0
//
// A computed amount with its unit, for people.
//
//     assert(amount_text(Ratio(600, 7), any_unit(units::percent), Language::english) == "85.7143 %");
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/unit.hpp>

#include <optional>
#include <string>

namespace chitieu {

/// At most four decimals, rounded half up, no trailing zeros; "?" where the amount is too large for a
/// `Decimal`. An amount without a unit is a bare number.
inline std::string amount_text(const Ratio& amount, const AnyUnit& unit, Language language) {
    const std::optional<Decimal> value = checked_round(amount, 4);
    std::string text = value ? localized(value->normalized(), language) : std::string("?");
    const UnitText name = print_unit(unit, language);
    const bool is_vietnamese_share = language == Language::vietnamese && unit.kind() == UnitKind::share;
    if (!name.view().empty() && !is_vietnamese_share) text += ' ';
    text += name.view();
    return text;
}

}  // namespace chitieu
