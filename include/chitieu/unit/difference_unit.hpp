// SPDX-License-Identifier: BSL-1.0
//
// The unit in which two figures differ: points for shares, the unit itself for all else.
//
//     static_assert(std::same_as<difference_unit_t<units::Percent>, units::PercentagePoint>);
//     static_assert(difference_unit(any_unit(units::permille)) == any_unit(units::permille_point));
#pragma once

#include <chitieu/unit/unit.hpp>

#include <concepts>

namespace chitieu {

/// The same of a unit's value. A run-time share, scaled or not, differs in its points; one of the caller's
/// own that has none differs in a unit that is not valid, so that it neither adds nor subtracts. Any
/// other unit, and a share per year, is its own.
constexpr AnyUnit difference_unit(const AnyUnit& unit) noexcept {
    if (unit.kind() != UnitKind::share) return unit;
    AnyUnit result;
    for (const AnyUnit::Term term : unit) {
        if (term.info->kind != UnitKind::share) {
            result = result * AnyUnit(*term.info).power(term.exponent);
        } else if (term.info->difference) {
            result = result * AnyUnit(*term.info->difference);
        } else {
            result = result * unit.power(AnyUnit::max_exponent + 1);
        }
    }
    return result;
}

namespace detail {

/// The points of a static share that has no name for them, such as a scaled one.
template <StaticUnit Share>
struct PointsOf : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return chitieu::difference_unit(Share::any()); }
};

template <class Known>
concept StaticShare = StaticUnit<Known> && Known::any()
.kind() == UnitKind::share;
template <class Known>
concept NamesItsPoints = StaticShare<Known> && requires {
    typename Known::difference_unit;
};

template <class Known>
struct DifferenceUnit {
    using type = Known;
};
template <StaticShare Known>
struct DifferenceUnit<Known> {
    using type = PointsOf<Known>;
};
template <NamesItsPoints Known>
struct DifferenceUnit<Known> {
    using type = typename Known::difference_unit;
};
template <StaticUnit Left, StaticUnit Right>
requires StaticShare<UnitProduct<Left, Right>>
struct DifferenceUnit<UnitProduct<Left, Right>> {
    using type = UnitProduct<typename DifferenceUnit<Left>::type, typename DifferenceUnit<Right>::type>;
};

}  // namespace detail

/// The unit in which two figures in this unit differ: percentage points for percent, and thousands of
/// points for thousands of percent.
template <Unit Known>
using difference_unit_t = typename detail::DifferenceUnit<Known>::type;

/// The same as a value.
template <StaticUnit Known>
constexpr difference_unit_t<Known> difference_unit(Known) noexcept {
    return {};
}

}  // namespace chitieu
