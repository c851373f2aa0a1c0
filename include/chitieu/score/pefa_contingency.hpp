// SPDX-License-Identifier: BSL-1.0
//
// What was charged to contingency, as a share of the whole budget, on average of three years: PI-2.3.
#pragma once

#include <chitieu/compare/bands.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/score/detail/budget_lines.hpp>
#include <chitieu/score/pefa_framework.hpp>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace chitieu::pefa {

/// The mean of three shares, exact even where its own digits do not fit a `Ratio`: three budgets in dong have
/// a common denominator of 150 bits.
class MeanOfThree {
public:
    /// Of these three.
    constexpr MeanOfThree(const Ratio& first, const Ratio& second, const Ratio& third)
        : shares_{first, second, third} {}

    /// -1, 0 or 1 as the mean is below, at or above a value; nothing where even a sum of two shares does not
    /// fit.
    constexpr std::optional<int> compare(const Ratio& value) const {
        const auto two = checked_add(shares_[0], shares_[1]);
        const auto whole = checked_multiply(value, Ratio(3));
        const auto rest = whole ? checked_subtract(*whole, shares_[2]) : std::nullopt;
        if (!two || !rest) return std::nullopt;
        return *two < *rest ? -1 : *rest < *two ? 1 : 0;
    }

    /// The mean as a ratio, where it fits one.
    constexpr std::optional<Ratio> ratio() const {
        const auto two = checked_add(shares_[0], shares_[1]);
        const auto all = two ? checked_add(*two, shares_[2]) : std::nullopt;
        return all ? checked_divide(*all, Ratio(3)) : std::nullopt;
    }

    /// In percent with `scale` decimals, rounded once, half up; nothing where it does not fit or the scale is
    /// not 0 to 15.
    constexpr std::optional<Decimal> checked_percent(int scale) const {
        if (scale < 0 || scale > 15) return std::nullopt;
        // Two more digits than are asked for are off by less than one of the last: the mean itself decides.
        Ratio sum(0);
        for (const Ratio& share : shares_) {
            const auto percent = chitieu::checked_percent(share, scale + 2);
            const auto more = percent ? checked_add(sum, Ratio(*percent)) : std::nullopt;
            if (!more) return std::nullopt;
            sum = *more;
        }
        const auto third = checked_divide(sum, Ratio(3));
        std::optional<Decimal> rounded = third ? checked_round(*third, scale) : std::nullopt;
        const Decimal step = Decimal::from_parts(1, scale);
        for (int tries = 0; rounded && tries < 3; ++tries) {
            const auto side = side_of_rounding(*rounded, Decimal::from_parts(5, scale + 1));
            if (!side || *side == 0) return side ? rounded : std::nullopt;
            rounded = *side < 0 ? checked_subtract(*rounded, step) : checked_add(*rounded, step);
        }
        return std::nullopt;
    }

private:
    /// Whether the mean in percent rounds, half away from 0, to less (-1), to this (0), or to more (1).
    constexpr std::optional<int> side_of_rounding(Decimal percent, Decimal half) const {
        const auto low = checked_subtract(percent, half);
        const auto high = checked_add(percent, half);
        if (!low || !high) return std::nullopt;
        const auto from = compare(Ratio(*low, 100));
        const auto to = compare(Ratio(*high, 100));
        if (!from || !to) return std::nullopt;
        const bool low_belongs = low->sign() > 0;
        const bool high_belongs = high->sign() < 0;
        if (*from < (low_belongs ? 0 : 1)) return -1;
        if (*to > (high_belongs ? 0 : -1)) return 1;
        return 0;
    }

    Ratio shares_[3];
};

/// What a mean scores, as `score_below` of a ratio; `not_representable` where it cannot be compared.
constexpr Reckoned<Score> score_below(const Reckoned<MeanOfThree>& mean, const BandEnd (&ends)[3]) {
    if (!mean.is_defined()) return mean.reason();
    constexpr Score scores[] = {Score::grade_a, Score::grade_b, Score::grade_c};
    for (std::size_t place = 0; place < 3; ++place) {
        const std::optional<int> side = mean.value().compare(ends[place].end);
        if (!side) return Undefined::not_representable;
        if (*side < 0 || (*side == 0 && ends[place].includes_end)) return scores[place];
    }
    return Score::grade_d;
}

/// What was charged to contingency in one year. `Amount` is exact, as in `OutturnYear`.
template <class Year, class Head, class Amount>
struct ContingencyYear {
    Year year;                  ///< as the lines name it
    Reckoned<Amount> approved;  ///< the whole budget, contingency included
    /// What was charged to the lines of contingency; 0 where there are none, `no_actual` or `incomplete`
    /// where all or some of them have no actual.
    Reckoned<Amount> charged;
    Completion<> share;                  ///< charged / approved
    std::size_t lines = 0;               ///< how many are contingency
    std::vector<Head> without_plan{};    ///< of all lines
    std::vector<Head> without_actual{};  ///< of those of contingency
};

}  // namespace chitieu::pefa

namespace chitieu::detail {

template <class Amount, class Year, class Head>
constexpr auto contingency_of(const BudgetLines<Year, Head>& lines, const Year& year,
                              pefa::MissingPlan missing) {
    BothAmounts all;
    AmountOfLines charged;
    std::size_t count = 0;
    std::vector<Head> without_plan;
    std::vector<Head> without_actual;
    for (const BudgetLine<Year, Head>* const line : lines.of(year)) {
        all.add_approved(*line, missing);
        if (!line->approved) without_plan.push_back(line->head);
        if (!line->is_contingency) continue;
        ++count;
        charged.add(line->actual);
        if (!line->actual) without_actual.push_back(line->head);
    }
    const Reckoned<Ratio> approved = all.approved.total(Undefined::no_target);
    const Reckoned<Ratio> of_contingency =
        count == 0 ? Reckoned<Ratio>(Ratio(0)) : charged.total(Undefined::no_actual);
    return pefa::ContingencyYear<Year, Head, Amount>{year,
                                                     in_unit_of_amounts<Amount>(approved),
                                                     in_unit_of_amounts<Amount>(of_contingency),
                                                     quotient_of_totals(of_contingency, approved),
                                                     count,
                                                     std::move(without_plan),
                                                     std::move(without_actual)};
}

}  // namespace chitieu::detail
