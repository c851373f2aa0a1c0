// SPDX-License-Identifier: BSL-1.0
//
// What an algorithm over figures answers: its value, where the units are known to fit; a `Result` of it,
// where a unit is known only at run time and may not.
//
//     answer_t<Change<Decimal>, Decimal>                                   // Change<Decimal>
//     answer_t<Change<Figure>, Quantity<units::Tonne>, Quantity<AnyUnit>>  // Result<Change<Figure>>
//
// This header only names the Result: who works with run-time units includes `chitieu/text/result.hpp`, and
// who does not pays nothing for it.
#pragma once

#include <chitieu/text/error.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>

namespace tl {

template <class Value, class Error>
class expected;

}  // namespace tl

namespace chitieu {

/// True for a figure whose unit is known only at run time.
template <class Figure>
inline constexpr bool has_run_time_unit = false;
template <Number Rep>
inline constexpr bool has_run_time_unit<Quantity<AnyUnit, Rep>> = true;

/// `Value`, or a `Result<Value>` where one of the figures has a run-time unit.
template <class Value, class... Figures>
using answer_t = std::conditional_t<(has_run_time_unit<Figures> || ...), tl::expected<Value, Error>, Value>;

/// Why figures in run-time units are refused: what a compiler quotes.
namespace because {

struct include_chitieu_text_result_to_work_with_run_time_units;  ///< the answer is then a Result

}  // namespace because

namespace detail {

/// False where a Result is needed and its header was not included.
template <class Answer>
concept IsComplete = requires {
    sizeof(Answer);
};
template <class... Figures>
inline constexpr bool can_answer =
    IsComplete<std::conditional_t<(has_run_time_unit<Figures> || ...), tl::expected<int, Error>, int>>;

template <class First, class Other>
inline constexpr bool may_fit = std::same_as<First, Other>;
template <Unit First, Unit Other, Number Rep>
requires(std::same_as<First, AnyUnit> || std::same_as<Other, AnyUnit>)  //
    inline constexpr bool may_fit<Quantity<First, Rep>, Quantity<Other, Rep>> = may_convert<First, Other>();

}  // namespace detail

/// Figures that an algorithm can hold against each other: of one type, or quantities of one number type
/// where a run-time unit decides.
template <class First, class... Others>
concept FiguresThatFit = (detail::may_fit<First, Others> && ...);

namespace detail {

/// An error as an answer.
template <class Answer>
constexpr Answer failed(ErrorCode code) {
    return typename Answer::unexpected_type(Error{code});
}

/// The figure in the unit of another.
template <class First, class Other>
constexpr std::optional<First> in_unit_of(const First& first, const Other& figure) {
    if constexpr (has_run_time_unit<First> || has_run_time_unit<Other>) {
        return checked_convert(figure, first.unit());
    } else {
        return figure;
    }
}

/// Why `in_unit_of` gave nothing.
template <class First, class Other>
constexpr ErrorCode why_not_in_unit_of(const First& first, const Other& figure) {
    return same_dimension(first.unit(), figure.unit()) ? ErrorCode::digits_lost : ErrorCode::units_differ;
}

/// Calls `algorithm` with all figures in the unit of the first; `units_differ` or `digits_lost` where one
/// cannot be. `algorithm` gives a `Value`.
template <class Value, class Algorithm, class First, class... Others>
requires FiguresThatFit<First, Others...>
constexpr answer_t<Value, First, Others...> in_unit_of_first(const Algorithm& algorithm, const First& first,
                                                             const Others&... others) {
    if constexpr (!(has_run_time_unit<First> || ... || has_run_time_unit<Others>)) {
        return algorithm(first, others...);
    } else {
        ErrorCode error = ErrorCode::none;
        const auto convert = [&](const auto& figure) {
            const auto converted = in_unit_of(first, figure);
            if (!converted && error == ErrorCode::none) error = why_not_in_unit_of(first, figure);
            return converted.value_or(first);
        };
        // In braces, so that the first of several errors is the one that is told.
        struct Converted {
            First figures[sizeof...(Others) + 1];
        };
        const Converted converted{{first, convert(others)...}};
        if (error != ErrorCode::none) return failed<answer_t<Value, First, Others...>>(error);
        const auto call = [&]<std::size_t... Places>(std::index_sequence<Places...>) {
            return algorithm(converted.figures[Places]...);
        };
        return call(std::make_index_sequence<sizeof...(Others) + 1>());
    }
}

}  // namespace detail

}  // namespace chitieu
