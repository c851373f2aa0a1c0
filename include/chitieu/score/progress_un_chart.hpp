// SPDX-License-Identifier: BSL-1.0
//
// The method of the United Nations' SDG Progress Chart 2023: where the growth so far leads to in the target's
// year, as a share of the way from the baseline.
//
//     static_assert(un_progress_chart.status_with_target(0.95) == ProgressStatus::substantial_progress);
//     static_assert(un_progress_chart.words_of(ProgressStatus::substantial_progress).english == "on track");
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/score/progress_growth.hpp>
#include <chitieu/score/progress_status.hpp>
#include <chitieu/text/language.hpp>

#include <optional>

namespace chitieu {

/// As EUSTAT describes it: v_e = v_t(1 + CAGR_a)^(years left), q = (v_e − v_b) / (T − v_b). On
/// track from 0.95, moderate progress from 0.10, else stagnation or regression. Without a target the growth a
/// year is held against 2 % and 0.5 %, mirrored where a fall is wanted. The way is counted towards the good,
/// so that who falls away from a target that the baseline was beyond is not on track. No score.
struct UnProgressChart {
    /// A baseline of 0 has no growth here.
    static constexpr std::optional<Decimal> instead_of_zero() noexcept { return std::nullopt; }

    /// A share within 1 % of the whole of its better end, 100 % or 0 %, counts as met.
    static constexpr bool counts_as_met(const Ratio& latest, const std::optional<Ratio>& whole,
                                        bool is_rise) {
        if (!whole) return false;
        const auto share = checked_divide(latest, *whole);
        return share && (is_rise ? *share >= Ratio(99, 100) : *share <= Ratio(1, 100));
    }

    /// The share of the way that will have been gone, as a status.
    static constexpr ProgressStatus status_with_target(double share) noexcept {
        return steps(share, 0.95, 0.10);
    }
    /// The favourable growth a year, as a status.
    static constexpr ProgressStatus status_without_target(double growth) noexcept {
        return steps(growth, 0.02, 0.005);
    }
    /// What a target that is reached scores: this method has no scores.
    static constexpr std::optional<double> score_of_achieved() noexcept { return std::nullopt; }

    /// Where the target was said: by where the growth so far leads.
    static Progress with_target(const ProgressGrowth& growth) noexcept {
        const double expected = growth.latest * detail::power(1 + growth.observed, growth.years_left);
        const double gone = growth.is_rise_wanted ? expected - growth.baseline : growth.baseline - expected;
        const double way = detail::without_sign(*growth.target - growth.baseline);
        if (way == 0) {
            if (growth.favourable() < 0) return {ProgressStatus::stagnation, {}, {}, {}};
            return Progress::unavailable(NoProgress::not_representable);
        }
        const double share = gone / way;
        return {status_with_target(share), share, {}, {}};
    }
    /// Without one: by the growth a year alone.
    static constexpr Progress without_target(const ProgressGrowth& growth) noexcept {
        return {status_without_target(growth.favourable()), growth.favourable(), {}, {}};
    }

    /// A status in the method's own words.
    static constexpr Wording words_of(ProgressStatus status) noexcept {
        switch (status) {
            case ProgressStatus::substantial_progress:
                return {"đúng tiến độ", "on track"};
            case ProgressStatus::moderate_progress:
                return {"tiến bộ vừa phải, cần tăng tốc", "moderate progress, acceleration needed"};
            default:
                return chitieu::words_of(status);
        }
    }

private:
    static constexpr ProgressStatus steps(double value, double on_track, double moderate) noexcept {
        return value >= on_track   ? ProgressStatus::substantial_progress
               : value >= moderate ? ProgressStatus::moderate_progress
                                   : ProgressStatus::stagnation;
    }
};
/// The method, as `progress` takes it.
inline constexpr UnProgressChart un_progress_chart{};

}  // namespace chitieu
