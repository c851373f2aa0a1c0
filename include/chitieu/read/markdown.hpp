// SPDX-License-Identifier: BSL-1.0
//
// The Markdown that reports are kept in: headings, paragraphs, list items, rules, tables to be passed over,
// and footnotes as people print them. Not all of CommonMark: no nested quotes, no code blocks, no links by
// reference. By hand, because every piece has to know its line and column, and because what converters make
// of a printed report (notes between the halves of a sentence, headings in bold) is no Markdown parser's
// concern.
//
//     for (BlockReader blocks(text); const auto block = blocks.next();) …
#pragma once

#include <chitieu/read/find_table.hpp>
#include <chitieu/read/section_number.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/sentences.hpp>
#include <chitieu/text/spaces.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

/// What a block of Markdown is.
enum class BlockKind : std::uint8_t {
    paragraph,
    list_item,
    heading,     ///< `## …`, bold alone between blank lines, or numbered and in capitals
    note,        ///< begins with a marker, `<sup>(1)</sup>-`, `[^1]:`
    maybe_note,  ///< `(1)- …`, which a list may begin with, too
    rule,        ///< `-----`, or a page number alone: the end of a page
    table,       ///< lines of a table
};

/// One line of a block, without its end and without what only marks the block.
struct BlockLine {
    std::string_view text{};  ///< the line, as a view
    Place place{};
};

/// A piece of a file that blank lines, headings or markers part from the rest.
struct Block {
    BlockKind kind = BlockKind::paragraph;  ///< what the block is
    int level = 0;                          ///< of a heading in markup: 1 to 6; 0 in bold
    std::string_view marker{};              ///< of a note: "12"
    bool is_indented = false;               ///< goes on with the list item or note above
    std::vector<BlockLine> lines{};         ///< at least one
    bool is_too_long = false;               ///< a line was too long to be read and is left out
};

