// SPDX-License-Identifier: BSL-1.0
//
// Is it on the way? A figure to date against the plan to date, and where that leads to.
//
//     constexpr auto grain = pace(planned(600_dec), reported(450_dec), straight_line(Ratio(2, 3)),
//                                 Aggregation::sum, Direction::higher_is_better);
//     static_assert(grain.status() == PaceStatus::ahead);              // 400 were due
//     static_assert(grain.outlook().value() == Ratio(675));            // 450 / (2/3)
//     static_assert(grain.outlook_verdict() == Verdict::exceeded);
#pragma once

#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/given.hpp>
#include <chitieu/compare/pace_answer.hpp>
#include <chitieu/compare/path.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/static_indicator.hpp>

#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>

namespace chitieu {

/// What may be known besides, in the target's type of figures.
template <class Figure>
struct AlsoKnown {
    std::optional<Figure> baseline{};  ///< where a stock started from; 0 for what is counted from 0 (lũy kế)
    std::optional<Figure> forecast{};  ///< dự ước hết năm: what is expected at the end
    CompletionPolicy policy{};         ///< where lower is better, and where a plan is negative
};

/// Why a pace does not compile: what a compiler quotes.
namespace because {

struct pace_needs_a_path;  ///< straight_line(elapsed), milestones, monthly shares: a Due
struct pace_needs_how_the_indicator_adds_up_over_periods;  ///< Aggregation::sum, last, …

}  // namespace because

namespace detail {

template <class Argument>
struct TargetAsGiven {
    TargetForm form = TargetForm::value;
    Given<given_figure_t<Argument>> lower;
    Given<given_figure_t<Argument>> upper;
};
template <class Figure>
constexpr TargetAsGiven<Figure> target_as_given(const Figure& figure) {
    const auto value = given(figure, Undefined::no_target);
    return {TargetForm::value, value, value};
}
template <class Figure>
constexpr TargetAsGiven<Figure> target_as_given(const Target<Figure>& target) {
    return {target.form(), given(target.lower(), Undefined::no_target),
            given(target.upper(), Undefined::no_target)};
}
template <class Argument>
constexpr auto target_as_given(const std::optional<Argument>& target) -> decltype(target_as_given(*target)) {
    if (target) return target_as_given(*target);
    return {TargetForm::value, {std::nullopt, Undefined::no_target}, {std::nullopt, Undefined::no_target}};
}

constexpr PaceStatus status_of(Verdict verdict) noexcept {
    return verdict == Verdict::exceeded ? PaceStatus::ahead
           : verdict == Verdict::met    ? PaceStatus::on_pace
           : verdict == Verdict::missed ? PaceStatus::behind
                                        : PaceStatus::unknown;
}

/// start + (end − start) · factor, or nothing where it does not fit.
template <class Exact>
constexpr std::optional<Exact> part_of_way(const Exact& start, const Exact& end, const Ratio& factor) {
    const auto way = difference_of(end, start);
    if (!way) return std::nullopt;
    const std::optional<Exact> part = scaled(*way, factor);
    if (!part) return std::nullopt;
    return sum_of(start, *part);
}

/// A target's numbers, to compare bare ones with at a day or at the end.
template <class Exact>
constexpr Target<Exact> target_of_numbers(TargetForm form, const Exact& lower, const Exact& upper) {
    return form == TargetForm::between ? Target<Exact>(form, lower, upper) : Target<Exact>(form, upper);
}

struct PaceOf {
    TargetForm form;
    Due due;
    Aggregation over_periods;
    Direction direction;
    CompletionPolicy policy;

    /// A level that is to be kept is due on every day.
    constexpr bool is_level() const noexcept {
        return form == TargetForm::maintain && over_periods != Aggregation::sum;
    }

    /// Where the way to the plan begins, or why there is no way.
    template <class Exact, class Figure>
    constexpr Reckoned<Exact> start(const Given<Figure>& baseline) const {
        switch (over_periods) {
            case Aggregation::sum:
                return Exact{};
            case Aggregation::last:
            case Aggregation::maximum:
                if (!baseline.figure) return baseline.reason;
                return Exact(exact_number(*baseline.figure));
            case Aggregation::none:
            case Aggregation::weighted:
                break;
        }
        return Undefined::does_not_accrue;
    }

