// SPDX-License-Identifier: BSL-1.0
//
// Lists of numbers by hashes. Include domain/gazetteer.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace chitieu::detail {

/// Makes room for so many more, and no less than twice as much as there was, so that many small additions
/// stay linear.
template <class Value>
void make_room(std::vector<Value>& list, std::size_t more) {
    const std::size_t needed = list.size() + more;
    if (needed <= list.capacity()) return;
    list.reserve(needed < 2 * list.capacity() ? 2 * list.capacity() : needed);
}

/// For each hash the numbers that were added under it, the last one first. What hashes alike shares a list:
/// who asks compares. Numbers are looked for until `use` gives true. O(1) to add, O(list) to go over.
class HashLists {
public:
    /// Makes room for so many more, of different hashes.
    void reserve(std::size_t count) {
        make_room(entries_, count);
        make_slots(used_slots_ + count);
    }

    void add(std::uint32_t hash, std::uint32_t number) {
        make_slots(used_slots_ + 1);
        Slot& slot = slots_[slot_of(hash)];
        if (slot.entry == none) ++used_slots_;
        entries_.push_back({number, slot.entry});
        slot = {hash, static_cast<std::uint32_t>(entries_.size() - 1)};
    }

    /// Whether `use` gave true for one of them.
    template <class Use>
    bool any_of(std::uint32_t hash, const Use& use) const {
        if (slots_.empty()) return false;
        for (std::uint32_t at = slots_[slot_of(hash)].entry; at != none; at = entries_[at].next) {
            if (use(entries_[at].number)) return true;
        }
        return false;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    struct Entry {
        std::uint32_t number;
        std::uint32_t next;
    };
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = none;
    };

    /// Where a hash is, or would be.
    std::size_t slot_of(std::uint32_t hash) const noexcept {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash & mask;
        while (slots_[at].entry != none && slots_[at].hash != hash) at = (at + 1) & mask;
        return at;
    }

    /// At most two of three slots are used.
    void make_slots(std::size_t used) {
        if (used * 3 <= slots_.size() * 2) return;
        std::size_t size = slots_.empty() ? 16 : slots_.size() * 2;
        while (used * 3 > size * 2) size *= 2;
        std::vector<Slot> old(size);
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.entry != none) slots_[slot_of(slot.hash)] = slot;
        }
    }

    std::vector<Entry> entries_{};
    std::vector<Slot> slots_{};  // open addressing; a power of two
    std::size_t used_slots_ = 0;
};

}  // namespace chitieu::detail
