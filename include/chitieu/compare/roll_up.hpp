// SPDX-License-Identifier: BSL-1.0
//
// From communes to districts, from months to the year: plans and actuals of many records put together, as
// each indicator adds up, with what is missing counted and named.
//
//     for (const auto& district : roll_up(rows, by(&Row::district), Aggregation::sum,
//                                         target_from(&Row::planned), actual_from(&Row::harvested),
//                                         key_from(&Row::commune), higher_is_better)) {
//         district.key();                       // "Mường Tè"
//         district.comparison().verdict();      // of the whole plan; not_reported where a commune is missing
//         district.without_actual();            // which ones
//         district.like_for_like().verdict();   // of the communes that have both
//     }
//
// A poverty rate is weighted: `over_places<Aggregation::weighted>, weight_from(&Row::households)`, or
// exactly, by `actual_from(share_of(&Row::poor, &Row::households, units::percent))`. To sum it does not
// compile.
#pragma once

#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/roll_up_options.hpp>
#include <chitieu/compare/detail/side_total.hpp>
#include <chitieu/compare/detail/sort.hpp>
#include <chitieu/compare/detail/sorted_index.hpp>
#include <chitieu/compare/rolled_up.hpp>
#include <chitieu/domain/aggregation.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

/// Keeps options, to call a function with all of them.
template <class... Options>
constexpr auto kept_options(const Options&... options) {
    return [options...](const auto& function) -> decltype(auto) { return function(options...); };
}
template <class... Options>
using KeptOptions = decltype(kept_options(std::declval<const Options&>()...));

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

template <class Member>
constexpr Member stored(const Member& member) {
    return member;
}
/// What a record is called among its group: its own key, else its place in the range.
template <class Record, class... Options>
constexpr auto name_of_record(const Record& record, [[maybe_unused]] std::size_t place,
                              const Options&... options) {
    if constexpr (has_role<Role::key, Record, Options...>) {
        return stored(member<Role::key>(record, options...));
    } else {
        return place;
    }
}
template <class Record, class... Options>
constexpr auto period_of_record(const Record& record, const Options&... options) {
    if constexpr (has_role<Role::period, Record, Options...>) {
        return stored(member<Role::period>(record, options...));
    } else {
        return NoPeriod{};
    }
}

}  // namespace detail

/// A roll-up that takes records as they come, and other roll-ups of the same kind: a value that a thread or a
/// machine can keep for its part. `add` is O(log groups), `merge` O(groups), and the result is the same in
/// whatever order and however the records were parted, bit for bit (with exact numbers). Made by
/// `rolling_up`.
template <class Record, class... Options>
class RollUp {
    using Planning = detail::member_t<Role::target, Record, Options...>;
    using Reaching = detail::member_t<Role::actual, Record, Options...>;
    using Planned = detail::given_figure_t<Planning>;
    using Reached = detail::given_figure_t<Reaching>;
    using Way = detail::way_t<Record, Options...>;
    using Figure = typename detail::FigureOfTotals<Way, Planned, Reached>::type;
    using Exact = detail::number_t<Figure>;
    using Key = detail::key_member_t<Record, Options...>;
    using Name = decltype(detail::name_of_record(std::declval<const Record&>(), std::size_t{},
                                                 std::declval<const Options&>()...));
    using Period =
        decltype(detail::period_of_record(std::declval<const Record&>(), std::declval<const Options&>()...));
    using TargetHow = detail::how_t<detail::IsForTargets, Planned, Record, Options...>;
    using ActualHow = detail::how_t<detail::IsForActuals, Reached, Record, Options...>;
    using DirectionType = decltype(detail::direction_type<Way, Figure>());

