// SPDX-License-Identifier: BSL-1.0
//
// The figures of one row, as whole numbers at scales: what millions of rows are read into.
#pragma once

#include <chitieu/columns/number_column.hpp>
#include <chitieu/columns/target_column.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/scaled_target.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/scaled_number.hpp>

#include <cstddef>
#include <cstdint>

namespace chitieu {

/// A row of a table of plans and actuals. What is missing is said to be, and never 0.
struct RowFigures {
    bool has_target = false;  ///< whether there is a plan
    bool has_actual = false;  ///< whether there is an actual
    ScaledTarget target{};    ///< where there is one
    ScaledNumber actual{};    ///< where there is one
    Direction direction;      ///< of the row's indicator
};

namespace detail {

/// The figures of a row of columns.
inline RowFigures row_figures(const TargetColumn<std::int64_t>& targets,
                              const NumberColumn<std::int64_t>& actuals, std::size_t row,
                              Direction direction) noexcept {
    RowFigures figures{.direction = direction};
    const NumberColumn<std::int64_t>& upper = targets.upper();
    const NumberColumn<std::int64_t>& lower = targets.forms().empty() ? upper : targets.lower();
    figures.has_target = upper.validity()[row] && lower.validity()[row];
    figures.has_actual = actuals.validity()[row];
    figures.target = {targets.forms().empty() ? TargetForm::value : targets.forms()[row],
                      {lower.values()[row], lower.scale()},
                      {upper.values()[row], upper.scale()}};
    figures.actual = {actuals.values()[row], actuals.scale()};
    return figures;
}

}  // namespace detail

}  // namespace chitieu
