// SPDX-License-Identifier: BSL-1.0
//
// Lines and cells of a table in plain text: tab-separated, comma- or semicolon-separated with quotes
// (RFC 4180), or a Markdown pipe table. Cells are views of the text wherever no quote or markup stands
// inside them.
#pragma once

#include <chitieu/read/delimiter.hpp>
#include <chitieu/read/detail/markup.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// A cell's text, without white space, quotes or markup around it, and where that text begins.
struct TableCell {
    std::string_view text{};  ///< not owned
    Place place{};            ///< of its first character
    bool is_quoted = false;   ///< as in CSV: "" is an empty text where nothing at all is none
};

/// One row, with what is wrong with it.
struct TableRow {
    Place place{};                      ///< where it begins
    std::vector<TableCell> cells{};     ///< as many as there are
    ErrorCode error = ErrorCode::none;  ///< the first thing wrong; the cells are there all the same
    Place error_place{};                ///< where

    /// Whether no cell holds anything.
    bool is_blank() const noexcept {
        for (const TableCell& cell : cells) {
            if (!cell.text.empty()) return false;
        }
        return true;
    }
};

/// Goes over the lines of a text. LF, CR and CRLF end a line; a byte order mark at the beginning is no
/// part of the first. All lines together take linear time.
class LineReader {
public:
    /// The text's owner must outlive it.
    explicit LineReader(std::string_view text) : rest_(text) {
        if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
        find_end();
    }
    /// Refused: the lines would look into a text that is gone.
    template <class the_text_must_outlive_the_lines>
    requires std::same_as<the_text_must_outlive_the_lines, std::string>
    explicit LineReader(the_text_must_outlive_the_lines&& text) = delete;

    /// Whether all lines were taken.
    bool at_end() const noexcept { return rest_.empty(); }
    /// The number of the line that was taken last, from 1.
    std::uint32_t number() const noexcept { return number_; }
    /// All that has not been taken yet.
    std::string_view rest() const noexcept { return rest_; }
    /// The next line, without its end. O(1).
    std::string_view peek() const noexcept { return rest_.substr(0, line_size_); }

    /// Takes the next line, without its end. Precondition: not at the end.
    std::string_view take() {
        const std::string_view line = peek();
        const bool ends_in_two = rest_.substr(line_size_).starts_with("\r\n");
        const std::size_t end_size = line_size_ == rest_.size() ? 0U : ends_in_two ? 2U : 1U;
        const std::size_t taken = line_size_ + end_size;
        rest_.remove_prefix(taken);
        feed_ = feed_ < taken ? unknown : feed_ - taken;
        find_end();
        ++number_;
        return line;
    }

private:
    static constexpr std::size_t unknown = static_cast<std::size_t>(-1);

    /// The next LF is looked for once, however many CRs stand before it.
    void find_end() {
        if (feed_ == unknown) feed_ = rest_.find('\n');
        if (feed_ == unknown) feed_ = rest_.size();
        const std::size_t carriage_return = rest_.substr(0, feed_).find('\r');
        line_size_ = carriage_return == unknown ? feed_ : carriage_return;
    }

    std::string_view rest_;
    std::size_t line_size_ = 0;
    std::size_t feed_ = unknown;  // the first LF in `rest_`; its size where there is none
    std::uint32_t number_ = 1;    // of the line that `take` gives next
};

namespace detail {

/// The place of a byte in a text of several lines.
inline Place place_in(std::string_view text, std::size_t offset) {
    LineReader lines(text);
    while (!lines.at_end()) {
        const Place begin{lines.number(), 1};
        const std::string_view line = lines.take();
        const auto at = static_cast<std::size_t>(text.data() + offset - line.data());
        if (at <= line.size()) return advance(begin, line, at);
    }
    return {};
}

/// Why a whole text is none: written in UTF-16, holding a NUL, or empty; nothing where it is one.
inline std::optional<Error> why_no_text(std::string_view text) {
    if (begins_as_utf16(text)) return Error{ErrorCode::encoding_unknown, {1, 1}, utf16_name};
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return Error{ErrorCode::file_binary, place_in(text, nul), {}};
    }
    if (trim(text).empty()) return Error{ErrorCode::file_empty};
    return std::nullopt;
}

