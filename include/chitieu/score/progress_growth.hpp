// SPDX-License-Identifier: BSL-1.0
//
// The growth that was observed and the growth that a target needs: what a method of score/progress.hpp
// judges. Whoever writes a method of his own includes this header.
//
// Growth per year is a root, so these are doubles: the only ones in the library that no caller asked for.
#pragma once

#include <optional>

namespace chitieu {

namespace detail {

/// base^exponent. The builtin is what `std::pow` calls; <cmath> alone is longer than all of `score`.
inline double power(double base, double exponent) noexcept { return __builtin_pow(base, exponent); }

constexpr double without_sign(double value) noexcept { return value < 0 ? -value : value; }
constexpr bool is_finite(double value) noexcept { return value - value == 0; }

}  // namespace detail

/// One indicator's figures, transformed where a value is to be kept, as doubles. With a target or without.
struct ProgressGrowth {
    double baseline = 0;             ///< where it started from
    double latest = 0;               ///< where it is
    std::optional<double> target{};  ///< where it is to be; none without a target
    std::optional<double> limit{};   ///< what cannot be gone beyond: 100 of a percentage
    double years = 0;                ///< from the baseline to the latest figure; above 0
    double years_left = 0;           ///< from the latest figure to the target; below 0 when that is past
    double observed = 0;             ///< growth a year so far: (latest / baseline)^(1 / years) − 1
    double required = 0;             ///< growth a year from the baseline to the target; 0 without one
    bool is_rise_wanted = true;      ///< else it is to fall
    bool is_below_zero = false;      ///< no figure is above 0: what grows in proportion falls in value

    /// The observed growth, positive where it is to the good.
    constexpr double favourable() const noexcept {
        return is_rise_wanted != is_below_zero ? observed : -observed;
    }
    /// The share of the required growth that was observed, positive where it is to the good. Precondition:
    /// something is required.
    constexpr double share_of_required() const noexcept {
        return favourable() / detail::without_sign(required);
    }
};

}  // namespace chitieu
