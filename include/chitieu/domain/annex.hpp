// SPDX-License-Identifier: BSL-1.0
//
// What a report's annex says: its rows as typed indicators, targets and actuals, each beside the text as it
// was printed. Reading fills it, auditing questions it, writing prints it.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/domain/stated_period.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/figure.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// One cell: what it says, and how it was printed. An empty cell and a `-` have neither value nor error.
template <class Value>
struct Printed {
    std::string_view text{};  ///< as printed, without markup around it
    Place place{};
    std::optional<Value> value{};  ///< nothing of an empty cell, a `-`, and a text that is not understood
    ErrorCode error = ErrorCode::none;  ///< why a text that is there has no value
    MarkUse marks{};                    ///< which marks its figures use, and for what
    /// What the figure would be with a mark's other meaning: 17.501 could be 17501.
    std::optional<Decimal> other_reading{};
    bool is_ambiguous = false;  ///< nothing in the cell or its unit tells which meaning is right

    /// Whether there is nothing to read: an empty cell, or a `-`.
    constexpr bool is_blank() const noexcept { return !value && error == ErrorCode::none; }
};

/// A verdict that a report declares in words.
enum class DeclaredVerdict : std::uint8_t {
    achieved,  ///< Đạt, hoàn thành: met or exceeded
    exceeded,  ///< Vượt
    missed,    ///< Không đạt, chưa đạt
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(DeclaredVerdict verdict) noexcept {
    constexpr std::string_view names[] = {"achieved", "exceeded", "missed"};
    return names[static_cast<std::size_t>(verdict)];
}

/// What a report says of its own figures: a completion in percent as printed, a verdict in words, or both.
struct Declared {
    std::optional<Decimal> completion{};        ///< in percent
    std::optional<DeclaredVerdict> verdict{};   ///< nothing where no word says it
    std::optional<Decimal> other_completion{};  ///< what the same print may mean too: "+5" is 105, or 5
    bool says_percent = false;  ///< a % stands in the cell or the heading; else 0.98 may be meant as 98 %
};

/// One more thing that a report declares of a row: a verdict beside its completion, the completion of another
/// plan, how the actual stands to the year before. Further plans are numbered from 1, the row's `target` is
/// 0.
struct FurtherDeclared {
    /// Of one of the row's plans, whichever it is.
    static constexpr std::size_t any_plan = static_cast<std::size_t>(-1);

    Printed<Declared> said{};     ///< as printed, and what it means
    bool is_of_plan = true;       ///< held against a plan
    bool is_of_previous = false;  ///< held against the actual before; where a heading leaves it open, both
    bool is_change = false;       ///< a change: in percent of what it is held against, over it, or in units
    std::size_t plan = any_plan;  ///< which plan
};

/// What the direction of a row rests on. Nothing is assumed silently: the last is said to the reader.
enum class DirectionBasis : std::uint8_t {
    target,   ///< the form of the target: >17600
    column,   ///< a column of the annex
    name,     ///< words of the name: "Mức giảm …", "Tỷ lệ hộ nghèo"
    assumed,  ///< what the caller told the reader to assume
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(DirectionBasis basis) noexcept {
    constexpr std::string_view names[] = {"target", "column", "name", "assumed"};
    return names[static_cast<std::size_t>(basis)];
}

/// What a row of an annex is.
enum class RowKind : std::uint8_t {
    indicator,  ///< has figures, or cells for them
    group,      ///< a section, or a heading of rows below it
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(RowKind kind) noexcept {
    constexpr std::string_view names[] = {"indicator", "group"};
    return names[static_cast<std::size_t>(kind)];
}

/// A code without the stop or parenthesis behind it, to compare codes by: "3.1." is "3.1".
constexpr std::string_view bare_code(std::string_view code) noexcept {
    while (code.ends_with('.') || code.ends_with(')') || code.ends_with(' ')) code.remove_suffix(1);
    return code;
}

/// Whether one code stands below another: "3.1" below "3".
constexpr bool is_below(std::string_view lower, std::string_view upper) noexcept {
    upper = bare_code(upper);
    return !upper.empty() && lower.size() > upper.size() && lower.starts_with(upper) &&
           lower[upper.size()] == '.';
}

/// One row of an annex.
struct AnnexRow {
    RowKind kind = RowKind::indicator;  ///< groups have no figures to compare
    Place place{};
    bool begins_table = false;  ///< the first row below a heading
    std::string_view code{};    ///< as printed, empty where there is none
    Place code_place{};         ///< where the code stands
    bool is_sub_row = false;  ///< "+ Tiểu học", "Trong đó: …", "Tổng cộng": carries no code of its own
    Indicator<> indicator;                                     ///< code, name, unit and direction
    DirectionBasis direction_basis = DirectionBasis::assumed;  ///< what `indicator.direction()` rests on
    std::string_view unit_text{};      ///< as printed; the unit is unspecified where it is not known
    Place unit_place{};                ///< where the unit stands
    bool counts_whole_things = false;  ///< figures without decimals are exact

