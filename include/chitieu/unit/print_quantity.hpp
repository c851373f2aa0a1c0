// SPDX-License-Identifier: BSL-1.0
//
// Streams a quantity, for logs and what a test prints: the number as it is, and the unit in English. For
// people there is `localized`, in unit/to_string.hpp.
//
//     std::cout << 27.60_dec * units::hectare;     // 27.60 ha
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/named.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/quantity_type.hpp>
#include <chitieu/unit/unit.hpp>

#include <iosfwd>
#include <string_view>

namespace chitieu {

/// The number and its unit in English; a number alone where the unit has no words.
template <class Traits, Unit UnitType, detail::StreamedWith<Traits> Rep>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& stream,
                                             const Quantity<UnitType, Rep>& quantity) {
    if constexpr (detail::counting<Rep>) {
        stream << Ratio(quantity.value());  // a small whole number is no letter
    } else {
        stream << quantity.value();
    }
    const UnitText unit = print_unit(quantity.unit(), Language::english);
    if (unit.view().empty()) return stream;
    return stream << " " << std::basic_string_view<char, Traits>(unit.view().data(), unit.view().size());
}

}  // namespace chitieu
