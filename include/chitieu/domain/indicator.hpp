// SPDX-License-Identifier: BSL-1.0
//
// An indicator (chỉ tiêu): what is planned and measured.
//
//     constexpr Indicator grain("3.1", "Tổng sản lượng lương thực", units::tonne,
//                               Direction::higher_is_better, Aggregation::sum, Aggregation::sum);
#pragma once

#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/unit/unit.hpp>

#include <string_view>

namespace chitieu {

namespace because {

struct no_direction_is_assumed;         ///< say Direction::higher_is_better, lower_is_better or keep_within
struct the_indicator_has_another_unit;  ///< a quantity in hectares of an indicator in tonnes

}  // namespace because

/// A code, a name, a unit, a direction, and how figures add up over places and over periods.
/// The direction has no default. Code and name are views: their owner must outlive the indicator.
template <Unit UnitType = AnyUnit>
class Indicator {
public:
    using unit_type = UnitType;

    /// The texts' owners must outlive it. There is no default for the direction; what is not said to add up,
    /// does not.
    constexpr Indicator(std::string_view code, std::string_view name, UnitType unit, Direction direction,
                        Aggregation over_places = Aggregation::none,
                        Aggregation over_periods = Aggregation::none) noexcept
        : code_(code),
          name_(name),
          unit_(unit),
          direction_(direction),
          over_places_(over_places),
          over_periods_(over_periods) {}

    /// Refused: without a direction.
    template <class why = because::no_direction_is_assumed>
    Indicator(std::string_view, std::string_view, UnitType) = delete;

    /// "3.1"; empty where it has none.
    constexpr std::string_view code() const noexcept { return code_; }
    /// As the plan names it.
    constexpr std::string_view name() const noexcept { return name_; }
    /// In what its figures are.
    constexpr UnitType unit() const noexcept { return unit_; }
    /// Which way is good. The form of a target may say otherwise, and then counts.
    constexpr Direction direction() const noexcept { return direction_; }
    /// How figures of several places are put together, and of several periods.
    constexpr Aggregation over_places() const noexcept { return over_places_; }
    /// How figures of several periods are put together.
    constexpr Aggregation over_periods() const noexcept { return over_periods_; }

private:
    std::string_view code_;
    std::string_view name_;
    [[no_unique_address]] UnitType unit_;
    Direction direction_;
    Aggregation over_places_;
    Aggregation over_periods_;
};

}  // namespace chitieu
