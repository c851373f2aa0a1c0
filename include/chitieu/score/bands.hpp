// SPDX-License-Identifier: BSL-1.0
//
// The status bands that dashboards and reporting systems have, ready made on compare/bands.hpp.
//
//     constexpr auto sales = lights(Direction::higher_is_better, 0.4_dec, 0.8_dec);   // a KPI's thresholds
//     static_assert(sales.classify_exactly(percent_of_target(50_dec, 40_dec)).value() == Light::green);
//     constexpr auto budget = lights_within(0.05_dec, 0.15_dec);                      // closer is better
//     static_assert(budget.classify_exactly(Ratio(110, 100)) == Light::amber);
//     constexpr auto second_quarter = achievement_bands(2);                           // PEPFAR's
//     static_assert(second_quarter.classify_exactly(Ratio(1, 4)) == Achievement::at_risk);
//     static_assert(k_of_n<Light>(2, {Light::red, Light::green, Light::green}).value() == Light::green);
//
// As there, what is printed decides where `classify_percent` is asked, and what is undefined has no status.
#pragma once

#include <chitieu/compare/bands.hpp>
#include <chitieu/compare/given.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/precondition.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/text/language.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <type_traits>

namespace chitieu {

/// The colour of a key performance indicator, from the worst to the best.
enum class Light : std::uint8_t { red, amber, green };

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(Light light) noexcept {
    switch (light) {
        case Light::red:
            return "red";
        case Light::amber:
            return "amber";
        case Light::green:
            return "green";
    }
    return {};
}
/// The colour in words.
constexpr Wording words_of(Light light) noexcept {
    switch (light) {
        case Light::red:
            return {"đỏ", "red"};
        case Light::amber:
            return {"vàng", "amber"};
        case Light::green:
            return {"xanh", "green"};
    }
    return {};
}

/// How a share of the year's target stands to its quarter, from the lowest to the highest.
enum class Achievement : std::uint8_t { concerned, at_risk, on_target, above };

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(Achievement achievement) noexcept {
    switch (achievement) {
        case Achievement::concerned:
            return "concerned";
        case Achievement::at_risk:
            return "at_risk";
        case Achievement::on_target:
            return "on_target";
        case Achievement::above:
            return "above";
    }
    return {};
}
/// The status in words.
constexpr Wording words_of(Achievement achievement) noexcept {
    switch (achievement) {
        case Achievement::concerned:
            return {"đáng lo", "concerned"};
        case Achievement::at_risk:
            return {"có rủi ro", "at risk"};
        case Achievement::on_target:
            return {"đúng tiến độ", "on target"};
        case Achievement::above:
            return {"vượt tiến độ", "above"};
    }
    return {};
}

/// A status, and the figure as printed that it belongs to.
template <class Status>
struct PrintedStatus {
    Status status{};    ///< of the band that the printed figure lies in
    Decimal printed{};  ///< rounded once; it decided the status
};

/// Bands that each have a status; several may have the same, as on both sides of a target. Made by `lights`,
/// `lights_within` and `achievement_bands`; of your own statuses, from bands in order and a status for each.
template <class Status, std::size_t count>
class StatusBands {
public:
    /// Of bands in order, and a status for each of them.
    constexpr StatusBands(const Bands<count>& bands, const Status (&statuses)[count]) noexcept
        : bands_(bands) {
        for (std::size_t place = 0; place < count; ++place) statuses_[place] = statuses[place];
    }

