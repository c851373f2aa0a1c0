// SPDX-License-Identifier: BSL-1.0
//
// A compared annex as Markdown: a summary, a table, and the findings.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/audit/doubtful_verdict.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/write/annex_text.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/markdown_cell.hpp>

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// Writes one table row an indicator (sections in bold); the last column numbers the row's findings.
inline void write_markdown_table(std::ostream& out, const Annex& annex, const Audit& audit,
                                 const std::vector<const Finding*>& listed, Language language) {
    std::vector<std::string> numbers(annex.rows.size());
    for (std::size_t at = 0; at < listed.size(); ++at) {
        if (listed[at]->row == Finding::no_row) continue;
        std::string& cell = numbers[listed[at]->row];
        if (!cell.empty()) cell += ", ";
        cell += std::to_string(at + 1);
    }

    const AnnexCells heading = annex_headings(language);
    out << "| " << heading.code << " | " << heading.name << " | " << heading.unit << " | " << heading.target
        << " | " << heading.actual << " | " << heading.completion << " | " << heading.verdict << " | "
        << (language == Language::vietnamese ? "Phát hiện" : "Findings")
        << " |\n| --- | --- | --- | ---: | ---: | ---: | --- | --- |\n";
    for (std::size_t index = 0; index < annex.rows.size(); ++index) {
        const AnnexCells row = cells_of(annex.rows[index], audit.comparisons[index], language);
        const bool is_group = !audit.comparisons[index];
        const auto cell = [&](std::string_view text, bool bold) {
            out << ' ';
            if (bold && !text.empty()) out << "**";
            out << markdown_text(text);
            if (bold && !text.empty()) out << "**";
            out << " |";
        };
        out << '|';
        cell(row.code, is_group);
        cell(row.name, is_group);
        for (const std::string* text : {&row.unit, &row.target, &row.actual, &row.completion})
            cell(*text, false);
        const bool missed = !is_group && audit.comparisons[index]->verdict() == Verdict::missed &&
                            !has_doubtful_verdict(annex.rows[index]);
        cell(row.verdict, missed);
        cell(numbers[index], false);
        out << '\n';
    }
}

/// Writes the findings as a numbered list below a heading; nothing where there are none.
inline void write_markdown_findings(std::ostream& out, const Annex& annex,
                                    const std::vector<const Finding*>& listed, Language language) {
    if (listed.empty()) return;
    out << (language == Language::vietnamese ? "\n## Phát hiện\n\n" : "\n## Findings\n\n");
    for (std::size_t at = 0; at < listed.size(); ++at) {
        const Finding& finding = *listed[at];
        out << std::to_string(at + 1) << ". **" << words_of(severity_of(finding)).in(language) << "** `"
            << name_of(finding) << "`, " << place_text(finding.place, language);
        const std::string subject = subject_of(finding, annex);
        if (!subject.empty()) out << ", " << markdown_text(subject);
        out << ": " << markdown_text(sentence(finding, language)) << '\n';
    }
}

}  // namespace detail

/// Writes the summary, one table row an indicator (sections in bold), and the findings, gravest first.
/// The last table column numbers the row's findings.
inline void write_annex_markdown(std::ostream& out, const Annex& annex, const Audit& audit,
                                 Language language) {
    const Summary summary = summarize(annex, audit);
    out << "# " << annex_title(annex, language) << "\n\n" << verdict_line(summary, language) << '\n';
    const std::string direction = direction_line(annex, summary, language);
    if (!direction.empty()) out << direction << '\n';
    out << finding_line(summary, language) << "\n\n";
    const std::vector<const Finding*> listed = gravest_first(audit);
    detail::write_markdown_table(out, annex, audit, listed, language);
    detail::write_markdown_findings(out, annex, listed, language);
}

}  // namespace chitieu
