// SPDX-License-Identifier: BSL-1.0
//
// An annex of indicators, from a table file or from a whole report that holds one.
//
//     const auto annex = read_annex(text, Direction::higher_is_better);
//     if (!annex) std::cerr << describe(annex.error(), Language::english);
#pragma once

#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/read/annex_columns.hpp>
#include <chitieu/read/cell.hpp>
#include <chitieu/read/direction_words.hpp>
#include <chitieu/read/find_table.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/unit/parse_unit.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

inline constexpr std::string_view bullets[] = {"+", "-", "–", "—", "•", "*", "·", "▪", "►", "→"};

/// A code cell that holds only a bullet is no code.
inline bool is_bullet(std::string_view code) {
    for (const std::string_view mark : bullets) {
        if (code == mark) return true;
    }
    return false;
}

/// "Trong đó: …", "+ Tiểu học", "Tổng cộng": a row that carries no code of its own.
inline bool begins_as_sub_row(std::string_view name) {
    for (const std::string_view mark : bullets) {
        if (name.starts_with(mark)) return true;
    }
    const std::string words = vocabulary_words(name);
    for (const std::string_view begin : {"trong do", "bao gom", "gom:", "of which", "including", "rieng:"}) {
        if (words.starts_with(begin)) return true;
    }
    return says_total(words);
}

/// A name that says "per so many people" or "on average" is of a rate, whatever its unit column says.
inline bool names_a_rate(std::string_view name) {
    const std::string words = folded(name, Folding::marks_dropped);
    if (names_any(words,
                  std::initializer_list<std::string_view>{"binh quan", "trung binh", "average", "per"})) {
        return true;
    }
    const std::size_t slash = name.find('/');
    return slash != std::string_view::npos && parse_unit(name.substr(slash + 1)).has_value();
}

/// Builds rows from cells and keeps what has to be known of the rows before.
class AnnexReader {
public:
    AnnexReader(Annex& annex, FoundTable table, UnitList units)
        : annex_(&annex), table_(table), units_(units) {}

    void set_table(const FoundTable& table) {
        table_ = table;
        begins_table_ = true;
    }

    /// Whether a row behind a gap is one more of the table's: as wide, or with figures in its columns.
    bool goes_on_with(const TableRow& row) const {
        if (!is_short(row.cells.front().text)) return false;
        if (row.cells.size() == table_.width) return true;
        for (const std::size_t column : {table_.columns.target, table_.columns.actual}) {
            if (parse_target(cell_of(row, column).text, AnyUnit()).value) return true;
        }
        return false;
    }

    void add(const TableRow& row) {
        if (row.error != ErrorCode::none) {
            annex_->errors.push_back({row.error, row.error_place, first_text(row)});
        }
        if (row.is_blank() || numbers_the_columns(row, table_.columns)) return;
        const AnnexColumns& columns = table_.columns;

        const TableCell code = cell_of(row, columns.code);
        const TableCell name = cell_of(row, columns.name);
        const TableCell unit_cell = cell_of(row, columns.unit);
        const AnyUnit unit = unit_of(unit_cell.text);
        const bool cells_may_have_shifted = check_width(row);

        AnnexRow result{.place = row.place,
                        .indicator = Indicator<>({}, {}, AnyUnit(), annex_->assumed_direction)};
        result.begins_table = std::exchange(begins_table_, false);
        result.is_sub_row = (code.text.empty() || is_bullet(code.text)) &&
                            (begins_as_sub_row(name.text) || is_bullet(code.text));
        if (!is_bullet(code.text)) result.code = code.text;
        result.code_place = code.text.empty() ? name.place : code.place;
        if (!means_nothing(unit_cell.text)) result.unit_text = unit_cell.text;
        result.unit_place = unit_cell.place;

        if (!cells_may_have_shifted) {
            const TableCell target = cell_of(row, columns.target);
            const TableCell actual = cell_of(row, columns.actual);
            const TableCell next = cell_of(row, columns.next_target);
            const TableCell previous = cell_of(row, columns.previous_actual);
            const TableCell declared = cell_of(row, columns.declared);
            // English headings over Vietnamese rows are a translation: the figures stay as they were written.
            const bool is_english = columns.is_english && !has_vietnamese_letters(name.text) &&
                                    !has_vietnamese_letters(unit_cell.text);
            const Language language = is_english ? Language::english : Language::vietnamese;
            result.target = parse_target(target.text, unit, target.place, language);
            result.actual = parse_actual(actual.text, unit, actual.place, language);
            result.next_target = parse_target(next.text, unit, next.place, language);
            result.previous_actual = parse_actual(previous.text, unit, previous.place, language);
            settle_marks(result, context_of(unit, language));
            result.declared = parse_declared(declared.text, declared.place);
            if (result.declared.value && columns.declares_percent) result.declared.value->says_percent = true;
            if (columns.is_estimate && result.actual.value &&
                result.actual.value->status == ActualStatus::final) {
                result.actual.value->status = ActualStatus::estimate;
            }
        }
        set_direction(result, name.text, unit, cell_of(row, columns.direction).text);
        result.counts_whole_things = counts_whole_things(result, unit);
        has_figures_.push_back(!result.target.text.empty() || !result.actual.text.empty() ||
                               !result.next_target.text.empty() || !result.previous_actual.text.empty() ||
                               !result.declared.text.empty() || cells_may_have_shifted);
        annex_->rows.push_back(std::move(result));
    }

