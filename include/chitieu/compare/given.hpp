// SPDX-License-Identifier: BSL-1.0
//
// What algorithms over single figures take: a figure as it is, an optional one, an `Actual`, or a `Target`
// with a single planned value. A figure is a number or a quantity in a static or a run-time unit.
//
//     planned_task(660_dec, 600_dec);
//     planned_task(planned(660_dec), reported(600_dec));
//     planned_task(planned(660_dec * units::tonne), not_reported<Quantity<units::Tonne>>());   // undefined
#pragma once

#include <chitieu/compare/answer.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/detail/record_range.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <type_traits>

namespace chitieu {

/// Why figures are not reckoned with: what a compiler quotes.
namespace because {

struct a_plan_stands_where_an_actual_belongs;  ///< the target comes first: swap the two
struct an_actual_stands_where_a_plan_belongs;  ///< the target comes first: swap the two
struct this_is_no_figure;  ///< neither a number nor a quantity, nor an optional, an actual or a target of one

}  // namespace because

namespace detail {

template <class Number>
struct ExactOf {
    using type = Number;
};
template <>
struct ExactOf<Decimal> {
    using type = Ratio;
};
template <std::integral Whole>
struct ExactOf<Whole> {
    using type = Ratio;
};
template <Unit UnitType, Number Rep>
struct ExactOf<Quantity<UnitType, Rep>> {
    using type = Quantity<UnitType, typename ExactOf<Rep>::type>;
};

}  // namespace detail

/// What a part of a figure is kept in: a `Ratio` for decimals and integers (a third of 10 has no digits),
/// in the figure's unit where it has one; any other number is itself.
template <class Figure>
using exact_t = typename detail::ExactOf<Figure>::type;

namespace detail {

/// What an argument is: the figure itself, a plan or an actual, or nothing that can be reckoned with.
enum class GivenAs : std::uint8_t { figure, plan, actual, nothing };

template <class Argument>
struct GivenFigure {
    using type = Argument;
    static constexpr bool is_figure = AnyQuantity<Argument> || Number<Argument>;
    static constexpr GivenAs as = is_figure ? GivenAs::figure : GivenAs::nothing;
};
template <class Argument>
struct GivenFigure<std::optional<Argument>> : GivenFigure<Argument> {};
template <class Figure>
struct GivenFigure<Actual<Figure>> {
    using type = Figure;
    static constexpr GivenAs as = GivenAs::actual;
};
template <class Figure>
struct GivenFigure<Target<Figure>> {
    using type = Figure;
    static constexpr GivenAs as = GivenAs::plan;
};
template <class Argument>
using given_figure_t = typename GivenFigure<Argument>::type;

/// An argument in its place: `expected` is what belongs there besides a bare figure; `figure` takes either.
template <GivenAs expected, class Argument>
struct InPlace {
    using type = given_figure_t<Argument>;
    static constexpr GivenAs as = GivenFigure<Argument>::as;
    static constexpr bool belongs =
        as == GivenAs::figure || as == expected || (expected == GivenAs::figure && as != GivenAs::nothing);
};
template <class Argument>
using PlanPlace = InPlace<GivenAs::plan, Argument>;
template <class Argument>
using ActualPlace = InPlace<GivenAs::actual, Argument>;
template <class Argument>
using AnyPlace = InPlace<GivenAs::figure, Argument>;

template <class First, class... Others>
constexpr bool places_fit() {
    if constexpr ((First::belongs && ... && Others::belongs)) {
        // One figure alone has nothing that its unit could differ from.
        constexpr bool answers =
            sizeof...(Others) == 0 || can_answer<typename First::type, typename Others::type...>;
        return answers && FiguresThatFit<typename First::type, typename Others::type...>;
    } else {
        return false;
    }
}
/// Whether an algorithm can reckon with what stands in these places.
template <class... Places>
inline constexpr bool can_reckon = places_fit<Places...>();

template <class First, class... Others>
constexpr auto why_figures_differ() {
    if constexpr (FiguresThatFit<First, Others...>) {
        return static_cast<because::include_chitieu_text_result_to_work_with_run_time_units*>(nullptr);
    } else if constexpr (!(AnyQuantity<First> && ... && AnyQuantity<Others>)) {
        constexpr bool any_quantity = (AnyQuantity<First> || ... || AnyQuantity<Others>);
        return static_cast<std::conditional_t<any_quantity, because::a_bare_number_has_no_unit,
                                              because::numbers_are_of_different_types>*>(nullptr);
    } else {
        constexpr bool same_number = (std::same_as<number_t<First>, number_t<Others>> && ...);
        return static_cast<
            std::conditional_t<same_number, because::units_differ, because::numbers_are_of_different_types>*>(
            nullptr);
    }
}
/// Of the first argument that stands in another's place.
template <class First, class... Others>
constexpr auto why_misplaced() {
    if constexpr (First::belongs) {
        return why_misplaced<Others...>();
    } else if constexpr (First::as == GivenAs::plan) {
        return static_cast<because::a_plan_stands_where_an_actual_belongs*>(nullptr);
    } else {
        return static_cast<because::an_actual_stands_where_a_plan_belongs*>(nullptr);
    }
}
template <class... Places>
constexpr auto why_places_do_not_fit() {
    if constexpr (((Places::as == GivenAs::nothing) || ...)) {
        return static_cast<because::this_is_no_figure*>(nullptr);
    } else if constexpr ((Places::belongs && ...)) {
        return why_figures_differ<typename Places::type...>();
    } else {
        return why_misplaced<Places...>();
    }
}
/// Why not.
template <class... Places>
using why_not_t = std::remove_pointer_t<decltype(why_places_do_not_fit<Places...>())>;

/// A figure that was handed to an algorithm, or why there is none.
template <class Figure>
struct Given {
    std::optional<Figure> figure{};
    Undefined reason = Undefined::not_representable;
};

template <class Figure>
constexpr Given<Figure> given(const Figure& figure, Undefined if_missing) {
    if (!is_a_number(figure)) return {std::nullopt, if_missing};
    return {figure, if_missing};
}
template <class Figure>
constexpr Given<Figure> given(const Actual<Figure>& actual, Undefined if_missing) {
    if (!actual.figure) return {std::nullopt, if_missing};
    return given(*actual.figure, if_missing);
}
template <class Figure>
constexpr Given<Figure> given(const Target<Figure>& target, Undefined if_missing) {
    if (target.is_range()) return {std::nullopt, Undefined::range};
    return given(target.upper(), if_missing);
}
template <class Argument>
constexpr Given<given_figure_t<Argument>> given(const std::optional<Argument>& argument,
                                                Undefined if_missing) {
    if (!argument) return {std::nullopt, if_missing};
    return given(*argument, if_missing);
}

/// The unit of the first figure; where that is missing and its type does not say, of the next.
template <class First, class... Others>
constexpr auto unit_of_first(const Given<First>& first, const Given<Others>&... others) {
    if constexpr (StaticUnit<typename First::unit_type>) {
        return typename First::unit_type{};
    } else {
        std::optional<AnyUnit> unit;
        const auto look = [&unit](const auto& other) {
            if (!unit && other.figure) unit = any_unit(other.figure->unit());
        };
        look(first);
        (look(others), ...);
        return unit.value_or(AnyUnit{});
    }
}

/// Calls `algorithm` with what was given, all of it in the unit of the first; `units_differ` or
/// `digits_lost` where a figure that is there cannot be.
template <class Value, class Algorithm, class First, class... Others>
constexpr answer_t<Value, First, Others...> reckon(const Algorithm& algorithm, const Given<First>& first,
                                                   const Given<Others>&... others) {
    if constexpr (!(has_run_time_unit<First> || ... || has_run_time_unit<Others>)) {
        return algorithm(first, others...);
    } else {
        const auto unit = unit_of_first(first, others...);
        ErrorCode error = ErrorCode::none;
        const auto convert = [&](const auto& other) {
            Given<First> result{std::nullopt, other.reason};
            if (!other.figure) return result;
            result.figure = checked_convert(*other.figure, unit);
            if (!result.figure && error == ErrorCode::none) {
                error = same_dimension(unit, other.figure->unit()) ? ErrorCode::digits_lost
                                                                   : ErrorCode::units_differ;
            }
            return result;
        };
        const Value value = algorithm(convert(first), convert(others)...);
        if (error != ErrorCode::none) return failed<answer_t<Value, First, Others...>>(error);
        return value;
    }
}

/// A figure's number without rounding: a `Ratio`, or the number itself.
template <class Figure>
constexpr auto exact_number(const Figure& figure) {
    return typename ExactOf<number_t<Figure>>::type(number_in(figure));
}

/// The number in the unit of a figure.
template <class Figure, class Exact>
constexpr exact_t<Figure> exact_in_unit_of(const Figure& figure, const Exact& number) {
    if constexpr (AnyQuantity<Figure>) {
        return exact_t<Figure>(number, figure.unit());
    } else {
        return number;
    }
}

/// left / right of exact numbers, or nothing where it does not fit. Precondition: `right` is not 0.
template <class Exact>
constexpr Completion<ratio_t<Exact>> exact_quotient(const Exact& left, const Exact& right) {
    if constexpr (std::same_as<Exact, Ratio>) {
        const auto ratio = checked_divide(left, right);
        if (!ratio) return Undefined::not_representable;
        return *ratio;
    } else {
        return static_cast<ratio_t<Exact>>(left / right);
    }
}

/// (figure − base) / |base|. Precondition: the base is not 0.
template <class Figure>
constexpr Completion<ratio_t<Figure>> relative_difference(const Figure& figure, const Figure& base) {
    const auto from = exact_number(base);
    const auto difference = difference_of(exact_number(figure), from);
    if (!difference) return Undefined::not_representable;
    using Exact = std::remove_cv_t<decltype(from)>;
    const Exact magnitude = from < Exact{} ? static_cast<Exact>(-from) : from;
    return exact_quotient<Exact>(*difference, magnitude);
}

}  // namespace detail

}  // namespace chitieu
