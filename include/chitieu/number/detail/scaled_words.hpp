// SPDX-License-Identifier: BSL-1.0
//
// A column of short figures, read several at once where the machine can.
#pragma once

#include <chitieu/number/detail/short_text.hpp>
#include <chitieu/number/scaled_number.hpp>

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace chitieu::detail {

/// So many texts, of which `read` reads those that `read_scaled_word` would: one to eight characters, without
/// a sign.
class ScaledWords {
public:
    static constexpr std::size_t most = 256;

    /// Sets a text, before all are read.
    [[gnu::always_inline]] void set(std::size_t at, PaddedText padded) noexcept {
        assert(at < most);
        words_[at] = first_word_of(padded);
        sizes_[at] = padded.text.size();
    }
    /// Reads the first texts, all of which are set.
    void read(std::size_t count) noexcept {
        assert(count <= most);
#if defined(__x86_64__)
        if (__builtin_cpu_supports("avx2")) return read_four_at_once(count);
#endif
        read_plainly(count);
    }
    /// One by one.
    void read_plainly(std::size_t count) noexcept {
        for (std::size_t at = 0; at < count; ++at) {
            ScaledNumber number;
            const bool is_read = sizes_[at] - 1 < 8 && read_scaled_word(words_[at], sizes_[at], number);
            words_[at] = is_read ? static_cast<std::uint64_t>(number.coefficient) |
                                       static_cast<std::uint64_t>(number.scale) << scale_shift
                                 : unread;
        }
    }
    /// A figure that was read; false where the text is none, or a longer one.
    [[gnu::always_inline]] bool get(std::size_t at, ScaledNumber& number) const noexcept {
        assert(at < most);
        const std::uint64_t word = words_[at];
        number = {static_cast<std::int64_t>(word & 0xFFFF'FFFFU), static_cast<int>(word >> scale_shift)};
        return word != unread;
    }

#if defined(__x86_64__)
    /// As `read_scaled_word`, in the four lanes of a register. Precondition: the machine has AVX2.
    [[gnu::target("avx2")]] void read_four_at_once(std::size_t count) noexcept {
        using Words [[gnu::vector_size(32)]] = std::uint64_t;
        using Signed [[gnu::vector_size(32)]] = std::int64_t;
        using HalfWords [[gnu::vector_size(32)]] = std::uint32_t;
        using QuarterWords [[gnu::vector_size(32)]] = std::uint16_t;
        constexpr Words zero{};
        constexpr Words high_bits = zero + 0x8080'8080'8080'8080U;
        constexpr Words low_bits = zero + 0x0101'0101'0101'0101U;
        constexpr QuarterWords hundreds{100, 1, 100, 1, 100, 1, 100, 1, 100, 1, 100, 1, 100, 1, 100, 1};
        constexpr HalfWords myriads{10000, 1, 10000, 1, 10000, 1, 10000, 1};
        for (std::size_t at = 0; at < count; at += 4) {
            Words word;
            Signed size;
            std::memcpy(&word, words_.data() + at, sizeof word);
            std::memcpy(&size, sizes_.data() + at, sizeof size);
            Words is_read = reinterpret_cast<Words>((size > 0) & (size <= 8));
            const Words bits_in_front =
                (8 - ((reinterpret_cast<Words>(size) & is_read) | (8 & ~is_read))) * 8;
            word <<= bits_in_front;
            const Words points = word ^ 0x2E2E'2E2E'2E2E'2E2EU;
            const Words found = (points - low_bits) & ~points & high_bits;
            const Words point = found & -found;
            const Words has_point = reinterpret_cast<Words>(point != 0);  // all bits, or none
            const Words up_to_point = (point << 1U) + has_point;
            word = (word & ~up_to_point) | (word << 8U & up_to_point);
            Words digits = ~zero << bits_in_front;
            digits = (digits & ~has_point) | (digits << 8U & has_point);
            word ^= digits & 0x3030'3030'3030'3030U;
            const Words others = ((word + 0x7676'7676'7676'7676U) | word) & high_bits;
            is_read &= reinterpret_cast<Words>((others == 0) & (digits != 0));
            // Sums of two digits, of four, of eight.
            word = (word << 3U) + (word << 1U) + (word >> 8U);
            word = reinterpret_cast<Words>(reinterpret_cast<QuarterWords>(word & 0x00FF'00FF'00FF'00FFU) *
                                           hundreds);
            word = (word & 0x0000'FFFF'0000'FFFFU) + (word >> 16U & 0x0000'FFFF'0000'FFFFU);
            word = reinterpret_cast<Words>(reinterpret_cast<HalfWords>(word) * myriads);
            word = (word & 0xFFFF'FFFFU) + (word >> 32U);
            // How many bytes stand behind the point.
            Words decimals = ~up_to_point & has_point & low_bits;
            decimals += decimals >> 32U;
            decimals += decimals >> 16U;
            decimals += decimals >> 8U;
            word |= (decimals & 0xFU) << scale_shift;
            word |= ~is_read;
            std::memcpy(words_.data() + at, &word, sizeof word);
        }
    }
#endif

private:
    static constexpr unsigned scale_shift = 32;
    static constexpr std::uint64_t unread = ~std::uint64_t{0};

    std::array<std::uint64_t, most> words_{};
    std::array<std::uint64_t, most> sizes_{};
};

}  // namespace chitieu::detail
