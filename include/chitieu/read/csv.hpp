// SPDX-License-Identifier: BSL-1.0
//
// CSV as RFC 4180 says and as people break it, row by row, of any length in little memory.
//
//     CsvReader reader(TextBytes("code,plan\n03433,\"1,5\"\n"));
//     const auto heading = reader.heading();            // "code", "plan"; or why there is none
//     std::string room;
//     while (const CsvRow* row = reader.next()) use(row->text(0, room));
//     reader.errors();                                  // rows with a field too many or too few, and where
#pragma once

#include <chitieu/read/byte_source.hpp>
#include <chitieu/read/csv_rows.hpp>
#include <chitieu/read/detail/csv_index.hpp>
#include <chitieu/read/detail/csv_shape.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// What is not found out from the text.
struct CsvOptions {
    std::optional<char> delimiter{};  ///< else the one of `,` `;` and tab that the heading has most of
    std::size_t block_size = std::size_t{1} << 17;   ///< how many bytes are read at a time
    std::size_t longest_row = std::size_t{1} << 20;  ///< in bytes; a longer one is an error
    std::size_t most_errors = 100;                   ///< how many are kept; all are counted
};

/// How a CSV is written, as its first lines tell.
struct CsvShape {
    char delimiter = ',';   ///< `,` or `;`, or what the caller said
    char newline = '\n';    ///< the last byte of a line's end
    std::size_t width = 0;  ///< how many columns it has
};

/// An error that keeps its text, since its block is gone.
struct CsvError {
    ErrorCode code = ErrorCode::none;  ///< why the row is no row
    Place place{};
    std::string text{};  ///< of the row, cut short
};

/// Reads a CSV: quoted fields, with newlines and doubled marks; LF, CRLF or CR, as its first line ends; a
/// byte order mark. A row with another number of fields than the heading is an error, as is one that is too
/// long or whose quotation mark never closes; the rows behind it are read. Of the latter the line is passed
/// over in which it opens; a row that soon follows one may be half as long. Empty lines are none. Memory is
/// that of a block, or of the longest row.
template <ByteSource Source>
class CsvReader {
public:
    /// Reads nothing yet. It owns the source.
    explicit CsvReader(Source source, CsvOptions options = {})
        : source_(std::move(source)), options_(options) {}

    /// Goes on within a CSV whose shape is known, at the beginning of a row: rows are counted from line 1
    /// there, and offsets from that row's.
    CsvReader(Source source, CsvOptions options, CsvShape shape)
        : CsvReader(std::move(source), std::move(options)) {
        marks_.delimiter = shape.delimiter;
        marks_.newline = shape.newline;
        width_ = shape.width;
        has_begun_ = true;
    }

    /// How it is written. Known behind the heading.
    CsvShape shape() const noexcept { return {marks_.delimiter, marks_.newline, width_}; }
    /// Where in the source the next row begins, and in which line.
    std::uint64_t offset() const noexcept { return passed_ + row_begin_; }
    /// The line in which the next row begins, from 1.
    std::uint32_t line() const noexcept { return line_; }
    /// Rows that begin there or behind are not read. To be said before the first row is.
    void stop_before(std::uint64_t offset) noexcept { stop_ = offset; }

    /// The names of the columns, once: the first line that is not empty. `file_empty`, `file_unreadable`,
    /// `encoding_unknown` and `file_binary` where there is none.
    Result<std::vector<std::string>> heading() {
        const CsvRow* const row = next();
        if (row == nullptr && fatal_) {
            const bool is_utf16 = fatal_->code == ErrorCode::encoding_unknown;
            return failure(fatal_->code, is_utf16 ? utf16_name : std::string_view(), fatal_->place);
        }
        if (row == nullptr) return failure(ErrorCode::file_empty);
        std::vector<std::string> names;
        std::string room;
        for (std::size_t field = 0; field < row->size(); ++field) names.emplace_back(row->text(field, room));
        width_ = names.size();
        return names;
    }

    /// The next row that has as many fields as the heading; null at the end. The row lasts until the next
    /// call.
    const CsvRow* next() {
        while (row_in_rows_ == rows_.size()) {
            if (next_rows() == nullptr) return nullptr;
        }
        if (row_in_rows_ == 0) row_line_ = rows_.first_.first_line_;
        row_ = rows_[row_in_rows_++];
        // Each row's place is reckoned from its own begin, and its begin from the row before.
        row_.first_begin_ = row_.ends_[-1] + 1U;
        row_.first_line_ = row_line_++;
        if (ends_.newlines_inside != 0) {
            const char* const begin = row_.block_ + row_.first_begin_;
            const char* const end = row_.block_ + row_.ends_[row_.size_ - 1];
            row_line_ += static_cast<std::uint32_t>(std::count(begin, end, row_.newline_));
        }
        return &row_;
    }

