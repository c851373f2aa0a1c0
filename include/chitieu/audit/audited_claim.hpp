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
#include <chitieu/number/decimal.hpp>

#include <optional>
#include <variant>

namespace chitieu {

/// What became of a claim.
struct AuditedClaim {
    ClaimCheck check{};                 ///< of the claim, with the annex's figure where it is completed
    std::optional<AnnexMatch> match{};  ///< the row that it is about
    bool is_completed = false;          ///< the plan, or what a change is since, is the annex's
};

namespace detail {

/// Whether a claim is held against the plan that an annex has. A superior's plan is another one.
constexpr bool is_the_annex_plan(BasisKind basis) noexcept {
    return basis == BasisKind::plan || basis == BasisKind::resolution || basis == BasisKind::budget;
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

/// A verdict against the plan of a row whose direction is known: "không đạt kế hoạch". Nothing where that is
/// not what it says, or its figure leaves it open.
inline std::optional<ClaimCheck> check_in(const AnnexRow& row, const Claim& claim) {
    const auto* const said = std::get_if<VerdictClaim>(&claim);
    const bool is_meant = said != nullptr && is_the_annex_plan(said->words.basis) && said->actual &&
                          !said->target && said->actual->hedge == Hedge::none;
    if (!is_meant || !row.target.value) return std::nullopt;
    const std::optional<Direction> direction = known_direction(row);
    const std::optional<Decimal> actual = in_row_unit(row, *said->actual);
    if (!direction || !actual) return std::nullopt;
    const bool is_so =
        holds(said->verdict, *row.target.value, compare(*row.target.value, reported(*actual), *direction));
    ClaimCheck result;
    result.agreement = is_so ? Agreement::exact : Agreement::contradicted;
    result.unit = row.indicator.unit();
    return result;
}

}  // namespace detail

/// A ratio or an excess with the plan of a row, where its own is not stated and the row's is meant: one
/// value, set by whom the claim says. A change with the row's figure of the year before. Nothing where there
/// is nothing to complete.
inline std::optional<Claim> completed(const Claim& claim, const AnnexRow& row) {
    if (const auto* const said = std::get_if<ChangeClaim>(&claim)) {
        ChangeClaim change = *said;
        if (!change.now || change.before) return std::nullopt;
        change.before = detail::stated_in(row, row.previous_actual);
        return change.before ? std::optional<Claim>(change) : std::nullopt;
    }
    if (!detail::is_the_annex_plan(words_of(claim).basis)) return std::nullopt;
    Claim result = claim;
    const bool is_done = std::visit(
        [&row](auto& kind) {
            if constexpr (
                requires { kind.ratio; } || requires { kind.excess; }) {
                if (!kind.actual || kind.target) return false;
                kind.target = detail::stated_in(row, row.target);
                return kind.target.has_value();
            } else {
                return false;
            }
        },
        result);
    if (!is_done) return std::nullopt;
    return result;
}

/// Checks a claim by itself.
inline AuditedClaim audited(const Claim& claim) { return {check(claim), std::nullopt, false}; }

/// Finds the claim's row, completes the claim from it and checks it. See `AnnexNames::match` for the cost.
inline AuditedClaim audited(const Claim& claim, const Annex& annex, const AnnexNames& names) {
    AuditedClaim result = audited(claim);
    result.match = names.match(claim);
    if (!result.match || result.match->is_previous) return result;
    const AnnexRow& row = annex.rows[result.match->row];
    if (const auto* const change = std::get_if<ChangeClaim>(&claim)) {
        const detail::ChangeBase base = detail::base_of_change(*change, row, names);
        const std::optional<Claim> whole =
            base == detail::ChangeBase::none ? std::nullopt : completed(claim, row);
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
    if (const std::optional<ClaimCheck> verdict = detail::check_in(row, claim)) {
        result.check = *verdict;
        result.is_completed = true;
    } else if (const std::optional<Claim> whole = completed(claim, row)) {
        result.check = detail::check_of_row(row, *whole);
        result.is_completed = true;
    } else if (std::holds_alternative<ExcessClaim>(claim) && is_complete(claim)) {
        result.check = detail::check_of_row(row, claim);
    }
    return result;
}

}  // namespace chitieu
