// SPDX-License-Identifier: BSL-1.0
//
// Earned value (EIA-748): is the work worth what it cost, is it on time, and what will all of it cost?
//
//     constexpr auto fence = earned_value_analysis(
//         PlannedValue(3'000_dec * units::dollar), EarnedValue(2'500_dec * units::dollar),
//         ActualCost(2'800_dec * units::dollar), BudgetAtCompletion(4'000_dec * units::dollar));
//     static_assert(fence.cost_variance().value() == -300_dec * units::dollar);
//     static_assert(fence.cost_performance_index().value() == Ratio(25, 28));
//     static_assert(round(fence.estimate_at_completion(typical_estimate).value(), 0) == 4'480_dec *
//     units::dollar);
//
// Nothing is rounded on the way: who rounds the CPI to .893 first gets 4479. Favourable is positive.
#pragma once

#include <chitieu/compare/given.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/score/earned_value_estimate.hpp>
#include <chitieu/score/earned_value_measure.hpp>
#include <chitieu/unit/number.hpp>
#include <chitieu/unit/quantity.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

namespace chitieu {

/// What was to be done by now, at its planned cost (giá trị kế hoạch, PV). A figure, a quantity, an optional
/// one or a `Target`; so of all four.
template <class Argument>
struct PlannedValue {
    /// A number or a quantity, by name: so that two of them cannot be swapped.
    constexpr explicit PlannedValue(const Argument& value) : amount(value) {}
    Argument amount;  ///< as it was given
};
/// What was done by now, at its planned cost (giá trị thu được, EV).
template <class Argument>
struct EarnedValue {
    /// A number or a quantity, by name: so that two of them cannot be swapped.
    constexpr explicit EarnedValue(const Argument& value) : amount(value) {}
    Argument amount;  ///< as it was given
};
/// What that has cost (chi phí thực tế, AC). A figure, a quantity, an optional one or an `Actual`.
template <class Argument>
struct ActualCost {
    /// A number or a quantity, by name: so that two of them cannot be swapped.
    constexpr explicit ActualCost(const Argument& value) : amount(value) {}
    Argument amount;  ///< as it was given
};
/// What all of the work was planned to cost (tổng ngân sách, BAC).
template <class Argument>
struct BudgetAtCompletion {
    /// A number or a quantity, by name: so that two of them cannot be swapped.
    constexpr explicit BudgetAtCompletion(const Argument& value) : amount(value) {}
    Argument amount;  ///< as it was given
};

/// Why an analysis of earned value does not compile: what a compiler quotes.
namespace because {

struct it_takes_PlannedValue_EarnedValue_ActualCost_and_BudgetAtCompletion;  ///< PlannedValue(900), …
struct earned_value_needs_quotients;  ///< decimals or doubles: a number that counts in wholes loses the rest

}  // namespace because

/// The measures of earned value, reckoned exactly when they are asked for. Amounts keep the unit of the
/// figures, and indices are pure numbers. See `earned_value_analysis`.
template <class Figure = Decimal>
class EarnedValueAnalysis {
    using Exact = exact_t<detail::number_t<Figure>>;

public:
    using figure_type = Figure;
    using index_type = Exact;                    ///< `Ratio` for decimals and integers
    using amount_type = exact_t<Figure>;         ///< an exact amount, in the unit of the figures
    using variance_type = difference_t<Figure>;  ///< the figures' own kind
    /// What two of the amounts differ by, exactly.
    using exact_variance_type = difference_t<amount_type>;

    /// Made by `earned_value_analysis`.
    constexpr EarnedValueAnalysis(const std::optional<Figure>& planned_value,
                                  const std::optional<Figure>& earned_value,
                                  const std::optional<Figure>& actual_cost,
                                  const std::optional<Figure>& budget)
        : planned_value_(planned_value),
          earned_value_(earned_value),
          actual_cost_(actual_cost),
          budget_(budget) {}

    /// EV − AC (chênh lệch chi phí, CV): above 0 where the work cost less than planned.
    constexpr EarnedValueMeasure<variance_type> cost_variance() const {
        return earned_above(actual_cost_, NoEarnedValue::no_actual_cost);
    }
    /// EV − PV (chênh lệch tiến độ, SV): above 0 where more was done than was due, in money.
    constexpr EarnedValueMeasure<variance_type> schedule_variance() const {
        return earned_above(planned_value_, NoEarnedValue::no_planned_value);
    }
    /// EV / AC (CPI): what a unit of cost has earned. Undefined for AC = 0.
    constexpr EarnedValueMeasure<index_type> cost_performance_index() const {
        return detail::cost_index(numbers());
    }
    /// EV / PV (SPI). Undefined for PV = 0.
    constexpr EarnedValueMeasure<index_type> schedule_performance_index() const {
        return detail::schedule_index(numbers());
    }

