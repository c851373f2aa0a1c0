// SPDX-License-Identifier: BSL-1.0
//
// What a record's members are to the algorithms: targets and actuals of one type of figure.
#pragma once

#include <chitieu/compare/detail/record_range.hpp>
#include <chitieu/compare/given.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/domain/share_of.hpp>

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

namespace chitieu::detail {

template <class UnitType, class Exact>
struct ShareFigure {
    using type = Quantity<UnitType, Exact>;
};
template <class Exact>
struct ShareFigure<BareRatio, Exact> {
    using type = Exact;
};
template <class Part, class Whole, class UnitType>
struct GivenFigure<Share<Part, Whole, UnitType>> {
    using type = typename ShareFigure<UnitType, exact_t<number_t<Part>>>::type;
    static constexpr GivenAs as = GivenAs::figure;
};

/// A member's figure, where there is one: a NaN is none, and neither is a share of 0.
template <class Figure>
constexpr std::optional<Figure> figure_in(const Figure& figure) {
    return given(figure, Undefined::no_actual).figure;
}
template <class Part, class Whole, class UnitType>
constexpr auto figure_in(const Share<Part, Whole, UnitType>& share)
    -> std::optional<given_figure_t<Share<Part, Whole, UnitType>>> {
    using Exact = exact_t<number_t<Part>>;
    if (!share.part || !share.whole) return std::nullopt;
    const Exact part = static_cast<Exact>(exact_number(*share.part));
    const Exact whole = static_cast<Exact>(exact_number(*share.whole));
    if (whole == Exact{}) return std::nullopt;
    const auto ratio = exact_quotient<Exact>(part, whole);
    if (!ratio.is_defined()) return std::nullopt;
    if constexpr (std::same_as<UnitType, BareRatio>) {
        return ratio.ratio();
    } else {
        const auto factor = any_unit(share.unit).factor();
        const auto number = factor ? scaled(ratio.ratio(), inverse(*factor)) : std::nullopt;
        if (!number) return std::nullopt;
        return given_figure_t<Share<Part, Whole, UnitType>>(*number, share.unit);
    }
}
template <class Member>
constexpr auto figure_in(const std::optional<Member>& member) -> decltype(figure_in(*member)) {
    if (!member) return std::nullopt;
    return figure_in(*member);
}

/// A member as a target, where it says one.
template <class Member>
constexpr std::optional<Target<given_figure_t<Member>>> as_target(const Member& member) {
    if constexpr (GivenFigure<Member>::as == GivenAs::plan) {
        return member;
    } else {
        const auto figure = figure_in(member);
        if (!figure) return std::nullopt;
        return planned(*figure);
    }
}

/// A member as an actual, perhaps a missing one.
template <class Figure>
constexpr Actual<Figure> actual_in(const Actual<Figure>& actual) {
    return actual;
}
template <class Figure>
constexpr Actual<Figure> actual_in(const std::optional<Actual<Figure>>& actual) {
    return actual ? *actual : Actual<Figure>{};
}
template <class Member>
constexpr Actual<given_figure_t<Member>> as_actual(const Member& member) {
    if constexpr (GivenFigure<Member>::as == GivenAs::actual) {
        return actual_in(member);
    } else {
        return {figure_in(member)};
    }
}

/// What figures of two kinds of exact numbers are compared as: decimals and whole numbers as ratios.
template <class Planned, class Reached>
inline constexpr bool differ_in_exact_numbers =
    !std::same_as<number_t<Planned>, number_t<Reached>> &&
    std::same_as<exact_t<number_t<Planned>>, exact_t<number_t<Reached>>> &&
    AnyQuantity<Planned> == AnyQuantity<Reached>;

template <class Figure>
constexpr exact_t<Figure> exactly_as(const Figure& figure) {
    return exact_in_unit_of(figure, exact_number(figure));
}
template <class Figure>
constexpr std::optional<Target<exact_t<Figure>>> exactly_as(const std::optional<Target<Figure>>& target) {
    if (!target) return std::nullopt;
    return mapped<exact_t<Figure>>(*target, [](const Figure& figure) { return exactly_as(figure); });
}
template <class Figure>
constexpr Actual<exact_t<Figure>> exactly_as(const Actual<Figure>& actual) {
    return mapped<exact_t<Figure>>(actual, [](const Figure& figure) { return exactly_as(figure); });
}

}  // namespace chitieu::detail
