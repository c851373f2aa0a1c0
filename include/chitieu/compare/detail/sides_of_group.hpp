// SPDX-License-Identifier: BSL-1.0
//
// The totals of the targets and of the actuals of a group, in one unit or in several.
#pragma once

#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/roll_up_options.hpp>
#include <chitieu/compare/detail/side_total.hpp>
#include <chitieu/compare/detail/unit_order.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>

#include <type_traits>
#include <vector>

namespace chitieu::detail {

struct NoUnit {};
/// The unit of a figure or a share.
template <class Given>
constexpr auto unit_of(const Given& given) {
    if constexpr (is_share_of<Given>) {
        return given.unit;
    } else if constexpr (AnyQuantity<Given>) {
        return given.unit();
    } else {
        return NoUnit{};
    }
}

/// The totals of figures in one unit.
template <class Types>
struct SidesOfGroup {
    using UnitOfGroup = std::conditional_t<Types::has_unit, AnyUnit, NoUnit>;
    using Targets = TargetTotal<typename Types::TargetKind>;
    using Actuals = SideTotal<typename Types::ActualKind>;

    [[no_unique_address]] UnitOfGroup unit{};
    Targets targets{};  ///< of records that have both
    Actuals actuals{};
    Targets targets_alone{};
    Actuals actuals_alone{};

    constexpr bool has_target() const noexcept { return !targets.is_empty() || !targets_alone.is_empty(); }
    constexpr void merge(const SidesOfGroup& other) {
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

/// Totals of figures in several units, each converted but once.
template <class Types>
class SidesByUnit {
    using Sides = SidesOfGroup<Types>;

public:
    constexpr const std::vector<Sides>& all() const noexcept { return all_; }
    /// The totals of figures in this unit.
    constexpr Sides& of(const AnyUnit& unit) {
        for (Sides& sides : all_) {
            if (is_written_alike(sides.unit, unit)) return sides;
        }
        for (Sides& sides : all_) {
            if (sides.unit != unit) continue;
            if (goes_before(unit, sides.unit)) sides.unit = unit;
            return sides;
        }
        all_.emplace_back().unit = unit;
        return all_.back();
    }
    constexpr void merge(const SidesByUnit& other) {
        for (const Sides& sides : other.all_) of(sides.unit).merge(sides);
    }
    /// The greatest unit of the targets, else the greatest.
    constexpr AnyUnit greatest_unit() const {
        const Sides* best = nullptr;
        for (const Sides& sides : all_) {
            const bool is_better = best == nullptr || (sides.has_target() != best->has_target()
                                                           ? sides.has_target()
                                                           : goes_before(sides.unit, best->unit));
            if (is_better) best = &sides;
        }
        return best == nullptr ? AnyUnit{} : best->unit;
    }

private:
    std::vector<Sides> all_{};
};

}  // namespace chitieu::detail
