// SPDX-License-Identifier: BSL-1.0
//
// Are the claims true, and do prose and annex say the same?
#pragma once

#include <chitieu/audit/claim_findings.hpp>
#include <chitieu/audit/completion_rules.hpp>
#include <chitieu/audit/doubtful_verdict.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/unit/conversion.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chitieu {

namespace detail {

constexpr bool overlap(std::string_view left, std::string_view right) noexcept {
    const std::less<const char*> is_before;
    return is_before(left.data(), right.data() + right.size()) &&
           is_before(right.data(), left.data() + left.size());
}

/// Whether parts named after "trong đó" stand beside as many that make up their whole: "346 suất, trị giá 265
/// triệu (trong đó: 25 suất, 30 triệu; …)". Then these are all the parts, too, and apart.
inline bool stands_beside_a_whole_sum(const ClaimContext& context, const SumClaim& sum) {
    const auto is_whole = [&](std::size_t index) {
        if (index >= context.claims().size()) return false;
        const SumClaim* const other = std::get_if<SumClaim>(&context.claims()[index]);
        return other != nullptr && other->parts.size() == sum.parts.size() &&
               context.audited()[index].check.agreement == Agreement::exact &&
               overlap(other->words.quote, sum.words.quote);
    };
    return is_whole(context.index() + 1) || (context.index() > 0 && is_whole(context.index() - 1));
}

/// Calls `look_at(index)` with the other claims near by about the same figure of the sentence and the same
/// row.
template <class LookAt>
void each_about_the_same(const ClaimContext& context, const LookAt& look_at) {
    constexpr std::size_t nearby = 8;
    const std::size_t index = context.index();
    const std::size_t last = (std::min)(index + nearby + 1, context.claims().size());
    for (std::size_t other = index - (std::min)(index, nearby); other < last; ++other) {
        const std::optional<AnnexMatch>& there = context.audited()[other].match;
        if (other == index || !there || there->row != context.match()->row) continue;
        if (there->is_previous != context.match()->is_previous) continue;
        const StatedFigure& figure = figure_of(context.claims()[other], *there);
        if (figure.place != context.figure().place || figure.value != context.figure().value) continue;
        look_at(other);
    }
}

/// Whether a claim states a plan of its own that is not the row's.
inline bool has_another_plan(const Claim& claim, const AnnexRow& row) {
    return std::visit(
        [&row](const auto& kind) {
            if constexpr (requires { kind.target; }) {
                bool is_of_row = !kind.target;
                each_plan(row, [&](const Printed<Target<>>& plan, std::size_t) {
                    is_of_row = is_of_row || is_same_figure(*kind.target, row.indicator.unit(), plan);
                });
                return !is_of_row;
            } else {
                return false;
            }
        },
        claim);
}

/// What a claim says of reaching the plan; nothing where it does not say.
inline std::optional<DeclaredVerdict> verdict_said(const Claim& claim, Direction direction) {
    if (const auto* const said = std::get_if<VerdictClaim>(&claim)) return said->verdict;
    if (direction != Direction::higher_is_better) return std::nullopt;
    if (const auto* const said = std::get_if<RatioClaim>(&claim)) {
        const std::optional<Ratio> one = said->ratio ? said->ratio->unit.factor() : std::nullopt;
        if (!one) return std::nullopt;
        const Interval ratio = interval_of(*said->ratio);
        if (ratio.upper * *one < Ratio(1)) return DeclaredVerdict::missed;
        if (ratio.lower * *one > Ratio(1)) return DeclaredVerdict::exceeded;
    }
    if (const auto* const said = std::get_if<ExcessClaim>(&claim)) {
        if (!said->excess || interval_of(*said->excess).lower <= Ratio(0)) return std::nullopt;
        return said->sense == Sense::more ? DeclaredVerdict::exceeded : DeclaredVerdict::missed;
    }
    return std::nullopt;
}

}  // namespace detail

/// A claim against the figures beside it, or against the annex's plan where that completes it (a
/// contradiction of the latter is `AnnexClaimRule`'s). Sums have a rule of their own name.
struct ClaimRule {
    static constexpr std::string_view name = "claim";

