// SPDX-License-Identifier: BSL-1.0
//
// Progress towards a dated target, by a published method: one algorithm, a policy a method.
//
//     const ProgressFigures poverty{
//         .baseline = {2015, 14.5_dec}, .latest = {2023, 10.2_dec}, .target = {2030, 7.25_dec}};
//     const Progress canada = progress(poverty, lower_is_better, statistics_canada);
//     canada.status;                                      // substantial_progress
//     canada.value;                                       // 0.9525…: of the growth that was needed
//     progress(poverty, lower_is_better, un_progress_chart).status;     // another method, another answer
//
// Growth per year is a root, and so in double. The figures come as decimals, and whether a target is reached
// is decided by those, exactly. The same figures may have different statuses by different methods.
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/score/progress_eurostat.hpp>
#include <chitieu/score/progress_figures.hpp>
#include <chitieu/score/progress_growth.hpp>
#include <chitieu/score/progress_statistics_canada.hpp>
#include <chitieu/score/progress_status.hpp>
#include <chitieu/score/progress_un_chart.hpp>

#include <concepts>
#include <optional>

namespace chitieu {

namespace because {

struct no_direction_is_assumed;  // as in compare

}  // namespace because

/// A method of judging progress: what it takes for 0, what else it takes for reached, and its answers with a
/// target and without. `StatisticsCanada`, `UnProgressChart` and `Eurostat` are ones; so is any type that has
/// the same members.
template <class Method>
concept ProgressMethod = requires(const Method& method, const ProgressGrowth& growth, const Ratio& latest,
                                  const std::optional<Ratio>& whole) {
    { method.instead_of_zero() } -> std::convertible_to<std::optional<Decimal>>;
    { method.counts_as_met(latest, whole, true) } -> std::convertible_to<bool>;
    { method.score_of_achieved() } -> std::convertible_to<std::optional<double>>;
    { method.with_target(growth) } -> std::convertible_to<Progress>;
    { method.without_target(growth) } -> std::convertible_to<Progress>;
};

namespace detail {

/// The nearest double where both parts have at most 53 bits, as those of printed figures have; else within
/// two units in its last place.
constexpr double double_from(const Ratio& value) noexcept {
    return static_cast<double>(value.numerator()) / static_cast<double>(value.denominator());
}

/// The figures as a method sees them: exact, transformed where a value is to be kept.
struct PreparedProgress {
    Ratio baseline{};
    Ratio latest{};
    std::optional<Ratio> target{};
    std::optional<NoProgress> reason{};  ///< why there are none