    /// Tells headings from indicators, once the rows below each are known.
    void finish() {
        std::vector<AnnexRow>& rows = annex_->rows;
        for (std::size_t at = 0; at < rows.size(); ++at) {
            if (has_figures_[at]) continue;
            const bool heads_next = at + 1 < rows.size() &&
                                    (rows[at + 1].is_sub_row || is_below(rows[at + 1].code, rows[at].code));
            if (rows[at].unit_text.empty() || heads_next || rows[at].indicator.name().ends_with(':')) {
                rows[at].kind = RowKind::group;
            }
        }
    }

private:
    /// A table has few units and many rows: each unit's text is parsed once.
    AnyUnit unit_of(std::string_view text) {
        const auto [known, is_new] = known_units_.try_emplace(text);
        if (is_new) known->second = parse_unit(text, units_).value_or(AnyUnit());
        return known->second;
    }

    static TableCell cell_of(const TableRow& row, std::size_t column) {
        if (column < row.cells.size()) return row.cells[column];
        return {{}, row.place};
    }

    static std::string_view first_text(const TableRow& row) {
        for (const TableCell& cell : row.cells) {
            if (!cell.text.empty()) return cell.text;
        }
        return {};
    }

    /// Notes a row with too many or too few cells. True where its figures cannot be told apart: in a
    /// comma-separated table an unquoted decimal comma moves all cells behind it.
    bool check_width(const TableRow& row) const {
        for (std::size_t extra = table_.width; extra < row.cells.size(); ++extra) {
            if (row.cells[extra].text.empty()) continue;
            annex_->errors.push_back(
                {ErrorCode::row_too_long, row.cells[extra].place, row.cells[extra].text});
            return table_.delimiter == Delimiter::comma;
        }
        if (row.cells.size() >= table_.width) return false;
        // Editors drop empty cells from the end of a row: only a row that has a figure and lacks a cell
        // for its target or actual is too short, or one that is not cut into cells at all.
        const AnnexColumns& columns = table_.columns;
        const std::size_t needed = columns.target > columns.actual ? columns.target : columns.actual;
        const bool has_figure =
            !cell_of(row, columns.target).text.empty() || !cell_of(row, columns.actual).text.empty();
        const bool stands_alone = row.cells.size() == 1;
        if ((has_figure && row.cells.size() <= needed) || stands_alone) {
            annex_->errors.push_back({ErrorCode::row_too_short, row.place, first_text(row)});
        }
        return false;
    }

    static Printed<Target<>> read_again(const Printed<Target<>>& cell, FigureContext context) {
        return read_target(cell.text, cell.place, standard_units, [&](std::string_view) { return context; });
    }
    static Printed<Actual<>> read_again(const Printed<Actual<>>& cell, FigureContext context) {
        return read_actual(cell.text, cell.place, standard_units, [&](std::string_view) { return context; });
    }

