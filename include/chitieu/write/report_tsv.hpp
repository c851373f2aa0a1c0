// SPDX-License-Identifier: BSL-1.0
//
// What a report claims and what was found in it as tab-separated values, for machines: a heading, then one
// line a claim and one a finding.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/write/claim_text.hpp>
#include <chitieu/write/delimited_cell.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

namespace chitieu {

/// Columns `line column kind quote claimed recomputed verdict rule`, in the order of the places.
///
/// A claim's kind is its name ("ratio", "sum"), its verdict the name of its `Agreement`, its rules those that
/// found something about it, joined by `;`. What was found about no claim is a line of its own: of kind
/// "annex" where it is about a row, else "text", with its severity for the verdict. Amounts have a decimal
/// point and at most four decimals; what is not known is empty. `audit` is that of the claims. Linear, times
/// the logarithm for the order.
inline void write_report_tsv(std::ostream& out, std::span<const Claim> claims, const Audit& audit) {
    out << "line\tcolumn\tkind\tquote\tclaimed\trecomputed\tverdict\trule\n";
    struct Line {
        Place place;
        bool is_finding;
        std::size_t index;
    };
    std::vector<Line> lines;
    for (std::size_t at = 0; at < claims.size(); ++at)
        lines.push_back({words_of(claims[at]).place, false, at});
    for (std::size_t at = 0; at < audit.findings.size(); ++at) {
        if (audit.findings[at].claim >= claims.size()) lines.push_back({audit.findings[at].place, true, at});
    }
    std::sort(lines.begin(), lines.end(), [](const Line& left, const Line& right) {
        return std::tuple(left.place, left.is_finding, left.index) <
               std::tuple(right.place, right.is_finding, right.index);
    });

    const auto rules = rules_by_claim(audit, claims.size());
    for (const Line& line : lines) {
        out << line.place.line << '\t' << line.place.column << '\t';
        if (line.is_finding) {
            const Finding& finding = audit.findings[line.index];
            const std::optional<Ratio> claimed =
                finding.claimed ? std::optional<Ratio>(*finding.claimed) : std::nullopt;
            out << (finding.row != Finding::no_row ? "annex" : "text") << '\t'
                << detail::tsv_field(finding.printed) << '\t' << plain_amount(claimed, finding.unit) << '\t'
                << plain_amount(finding.computed, finding.unit) << '\t' << name_of(severity_of(finding))
                << '\t' << name_of(finding) << '\n';
            continue;
        }
        const Claim& claim = claims[line.index];
        const ClaimCheck& check = audit.claims[line.index].check;
        out << name_of(claim) << '\t' << detail::tsv_field(words_of(claim).quote) << '\t';
        if (const auto claimed = claimed_figure(claim))
            out << plain_amount(Ratio(claimed->value), claimed->unit);
        out << '\t' << plain_amount(check.computed.value, check.unit) << '\t' << name_of(check.agreement)
            << '\t';
        std::string_view separator;
        for (const std::string_view rule : rules[line.index]) {
            out << separator << rule;
            separator = ";";
        }
        out << '\n';
    }
}

}  // namespace chitieu
