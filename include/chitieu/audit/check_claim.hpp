// SPDX-License-Identifier: BSL-1.0
//
// Is a claim true? Everything is reckoned from what its figures may stand for, and held against what is
// claimed.
//
//     const ClaimCheck rice = check(ratio_claim(2'877_dec * units::hectare, 2'899_dec * units::hectare,
//                                               99.26_dec * units::percent));
//     assert(rice.agreement == Agreement::within_rounding);     // 99.2411 as printed, up to 99.2754
//
// Units convert exactly, whatever their scale: 49.960 triệu đồng are 49,960 tỷ đồng. A figure without a unit
// counts in the other one's, and whole things of different sorts go together as bare numbers; but nothing is
// called contradicted that rests on the latter, or on a bare figure being in millions as the other one is.
#pragma once

#include <chitieu/audit/agreement.hpp>
#include <chitieu/audit/detail/claim_reckoning.hpp>
#include <chitieu/audit/stated_interval.hpp>
#include <chitieu/audit/undecided.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/make_claim.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <optional>
#include <variant>

namespace chitieu {

/// What became of a claim.
struct ClaimCheck {
    Agreement agreement = Agreement::undecidable;  ///< the verdict on what is claimed
    Undecided why = Undecided::none;               ///< where it is undecidable
    Computed computed{};  ///< in `unit`: the value from the figures as printed, and all it may be
    std::optional<Interval> printed{};  ///< what the claimed result may stand for
    AnyUnit unit{};  ///< of the claimed result; of a rate's wrong excess or change in percent, points
};

namespace detail {

/// Of an excess relatively and in points, which of the two a reader is told where neither is better: points
/// where both are wrong, else what is nearer to the figure that is claimed.
constexpr bool tells_more(const Computed& points, const Computed& relative, const StatedFigure& claimed,
                          Agreement agreement) {
    if (agreement == Agreement::contradicted) return true;
    if (!points.value || !relative.value) return false;
    const auto distance = [&claimed](const Computed& computed) {
        return abs(*computed.value - Ratio(claimed.value));
    };
    return distance(points) < distance(relative);
}

/// The claim as it is read, other readings aside.
template <class Kind>
constexpr ClaimCheck check_as_read(const Kind& claim) {
    ClaimCheck result;
    const std::optional<StatedFigure>& claimed = result_of(claim);
    if (claimed) {
        result.unit = claimed->unit;
        result.printed = interval_of(*claimed);
    }
    if (!is_complete(claim)) {
        result.why = Undecided::figure_missing;
        return result;
    }
    Reckoning reckoning;
    reckon(claim, claimed->unit, reckoning);
    for (int index = 0; index < reckoning.count; ++index) {
        const Computed& computed = reckoning.results[index];
        const Agreement agreement = agreement_of(*claimed, computed);
        const bool is_alike = agreement == result.agreement;
        if (index == 0 || agreement < result.agreement ||
            (is_alike && tells_more(computed, result.computed, *claimed, agreement))) {
            result.agreement = agreement;
            result.computed = computed;
        }
    }
    const bool are_points = reckoning.count > 1 && result.agreement == Agreement::contradicted;
    if (are_points && result.unit == any_unit(units::percent))
        result.unit = any_unit(units::percentage_point);
    if (result.agreement == Agreement::undecidable) {
        result.why = reckoning.why == Undecided::none ? Undecided::result_too_large : reckoning.why;
    } else if (result.agreement == Agreement::contradicted && !reckoning.is_sure) {
        result.agreement = Agreement::undecidable;
        result.why = Undecided::units_differ;
    }
    return result;
}

/// Some parts add up to the whole, or say nothing as long as none is larger than it.
constexpr ClaimCheck check_as_read(const SumClaim& claim) {
    ClaimCheck result = check_as_read<SumClaim>(claim);
    if (result.agreement != Agreement::contradicted || claim.parts_are == PartsAre::all) return result;
    for (const StatedFigure& part : claim.parts) {
        Reckoning reckoning;
        const Computed alone = reckoning.in_unit(part, result.unit);
        if (!reckoning.is_sure || !alone.values) continue;
        if (alone.values->lower > interval_of(*claim.total).upper) {
            result.computed = alone;
            return result;
        }
    }
    const bool is_more = result.computed.values->lower > interval_of(*claim.total).upper;
    result.agreement = Agreement::undecidable;
    result.why = is_more ? Undecided::parts_may_overlap : Undecided::parts_may_be_missing;
    return result;
}

/// Whether a contradicted claim would hold if some of its figures were read otherwise: any of them, or of
/// many, one or all.
template <class Kind>
constexpr bool holds_read_otherwise(const Kind& claim) {
    unsigned in_doubt = 0;
    each_figure(claim, [&](const StatedFigure& figure) { in_doubt += figure.other_reading ? 1U : 0U; });
    const auto holds_with = [&](const auto& is_other) {
        Kind changed = claim;
        unsigned at = 0;
        each_figure(changed, [&](StatedFigure& figure) {
            if (figure.other_reading && is_other(at++)) figure.value = *figure.other_reading;
        });
        return check_as_read(changed).agreement < Agreement::undecidable;
    };
    constexpr unsigned few = 5;
    if (in_doubt <= few) {
        for (unsigned chosen = 1; chosen < 1U << in_doubt; ++chosen) {
            if (holds_with([chosen](unsigned at) { return ((chosen >> at) & 1U) != 0; })) return true;
        }
        return false;
    }
    for (unsigned chosen = 0; chosen < in_doubt; ++chosen) {
        if (holds_with([chosen](unsigned at) { return at == chosen; })) return true;
    }
    return holds_with([](unsigned) { return true; });
}

/// Whether one figure is at least as good as another, or better, or worse, as printed; where a hedge leaves
/// that open, whether it can be.
constexpr ClaimCheck check_verdict(const VerdictClaim& claim, Direction direction) {
    ClaimCheck result;
    result.unit = claim.actual->unit;
    Reckoning reckoning;
    const Computed gap = difference_of({Ratio(claim.actual->value), interval_of(*claim.actual)},
                                       reckoning.in_unit(*claim.target, claim.actual->unit));
    result.computed = gap;
    if (!gap.value || !gap.values || !reckoning.is_sure) {
        const bool is_large = reckoning.is_sure && reckoning.why == Undecided::none;
        result.why = is_large ? Undecided::result_too_large : Undecided::units_differ;
        return result;
    }
    const bool is_hedged = claim.actual->hedge != Hedge::none || claim.target->hedge != Hedge::none;
    const Interval values = is_hedged ? *gap.values : exactly(*gap.value);
    const bool less_is_better = direction == Direction::lower_is_better;
    const bool is_kept = direction == Direction::keep_within;
    const auto holds = [&](const Interval& above) {
        const bool may_be_more = above.upper > Ratio(0);
        const bool may_be_less = above.lower < Ratio(0);
        const bool may_be_better = less_is_better ? may_be_less : may_be_more;
        const bool may_be_worse = less_is_better ? may_be_more : may_be_less;
        switch (claim.verdict) {
            case DeclaredVerdict::missed:
                return may_be_worse || (is_kept && may_be_better);
            case DeclaredVerdict::exceeded:
                return may_be_better;
            case DeclaredVerdict::achieved:
                break;
        }
        return contains(above, 0) || (may_be_better && !is_kept);
    };
    if (holds(values)) {
        const bool is_plain = holds(exactly(*gap.value));
        result.agreement = is_plain ? Agreement::exact : Agreement::within_rounding;
    } else {
        result.agreement = Agreement::contradicted;
    }
    return result;
}

/// A ratio as target / actual, as of things of which less is better.
constexpr ClaimCheck check_inverse(const RatioClaim& claim) {
    RatioClaim inverse = claim;
    inverse.actual = claim.target;
    inverse.target = claim.actual;
    return check_as_read(inverse);
}
/// The same as 2 − actual / target.
constexpr ClaimCheck check_mirrored(const RatioClaim& claim, const ClaimCheck& straight) {
    ClaimCheck mirrored = straight;
    Reckoning reckoning;
    const Computed two = as_share(exact_figure(2), claim.ratio->unit, reckoning);
    mirrored.computed = difference_of(two, straight.computed);
    mirrored.agreement = agreement_of(*claim.ratio, mirrored.computed);
    return mirrored;
}

/// An excess with "vượt" as better instead of more, as of things of which less is better.
constexpr ClaimCheck check_as_better(const ExcessClaim& claim) {
    ExcessClaim mirrored = claim;
    mirrored.sense = claim.sense == Sense::more ? Sense::less : Sense::more;
    return check_as_read(mirrored);
}

/// Near 100 % both ways come to nearly the same.
constexpr bool is_near_1(const StatedFigure& ratio) {
    const std::optional<Ratio> one = ratio.unit.factor();
    const auto times = one ? checked_multiply(Ratio(ratio.value), *one) : std::nullopt;
    return !times || (ratio.value.is_whole() && *times > Ratio(9, 10) && *times < Ratio(11, 10));
}

}  // namespace detail

/// Checks a claim. Linear in its figures. The direction is that of the indicator, where it is known: lower is
/// better lets a ratio be target / actual or 2 − actual / target and an excess be below its target too, and a
/// verdict needs one.
///
/// A percent above or below figures that are shares themselves may be meant in points: the better counts. A
/// contradiction that rests on one reading of an ambiguous figure is undecidable, and so is a ratio that fits
/// target / actual, or an excess that fits the other way round, where no direction is known. So is a claim
/// without one of its figures; `AnnexMatch` may complete it.
template <class Kind>
requires(detail::one_of<Kind, RatioClaim, ExcessClaim, SumClaim, ProductClaim, DifferenceClaim, ChangeClaim,
                        ShareClaim, CoverageClaim>) constexpr ClaimCheck
    check(const Kind& claim, std::optional<Direction> direction = std::nullopt) {
    ClaimCheck result = detail::check_as_read(claim);
    if constexpr (requires { claim.excess; }) {
        const bool may_be_better = !claim.compares_numbers && direction == Direction::lower_is_better;
        const bool is_wrong = result.agreement == Agreement::contradicted;
        if (may_be_better && is_complete(claim)) {
            const ClaimCheck better = detail::check_as_better(claim);
            const bool tells_more = is_wrong && better.agreement == result.agreement &&
                                    better.computed.value && better.computed.value->sign() > 0;
            if (better.agreement < result.agreement || tells_more) result = better;
        } else if (!direction && is_wrong && !claim.compares_numbers &&
                   detail::check_as_better(claim).agreement < Agreement::undecidable) {
            result.agreement = Agreement::undecidable;
            result.why = Undecided::direction_unknown;
        }
    }
    if (result.agreement != Agreement::contradicted) return result;
    if (detail::holds_read_otherwise(claim)) {
        result.agreement = Agreement::undecidable;
        result.why = Undecided::reading_doubtful;
        return result;
    }
    if constexpr (requires { claim.ratio; }) {
        const ClaimCheck inverse = detail::check_inverse(claim);
        if (direction == Direction::lower_is_better) {
            const ClaimCheck mirrored = detail::check_mirrored(claim, result);
            const ClaimCheck& best = mirrored.agreement < inverse.agreement ? mirrored : inverse;
            if (best.agreement < result.agreement) result = best;
        } else if (!direction && inverse.agreement == Agreement::exact && !detail::is_near_1(*claim.ratio)) {
            result.agreement = Agreement::undecidable;
            result.why = Undecided::direction_unknown;
        }
    }
    return result;
}
/// A verdict is that of the figures as printed; only a hedge leaves room.
constexpr ClaimCheck check(const VerdictClaim& claim, std::optional<Direction> direction = std::nullopt) {
    if (claim.actual && claim.target && direction) return detail::check_verdict(claim, *direction);
    ClaimCheck result;
    result.why = direction ? Undecided::figure_missing : Undecided::direction_unknown;
    return result;
}
constexpr ClaimCheck check(const ValueClaim&, std::optional<Direction> = std::nullopt) {
    ClaimCheck result;
    result.why = Undecided::nothing_reckoned;
    return result;
}
constexpr ClaimCheck check(const Claim& claim, std::optional<Direction> direction = std::nullopt) {
    return std::visit([&](const auto& kind) { return check(kind, direction); }, claim);
}

}  // namespace chitieu
