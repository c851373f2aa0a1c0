// SPDX-License-Identifier: BSL-1.0
//
// A day as tables write it.
//
//     static_assert(parse_date("01/07/2025") == date::year{2025} / date::July / 1);
//     static_assert(parse_date("2025-07-01") == parse_date("1.7.2025"));
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/spaces.hpp>

#include <date/date.h>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu {

/// A day, month and year in digits with "/", "-" or "." between them, or a year of four digits, month and day
/// (ISO 8601). Nothing for any other text, a year of two digits and a day that does not exist. The month is
/// never first: Vietnam does not write so. Linear.
constexpr std::optional<date::year_month_day> parse_date(std::string_view text) noexcept {
    text = trim(text);
    unsigned numbers[3] = {};
    std::size_t digits[3] = {};
    std::size_t part = 0;
    char separator = '\0';
    for (const char letter : text) {
        if (detail::is_ascii_digit(letter)) {
            if (++digits[part] > 4) return std::nullopt;
            numbers[part] = numbers[part] * 10U + static_cast<unsigned>(letter - '0');
            continue;
        }
        const bool separates = letter == '/' || letter == '-' || letter == '.';
        if (!separates || part == 2 || (part == 1 && letter != separator)) return std::nullopt;
        separator = letter;
        ++part;
    }
    const std::size_t year = digits[0] == 4 ? 0 : 2;
    const std::size_t day = 2 - year;
    const bool is_day = digits[day] == 1 || digits[day] == 2;
    if (digits[year] != 4 || (digits[1] != 1 && digits[1] != 2) || !is_day) return std::nullopt;
    const date::year_month_day result{date::year{static_cast<int>(numbers[year])}, date::month{numbers[1]},
                                      date::day{numbers[day]}};
    if (!result.ok()) return std::nullopt;
    return result;
}

}  // namespace chitieu