    static constexpr bool has_run_time_indicator = detail::has_role<Role::indicator, Record, Options...> &&
                                                   !detail::has_option<detail::IsIndicator, Options...>;
    static constexpr bool is_checked = has_run_time_unit<Figure> || has_run_time_unit<Planned> ||
                                       has_run_time_unit<Reached> || std::same_as<TargetHow, Aggregation> ||
                                       std::same_as<ActualHow, Aggregation>;

public:
    using Row = RolledUp<Key, Name, Figure, DirectionType, is_checked>;

    constexpr explicit RollUp(const Options&... options) : options_(detail::kept_options(options...)) {}

    /// Takes a record to its group.
    constexpr void add(const Record& record) {
        options_([&](const auto&... options) { add_with(record, options...); });
        ++records_;
    }

    /// Takes all that the other has taken. Records without a key are named by their places in their parts.
    constexpr void merge(const RollUp& other) {
        other.index_.for_each([&](std::size_t place) {
            const Group& theirs = other.groups_[place];
            group_of(theirs.parts.key).merge(theirs);
        });
        records_ += other.records_;
    }

    /// The groups so far, in the order of their keys. O(groups), and the missing names are sorted.
    constexpr std::vector<Row> rows() const {
        std::vector<Row> result;
        result.reserve(groups_.size());
        index_.for_each([&](std::size_t place) { result.emplace_back(groups_[place].finished()); });
        return result;
    }

private:
    using Parts = detail::RolledUpParts<Key, Name, Figure, DirectionType>;
    using TargetTotal = detail::TargetTotal<Exact, Period>;
    using ActualTotal = detail::SideTotal<Exact, Period>;

    struct NoUnit {};
    static constexpr bool has_unit = has_run_time_unit<Figure>;
    using UnitOfGroup = std::conditional_t<has_unit, AnyUnit, NoUnit>;

    struct Group {
        Parts parts;
        std::conditional_t<has_unit, std::optional<AnyUnit>, NoUnit> unit{};
        std::conditional_t<has_run_time_indicator, std::optional<Way>, NoUnit> indicator{};
        Aggregation target_how{};
        Aggregation actual_how{};
        TargetTotal targets_alone{};
        TargetTotal targets{};  // of records that have both
        ActualTotal actuals_alone{};
        ActualTotal actuals{};

        constexpr void fail(ErrorCode error) {
            if (parts.error == ErrorCode::none) parts.error = error;
        }

        constexpr void merge(const Group& other) {
            if (other.parts.records == 0) return;
            if (parts.records == 0) {
                *this = other;
                return;
            }
            parts.records += other.parts.records;
            for (const Name& name : other.parts.without_target) parts.without_target.push_back(name);
            for (const Name& name : other.parts.without_actual) parts.without_actual.push_back(name);
            if (target_how != other.target_how || actual_how != other.actual_how) {
                fail(ErrorCode::indicators_differ);
            }
            if constexpr (has_run_time_indicator) {
                if (!is_same_indicator(*indicator, *other.indicator)) fail(ErrorCode::indicators_differ);
            }
            fail(other.parts.error);
            if constexpr (has_unit) {
                if (!unit) unit = other.unit;
                if (unit && other.unit && *unit != *other.unit) {
                    merge_totals(other.in_unit_of(*this));
                    return;
                }
            }
            merge_totals(other);
        }

        constexpr void merge_totals(const Group& other) {
            fail(other.parts.error);
            targets_alone.merge(other.targets_alone);
            targets.merge(other.targets);
            actuals_alone.merge(other.actuals_alone);
            actuals.merge(other.actuals);
        }

        constexpr Group in_unit_of(const Group& other) const {
            Group result = *this;
            const auto factor = detail::factor_between(*unit, *other.unit);
            if (!factor) {
                result.fail(ErrorCode::units_differ);
                return result;
            }
            result.targets_alone.scale(*factor);
            result.targets.scale(*factor);
            result.actuals_alone.scale(*factor);
            result.actuals.scale(*factor);
            return result;
        }