namespace detail {

/// Digits, or one to three letters, at the beginning of a text.
constexpr std::size_t marker_length(std::string_view text) noexcept {
    std::size_t size = 0;
    while (size < text.size() && size < 4 && is_ascii_digit(text[size])) ++size;
    return size < 4 ? size : 0;
}

/// A marker in parentheses or bare: "(12)" and "12" are 12. Takes it off.
constexpr std::string_view take_marker(std::string_view& text, bool& in_parentheses) noexcept {
    std::string_view rest = text;
    in_parentheses = rest.starts_with('(');
    if (in_parentheses) rest.remove_prefix(1);
    const std::string_view marker = rest.substr(0, marker_length(rest));
    if (marker.empty()) return {};
    rest.remove_prefix(marker.size());
    if (in_parentheses) {
        if (!rest.starts_with(')')) return {};
        rest.remove_prefix(1);
    } else if (rest.starts_with(')')) {
        rest.remove_prefix(1);
    }
    text = rest;
    return marker;
}

/// `<sup>(12)</sup>` and `<sup>12</sup>`: the marker. Takes it off.
constexpr std::string_view take_raised(std::string_view& text) noexcept {
    constexpr std::string_view open = "<sup>";
    constexpr std::string_view close = "</sup>";
    std::string_view rest = text;
    if (rest.size() < open.size() || !equals_folded(rest.substr(0, open.size()), open, Folding::marks_kept)) {
        return {};
    }
    rest.remove_prefix(open.size());
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    bool in_parentheses = false;
    const std::string_view marker = take_marker(rest, in_parentheses);
    if (marker.empty()) return {};
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    if (rest.size() < close.size() ||
        !equals_folded(rest.substr(0, close.size()), close, Folding::marks_kept)) {
        return {};
    }
    text = rest.substr(close.size());
    return marker;
}

/// `[^12]` or `[^a]`. Takes it off.
constexpr std::string_view take_bracketed(std::string_view& text) noexcept {
    if (!text.starts_with("[^")) return {};
    const std::size_t close = text.find(']');
    constexpr std::size_t longest = 40;
    if (close == std::string_view::npos || close == 2 || close > longest) return {};
    const std::string_view marker = text.substr(2, close - 2);
    if (marker.find_first_of(" \t[^") != std::string_view::npos) return {};
    text.remove_prefix(close + 1);
    return marker;
}

/// A dash of any length, a full stop or a colon between a marker and its note. Takes it and blanks off.
constexpr bool take_dash(std::string_view& text) noexcept {
    std::string_view rest = text;
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    for (const std::string_view dash : {std::string_view("-"), std::string_view("\u2013"),
                                        std::string_view("\u2014"), std::string_view(":")}) {
        if (!rest.starts_with(dash)) continue;
        rest.remove_prefix(dash.size());
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        text = rest;
        return true;
    }
    return false;
}

/// The bullet or the number of a list item, "- ", "+ ", "* ", with its blanks; 0 where there is none.
constexpr std::size_t bullet_length(std::string_view line) noexcept {
    if (line.size() < 2 || (line[0] != '-' && line[0] != '+' && line[0] != '*') || line[1] != ' ') return 0;
    std::size_t size = 2;
    while (size < line.size() && line[size] == ' ') ++size;
    return size;
}

constexpr bool is_rule(std::string_view line) noexcept {
    if (line.size() < 3 || (line[0] != '-' && line[0] != '*' && line[0] != '_' && line[0] != '='))
        return false;
    for (const char letter : line) {
        if (letter != line[0] && letter != ' ') return false;
    }
    return true;
}

/// Whether all of a paragraph is in bold.
constexpr bool is_bold(std::string_view text) noexcept {
    text = trim(text);
    for (const MarkupPair& pair : {MarkupPair{"**", "**"}, MarkupPair{"__", "__"}, MarkupPair{"<b>", "</b>"},
                                   MarkupPair{"<strong>", "</strong>"}}) {
        if (text.size() <= pair.open.size() + pair.close.size() || !text.starts_with(pair.open) ||
            !text.ends_with(pair.close)) {
            continue;
        }
        const std::string_view inner =
            text.substr(pair.open.size(), text.size() - pair.open.size() - pair.close.size());
        if (inner.find(pair.open) == std::string_view::npos) return true;
    }
    return false;
}

/// A heading that only its number and its capitals mark, as in plain text: "II. PHƯƠNG HƯỚNG NĂM 2025".
constexpr bool is_heading_in_capitals(std::string_view line) noexcept {
    constexpr std::size_t longest = 240;
    constexpr std::string_view stops = ".;,";
    if (line.size() > longest || line.empty() || stops.find(line.back()) != std::string_view::npos)
        return false;
    const SectionNumber number = section_number(line);
    if (number.level == 0) return false;
    if (number.heading.empty()) return number.level == 1 && is_in_capitals(line);  // "PHẦN THỨ HAI"
    const char before = *(number.heading.data() - 1);
    if ((before != ' ' && before != '.') || number.heading.find('%') != std::string_view::npos) return false;
    const std::size_t colon = number.heading.find(':');
    if (colon != std::string_view::npos && colon + 1 != number.heading.size()) return false;
    const bool is_item = number.level > 2 && number.heading.find(' ') == std::string_view::npos;  // "1. UBND"
    return !is_item && is_in_capitals(number.heading);
}

}  // namespace detail

/// Goes over the blocks of a text. Linear in all.
class BlockReader {
public:
    /// The text's owner must outlive it.
    explicit BlockReader(std::string_view text) : lines_(text) {}
    /// Refused: the blocks would look into a text that is gone.
    template <class the_text_must_outlive_the_blocks>
    requires std::same_as<the_text_must_outlive_the_blocks, std::string>
    explicit BlockReader(the_text_must_outlive_the_blocks&& text) = delete;

