// SPDX-License-Identifier: BSL-1.0
//
// The catalogue as a list, for who looks units up by what is written.
//
//     parse_unit("tấn", standard_units_and<Buffalo>)
#pragma once

#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>

namespace chitieu {

/// A list of unit descriptions to parse against: the standard one, or the caller's own.
struct UnitList {
    const UnitInfo* const* first = nullptr;  ///< the descriptions, one behind the other
    std::size_t count = 0;                   ///< of them

    /// Pointers to the units, in the order of the catalogue.
    constexpr const UnitInfo* const* begin() const noexcept { return first; }
    constexpr const UnitInfo* const* end() const noexcept { return first + count; }
};

namespace detail {

template <StaticUnit... Units>
struct UnitTable {
    static constexpr const UnitInfo* entries[] = {&Units::info...};
    static constexpr UnitList list{entries, sizeof...(Units)};

    template <StaticUnit... Others>
    using With = UnitTable<Units..., Others...>;
};

using StandardUnits =
    UnitTable<units::Metre, units::Kilometre, units::SquareMetre, units::Hectare, units::SquareKilometre,
              units::Are, units::CubicMetre, units::Litre, units::Gram, units::Kilogram, units::Quintal,
              units::Tonne, units::Second, units::Minute, units::Hour, units::Day, units::Month,
              units::Quarter, units::Year, units::Joule, units::WattHour, units::KilowattHour, units::Watt,
              units::Megawatt, units::Dong, units::Dollar, units::Euro, units::Percent, units::Permille,
              units::PerTenThousand, units::PercentagePoint, units::PermillePoint, units::PerTenThousandPoint,
              units::Hundred, units::Thousand, units::TenThousand, units::HundredThousand, units::Million,
              units::Billion, units::Person, units::PersonVisit, units::Visit, units::Household, units::Head,
              units::CommuneCount, units::Village, units::District, units::Province, units::School,
              units::ClassGroup, units::House, units::Bed, units::Subscription, units::Doctor,
              units::PartyMember, units::Worker, units::Pupil, units::Child, units::Patient, units::Case,
              units::Organization, units::Enterprise, units::Cooperative, units::Facility, units::Project,
              units::Product, units::Dossier, units::Meeting, units::Criterion, units::Gift, units::BloodUnit,
              units::Dose, units::Card, units::Booklet, units::Classroom, units::Ballot, units::Award,
              units::Sample, units::Tree>;

}  // namespace detail

/// Every unit of the catalogue.
inline constexpr UnitList standard_units = detail::StandardUnits::list;

/// Units of the caller's own and no others.
template <StaticUnit... Units>
inline constexpr UnitList unit_list = detail::UnitTable<Units...>::list;

/// Every unit of the catalogue, and the caller's own.
template <StaticUnit... Units>
inline constexpr UnitList standard_units_and = detail::StandardUnits::With<Units...>::list;

}  // namespace chitieu
