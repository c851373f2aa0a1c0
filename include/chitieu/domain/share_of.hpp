// SPDX-License-Identifier: BSL-1.0
//
// A share by its numerator and its denominator, which are known more exactly than their printed quotient:
//
//     actual_from(share_of(&Commune::poor, &Commune::households, units::percent))   // 500 of 4,000: 12.5 %
#pragma once

#include <chitieu/domain/record.hpp>
#include <chitieu/unit/unit.hpp>

#include <optional>
#include <type_traits>

namespace chitieu {

/// Stands for the unit of a share that has none: 1 is the whole.
struct BareRatio {};

/// A part of a whole, in a unit of shares; missing where either is, or where the whole is 0.
template <class Part, class Whole = Part, class UnitType = BareRatio>
struct Share {
    std::optional<Part> part{};
    std::optional<Whole> whole{};
    [[no_unique_address]] UnitType unit{};
};

namespace detail {

template <class Number>
struct WithoutOptional {
    using type = Number;
};
template <class Number>
struct WithoutOptional<std::optional<Number>> {
    using type = Number;
};
template <class Projection, class Record>
using projected_number_t = typename WithoutOptional<std::remove_cvref_t<decltype(
    project(std::declval<const Projection&>(), std::declval<const Record&>()))>>::type;

/// A projection to a `Share`.
template <class PartGetter, class WholeGetter, class UnitType>
struct ShareOf {
    PartGetter part;
    WholeGetter whole;
    [[no_unique_address]] UnitType unit;

    template <class Record>
    constexpr Share<projected_number_t<PartGetter, Record>, projected_number_t<WholeGetter, Record>, UnitType>
    operator()(const Record& record) const {
        return {project(part, record), project(whole, record), unit};
    }
};

}  // namespace detail

/// A projection to the share that one member is of another; either may be optional.
template <class PartGetter, class WholeGetter>
constexpr detail::ShareOf<PartGetter, WholeGetter, BareRatio> share_of(PartGetter part, WholeGetter whole) {
    return {part, whole, {}};
}
/// The same in percent, permille, or any other unit of shares.
template <class PartGetter, class WholeGetter, Unit UnitType>
constexpr detail::ShareOf<PartGetter, WholeGetter, UnitType> share_of(PartGetter part, WholeGetter whole,
                                                                      UnitType unit) {
    return {part, whole, unit};
}

}  // namespace chitieu