    template <class Exact>
    constexpr Reckoned<Exact> plan_to_date(const Exact& plan, const Reckoned<Exact>& from) const {
        if (form == TargetForm::between) return Undefined::range;
        if (is_level()) return plan;
        if (!from.is_defined()) return from.reason();
        const auto part = part_of_way(from.value(), plan, due.share);
        if (!part) return Undefined::not_representable;
        return *part;
    }

    template <class Exact>
    constexpr Reckoned<Exact> outlook(const Exact& actual, const Reckoned<Exact>& from) const {
        if (is_level() || over_periods == Aggregation::maximum) return Undefined::does_not_accrue;
        if (!from.is_defined()) return from.reason();
        if (due.elapsed <= Ratio(0)) return Undefined::no_time_elapsed;
        const auto end = part_of_way(from.value(), actual, inverse(due.elapsed));
        if (!end) return Undefined::not_representable;
        return *end;
    }

    /// What is excluded at the end is not yet excluded on the way: 0 of a plan of more than 0 is on pace at
    /// the beginning.
    constexpr TargetForm form_to_date() const noexcept {
        if (due.share == Ratio(1)) return form;
        return form == TargetForm::more_than   ? TargetForm::at_least
               : form == TargetForm::less_than ? TargetForm::at_most
                                               : form;
    }

    template <class Figure>
    constexpr Pace<Figure> operator()(const Given<Figure>& lower, const Given<Figure>& upper,
                                      const Given<Figure>& actual, const Given<Figure>& baseline,
                                      const Given<Figure>& forecast) const {
        using Exact = exact_t<number_t<Figure>>;
        PaceParts<Figure> parts;
        parts.forecast = forecast.figure;
        const Reckoned<Exact> from = start<Exact>(baseline);
        if (actual.figure) {
            const auto end = outlook<Exact>(exact_number(*actual.figure), from);
            parts.outlook = end.is_defined()
                                ? Reckoned<exact_t<Figure>>(exact_in_unit_of(*actual.figure, end.value()))
                                : Reckoned<exact_t<Figure>>(end.reason());
        }
        const auto at_end = [&](const Exact& figure) {
            if (!lower.figure || !upper.figure) return Verdict::no_target;
            const Exact first = exact_number(*lower.figure);
            const Exact last = exact_number(*upper.figure);
            return compare(target_of_numbers(form, first, last), reported(figure), direction).verdict();
        };
        if (parts.outlook.is_defined()) {
            parts.outlook_verdict = at_end(Exact(number_in(parts.outlook.value())));
        }
        if (forecast.figure) parts.forecast_verdict = at_end(exact_number(*forecast.figure));
        if (!upper.figure || !lower.figure) return Pace<Figure>(parts);

        const auto planned_now = plan_to_date<Exact>(exact_number(*upper.figure), from);
        if (!planned_now.is_defined()) {
            parts.plan_to_date = planned_now.reason();
            parts.completion = planned_now.reason();
            return Pace<Figure>(parts);
        }
        parts.plan_to_date = exact_in_unit_of(*upper.figure, planned_now.value());
        parts.completion = Undefined::no_actual;
        if (!actual.figure) return Pace<Figure>(parts);
        const auto now = compare(Target<Exact>(form_to_date(), planned_now.value()),
                                 reported(Exact(exact_number(*actual.figure))), direction, policy);
        parts.completion = now.completion();
        parts.status = status_of(now.verdict());
        if (now.variance()) {
            if constexpr (AnyQuantity<Figure>) {
                parts.variance.emplace(*now.variance(), difference_unit(upper.figure->unit()));
            } else {
                parts.variance = *now.variance();
            }
        }
        return Pace<Figure>(parts);
    }
};

/// The same where a figure goes before the others, in the unit of which all are to be.
struct PaceInUnit {
    PaceOf pace;

