// SPDX-License-Identifier: BSL-1.0
//
// What comes together of the records of one group: the totals of their targets and of their actuals, and who
// is missing.
#pragma once

#include <chitieu/compare/detail/kept.hpp>
#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/roll_up_options.hpp>
#include <chitieu/compare/detail/side_total.hpp>
#include <chitieu/compare/detail/sort.hpp>
#include <chitieu/compare/detail/unit_order.hpp>
#include <chitieu/compare/rolled_up.hpp>
#include <chitieu/domain/aggregation.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

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

/// The reason that totals give for an error.
constexpr Undefined reason_of(ErrorCode error) noexcept {
    switch (error) {
        case ErrorCode::units_differ:
            return Undefined::units_differ;
        case ErrorCode::indicators_differ:
            return Undefined::indicators_differ;
        case ErrorCode::weight_missing:
            return Undefined::no_weight;
        case ErrorCode::period_missing:
            return Undefined::no_period;
        case ErrorCode::result_too_large:
            return Undefined::not_representable;
        default:
            return Undefined::does_not_add_up;
    }
}

/// Takes the records of one group, and other groups of the same kind.
template <class Record, class... Options>
class GroupTotal {
    using Types = RollUpTypes<Record, Options...>;
    using Planning = typename Types::Planning;
    using Reaching = typename Types::Reaching;
    using Figure = typename Types::Figure;
    using Exact = typename Types::Exact;
    using Way = typename Types::Way;
    using Name = typename Types::Name;
    using Period = typename Types::Period;
    using TargetKind = typename Types::TargetKind;
    using ActualKind = typename Types::ActualKind;
    using Targets = TargetTotal<TargetKind>;
    using Actuals = SideTotal<ActualKind>;

    static constexpr bool has_unit = Types::has_unit;
    static constexpr bool keeps_indicator = Types::may_differ && is_indicator<Way>;

    struct NoUnit {};
    using UnitOfGroup = std::conditional_t<has_unit, AnyUnit, NoUnit>;

    /// The totals of figures in one unit.
    struct Sides {
        [[no_unique_address]] UnitOfGroup unit{};
        Targets targets{};  ///< of records that have both
        Actuals actuals{};
        Targets targets_alone{};
        Actuals actuals_alone{};

        constexpr bool has_target() const noexcept { return targets.count() + targets_alone.count() > 0; }
        constexpr void merge(const Sides& other) {
            targets.merge(other.targets);
            actuals.merge(other.actuals);
            targets_alone.merge(other.targets_alone);
            actuals_alone.merge(other.actuals_alone);
        }
        constexpr void scale(const Ratio& for_targets, const Ratio& for_actuals) {
            if (for_targets != Ratio(1)) {
                targets.scale(for_targets);
                targets_alone.scale(for_targets);
            }
            if (for_actuals != Ratio(1)) {
                actuals.scale(for_actuals);
                actuals_alone.scale(for_actuals);
            }
        }
    };

public:
    using Parts = RolledUpParts<Name, Figure, typename Types::GroupWay>;

    /// Takes a record; whether it has both a target and an actual.
    constexpr bool add(const Record& record, std::size_t place, const Options&... options) {
        agree(record, options...);
        ++records_;
        const auto& planning = member<Role::target>(record, options...);
        const auto& reaching = member<Role::actual>(record, options...);
        const auto& period = period_of_record(record, options...);
        const auto target = target_or_share(planning);
        const auto actual = figure_or_share(reaching);
        const auto target_weight = weight_of<typename Types::TargetHow>(planning, record, options...);
        const auto actual_weight = weight_of<typename Types::ActualHow>(reaching, record, options...);
        const bool has_target = target && can_weigh(target_how_, target_weight);
        const bool has_actual = actual && can_weigh(actual_how_, actual_weight);
        if (!has_target) {
            without_target_.push_back(name_of_record(record, place, options...));
            note_missing<TargetKind>(last_without_target_, period);
        }
        if (!has_actual) {
            without_actual_.push_back(name_of_record(record, place, options...));
            note_missing<ActualKind>(last_without_actual_, period);
        }
        if (has_target) add_target(*target, has_actual, target_weight, to_keep(period));
        if (has_actual) add_actual(*actual, has_target, actual_weight, to_keep(period));
        return has_target && has_actual;
    }