    /// A mark that is in doubt means what the row's other figures say that can be read in one way only:
    /// beside "1.389,2" the "1.400" in tỷ is no fraction.
    static void settle_marks(AnnexRow& row, FigureContext context) {
        MarkUse certain{};
        for_each_figure_cell(row, [&](const auto& cell) {
            if (cell.value && !cell.other_reading) certain |= cell.marks;
        });
        if (context.is_share || certain == MarkUse{} || certain.is_mixed()) return;
        context.dot_is_decimal = certain.dot_decimal || certain.comma_group;
        context.comma_groups = context.dot_is_decimal;
        for_each_figure_cell(row, [&](auto& cell) {
            if (!cell.is_ambiguous || !(certain | cell.marks).is_mixed()) return;
            auto settled = read_again(cell, context);
            if (!settled.value || (certain | settled.marks).is_mixed()) return;
            settled.is_ambiguous = false;
            cell = std::move(settled);
        });
    }

    void set_direction(AnnexRow& row, std::string_view name, const AnyUnit& unit,
                       std::string_view direction_text) const {
        Direction direction = annex_->assumed_direction;
        row.direction_basis = DirectionBasis::assumed;
        const std::optional<Direction> from_target =
            row.target.value ? stated_direction(*row.target.value) : std::nullopt;
        const std::optional<Direction> from_column = parse_direction(direction_text);
        const std::optional<Direction> from_name = direction_from_name(name);
        if (from_target) {
            direction = *from_target;
            row.direction_basis = DirectionBasis::target;
        } else if (from_column) {
            direction = *from_column;
            row.direction_basis = DirectionBasis::column;
        } else if (from_name) {
            direction = *from_name;
            row.direction_basis = DirectionBasis::name;
        }
        row.indicator = Indicator<>(row.code, name, unit, direction);
    }

    static bool is_whole(const Decimal& figure) { return figure.scale() == 0; }

    static bool counts_whole_things(const AnnexRow& row, const AnyUnit& unit) {
        if (!unit.counts_whole_things() || names_a_rate(row.indicator.name())) return false;
        for (const Printed<Target<>>* target : {&row.target, &row.next_target}) {
            if (!target->value) continue;
            if (!is_whole(target->value->lower()) || !is_whole(target->value->upper())) return false;
        }
        return !row.actual.value || !row.actual.value->figure || is_whole(*row.actual.value->figure);
    }

    Annex* annex_;
    FoundTable table_;
    UnitList units_;
    std::map<std::string_view, AnyUnit> known_units_{};
    std::vector<bool> has_figures_{};
    bool begins_table_ = true;
};

}  // namespace detail

/// Reads an annex: TSV, CSV, or a Markdown pipe table, alone or inside a report, over several pages with
/// the heading repeated. Columns are found by their headings, in any order. Each cell is read by itself;
/// what cannot be read keeps its text and an error, and the rest is still read.
///
/// `assumed` is the direction of rows whose target, name or direction column does not say: there is no
/// default. `text` must outlive the annex. Fails where the text is empty, binary, or has no table with
/// columns for indicator, plan and actual. Linear in the text.
inline Result<Annex> read_annex(std::string_view text, Direction assumed, UnitList units = standard_units) {
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return failure(ErrorCode::file_binary, {}, detail::place_in(text, nul));
    }
    if (trim(text).empty()) return failure(ErrorCode::file_empty);

    Annex annex(assumed);
    LineReader lines(text);
    std::optional<detail::FoundTable> best;
    std::optional<detail::FoundTable> table;
    Place too_long{};
    for (const Delimiter delimiter : detail::delimiters) {
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
                table = detail::find_heading(row, behind, splitter, best);
                if (table) {
                    lines = behind;
                } else {
                    lines.take();
                    annex.kept.clear();
                }
            }
        }
        if (table) break;
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
    annex.place = table->place;
    if (table->columns.year != 0) annex.period = calendar_year(table->columns.year);
    annex.months = table->columns.months;
    if (table->columns.next_year != 0) annex.next_period = calendar_year(table->columns.next_year);

    detail::AnnexReader reader(annex, *table, units);
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
            lines.take();
            continue;
        }
        const TableRow row = splitter.take(lines);
        std::optional<detail::FoundTable> ignored;
        if (const auto again = detail::find_heading(row, lines, splitter, ignored)) {
            reader.set_table(*again);
            stray.reset();
            after_blank = in_other_table = false;
            continue;
        }
        if (detail::heads_another_table(row, lines, splitter)) in_other_table = true;
        if (in_other_table || (after_blank && !reader.goes_on_with(row))) continue;
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
