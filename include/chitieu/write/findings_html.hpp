// SPDX-License-Identifier: BSL-1.0
//
// Findings on a page, with links to what they are about.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/width.hpp>
#include <chitieu/write/annex_text.hpp>
#include <chitieu/write/html_page.hpp>
#include <chitieu/write/html_text.hpp>

#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <vector>

namespace chitieu::detail {

/// What a report's text shows: the claims that can be linked to as `#claim-1`, and the findings that stand
/// beside it and can be as `#finding-1`. Of an annex alone, nothing.
struct ShownInText {
    std::span<const Claim> claims{};
    std::vector<bool> is_shown{};   ///< by claim
    std::vector<bool> is_beside{};  ///< by finding
    bool numbers_findings = false;  ///< what stands in several places of the page has a number

    bool shows_claim(const Finding& finding) const {
        return finding.claim < is_shown.size() && is_shown[finding.claim];
    }
    bool shows_finding(std::size_t finding) const { return finding < is_beside.size() && is_beside[finding]; }
};

/// Writes findings, apart or beside the row of an annex that they are about.
class FindingsHtml {
public:
    FindingsHtml(const PageWriter& page, const Annex& annex, const Audit& audit, const ShownInText& shown)
        : page_(page), out_(page.out()), annex_(annex), audit_(audit), shown_(shown) {}

    /// A row's name, else its code.
    std::string name_of_row(std::size_t index) const {
        const AnnexRow& row = annex_.rows[index];
        return printable(row.indicator.name().empty() ? row.code : row.indicator.name(), max_cell_columns);
    }

    /// A link to a row.
    void write_link(std::size_t index) const {
        out_ << "<a href=\"#row-" << std::to_string(index + 1) << "\">";
        const std::string code = printable(annex_.rows[index].code, 12);
        if (!code.empty() && !annex_.rows[index].indicator.name().empty())
            out_ << "<span class=\"code\">" << html_text(code) << "</span> ";
        page_.write_foreign(name_of_row(index));
        out_ << "</a>";
    }

    /// Those about one row, as a row of the table; none where there are none.
    void write_row(const std::vector<const Finding*>& findings) const {
        if (findings.empty()) return;
        out_ << "<tr role=\"row\" class=\"found\"><td role=\"cell\" colspan=\"7\"><ul class=\"findings\">";
        for (const Finding* finding : findings) {
            out_ << "<li class=\"" << class_of(severity_of(*finding)) << "\"><p>";
            write_number(*finding);
            page_.write_sentence(*finding);
            if (shown_.shows_claim(*finding)) {
                out_ << " (<a href=\"#claim-" << std::to_string(finding->claim + 1) << "\">"
                     << place_text(finding->place, page_.language()) << "</a>)";
            }
            out_ << "</p></li>";
        }
        out_ << "</ul></td></tr>\n";
    }

    /// A section of them.
    void write_section(const PageSection& section, const std::vector<const Finding*>& findings) const {
        if (findings.empty()) return;
        page_.open(section);
        out_ << "<ul class=\"findings apart\">\n";
        for (const Finding* finding : findings) {
            out_ << "<li class=\"" << class_of(severity_of(*finding)) << "\">";
            write_finding_heading(*finding);
            out_ << "<p>";
            if (severity_of(*finding) == Severity::error) {  // as the heading of the section says
                page_.write_bare_sentence(*finding);
            } else {
                page_.write_sentence(*finding);
            }
            out_ << "</p><p class=\"quiet\">" << place_text(finding->place, page_.language()) << " · "
                 << html_text(name_of(*finding));
            if (finding->row != Finding::no_row && shown_.shows_claim(*finding)) {
                out_ << " · ";
                write_link(finding->row);
            }
            out_ << "</p></li>\n";
        }
        out_ << "</ul>\n";
        page_.close();
    }

private:
    std::size_t index_of(const Finding& finding) const {
        return static_cast<std::size_t>(&finding - audit_.findings.data());
    }
    void write_number(const Finding& finding) const {
        if (shown_.numbers_findings) page_.write_finding_number(index_of(finding));
    }

    /// What it is about, and a link to it; nothing where it is about no part of the page.
    void write_finding_heading(const Finding& finding) const {
        const bool has_row = finding.row != Finding::no_row;
        const bool has_place = shown_.shows_claim(finding) || shown_.shows_finding(index_of(finding));
        if (!has_row && !has_place) return;
        out_ << "<h3>";
        write_number(finding);
        if (has_place) {
            constexpr std::size_t columns = 60;
            std::string subject;
            if (shown_.shows_claim(finding)) {
                subject = printable(words_of(shown_.claims[finding.claim]).subject, columns);
                out_ << "<a href=\"#claim-" << std::to_string(finding.claim + 1) << "\">";
            } else {
                out_ << "<a href=\"#finding-" << std::to_string(index_of(finding) + 1) << "\">";
            }
            if (subject.empty()) {
                out_ << page_.say("trong lời văn", "in the text");
            } else {
                page_.write_foreign(subject);
            }
            out_ << "</a>";
        } else {
            write_link(finding.row);
        }
        out_ << "</h3>";
    }

    PageWriter page_;
    std::ostream& out_;
    const Annex& annex_;
    const Audit& audit_;
    const ShownInText& shown_;
};

}  // namespace chitieu::detail
