// SPDX-License-Identifier: BSL-1.0
//
// A CSV of any length rolled up by some of its columns, on as many threads as are asked for.
//
//     const RollUpColumns columns{.by = {"province_code", "indicator_code"}, .target = "target",
//                                 .actual = "actual", .direction = higher_is_better};
//     const auto rolled_up = roll_up_csv_file("communes.csv", columns, {.threads = 4});
//     for (const std::uint32_t group : SortedKeys(rolled_up->groups.keys())) …
#pragma once

#include <chitieu/columns/detail/csv_figures.hpp>
#include <chitieu/columns/dictionary.hpp>
#include <chitieu/columns/partial_roll_up.hpp>
#include <chitieu/columns/rolled_up_rows.hpp>
#include <chitieu/columns/row_figures.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/scaled_target.hpp>
#include <chitieu/number/scaled_number.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/read/csv_file.hpp>
#include <chitieu/read/direction_words.hpp>
#include <chitieu/read/figure_cell.hpp>
#include <chitieu/read/file_path.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)
#include <chitieu/text/spaces.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// Which columns of a table say what, and how they are to be read. Names are as in the heading, in any case,
/// composed or decomposed.
struct RollUpColumns {
    std::vector<std::string> by{};      ///< whose texts tell the groups apart; none: all rows are one
    std::vector<std::string> beside{};  ///< whose texts are kept with each group: names, units
    std::string unit{};    ///< whose texts are units: what cannot be added up is not; may be none
    std::string target{};  ///< the column of plans
    std::string actual{};  ///< the column of actuals
    std::optional<Direction> direction{};  ///< of all rows
    std::string direction_column{};        ///< or where each row says its own
    /// how the plans and the actuals are written: as programs write, unless that is doubtful
    NumberStyle target_style = NumberStyle::undeclared;
    NumberStyle actual_style = NumberStyle::undeclared;  ///< the same of the actuals
    RowPolicy policy{};                                  ///< how each row's completion is reckoned
};

namespace detail {

/// Where the columns stand.
struct RollUpPlaces {
    std::vector<std::size_t> by{};
    std::vector<std::size_t> beside{};
    std::size_t target = 0;
    std::size_t actual = 0;
    std::optional<std::size_t> direction{};
};

/// The place of a column in the heading, where it must be once: as it is written, or else in any case,
/// composed or decomposed.
inline Result<std::size_t> place_of(std::string_view name, const std::vector<std::string>& heading) {
    const auto place_by = [&](const auto& is_it) -> Result<std::size_t> {
        const auto found = std::find_if(heading.begin(), heading.end(), is_it);
        if (found == heading.end()) return failure(ErrorCode::column_missing, name, Place{1, 1});
        if (std::find_if(found + 1, heading.end(), is_it) != heading.end())
            return failure(ErrorCode::column_repeated, name, Place{1, 1});
        return static_cast<std::size_t>(found - heading.begin());
    };
    const auto place = place_by([&](const std::string& other) { return other == name; });
    if (place || place.error().code == ErrorCode::column_repeated) return place;
    const std::string wanted = folded(trim(name), Folding::marks_kept);
    return place_by(
        [&](const std::string& other) { return folded(trim(other), Folding::marks_kept) == wanted; });
}
inline Result<std::vector<std::size_t>> places_of(const std::vector<std::string>& names,
                                                  const std::vector<std::string>& heading) {
    std::vector<std::size_t> places;
    for (const std::string& name : names) {
        const auto place = place_of(name, heading);
        if (!place) return tl::unexpected<Error>(place.error());
        places.push_back(*place);
    }
    return places;
}
inline Result<RollUpPlaces> places_of(const RollUpColumns& columns, const std::vector<std::string>& heading) {
    RollUpPlaces places;
    if (!columns.direction && columns.direction_column.empty()) return failure(ErrorCode::direction_missing);
    auto by = places_of(columns.by, heading);
    if (!by) return tl::unexpected<Error>(by.error());
    auto beside = places_of(columns.beside, heading);
    if (!beside) return tl::unexpected<Error>(beside.error());
    if (!columns.unit.empty()) {
        const auto unit = place_of(columns.unit, heading);
        if (!unit) return tl::unexpected<Error>(unit.error());
        beside->push_back(*unit);
    }
    const auto target = place_of(columns.target, heading);
    if (!target) return tl::unexpected<Error>(target.error());
    const auto actual = place_of(columns.actual, heading);
    if (!actual) return tl::unexpected<Error>(actual.error());
    places = {*std::move(by), *std::move(beside), *target, *actual, {}};
    if (columns.direction_column.empty()) return places;
    const auto direction = place_of(columns.direction_column, heading);
    if (!direction) return tl::unexpected<Error>(direction.error());
    places.direction = *direction;
    return places;
}

/// Reads the rows of a CSV, or of a part of it, into a roll-up.
template <RollUpKeeps keeps>
class RowRoller {
public:
    RowRoller(const RollUpColumns& columns, RollUpPlaces places, std::size_t most_errors)
        : rolled_up{PartialRollUp<keeps>(columns.by, columns.policy), BesideTexts(places.beside.size())},
          figures(most_errors),
          columns_(&columns),
          places_(std::move(places)) {}

