// SPDX-License-Identifier: BSL-1.0
//
// Was the budget carried out as it was approved? The dimensions of PEFA that are reckoned from figures, over
// a range of the caller's own lines of the last three years:
//
//     const auto ministry = key_from(&Line::ministry);   // and likewise type, year, approved, spent
//     const auto is_reserve = pefa::contingency_if(&Line::is_reserve);
//     const auto is_interest = pefa::interest_if(&Line::is_interest);
//
//     const auto total = pefa::expenditure_outturn(lines, ministry, year, approved, spent);
//     const auto function = pefa::composition_by_function(lines, ministry, year, approved, spent,
//                                                         is_reserve, is_interest);
//     const auto economy = pefa::composition_by_economic_type(lines, type, year, approved, spent,
//                                                             is_reserve);
//     const auto reserve = pefa::contingency_expenditure(lines, ministry, year, approved, spent,
//                                                        is_reserve);
//
//     name_of(total.score.value());                             // PI-1: "A"
//     for (const auto& of_year : function.years) {
//         of_year.variance.percent(1);                          // 7.4 %, and all that it comes from:
//         for (const auto& head : of_year.heads) head.adjusted, head.deviation;
//     }
//     const auto whole = pefa::weakest_link(function.score, economy.score, reserve.score);
//     name_of(whole.value());                                   // PI-2: "C+"
//
// Nothing is rounded before it is scored. What is missing is named, and is never 0.
#pragma once

#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/record_range.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/score/detail/budget_lines.hpp>
#include <chitieu/score/detail/budget_options.hpp>
#include <chitieu/score/pefa_composition.hpp>
#include <chitieu/score/pefa_contingency.hpp>
#include <chitieu/score/pefa_framework.hpp>
#include <chitieu/score/pefa_outturn.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu::pefa {

/// What a dimension scores, and the last three years that it rests on, the earliest first.
template <class OfYear>
struct Assessment {
    std::vector<OfYear> years{};  ///< the last three, in their order
    /// As at least two of the years. Undefined where one of them is, for the reason of the first;
    /// `incomplete` where there are fewer than three, or where years that are whole numbers do not follow
    /// each other; `no_period` where there are none.
    Reckoned<Score> score = Undefined::no_period;
};

/// The same of PI-2.3, which is scored by the mean of the years.
template <class OfYear>
struct ContingencyAssessment {
    std::vector<OfYear> years{};                        ///< the last three, in their order
    Reckoned<MeanOfThree> mean = Undefined::no_period;  ///< undefined as the score of an `Assessment`
    Reckoned<Score> score = Undefined::no_period;  ///< of the mean of the three; none where a year has none
};

/// Assesses one dimension: each of them is an object of this type below.
///
/// `range` holds one record a line and year; lines of one head in one year add up. If it holds more than
/// three years, the last three count. `options`, in any order: `period_from` the year, `target_from` the
/// amount that was approved originally, `actual_from` the outturn, `key_from` the head (without one, each
/// line is a head of its own), or the record's own columns with these roles; what the dimension asks for
/// besides; a `Framework`, by default that of 2016; a `MissingPlan`.
///
/// Amounts are decimals, whole numbers, or quantities of them in one static unit. A line without an actual
/// leaves its year undefined: a head that spent nothing says 0. So does one without an approved amount,
/// unless `MissingPlan::not_budgeted` says that the head was new. Totals belong to no head: leave them out.
///
/// Exact wherever a year's totals have at most 18 digits in the smallest decimal of its amounts; else
/// `not_representable`. O(n log n), and allocates as much; nothing refers to the records.
template <Dimension dimension>
struct Assess {
    /// Over lines of a budget: the options say where their figures are. Linear, times the logarithm.
    template <chitieu::detail::RecordRange Range, class... Options>
    requires std::is_void_v<
        chitieu::detail::why_not_assessed_t<dimension, chitieu::detail::record_t<Range>, Options...>>
    constexpr auto operator()(Range&& range, const Options&... options) const {
        namespace detail = chitieu::detail;
        using Amount = typename detail::BudgetTypes<detail::record_t<Range>, Options...>::Amount;
        const Framework framework = detail::pick<detail::IsFramework>(framework_2016, options...);
        const auto missing = detail::pick<detail::IsMissingPlan>(MissingPlan::undefined, options...);
        const auto lines = detail::budget_lines(range, options...);
        using OfYear = decltype(of_year<Amount>(lines, lines.years().front(), framework, missing));
        std::vector<OfYear> years;
        for (const auto& year : lines.years()) {
            years.push_back(of_year<Amount>(lines, year, framework, missing));
        }
        if constexpr (dimension == Dimension::contingency_expenditure) {
            const Reckoned<MeanOfThree> mean = mean_of(years, lines.has_three_years());
            const Reckoned<Score> score = score_below(mean, framework.contingency);
            return ContingencyAssessment<OfYear>{std::move(years), mean, score};
        } else {
            const Reckoned<Score> score = score_of(years, lines.has_three_years());
            return Assessment<OfYear>{std::move(years), score};
        }
    }
    /// Refused: the answer would be the reason why, of which nothing is known but its name.
    template <chitieu::detail::RecordRange cannot_assess, class... with,
              class why = chitieu::detail::why_not_assessed_t<
                  dimension, chitieu::detail::record_t<cannot_assess>, with...>>
    requires(!std::is_void_v<why>) why operator()(cannot_assess&&, const with&...) const;

private:
    template <class Amount, class Lines, class Year>
    static constexpr auto of_year(const Lines& lines, const Year& year, const Framework& framework,
                                  MissingPlan missing) {
        namespace detail = chitieu::detail;
        if constexpr (dimension == Dimension::contingency_expenditure) {
            return detail::contingency_of<Amount>(lines, year, missing);
        } else if constexpr (detail::is_composition(dimension)) {
            return detail::composition_of<Amount>(lines, year, framework, missing);
        } else if constexpr (dimension == Dimension::revenue_outturn) {
            return detail::outturn_of<Amount>(lines, year, framework.revenue_outturn, missing);
        } else {
            return detail::outturn_of<Amount>(lines, year, framework.expenditure_outturn, missing);
        }
    }

