// SPDX-License-Identifier: BSL-1.0
//
// What only puts the head or the foot of a document in two columns, as converters leave it, in a table or
// with blanks: the office and the number beside the motto and the date, the recipients beside the signature.
#pragma once

#include <chitieu/read/detail/markup.hpp>
#include <chitieu/read/document_data.hpp>
#include <chitieu/read/markdown.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/spaces.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// How many bytes at `at` part two columns: a bar in a row of a pipe table, else a tab or blanks.
constexpr std::size_t column_gap(std::string_view row, std::size_t at) noexcept {
    if (row.starts_with('|')) return row[at] == '|' ? 1 : 0;
    const std::size_t end = (std::min)(row.find_first_not_of(" \t", at), row.size());
    return end > at + 1 || row[at] == '\t' ? end - at : 0;
}

/// Whether a tag of this name, an opening or a closing one, stands at `at`.
constexpr bool is_tag_at(std::string_view text, std::size_t at, std::string_view tag) noexcept {
    const std::string_view rest = text.substr(at);
    return rest.starts_with(tag) && rest.size() > tag.size() &&
           (rest[tag.size()] == '>' || rest[tag.size()] == ' ');
}

/// The lines of each column of an HTML table, as editors export the head of a document: what stands between
/// the tags of one cell, rules left out. None where there is no such table.
inline std::vector<std::vector<BlockLine>> lines_by_html_column(const Block& block) {
    constexpr std::size_t most_columns = 4;
    std::vector<std::vector<BlockLine>> columns;
    if (!is_tag_at(block.lines.front().text, 0, "<table")) return columns;
    std::size_t cells = 0;  // begun in the row
    for (const auto& [line, line_place] : block.lines) {
        Place place = line_place;
        std::size_t counted = 0;  // where `place` is, so that a line is counted once
        const std::size_t last_close = line.rfind('>');
        for (std::size_t at = 0; at < line.size();) {
            if (line[at] == '<' && last_close != std::string_view::npos && at < last_close) {
                if (is_tag_at(line, at, "<tr")) cells = 0;
                if (is_tag_at(line, at, "<td") || is_tag_at(line, at, "<th")) ++cells;
                at = line.find('>', at) + 1;
                continue;
            }
            const std::size_t end = (std::min)(line.find('<', at + 1), line.size());
            const std::string_view text = trim(line.substr(at, end - at));
            at = end;
            if (cells == 0 || text.find_first_not_of("-:=_ ") == std::string_view::npos) continue;
            if (cells > most_columns) return {};
            if (columns.size() < cells) columns.resize(cells);
            const auto offset = static_cast<std::size_t>(text.data() - line.data());
            place = advance(place, line.substr(counted), offset - counted);
            counted = offset;
            columns[cells - 1].push_back({text, place});
        }
    }
    return columns;
}

/// The lines of each column, a `<br>` ending one as a row does; rules and empty ones left out.
inline std::vector<std::vector<BlockLine>> lines_by_column(const Block& block) {
    constexpr std::size_t most_columns = 4;
    std::vector<std::vector<BlockLine>> columns;
    for (const auto& [row, row_place] : block.lines) {
        std::size_t column = 0;
        std::size_t begin = row.starts_with('|') ? 1 : 0;
        std::size_t counted = 0;  // where `place` is, so that a line is counted once
        Place place = row_place;
        for (std::size_t at = begin; at <= row.size(); ++at) {
            const std::size_t gap = at == row.size() ? 1 : column_gap(row, at);
            const std::size_t tag = gap > 0 ? 0 : tag_length(row.substr(at));
            const bool is_break = tag > 0 && equals_folded(row.substr(at + 1, 2), "br", Folding::marks_kept);
            if (gap == 0 && !is_break) continue;
            constexpr std::string_view around = " *_";  // blanks and emphasis
            std::string_view text = row.substr(begin, at - begin);
            text.remove_prefix((std::min)(text.find_first_not_of(around), text.size()));
            text = text.substr(0, text.find_last_not_of(around) + 1);
            if (text.find_first_not_of("-:=") != std::string_view::npos) {
                if (column == most_columns) return {};
                if (columns.size() <= column) columns.resize(column + 1);
                const auto offset = static_cast<std::size_t>(text.data() - row.data());
                place = advance(place, row.substr(counted), offset - counted);
                counted = offset;
                columns[column].push_back({text, place});
            }
            begin = at + gap + tag;
            at = begin - 1;
            if (gap > 0) ++column;
        }
    }
    return columns;
}

}  // namespace detail

/// The paragraphs of such a table, or of lines with wide gaps, column by column: at the head what belongs
/// together is one, at the foot each line is. None where the block is of another sort. Linear.
inline std::vector<Block> layout_paragraphs(const Block& block, bool is_head) {
    const auto is_apart = [](const BlockLine& line) {  // most paragraphs have no such line
        return line.text.starts_with('|') || line.text.starts_with("<table") ||
               line.text.find('\t') != std::string_view::npos ||
               line.text.find("  ") != std::string_view::npos;
    };
    if (std::none_of(block.lines.begin(), block.lines.end(), is_apart)) return {};
    auto columns = detail::lines_by_html_column(block);
    if (columns.empty()) columns = detail::lines_by_column(block);
    bool heads = false;
    bool is_signed = false;
    bool names_office = false;
    for (const auto& lines : columns) {
        for (const BlockLine& line : lines) {
            heads = heads || detail::is_motto(line.text) || !detail::document_number(line.text).empty();
            is_signed = is_signed || detail::signs_for(line.text);
            names_office = names_office || detail::names_office(line.text) ||
                           detail::begins_with_words(line.text, "nơi nhận");
        }
    }
    std::vector<Block> result;
    if (columns.size() < 2 || (is_head ? !heads : !(is_signed && names_office))) return result;
    for (const auto& lines : columns) {
        bool was_alone = true;
        for (const BlockLine& line : lines) {
            const bool is_alone = !is_head || detail::has_own_line(line.text);
            if (is_alone || was_alone || detail::names_issuer(line.text)) result.emplace_back();
            result.back().lines.push_back(line);
            was_alone = is_alone;
        }
    }
    return result;
}

}  // namespace chitieu
