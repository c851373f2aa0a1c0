// SPDX-License-Identifier: BSL-1.0
//
// A column of figures that somebody else holds, laid out as Arrow, DuckDB, Polars and plain vectors have it.
//
//     const NumberColumn plans(doubles);                            // a NaN is no figure
//     const NumberColumn actuals(coefficients, 2, Validity(bits));   // Decimals, two digits behind the point
#pragma once

#include <chitieu/columns/detail/preconditions.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/throw.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>

namespace chitieu {

/// Which rows of a column have a figure: one bit a row, lowest first, beginning with bit `offset`; all, where
/// there are no bits. The bits' owner must outlive it.
class Validity {
public:
    constexpr Validity() noexcept = default;
    /// Looks at `bits`, whose owner must outlive it; the first row's is number `offset`.
    constexpr explicit Validity(std::span<const std::uint8_t> bits, std::size_t offset = 0) noexcept
        : bits_(bits), offset_(offset) {}

    /// The bits, of which the first row's is number `offset`.
    constexpr std::span<const std::uint8_t> bits() const noexcept { return bits_; }
    /// Which of the bits is the first row's.
    constexpr std::size_t offset() const noexcept { return offset_; }
    /// Whether any row may be without.
    constexpr bool has_bits() const noexcept { return !bits_.empty(); }
    /// Whether a row has a figure. Precondition: its bit is there.
    constexpr bool operator[](std::size_t row) const noexcept {
        if (bits_.empty()) return true;
        const std::size_t bit = offset_ + row;
        return ((bits_[bit / 8] >> (bit % 8)) & 1U) != 0;
    }
    /// How many rows there are bits for.
    constexpr std::size_t size() const noexcept { return bits_.size() * 8 - offset_; }
    /// That of the rows from `first` on.
    constexpr Validity from(std::size_t first) const noexcept {
        return bits_.empty() ? Validity() : Validity(bits_, offset_ + first);
    }

private:
    std::span<const std::uint8_t> bits_{};
    std::size_t offset_ = 0;
};

/// What columns hold: `double`, or whole numbers of 64 bits, which are Decimals of one scale.
template <class Number>
concept ColumnNumber = std::same_as<Number, double> || std::same_as<Number, std::int64_t>;

/// A figure of a column: a `double`, or a `Decimal`.
template <ColumnNumber Number>
using column_figure_t = std::conditional_t<std::same_as<Number, double>, double, Decimal>;

/// A view of figures, of which some may be missing: where the validity says so, and every NaN. Their owner
/// must outlive it. Copying is O(1).
template <ColumnNumber Number = double>
class NumberColumn {
public:
    using number_type = Number;
    using figure_type = column_figure_t<Number>;

    constexpr NumberColumn() noexcept = default;

    /// Doubles.
    constexpr explicit NumberColumn(std::span<const double> values,
                                    Validity validity = {}) noexcept requires std::same_as<Number, double>
        : values_(values), validity_(validity) {
        if (validity.has_bits() && validity.size() < values.size())
            detail::columns_that_belong_together_have_as_many_rows();
    }
    /// Decimals: each is a value · 10^-scale, scale 0 to 18.
    constexpr NumberColumn(std::span<const std::int64_t> values, int scale,
                           Validity validity = {}) noexcept requires std::same_as<Number, std::int64_t>
        : values_(values), validity_(validity), scale_(scale) {
        if (validity.has_bits() && validity.size() < values.size())
            detail::columns_that_belong_together_have_as_many_rows();
        if (scale < 0 || 18 < scale) detail::the_scale_of_a_decimal_is_0_to_18();
    }

    /// How many rows it has.
    constexpr std::size_t size() const noexcept { return values_.size(); }
    /// As they are held; of a row without a figure, anything.
    constexpr std::span<const Number> values() const noexcept { return values_; }
    /// Which rows have a figure.
    constexpr const Validity& validity() const noexcept { return validity_; }
    /// How many digits stand after the point; 0 of doubles.
    constexpr int scale() const noexcept { return scale_; }

    /// The figure of a row, or nothing. Precondition: the row is there. O(1).
    constexpr std::optional<figure_type> operator[](std::size_t row) const noexcept {
        if (!validity_[row]) return std::nullopt;
        const Number value = values_[row];
        if constexpr (std::same_as<Number, double>) {
            if (value != value) return std::nullopt;
            return value;
        } else {
            return Decimal::from_parts(detail::DecimalParts{value, scale_});
        }
    }

    /// The rows from `first` on, at most `count`. O(1).
    constexpr NumberColumn part(std::size_t first, std::size_t count) const noexcept {
        NumberColumn result = *this;
        result.values_ = values_.subspan(first, count < size() - first ? count : size() - first);
        result.validity_ = validity_.from(first);
        return result;
    }

private:
    std::span<const Number> values_{};
    Validity validity_{};
    int scale_ = 0;
};

NumberColumn(std::span<const double>)->NumberColumn<double>;
NumberColumn(std::span<const double>, Validity)->NumberColumn<double>;
NumberColumn(std::span<const std::int64_t>, int)->NumberColumn<std::int64_t>;
NumberColumn(std::span<const std::int64_t>, int, Validity)->NumberColumn<std::int64_t>;

}  // namespace chitieu
