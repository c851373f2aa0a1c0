// SPDX-License-Identifier: BSL-1.0
//
// Is the printed completion, or the printed verdict, true?
#pragma once

#include <chitieu/audit/agreement.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/row_findings.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/number/decimal.hpp>

#include <optional>

namespace chitieu {

namespace detail {

/// What a declared completion was checked against.
struct CompletionCheck {
    Agreement agreement = Agreement::undecidable;
    Computed computed{};
    bool is_plan_over_actual = false;  ///< P / A explains the printed figure, A / P does not
};

/// Checks `declared` against A / P and, where a fall is wanted or may be, against P / A and 2 − A / P.
constexpr CompletionCheck check_completion(Decimal plan, Decimal actual, Decimal declared, bool is_exact) {
    CompletionCheck check;
    check.computed = percent_of(actual, plan, is_exact);
    check.agreement = agreement_of(declared, check.computed);
    check.is_plan_over_actual = check.agreement == Agreement::contradicted &&
                                agreement_of(declared, percent_of(plan, actual, is_exact)) == Agreement::exact;
    return check;
}

constexpr Agreement mirrored_agreement(Decimal declared, const Computed& straight) {
    Computed mirror;
    if (straight.value) mirror.value = checked_subtract(Ratio(200), *straight.value);
    if (straight.values) mirror.values = checked_subtract(exactly(200), *straight.values);
    return agreement_of(declared, mirror);
}

}  // namespace detail

/// A printed completion against the quotient of the figures printed beside it.
struct CompletionRule {
    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        const AnnexRow& row = context.row();
        if (!row.declared.value || !row.declared.value->completion) return;
        if (!row.target.value || !row.actual.value || !row.actual.value->figure) return;
        const Decimal declared = *row.declared.value->completion;
        Finding finding = context.about(row.declared, Rule::completion_undecidable);
        if (row.target.value->is_range()) {
            sink(finding);
            return;
        }
        const Decimal plan = row.target.value->upper();
        const Decimal actual = *row.actual.value->figure;
        const detail::CompletionCheck check =
            detail::check_completion(plan, actual, declared, row.counts_whole_things);
        Agreement agreement = check.agreement;
        if (row.indicator.direction() == Direction::lower_is_better) {
            const Agreement inverse =
                agreement_of(declared, percent_of(plan, actual, row.counts_whole_things));
            const Agreement mirrored = detail::mirrored_agreement(declared, check.computed);
            agreement = inverse < agreement ? inverse : agreement;
            agreement = mirrored < agreement ? mirrored : agreement;
        }
        finding.computed = check.computed.value;
        finding.interval = check.computed.values;
        switch (agreement) {
            case Agreement::exact: return;
            case Agreement::truncated: finding.rule = Rule::completion_truncated; break;
            case Agreement::within_rounding: finding.rule = Rule::completion_within_rounding; break;
            case Agreement::undecidable: finding.rule = Rule::completion_undecidable; break;
            case Agreement::contradicted:
                finding.rule = check.is_plan_over_actual && row.direction_basis == DirectionBasis::assumed
                                   ? Rule::direction_doubtful
                                   : Rule::completion_contradicted;
                break;
        }
        sink(finding);
    }
};

/// A printed verdict against the verdict of the figures as printed: class and figure come from the same
/// rounded number.
struct VerdictRule {
    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        const AnnexRow& row = context.row();
        if (!row.declared.value || !row.declared.value->verdict || !context.comparison()) return;
        const Comparison<>& comparison = *context.comparison();
        const Verdict verdict = comparison.verdict();
        if (verdict == Verdict::not_reported || verdict == Verdict::no_target) return;
        bool holds = true;
        switch (*row.declared.value->verdict) {
            case DeclaredVerdict::achieved: holds = is_achieved(verdict); break;
            case DeclaredVerdict::missed: holds = verdict == Verdict::missed; break;
            case DeclaredVerdict::exceeded:
                // More than a bound asks for is "vượt" too; past the end of a range is the reader's to judge.
                holds = verdict == Verdict::exceeded ||
                        (verdict == Verdict::met && comparison.is_favourable() == true) ||
                        (row.target.value->is_range() && comparison.variance() && comparison.variance()->sign() > 0);
                break;
        }
        if (holds) return;
        Finding finding = context.about(row.declared, Rule::verdict_contradicted);
        finding.verdict = words_of(verdict);
        sink(finding);
    }
};

}  // namespace chitieu
