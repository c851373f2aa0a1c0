// SPDX-License-Identifier: BSL-1.0
//
// Sorting without <algorithm>, which is 10,000 lines in C++20.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// Sorts by `less`: a heap sort, O(n log n) whatever the order was. Not stable.
template <class Value, class Less>
constexpr void sort(std::vector<Value>& values, const Less& less) {
    const auto sift_down = [&](std::size_t root, std::size_t size) {
        while (2 * root + 1 < size) {
            std::size_t child = 2 * root + 1;
            if (child + 1 < size && less(values[child], values[child + 1])) ++child;
            if (!less(values[root], values[child])) return;
            std::swap(values[root], values[child]);
            root = child;
        }
    };
    for (std::size_t root = values.size() / 2; root > 0; --root) sift_down(root - 1, values.size());
    for (std::size_t size = values.size(); size > 1; --size) {
        std::swap(values[0], values[size - 1]);
        sift_down(0, size - 1);
    }
}

}  // namespace chitieu::detail
