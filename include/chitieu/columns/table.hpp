// SPDX-License-Identifier: BSL-1.0
//
// A table of typed columns in memory: read from CSV by the columns' names, on as many threads as are asked
// for, in some ten bytes a row and column of figures and one to four of texts.
//
//     const auto read = read_table_file("communes.csv", {{"commune"}, {"target", ColumnKind::target},
//                                                    {"actual", ColumnKind::figure}}, {.threads = 4});
//     compare(read->table.targets("target"), read->table.figures("actual"), …)
#pragma once

#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/detail/csv_figures.hpp>
#include <chitieu/columns/detail/preconditions.hpp>
#include <chitieu/columns/number_column.hpp>
#include <chitieu/columns/owned_columns.hpp>
#include <chitieu/columns/partial_roll_up.hpp>
#include <chitieu/columns/row_figures.hpp>
#include <chitieu/columns/table_view.hpp>
#include <chitieu/columns/target_column.hpp>
#include <chitieu/columns/text_view.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/read/csv_file.hpp>
#include <chitieu/read/figure_cell.hpp>
#include <chitieu/read/file_path.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace chitieu {

/// What a column of a table holds.
enum class ColumnKind : std::uint8_t { text, figure, target };

/// A column that is wanted of a CSV. Its name is as in the heading, in any case, composed or decomposed.
struct WantedTableColumn {
    std::string name{};                         ///< as in the heading
    ColumnKind kind = ColumnKind::text;         ///< what its cells are read as
    NumberStyle style = NumberStyle::undeclared;  ///< of figures and targets
};

/// Columns of as many rows each.
class Table {
public:
    /// A column and its name.
    struct Column {
        std::string name{};                                             ///< as it was wanted
        std::variant<TextColumn, FigureColumn, OwnedTargets> values{};  ///< as many as the table has rows
    };

    Table() = default;
    /// Columns of these names and kinds, without rows yet.
    explicit Table(const std::vector<WantedTableColumn>& columns) {
        for (const WantedTableColumn& wanted : columns) {
            columns_.push_back({wanted.name, {}});
            if (wanted.kind == ColumnKind::figure) columns_.back().values.emplace<FigureColumn>();
            if (wanted.kind == ColumnKind::target) columns_.back().values.emplace<OwnedTargets>();
        }
    }

    /// How many rows it has.
    std::size_t rows() const noexcept {
        if (columns_.empty()) return 0;
        return std::visit([](const auto& column) { return column.size(); }, columns_[0].values);
    }
    /// All columns, in the order in which they were wanted.
    const std::vector<Column>& columns() const noexcept { return columns_; }
    std::vector<Column>& columns() noexcept { return columns_; }

    /// A column by its name. Precondition: it is there, and of that kind.
    const TextColumn& texts(std::string_view name) const noexcept { return get<TextColumn>(name); }
    /// The figures of a column. Precondition: it is there, and of figures.
    NumberColumn<std::int64_t> figures(std::string_view name) const noexcept {
        return get<FigureColumn>(name).view();
    }
    /// The targets of a column. Precondition: it is there, and of targets.
    TargetColumn<std::int64_t> targets(std::string_view name) const noexcept {
        return get<OwnedTargets>(name).view();
    }

    /// Its columns as views, which last as long as it is neither moved nor changed.
    TableView view() const {
        TableView result;
        for (const Column& column : columns_) {
            if (const auto* const texts = std::get_if<TextColumn>(&column.values))
                result.add(column.name, TextView(*texts));
            if (const auto* const figures = std::get_if<FigureColumn>(&column.values))
                result.add(column.name, figures->view());
            if (const auto* const targets = std::get_if<OwnedTargets>(&column.values))
                result.add(column.name, targets->view());
        }
        return result;
    }

