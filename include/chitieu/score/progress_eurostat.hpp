// SPDX-License-Identifier: BSL-1.0
//
// The method of Eurostat's monitoring report on the SDGs: observed growth against required growth.
//
//     static_assert(eurostat.status_with_target(0.6) == ProgressStatus::moderate_progress);
//     static_assert(eurostat.status_without_target(-0.004) == ProgressStatus::moderate_deterioration);
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/score/progress_growth.hpp>
#include <chitieu/score/progress_status.hpp>
#include <chitieu/text/language.hpp>

#include <optional>

namespace chitieu {

/// CAGR_a / CAGR_r, positive to the good: from 0.95 significant, from 0.60 moderate, from 0 insufficient
/// progress, below 0 movement away. Without a target the growth a year: from 1 % significant, from 0 moderate
/// progress, from −1 % moderate, else significant movement away. All of these ends are from memory, not
/// verified with the publisher's text. No score.
struct Eurostat {
    /// A baseline of 0 has no growth here; a target of 0 requires a fall of 100 % a year.
    static constexpr std::optional<Decimal> instead_of_zero() noexcept { return std::nullopt; }
    /// Nothing counts as reached but what is.
    static constexpr bool counts_as_met(const Ratio&, const std::optional<Ratio>&, bool) noexcept {
        return false;
    }

    /// The share of the required growth that was observed, as a status.
    static constexpr ProgressStatus status_with_target(double share) noexcept {
        return share < 0       ? ProgressStatus::deterioration
               : share >= 0.95 ? ProgressStatus::substantial_progress
               : share >= 0.60 ? ProgressStatus::moderate_progress
                               : ProgressStatus::limited_progress;
    }
    /// The favourable growth a year, as a status.
    static constexpr ProgressStatus status_without_target(double growth) noexcept {
        return growth >= 0.01    ? ProgressStatus::substantial_progress
               : growth >= 0     ? ProgressStatus::moderate_progress
               : growth >= -0.01 ? ProgressStatus::moderate_deterioration
                                 : ProgressStatus::deterioration;
    }
    /// What a target that is reached scores: this method has no scores.
    static constexpr std::optional<double> score_of_achieved() noexcept { return std::nullopt; }

    /// Where the target was said: by the share of the growth needed that was seen.
    static constexpr Progress with_target(const ProgressGrowth& growth) noexcept {
        if (growth.required == 0) {
            if (growth.favourable() < 0) return {ProgressStatus::deterioration, {}, {}, {}};
            return Progress::unavailable(NoProgress::not_representable);
        }
        const double share = growth.share_of_required();
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
                return {"tiến bộ rõ rệt", "significant progress"};
            case ProgressStatus::limited_progress:
                return {"tiến bộ chưa đủ", "insufficient progress"};
            case ProgressStatus::moderate_deterioration:
                return {"rời xa mục tiêu vừa phải", "moderate movement away"};
            case ProgressStatus::deterioration:
                return {"rời xa mục tiêu", "movement away"};
            default:
                return chitieu::words_of(status);
        }
    }
};
/// The method, as `progress` takes it.
inline constexpr Eurostat eurostat{};

}  // namespace chitieu
