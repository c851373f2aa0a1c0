// SPDX-License-Identifier: BSL-1.0
//
// What the figures of a claim come to, in the unit of its result.
#pragma once

#include <chitieu/audit/agreement.hpp>
#include <chitieu/audit/stated_interval.hpp>
#include <chitieu/audit/undecided.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/unit.hpp>

#include <optional>

namespace chitieu {

namespace detail {

/// How many bare numbers the scale words in a unit make: 1000 of "nghìn suất".
constexpr std::optional<Ratio> scale_of(const AnyUnit& unit) noexcept {
    AnyUnit scale;
    for (const AnyUnit::Term term : unit) {
        if (term.info->kind == UnitKind::scale) scale = scale * AnyUnit(*term.info).power(term.exponent);
    }
    return scale.factor();
}

constexpr bool is_scale_only(const AnyUnit& unit) noexcept {
    for (const AnyUnit::Term term : unit) {
        if (term.info->kind != UnitKind::scale) return false;
    }
    return true;
}

constexpr bool is_share_or_points(const AnyUnit& unit) noexcept {
    return unit.kind() == UnitKind::share || unit.kind() == UnitKind::points;
}

constexpr bool has_scale(const AnyUnit& unit) noexcept {
    for (const AnyUnit::Term term : unit) {
        if (term.info->kind == UnitKind::scale) return true;
    }
    return false;
}

/// By how much a figure is multiplied to count in another unit. Not sure where both count whole things of
/// different sorts, and where a bare figure stands beside one in millions.
struct FigureFactor {
    std::optional<Ratio> factor{};
    bool is_sure = true;
};

constexpr FigureFactor figure_factor(const AnyUnit& from, const AnyUnit& to) noexcept {
    const auto quotient = [](const std::optional<Ratio>& above, const std::optional<Ratio>& below) {
        return reckoned_from(above, below,
                             [](const Ratio& a, const Ratio& b) { return checked_divide(a, b); });
    };
    if (from.is_unspecified() || to.is_unspecified()) return {Ratio(1), !has_scale(from) && !has_scale(to)};
    if (is_scale_only(from) || is_scale_only(to)) return {quotient(scale_of(from), scale_of(to))};
    if (is_share_or_points(from) && is_share_or_points(to)) return {quotient(from.factor(), to.factor())};
    if (const auto factor = conversion_factor(from, to)) return {factor};
    if (from.kind() == UnitKind::count && to.kind() == UnitKind::count) {
        return {quotient(scale_of(from), scale_of(to)), false};
    }
    return {};
}

/// What a claim's figures come to, in the unit of its result, by each meaning that the words allow.
struct Reckoning {
    Computed results[2]{};
    int count = 0;
    bool is_sure = true;
    Undecided why = Undecided::none;

    constexpr void add(const Computed& result) { results[count++] = result; }

