// SPDX-License-Identifier: BSL-1.0
//
// A compared annex as one HTML page for people who look before they read: what was missed, what is printed
// wrongly, then every indicator with a bullet chart and with what was found beside it.
#pragma once

#include <chitieu/audit/audit.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/text/width.hpp>
#include <chitieu/unit/difference_unit.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/write/annex_text.hpp>
#include <chitieu/write/bullet_chart.hpp>
#include <chitieu/write/bullet_svg.hpp>
#include <chitieu/write/figures.hpp>
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

/// A letter that no other language in wide use has: ơ, ư, or one with a tone of its own, composed or not.
inline bool has_vietnamese_letter(std::string_view text) {
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        text.remove_prefix(point.length);
        const bool is_horned = point.value == 0x31BU || point.value == 0x1A0U || point.value == 0x1A1U ||
                               point.value == 0x1AFU || point.value == 0x1B0U;
        const bool is_toned = point.value == 0x309U || point.value == 0x323U ||
                              (point.value >= 0x1EA0U && point.value <= 0x1EF9U);
        if (is_horned || is_toned) return true;
    }
    return false;
}

/// What stands beside a verdict's word.
constexpr std::string_view sign_of(Verdict verdict) noexcept {
    switch (verdict) {
        case Verdict::exceeded:
            return "+";
        case Verdict::met:
            return "✓";
        case Verdict::missed:
            return "✗";
        case Verdict::not_reported:
            return "?";
        case Verdict::no_target:
            return "–";
    }
    return {};
}

/// What a row's chart shows.
inline BulletFigures bullet_figures(const AnnexRow& row, const Comparison<>& comparison) {
    return {.target = row.target.value,
            .actual = row.actual.value ? row.actual.value->figure : std::nullopt,
            .direction = comparison.direction()};
}

/// The parts of the page, each a section that may stand in another page.
class AnnexHtml {
public:
    AnnexHtml(std::ostream& out, const Annex& annex, const Audit& audit, Language language)
        : out_(out),
          annex_(annex),
          audit_(audit),
          language_(language),
          summary_(summarize(annex, audit)),
          findings_of_(annex.rows.size()) {
        for (const Finding* finding : gravest_first(audit)) {
            if (finding->row != Finding::no_row) findings_of_[finding->row].push_back(finding);
        }
    }

    /// Links to the sections that there are, with how many things are in them.
    void write_contents() const {
        out_ << "<nav aria-label=\"" << say("Mục lục", "Contents") << "\"><ul>\n";
        const auto entry = [this](const Section& section, std::size_t count, bool is_there) {
            if (!is_there) return;
            out_ << "<li><a href=\"#" << section.id << "\">" << section.title.in(language_)
                 << "</a> <span class=\"quiet\">(" << count << ")</span></li>\n";
        };
        const std::size_t missed = summary_.count(Verdict::missed);
        const std::size_t errors = summary_.count(Severity::error);
        const std::size_t others = audit_.findings.size() - errors;
        entry(missed_section, missed, missed + summary_.count(Verdict::not_reported) != 0);
        entry(errors_section, errors, errors != 0);
        entry(indicators_section, summary_.indicators, true);
        entry(findings_section, others, others != 0);
        out_ << "</ul></nav>\n";
    }

    /// How many came to which verdict, and what that rests on.
    void write_summary() const {
        open({"summary", {"Tóm tắt", "Summary"}});
        out_ << "<ul class=\"tally\">\n";
        for (const Verdict verdict :
             {Verdict::missed, Verdict::not_reported, Verdict::no_target, Verdict::exceeded, Verdict::met}) {
            const std::size_t count = summary_.count(verdict);
            if (count == 0 && (verdict == Verdict::not_reported || verdict == Verdict::no_target)) continue;
            const bool is_grave = verdict == Verdict::missed && count != 0;
            out_ << "<li" << (is_grave ? " class=\"is-missed\"" : "") << "><b class=\"number\">" << count
                 << "</b> ";
            write_verdict(verdict, is_grave);
            out_ << "</li>\n";
        }
        out_ << "</ul>\n<p>" << html_text(finding_line(summary_, language_)) << "</p>\n";
        const std::string direction = direction_line(annex_, summary_, language_);
        if (!direction.empty()) out_ << "<p class=\"quiet\">" << html_text(direction) << "</p>\n";
        out_ << "</section>\n";
    }