    constexpr void merge(const GroupTotal& other) {
        if (other.records_ == 0) return;
        if (records_ == 0) {
            *this = other;
            return;
        }
        records_ += other.records_;
        append(without_target_, other.without_target_);
        append(without_actual_, other.without_actual_);
        if constexpr (TargetKind::keeps_period) {
            if (other.last_without_target_) {
                note_missing<TargetKind>(last_without_target_, *other.last_without_target_);
            }
        }
        if constexpr (ActualKind::keeps_period) {
            if (other.last_without_actual_) {
                note_missing<ActualKind>(last_without_actual_, *other.last_without_actual_);
            }
        }
        fail(other.error_);
        agree_on(other.target_how_, other.actual_how_);
        if constexpr (Types::may_differ) {
            if (differs(*other.way_)) fail(ErrorCode::indicators_differ);
        }
        if constexpr (has_unit) {
            for (const Sides& sides : other.sides_) sides_in(sides.unit).merge(sides);
        } else {
            sides_.merge(other.sides_);
        }
    }

    /// The totals in one unit, and the error that there may be.
    struct Settled {
        Sides known{};    ///< targets and actuals of all records, whichever else they have
        Sides of_both{};  ///< of those that have both
        ErrorCode error = ErrorCode::none;
    };
    constexpr Settled settled() const {
        Settled result;
        result.error = error_;
        const Ratio for_targets = target_how_ == Aggregation::weighted ? whole_of<Planning> : Ratio(1);
        const Ratio for_actuals = actual_how_ == Aggregation::weighted ? whole_of<Reaching> : Ratio(1);
        if constexpr (has_unit) {
            const AnyUnit unit = unit_of_totals();
            for (const Sides& sides : sides_) {
                const auto factor = factor_between(sides.unit, unit);
                if (!factor) {
                    const bool is_too_large = same_dimension(sides.unit, unit);
                    fail(result.error, is_too_large ? ErrorCode::result_too_large : ErrorCode::units_differ);
                    continue;
                }
                Sides converted = sides;
                converted.scale(for_targets, for_actuals);
                converted.scale(*factor, *factor);
                result.of_both.merge(converted);
            }
            result.of_both.unit = unit;
        } else {
            result.of_both = sides_;
            result.of_both.scale(for_targets, for_actuals);
        }
        result.known = result.of_both;
        result.known.targets.merge(result.of_both.targets_alone);
        result.known.actuals.merge(result.of_both.actuals_alone);
        return result;
    }

    constexpr Parts finished() const {
        Parts result;
        result.records = records_;
        result.without_target = without_target_;
        result.without_actual = without_actual_;
        sort_names(result.without_target);
        sort_names(result.without_actual);
        const Settled settled = this->settled();
        const Sides& known = settled.known;
        result.error = settled.error;
        result.known = totals(settled, known);
        result.of_both = totals(settled, settled.of_both);
        result.has_all_targets = result.without_target.empty();
        result.has_all_actuals = result.without_actual.empty();
        if constexpr (TargetKind::keeps_period) {
            result.has_all_targets =
                is_complete(target_how_, result.has_all_targets, known.targets.upper(), last_without_target_);
        }
        if constexpr (ActualKind::keeps_period) {
            result.has_all_actuals =
                is_complete(actual_how_, result.has_all_actuals, known.actuals, last_without_actual_);
        }
        if (target_how_ == Aggregation::weighted) result.target_weight = known.targets.weight();
        if (actual_how_ == Aggregation::weighted) result.actual_weight = known.actuals.weight();
        if constexpr (std::same_as<typename Types::GroupWay, Direction>) {
            if (way_) result.way = direction_of(*way_);
        }
        return result;
    }

    /// The targets and the actuals as they were told to add up.
    constexpr Aggregation target_how() const noexcept { return target_how_; }
    constexpr Aggregation actual_how() const noexcept { return actual_how_; }

    constexpr Totals<Figure> totals(const Settled& settled, const Sides& sides) const {
        if (settled.error != ErrorCode::none) {
            const Undefined reason = reason_of(settled.error);
            return {reason, reason};
        }
        Totals<Figure> result;
        const auto in_unit = [&](const Exact& number) { return with_unit<Figure>(settled, number); };
        const auto target = sides.targets.total(target_how_);
        if (target.is_defined()) {
            result.target = mapped<Figure>(target.value(), in_unit);
        } else {
            result.target = target.reason();
        }
        const auto actual = sides.actuals.total(actual_how_, Undefined::no_actual);
        if (actual.is_defined()) {
            result.actual = in_unit(actual.value());
        } else {
            result.actual = actual.reason();
        }
        return result;
    }

