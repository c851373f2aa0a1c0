// SPDX-License-Identifier: BSL-1.0
//
// Records of the caller's own as a table: for a terminal, in Markdown, tab- or comma-separated; alone, or
// with what became of each.
//
//     write_records_text(std::cout, lines, Language::english);
//     write_records_text(std::cout, compare(lines, lower_is_better), Language::english);
//
//     office       approved  spent        %  verdict
//     ───────────────────────────────────────────────
//     Health        1,200.5    980  81.6327  met
#pragma once

#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/write/delimited_cell.hpp>
#include <chitieu/write/markdown_cell.hpp>
#include <chitieu/write/record_row.hpp>
#include <chitieu/write/text_table.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <type_traits>
#include <vector>

namespace chitieu {

namespace detail {

/// Makes the columns fit: the widest of the texts give way, and where that is not enough the widest of all.
inline void fit_columns(std::vector<PrintedColumn>& columns, std::size_t room) {
    constexpr std::size_t least_text = 12;
    const auto total = [&columns] {
        std::size_t width = gap_between_columns * (columns.size() - 1);
        for (const PrintedColumn& column : columns) width += column.width;
        return width;
    };
    for (std::size_t taken = total(); taken > room; --taken) {
        PrintedColumn* widest_text = nullptr;
        PrintedColumn* widest = nullptr;
        for (PrintedColumn& column : columns) {
            if (widest == nullptr || column.width > widest->width) widest = &column;
            if (column.is_right || column.width <= least_text) continue;
            if (widest_text == nullptr || column.width > widest_text->width) widest_text = &column;
        }
        if (widest->width <= 1) return;
        --(widest_text != nullptr ? widest_text : widest)->width;
    }
}

/// A cell for people: one line, and a dash where nothing is.
inline std::string shown(const WrittenCell& cell) {
    return cell.text.empty() ? "–" : printable(tsv_field(cell.text), max_cell_columns);
}

/// A row for machines.
inline void write_fields(std::ostream& out, const std::vector<WrittenCell>& cells, char separator) {
    bool is_first = true;
    for (const WrittenCell& cell : cells) {
        if (!is_first) out << separator;
        is_first = false;
        const std::string text = separator == '\t' ? tsv_field(cell.text) : cell.text;
        const bool is_quoted = cell.is_text ? needs_quotes(text, separator)
                                            : text.find_first_of("\"\r\n") != std::string::npos ||
                                                  text.find(separator) != std::string::npos;
        out << (is_quoted ? quoted_field(text) : text);
    }
    out << '\n';
}

}  // namespace detail

/// Writes a heading, a rule, and a line a record, or more where cells are too long: in at most `columns`
/// terminal columns (at least 72), figures right, in the marks of the language, with their units in the
/// heading; what is missing as a dash. `records` is a range of records with `columns`, or what `compare`
/// makes of one: then completions and verdicts stand behind them. Linear; keeps all cells to measure them.
template <class Range>
requires detail::is_written<Range>
void write_records_text(std::ostream& out, const Range& records, Language language,
                        std::size_t columns = 100) {
    const detail::Readers readers{true, language};
    std::vector<detail::PrintedColumn> widths;
    std::vector<std::vector<std::string>> rows;
    const auto add = [&](const std::vector<detail::WrittenCell>& cells) {
        std::vector<std::string>& row = rows.emplace_back();
        for (std::size_t at = 0; at < cells.size(); ++at) {
            row.push_back(detail::shown(cells[at]));
            detail::widen(widths[at], row.back());
        }
    };
    const std::vector<detail::WrittenCell> headings = detail::headings_of<Range>(readers);
    for (const detail::WrittenCell& heading : headings) widths.push_back({0, heading.is_right});
    add(headings);
    for (const auto& element : records) add(detail::cells_of_element(element, readers));

    detail::fit_columns(widths, std::max<std::size_t>(columns, 72));
    std::size_t width = detail::gap_between_columns * (widths.size() - 1);
    for (const detail::PrintedColumn& column : widths) width += column.width;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        detail::write_text_row(out, {rows[at].begin(), rows[at].end()}, widths);
        if (at == 0) detail::write_rule(out, width);
    }
}

/// Writes a Markdown table: as `write_records_text`, but for the widths. Linear, and keeps nothing.
template <class Range>
requires detail::is_written<Range>
void write_records_markdown(std::ostream& out, const Range& records, Language language) {
    const detail::Readers readers{true, language};
    const auto write = [&out](const std::vector<detail::WrittenCell>& cells) {
        out << '|';
        for (const detail::WrittenCell& cell : cells)
            out << ' ' << detail::markdown_text(detail::shown(cell)) << " |";
        out << '\n';
    };
    const std::vector<detail::WrittenCell> headings = detail::headings_of<Range>(readers);
    write(headings);
    out << '|';
    for (const detail::WrittenCell& heading : headings) out << (heading.is_right ? " ---: |" : " --- |");
    out << '\n';
    for (const auto& element : records) write(detail::cells_of_element(element, readers));
}

/// Writes comma-separated values (RFC 4180), or with semicolons or tabs, for machines: English words, plain
/// numbers, units in the headings, nothing where nothing is. `read_records` with `NumberStyle::plain` reads
/// the same records back, but for those that only the heading, a total or a blank line look like: their
/// first text is a word for a total, or nothing is in them. Linear.
template <class Range>
requires detail::is_written<Range>
void write_records_csv(std::ostream& out, const Range& records, char separator = ',') {
    detail::write_fields(out, detail::headings_of<Range>(detail::machines), separator);
    for (const auto& element : records) {
        detail::write_fields(out, detail::cells_of_element(element, detail::machines), separator);
    }
}

/// The same, tab-separated; tabs and line ends in texts become spaces.
template <class Range>
requires detail::is_written<Range>
void write_records_tsv(std::ostream& out, const Range& records) { write_records_csv(out, records, '\t'); }

/// Refused, and why.
template <class cannot_write, class why = detail::why_not_written_t<cannot_write>, class... options>
requires(!std::is_void_v<why>)  //
    void write_records_text(std::ostream&, const cannot_write&, options...) = delete;
template <class cannot_write, class why = detail::why_not_written_t<cannot_write>, class... options>
requires(!std::is_void_v<why>)  //
    void write_records_markdown(std::ostream&, const cannot_write&, options...) = delete;
template <class cannot_write, class why = detail::why_not_written_t<cannot_write>, class... options>
requires(!std::is_void_v<why>)  //
    void write_records_csv(std::ostream&, const cannot_write&, options...) = delete;
template <class cannot_write, class why = detail::why_not_written_t<cannot_write>>
requires(!std::is_void_v<why>)  //
    void write_records_tsv(std::ostream&, const cannot_write&) = delete;

}  // namespace chitieu
