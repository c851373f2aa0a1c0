// SPDX-License-Identifier: BSL-1.0
//
// Texts of a few bytes as one word, which is compared and hashed at once.
#pragma once

#include <chitieu/number/detail/wide.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace chitieu::detail {

/// Up to eight bytes, the first of which is the lowest on a little-endian machine; zeros behind them.
/// Precondition: no more than eight.
[[gnu::always_inline]] inline std::uint64_t word_of(std::string_view text) noexcept {
    const std::size_t size = text.size();
    const char* const begin = text.data();
    if constexpr (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
        if (size >= 4) {  // two loads, which may overlap
            std::uint32_t low = 0;
            std::uint32_t high = 0;
            std::memcpy(&low, begin, 4);
            std::memcpy(&high, begin + size - 4, 4);
            return low | std::uint64_t{high} << (8 * (size - 4));
        }
        if (size >= 2) {
            std::uint16_t low = 0;
            std::uint16_t high = 0;
            std::memcpy(&low, begin, 2);
            std::memcpy(&high, begin + size - 2, 2);
            return low | std::uint64_t{high} << (8 * (size - 2));
        }
        return size == 0 ? 0 : static_cast<unsigned char>(*begin);
    } else {
        std::uint64_t word = 0;
        for (std::size_t at = size; at-- != 0;) word = word << 8U | static_cast<unsigned char>(begin[at]);
        return word;
    }
}

/// A text behind which eight more bytes can be read, as in a block of a file.
struct PaddedText {
    std::string_view text;
};
constexpr std::string_view view_of(std::string_view text) noexcept { return text; }
constexpr std::string_view view_of(PaddedText padded) noexcept { return padded.text; }

inline constexpr std::uint64_t low_byte_masks[] = {
    0x0,
    0xFF,
    0xFFFF,
    0xFF'FFFF,
    0xFFFF'FFFF,
    0xFF'FFFF'FFFF,
    0xFFFF'FFFF'FFFF,
    0xFF'FFFF'FFFF'FFFF,
    0xFFFF'FFFF'FFFF'FFFF,
};

/// The same at once, without asking how long it is: what a branch cannot foresee costs more than the rest.
[[gnu::always_inline]] inline std::uint64_t word_of(PaddedText padded) noexcept {
    if constexpr (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
        std::uint64_t word = 0;
        std::memcpy(&word, padded.text.data(), 8);
        return word & low_byte_masks[padded.text.size()];
    } else {
        return word_of(padded.text);
    }
}

/// So many bytes are compared at once.
inline constexpr std::size_t same_text_step = 16;

/// Whether two texts are the same, behind each of which `same_text_step` bytes can be read: for those of some
/// words, which are compared again and again, faster than a call that asks how long they are.
[[gnu::always_inline]] inline bool is_same_text(std::string_view left, std::string_view right) noexcept {
    using Words [[gnu::vector_size(16)]] = std::uint64_t;
    static constexpr unsigned char mask_bytes[32] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                                                     0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
    if (left.size() != right.size()) return false;
    const auto words_at = [](const void* bytes) {
        Words words;
        std::memcpy(&words, bytes, sizeof words);
        return words;
    };
    Words different{};
    const char* one = left.data();
    const char* other = right.data();
    std::size_t rest = left.size();
    for (; rest > same_text_step; rest -= same_text_step) {
        different |= words_at(one) ^ words_at(other);
        one += same_text_step;
        other += same_text_step;
    }
    different |= (words_at(one) ^ words_at(other)) & words_at(mask_bytes + 16 - rest);
    return (different[0] | different[1]) == 0;
}

/// A hash whose highest bit is set.
inline std::uint64_t hash_tag_of(std::string_view text) noexcept {
    constexpr std::uint64_t is_hash = std::uint64_t{1} << 63U;
    const auto mixed = [](std::uint64_t hash, std::uint64_t word) noexcept {
        const uint128 product = uint128{hash ^ word} * 0x9E37'79B9'7F4A'7C15U;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    };
    std::uint64_t hash = text.size() + 0xD6E8'FEB8'6659'FD93U;
    for (; text.size() > 8; text.remove_prefix(8)) hash = mixed(hash, word_of(text.substr(0, 8)));
    return mixed(hash, word_of(text)) | is_hash;
}
/// A word of which only the bytes of the text are looked at.
[[gnu::always_inline]] inline std::uint64_t first_word_of(std::string_view text) noexcept {
    return word_of(text);
}
[[gnu::always_inline]] inline std::uint64_t first_word_of(PaddedText padded) noexcept {
    if constexpr (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
        std::uint64_t word = 0;
        std::memcpy(&word, padded.text.data(), 8);
        return word;
    } else {
        return word_of(padded.text);
    }
}

/// Tells a text from any other: the text itself and its size where that is less than eight bytes, else a
/// hash, which two different texts may have.
[[gnu::always_inline]] inline std::uint64_t tag_of(std::string_view text) noexcept {
    if (text.size() >= 8) return hash_tag_of(text);
    return word_of(text) | std::uint64_t{text.size()} << 56U;
}
[[gnu::always_inline]] inline std::uint64_t tag_of(PaddedText padded) noexcept {
    if (padded.text.size() >= 8) return hash_tag_of(padded.text);
    return word_of(padded) | std::uint64_t{padded.text.size()} << 56U;
}
/// Whether the tag is the text.
constexpr bool is_whole_text(std::uint64_t tag) noexcept { return tag >> 63U == 0; }

}  // namespace chitieu::detail
