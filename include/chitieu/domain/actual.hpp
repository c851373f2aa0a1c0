// SPDX-License-Identifier: BSL-1.0
//
// An actual (thực hiện): what was reached, or that nothing was reported.
//
//     constexpr Actual grain = reported(17'501_dec);
//     constexpr Actual births = not_reported<Decimal>();
#pragma once

#include <chitieu/number/decimal.hpp>

#include <cstdint>
#include <optional>
#include <utility>

namespace chitieu {

/// How firm an actual is.
enum class ActualStatus : std::uint8_t {
    final,        ///< chính thức
    preliminary,  ///< sơ bộ
    estimate,     ///< ước thực hiện
    forecast,     ///< dự ước
};

/// A figure with its status, or a missing figure: missing is never 0. `Figure` is a `Decimal`, another
/// number, or a `Quantity`. A NaN counts as missing where it is compared.
template <class Figure = Decimal>
struct Actual {
    static_assert(
        !requires { typename Figure::figure_type; },
        "a figure is a number or a quantity, not a target or an actual");

    using figure_type = Figure;

    std::optional<Figure> figure{};
    ActualStatus status = ActualStatus::final;
};

/// An actual that was reported, final if nothing else is said.
template <class Figure>
constexpr Actual<Figure> reported(Figure figure, ActualStatus status = ActualStatus::final) {
    return {std::move(figure), status};
}

/// An actual that is missing: an empty cell, a `-`.
template <class Figure = Decimal>
constexpr Actual<Figure> not_reported() {
    return {};
}

}  // namespace chitieu