    /// The next block; nothing at the end.
    std::optional<Block> next() {
        while (!lines_.at_end() && trim(lines_.peek()).empty()) lines_.take();
        if (lines_.at_end()) return std::nullopt;
        Block block;
        const Place place{lines_.number(), 1};
        const std::string_view line = lines_.take();
        if (line.size() > detail::max_line_length) {
            block.is_too_long = true;
            block.lines.push_back({{}, place});
            return block;
        }
        begin(block, line, place);
        if (block.kind == BlockKind::rule || (block.kind == BlockKind::heading && block.level > 0))
            return block;
        while (!lines_.at_end() && goes_on(block)) {
            const Place next{lines_.number(), 1};
            add(block, lines_.take(), next);
        }
        if (block.kind == BlockKind::paragraph && is_in_bold(block)) block.kind = BlockKind::heading;
        return block;
    }

private:
    static bool is_in_bold(const Block& block) {
        // Over two lines bold may end and begin again; a heading is short.
        constexpr std::size_t most_lines = 4;
        if (block.lines.size() > most_lines) return false;
        const std::string_view first = trim(block.lines.front().text);
        const std::string_view last = trim(block.lines.back().text);
        const char* const end = last.data() + last.size();
        return detail::is_bold({first.data(), static_cast<std::size_t>(end - first.data())});
    }

    static std::size_t tabs_of(std::string_view line) {
        std::size_t count = 0;
        for (const char letter : line) count += letter == '\t' ? 1U : 0U;
        return count;
    }
    static bool is_table_line(std::string_view line) {
        constexpr std::size_t least_tabs = 2;
        return line.starts_with('|') || tabs_of(line) >= least_tabs;
    }

    static void begin(Block& block, std::string_view line, Place place) {
        const std::string_view bare = trim(line);
        block.is_indented =
            line.size() - bare.size() >= 2 && (line.starts_with("  ") || line.starts_with('\t'));
        if (is_table_line(line)) {
            block.kind = BlockKind::table;
        } else if (detail::is_rule(bare) || detail::is_page_number(bare)) {
            block.kind = BlockKind::rule;
        } else if (bare.starts_with('#')) {
            begin_heading(block, bare);
        } else if (detail::is_heading_in_capitals(bare)) {
            block.kind = BlockKind::heading;
        } else if (!begin_note(block, bare)) {
            if (detail::bullet_length(bare) != 0) block.kind = BlockKind::list_item;
        }
        add(block, line, place);
    }

    static void begin_heading(Block& block, std::string_view bare) {
        constexpr int most = 6;
        int level = 0;
        while (static_cast<std::size_t>(level) < bare.size() && bare[static_cast<std::size_t>(level)] == '#')
            ++level;
        if (level > most || static_cast<std::size_t>(level) == bare.size() ||
            bare[static_cast<std::size_t>(level)] != ' ') {
            return;
        }
        block.kind = BlockKind::heading;
        block.level = level;
    }

    static bool begin_note(Block& block, std::string_view bare) {
        std::string_view rest = bare;
        if (const std::string_view marker = detail::take_bracketed(rest); !marker.empty()) {
            if (!rest.starts_with(':')) return false;
            block.kind = BlockKind::note;
            block.marker = marker;
            return true;
        }
        if (const std::string_view marker = detail::take_raised(rest); !marker.empty()) {
            block.kind = BlockKind::note;
            block.marker = marker;
            return true;
        }
        bool in_parentheses = false;
        const std::string_view marker = detail::take_marker(rest, in_parentheses);
        if (marker.empty() || !in_parentheses || !detail::take_dash(rest)) return false;
        block.kind = BlockKind::maybe_note;
        block.marker = marker;
        return true;
    }

    /// Whether the next line belongs to the block.
    bool goes_on(const Block& block) const {
        const std::string_view line = lines_.peek();
        const std::string_view bare = trim(line);
        if (bare.empty() || line.size() > detail::max_line_length) return false;
        const bool is_row = is_table_line(line);
        if (block.kind == BlockKind::table) return is_row;
        if (is_row || detail::is_rule(bare) || bare.starts_with("# ") || bare.starts_with("##")) return false;
        if (detail::is_heading_in_capitals(bare)) return false;
        if (block.kind == BlockKind::heading) return is_in_capitals(bare);
        Block other;
        return detail::bullet_length(bare) == 0 && !begin_note(other, bare);
    }

    static void add(Block& block, std::string_view line, Place place) {
        const std::string_view bare = trim(line);
        block.lines.push_back(
            {bare, advance(place, line, static_cast<std::size_t>(bare.data() - line.data()))});
    }

    LineReader lines_;
};

}  // namespace chitieu
