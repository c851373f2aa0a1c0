// SPDX-License-Identifier: BSL-1.0
//
// Where in a text a table of indicators begins and goes on: its heading over one or more rows, what stands
// between its pages, and what only looks like one.
#pragma once

#include <chitieu/read/annex_columns.hpp>
#include <chitieu/read/cell.hpp>
#include <chitieu/read/heading.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

inline constexpr Delimiter delimiters[] = {Delimiter::tab, Delimiter::pipe, Delimiter::semicolon,
                                           Delimiter::comma};

/// How many rows a heading may be spread over: "Năm 2023" above "Kế hoạch" and "Thực hiện".
inline constexpr std::size_t max_heading_rows = 3;

/// Which column a cell of the row that numbers the columns names: 2 for `2`, `(2)`, `[2]`, `2=4/3`;
/// 1 for `A`; nothing for any other text.
inline std::optional<unsigned> column_ordinal(std::string_view text) {
    text = trim(text.substr(0, text.find('=')));
    if (text.starts_with('(') || text.starts_with('[')) text.remove_prefix(1);
    if (text.ends_with(')') || text.ends_with(']')) text.remove_suffix(1);
    text = trim(text);
    if (text.empty() || text.size() > 2) return std::nullopt;
    if (text.size() == 1 && is_ascii_letter(text[0]))
        return static_cast<unsigned>((text[0] | 0x20) - 'a') + 1;
    unsigned ordinal = 0;
    for (const char digit : text) {
        if (!is_ascii_digit(digit)) return std::nullopt;
        ordinal = ordinal * 10 + static_cast<unsigned>(digit - '0');
    }
    return ordinal;
}

/// The row `1 2 3`, `(1) (2) (3)=(2)/(1)` or `A B 1 2` below a heading: ordinals that rise, one of them in
/// the column of names, where no indicator has a number.
inline bool numbers_the_columns(const TableRow& row, const AnnexColumns& columns) {
    if (columns.name >= row.cells.size() || row.cells[columns.name].text.empty()) return false;
    unsigned last = 0;
    bool after_letter = false;
    int filled = 0;
    for (const TableCell& cell : row.cells) {
        if (cell.text.empty()) continue;
        const std::optional<unsigned> ordinal = column_ordinal(cell.text);
        if (!ordinal) return false;
        const bool is_letter = cell.text.find_first_of("0123456789") == std::string_view::npos;
        const bool starts_again = after_letter && !is_letter;
        if (*ordinal <= last && !starts_again) return false;
        last = *ordinal;
        after_letter = is_letter;
        ++filled;
    }
    return filled >= 2;
}

/// The row of dashes below the heading of a pipe table.
inline bool is_pipe_rule(const TableRow& row) {
    bool has_dash = false;
    for (const TableCell& cell : row.cells) {
        if (cell.text.find_first_not_of("-: ") != std::string_view::npos) return false;
        has_dash = has_dash || cell.text.find('-') != std::string_view::npos;
    }
    return has_dash;
}

struct FoundTable {
    AnnexColumns columns;
    Delimiter delimiter = Delimiter::tab;
    std::size_t width = 0;
    Place place;
};

/// A heading's texts, one a column, over one or more rows: an empty cell of an upper row takes the text
/// left of it where a lower row has something to say there.
inline std::vector<Heading> join_headings(const std::vector<TableRow>& rows) {
    std::size_t width = 0;
    for (const TableRow& row : rows) width = row.cells.size() > width ? row.cells.size() : width;
    std::vector<std::string> texts(width);
    for (std::size_t level = 0; level < rows.size(); ++level) {
        std::string_view left;
        for (std::size_t column = 0; column < width; ++column) {
            const auto text_at = [&](std::size_t row) {
                const auto& cells = rows[row].cells;
                return column < cells.size() ? cells[column].text : std::string_view{};
            };
            const std::string_view text = text_at(level);
            bool has_below = false;
            bool stands_above = false;  // a heading over two rows, written in both
            for (std::size_t other = 0; other < rows.size(); ++other) {
                has_below = has_below || (other > level && !text_at(other).empty());
                stands_above = stands_above || (other < level && text_at(other) == text);
            }
            if (!text.empty()) left = text;
            const std::string_view said = !text.empty() ? text : has_below ? left : std::string_view{};
            if (!stands_above) texts[column].append(" ").append(said);
        }
    }
    std::vector<Heading> headings;
    headings.reserve(width);
    for (const std::string& text : texts) headings.push_back(parse_heading(text));
    return headings;
}

