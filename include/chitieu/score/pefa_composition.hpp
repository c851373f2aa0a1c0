// SPDX-License-Identifier: BSL-1.0
//
// How far the composition of a year's outturn is from that of its budget, apart from what the whole became
// more or less: PI-2.1, PI-2.2 and PI-3.2.
#pragma once

#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/detail/sort.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/number/exact_sum.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/score/detail/budget_lines.hpp>
#include <chitieu/score/pefa_framework.hpp>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace chitieu::pefa {

/// A head of the composition, or all small ones together.
template <class Head, class Amount>
struct CompositionHead {
    std::optional<Head> name;  ///< none: the heads that are too small to stand alone
    std::size_t heads;         ///< how many these are; else 1
    Amount approved;           ///< in the budget
    Amount actual;             ///< spent, or collected
    Amount adjusted;   ///< the budget, grown or shrunk as the whole was: approved · Σ actual / Σ approved
    Amount deviation;  ///< actual − adjusted: these add up to 0 exactly
};

/// The composition of one year. `Amount` is exact, as in `OutturnYear`.
template <class Year, class Head, class Amount>
struct CompositionYear {
    Year year;                  ///< as the lines name it
    Reckoned<Amount> approved;  ///< of the heads that take part; undefined as in `OutturnYear`
    Reckoned<Amount> actual;    ///< the same
    Completion<> factor;        ///< Σ actual / Σ approved; undefined where the latter is 0 or below
    /// In the order of their first lines, the small ones together last; empty where there is no factor.
    std::vector<CompositionHead<Head, Amount>> heads{};
    /// Σ |deviation| / Σ adjusted. Undefined besides where Σ actual is not above 0: `actual_not_positive`.
    Completion<> variance = Undefined::no_target;
    Reckoned<Score> score = Undefined::no_target;  ///< of this year alone
    std::vector<Head> without_plan{};              ///< heads of which a line has no approved amount
    std::vector<Head> without_actual{};            ///< and no actual
};

}  // namespace chitieu::pefa

namespace chitieu::detail {

/// What stands in a line of its own, or in the last one.
template <class Head>
struct HeadAmounts {
    std::optional<Head> name;
    std::size_t heads;
    Ratio approved;
    Ratio actual;
};

/// At most `most` heads, those with the largest budgets, in the order they have, and the rest as one more.
/// Nothing where a sum of these does not fit.
template <class Head>
constexpr auto with_small_ones_together(std::vector<HeadAmounts<Head>> heads, std::size_t most)
    -> std::optional<std::vector<HeadAmounts<Head>>> {
    if (heads.size() <= most) return heads;
    std::vector<std::size_t> order;
    for (std::size_t place = 0; place < heads.size(); ++place) order.push_back(place);
    sort(order, [&heads](std::size_t left, std::size_t right) {
        if (heads[left].approved != heads[right].approved) {
            return heads[right].approved < heads[left].approved;
        }
        return left < right;
    });
    std::vector<bool> stands_alone(heads.size(), false);
    for (std::size_t at = 0; at < most; ++at) stands_alone[order[at]] = true;
    std::vector<HeadAmounts<Head>> result;
    ExactSum approved;
    ExactSum actual;
    for (std::size_t place = 0; place < heads.size(); ++place) {
        if (stands_alone[place]) {
            result.push_back(std::move(heads[place]));
        } else {
            approved.add(heads[place].approved);
            actual.add(heads[place].actual);
        }
    }
    const std::optional<Ratio> rest_approved = approved.value();
    const std::optional<Ratio> rest_actual = actual.value();
    if (!rest_approved || !rest_actual) return std::nullopt;
    result.push_back({std::nullopt, heads.size() - most, *rest_approved, *rest_actual});
    return result;
}

/// Fills in the heads and the variance; false where a figure does not fit.
template <class Year, class Head, class Amount>
constexpr bool reckon_variance(pefa::CompositionYear<Year, Head, Amount>& composition,
                               const std::vector<HeadAmounts<Head>>& heads, const Ratio& total) {
    Ratio moved(0);  // Σ |deviation|: all of one denominator, so that no more digits come together
    for (const HeadAmounts<Head>& head : heads) {
        const auto adjusted = checked_multiply(head.approved, composition.factor.ratio());
        const auto deviation = adjusted ? checked_subtract(head.actual, *adjusted) : std::nullopt;
        const auto sum = deviation ? checked_add(moved, abs(*deviation)) : std::nullopt;
        if (!sum) return false;
        moved = *sum;
        composition.heads.push_back({head.name, head.heads, in_unit_of_amounts<Amount>(head.approved),
                                     in_unit_of_amounts<Amount>(head.actual),
                                     in_unit_of_amounts<Amount>(*adjusted),
                                     in_unit_of_amounts<Amount>(*deviation)});
    }
    // The adjusted budgets add up to the actual total.
    composition.variance =
        total.sign() > 0 ? exact_quotient<Ratio>(moved, total) : Completion<>(Undefined::actual_not_positive);
    return true;
}

/// Of the lines that are neither contingency nor interest; where a dimension keeps these, no line is one.
template <class Amount, class Year, class Head>
constexpr auto composition_of(const BudgetLines<Year, Head>& lines, const Year& year,
                              const pefa::Framework& framework, pefa::MissingPlan missing) {
    using Line = BudgetLine<Year, Head>;
    std::vector<const Line*> of_year;
    BothAmounts amounts;
    for (const Line* const line : lines.of(year)) {
        if (line->is_contingency || line->is_interest) continue;
        of_year.push_back(line);
        amounts.add(*line, missing);
    }
    const Reckoned<Ratio> approved = amounts.approved.total(Undefined::no_target);
    const Reckoned<Ratio> actual = amounts.actual.total(Undefined::no_actual);
    pefa::CompositionYear<Year, Head, Amount> result{year, in_unit_of_amounts<Amount>(approved),
                                                     in_unit_of_amounts<Amount>(actual),
                                                     quotient_of_totals(actual, approved)};
    for (const Line* const line : of_year) {
        if (!line->approved) result.without_plan.push_back(line->head);
        if (!line->actual) result.without_actual.push_back(line->head);
    }
    if (!result.factor.is_defined()) {
        result.variance = result.factor.reason();
        result.score = result.factor.reason();
        return result;
    }
    std::vector<HeadAmounts<Head>> heads;
    bool fits = true;
    for (auto& head : heads_of(of_year, missing)) {
        const Reckoned<Ratio> of_head = head.amounts.approved.total(Undefined::no_target);
        const Reckoned<Ratio> spent = head.amounts.actual.total(Undefined::no_actual);
        fits = fits && of_head.is_defined() && spent.is_defined();
        if (fits) heads.push_back({std::move(head.name), 1, of_head.value(), spent.value()});
    }
    const auto grouped = with_small_ones_together(std::move(heads), framework.most_heads);
    if (!fits || !grouped || !reckon_variance(result, *grouped, actual.value())) {
        result.heads.clear();
        result.variance = Undefined::not_representable;
    }
    result.score = pefa::score_below(result.variance, framework.composition_variance);
    return result;
}

}  // namespace chitieu::detail
