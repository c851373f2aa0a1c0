// SPDX-License-Identifier: BSL-1.0
//
// Rows of an annex from the cells of a table, and what has to be known of the rows before.
#pragma once

#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/read/annex_columns.hpp>
#include <chitieu/read/cell.hpp>
#include <chitieu/read/change_cell.hpp>
#include <chitieu/read/direction_words.hpp>
#include <chitieu/read/find_table.hpp>
#include <chitieu/read/settle_marks.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/read/unit_line.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letter_parts.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <initializer_list>
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

/// A name that says in what it counts, or that it is a share: no unit above the table is its own.
inline bool has_a_unit_of_its_own(std::string_view name, UnitList units) {
    if (name.find('%') != std::string_view::npos) return true;
    const std::string words = folded(name, Folding::marks_dropped);
    for (const std::string_view begin : {"ty le ", "ti le ", "ty suat ", "ti suat ", "toc do ", "co cau ",
                                         "ty trong ", "ti trong ", "chi so ", "he so ", "mat do "}) {
        if (words.starts_with(begin)) return true;
    }
    const std::size_t open = name.rfind('(');
    const std::size_t close = name.rfind(')');
    return open != std::string_view::npos && close != std::string_view::npos && open < close &&
           parse_unit(name.substr(open + 1, close - open - 1), units).has_value();
}

/// Builds rows from cells and keeps what has to be known of the rows before.
class AnnexReader {
public:
    AnnexReader(Annex& annex, const FoundTable& table, UnitList units)
        : annex_(&annex), units_(units), settler_(units) {
        set_table(table);
    }

    void set_table(const FoundTable& table) {
        table_ = table;
        begins_table_ = true;
        plan_headings_.clear();
        for (const std::string& heading : table_.columns.plan_headings)
            plan_headings_.push_back(annex_->keep(heading));
        tick_headings_.clear();
        for (const TickColumn& tick : table_.columns.ticks)
            tick_headings_.push_back(annex_->keep(tick.heading));
    }

