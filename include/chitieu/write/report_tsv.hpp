// SPDX-License-Identifier: BSL-1.0
//
// The claims of a report and what was found in it as tab-separated values, for machines: a heading, then one
// line each.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/write/delimited_cell.hpp>
#include <chitieu/write/found_lines.hpp>

#include <ostream>
#include <span>

namespace chitieu {

/// Columns `line column kind quote claimed recomputed verdict rule`: a line a finding, and a line a claim of
/// which nothing was found, in the order of the text. Kind: of the claim, or `indicator`, `note`, `line`.
/// Claimed and recomputed: a plain decimal and the unit in English, `>= 90 %`-like signs for hedges, or a
/// verdict; recomputed is the annex's where that says otherwise. Verdict: exact, truncated, within_rounding,
/// undecidable or contradicted; empty for a finding that is about no figure. Rule: empty where nothing was
/// found. Linear, times the logarithm of the lines.
inline void write_report_tsv(std::ostream& out, const Report& report, std::span<const Claim> claims,
                             const Audit& audit) {
    out << "line\tcolumn\tkind\tquote\tclaimed\trecomputed\tverdict\trule\n";
    const detail::FoundLineWriter words(report.annex ? &*report.annex : nullptr, claims, audit,
                                        detail::machines);
    for (const FoundLine& line : found_lines(claims, audit)) {
        const FoundLineTexts texts = words(line);
        out << std::to_string(line.place.line) << '\t' << std::to_string(line.place.column) << '\t'
            << texts.kind << '\t' << detail::tsv_field(texts.quote) << '\t'
            << detail::tsv_field(texts.claimed) << '\t' << detail::tsv_field(texts.recomputed) << '\t';
        if (texts.agreement) out << name_of(*texts.agreement);
        out << '\t' << texts.rule << '\n';
    }
}

}  // namespace chitieu
