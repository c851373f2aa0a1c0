// SPDX-License-Identifier: BSL-1.0
//
// An actual (thực hiện): what was reached, or that nothing was reported.
//
//     constexpr Actual grain = reported(17'501_dec);
//     constexpr Actual births = not_reported<Decimal>();
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/text/named.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace chitieu {

/// How firm an actual is.
enum class ActualStatus : std::uint8_t {
    final,        ///< chính thức
    preliminary,  ///< sơ bộ
    estimate,     ///< ước thực hiện
    forecast,     ///< dự ước
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(ActualStatus status) noexcept {
    constexpr std::string_view names[] = {"final", "preliminary", "estimate", "forecast"};
    return names[static_cast<std::size_t>(status)];
}

/// A figure with its status, or a missing figure: missing is never 0. `Figure` is a `Decimal`, another
/// number, or a `Quantity`. A NaN counts as missing where it is compared.
template <class Figure = Decimal>
struct Actual {
    static_assert(
        !requires { typename Figure::figure_type; },
        "a figure is a number or a quantity, not a target or an actual");

    using figure_type = Figure;

    std::optional<Figure> figure{};             ///< nothing: not reported, which is not 0
    ActualStatus status = ActualStatus::final;  ///< how sure it is
};

namespace because {

struct a_text_is_no_figure_yet;           ///< reported(figure) of what parse_decimal gave, or 8.5_dec
struct a_target_comes_before_its_actual;  ///< two targets, two actuals, or the other way round

}  // namespace because

namespace detail {

template <class Candidate>
struct ActualFigure {};
template <class Figure>
struct ActualFigure<Actual<Figure>> {
    using type = Figure;
};
template <class AnyActual>
using actual_figure_t = typename ActualFigure<AnyActual>::type;

/// The actual with its figure changed; a missing one stays missing.
template <class To, class From, class Change>
constexpr Actual<To> mapped(const Actual<From>& actual, const Change& change) {
    Actual<To> result{{}, actual.status};
    if (actual.figure) result.figure.emplace(change(*actual.figure));
    return result;
}

}  // namespace detail

/// An actual that was reported, final if nothing else is said.
template <class Figure>
requires(!detail::letters_in_a_row<Figure>)  //
    constexpr Actual<Figure> reported(Figure figure, ActualStatus status = ActualStatus::final) {
    return {std::move(figure), status};
}

/// The same of a figure that may be missing: then nothing was reported.
template <class Figure>
constexpr Actual<Figure> reported(std::optional<Figure> figure, ActualStatus status = ActualStatus::final) {
    return {std::move(figure), status};
}

/// Refused: what was reported is a figure.
template <detail::letters_in_a_row no_figure, class why = because::a_text_is_no_figure_yet>
why reported(no_figure, ActualStatus = ActualStatus::final);

/// An actual that is missing: an empty cell, a `-`.
template <class Figure = Decimal>
constexpr Actual<Figure> not_reported() {
    return {};
}

}  // namespace chitieu