/// A heading is a few words, a sentence is more.
inline bool is_short(std::string_view text) {
    constexpr std::size_t max_words = 16;
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size() && words <= max_words; ++at) words += text[at] == ' ';
    return words <= max_words;
}

inline std::size_t count_of(std::string_view line, Delimiter delimiter) {
    std::size_t count = 0;
    for (const char letter : line) count += letter == static_cast<char>(delimiter);
    return count;
}

/// Digits and what stands around them in figures, and no year: what no heading consists of.
inline bool is_bare_figure(std::string_view text) {
    if (text.size() == 4 && (text.starts_with("19") || text.starts_with("20") || text.starts_with("21")) &&
        is_ascii_digit(text[2]) && is_ascii_digit(text[3])) {
        return false;
    }
    return text.find_first_of("0123456789") != std::string_view::npos &&
           text.find_first_not_of("0123456789.,%<>=+- ") == std::string_view::npos;
}

inline bool could_be_heading(const TableRow& row) {
    for (const TableCell& cell : row.cells) {
        if (is_bare_figure(cell.text) || !is_short(cell.text)) return false;
    }
    return row.cells.size() >= 3 && !row.is_blank();
}

/// A further row of a heading: nothing under code and name, and no figures.
inline bool continues_heading(const TableRow& row, const AnnexColumns& columns) {
    for (const std::size_t column : {columns.code, columns.name}) {
        if (column < row.cells.size() && !row.cells[column].text.empty()) return false;
    }
    for (const TableCell& cell : row.cells) {
        if (!cell.text.empty() && means_nothing(cell.text)) return false;
    }
    return could_be_heading(row);
}

/// "| | | | ĐVT: triệu đồng |": a line of text in a row of its own.
inline bool has_one_text(const TableRow& row) {
    std::size_t count = 0;
    for (const TableCell& cell : row.cells) count += cell.text.empty() ? 0U : 1U;
    return count == 1;
}

inline bool ends_a_sentence(const TableRow& row) { return row.cells.back().text.ends_with('.'); }

/// Commas and semicolons stand in prose too: there a heading is one only where a row that has a figure in
/// one of its columns follows without a blank line between; a row that ends as a sentence does has to be
/// of just its width.
inline bool has_figures_below(LineReader lines, const RowSplitter& splitter, const AnnexColumns& columns,
                              std::size_t width) {
    constexpr int rows_looked_at = 12;
    for (int row_number = 0; row_number < rows_looked_at && !lines.at_end(); ++row_number) {
        if (trim(lines.peek()).empty() || lines.peek().size() > max_line_length) return false;
        const TableRow row = splitter.take(lines);
        if (ends_a_sentence(row) && row.cells.size() != width) continue;
        for (const std::size_t column : {columns.target, columns.actual}) {
            if (column >= row.cells.size()) continue;  // or there is none
            const std::string_view text = row.cells[column].text;
            if (text.size() < 64 && parse_target(text, AnyUnit()).value) return true;
        }
    }
    return false;
}

/// What a table must have to be an annex: a plan, or two years that are compared, which is looked for where a
/// text has no plans at all.
enum class TableWith : std::uint8_t { plans, years_compared };

