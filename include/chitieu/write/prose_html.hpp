// SPDX-License-Identifier: BSL-1.0
//
// The text of a report, for its page: section by section, with its claims and places marked, its notes to be
// opened where they are referred to, and what was found beside each paragraph.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/write/annex_html.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/html_page.hpp>
#include <chitieu/write/html_text.hpp>
#include <chitieu/write/language_guess.hpp>
#include <chitieu/write/places_html.hpp>
#include <chitieu/write/report_index.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// In which language a report is written; `otherwise` where that is not to be seen.
inline Language language_of(const Report& report, Language otherwise) {
    LanguageGuess guess;
    for (const Section& section : report.sections) guess.add(section.heading);
    for (const Paragraph& paragraph : report.paragraphs) guess.add(paragraph.text);
    return guess.language(otherwise);
}

/// The text of a report. All that it is given must outlive it.
class ProseHtml {
public:
    ProseHtml(const PageWriter& page, const Report& report, std::span<const Claim> claims, const Audit& audit,
              const ReportIndex& index, const PlacesHtml& places, Language language)
        : page_(page),
          out_(page.out()),
          report_(report),
          audit_(audit),
          index_(index),
          places_(places),
          lang_(page.language_of(language)),
          gravest_of_claim_(claims.size(), no_part),
          is_note_written_(report.notes.size()) {
        shown_.claims = claims;
        shown_.numbers_findings = true;
        shown_.is_beside.resize(audit.findings.size());
        for (std::size_t at = 0; at < report.paragraphs.size(); ++at) {
            for (const std::size_t finding : index.in(at).findings) shown_.is_beside[finding] = true;
        }
        for (std::size_t at = 0; at < audit.findings.size(); ++at) {
            const std::size_t claim = audit.findings[at].claim;
            if (claim >= claims.size()) continue;
            std::size_t& gravest = gravest_of_claim_[claim];
            if (gravest == no_part || severity_of(audit.findings[at]) < severity_of(audit.findings[gravest]))
                gravest = at;
        }
        for (std::size_t at = 0; at < claims.size(); ++at)
            shown_.is_shown.push_back(index_.claim(at).is_there() && gravest_of_claim_[at] != no_part);
    }

    const ShownInText& shown() const noexcept { return shown_; }
    PageSection section() const {
        return {"text", {"Lời văn", "Text"}, report_.paragraphs.size() + report_.sections.size(), false};
    }

    /// Section by section; each note behind the first paragraph that refers to it, and what was found beside
    /// the paragraph.
    void write() {
        if (section().count == 0) return;
        page_.open(section());
        write_key();
        std::size_t sections = 0;
        int level = 2;
        const auto write_headings = [&](std::size_t until) {
            for (; sections < until; ++sections) {
                level = (std::min)({report_.sections[sections].level + 2, level + 1, 6});
                write_heading(report_.sections[sections], level);
            }
        };
        for (std::size_t at = 0; at < report_.paragraphs.size(); ++at) {
            const Paragraph& paragraph = report_.paragraphs[at];
            if (paragraph.note != no_part) continue;
            if (paragraph.section != no_part) write_headings(paragraph.section + 1);
            out_ << "<div class=\"para\">";
            write_paragraph(at);
            std::vector<std::size_t> notes;
            for (const std::size_t reference : index_.in(at).references)
                notes.push_back(report_.references[reference].note);
            write_notes(notes);
            out_ << "</div>\n";
        }
        write_headings(report_.sections.size());
        if (std::find(is_note_written_.begin(), is_note_written_.end(), false) != is_note_written_.end()) {
            out_ << "<h3>" << page_.say("Chú thích khác", "Other notes") << "</h3>\n<div class=\"para\">";
            std::vector<std::size_t> notes(report_.notes.size());
            for (std::size_t note = 0; note < notes.size(); ++note) notes[note] = note;
            write_notes(notes);
            out_ << "</div>\n";
        }
        page_.close();
    }

private:
    /// What the marks in the text mean.
    void write_key() const {
        const auto entry = [this](std::string_view sample, std::string_view words) {
            out_ << "<li><span aria-hidden=\"true\">" << sample << "</span> " << words << "</li>\n";
        };
        out_ << "<ul class=\"legend\" aria-label=\""
             << page_.say("Các dấu trong lời văn", "Marks in the text") << "\">\n";
        entry(R"(<mark class="claim is-error">12%</mark><span class="flag is-error">✗1</span>)",
              page_.say("không đúng, và số của phát hiện", "not true, and the number of the finding"));
        entry(R"(<span class="claim is-right">12%</span>)",
              page_.say("tính lại thấy đúng", "reckoned and found right"));
        if (places_.section().count != 0) {
            entry(R"(<span class="place">A</span>)", page_.say("địa danh", "a place"));
            entry(R"(<span class="place">A</span><span class="sure">≈</span>)",
                  page_.say("tên khác dấu hay sai một chữ", "with other marks, or a letter misread"));
            entry(R"(<span class="place">A</span><span class="sure">?</span>)",
                  page_.say("không chắc là nơi nào", "not sure which"));
        }
        out_ << "</ul>\n";
    }

