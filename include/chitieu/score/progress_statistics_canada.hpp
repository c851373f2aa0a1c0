// SPDX-License-Identifier: BSL-1.0
//
// The method of Statistics Canada's indicator framework, which Open SDG 2.4 has too: observed growth against
// required growth, or against 1.5 and 0.5 % a year where there is no target; a score from −5 to 5.
//
//     static_assert(statistics_canada.status_with_target(0.95) == ProgressStatus::substantial_progress);
//     static_assert(statistics_canada.score_with_target(10) == 5);
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/score/progress_growth.hpp>
#include <chitieu/score/progress_status.hpp>
#include <chitieu/text/language.hpp>

#include <optional>

namespace chitieu {

/// As the data hub of the Canadian Indicator Framework publishes it. R is s·d·CAGR_a / |CAGR_r|: at least
/// 0.95 substantial, 0.60 moderate, 0 limited progress, below 0 deterioration. Without a target p =
/// s·d·CAGR_a is held against 0.015·C, 0.005·C and 0, where C is the room that was left below a limit. A
/// status is read off the double as it was computed, without a tolerance.
struct StatisticsCanada {
    /// Stands for a baseline or a target of 0.
    static constexpr std::optional<Decimal> instead_of_zero() noexcept { return Decimal::from_parts(1, 3); }
    /// Nothing counts as reached but what is.
    static constexpr bool counts_as_met(const Ratio&, const std::optional<Ratio>&, bool) noexcept {
        return false;
    }

    /// The share of the required growth that was observed, as a status.
    static constexpr ProgressStatus status_with_target(double share) noexcept {
        return steps(share, 0.95, 0.60);
    }
    /// The favourable growth a year; `room` is C, from 0 at the limit to 1 far from it.
    static constexpr ProgressStatus status_without_target(double growth, double room) noexcept {
        return steps(growth, 0.015 * room, 0.005 * room);
    }

    /// From −5 to 5, of the share of the growth needed that was seen.
    static constexpr double score_with_target(double share) noexcept {
        return share >= 0.6 ? at_most(7.1429 * share - 4.2857) : at_least(4.1667 * share - 2.5);
    }
    /// From −5 to 5, of the growth a year and the room that is left.
    static constexpr double score_without_target(double growth, double room) noexcept {
        if (growth < 0) return at_least(125 * growth - 2.5);
        if (room == 0) return highest;
        if (growth >= 0.015 * room) return at_most(500 * growth / room - 5);
        if (growth >= 0.005 * room) return 250 * growth / room - 1.25;
        return 500 * growth / room - 2.5;
    }
    /// Of a target that was achieved.
    static constexpr std::optional<double> score_of_achieved() noexcept { return highest; }

    /// C: from 0 for a baseline at the limit to 1 for one at 0, below it, or beyond twice the limit; 1
    /// without a limit. Precondition: the limit is above 0.
    static double room_below(const std::optional<double>& limit, double baseline) noexcept {
        if (!limit || baseline <= 0 || baseline >= 2 * *limit) return 1;
        const double reach = baseline <= *limit ? baseline : 2 * *limit - baseline;
        return 1 - detail::power(reach / *limit, 4.44);
    }

    /// Against the target. A target that the baseline was at, and the latest figure is not, is deterioration.
    static constexpr Progress with_target(const ProgressGrowth& growth) noexcept {
        if (growth.required == 0) {
            if (growth.favourable() < 0) return {ProgressStatus::deterioration, {}, lowest, {}};
            return Progress::unavailable(NoProgress::not_representable);
        }
        const double share = growth.share_of_required();
        return {status_with_target(share), share, score_with_target(share), {}};
    }
    /// By the growth alone.
    static Progress without_target(const ProgressGrowth& growth) noexcept {
        if (growth.limit && *growth.limit <= 0) return Progress::unavailable(NoProgress::limit_not_positive);
        const double room = room_below(growth.limit, growth.baseline);
        const double favourable = growth.favourable();
        return {
            status_without_target(favourable, room), favourable, score_without_target(favourable, room), {}};
    }

    /// A status in the method's own words.
    static constexpr Wording words_of(ProgressStatus status) noexcept { return chitieu::words_of(status); }

private:
    static constexpr double highest = 5;
    static constexpr double lowest = -5;
    static constexpr double at_most(double score) noexcept { return score < highest ? score : highest; }
    static constexpr double at_least(double score) noexcept { return score > lowest ? score : lowest; }
    static constexpr ProgressStatus steps(double value, double substantial, double moderate) noexcept {
        return value < 0              ? ProgressStatus::deterioration
               : value >= substantial ? ProgressStatus::substantial_progress
               : value >= moderate    ? ProgressStatus::moderate_progress
                                      : ProgressStatus::limited_progress;
    }
};
/// The method, as `progress` takes it.
inline constexpr StatisticsCanada statistics_canada{};

}  // namespace chitieu
