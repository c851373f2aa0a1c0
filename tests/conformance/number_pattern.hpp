// SPDX-License-Identifier: BSL-1.0
//
// Figures by a number pattern of CLDR, as Unicode's TR 35 ("Number Format Patterns") has it: `#,##0.###`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// The marks of a language.
struct NumberMarks {
    std::string decimal;
    std::string group;
    std::string minus;
    std::string percent;
    std::size_t minimum_grouping_digits = 1;  ///< so many digits before the first group mark
};

/// A pattern taken apart.
struct NumberPattern {
    std::string prefix{};
    std::string suffix{};
    std::size_t group_size = 0;       ///< 0: no groups
    std::size_t next_group_size = 0;  ///< of all groups but the last
    std::size_t whole_digits = 0;     ///< at least
    std::size_t least_decimals = 0;
    std::size_t most_decimals = 0;
};

inline NumberPattern read_number_pattern(std::string_view pattern) {
    NumberPattern result;
    pattern = pattern.substr(0, pattern.find(';'));  // negative numbers: the minus sign before
    const std::size_t begin = pattern.find_first_of("#0,.");
    const std::size_t end = pattern.find_last_of("#0,.") + 1;
    result.prefix = pattern.substr(0, begin);
    result.suffix = pattern.substr(end);
    const std::string_view number = pattern.substr(begin, end - begin);
    const std::size_t point = std::min(number.find('.'), number.size());
    const std::string_view whole = number.substr(0, point);
    const std::string_view decimals = number.substr(std::min(point + 1, number.size()));
    if (const std::size_t last = whole.rfind(','); last != std::string_view::npos) {
        result.group_size = result.next_group_size = whole.size() - last - 1;
        const std::size_t before = whole.substr(0, last).rfind(',');
        if (before != std::string_view::npos) result.next_group_size = last - before - 1;
    }
    result.whole_digits = static_cast<std::size_t>(std::count(whole.begin(), whole.end(), '0'));
    result.least_decimals = static_cast<std::size_t>(std::count(decimals.begin(), decimals.end(), '0'));
    result.most_decimals = decimals.size();
    return result;
}

/// A figure in plain notation ("-17501.50") by a pattern. It has no more decimals than the pattern allows:
/// nothing is rounded here.
inline std::string by_pattern(std::string_view plain, const NumberPattern& pattern,
                              const NumberMarks& marks) {
    std::string result;
    if (plain.starts_with('-')) {
        result += marks.minus;
        plain.remove_prefix(1);
    }
    result += pattern.prefix;
    std::string whole(plain.substr(0, plain.find('.')));
    std::string decimals(plain.substr(std::min(whole.size() + 1, plain.size())));
    if (decimals.size() < pattern.least_decimals) decimals.resize(pattern.least_decimals, '0');
    while (decimals.size() > pattern.least_decimals && decimals.ends_with('0')) decimals.pop_back();
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    if (whole.size() < pattern.whole_digits) whole.insert(0, pattern.whole_digits - whole.size(), '0');
    if (pattern.group_size != 0 && whole.size() >= pattern.group_size + marks.minimum_grouping_digits) {
        std::size_t place = whole.size() - pattern.group_size;
        while (true) {
            whole.insert(place, marks.group);
            if (place <= pattern.next_group_size) break;
            place -= pattern.next_group_size;
        }
    }
    result += whole;
    if (!decimals.empty()) result += marks.decimal + decimals;
    for (const char character : pattern.suffix) {
        if (character == '%') {
            result += marks.percent;
        } else {
            result += character;
        }
    }
    return result;
}
