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
#include <chitieu/compare/path.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/text/language.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace chitieu {

/// Where a figure stands on its path (tiến độ).
enum class PaceStatus : std::uint8_t {
    ahead,    ///< better than the plan to date
    on_pace,  ///< equal to it, or a bound is satisfied to date
    behind,   ///< worse than the plan to date; where nothing but the plan will do, not equal to it
    unknown,  ///< no plan to date or no figure
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(PaceStatus status) noexcept {
    switch (status) {
        case PaceStatus::ahead:
            return "ahead";
        case PaceStatus::on_pace:
            return "on_pace";
        case PaceStatus::behind:
            return "behind";
        case PaceStatus::unknown:
            return "unknown";
    }
    return {};
}

/// The status in words.
constexpr Wording words_of(PaceStatus status) noexcept {
    switch (status) {
        case PaceStatus::ahead:
            return {"vượt tiến độ", "ahead"};
        case PaceStatus::on_pace:
            return {"đúng tiến độ", "on pace"};
        case PaceStatus::behind:
            return {"chậm tiến độ", "behind"};
        case PaceStatus::unknown:
            return {"chưa xác định", "unknown"};
    }
    return {};
}

/// What may be known besides, in the target's type of figures.
template <class Figure>
struct AlsoKnown {
    std::optional<Figure> baseline{};  ///< where a stock started from; 0 for what is counted from 0 (lũy kế)
    std::optional<Figure> forecast{};  ///< dự ước hết năm: what is expected at the end
    CompletionPolicy policy{};
};

namespace detail {

/// What `pace` finds out, all of it in bare exact numbers but for the units that are put back at the end.
template <class Figure>
struct PaceParts {
    Reckoned<exact_t<Figure>> plan_to_date = Undefined::no_target;
    std::optional<difference_t<exact_t<Figure>>> variance{};
    Completion<ratio_t<Figure>> completion = Undefined::no_target;
    PaceStatus status = PaceStatus::unknown;
    Reckoned<exact_t<Figure>> outlook = Undefined::no_actual;
    std::optional<Verdict> outlook_verdict{};
    std::optional<Figure> forecast{};
    std::optional<Verdict> forecast_verdict{};
};

}  // namespace detail

/// The answer: where a figure stands to date, and where that leads to. See `pace`.
template <class Figure = Decimal>
class Pace {
public:
    using figure_type = Figure;

    constexpr explicit Pace(const detail::PaceParts<Figure>& parts) : parts_(parts) {}

    /// What was due to date (kế hoạch đến thời điểm): an exact part of the plan, in its unit.
    constexpr const Reckoned<exact_t<Figure>>& plan_to_date() const noexcept { return parts_.plan_to_date; }
    /// A − what was due, in the unit, or in points for shares; nothing where either is missing.
    constexpr const std::optional<difference_t<exact_t<Figure>>>& variance_to_date() const noexcept {
        return parts_.variance;
    }
    /// How much of what was due is there, as in `compare`.
    constexpr const Completion<ratio_t<Figure>>& completion_to_date() const noexcept {
        return parts_.completion;
    }
    constexpr PaceStatus status() const noexcept { return parts_.status; }

    /// What it comes to at the end, going on at the rate so far: A / elapsed, of a stock from its baseline.
    constexpr const Reckoned<exact_t<Figure>>& outlook() const noexcept { return parts_.outlook; }
    /// What the outlook would make of the target; nothing where there is no outlook.
    constexpr std::optional<Verdict> outlook_verdict() const noexcept { return parts_.outlook_verdict; }

