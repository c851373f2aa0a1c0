// SPDX-License-Identifier: BSL-1.0
//
// What was spent or received of what was approved, in one year: PI-1.1 and PI-3.1.
#pragma once

#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/score/detail/budget_lines.hpp>
#include <chitieu/score/pefa_framework.hpp>

#include <utility>
#include <vector>

namespace chitieu::pefa {

/// The totals of one year. `Amount` is exact: a `Ratio`, in the unit of the lines' amounts where they have
/// one.
template <class Year, class Head, class Amount>
struct OutturnYear {
    Year year;                           ///< as the lines name it
    Reckoned<Amount> approved;           ///< of all lines: `no_target` where none has one, else `incomplete`
    Reckoned<Amount> actual;             ///< the same: `no_actual`, else `incomplete`
    Completion<> outturn;                ///< actual / approved; undefined where that is 0 or below
    Reckoned<Score> score;               ///< of this year alone
    std::vector<Head> without_plan{};    ///< whose lines have no approved amount, in their order
    std::vector<Head> without_actual{};  ///< and no actual
};

}  // namespace chitieu::pefa

namespace chitieu::detail {

template <class Amount, class Year, class Head>
constexpr auto outturn_of(const BudgetLines<Year, Head>& lines, const Year& year,
                          const pefa::OutturnBand (&bands)[3], pefa::MissingPlan missing) {
    BothAmounts amounts;
    std::vector<Head> without_plan;
    std::vector<Head> without_actual;
    for (const BudgetLine<Year, Head>* const line : lines.of(year)) {
        amounts.add(*line, missing);
        if (!line->approved) without_plan.push_back(line->head);
        if (!line->actual) without_actual.push_back(line->head);
    }
    const Reckoned<Ratio> approved = amounts.approved.total(Undefined::no_target);
    const Reckoned<Ratio> actual = amounts.actual.total(Undefined::no_actual);
    const Completion<> outturn = quotient_of_totals(actual, approved);
    return pefa::OutturnYear<Year, Head, Amount>{year,
                                                 in_unit_of_amounts<Amount>(approved),
                                                 in_unit_of_amounts<Amount>(actual),
                                                 outturn,
                                                 pefa::score_within(outturn, bands),
                                                 std::move(without_plan),
                                                 std::move(without_actual)};
}

}  // namespace chitieu::detail
