// SPDX-License-Identifier: BSL-1.0
//
// Decimal numbers of any length, as strings of digits: slow, simple, and nothing of the library's arithmetic.
#pragma once

#include <chitieu/number/decimal.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// ±digits · 10^exponent; no zero in front but a single one.
struct ExactNumber {
    bool is_negative = false;
    std::string digits = "0";
    std::int64_t exponent = 0;

    bool is_zero() const { return digits == "0"; }
};

inline std::string without_leading_zeros(std::string digits) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits.empty() ? "0" : digits;
}

inline bool is_all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Reads a finite number by the grammar of the specification ("numeric string"); nothing where it is none. An
/// exponent beyond 10^15 becomes that.
inline std::optional<ExactNumber> read_exact(std::string_view text) {
    const auto read_sign = [](std::string_view& signed_text) {
        const bool is_negative = signed_text.starts_with('-');
        if (is_negative || signed_text.starts_with('+')) signed_text.remove_prefix(1);
        return is_negative;
    };
    ExactNumber number;
    number.is_negative = read_sign(text);
    const std::size_t letter = text.find_first_of("eE");
    if (letter != std::string_view::npos) {
        std::string_view exponent = text.substr(letter + 1);
        const bool is_negative = read_sign(exponent);
        if (!is_all_digits(exponent)) return std::nullopt;
        const std::string digits = without_leading_zeros(std::string(exponent));
        number.exponent = digits.size() > 15 ? 1'000'000'000'000'000 : std::stoll(digits);
        if (is_negative) number.exponent = -number.exponent;
        text = text.substr(0, letter);
    }
    std::string digits(text);
    if (const std::size_t point = digits.find('.'); point != std::string::npos) {
        digits.erase(point, 1);
        number.exponent -= static_cast<std::int64_t>(digits.size() - point);
    }
    if (!is_all_digits(digits)) return std::nullopt;
    number.digits = without_leading_zeros(digits);
    return number;
}

inline ExactNumber exact(chitieu::Decimal value) {
    std::string digits = std::to_string(value.coefficient());
    const bool is_negative = digits.front() == '-';
    return {is_negative, digits.substr(is_negative ? 1 : 0), -value.scale()};
}

/// The same value with a lower exponent.
inline ExactNumber at_exponent(ExactNumber number, std::int64_t exponent) {
    if (!number.is_zero()) number.digits.append(static_cast<std::size_t>(number.exponent - exponent), '0');
    number.exponent = exponent;
    return number;
}

/// Whether a number of digits without zeros in front is below another.
inline bool is_below(const std::string& left, const std::string& right) {
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

/// left + right, or left - right where that is not below 0, digit by digit.
inline std::string sum_of_digits(const std::string& left, const std::string& right, int sign) {
    std::string result;
    int carry = 0;
    for (std::size_t place = 0; place < std::max(left.size(), right.size()) || carry != 0; ++place) {
        const auto digit = [place](const std::string& digits) {
            return place < digits.size() ? digits[digits.size() - 1 - place] - '0' : 0;
        };
        const int sum = digit(left) + sign * digit(right) + carry + 10;
        result.insert(result.begin(), static_cast<char>('0' + sum % 10));
        carry = sum / 10 - 1;
    }
    return without_leading_zeros(result);
}

inline ExactNumber negated(ExactNumber number) {
    number.is_negative = !number.is_negative;
    return number;
}

inline ExactNumber sum_of(ExactNumber left, ExactNumber right) {
    const std::int64_t exponent = std::min(left.exponent, right.exponent);
    left = at_exponent(left, exponent);
    right = at_exponent(right, exponent);
    if (left.is_negative == right.is_negative) {
        return {left.is_negative, sum_of_digits(left.digits, right.digits, 1), exponent};
    }
    if (is_below(left.digits, right.digits)) std::swap(left, right);
    return {left.is_negative, sum_of_digits(left.digits, right.digits, -1), exponent};
}

inline ExactNumber product_of(const ExactNumber& left, const ExactNumber& right) {
    std::string product = "0";
    for (const char digit : right.digits) {
        product = without_leading_zeros(product + '0');
        for (char count = '0'; count < digit; ++count) product = sum_of_digits(product, left.digits, 1);
    }
    return {left.is_negative != right.is_negative, product, left.exponent + right.exponent};
}

/// The Decimal that is documented to hold it: every digit kept, and zeros at the end gone only where they do
/// not fit; nothing where its value does not fit.
inline std::optional<chitieu::Decimal> held(ExactNumber number) {
    if (number.is_zero()) {
        const std::int64_t scale = std::min<std::int64_t>(18, std::max<std::int64_t>(0, -number.exponent));
        return chitieu::Decimal::from_parts(0, static_cast<int>(scale));
    }
    if (number.exponent > 18) return std::nullopt;
    if (number.exponent > 0) number = at_exponent(number, 0);
    const std::string beyond = number.is_negative ? "9223372036854775809" : "9223372036854775808";
    while (number.exponent < -18 || !is_below(number.digits, beyond)) {
        if (number.exponent == 0 || number.digits.back() != '0') return std::nullopt;
        number.digits.pop_back();
        ++number.exponent;
    }
    const std::string text = (number.is_negative ? "-" : "") + number.digits;
    std::int64_t coefficient = 0;
    std::from_chars(text.data(), text.data() + text.size(), coefficient);
    return chitieu::Decimal::from_parts(coefficient, static_cast<int>(-number.exponent));
}

/// Whether a Decimal has all its digits, and no more.
inline bool keeps_digits(const ExactNumber& number) {
    const auto decimal = held(number);
    return decimal && number.exponent == -decimal->scale();
}

/// Plain notation of a number whose exponent is not above 0.
inline std::string plain_text(const ExactNumber& number) {
    const auto decimals = static_cast<std::size_t>(-number.exponent);
    std::string text = number.digits;
    if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
    if (decimals != 0) text.insert(text.size() - decimals, 1, '.');
    return (number.is_negative ? "-" : "") + text;
}