    /// The status of the exact value, whatever will be printed. O(count), as all of them.
    constexpr Status classify_exactly(const Ratio& value) const noexcept {
        return statuses_[bands_.classify_exactly(value).place];
    }
    /// The same of a completion; undefined as that is.
    constexpr Reckoned<Status> classify_exactly(const Completion<>& completion) const noexcept {
        if (!completion.is_defined()) return completion.reason();
        return classify_exactly(completion.ratio());
    }
    /// The completion in percent as printed with `scale` decimals, and the status of what is printed.
    constexpr Reckoned<PrintedStatus<Status>> classify_percent(const Completion<>& completion, int scale,
                                                               Rounding rounding = Rounding::half_up) const {
        const auto printed = bands_.classify_percent(completion, scale, rounding);
        if (!printed.is_defined()) return printed.reason();
        return PrintedStatus<Status>{statuses_[printed.value().band.place], printed.value().printed};
    }
    /// The bands themselves, from the lowest.
    constexpr const Bands<count>& bands() const noexcept { return bands_; }

private:
    Bands<count> bands_;
    Status statuses_[count]{};
};

/// The lights of a key performance indicator: three bands where one way is good, five around a target.
template <std::size_t count>
using Lights = StatusBands<Light, count>;

/// To which side an end between two lights belongs.
enum class LightEnds : std::uint8_t {
    to_the_better,  ///< who reaches an end has reached it, from whatever side
    to_the_upper,   ///< `<` at every end, as formulas of dashboards are often generated
};

namespace detail {

// Never constexpr: a constant expression that comes here does not compile and names it.
[[noreturn, gnu::cold]] inline void lights_go_from_the_lower_to_the_upper_end_and_one_way_is_good() noexcept {
    end_with("chitieu: lights go from the lower to the upper end, and one way is good");
}
[[noreturn, gnu::cold]] inline void a_year_has_quarters_1_to_4() noexcept {
    end_with("chitieu: a year has quarters 1 to 4");
}

constexpr BandEnd light_end(const Ratio& end, Light below_it, Light above_it, LightEnds ends) noexcept {
    return {end, ends == LightEnds::to_the_better && below_it > above_it, words_of(below_it)};
}

template <std::size_t count>
constexpr std::optional<Lights<count + 1>> lights_between(const Ratio (&ends)[count],
                                                          const Light (&statuses)[count + 1],
                                                          LightEnds belong) {
    BandEnd list[count]{};
    for (std::size_t place = 0; place < count; ++place) {
        list[place] = light_end(ends[place], statuses[place], statuses[place + 1], belong);
    }
    const auto all = checked_bands(list, words_of(statuses[count]));
    if (!all) return std::nullopt;
    return Lights<count + 1>(*all, statuses);
}

}  // namespace detail

/// Two thresholds as shares of the target, 0.4 and 0.8 where a KPI is new in Power Pivot: red, amber, green
/// where higher is better, green, amber, red where lower is. What is classified is A / P in both cases, see
/// `percent_of_target`, not the completion of `compare`. Nothing for ends out of order and for
/// `keep_within`, which has ends on two sides.
constexpr std::optional<Lights<3>> checked_lights(Direction direction, const Ratio& lower, const Ratio& upper,
                                                  LightEnds ends = LightEnds::to_the_better) {
    switch (direction) {
        case Direction::higher_is_better:
            return detail::lights_between<2>({lower, upper}, {Light::red, Light::amber, Light::green}, ends);
        case Direction::lower_is_better:
            return detail::lights_between<2>({lower, upper}, {Light::green, Light::amber, Light::red}, ends);
        case Direction::keep_within:
            break;
    }
    return std::nullopt;
}
/// Four thresholds where closer is better: red, amber, green, amber, red. Nothing for ends out of order.
constexpr std::optional<Lights<5>> checked_lights(const Ratio& red_below, const Ratio& amber_below,
                                                  const Ratio& green_to, const Ratio& amber_to,
                                                  LightEnds ends = LightEnds::to_the_better) {
    return detail::lights_between<4>({red_below, amber_below, green_to, amber_to},
                                     {Light::red, Light::amber, Light::green, Light::amber, Light::red},
                                     ends);
}
/// The same with one distance from 100 % for both sides: green up to `within_green`, amber up to
/// `within_amber`. Nothing unless 0 < within_green < within_amber.
constexpr std::optional<Lights<5>> checked_lights_within(const Ratio& within_green, const Ratio& within_amber,
                                                         LightEnds ends = LightEnds::to_the_better) {
    const Ratio whole(1);
    const auto lowest = checked_subtract(whole, within_amber);
    const auto low = checked_subtract(whole, within_green);
    const auto high = checked_add(whole, within_green);
    const auto highest = checked_add(whole, within_amber);
    if (!lowest || !low || !high || !highest) return std::nullopt;
    return checked_lights(*lowest, *low, *high, *highest, ends);
}
/// The same known while compiling: what gives nothing does not compile.
consteval Lights<3> lights(Direction direction, Ratio lower, Ratio upper,
                           LightEnds ends = LightEnds::to_the_better) {
    const auto made = checked_lights(direction, lower, upper, ends);
    if (!made) detail::lights_go_from_the_lower_to_the_upper_end_and_one_way_is_good();
    return *made;
}
consteval Lights<5> lights(Ratio red_below, Ratio amber_below, Ratio green_to, Ratio amber_to,
                           LightEnds ends = LightEnds::to_the_better) {
    const auto made = checked_lights(red_below, amber_below, green_to, amber_to, ends);
    if (!made) detail::lights_go_from_the_lower_to_the_upper_end_and_one_way_is_good();
    return *made;
}
/// The same of `checked_lights_within`.
consteval Lights<5> lights_within(Ratio within_green, Ratio within_amber,
                                  LightEnds ends = LightEnds::to_the_better) {
    const auto made = checked_lights_within(within_green, within_amber, ends);
    if (!made) detail::lights_go_from_the_lower_to_the_upper_end_and_one_way_is_good();
    return *made;
}

namespace detail {

struct PercentOfTarget {
    template <class Figure>
    constexpr Completion<ratio_t<Figure>> operator()(const Given<Figure>& target,
                                                     const Given<Figure>& actual) const {
        if (!target.figure) return target.reason;
        const auto plan = exact_number(*target.figure);
        using Exact = std::remove_cv_t<decltype(plan)>;
        if (!actual.figure) return actual.reason;
        if (plan == Exact{}) return Undefined::plan_zero;
        if (plan < Exact{}) return Undefined::plan_negative;
        return exact_quotient<Exact>(exact_number(*actual.figure), plan);
    }
};

}  // namespace detail

/// A / P, whichever way is good: what dashboards call percent of target. Figures, optional ones, a target and
/// an actual; a `Result` of it where a unit is known only at run time. Undefined, with its reason, for what
/// is missing, a range, and a plan of 0 or below.
template <class AnyTarget, class AnyActual>
requires detail::can_reckon<detail::PlanPlace<AnyTarget>, detail::ActualPlace<AnyActual>>
constexpr auto percent_of_target(const AnyTarget& target, const AnyActual& actual) {
    return detail::reckon<Completion<ratio_t<detail::given_figure_t<AnyTarget>>>>(
        detail::PercentOfTarget{}, detail::given(target, Undefined::no_target),
        detail::given(actual, Undefined::no_actual));
}
/// Refused, and why.
template <class cannot_compare, class with,
          class why = detail::why_not_t<detail::PlanPlace<cannot_compare>, detail::ActualPlace<with>>>
requires(!detail::can_reckon<detail::PlanPlace<cannot_compare>, detail::ActualPlace<with>>)  //
    why percent_of_target(const cannot_compare&, const with&);

/// How far from the goal to date a share of the year's target may be. The defaults are PEPFAR's.
struct AchievementTolerances {
    Ratio concern = Ratio(1, 4);  ///< further below the goal than this: concerned
    Ratio risk = Ratio(1, 10);    ///< further below than this: at risk
    Ratio above = Ratio(1, 10);   ///< up to this above it: on target
};

/// The bands of a goal to date, as a share of the year's target: below g − 0.25 concerned, below g − 0.10 at
/// risk, up to g + 0.10 on target, then above. Nothing for tolerances out of order.
constexpr std::optional<StatusBands<Achievement, 4>> checked_achievement_bands(
    const Ratio& goal, const AchievementTolerances& tolerances = {}) {
    const auto concerned = checked_subtract(goal, tolerances.concern);
    const auto at_risk = checked_subtract(goal, tolerances.risk);
    const auto on_target = checked_add(goal, tolerances.above);
    if (!concerned || !at_risk || !on_target) return std::nullopt;
    const auto bands = checked_bands(
        {below(*concerned, words_of(Achievement::concerned)), below(*at_risk, words_of(Achievement::at_risk)),
         up_to(*on_target, words_of(Achievement::on_target))},
        words_of(Achievement::above));
    if (!bands) return std::nullopt;
    return StatusBands<Achievement, 4>(
        *bands, {Achievement::concerned, Achievement::at_risk, Achievement::on_target, Achievement::above});
}
/// PEPFAR's bands at the end of a quarter, whose goal is q / 4. Nothing unless the quarter is 1 to 4.
constexpr std::optional<StatusBands<Achievement, 4>> checked_achievement_bands(int quarter) {
    if (quarter < 1 || quarter > 4) return std::nullopt;
    return checked_achievement_bands(Ratio(quarter, 4));
}
/// The same known while compiling: another quarter does not compile.
consteval StatusBands<Achievement, 4> achievement_bands(int quarter) {
    const auto bands = checked_achievement_bands(quarter);
    if (!bands) detail::a_year_has_quarters_1_to_4();
    return *bands;
}

/// The best status that at least `least` of some periods reach or exceed: PEFA's "in two of the last three
/// years". Statuses order from the worst to the best by `<`. A period without a status may have had any,
/// on a scale whose ends are not known here: where that leaves more than one answer it is undefined
/// (`incomplete`), and so it is unless 1 <= least <= periods. Quadratic in the periods.
template <class Status>
constexpr Reckoned<Status> k_of_n(std::size_t least, std::initializer_list<Reckoned<Status>> periods) {
    std::size_t unknown = 0;
    for (const Reckoned<Status>& period : periods) unknown += period.is_defined() ? 0U : 1U;
    if (least == 0 || unknown >= least) return Undefined::incomplete;
    // The answer where all that is unknown was the worst, and where it was the best.
    std::optional<Status> at_worst;
    std::optional<Status> at_best;
    for (const Reckoned<Status>& period : periods) {
        if (!period.is_defined()) continue;
        const Status& status = period.value();
        std::size_t reached = 0;
        for (const Reckoned<Status>& other : periods) {
            reached += other.is_defined() && !(other.value() < status) ? 1U : 0U;
        }
        if (reached >= least && (!at_worst || *at_worst < status)) at_worst = status;
        if (reached + unknown >= least && (!at_best || *at_best < status)) at_best = status;
    }
    if (!at_worst || !at_best || *at_worst < *at_best) return Undefined::incomplete;
    return *at_worst;
}

}  // namespace chitieu
