// SPDX-License-Identifier: BSL-1.0
//
// A claim checked, completed from the annex where the sentence leaves its plan out.
//
//     const AuditedClaim grain = audited(claim, annex, names);   // "17.501 tấn, đạt 99,4 % kế hoạch"
//     assert(grain.is_completed && grain.check.agreement == Agreement::exact);
#pragma once

#include <chitieu/audit/annex_match.hpp>
#include <chitieu/audit/check_claim.hpp>
#include <chitieu/audit/detail/change_of_row.hpp>
#include <chitieu/audit/verdict_in_words.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/plan_setters.hpp>
#include <chitieu/number/decimal.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace chitieu {

/// What became of a claim.
struct AuditedClaim {
    ClaimCheck check{};                 ///< of the claim, with the annex's figure where it is completed
    std::optional<AnnexMatch> match{};  ///< the row that it is about
    bool is_completed = false;          ///< the plan, or what a change is since, is the annex's
    std::size_t plan = 0;               ///< which of the row's: 0 for its `target`, then the further ones
};

namespace detail {

/// Whether a claim is held against the plan that an annex has. A superior's plan is another one.
constexpr bool is_the_annex_plan(BasisKind basis) noexcept {
    return basis == BasisKind::plan || basis == BasisKind::resolution || basis == BasisKind::budget;
}

/// The numbers of the row's plans that a claim may be held against: of those that nothing speaks against the
/// ones with most of the setters that it names. A superior's plan is only one that says so.
inline std::vector<std::size_t> plans_meant(const Claim& claim, const AnnexRow& row) {
    const ClaimWords& words = words_of(claim);
    std::vector<std::size_t> meant;
    if (!is_the_annex_plan(words.basis) && words.basis != BasisKind::superior_plan) return meant;
    const std::uint32_t said = plan_setters_in(words.basis_text);
    const bool is_superior = words.basis == BasisKind::superior_plan ||
                             (words.basis == BasisKind::budget && is_superior_alone(said));
    int most = is_superior ? 1 : 0;
    each_plan(row, [&](const Printed<Target<>>& plan, std::size_t number) {
        if (!plan.value) return;
        const std::uint32_t setters = plan_setters_in(plan.value->authority());
        const int in_common = setters_in_common(setters, said);
        if (!may_be_one_plan(setters, said) || in_common < most) return;
        if (in_common > most) meant.clear();
        most = in_common;
        meant.push_back(number);
    });
    return meant;
}

/// "Dự toán huyện giao" beside "DT HĐND giao": it may be that plan, and may be another one.
inline bool may_name_another_plan(const Claim& claim, const Printed<Target<>>& plan) {
    const std::uint32_t said = plan_setters_in(words_of(claim).basis_text);
    const std::uint32_t setters = plan_setters_in(plan.value->authority());
    return said != 0 && setters != 0 && setters_in_common(said, setters) == 0;
}

inline const Printed<Target<>>& plan_of(const AnnexRow& row, std::size_t number) {
    return number == 0 ? row.target : row.further_targets[number - 1];
}

/// A figure of a row, as a claim's; nothing where there is none, or a range.
template <class Value>
std::optional<StatedFigure> stated_in(const AnnexRow& row, const Printed<Value>& cell) {
    const std::optional<Decimal> value = figure_in(cell);
    if (!value) return std::nullopt;
    StatedFigure result;
    result.value = *value;
    result.unit = row.indicator.unit();
    result.is_exact = row.counts_whole_things && value->scale() == 0;
    result.other_reading = cell.other_reading;
    result.text = cell.text;
    result.place = cell.place;
    return result;
}

/// A figure in the unit of a row's, exactly.
inline std::optional<Decimal> in_row_unit(const AnnexRow& row, const StatedFigure& figure) {
    const FigureFactor factor = figure_factor(figure.unit, row.indicator.unit());
    return factor.factor ? scaled(figure.value, *factor.factor) : std::nullopt;
}

/// The direction of a row where it is known and not assumed.
inline std::optional<Direction> known_direction(const AnnexRow& row) noexcept {
    if (row.target.value && row.target.value->is_lower_bound()) return Direction::higher_is_better;
    if (row.target.value && row.target.value->is_upper_bound()) return Direction::lower_is_better;
    if (row.direction_basis == DirectionBasis::assumed) return std::nullopt;
    return row.indicator.direction();
}

/// A claim against a row's plan, or its own. Of an excess that holds only as more or less where the target's
/// form or a column says which is better, it is in doubt whether that is meant.
inline ClaimCheck check_of_row(const AnnexRow& row, const Claim& claim) {
    const std::optional<Direction> direction = known_direction(row);
    ClaimCheck result = check(claim, direction);
    const auto* const said = std::get_if<ExcessClaim>(&claim);
    const bool is_sure = row.direction_basis != DirectionBasis::name;
    if (said == nullptr || said->compares_numbers || direction != Direction::lower_is_better || !is_sure)
        return result;
    const bool holds = result.agreement < Agreement::undecidable;
    if (holds && check_as_better(*said).agreement == Agreement::contradicted) {
        result.agreement = Agreement::undecidable;
        result.why = Undecided::sense_doubtful;
    }
    return result;
}

/// A verdict against one plan of a row whose direction is known: "không đạt kế hoạch". Nothing where that is
/// not what it says, or its figure leaves it open.
inline std::optional<ClaimCheck> check_in(const AnnexRow& row, const Printed<Target<>>& plan,
                                          const Claim& claim) {
    const auto* const said = std::get_if<VerdictClaim>(&claim);
    const bool is_meant =
        said != nullptr && said->actual && !said->target && said->actual->hedge == Hedge::none;
    if (!is_meant || !plan.value) return std::nullopt;
    const std::optional<Direction> direction = known_direction(row);
    const std::optional<Decimal> actual = in_row_unit(row, *said->actual);
    if (!direction || !actual) return std::nullopt;
    const bool is_so = holds(said->verdict, *plan.value, compare(*plan.value, reported(*actual), *direction));
    ClaimCheck result;
    result.agreement = is_so ? Agreement::exact : Agreement::contradicted;
    result.unit = row.indicator.unit();
    if (!is_so && (said->actual->other_reading || row.target.is_ambiguous)) {
        result.agreement = Agreement::undecidable;
        result.why = Undecided::reading_doubtful;
    }
    return result;
}

/// A ratio or an excess with a plan of a row, where its own is not stated: one value, set by whom the claim
/// says. Nothing where there is nothing to complete.
inline std::optional<Claim> completed_by(const Claim& claim, const AnnexRow& row,
                                         const Printed<Target<>>& plan) {
    Claim result = claim;
    const bool is_done = std::visit(
        [&](auto& kind) {
            if constexpr (
                requires { kind.ratio; } || requires { kind.excess; }) {
                if (!kind.actual || kind.target) return false;
                kind.target = stated_in(row, plan);
                return kind.target.has_value();
            } else {
                return false;
            }
        },
        result);
    if (!is_done) return std::nullopt;
    return result;
}

/// A change since the row's figure of the year before, where its own is not stated.
inline std::optional<Claim> since_previous(const ChangeClaim& claim, const AnnexRow& row) {
    if (!claim.now || claim.before) return std::nullopt;
    ChangeClaim change = claim;
    change.before = stated_in(row, row.previous_actual);
    return change.before ? std::optional<Claim>(change) : std::nullopt;
}

}  // namespace detail

