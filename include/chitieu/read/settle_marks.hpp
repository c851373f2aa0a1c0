// SPDX-License-Identifier: BSL-1.0
//
// What a mark before three digits means in a row that does not say it: "1.050" tỷ is 1050 where the row
// prints 110,5 % of a plan of 950, or where its table writes "12,5".
//
// Asked in this order, of cells in doubt alone; the first that answers counts:
// 1. the row's printed percent: the one reading that makes it right,
// 2. the row's other figures,
// 3. the row's printed verdict: the one reading that makes it right,
// 4. the marks in the row's percent, and the table's other figures, first those in the same unit.
// Where nothing answers, the figures near by in size, the marks that most cells of the table use, and then
// the style of Vietnamese choose a reading, and the cell stays in doubt.
#pragma once

#include <chitieu/audit/agreement.hpp>
#include <chitieu/audit/completion_rules.hpp>
#include <chitieu/audit/detail/claim_levels.hpp>
#include <chitieu/audit/verdict_in_words.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/cell.hpp>
#include <chitieu/read/figure_context.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/figure.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

/// Whose marks a figure is written with.
enum class MarkStyle : std::uint8_t {
    vietnamese,  ///< 1.234,5
    english,     ///< 1,234.5
};

/// The style that marks show; nothing where they show none, or both.
constexpr std::optional<MarkStyle> style_of(MarkUse marks) noexcept {
    const bool is_vietnamese = marks.comma_decimal || marks.dot_group;
    const bool is_english = marks.dot_decimal || marks.comma_group;
    if (is_vietnamese == is_english) return std::nullopt;
    return is_english ? MarkStyle::english : MarkStyle::vietnamese;
}

/// How many cells show each style.
struct StylesSeen {
    std::size_t vietnamese = 0;
    std::size_t english = 0;

    constexpr void add(MarkUse marks) noexcept {
        const std::optional<MarkStyle> style = style_of(marks);
        if (style == MarkStyle::vietnamese) ++vietnamese;
        if (style == MarkStyle::english) ++english;
    }
    constexpr bool is_one() const noexcept { return (vietnamese == 0) != (english == 0); }
    constexpr MarkStyle most() const noexcept {
        return english > vietnamese ? MarkStyle::english : MarkStyle::vietnamese;
    }
};

/// A cell whose mark can be read in two ways, and not one with a space in it.
template <class Value>
bool is_in_doubt(const Printed<Value>& cell) {
    return cell.value && cell.is_ambiguous && cell.other_reading;
}

/// Settles the marks of an annex's rows.
class MarkSettler {
public:
    explicit MarkSettler(UnitList units) : units_(units) {}

    /// Settles what the row itself settles; true where nothing is left in doubt. Direction and declared have
    /// to be known.
    bool settle_by_row(AnnexRow& row) const {
        const UnitKind kind = row.indicator.unit().kind();
        if (kind == UnitKind::share || kind == UnitKind::points) return true;
        settle_range(row.target);
        settle_range(row.next_target);
        if (!has_doubt(row)) return true;
        const FittingStyles fitting = fitting_percent(row);
        if (fitting.is_one()) return settle(row, fitting.target, fitting.actual);
        for (const auto style : {style_of_figures(row), style_of_verdict(row)}) {
            if (style && fitting.may_be(*style)) return settle(row, *style, *style);
        }
        return false;
    }

    /// Settles the rows that are left, by the table that they stand in, or chooses a reading.
    void settle_by_table(std::span<AnnexRow> rows, const std::vector<std::size_t>& left) const {
        if (left.empty()) return;
        StylesSeen table;
        std::map<std::string_view, StylesSeen> by_unit;
        for (const AnnexRow& row : rows) {
            for_each_figure_cell(row, [&](const auto& cell) {
                if (!cell.value || cell.other_reading) return;
                table.add(cell.marks);
                by_unit[row.unit_text].add(cell.marks);
            });
            table.add(row.declared.marks);
        }
        for (const std::size_t index : left) choose(rows[index], table, by_unit[rows[index].unit_text]);
    }

