// SPDX-License-Identifier: BSL-1.0
//
// Where in a text the table of some records begins, and which of its columns is which member's.
#pragma once

#include <chitieu/domain/role_words.hpp>
#include <chitieu/read/find_table.hpp>
#include <chitieu/read/heading.hpp>
#include <chitieu/read/plain_table.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/read/vocabulary.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letter_parts.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu::detail {

/// A column that a record asks for.
struct WantedColumn {
    std::string_view heading;
    bool is_needed = false;  // without it no record can be made
    bool is_text = false;
    std::string with_marks{};  // the heading as it is compared
    std::string bare{};
};

/// A heading as it is compared: folded, underscores as blanks.
inline std::string heading_form(std::string_view heading, Folding folding) {
    std::string blanks(heading);
    for (char& letter : blanks) letter = letter == '_' ? ' ' : letter;
    return folded(blanks, folding);
}

inline WantedColumn wanted_column(std::string_view heading, bool is_needed, bool is_text) {
    return {heading, is_needed, is_text, heading_form(heading, Folding::marks_kept),
            heading_form(heading, Folding::marks_dropped)};
}

/// What stands behind "ĐVT:", "Đơn vị tính:", "Unit:"; all of it where nothing like that stands before.
inline std::string_view behind_unit_word(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return text;
    return role_of(heading_words(text.substr(0, colon)), {}, false) == ColumnRole::unit
               ? trim(text.substr(colon + 1))
               : text;
}

/// "Dự toán (triệu đồng)" is the column "Dự toán" in millions of dong.
struct HeadingWithUnit {
    std::string_view name;
    AnyUnit unit{};
};
inline std::optional<HeadingWithUnit> cut_off_unit(std::string_view heading, UnitList units) {
    heading = trim(heading);
    for (const std::string_view pair : {"()", "[]"}) {
        if (!heading.ends_with(pair[1])) continue;
        const std::size_t open = heading.rfind(pair[0]);
        if (open == std::string_view::npos || open == 0) continue;
        const std::string_view inside = heading.substr(open + 1, heading.size() - open - 2);
        if (const auto unit = parse_unit(behind_unit_word(trim(inside)), units)) {
            return HeadingWithUnit{trim(heading.substr(0, open)), *unit};
        }
    }
    return std::nullopt;
}

/// Which cell of a heading each wanted column is.
struct MatchedColumns {
    std::vector<std::size_t> places{};  // `no_column` where there is none
    std::vector<AnyUnit> units{};       // what the headings say
    std::size_t matched = 0;
    bool has_all_needed = true;
    std::optional<std::size_t> repeated{};  // the first wanted column that two cells are
};

/// Cells are matched as they are, then without a unit behind them, then both with marks dropped. The first
/// way that finds a cell counts; with marks dropped, only where it is one cell and nobody else's.
inline MatchedColumns match_columns(const std::vector<WantedColumn>& wanted, const TableRow& heading,
                                    UnitList units) {
    struct Form {
        std::string with_marks;
        std::string bare;
        AnyUnit unit{};
    };
    const std::size_t width = heading.cells.size();
    MatchedColumns result;
    result.places.assign(wanted.size(), no_column);
    result.units.assign(wanted.size(), AnyUnit());
    std::vector<bool> is_taken(width, false);
    const auto take = [&](std::size_t column, std::size_t cell, const AnyUnit& unit) {
        result.places[column] = cell;
        result.units[column] = unit;
        is_taken[cell] = true;
        ++result.matched;
    };
    const auto match = [&](const std::vector<Form>& forms, bool keeps_marks) {
        const auto are_same = [&](std::size_t column, std::size_t cell) {
            if (is_taken[cell] || forms[cell].with_marks.empty()) return false;
            return keeps_marks ? forms[cell].with_marks == wanted[column].with_marks
                               : forms[cell].bare == wanted[column].bare;
        };
        // Looked up before any is taken: what two columns could be is neither's.
        std::vector<std::size_t> cell_of(wanted.size(), no_column);
        std::vector<std::size_t> claims(width, 0);
        for (std::size_t column = 0; column < wanted.size(); ++column) {
            if (result.places[column] != no_column) continue;
            std::size_t found = 0;
            for (std::size_t cell = 0; cell < width; ++cell) {
                if (!are_same(column, cell)) continue;
                if (++found == 1) cell_of[column] = cell;
                ++claims[cell];
            }
            if (found > 1) {
                cell_of[column] = no_column;
                if (!result.repeated) result.repeated = column;
            }
        }
        for (std::size_t column = 0; column < wanted.size(); ++column) {
            const std::size_t cell = cell_of[column];
            if (cell != no_column && claims[cell] == 1) take(column, cell, forms[cell].unit);
        }
    };

    std::vector<Form> whole(width);
    std::vector<Form> without_unit(width);
    for (std::size_t cell = 0; cell < width; ++cell) {
        const std::string_view text = heading.cells[cell].text;
        if (text.empty() || !is_short(text)) continue;
        whole[cell] = {heading_form(text, Folding::marks_kept), heading_form(text, Folding::marks_dropped)};
        if (const auto cut = cut_off_unit(text, units)) {
            without_unit[cell] = {heading_form(cut->name, Folding::marks_kept),
                                  heading_form(cut->name, Folding::marks_dropped), cut->unit};
        }
    }
    for (const bool keeps_marks : {true, false}) {
        match(whole, keeps_marks);
        match(without_unit, keeps_marks);
    }
    for (std::size_t column = 0; column < wanted.size(); ++column) {
        const bool is_missing = result.places[column] == no_column;
        if (wanted[column].is_needed && is_missing) result.has_all_needed = false;
    }
    return result;
}