    /// How much memory the rows take, without the different texts.
    std::size_t bytes() const noexcept {
        std::size_t all = 0;
        for (const Column& column : columns_) {
            if (const auto* const texts = std::get_if<TextColumn>(&column.values)) all += texts->code_bytes();
            if (const auto* const figures = std::get_if<FigureColumn>(&column.values))
                all += figures->bytes();
            if (const auto* const targets = std::get_if<OwnedTargets>(&column.values))
                all += targets->bytes();
        }
        return all;
    }

private:
    template <class Kind>
    const Kind& get(std::string_view name) const noexcept {
        const auto found = std::find_if(columns_.begin(), columns_.end(),
                                        [&](const Column& column) { return column.name == name; });
        const Kind* const column = found == columns_.end() ? nullptr : std::get_if<Kind>(&found->values);
        if (column == nullptr) detail::the_table_has_no_column_of_that_name_and_kind();
        return *column;
    }

    std::vector<Column> columns_{};
};

/// A table that was read, and what of it could not be.
struct ReadTableColumns {
    Table table{};                   ///< the columns that were wanted, a row a line that could be read
    std::vector<CsvError> errors{};  ///< rows and cells, in order: the first ones
    std::size_t error_count = 0;     ///< of all
};

namespace detail {

/// Reads the rows of a CSV, or of a part of it, into a table.
class TableReader {
public:
    TableReader(const std::vector<WantedTableColumn>& wanted, std::vector<std::size_t> places,
                const CsvReadOptions& options)
        : table(wanted),
          figures(options.csv.most_errors),
          wanted_(&wanted),
          places_(std::move(places)),
          threads_(options.threads) {}

    Table table;
    CsvFigures figures;
    std::size_t overflown = npos;  // the first column whose figures 64 bits do not hold at one scale

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    void add(const CsvRows& rows) {
        for (std::size_t column = 0; column < places_.size(); ++column) {
            std::visit([&](auto& values) { append(values, rows, column); }, table.columns()[column].values);
        }
    }
    /// About how many rows there will be.
    void expect(std::size_t rows) {
        for (Table::Column& column : table.columns())
            std::visit([&](auto& values) { values.reserve(rows); }, column.values);
    }
    void shift_lines(std::uint32_t lines) noexcept { figures.shift_lines(lines); }
    void merge(TableReader&& other) {
        overflown = (std::min)({overflown, other.overflown, append_columns(other)});
        figures.merge(std::move(other.figures));
    }

private:
    /// Appends the columns of another, which are then gone; where there are many rows each on one of several
    /// threads. The first column whose figures are too wide together; `npos` where none is.
    std::size_t append_columns(TableReader& other) {
        constexpr std::size_t many = std::size_t{1} << 16U;
        const std::size_t count = places_.size();
        std::vector<char> fits(count, 1);
        std::exception_ptr exception;
        std::mutex only_one;
        std::atomic<std::size_t> next{0};
        const auto work = [&]() noexcept {
            for (std::size_t column = next++; column < count; column = next++) {
                try {
                    fits[column] = append_column(other, column) ? 1 : 0;
                } catch (...) {
                    const std::lock_guard lock(only_one);
                    exception = std::current_exception();
                }
            }
        };
        {
            std::vector<std::jthread> threads;
            const bool is_large = other.table.rows() >= many;
            for (std::size_t thread = 1; is_large && thread < (std::min)(std::size_t{threads_}, count);
                 ++thread)
                threads.emplace_back(work);
            work();
        }
        if (exception) std::rethrow_exception(exception);
        const auto found = std::find(fits.begin(), fits.end(), 0);
        return found == fits.end() ? npos : static_cast<std::size_t>(found - fits.begin());
    }
    bool append_column(TableReader& other, std::size_t column) {
        return std::visit(
            [&](auto& values) {
                auto& more =
                    std::get<std::remove_cvref_t<decltype(values)>>(other.table.columns()[column].values);
                bool fits = true;
                if constexpr (std::is_void_v<decltype(values.append(more))>) {
                    values.append(more);
                } else {
                    fits = values.append(more);
                }
                more = {};
                return fits;
            },
            table.columns()[column].values);
    }