    RolledUpRows<keeps> rolled_up;
    CsvFigures figures;

    /// In batches that stay in the first cache, each column by column.
    void add(const CsvRows& all) {
        rolled_up.rows += all.size();
        for (std::size_t first = 0; first < all.size(); first += batch_size)
            add_batch(all, first, (std::min)(batch_size, all.size() - first));
    }

    /// Whether there are far fewer groups than rows.
    bool merges_well() const noexcept { return rolled_up.groups.size() <= rolled_up.rows / 4; }
    void shift_lines(std::uint32_t lines) noexcept { figures.shift_lines(lines); }
    /// Adds the rows behind those of this.
    void merge(RowRoller&& other) {
        rolled_up.add(other.rolled_up);
        figures.merge(std::move(other.figures));
    }

private:
    static constexpr std::size_t batch_size = CsvFigures::most_rows;

    void add_batch(const CsvRows& all, std::size_t first, std::size_t count) {
        const std::span<std::uint32_t> numbers(numbers_.data(), count);
        PartialRollUp<keeps>& groups = rolled_up.groups;
        BesideTexts& beside = rolled_up.beside;
        groups.groups_by(numbers, [&](std::size_t key) {
            return [this, raw = all.raw_of(places_.by[key]), first](std::size_t row) {
                return PaddedText{unquoted(raw(first + row), room_)};
            };
        });
        beside.resize(groups.size());
        for (std::size_t column = 0; column < beside.columns(); ++column) {
            const auto raw = all.raw_of(places_.beside[column]);
            for (std::size_t row = 0; row < count; ++row) beside.add(numbers[row], column, raw(first + row));
        }
        const Direction direction = columns_->direction.value_or(Direction::higher_is_better);
        for (std::size_t row = 0; row < count; ++row) rows_[row].direction = direction;
        figures.read(
            all, first, count, places_.target, columns_->target_style,
            [&](std::size_t row) -> ScaledTarget& { return rows_[row].target; },
            [&](std::size_t row, bool is_there) { rows_[row].has_target = is_there; });
        figures.read(
            all, first, count, places_.actual, columns_->actual_style,
            [&](std::size_t row) -> ScaledNumber& { return rows_[row].actual; },
            [&](std::size_t row, bool is_there) { rows_[row].has_actual = is_there; });
        if (places_.direction) {
            for (std::size_t row = 0; row < count; ++row) read_direction(all[first + row], rows_[row]);
        }
        for (std::size_t row = 0; row < count; ++row) groups.add(numbers[row], rows_[row]);
    }

    [[gnu::noinline]] void read_direction(const CsvRow& row, RowFigures& read) {
        const std::string_view text = row.text(*places_.direction, room_);
        const std::uint32_t number = direction_texts_.add(text);
        if (number == directions_.size()) directions_.push_back(parse_direction(text));
        const bool is_stated =
            read.has_target && direction_of(read.target.form, Direction::higher_is_better) ==
                                   direction_of(read.target.form, Direction::lower_is_better);
        if (directions_[number]) {
            read.direction = *directions_[number];
        } else if (read.has_target && is_stated) {
            read.direction = direction_of(read.target.form, Direction::higher_is_better);
        } else {
            figures.note(text.empty() ? ErrorCode::direction_missing : ErrorCode::words_unknown,
                         row.place(*places_.direction), text);
            read.has_target = false;
        }
    }

    const RollUpColumns* columns_;
    RollUpPlaces places_;
    std::string room_{};
    std::array<std::uint32_t, batch_size> numbers_{};
    std::array<RowFigures, batch_size> rows_{};
    Dictionary direction_texts_{};
    std::vector<std::optional<Direction>> directions_{};
};

/// What reads the rows of a CSV with this heading. `columns` must outlive it.
template <RollUpKeeps keeps>
Result<RowRoller<keeps>> row_roller(const RollUpColumns& columns, const std::vector<std::string>& heading,
                                    const CsvReadOptions& options) {
    auto places = places_of(columns, heading);
    if (!places) return tl::unexpected<Error>(places.error());
    return RowRoller<keeps>(columns, *std::move(places), options.csv.most_errors);
}

}  // namespace detail

