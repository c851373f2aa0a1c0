// SPDX-License-Identifier: BSL-1.0
//
// A whole report for a terminal: its annex as a table, what it comes to, and what was found.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/write/annex_text.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/report_lines.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <span>
#include <string>

namespace chitieu {

/// Writes what the report is, the table of its annex, the counts of all that was read, the places that are
/// not sure, and the findings, in at most `columns` terminal columns (at least 72). `audit` is that of the
/// report and of its claims. Texts from the report are made safe to print.
inline void write_report_text(std::ostream& out, const Report& report, std::span<const Claim> claims,
                              std::span<const Mention> mentions, const Audit& audit, Language language,
                              std::size_t columns = 100) {
    constexpr std::size_t longest = 400;
    columns = std::max(columns, detail::least_columns);
    const auto line = [&](const std::string& text) {
        if (!text.empty()) detail::write_wrapped(out, text, columns, 0);
    };
    line(printable(document_line(report.data), longest));
    line(printable(report_title(report, language), longest));
    out << '\n';

    const Annex no_annex(Direction::keep_within);
    const Annex& annex = report.annex ? *report.annex : no_annex;
    const Summary summary = summarize(annex, audit);
    if (report.annex) {
        detail::write_annex_table(out, annex, audit, language, columns);
        out << '\n';
        detail::write_annex_summary(out, annex, summary, language, columns);
    }
    if (!claims.empty()) line(claims_line(audit, language));
    line(contents_line(report, language));
    line(places_line(mentions, language));
    line(finding_line(summary, language));

    for (const Mention& mention : mentions) {
        if (mention.unit) continue;
        line(place_text(mention.place, language) + "  " + printable(mention.text, 60) + ": " +
             std::string(words_of(mention.sureness).in(language)));
    }
    detail::write_findings(out, annex, audit, language, columns);
}

}  // namespace chitieu