/// A line longer than this is not a row of an annex.
inline constexpr std::size_t max_line_length = 1U << 20U;
/// A row with more cells than this is not one either.
inline constexpr std::size_t max_cells = 256;
/// A row that goes on over more lines, or more bytes, is no heading: so none of many lines is searched for
/// one far beyond itself.
inline constexpr std::size_t max_heading_lines = 64;
inline constexpr std::size_t max_heading_length = 1U << 13U;

/// The place of a byte of a cell, which may go over several lines.
constexpr Place place_inside(Place begin, std::string_view cell, std::size_t offset) noexcept {
    std::size_t line = 0;
    for (std::size_t at = 0; at < offset; ++at) {
        const bool ends_line = cell[at] == '\n' || (cell[at] == '\r' && !cell.substr(at).starts_with("\r\n"));
        if (!ends_line) continue;
        begin = {begin.line + 1, 1};
        line = at + 1;
    }
    return advance(begin, cell.substr(line), offset - line);
}

/// What stands between quotes: text in which markup and line ends count as anywhere, or just what it is.
enum class Quoted : std::uint8_t { is_text, is_verbatim };

/// What rows are split off for.
enum class RowsAre : std::uint8_t { any, headings };

/// Splits rows off a text. What has to be copied goes to `kept`, which must outlive the cells. Where the
/// quoted cells of a row go on beyond what `RowsAre` allows, their marks are part of the text.
class RowSplitter {
public:
    RowSplitter(Delimiter delimiter, std::list<std::string>& kept, Quoted quoted = Quoted::is_text,
                RowsAre rows_are = RowsAre::any)
        : delimiter_(delimiter), quoted_(quoted), rows_are_(rows_are), kept_(&kept) {}

    Delimiter delimiter() const noexcept { return delimiter_; }

    /// The cells of the next row; a quoted cell may go on over several lines.
    /// Precondition: the reader is not at its end and its next line is not too long.
    TableRow take(LineReader& lines) const {
        TableRow row;
        row.place = {lines.number(), 1};
        if (delimiter_ == Delimiter::pipe) {
            split_pipes(lines.take(), row);
        } else {
            split_delimited(lines, row);
        }
        return row;
    }

private:
    void add(TableRow& row, std::string_view raw, Place place, bool is_quoted = false) const {
        if (row.cells.size() >= max_cells) {
            note(row, ErrorCode::row_too_long, place);
            return;
        }
        if (const std::size_t bad = find_invalid_utf8(raw); bad != std::string_view::npos) {
            note(row, ErrorCode::utf8_invalid, place_inside(place, raw, bad));
        }
        if (is_quoted && quoted_ == Quoted::is_verbatim) {
            row.cells.push_back({raw, place, true});
            return;
        }
        std::string_view text = strip_markup(raw);
        const auto offset = static_cast<std::size_t>(text.data() - raw.data());
        if (!text.empty()) place = place_inside(place, raw, offset);
        if (has_inner_markup(text, delimiter_)) {
            text = strip_markup(kept_->emplace_back(without_markup(text, delimiter_)));
        }
        row.cells.push_back({text, place, is_quoted});
    }

    void split_pipes(std::string_view line, TableRow& row) const {
        const std::string_view content = trim(line);
        Place place = advance(row.place, line, static_cast<std::size_t>(content.data() - line.data()));
        std::string_view rest = content;
        if (rest.starts_with('|')) {
            rest.remove_prefix(1);
            ++place.column;
        }
        if (rest.ends_with('|') && !rest.ends_with("\\|")) rest.remove_suffix(1);
        while (true) {
            std::size_t end = 0;
            while (end < rest.size() && rest[end] != '|') end += rest[end] == '\\' ? 2U : 1U;
            if (end > rest.size()) end = rest.size();
            add(row, rest.substr(0, end), place);
            if (end == rest.size()) return;
            place = advance(place, rest, end + 1);
            rest.remove_prefix(end + 1);
        }
    }

