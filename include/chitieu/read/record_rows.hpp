// SPDX-License-Identifier: BSL-1.0
//
// The rows of a table of records, one after the other, without what is no row: blank lines, rules, headings
// of further pages, other tables, prose.
#pragma once

#include <chitieu/domain/annex.hpp>
#include <chitieu/read/annex_columns.hpp>
#include <chitieu/read/cell.hpp>
#include <chitieu/read/find_table.hpp>
#include <chitieu/read/plain_table.hpp>
#include <chitieu/read/record_columns.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/read/vocabulary.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// What is known of a table that records were read from, besides the records. Its views look into the text,
/// whose owner must outlive it, or into `kept`, which moves with it: so it can be moved and not copied.
struct ReadTable {
    ReadTable() = default;
    ReadTable(ReadTable&&) = default;
    ReadTable& operator=(ReadTable&&) = default;
    ReadTable(const ReadTable&) = delete;
    ReadTable& operator=(const ReadTable&) = delete;

    Place heading{};                          ///< where the heading begins
    std::vector<std::string_view> ignored{};  ///< headings of columns that no member asks for
    std::vector<Error> errors{};              ///< all that is wrong, in the order of the text
    std::vector<TableRow> rejected{};         ///< rows that could not be read, with the first error of each
    /// Rows that are no records and not wrong: headings of groups, the row that numbers the columns.
    std::vector<TableRow> set_apart{};
    std::list<std::string> kept{};  ///< texts that are not pieces of the input
};

namespace detail {

/// "I", "IV.", "A", "B)": what stands before the heading of a group.
inline bool is_group_code(std::string_view text) {
    text = bare_code(text);
    if (text.size() == 1) return is_ascii_capital(text[0]);
    return text.size() <= 5 && !text.empty() && text.find_first_not_of("IVX") == std::string_view::npos;
}

/// "1 2 3", each in its place.
inline bool counts_its_cells(const TableRow& row) {
    std::size_t filled = 0;
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
        if (row.cells[cell].text.empty()) continue;
        if (column_ordinal(row.cells[cell].text) != static_cast<unsigned>(cell) + 1) return false;
        ++filled;
    }
    return filled >= 2;
}

/// Whether a row without a figure heads those behind it: "I. Khối sở", "Trong đó:", "3" before "3.1"; or
/// numbers the columns as far as they are texts.
inline bool heads_group(const TableRow& row, const TableRow* following) {
    for (const TableCell& cell : row.cells) {
        if (cell.text.ends_with(':')) return true;
    }
    const std::string_view text = first_text(row);
    if (is_group_code(text.substr(0, text.find(' ')))) {
        const bool stands_alone = text.find(' ') == std::string_view::npos;
        if (stands_alone || text.find_first_of(".)") < text.find(' ')) return true;
    }
    return counts_its_cells(row) || (following != nullptr && is_below(first_text(*following), text));
}

/// Goes over the rows behind a heading.
class RecordRows {
public:
    RecordRows(ReadTable& read, const RecordTable& table, bool has_text)
        : read_(&read),
          splitter_(table.delimiter, read.kept, Quoted::is_verbatim),
          lines_(table.lines),
          heading_(splitter_.take(lines_)),
          columns_(table.columns.places),
          has_text_(has_text) {}

    const TableRow& heading() const noexcept { return heading_; }
    std::size_t width() const noexcept { return heading_.cells.size(); }
    Delimiter delimiter() const noexcept { return splitter_.delimiter(); }

