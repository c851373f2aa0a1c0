// SPDX-License-Identifier: BSL-1.0
//
// A compared annex for a terminal: an aligned table, a summary, and the findings.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/audit/doubtful_verdict.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/text/width.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/text_table.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
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

/// A cell's value by `print`, its text where it could not be read, a dash where nothing is there.
template <class Value, class Print>
std::string cell_text(const Printed<Value>& cell, Print&& print) {
    if (cell.value) return print(*cell.value);
    if (cell.error != ErrorCode::none) return printable(cell.text, 24) + " (?)";
    return "–";
}

inline AnnexCells cells_of(const AnnexRow& row, const std::optional<Comparison<>>& comparison,
                           Language language) {
    AnnexCells cells;
    cells.code = printable(row.code, 12);
    cells.name = printable(row.indicator.name(), max_cell_columns);
    if (!comparison) return cells;
    cells.unit = printable(row.unit_text, 24);
    cells.target =
        cell_text(row.target, [&](const Target<>& target) { return target_text(target, language); });
    cells.actual = cell_text(row.actual, [&](const Actual<>& actual) {
        return actual.figure ? localized(*actual.figure, language) : std::string("–");
    });
    if (const auto percent = completion_percent(comparison->completion())) {
        cells.completion = localized(*percent, language);
    } else {
        cells.completion = "–";
    }
    cells.verdict = std::string(words_of(comparison->verdict()).in(language));
    if (has_doubtful_verdict(row)) cells.verdict += " (?)";
    return cells;
}

inline AnnexCells annex_headings(Language language) {
    if (language == Language::vietnamese) {
        return {"TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Đạt %", "Kết quả"};
    }
    return {"No.", "Indicator", "Unit", "Plan", "Actual", "%", "Verdict"};
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

/// The cells in the order of the columns.
inline std::vector<std::string_view> in_order(const AnnexCells& row) {
    return {row.code, row.name, row.unit, row.target, row.actual, row.completion, row.verdict};
}

/// How wide each column is: as its widest cell, the unit at most 12, and the name what is left. Where
/// that would be too little, the widest of the others give way.
inline std::vector<PrintedColumn> widths_of(const std::vector<AnnexCells>& rows, std::size_t columns) {
    constexpr std::size_t name = 1;
    constexpr std::size_t unit = 2;
    constexpr std::size_t least_name = 16;
    std::vector<PrintedColumn> widths(in_order(AnnexCells{}).size());
    for (const std::size_t figure : {3U, 4U, 5U}) widths[figure].is_right = true;
    for (const AnnexCells& row : rows) {
        const auto cells = in_order(row);
        for (std::size_t at = 0; at < widths.size(); ++at) {
            if (at != name) widen(widths[at], cells[at]);
        }
    }
    widths[unit].width = std::min<std::size_t>(widths[unit].width, 12);
    const std::size_t room = columns - gap_between_columns * (widths.size() - 1);
    while (true) {
        std::size_t taken = 0;
        for (const PrintedColumn& column : widths) taken += column.width;
        if (taken + least_name <= room) {
            widths[name].width = room - taken;
            return widths;
        }
        --std::max_element(
              widths.begin(), widths.end(),
              [](const PrintedColumn& left, const PrintedColumn& right) { return left.width < right.width; })
              ->width;
    }
}

/// Writes a section's row: its name has the rest of the line.
inline void write_section(std::ostream& out, const AnnexCells& row, std::size_t code_width,
                          std::size_t columns) {
    std::string_view code = row.code;
    std::string_view name = row.name;
    for (bool first = true; first || !name.empty() || !code.empty(); first = false) {
        const std::string_view code_line = next_line(code, code_width);
        const std::string_view name_line = next_line(name, columns - code_width - 2);
        out << code_line;
        if (!name_line.empty()) {
            pad(out, code_width + 2 - (std::min)(code_width, display_width(code_line)));
            out << name_line;
        }
        out << '\n';
    }
}

/// Writes the table of an annex.
inline void write_annex_table(std::ostream& out, const Annex& annex, const Audit& audit, Language language,
                              std::size_t columns) {
    std::vector<AnnexCells> rows{annex_headings(language)};
    for (std::size_t index = 0; index < annex.rows.size(); ++index) {
        rows.push_back(cells_of(annex.rows[index], audit.comparisons[index], language));
    }
    const std::vector<PrintedColumn> widths = widths_of(rows, columns);
    const auto write_row = [&](const AnnexCells& row) {
        if (row.verdict.empty()) {
            write_section(out, row, widths[0].width, columns);
        } else {
            write_text_row(out, in_order(row), widths);
        }
    };
    write_row(rows.front());
    write_rule(out, columns);
    for (std::size_t at = 1; at < rows.size(); ++at) write_row(rows[at]);
}

/// Writes what the indicators came to and what had to be assumed.
inline void write_annex_summary(std::ostream& out, const Annex& annex, const Summary& summary,
                                Language language, std::size_t columns) {
    write_wrapped(out, verdict_line(summary, language), columns, 0);
    const std::string direction = direction_line(annex, summary, language);
    if (!direction.empty()) write_wrapped(out, direction, columns, 0);
}

/// Writes every finding, its place and name first.
inline void write_findings(std::ostream& out, const Annex& annex, const Audit& audit, Language language,
                           std::size_t columns) {
    for (const Finding& finding : audit.findings) {
        out << '\n' << place_text(finding.place, language) << "  ";
        out << words_of(severity_of(finding)).in(language) << "  " << name_of(finding) << '\n';
        const std::string subject = subject_of(finding, annex);
        if (!subject.empty()) write_wrapped(out, subject, columns, 2);
        write_wrapped(out, sentence(finding, language), columns, 4);
    }
}

/// No table is narrower.
inline constexpr std::size_t least_columns = 72;

}  // namespace detail

/// Writes the table, the summary and the findings in at most `columns` terminal columns (at least 72).
/// Names and units are broken into lines, figures only where they are too wide for any table.
inline void write_annex_text(std::ostream& out, const Annex& annex, const Audit& audit, Language language,
                             std::size_t columns = 100) {
    columns = (std::max)(columns, detail::least_columns);
    detail::write_annex_table(out, annex, audit, language, columns);
    const Summary summary = summarize(annex, audit);
    out << '\n';
    detail::write_annex_summary(out, annex, summary, language, columns);
    detail::write_wrapped(out, finding_line(summary, language), columns, 0);
    detail::write_findings(out, annex, audit, language, columns);
}

}  // namespace chitieu
