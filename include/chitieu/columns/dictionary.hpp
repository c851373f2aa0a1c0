// SPDX-License-Identifier: BSL-1.0
//
// Texts as numbers: a column of millions of codes or names has few different ones.
//
//     Dictionary provinces;
//     const std::uint32_t number = provinces.add("Lai Châu");   // 0, and 0 again
//     provinces[number];                                        // "Lai Châu"
#pragma once

#include <chitieu/number/detail/short_text.hpp>

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// Different texts, numbered from 0 in the order in which they came. Texts are compared byte by byte, so that
/// composed and decomposed marks make two.
class Dictionary {
public:
    Dictionary() : slots_(least_slots) {}

    /// The number of a text, which is added where it is new. O(its length), amortized; allocates where it is
    /// new. Precondition: fewer than 2^32 - 1 texts.
    std::uint32_t add(std::string_view text) { return add_tagged(detail::tag_of(text), text); }
    [[gnu::always_inline]] std::uint32_t add(detail::PaddedText padded) {
        return add_tagged(detail::tag_of(padded), padded.text);
    }

    /// The number of a text that is there. O(its length).
    std::optional<std::uint32_t> find(std::string_view text) const noexcept {
        const std::uint32_t number = slots_[slot(detail::tag_of(text), text)].number;
        return number == none ? std::nullopt : std::optional<std::uint32_t>(number);
    }

    /// Whether a number's text is this one, behind which `same_text_step` bytes can be read.
    [[gnu::always_inline]] bool is(std::uint32_t number, detail::PaddedText padded) const noexcept {
        return detail::is_same_text((*this)[number], padded.text);
    }

    /// The text of a number, which lasts until the next one is added. Precondition: it is below `size()`.
    [[gnu::always_inline]] std::string_view operator[](std::uint32_t number) const noexcept {
        assert(number < size());
        return {bytes_.data() + ends_[number], ends_[number + std::size_t{1}] - ends_[number]};
    }
    /// How many texts there are.
    std::size_t size() const noexcept { return ends_.size() - 1; }

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;
    static constexpr std::size_t least_slots = 64;

    struct Slot {
        std::uint64_t tag = 0;
        std::uint32_t number = none;
    };

    [[gnu::always_inline]] std::uint32_t add_tagged(std::uint64_t tag, std::string_view text) {
        const std::uint32_t number = slots_[slot(tag, text)].number;
        return number == none ? add_new(tag, text) : number;
    }
    /// Where memory runs out, nothing has changed that can be seen.
    [[gnu::noinline]] std::uint32_t add_new(std::uint64_t tag, std::string_view text) {
        const auto number = static_cast<std::uint32_t>(size());
        if (2 * (size() + 1) > slots_.size()) grow();
        bytes_.resize(ends_.back());
        bytes_.append(text).append(detail::same_text_step, '\0');
        ends_.push_back(ends_.back() + text.size());
        slots_[slot(tag, text)] = {tag, number};
        return number;
    }

    bool is_text(const Slot& of_tag, std::string_view text) const noexcept {
        if (of_tag.number == none) return false;
        return detail::is_whole_text(of_tag.tag) || (*this)[of_tag.number] == text;
    }

    /// Where a text's number is, or would be.
    [[gnu::always_inline]] std::size_t slot(std::uint64_t tag, std::string_view text) const noexcept {
        const std::size_t last = last_slot_;
        std::size_t at = (tag ^ tag >> 32U) * 0x9E37'79B9'7F4A'7C15U >> 32U & last;
        while (slots_[at].number != none && !(slots_[at].tag == tag && is_text(slots_[at], text)))
            at = (at + 1) & last;
        return at;
    }

    void grow() {
        const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
        last_slot_ = slots_.size() - 1;
        for (const Slot& kept : before) {
            if (kept.number != none) slots_[slot(kept.tag, (*this)[kept.number])] = kept;
        }
    }

    std::vector<Slot> slots_;  // at least twice as many as texts, and a power of two
    std::size_t last_slot_ = least_slots - 1;
    std::string bytes_{};  // of all texts, one behind the other, and some more that can be read
    std::vector<std::size_t> ends_{0};
};

}  // namespace chitieu
