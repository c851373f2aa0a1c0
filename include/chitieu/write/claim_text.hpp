// SPDX-License-Identifier: BSL-1.0
//
// A claim's figures and what became of it, for machines and for people.
#pragma once

#include <chitieu/audit/amount_text.hpp>
#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

/// What a claim says: its result, or where it has none the figure that it is about; nothing where no figure
/// is stated.
inline std::optional<StatedFigure> claimed_figure(const Claim& claim) {
    std::optional<StatedFigure> last;
    each_figure(claim, [&last](const StatedFigure& figure) { last = figure; });
    return last;
}

/// An amount for machines: "84.6 %", "265500000 đ": digits with a decimal point, at most four decimals,
/// rounded half up, and the unit as `print_unit` writes it in English. Empty where there is none, or where
/// it is too large for a `Decimal`.
inline std::string plain_amount(const std::optional<Ratio>& amount, const AnyUnit& unit) {
    const std::optional<Decimal> value = amount ? checked_round(*amount, 4) : std::nullopt;
    if (!value) return {};
    std::string text = to_string(value->normalized());
    const UnitText name = print_unit(unit, Language::english);
    if (!name.view().empty()) text += ' ';
    return text += name.view();
}

/// The names of the rules that found something about each of `count` claims, in the order of the findings,
/// each once.
inline std::vector<std::vector<std::string_view>> rules_by_claim(const Audit& audit, std::size_t count) {
    std::vector<std::vector<std::string_view>> rules(count);
    for (const Finding& finding : audit.findings) {
        if (finding.claim >= count) continue;
        std::vector<std::string_view>& names = rules[finding.claim];
        bool is_there = false;
        for (const std::string_view name : names) is_there = is_there || name == name_of(finding);
        if (!is_there) names.push_back(name_of(finding));
    }
    return rules;
}

}  // namespace chitieu