    /// Puts decimal commas in doubt in rows in English most of whose figures are written as English is:
    /// "1250,5" beside "17,600".
    static void doubt_commas(std::span<AnnexRow> rows, const std::vector<std::size_t>& english) {
        StylesSeen seen;
        for (const std::size_t index : english)
            for_each_figure_cell(rows[index], [&](const auto& cell) { seen.add(cell.marks); });
        if (seen.vietnamese == 0 || seen.english < seen.vietnamese) return;
        for (const std::size_t index : english) {
            for_each_figure_cell(rows[index], [](auto& cell) {
                if (cell.marks.comma_decimal) cell.is_ambiguous = true;
            });
        }
    }

private:
    static constexpr MarkStyle styles[] = {MarkStyle::vietnamese, MarkStyle::english};

    /// In which styles of plan and actual a printed percent is right.
    struct FittingStyles {
        bool fits[2][2] = {};
        int count = 0;
        int same = 1;  // so many stand for one reading, where a cell is not in doubt
        MarkStyle target = MarkStyle::vietnamese;
        MarkStyle actual = MarkStyle::vietnamese;

        bool is_one() const { return count == same && count < 4; }
        /// Whether the percent leaves a style possible: it fits, or nothing does.
        bool may_be(MarkStyle style) const {
            return count == 0 || fits[static_cast<int>(style)][static_cast<int>(style)];
        }
    };

    static bool has_doubt(const AnnexRow& row) {
        bool result = false;
        for_each_figure_cell(row, [&](const auto& cell) { result = result || is_in_doubt(cell); });
        return result;
    }

    static FigureContext context_of_style(MarkStyle style) {
        return {.dot_is_decimal = style == MarkStyle::english, .comma_groups = style == MarkStyle::english};
    }
    Printed<Target<>> read_again(const Printed<Target<>>& cell, MarkStyle style) const {
        auto read = read_target(cell.text, cell.place, units_,
                                [&](std::string_view) { return context_of_style(style); });
        const bool is_set_by = read.value && cell.value && read.value->authority().empty();
        if (is_set_by) read.value = read.value->set_by(cell.value->authority());
        return read;
    }
    Printed<Actual<>> read_again(const Printed<Actual<>>& cell, MarkStyle style) const {
        return read_actual(cell.text, cell.place, units_,
                           [&](std::string_view) { return context_of_style(style); });
    }
    /// The cell in a style, where it is in doubt; else as it is.
    template <class Value>
    Printed<Value> in_style(const Printed<Value>& cell, MarkStyle style) const {
        return is_in_doubt(cell) ? read_again(cell, style) : cell;
    }

    /// A range that runs upwards in one style alone: "950 - 1.050".
    void settle_range(Printed<Target<>>& cell) const {
        if (!cell.is_ambiguous || !cell.other_reading) return;
        if (cell.value ? !cell.value->is_range() : cell.error != ErrorCode::range_reversed) return;
        Printed<Target<>> vietnamese = read_again(cell, MarkStyle::vietnamese);
        Printed<Target<>> english = read_again(cell, MarkStyle::english);
        if (vietnamese.value.has_value() == english.value.has_value()) return;
        cell = vietnamese.value ? std::move(vietnamese) : std::move(english);
        cell.is_ambiguous = false;
    }

    /// Reads every cell in doubt in a style, the plan and the actual perhaps each in its own.
    void read_in(AnnexRow& row, MarkStyle target, MarkStyle actual, bool stays_in_doubt) const {
        const auto take = [&](auto& cell, MarkStyle style) {
            if (!is_in_doubt(cell)) return;
            auto read = read_again(cell, style);
            if (!read.value) return;
            cell = std::move(read);
            cell.is_ambiguous = stays_in_doubt;
        };
        take(row.target, target);
        take(row.actual, actual);
        if (target != actual) return;
        take(row.next_target, target);
        take(row.previous_actual, target);
        for (Printed<Target<>>& plan : row.further_targets) take(plan, target);
    }
    bool settle(AnnexRow& row, MarkStyle target, MarkStyle actual) const {
        read_in(row, target, actual, false);
        return !has_doubt(row);
    }

    FittingStyles fitting_percent(const AnnexRow& row) const {
        FittingStyles result;
        if (!row.declared.value || !row.declared.value->completion) return result;
        if (!is_in_doubt(row.target)) result.same *= 2;
        if (!is_in_doubt(row.actual)) result.same *= 2;
        for (const MarkStyle target : styles) {
            for (const MarkStyle actual : styles) {
                if (!fits_percent(row, in_style(row.target, target), in_style(row.actual, actual))) continue;
                result.fits[static_cast<int>(target)][static_cast<int>(actual)] = true;
                const bool is_better = result.count++ == 0 || target == actual;  // in one style, if may be
                if (!is_better) continue;
                result.target = target;
                result.actual = actual;
            }
        }
        return result;
    }

