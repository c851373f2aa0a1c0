// SPDX-License-Identifier: BSL-1.0
//
// CRC-64 as xz computes it (ECMA-182, reflected): tells a text from one that was cut or altered.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu::detail {

using Crc64Tables = std::array<std::array<std::uint64_t, 256>, 8>;

inline constexpr Crc64Tables crc64_tables = [] {
    Crc64Tables result{};
    for (std::size_t byte = 0; byte < 256; ++byte) {
        std::uint64_t value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? value >> 1U ^ 0xC96C'5795'D787'0F42U : value >> 1U;
        result[0][byte] = value;
    }
    for (std::size_t byte = 0; byte < 256; ++byte) {
        for (std::size_t table = 1; table < 8; ++table) {
            const std::uint64_t before = result[table - 1][byte];
            result[table][byte] = result[0][before & 0xFFU] ^ before >> 8U;
        }
    }
    return result;
}();

/// The check value of all bytes that were added. "123456789" gives 995DC9BBDF1939FA.
class Crc64 {
public:
    /// O(size): eight bytes at a time.
    constexpr void add(std::string_view text) noexcept {
        std::uint64_t value = value_;
        std::size_t at = 0;
        for (; at + 8 <= text.size(); at += 8) {
            for (std::size_t byte = 0; byte < 8; ++byte)
                value ^= std::uint64_t{static_cast<unsigned char>(text[at + byte])} << 8 * byte;
            std::uint64_t next = 0;
            for (std::size_t byte = 0; byte < 8; ++byte)
                next ^= crc64_tables[7 - byte][value >> 8 * byte & 0xFFU];
            value = next;
        }
        for (; at < text.size(); ++at)
            value = crc64_tables[0][(value ^ static_cast<unsigned char>(text[at])) & 0xFFU] ^ value >> 8U;
        value_ = value;
    }
    constexpr std::uint64_t value() const noexcept { return ~value_; }

private:
    std::uint64_t value_ = ~std::uint64_t{0};
};

}  // namespace chitieu::detail
