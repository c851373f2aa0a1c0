// SPDX-License-Identifier: BSL-1.0
//
// What one record adds to the totals of its group.
#pragma once

#include <chitieu/compare/detail/group_total.hpp>
#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/roll_up_options.hpp>
#include <chitieu/compare/detail/roll_up_types.hpp>
#include <chitieu/compare/detail/sides_of_group.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <optional>

namespace chitieu::detail {

/// Of records that have both a target and an actual, what each adds to the totals of those.
template <class Record, class... Options>
class PartOfGroup {
    using Types = RollUpTypes<Record, Options...>;
    using Planning = typename Types::Planning;
    using Figure = typename Types::Figure;
    using Exact = typename Types::Exact;
    using Group = GroupTotal<Record, Options...>;

    static constexpr bool has_unit = Types::has_unit;

public:
    constexpr PartOfGroup(const Group& group, const typename Group::Settled& settled) noexcept
        : group_(group), settled_(settled) {}

    constexpr Reckoned<Exact> target(const Record& record, const Options&... options) const {
        const auto& planning = member<Role::target>(record, options...);
        const auto target = target_or_share(planning);
        const auto weight = weight_of<typename Types::TargetHow>(planning, record, options...);
        const auto& totals = settled_.of_both.targets.upper();
        if constexpr (is_share_of<Planning>) {
            return part(totals, group_.target_how(), *target, weight);
        } else {
            return part(totals, group_.target_how(), target->upper(), weight);
        }
    }
    constexpr Reckoned<Exact> actual(const Record& record, const Options&... options) const {
        const auto& reaching = member<Role::actual>(record, options...);
        const auto weight = weight_of<typename Types::ActualHow>(reaching, record, options...);
        return part(settled_.of_both.actuals, group_.actual_how(), *figure_or_share(reaching), weight);
    }

private:
    template <class Side, class Given, class Weight>
    constexpr Reckoned<Exact> part(const Side& side, Aggregation how, const Given& given,
                                   const Weight& weight) const {
        std::optional<Exact> number;
        if constexpr (is_share_of<Given>) {
            number = scaled(number_as<Exact>(*given.part), whole_of<Given>);
        } else {
            number = number_as<Exact>(given);
        }
        if constexpr (!std::same_as<decltype(unit_of(given)), NoUnit>) {
            const auto factor = [&] {
                if constexpr (has_unit) return factor_between(unit_of(given), settled_.of_both.unit);
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

    const Group& group_;
    const typename Group::Settled& settled_;
};

}  // namespace chitieu::detail