/// A claim completed by each plan of a row that it may be held against, or a change by the row's figure of
/// the year before: see `audited`.
inline std::vector<Claim> completions(const Claim& claim, const AnnexRow& row) {
    std::vector<Claim> result;
    if (const auto* const change = std::get_if<ChangeClaim>(&claim)) {
        if (auto whole = detail::since_previous(*change, row)) result.push_back(*std::move(whole));
    }
    for (const std::size_t plan : detail::plans_meant(claim, row)) {
        if (auto whole = detail::completed_by(claim, row, detail::plan_of(row, plan)))
            result.push_back(*std::move(whole));
    }
    return result;
}

/// Checks a claim by itself.
inline AuditedClaim audited(const Claim& claim) { return {check(claim), std::nullopt, false}; }

/// Finds the claim's row, completes the claim from it and checks it: against the plan of whom it names, and
/// where it leaves that open against whichever plan it fits best. See `AnnexNames::match` for the cost.
inline AuditedClaim audited(const Claim& claim, const Annex& annex, const AnnexNames& names) {
    AuditedClaim result = audited(claim);
    result.match = names.match(claim);
    if (!result.match || result.match->is_previous) return result;
    const AnnexRow& row = annex.rows[result.match->row];
    if (const auto* const change = std::get_if<ChangeClaim>(&claim)) {
        const detail::ChangeBase base = detail::base_of_change(*change, row, names);
        const std::optional<Claim> whole =
            base == detail::ChangeBase::none ? std::nullopt : detail::since_previous(*change, row);
        if (!whole) return result;
        const ClaimCheck found = check(*whole);
        const bool is_told =
            found.agreement < Agreement::undecidable ||
            (found.agreement == Agreement::contradicted && base == detail::ChangeBase::surely);
        if (is_told) {
            result.check = found;
            result.is_completed = true;
        }
        return result;
    }
    for (const std::size_t plan : detail::plans_meant(claim, row)) {
        const Printed<Target<>>& target = detail::plan_of(row, plan);
        std::optional<ClaimCheck> check_of_plan = detail::check_in(row, target, claim);
        if (!check_of_plan) {
            if (const auto whole = detail::completed_by(claim, row, target))
                check_of_plan = detail::check_of_row(row, *whole);
        }
        if (!check_of_plan || (result.is_completed && check_of_plan->agreement >= result.check.agreement))
            continue;
        result.check = *check_of_plan;
        result.is_completed = true;
        result.plan = plan;
    }
    if (!result.is_completed && is_complete(claim)) result.check = detail::check_of_row(row, claim);
    const bool is_contradicted = result.is_completed && result.check.agreement == Agreement::contradicted;
    if (is_contradicted && detail::may_name_another_plan(claim, detail::plan_of(row, result.plan))) {
        result.check = check(claim);
        result.is_completed = false;
    }
    return result;
}

}  // namespace chitieu