    /// A computed figure of one unit in another.
    constexpr Computed converted(const Computed& figure, const AnyUnit& from, const AnyUnit& to) {
        const FigureFactor factor = figure_factor(from, to);
        is_sure = is_sure && factor.is_sure;
        if (!factor.factor) {
            why = Undecided::units_differ;
            return {};
        }
        return product_of(figure, exact_figure(*factor.factor));
    }
    constexpr Computed in_unit(const StatedFigure& figure, const AnyUnit& unit) {
        return converted({Ratio(figure.value), interval_of(figure)}, figure.unit, unit);
    }
};

/// A pure number in the unit of a share, or in times.
constexpr Computed as_share(const Computed& number, const AnyUnit& unit, Reckoning& reckoning) {
    const std::optional<Ratio> one = unit.factor();
    if (!one || !(unit.kind() == UnitKind::share || is_scale_only(unit))) {
        reckoning.why = Undecided::units_differ;
        return {};
    }
    return quotient_of(number, exact_figure(*one));
}

/// above / below, a pure number.
constexpr Computed number_of_times(const StatedFigure& above, const StatedFigure& below,
                                   Reckoning& reckoning) {
    const Computed base = reckoning.in_unit(below, above.unit);
    const Computed result = quotient_of({Ratio(above.value), interval_of(above)}, base);
    if (base.values && !result.values && reckoning.why == Undecided::none) {
        const bool may_be_0 = base.values->lower.sign() * base.values->upper.sign() <= 0;
        reckoning.why = may_be_0 ? Undecided::divisor_may_be_0 : Undecided::result_too_large;
    }
    return result;
}

/// above / below as a share.
constexpr void reckon_share(const StatedFigure& above, const StatedFigure& below, const AnyUnit& unit,
                            Reckoning& reckoning) {
    reckoning.add(as_share(number_of_times(above, below, reckoning), unit, reckoning));
}

/// By how much `figure` lies above `base` (below it, where less): as a share of the base, in its unit, or
/// both.
constexpr void reckon_gap(const StatedFigure& figure, const StatedFigure& base, const AnyUnit& unit,
                          Sense sense, Reckoning& reckoning) {
    const Computed sign = exact_figure(sense == Sense::more ? 1 : -1);
    const bool are_shares = is_share_or_points(figure.unit);
    if (unit.kind() == UnitKind::share) {
        const Computed gap = difference_of(number_of_times(figure, base, reckoning), exact_figure(1));
        const Computed upward = exact_figure(base.value.sign() < 0 ? -1 : 1);  // (A - P) / abs(P)
        reckoning.add(as_share(product_of(product_of(gap, sign), upward), unit, reckoning));
        if (!are_shares) return;
    }
    const Computed gap =
        difference_of({Ratio(figure.value), interval_of(figure)}, reckoning.in_unit(base, figure.unit));
    reckoning.add(reckoning.converted(product_of(gap, sign), figure.unit, unit));
}

/// The figure without its sign.
constexpr Computed magnitude_of(const Computed& figure) {
    Computed result = figure;
    if (figure.value) result.value = abs(*figure.value);
    if (!figure.values || figure.values->lower.sign() >= 0) return result;
    const Interval opposite = *figure.values * Ratio(-1);
    result.values = opposite;
    if (opposite.lower.sign() < 0) {
        const bool reaches_further = figure.values->upper > opposite.upper ||
                                     (figure.values->upper == opposite.upper && figure.values->upper_closed);
        result.values = reaches_further ? *figure.values : opposite;
        result.values->lower = 0;
        result.values->lower_closed = true;
    }
    return result;
}

constexpr void reckon(const RatioClaim& claim, const AnyUnit& unit, Reckoning& reckoning) {
    reckon_share(*claim.actual, *claim.target, unit, reckoning);
}
constexpr void reckon(const ShareClaim& claim, const AnyUnit& unit, Reckoning& reckoning) {
    reckon_share(*claim.part, *claim.whole, unit, reckoning);
}
constexpr void reckon(const CoverageClaim& claim, const AnyUnit& unit, Reckoning& reckoning) {
    reckon_share(*claim.covered, *claim.all, unit, reckoning);
}
constexpr void reckon(const ExcessClaim& claim, const AnyUnit& unit, Reckoning& reckoning) {
    reckon_gap(*claim.actual, *claim.target, unit, claim.sense, reckoning);
}
constexpr void reckon(const ChangeClaim& claim, const AnyUnit& unit, Reckoning& reckoning) {
    reckon_gap(*claim.now, *claim.before, unit, claim.sense, reckoning);
}
constexpr void reckon(const DifferenceClaim& claim, const AnyUnit& unit, Reckoning& reckoning) {
    const Computed gap = difference_of({Ratio(claim.first->value), interval_of(*claim.first)},
                                       reckoning.in_unit(*claim.second, claim.first->unit));
    reckoning.add(magnitude_of(reckoning.converted(gap, claim.first->unit, unit)));
}
constexpr void reckon(const SumClaim& claim, const AnyUnit& unit, Reckoning& reckoning) {
    Computed sum = exact_figure(0);
    for (const StatedFigure& part : claim.parts) sum = sum_of(sum, reckoning.in_unit(part, unit));
    reckoning.add(sum);
}
constexpr void reckon(const ProductClaim& claim, const AnyUnit& unit, Reckoning& reckoning) {
    const StatedFigure& count = *claim.count;
    const StatedFigure& each = *claim.each;
    const Computed bare =
        product_of({Ratio(count.value), interval_of(count)}, {Ratio(each.value), interval_of(each)});
    // Hectares times quintals a hectare; or gifts times dong, where "each" is said and not written.
    if (const auto factor = conversion_factor(count.unit * each.unit, unit);
        factor && !count.unit.is_unspecified() && !unit.is_unspecified()) {
        reckoning.add(product_of(bare, exact_figure(*factor)));
        return;
    }
    const std::optional<Ratio> scale = scale_of(count.unit);
    const Computed total = scale ? product_of(bare, exact_figure(*scale)) : Computed{};
    reckoning.add(reckoning.converted(total, each.unit, unit));
}

}  // namespace detail

}  // namespace chitieu