    void write_heading(const Section& section, int level) const {
        if (section.number.empty() && section.heading.empty()) return;
        out_ << "<h" << std::to_string(level) << lang_ << '>';
        if (!section.number.empty())
            out_ << "<span class=\"code\">" << html_text(section.number) << "</span> ";
        out_ << html_text(section.heading) << "</h" << std::to_string(level) << ">\n";
    }

    void write_paragraph(std::size_t paragraph) const {
        out_ << "<p" << lang_ << '>';
        write_marked(paragraph);
        out_ << "</p>";
        const std::vector<std::size_t>& findings = index_.in(paragraph).findings;
        if (findings.empty()) return;
        out_ << "<ul class=\"findings beside\">";
        for (const std::size_t at : findings) {
            const Finding& finding = audit_.findings[at];
            out_ << "<li class=\"" << class_of(severity_of(finding)) << "\" id=\"finding-"
                 << std::to_string(at + 1) << "\"><p>";
            page_.write_finding_number(at);
            page_.write_sentence(finding);
            if (finding.row != Finding::no_row) {
                out_ << " (<a href=\"#row-" << std::to_string(finding.row + 1) << "\">"
                     << page_.say("trong biểu", "in the annex") << "</a>)";
            }
            out_ << "</p></li>";
        }
        out_ << "</ul>";
    }

    /// How a claim is marked; empty where nothing can be said of it.
    std::string_view mark_of(std::size_t claim) const {
        if (const std::size_t gravest = gravest_of_claim_[claim]; gravest != no_part) {
            const Severity severity = severity_of(audit_.findings[gravest]);
            if (severity != Severity::note) return class_of(severity);
        }
        return audit_.claims[claim].check.agreement < Agreement::undecidable ? "is-right" : "";
    }

    /// Where something begins or ends in a paragraph.
    struct Change {
        enum Kind { claim_ends, place_ends, reference, place_begins, claim_begins };

        std::size_t at;
        Kind kind;
        std::size_t which;
    };

    /// In the order of the text; at one place ends stand before what refers, and beginnings behind.
    std::vector<Change> changes_in(std::size_t paragraph) const {
        const ReportIndex::Contents& contents = index_.in(paragraph);
        const std::size_t size = report_.paragraphs[paragraph].text.size();
        std::vector<Change> changes;
        for (const std::size_t claim : contents.claims) {
            changes.push_back({index_.claim(claim).begin, Change::claim_begins, claim});
            changes.push_back({index_.claim(claim).end, Change::claim_ends, claim});
        }
        for (const std::size_t mention : contents.mentions) {
            changes.push_back({index_.mention(mention).begin, Change::place_begins, mention});
            changes.push_back({index_.mention(mention).end, Change::place_ends, mention});
        }
        for (const std::size_t reference : contents.references) {
            changes.push_back(
                {(std::min)(report_.references[reference].offset, size), Change::reference, reference});
        }
        std::sort(changes.begin(), changes.end(), [](const Change& left, const Change& right) {
            if (left.at != right.at) return left.at < right.at;
            if (left.kind != right.kind) return left.kind < right.kind;
            return left.which < right.which;
        });
        return changes;
    }

