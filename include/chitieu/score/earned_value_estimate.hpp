// SPDX-License-Identifier: BSL-1.0
//
// What all of the work will cost, by assumptions that have names: policies of score/earned_value.hpp.
//
//     typical_estimate     BAC / CPI                         costs go on as they went so far
//     atypical_estimate    AC + BAC − EV                     what is left costs what was planned
//     combined_estimate    AC + (BAC − EV) / (CPI · SPI)     costs and delays go on as so far
//     within_budget        BAC                               for the TCPI: the budget is to be kept
//
// One of your own is a function object from `EarnedValueNumbers` to an amount or a reason.
#pragma once

#include <chitieu/number/ratio.hpp>
#include <chitieu/score/earned_value_measure.hpp>
#include <chitieu/unit/number.hpp>

#include <concepts>
#include <optional>

namespace chitieu {

/// The four figures as exact numbers in one unit: a `Ratio` for decimals and integers, any other number as it
/// is. What is missing is missing.
template <class Exact>
struct EarnedValueNumbers {
    std::optional<Exact> planned_value{};  ///< PV; missing where not given
    std::optional<Exact> earned_value{};   ///< EV; missing where not given
    std::optional<Exact> actual_cost{};    ///< AC; missing where not given
    std::optional<Exact> budget{};         ///< BAC; missing where not given
};

namespace detail {

/// The value, or `not_representable` where it did not fit.
template <class Value>
constexpr EarnedValueMeasure<Value> fitted_measure(const std::optional<Value>& value) {
    if (!value) return NoEarnedValue::not_representable;
    return *value;
}

template <class Exact>
constexpr std::optional<Exact> exact_product(const Exact& left, const Exact& right) {
    if constexpr (std::same_as<Exact, Ratio>) {
        return checked_multiply(left, right);
    } else {
        return static_cast<Exact>(left * right);
    }
}

/// left / right, or why not.
template <class Exact>
constexpr EarnedValueMeasure<Exact> exact_index(const Exact& left, const Exact& right,
                                                NoEarnedValue if_zero) {
    if (right == Exact{}) return if_zero;
    if constexpr (std::same_as<Exact, Ratio>) {
        return fitted_measure(checked_divide(left, right));
    } else {
        return static_cast<Exact>(left / right);
    }
}

/// EV / AC.
template <class Exact>
constexpr EarnedValueMeasure<Exact> cost_index(const EarnedValueNumbers<Exact>& work) {
    if (!work.earned_value) return NoEarnedValue::no_earned_value;
    if (!work.actual_cost) return NoEarnedValue::no_actual_cost;
    return exact_index(*work.earned_value, *work.actual_cost, NoEarnedValue::actual_cost_zero);
}
/// EV / PV.
template <class Exact>
constexpr EarnedValueMeasure<Exact> schedule_index(const EarnedValueNumbers<Exact>& work) {
    if (!work.earned_value) return NoEarnedValue::no_earned_value;
    if (!work.planned_value) return NoEarnedValue::no_planned_value;
    return exact_index(*work.earned_value, *work.planned_value, NoEarnedValue::planned_value_zero);
}
/// BAC − EV.
template <class Exact>
constexpr EarnedValueMeasure<Exact> work_left(const EarnedValueNumbers<Exact>& work) {
    if (!work.budget) return NoEarnedValue::no_budget;
    if (!work.earned_value) return NoEarnedValue::no_earned_value;
    return fitted_measure(difference_of(*work.budget, *work.earned_value));
}

}  // namespace detail

/// BAC / CPI: costs go on as they went so far.
struct TypicalEstimate {
    /// What all of it will cost; none, with the reason, where a figure is missing or the divisor is 0.
    template <class Exact>
    constexpr EarnedValueMeasure<Exact> operator()(const EarnedValueNumbers<Exact>& work) const {
        if (!work.budget) return NoEarnedValue::no_budget;
        const auto index = detail::cost_index(work);
        if (!index.is_defined()) return index.reason();
        return detail::exact_index(*work.budget, index.value(), NoEarnedValue::earned_value_zero);
    }
};
/// AC + BAC − EV: so far was an exception, and what is left costs what was planned. Defined also before
/// anything was spent or earned.
struct AtypicalEstimate {
    /// What all of it will cost; none, with the reason, where a figure is missing.
    template <class Exact>
    constexpr EarnedValueMeasure<Exact> operator()(const EarnedValueNumbers<Exact>& work) const {
        const auto left = detail::work_left(work);
        if (!left.is_defined()) return left.reason();
        if (!work.actual_cost) return NoEarnedValue::no_actual_cost;
        return detail::fitted_measure(detail::sum_of(*work.actual_cost, left.value()));
    }
};
/// AC + (BAC − EV) / (CPI · SPI): what is left suffers from costs and delays as so far.
struct CombinedEstimate {
    /// What all of it will cost; none, with the reason, where a figure is missing or a divisor is 0.
    template <class Exact>
    constexpr EarnedValueMeasure<Exact> operator()(const EarnedValueNumbers<Exact>& work) const {
        const auto left = detail::work_left(work);
        if (!left.is_defined()) return left.reason();
        const auto costs = detail::cost_index(work);
        if (!costs.is_defined()) return costs.reason();
        const auto schedule = detail::schedule_index(work);
        if (!schedule.is_defined()) return schedule.reason();
        const auto both = detail::exact_product(costs.value(), schedule.value());
        if (!both) return NoEarnedValue::not_representable;
        const auto rest = detail::exact_index(left.value(), *both, NoEarnedValue::earned_value_zero);
        if (!rest.is_defined()) return rest.reason();
        return detail::fitted_measure(detail::sum_of(*work.actual_cost, rest.value()));
    }
};
/// BAC itself: what may be spent, where the budget is to be kept.
struct WithinBudget {
    /// BAC; none, with the reason, where it is not given.
    template <class Exact>
    constexpr EarnedValueMeasure<Exact> operator()(const EarnedValueNumbers<Exact>& work) const {
        if (!work.budget) return NoEarnedValue::no_budget;
        return *work.budget;
    }
};

/// The ways to estimate, as `estimate_at_completion` and its like take them.
inline constexpr TypicalEstimate typical_estimate{};
inline constexpr AtypicalEstimate atypical_estimate{};
inline constexpr CombinedEstimate combined_estimate{};
inline constexpr WithinBudget within_budget{};

}  // namespace chitieu