        constexpr Parts finished() const {
            Parts result = parts;
            if constexpr (requires(const Name& name) { name < name; }) {
                const auto less = [](const Name& left, const Name& right) { return left < right; };
                detail::sort(result.without_target, less);
                detail::sort(result.without_actual, less);
            }
            TargetTotal all_targets = targets;
            all_targets.merge(targets_alone);
            ActualTotal all_actuals = actuals;
            all_actuals.merge(actuals_alone);
            result.known = totals(all_targets, all_actuals);
            result.of_both = totals(targets, actuals);
            if (actual_how == Aggregation::weighted) result.weight = all_actuals.weight();
            return result;
        }

        constexpr Totals<Figure> totals(const TargetTotal& planned, const ActualTotal& reached) const {
            if (parts.error != ErrorCode::none) {
                const Undefined reason = reason_of(parts.error);
                return {reason, reason};
            }
            Totals<Figure> result;
            const auto target = planned.total(target_how);
            if (target.is_defined()) {
                result.target = detail::mapped<Figure>(target.value(),
                                                       [&](const Exact& number) { return in_unit(number); });
            } else {
                result.target = target.reason();
            }
            const auto actual = reached.total(actual_how, Undefined::no_actual);
            if (actual.is_defined()) {
                result.actual = in_unit(actual.value());
            } else {
                result.actual = actual.reason();
            }
            return result;
        }

        constexpr Figure in_unit(const Exact& number) const {
            if constexpr (!detail::AnyQuantity<Figure>) {
                return number;
            } else if constexpr (has_unit) {
                return Figure(number, unit.value_or(AnyUnit{}));
            } else {
                return Figure(number, {});
            }
        }
    };

    static constexpr Undefined reason_of(ErrorCode error) noexcept {
        switch (error) {
            case ErrorCode::units_differ:
                return Undefined::units_differ;
            case ErrorCode::indicators_differ:
                return Undefined::indicators_differ;
            case ErrorCode::weight_missing:
                return Undefined::no_weight;
            case ErrorCode::period_missing:
                return Undefined::no_period;
            default:
                return Undefined::does_not_add_up;
        }
    }

    /// One in code, unit, direction and in how it adds up.
    template <class AnyIndicator>
    static constexpr bool is_same_indicator(const AnyIndicator& left, const AnyIndicator& right) {
        return left.code() == right.code() && any_unit(left.unit()) == any_unit(right.unit()) &&
               left.direction() == right.direction() && left.over_places() == right.over_places() &&
               left.over_periods() == right.over_periods();
    }

    template <class AnyKey>
    constexpr Group& group_of(const AnyKey& key) {
        if (last_ < groups_.size() && !(key < groups_[last_].parts.key) &&
            !(groups_[last_].parts.key < key)) {
            return groups_[last_];
        }
        const auto found = index_.find([&](std::size_t place) { return groups_[place].parts.key < key; },
                                       [&](std::size_t place) { return key < groups_[place].parts.key; });
        last_ = found.place;
        if (found.place == detail::SortedIndex::none) {
            last_ = groups_.size();
            index_.insert(found, last_);
            groups_.push_back(Group{Parts{Key(key)}});
        }
        return groups_[last_];
    }

