// SPDX-License-Identifier: BSL-1.0
//
// What is to be said of the rows of a table of records, whatever the record is.
#pragma once

#include <chitieu/read/cell.hpp>
#include <chitieu/read/figure_cell.hpp>
#include <chitieu/read/plain_table.hpp>
#include <chitieu/read/record_columns.hpp>
#include <chitieu/read/record_rows.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/read/vocabulary.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/letter_parts.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// How to read a table, where it does not say itself.
struct ReadOptions {
    NumberStyle numbers = NumberStyle::of_table;  ///< said outright, it counts before headings and units
    UnitList units = standard_units;              ///< in cells, headings and above the table
};

namespace detail {

/// Holds the rows against the columns, and keeps what is no record.
class RowChecker {
public:
    RowChecker(ReadTable& read, const RecordTable& table, std::vector<WantedColumn> wanted,
               const RecordRows& rows, const ReadOptions& options)
        : read_(&read),
          columns_(table.columns),
          wanted_(std::move(wanted)),
          unit_above_(table.unit),
          unit_column_(find_unit_column(rows.heading())),
          width_(rows.width()),
          delimiter_(rows.delimiter()),
          options_(options),
          is_english_(!is_vietnamese_heading(rows.heading())) {
        read.heading = rows.heading().place;
        begin(rows.heading());
        std::vector<bool> is_used(width_, false);
        for (std::size_t column = 0; column < wanted_.size(); ++column) {
            const std::size_t cell = columns_.places[column];
            if (cell == no_column) {
                read.errors.push_back({ErrorCode::column_missing, read.heading, wanted_[column].heading});
            } else {
                is_used[cell] = true;
            }
        }
        for (std::size_t cell = 0; cell < width_; ++cell) {
            const std::string_view text = rows.heading().cells[cell].text;
            if (!is_used[cell] && cell != unit_column_ && !text.empty()) read.ignored.push_back(text);
        }
    }

    /// Begins with a row.
    void begin(const TableRow& row) {
        is_whole_ = row.error == ErrorCode::none;
        if (!is_whole_) read_->errors.push_back({row.error, row.error_place, first_text(row)});
        errors_before_ = read_->errors.size();
    }

    bool is_there(std::size_t column) const { return columns_.places[column] != no_column; }

    TableCell cell_of(const TableRow& row, std::size_t column) const {
        return cell_at(row, columns_.places[column]);
    }

    /// Notes what is wrong; the first of it is the row's error.
    void note(TableRow& row, ErrorCode error, Place place, std::string_view text) {
        read_->errors.push_back({error, place, text});
        if (row.error != ErrorCode::none) return;
        row.error = error;
        row.error_place = place;
    }

    /// Notes a row with too many or too few cells. False where its cells are not those of its columns, or
    /// lack one that is needed.
    bool check_width(TableRow& row) {
        for (std::size_t extra = width_; extra < row.cells.size(); ++extra) {
            if (row.cells[extra].text.empty()) continue;
            note(row, ErrorCode::row_too_long, row.cells[extra].place, row.cells[extra].text);
            // An unquoted decimal comma moves all cells behind it.
            if (delimiter_ == Delimiter::comma) return false;
            break;
        }
        bool is_short = false;
        bool lacks_needed = false;
        for (std::size_t column = 0; column < wanted_.size(); ++column) {
            if (!is_there(column) || columns_.places[column] < row.cells.size()) continue;
            is_short = true;
            lacks_needed = lacks_needed || wanted_[column].is_needed;
        }
        // Markdown leaves out cells at the end of a row.
        if (is_short && (lacks_needed || delimiter_ != Delimiter::pipe)) {
            note(row, ErrorCode::row_too_short, row.place, first_text(row));
        }
        return !lacks_needed;
    }

    /// How the figures of a row are read, as far as all of them are alike.
    CellContext context_of(const TableRow& row) {
        CellContext context{.style = options_.numbers, .is_english = is_english_, .units = options_.units};
        for (std::size_t cell = 0; is_english_ && cell < row.cells.size(); ++cell) {
            if (has_vietnamese_letters(row.cells[cell].text)) context.is_doubtful = true;
        }
        if (unit_column_ >= row.cells.size()) return context;
        // A table has few units and many rows.
        const std::string_view text = row.cells[unit_column_].text;
        if (text != last_unit_text_) {
            last_unit_text_ = text;
            const bool says_one = !means_nothing(text);
            const auto unit = says_one ? parse_unit(text, options_.units) : std::nullopt;
            last_unit_ = unit.value_or(AnyUnit());
            last_unit_is_unknown_ = says_one && !unit;
        }
        context.unit = last_unit_;
        context.unit_is_unknown = last_unit_is_unknown_;
        return context;
    }

    /// The same of one of its cells; `own` is the unit of the member.
    CellContext context_of(const CellContext& of_row, std::size_t column, const AnyUnit& own) const {
        CellContext context = of_row;
        if (!columns_.units[column].is_unspecified()) {
            context.unit = columns_.units[column];
            context.unit_is_unknown = false;
        } else if (context.unit.is_unspecified() && !context.unit_is_unknown) {
            // The unit above a table is not that of a percentage in it.
            if (own.is_unspecified() || same_dimension(own, unit_above_)) context.unit = unit_above_;
        }
        return context;
    }

    /// Why a cell was not read, said of it, of its column, or of its unit.
    void note_cell(TableRow& row, std::size_t column, ErrorCode error, const CellContext& context) {
        const TableCell cell = cell_of(row, column);
        if (error == ErrorCode::value_missing) {
            note(row, error, cell.place, wanted_[column].heading);
        } else if (error == ErrorCode::unit_unknown && context.unit_is_unknown) {
            note(row, error, row.cells[unit_column_].place, row.cells[unit_column_].text);
        } else {
            note(row, error, cell.place, cell.text);
        }
    }

    /// "Tổng cộng" in the first text that is there.
    bool sums_up(const TableRow& row) const {
        constexpr std::size_t longest = 32;
        for (std::size_t column = 0; column < wanted_.size(); ++column) {
            const std::string_view text = cell_of(row, column).text;
            if (!wanted_[column].is_text || text.empty()) continue;
            return text.size() <= longest && says_total(vocabulary_words(text));
        }
        return false;
    }

    /// Keeps a row that is no record: it heads a group, and then nothing is wrong with it, or it is rejected.
    void leave_out(TableRow row, const TableRow* following) {
        bool has_figure = false;
        for (std::size_t column = 0; column < wanted_.size(); ++column) {
            has_figure = has_figure || (!wanted_[column].is_text && !cell_of(row, column).text.empty());
        }
        if (!is_whole_ || has_figure || !heads_group(row, following)) {
            read_->rejected.push_back(std::move(row));
            return;
        }
        read_->errors.resize(errors_before_);
        row.error = ErrorCode::none;
        row.error_place = {};
        read_->set_apart.push_back(std::move(row));
    }

private:
    ReadTable* read_;
    MatchedColumns columns_;
    std::vector<WantedColumn> wanted_;
    AnyUnit unit_above_;
    std::size_t unit_column_;
    std::size_t width_;
    Delimiter delimiter_;
    ReadOptions options_;
    bool is_english_;
    std::string_view last_unit_text_{};
    AnyUnit last_unit_{};
    bool last_unit_is_unknown_ = false;
    bool is_whole_ = true;           // the row as it was cut
    std::size_t errors_before_ = 0;  // when it began
};

}  // namespace detail

}  // namespace chitieu