/// A CSV rolled up.
template <RollUpKeeps keeps = RollUpKeeps::all>
struct CsvRolledUp : RolledUpRows<keeps> {
    std::vector<CsvError> errors{};  ///< rows and cells that could not be read, in order: the first ones
    /// Numbers that may be thousands, where nobody said how numbers are written. They are added up as
    /// decimals, and are no part of `error_count`; of parts of a file each sees its own.
    std::uint64_t doubtful_count = 0;
};

namespace detail {

template <RollUpKeeps keeps>
CsvRolledUp<keeps> rolled_up(CsvRead<RowRoller<keeps>>&& read, const RollUpColumns& columns,
                             std::size_t most_errors) {
    RowRoller<keeps>& roller = read.consumer;
    const std::uint64_t doubtful_count = roller.figures.tell_doubt();
    CsvRolledUp<keeps> result{std::move(roller.rolled_up), {}, doubtful_count};
    result.beside_names = columns.beside;
    result.has_unit = !columns.unit.empty();
    result.error_count += roller.figures.error_count + read.error_count;
    result.errors = merged_errors(read.errors, roller.figures.errors, most_errors);
    return result;
}

}  // namespace detail

/// Rolls up a CSV from a source, such as a pipe, on as many threads as `options` say.
///
/// Columns are found by their names, in any order: one that is not in the heading, or in it twice, fails the
/// reading, as do a source that cannot be read or holds a NUL (`column_missing`, `column_repeated`,
/// `file_unreadable`, `file_binary`). A row with too many or too few fields is left out; a target or an
/// actual that cannot be read is taken as missing, which it is for the sums. Both are errors in the list, and
/// counted. A cell that is empty or `-` is missing, and no error. Where `columns` do not say how numbers are
/// written and all their points stand before three digits, "1.100", these may be thousands: the first is an
/// error, `number_ambiguous`, `doubtful_count` says how many, and they are added up as 1.1. Linear; memory
/// does not grow with the rows, but with the groups.
template <RollUpKeeps keeps = RollUpKeeps::all, ByteSource Source>
Result<CsvRolledUp<keeps>> roll_up_csv(Source source, const RollUpColumns& columns,
                                       const CsvReadOptions& options = {}) {
    auto read = read_csv(std::move(source), options, [&](const std::vector<std::string>& heading) {
        return detail::row_roller<keeps>(columns, heading, options);
    });
    if (!read) return tl::unexpected<Error>(read.error());
    return detail::rolled_up(*std::move(read), columns, options.csv.most_errors);
}

/// The same of a file, on as many threads as `options` say; the result, and the list of errors, do not depend
/// on how many.
template <RollUpKeeps keeps = RollUpKeeps::all>
Result<CsvRolledUp<keeps>> roll_up_csv_file(FilePath path, const RollUpColumns& columns,
                                            const CsvReadOptions& options = {}) {
    auto read = read_csv_file(path, options, [&](const std::vector<std::string>& heading) {
        return detail::row_roller<keeps>(columns, heading, options);
    });
    if (!read) return tl::unexpected<Error>(read.error());
    return detail::rolled_up(*std::move(read), columns, options.csv.most_errors);
}

/// A part of a CSV file, rolled up. See `CsvPartRead`.
struct CsvPartRolledUp {
    CsvRolledUp<> rolled_up;       ///< the groups of its rows, and what could not be read
    std::uint64_t begin = 0;       ///< the offset of its first row in the file
    std::uint64_t next_begin = 0;  ///< of the first row behind its rows
    std::uint32_t lines = 0;       ///< how many lines stand before its rows
};

/// One of several parts of a file, for processes that share it out. See `read_csv_part`.
inline Result<CsvPartRolledUp> roll_up_csv_part(FilePath path, std::size_t part, std::size_t part_count,
                                                const RollUpColumns& columns,
                                                const CsvReadOptions& options = {},
                                                std::optional<std::uint64_t> begin = {}) {
    auto read = read_csv_part(
        path, part, part_count, options,
        [&](const std::vector<std::string>& heading) {
            return detail::row_roller<RollUpKeeps::all>(columns, heading, options);
        },
        begin);
    if (!read) return tl::unexpected<Error>(read.error());
    return CsvPartRolledUp{detail::rolled_up(std::move(read->read), columns, options.csv.most_errors),
                           read->begin, read->next_begin, read->lines};
}

}  // namespace chitieu