    template <class OfYear>
    static constexpr Reckoned<Score> score_of(const std::vector<OfYear>& years, bool are_the_last_three) {
        if (years.empty()) return Undefined::no_period;
        if (!are_the_last_three) return Undefined::incomplete;
        for (const OfYear& year : years) {
            if (!year.score.is_defined()) return year.score.reason();
        }
        return two_of_three(years[0].score.value(), years[1].score.value(), years[2].score.value());
    }
    template <class OfYear>
    static constexpr Reckoned<MeanOfThree> mean_of(const std::vector<OfYear>& years,
                                                   bool are_the_last_three) {
        if (years.empty()) return Undefined::no_period;
        if (!are_the_last_three) return Undefined::incomplete;
        for (const OfYear& year : years) {
            if (!year.share.is_defined()) return year.share.reason();
        }
        return MeanOfThree(years[0].share.ratio(), years[1].share.ratio(), years[2].share.ratio());
    }
};

/// PI-1.1: all that was spent over all that was approved, contingency and interest included. 95 to 105 % in
/// at least two of three years is A, 90 to 110 % B, 85 to 115 % C, ends included.
inline constexpr Assess<Dimension::expenditure_outturn> expenditure_outturn{};

/// PI-2.1: the variance of the composition by function, programme or office, without contingency and
/// interest. Below 5 % in at least two of three years is A, below 10 % B, below 15 % C. Asks for
/// `contingency_if` and `interest_if`, or `no_contingency` and `no_interest`.
inline constexpr Assess<Dimension::composition_by_function> composition_by_function{};

/// PI-2.2: the same by economic type, which is then the key. Interest is one of the types and stays; asks for
/// `contingency_if` or `no_contingency`.
inline constexpr Assess<Dimension::composition_by_economic_type> composition_by_economic_type{};

/// PI-2.3: what was charged to contingency over the whole approved budget, the mean of the three years'
/// shares. Below 3 % is A, from 3 to 6 % B, below 10 % C. Asks for `contingency_if` or `no_contingency`;
/// without any such line nothing is charged, which is A. Other lines need no actual.
inline constexpr Assess<Dimension::contingency_expenditure> contingency_expenditure{};

/// PI-3.1: all revenue that came in over what was budgeted. 97 to 106 % in at least two of three years is A,
/// 94 to 112 % B, 92 to 116 % C, ends included.
inline constexpr Assess<Dimension::revenue_outturn> revenue_outturn{};

/// PI-3.2: the variance of the composition of revenue. Below 5 % in two of three years is A, below 10 % B,
/// below 15 % C.
inline constexpr Assess<Dimension::revenue_composition> revenue_composition{};

}  // namespace chitieu::pefa
