// SPDX-License-Identifier: BSL-1.0
//
// A compared annex for a terminal: an aligned table, a summary, and the findings.
#pragma once

#include <chitieu/audit/audit.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/text/width.hpp>
#include <chitieu/write/figures.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// One row of an annex as people read it.
struct AnnexCells {
    std::string code;
    std::string name;
    std::string unit;
    std::string target;
    std::string actual;
    std::string completion;
    std::string verdict;
};

inline constexpr std::size_t max_cell_columns = 400;

/// A cell's value by `print`, its text where it could not be read, a dash where nothing is there.
template <class Value, class Print>
std::string cell_text(const Printed<Value>& cell, Print&& print) {
    if (cell.value) return print(*cell.value);
    if (cell.error != ErrorCode::none) return printable(cell.text, 24) + " (?)";
    return "–";
}

inline AnnexCells cells_of(const AnnexRow& row, const std::optional<Comparison<>>& comparison, Language language) {
    AnnexCells cells;
    cells.code = printable(row.code, 12);
    cells.name = printable(row.indicator.name(), max_cell_columns);
    if (!comparison) return cells;
    cells.unit = printable(row.unit_text, 24);
    cells.target = cell_text(row.target, [&](const Target<>& target) { return target_text(target, language); });
    cells.actual = cell_text(row.actual, [&](const Actual<>& actual) {
        return actual.figure ? localized(*actual.figure, language) : std::string("–");
    });
    if (const auto percent = completion_percent(comparison->completion())) {
        cells.completion = localized(*percent, language);
    } else {
        cells.completion = "–";
    }
    cells.verdict = std::string(words_of(comparison->verdict()).in(language));
    return cells;
}

inline AnnexCells annex_headings(Language language) {
    if (language == Language::vietnamese) {
        return {"TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Đạt %", "Kết quả"};
    }
    return {"No.", "Indicator", "Unit", "Plan", "Actual", "%", "Verdict"};
}

inline void pad(std::ostream& out, std::size_t columns) {
    for (; columns > 0; --columns) out << ' ';
}

/// Writes `text` broken into lines of at most `columns`, each after the first behind `indent` blanks.
inline void write_wrapped(std::ostream& out, std::string_view text, std::size_t columns, std::size_t indent) {
    pad(out, indent);
    const std::size_t room = columns > indent + 20 ? columns - indent : 20;
    bool first = true;
    while (!text.empty()) {
        if (!first) {
            out << '\n';
            pad(out, indent);
        }
        first = false;
        out << next_line(text, room);
    }
    out << '\n';
}

}  // namespace detail

/// Writes the table, the summary and the findings in at most `columns` terminal columns (at least 72);
/// names and units are broken into lines, figures never.
inline void write_annex_text(std::ostream& out, const Report& report, const Audit& audit, Language language,
                             std::size_t columns = 100) {
    columns = columns < 72 ? 72 : columns;
    std::vector<detail::AnnexCells> rows{detail::annex_headings(language)};
    for (std::size_t index = 0; index < report.rows.size(); ++index) {
        rows.push_back(detail::cells_of(report.rows[index], audit.comparisons[index], language));
    }

    // Each column is as wide as its widest cell; the unit at most 12; the name takes what is left.
    using Member = std::string detail::AnnexCells::*;
    constexpr std::array<Member, 6> fixed = {&detail::AnnexCells::code,   &detail::AnnexCells::unit,
                                             &detail::AnnexCells::target, &detail::AnnexCells::actual,
                                             &detail::AnnexCells::completion, &detail::AnnexCells::verdict};
    std::array<std::size_t, 6> widths{};
    for (const detail::AnnexCells& row : rows) {
        for (std::size_t at = 0; at < fixed.size(); ++at) {
            widths[at] = std::max(widths[at], display_width(row.*fixed[at]));
        }
    }
    widths[1] = std::min<std::size_t>(widths[1], 12);
    std::size_t taken = 2 * fixed.size();
    for (const std::size_t width : widths) taken += width;
    const std::size_t name_width = columns > taken + 16 ? columns - taken : 16;

    const auto write_row = [&](const detail::AnnexCells& row) {
        std::string_view name = row.name;
        std::string_view unit = row.unit;
        const auto left = [&](std::string_view text, std::size_t width) {
            out << text;
            detail::pad(out, width - std::min(width, display_width(text)));
        };
        const auto right = [&](std::string_view text, std::size_t width) {
            detail::pad(out, 2 + width - std::min(width, display_width(text)));
            out << text;
        };
        if (row.verdict.empty()) {  // a section: its name has the rest of the line
            left(row.code, widths[0]);
            out << "  " << next_line(name, columns - widths[0] - 2) << '\n';
            while (!name.empty()) {
                detail::pad(out, widths[0] + 2);
                out << next_line(name, columns - widths[0] - 2) << '\n';
            }
            return;
        }
        for (bool first = true; first || !name.empty() || !unit.empty(); first = false) {
            left(first ? std::string_view(row.code) : std::string_view{}, widths[0]);
            out << "  ";
            const std::string_view name_line = next_line(name, name_width);
            const std::string_view unit_line = next_line(unit, widths[1]);
            if (!first && unit_line.empty()) {
                out << name_line << '\n';
                continue;
            }
            left(name_line, name_width);
            out << "  ";
            if (!first) {
                out << unit_line << '\n';
                continue;
            }
            left(unit_line, widths[1]);
            right(row.target, widths[2]);
            right(row.actual, widths[3]);
            right(row.completion, widths[4]);
            out << "  " << row.verdict << '\n';
        }
    };

    write_row(rows.front());
    for (std::size_t column = 0; column < columns; ++column) out << "─";
    out << '\n';
    for (std::size_t at = 1; at < rows.size(); ++at) write_row(rows[at]);

    const Summary summary = summarize(report, audit);
    out << '\n';
    detail::write_wrapped(out, verdict_line(summary, language), columns, 0);
    const std::string direction = direction_line(report, summary, language);
    if (!direction.empty()) detail::write_wrapped(out, direction, columns, 0);
    detail::write_wrapped(out, finding_line(summary, language), columns, 0);
    for (const Finding& finding : audit.findings) {
        out << '\n' << place_text(finding.place, language) << "  ";
        out << words_of(severity_of(finding.rule)).in(language) << "  " << name_of(finding.rule) << '\n';
        const std::string subject = subject_of(finding, report);
        if (!subject.empty()) detail::write_wrapped(out, subject, columns, 2);
        detail::write_wrapped(out, sentence(finding, language), columns, 4);
    }
}

}  // namespace chitieu
