// SPDX-License-Identifier: BSL-1.0
//
// Is the printed completion, or the printed verdict, true?
#pragma once

#include <chitieu/audit/agreement.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/row_findings.hpp>
#include <chitieu/audit/verdict_in_words.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/to_string.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace chitieu {

namespace detail {

constexpr Computed mirrored(const Computed& straight) { return difference_of(exact_figure(200), straight); }

/// The best agreement of a printed percent with A / P and, where lower is better or the plan is negative,
/// with P / A and 2 − A / P. Without a % it may be meant as a ratio: 0.98.
constexpr Agreement agreement_with(const Declared& declared, Decimal printed, Decimal plan, Decimal actual,
                                   bool is_exact, bool less_is_better) {
    const Computed straight = percent_of(actual, plan, is_exact);
    Agreement result = agreement_of(printed, straight);
    if (less_is_better || plan.sign() < 0) {
        result = better(result, agreement_of(printed, percent_of(plan, actual, is_exact)));
        result = better(result, agreement_of(printed, mirrored(straight)));
    }
    if (result == Agreement::contradicted && !declared.says_percent && straight.value &&
        printed.scale() > 0) {
        if (const auto ratio = checked_divide(*straight.value, Ratio(100))) {
            if (checked_round(*ratio, printed.scale()) == printed) result = Agreement::exact;
        }
    }
    return result;
}

/// Judges every cell that declares something of a plan: `judge(context, said, plan)` gives what is wrong, if
/// anything. Where a heading leaves open which of the plans is meant, what is right of one of them is right;
/// else the mildest that is wrong counts.
template <class Judge, class Sink>
void judge_declared(const RowContext& context, const Judge& judge, Sink&& sink) {
    const AnnexRow& row = context.row();
    const auto look_at = [&](const Printed<Declared>& said, std::size_t meant) {
        std::optional<Finding> mildest;
        bool is_right = false;
        each_plan(row, [&](const Printed<Target<>>& plan, std::size_t number) {
            const bool is_meant = meant == number || meant == FurtherDeclared::any_plan;
            if (!is_meant || is_right || !plan.value) return;
            std::optional<Finding> wrong = judge(context, said, plan);
            is_right = !wrong;
            if (wrong && (!mildest || severity_of(*mildest) < severity_of(*wrong)))
                mildest = std::move(wrong);
        });
        if (!is_right && mildest) sink(*std::move(mildest));
    };
    look_at(row.declared, 0);
    for (const FurtherDeclared& further : row.further_declared) {
        if (further.is_of_plan && !further.is_change) look_at(further.said, further.plan);
    }
}

constexpr std::optional<Direction> opposite(Direction direction) noexcept {
    if (direction == Direction::higher_is_better) return Direction::lower_is_better;
    if (direction == Direction::lower_is_better) return Direction::higher_is_better;
    return std::nullopt;
}

/// Whether the direction of a row was only assumed, and a verdict holds in the opposite one.
inline bool holds_if_turned(DeclaredVerdict declared, const AnnexRow& row, const Target<>& target,
                            const Actual<>& actual) {
    if (row.direction_basis != DirectionBasis::assumed) return false;
    const std::optional<Direction> other = opposite(row.indicator.direction());
    return other && holds(declared, target, compare(target, actual, *other));
}

}  // namespace detail

/// A printed completion against the quotient of the figures printed beside it.
///
/// A range has no completion, and a negative plan none that all agree on: there what does not fit is
/// undecidable. Where another reading of a figure ("27.600" as 27.6) gives the printed percent, the figure
/// is ambiguous and the percent is not wrong. Where no direction is stated and what is printed is right if
/// lower is better, the direction is doubtful.
struct CompletionRule {
    static constexpr std::string_view name = "completion";

    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        detail::judge_declared(context, wrong_with, sink);
    }