    /// What all of it will cost (EAC), by a policy: `typical_estimate`, `atypical_estimate`,
    /// `combined_estimate`, or one of your own. Undefined as the indices are that it needs, and for EV = 0.
    template <class Policy>
    constexpr EarnedValueMeasure<amount_type> estimate_at_completion(const Policy& policy) const {
        return with_unit<amount_type>(policy(numbers()));
    }
    /// EAC − AC (ETC): what the rest will cost.
    template <class Policy>
    constexpr EarnedValueMeasure<amount_type> estimate_to_complete(const Policy& policy) const {
        const auto work = numbers();
        const EarnedValueMeasure<Exact> total = policy(work);
        if (!total.is_defined()) return total.reason();
        if (!work.actual_cost) return NoEarnedValue::no_actual_cost;
        return with_unit<amount_type>(
            detail::fitted_measure(detail::difference_of(total.value(), *work.actual_cost)));
    }
    /// BAC − EAC (VAC): above 0 where all of it will cost less than planned.
    template <class Policy>
    constexpr EarnedValueMeasure<exact_variance_type> variance_at_completion(const Policy& policy) const {
        const auto work = numbers();
        if (!work.budget) return NoEarnedValue::no_budget;
        const EarnedValueMeasure<Exact> total = policy(work);
        if (!total.is_defined()) return total.reason();
        return with_unit<exact_variance_type>(
            detail::fitted_measure(detail::difference_of(*work.budget, total.value())));
    }
    /// (BAC − EV) / (total − AC) (TCPI): what a unit of cost must earn from now on, so that all of it costs
    /// no more than a total: `within_budget`, or an estimate's. Undefined where nothing of that is left;
    /// below 0 where more than that was spent already, and then no index keeps to it.
    template <class Policy>
    constexpr EarnedValueMeasure<index_type> to_complete_performance_index(const Policy& policy) const {
        const auto work = numbers();
        const auto left = detail::work_left(work);
        if (!left.is_defined()) return left.reason();
        const EarnedValueMeasure<Exact> total = policy(work);
        if (!total.is_defined()) return total.reason();
        if (!work.actual_cost) return NoEarnedValue::no_actual_cost;
        const auto to_spend = detail::difference_of(total.value(), *work.actual_cost);
        if (!to_spend) return NoEarnedValue::not_representable;
        return detail::exact_index(left.value(), Exact(*to_spend), NoEarnedValue::nothing_left);
    }

    /// The figures as exact numbers, in one unit.
    constexpr EarnedValueNumbers<Exact> numbers() const {
        return {exact(planned_value_), exact(earned_value_), exact(actual_cost_), exact(budget_)};
    }

private:
    static constexpr std::optional<Exact> exact(const std::optional<Figure>& figure) {
        if (!figure) return std::nullopt;
        return Exact(detail::exact_number(*figure));
    }
    constexpr EarnedValueMeasure<variance_type> earned_above(const std::optional<Figure>& other,
                                                             NoEarnedValue if_missing) const {
        if (!earned_value_) return NoEarnedValue::no_earned_value;
        if (!other) return if_missing;
        return detail::fitted_measure(detail::variance_of(*earned_value_, *other));
    }
    /// In the unit that all figures have. One of them is there where a number is.
    template <class Amount>
    constexpr EarnedValueMeasure<Amount> with_unit(const EarnedValueMeasure<Exact>& number) const {
        if (!number.is_defined()) return number.reason();
        if constexpr (!detail::AnyQuantity<Figure>) {
            return number.value();
        } else {
            const auto& some = budget_         ? budget_
                               : actual_cost_  ? actual_cost_
                               : earned_value_ ? earned_value_
                                               : planned_value_;
            const auto unit = some ? some->unit() : typename Figure::unit_type{};
            if constexpr (std::same_as<Amount, amount_type>) {
                return Amount(number.value(), unit);
            } else {
                return Amount(number.value(), difference_unit(unit));
            }
        }
    }

