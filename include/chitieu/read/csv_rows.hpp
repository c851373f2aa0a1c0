// SPDX-License-Identifier: BSL-1.0
//
// Views of the rows of a CSV: row by row, or column by column. `CsvReader` gives them.
#pragma once

#include <chitieu/read/byte_source.hpp>
#include <chitieu/text/place.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chitieu {

template <ByteSource Source>
class CsvReader;

namespace detail {

class CsvPiece;

/// So many bytes can be read behind a field, so that its words are loaded at once.
inline constexpr std::size_t readable_behind = 16;

/// A field without its quotation marks; two of them within stand for one. Behind a closing mark, text counts
/// as it stands.
[[gnu::noinline]] inline std::string_view without_quotes(std::string_view raw, std::string& room) {
    const std::size_t close = raw.find('"', 1);
    if (close == raw.size() - 1) return raw.substr(1, close - 1);
    room.clear();
    bool is_inside = true;
    bool may_open = false;
    for (const char byte : raw.substr(1)) {
        if (byte == '"' && is_inside) {
            is_inside = false;
            may_open = true;
        } else if (byte == '"' && may_open) {
            room += byte;
            is_inside = true;
        } else {
            may_open = false;
            room += byte;
        }
    }
    const std::size_t size = room.size();
    room.append(readable_behind, '\0');
    return std::string_view(room).substr(0, size);
}
[[gnu::always_inline]] inline std::string_view unquoted(std::string_view raw, std::string& room) {
    return raw.empty() || raw.front() != '"' ? raw : without_quotes(raw, room);
}

}  // namespace detail

/// A row of a CSV: views that last until the next row is asked for.
class CsvRow {
public:
    /// How many fields it has.
    std::size_t size() const noexcept { return size_; }
    /// A field as it stands, with its quotation marks. O(1).
    [[gnu::always_inline]] std::string_view raw(std::size_t field) const noexcept {
        assert(field < size_);
        const std::uint32_t begin = ends_[static_cast<std::ptrdiff_t>(field) - 1] + 1U;
        std::uint32_t end = ends_[field];
        if (field + 1 == size_ && end != begin && block_[end - 1] == '\r') --end;
        return {block_ + begin, std::size_t{end} - begin};
    }
    /// A field without quotation marks: a view of the row, or of `room`, which lasts as long as that is kept.
    /// Behind it sixteen more bytes can be read.
    [[gnu::always_inline]] std::string_view text(std::size_t field, std::string& room) const {
        return detail::unquoted(raw(field), room);
    }
    /// Where a field begins. Linear in the row where `CsvReader::next` gave it, else in the block.
    Place place(std::size_t field) const noexcept {
        Place place{first_line_, 1};
        const std::string_view before(block_ + first_begin_,
                                      static_cast<std::size_t>(raw(field).data() - block_) - first_begin_);
        const std::size_t newline = before.rfind(newline_);
        if (newline != std::string_view::npos)
            place.line += static_cast<std::uint32_t>(std::count(before.begin(), before.end(), newline_));
        const std::size_t line_begin = newline == std::string_view::npos ? 0 : newline + 1;
        place.column += count_code_points(before.substr(line_begin));
        return place;
    }

private:
    friend class CsvRows;
    friend class detail::CsvPiece;
    template <ByteSource>
    friend class CsvReader;

    const char* block_ = nullptr;
    const std::uint32_t* ends_ = nullptr;
    std::size_t size_ = 0;
    std::size_t first_begin_ = 0;  // of a row in `first_line_`
    std::uint32_t first_line_ = 0;
    char newline_ = '\n';
};

/// A column of some rows: call it with the number of a row for the field as `CsvRow::raw` has it.
class CsvColumn {
public:
    /// The field of a row, without quotes taken off. O(1).
    [[gnu::always_inline]] std::string_view operator()(std::size_t row) const noexcept {
        const std::uint32_t* const at = ends_ + row * width_;
        const std::uint32_t begin = at[-1] + 1U;
        std::uint32_t end = *at;
        if (is_last_ && end != begin && block_[end - 1] == '\r') --end;
        return {block_ + begin, std::size_t{end} - begin};
    }

private:
    friend class CsvRows;
    CsvColumn(const char* block, const std::uint32_t* ends, std::size_t width, bool is_last) noexcept
        : block_(block), ends_(ends), width_(width), is_last_(is_last) {}

    const char* block_;
    const std::uint32_t* ends_;  // of the column's field in the first row
    std::size_t width_;
    bool is_last_;
};

/// Rows of a CSV that stand one behind the other and have as many fields each: to be worked through column by
/// column, which is faster than row by row. They last until the next ones are asked for.
class CsvRows {
public:
    /// How many rows there are, and how many fields each has.
    std::size_t size() const noexcept { return size_; }
    /// How many fields each row has.
    std::size_t width() const noexcept { return first_.size_; }
    /// A row. O(1).
    CsvRow operator[](std::size_t row) const noexcept {
        CsvRow result = first_;
        result.ends_ += row * width();
        return result;
    }
    /// The fields of one column.
    CsvColumn raw_of(std::size_t field) const noexcept {
        return {first_.block_, first_.ends_ + field, width(), field + 1 == width()};
    }

private:
    friend class detail::CsvPiece;
    template <ByteSource>
    friend class CsvReader;

    CsvRow first_{};
    std::size_t size_ = 0;
};

}  // namespace chitieu