    /// The next row that is one; nothing at the end. What is wrong with lines goes to the errors.
    std::optional<TableRow> next() {
        const bool is_pipe = delimiter() == Delimiter::pipe;
        while (!lines_.at_end()) {
            const std::string_view line = lines_.peek();
            if (line.size() > max_line_length) {
                read_->errors.push_back(
                    {ErrorCode::line_too_long, {lines_.number(), 1}, utf8_prefix(line, 64)});
                lines_.take();
                continue;
            }
            if (trim(line).empty()) {
                lines_.take();
                after_blank_ = true;
                continue;
            }
            // A quoted cell may go on over several lines.
            const bool has_cells = width() == 1 || (!is_pipe && line.starts_with('"')) ||
                                   line.find(static_cast<char>(delimiter())) != std::string_view::npos;
            if (!has_cells) {
                take_stray();
                continue;
            }
            TableRow row = splitter_.take(lines_);
            if (is_pipe && is_pipe_rule(row)) continue;
            if (repeats_heading(row)) {
                forget_strays();
                in_other_table_ = false;
                is_first_ = true;
                continue;
            }
            if (is_pipe && rule_follows()) in_other_table_ = true;
            if (in_other_table_) continue;
            tell_strays(true);
            const bool is_first = std::exchange(is_first_, false);
            if (row.is_blank()) continue;
            if (is_first && numbers_columns(row)) {
                read_->set_apart.push_back(std::move(row));
                continue;
            }
            return row;
        }
        tell_strays(false);
        return std::nullopt;
    }

private:
    /// A line that is not cut into cells: what is left of a row, or the heading of a group. Behind a blank
    /// line it is one only where rows follow, and else prose.
    void take_stray() {
        const Place place{lines_.number(), 1};
        const std::string_view line = lines_.take();
        if (delimiter() == Delimiter::pipe || is_page_number(line)) return;
        TableRow row;
        row.place = place;
        row.cells.push_back({trim(line), place});
        strays_.push_back(std::move(row));
        if (!after_blank_) ++strays_inside_;
    }

    void tell_strays(bool rows_follow) {
        for (std::size_t at = 0; at < strays_.size(); ++at) {
            TableRow& row = strays_[at];
            const bool is_inside = at < strays_inside_;
            if (!is_inside && !rows_follow) break;
            if (!is_inside || heads_group(row, nullptr)) {
                read_->set_apart.push_back(std::move(row));
                continue;
            }
            read_->errors.push_back({ErrorCode::row_too_short, row.place, row.cells[0].text});
            row.error = ErrorCode::row_too_short;
            row.error_place = row.place;
            read_->rejected.push_back(std::move(row));
        }
        forget_strays();
    }
    void forget_strays() {
        strays_.clear();
        strays_inside_ = 0;
        after_blank_ = false;
    }

    bool rule_follows() const {
        if (lines_.at_end() || lines_.peek().size() > max_line_length) return false;
        LineReader ahead = lines_;
        return is_pipe_rule(splitter_.take(ahead));
    }

    bool repeats_heading(const TableRow& row) const {
        for (const std::size_t column : columns_) {
            if (column == no_column) continue;
            if (column >= row.cells.size() || row.cells[column].text != heading_.cells[column].text)
                return false;
        }
        return true;
    }

    /// "(1) (2) (3)=(2)/(1)"; or bare "1 2 3 4", "A B 1 2" in all of at least four columns, so that it is no
    /// record of an office named 1.
    bool numbers_columns(const TableRow& row) const {
        constexpr std::size_t least_width = 4;
        AnnexColumns filled;
        bool is_in_order = row.cells.size() == width() && width() >= least_width;
        bool has_parenthesis = false;
        std::size_t letters = 0;
        for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
            const std::string_view text = row.cells[cell].text;
            if (!text.empty()) filled.name = cell;
            has_parenthesis = has_parenthesis || text.starts_with('(');
            const bool is_letter = text.size() == 1 && is_ascii_capital(text[0]);
            if (is_letter && letters == cell) ++letters;
            const auto place = static_cast<unsigned>(cell - (letters > cell ? 0 : letters)) + 1;
            is_in_order = is_in_order && text.size() <= 2 && column_ordinal(text) == place;
        }
        is_in_order = is_in_order && has_text_ && letters != 1;  // "A 1 2 3" may well be a record
        return (has_parenthesis || is_in_order) && numbers_the_columns(row, filled);
    }

    ReadTable* read_;
    RowSplitter splitter_;
    LineReader lines_;
    TableRow heading_;
    std::vector<std::size_t> columns_;
    bool has_text_;
    std::vector<TableRow> strays_{};
    std::size_t strays_inside_ = 0;  // those before the first blank line
    bool after_blank_ = false;
    bool in_other_table_ = false;
    bool is_first_ = true;
};

}  // namespace detail

}  // namespace chitieu
