// SPDX-License-Identifier: BSL-1.0
//
// A whole report as one HTML page: what was missed and what is not true first, then its text with what was
// found beside each sentence and its notes to be opened, its indicators with bullet charts, and the places
// that it names.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/write/annex_html.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/html_page.hpp>
#include <chitieu/write/html_text.hpp>
#include <chitieu/write/report_index.hpp>
#include <chitieu/write/report_lines.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// The text of a report, its notes and the places that it names.
class ReportHtml {
public:
    ReportHtml(const PageWriter& page, const Report& report, std::span<const Claim> claims,
               std::span<const Mention> mentions, const Audit& audit)
        : page_(page),
          out_(page.out()),
          report_(report),
          mentions_(mentions),
          audit_(audit),
          index_(report, claims, mentions, audit),
          findings_of_claim_(claims.size()),
          is_note_written_(report.notes.size()) {
        shown_.claims = claims;
        for (std::size_t at = 0; at < claims.size(); ++at)
            shown_.is_shown.push_back(index_.claim(at).is_there());
        for (std::size_t at = 0; at < audit.findings.size(); ++at) {
            const std::size_t claim = audit.findings[at].claim;
            if (claim < claims.size()) findings_of_claim_[claim].push_back(at);
        }
    }

    const ShownClaims& shown() const noexcept { return shown_; }
    PageSection text_section() const { return {"text", {"Lời văn", "Text"}, report_.paragraphs.size()}; }
    PageSection places_section() const { return {"places", {"Địa danh", "Places"}, mentions_.size()}; }

    /// Section by section; each note behind the first paragraph that refers to it, and what was found beside
    /// the paragraph.
    void write_text() {
        if (report_.paragraphs.empty() && report_.sections.empty()) return;
        page_.open(text_section());
        write_key();
        std::size_t sections = 0;
        int level = 2;
        const auto write_headings = [&](std::size_t until) {
            for (; sections < until; ++sections) {
                level = std::min({report_.sections[sections].level + 2, level + 1, 6});
                write_heading(report_.sections[sections], level);
            }
        };
        for (std::size_t at = 0; at < report_.paragraphs.size(); ++at) {
            const Paragraph& paragraph = report_.paragraphs[at];
            if (paragraph.note != no_part) continue;
            if (paragraph.section != no_part) write_headings(paragraph.section + 1);
            out_ << "<div class=\"para\">";
            write_paragraph(at);
            for (const std::size_t reference : index_.in(at).references) {
                write_note(report_.references[reference].note);
            }
            out_ << "</div>\n";
        }
        write_headings(report_.sections.size());
        if (std::find(is_note_written_.begin(), is_note_written_.end(), false) != is_note_written_.end()) {
            out_ << "<h3>" << page_.say("Chú thích khác", "Other notes") << "</h3>\n<div class=\"para\">";
            for (std::size_t note = 0; note < report_.notes.size(); ++note) write_note(note);
            out_ << "</div>\n";
        }
        page_.close();
    }