    /// A paragraph's text with its claims, places and references. Claims may overlap: the gravest shows.
    void write_marked(std::size_t paragraph) const {
        const std::string_view text = report_.paragraphs[paragraph].text;
        constexpr std::string_view marks[] = {"is-error", "is-warning", "is-right"};
        std::size_t open[3]{};
        std::size_t place = no_part;
        bool begins_place = false;
        std::size_t written = 0;
        const auto write_until = [&](std::size_t end) {
            if (end <= written) return;
            const auto* const mark =
                std::find_if(std::begin(open), std::end(open), [](std::size_t count) { return count != 0; });
            const bool is_marked = mark != std::end(open);
            const std::string_view element = mark == std::begin(open) ? "mark" : "span";
            if (is_marked)
                out_ << '<' << element << " class=\"claim " << marks[mark - std::begin(open)] << "\">";
            const std::string_view piece = text.substr(written, end - written);
            if (place == no_part) {
                out_ << html_text(piece);
            } else {
                places_.write_piece(place, piece, begins_place);
                begins_place = false;
            }
            if (is_marked) out_ << "</" << element << '>';
            written = end;
        };
        for (const Change& change : changes_in(paragraph)) {
            write_until(change.at);
            switch (change.kind) {
                case Change::reference:
                    write_reference(change.which);
                    break;
                case Change::place_begins:
                    place = change.which;
                    begins_place = true;
                    break;
                case Change::place_ends:
                    place = no_part;
                    places_.write_sign(change.which);
                    break;
                case Change::claim_begins:
                case Change::claim_ends: {
                    const std::string_view mark = mark_of(change.which);
                    const auto* const kind = std::find(std::begin(marks), std::end(marks), mark);
                    if (kind != std::end(marks)) {
                        std::size_t& count = open[kind - std::begin(marks)];
                        count += change.kind == Change::claim_begins ? 1U : static_cast<std::size_t>(-1);
                    }
                    if (change.kind == Change::claim_ends) write_flag(change.which, mark);
                }
            }
        }
        write_until(text.size());
    }

    /// Behind a claim: where it can be linked to and, where something is wrong, a sign that leads beside.
    void write_flag(std::size_t claim, std::string_view mark) const {
        const std::size_t finding = gravest_of_claim_[claim];
        if (finding == no_part) return;
        const Severity severity = severity_of(audit_.findings[finding]);
        if (severity == Severity::note) {
            out_ << "<span id=\"claim-" << std::to_string(claim + 1) << "\"></span>";
            return;
        }
        out_ << "<a class=\"flag " << mark << "\" id=\"claim-" << std::to_string(claim + 1)
             << "\" href=\"#finding-" << std::to_string(finding + 1) << "\"><span class=\"heard\">"
             << words_of(severity).in(page_.language()) << " </span><span aria-hidden=\"true\">"
             << (severity == Severity::error ? "✗" : "!") << "</span>" << std::to_string(finding + 1)
             << "</a>";
    }

    void write_reference(std::size_t at) const {
        const NoteReference& reference = report_.references[at];
        out_ << "<sup class=\"ref\">";
        if (reference.note == no_part) {
            out_ << html_text(reference.marker);
        } else {
            out_ << "<a id=\"ref-" << std::to_string(at + 1) << "\" href=\"#note-"
                 << std::to_string(reference.note + 1) << "\" aria-label=\""
                 << page_.say("chú thích ", "note ") << html_text(reference.marker) << "\">"
                 << html_text(reference.marker) << "</a>";
        }
        out_ << "</sup>";
    }

    /// Those that were not written before.
    void write_notes(const std::vector<std::size_t>& notes) {
        bool is_open = false;
        for (const std::size_t note : notes) {
            if (note == no_part || is_note_written_[note]) continue;
            if (!is_open) out_ << "<div class=\"notes\">";
            is_open = true;
            is_note_written_[note] = true;
            write_note(note);
        }
        if (is_open) out_ << "</div>";
    }

    bool holds_error(const ReportNote& note) const {
        return std::any_of(note.paragraphs.begin(), note.paragraphs.end(), [this](std::size_t paragraph) {
            const std::vector<std::size_t>& findings = index_.in(paragraph).findings;
            return std::any_of(findings.begin(), findings.end(), [this](std::size_t finding) {
                return severity_of(audit_.findings[finding]) == Severity::error;
            });
        });
    }

    /// A note that opens, and is open where something in it is wrong.
    void write_note(std::size_t at) const {
        const ReportNote& note = report_.notes[at];
        out_ << "<details class=\"note\"" << (holds_error(note) ? " open=\"\"" : "") << "><summary>"
             << page_.say("Chú thích ", "Note ") << html_text(note.footnote.marker)
             << "</summary>\n<div id=\"note-" << std::to_string(at + 1) << "\">";
        for (const std::size_t paragraph : note.paragraphs) write_paragraph(paragraph);
        for (const std::size_t reference : note.references) {
            out_ << "<a class=\"back\" href=\"#ref-" << std::to_string(reference + 1) << "\">"
                 << page_.say("về chỗ dẫn", "back to the text") << "</a>\n";
        }
        out_ << "</div></details>\n";
    }

    PageWriter page_;
    std::ostream& out_;
    const Report& report_;
    const Audit& audit_;
    const ReportIndex& index_;
    const PlacesHtml& places_;
    std::string_view lang_;
    ShownInText shown_{};
    std::vector<std::size_t> gravest_of_claim_;
    std::vector<bool> is_note_written_;
};

}  // namespace detail

}  // namespace chitieu