    template <class... Given>
    constexpr void add_with(const Record& record, const Given&... options) {
        Group& group =
            group_of(detail::project(detail::pick<detail::IsGroupBy>(0, options...).getter, record));
        begin(group, record, options...);

        const auto& planning = detail::member<Role::target>(record, options...);
        const auto& reaching = detail::member<Role::actual>(record, options...);
        const auto target = detail::as_target(planning);
        const auto actual = detail::as_actual(reaching);
        const auto target_weight = detail::weight_of(planning, record, options...);
        const auto actual_weight = detail::weight_of(reaching, record, options...);
        const bool has_target = target.has_value() && can_weigh(group, group.target_how, target_weight);
        const bool has_actual =
            actual.figure.has_value() && can_weigh(group, group.actual_how, actual_weight);
        const Period period = detail::period_of_record(record, options...);

        if (!has_target) {
            group.parts.without_target.push_back(detail::name_of_record(record, records_, options...));
        }
        if (!has_actual) {
            group.parts.without_actual.push_back(detail::name_of_record(record, records_, options...));
        }
        if (has_target) {
            TargetTotal& side = has_actual ? group.targets : group.targets_alone;
            const bool is_dated = group.target_how == Aggregation::last;
            side.add(target->form(), is_dated ? &period : nullptr, [&](ActualTotal& end, bool is_lower) {
                add_figure(group, end, group.target_how, is_lower ? target->lower() : target->upper(),
                           target_weight, period);
            });
        }
        if (has_actual) {
            add_figure(group, has_target ? group.actuals : group.actuals_alone, group.actual_how,
                       *actual.figure, actual_weight, period);
        }
    }

    /// What the first record of a group says of it, and whether the others agree.
    template <class... Given>
    constexpr void begin(Group& group, const Record& record, const Given&... options) {
        const Aggregation target_how = detail::how_of<detail::IsForTargets, Planned>(record, options...);
        const Aggregation actual_how = detail::how_of<detail::IsForActuals, Reached>(record, options...);
        const auto& way = detail::way_of(record, options...);
        if (group.parts.records++ == 0) {
            group.target_how = target_how;
            group.actual_how = actual_how;
            if constexpr (detail::is_indicator<Way>) {
                group.parts.way = DirectionType(way.direction());
                if constexpr (has_unit) group.unit = any_unit(way.unit());
                if (any_unit(way.unit()).kind() == UnitKind::share) refuse_sums(group);
            } else if constexpr (std::convertible_to<Way, Direction>) {
                group.parts.way = way;
            }
            if constexpr (has_run_time_indicator) group.indicator = way;
            if (target_how == Aggregation::none || actual_how == Aggregation::none) {
                group.fail(ErrorCode::does_not_add_up);
            }
            if (std::same_as<Period, detail::NoPeriod> &&
                (target_how == Aggregation::last || actual_how == Aggregation::last)) {
                group.fail(ErrorCode::period_missing);
            }
            return;
        }
        if (group.target_how != target_how || group.actual_how != actual_how) {
            group.fail(ErrorCode::indicators_differ);
        }
        if constexpr (has_run_time_indicator) {
            if (!is_same_indicator(*group.indicator, way)) group.fail(ErrorCode::indicators_differ);
        }
    }

    static constexpr void refuse_sums(Group& group) {
        if (group.target_how == Aggregation::sum || group.actual_how == Aggregation::sum) {
            group.fail(ErrorCode::does_not_add_up);
        }
    }

    /// Whether a figure that is to be weighted can be.
    template <class Weight>
    static constexpr bool can_weigh(Group& group, Aggregation how, const Weight& weight) {
        if (how != Aggregation::weighted) return true;
        if constexpr (std::same_as<Weight, detail::NoHow>) {
            group.fail(ErrorCode::weight_missing);
            return true;
        } else {
            return weight.has_value();
        }
    }