    /// What a record that has both adds to the totals of those that have both.
    constexpr Reckoned<Exact> part_of_target(const Settled& settled, const Record& record,
                                             const Options&... options) const {
        const auto& planning = member<Role::target>(record, options...);
        const auto target = target_or_share(planning);
        const auto weight = weight_of<typename Types::TargetHow>(planning, record, options...);
        const auto& totals = settled.of_both.targets.upper();
        if constexpr (is_share_of<Planning>) {
            return part(settled, totals, target_how_, *target, weight);
        } else {
            return part(settled, totals, target_how_, target->upper(), weight);
        }
    }
    constexpr Reckoned<Exact> part_of_actual(const Settled& settled, const Record& record,
                                             const Options&... options) const {
        const auto& reaching = member<Role::actual>(record, options...);
        const auto weight = weight_of<typename Types::ActualHow>(reaching, record, options...);
        return part(settled, settled.of_both.actuals, actual_how_, *figure_or_share(reaching), weight);
    }

    /// A number in the unit of the totals, or in that of their differences.
    template <class Unitful>
    static constexpr Unitful with_unit(const Settled& settled, const Exact& number) {
        if constexpr (!AnyQuantity<Unitful>) {
            return number;
        } else if constexpr (std::same_as<typename Unitful::unit_type, AnyUnit>) {
            const AnyUnit& unit = settled.of_both.unit;
            return Unitful(number, std::same_as<Unitful, Figure> ? unit : difference_unit(unit));
        } else {
            return Unitful(number, {});
        }
    }

private:
    using LastWithoutTarget = std::conditional_t<TargetKind::keeps_period, std::optional<Period>, Unused<4>>;
    using LastWithoutActual = std::conditional_t<ActualKind::keeps_period, std::optional<Period>, Unused<5>>;

    /// Of several errors the same one is told in whatever order they come.
    static constexpr void fail(ErrorCode& error, ErrorCode another) {
        if (error < another) error = another;
    }
    constexpr void fail(ErrorCode error) { fail(error_, error); }

    /// Takes what a record says of its whole group, and whether the others said the same.
    constexpr void agree(const Record& record, const Options&... options) {
        const auto target_how = how_of<IsForTargets, typename Types::Planned>(record, options...);
        const auto actual_how = how_of<IsForActuals, typename Types::Reached>(record, options...);
        if (records_ == 0) {
            target_how_ = target_how;
            actual_how_ = actual_how;
        }
        agree_on(target_how, actual_how);
        if constexpr (std::same_as<Period, NoPeriod>) {
            if (target_how == Aggregation::last || actual_how == Aggregation::last) {
                fail(ErrorCode::period_missing);
            }
        }
        if constexpr (!std::same_as<Way, NoDirection>) {
            const auto& way = way_of(record, options...);
            if (records_ == 0) way_.emplace(way);
            if constexpr (Types::may_differ) {
                if (records_ != 0 && differs(way)) fail(ErrorCode::indicators_differ);
            }
            if constexpr (is_indicator<Way>) check_sum(any_unit(way.unit()).kind());
        }
        if constexpr (is_share_of<Planning>) {
            if (target_how == Aggregation::sum) fail(ErrorCode::does_not_add_up);
        }
        if constexpr (is_share_of<Reaching>) {
            if (actual_how == Aggregation::sum) fail(ErrorCode::does_not_add_up);
        }
    }
    constexpr void agree_on(Aggregation target_how, Aggregation actual_how) {
        if (target_how == Aggregation::none || actual_how == Aggregation::none) {
            fail(ErrorCode::does_not_add_up);
        }
        if (target_how_ != target_how || actual_how_ != actual_how) fail(ErrorCode::indicators_differ);
    }
    constexpr bool differs(const Way& way) const {
        if constexpr (keeps_indicator) {
            return way_->code() != way.code() || any_unit(way_->unit()) != any_unit(way.unit()) ||
                   way_->direction() != way.direction() || way_->over_places() != way.over_places() ||
                   way_->over_periods() != way.over_periods();
        } else {
            return *way_ != way;
        }
    }
    constexpr void check_sum(UnitKind kind) {
        if (kind != UnitKind::share) return;
        if (target_how_ == Aggregation::sum || actual_how_ == Aggregation::sum) {
            fail(ErrorCode::does_not_add_up);
        }
    }
    static constexpr auto direction_of(const Way& way) {
        if constexpr (is_indicator<Way>) {
            return way.direction();
        } else {
            return way;
        }
    }

    /// Whether a figure that is to be weighted can be.
    template <class Weight>
    constexpr bool can_weigh(Aggregation how, const Weight& weight) {
        if (how != Aggregation::weighted) return true;
        if constexpr (std::same_as<Weight, NoWeight>) {
            fail(ErrorCode::weight_missing);
            return true;
        } else {
            return weight.has_value();
        }
    }

