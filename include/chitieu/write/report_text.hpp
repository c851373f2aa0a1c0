// SPDX-License-Identifier: BSL-1.0
//
// A whole report for a terminal: its annex as a table, what it comes to, what its sentences claim, and what
// was found.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/width.hpp>
#include <chitieu/write/annex_text.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/found_lines.hpp>
#include <chitieu/write/record_cell.hpp>
#include <chitieu/write/report_index.hpp>
#include <chitieu/write/report_lines.hpp>
#include <chitieu/write/text_table.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// Writes what stands in the text of a report, in so many columns.
class ReportText {
public:
    ReportText(std::ostream& out, const Report& report, std::span<const Claim> claims, const Audit& audit,
               Language language, std::size_t columns)
        : out_(out),
          report_(report),
          claims_(claims),
          audit_(audit),
          language_(language),
          columns_(columns) {}

    /// Every claim, and what is found of it, under the section or the note that it stands in.
    void write_claims() const {
        if (claims_.empty()) return;
        const ReportIndex index(report_, claims_, {}, audit_);
        const FoundLineWriter words(report_.annex ? &*report_.annex : nullptr, claims_, audit_,
                                    Readers{true, language_});
        std::vector<std::vector<std::string>> rows{
            {std::string(say("Dòng", "Line")), std::string(say("Lời văn", "Text")),
             std::string(say("Nêu", "Claimed")), std::string(say("Tính lại", "Recomputed")),
             std::string(say("Kết quả", "Verdict"))}};
        std::string before;
        for (const FoundLine& line : found_lines(claims_, audit_)) {
            if (line.claim >= claims_.size()) continue;
            const std::string heading = heading_of(index.claim(line.claim).paragraph);
            if (heading != before) rows.push_back({heading});
            before = heading;
            const FoundLineTexts texts = words(line);
            const std::string_view quote =
                texts.quote.empty() ? words_of(claims_[line.claim]).subject : texts.quote;
            rows.push_back({std::to_string(line.place.line), printable(quote, longest_quote),
                            dash_if_empty(texts.claimed), dash_if_empty(texts.recomputed),
                            std::string(texts.agreement ? words_of(*texts.agreement).in(language_) : "–")});
        }
        write_heading(say("Khẳng định trong lời văn", "Claims in the text"));
        write_table(rows, 1, {0, 2, 3});
    }

    /// Every note, where it stands, and the sentences that it is a note to; of many, the first.
    void write_notes() const {
        if (report_.notes.empty()) return;
        write_heading(say("Chú thích", "Notes"));
        for (const ReportNote& note : report_.notes) {
            std::string head = '(' + printable(note.footnote.marker, 12) + ") ";
            head += place_text(note.footnote.place, language_);
            if (!note.footnote.text.empty()) head += ": " + printable(note.footnote.text, longest_quote);
            write_wrapped(out_, head, columns_, 0);
            constexpr std::size_t most = 3;
            for (std::size_t at = 0; at < (std::min)(note.references.size(), most); ++at) {
                const NoteReference& reference = report_.references[note.references[at]];
                std::string what = "← " + place_text(reference.place, language_);
                if (reference.sentence != no_part) {
                    what += ": ";
                    what += printable(report_.text_of(report_.sentences[reference.sentence]), longest_quote);
                }
                write_wrapped(out_, what, columns_, 4);
            }
        }
    }

private:
    static constexpr std::size_t longest_quote = 160;

    std::string_view say(std::string_view vietnamese, std::string_view english) const noexcept {
        return language_ == Language::vietnamese ? vietnamese : english;
    }
    static std::string dash_if_empty(const std::string& text) { return text.empty() ? "–" : text; }

    void write_heading(std::string_view text) const { out_ << '\n' << text << '\n'; }

    /// "1. Nông nghiệp", or "Chú thích 2"; a dash before the first heading, and for a claim made by hand.
    std::string heading_of(std::size_t paragraph) const {
        if (paragraph >= report_.paragraphs.size()) return "–";
        const Paragraph& text = report_.paragraphs[paragraph];
        if (text.note < report_.notes.size()) {
            return std::string(say("Chú thích ", "Note ")) +
                   printable(report_.notes[text.note].footnote.marker, 12);
        }
        if (text.section >= report_.sections.size()) return "–";
        const Section& section = report_.sections[text.section];
        std::string heading(section.number);
        if (!heading.empty() && !section.heading.empty()) heading += ". ";
        return printable(heading += section.heading, longest_quote);
    }

    /// Writes a heading and rows; one column has what is left of the width. A row of one cell has the line.
    void write_table(const std::vector<std::vector<std::string>>& rows, std::size_t wide,
                     std::initializer_list<std::size_t> numbers) const {
        std::vector<PrintedColumn> widths(rows.front().size());
        for (const std::size_t at : numbers) widths[at].is_right = true;
        for (const std::vector<std::string>& row : rows) {
            for (std::size_t at = 0; row.size() > 1 && at < row.size(); ++at) {
                if (at != wide) widen(widths[at], row[at]);
            }
        }
        std::size_t taken = gap_between_columns * (widths.size() - 1);
        for (std::size_t at = 0; at < widths.size(); ++at) {
            if (at != wide)
                taken += widths[at].width = (std::min)(widths[at].width, columns_ / widths.size());
        }
        widths[wide].width = columns_ - taken;
        for (std::size_t at = 0; at < rows.size(); ++at) {
            if (rows[at].size() == 1) {
                write_wrapped(out_, rows[at].front(), columns_, 0);
                continue;
            }
            write_text_row(out_, {rows[at].begin(), rows[at].end()}, widths);
            if (at == 0) write_rule(out_, columns_);
        }
    }

    std::ostream& out_;
    const Report& report_;
    std::span<const Claim> claims_;
    const Audit& audit_;
    Language language_;
    std::size_t columns_;
};

}  // namespace detail

/// Writes what the report is, the table of its annex, the counts of all that was read, the places that are
/// not sure, every claim beside what it comes to, the notes with the sentences that they are to, and the
/// findings, in at most `columns` terminal columns (at least 72). `audit` is that of the report and of its
/// claims. Texts from the report are made safe to print.
inline void write_report_text(std::ostream& out, const Report& report, std::span<const Claim> claims,
                              std::span<const Mention> mentions, const Audit& audit, Language language,
                              std::size_t columns = 100) {
    constexpr std::size_t longest = 400;
    columns = (std::max)(columns, detail::least_columns);
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
    const detail::ReportText text(out, report, claims, audit, language, columns);
    text.write_claims();
    text.write_notes();
    detail::write_findings(out, annex, audit, language, columns);
}

}  // namespace chitieu
