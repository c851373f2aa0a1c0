// SPDX-License-Identifier: BSL-1.0
//
// Texts that are no piece of the input, kept in few blocks; views of them last as long as their owner.
//
//     KeptTexts texts;
//     const std::string_view name = texts.keep(some_string);   // stays where it is when `texts` is moved
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// Owns copies of texts. Can be moved, which leaves the views as they are, and not copied.
class KeptTexts {
public:
    KeptTexts() = default;
    KeptTexts(KeptTexts&& other) noexcept
        : blocks_(std::move(other.blocks_)),
          free_(std::exchange(other.free_, nullptr)),
          left_(std::exchange(other.left_, 0)) {}
    KeptTexts& operator=(KeptTexts&& other) noexcept {
        blocks_.swap(other.blocks_);
        std::swap(free_, other.free_);
        std::swap(left_, other.left_);
        return *this;
    }
    KeptTexts(const KeptTexts&) = delete;
    KeptTexts& operator=(const KeptTexts&) = delete;

    /// A view of a copy; an empty text needs none. Linear in the text.
    std::string_view keep(std::string_view text) {
        if (text.empty()) return {};
        char* const copy = take(text.size());
        text.copy(copy, text.size());
        return {copy, text.size()};
    }

    /// So many bytes to write to.
    char* take(std::size_t size) {
        constexpr std::size_t block_size = std::size_t{1} << 16U;
        if (size > left_) {
            // A long text has a block of its own, and the one begun goes on.
            if (size > block_size / 4) return blocks_.emplace_back(size).data();
            free_ = blocks_.emplace_back(block_size).data();
            left_ = block_size;
        }
        char* const taken = free_;
        free_ += size;
        left_ -= size;
        return taken;
    }

private:
    // A vector that grows moves its blocks, and moving a block leaves its bytes where they are.
    std::vector<std::vector<char>> blocks_{};
    char* free_ = nullptr;
    std::size_t left_ = 0;
};

}  // namespace chitieu
