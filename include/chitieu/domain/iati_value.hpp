// SPDX-License-Identifier: BSL-1.0
//
// What the attributes of an IATI file say: numbers, days, flags and codes, as the standard writes them and as
// publishers do.
//
//     static_assert(parse_iati_number("97.50", IatiMeasure::unit).value == 97.5_dec);
//     static_assert(parse_iati_number("97%", IatiMeasure::percentage).value == 97);   // but not is_plain
//     static_assert(!parse_iati_number("n/a", IatiMeasure::unit).value);
//     static_assert(!parse_iati_day("2023-02-30").value);
#pragma once

#include <chitieu/domain/iati.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/figure.hpp>
#include <chitieu/text/spaces.hpp>

#include <date/date.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

/// What a text says, and whether it says it as the standard asks for.
template <class Value>
struct IatiReading {
    std::optional<Value> value{};     ///< nothing: the text is no such value
    bool is_plain = false;            ///< nothing but the value, in the standard's form
    ErrorCode why = ErrorCode::none;  ///< why there is none

    friend constexpr bool operator==(const IatiReading&, const IatiReading&) = default;
};

/// The number of a `value` attribute. Plain: digits with at most one point among, before or after them, as
/// "1200", "-3.5" and ".25", or with an exponent. Read, but not plain: groups beside a decimal mark or more
/// than one of them ("1,000.5", "1.234.567"), and "97%" of a percentage. Not read: what can be meant in two
/// ways
/// ("1,000": `number_ambiguous`), more than 18 digits (`number_too_long`), and all else (`number_malformed`,
/// `number_missing`). Never rounded, never guessed. Linear.
constexpr IatiReading<Decimal> parse_iati_number(std::string_view text, std::optional<IatiMeasure> measure) {
    text = trim(text);
    if (const auto number = parse_decimal(text.data(), text.data() + text.size())) return {*number, true};

    if (measure == IatiMeasure::percentage && text.ends_with('%')) {
        text = trim(text.substr(0, text.size() - 1));
        if (const auto number = parse_decimal(text.data(), text.data() + text.size())) return {*number};
    }
    const FigureResult figure = parse_figure(text, DotBeforeThree::is_decimal);
    if (!figure) return {{}, false, figure.error()};
    if (!figure->is_certain) return {{}, false, ErrorCode::number_ambiguous};
    return {figure->value};
}

/// A day as "2023-02-28"; read, but not plain, with a time or a time zone behind it. Nothing for a day that
/// does not exist, and for any other order. Linear.
constexpr IatiReading<date::year_month_day> parse_iati_day(std::string_view text) noexcept {
    constexpr std::size_t size = 10;
    text = trim(text);
    const auto wrong = IatiReading<date::year_month_day>{{}, false, ErrorCode::date_malformed};
    if (text.size() < size || text[4] != '-' || text[7] != '-') return wrong;
    const auto number = [&](std::size_t begin, std::size_t count) {
        int result = 0;
        for (const char letter : text.substr(begin, count)) {
            if (letter < '0' || letter > '9' || result < 0) return -1;
            result = result * 10 + (letter - '0');
        }
        return result;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 1 || month < 1 || day < 1) return wrong;
    if (text.size() > size && text[size] != 'T' && text[size] != 'Z' && text[size] != '+' &&
        text[size] != '-' && text[size] != ' ')
        return wrong;
    const date::year_month_day result{date::year{year}, date::month{static_cast<unsigned>(month)},
                                      date::day{static_cast<unsigned>(day)}};
    if (!result.ok()) return wrong;
    return {result, text.size() == size || text.substr(size) == "Z"};
}

/// A flag: true, false, 1 or 0, and in capitals not plain.
constexpr IatiReading<bool> parse_iati_flag(std::string_view text) noexcept {
    text = trim(text);
    if (text == "true" || text == "1") return {true, true};
    if (text == "false" || text == "0") return {false, true};
    const auto is_word = [&](std::string_view word) {
        return std::equal(text.begin(), text.end(), word.begin(), word.end(), [](char letter, char wanted) {
            return letter == wanted || (detail::is_ascii_capital(letter) && letter - 'A' + 'a' == wanted);
        });
    };
    if (is_word("true")) return {true};
    if (is_word("false")) return {false};
    return {{}, false, ErrorCode::words_unknown};
}

/// A code of the list IndicatorMeasure.
constexpr IatiReading<IatiMeasure> parse_iati_measure(std::string_view text) noexcept {
    text = trim(text);
    if (text.size() != 1 || text[0] < '1' || text[0] > '5') return {{}, false, ErrorCode::code_unknown};
    return {static_cast<IatiMeasure>(text[0] - '0'), true};
}

/// A code of the list ResultType.
constexpr IatiReading<IatiResultType> parse_iati_result_type(std::string_view text) noexcept {
    text = trim(text);
    if (text.size() != 1 || !((text[0] >= '1' && text[0] <= '3') || text[0] == '9'))
        return {{}, false, ErrorCode::code_unknown};
    return {static_cast<IatiResultType>(text[0] - '0'), true};
}

/// A year from 1 to 9999.
constexpr IatiReading<int> parse_iati_year(std::string_view text) noexcept {
    text = trim(text);
    int year = 0;
    for (const char letter : text) {
        if (letter < '0' || letter > '9' || year > 999) return {{}, false, ErrorCode::date_malformed};
        year = year * 10 + (letter - '0');
    }
    if (year == 0) return {{}, false, ErrorCode::date_malformed};
    return {year, true};
}

/// An attribute's text with what it says, as one of the functions above reads it; nothing for an attribute
/// that is not there.
template <class Value>
IatiValue<Value> iati_value_of(std::optional<std::string> text, const IatiReading<Value>& reading,
                               Place place = {}) {
    IatiValue<Value> result{.text = std::move(text), .at = {place}};
    if (result.text) result.value = reading.value;
    return result;
}

}  // namespace chitieu
