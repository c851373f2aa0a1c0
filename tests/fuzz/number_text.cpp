// SPDX-License-Identifier: BSL-1.0
//
// Numbers as machines and as people write them, against their digits as text; and sums and products of two,
// parted by `|`, against 128 bits.
#include "fuzz.hpp"

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/scaled_number.hpp>
#include <chitieu/text/figure.hpp>
#include <chitieu/text/to_string.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

using namespace chitieu;

namespace {

std::optional<Decimal> decimal_of(std::string_view text) {
    return parse_decimal(text.data(), text.data() + text.size());
}
bool are_same(Decimal left, Decimal right) {
    return left.coefficient() == right.coefficient() && left.scale() == right.scale();
}

/// Without zeros in front.
std::string bare(std::string digits) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}
std::string bare_digits(Decimal value) {
    std::string digits = std::to_string(value.coefficient());
    if (digits.starts_with('-')) digits.erase(0, 1);
    return bare(digits);
}

/// What a machine form says, by its digits alone: none where it is malformed or does not fit.
std::optional<Decimal> by_digits(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative || text.starts_with('+')) text.remove_prefix(1);
    const std::size_t mark = text.find_first_of("eE");
    std::string digits(text.substr(0, mark));
    long long exponent = 0;
    if (mark != std::string_view::npos) {
        std::string_view power = text.substr(mark + 1);
        const bool is_below = power.starts_with('-');
        if (is_below || power.starts_with('+')) power.remove_prefix(1);
        if (power.empty() || power.find_first_not_of("0123456789") != std::string_view::npos) return {};
        const std::string bare_power = bare(std::string(power));
        exponent = bare_power.empty() ? 0 : bare_power.size() > 9 ? 1'000'000'000 : std::stoll(bare_power);
        if (is_below) exponent = -exponent;
    }
    long long decimals = 0;
    if (const std::size_t point = digits.find('.'); point != std::string::npos) {
        digits.erase(point, 1);
        decimals = static_cast<long long>(digits.size() - point);
    }
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos) return {};
    digits = bare(digits);
    const long long wanted = std::clamp(decimals - exponent, 0LL, 18LL);
    if (digits.empty()) return Decimal::from_parts(0, static_cast<int>(wanted));
    long long zeros = exponent - decimals;  // behind the digits
    while (digits.back() == '0') digits.pop_back(), ++zeros;
    for (long long scale = wanted; scale >= 0 && zeros + scale >= 0; --scale) {
        if (zeros + scale > 19) continue;
        const std::string all = digits + std::string(static_cast<std::size_t>(zeros + scale), '0');
        const std::string_view most = is_negative ? "9223372036854775808" : "9223372036854775807";
        if (all.size() > most.size() || (all.size() == most.size() && all > most)) continue;
        const std::uint64_t magnitude = std::stoull(all);
        return Decimal::from_parts(static_cast<std::int64_t>(is_negative ? 0 - magnitude : magnitude),
                                   static_cast<int>(scale));
    }
    return {};
}

void check_machine(std::string_view text) {
    const auto value = decimal_of(text);
    const auto expected = by_digits(text);
    fuzz::check(value.has_value() == expected.has_value(), "a Decimal is what its digits say, or is none",
                text);
    const auto scaled = read_scaled(text);
    fuzz::check(scaled.has_value() == value.has_value(), "read_scaled reads what parse_decimal reads", text);
    if (!value) return;
    fuzz::check(are_same(*value, *expected), "a Decimal has the digits of its text", text);
    fuzz::check(are_same(scaled->to_decimal(), *value), "read_scaled has the digits of parse_decimal", text);
    const auto again = decimal_of(to_string(*value));
    fuzz::check(again && are_same(*again, *value), "a Decimal is read as it is written", text);
}

void check_figure(std::string_view text, DotBeforeThree dot) {
    const FigureResult figure = parse_figure(text, dot);
    if (!figure) return;
    std::string digits;
    std::size_t behind_mark = 0;
    for (const char letter : text) {
        const bool is_digit = letter >= '0' && letter <= '9';
        if (is_digit) digits += letter;
        behind_mark = is_digit ? behind_mark + 1 : (letter == '.' || letter == ',') ? 0 : behind_mark;
    }
    const bool has_decimals = figure->marks.dot_decimal || figure->marks.comma_decimal;
    fuzz::check(bare_digits(figure->value) == bare(digits), "a figure has all digits of its text", text);
    fuzz::check(figure->value.scale() == (has_decimals ? static_cast<int>(behind_mark) : 0),
                "a figure has the decimals of its text", text);
    fuzz::check(!figure->marks.is_mixed(), "the marks of one figure are never mixed", text);
    if (figure->other_reading) {
        fuzz::check(bare_digits(*figure->other_reading) == bare(digits) &&
                        figure->other_reading->scale() == (has_decimals ? 0 : 3),
                    "the other reading has the same digits and another point", text);
    }
    const auto again =
        parse_figure(localized(figure->value, Language::vietnamese), DotBeforeThree::groups_thousands);
    fuzz::check(again && again->value == figure->value, "a figure is read as it is written", text);
    const auto plain = decimal_of(text);
    if (plain && has_decimals && text.find_first_of("eE") == std::string_view::npos)
        fuzz::check(are_same(*plain, figure->value), "people and machines read a decimal alike", text);
}

/// coefficient · 10^(scale - 18), which 128 bits hold.
fuzz::int128 widened(Decimal value) {
    fuzz::int128 wide = value.coefficient();
    for (int scale = value.scale(); scale < 18; ++scale) wide *= 10;
    return wide;
}
/// The exact result at a scale is the value, or fits none.
void check_exact(fuzz::int128 exact, int scale, const std::optional<Decimal>& value, const char* what) {
    while (scale > 0 && (scale > 18 || exact != static_cast<std::int64_t>(exact)) && exact % 10 == 0)
        exact /= 10, --scale;
    const bool fits = scale <= 18 && exact == static_cast<std::int64_t>(exact);
    fuzz::check(value.has_value() == fits, what);
    if (!value) return;
    while (scale > value->scale() && exact % 10 == 0) exact /= 10, --scale;
    while (scale < value->scale()) exact *= 10, ++scale;
    fuzz::check(scale == value->scale() && exact == value->coefficient(), what);
}

}  // namespace

void fuzz::run(std::string_view text) {
    check_machine(text);
    for (const DotBeforeThree dot : {DotBeforeThree::groups_thousands, DotBeforeThree::is_decimal})
        check_figure(text, dot);
    const std::size_t bar = text.find('|');
    if (bar == std::string_view::npos) return;
    const auto left = decimal_of(text.substr(0, bar));
    const auto right = decimal_of(text.substr(bar + 1));
    if (!left || !right) return;
    const fuzz::int128 wide_left = widened(*left);
    const fuzz::int128 wide_right = widened(*right);
    check_exact(wide_left + wide_right, 18, checked_add(*left, *right), "a sum is exact, or does not fit");
    check_exact(wide_left - wide_right, 18, checked_subtract(*left, *right),
                "a difference is exact, or does not fit");
    check_exact(fuzz::int128{left->coefficient()} * right->coefficient(), left->scale() + right->scale(),
                checked_multiply(*left, *right), "a product is exact, or does not fit");
    fuzz::check(
        (*left < *right) == (wide_left < wide_right) && (*left == *right) == (wide_left == wide_right),
        "figures are in the order of their values");
}
