// SPDX-License-Identifier: BSL-1.0
//
// Numbers written for people.
//
//     assert(to_string(17501.50_dec) == "17501.50");
//     assert(localized(17501.50_dec, Language::vietnamese) == "17.501,50");
//     assert(localized(17501.50_dec, Language::english) == "17,501.50");
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace chitieu {

/// All the digits of a value, a dot before the decimals, no groups: the form for machines.
inline std::string to_string(Decimal value) {
    char buffer[Decimal::max_chars] = {};
    const char* const end = to_chars(buffer, buffer + Decimal::max_chars, value);
    return {buffer, static_cast<std::size_t>(end - buffer)};
}

/// A decimal where it is one, "0.95", else a fraction, "141/139": exact.
template <std::same_as<Ratio> Exact>
std::string to_string(const Exact& value) {
    return detail::ratio_text(value).text;
}

namespace detail {

/// Digits with a dot before the decimals, "-17501.50", with the marks of a language.
inline std::string localized_digits(std::string_view plain, Language language) {
    const bool is_vietnamese = language == Language::vietnamese;
    const std::size_t begin = plain.starts_with('-') ? 1 : 0;
    const std::size_t point = plain.find('.');
    const std::size_t whole_end = point == std::string_view::npos ? plain.size() : point;

    std::string result;
    result.reserve(plain.size() + plain.size() / 3);
    for (std::size_t index = 0; index < plain.size(); ++index) {
        if (index == point) {
            result += is_vietnamese ? ',' : '.';
            continue;
        }
        const bool begins_group = index > begin && index < whole_end && (whole_end - index) % 3 == 0;
        if (begins_group) result += is_vietnamese ? '.' : ',';
        result += plain[index];
    }
    return result;
}

}  // namespace detail

/// All the digits of a value with the marks of a language and thousands grouped from four digits
/// on. `parse_figure` reads the Vietnamese form back as the same value with
/// DotBeforeThree::groups_thousands.
inline std::string localized(Decimal value, Language language) {
    return detail::localized_digits(to_string(value), language);
}

}  // namespace chitieu
