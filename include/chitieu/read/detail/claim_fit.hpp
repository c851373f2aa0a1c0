// SPDX-License-Identifier: BSL-1.0
//
// Whether figures of a sentence come to what is said of them, near enough: it decides which of several
// figures is meant, never whether a claim is right.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/prose_levels.hpp>
#include <chitieu/unit/any_unit.hpp>

#include <cstddef>
#include <optional>

namespace chitieu {

namespace detail {

/// A figure in base units of its dimension; nothing where that does not fit.
inline std::optional<Ratio> amount_of(const StatedFigure& figure) noexcept {
    const std::optional<Ratio> one = figure.unit.factor();
    return one ? checked_multiply(Ratio(figure.value), *one) : std::nullopt;
}

/// Whether a computed amount is the stated figure's, up to one in its last digit.
inline bool comes_to(const std::optional<Ratio>& computed, const StatedFigure& stated) noexcept {
    const std::optional<Ratio> one = stated.unit.factor();
    const std::optional<Ratio> amount = amount_of(stated);
    const auto difference = computed && amount ? checked_subtract(*computed, *amount) : std::nullopt;
    const Decimal last = Decimal::from_parts(1, stated.value.scale());
    const auto digit = one ? checked_multiply(Ratio(last), *one) : std::nullopt;
    if (!difference || !digit) return false;
    return *difference <= *digit && Ratio(0) - *digit <= *difference;
}

/// "95 % of 500 ha"
inline bool comes_to_ratio(const StatedFigure& actual, const StatedFigure& target,
                           const StatedFigure& ratio) noexcept {
    const auto part = amount_of(actual);
    const auto whole = amount_of(target);
    return part && whole && whole->sign() != 0 && comes_to(checked_divide(*part, *whole), ratio);
}

/// "tăng 5 % so với 500 ha", "vượt 20 ha": of shares in points, too.
inline bool comes_to_change(const StatedFigure& now, const StatedFigure& before, Sense sense,
                            const StatedFigure& change) noexcept {
    const auto later = amount_of(now);
    const auto earlier = amount_of(before);
    const auto rise = later && earlier ? (sense == Sense::more ? checked_subtract(*later, *earlier)
                                                               : checked_subtract(*earlier, *later))
                                       : std::nullopt;
    if (!rise) return false;
    const UnitKind kind = change.unit.kind();
    const bool is_share = kind == UnitKind::share || kind == UnitKind::points;
    const bool is_difference = !is_share || now.unit.kind() == UnitKind::share;
    if (is_difference && comes_to(rise, change)) return true;
    return is_share && earlier->sign() != 0 && comes_to(checked_divide(*rise, *earlier), change);
}

/// Which figure something is said of: one, or several together.
struct MeantLevel {
    ProseLevel* level = nullptr;
    bool is_sum = false;
};

/// Of the figures of a sentence in one unit: the nearest, where what is said fits it or none of them; else
/// the one that it fits. "Tổng 1.200 ha, trong đó lúa 700 ha, đạt 120 % kế hoạch (1.000 ha)" is said of the
/// total, "lúa 700 ha, ngô 500 ha, đạt 120 % kế hoạch (1.000 ha)" of both together.
template <class Fits>
MeantLevel meant_level(ProseLevels& levels, ProseLevel& nearest, const Fits& fits) {
    constexpr std::size_t farthest = 12;
    if (fits(nearest.value)) return {&nearest, false};
    const std::size_t last = levels.index_of(nearest);
    const auto may_be = [&nearest](const ProseLevel& level) {
        const bool is_beside = level.item->place.segment == nearest.item->place.segment;
        return level.item->place.sentence == nearest.item->place.sentence && !level.is_plan &&
               (is_beside || !level.is_used) && same_dimension(level.value.unit, nearest.value.unit);
    };
    StatedFigure sum = nearest.value;
    bool has_sum = false;
    for (std::size_t step = 1; step <= last && step <= farthest; ++step) {
        ProseLevel& level = levels[last - step];
        if (!may_be(level)) continue;
        if (fits(level.value)) return {&level, false};
        const auto next = checked_add(sum.value, level.value.value);
        if (!next || level.is_used || level.value.unit != nearest.value.unit) continue;
        sum.value = *next;
        has_sum = has_sum || fits(sum);
    }
    return {&nearest, has_sum};
}

/// The same of pairs: "12/15 xã đạt 19/19 tiêu chí (80 %)", "90/100 xã, 45/60 phường, đạt 84,4 %".
inline MeantLevel meant_pair(ProseLevels& levels, ProseLevel& nearest, Decimal percent) {
    constexpr std::size_t farthest = 6;
    if (agrees(nearest.value.value, nearest.whole->value, percent)) return {&nearest, false};
    Decimal part = nearest.value.value;
    Decimal whole = nearest.whole->value;
    bool has_sum = false;
    const std::size_t last = levels.index_of(nearest);
    for (std::size_t step = 1; step <= last && step <= farthest; ++step) {
        ProseLevel& level = levels[last - step];
        if (level.item->place.sentence != nearest.item->place.sentence) break;
        const bool is_beside = level.item->place.segment == nearest.item->place.segment;
        if (!level.whole || (level.is_used && !is_beside)) continue;
        if (agrees(level.value.value, level.whole->value, percent)) return {&level, false};
        if (level.is_used) continue;
        const auto more = checked_add(part, level.value.value);
        const auto all = checked_add(whole, level.whole->value);
        if (!more || !all) break;
        part = *more;
        whole = *all;
        has_sum = has_sum || agrees(part, whole, percent) || agrees(part, nearest.whole->value, percent);
    }
    return {&nearest, has_sum};
}

}  // namespace detail

}  // namespace chitieu
