// SPDX-License-Identifier: BSL-1.0
//
// What `roll_up` is told, and why it refuses.
#pragma once

#include <chitieu/compare/detail/kept.hpp>
#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/side_total.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/record.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace chitieu {

namespace because {

struct say_what_to_roll_up_by;           ///< by(&Line::district)
struct a_key_is_ordered_by_less;         ///< groups come in the order of their keys
struct say_how_it_adds_up;               ///< Aggregation::sum, or an indicator and across_places
struct it_does_not_add_up;               ///< the indicator said Aggregation::none
struct weights_are_missing;              ///< weight_from(&Line::households), or share_of(…)
struct weights_are_as_exact_as_figures;  ///< no double beside decimals and whole numbers
struct periods_are_missing;              ///< period_from(&Line::month): the last of what?

}  // namespace because

/// What records are put together by; made by `by`.
template <class Getter>
struct GroupBy {
    Getter getter;
};
/// How the targets of a roll-up add up, or its actuals; made by `for_targets` and `for_actuals`.
template <class How>
struct ForTargets {
    How how;
};
template <class How>
struct ForActuals {
    How how;
};

/// Groups are of records with equal keys: `by(&Line::district)`, or of anything that can be called.
template <class Getter>
constexpr GroupBy<Getter> by(Getter getter) {
    return {getter};
}
/// Refused: C++ finds no member by its name.
template <std::convertible_to<std::string_view> cannot_group,
          class why = because::a_member_is_meant_not_its_name>
why by(cannot_group);
/// Targets may add up in another way than actuals: four quarters' targets as a sum, their actuals, which
/// count from the beginning of the year, as a maximum.
template <class How>
constexpr ForTargets<How> for_targets(How how) {
    return {how};
}
template <class How>
constexpr ForActuals<How> for_actuals(How how) {
    return {how};
}