    /// Every unit that is named, how often, where, and what is not sure.
    void write_places() const {
        if (mentions_.empty()) return;
        page_.open(places_section());
        out_ << "<table role=\"table\" aria-labelledby=\"places-h\">\n<thead role=\"rowgroup\"><tr "
                "role=\"row\">";
        const auto column = [this](std::string_view name, bool is_number = false) {
            out_ << "<th role=\"columnheader\" scope=\"col\"" << (is_number ? " class=\"number\"" : "") << '>'
                 << name << "</th>";
        };
        const std::string_view code = page_.say("Mã", "Code");
        const std::string_view times = page_.say("Số lần", "Times");
        const std::string_view where = page_.say("Ở dòng", "On lines");
        const std::string_view sureness = page_.say("Nhận ra", "Recognised");
        column(page_.say("Đơn vị", "Unit"));
        column(code);
        column(times, true);
        column(where);
        column(sureness);
        out_ << "</tr></thead>\n<tbody role=\"rowgroup\">\n";
        for (const std::vector<std::size_t>& same : by_unit()) {
            const Mention& first = mentions_[same.front()];
            out_ << "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">";
            page_.write_foreign(first.unit ? full_name(*first.unit) : std::string(first.text));
            const auto cell = [this](std::string_view label, std::string_view kind) {
                out_ << "<td role=\"cell\" class=\"labelled" << kind << "\" data-label=\"" << label << "\">";
            };
            out_ << "</th>";
            cell(code, "");
            out_ << (first.unit ? html_text(first.unit->code) : std::string("–")) << "</td>";
            cell(times, " number");
            out_ << same.size() << "</td>";
            cell(where, " wide");
            std::string_view separator;
            for (const std::size_t at : same) {
                out_ << separator;
                separator = ", ";
                if (index_.mention(at).is_there()) {
                    out_ << "<a href=\"#place-" << at + 1 << "\">" << mentions_[at].place.line << "</a>";
                } else {
                    out_ << mentions_[at].place.line;
                }
            }
            out_ << "</td>";
            cell(sureness, " wide");
            write_sureness(same);
            out_ << "</td></tr>\n";
        }
        out_ << "</tbody>\n</table>\n";
        page_.close();
    }

private:
    /// What the marks in the text mean.
    void write_key() const {
        out_ << "<ul class=\"legend\" aria-label=\""
             << page_.say("Các dấu trong lời văn", "Marks in the text")
             << "\">\n<li><span class=\"claim is-right\">"
             << page_.say("tính lại thấy đúng", "reckoned and found right")
             << "</span></li>\n<li><mark class=\"claim is-error\">" << page_.say("không đúng", "not true")
             << "</mark><span class=\"flag is-error\" aria-hidden=\"true\">✗</span></li>\n</ul>\n";
    }

    void write_heading(const Section& section, int level) const {
        out_ << "<h" << level << page_.language_of(section.heading) << '>';
        if (!section.number.empty())
            out_ << "<span class=\"code\">" << html_text(section.number) << "</span> ";
        out_ << html_text(section.heading) << "</h" << level << ">\n";
    }

    void write_paragraph(std::size_t paragraph) const {
        out_ << "<p" << page_.language_of(report_.paragraphs[paragraph].text) << '>';
        write_marked(paragraph);
        out_ << "</p>";
        const std::vector<std::size_t>& findings = index_.in(paragraph).findings;
        if (findings.empty()) return;
        out_ << "<ul class=\"findings beside\">";
        for (const std::size_t at : findings) {
            const Finding& finding = audit_.findings[at];
            out_ << "<li class=\"" << class_of(severity_of(finding)) << "\" id=\"finding-" << at + 1
                 << "\"><p>";
            page_.write_sentence(finding);
            if (finding.row != Finding::no_row) {
                out_ << " (<a href=\"#row-" << finding.row + 1 << "\">"
                     << page_.say("trong biểu", "in the annex") << "</a>)";
            }
            out_ << "</p></li>";
        }
        out_ << "</ul>";
    }

    /// How a claim is marked; empty where nothing can be said of it.
    std::string_view mark_of(std::size_t claim) const {
        std::optional<Severity> gravest;
        for (const std::size_t at : findings_of_claim_[claim]) {
            const Severity severity = severity_of(audit_.findings[at]);
            if (!gravest || severity < *gravest) gravest = severity;
        }
        if (gravest == Severity::error || gravest == Severity::warning) return class_of(*gravest);
        return audit_.claims[claim].check.agreement < Agreement::undecidable ? "is-right" : "";
    }

