// SPDX-License-Identifier: BSL-1.0
//
// Rows of cells under each other for a terminal: columns of a width each, cells broken into lines.
#pragma once

#include <chitieu/text/width.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// Longer cells are cut.
inline constexpr std::size_t max_cell_columns = 400;

struct PrintedColumn {
    std::size_t width = 0;
    bool is_right = false;  // as figures are
};

inline constexpr std::size_t gap_between_columns = 2;

inline void pad(std::ostream& out, std::size_t columns) {
    for (; columns > 0; --columns) out << ' ';
}

/// Makes a column as wide as its widest cell.
inline void widen(PrintedColumn& column, std::string_view cell) {
    column.width = (std::max)(column.width, display_width(cell));
}

/// Writes the next line of each cell; true while something is left.
inline bool write_cell_lines(std::ostream& out, std::vector<std::string_view>& cells,
                             const std::vector<PrintedColumn>& columns) {
    std::size_t blanks = 0;  // owed, and written only before something else: no line ends in blanks
    bool is_more = false;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const std::string_view text = next_line(cells[at], columns[at].width);
        const std::size_t width = display_width(text);
        const std::size_t rest = columns[at].width - (std::min)(columns[at].width, width);
        if (columns[at].is_right) blanks += rest;
        if (!text.empty()) {
            pad(out, std::exchange(blanks, 0));
            out << text;
        } else {
            blanks += width;
        }
        if (!columns[at].is_right) blanks += rest;
        blanks += gap_between_columns;
        is_more = is_more || !cells[at].empty();
    }
    out << '\n';
    return is_more;
}

/// Writes a row, over as many lines as its longest cell takes.
inline void write_text_row(std::ostream& out, std::vector<std::string_view> cells,
                           const std::vector<PrintedColumn>& columns) {
    while (write_cell_lines(out, cells, columns)) {
    }
}

inline void write_rule(std::ostream& out, std::size_t columns) {
    for (; columns > 0; --columns) out << "─";
    out << '\n';
}

}  // namespace chitieu::detail