    template <class Sink>
    void operator()(const ClaimContext& context, Sink&& sink) const {
        const ClaimCheck& check = context.check();
        const SumClaim* const sum = std::get_if<SumClaim>(&context.claim());
        switch (check.agreement) {
            case Agreement::exact:
                return;
            case Agreement::truncated:
                return sink(context.about(Rule::claim_truncated));
            case Agreement::within_rounding:
                return sink(context.about(Rule::claim_within_rounding));
            case Agreement::contradicted:
                if (context.is_completed()) return;
                return sink(
                    context.about(sum != nullptr ? Rule::sum_contradicted : Rule::claim_contradicted));
            case Agreement::undecidable:
                break;
        }
        const bool is_more = check.why == Undecided::parts_may_overlap;
        if (is_more && detail::stands_beside_a_whole_sum(context, *sum)) {
            return sink(context.about(Rule::sum_contradicted));
        }
        const bool can_be_checked = context.is_completed() || is_complete(context.claim());
        const bool says_nothing = check.why == Undecided::nothing_reckoned ||
                                  check.why == Undecided::parts_may_be_missing ||
                                  std::holds_alternative<VerdictClaim>(context.claim());
        if (!can_be_checked || says_nothing) return;
        Finding finding = context.about(Rule::claim_undecidable);
        finding.really = words_of(check.why);
        sink(finding);
    }
};

/// A claim that holds with neither the sentence's own figure nor the annex's, against the annex's plan, or,
/// of a change, against its figure of the year before. Where the sentence names two plans, as "đạt 60 % kế
/// hoạch tỉnh giao, 58 % Nghị quyết HĐND huyện", and another claim fits the annex's, that is the other one.
struct AnnexClaimRule {
    static constexpr std::string_view name = "annex_claim";

    template <class Sink>
    void operator()(const ClaimContext& context, Sink&& sink) const {
        if (!context.is_completed() || context.check().agreement != Agreement::contradicted) return;
        if (std::holds_alternative<VerdictClaim>(context.claim())) return;  // AnnexVerdictRule's
        if (!context.match()->is_equal && holds_of_the_annex(context)) return;
        if (another_fits_the_plan(context)) return;
        if (std::holds_alternative<ChangeClaim>(context.claim())) {
            Finding finding = context.about(Rule::change_contradicts_annex);
            finding.other = context.row()->previous_actual.text;
            return sink(finding);
        }
        sink(context.about(Rule::claim_contradicts_annex));
    }

private:
    static bool another_fits_the_plan(const ClaimContext& context) {
        bool result = false;
        detail::each_about_the_same(context, [&](std::size_t other) {
            Claim claim = context.claims()[other];
            if (words_of(claim).basis != BasisKind::superior_plan) return;
            words_of(claim).basis = BasisKind::plan;
            for (const Claim& whole : completions(claim, *context.row())) {
                result = result || check(whole, detail::known_direction(*context.row())).agreement <
                                       Agreement::undecidable;
            }
        });
        return result;
    }

    static bool holds_of_the_annex(const ClaimContext& context) {
        const AnnexRow& row = *context.row();
        bool result = false;
        for (Claim& claim : completions(context.claim(), row)) {
            std::visit(
                [&row](auto& kind) {
                    if constexpr (requires { kind.actual; }) kind.actual = detail::stated_in(row, row.actual);
                    if constexpr (requires { kind.now; }) kind.now = detail::stated_in(row, row.actual);
                },
                claim);
            result =
                result || check(claim, detail::known_direction(row)).agreement != Agreement::contradicted;
        }
        return result;
    }
};

/// A figure that the annex has otherwise. They agree where both may be rounded from one number; but 0 % and
/// 100 % say none and all, and nobody rounds to them who knows better.
struct AnnexValueRule {
    static constexpr std::string_view name = "annex_value";

    template <class Sink>
    void operator()(const ClaimContext& context, Sink&& sink) const {
        if (context.row() == nullptr || context.match()->is_equal) return;
        const AnnexRow& row = *context.row();
        const StatedFigure& said = context.figure();
        const bool is_previous = context.match()->is_previous;
        const Printed<Actual<>>& cell = is_previous ? row.previous_actual : row.actual;
        const std::optional<StatedFigure> printed = detail::stated_in(row, cell);
        if (!printed || agree(said, *printed) || is_said_before(context)) return;
        if (agree_read_otherwise(said, *printed, row.actual.is_ambiguous)) return;
        Finding finding = context.about(Rule::prose_disagrees_with_annex);
        if (said.place.line != 0) finding.place = said.place;
        if (!said.text.empty()) finding.printed = said.text;
        finding.claimed = said.value;
        finding.unit = said.unit;
        finding.computed.reset();
        finding.interval.reset();
        finding.other = cell.text;
        finding.reading = row.indicator.name();
        if (is_previous && context.annex()->period) {
            const int year = static_cast<int>(context.annex()->period->last().year());
            finding.reading += ", " + std::to_string(year - 1);
        }
        sink(finding);
    }

private:
    static bool agree(const StatedFigure& said, const StatedFigure& printed) {
        detail::Reckoning reckoning;
        const Computed figure = reckoning.in_unit(said, printed.unit);
        if (!figure.value || !figure.values || !reckoning.is_sure) return true;
        if (*figure.value == Ratio(printed.value)) return true;
        const bool are_limits = said.hedge == Hedge::none && printed.unit.kind() == UnitKind::share &&
                                (is_none_or_all(said) || is_none_or_all(printed));
        return !are_limits && meets(*figure.values, interval_of(printed));
    }

