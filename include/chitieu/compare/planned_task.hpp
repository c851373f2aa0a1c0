// SPDX-License-Identifier: BSL-1.0
//
// What a plan asks for, as a growth: P / A₀.
//
//     static_assert(planned_task(660_dec, 600_dec).percent(0) == 110);
#pragma once

#include <chitieu/compare/given.hpp>

namespace chitieu {

namespace detail {

/// figure / base, where the base is one to grow from.
template <class Figure>
constexpr Completion<ratio_t<Figure>> growth_of(const Figure& figure, const Figure& base) {
    const number_t<Figure> zero{};
    if (number_in(base) == zero) return Undefined::base_zero;
    if (number_in(base) < zero) return Undefined::base_negative;
    return quotient(figure, base);
}

struct PlannedTask {
    template <class Figure>
    constexpr Completion<ratio_t<Figure>> operator()(const Given<Figure>& target,
                                                     const Given<Figure>& previous) const {
        if (!target.figure) return target.reason;
        if (!previous.figure) return previous.reason;
        return growth_of(*target.figure, *previous.figure);
    }
};

}  // namespace detail

/// P / A₀ (tỷ lệ nhiệm vụ kế hoạch): what was planned over what was reached the period before. Planned task
/// times completion is growth: 110 % × 106.06 % = 116.67 % for 600, 660, 700. Undefined, with its reason,
/// for a base that is missing, 0 or negative, for a range and without a target.
template <class AnyTarget, class Previous>
requires detail::can_reckon<detail::PlanPlace<AnyTarget>, detail::ActualPlace<Previous>>
constexpr auto planned_task(const AnyTarget& target, const Previous& previous) {
    return detail::reckon<Completion<ratio_t<detail::given_figure_t<AnyTarget>>>>(
        detail::PlannedTask{}, detail::given(target, Undefined::no_target),
        detail::given(previous, Undefined::no_baseline));
}
/// Refused, and why.
template <class cannot_hold, class against,
          class why = detail::why_not_t<detail::PlanPlace<cannot_hold>, detail::ActualPlace<against>>>
requires(!detail::can_reckon<detail::PlanPlace<cannot_hold>, detail::ActualPlace<against>> &&
         !detail::RecordRange<const cannot_hold>)  //
    why planned_task(const cannot_hold&, const against&);

}  // namespace chitieu
