// SPDX-License-Identifier: BSL-1.0
//
// Whole numbers of 192 bits: the sum of 2^63 figures of 18 digits and 18 decimals has room in one.
#pragma once

#include <chitieu/number/detail/wide.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu::detail {

/// Two's complement, the lowest word first. Only sums and products with less than 2^64 are needed.
class Int192 {
public:
    constexpr Int192() noexcept = default;
    constexpr Int192(int128 value) noexcept
        : low_(static_cast<uint128>(value)), high_(value < 0 ? ~std::uint64_t{0} : 0) {}

    constexpr bool is_negative() const noexcept { return static_cast<std::int64_t>(high_) < 0; }
    constexpr bool is_zero() const noexcept { return low_ == 0 && high_ == 0; }

    /// Wraps beyond 192 bits.
    constexpr Int192& operator+=(const Int192& other) noexcept {
        const uint128 before = low_;
        low_ += other.low_;
        high_ += other.high_ + (low_ < before ? 1U : 0U);
        return *this;
    }
    constexpr Int192& operator*=(std::uint64_t factor) noexcept {
        const Wide low = product(low_, factor);
        high_ = high_ * factor + static_cast<std::uint64_t>(low.high);
        low_ = low.low;
        return *this;
    }
    constexpr Int192 operator-() const noexcept {
        Int192 result;
        result.low_ = ~low_ + 1U;
        result.high_ = ~high_ + (result.low_ == 0 ? 1U : 0U);
        return result;
    }
    friend constexpr bool operator==(const Int192&, const Int192&) noexcept = default;

    /// Divides a number that is not negative, and gives the remainder.
    constexpr std::uint64_t divide(std::uint64_t divisor) noexcept {
        std::uint64_t words[3] = {static_cast<std::uint64_t>(low_), static_cast<std::uint64_t>(low_ >> 64U),
                                  high_};
        std::uint64_t remainder = 0;
        for (unsigned word = 3; word-- != 0;) {
            const uint128 dividend = uint128{remainder} << 64U | words[word];
            words[word] = static_cast<std::uint64_t>(dividend / divisor);
            remainder = static_cast<std::uint64_t>(dividend % divisor);
        }
        low_ = uint128{words[1]} << 64U | words[0];
        high_ = words[2];
        return remainder;
    }

    /// As 128 bits, where they hold it and its negation.
    constexpr std::optional<int128> narrow() const noexcept {
        const Int192 size = is_negative() ? -*this : *this;
        if (size.high_ != 0 || size.low_ > largest_int128) return std::nullopt;
        return with_sign(is_negative(), size.low_);
    }

private:
    uint128 low_ = 0;
    std::uint64_t high_ = 0;
};

/// number · 10^-scale in as few digits as say it: "-12.5".
inline std::string decimal_text(Int192 number, int scale) {
    const bool is_negative = number.is_negative();
    if (is_negative) number = -number;
    std::string digits;  // the last one first
    for (int decimals = scale; decimals > 0 || !number.is_zero(); --decimals) {
        const auto digit = static_cast<char>('0' + number.divide(10));
        if (decimals <= 0 || !digits.empty() || digit != '0') digits += digit;
        if (decimals == 1 && !digits.empty()) digits += '.';
    }
    if (digits.empty() || digits.back() == '.') digits += '0';
    if (is_negative) digits += '-';
    std::reverse(digits.begin(), digits.end());
    return digits;
}

/// Reads what `decimal_text` writes; nothing where it is no such number, has more decimals than `scale`, or
/// does not fit.
inline std::optional<Int192> parse_int192(std::string_view text, int scale) noexcept {
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    constexpr std::size_t most_digits = 57;  // 10^57 < 2^191
    const std::size_t point = (std::min)(text.find('.'), text.size());
    const std::size_t decimals = text.size() - (std::min)(text.size(), point + 1);
    if (point == 0 || point + 1 == text.size() || decimals > static_cast<std::size_t>(scale))
        return std::nullopt;
    if (point + static_cast<std::size_t>(scale) > most_digits) return std::nullopt;
    Int192 number;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at == point) continue;
        if (text[at] < '0' || text[at] > '9') return std::nullopt;
        number *= 10;
        number += Int192(text[at] - '0');
    }
    for (std::size_t more = decimals; more < static_cast<std::size_t>(scale); ++more) number *= 10;
    return is_negative ? -number : number;
}

}  // namespace chitieu::detail