    void append(TextColumn& values, const CsvRows& rows, std::size_t column) {
        const auto raw = rows.raw_of(places_[column]);
        values.append(rows.size(), [&](std::size_t row) { return PaddedText{unquoted(raw(row), room_)}; });
    }
    void append(FigureColumn& values, const CsvRows& rows, std::size_t column) {
        append_figures<ScaledNumber>(values, rows, column);
    }
    void append(OwnedTargets& values, const CsvRows& rows, std::size_t column) {
        append_figures<ScaledTarget>(values, rows, column);
    }
    template <class Figure, class Values>
    void append_figures(Values& values, const CsvRows& rows, std::size_t column) {
        Figure figure;
        const auto figure_of = [&](std::size_t) -> Figure& { return figure; };
        const auto take = [&](std::size_t, bool is_there) {
            if (!is_there) {
                values.push_missing();
            } else if (!values.push_back(figure)) {
                overflown = (std::min)(overflown, column);
                values = {};
            }
        };
        for (std::size_t first = 0; first < rows.size(); first += CsvFigures::most_rows) {
            const std::size_t count = (std::min)(CsvFigures::most_rows, rows.size() - first);
            figures.read(rows, first, count, places_[column], (*wanted_)[column].style, figure_of, take);
        }
    }

    const std::vector<WantedTableColumn>* wanted_;
    std::vector<std::size_t> places_;
    unsigned threads_;
    std::string room_{};
};

/// What reads the columns of a CSV with this heading.
inline Result<TableReader> table_reader(const std::vector<WantedTableColumn>& wanted,
                                        const std::vector<std::string>& heading,
                                        const CsvReadOptions& options) {
    std::vector<std::size_t> places;
    for (const WantedTableColumn& column : wanted) {
        const auto place = place_of(column.name, heading);
        if (!place) return tl::unexpected<Error>(place.error());
        places.push_back(*place);
    }
    return TableReader(wanted, std::move(places), options);
}

inline Result<ReadTableColumns> table_of(Result<CsvRead<TableReader>>&& read,
                                         const std::vector<WantedTableColumn>& wanted,
                                         std::size_t most_errors) {
    if (!read) return tl::unexpected<Error>(read.error());
    TableReader& reader = read->consumer;
    if (reader.overflown != TableReader::npos)
        return failure(ErrorCode::column_too_wide, wanted[reader.overflown].name);
    reader.figures.error_count += reader.figures.tell_doubt();
    ReadTableColumns result{std::move(reader.table), {}, reader.figures.error_count + read->error_count};
    result.errors = merged_errors(read->errors, reader.figures.errors, most_errors);
    return result;
}

}  // namespace detail

/// Reads columns of a CSV from a source, on as many threads as `options` say. Errors as of `roll_up_csv`; and
/// `column_too_wide` where 64 bits do not hold all figures of a column with as many decimals as one of them
/// has. `wanted` must outlive an error. Linear.
template <ByteSource Source>
Result<ReadTableColumns> read_table(Source source, const std::vector<WantedTableColumn>& wanted,
                                    const CsvReadOptions& options = {}) {
    return detail::table_of(read_csv(std::move(source), options,
                                     [&](const std::vector<std::string>& heading) {
                                         return detail::table_reader(wanted, heading, options);
                                     }),
                            wanted, options.csv.most_errors);
}
/// The same of a file, on as many threads as `options` say.
inline Result<ReadTableColumns> read_table_file(FilePath path, const std::vector<WantedTableColumn>& wanted,
                                                const CsvReadOptions& options = {}) {
    return detail::table_of(read_csv_file(path, options,
                                          [&](const std::vector<std::string>& heading) {
                                              return detail::table_reader(wanted, heading, options);
                                          }),
                            wanted, options.csv.most_errors);
}

/// Rolls up the rows of a table by columns of texts. The same as `roll_up_csv` of the rows. Linear.
inline PartialRollUp<> roll_up(const Table& table, const std::vector<std::string>& by,
                               std::string_view target, std::string_view actual, Direction direction,
                               RowPolicy policy = {}) {
    PartialRollUp<> result(by, policy);
    std::vector<TextView> keys;
    for (const std::string& name : by) keys.push_back(table.texts(name));
    detail::add_rows(result, keys, table.targets(target), table.figures(actual), direction);
    return result;
}

}  // namespace chitieu
