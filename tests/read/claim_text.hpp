// SPDX-License-Identifier: BSL-1.0
//
// A claim in one short line, to be compared: "ratio | 2877 ha | 2899 ha | 99.26 % | plan".
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/unsure_claim.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/print_unit.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// "> 2800 visit", "- " where nothing is stated; what may be read otherwise has that behind "or".
inline std::string told(const std::optional<chitieu::StatedFigure>& figure) {
    constexpr std::string_view hedges[] = {"", "> ", ">= ", "< ", "<= ", "nearly ", "about "};
    if (!figure) return "-";
    std::string text(hedges[static_cast<std::size_t>(figure->hedge)]);
    text += to_string(figure->value);
    if (figure->other_reading) text += " or " + to_string(*figure->other_reading);
    const chitieu::UnitText unit = print_unit(figure->unit, chitieu::Language::english);
    if (!unit.view().empty()) text += " " + std::string(unit.view());
    return text;
}

inline std::string told(const chitieu::Claim& claim) {
    std::string text(name_of(claim));
    const auto add = [&text](const std::optional<chitieu::StatedFigure>& figure) {
        text += " | " + told(figure);
    };
    const auto add_sense = [&text](chitieu::Sense sense) {
        text += sense == chitieu::Sense::more ? " | +" : " | -";
    };
    std::visit(
        [&](const auto& kind) {
            if constexpr (requires { kind.ratio; }) {
                add(kind.actual), add(kind.target), add(kind.ratio);
            } else if constexpr (requires { kind.excess; }) {
                add(kind.actual), add(kind.target), add_sense(kind.sense), add(kind.excess);
            } else if constexpr (requires { kind.parts; }) {
                for (const auto& part : kind.parts) add(part);
                text += kind.parts_are == chitieu::PartsAre::all ? " | all of" : " | some of";
                add(kind.total);
            } else if constexpr (requires { kind.each; }) {
                add(kind.count), add(kind.each), add(kind.total);
            } else if constexpr (requires { kind.difference; }) {
                add(kind.first), add(kind.second), add(kind.difference);
            } else if constexpr (requires { kind.change; }) {
                add(kind.now), add(kind.before), add_sense(kind.sense), add(kind.change);
            } else if constexpr (requires { kind.part; }) {
                add(kind.part), add(kind.whole), add(kind.share);
            } else if constexpr (requires { kind.covered; }) {
                add(kind.covered), add(kind.all), add(kind.share);
            } else if constexpr (requires { kind.verdict; }) {
                constexpr std::string_view verdicts[] = {"achieved", "exceeded", "missed"};
                add(kind.actual), add(kind.target);
                text += " | " + std::string(verdicts[static_cast<std::size_t>(kind.verdict)]);
            } else {
                add(kind.value);
            }
        },
        claim);
    const chitieu::BasisKind basis = words_of(claim).basis;
    if (basis != chitieu::BasisKind::none) text += " | " + std::string(name_of(basis));
    return text;
}

/// All claims, one a line, then the doubts.
inline std::string told(const chitieu::ReadClaims& read) {
    std::string text;
    for (const chitieu::Claim& claim : read.claims) text += told(claim) + "\n";
    for (const chitieu::UnsureClaim& unsure : read.unsure)
        text += "? " + std::string(name_of(unsure.doubt)) + "\n";
    return text;
}
