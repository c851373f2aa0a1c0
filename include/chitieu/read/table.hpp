// SPDX-License-Identifier: BSL-1.0
//
// Lines and cells of a table in plain text: tab-separated, comma- or semicolon-separated with quotes
// (RFC 4180), or a Markdown pipe table. Cells are views of the text wherever no quote or markup stands
// inside them.
#pragma once

#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// What stands between the cells of a row.
enum class Delimiter : char { tab = '\t', pipe = '|', semicolon = ';', comma = ',' };

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
    explicit LineReader(std::string_view text) : rest_(text) {
        if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
        find_end();
    }

    /// Whether all lines were taken.
    bool at_end() const noexcept { return rest_.empty(); }
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

/// A line longer than this is not a row of an annex.
inline constexpr std::size_t max_line_length = 1U << 20U;
/// A row with more cells than this is not one either.
inline constexpr std::size_t max_cells = 256;

constexpr bool is_ascii_letter(char letter) noexcept {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// The tags of formatted text; anything else between < and > is text.
inline constexpr std::string_view tag_names[] = {"b",    "i",    "u",    "s",     "p",      "br",
                                                 "em",   "div",  "del",  "ins",   "sup",    "sub",
                                                 "code", "font", "span", "small", "strong", "center"};

/// The length of such a tag at the beginning of `text`, or 0: `<3`, `<=5`, `<b and c>` are none. O(1).
constexpr std::size_t tag_length(std::string_view text) noexcept {
    constexpr std::size_t longest = 64;
    if (text.size() < 3 || text[0] != '<') return 0;
    const std::size_t begin = text[1] == '/' ? 2 : 1;
    std::size_t end = begin;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    if (end == begin || end == text.size() || end > longest) return 0;
    if (text[end] != '>' && (end == begin + 1 || (text[end] != ' ' && text[end] != '/'))) return 0;
    const std::string_view name = text.substr(begin, end - begin);
    for (const std::string_view known : tag_names) {
        bool same = name.size() == known.size();
        for (std::size_t at = 0; same && at < known.size(); ++at) same = (name[at] | 0x20) == known[at];
        if (!same) continue;
        const std::size_t close = text.substr(0, longest).find('>');
        return close == std::string_view::npos ? 0 : close + 1;
    }
    return 0;
}

struct MarkupPair {
    std::string_view open;
    std::string_view close;
};
inline constexpr MarkupPair markup_pairs[] = {
    {"<b>", "</b>"}, {"<strong>", "</strong>"},
    {"<i>", "</i>"}, {"<em>", "</em>"},
    {"<u>", "</u>"}, {"**", "**"},
    {"__", "__"},    {"*", "*"},
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
    {"&gt;", ">"},    {"&lt;", "<"},   {"&amp;", "&"}, {"&nbsp;", "\u00A0"}, {"&quot;", "\""},
    {"&#39;", "'"},   {"&apos;", "'"}, {"&ge;", "≥"},  {"&le;", "≤"},        {"&ndash;", "–"},
    {"&mdash;", "—"}, {"&#62;", ">"},  {"&#60;", "<"}, {"&#160;", "\u00A0"}, {"&permil;", "‰"},
};

/// The entity at the beginning of `text`, or nullptr.
constexpr const Entity* find_entity(std::string_view text) noexcept {
    if (!text.starts_with('&')) return nullptr;
    for (const Entity& entity : entities) {
        if (text.starts_with(entity.name)) return &entity;
    }
    return nullptr;
}

/// True where a backslash at the beginning of `text` only protects what follows it.
constexpr bool is_escape(std::string_view text, Delimiter delimiter) noexcept {
    constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    return delimiter == Delimiter::pipe && text.size() > 1 && text[0] == '\\' &&
           punctuation.find(text[1]) != std::string_view::npos;
}

constexpr bool has_bold(std::string_view text) noexcept {
    const std::size_t first = text.find("**");
    return first != std::string_view::npos && text.find("**", first + 2) != std::string_view::npos;
}

/// True where markup or a line end stands inside a text, so that it has to be copied to be read. Linear.
constexpr bool has_inner_markup(std::string_view text, Delimiter delimiter) noexcept {
    for (std::size_t at = text.find_first_of("&<\\\n\r"); at != std::string_view::npos;
         at = text.find_first_of("&<\\\n\r", at + 1)) {
        const std::string_view rest = text.substr(at);
        if (rest[0] == '\n' || rest[0] == '\r' || find_entity(rest) != nullptr || tag_length(rest) != 0 ||
            is_escape(rest, delimiter)) {
            return true;
        }
    }
    return has_bold(text);
}

inline constexpr std::string_view raised_digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

/// The text with tags taken out (`<br>` and line ends as a space, digits in `<sup>` raised, so that none
/// joins the figure before it), entities decoded and, in a pipe table, escapes undone. Linear.
inline std::string without_markup(std::string_view text, Delimiter delimiter) {
    const bool is_bold = has_bold(text);
    std::string result;
    bool is_raised = false;
    while (!text.empty()) {
        if (const std::size_t length = tag_length(text); length != 0) {
            const std::string_view tag = text.substr(0, length);
            is_raised = (tag[1] | 0x20) == 's' && (tag[2] | 0x20) == 'u' && (tag[3] | 0x20) == 'p';
            if ((tag[1] | 0x20) == 'b' && (tag[2] | 0x20) == 'r') result += ' ';
            text.remove_prefix(length);
        } else if (const Entity* const entity = find_entity(text)) {
            result += entity->text;
            text.remove_prefix(entity->name.size());
        } else if (is_bold && text.starts_with("**")) {
            text.remove_prefix(2);
        } else {
            if (is_escape(text, delimiter)) text.remove_prefix(1);
            if (is_raised && text[0] >= '0' && text[0] <= '9') {
                result += raised_digits[text[0] - '0'];
            } else {
                result += text[0] == '\n' || text[0] == '\r' ? ' ' : text[0];
            }
            text.remove_prefix(1);
        }
    }
    return result;
}

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

/// Splits rows off a text. What has to be copied goes to `kept`, which must outlive the cells.
class RowSplitter {
public:
    RowSplitter(Delimiter delimiter, std::list<std::string>& kept, Quoted quoted = Quoted::is_text)
        : delimiter_(delimiter), quoted_(quoted), kept_(&kept) {}

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
        const std::string_view whole(
            rest.data(), static_cast<std::size_t>(lines.rest().data() - rest.data()) + lines.rest().size());
        bool doubled = false;
        std::size_t close = 1;
        for (;; ++close) {
            close = whole.substr(0, max_line_length).find('"', close);
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
    std::list<std::string>* kept_;
};

}  // namespace detail

}  // namespace chitieu