    /// v + |y − v|, or the larger of y and 1 / y.
    constexpr Ratio transformed(Decimal figure, const WantedChange& wanted) noexcept {
        const Ratio value(figure);
        if (!wanted.is_keep()) return value;
        if (wanted.is_parity()) {
            if (value.sign() > 0) return value < Ratio(1) ? inverse(value) : value;
            reason = NoProgress::parity_not_positive;
            return value;
        }
        const Ratio kept(wanted.kept());
        const auto distance = checked_subtract(value, kept);
        const auto result = distance ? checked_add(kept, abs(*distance)) : std::nullopt;
        if (!result) reason = NoProgress::not_representable;
        return result.value_or(value);
    }
};

constexpr PreparedProgress prepared_progress(const ProgressFigures& figures,
                                             const WantedChange& wanted) noexcept {
    PreparedProgress result;
    if (!wanted.is_said()) {
        result.reason = NoProgress::no_value_to_keep;
    } else if (!figures.baseline.value) {
        result.reason = NoProgress::no_baseline;
    } else if (!figures.latest.value) {
        result.reason = NoProgress::no_latest;
    } else if (figures.latest.year <= figures.baseline.year) {
        result.reason = figures.latest.year == figures.baseline.year ? NoProgress::latest_is_baseline
                                                                     : NoProgress::latest_before_baseline;
    } else {
        result.baseline = result.transformed(*figures.baseline.value, wanted);
        result.latest = result.transformed(*figures.latest.value, wanted);
        if (figures.target.value) result.target = result.transformed(*figures.target.value, wanted);
    }
    return result;
}

constexpr bool is_reached(const Ratio& latest, const Ratio& target, bool is_rise) noexcept {
    return is_rise ? latest >= target : latest <= target;
}

/// Why there is no growth; else `growth` is filled in.
inline std::optional<NoProgress> fill_growth(ProgressGrowth& growth, const ProgressFigures& figures,
                                             const PreparedProgress& exact) noexcept {
    if (exact.baseline.is_zero()) return NoProgress::base_zero;
    const int side = exact.baseline.sign();
    if (exact.latest.sign() * side < 0) return NoProgress::sign_changes;
    growth.baseline = double_from(exact.baseline);
    growth.latest = double_from(exact.latest);
    growth.is_below_zero = side < 0;
    growth.years = static_cast<double>(figures.latest.year) - figures.baseline.year;
    growth.observed = power(growth.latest / growth.baseline, 1 / growth.years) - 1;
    if (exact.target) {
        if (exact.target->sign() * side < 0) return NoProgress::sign_changes;
        if (figures.target.year <= figures.baseline.year) return NoProgress::target_not_after_baseline;
        growth.target = double_from(*exact.target);
        growth.years_left = static_cast<double>(figures.target.year) - figures.latest.year;
        growth.required = power(*growth.target / growth.baseline, 1 / (growth.years + growth.years_left)) - 1;
    }
    if (figures.limit) growth.limit = double_from(*figures.limit);
    return std::nullopt;
}

}  // namespace detail

/// Where an indicator stands on the way to its target (tiến độ thực hiện mục tiêu), or how it grows where it
/// has none, by a method. Status and reason, none of them guessed:
///
/// - `target_achieved` where the latest figure is at the target or beyond, exactly, whatever its growth; also
///   where that has no value;
/// - `not_available`, with its reason, for a missing figure, a latest year that is the base year or before
/// it,
///   `keep_within` without a value to keep, and figures that have no growth rate;
/// - the method's own from the growth a year, in double, and its score.
///
/// Growth is of the amount: of figures below 0, growth towards 0 is a rise. O(1); never throws.
template <ProgressMethod Method>
Progress progress(const ProgressFigures& figures, WantedChange wanted, const Method& method) {
    detail::PreparedProgress exact = detail::prepared_progress(figures, wanted);
    if (exact.reason) return Progress::unavailable(*exact.reason);

    std::optional<Ratio> whole;
    if (figures.whole && !wanted.is_keep()) whole = *figures.whole;
    const bool is_rise = wanted.is_rise();
    bool is_met = method.counts_as_met(exact.latest, whole, is_rise) ||
                  (exact.target && detail::is_reached(exact.latest, *exact.target, is_rise));
    if (const std::optional<Decimal> instead = method.instead_of_zero()) {
        if (exact.baseline.is_zero()) exact.baseline = *instead;
        if (exact.target && exact.target->is_zero()) {
            exact.target = *instead;
            is_met = is_met || detail::is_reached(exact.latest, *exact.target, is_rise);
        }
    }

    ProgressGrowth growth{.is_rise_wanted = is_rise};
    const std::optional<NoProgress> reason = detail::fill_growth(growth, figures, exact);
    Progress result = reason         ? Progress::unavailable(*reason)
                      : exact.target ? Progress(method.with_target(growth))
                                     : Progress(method.without_target(growth));
    if (result.value && !detail::is_finite(*result.value)) {
        result = Progress::unavailable(NoProgress::not_representable);
    }
    if (!is_met) return result;
    return {ProgressStatus::target_achieved, result.value, method.score_of_achieved(), {}};
}

/// Refused: no direction is assumed.
template <ProgressMethod cannot_tell_progress_by, class why = because::no_direction_is_assumed>
why progress(const ProgressFigures&, const cannot_tell_progress_by&);

}  // namespace chitieu