    /// Whether they agree where a mark that is in doubt, in either, means the other thing.
    static bool agree_read_otherwise(StatedFigure said, StatedFigure printed, bool is_printed_in_doubt) {
        const Decimal as_read = said.value;
        if (said.other_reading) said.value = *said.other_reading;
        if (said.other_reading && agree(said, printed)) return true;
        if (!is_printed_in_doubt || !printed.other_reading) return false;
        printed.value = *printed.other_reading;
        if (agree(said, printed)) return true;
        said.value = as_read;
        return agree(said, printed);
    }

    static bool is_none_or_all(const StatedFigure& share) {
        const std::optional<Ratio> one = share.unit.factor();
        return share.value.is_zero() || (one && Ratio(share.value) == Ratio(1) / *one);
    }

    /// Whether another claim about the same figure of the sentence was looked at already.
    static bool is_said_before(const ClaimContext& context) {
        bool result = false;
        detail::each_about_the_same(context,
                                    [&](std::size_t other) { result = result || other < context.index(); });
        return result;
    }
};

/// "Không đạt" or "99,4 %" where the annex declares "Đạt", or the other way round; where it declares nothing
/// in words, a verdict against the annex's own plan.
struct AnnexVerdictRule {
    static constexpr std::string_view name = "annex_verdict";

    template <class Sink>
    void operator()(const ClaimContext& context, Sink&& sink) const {
        if (context.row() == nullptr || context.match()->is_previous) return;
        const AnnexRow& row = *context.row();
        if (!detail::is_the_annex_plan(words_of(context.claim()).basis)) return;
        // Which of several plans is meant has to be known.
        const std::vector<std::size_t> plans = detail::plans_meant(context.claim(), row);
        if (plans.size() > 1 || (plans.empty() && !row.further_targets.empty())) return;
        const std::size_t number = plans.empty() ? 0 : plans.front();
        const Printed<Target<>>& plan = detail::plan_of(row, number);
        if (plan.value && detail::may_name_another_plan(context.claim(), plan)) return;
        // Held against another plan, or wrong about this one, which is said already.
        if (detail::has_another_plan(context.claim(), row)) return;
        const bool is_verdict = std::holds_alternative<VerdictClaim>(context.claim());
        if (context.is_completed() && context.check().agreement == Agreement::contradicted && !is_verdict)
            return;
        const auto said = detail::verdict_said(context.claim(), row.indicator.direction());
        if (!said) return;
        if (const Printed<Declared>* const declared = verdict_cell_of(row, number)) {
            const bool is_missed = *declared->value->verdict == DeclaredVerdict::missed;
            if (is_missed == (*said == DeclaredVerdict::missed)) return;
            if (!is_verdict && holds_only_turned(*declared->value->verdict, row, plan)) return;
            Finding finding = context.about(Rule::verdict_disagrees_with_annex);
            finding.other = declared->text;
            finding.reading = row.indicator.name();
            sink(finding);
        } else if (is_verdict && plan.value) {
            const std::optional<Decimal> actual = detail::in_row_unit(row, context.figure());
            if (!actual) return;
            const Comparison<> comparison =
                compare(row.indicator, plan.value, reported(*actual), CompletionPolicy{});
            if (detail::holds(*said, *plan.value, comparison) || has_doubtful_verdict(row)) return;
            if (context.figure().other_reading) return;  // which of its readings is meant is not known
            Finding finding = context.about(Rule::verdict_contradicts_annex);
            finding.target = plan.text;
            finding.really = words_of(comparison.verdict());
            if (row.direction_basis == DirectionBasis::assumed) {
                finding.assuming = words_of(comparison.direction());
            }
            if (detail::holds_if_turned(*said, row, *plan.value, reported(*actual))) {
                finding.rule = Rule::direction_doubtful;
                finding.really = words_of(*detail::opposite(row.indicator.direction()));
            }
            sink(finding);
        }
    }

private:
    /// Whether the annex's own verdict is right only if the direction is not the assumed one: then what a
    /// percent says of reaching the plan is not known either.
    static bool holds_only_turned(DeclaredVerdict declared, const AnnexRow& row,
                                  const Printed<Target<>>& plan) {
        if (!plan.value || !row.actual.value || !row.actual.value->figure) return false;
        const Comparison<> comparison =
            compare(row.indicator, plan.value, *row.actual.value, CompletionPolicy{});
        return !detail::holds(declared, *plan.value, comparison) &&
               detail::holds_if_turned(declared, row, *plan.value, *row.actual.value);
    }
};

}  // namespace chitieu