    template <class Kind, class Last, class AnyPeriod>
    static constexpr void note_missing(Last& last, const AnyPeriod& period) {
        if constexpr (Kind::keeps_period) {
            const auto& kept = to_keep(period);
            if (!last || *last < kept) last = kept;
        }
    }
    /// Where the last counts, a figure of an earlier period may be missing.
    template <class Side>
    static constexpr bool is_complete(Aggregation how, bool has_all, const Side& side,
                                      const std::optional<Period>& last_without) {
        if (how != Aggregation::last || has_all) return has_all;
        return side.latest() != nullptr && *last_without < *side.latest();
    }
    static constexpr void append(std::vector<Name>& names, const std::vector<Name>& others) {
        for (const Name& name : others) names.push_back(name);
    }
    static constexpr void sort_names(std::vector<Name>& names) {
        if constexpr (requires(const Name& name) { name < name; }) {
            sort(names, [](const Name& left, const Name& right) { return left < right; });
        }
    }

    /// The totals of figures in this unit.
    constexpr Sides& sides_in(const AnyUnit& unit) {
        for (Sides& sides : sides_) {
            if (is_written_alike(sides.unit, unit)) return sides;
        }
        for (Sides& sides : sides_) {
            if (sides.unit != unit) continue;
            if (goes_before(unit, sides.unit)) sides.unit = unit;
            return sides;
        }
        sides_.emplace_back().unit = unit;
        return sides_.back();
    }
    /// The unit of the indicator, else the greatest of the targets', else the greatest.
    constexpr AnyUnit unit_of_totals() const {
        if constexpr (is_indicator<Way>) return way_ ? any_unit(way_->unit()) : AnyUnit{};
        const Sides* best = nullptr;
        for (const Sides& sides : sides_) {
            const bool is_better = best == nullptr || (sides.has_target() != best->has_target()
                                                           ? sides.has_target()
                                                           : goes_before(sides.unit, best->unit));
            if (is_better) best = &sides;
        }
        return best == nullptr ? AnyUnit{} : best->unit;
    }
    template <class UnitType>
    constexpr Sides* sides_of(const UnitType& unit_of_figure) {
        if constexpr (has_unit) {
            const AnyUnit unit = any_unit(unit_of_figure);
            check_sum(unit.kind());
            if (unit.is_valid()) return &sides_in(unit);
            fail(ErrorCode::units_differ);
            return nullptr;
        } else {
            return &sides_;
        }
    }
    template <class Given>
    static constexpr auto unit_of(const Given& given) {
        if constexpr (is_share_of<Given>) {
            return given.unit;
        } else if constexpr (AnyQuantity<Given>) {
            return given.unit();
        } else {
            return NoUnit{};
        }
    }

    template <class Planned, class Weight, class AnyPeriod>
    constexpr void add_target(const Target<Planned>& target, bool has_actual, const Weight& weight,
                              const AnyPeriod& period) {
        Sides* const sides = sides_of(unit_of(target.upper()));
        if (sides == nullptr) return;
        with_number(target.upper(), unit_of(target.upper()), [&](const auto& upper) {
            const auto add = [&](const auto& lower) {
                const bool is_dated = target_how_ == Aggregation::last;
                (has_actual ? sides->targets : sides->targets_alone)
                    .add(target.form(), is_dated ? &period : nullptr, [&](auto& end, bool is_lower) {
                        if (is_lower) add_number(end, target_how_, lower, weight, period);
                        if (!is_lower) add_number(end, target_how_, upper, weight, period);
                    });
            };
            if (!target.is_range()) return add(upper);
            with_number(target.lower(), unit_of(target.upper()), [&](const auto& lower) {
                if (number_as<Exact>(upper) < number_as<Exact>(lower)) return fail(ErrorCode::range_reversed);
                add(lower);
            });
        });
    }
    template <class Part, class Whole, class UnitType, class Weight, class AnyPeriod>
    constexpr void add_target(const Share<Part, Whole, UnitType>& share, bool has_actual,
                              const Weight& weight, const AnyPeriod& period) {
        if (target_how_ != Aggregation::weighted) {
            if (const auto target = as_target(share)) add_target(*target, has_actual, weight, period);
            return;
        }
        Sides* const sides = sides_of(share.unit);
        if (sides == nullptr) return;
        (has_actual ? sides->targets : sides->targets_alone)
            .add(TargetForm::value, static_cast<const AnyPeriod*>(nullptr),
                 [&](auto& end, bool) { end.add_share(number_in(*share.part), number_in(*share.whole)); });
    }