    template <class Figure, class... Others>
    constexpr Pace<Figure> operator()(const Given<Figure>&, const Others&... given) const {
        return pace(given...);
    }
};

template <class AnyTarget, class AnyActual, class Baseline, class Forecast>
constexpr auto paced(const AnyTarget& target, const AnyActual& actual, const Due& due,
                     Aggregation over_periods, Direction direction, CompletionPolicy policy,
                     const Baseline& baseline, const Forecast& forecast) {
    const auto end = target_as_given(target);
    return reckon<Pace<given_figure_t<AnyTarget>>>(PaceOf{end.form, due, over_periods, direction, policy},
                                                   end.lower, end.upper, given(actual, Undefined::no_actual),
                                                   given(baseline, Undefined::no_baseline),
                                                   given(forecast, Undefined::no_actual));
}

/// The same in the unit of an indicator.
template <class AnyIndicator, class AnyTarget, class AnyActual>
using paced_figure_t =
    typename FigureOfIndicator<AnyIndicator, given_figure_t<AnyTarget>, given_figure_t<AnyActual>>::type;

template <class AnyIndicator, class AnyTarget, class AnyActual, class Baseline, class Forecast>
constexpr auto paced_by(const AnyIndicator& indicator, const AnyTarget& target, const AnyActual& actual,
                        const Due& due, Aggregation over_periods, Direction direction,
                        CompletionPolicy policy, const Baseline& baseline, const Forecast& forecast) {
    using Figure = paced_figure_t<AnyIndicator, AnyTarget, AnyActual>;
    if constexpr (!AnyQuantity<Figure>) {
        return paced(target, actual, due, over_periods, direction, policy, baseline, forecast);
    } else {
        const auto end = target_as_given(target);
        const Figure unit(number_t<Figure>{}, unit_from<Figure>(indicator.unit()));
        return reckon<Pace<Figure>>(PaceInUnit{{end.form, due, over_periods, direction, policy}},
                                    Given<Figure>{unit, Undefined::no_target}, end.lower, end.upper,
                                    given(actual, Undefined::no_actual),
                                    given(baseline, Undefined::no_baseline),
                                    given(forecast, Undefined::no_actual));
    }
}

/// How the indicator adds up over periods, known while compiling or not.
constexpr Aggregation over_periods_of(Aggregation how) noexcept { return how; }
template <Aggregation how>
constexpr Aggregation over_periods_of(OverPeriods<how>) noexcept {
    return how;
}
template <class How>
concept SaysOverPeriods = requires(const How& how) {
    over_periods_of(how);
};

/// What `pace` answers with; none where it does not.
template <class AnyTarget, class AnyActual>
inline constexpr bool can_pace = can_reckon<PlanPlace<AnyTarget>, ActualPlace<AnyActual>>;

template <class AnyTarget, class AnyActual, class How, class Way>
using pace_t = std::enable_if_t<
    can_pace<AnyTarget, AnyActual> && SaysOverPeriods<How> && std::convertible_to<Way, Direction>,
    answer_t<Pace<given_figure_t<AnyTarget>>, given_figure_t<AnyTarget>, given_figure_t<AnyActual>>>;

template <class AnyIndicator, class AnyTarget, class AnyActual>
using pace_by_t = std::enable_if_t<can_pace<AnyTarget, AnyActual> && is_indicator<AnyIndicator>,
                                   answer_t<Pace<paced_figure_t<AnyIndicator, AnyTarget, AnyActual>>,
                                            paced_figure_t<AnyIndicator, AnyTarget, AnyActual>,
                                            given_figure_t<AnyTarget>, given_figure_t<AnyActual>>>;

/// The indicator in the type of the figures; no `type` where there is none.
template <class AnyTarget, class AnyActual>
using own_indicator_t = indicator_of_t<common_figure_t<given_figure_t<AnyTarget>, given_figure_t<AnyActual>>>;

template <class AnyIndicator, class Planning, class Reaching = void, class... Rest>
constexpr auto why_not_paced_by() {
    using Planned = given_figure_t<Planning>;
    if constexpr (are_of_two_indicators<Planned, given_figure_t<Reaching>> ||
                  are_of_two_indicators<own_figure_t<AnyIndicator>, Planned>) {
        return std::type_identity<because::figures_of_two_indicators_do_not_mix>{};
    } else if constexpr (!can_pace<Planning, Reaching>) {
        return std::type_identity<why_not_t<PlanPlace<Planning>, ActualPlace<Reaching>>>{};
    } else {
        return std::type_identity<because::the_indicator_has_another_unit>{};
    }
}
template <class First, class Second, class... Rest>
constexpr auto why_not_paced() {
    if constexpr (!(std::same_as<Second, Due> || ... || std::same_as<Rest, Due>)) {
        return std::type_identity<because::pace_needs_a_path>{};
    } else if constexpr (is_indicator<First>) {
        return why_not_paced_by<First, Second, Rest...>();
    } else if constexpr (!can_pace<First, Second>) {
        return std::type_identity<why_not_t<PlanPlace<First>, ActualPlace<Second>>>{};
    } else if constexpr (!(SaysOverPeriods<Rest> || ...)) {
        return std::type_identity<because::pace_needs_how_the_indicator_adds_up_over_periods>{};
    } else {
        return std::type_identity<because::no_direction_is_assumed>{};
    }
}

}  // namespace detail

/// Where a figure to date stands (tiến độ) when `due` says how much of the time has passed and of the plan
/// is due. What the figure to date is depends on how the indicator adds up over periods:
///
///     sum        what came together since the beginning: from 0 to the plan
///     last       a stock, or what is cumulative (lũy kế): from `also.baseline` to the plan
///     maximum    as last, but the rate so far leads nowhere: no outlook
///     none, weighted   a rank or a rate has no path, unless it is to be maintained: then the plan is due
///                      every day, and there is no outlook
///
/// Ahead, on pace or behind is the verdict of `compare` on the plan to date: a ceiling is on pace when it
/// is not above its path, a strict bound counts as strict once all of it is due. Undefined, with its reason,
/// for ranges (their outlook stands) and what is missing. Precondition: `elapsed` is not above 1. O(1).
template <class AnyTarget, class AnyActual, class How, class Way>
constexpr detail::pace_t<AnyTarget, AnyActual, How, Way> pace(
    const AnyTarget& target, const AnyActual& actual, const Due& due, const How& over_periods,
    const Way& direction, const AlsoKnown<detail::given_figure_t<AnyTarget>>& also = {}) {
    return detail::paced(target, actual, due, detail::over_periods_of(over_periods), direction, also.policy,
                         also.baseline, also.forecast);
}

/// The same with an indicator's direction and aggregation over periods, in its unit.
template <class AnyIndicator, class AnyTarget, class AnyActual>
constexpr detail::pace_by_t<AnyIndicator, AnyTarget, AnyActual> pace(
    const AnyIndicator& indicator, const AnyTarget& target, const AnyActual& actual, const Due& due,
    const AlsoKnown<detail::given_figure_t<AnyTarget>>& also = {}) {
    return detail::paced_by(indicator, target, actual, due, indicator.over_periods(), indicator.direction(),
                            also.policy, also.baseline, also.forecast);
}

/// The same of figures of a static indicator, which say all that.
template <class AnyTarget, class AnyActual>
constexpr detail::pace_by_t<detail::own_indicator_t<AnyTarget, AnyActual>, AnyTarget, AnyActual> pace(
    const AnyTarget& target, const AnyActual& actual, const Due& due,
    const AlsoKnown<detail::given_figure_t<AnyTarget>>& also = {}) {
    using Own = detail::own_indicator_t<AnyTarget, AnyActual>;
    return detail::paced_by(Own(std::string_view()), target, actual, due, Own::over_periods(),
                            Own::direction(), also.policy, also.baseline, also.forecast);
}

/// Refused, and why.
template <class cannot_pace, class against, class... with,
          class why = typename decltype(detail::why_not_paced<cannot_pace, against, with...>())::type>
requires(!detail::RecordRange<const cannot_pace>) why
    pace(const cannot_pace&, const against&, const with&...);

}  // namespace chitieu