    void split_delimited(LineReader& lines, TableRow& row) const {
        const char separator = static_cast<char>(delimiter_);
        Place place = row.place;
        std::string_view rest = lines.take();
        const auto all = static_cast<std::size_t>(lines.rest().data() - rest.data()) + lines.rest().size();
        const char* const end_of_quoted = rest.data() + longest_row({rest.data(), all}, rest.size());
        while (true) {
            const bool may_open = rest.starts_with('"') && rest.data() < end_of_quoted;
            if (may_open && split_quoted(lines, end_of_quoted, rest, place, row)) {
                if (rest.empty()) return;
                rest.remove_prefix(1);  // the separator
                ++place.column;
                continue;
            }
            const std::size_t end = rest.find(separator);
            add(row, rest.substr(0, end), place);
            if (end == std::string_view::npos) return;
            place = advance(place, rest, end + 1);
            rest.remove_prefix(end + 1);
        }
    }

    /// How far a row that begins with a line of so many bytes may go on in a text.
    std::size_t longest_row(std::string_view all, std::size_t line) const noexcept {
        const std::size_t most = rows_are_ == RowsAre::any ? max_line_length : max_heading_length;
        const std::string_view row = all.substr(0, (std::max)(line, most));
        if (rows_are_ == RowsAre::any || row.size() == line) return row.size();
        std::size_t end = line;
        for (std::size_t count = 1; count < max_heading_lines && end < row.size(); ++count)
            end = (std::min)(row.find_first_of("\r\n", end + 1), row.size());
        return end;
    }

    /// Takes a quoted cell off `rest`, reading on over line ends. False, with nothing taken, where the
    /// closing mark is missing or does not end the cell: then the marks are part of the text.
    bool split_quoted(LineReader& lines, const char* end_of_quoted, std::string_view& rest, Place& place,
                      TableRow& row) const {
        const char separator = static_cast<char>(delimiter_);
        const std::string_view whole(
            rest.data(), static_cast<std::size_t>(lines.rest().data() - rest.data()) + lines.rest().size());
        const auto longest = static_cast<std::size_t>(end_of_quoted - rest.data());
        bool doubled = false;
        std::size_t close = 1;
        for (;; ++close) {
            close = whole.substr(0, longest).find('"', close);
            if (close == std::string_view::npos) {
                note(row, ErrorCode::quote_unclosed, place);
                return false;
            }
            if (close + 1 < whole.size() && whole[close + 1] == '"') {
                doubled = true;
                ++close;
                continue;
            }
            break;
        }
        const char next = close + 1 < whole.size() ? whole[close + 1] : '\n';
        if (next != separator && next != '\n' && next != '\r') return false;
        const std::string_view content = whole.substr(1, close - 1);
        // Tabs and line ends in one cell are rows: what seemed to open it stands alone.
        if (delimiter_ == Delimiter::tab && content.find('\t') != std::string_view::npos &&
            content.find_first_of("\r\n") != std::string_view::npos) {
            note(row, ErrorCode::quote_unclosed, place);
            return false;
        }
        Place inner = place;
        ++inner.column;
        if (doubled) {
            std::string& single = kept_->emplace_back();
            for (std::size_t at = 0; at < content.size(); ++at) {
                single += content[at];
                if (content[at] == '"') ++at;
            }
            add(row, single, inner, true);
        } else {
            add(row, content, inner, true);
        }
        // Go on behind the quotes, on whichever line that is.
        const char* const after = whole.data() + close + 1;
        if (after <= rest.data() + rest.size()) {
            place = advance(place, rest, close + 1);
            rest.remove_prefix(close + 1);
            return true;
        }
        while (true) {
            place = {lines.number(), 1};
            rest = lines.take();
            if (after <= rest.data() + rest.size()) break;
        }
        const auto taken = static_cast<std::size_t>(after - rest.data());
        place = advance(place, rest, taken);
        rest.remove_prefix(taken);
        return true;
    }

    /// The first thing wrong with a row counts.
    static void note(TableRow& row, ErrorCode error, Place place) {
        if (row.error != ErrorCode::none) return;
        row.error = error;
        row.error_place = place;
    }

    Delimiter delimiter_;
    Quoted quoted_;
    RowsAre rows_are_;
    std::list<std::string>* kept_;
};

}  // namespace detail

}  // namespace chitieu
