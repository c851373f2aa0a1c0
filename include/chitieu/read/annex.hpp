// SPDX-License-Identifier: BSL-1.0
//
// An annex of indicators, from a table file or from a whole report that holds one.
//
//     const auto annex = read_annex(text, Direction::higher_is_better);
//     if (!annex) std::cerr << describe(annex.error(), Language::english);
#pragma once

#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/read/detail/annex_reader.hpp>
#include <chitieu/read/find_table.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/read/unit_line.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/unit/parse_unit.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

/// Reads an annex: TSV, CSV, or a Markdown pipe table, alone or inside a report, over several pages with
/// the heading repeated. Columns are found by their headings, in any order. Each cell is read by itself;
/// what cannot be read keeps its text and an error, and the rest is still read.
///
/// `assumed` is the direction of rows whose target, name or direction column does not say: there is no
/// default. `text` must outlive the annex. Fails where the text is empty, binary, or has no table with
/// columns for indicator, plan and actual, nor one that compares two years. Linear in the text.
inline Result<Annex> read_annex(std::string_view text, Direction assumed, UnitList units = standard_units) {
    if (const auto error = detail::why_no_text(text)) return tl::unexpected<Error>(*error);

    Annex annex(assumed);
    LineReader lines(text);
    std::optional<detail::FoundTable> best;
    std::optional<detail::FoundTable> table;
    Place too_long{};
    detail::TableWith wanted = detail::TableWith::plans;
    const auto search = [&](Delimiter delimiter) {
        const detail::RowSplitter splitter(delimiter, annex.kept, detail::Quoted::is_text,
                                           detail::RowsAre::headings);
        lines = LineReader(text);
        while (!lines.at_end() && !table) {
            const std::string_view line = lines.peek();
            if (line.size() > detail::max_line_length) {
                if (too_long.line == 0) too_long = {lines.number(), 1};
                lines.take();
            } else if (detail::count_of(line, delimiter) < 2 && line.find('"') == std::string_view::npos) {
                lines.take();
            } else {
                // A row over several lines is one only where it is the heading.
                LineReader behind = lines;
                const TableRow row = splitter.take(behind);
                table = detail::find_heading(row, behind, splitter, best, wanted);
                if (table) {
                    lines = behind;
                } else {
                    lines.take();
                    annex.kept.clear();
                }
            }
        }
    };
    for (const detail::TableWith with : {detail::TableWith::plans, detail::TableWith::years_compared}) {
        wanted = with;
        for (const Delimiter delimiter : detail::delimiters) {
            if (!table) search(delimiter);
        }
    }
    if (!table) {
        // A file in another encoding, or a single endless line, says more than "no table".
        if (const std::size_t bad = find_invalid_utf8(text); !best && bad != std::string_view::npos) {
            return failure(ErrorCode::utf8_invalid, {}, detail::place_in(text, bad));
        }
        if (!best && too_long.line != 0) return failure(ErrorCode::line_too_long, {}, too_long);
        if (!best) return failure(ErrorCode::table_missing);
        return failure(best->columns.first_error(), {}, best->place);
    }
    if (table->columns.are_complete()) wanted = detail::TableWith::plans;
    annex.has_plans = table->columns.are_complete();
    annex.place = table->place;
    if (table->columns.year != 0) annex.period = calendar_year(table->columns.year);
    annex.months = table->columns.months;
    if (table->columns.next_year != 0) annex.next_period = calendar_year(table->columns.next_year);

    detail::AnnexReader reader(annex, *table, units);
    detail::UnitAboveTable unit_above(units);
    for (LineReader above(text); above.number() < table->place.line;) {
        const std::uint32_t number = above.number();
        unit_above.pass(above.take(), number);
    }
    reader.set_unit(unit_above.said());
    unit_above.pass_row();
    const detail::RowSplitter splitter(table->delimiter, annex.kept);
    // Lines between the rows: the next page's heading excuses them. Behind a blank line, and behind the
    // heading of another table, rows count again once they look like this one's.
    std::optional<Error> stray;
    bool after_blank = false;
    bool in_other_table = false;
    while (!lines.at_end()) {
        const std::string_view line = lines.peek();
        if (line.size() > detail::max_line_length) {
            annex.errors.push_back({ErrorCode::line_too_long, {lines.number(), 1}, utf8_prefix(line, 64)});
            lines.take();
            continue;
        }
        if (trim(line).empty()) {
            lines.take();
            after_blank = true;
            continue;
        }
        if (line.find(static_cast<char>(table->delimiter)) == std::string_view::npos &&
            !detail::opens_quote(line, table->delimiter)) {
            const bool is_between = after_blank || in_other_table || stray || detail::is_page_number(line);
            if (!is_between) stray = Error{ErrorCode::row_too_short, {lines.number(), 1}, trim(line)};
            unit_above.pass(line, lines.number());
            lines.take();
            continue;
        }
        const TableRow row = splitter.take(lines);
        std::optional<detail::FoundTable> ignored;
        if (const auto again = detail::find_heading(row, lines, splitter, ignored, wanted)) {
            reader.set_table(*again);
            // A heading that only a page parts from the rows before it is of the same table.
            if (unit_above.saw_text()) reader.set_unit(unit_above.said());
            unit_above.pass_row();
            stray.reset();
            after_blank = in_other_table = false;
            continue;
        }
        if (detail::heads_another_table(row, lines, splitter)) in_other_table = true;
        if (in_other_table || (after_blank && !reader.goes_on_with(row))) {
            if (detail::has_one_text(row)) unit_above.pass(line, row.place.line);
            continue;
        }
        unit_above.pass_row();
        if (stray) annex.errors.push_back(*stray);
        stray.reset();
        after_blank = false;
        if (!(table->delimiter == Delimiter::pipe && detail::is_pipe_rule(row))) reader.add(row);
    }
    if (stray) annex.errors.push_back(*stray);
    reader.finish();
    std::sort(annex.errors.begin(), annex.errors.end(),
              [](const Error& left, const Error& right) { return left.place < right.place; });
    return annex;
}

/// Refused: the annex would look into a text that is gone.
template <class the_text_must_outlive_the_annex>
requires std::same_as<the_text_must_outlive_the_annex, std::string> Result<Annex> read_annex(
    the_text_must_outlive_the_annex&& text, Direction assumed, UnitList units = standard_units)
= delete;

}  // namespace chitieu
