// SPDX-License-Identifier: BSL-1.0
//
// Lines and cells of a table in plain text: tab-separated, comma- or semicolon-separated with quotes
// (RFC 4180), or a Markdown pipe table. Cells are views of the text wherever no quote or markup stands
// inside them.
#pragma once

#include <chitieu/text/error.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>

#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

enum class Delimiter : char { tab = '\t', pipe = '|', semicolon = ';', comma = ',' };

/// A cell's text, without white space, quotes or markup around it, and where that text begins.
struct TableCell {
    std::string_view text{};
    Place place{};
};

struct TableRow {
    Place place{};
    std::vector<TableCell> cells{};
    ErrorCode error = ErrorCode::none;  ///< utf8_invalid or quote_unclosed; the cells are there all the same
    Place error_place{};

    bool is_blank() const noexcept {
        for (const TableCell& cell : cells) {
            if (!cell.text.empty()) return false;
        }
        return true;
    }
};

/// Goes over the lines of a text. LF, CR and CRLF end a line; a byte order mark at the beginning is no
/// part of the first.
class LineReader {
public:
    explicit LineReader(std::string_view text) : rest_(text) {
        if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
    }

    bool at_end() const noexcept { return rest_.empty(); }
    std::uint32_t number() const noexcept { return number_; }
    /// All that has not been taken yet.
    std::string_view rest() const noexcept { return rest_; }

    /// The next line, without its end.
    std::string_view peek() const noexcept {
        std::size_t end = 0;
        while (end < rest_.size() && rest_[end] != '\n' && rest_[end] != '\r') ++end;
        return rest_.substr(0, end);
    }

    /// Takes the next line, without its end. Precondition: not at the end.
    std::string_view take() {
        const std::string_view line = peek();
        rest_.remove_prefix(line.size());
        if (rest_.starts_with("\r\n")) {
            rest_.remove_prefix(2);
        } else if (!rest_.empty()) {
            rest_.remove_prefix(1);
        }
        ++number_;
        return line;
    }

private:
    std::string_view rest_;
    std::uint32_t number_ = 1;  // of the line that `take` gives next
};

namespace detail {

/// A line longer than this is not a row of an annex.
inline constexpr std::size_t max_line_length = 1U << 20U;
/// A row with more cells than this is not one either.
inline constexpr std::size_t max_cells = 256;

constexpr bool is_ascii_letter(char letter) noexcept {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// The length of an HTML tag at the beginning of `text`, or 0. `<3` and `<=5` are no tags.
constexpr std::size_t tag_length(std::string_view text) noexcept {
    if (text.size() < 3 || text[0] != '<') return 0;
    const std::size_t name = text[1] == '/' ? 2 : 1;
    if (!is_ascii_letter(text[name])) return 0;
    const std::size_t close = text.find('>');
    return close == std::string_view::npos || close > 64 ? 0 : close + 1;
}

struct MarkupPair {
    std::string_view open;
    std::string_view close;
};
inline constexpr MarkupPair markup_pairs[] = {
    {"<b>", "</b>"}, {"<strong>", "</strong>"}, {"<i>", "</i>"}, {"<em>", "</em>"},
    {"<u>", "</u>"}, {"**", "**"},              {"__", "__"},    {"*", "*"},
    {"_", "_"},      {"`", "`"},
};

/// Takes white space and pairs of emphasis off both ends; what is left is a piece of `text`.
constexpr std::string_view strip_markup(std::string_view text) noexcept {
    text = trim(text);
    for (bool changed = true; changed;) {
        changed = false;
        for (const MarkupPair& pair : markup_pairs) {
            if (text.size() <= pair.open.size() + pair.close.size()) continue;
            if (!text.starts_with(pair.open) || !text.ends_with(pair.close)) continue;
            text.remove_prefix(pair.open.size());
            text.remove_suffix(pair.close.size());
            text = trim(text);
            changed = true;
        }
    }
    return text;
}

struct Entity {
    std::string_view name;
    std::string_view text;
};
inline constexpr Entity entities[] = {
    {"&gt;", ">"}, {"&lt;", "<"}, {"&amp;", "&"}, {"&nbsp;", " "}, {"&quot;", "\""}, {"&#39;", "'"},
    {"&ge;", "≥"}, {"&le;", "≤"},
};

/// True where markup stands inside a text, so that it has to be copied to be read.
constexpr bool has_inner_markup(std::string_view text, Delimiter delimiter) noexcept {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '&' && text.find(';', at) != std::string_view::npos) return true;
        if (letter == '<' && tag_length(text.substr(at)) != 0) return true;
        if (letter == '\\' && delimiter == Delimiter::pipe) return true;
        if (text.substr(at).starts_with("**")) return true;
    }
    return false;
}