/// A table of records that was found: where its heading begins, and what its columns are.
struct RecordTable {
    Delimiter delimiter = Delimiter::tab;
    LineReader lines;  // before the heading
    MatchedColumns columns{};
    AnyUnit unit{};  // "Đơn vị tính: triệu đồng" above it
};

/// The unit of all figures of a table, from a line above it that says nothing else.
inline std::optional<AnyUnit> unit_above(std::string_view line, UnitList units) {
    constexpr std::size_t longest = 120;
    if (line.size() > longest) return std::nullopt;
    while (!line.empty() && std::string_view(" \t()|*_;,.").find(line.front()) != std::string_view::npos) {
        line.remove_prefix(1);
    }
    while (!line.empty() && std::string_view(" \t()|*_;,.").find(line.back()) != std::string_view::npos) {
        line.remove_suffix(1);
    }
    const std::string_view behind = behind_unit_word(line);
    return behind.size() == line.size() ? std::nullopt : parse_unit(behind, units);
}

/// Looks for the heading: the first row that has all the columns, else the first of those that have most of
/// them; rows that lack a needed column only where no other is there. Nothing where no row has any. Linear.
inline std::optional<RecordTable> find_record_table(std::string_view text,
                                                    const std::vector<WantedColumn>& wanted, UnitList units) {
    constexpr int lines_between = 3;
    std::size_t needed = 0;
    for (const WantedColumn& column : wanted) needed += column.is_needed;
    std::optional<RecordTable> best;
    const auto is_better = [&](const MatchedColumns& columns) {
        if (columns.matched == 0) return false;
        if (!best) return true;
        if (columns.has_all_needed != best->columns.has_all_needed) return columns.has_all_needed;
        return columns.matched > best->columns.matched;
    };
    for (const Delimiter delimiter : delimiters) {
        std::list<std::string> scratch;
        const RowSplitter splitter(delimiter, scratch, Quoted::is_verbatim, RowsAre::headings);
        AnyUnit unit;
        int unit_line = 0;
        int line_number = 0;
        for (LineReader lines(text); !lines.at_end(); lines.take()) {
            const std::string_view line = lines.peek();
            if (line.size() > max_line_length) continue;
            if (trim(line).empty()) continue;
            ++line_number;
            const bool is_wide =
                count_of(line, delimiter) + 1 >= needed || line.find('"') != std::string_view::npos;
            if (const auto above = unit_above(line, units)) {
                unit = *above;
                unit_line = line_number;
            } else if (is_wide) {
                LineReader behind = lines;
                const TableRow row = splitter.take(behind);
                MatchedColumns columns = match_columns(wanted, row, units);
                if (is_better(columns)) {
                    const bool is_above = unit_line != 0 && line_number - unit_line <= lines_between;
                    best = RecordTable{delimiter, lines, std::move(columns), is_above ? unit : AnyUnit()};
                    if (best->columns.matched == wanted.size()) return best;
                }
                scratch.clear();
            }
        }
    }
    return best;
}

/// The column of units, for the figures of each row.
inline std::size_t find_unit_column(const TableRow& heading) {
    for (std::size_t cell = 0; cell < heading.cells.size(); ++cell) {
        const std::string_view text = heading.cells[cell].text;
        if (is_short(text) && parse_heading(text).role == ColumnRole::unit) return cell;
    }
    return no_column;
}

/// Whether the headings are Vietnamese, with marks or by their words.
inline bool is_vietnamese_heading(const TableRow& heading) {
    for (const TableCell& cell : heading.cells) {
        const std::string words = heading_words(cell.text);
        if (has_vietnamese_letters(cell.text) || has_any_of(words, plan_words_vietnamese) ||
            has_any_of(words, result_words_vietnamese)) {
            return true;
        }
    }
    return false;
}

}  // namespace chitieu::detail