    std::optional<Figure> planned_value_;
    std::optional<Figure> earned_value_;
    std::optional<Figure> actual_cost_;
    std::optional<Figure> budget_;
};

namespace detail {

struct EarnedValueOf {
    template <class Figure>
    constexpr EarnedValueAnalysis<Figure> operator()(const Given<Figure>& planned,
                                                     const Given<Figure>& earned, const Given<Figure>& actual,
                                                     const Given<Figure>& budget) const {
        return {planned.figure, earned.figure, actual.figure, budget.figure};
    }
};

template <class Figure, class Exact = exact_t<number_t<Figure>>>
inline constexpr bool has_quotients = std::same_as<Exact, Ratio> || !counts_in_wholes<Exact>;

/// Whether the four go together, each in its place.
template <class Planned, class Earned, class Cost, class Budget>
constexpr bool go_together() {
    if constexpr (can_reckon<PlanPlace<Planned>, ActualPlace<Earned>, ActualPlace<Cost>, PlanPlace<Budget>>) {
        return has_quotients<given_figure_t<Planned>>;
    } else {
        return false;
    }
}
template <class Planned, class Earned, class Cost, class Budget>
inline constexpr bool can_analyse = go_together<Planned, Earned, Cost, Budget>();

template <class First, class Other>
inline constexpr bool are_other_currencies = false;
template <Unit First, Unit Other, Number Rep>
inline constexpr bool are_other_currencies<Quantity<First, Rep>, Quantity<Other, Rep>> =
    are_currencies<First, Other>();

template <class Planned, class... Others>
constexpr auto why_not_analysed() {
    if constexpr ((are_other_currencies<given_figure_t<Planned>, given_figure_t<Others>> || ...)) {
        return static_cast<because::currencies_need_an_exchange_rate*>(nullptr);
    } else if constexpr (can_reckon<PlanPlace<Planned>, AnyPlace<Others>...>) {
        return static_cast<because::earned_value_needs_quotients*>(nullptr);
    } else {
        using Why = why_not_t<PlanPlace<Planned>, AnyPlace<Others>...>;
        return static_cast<Why*>(nullptr);
    }
}
template <class... Arguments>
using why_not_analysed_t = std::remove_pointer_t<decltype(why_not_analysed<Arguments...>())>;

/// Whether arguments say which figure they are, in the order of the function.
template <class... Arguments>
inline constexpr bool are_in_place = false;
template <class Planned, class Earned, class Cost, class Budget>
inline constexpr bool
    are_in_place<PlannedValue<Planned>, EarnedValue<Earned>, ActualCost<Cost>, BudgetAtCompletion<Budget>> =
        true;
template <class Planned, class Earned, class Cost>
inline constexpr bool are_in_place<PlannedValue<Planned>, EarnedValue<Earned>, ActualCost<Cost>> = true;

}  // namespace detail

/// What became of work that was planned, done and paid (phân tích giá trị thu được): its measures, exactly.
/// All four in one unit, money or hours of work; mixed currencies do not compile. Where a unit is known only
/// at run time the answer is a `Result`, and `units_differ` or `digits_lost` where the figures do not go
/// together. A missing figure leaves undefined what needs it, with the reason. O(1); never throws for
/// decimals and integers.
template <class Planned, class Earned, class Cost, class Budget>
requires detail::can_analyse<Planned, Earned, Cost, Budget>
constexpr auto earned_value_analysis(const PlannedValue<Planned>& planned, const EarnedValue<Earned>& earned,
                                     const ActualCost<Cost>& cost, const BudgetAtCompletion<Budget>& budget) {
    return detail::reckon<EarnedValueAnalysis<detail::given_figure_t<Planned>>>(
        detail::EarnedValueOf{}, detail::given(planned.amount, Undefined::no_target),
        detail::given(earned.amount, Undefined::no_actual), detail::given(cost.amount, Undefined::no_actual),
        detail::given(budget.amount, Undefined::no_target));
}
/// The same without a budget: what needs it is undefined.
template <class Planned, class Earned, class Cost>
requires detail::can_analyse<Planned, Earned, Cost, detail::given_figure_t<Planned>>
constexpr auto earned_value_analysis(const PlannedValue<Planned>& planned, const EarnedValue<Earned>& earned,
                                     const ActualCost<Cost>& cost) {
    return earned_value_analysis(planned, earned, cost,
                                 BudgetAtCompletion(std::optional<detail::given_figure_t<Planned>>()));
}

/// Refused, and why.
template <class cannot_analyse, class with, class and_with, class within,
          class why = detail::why_not_analysed_t<cannot_analyse, with, and_with, within>>
requires(!detail::can_analyse<cannot_analyse, with, and_with, within>)  //
    why earned_value_analysis(const PlannedValue<cannot_analyse>&, const EarnedValue<with>&,
                              const ActualCost<and_with>&, const BudgetAtCompletion<within>&);
template <class cannot_analyse, class with, class and_with,
          class why = detail::why_not_analysed_t<cannot_analyse, with, and_with>>
requires(!detail::can_analyse<cannot_analyse, with, and_with, detail::given_figure_t<cannot_analyse>>)  //
    why earned_value_analysis(const PlannedValue<cannot_analyse>&, const EarnedValue<with>&,
                              const ActualCost<and_with>&);
/// Refused: each figure is to say which one it is.
template <class... cannot_tell_which_is_which,
          class why = because::it_takes_PlannedValue_EarnedValue_ActualCost_and_BudgetAtCompletion>
requires(!detail::are_in_place<cannot_tell_which_is_which...>)  //
    why earned_value_analysis(const cannot_tell_which_is_which&...);

}  // namespace chitieu
