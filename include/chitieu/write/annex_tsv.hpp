// SPDX-License-Identifier: BSL-1.0
//
// A compared annex as tab-separated values, for machines: a heading, then one line an indicator.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/audit/doubtful_verdict.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/write/delimited_cell.hpp>
#include <chitieu/write/figures.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

/// Columns `code name unit target actual completion verdict declared findings`. Target as `target_code`
/// writes it, actual as a plain decimal, completion in percent with at most four decimals; each empty
/// where there is none. Verdict by name (with the completion empty where it rests on a mark that can be read
/// in two ways), declared as printed, findings as distinct rule names joined by
/// `;` in the order of the rules, the caller's own last.
inline void write_annex_tsv(std::ostream& out, const Annex& annex, const Audit& audit) {
    out << "code\tname\tunit\ttarget\tactual\tcompletion\tverdict\tdeclared\tfindings\n";
    // Which rules found something in each row: one pass over the findings, however many there are.
    std::vector<std::array<bool, rule_count>> found(annex.rows.size());
    std::vector<std::vector<std::string_view>> own(annex.rows.size());
    for (const Finding& finding : audit.findings) {
        if (finding.row == Finding::no_row) continue;
        if (finding.own == nullptr) {
            found[finding.row][static_cast<std::size_t>(finding.rule)] = true;
        } else if (std::find(own[finding.row].begin(), own[finding.row].end(), name_of(finding)) ==
                   own[finding.row].end()) {
            own[finding.row].push_back(name_of(finding));
        }
    }
    for (std::size_t index = 0; index < annex.rows.size(); ++index) {
        if (!audit.comparisons[index]) continue;
        const AnnexRow& row = annex.rows[index];
        const Comparison<>& comparison = *audit.comparisons[index];
        out << detail::tsv_field(row.code) << '\t' << detail::tsv_field(row.indicator.name()) << '\t'
            << detail::tsv_field(row.unit_text) << '\t';
        if (row.target.value) out << target_code(*row.target.value);
        out << '\t';
        if (row.actual.value && row.actual.value->figure) out << to_string(*row.actual.value->figure);
        out << '\t';
        const bool is_doubtful = has_doubtful_verdict(row);
        const auto percent = is_doubtful ? std::nullopt : completion_percent(comparison.completion());
        if (percent) out << to_string(*percent);
        out << '\t';
        if (!is_doubtful) out << name_of(comparison.verdict());
        out << '\t' << detail::tsv_field(row.declared.text) << '\t';

        std::string_view separator;
        for (std::size_t rule = 0; rule < rule_count; ++rule) {
            if (!found[index][rule]) continue;
            out << separator << rule_table[rule].name;
            separator = ";";
        }
        for (const std::string_view name : own[index]) {
            out << separator << name;
            separator = ";";
        }
        out << '\n';
    }
}

}  // namespace chitieu
