// SPDX-License-Identifier: BSL-1.0
//
// Records of the caller's own from a table, by the names of its columns.
//
//     struct BudgetLine { std::string office; Decimal approved; std::optional<Decimal> spent; };
//     BOOST_HANA_ADAPT_STRUCT(BudgetLine, office, approved, spent);
//
//     const auto lines = read_records<BudgetLine>(text);
//     if (!lines) std::cerr << describe(lines.error(), Language::english);
//     for (const BudgetLine& line : *lines) …
//     for (const Error& error : lines->errors) …       // what could not be read, and where
#pragma once

#include <chitieu/domain/record.hpp>
#include <chitieu/read/record_cell.hpp>
#include <chitieu/read/record_checker.hpp>
#include <chitieu/read/record_columns.hpp>
#include <chitieu/read/record_maker.hpp>
#include <chitieu/read/record_rows.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/read/vocabulary.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// The records of a table, in its order, and what is known of the rest of it. A range of records.
template <class Record>
struct Records : ReadTable {
    std::vector<Record> records{};      ///< one a row that could be read whole
    std::vector<Place> places{};        ///< where the row of each begins
    std::vector<Record> totals{};       ///< rows that sum up others: "Tổng cộng", "Total"
    std::vector<Place> total_places{};  ///< where the row of each begins

    // The records as a range.
    auto begin() const noexcept { return records.begin(); }
    auto end() const noexcept { return records.end(); }
    auto begin() noexcept { return records.begin(); }
    auto end() noexcept { return records.end(); }
    std::size_t size() const noexcept { return records.size(); }
    bool empty() const noexcept { return records.empty(); }
    const Record& operator[](std::size_t place) const { return records[place]; }
};

namespace detail {

/// Reads rows into records.
template <class Record>
class RecordReader {
    using Maker = RecordMaker<Record>;
    using Values = typename Maker::Values;

public:
    RecordReader(Records<Record>& records, RowChecker checker)
        : records_(&records), checker_(std::move(checker)) {}

    /// Adds a row; `following` is the one behind it.
    void add(TableRow row, const TableRow* following) {
        checker_.begin(row);
        Values values;
        if (!checker_.check_width(row) || !read_into(values, row, typename Maker::Places{})) {
            checker_.leave_out(std::move(row), following);
            return;
        }
        const bool is_total = checker_.sums_up(row);
        (is_total ? records_->totals : records_->records).push_back(Maker::made_from(std::move(values)));
        (is_total ? records_->total_places : records_->places).push_back(row.place);
    }

private:
    /// Reads all cells, so that every error is told. True where none is.
    template <std::size_t... places>
    bool read_into(Values& values, TableRow& row, std::index_sequence<places...>) {
        const CellContext context = checker_.context_of(row);
        return (int{read_cell_into(std::get<places>(values), row, places, context)} & ...) != 0;
    }
    template <class Member>
    bool read_cell_into(std::optional<Member>& value, TableRow& row, std::size_t column,
                        const CellContext& of_row) {
        if (!checker_.is_there(column)) return true;
        const CellContext context = checker_.context_of(of_row, column, UnitOfMember<Member>::get());
        CellResult<Member> result = CellInto<Member>::read(checker_.cell_of(row, column), context);
        if (!result.value) checker_.note_cell(row, column, result.error, context);
        value = std::move(result.value);
        return value.has_value();
    }

