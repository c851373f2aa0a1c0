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

/// A figure's number as an exact one, or as a number of another type that it converts to.
template <class Exact, class Figure>
constexpr Exact number_as(const Figure& figure) {
    if constexpr (std::same_as<exact_t<number_t<Figure>>, Exact>) {
        return exact_number(figure);
    } else {
        return static_cast<Exact>(number_in(figure));
    }
}
/// Whether it can be: decimals and whole numbers as a `Ratio`, and nothing else as one.
template <class Exact, class Figure>
inline constexpr bool is_exact_as = std::same_as<exact_t<number_t<Figure>>, Exact> ||
                                    (!std::same_as<Exact, Ratio> &&
                                     std::is_convertible_v<number_t<Figure>, Exact>);

/// Whether a part and its whole are in one unit, or in none.
template <class Part, class Whole>
inline constexpr bool are_in_one_unit = !AnyQuantity<Part> && !AnyQuantity<Whole>;
template <StaticUnit Same, Number Part, Number Whole>
inline constexpr bool are_in_one_unit<Quantity<Same, Part>, Quantity<Same, Whole>> = true;

template <class UnitType, class Exact>
struct ShareFigure {
    using type = Quantity<UnitType, Exact>;
    static constexpr Ratio whole = inverse(*UnitType::any().factor());  ///< 100, in percent
};
template <class Exact>
struct ShareFigure<BareRatio, Exact> {
    using type = Exact;
    static constexpr Ratio whole{1};
};
template <class Part, class Whole, class UnitType>
struct GivenFigure<Share<Part, Whole, UnitType>> {
    using type = void;
    static constexpr GivenAs as = GivenAs::nothing;
};
template <class Part, class Whole, class UnitType>
requires(GivenFigure<Part>::as == GivenAs::figure && GivenFigure<Whole>::as == GivenAs::figure &&
         are_in_one_unit<Part, Whole> && is_exact_as<exact_t<number_t<Part>>, Whole>)  //
    struct GivenFigure<Share<Part, Whole, UnitType>> {
    using type = typename ShareFigure<UnitType, exact_t<number_t<Part>>>::type;
    static constexpr GivenAs as = GivenAs::figure;
};

/// A figure with the weight that it came with: the total of a group, on its way into a larger one.
template <class Member, class Weight>
struct Weighed {
    Member figure{};
    std::optional<Weight> weight{};
};
template <class Member, class Weight>
struct GivenFigure<Weighed<Member, Weight>> : GivenFigure<Member> {};

template <class Member>
constexpr const Member& without_weight(const Member& member) noexcept {
    return member;
}
template <class Member, class Weight>
constexpr const Member& without_weight(const Weighed<Member, Weight>& member) noexcept {
    return member.figure;
}

template <class Part, class Whole, class UnitType>
constexpr bool is_there(const Share<Part, Whole, UnitType>& share) {
    return share.part && share.whole && is_a_number(*share.part) && is_a_number(*share.whole) &&
           !(number_in(*share.whole) == number_t<Whole>{});
}

/// A member's figure, where there is one: a NaN is none, and neither is a share of 0.
template <class Figure>
constexpr std::optional<Figure> figure_in(const Figure& figure) {
    return given(figure, Undefined::no_actual).figure;
}
template <class Part, class Whole, class UnitType>
constexpr auto figure_in(const Share<Part, Whole, UnitType>& share)
    -> std::optional<given_figure_t<Share<Part, Whole, UnitType>>> {
    using Exact = exact_t<number_t<Part>>;
    if (!is_there(share)) return std::nullopt;
    const auto ratio = exact_quotient<Exact>(number_as<Exact>(*share.part), number_as<Exact>(*share.whole));
    if (!ratio.is_defined()) return std::nullopt;
    const std::optional<Exact> number = scaled(ratio.ratio(), ShareFigure<UnitType, Exact>::whole);
    if (!number) return std::nullopt;
    if constexpr (std::same_as<UnitType, BareRatio>) {
        return number;
    } else {
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
        const std::optional<Target<given_figure_t<Member>>> target = without_weight(member);
        if (!target || !is_a_number(target->lower()) || !is_a_number(target->upper())) return std::nullopt;
        return target;
    } else {
        const auto figure = figure_in(without_weight(member));
        if (!figure) return std::nullopt;
        return planned(*figure);
    }
}

/// A member as an actual, perhaps a missing one.
template <class Figure>
constexpr Actual<Figure> actual_in(const Actual<Figure>& actual) {
    return actual.figure && is_a_number(*actual.figure) ? actual : Actual<Figure>{{}, actual.status};
}
template <class Figure>
constexpr Actual<Figure> actual_in(const std::optional<Actual<Figure>>& actual) {
    return actual ? actual_in(*actual) : Actual<Figure>{};
}
template <class Member>
constexpr Actual<given_figure_t<Member>> as_actual(const Member& member) {
    if constexpr (GivenFigure<Member>::as == GivenAs::actual) {
        return actual_in(without_weight(member));
    } else {
        return {figure_in(without_weight(member))};
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