namespace detail {

/// Nothing says how it adds up.
struct NoHow {};
/// Nothing says what it is weighted with.
struct NoWeight {};

template <class How>
inline constexpr bool is_how = std::same_as<How, Aggregation>;
template <Aggregation how>
inline constexpr bool is_how<OverPlaces<how>> = true;
template <Aggregation how>
inline constexpr bool is_how<OverPeriods<how>> = true;

template <class Option>
inline constexpr bool is_group_by = false;
template <class Getter>
inline constexpr bool is_group_by<GroupBy<Getter>> = true;
template <class Option>
inline constexpr bool is_for_targets = false;
template <class How>
inline constexpr bool is_for_targets<ForTargets<How>> = is_how<How>;
template <class Option>
inline constexpr bool is_for_actuals = false;
template <class How>
inline constexpr bool is_for_actuals<ForActuals<How>> = is_how<How>;

struct IsGroupBy {
    template <class Option>
    static constexpr bool matches = is_group_by<Option>;
};
struct IsForTargets {
    template <class Option>
    static constexpr bool matches = is_for_targets<Option>;
};
struct IsForActuals {
    template <class Option>
    static constexpr bool matches = is_for_actuals<Option>;
};
struct IsHow {
    template <class Option>
    static constexpr bool matches = is_how<Option>;
};
struct IsAcrossPlaces {
    template <class Option>
    static constexpr bool matches = std::same_as<Option, AcrossPlaces>;
};
struct IsAcrossPeriods {
    template <class Option>
    static constexpr bool matches = std::same_as<Option, AcrossPeriods>;
};
using IsAcross = AnyOf<IsAcrossPlaces, IsAcrossPeriods>;
using RollsUpBy =
    AnyOf<IsColumn, IsDirection, IsIndicator, IsGroupBy, IsForTargets, IsForActuals, IsHow, IsAcross>;

constexpr Aggregation as_how(Aggregation how) noexcept { return how; }
template <Aggregation how>
constexpr StaticHow<how> as_how(OverPlaces<how>) noexcept {
    return {};
}
template <Aggregation how>
constexpr StaticHow<how> as_how(OverPeriods<how>) noexcept {
    return {};
}

/// How an indicator adds up.
template <bool over_places, class AnyIndicator>
constexpr auto how_of_indicator(const AnyIndicator& indicator) noexcept {
    if constexpr (is_static_indicator<AnyIndicator>) {
        return StaticHow<(over_places ? AnyIndicator::over_places() : AnyIndicator::over_periods())>{};
    } else {
        return over_places ? indicator.over_places() : indicator.over_periods();
    }
}
/// The same of the indicator that figures are of.
template <bool over_places, class Figure>
constexpr auto how_of_figures() noexcept {
    using Own = indicator_of_t<Figure>;
    if constexpr (std::is_void_v<Own>) {
        return NoHow{};
    } else {
        return StaticHow<(over_places ? Own::over_places() : Own::over_periods())>{};
    }
}

/// How the side of targets or of actuals adds up in a record's group.
template <class ForSide, class Figure, class Record, class... Options>
constexpr auto how_of(const Record& record, const Options&... options) {
    if constexpr (has_option<ForSide, Options...>) {
        return as_how(pick<ForSide>(0, options...).how);
    } else if constexpr (has_option<IsHow, Options...>) {
        return as_how(pick<IsHow>(0, options...));
    } else if constexpr (!has_option<IsAcross, Options...>) {
        return NoHow{};
    } else {
        constexpr bool over_places = has_option<IsAcrossPlaces, Options...>;
        if constexpr (has_option<IsIndicator, Options...>) {
            return how_of_indicator<over_places>(pick<IsIndicator>(0, options...));
        } else if constexpr (has_role<Role::indicator, Record, Options...>) {
            return how_of_indicator<over_places>(member<Role::indicator>(record, options...));
        } else {
            return how_of_figures<over_places, Figure>();
        }
    }
}
template <class ForSide, class Figure, class Record, class... Options>
using how_t =
    decltype(how_of<ForSide, Figure>(std::declval<const Record&>(), std::declval<const Options&>()...));

/// The weight of a share is what it is a share of.
template <class Member>
inline constexpr bool is_share_of = false;
template <class Part, class Whole, class UnitType>
inline constexpr bool is_share_of<Share<Part, Whole, UnitType>> = true;

template <class Member>
inline constexpr bool is_weighed = false;
template <class Member, class Weight>
inline constexpr bool is_weighed<Weighed<Member, Weight>> = true;

/// Whether weights may be asked for.
template <class How>
inline constexpr bool may_weigh =
    std::same_as<How, Aggregation> || std::same_as<How, StaticHow<Aggregation::weighted>>;
/// Whether they are those of the record, or handed to the algorithm.
template <class Member, class... Options>
inline constexpr bool has_own_weight = is_share_of<Member> ||
                                       (is_weighed<Member> && !has_option<ForRole<Role::weight>, Options...>);

/// The weight of a member of a record, where it has one: its own of a share; one that is handed to the
/// algorithm; its own of the total of a group; that of the record.
template <class How, class Member, class Record, class... Options>
constexpr auto weight_of(const Member& weighed, const Record& record, const Options&... options) {
    if constexpr (!may_weigh<How>) {
        return NoWeight{};
    } else if constexpr (is_share_of<Member>) {
        return weighed.whole ? std::optional(number_in(*weighed.whole)) : std::nullopt;
    } else if constexpr (has_own_weight<Member, Options...>) {
        return weighed.weight;
    } else if constexpr (has_role<Role::weight, Record, Options...>) {
        const auto weight = as_actual(member<Role::weight>(record, options...));
        return weight.figure ? std::optional(number_in(*weight.figure)) : std::nullopt;
    } else {
        return NoWeight{};
    }
}
template <class How, class Member, class Record, class... Options>
using weight_t = decltype(weight_of<How>(std::declval<const Member&>(), std::declval<const Record&>(),
                                         std::declval<const Options&>()...));

/// What the totals of a roll-up are in; no `type` where targets and actuals do not go together.
template <class Way, class Planned, class Reached>
struct FigureOfTotals : CommonFigure<exact_t<Planned>, exact_t<Reached>> {};
template <class Way, class Planned, class Reached>
requires is_indicator<Way>
struct FigureOfTotals<Way, Planned, Reached> : FigureOfIndicator<Way, exact_t<Planned>, exact_t<Reached>> {
};

/// Whether it is known while compiling that the figures of a side are shares.
template <class Figure, class Member, class Way>
constexpr bool counts_in_shares() {
    if constexpr (is_share_of<Member>) {
        return true;
    } else if constexpr (AnyQuantity<Figure>) {
        if constexpr (StaticUnit<typename Figure::unit_type>) return is_share<typename Figure::unit_type>;
    } else if constexpr (is_indicator<Way>) {
        if constexpr (StaticUnit<typename Way::unit_type>) return is_share<typename Way::unit_type>;
    }
    return false;
}

/// Why the figures of a side cannot be weighted; void where they can, or where only the program's run shows
/// that they would have to be.
template <class How, class Exact, class Member, class Record, class... Options>
constexpr auto why_not_weighted() {
    if constexpr (has_own_weight<Member, Options...>) {
        return std::type_identity<void>{};
    } else if constexpr (!has_role<Role::weight, Record, Options...>) {
        return std::type_identity<
            std::conditional_t<std::same_as<How, Aggregation>, void, because::weights_are_missing>>{};
    } else {
        using Weight = GivenFigure<member_t<Role::weight, Record, Options...>>;
        if constexpr (Weight::as == GivenAs::nothing) {
            return std::type_identity<because::this_is_no_figure>{};
        } else if constexpr (has_run_time_unit<typename Weight::type>) {
            return std::type_identity<because::a_run_time_unit_needs_the_checked_form>{};
        } else if constexpr (!is_exact_as<Exact, typename Weight::type>) {
            return std::type_identity<because::weights_are_as_exact_as_figures>{};
        } else {
            return std::type_identity<void>{};
        }
    }
}

/// Why a side does not add up in a way known while compiling; void where it may.
template <class How, class Figure, class Member, class Record, class... Options>
constexpr auto why_side_does_not_add_up() {
    if constexpr (std::same_as<How, NoHow>) {
        return std::type_identity<because::say_how_it_adds_up>{};
    } else if constexpr (std::same_as<How, StaticHow<Aggregation::none>>) {
        return std::type_identity<because::it_does_not_add_up>{};
    } else if constexpr (std::same_as<How, StaticHow<Aggregation::sum>> &&
                         counts_in_shares<Figure, Member, way_t<Record, Options...>>()) {
        return std::type_identity<because::shares_add_up_only_with_weights>{};
    } else if constexpr (std::same_as<How, StaticHow<Aggregation::last>> &&
                         !has_role<Role::period, Record, Options...>) {
        return std::type_identity<because::periods_are_missing>{};
    } else if constexpr (may_weigh<How>) {
        return why_not_weighted<How, number_t<Figure>, Member, Record, Options...>();
    } else {
        return std::type_identity<void>{};
    }
}

template <class Record, class... Options>
constexpr auto why_not_rolled_up_by() {
    using Planning = member_t<Role::target, Record, Options...>;
    using Reaching = member_t<Role::actual, Record, Options...>;
    using Planned = GivenFigure<Planning>;
    using Reached = GivenFigure<Reaching>;
    using Way = way_t<Record, Options...>;
    if constexpr (Planned::as == GivenAs::nothing || Reached::as == GivenAs::nothing) {
        return std::type_identity<because::this_is_no_figure>{};
    } else if constexpr (Planned::as == GivenAs::actual) {
        return std::type_identity<because::an_actual_stands_where_a_plan_belongs>{};
    } else if constexpr (Reached::as == GivenAs::plan) {
        return std::type_identity<because::a_plan_stands_where_an_actual_belongs>{};
    } else if constexpr (!requires {
                             typename FigureOfTotals<Way, typename Planned::type,
                                                     typename Reached::type>::type;
                         }) {
        if constexpr (are_of_two_indicators<typename Planned::type, typename Reached::type>) {
            return std::type_identity<because::figures_of_two_indicators_do_not_mix>{};
        } else if constexpr (is_indicator<Way>) {
            return std::type_identity<because::the_indicator_has_another_unit>{};
        } else {
            return std::type_identity<because::target_and_actual_differ_in_type>{};
        }
    } else {
        using Figure = typename FigureOfTotals<Way, typename Planned::type, typename Reached::type>::type;
        using WhyTargets = typename decltype(why_side_does_not_add_up<
                                             how_t<IsForTargets, typename Planned::type, Record, Options...>,
                                             Figure, Planning, Record, Options...>())::type;
        using WhyActuals = typename decltype(why_side_does_not_add_up<
                                             how_t<IsForActuals, typename Reached::type, Record, Options...>,
                                             Figure, Reaching, Record, Options...>())::type;
        return std::type_identity<std::conditional_t<std::is_void_v<WhyTargets>, WhyActuals, WhyTargets>>{};
    }
}

template <class Record, class... Options>
using key_member_t = kept_t<decltype(project(pick<IsGroupBy>(0, std::declval<const Options&>()...).getter,
                                             std::declval<const Record&>()))>;

template <class Record, class... Options>
constexpr auto why_not_rolled_up() {
    using Why = why_not_options_t<RollsUpBy, Options...>;
    if constexpr (!std::is_void_v<Why>) {
        return std::type_identity<Why>{};
    } else if constexpr (!has_option<IsGroupBy, Options...>) {
        return std::type_identity<because::say_what_to_roll_up_by>{};
    } else if constexpr (!requires(const key_member_t<Record, Options...>& key) {
                             { key < key } -> std::convertible_to<bool>;
                         }) {
        return std::type_identity<because::a_key_is_ordered_by_less>{};
    } else if constexpr (!has_role<Role::target, Record, Options...>) {
        return std::type_identity<because::say_where_the_target_is>{};
    } else if constexpr (!has_role<Role::actual, Record, Options...>) {
        return std::type_identity<because::say_where_the_actual_is>{};
    } else {
        return why_not_rolled_up_by<Record, Options...>();
    }
}
/// Why records do not roll up with these options; void where they do.
template <class Record, class... Options>
using why_not_rolled_up_t = typename decltype(why_not_rolled_up<Record, Options...>())::type;

template <class Record, class... Options>
concept RollsUp = std::is_void_v<why_not_rolled_up_t<Record, Options...>>;

}  // namespace detail

}  // namespace chitieu