    /// What was said to be expected at the end (dự ước hết năm), and what that would make of the target.
    constexpr const std::optional<Figure>& forecast() const noexcept { return parts_.forecast; }
    constexpr std::optional<Verdict> forecast_verdict() const noexcept { return parts_.forecast_verdict; }

private:
    detail::PaceParts<Figure> parts_;
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

template <class AnyTarget, class AnyActual>
constexpr auto paced(const AnyTarget& target, const AnyActual& actual, const Due& due,
                     Aggregation over_periods, Direction direction,
                     const AlsoKnown<given_figure_t<AnyTarget>>& also) {
    using Figure = given_figure_t<AnyTarget>;
    const auto end = target_as_given(target);
    return reckon<Pace<Figure>>(PaceOf{end.form, due, over_periods, direction, also.policy}, end.lower,
                                end.upper, given(actual, Undefined::no_actual),
                                given(also.baseline, Undefined::no_baseline),
                                given(also.forecast, Undefined::no_actual));
}

template <class Candidate>
concept PacedIndicator = requires(const Candidate& indicator) {
    typename Candidate::unit_type;
    indicator.direction();
    indicator.over_periods();
};

/// Bare numbers count in the indicator's unit; quantities have to be in it.
template <class AnyIndicator, class Figure>
constexpr bool counts_in_unit_of() {
    if constexpr (AnyQuantity<Figure>) {
        return StaticUnit<typename Figure::unit_type> &&
               std::same_as<typename Figure::unit_type, typename AnyIndicator::unit_type>;
    } else {
        return true;
    }
}

/// What `pace` answers with.
template <class AnyTarget, class AnyActual>
using pace_t =
    answer_t<Pace<given_figure_t<AnyTarget>>, given_figure_t<AnyTarget>, given_figure_t<AnyActual>>;

template <class AnyTarget, class AnyActual>
inline constexpr bool can_pace = can_reckon<PlanPlace<AnyTarget>, ActualPlace<AnyActual>>;

template <class AnyIndicator, class AnyTarget, class AnyActual>
constexpr bool can_pace_indicator() {
    if constexpr (can_pace<AnyTarget, AnyActual>) {
        return counts_in_unit_of<AnyIndicator, given_figure_t<AnyTarget>>();
    } else {
        return false;
    }
}

template <class First, class Second, class... Rest>
constexpr auto why_not_paced() {
    if constexpr (!(std::is_convertible_v<Rest, Due> || ...)) {
        return static_cast<because::pace_needs_a_path*>(nullptr);
    } else if constexpr (PacedIndicator<First>) {
        return static_cast<because::the_indicator_has_another_unit*>(nullptr);
    } else if constexpr (!can_pace<First, Second>) {
        return static_cast<why_not_t<PlanPlace<First>, ActualPlace<Second>>*>(nullptr);
    } else if constexpr (!(std::same_as<Rest, Aggregation> || ...)) {
        return static_cast<because::pace_needs_how_the_indicator_adds_up_over_periods*>(nullptr);
    } else {
        return static_cast<because::no_direction_is_assumed*>(nullptr);
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
template <class AnyTarget, class AnyActual>
constexpr std::enable_if_t<detail::can_pace<AnyTarget, AnyActual>, detail::pace_t<AnyTarget, AnyActual>> pace(
    const AnyTarget& target, const AnyActual& actual, const Due& due, Aggregation over_periods,
    Direction direction, const AlsoKnown<detail::given_figure_t<AnyTarget>>& also = {}) {
    return detail::paced(target, actual, due, over_periods, direction, also);
}

/// The same with an indicator's direction and aggregation over periods.
template <detail::PacedIndicator AnyIndicator, class AnyTarget, class AnyActual>
constexpr std::enable_if_t<detail::can_pace_indicator<AnyIndicator, AnyTarget, AnyActual>(),
                           detail::pace_t<AnyTarget, AnyActual>>
pace(const AnyIndicator& indicator, const AnyTarget& target, const AnyActual& actual, const Due& due,
     const AlsoKnown<detail::given_figure_t<AnyTarget>>& also = {}) {
    return detail::paced(target, actual, due, indicator.over_periods(), indicator.direction(), also);
}

/// Refused, and why.
template <class cannot_pace, class against, class... with,
          class why = std::remove_pointer_t<decltype(detail::why_not_paced<cannot_pace, against, with...>())>>
void pace(const cannot_pace&, const against&, const with&...) = delete;

}  // namespace chitieu
