// SPDX-License-Identifier: BSL-1.0
//
// How an indicator adds up, over places and over periods separately.
#pragma once

#include <chitieu/text/named.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu {

/// What becomes of an indicator's figures when places or periods are put together.
enum class Aggregation : std::uint8_t {
    none,      ///< does not add up: ranks, yes/no milestones, shares whose parts are not known
    sum,       ///< adds up: grain harvested, people trained
    weighted,  ///< sum of numerators over sum of denominators: poverty rate, forest cover
    last,      ///< the latest counts: head of livestock, anything cumulative
    maximum,   ///< the largest counts
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(Aggregation how) noexcept {
    constexpr std::string_view names[] = {"none", "sum", "weighted", "last", "maximum"};
    return names[static_cast<std::size_t>(how)];
}

/// How an indicator adds up over places, as a type.
template <Aggregation how>
struct OverPlaces {
    /// The enumerator that the type stands for.
    static constexpr Aggregation value = how;
};
/// `over_places<Aggregation::sum>`: what an indicator is told, and `roll_up`.
template <Aggregation how>
inline constexpr OverPlaces<how> over_places{};

/// How an indicator adds up over periods, as a type.
template <Aggregation how>
struct OverPeriods {
    /// The enumerator that the type stands for.
    static constexpr Aggregation value = how;
};
/// `over_periods<Aggregation::last>`: what an indicator is told.
template <Aggregation how>
inline constexpr OverPeriods<how> over_periods{};

/// Across what figures are put together, for an indicator that says of both how it adds up.
struct AcrossPlaces {};
struct AcrossPeriods {};
/// Across what `roll_up` puts an indicator's figures together.
inline constexpr AcrossPlaces across_places{};
inline constexpr AcrossPeriods across_periods{};

}  // namespace chitieu
