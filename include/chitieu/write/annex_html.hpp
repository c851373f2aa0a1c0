// SPDX-License-Identifier: BSL-1.0
//
// A compared annex as one HTML page for people who look before they read: what was missed, what is printed
// wrongly, then every indicator with a bullet chart and with what was found beside it.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/audit/doubtful_verdict.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/text/width.hpp>
#include <chitieu/unit/difference_unit.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/write/annex_text.hpp>
#include <chitieu/write/bullet_chart.hpp>
#include <chitieu/write/bullet_legend.hpp>
#include <chitieu/write/bullet_svg.hpp>
#include <chitieu/write/errors_to_look_at.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/findings_html.hpp>
#include <chitieu/write/html_page.hpp>
#include <chitieu/write/html_text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// What a row's chart shows.
inline BulletFigures bullet_figures(const AnnexRow& row, const Comparison<>& comparison) {
    return {.target = row.target.value,
            .actual = row.actual.value ? row.actual.value->figure : std::nullopt,
            .previous = row.previous_actual.value ? row.previous_actual.value->figure : std::nullopt,
            .direction = comparison.direction()};
}

/// What an audit says about an annex: the parts of a page, each a section of its own.
class AnnexHtml {
public:
    AnnexHtml(const PageWriter& page, const Annex& annex, const Audit& audit, const ShownInText& shown)
        : page_(page),
          out_(page.out()),
          annex_(annex),
          audit_(audit),
          found_(page, annex, audit, shown),
          summary_(summarize(annex, audit)),
          findings_of_(annex.rows.size()) {
        for (const Finding* finding : gravest_first(audit)) {
            if (finding->row != Finding::no_row) findings_of_[finding->row].push_back(finding);
        }
    }

    const Summary& summary() const noexcept { return summary_; }

    // The sections, in the order in which they are written; a count of nothing to see is 0.
    PageSection missed_section() const {
        return {"missed", {"Không đạt kế hoạch", "Plan missed"}, summary_.count(Verdict::missed)};
    }
    PageSection errors_section() const {
        return {"errors", {"Những chỗ in không đúng", "Printed wrongly"}, summary_.count(Severity::error)};
    }
    PageSection indicators_section() const {
        return {"indicators", {"Tất cả chỉ tiêu", "All indicators"}, summary_.indicators};
    }
    PageSection findings_section() const {
        return {"findings",
                {"Cảnh báo và ghi chú", "Warnings and notes"},
                audit_.findings.size() - summary_.count(Severity::error)};
    }

    /// How many came to which verdict.
    void write_verdicts() const {
        if (summary_.indicators == 0) return;
        out_ << "<ul class=\"tally\">\n";
        for (const Verdict verdict :
             {Verdict::missed, Verdict::not_reported, Verdict::no_target, Verdict::exceeded, Verdict::met}) {
            const std::size_t count = summary_.count(verdict);
            if (count == 0 && (verdict == Verdict::not_reported || verdict == Verdict::no_target)) continue;
            const bool is_grave = verdict == Verdict::missed && count != 0;
            const bool is_absent = verdict == Verdict::not_reported;
            page_.write_tile({.count = count,
                              .sign = sign_of(verdict),
                              .words = words_of(verdict).in(page_.language()),
                              .is_grave = is_grave,
                              .section = is_grave || is_absent ? missed_section().id : ""});
        }
        out_ << "</ul>\n";
    }

    /// How much was found, and what had to be assumed.
    void write_finding_counts() const {
        out_ << "<p>" << html_text(finding_line(summary_, page_.language())) << "</p>\n";
        const std::string direction = direction_line(annex_, summary_, page_.language());
        if (!direction.empty()) out_ << "<p class=\"quiet\">" << html_text(direction) << "</p>\n";
    }

    /// What was missed, furthest from its plan first, and what was not reported.
    void write_missed() const {
        std::vector<std::size_t> missed;
        std::vector<std::size_t> absent;
        for (std::size_t index = 0; index < annex_.rows.size(); ++index) {
            if (!audit_.comparisons[index] || has_doubtful_verdict(annex_.rows[index])) continue;
            const Verdict verdict = audit_.comparisons[index]->verdict();
            if (verdict == Verdict::missed) missed.push_back(index);
            if (verdict == Verdict::not_reported) absent.push_back(index);
        }
        if (missed.empty() && absent.empty()) return;
        std::sort(missed.begin(), missed.end(), [this](std::size_t left, std::size_t right) {
            const Completion<>& first = audit_.comparisons[left]->completion();
            const Completion<>& second = audit_.comparisons[right]->completion();
            if (first.is_defined() != second.is_defined()) return first.is_defined();
            if (first.is_defined() && first.ratio() != second.ratio()) return first.ratio() < second.ratio();
            return left < right;
        });

        page_.open(missed_section());
        if (!missed.empty()) {
            out_ << "<ul class=\"cards\">\n";
            for (const std::size_t index : missed) write_card(index);
            out_ << "</ul>\n";
        }
        if (!absent.empty()) {
            out_ << "<p>" << page_.say("Chưa có số liệu: ", "Not reported: ");
            std::string_view separator;
            for (const std::size_t index : absent) {
                out_ << separator;
                found_.write_link(index);
                separator = "; ";
            }
            out_ << ".</p>\n";
        }
        page_.close();
    }

