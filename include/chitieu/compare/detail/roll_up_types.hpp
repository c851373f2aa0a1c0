// SPDX-License-Identifier: BSL-1.0
//
// The types that come out of the records of a roll-up and its options.
#pragma once

#include <chitieu/compare/detail/kept.hpp>
#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/roll_up_options.hpp>
#include <chitieu/compare/detail/side_total.hpp>
#include <chitieu/compare/rolled_up.hpp>
#include <chitieu/domain/aggregation.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>

namespace chitieu::detail {

/// The direction of a group's comparison.
template <class Way, class Figure>
constexpr auto direction_type() {
    if constexpr (is_static_indicator<Way>) {
        return DirectionConstant<Way::direction()>{};
    } else if constexpr (is_indicator<Way>) {
        return Direction{};
    } else if constexpr (!std::same_as<Way, NoDirection>) {
        return Way{};
    } else if constexpr (!std::is_void_v<indicator_of_t<Figure>>) {
        return DirectionConstant<indicator_of_t<Figure>::direction()>{};
    } else {
        return NoDirection{};
    }
}

template <class Record, class... Options>
constexpr decltype(auto) period_of_record(const Record& record, const Options&... options) {
    if constexpr (has_role<Role::period, Record, Options...>) {
        return member<Role::period>(record, options...);
    } else {
        return NoPeriod{};
    }
}

/// A member as a target, or an actual's figure, where it says one; a share remains one.
template <class Member>
constexpr auto target_or_share(const Member& member) {
    if constexpr (is_share_of<Member>) {
        return is_there(member) ? std::optional<Member>(member) : std::nullopt;
    } else {
        return as_target(member);
    }
}
template <class Member>
constexpr auto figure_or_share(const Member& member) {
    if constexpr (is_share_of<Member>) {
        return is_there(member) ? std::optional<Member>(member) : std::nullopt;
    } else {
        return as_actual(member).figure;
    }
}

/// How many a whole is in the unit of a share: 100, in percent. 1 of what is none.
template <class Member>
inline constexpr Ratio whole_of = Ratio(1);
template <class Part, class Whole, class UnitType>
inline constexpr Ratio whole_of<Share<Part, Whole, UnitType>> = ShareFigure<UnitType, Ratio>::whole;

/// The types that come out of a record and the options.
template <class Record, class... Options>
struct RollUpTypes {
    using Planning = member_t<Role::target, Record, Options...>;
    using Reaching = member_t<Role::actual, Record, Options...>;
    using Planned = given_figure_t<Planning>;
    using Reached = given_figure_t<Reaching>;
    using Way = way_t<Record, Options...>;
    using Figure = typename FigureOfTotals<Way, Planned, Reached>::type;
    using Exact = number_t<Figure>;
    using GroupWay = decltype(direction_type<Way, Figure>());
    using Name = decltype(name_of_record(std::declval<const Record&>(), std::size_t{},
                                         std::declval<const Options&>()...));
    using Period =
        kept_t<decltype(period_of_record(std::declval<const Record&>(), std::declval<const Options&>()...))>;
    using TargetHow = how_t<IsForTargets, Planned, Record, Options...>;
    using ActualHow = how_t<IsForActuals, Reached, Record, Options...>;
    using TargetWeight = weight_t<TargetHow, Planning, Record, Options...>;
    using ActualWeight = weight_t<ActualHow, Reaching, Record, Options...>;

    /// Whether the unit of the totals is known only at run time.
    static constexpr bool has_unit = has_run_time_unit<Figure>;
    /// Whether each record may be of another indicator, or say another direction.
    static constexpr bool may_differ =
        !has_option<IsDirection, Options...> && !has_option<IsIndicator, Options...> &&
        ((is_indicator<Way> && !is_static_indicator<Way>) || std::same_as<Way, Direction>);
    static constexpr bool is_weighted =
        !std::same_as<TargetWeight, NoWeight> || !std::same_as<ActualWeight, NoWeight>;
    /// Whether only the program's run shows that the figures add up.
    static constexpr bool is_checked = has_unit || has_run_time_unit<Planned> || has_run_time_unit<Reached> ||
                                       may_differ || std::same_as<TargetHow, Aggregation> ||
                                       std::same_as<ActualHow, Aggregation>;

    using TargetKind = SideKind<Exact, Period, TargetHow, !std::same_as<TargetWeight, NoWeight>,
                                GivenFigure<Planning>::as == GivenAs::plan>;
    using ActualKind = SideKind<Exact, Period, ActualHow, !std::same_as<ActualWeight, NoWeight>, false>;

    template <class Key>
    using Row = RolledUp<Key, Name, Figure, GroupWay, is_checked, is_weighted>;
};

}  // namespace chitieu::detail
