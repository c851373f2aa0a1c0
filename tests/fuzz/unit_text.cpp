// SPDX-License-Identifier: BSL-1.0
//
// Units from words: printed in both languages and as a code, each is read as the same unit.
#include "fuzz.hpp"

#include <chitieu/read/unit_code.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/print_unit.hpp>

#include <string>

using namespace chitieu;

void fuzz::run(std::string_view text) {
    if (const auto code = parse_unit_code(text))
        check(parse_unit_code(unit_code(*code, UnitCode::symbols)) == *code, "a unit is read by its code");
    const auto unit = parse_unit(text);
    if (!unit) return;
    check(unit->is_valid(), "a unit that is read is valid");
    for (const Language language : {Language::vietnamese, Language::english}) {
        const UnitText words = print_unit(*unit, language);
        if (!words.fits() || words.view().empty()) continue;
        const auto again = parse_unit(words.view());
        check(again && *again == *unit, "a unit is read as it is printed", words.view());
    }
    for (const UnitCode preferred : {UnitCode::words, UnitCode::symbols}) {
        const std::string code = unit_code(*unit, preferred);
        const auto again = parse_unit_code(code);
        check(again && *again == *unit, "a unit is read by its code", code);
    }
    const auto factor = unit->factor();
    const auto same = conversion_factor(*unit, *unit);
    check(factor.has_value() == same.has_value(), "a unit with a factor converts to itself");
    check(!same || *same == Ratio(1), "a unit is one of itself");
    const auto inverse = unit->power(-1);
    check(!inverse.is_valid() || (*unit * inverse).is_unspecified(), "a unit over itself is a pure number");
}
