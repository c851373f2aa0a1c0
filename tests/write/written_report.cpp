// SPDX-License-Identifier: BSL-1.0
#include "written_report.hpp"

#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/read/communes.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/report_prose.hpp>
#include <chitieu/read/report_scope.hpp>

#include <date/date.h>
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>

namespace {

std::string text_of_file(const std::string& name) {
    const std::string path = CHITIEU_SOURCE_DIR "/tests/write/" + name;
    const auto text = chitieu::read_file(path);
    REQUIRE(text);
    return *text;
}

/// The units of a district that there is not.
const chitieu::Gazetteer& made_up_units() {
    static const chitieu::Gazetteer units = [] {
        static const std::string text = text_of_file("communes.csv");
        const chitieu::Period always(date::year::min() / date::January / 1,
                                     date::year::max() / date::December / 31);
        chitieu::Gazetteer gazetteer;
        REQUIRE(chitieu::read_communes(text, always, gazetteer));
        return gazetteer;
    }();
    return units;
}

}  // namespace

std::string made_up_report() { return text_of_file("report.md"); }

WholeReport read_all(std::string text) {
    WholeReport all;
    all.text = std::make_unique<const std::string>(std::move(text));
    auto report = report_of(*all.text);
    REQUIRE(report.has_value());
    all.report = std::move(*report);
    all.read = chitieu::read_claims(all.report);
    const auto day = chitieu::last_day_of(all.report).value_or(date::year{2024} / date::December / 31);
    if (const auto scope = chitieu::scope_of(all.report, made_up_units(), day))
        all.mentions = chitieu::read_mentions(all.report, *scope);
    all.audit = audit_of(all.report, all.read.claims);
    return all;
}