/// The text with tags taken out (`<br>` as a space), entities decoded and, in a pipe table, backslashes
/// undone.
inline std::string without_markup(std::string_view text, Delimiter delimiter) {
    std::string result;
    while (!text.empty()) {
        if (const std::size_t tag = tag_length(text); tag != 0) {
            if (text.starts_with("<br")) result += ' ';
            text.remove_prefix(tag);
            continue;
        }
        if (text.starts_with("**")) {
            text.remove_prefix(2);
            continue;
        }
        if (text.size() > 1 && text[0] == '\\' && delimiter == Delimiter::pipe) text.remove_prefix(1);
        if (text[0] == '&') {
            bool decoded = false;
            for (const Entity& entity : entities) {
                if (!text.starts_with(entity.name)) continue;
                result += entity.text;
                text.remove_prefix(entity.name.size());
                decoded = true;
                break;
            }
            if (decoded) continue;
        }
        result += text[0];
        text.remove_prefix(1);
    }
    return result;
}

/// Splits rows off a text. What has to be copied goes to `kept`, which must outlive the cells.
class RowSplitter {
public:
    RowSplitter(Delimiter delimiter, std::list<std::string>& kept)
        : delimiter_(delimiter), kept_(&kept) {}

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
    void add(TableRow& row, std::string_view raw, Place place) const {
        if (row.cells.size() >= max_cells) return;
        if (const std::size_t bad = find_invalid_utf8(raw);
            bad != std::string_view::npos && row.error == ErrorCode::none) {
            row.error = ErrorCode::utf8_invalid;
            row.error_place = advance(place, raw, bad);
        }
        std::string_view text = strip_markup(raw);
        const auto offset = static_cast<std::size_t>(text.data() - raw.data());
        if (!text.empty()) place = advance(place, raw, offset);
        if (has_inner_markup(text, delimiter_)) {
            text = strip_markup(kept_->emplace_back(without_markup(text, delimiter_)));
        }
        row.cells.push_back({text, place});
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
        while (true) {
            if (rest.starts_with('"') && split_quoted(lines, rest, place, row)) {
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

    /// Takes a quoted cell off `rest`, reading on over line ends. False, with nothing taken, where the
    /// closing mark is missing or does not end the cell: then the marks are part of the text.
    bool split_quoted(LineReader& lines, std::string_view& rest, Place& place, TableRow& row) const {
        const char separator = static_cast<char>(delimiter_);
        const std::string_view whole(rest.data(),
                                     static_cast<std::size_t>(lines.rest().data() - rest.data()) +
                                         lines.rest().size());
        bool doubled = false;
        std::size_t close = 1;
        for (;; ++close) {
            close = whole.substr(0, max_line_length).find('"', close);
            if (close == std::string_view::npos) {
                note_unclosed(row, place);
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
        std::string_view content = whole.substr(1, close - 1);
        Place inner = place;
        ++inner.column;
        if (doubled) {
            std::string& single = kept_->emplace_back();
            for (std::size_t at = 0; at < content.size(); ++at) {
                single += content[at];
                if (content[at] == '"') ++at;
            }
            add(row, single, inner);
        } else {
            add(row, content, inner);
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

    static void note_unclosed(TableRow& row, Place place) {
        if (row.error != ErrorCode::none) return;
        row.error = ErrorCode::quote_unclosed;
        row.error_place = place;
    }

    Delimiter delimiter_;
    std::list<std::string>* kept_;
};

}  // namespace detail

}  // namespace chitieu
