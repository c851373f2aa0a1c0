// SPDX-License-Identifier: BSL-1.0
#pragma once

// std::stable_sort without its buffer, which libstdc++ 12 gets by a function that clang 19 calls deprecated.

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// Sorts by `less`; equal ones stay as they were. O(n log n).
template <class Value, class Less>
void sort_stably(std::vector<Value>& values, const Less& less) {
    std::vector<std::size_t> order(values.size());
    for (std::size_t index = 0; index < order.size(); ++index) order[index] = index;
    std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        if (less(values[left], values[right])) return true;
        if (less(values[right], values[left])) return false;
        return left < right;
    });
    std::vector<Value> sorted;
    sorted.reserve(values.size());
    for (const std::size_t index : order) sorted.push_back(std::move(values[index]));
    values = std::move(sorted);
}

}  // namespace chitieu::detail
