// SPDX-License-Identifier: BSL-1.0
//
// A whole report as Markdown: what it comes to, its indicators, what was found, its claims, its notes and the
// places that it names.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/write/annex_markdown.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/markdown_cell.hpp>
#include <chitieu/write/report_lines.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// A row of a Markdown table; the cells are Markdown already.
inline void write_markdown_row(std::ostream& out, std::initializer_list<std::string_view> cells) {
    out << '|';
    for (const std::string_view cell : cells) out << ' ' << cell << " |";
    out << '\n';
}

/// Texts from the report, cut to a cell of a table.
inline std::string markdown_cell(std::string_view text) { return markdown_text(printable(text, 160)); }

inline void write_markdown_claims(std::ostream& out, std::span<const Claim> claims, const Audit& audit,
                                  Language language) {
    if (claims.empty()) return;
    const bool vietnamese = language == Language::vietnamese;
    out << (vietnamese ? "\n## Khẳng định trong lời văn\n\n| Dòng | Trích | Tính lại | Kết quả |\n"
                       : "\n## Claims in the text\n\n| Line | Quote | Recomputed | Result |\n")
        << "| ---: | --- | ---: | --- |\n";
    for (std::size_t at = 0; at < claims.size(); ++at) {
        const ClaimWords& words = words_of(claims[at]);
        const ClaimCheck& check = audit.claims[at].check;
        const std::string computed =
            check.computed.value ? amount_text(*check.computed.value, check.unit, language) : "–";
        std::string result(words_of(check.agreement).in(language));
        if (check.agreement == Agreement::contradicted) result = "**" + result + "**";
        if (check.agreement == Agreement::undecidable) {
            result += ": ";
            result += words_of(check.why).in(language);
        }
        write_markdown_row(out, {std::to_string(words.place.line), markdown_cell(words.quote),
                                 markdown_text(computed), result});
    }
}

inline void write_markdown_notes(std::ostream& out, const Report& report, Language language) {
    if (report.notes.empty()) return;
    const bool vietnamese = language == Language::vietnamese;
    out << (vietnamese ? "\n## Chú thích\n\n| Số | Nội dung | Cho câu |\n"
                       : "\n## Footnotes\n\n| No. | Text | To the sentence |\n")
        << "| --- | --- | --- |\n";
    for (const ReportNote& note : report.notes) {
        std::string sentences;
        for (const std::size_t at : note.references) {
            const NoteReference& reference = report.references[at];
            if (!sentences.empty()) sentences += "; ";
            sentences += place_text(reference.place, language);
            if (reference.sentence == no_part) continue;
            sentences += ": " + markdown_cell(report.text_of(report.sentences[reference.sentence]));
        }
        write_markdown_row(out, {markdown_cell(note.footnote.marker), markdown_cell(note.footnote.text),
                                 sentences.empty() ? "–" : sentences});
    }
}

inline void write_markdown_places(std::ostream& out, std::span<const Mention> mentions, Language language) {
    if (mentions.empty()) return;
    const bool vietnamese = language == Language::vietnamese;
    out << (vietnamese ? "\n## Địa danh\n\n| Dòng | Nêu là | Đơn vị | Mã | Nhận ra |\n"
                       : "\n## Places\n\n| Line | Named as | Unit | Code | Recognised |\n")
        << "| ---: | --- | --- | --- | --- |\n";
    for (const Mention& mention : mentions) {
        write_markdown_row(out, {std::to_string(mention.place.line), markdown_cell(mention.text),
                                 mention.unit ? markdown_cell(full_name(*mention.unit)) : "–",
                                 mention.unit ? markdown_cell(mention.unit->code) : "–",
                                 words_of(mention.sureness).in(language)});
    }
}

}  // namespace detail

/// Writes the counts, the indicators as a table, the findings, gravest first, and as further tables the
/// claims, the notes with the sentences that they are to, and the places that are named (none where no
/// gazetteer was there to ask). `audit` is that of the report and the claims. Texts from the report are made
/// harmless and, in tables, cut short.
inline void write_report_markdown(std::ostream& out, const Report& report, std::span<const Claim> claims,
                                  std::span<const Mention> mentions, const Audit& audit, Language language) {
    constexpr std::size_t longest = 400;
    const bool vietnamese = language == Language::vietnamese;
    const Annex no_annex(Direction::keep_within);
    const Annex& annex = report.annex ? *report.annex : no_annex;
    const Summary summary = summarize(annex, audit);
    out << "# " << detail::markdown_text(printable(report_title(report, language), longest)) << "\n\n";
    const std::string document = document_line(report.data);
    if (!document.empty()) out << detail::markdown_text(printable(document, longest)) << "\n\n";
    std::vector<std::string> lines;
    if (report.annex) {
        lines.push_back(verdict_line(summary, language));
        lines.push_back(direction_line(annex, summary, language));
    }
    if (!claims.empty()) lines.push_back(claims_line(audit, language));
    lines.push_back(contents_line(report, language));
    lines.push_back(places_line(mentions, language));
    lines.push_back(finding_line(summary, language));
    for (const std::string& line : lines) {
        if (!line.empty()) out << "- " << line << '\n';
    }

    const std::vector<const Finding*> listed = gravest_first(audit);
    if (report.annex) {
        out << (vietnamese ? "\n## Chỉ tiêu\n\n" : "\n## Indicators\n\n");
        detail::write_markdown_table(out, annex, audit, listed, language);
    }
    detail::write_markdown_findings(out, annex, listed, language);
    detail::write_markdown_claims(out, claims, audit, language);
    detail::write_markdown_notes(out, report, language);
    detail::write_markdown_places(out, mentions, language);
}

}  // namespace chitieu