    /// What cannot be true as it is printed.
    void write_errors() const { found_.write_section(errors_section(), errors_to_look_at(audit_)); }

    /// Every row, with its chart and what was found in it.
    void write_indicators() const {
        if (annex_.rows.empty()) return;
        page_.open(indicators_section());
        write_bullet_legend(page_, has_previous());
        out_ << "<table role=\"table\" aria-labelledby=\"indicators-h\">\n<thead role=\"rowgroup\"><tr "
                "role=\"row\">";
        const AnnexCells heading = annex_headings(page_.language());
        const auto column = [this](std::string_view name, bool is_number = false) {
            out_ << "<th role=\"columnheader\" scope=\"col\"" << (is_number ? " class=\"number\"" : "") << '>'
                 << name << "</th>";
        };
        column(heading.code);
        column(heading.name);
        column(heading.target, true);
        column(heading.actual, true);
        column(heading.completion, true);
        column(page_.say("So với kế hoạch", "Against plan"));
        column(heading.verdict);
        out_ << "</tr></thead>\n<tbody role=\"rowgroup\">\n";
        for (std::size_t index = 0; index < annex_.rows.size(); ++index) {
            const AnnexCells cells =
                cells_of(annex_.rows[index], audit_.comparisons[index], page_.language());
            if (audit_.comparisons[index]) {
                write_row(index, cells, heading);
            } else {
                if (index != 0) out_ << "</tbody>\n<tbody role=\"rowgroup\">\n";
                write_group(index, cells);
            }
            found_.write_row(findings_of_[index]);
        }
        out_ << "</tbody>\n</table>\n";
        page_.close();
    }

    /// What is no error.
    void write_other_findings() const {
        std::vector<const Finding*> others = gravest_first(audit_);
        others.erase(others.begin(),
                     others.begin() + static_cast<std::ptrdiff_t>(summary_.count(Severity::error)));
        found_.write_section(findings_section(), others);
    }

private:
    bool has_previous() const {
        return std::any_of(annex_.rows.begin(), annex_.rows.end(), [](const AnnexRow& row) {
            return row.previous_actual.value && row.previous_actual.value->figure;
        });
    }

    void write_chart(std::size_t index, std::string_view place, int width) const {
        const AnnexRow& row = annex_.rows[index];
        const Comparison<>& comparison = *audit_.comparisons[index];
        const std::optional<BulletChart> chart = bullet_chart(bullet_figures(row, comparison));
        if (!chart) {
            out_ << "–";
            return;
        }
        const std::string id = std::string(place) + '-' + std::to_string(index + 1);
        const std::string name = found_.name_of_row(index);
        const std::string unit = printable(row.unit_text, 24);
        write_bullet_svg(out_, *chart, comparison.verdict(), {id, name, unit}, page_.language(),
                         {SvgUse::inside_html, width});
    }

    void write_card(std::size_t index) const {
        const AnnexRow& row = annex_.rows[index];
        const Comparison<>& comparison = *audit_.comparisons[index];
        const AnnexCells cells = cells_of(row, comparison, page_.language());
        out_ << "<li><h3>";
        found_.write_link(index);
        out_ << "</h3>\n";
        write_chart(index, "missed", 320);
        const auto fact = [this](std::string_view name, std::string_view figure, std::string_view unit = {}) {
            out_ << "<div><dt>" << name << "</dt><dd>" << html_text(figure);
            if (!unit.empty()) {
                out_ << ' ';
                page_.write_foreign(unit);
            }
            out_ << "</dd></div>";
        };
        out_ << "\n<dl class=\"facts\">";
        fact(page_.say("Thực hiện", "Actual"), cells.actual, cells.unit);
        fact(page_.say("Kế hoạch", "Plan"), cells.target);
        if (comparison.variance()) {
            const Decimal variance = *comparison.variance();
            const std::string figure =
                (variance.sign() > 0 ? "+" : "") + localized(variance, page_.language());
            const AnyUnit points = difference_unit(row.indicator.unit());
            std::string unit = cells.unit;
            if (points != row.indicator.unit()) {
                unit = print_unit(points, page_.language()).view();
                if (page_.language() == Language::english && variance != 1 && variance != -1) unit += 's';
            }
            fact(page_.say("Chênh lệch", "Difference"), figure, unit);
        }
        if (comparison.completion().is_defined()) {
            fact(page_.say("Tỷ lệ hoàn thành", "Completion"), cells.completion, "%");
        }
        out_ << "</dl></li>\n";
    }

