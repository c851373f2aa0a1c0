// SPDX-License-Identifier: BSL-1.0
//
// Shorthand for tests: a whole report read, audited and written.
#pragma once

#include <chitieu/audit/audit.hpp>
#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/read/communes.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/report.hpp>
#include <chitieu/read/report_prose.hpp>
#include <chitieu/read/report_scope.hpp>

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// A report with all that is read from it.
struct ReadReport {
    chitieu::OwnedReport report;
    chitieu::ReadClaims read;
    std::vector<chitieu::Mention> mentions;
    chitieu::Audit audit;
};

/// The units of a district that there is not.
inline const chitieu::Gazetteer& made_up_units() {
    static const chitieu::Gazetteer units = [] {
        chitieu::Gazetteer gazetteer;
        const auto text = chitieu::read_file(CHITIEU_SOURCE_DIR "/tests/write/communes.csv");
        const chitieu::Period always(date::year::min() / date::January / 1,
                                     date::year::max() / date::December / 31);
        REQUIRE(text);
        REQUIRE(chitieu::read_communes(*text, always, gazetteer));
        return gazetteer;
    }();
    return units;
}

/// Its report.
inline std::string made_up_report() {
    const auto text = chitieu::read_file(CHITIEU_SOURCE_DIR "/tests/write/report.md");
    REQUIRE(text);
    return *text;
}

/// Reads and audits a report; its places where it is about the made-up district.
inline ReadReport read_all(std::string text) {
    auto report = chitieu::read_report(std::move(text), chitieu::Direction::higher_is_better);
    REQUIRE(report.has_value());
    ReadReport all{std::move(*report), {}, {}, {}};
    all.read = chitieu::read_claims(all.report.report);
    const auto day = chitieu::last_day_of(all.report.report).value_or(date::year{2024} / date::December / 31);
    if (const auto scope = chitieu::scope_of(all.report.report, made_up_units(), day))
        all.mentions = chitieu::read_mentions(all.report.report, *scope);
    all.audit = chitieu::audit(all.report.report, all.read.claims);
    return all;
}
