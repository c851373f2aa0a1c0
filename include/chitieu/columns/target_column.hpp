// SPDX-License-Identifier: BSL-1.0
//
// A column of targets: planned values, or two ends and a form each.
//
//     const TargetColumn plans{NumberColumn(doubles)};               // every row a value
//     const TargetColumn targets(lower, upper, forms);               // ">17600", "15-20", "98,5"
#pragma once

#include <chitieu/columns/detail/preconditions.hpp>
#include <chitieu/columns/number_column.hpp>
#include <chitieu/domain/target.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace chitieu {

/// A view of targets. A row of which an end is missing has no target. Owners must outlive it.
template <ColumnNumber Number = double>
class TargetColumn {
public:
    using number_type = Number;
    using figure_type = column_figure_t<Number>;

    constexpr TargetColumn() noexcept = default;

    /// Planned values.
    constexpr explicit TargetColumn(NumberColumn<Number> values) noexcept : lower_(values), upper_(values) {}
    /// Both ends of each, the same twice where it is no range, and a form each. Precondition: as many of
    /// each, and no lower end is above its upper one.
    constexpr TargetColumn(NumberColumn<Number> lower, NumberColumn<Number> upper,
                           std::span<const TargetForm> forms) noexcept
        : lower_(lower), upper_(upper), forms_(forms) {
        if (lower.size() != upper.size() || forms.size() != upper.size())
            detail::columns_that_belong_together_have_as_many_rows();
    }

    /// How many rows it has.
    constexpr std::size_t size() const noexcept { return upper_.size(); }
    /// The lower ends of ranges; of all else, the figures themselves.
    constexpr const NumberColumn<Number>& lower() const noexcept { return lower_; }
    /// The upper ends of ranges; of all else, the figures themselves.
    constexpr const NumberColumn<Number>& upper() const noexcept { return upper_; }
    /// One a row; none where all are values.
    constexpr std::span<const TargetForm> forms() const noexcept { return forms_; }

    /// The target of a row, or nothing. O(1).
    constexpr std::optional<Target<figure_type>> operator[](std::size_t row) const {
        const std::optional<figure_type> upper = upper_[row];
        const std::optional<figure_type> lower = forms_.empty() ? upper : lower_[row];
        if (!lower || !upper) return std::nullopt;
        return Target<figure_type>(forms_.empty() ? TargetForm::value : forms_[row], *lower, *upper);
    }

    /// The rows from `first` on, at most `count`. O(1).
    constexpr TargetColumn part(std::size_t first, std::size_t count) const noexcept {
        TargetColumn result = *this;
        result.lower_ = lower_.part(first, count);
        result.upper_ = upper_.part(first, count);
        if (!forms_.empty()) result.forms_ = forms_.subspan(first, result.upper_.size());
        return result;
    }

private:
    NumberColumn<Number> lower_{};
    NumberColumn<Number> upper_{};
    std::span<const TargetForm> forms_{};
};

}  // namespace chitieu