    /// The next rows that have as many fields as the heading, up to one that has not or the end of a block;
    /// null at the end. Not to be mixed with `next`.
    const CsvRows* next_rows() {
        row_in_rows_ = 0;
        rows_.size_ = 0;
        do {
            while (next_row_ < ends_.row_count) {
                take_rows();
                const bool is_empty = rows_.width() == 1 && rows_.first_.raw(0).empty();
                if (rows_.width() == width_ || (width_ == 0 && !is_empty)) return &rows_;
                rows_.size_ = 0;
                if (!is_empty) ragged(rows_.first_);
            }
        } while (refill());
        return nullptr;
    }

    /// The first errors, and how many there are of all.
    const std::vector<CsvError>& errors() const noexcept { return errors_; }
    /// How many errors there are, kept or not.
    std::size_t error_count() const noexcept { return error_count_; }
    /// Why reading ended before the end: `file_unreadable`, `encoding_unknown`, or `file_binary` for a
    /// NUL.
    const std::optional<CsvError>& fatal() const noexcept { return fatal_; }

private:
    static constexpr std::size_t padding = 64;

    std::string_view text() const noexcept { return {buffer_.data() + block_begin_, size_ - block_begin_}; }

    /// False where the first line does not end yet.
    bool find_newline() noexcept {
        const std::optional<char> found = detail::csv_newline(text(), is_at_end_);
        marks_.newline = found.value_or(marks_.newline);
        return found.has_value();
    }
    /// False where the heading does not end yet.
    bool find_delimiter() noexcept {
        if (options_.delimiter) {
            marks_.delimiter = *options_.delimiter;
            return true;
        }
        const detail::FoundDelimiter found = detail::csv_delimiter(text(), marks_.newline);
        marks_.delimiter = found.delimiter;
        return found.is_sure;
    }

    /// Takes the next row, and those behind it that are as wide, unless it is to be the heading.
    void take_rows() {
        const std::size_t first = next_row_ == 0 ? 0 : ends_.rows[next_row_ - 1];
        const std::size_t width = ends_.rows[next_row_] - first;
        CsvRow& row = rows_.first_;
        row.ends_ = ends_.from(first);
        row.size_ = width;
        row.first_begin_ = row_begin_;
        row.first_line_ = line_;
        std::size_t last = next_row_ + 1;
        if (width == width_) {
            while (last < ends_.row_count && ends_.rows[last] - ends_.rows[last - 1] == width) ++last;
        }
        rows_.size_ = last - next_row_;
        const std::size_t end = *ends_.from(ends_.rows[last - 1] - std::size_t{1});
        line_ += static_cast<std::uint32_t>(rows_.size_);
        if (ends_.newlines_inside != 0) {
            const auto newlines = std::count(row.block_ + row_begin_, row.block_ + end, row.newline_);
            line_ += static_cast<std::uint32_t>(newlines) - static_cast<std::uint32_t>(rows_.size_ - 1);
        }
        row_begin_ = end + 1;
        next_row_ = last;
    }

    /// Indexes the next rows. False where there are none.
    [[gnu::noinline]] bool refill() {
        while (true) {
            drop_what_is_read();
            if (passed_ >= stop_) return false;
            std::size_t extent = 0;
            if (is_known_not_to_close()) {
                extent = detail::end_of_closed_rows(text(), marks_);
                if (extent == 0) {
                    pass_over(true);
                    continue;
                }
            } else {
                read_more();
                if (!has_begun_) begin();
                if (size_ == 0) return false;
                // The last line may have no end.
                if (is_at_end_ && buffer_[size_ - 1] != marks_.newline) buffer_[size_++] = marks_.newline;
                extent = size_;
            }
            ends_.reserve(extent);
            ends_.field_count = ends_.row_count = ends_.newlines_inside = 0;
            detail::CsvState state;
            detail::index_csv(way_, text().data(), extent, marks_, state, ends_);
            rows_.first_.block_ = text().data();
            rows_.first_.newline_ = marks_.newline;
            next_row_ = 0;
            if (passed_ + extent > stop_) leave_rows_behind(stop_ - passed_);
            if (ends_.row_count != 0) return true;
            if (!is_at_end_ && extent <= options_.longest_row) continue;
            if (state.is_inside) unclosed_until_ = passed_ + extent;
            pass_over(state.is_inside);
        }
    }

    /// Whether a quotation mark that is open at the end of the next line is known not to close soon: then
    /// nothing has to be looked at again for each of many lines that open one.
    bool is_known_not_to_close() const noexcept {
        if (passed_ >= unclosed_until_) return false;
        const std::uint64_t known = unclosed_until_ - passed_;
        return known > options_.longest_row / 2 || (is_at_end_ && known == text().size());
    }

    /// Of the rows that were indexed, those that begin at an offset or behind it are not read.
    void leave_rows_behind(std::uint64_t offset) noexcept {
        const auto begins_before = [&](std::uint32_t fields_before) {
            return *ends_.from(fields_before - std::size_t{1}) + std::uint64_t{1} < offset;
        };
        const auto first = ends_.rows.begin();
        const auto last = first + static_cast<std::ptrdiff_t>(ends_.row_count);
        const auto found = std::partition_point(first, last, begins_before);
        if (found != last) ends_.row_count = static_cast<std::size_t>(found - first) + 1;
    }

