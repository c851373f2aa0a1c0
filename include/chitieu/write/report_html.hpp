// SPDX-License-Identifier: BSL-1.0
//
// A whole report as one HTML page: what is not true and what was missed first, then its indicators with
// bullet charts, its text with what was found beside each paragraph and its notes to be opened, and the
// places that it names.
//
//     write_report_html(file, *report, claims, mentions, audit(*report, claims), Language::vietnamese,
//                       {}, gazetteer.children_of(district, day));
#pragma once

#include <chitieu/audit/agreement.hpp>
#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/write/annex_html.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/html_page.hpp>
#include <chitieu/write/html_text.hpp>
#include <chitieu/write/places_html.hpp>
#include <chitieu/write/prose_html.hpp>
#include <chitieu/write/report_index.hpp>
#include <chitieu/write/report_lines.hpp>

#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// What became of the claims and of the indicators, and how much else was found.
inline void write_report_summary(const PageWriter& page, const AnnexHtml& annex, const Audit& audit) {
    page.open({"summary", {"Tóm tắt", "Summary"}});
    const ClaimTally claims = tally_claims(audit);
    const auto heading = [&page](std::string_view words, std::size_t count) {
        page.out() << "<h3>" << words << " <span class=\"quiet\">(" << std::to_string(count)
                   << ")</span></h3>\n";
    };
    if (claims.all != 0) {
        heading(page.say("Khẳng định trong lời văn", "Claims in the text"), claims.all);
        page.out() << "<ul class=\"tally\">\n";
        const bool has_errors = annex.errors_section().count != 0;
        page.write_tile({.count = claims.wrong,
                         .sign = "✗",
                         .words = page.say("không đúng", "not true"),
                         .is_grave = claims.wrong != 0,
                         .section = has_errors ? annex.errors_section().id : ""});
        page.write_tile({.count = claims.open(),
                         .sign = "?",
                         .words = words_of(Agreement::undecidable).in(page.language())});
        for (const Agreement agreement : {Agreement::within_rounding, Agreement::truncated}) {
            if (claims.count(agreement) == 0) continue;
            page.write_tile({.count = claims.count(agreement),
                             .sign = "≈",
                             .words = words_of(agreement).in(page.language())});
        }
        page.write_tile({.count = claims.count(Agreement::exact),
                         .sign = "✓",
                         .words = words_of(Agreement::exact).in(page.language())});
        page.out() << "</ul>\n";
    }
    if (annex.indicators_section().count != 0) {
        heading(page.say("Chỉ tiêu", "Indicators"), annex.indicators_section().count);
        annex.write_verdicts();
    }
    annex.write_finding_counts();
    page.close();
}

}  // namespace detail

/// Writes the page of a report, of the claims in its prose and of the places that it names (none where no
/// gazetteer was there to ask); of the units in `area`, those never named are listed. `audit` is that of the
/// report and the claims. As `write_annex_html`, it stands alone, fetches and runs nothing, and every text in
/// it is made harmless. Linear in the report, times the logarithm of what is in it.
inline void write_report_html(std::ostream& out, const Report& report, std::span<const Claim> claims,
                              std::span<const Mention> mentions, const Audit& audit, Language language,
                              const HtmlOptions& options = {}, std::span<const Commune> area = {}) {
    const Annex no_annex(Direction::keep_within);
    const Annex& annex = report.annex ? *report.annex : no_annex;
    const std::string title =
        !options.title.empty() ? std::string(options.title) : report_title(report, language);
    const detail::PageWriter page(out, language);
    const ReportIndex index(report, claims, mentions, audit);
    const detail::PlacesHtml places(page, mentions, index, area);
    const Language language_of_text = detail::language_of(report, language);
    detail::ProseHtml text(page, report, claims, audit, index, places, language_of_text);
    const detail::AnnexHtml parts(page, annex, audit, text.shown());

    page.begin(title);
    out << "<header>\n";
    const std::string line = document_line(report.data);
    if (!line.empty())
        out << "<p class=\"quiet\"" << page.language_of(language_of_text) << '>' << html_text(line)
            << "</p>\n";
    const bool is_of_report = options.title.empty() && !report.data.title.empty();
    out << "<h1" << (is_of_report ? page.language_of(language_of_text) : page.language_of(title)) << '>'
        << html_text(title) << "</h1>\n";
    page.write_contents({parts.errors_section(), parts.missed_section(), parts.indicators_section(),
                         text.section(), places.section(), parts.findings_section()});
    out << "</header>\n<main id=\"content\">\n";
    detail::write_report_summary(page, parts, audit);
    parts.write_errors();
    parts.write_missed();
    parts.write_indicators();
    text.write();
    places.write();
    parts.write_other_findings();
    out << "</main>\n<footer><p>"
        << page.say(
               "Các con số được tính lại từ những số in trong báo cáo. Số in 12,3 có thể là mọi số làm tròn "
               "thành 12,3; số đếm là chính nó. Chỉ gọi là không đúng điều mà làm tròn không giải thích "
               "được.",
               "Figures are reckoned again from those that the report prints. A printed 12.3 may be any "
               "figure "
               "that rounds to 12.3; a count is itself. Only what rounding does not explain is called not "
               "true.")
        << "</p></footer>\n";
    page.end();
}

}  // namespace chitieu
