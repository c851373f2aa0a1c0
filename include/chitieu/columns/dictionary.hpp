// SPDX-License-Identifier: BSL-1.0
//
// Texts as numbers: a column of millions of codes or names has few different ones.
//
//     Dictionary provinces;
//     const std::uint32_t number = provinces.add("Lai Châu");   // 0, and 0 again
//     provinces[number];                                        // "Lai Châu"
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

/// Different texts, numbered from 0 in the order in which they came. Texts are compared byte by byte, so that
/// composed and decomposed marks make two.
class Dictionary {
public:
    Dictionary() : slots_(least_slots, none) {}

    /// The number of a text, which is added where it is new. O(its length), amortized; allocates where it is
    /// new. Precondition: fewer than 2^32 - 1 texts.
    std::uint32_t add(std::string_view text) {
        if (last_ != none && texts_[last_] == text) return last_;  // rows of one key stand together
        const std::size_t at = slot(text);
        if (slots_[at] == none) {
            slots_[at] = static_cast<std::uint32_t>(texts_.size());
            texts_.emplace_back(text);
            if (2 * texts_.size() > slots_.size()) {
                grow();
                return last_ = static_cast<std::uint32_t>(texts_.size() - 1);
            }
        }
        return last_ = slots_[at];
    }

    /// The number of a text that is there. O(its length).
    std::optional<std::uint32_t> find(std::string_view text) const noexcept {
        const std::uint32_t number = slots_[slot(text)];
        return number == none ? std::nullopt : std::optional<std::uint32_t>(number);
    }

    /// The text of a number, which lasts as long as the dictionary. Precondition: it is below `size()`.
    std::string_view operator[](std::uint32_t number) const noexcept {
        assert(number < texts_.size());
        return texts_[number];
    }
    /// How many texts there are.
    std::size_t size() const noexcept { return texts_.size(); }

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;
    static constexpr std::size_t least_slots = 64;

    /// Eight bytes at a time, each mixed in by a product of 128 bits.
    static std::size_t hash_of(std::string_view text) noexcept {
        const auto mixed = [](std::uint64_t hash, std::uint64_t word) noexcept {
            __extension__ using Wide = unsigned __int128;
            const Wide product = static_cast<Wide>(hash ^ word) * 0x9E37'79B9'7F4A'7C15U;
            return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
        };
        std::uint64_t hash = text.size() + 0xD6E8'FEB8'6659'FD93U;
        std::uint64_t word = 0;
        for (; text.size() >= 8; text.remove_prefix(8)) {
            std::memcpy(&word, text.data(), 8);
            hash = mixed(hash, word);
        }
        word = 0;
        for (const char byte : text) word = word << 8U | static_cast<unsigned char>(byte);
        return mixed(hash, word);
    }

    /// Where a text's number is, or would be.
    std::size_t slot(std::string_view text) const noexcept {
        const std::size_t last = slots_.size() - 1;
        std::size_t at = hash_of(text) & last;
        while (slots_[at] != none && texts_[slots_[at]] != text) at = (at + 1) & last;
        return at;
    }

    void grow() {
        slots_.assign(2 * slots_.size(), none);
        for (std::size_t number = 0; number < texts_.size(); ++number)
            slots_[slot(texts_[number])] = static_cast<std::uint32_t>(number);
    }

    std::vector<std::uint32_t> slots_;  // twice as many as texts, and a power of two
    std::deque<std::string> texts_{};   // a deque, so that none moves
    std::uint32_t last_ = none;
};

}  // namespace chitieu
