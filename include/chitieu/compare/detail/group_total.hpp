// SPDX-License-Identifier: BSL-1.0
//
// What comes together of the records of one group: the totals of their targets and of their actuals, and who
// is missing.
#pragma once

#include <chitieu/compare/detail/group_agreement.hpp>
#include <chitieu/compare/detail/kept.hpp>
#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/roll_up_options.hpp>
#include <chitieu/compare/detail/roll_up_types.hpp>
#include <chitieu/compare/detail/side_total.hpp>
#include <chitieu/compare/detail/sides_of_group.hpp>
#include <chitieu/compare/detail/sort.hpp>
#include <chitieu/compare/rolled_up.hpp>
#include <chitieu/domain/aggregation.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// The reason that totals give for an error.
constexpr Undefined reason_of(ErrorCode error) noexcept {
    if (error == ErrorCode::units_differ) return Undefined::units_differ;
    if (error == ErrorCode::indicators_differ) return Undefined::indicators_differ;
    if (error == ErrorCode::weight_missing) return Undefined::no_weight;
    if (error == ErrorCode::period_missing) return Undefined::no_period;
    if (error == ErrorCode::result_too_large) return Undefined::not_representable;
    return Undefined::does_not_add_up;
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

    static constexpr bool has_unit = Types::has_unit;
    using Sides = SidesOfGroup<Types>;

public:
    using Parts = RolledUpParts<Name, Figure, typename Types::GroupWay>;

    /// Takes a record; whether it has both a target and an actual.
    constexpr bool add(const Record& record, std::size_t place, const Options&... options) {
        agreement_.add(record, options...);
        ++records_;
        const auto& planning = member<Role::target>(record, options...);
        const auto& reaching = member<Role::actual>(record, options...);
        const auto& period = period_of_record(record, options...);
        const auto target = target_or_share(planning);
        const auto actual = figure_or_share(reaching);
        const auto target_weight = weight_of<typename Types::TargetHow>(planning, record, options...);
        const auto actual_weight = weight_of<typename Types::ActualHow>(reaching, record, options...);
        const bool has_target = target && agreement_.can_weigh(target_how(), target_weight);
        const bool has_actual = actual && agreement_.can_weigh(actual_how(), actual_weight);
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
        agreement_.merge(other.agreement_);
        sides_.merge(other.sides_);
    }

    /// The totals in one unit, and the error that there may be.
    struct Settled {
        Sides known{};    ///< targets and actuals of all records, whichever else they have
        Sides of_both{};  ///< of those that have both
        ErrorCode error = ErrorCode::none;
    };
    constexpr Settled settled() const {
        Settled result;
        result.error = agreement_.error();
        const Ratio for_targets = target_how() == Aggregation::weighted ? whole_of<Planning> : Ratio(1);
        const Ratio for_actuals = actual_how() == Aggregation::weighted ? whole_of<Reaching> : Ratio(1);
        if constexpr (has_unit) {
            const AnyUnit unit = unit_of_totals();
            for (const Sides& sides : sides_.all()) {
                const auto factor = factor_between(sides.unit, unit);
                if (!factor) {
                    const bool is_too_large = same_dimension(sides.unit, unit);
                    join_error(result.error,
                               is_too_large ? ErrorCode::result_too_large : ErrorCode::units_differ);
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
            result.has_all_targets = is_complete(target_how(), result.has_all_targets, known.targets.upper(),
                                                 last_without_target_);
        }
        if constexpr (ActualKind::keeps_period) {
            result.has_all_actuals =
                is_complete(actual_how(), result.has_all_actuals, known.actuals, last_without_actual_);
        }
        if (target_how() == Aggregation::weighted) result.target_weight = known.targets.weight();
        if (actual_how() == Aggregation::weighted) result.actual_weight = known.actuals.weight();
        if constexpr (std::same_as<typename Types::GroupWay, Direction>) {
            if (const auto way = agreement_.direction()) result.way = *way;
        }
        return result;
    }

    /// The targets and the actuals as they were told to add up.
    constexpr Aggregation target_how() const noexcept { return agreement_.target_how(); }
    constexpr Aggregation actual_how() const noexcept { return agreement_.actual_how(); }

    constexpr Totals<Figure> totals(const Settled& settled, const Sides& sides) const {
        if (settled.error != ErrorCode::none) {
            const Undefined reason = reason_of(settled.error);
            return {reason, reason};
        }
        Totals<Figure> result;
        const auto in_unit = [&](const Exact& number) { return with_unit<Figure>(settled, number); };
        const auto target = sides.targets.total(target_how());
        if (target.is_defined()) {
            result.target = mapped<Figure>(target.value(), in_unit);
        } else {
            result.target = target.reason();
        }
        const auto actual = sides.actuals.total(actual_how(), Undefined::no_actual);
        if (actual.is_defined()) {
            result.actual = in_unit(actual.value());
        } else {
            result.actual = actual.reason();
        }
        return result;
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

    /// The unit of the indicator, else the greatest.
    constexpr AnyUnit unit_of_totals() const {
        if constexpr (is_indicator<Way>) {
            return agreement_.way() ? any_unit(agreement_.way()->unit()) : AnyUnit{};
        } else {
            return sides_.greatest_unit();
        }
    }
    template <class UnitType>
    constexpr Sides* sides_of(const UnitType& unit_of_figure) {
        if constexpr (has_unit) {
            const AnyUnit unit = any_unit(unit_of_figure);
            agreement_.check_sum(unit.kind());
            if (unit.is_valid()) return &sides_.of(unit);
            agreement_.fail(ErrorCode::units_differ);
            return nullptr;
        } else {
            return &sides_;
        }
    }
    template <class Planned, class Weight, class AnyPeriod>
    constexpr void add_target(const Target<Planned>& target, bool has_actual, const Weight& weight,
                              const AnyPeriod& period) {
        Sides* const sides = sides_of(unit_of(target.upper()));
        if (sides == nullptr) return;
        with_number(target.upper(), unit_of(target.upper()), [&](const auto& upper) {
            const auto add = [&](const auto& lower) {
                const bool is_dated = target_how() == Aggregation::last;
                (has_actual ? sides->targets : sides->targets_alone)
                    .add(target.form(), is_dated ? &period : nullptr, [&](auto& end, bool is_lower) {
                        if (is_lower) add_number(end, target_how(), lower, weight, period);
                        if (!is_lower) add_number(end, target_how(), upper, weight, period);
                    });
            };
            if (!target.is_range()) return add(upper);
            with_number(target.lower(), unit_of(target.upper()), [&](const auto& lower) {
                if (number_as<Exact>(upper) < number_as<Exact>(lower))
                    return agreement_.fail(ErrorCode::range_reversed);
                add(lower);
            });
        });
    }
    template <class Part, class Whole, class UnitType, class Weight, class AnyPeriod>
    constexpr void add_target(const Share<Part, Whole, UnitType>& share, bool has_actual,
                              const Weight& weight, const AnyPeriod& period) {
        if (target_how() != Aggregation::weighted) {
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
        auto& side = has_target ? sides->actuals : sides->actuals_alone;
        if constexpr (is_share_of<Reached>) {
            if (actual_how() == Aggregation::weighted) {
                side.add_share(number_in(*figure.part), number_in(*figure.whole));
            } else if (const auto share = figure_in(figure)) {
                add_number(side, actual_how(), number_in(*share), weight, period);
            }
        } else {
            with_number(figure, unit_of(figure),
                        [&](const auto& number) { add_number(side, actual_how(), number, weight, period); });
        }
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
                agreement_.fail(same_dimension(figure.unit(), to) ? ErrorCode::result_too_large
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
    std::conditional_t<has_unit, SidesByUnit<Types>, Sides> sides_{};
    [[no_unique_address]] LastWithoutTarget last_without_target_{};
    [[no_unique_address]] LastWithoutActual last_without_actual_{};
    GroupAgreement<Record, Options...> agreement_{};
};

}  // namespace chitieu::detail
