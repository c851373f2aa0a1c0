// SPDX-License-Identifier: BSL-1.0
//
// A table that stands alone in a text, below a heading of one row: what the readers of such tables share.
#pragma once

#include <chitieu/read/find_table.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu::detail {

/// What stands for a column that is not there.
inline constexpr std::size_t no_column = static_cast<std::size_t>(-1);

/// The cell of a column; an empty one where the row or the table has none.
inline TableCell cell_at(const TableRow& row, std::size_t column) {
    if (column < row.cells.size()) return row.cells[column];
    return {{}, row.place};
}

/// The text of the first cell that has one.
inline std::string_view first_text(const TableRow& row) {
    for (const TableCell& cell : row.cells) {
        if (!cell.text.empty()) return cell.text;
    }
    return {};
}

/// Notes what is wrong with a row and its width. False for one that says nothing, and for one with a cell too
/// many, as all its cells may stand in other columns; one that is too short is read as far as it goes.
inline bool can_use_row(const TableRow& row, std::size_t width, std::vector<Error>& errors) {
    if (row.error != ErrorCode::none) errors.push_back({row.error, row.error_place, first_text(row)});
    if (row.is_blank()) return false;
    for (std::size_t extra = width; extra < row.cells.size(); ++extra) {
        if (row.cells[extra].text.empty()) continue;
        errors.push_back({ErrorCode::row_too_long, row.cells[extra].place, row.cells[extra].text});
        return false;
    }
    if (row.cells.size() < width) errors.push_back({ErrorCode::row_too_short, row.place, first_text(row)});
    return true;
}

/// Finds the heading among the first lines of a text, in any form that a table has (`is_heading(row, rows)`,
/// where `rows` is the text below), and calls `add(row)` for every row below it. Whether there was a heading;
/// an error where the text is empty or binary. `is_heading` must be true of a row only for the form that the
/// table has.
template <class IsHeading, class Add>
Result<bool> read_rows(std::string_view text, std::list<std::string>& kept, std::vector<Error>& errors,
                       const IsHeading& is_heading, const Add& add) {
    constexpr int lines_above = 16;  // a title, a source
    if (const auto error = why_no_text(text)) return tl::unexpected<Error>(*error);
    for (const Delimiter delimiter : delimiters) {
        const RowSplitter splitter(delimiter, kept);
        LineReader lines(text);
        bool is_below = false;
        for (int line = 0; !lines.at_end() && (is_below || line < lines_above); ++line) {
            if (lines.peek().size() > max_line_length) {
                if (is_below) {
                    errors.push_back(
                        {ErrorCode::line_too_long, {lines.number(), 1}, utf8_prefix(lines.peek(), 64)});
                }
                lines.take();
                continue;
            }
            const TableRow row = splitter.take(lines);
            if (!is_below) {
                is_below = is_heading(row, lines.rest());
            } else if (!(delimiter == Delimiter::pipe && is_pipe_rule(row))) {
                add(row);
            }
        }
        if (is_below) return true;
        kept.clear();
    }
    return false;
}

}  // namespace chitieu::detail
