// SPDX-License-Identifier: BSL-1.0
//
// Quantities as texts.
//
//     assert(to_string(17501.50_dec * units::tonne) == "17501.50 tonne");
//     assert(localized(17501.50_dec * units::tonne, Language::vietnamese) == "17.501,50 tấn");
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/quantity_type.hpp>
#include <chitieu/unit/unit.hpp>

#include <string>

namespace chitieu {

/// All the digits and the unit in English, as they are streamed.
template <Unit UnitType>
std::string to_string(const Quantity<UnitType>& quantity) {
    std::string text = to_string(quantity.value());
    const UnitText unit = print_unit(quantity.unit(), Language::english);
    if (!unit.view().empty()) text += ' ';
    return text.append(unit.view());
}

/// The same with the marks and words of a language: "98,5%", "98.5 %".
template <Unit UnitType>
std::string localized(const Quantity<UnitType>& quantity, Language language) {
    std::string text = localized(quantity.value(), language);
    const UnitText unit = print_unit(quantity.unit(), language);
    const bool is_vietnamese_share =
        language == Language::vietnamese && any_unit(quantity.unit()).kind() == UnitKind::share;
    if (!unit.view().empty() && !is_vietnamese_share) text += ' ';
    return text.append(unit.view());
}

}  // namespace chitieu