inline bool is_complete_with(TableWith wanted, const AnnexColumns& columns) {
    return columns.are_complete() || (wanted == TableWith::years_compared && columns.compare_years());
}

/// Tries to read `first`, a row already taken, as a heading, with the rows behind it; moves the reader
/// behind those where that succeeds. `best` remembers the most complete failure, for the error message.
inline std::optional<FoundTable> find_heading(const TableRow& first, LineReader& lines,
                                              const RowSplitter& splitter, std::optional<FoundTable>& best,
                                              TableWith wanted = TableWith::plans) {
    if (!could_be_heading(first)) return std::nullopt;
    const Delimiter delimiter = splitter.delimiter();
    const bool stands_in_prose = delimiter == Delimiter::comma || delimiter == Delimiter::semicolon;
    LineReader ahead = lines;
    std::vector<TableRow> rows{first};
    FoundTable table{find_columns(join_headings(rows)), delimiter, first.cells.size(), first.place};
    if (table.columns.name == AnnexColumns::missing) return std::nullopt;
    const FoundTable first_row_only = table;
    while (rows.size() < max_heading_rows && !ahead.at_end()) {
        if (ahead.peek().size() > max_line_length || count_of(ahead.peek(), delimiter) < 2) break;
        LineReader behind = ahead;
        const TableRow row = splitter.take(behind);
        if (delimiter == Delimiter::pipe && is_pipe_rule(row)) {
            ahead = behind;
            continue;
        }
        const bool may_go_on = is_complete_with(wanted, table.columns) ? continues_heading(row, table.columns)
                                                                       : could_be_heading(row);
        if (!may_go_on) break;
        rows.push_back(row);
        const AnnexColumns joined = find_columns(join_headings(rows));
        if (joined.name == AnnexColumns::missing) break;
        if (is_complete_with(wanted, table.columns) && !is_complete_with(wanted, joined)) break;
        table.columns = joined;
        table.width = row.cells.size() > table.width ? row.cells.size() : table.width;
        ahead = behind;
    }
    if (stands_in_prose &&
        (ends_a_sentence(first) || !has_figures_below(ahead, splitter, table.columns, table.width))) {
        return std::nullopt;
    }
    if (is_complete_with(wanted, table.columns)) {
        lines = ahead;
        return table;
    }
    const bool is_candidate = first_row_only.columns.found() >= 2;
    if (is_candidate && (!best || first_row_only.columns.found() > best->columns.found()))
        best = first_row_only;
    return std::nullopt;
}

/// The heading of another sort of table: a heading for codes or a rule of dashes below, and no figures.
inline bool heads_another_table(const TableRow& row, LineReader below, const RowSplitter& splitter) {
    if (!could_be_heading(row)) return false;
    if (splitter.delimiter() == Delimiter::pipe && !below.at_end() &&
        below.peek().size() <= max_line_length && is_pipe_rule(splitter.take(below))) {
        return true;
    }
    return parse_heading(row.cells.front().text).role == ColumnRole::code;
}

/// True where a line has a quoted cell that may go on over the line's end.
inline bool opens_quote(std::string_view line, Delimiter delimiter) {
    return delimiter != Delimiter::pipe && line.starts_with('"') &&
           line.find('"', 1) == std::string_view::npos;
}

/// What stands between two pages: `12`, `- 12 -`, `Trang 12`, `Page 3 of 10`.
inline bool is_page_number(std::string_view line) {
    constexpr std::size_t longest = 24;
    if (line.size() > longest) return false;
    std::string words = folded(line, Folding::marks_dropped);
    for (const std::string_view word : {"trang", "page", "of", "/", "-", "|"}) {
        for (std::size_t at = words.find(word); at != std::string::npos; at = words.find(word)) {
            words.replace(at, word.size(), " ");
        }
    }
    return words.find_first_not_of("0123456789 ") == std::string::npos;
}

}  // namespace detail

}  // namespace chitieu