    /// The unit of rows that have none of their own, from above the table.
    void set_unit(const std::optional<UnitLine>& said) { unit_above_ = said; }

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
        const TableCell unit_cell = unit_cell_of(row);
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
            if (is_english) in_english_.push_back(annex_->rows.size());
            // What a unit above the table says of marks holds of figures of all sizes: it decides nothing.
            const bool is_from_above = unit_above_ && unit_cell.text.data() == unit_above_->text.data();
            const bool decides = !is_from_above || unit.kind() == UnitKind::share;
            const AnyUnit unit_of_marks = decides ? unit : AnyUnit();
            result.target = parse_target(target.text, unit_of_marks, target.place, language);
            result.actual = parse_actual(actual.text, unit_of_marks, actual.place, language);
            result.next_target = parse_target(next.text, unit_of_marks, next.place, language);
            result.previous_actual = parse_actual(previous.text, unit_of_marks, previous.place, language);
            for (const std::size_t column : columns.further_targets) {
                const TableCell further = cell_of(row, column);
                result.further_targets.push_back(
                    parse_target(further.text, unit_of_marks, further.place, language));
            }
            say_who_set(result);
            result.declared = parse_declared(declared.text, declared.place);
            if (result.declared.value && columns.declares_percent) result.declared.value->says_percent = true;
            read_further_declared(row, result, context_of(unit_of_marks, language));
            if (columns.is_estimate) say_estimated(result.actual);
            if (columns.is_previous_estimate) say_estimated(result.previous_actual);
        }
        set_direction(result, name.text, unit, cell_of(row, columns.direction).text);
        if (!settler_.settle_by_row(result)) in_doubt_.push_back(annex_->rows.size());
        result.counts_whole_things = counts_whole_things(result, unit);
        has_figures_.push_back(!result.target.text.empty() || !result.actual.text.empty() ||
                               !result.next_target.text.empty() || !result.previous_actual.text.empty() ||
                               !result.declared.text.empty() || !result.further_declared.empty() ||
                               has_further_plan(result) || cells_may_have_shifted);
        annex_->rows.push_back(std::move(result));
    }

    /// Tells headings from indicators, and what marks mean, once all rows are known.
    void finish() {
        std::vector<AnnexRow>& rows = annex_->rows;
        settler_.settle_by_table(rows, in_doubt_);
        MarkSettler::doubt_commas(rows, in_english_);
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

    TableCell unit_cell_of(const TableRow& row) const {
        const AnnexColumns& columns = table_.columns;
        const TableCell own = cell_of(row, columns.unit);
        if (!unit_above_ || !means_nothing(own.text)) return own;
        bool has_figures = false;
        for (const std::size_t column :
             {columns.target, columns.actual, columns.next_target, columns.previous_actual}) {
            has_figures = has_figures || find_digit(cell_of(row, column).text) != std::string_view::npos;
        }
        if (!has_figures || has_a_unit_of_its_own(cell_of(row, columns.name).text, units_)) return own;
        return {unit_above_->text, unit_above_->place};
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

    static bool has_further_plan(const AnnexRow& row) {
        bool result = false;
        for (const auto& further : row.further_targets) result = result || !further.text.empty();
        return result;
    }

    /// Each of several plans says by whom it was set, in the words of its heading where the cell has none.
    void say_who_set(AnnexRow& row) const {
        if (plan_headings_.empty()) return;
        const auto set = [&](Printed<Target<>>& plan, std::size_t number) {
            if (plan.value && plan.value->authority().empty())
                plan.value = plan.value->set_by(plan_headings_[number]);
        };
        set(row.target, 0);
        for (std::size_t at = 0; at < row.further_targets.size(); ++at) set(row.further_targets[at], at + 1);
    }

    /// Of a column of estimates, whose cells need not say it.
    static void say_estimated(Printed<Actual<>>& cell) {
        if (cell.value && cell.value->status == ActualStatus::final)
            cell.value->status = ActualStatus::estimate;
    }

    void read_further_declared(const TableRow& row, AnnexRow& result, FigureContext context) const {
        for (const FurtherColumn& column : table_.columns.further_declared) {
            const TableCell cell = cell_of(row, column.column);
            FurtherDeclared further = column.about;
            further.said = column.about.is_change ? parse_change(cell.text, context, cell.place)
                                                  : parse_declared(cell.text, cell.place);
            // Remarks stand in such columns, too.
            if (!further.said.value || (!column.has_figures && !further.said.value->verdict)) continue;
            if (!column.has_figures) further.said.value = Declared{.verdict = further.said.value->verdict};
            if (column.says_percent) further.said.value->says_percent = true;
            result.further_declared.push_back(std::move(further));
        }
        std::vector<Tick> ticks;
        for (std::size_t at = 0; at < table_.columns.ticks.size(); ++at) {
            const TableCell cell = cell_of(row, table_.columns.ticks[at].column);
            if (!cell.text.empty())
                ticks.push_back({cell, tick_headings_[at], table_.columns.ticks[at].verdict});
        }
        if (auto ticked = ticked_verdict(ticks)) {
            if (result.declared.text.empty() && result.further_targets.empty()) {
                result.declared = *std::move(ticked);
            } else {
                FurtherDeclared further;
                further.said = *std::move(ticked);
                result.further_declared.push_back(std::move(further));
            }
        }
    }

    void set_direction(AnnexRow& row, std::string_view name, const AnyUnit& unit,
                       std::string_view direction_text) const {
        Direction direction = annex_->assumed_direction;
        row.direction_basis = DirectionBasis::assumed;
        const std::optional<Direction> from_target =
            row.target.value ? stated_direction(*row.target.value) : std::nullopt;
        const std::optional<Direction> from_column = parse_direction(direction_text);
        const bool is_score = vocabulary_words(row.unit_text).starts_with("diem");  // of what is ranked
        const std::optional<Direction> from_name = is_score ? std::nullopt : direction_from_name(name);
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
        bool are_whole = true;
        const auto look_at = [&](const Printed<Target<>>& plan, std::size_t) {
            if (!plan.value) return;
            are_whole = are_whole && is_whole(plan.value->lower()) && is_whole(plan.value->upper());
        };
        each_plan(row, look_at);
        look_at(row.next_target, 0);
        if (!are_whole) return false;
        return !row.actual.value || !row.actual.value->figure || is_whole(*row.actual.value->figure);
    }

    Annex* annex_;
    FoundTable table_;
    UnitList units_;
    MarkSettler settler_;
    std::vector<std::size_t> in_doubt_{};  // rows whose marks only the table may settle
    std::vector<std::size_t> in_english_{};
    std::map<std::string_view, AnyUnit> known_units_{};
    std::vector<bool> has_figures_{};
    bool begins_table_ = true;
    std::vector<std::string_view> plan_headings_{};
    std::vector<std::string_view> tick_headings_{};
    std::optional<UnitLine> unit_above_{};
};

}  // namespace detail

}  // namespace chitieu