private:
    static std::optional<Finding> wrong_with(const RowContext& context, const Printed<Declared>& said,
                                             const Printed<Target<>>& planned) {
        const AnnexRow& row = context.row();
        if (!said.value || !said.value->completion || !row.actual.value || !row.actual.value->figure)
            return std::nullopt;
        const Declared& declared = *said.value;
        const Target<>& target = *planned.value;
        const bool less_is_better = row.indicator.direction() == Direction::lower_is_better;
        const auto agreement = [&](Decimal printed, Decimal plan, Decimal actual, bool lower) {
            return detail::agreement_with(declared, printed, plan, actual, row.counts_whole_things, lower);
        };

        Finding finding = context.about(said, Rule::completion_undecidable);
        finding.target = planned.text;
        if (target.is_range()) return finding;
        const Decimal printed = *declared.completion;
        const Decimal plan = target.upper();
        const Decimal actual = *row.actual.value->figure;
        const Computed computed = percent_of(actual, plan, row.counts_whole_things);
        finding.computed = computed.value;
        finding.interval = computed.values;
        Agreement result = agreement(printed, plan, actual, less_is_better);
        if (result == Agreement::contradicted && declared.other_completion) {
            result = better(result, agreement(*declared.other_completion, plan, actual, less_is_better));
        }
        switch (result) {
            case Agreement::exact:
                return std::nullopt;
            case Agreement::truncated:
                finding.rule = Rule::completion_truncated;
                break;
            case Agreement::within_rounding:
                finding.rule = Rule::completion_within_rounding;
                break;
            case Agreement::undecidable:
                break;
            case Agreement::contradicted: {
                if (plan.sign() < 0) break;
                const auto explains = [&](const std::optional<Decimal>& other_plan,
                                          const std::optional<Decimal>& other_actual) {
                    return (other_plan || other_actual) &&
                           agreement(printed, other_plan.value_or(plan), other_actual.value_or(actual),
                                     less_is_better) == Agreement::exact;
                };
                const bool target_explains = explains(planned.other_reading, std::nullopt);
                if (target_explains || explains(std::nullopt, row.actual.other_reading)) {
                    if (planned.is_ambiguous || row.actual.is_ambiguous)
                        return std::nullopt;  // which is said already
                    return target_explains ? ambiguity_in(context, planned, plan)
                                           : ambiguity_in(context, row.actual, actual);
                }
                finding.rule = Rule::completion_contradicted;
                const bool is_assumed = row.direction_basis == DirectionBasis::assumed;
                const auto other = is_assumed ? detail::opposite(row.indicator.direction()) : std::nullopt;
                if (other == Direction::lower_is_better &&
                    agreement(printed, plan, actual, true) < Agreement::undecidable) {
                    finding.rule = Rule::direction_doubtful;
                    finding.really = words_of(*other);
                }
                break;
            }
        }
        return finding;
    }

    template <class Value>
    static Finding ambiguity_in(const RowContext& context, const Printed<Value>& cell, Decimal reading) {
        Finding finding = context.about(cell, Rule::number_ambiguous);
        finding.reading = to_string(reading.normalized());
        finding.other = to_string(cell.other_reading->normalized());
        return finding;
    }
};

/// A printed verdict against the verdict of the figures as printed: class and figure come from the same
/// rounded number. Where only an assumed direction speaks against it, the direction is doubtful.
struct VerdictRule {
    static constexpr std::string_view name = "verdict";

    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        if (context.comparison()) detail::judge_declared(context, wrong_with, sink);
    }

private:
    static std::optional<Finding> wrong_with(const RowContext& context, const Printed<Declared>& said,
                                             const Printed<Target<>>& plan) {
        const AnnexRow& row = context.row();
        if (!said.value || !said.value->verdict || !row.actual.value || !row.actual.value->figure)
            return std::nullopt;
        const Target<>& target = *plan.value;
        const Actual<>& actual = *row.actual.value;
        const DeclaredVerdict declared = *said.value->verdict;
        const Comparison<> comparison =
            &plan == &row.target ? *context.comparison() : compare(row.indicator, plan.value, actual);
        if (detail::holds(declared, target, comparison) || may_be_read_otherwise(row, plan, declared))
            return std::nullopt;

        Finding finding = context.about(said, Rule::verdict_contradicted);
        finding.target = plan.text;
        finding.really = words_of(comparison.verdict());
        if (detail::holds_if_turned(declared, row, target, actual)) {
            finding.rule = Rule::direction_doubtful;
            finding.really = words_of(*detail::opposite(row.indicator.direction()));
        }
        return finding;
    }

    /// A figure that is reported as ambiguous may make the verdict right.
    static bool may_be_read_otherwise(const AnnexRow& row, const Printed<Target<>>& plan,
                                      DeclaredVerdict declared) {
        const Target<>& target = *plan.value;
        const Direction direction = row.indicator.direction();
        if (plan.is_ambiguous && plan.other_reading && !target.is_range()) {
            const Target<> other(target.form(), *plan.other_reading);
            if (detail::holds(declared, other, compare(other, *row.actual.value, direction))) return true;
        }
        if (row.actual.is_ambiguous && row.actual.other_reading) {
            return detail::holds(declared, target,
                                 compare(target, reported(*row.actual.other_reading), direction));
        }
        return false;
    }
};

}  // namespace chitieu