    static bool fits_percent(const AnnexRow& row, const Printed<Target<>>& target,
                             const Printed<Actual<>>& actual) {
        if (!target.value || target.value->is_range() || !actual.value || !actual.value->figure) return false;
        const Declared& declared = *row.declared.value;
        const auto fits = [&](const std::optional<Decimal>& printed) {
            return printed && agreement_with(declared, *printed, target.value->upper(), *actual.value->figure,
                                             false, true) < Agreement::undecidable;
        };
        return fits(declared.completion) || fits(declared.other_completion);
    }

    static std::optional<MarkStyle> style_of_figures(const AnnexRow& row) {
        MarkUse certain{};
        for_each_figure_cell(row, [&](const auto& cell) {
            if (cell.value && !cell.other_reading) certain |= cell.marks;
        });
        return certain.is_mixed() ? std::nullopt : style_of(certain);
    }

    std::optional<MarkStyle> style_of_verdict(const AnnexRow& row) const {
        if (!row.declared.value || !row.declared.value->verdict) return std::nullopt;
        const auto holds_in = [&](MarkStyle style) {
            const Printed<Target<>> target = in_style(row.target, style);
            const Printed<Actual<>> actual = in_style(row.actual, style);
            return target.value && actual.value && actual.value->figure &&
                   holds(*row.declared.value->verdict, *target.value,
                         compare(*target.value, *actual.value, row.indicator.direction()));
        };
        const bool is_vietnamese = holds_in(MarkStyle::vietnamese);
        if (is_vietnamese == holds_in(MarkStyle::english)) return std::nullopt;
        // What rests on an assumed direction is weak: it may only confirm what is usual.
        if (!is_vietnamese && row.direction_basis == DirectionBasis::assumed) return std::nullopt;
        return is_vietnamese ? MarkStyle::vietnamese : MarkStyle::english;
    }

    /// The one style in which the row's figures are of about one size.
    std::optional<MarkStyle> style_of_size(const AnnexRow& row) const {
        bool has_other_figures = false;
        const auto is_near = [&](MarkStyle style) {
            std::optional<Ratio> least;
            std::optional<Ratio> most;
            for_each_figure_cell(row, [&](const auto& cell) {
                if (!is_in_doubt(cell) && cell.other_reading) return;
                const std::optional<Decimal> figure = figure_in(in_style(cell, style));
                if (!figure || figure->sign() <= 0) return;
                has_other_figures = has_other_figures || !is_in_doubt(cell);
                if (!least || Ratio(*figure) < *least) least = Ratio(*figure);
                if (!most || *most < Ratio(*figure)) most = Ratio(*figure);
            });
            const auto times = least ? checked_divide(*most, *least) : std::nullopt;
            return !times || *times < Ratio(100);
        };
        const bool is_vietnamese = is_near(MarkStyle::vietnamese);
        if (is_vietnamese == is_near(MarkStyle::english) || !has_other_figures) return std::nullopt;
        return is_vietnamese ? MarkStyle::vietnamese : MarkStyle::english;
    }

    void choose(AnnexRow& row, const StylesSeen& table, const StylesSeen& same_unit) const {
        if (row.indicator.unit().counts_whole_things()) return;
        // Many a report in Vietnamese has points in its percents, from a program, and groups by dots all the
        // same: points are sure of the same unit alone, and where nothing else is in the table.
        const bool says_unit = same_unit.is_one();
        const bool has_comma = style_of(row.declared.marks) == MarkStyle::vietnamese;
        MarkStyle style = says_unit ? same_unit.most() : has_comma ? MarkStyle::vietnamese : table.most();
        bool is_sure = style == MarkStyle::vietnamese
                           ? says_unit || table.is_one() || (has_comma && table.most() == style)
                           : says_unit && table.is_one();
        if (const auto nearby = style_of_size(row); nearby && nearby != style) {
            style = *nearby;
            is_sure = false;
        }
        const FittingStyles fitting = fitting_percent(row);
        if (fitting.may_be(style)) {
            read_in(row, style, style, !is_sure);
        } else {
            read_in(row, fitting.target, fitting.actual, true);
        }
    }

    UnitList units_;
};

}  // namespace detail

}  // namespace chitieu