    /// What was missed, furthest from its plan first, and what was not reported.
    void write_missed() const {
        std::vector<std::size_t> missed;
        std::vector<std::size_t> absent;
        for (std::size_t index = 0; index < annex_.rows.size(); ++index) {
            if (!audit_.comparisons[index]) continue;
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

        open(missed_section);
        if (!missed.empty()) {
            out_ << "<ul class=\"cards\">\n";
            for (const std::size_t index : missed) write_card(index);
            out_ << "</ul>\n";
        }
        if (!absent.empty()) {
            out_ << "<p>" << say("Chưa có số liệu: ", "Not reported: ");
            std::string_view separator;
            for (const std::size_t index : absent) {
                out_ << separator;
                write_link(index);
                separator = "; ";
            }
            out_ << ".</p>\n";
        }
        out_ << "</section>\n";
    }

    /// What cannot be true as it is printed.
    void write_errors() const {
        if (summary_.count(Severity::error) == 0) return;
        open(errors_section);
        write_findings([](const Finding& finding) { return severity_of(finding) == Severity::error; });
        out_ << "</section>\n";
    }

    /// Every row, with its chart and what was found in it.
    void write_indicators() const {
        open(indicators_section);
        write_legend();
        out_ << "<table role=\"table\" aria-labelledby=\"indicators-h\">\n<thead role=\"rowgroup\"><tr "
                "role=\"row\">";
        const AnnexCells heading = annex_headings(language_);
        const auto column = [this](std::string_view name, bool is_number = false) {
            out_ << "<th role=\"columnheader\" scope=\"col\"" << (is_number ? " class=\"number\"" : "") << '>'
                 << name << "</th>";
        };
        column(heading.code);
        column(heading.name);
        column(heading.target, true);
        column(heading.actual, true);
        column(heading.completion, true);
        column(say("So với kế hoạch", "Against plan"));
        column(heading.verdict);
        out_ << "</tr></thead>\n<tbody role=\"rowgroup\">\n";
        for (std::size_t index = 0; index < annex_.rows.size(); ++index) {
            const AnnexCells cells = cells_of(annex_.rows[index], audit_.comparisons[index], language_);
            if (audit_.comparisons[index]) {
                write_row(index, cells, heading);
            } else {
                if (index != 0) out_ << "</tbody>\n<tbody role=\"rowgroup\">\n";
                out_ << "<tr role=\"row\" class=\"group\" id=\"row-" << index + 1
                     << "\"><th role=\"rowheader\" scope=\"rowgroup\" colspan=\"7\">";
                if (!cells.code.empty())
                    out_ << "<span class=\"code\">" << html_text(cells.code) << "</span> ";
                write_foreign(cells.name);
                out_ << "</th></tr>\n";
            }
            write_row_findings(index);
        }
        out_ << "</tbody>\n</table>\n</section>\n";
    }

    /// What is no error, and what belongs to no row.
    void write_other_findings() const {
        const auto is_other = [](const Finding& finding) { return severity_of(finding) != Severity::error; };
        if (std::none_of(audit_.findings.begin(), audit_.findings.end(), is_other)) return;
        open(findings_section);
        write_findings(is_other);
        out_ << "</section>\n";
    }

private:
    struct Section {
        std::string_view id;
        Wording title;
    };
    static constexpr Section missed_section{"missed", {"Không đạt kế hoạch", "Plan missed"}};
    static constexpr Section errors_section{"errors", {"Những chỗ in không đúng", "Printed wrongly"}};
    static constexpr Section indicators_section{"indicators", {"Tất cả chỉ tiêu", "All indicators"}};
    static constexpr Section findings_section{"findings", {"Cảnh báo và ghi chú", "Warnings and notes"}};

    std::string_view say(std::string_view vietnamese, std::string_view english) const {
        return Wording{vietnamese, english}.in(language_);
    }

    void open(const Section& section) const {
        out_ << "<section id=\"" << section.id << "\" aria-labelledby=\"" << section.id << "-h\">\n<h2 id=\""
             << section.id << "-h\">" << section.title.in(language_) << "</h2>\n";
    }

    /// A text of the report, which need not be in the language of the page.
    void write_foreign(std::string_view text) const {
        if (language_ != Language::vietnamese && has_vietnamese_letter(text)) {
            out_ << "<span lang=\"vi\">" << html_text(text) << "</span>";
        } else {
            out_ << html_text(text);
        }
    }

    void write_verdict(Verdict verdict, bool is_grave) const {
        out_ << "<span class=\"verdict" << (is_grave ? " is-missed" : "")
             << "\"><span class=\"sign\" aria-hidden=\"true\">" << sign_of(verdict) << "</span>"
             << words_of(verdict).in(language_) << "</span>";
    }

    std::string name_of_row(std::size_t index) const {
        const AnnexRow& row = annex_.rows[index];
        return printable(row.indicator.name().empty() ? row.code : row.indicator.name(), max_cell_columns);
    }

    void write_link(std::size_t index) const {
        out_ << "<a href=\"#row-" << index + 1 << "\">";
        const std::string code = printable(annex_.rows[index].code, 12);
        if (!code.empty() && !annex_.rows[index].indicator.name().empty())
            out_ << "<span class=\"code\">" << html_text(code) << "</span> ";
        write_foreign(name_of_row(index));
        out_ << "</a>";
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
        const std::string name = name_of_row(index);
        const std::string unit = printable(row.unit_text, 24);
        write_bullet_svg(out_, *chart, comparison.verdict(), {id, name, unit}, language_,
                         {SvgUse::inside_html, width});
    }

    void write_card(std::size_t index) const {
        const AnnexRow& row = annex_.rows[index];
        const Comparison<>& comparison = *audit_.comparisons[index];
        const AnnexCells cells = cells_of(row, comparison, language_);
        out_ << "<li><h3>";
        write_link(index);
        out_ << "</h3>\n";
        write_chart(index, "missed", 320);
        const auto fact = [this](std::string_view name, std::string_view figure, std::string_view unit = {}) {
            out_ << "<div><dt>" << name << "</dt><dd>" << html_text(figure);
            if (!unit.empty()) {
                out_ << ' ';
                write_foreign(unit);
            }
            out_ << "</dd></div>";
        };
        out_ << "\n<dl class=\"facts\">";
        fact(say("Thực hiện", "Actual"), cells.actual, cells.unit);
        fact(say("Kế hoạch", "Plan"), cells.target);
        if (comparison.variance()) {
            const Decimal variance = *comparison.variance();
            const std::string figure = (variance.sign() > 0 ? "+" : "") + localized(variance, language_);
            const AnyUnit points = difference_unit(row.indicator.unit());
            std::string unit = cells.unit;
            if (points != row.indicator.unit()) {
                unit = print_unit(points, language_).view();
                if (language_ == Language::english && variance != 1 && variance != -1) unit += 's';
            }
            fact(say("Chênh lệch", "Difference"), figure, unit);
        }
        if (comparison.completion().is_defined()) {
            fact(say("Tỷ lệ hoàn thành", "Completion"), cells.completion, "%");
        }
        out_ << "</dl></li>\n";
    }

    /// Why there is no completion, where the verdict does not say it.
    std::string_view why_undefined(const Comparison<>& comparison) const {
        if (comparison.completion().is_defined()) return {};
        const Undefined reason = comparison.completion().reason();
        if (reason == Undefined::no_target || reason == Undefined::no_actual) return {};
        return words_of(reason).in(language_);
    }

    void write_row(std::size_t index, const AnnexCells& cells, const AnnexCells& heading) const {
        const bool is_missed = audit_.comparisons[index]->verdict() == Verdict::missed;
        out_ << "<tr role=\"row\" id=\"row-" << index + 1 << '"' << (is_missed ? " class=\"is-missed\"" : "")
             << "><td role=\"cell\" class=\"code\">" << html_text(cells.code)
             << "</td><th role=\"rowheader\" scope=\"row\"><span class=\"row-name\">";
        write_foreign(cells.name);
        out_ << "</span>";
        if (!cells.unit.empty()) {
            out_ << " <span class=\"unit\">";
            write_foreign(cells.unit);
            out_ << "</span>";
        }
        out_ << "</th>";
        const auto number = [this](std::string_view label, std::string_view text, std::string_view why = {}) {
            constexpr std::size_t most_columns = 16;  // more may break into lines
            out_ << "<td role=\"cell\" class=\"number labelled"
                 << (display_width(text) > most_columns ? " is-long" : "") << "\" data-label=\"" << label
                 << "\">" << html_text(text);
            if (!why.empty()) out_ << "<span class=\"unit\">" << why << "</span>";
            out_ << "</td>";
        };
        number(heading.target, cells.target);
        number(heading.actual, cells.actual);
        number(heading.completion, cells.completion, why_undefined(*audit_.comparisons[index]));
        out_ << "<td role=\"cell\" class=\"chart\">";
        write_chart(index, "chart", 216);
        out_ << "</td><td role=\"cell\" class=\"verdicts\">";
        write_verdict(audit_.comparisons[index]->verdict(), is_missed);
        out_ << "</td></tr>\n";
    }

    void write_row_findings(std::size_t index) const {
        if (findings_of_[index].empty()) return;
        out_ << "<tr role=\"row\" class=\"found\"><td role=\"cell\" colspan=\"7\"><ul class=\"findings\">";
        for (const Finding* finding : findings_of_[index]) {
            open_finding(*finding);
            out_ << "<p>";
            write_severity(*finding);
            out_ << ": " << html_text(sentence(*finding, language_)) << "</p></li>";
        }
        out_ << "</ul></td></tr>\n";
    }

    template <class Choose>
    void write_findings(const Choose& choose) const {
        out_ << "<ul class=\"findings\">\n";
        for (const Finding* finding : gravest_first(audit_)) {
            if (!choose(*finding)) continue;
            open_finding(*finding);
            if (finding->row != Finding::no_row) {
                out_ << "<h3>";
                write_link(finding->row);
                out_ << "</h3>";
            }
            out_ << "<p>";
            write_severity(*finding);
            out_ << ": " << html_text(sentence(*finding, language_)) << "</p><p class=\"quiet\">"
                 << place_text(finding->place, language_) << " · " << html_text(name_of(*finding))
                 << "</p></li>\n";
        }
        out_ << "</ul>\n";
    }

    void open_finding(const Finding& finding) const {
        constexpr std::string_view kinds[] = {"is-error", "is-warning", "is-note"};
        out_ << "<li class=\"" << kinds[static_cast<std::size_t>(severity_of(finding))] << "\">";
    }
    void write_severity(const Finding& finding) const {
        out_ << "<span class=\"severity\">" << words_of(severity_of(finding)).in(language_) << "</span>";
    }

    /// How the charts are read.
    void write_legend() const {
        const auto entry = [this](std::string_view drawing, std::string_view words, bool is_missed = false) {
            out_ << "<li><svg class=\"bullet" << (is_missed ? " missed" : "")
                 << "\" aria-hidden=\"true\" viewBox=\"0 0 36 24\" width=\"36\" height=\"24\">" << drawing
                 << "</svg>" << words << "</li>\n";
        };
        out_ << "<ul class=\"legend\" aria-label=\"" << say("Cách đọc biểu đồ", "How to read the charts")
             << "\">\n";
        entry(
            R"(<rect class="q1" y="3" width="36" height="18"/><rect class="bar" y="8" width="30" height="8"/>)",
            say("thực hiện", "actual"));
        entry(
            R"(<rect class="q1" y="3" width="36" height="18"/><rect class="bar" y="8" width="30" height="8"/>)"
            R"(<path class="hatch" d="M0 14l6 -6M4 16l8 -8M10 16l8 -8M16 16l8 -8M22 16l8 -8M28 16l2 -2"/>)",
            say("thực hiện, không đạt", "actual, missed"), true);
        entry(R"(<path class="mark" d="M18 3V21"/>)", say("kế hoạch", "plan"));
        entry(
            R"(<path class="mark" d="M8 3V21M28 3V21"/><path class="form" d="M8 0l7 3l-7 3zM28 0l-7 3l7 3z"/>)",
            say("kế hoạch trở lên, trở xuống", "plan or more, plan or less"));
        entry(R"(<path class="mark" d="M18 3V21"/><path class="form" d="M15 0h6v6h-6z"/>)",
              say("duy trì", "to be maintained"));
        entry(R"(<path class="mark" d="M8 21V3H28V21"/>)", say("kế hoạch là một khoảng", "plan is a range"));
        entry(R"(<rect class="q1" y="3" width="36" height="18"/>)",
              say("nền: chưa đạt", "band: short of it"));
        entry(R"(<rect class="q0" y="3" width="36" height="18"/>)", say("nền: đạt", "band: reached"));
        out_ << "</ul>\n";
    }

    std::ostream& out_;
    const Annex& annex_;
    const Audit& audit_;
    Language language_;
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
    detail::begin_page(out, title, language);
    out << "<header>\n<h1>" << html_text(title) << "</h1>\n";
    const detail::AnnexHtml parts(out, annex, audit, language);
    parts.write_contents();
    out << "</header>\n<main id=\"content\">\n";
    parts.write_summary();
    parts.write_missed();
    parts.write_errors();
    parts.write_indicators();
    parts.write_other_findings();
    out << "</main>\n";
    detail::end_page(out);
}

}  // namespace chitieu