    template <class Reached, class Weight, class AnyPeriod>
    constexpr void add_actual(const Reached& figure, bool has_target, const Weight& weight,
                              const AnyPeriod& period) {
        Sides* const sides = sides_of(unit_of(figure));
        if (sides == nullptr) return;
        Actuals& side = has_target ? sides->actuals : sides->actuals_alone;
        if constexpr (is_share_of<Reached>) {
            if (actual_how_ == Aggregation::weighted) {
                side.add_share(number_in(*figure.part), number_in(*figure.whole));
            } else if (const auto share = figure_in(figure)) {
                add_number(side, actual_how_, number_in(*share), weight, period);
            }
        } else {
            with_number(figure, unit_of(figure),
                        [&](const auto& number) { add_number(side, actual_how_, number, weight, period); });
        }
    }

    template <class Side, class Given, class Weight>
    static constexpr Reckoned<Exact> part(const Settled& settled, const Side& side, Aggregation how,
                                          const Given& given, const Weight& weight) {
        std::optional<Exact> number;
        if constexpr (is_share_of<Given>) {
            number = scaled(number_as<Exact>(*given.part), whole_of<Given>);
        } else {
            number = number_as<Exact>(given);
        }
        if constexpr (!std::same_as<decltype(unit_of(given)), NoUnit>) {
            const auto factor = [&] {
                if constexpr (has_unit) return factor_between(unit_of(given), settled.of_both.unit);
                if constexpr (!has_unit) return factor_between(unit_of(given), typename Figure::unit_type{});
            }();
            number = number && factor ? scaled(*number, *factor) : std::nullopt;
        }
        if constexpr (!is_share_of<Given> && !std::same_as<Weight, NoWeight>) {
            if (number && how == Aggregation::weighted) {
                sum_of_exact_t<Exact> product;
                product.add_product(*number, *weight);
                number = product.value();
            }
        }
        if (how == Aggregation::weighted) return side.over_weights(number);
        if (!number) return Undefined::not_representable;
        return *number;
    }

    /// Calls `use` with the number of a figure in the unit of the totals, or where that is known only at run
    /// time in `unit`.
    template <class AnyFigure, class UnitType, class Use>
    constexpr void with_number(const AnyFigure& figure, const UnitType& unit, const Use& use) {
        if constexpr (!AnyQuantity<AnyFigure>) {
            use(figure);
        } else {
            const auto convert = [&](const auto& to) {
                if constexpr (std::same_as<std::remove_cvref_t<decltype(to)>,
                                           typename AnyFigure::unit_type>) {
                    if (StaticUnit<UnitType> || any_unit(figure.unit()) == any_unit(to)) {
                        return use(figure.value());
                    }
                }
                const auto converted = checked_convert(exactly_as(figure), to);
                if (converted) return use(converted->value());
                fail(same_dimension(figure.unit(), to) ? ErrorCode::result_too_large
                                                       : ErrorCode::units_differ);
            };
            if constexpr (has_unit) {
                convert(unit);
            } else {
                convert(typename Figure::unit_type{});
            }
        }
    }

    template <class Side, class Number, class Weight, class AnyPeriod>
    static constexpr void add_number(Side& side, Aggregation how, const Number& number, const Weight& weight,
                                     const AnyPeriod& period) {
        switch (how) {
            case Aggregation::none:
                side.add_nothing();
                break;
            case Aggregation::sum:
                side.add_to_sum(number);
                break;
            case Aggregation::weighted:
                if constexpr (std::same_as<Weight, NoWeight>) {
                    side.add_nothing();
                } else {
                    side.add_weighted(number, *weight);
                }
                break;
            case Aggregation::last:
                side.add_dated(number_as<Exact>(number), period);
                break;
            case Aggregation::maximum:
                side.add_to_maximum(number_as<Exact>(number));
                break;
        }
    }

    std::size_t records_ = 0;
    std::vector<Name> without_target_{};
    std::vector<Name> without_actual_{};
    std::conditional_t<has_unit, std::vector<Sides>, Sides> sides_{};
    [[no_unique_address]] LastWithoutTarget last_without_target_{};
    [[no_unique_address]] LastWithoutActual last_without_actual_{};
    std::optional<Way> way_{};
    Aggregation target_how_{};
    Aggregation actual_how_{};
    ErrorCode error_ = ErrorCode::none;
};

}  // namespace chitieu::detail