    /// Adds a figure in the unit of the group.
    template <class AnyFigure, class Weight>
    static constexpr void add_figure(Group& group, ActualTotal& side, Aggregation how,
                                     const AnyFigure& figure, const Weight& weight, const Period& period) {
        if constexpr (!detail::AnyQuantity<AnyFigure>) {
            add_number(side, how, figure, weight, period);
        } else if constexpr (std::same_as<typename AnyFigure::unit_type, typename Figure::unit_type> &&
                             !has_unit) {
            add_number(side, how, figure.value(), weight, period);
        } else if constexpr (has_unit) {
            const AnyUnit unit = any_unit(figure.unit());
            if (!group.unit) {
                group.unit = unit;
                if (unit.kind() == UnitKind::share) refuse_sums(group);
            }
            if (unit == *group.unit) {
                add_number(side, how, figure.value(), weight, period);
            } else {
                add_converted(group, side, how, checked_convert(detail::exactly_as(figure), *group.unit),
                              weight, period);
            }
        } else {
            add_converted(group, side, how,
                          checked_convert(detail::exactly_as(figure), typename Figure::unit_type{}), weight,
                          period);
        }
    }
    template <class Converted, class Weight>
    static constexpr void add_converted(Group& group, ActualTotal& side, Aggregation how,
                                        const std::optional<Converted>& figure, const Weight& weight,
                                        const Period& period) {
        if (figure) {
            add_number(side, how, figure->value(), weight, period);
        } else {
            group.fail(ErrorCode::units_differ);
        }
    }
    template <class Number, class Weight>
    static constexpr void add_number(ActualTotal& side, Aggregation how, const Number& number,
                                     const Weight& weight, const Period& period) {
        switch (how) {
            case Aggregation::none:
                side.add_nothing();
                break;
            case Aggregation::sum:
                side.add_to_sum(number);
                break;
            case Aggregation::weighted:
                if constexpr (std::same_as<Weight, detail::NoHow>) {
                    side.add_nothing();
                } else {
                    side.add_weighted(number, *weight);
                }
                break;
            case Aggregation::last:
                side.add_dated(Exact(number), period);
                break;
            case Aggregation::maximum:
                side.add_to_maximum(Exact(number));
                break;
        }
    }

    detail::KeptOptions<Options...> options_;
    std::vector<Group> groups_{};
    detail::SortedIndex index_{};
    std::size_t last_ = 0;
    std::size_t records_ = 0;
};

/// A roll-up of records of a type that has not taken any yet.
template <class Record, class... Options>
requires detail::RollsUp<Record, Options...>
constexpr RollUp<Record, Options...> rolling_up(const Options&... options) {
    return RollUp<Record, Options...>(options...);
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <class cannot_roll_up, class... with,
          class why = detail::why_not_rolled_up_t<cannot_roll_up, with...>>
requires(!std::is_void_v<why>) why rolling_up(const with&...);

/// The groups of a range of records, in the order of their keys (tổng hợp). `options`, in any order:
///
///     by(key)                            what a group has in common; its type has a `<`
///     target_from, actual_from, …        where records do not say it by their columns
///     Aggregation::sum                   how figures add up; as over_places<…> or over_periods<…> the
///     compiler
///                                        knows it, and refuses what makes no sense
///     indicator, or indicator_from, and across_places or across_periods
///                                        how the indicator adds up over these; each group is of one
///                                        indicator
///     for_targets(…), for_actuals(…)     where the two differ
///     weight_from(…)                     of what is weighted: Σ figure · weight / Σ weight; of a `share_of`
///                                        Σ part / Σ whole
///     period_from(…)                     of what the last counts: the greater is the later
///     key_from(…)                        what the missing ones are called
///     a direction                        for `comparison`
///
/// Decimals and whole numbers add up exactly, to a `Ratio`; figures in several units convert to the
/// indicator's, or to the first one's. A missing figure is named, and is not 0. Targets of several forms add
/// up to the stricter: 5 and at least 3 to at least 8; lower bounds and upper ones not at all. One pass,
/// O(records · log groups); allocates for groups and for names of what is missing.
template <detail::RecordRange Range, class... Options>
requires detail::RollsUp<detail::record_t<Range>, Options...>
constexpr auto roll_up(const Range& range, const Options&... options) {
    RollUp<detail::record_t<const Range>, Options...> result(options...);
    for (const auto& record : range) result.add(record);
    return result.rows();
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <detail::RecordRange cannot_roll_up, class... with,
          class why = detail::why_not_rolled_up_t<detail::record_t<cannot_roll_up>, with...>>
requires(!std::is_void_v<why>) why roll_up(const cannot_roll_up&, const with&...);

}  // namespace chitieu
