// SPDX-License-Identifier: BSL-1.0
//
// The variance as a share of the plan: (A − P) / |P|.
//
//     static_assert(relative_variance(373'080_dec, 400'855_dec).percent(1) == 7.4_dec);
#pragma once

#include <chitieu/compare/given.hpp>

namespace chitieu {

namespace detail {

struct RelativeVariance {
    template <class Figure>
    constexpr Completion<ratio_t<Figure>> operator()(const Given<Figure>& target,
                                                     const Given<Figure>& actual) const {
        if (!target.figure) return target.reason;
        if (!actual.figure) return actual.reason;
        if (number_in(*target.figure) == number_t<Figure>{}) return Undefined::plan_zero;
        return relative_difference(*actual.figure, *target.figure);
    }
};

}  // namespace detail

/// (A − P) / |P| (chênh lệch tương đối): above 0 where more was reached than planned, whatever the plan's
/// sign; a share of the plan, and so a ratio for indicators in percent too. Undefined, with its reason, for
/// a plan of 0, a range and a missing figure. Exact for decimals and integers; never throws for them.
template <class AnyTarget, class AnyActual>
requires detail::can_reckon<detail::PlanPlace<AnyTarget>, detail::ActualPlace<AnyActual>>
constexpr auto relative_variance(const AnyTarget& target, const AnyActual& actual) {
    return detail::reckon<Completion<ratio_t<detail::given_figure_t<AnyTarget>>>>(
        detail::RelativeVariance{}, detail::given(target, Undefined::no_target),
        detail::given(actual, Undefined::no_actual));
}
/// Refused, and why.
template <class cannot_hold, class against,
          class why = detail::why_not_t<detail::PlanPlace<cannot_hold>, detail::ActualPlace<against>>>
requires(!detail::can_reckon<detail::PlanPlace<cannot_hold>, detail::ActualPlace<against>>)  //
    why relative_variance(const cannot_hold&, const against&);

}  // namespace chitieu
