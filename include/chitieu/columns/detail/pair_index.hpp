// SPDX-License-Identifier: BSL-1.0
//
// Pairs of numbers, numbered: a commune's and an indicator's become a group's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// Different pairs, numbered from 0 in the order in which they came. Numbers that begin at 0 and are used up,
/// as a `Dictionary` gives them, cost 4 bytes a pair: pairs of one first number and sixteen second ones that
/// follow each other stand in a line.
class PairIndex {
public:
    PairIndex() : slots_(least_slots) {}

    /// The number of a pair, which is added where it is new. O(1), amortized.
    [[gnu::always_inline]] std::uint32_t add(std::uint32_t first, std::uint32_t second) {
        const std::uint64_t key = std::uint64_t{first} << 32U | second / line_size;
        if (key != last_.key || last_.line == none) last_ = line_of(key);
        std::uint32_t& number = numbers_[std::size_t{last_.line} * line_size + second % line_size];
        if (number == none) number = size_++;
        return number;
    }

    /// How many pairs there are.
    std::size_t size() const noexcept { return size_; }

    /// All pairs, by their numbers.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs() const {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> result(size_);
        for (const Slot& slot : slots_) {
            if (slot.line == none) continue;
            for (std::uint32_t at = 0; at < line_size; ++at) {
                const std::uint32_t number = numbers_[std::size_t{slot.line} * line_size + at];
                if (number == none) continue;
                result[number] = {static_cast<std::uint32_t>(slot.key >> 32U),
                                  static_cast<std::uint32_t>(slot.key) * line_size + at};
            }
        }
        return result;
    }

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;
    static constexpr std::uint32_t line_size = 16;
    static constexpr std::size_t least_slots = 64;

    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t line = none;
    };

    std::size_t slot(std::uint64_t key) const noexcept {
        const std::size_t last = last_slot_;
        std::size_t at = (key ^ key >> 29U) * 0x9E37'79B9'7F4A'7C15U >> 32U & last;
        while (slots_[at].line != none && slots_[at].key != key) at = (at + 1) & last;
        return at;
    }

    [[gnu::always_inline]] Slot line_of(std::uint64_t key) {
        const Slot found = slots_[slot(key)];
        return found.line != none ? found : new_line(key);
    }
    /// Where memory runs out, nothing has changed that can be seen.
    [[gnu::noinline]] Slot new_line(std::uint64_t key) {
        const std::size_t lines = lines_ + std::size_t{1};
        if (2 * lines > slots_.size()) {
            const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
            last_slot_ = slots_.size() - 1;
            for (const Slot& kept : before) {
                if (kept.line != none) slots_[slot(kept.key)] = kept;
            }
        }
        numbers_.resize(lines * line_size, none);
        return slots_[slot(key)] = {key, lines_++};
    }

    std::vector<Slot> slots_;  // at least twice as many as lines, and a power of two
    std::vector<std::uint32_t> numbers_{};
    std::size_t last_slot_ = least_slots - 1;
    Slot last_{};
    std::uint32_t lines_ = 0;
    std::uint32_t size_ = 0;
};

}  // namespace chitieu::detail
