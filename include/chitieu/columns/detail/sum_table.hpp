// SPDX-License-Identifier: BSL-1.0
//
// Many exact sums: 64 bits each, and more for the few that need them.
#pragma once

#include <chitieu/number/detail/int192.hpp>
#include <chitieu/number/detail/wide.hpp>

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace chitieu::detail {

/// Rows of `cells` sums. Those of the first `scaled_cells` are in units of 10^-scale(), which may shrink;
/// what a cell has no room for goes into a map, in units of 10^-18, and so does all of cells beyond. Sums do
/// not depend on the order in which their parts came, and none overflows of fewer than 2^63 figures.
template <std::size_t cells, std::size_t scaled_cells>
class SumTable {
public:
    static constexpr int finest = 18;
    using Row = std::int64_t*;

    std::size_t size() const noexcept { return size_; }
    int scale() const noexcept { return scale_; }

    /// A row, which is there from then on. O(1), amortized.
    [[gnu::always_inline]] Row row(std::size_t number) {
        if (number >= size_) [[unlikely]]
            grow(number);
        return pages_[number / page_rows].data() + number % page_rows * cells;
    }

    [[gnu::always_inline]] void add(std::size_t number, Row row, std::size_t cell, std::int64_t value) {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(row[cell], value, &sum)) [[unlikely]] {
            spill(number, cell, at_finest(cell, row[cell]));
            sum = value;
        }
        row[cell] = sum;
    }
    /// A number in units of 10^-18, or of the cell's own.
    void add_wide(std::size_t number, std::size_t cell, const Int192& value) { spill(number, cell, value); }

    /// A sum in units of 10^-18, or of the cell's own. Precondition: the row is there.
    Int192 sum(std::size_t number, std::size_t cell) const {
        Int192 result = cell < cells ? own_sum(number, cell) : Int192();
        if (const auto found = spilt_.find(number * most_cells + cell); found != spilt_.end())
            result += found->second;
        return result;
    }

    /// Makes the unit of the scaled cells as fine as 10^-scale, if it is not.
    [[gnu::noinline]] void refine(int scale) {
        if (scale <= scale_) return;
        const auto factor = static_cast<std::int64_t>(power_of_ten(scale - scale_));
        for (std::size_t number = 0; number < size_; ++number) {
            const Row sums = row(number);
            for (std::size_t cell = 0; cell < scaled_cells; ++cell) {
                std::int64_t finer = 0;
                if (__builtin_mul_overflow(sums[cell], factor, &finer)) {
                    spill(number, cell, at_finest(cell, sums[cell]));
                    finer = 0;
                }
                sums[cell] = finer;
            }
        }
        scale_ = scale;
    }

    /// Adds the rows of another, each to the row whose number stands at its place.
    void add(const SumTable& other, const std::vector<std::uint32_t>& numbers) {
        refine(other.scale_);
        const std::uint64_t factor = power_of_ten(scale_ - other.scale_);
        for (std::size_t from = 0; from < other.size_; ++from) {
            const Row sums = row(numbers[from]);
            for (std::size_t cell = 0; cell < cells; ++cell) {
                std::int64_t value = other.pages_[from / page_rows][from % page_rows * cells + cell];
                const std::int64_t times = cell < scaled_cells ? static_cast<std::int64_t>(factor) : 1;
                if (__builtin_mul_overflow(value, times, &value)) {
                    spill(numbers[from], cell, other.own_sum(from, cell));
                } else {
                    add(numbers[from], sums, cell, value);
                }
            }
        }
        for (const auto& [key, value] : other.spilt_)
            spilt_[std::uint64_t{numbers[key / most_cells]} * most_cells + key % most_cells] += value;
    }

private:
    static constexpr std::size_t page_rows = 256;
    static constexpr std::size_t most_cells = 32;

    /// Without what has been spilt.
    Int192 own_sum(std::size_t number, std::size_t cell) const noexcept {
        return at_finest(cell, pages_[number / page_rows][number % page_rows * cells + cell]);
    }
    Int192 at_finest(std::size_t cell, std::int64_t value) const noexcept {
        Int192 result(value);
        if (cell < scaled_cells) result *= power_of_ten(finest - scale_);
        return result;
    }
    [[gnu::noinline]] void grow(std::size_t number) {
        for (; size_ <= number; ++size_) {
            if (size_ % page_rows == 0) pages_.emplace_back(page_rows * cells);
        }
    }
    [[gnu::noinline]] void spill(std::size_t number, std::size_t cell, const Int192& value) {
        spilt_[number * most_cells + cell] += value;
    }

    std::vector<std::vector<std::int64_t>> pages_{};  // so that no sum moves
    std::unordered_map<std::uint64_t, Int192> spilt_{};
    std::size_t size_ = 0;
    int scale_ = 0;
};

}  // namespace chitieu::detail
