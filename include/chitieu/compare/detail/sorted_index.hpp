// SPDX-License-Identifier: BSL-1.0
//
// Places in the order of their keys, for keys that come one by one.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// The places 0, 1, 2, … of keys that are kept elsewhere, in the keys' order. Chunks of a few hundred places
/// keep an insertion at O(log n) comparisons and a short move, also in a constant expression, where a
/// std::map cannot be.
class SortedIndex {
public:
    /// The place of a key, or `size` and where it would have to go. `less_than_key(place)` and
    /// `key_less_than(place)` compare what is looked for.
    struct Found {
        std::size_t chunk = 0;
        std::size_t at = 0;
        std::size_t place = none;
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    template <class LessThanKey, class KeyLessThan>
    constexpr Found find(const LessThanKey& less_than_key, const KeyLessThan& key_less_than) const {
        if (chunks_.empty()) return {};
        // The last chunk that does not begin above the key.
        const std::size_t above = partition_point(
            chunks_.size(), [&](std::size_t chunk) { return !key_less_than(chunks_[chunk].front()); });
        const std::size_t chunk = above == 0 ? 0 : above - 1;
        const std::vector<std::size_t>& places = chunks_[chunk];
        const std::size_t at =
            partition_point(places.size(), [&](std::size_t index) { return less_than_key(places[index]); });
        const bool is_there = at < places.size() && !key_less_than(places[at]);
        return {chunk, at, is_there ? places[at] : none};
    }

    /// Inserts a place where `find` found none for its key.
    constexpr void insert(const Found& where, std::size_t place) {
        if (chunks_.empty()) chunks_.emplace_back();
        std::vector<std::size_t>& places = chunks_[where.chunk];
        places.insert(places.begin() + static_cast<std::ptrdiff_t>(where.at), place);
        if (places.size() < largest_chunk) return;
        const auto half = places.begin() + static_cast<std::ptrdiff_t>(largest_chunk / 2);
        std::vector<std::size_t> upper(half, places.end());
        places.erase(half, places.end());
        chunks_.insert(chunks_.begin() + static_cast<std::ptrdiff_t>(where.chunk) + 1, std::move(upper));
    }

    /// Calls `use` with each place, in order.
    template <class Use>
    constexpr void for_each(const Use& use) const {
        for (const std::vector<std::size_t>& places : chunks_) {
            for (const std::size_t place : places) use(place);
        }
    }

private:
    static constexpr std::size_t largest_chunk = 512;

    /// The first index for which it does not hold.
    template <class Holds>
    static constexpr std::size_t partition_point(std::size_t size, const Holds& holds) {
        std::size_t first = 0;
        while (size > 0) {
            const std::size_t half = size / 2;
            if (holds(first + half)) {
                first += half + 1;
                size -= half + 1;
            } else {
                size = half;
            }
        }
        return first;
    }

    std::vector<std::vector<std::size_t>> chunks_{};
};

}  // namespace chitieu::detail
