// SPDX-License-Identifier: BSL-1.0
//
// The letters and digits of ASCII, among bytes or code points.
#pragma once

namespace chitieu::detail {

template <class Letter>
constexpr bool is_ascii_digit(Letter letter) noexcept {
    return letter >= '0' && letter <= '9';
}
template <class Letter>
constexpr bool is_ascii_capital(Letter letter) noexcept {
    return letter >= 'A' && letter <= 'Z';
}
template <class Letter>
constexpr bool is_ascii_small(Letter letter) noexcept {
    return letter >= 'a' && letter <= 'z';
}
template <class Letter>
constexpr bool is_ascii_letter(Letter letter) noexcept {
    return is_ascii_small(letter) || is_ascii_capital(letter);
}

}  // namespace chitieu::detail
