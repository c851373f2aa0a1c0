// SPDX-License-Identifier: BSL-1.0
//
// Columns of figures in the rows of a CSV, and what of them could not be read.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/scaled_target.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/scaled_words.hpp>
#include <chitieu/number/detail/short_text.hpp>
#include <chitieu/number/scaled_number.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/read/detail/points_seen.hpp>
#include <chitieu/read/figure_cell.hpp>
#include <chitieu/read/plain_cell.hpp>
#include <chitieu/read/record_cell.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// A figure as people write it: in another style, or with words.
inline CellResult<std::optional<ScaledTarget>> read_written(std::string_view text, const CellContext& context,
                                                            ScaledTarget) {
    const auto read = CellInto<std::optional<Target<Decimal>>>::read(TableCell{text, {}, false}, context);
    if (!read.value) return {{}, read.error};
    if (!*read.value) return {std::optional<ScaledTarget>()};
    const Target<Decimal>& written = **read.value;
    return {ScaledTarget{written.form(),
                         {written.lower().coefficient(), written.lower().scale()},
                         {written.upper().coefficient(), written.upper().scale()}}};
}
inline CellResult<std::optional<ScaledNumber>> read_written(std::string_view text, const CellContext& context,
                                                            ScaledNumber) {
    const auto read = CellInto<Actual<Decimal>>::read(TableCell{text, {}, false}, context);
    if (!read.value) return {{}, read.error};
    if (!read.value->figure) return {std::optional<ScaledNumber>()};
    return {ScaledNumber{read.value->figure->coefficient(), read.value->figure->scale()}};
}

/// Reads columns of targets and actuals: what is short all at once, the rest one by one. What cannot be read
/// is missing, and an error.
class CsvFigures {
public:
    /// At most so many rows are read at once.
    static constexpr std::size_t most_rows = ScaledWords::most;

    explicit CsvFigures(std::size_t most_errors) : most_errors_(most_errors) {}

    std::vector<CsvError> errors{};  ///< the first ones
    std::size_t error_count = 0;     ///< of all

    /// Each row's figure is written to `figure_of(row)`, a `ScaledNumber` or a `ScaledTarget`, and then
    /// `take(row, is_there)` says whether there is one.
    template <class FigureOf, class Take>
    void read(const CsvRows& rows, std::size_t first, std::size_t count, std::size_t column,
              NumberStyle style, const FigureOf& figure_of, const Take& take) {
        const auto raw = rows.raw_of(column);
        is_watched_ = style == NumberStyle::undeclared;
        if (is_watched_) style = NumberStyle::plain;
        const bool is_plain = style == NumberStyle::plain;
        if (is_plain) {
            for (std::size_t row = 0; row < count; ++row) words_.set(row, PaddedText{raw(first + row)});
            words_.read(count);
        }
        if (is_watched_ && points_.is_open()) watch(rows, first, count, column);
        for (std::size_t row = 0; row < count; ++row) {
            auto& figure = figure_of(row);
            take(row, (is_plain && get(row, figure)) ||
                          read_one(rows, first + row, raw(first + row), column, style, figure));
        }
    }
    void note(ErrorCode code, Place place, std::string_view text) {
        constexpr std::size_t longest = 64;
        ++error_count;
        if (errors.size() < most_errors_)
            errors.push_back({code, place, std::string(text.substr(0, longest))});
    }
    void shift_lines(std::uint32_t lines) noexcept {
        for (CsvError& error : errors) error.place.line += lines;
        points_.shift_lines(lines);
    }
    /// Once all is read: how many numbers may be thousands; adds the first to the errors, and counts none.
    std::size_t tell_doubt() {
        points_.add_to(errors);
        return std::exchange(points_, {}).doubtful_count();
    }
    /// Adds the errors of rows behind those of this.
    void merge(CsvFigures&& other) {
        error_count += other.error_count;
        points_.merge(other.points_);
        const std::size_t more = (std::min)(other.errors.size(), most_errors_ - errors.size());
        std::move(other.errors.begin(), other.errors.begin() + static_cast<std::ptrdiff_t>(more),
                  std::back_inserter(errors));
    }

private:
    /// Looks at the numbers that were read all at once.
    [[gnu::noinline]] void watch(const CsvRows& rows, std::size_t first, std::size_t count,
                                 std::size_t column) {
        const auto raw = rows.raw_of(column);
        for (std::size_t row = 0; row < count && points_.is_open(); ++row) {
            ScaledNumber number;
            if (words_.get(row, number) && number.scale != 0)
                points_.see(raw(first + row), [&] { return rows[first + row].place(column); });
        }
    }

    [[gnu::always_inline]] bool get(std::size_t row, ScaledNumber& number) const noexcept {
        return words_.get(row, number);
    }
    [[gnu::always_inline]] bool get(std::size_t row, ScaledTarget& target) const noexcept {
        const bool is_there = words_.get(row, target.upper);
        target.form = TargetForm::value;
        target.lower = target.upper;
        return is_there;
    }
    static bool read_plainly(PaddedText text, ScaledNumber& number) noexcept {
        return read_scaled_into(text, number);
    }
    static bool read_plainly(PaddedText text, ScaledTarget& target) noexcept {
        return read_scaled_target_into(text, target);
    }
    template <class Figure>
    [[gnu::always_inline]] bool read_one(const CsvRows& rows, std::size_t row, std::string_view raw,
                                         std::size_t column, NumberStyle style, Figure& figure) {
        const std::string_view text = unquoted(raw, room_);
        if (is_empty_or_dash(text)) return false;
        const bool is_read = (style == NumberStyle::plain && read_plainly(PaddedText{text}, figure)) ||
                             read_otherwise(rows, row, column, text, style, figure);
        if (is_read && is_watched_ && points_.is_open())
            points_.see(text, [&] { return rows[row].place(column); });
        return is_read;
    }
    template <class Figure>
    [[gnu::noinline]] bool read_otherwise(const CsvRows& rows, std::size_t row, std::size_t column,
                                          std::string_view text, NumberStyle style, Figure& figure) {
        CellContext context;
        context.style = style;
        const auto read = read_written(text, context, figure);
        if (!read.value) {
            note(read.error, rows[row].place(column), text);
            return false;
        }
        if (*read.value) figure = **read.value;
        return read.value->has_value();
    }

    std::size_t most_errors_;
    bool is_watched_ = false;  // the column that is read: how its numbers are written was not said
    PointsSeen points_{};
    std::string room_{};
    ScaledWords words_{};
};

}  // namespace chitieu::detail
