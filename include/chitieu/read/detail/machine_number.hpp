// SPDX-License-Identifier: BSL-1.0
//
// A figure in the form for machines, or why it is none.
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/error.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu::detail {

struct MachineNumber {
    std::optional<Decimal> value{};
    ErrorCode error = ErrorCode::none;  ///< why there is none
};

/// As `parse_decimal`; one of more digits than a Decimal keeps is `number_too_long`, and never rounded.
constexpr MachineNumber machine_number(std::string_view text) noexcept {
    const std::optional<Decimal> value = parse_decimal(text.data(), text.data() + text.size());
    if (value) return {value, ErrorCode::none};
    std::size_t at = 0;
    const auto take_digits = [&] {
        const std::size_t begin = at;
        while (at < text.size() && is_ascii_digit(text[at])) ++at;
        return at - begin;
    };
    const auto take_sign = [&] { at += at < text.size() && (text[at] == '-' || text[at] == '+') ? 1U : 0U; };
    take_sign();
    std::size_t digits = take_digits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        digits += take_digits();
    }
    bool is_number = digits != 0;
    if (is_number && at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        take_sign();
        is_number = take_digits() != 0;
    }
    return {{}, is_number && at == text.size() ? ErrorCode::number_too_long : ErrorCode::number_malformed};
}

/// Whether two figures have the same digits, and not only the same value.
constexpr bool same_digits(Decimal left, Decimal right) noexcept {
    return left.coefficient() == right.coefficient() && left.scale() == right.scale();
}

}  // namespace chitieu::detail
