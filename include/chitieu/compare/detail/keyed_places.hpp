// SPDX-License-Identifier: BSL-1.0
//
// Places by their keys, for keys that come one by one.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// Numbers 0, 1, 2, … for keys in the order in which they come. Finding one is O(log n); a new one is put in
/// its place in a chunk of at most 128, also in a constant expression, where a std::map cannot be.
template <class Key>
class KeyedPlaces {
public:
    /// The place of a key, which is that of the call before as long as keys repeat; and whether it is new.
    struct Found {
        std::size_t place;
        bool is_new;
    };
    template <class AnyKey>
    constexpr Found find_or_add(const AnyKey& key) {
        if (chunk_ < chunks_.size() && at_ < chunks_[chunk_].size()) {
            const Entry& last = chunks_[chunk_][at_];
            if (!(key < last.key) && !(last.key < key)) return {last.place, false};
        }
        // The last chunk that does not begin above the key.
        chunk_ =
            first_where(chunks_.size(), [&](std::size_t chunk) { return key < chunks_[chunk].front().key; });
        if (chunk_ > 0) --chunk_;
        if (chunks_.empty()) chunks_.emplace_back();
        const std::vector<Entry>& entries = chunks_[chunk_];
        at_ = first_where(entries.size(), [&](std::size_t at) { return !(entries[at].key < key); });
        if (at_ < entries.size() && !(key < entries[at_].key)) return {entries[at_].place, false};
        insert(Entry{Key(key), size_});
        return {size_++, true};
    }

    /// Calls `use` with each key and its place, in the order of the keys.
    template <class Use>
    constexpr void for_each(const Use& use) const {
        for (const std::vector<Entry>& entries : chunks_) {
            for (const Entry& entry : entries) use(entry.key, entry.place);
        }
    }

    constexpr std::size_t size() const noexcept { return size_; }

private:
    struct Entry {
        Key key;
        std::size_t place;
    };
    static constexpr std::size_t largest_chunk = 128;

    /// Puts it where it was looked for.
    constexpr void insert(Entry entry) {
        std::vector<Entry>& entries = chunks_[chunk_];
        entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(at_), std::move(entry));
        if (entries.size() < largest_chunk) return;
        constexpr std::size_t half = largest_chunk / 2;
        std::vector<Entry> upper;
        upper.reserve(largest_chunk);
        for (std::size_t at = half; at < entries.size(); ++at) upper.push_back(std::move(entries[at]));
        entries.erase(entries.begin() + half, entries.end());
        chunks_.insert(chunks_.begin() + static_cast<std::ptrdiff_t>(chunk_) + 1, std::move(upper));
        if (at_ < half) return;
        ++chunk_;
        at_ -= half;
    }

    /// The first index for which it holds, as it does for all that follow; `size` where for none.
    template <class Holds>
    static constexpr std::size_t first_where(std::size_t size, const Holds& holds) {
        std::size_t first = 0;
        while (size > 0) {
            const std::size_t half = size / 2;
            if (holds(first + half)) {
                size = half;
            } else {
                first += half + 1;
                size -= half + 1;
            }
        }
        return first;
    }

    std::vector<std::vector<Entry>> chunks_{};
    std::size_t size_ = 0;
    std::size_t chunk_ = 0;  // of the key that was looked for last
    std::size_t at_ = 0;
};

}  // namespace chitieu::detail
