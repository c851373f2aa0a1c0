// SPDX-License-Identifier: BSL-1.0
//
// Doubles as the figures that they stand for.
//
//     const std::optional<FigureColumn> actuals = figures_of(NumberColumn(doubles));    // 0.1 is 0.1
#pragma once

#include <chitieu/columns/number_column.hpp>
#include <chitieu/columns/owned_columns.hpp>
#include <chitieu/number/scaled_number.hpp>

#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu {

/// Of each double the shortest decimal that reads back as the same: the figure that was written, where it had
/// no more than 15 digits. A missing figure and a NaN stay missing. Nothing where 64 bits do not hold all of
/// them at one scale, as of 1e300 or an infinity. Linear; some 100 ns a figure.
inline std::optional<FigureColumn> figures_of(const NumberColumn<double>& doubles) {
    FigureColumn result;
    result.reserve(doubles.size());
    for (std::size_t row = 0; row < doubles.size(); ++row) {
        const std::optional<double> value = doubles[row];
        if (!value) {
            result.push_missing();
            continue;
        }
        constexpr std::size_t longest = 32;  // a figure that fits has 19 digits, a point and a sign
        char digits[longest];
        const auto [end, error] = std::to_chars(digits, digits + longest, *value, std::chars_format::fixed);
        if (error != std::errc{}) return std::nullopt;
        const auto number = read_scaled(std::string_view(digits, static_cast<std::size_t>(end - digits)));
        if (!number || !result.push_back(*number)) return std::nullopt;
    }
    return result;
}

}  // namespace chitieu
