// SPDX-License-Identifier: BSL-1.0
//
// How much of the way from a baseline to a target has been gone: (A − B) / (P − B).
//
//     static_assert(gap_closed(30_dec, 20_dec, 24_dec).percent(0) == 60);          // falling, too
//     static_assert(clamped(gap_closed(0_dec, 100_dec, 150_dec)).percent(0) == 100);
#pragma once

#include <chitieu/compare/given.hpp>

#include <type_traits>

namespace chitieu {

namespace detail {

struct GapClosed {
    template <class Figure>
    constexpr Completion<ratio_t<Figure>> operator()(const Given<Figure>& baseline,
                                                     const Given<Figure>& target,
                                                     const Given<Figure>& actual) const {
        if (!baseline.figure) return baseline.reason;
        if (!target.figure) return target.reason;
        if (!actual.figure) return actual.reason;
        const auto start = exact_number(*baseline.figure);
        const auto gap = difference_of(exact_number(*target.figure), start);
        const auto gone = difference_of(exact_number(*actual.figure), start);
        if (!gap || !gone) return Undefined::not_representable;
        if (*gap == std::remove_cv_t<decltype(start)>{}) return Undefined::no_gap;
        return exact_quotient(*gone, *gap);
    }
};

}  // namespace detail

/// (A − B) / (P − B) (mức độ thu hẹp khoảng cách): 0 at the baseline, 1 at the target, also where the target
/// lies below. Above 1 beyond the target and below 0 before the baseline: `clamped` cuts that off. With a
/// baseline of 0 it is the completion. Undefined, with its reason, where target and baseline are equal, for
/// a range and a missing figure. Exact for decimals and integers; never throws for them.
template <class Baseline, class AnyTarget, class AnyActual>
requires detail::can_reckon<detail::ActualPlace<Baseline>, detail::PlanPlace<AnyTarget>,
                            detail::ActualPlace<AnyActual>>
constexpr auto gap_closed(const Baseline& baseline, const AnyTarget& target, const AnyActual& actual) {
    return detail::reckon<Completion<ratio_t<detail::given_figure_t<Baseline>>>>(
        detail::GapClosed{}, detail::given(baseline, Undefined::no_baseline),
        detail::given(target, Undefined::no_target), detail::given(actual, Undefined::no_actual));
}
/// Refused, and why.
template <class cannot_go_from, class to, class at,
          class why = detail::why_not_t<detail::ActualPlace<cannot_go_from>, detail::PlanPlace<to>,
                                        detail::ActualPlace<at>>>
requires(!detail::can_reckon<detail::ActualPlace<cannot_go_from>, detail::PlanPlace<to>,
                             detail::ActualPlace<at>> &&
         !detail::RecordRange<const cannot_go_from>)  //
    why gap_closed(const cannot_go_from&, const to&, const at&);

/// The completion within 0 and 1, for a bar that is drawn. What is undefined stays so.
template <class Value>
constexpr Completion<Value> clamped(const Completion<Value>& completion) {
    if (!completion.is_defined()) return completion;
    const Value none(0);
    const Value whole(1);
    if (completion.ratio() < none) return none;
    if (whole < completion.ratio()) return whole;
    return completion;
}

}  // namespace chitieu