    void begin() {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        while (size_ < byte_order_mark.size() && !is_at_end_) read_more();
        if (begins_as_utf16(text())) {
            fatal_ = CsvError{ErrorCode::encoding_unknown, {1, 1}, std::string(utf16_name)};
            has_begun_ = is_at_end_ = true;
            size_ = 0;
            return;
        }
        if (text().starts_with(byte_order_mark)) {
            row_begin_ = byte_order_mark.size();
            drop_what_is_read();
            move_to_front();
        }
        while (!find_newline() && !is_at_end_ && size_ <= options_.longest_row) read_more();
        while (!find_delimiter() && !is_at_end_ && size_ <= options_.longest_row) read_more();
        has_begun_ = true;
        if (fatal_) leave_out_last_line();
    }

    void drop_what_is_read() noexcept {
        block_begin_ += row_begin_;
        passed_ += row_begin_;
        row_begin_ = 0;
    }
    void move_to_front() noexcept {
        if (block_begin_ == 0) return;
        size_ -= block_begin_;
        std::memmove(buffer_.data(), buffer_.data() + block_begin_, size_);
        block_begin_ = 0;
    }

    /// Reads until a block is full, and twice what was there.
    void read_more() {
        move_to_front();
        const std::size_t wanted = (std::max)(options_.block_size, 2 * size_);
        if (buffer_.size() < wanted + padding) buffer_.resize(wanted + padding);
        while (!is_at_end_ && size_ < wanted) {
            char* const more = buffer_.data() + size_;
            const std::ptrdiff_t got = source_.read(more, wanted - size_);
            is_at_end_ = got <= 0;
            if (got < 0) stop_at(size_, ErrorCode::file_unreadable);
            if (got <= 0) return;
            const void* const nul = std::memchr(more, '\0', static_cast<std::size_t>(got));
            size_ += static_cast<std::size_t>(got);
            if (nul != nullptr)
                stop_at(static_cast<std::size_t>(static_cast<const char*>(nul) - buffer_.data()),
                        ErrorCode::file_binary);
        }
    }

    /// No text goes on behind a NUL, or where it cannot be read any further: the lines before are read, once
    /// it is known how they end, and the one that was cut is not.
    void stop_at(std::size_t size, ErrorCode why) {
        size_ = size;
        is_at_end_ = true;
        fatal_ = CsvError{why, {}, {}};
        if (has_begun_) leave_out_last_line();
    }
    void leave_out_last_line() {
        const std::string_view before = text();
        Place place{line_, 1};
        place.line += static_cast<std::uint32_t>(std::count(before.begin(), before.end(), marks_.newline));
        const std::size_t newline = before.rfind(marks_.newline);
        size_ = newline == std::string_view::npos ? 0 : newline + 1;
        place.column += count_code_points(before.substr(size_));
        if (fatal_->code == ErrorCode::file_binary) fatal_->place = place;
    }

    /// Goes on behind the line in which a row begins that does not end.
    void pass_over(bool is_quoted) {
        note(is_quoted ? ErrorCode::quote_unclosed : ErrorCode::line_too_long, {line_, 1}, text());
        std::size_t end = text().find(marks_.newline);
        while (end == std::string_view::npos && !text().empty()) {
            row_begin_ = text().size();
            drop_what_is_read();
            read_more();
            end = text().find(marks_.newline);
        }
        row_begin_ = text().empty() ? 0 : end + 1;
        ++line_;
    }

    [[gnu::noinline]] void ragged(const CsvRow& row) {
        const bool is_short = row.size() < width_;
        std::string room;
        const std::size_t field = is_short ? 0 : width_;
        note(is_short ? ErrorCode::row_too_short : ErrorCode::row_too_long, row.place(field),
             row.text(field, room));
    }

    void note(ErrorCode code, Place place, std::string_view with) {
        constexpr std::size_t longest = 64;
        ++error_count_;
        if (errors_.size() < options_.most_errors)
            errors_.push_back({code, place, std::string(utf8_prefix(with, longest))});
    }

    Source source_;
    CsvOptions options_;
    detail::CsvWay way_ = detail::best_csv_way();
    detail::CsvMarks marks_{};
    detail::CsvEnds ends_{};
    std::vector<char> buffer_{};
    std::size_t size_ = 0;              // of what is in the buffer
    std::size_t block_begin_ = 0;       // in the buffer: all before has been read
    std::size_t row_begin_ = 0;         // in the block
    std::uint64_t passed_ = 0;          // bytes of the source before the block
    std::uint64_t unclosed_until_ = 0;  // an offset: up to there no mark closes that is open at a line's end
    std::uint64_t stop_ = ~std::uint64_t{0};
    std::size_t next_row_ = 0;
    std::size_t width_ = 0;
    std::uint32_t line_ = 1;  // of the next row
    bool has_begun_ = false;
    bool is_at_end_ = false;
    CsvRows rows_{};
    CsvRow row_{};
    std::size_t row_in_rows_ = 0;
    std::uint32_t row_line_ = 1;  // of the row that `next` gives next
    std::vector<CsvError> errors_{};
    std::size_t error_count_ = 0;
    std::optional<CsvError> fatal_{};
};

}  // namespace chitieu
