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

/// A figure with its status, or a missing figure: missing is never 0.
template <class Figure = Decimal>
struct Actual {
    using figure_type = Figure;

    std::optional<Figure> figure{};
    ActualStatus status = ActualStatus::final;
};

template <class Figure>
constexpr Actual<Figure> reported(Figure figure, ActualStatus status = ActualStatus::final) {
    return {std::move(figure), status};
}

template <class Figure = Decimal>
constexpr Actual<Figure> not_reported() {
    return {};
}

}  // namespace chitieu