    /// A paragraph's text with its claims, places and references. Claims may overlap: the gravest shows.
    void write_marked(std::size_t paragraph) const {
        const std::string_view text = report_.paragraphs[paragraph].text;
        const ReportIndex::Contents& contents = index_.in(paragraph);
        constexpr std::string_view marks[] = {"is-error", "is-warning", "is-right"};
        struct Change {
            std::size_t at;
            int order;  ///< ends, references, beginnings
            std::size_t which;
            bool is_place;
        };
        constexpr int ends = 0, refers = 1, begins = 2;
        std::vector<Change> changes;
        for (const std::size_t claim : contents.claims) {
            changes.push_back({index_.claim(claim).begin, begins, claim, false});
            changes.push_back({index_.claim(claim).end, ends, claim, false});
        }
        for (const std::size_t mention : contents.mentions) {
            changes.push_back({index_.mention(mention).begin, begins, mention, true});
            changes.push_back({index_.mention(mention).end, ends, mention, true});
        }
        for (const std::size_t reference : contents.references) {
            changes.push_back(
                {std::min(report_.references[reference].offset, text.size()), refers, reference, false});
        }
        std::sort(changes.begin(), changes.end(), [](const Change& left, const Change& right) {
            if (left.at != right.at) return left.at < right.at;
            if (left.order != right.order) return left.order < right.order;
            return left.which < right.which;
        });

        std::size_t open[3]{};
        std::size_t place = no_part;
        bool begins_place = false;
        std::size_t written = 0;
        const auto write_until = [&](std::size_t end) {
            if (end <= written) return;
            const auto mark =
                std::find_if(std::begin(open), std::end(open), [](std::size_t count) { return count != 0; });
            const bool is_marked = mark != std::end(open);
            const std::string_view element = mark == std::begin(open) ? "mark" : "span";
            if (is_marked)
                out_ << '<' << element << " class=\"claim " << marks[mark - std::begin(open)] << "\">";
            if (place != no_part) {
                out_ << "<span class=\"place\"";
                if (begins_place) out_ << " id=\"place-" << place + 1 << '"';
                out_ << '>';
                begins_place = false;
            }
            out_ << html_text(text.substr(written, end - written));
            if (place != no_part) out_ << "</span>";
            if (is_marked) out_ << "</" << element << '>';
            written = end;
        };
        for (const Change& change : changes) {
            write_until(change.at);
            if (change.order == refers) {
                write_reference(change.which);
            } else if (change.is_place) {
                place = change.order == begins ? change.which : no_part;
                begins_place = change.order == begins;
            } else {
                const std::string_view mark = mark_of(change.which);
                const auto* const kind = std::find(std::begin(marks), std::end(marks), mark);
                if (kind != std::end(marks)) {
                    if (change.order == begins) {
                        ++open[kind - std::begin(marks)];
                    } else {
                        --open[kind - std::begin(marks)];
                    }
                }
                if (change.order == ends) write_flag(change.which, mark);
            }
        }
        write_until(text.size());
    }

    /// Behind a claim: where it can be linked to and, where something is wrong, a sign that leads beside.
    void write_flag(std::size_t claim, std::string_view mark) const {
        if (findings_of_claim_[claim].empty()) return;
        if (mark == "is-error" || mark == "is-warning") {
            const Finding& finding = audit_.findings[findings_of_claim_[claim].front()];
            out_ << "<a class=\"flag " << mark << "\" id=\"claim-" << claim + 1 << "\" href=\"#finding-"
                 << findings_of_claim_[claim].front() + 1 << "\" aria-label=\""
                 << words_of(severity_of(finding)).in(page_.language()) << "\">"
                 << (mark == "is-error" ? "✗" : "!") << "</a>";
        } else {
            out_ << "<span id=\"claim-" << claim + 1 << "\"></span>";
        }
    }

    void write_reference(std::size_t at) const {
        const NoteReference& reference = report_.references[at];
        out_ << "<sup class=\"ref\">";
        if (reference.note == no_part) {
            out_ << html_text(reference.marker);
        } else {
            out_ << "<a id=\"ref-" << at + 1 << "\" href=\"#note-" << reference.note + 1 << "\" aria-label=\""
                 << page_.say("chú thích ", "note ") << html_text(reference.marker) << "\">"
                 << html_text(reference.marker) << "</a>";
        }
        out_ << "</sup>";
    }

    /// A note that opens, and is open where something in it is wrong; each once.
    void write_note(std::size_t at) {
        if (at == no_part || is_note_written_[at]) return;
        is_note_written_[at] = true;
        const ReportNote& note = report_.notes[at];
        const bool is_open =
            std::any_of(note.paragraphs.begin(), note.paragraphs.end(), [this](std::size_t paragraph) {
                const std::vector<std::size_t>& findings = index_.in(paragraph).findings;
                return std::any_of(findings.begin(), findings.end(), [this](std::size_t finding) {
                    return severity_of(audit_.findings[finding]) == Severity::error;
                });
            });
        out_ << "<details class=\"note\"" << (is_open ? " open=\"\"" : "") << "><summary>"
             << page_.say("Chú thích ", "Note ") << html_text(note.footnote.marker)
             << "</summary>\n<div id=\"note-" << at + 1 << "\">";
        for (const std::size_t paragraph : note.paragraphs) write_paragraph(paragraph);
        for (const std::size_t reference : note.references) {
            out_ << "<a href=\"#ref-" << reference + 1 << "\">" << page_.say("về chỗ dẫn", "back to the text")
                 << "</a>\n";
        }
        out_ << "</div></details>\n";
    }

