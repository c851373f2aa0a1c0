// SPDX-License-Identifier: BSL-1.0
//
// The figures of one row, as whole numbers at scales: what millions of rows are read into.
#pragma once

#include <chitieu/columns/number_column.hpp>
#include <chitieu/columns/scaled_number.hpp>
#include <chitieu/columns/target_column.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chitieu {

/// A target: both ends, the same twice where it is no range.
struct ScaledTarget {
    TargetForm form = TargetForm::value;
    ScaledNumber lower{};
    ScaledNumber upper{};

    friend constexpr bool operator==(const ScaledTarget&, const ScaledTarget&) noexcept = default;
};

/// A row of a table of plans and actuals. What is missing is said to be, and never 0.
struct RowFigures {
    bool has_target = false;
    bool has_actual = false;
    ScaledTarget target{};  ///< where there is one
    ScaledNumber actual{};  ///< where there is one
    Direction direction;    ///< of the row's indicator
};

namespace detail {

/// `>97.5` and the like, or `15-20`.
template <class Text>
[[gnu::noinline]] bool read_bound_or_range(Text written, ScaledTarget& target) noexcept {
    const std::string_view text = view_of(written);
    const auto read = [](std::string_view part, ScaledNumber& number) {
        return read_scaled_into(Text{part}, number);
    };
    if (text.size() > 1 && (text[0] == '>' || text[0] == '<')) {
        const bool is_strict = text[1] != '=';
        if (text[0] == '>') target.form = is_strict ? TargetForm::more_than : TargetForm::at_least;
        if (text[0] == '<') target.form = is_strict ? TargetForm::less_than : TargetForm::at_most;
        const bool is_read = read(text.substr(is_strict ? 1 : 2), target.upper);
        target.lower = target.upper;
        return is_read;
    }
    const std::size_t dash = text.find('-', 1);
    target.form = TargetForm::between;
    return dash != std::string_view::npos && read(text.substr(0, dash), target.lower) &&
           read(text.substr(dash + 1), target.upper) &&
           target.lower.to_decimal() <= target.upper.to_decimal();
}

/// `read_scaled_target`, of a `std::string_view` or a `PaddedText`. What is no short figure is first taken
/// for a bound or a range, since most are.
template <class Text>
[[gnu::always_inline]] inline bool read_scaled_target_into(Text written, ScaledTarget& target) noexcept {
    target.form = TargetForm::value;
    const std::size_t size = view_of(written).size();
    if (size - 1 < 8 && read_scaled_word(first_word_of(written), size, target.upper)) [[likely]] {
        target.lower = target.upper;
        return true;
    }
    if (read_bound_or_range(written, target)) return true;
    target.form = TargetForm::value;
    const bool is_read = read_scaled_slowly(view_of(written), target.upper);
    target.lower = target.upper;
    return is_read;
}

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

/// Reads a target as programs write it: `97.5`, `>97.5`, `>=97.5`, `<3`, `<=3`, `15-20`. Nothing where it is
/// written otherwise, or its ends are not in order. O(length).
inline std::optional<ScaledTarget> read_scaled_target(std::string_view text) noexcept {
    ScaledTarget target;
    if (!detail::read_scaled_target_into(text, target)) return std::nullopt;
    return target;
}

}  // namespace chitieu