    /// Why there is no completion, where the verdict does not say it.
    std::string_view why_undefined(const Comparison<>& comparison) const {
        if (comparison.completion().is_defined()) return {};
        const Undefined reason = comparison.completion().reason();
        if (reason == Undefined::no_target || reason == Undefined::no_actual) return {};
        return words_of(reason).in(page_.language());
    }

    void write_group(std::size_t index, const AnnexCells& cells) const {
        out_ << "<tr role=\"row\" class=\"group\" id=\"row-" << std::to_string(index + 1)
             << "\"><th role=\"rowheader\" scope=\"rowgroup\" colspan=\"7\">";
        if (!cells.code.empty()) out_ << "<span class=\"code\">" << html_text(cells.code) << "</span> ";
        page_.write_foreign(cells.name);
        out_ << "</th></tr>\n";
    }

    void write_row(std::size_t index, const AnnexCells& cells, const AnnexCells& heading) const {
        const AnnexRow& row = annex_.rows[index];
        const Comparison<>& comparison = *audit_.comparisons[index];
        out_ << "<tr role=\"row\" id=\"row-" << std::to_string(index + 1)
             << "\"><td role=\"cell\" class=\"code\">" << html_text(cells.code)
             << "</td><th role=\"rowheader\" scope=\"row\"><span class=\"row-name\">";
        page_.write_foreign(cells.name);
        out_ << "</span>";
        if (!cells.unit.empty()) {
            out_ << " <span class=\"unit\">";
            page_.write_foreign(cells.unit);
            out_ << "</span>";
        }
        out_ << "</th>";
        const auto number = [this](std::string_view label, std::string_view text, std::string_view why = {}) {
            constexpr std::size_t most_columns = 16;  // more may break into lines
            out_ << "<td role=\"cell\" class=\"number labelled"
                 << (display_width(text) > most_columns ? " is-long" : "") << "\" data-label=\"" << label
                 << "\">" << html_text(text);
            if (!why.empty()) {
                out_ << "<span class=\"unit" << (display_width(why) > most_columns ? "" : " is-short")
                     << "\">" << why << "</span>";
            }
            out_ << "</td>";
        };
        number(heading.target, cells.target);
        std::string before;
        if (const auto& previous = row.previous_actual.value; previous && previous->figure) {
            before = std::string(page_.say("kỳ trước ", "before ")) +
                     localized(*previous->figure, page_.language());
        }
        number(heading.actual, cells.actual, before);
        number(heading.completion, cells.completion, why_undefined(comparison));
        out_ << "<td role=\"cell\" class=\"chart\">";
        write_chart(index, "chart", 216);
        out_ << "</td><td role=\"cell\" class=\"verdicts\">";
        const bool is_doubtful = has_doubtful_verdict(row);
        page_.write_signed(is_doubtful ? "" : sign_of(comparison.verdict()), cells.verdict,
                           comparison.verdict() == Verdict::missed && !is_doubtful);
        out_ << "</td></tr>\n";
    }

    PageWriter page_;
    std::ostream& out_;
    const Annex& annex_;
    const Audit& audit_;
    FindingsHtml found_;
    Summary summary_;
    std::vector<std::vector<const Finding*>> findings_of_;
};

}  // namespace detail

/// What a page says of itself.
struct HtmlOptions {
    std::string_view title{};  ///< without one: "Plan and actual", and the year
};

/// Writes the page: it stands alone, fetches and runs nothing, and every text in it is made harmless. Linear
/// in rows and findings, times the logarithm of what was missed.
inline void write_annex_html(std::ostream& out, const Annex& annex, const Audit& audit, Language language,
                             const HtmlOptions& options = {}) {
    const std::string title =
        options.title.empty() ? annex_title(annex, language) : std::string(options.title);
    const detail::PageWriter page(out, language);
    const detail::ShownInText nothing;
    const detail::AnnexHtml parts(page, annex, audit, nothing);
    page.begin(title);
    out << "<header>\n<h1>" << html_text(title) << "</h1>\n";
    page.write_contents({parts.missed_section(), parts.errors_section(), parts.indicators_section(),
                         parts.findings_section()});
    out << "</header>\n<main id=\"content\">\n";
    page.open({"summary", {"Tóm tắt", "Summary"}});
    parts.write_verdicts();
    parts.write_finding_counts();
    page.close();
    parts.write_missed();
    parts.write_errors();
    parts.write_indicators();
    parts.write_other_findings();
    out << "</main>\n";
    page.end();
}

}  // namespace chitieu