    /// The mentions of each unit, and of each text that is none for sure, in the order of the first.
    std::vector<std::vector<std::size_t>> by_unit() const {
        std::vector<std::vector<std::size_t>> result;
        std::vector<std::size_t> order(mentions_.size());
        for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
        const auto key = [this](std::size_t at) {
            const Mention& mention = mentions_[at];
            return mention.unit ? std::pair(mention.unit->code, std::string_view())
                                : std::pair(std::string_view(), mention.text);
        };
        std::sort(order.begin(), order.end(), [&key](std::size_t left, std::size_t right) {
            return std::pair(key(left), left) < std::pair(key(right), right);
        });
        for (const std::size_t at : order) {
            if (result.empty() || key(result.back().front()) != key(at)) result.emplace_back();
            result.back().push_back(at);
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    /// In how many ways a unit was recognised, the surest first.
    void write_sureness(const std::vector<std::size_t>& same) const {
        std::string_view separator;
        for (std::size_t kind = 0; kind <= static_cast<std::size_t>(MentionSureness::unknown); ++kind) {
            const auto sureness = static_cast<MentionSureness>(kind);
            const auto count = std::count_if(
                same.begin(), same.end(), [&](std::size_t at) { return mentions_[at].sureness == sureness; });
            if (count == 0) continue;
            out_ << separator << words_of(sureness).in(page_.language());
            if (static_cast<std::size_t>(count) != same.size()) out_ << " (" << count << ')';
            separator = ", ";
        }
    }

    PageWriter page_;
    std::ostream& out_;
    const Report& report_;
    std::span<const Mention> mentions_;
    const Audit& audit_;
    ReportIndex index_;
    ShownClaims shown_{};
    std::vector<std::vector<std::size_t>> findings_of_claim_;
    std::vector<bool> is_note_written_;
};

}  // namespace detail

/// Writes the page of a report, of the claims in its prose and of the places that it names (none where no
/// gazetteer was there to ask). `audit` is that of the report and the claims. As `write_annex_html`, it
/// stands alone, fetches and runs nothing, and every text in it is made harmless.
inline void write_report_html(std::ostream& out, const Report& report, std::span<const Claim> claims,
                              std::span<const Mention> mentions, const Audit& audit, Language language,
                              const HtmlOptions& options = {}) {
    const Annex no_annex(Direction::keep_within);
    const Annex& annex = report.annex ? *report.annex : no_annex;
    const std::string title =
        !options.title.empty() ? std::string(options.title) : report_title(report, language);
    const detail::PageWriter page(out, language);
    detail::ReportHtml text(page, report, claims, mentions, audit);
    const detail::AnnexHtml parts(page, annex, audit, text.shown());
    page.begin(title);
    out << "<header>\n";
    const std::string line = document_line(report.data);
    if (!line.empty())
        out << "<p class=\"quiet\"" << page.language_of(line) << '>' << html_text(line) << "</p>\n";
    out << "<h1" << page.language_of(title) << '>' << html_text(title) << "</h1>\n";
    page.write_contents({parts.missed_section(), parts.errors_section(), text.text_section(),
                         parts.indicators_section(), text.places_section(), parts.findings_section()});
    out << "</header>\n<main id=\"content\">\n";
    page.open({"summary", {"Tóm tắt", "Summary"}});
    parts.write_summary();
    if (!claims.empty()) out << "<p>" << html_text(claims_line(audit, language)) << "</p>\n";
    page.close();
    parts.write_missed();
    parts.write_errors();
    text.write_text();
    parts.write_indicators();
    text.write_places();
    parts.write_other_findings();
    out << "</main>\n";
    page.end();
}

}  // namespace chitieu