    Printed<Target<>> target{};           ///< the plan
    Printed<Actual<>> actual{};           ///< the actual
    Printed<Declared> declared{};         ///< what the report itself says of the two
    Printed<Target<>> next_target{};      ///< the plan for the period after
    Printed<Actual<>> previous_actual{};  ///< of the period before
    /// Other plans of the same period, where each says by whom it was set, as the heading has it.
    std::vector<Printed<Target<>>> further_targets{};
    std::vector<FurtherDeclared> further_declared{};  ///< what else the report says of them
};

/// Calls `visit(plan, number)` for all plans that a row has for its period.
template <class Visitor>
void each_plan(const AnnexRow& row, Visitor&& visit) {
    visit(row.target, std::size_t{0});
    for (std::size_t at = 0; at < row.further_targets.size(); ++at) visit(row.further_targets[at], at + 1);
}

/// Calls `visit(cell)` for the cells that declare a completion or a verdict of a plan.
template <class Visitor>
void each_declared(const AnnexRow& row, Visitor&& visit) {
    visit(row.declared);
    for (const FurtherDeclared& further : row.further_declared) {
        if (further.is_of_plan && !further.is_change) visit(further.said);
    }
}

/// The first cell that declares a verdict in words of one of the row's plans; null where none does.
inline const Printed<Declared>* verdict_cell_of(const AnnexRow& row, std::size_t plan = 0) {
    const auto has_verdict = [](const Printed<Declared>& cell) { return cell.value && cell.value->verdict; };
    if (plan == 0 && has_verdict(row.declared)) return &row.declared;
    for (const FurtherDeclared& further : row.further_declared) {
        const bool is_only_plan = further.plan == FurtherDeclared::any_plan && row.further_targets.empty();
        if (further.is_of_plan && !further.is_change && (further.plan == plan || is_only_plan) &&
            has_verdict(further.said)) {
            return &further.said;
        }
    }
    return nullptr;
}

namespace detail {

/// Calls `visit(cell)` for the cells that hold figures of the indicator itself, of a row that may be
/// constant.
template <class Row, class Visitor>
void for_each_figure_cell(Row& row, Visitor&& visit) {
    visit(row.target);
    visit(row.actual);
    visit(row.next_target);
    visit(row.previous_actual);
    for (auto& further : row.further_targets) visit(further);
}

}  // namespace detail

/// Rows are records: `compare(annex.rows)`, `coverage(annex.rows)`, `rank(annex.rows)`. A group has neither
/// target nor actual, and so counts as planned nowhere.
template <>
inline constexpr auto columns<AnnexRow> = column_list(
    column<Role::key>("TT", &AnnexRow::code), column<Role::indicator>("Chỉ tiêu", &AnnexRow::indicator),
    column<Role::target>("Kế hoạch", [](const AnnexRow& row) { return row.target.value; }),
    column<Role::actual>("Thực hiện", [](const AnnexRow& row) { return row.actual.value; }));

/// The annex of a report (phụ lục), or a table of indicators alone. Its views look into the text that it was
/// read from, whose owner must outlive it, or into `kept`, which moves with it: so it can be moved and not
/// copied.
struct Annex {
    /// Of rows that do not say which way is good, `assumed` holds, and their verdicts say so.
    explicit Annex(Direction assumed) : assumed_direction(assumed) {}
    Annex(Annex&&) = default;
    Annex& operator=(Annex&&) = default;
    Annex(const Annex&) = delete;
    Annex& operator=(const Annex&) = delete;

    Place place{};                        ///< where its heading row begins
    std::optional<Period> period{};       ///< of target and actual
    std::optional<Period> next_period{};  ///< of next_target
    std::optional<Months> months{};       ///< of the actuals, where their heading says: "TH 6 tháng"
    Direction assumed_direction;          ///< of rows that do not say
    bool has_plans = true;                ///< else it compares two years
    std::vector<AnnexRow> rows{};         ///< groups too, in the order of the text
    std::vector<Error> errors{};          ///< of rows and lines; a cell's own error stands in the cell

    /// Keeps a text that is not a piece of the input (markup removed from its middle) and views it.
    std::string_view keep(std::string text) { return kept.emplace_back(std::move(text)); }
    /// Texts that are no pieces of the input.
    std::list<std::string> kept{};
};

}  // namespace chitieu