    Records<Record>* records_;
    RowChecker checker_;
};

inline void sort_by_place(ReadTable& read) {
    std::sort(read.errors.begin(), read.errors.end(), [](const Error& left, const Error& right) {
        return left.place != right.place ? left.place < right.place : left.code < right.code;
    });
    const auto by_place = [](const TableRow& left, const TableRow& right) {
        return left.place < right.place;
    };
    std::sort(read.rejected.begin(), read.rejected.end(), by_place);
    std::sort(read.set_apart.begin(), read.set_apart.end(), by_place);
}

/// Why there is no table to read from, or where it is.
inline Result<RecordTable> look_for_table(std::string_view text, const std::vector<WantedColumn>& wanted,
                                          UnitList units) {
    if (const auto error = why_no_text(text)) return tl::unexpected<Error>(*error);
    std::optional<RecordTable> table = find_record_table(text, wanted, units);
    if (table && table->columns.repeated) {
        return failure(ErrorCode::column_repeated, wanted[*table->columns.repeated].heading,
                       {table->lines.number(), 1});
    }
    if (table && table->columns.has_all_needed) return *std::move(table);
    // A file in another encoding says more than a column that is not there.
    if (const std::size_t bad = find_invalid_utf8(text); !table && bad != std::string_view::npos) {
        return failure(ErrorCode::utf8_invalid, {}, place_in(text, bad));
    }
    for (std::size_t column = 0; column < wanted.size(); ++column) {
        const bool is_missing = !table || table->columns.places[column] == no_column;
        if (!is_missing || (table && !wanted[column].is_needed)) continue;
        return failure(ErrorCode::column_missing, wanted[column].heading,
                       table ? Place{table->lines.number(), 1} : Place{});
    }
    return failure(ErrorCode::table_missing);
}

}  // namespace detail

/// Reads records from a table: TSV, CSV (`,` or `;`) or Markdown, alone or inside a report. `Record` is
/// adapted for Boost.Hana or has `columns` of its own.
///
/// Columns are found by their headings, in any order: in any case, composed or decomposed, with underscores
/// or blanks, without marks where that is unique, and with a unit behind them, "Dự toán (triệu đồng)". One
/// that is not there fails the reading; for an optional member or an actual it is an error in the list, as
/// what they would hold is only missing. Further columns are listed as ignored.
///
/// Cells: an empty one and `-` are missing, which only optionals, actuals and texts can hold. A quantity is
/// converted, exactly, from the unit in the cell, in the heading, in a column of units, or above the table;
/// a bare number with a unit that its column does not have is an error. Texts between quotes are verbatim.
///
/// Numbers, where `options` do not say: by the unit, and else as the headings are Vietnamese or English. Over
/// Vietnamese rows English headings say nothing: there, what can be read in two ways is `number_ambiguous`.
///
/// A row with a cell that cannot be read is rejected, and kept with its cells; each such cell is an error
/// with its place. Totals are kept apart from what they sum up. `text` must outlive the records. Fails
/// where the text is empty, binary, or has no heading with the needed columns. Linear in the text.
template <class Record, std::enable_if_t<std::is_void_v<detail::why_not_read_t<Record>>, int> = 0>
Result<Records<Record>> read_records(std::string_view text, const ReadOptions& options = {}) {
    using Maker = detail::RecordMaker<Record>;
    const std::vector<detail::WantedColumn> wanted = Maker::wanted();
    const Result<detail::RecordTable> table = detail::look_for_table(text, wanted, options.units);
    if (!table) return tl::unexpected<Error>(table.error());

    Records<Record> records;
    detail::RecordRows rows(records, *table, Maker::has_text);
    detail::RecordReader<Record> reader(records, detail::RowChecker(records, *table, wanted, rows, options));
    for (std::optional<TableRow> row = rows.next(); row;) {
        std::optional<TableRow> following = rows.next();
        reader.add(*std::move(row), following ? &*following : nullptr);
        row = std::move(following);
    }
    detail::sort_by_place(records);
    return records;
}

/// Refused, and why.
template <class cannot_read, class member = typename detail::hindrance_t<cannot_read>::member,
          class why = detail::why_not_read_t<cannot_read>, std::enable_if_t<!std::is_void_v<why>, int> = 0>
void read_records(std::string_view text, const ReadOptions& options = {}) = delete;
/// Refused: the records would look into a text that is gone.
template <class Record, class the_text_must_outlive_the_records,
          std::enable_if_t<std::is_same_v<the_text_must_outlive_the_records, std::string>, int> = 0>
void read_records(the_text_must_outlive_the_records&& text, const ReadOptions& options = {}) = delete;

}  // namespace chitieu
