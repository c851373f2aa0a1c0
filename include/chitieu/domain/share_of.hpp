// SPDX-License-Identifier: BSL-1.0
//
// A share by its numerator and its denominator, which are known more exactly than their printed quotient:
//
//     actual_from(share_of(&Commune::poor, &Commune::households, units::percent))   // 500 of 4,000: 12.5 %
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/unit/unit.hpp>

#include <optional>
#include <type_traits>
#include <utility>

namespace chitieu {

namespace because {

struct a_share_is_in_percent_or_its_like;  ///< units::percent, units::permille, or no unit at all

}  // namespace because

/// Stands for the unit of a share that has none: 1 is the whole.
struct BareRatio {};

/// A part of a whole, in a unit of shares; missing where either is, or where the whole is 0. Both are bare
/// numbers, or both in one static unit.
template <class Part, class Whole = Part, class UnitType = BareRatio>
struct Share {
    std::optional<Part> part{};             ///< nothing: missing, and so is the share
    std::optional<Whole> whole{};           ///< nothing: missing, and so is the share
    [[no_unique_address]] UnitType unit{};  ///< percent, permille and the like
};

namespace detail {

template <class Figure>
constexpr std::optional<Figure> optional_figure(const Figure& figure) {
    return figure;
}
template <class Figure>
constexpr std::optional<Figure> optional_figure(const std::optional<Figure>& figure) {
    return figure;
}
template <class Figure>
constexpr std::optional<Figure> optional_figure(const Actual<Figure>& actual) {
    return actual.figure;
}
template <class Projection, class Record>
using projected_figure_t = typename decltype(optional_figure(
    project(std::declval<const Projection&>(), std::declval<const Record&>())))::value_type;

/// A projection to a `Share`.
template <class PartGetter, class WholeGetter, class UnitType>
struct ShareOf {
    PartGetter part;
    WholeGetter whole;
    [[no_unique_address]] UnitType unit;

    template <class Record>
    constexpr Share<projected_figure_t<PartGetter, Record>, projected_figure_t<WholeGetter, Record>, UnitType>
    operator()(const Record& record) const {
        return {optional_figure(project(part, record)), optional_figure(project(whole, record)), unit};
    }
};

template <class Candidate>
concept ShareUnit = StaticUnit<Candidate> && Candidate::any()
.kind() == UnitKind::share;

}  // namespace detail

/// A projection to the share that one member is of another; either may be optional, or an `Actual`.
template <class PartGetter, class WholeGetter>
constexpr detail::ShareOf<PartGetter, WholeGetter, BareRatio> share_of(PartGetter part, WholeGetter whole) {
    return {part, whole, {}};
}
/// The same in percent, permille, or any other unit of shares.
template <class PartGetter, class WholeGetter, detail::ShareUnit UnitType>
constexpr detail::ShareOf<PartGetter, WholeGetter, UnitType> share_of(PartGetter part, WholeGetter whole,
                                                                      UnitType unit) {
    return {part, whole, unit};
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <class part, class whole, class cannot_be_a_share_in,
          class why = because::a_share_is_in_percent_or_its_like>
requires(!detail::ShareUnit<cannot_be_a_share_in>) why share_of(part, whole, cannot_be_a_share_in);

}  // namespace chitieu
