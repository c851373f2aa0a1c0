// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/figure.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr DotBeforeThree groups = DotBeforeThree::groups_thousands;
constexpr DotBeforeThree decimal = DotBeforeThree::is_decimal;

constexpr Decimal number(std::int64_t coefficient, int scale = 0) {
    return Decimal::from_parts(coefficient, scale);
}

/// Not by value only: the digits after the point count too.
constexpr bool same_digits(Decimal left, Decimal right) {
    return left.coefficient() == right.coefficient() && left.scale() == right.scale();
}
constexpr bool same_digits(const std::optional<Decimal>& left, const std::optional<Decimal>& right) {
    return left.has_value() == right.has_value() && (!left || same_digits(*left, *right));
}

struct ReadCase {
    std::string_view text;
    DotBeforeThree dot;
    Decimal value;
    bool is_certain = true;
    std::optional<Decimal> other_reading = std::nullopt;
};

constexpr ReadCase read_cases[] = {
    {"0", groups, number(0)},
    {"03", groups, number(3)},
    {"000", groups, number(0)},
    {"2024", groups, number(2024)},
    {"  12\n", groups, number(12)},
    {"\uFEFF\u00A012\u3000", groups, number(12)},
    {"-5", groups, number(-5)},
    {"+5", groups, number(5)},
    {"−5,5", groups, number(-55, 1)},
    {"-0", groups, number(0)},
    {"-0,0", groups, number(0, 1)},
    // two different marks
    {"1.234,56", groups, number(123456, 2)},
    {"1.234,56", decimal, number(123456, 2)},
    {"1,234.56", groups, number(123456, 2)},
    {"1.234.567,8", decimal, number(12345678, 1)},
    {"1.234,567", groups, number(1234567, 3)},
    {"1,234.567", groups, number(1234567, 3)},
    {"1'234.567", groups, number(1234567, 3)},
    {"12’345,6", groups, number(123456, 1)},
    {"17\u00A0501,5", groups, number(175015, 1)},
    {"17\u202F501.500", groups, number(17501500, 3)},
    // one mark, more than once
    {"12.345.678", groups, number(12345678)},
    {"12.345.678", decimal, number(12345678)},
    {"1,234,567", decimal, number(1234567)},
    {"1'234'567", decimal, number(1234567)},
    // one mark, and not three digits behind it
    {"27.60", groups, number(2760, 2)},
    {"98,5", groups, number(985, 1)},
    {"3,9", decimal, number(39, 1)},
    {"0,12345", groups, number(12345, 5)},
    {"1.2345", groups, number(12345, 4)},
    {"0.000000000000000001", groups, number(1, 18)},
    {"27.0", groups, number(270, 1)},
    // one mark and three digits, but it cannot group
    {"0.345", groups, number(345, 3)},
    {"0,345", groups, number(345, 3)},
    {"00.123", groups, number(123, 3)},
    {"012.345", groups, number(12345, 3)},
    {"1234.567", groups, number(1234567, 3)},
    {"1234,567", groups, number(1234567, 3)},
    // one dot and three digits: the unit decides
    {"61.000", groups, number(61000), true, number(61000, 3)},
    {"61.000", decimal, number(61000, 3), false, number(61000)},
    {"-1.357", groups, number(-1357), true, number(-1357, 3)},
    {"123.456", decimal, number(123456, 3), false, number(123456)},
    // one comma and three digits: a decimal, most likely
    {"3,456", groups, number(3456, 3), false, number(3456)},
    {"3,456", decimal, number(3456, 3), false, number(3456)},
    {"-203,592", groups, number(-203592, 3), false, number(-203592)},
    // groups between spaces
    {"17\u00A0501", groups, number(17501)},
    {"1\u2009234\u202F567", groups, number(1234567)},
    {"1\u2007234", groups, number(1234)},
    {"17 501", groups, number(17501), false},
    {"1 234\u00A0567", groups, number(1234567), false},
    {"1 234,5", groups, number(12345, 1), false},
    {"1 234 567.89", groups, number(123456789, 2), false},
    {"17'501", groups, number(17501)},
    {"17’501", groups, number(17501)},
    // the largest that can be kept
    {"9223372036854775807", groups, number(INT64_MAX)},
    {"-9223372036854775808", groups, number(INT64_MIN)},
    {"9,223372036854775807", groups, number(INT64_MAX, 18)},
    {"0000000000000000000000000000000000000000000000000012", groups, number(12)},
};

struct ErrorCase {
    std::string_view text;
    ErrorCode error;
};

constexpr ErrorCase error_cases[] = {
    {"", ErrorCode::number_missing},
    {"   ", ErrorCode::number_missing},
    {"-", ErrorCode::number_missing},
    {"...", ErrorCode::number_missing},
    {"abc", ErrorCode::number_missing},
    {"“”", ErrorCode::number_missing},
    {"1. 357", ErrorCode::number_spaced},
    {"0 68", ErrorCode::number_spaced},
    {"9 9,5", ErrorCode::number_spaced},
    {"- 5", ErrorCode::number_spaced},
    {"17  501", ErrorCode::number_spaced},
    {"0 680", ErrorCode::number_spaced},
    {"1234 567", ErrorCode::number_spaced},
    {"17\u00A05", ErrorCode::number_spaced},
    {"1 234.567,8", ErrorCode::number_spaced},
    {"1,234 567", ErrorCode::number_spaced},
    {"1 234,567,890", ErrorCode::number_spaced},
    {"5 , 5", ErrorCode::number_spaced},
    {"1\n2", ErrorCode::number_spaced},
    {".5", ErrorCode::number_malformed},
    {"5.", ErrorCode::number_malformed},
    {",5", ErrorCode::number_malformed},
    {"5,", ErrorCode::number_malformed},
    {"1.234,", ErrorCode::number_malformed},
    {"1.23.456", ErrorCode::number_malformed},
    {"1.234.56", ErrorCode::number_malformed},
    {"1234.567.890", ErrorCode::number_malformed},
    {"0.345.678", ErrorCode::number_malformed},
    {"0912.345.678", ErrorCode::number_malformed},
    {"0.345,6", ErrorCode::number_malformed},
    {"12.34,5", ErrorCode::number_malformed},
    {"1,2.3,4", ErrorCode::number_malformed},
    {"1.234,567.89", ErrorCode::number_malformed},
    {"1,,2", ErrorCode::number_malformed},
    {"1.,2", ErrorCode::number_malformed},
    {"1.234'567", ErrorCode::number_malformed},
    {"5'30", ErrorCode::number_malformed},
    {"1.234,567'890", ErrorCode::number_malformed},
    {"--5", ErrorCode::number_malformed},
    {"+-5", ErrorCode::number_malformed},
    {"5-", ErrorCode::number_malformed},
    {"–5", ErrorCode::number_malformed},  // a dash is no sign: it may be a range or a list
    {"1-2", ErrorCode::number_malformed},
    {"1e5", ErrorCode::number_malformed},
    {"12 %", ErrorCode::number_malformed},
    {"(5)", ErrorCode::number_malformed},
    {"1\xFF", ErrorCode::number_malformed},
    {"1\u200B2", ErrorCode::number_malformed},
    {"9223372036854775808", ErrorCode::number_too_long},
    {"-9223372036854775809", ErrorCode::number_too_long},
    {"18446744073709551616", ErrorCode::number_too_long},
    {"1234567890123456789012345678901234567890", ErrorCode::number_too_long},
    {"0,0000000000000000001", ErrorCode::number_too_long},
    {"1.5000000000000000000", ErrorCode::number_too_long},
    {"92.233.720.368.547.758.07", ErrorCode::number_malformed},
    {"9.223.372.036.854.775.808", ErrorCode::number_too_long},
};

constexpr bool reads(const ReadCase& test) {
    const FigureResult result = parse_figure(test.text, test.dot);
    return result.has_value() && same_digits(result->value, test.value) &&
           result->is_certain == test.is_certain && same_digits(result->other_reading, test.other_reading) &&
           !result->marks.is_mixed();
}

constexpr bool all_read() {
    for (const ReadCase& test : read_cases) {
        if (!reads(test)) return false;
    }
    return true;
}
static_assert(all_read());

constexpr bool all_fail() {
    for (const ErrorCase& test : error_cases) {
        if (parse_figure(test.text, groups).error() != test.error) return false;
        if (parse_figure(test.text, decimal).error() != test.error) return false;
    }
    return true;
}
static_assert(all_fail());

constexpr MarkUse marks_of(std::string_view text, DotBeforeThree dot = groups) {
    return parse_figure(text, dot)->marks;
}
static_assert(marks_of("1.234,5") == MarkUse{.comma_decimal = true, .dot_group = true});
static_assert(marks_of("61.000") == MarkUse{.dot_group = true});
static_assert(marks_of("61.000", decimal) == MarkUse{.dot_decimal = true});
static_assert(marks_of("1,234,567") == MarkUse{.comma_group = true});
static_assert(marks_of("1 234") == MarkUse{.space_group = true});
static_assert(marks_of("1’234.5") == MarkUse{.dot_decimal = true, .apostrophe_group = true});
static_assert(marks_of("2024") == MarkUse{});

static_assert(!MarkUse{}.is_mixed());
static_assert(!(marks_of("1.234") | marks_of("5,6") | marks_of("7")).is_mixed());
static_assert((marks_of("1.234") | marks_of("5.6")).is_mixed());  // one mark in two roles
static_assert((marks_of("1,234,567") | marks_of("5,6")).is_mixed());
static_assert((marks_of("5.6") | marks_of("5,6")).is_mixed());  // two marks in one role
static_assert((marks_of("1.234") | marks_of("1 234")).is_mixed());
static_assert((marks_of("1'234") | marks_of("1,234,567")).is_mixed());

// ---------------------------------------------------------------------------------------------
// The same rules once more, on strings taken apart: nothing in common with the other way.

struct Reference {
    ErrorCode error = ErrorCode::none;
    std::string digits{};
    bool is_negative = false;
    int scale = 0;
    bool is_certain = true;
    int other_scale = -1;  // -1: no other reading
};

/// `text` is ASCII: '_' stands for a no-break space, '~' for the minus sign.
Reference reference_figure(std::string text, DotBeforeThree dot) {
    const auto first = text.find_first_not_of(" _");
    const auto last = text.find_last_not_of(" _");
    text = first == std::string::npos ? "" : text.substr(first, last - first + 1);
    if (text.find_first_of("0123456789") == std::string::npos) {
        return {ErrorCode::number_missing};
    }
    const bool is_negative = text[0] == '-' || text[0] == '~';
    if (is_negative || text[0] == '+') text.erase(0, 1);
    if (text.find_first_not_of("0123456789.,' _") != std::string::npos) {
        return {ErrorCode::number_malformed};
    }

    std::vector<std::string> runs(1);
    std::string marks;
    for (const char letter : text) {
        if (letter >= '0' && letter <= '9') {
            runs.back() += letter;
        } else {
            marks += letter == '_' ? ' ' : letter;
            runs.emplace_back();
        }
    }
    const auto first_are_groups = [&runs](std::size_t count) {
        if (runs[0].size() > 3 || runs[0][0] == '0') return false;
        return std::all_of(runs.begin() + 1, runs.begin() + static_cast<std::ptrdiff_t>(count),
                           [](const std::string& run) { return run.size() == 3; });
    };
    const auto is_decimal_mark = [](char mark) { return mark == '.' || mark == ','; };
    const bool has_space = marks.find(' ') != std::string::npos;
    const Reference wrong{has_space ? ErrorCode::number_spaced : ErrorCode::number_malformed};
    for (const std::string& run : runs) {
        if (run.empty()) return wrong;
    }

    Reference result;
    const auto last_run = static_cast<int>(runs.back().size());
    const std::set<char> kinds(marks.begin(), marks.end());
    if (marks.size() == 1 && is_decimal_mark(marks[0])) {
        const bool is_ambiguous = last_run == 3 && first_are_groups(2);
        const bool is_group = is_ambiguous && marks[0] == '.' && dot == groups;
        result.scale = is_group ? 0 : last_run;
        if (is_ambiguous) result.other_scale = is_group ? 3 : 0;
        result.is_certain = is_group || !is_ambiguous;
    } else if (kinds.size() == 1) {
        if (!first_are_groups(runs.size())) return wrong;
    } else if (kinds.size() == 2) {
        const bool last_stands_alone = marks.find(marks.back()) == marks.size() - 1;
        if (!last_stands_alone || !is_decimal_mark(marks.back()) || !first_are_groups(runs.size() - 1)) {
            return wrong;
        }
        result.scale = last_run;
    } else if (kinds.size() > 2) {
        return wrong;
    }
    if (text.find(' ') != std::string::npos) result.is_certain = false;

    for (const char letter : text) {
        if (letter >= '0' && letter <= '9') result.digits += letter;
    }
    result.digits.erase(0, result.digits.find_first_not_of('0'));
    const std::string largest = is_negative ? "9223372036854775808" : "9223372036854775807";
    const bool fits = result.digits.size() < largest.size() ||
                      (result.digits.size() == largest.size() && result.digits <= largest);
    if (!fits || result.scale > 18) return {ErrorCode::number_too_long};
    if (result.digits.empty()) result.digits += '0';
    result.is_negative = is_negative && result.digits != "0";
    return result;
}

std::string spelled_out(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '_') {
            result += "\u00A0";
        } else if (letter == '~') {
            result += "−";
        } else {
            result += letter;
        }
    }
    return result;
}

void compare_with_reference(const std::string& text) {
    CAPTURE(text);
    const std::string spelled = spelled_out(text);
    const std::vector<char> exact(spelled.begin(), spelled.end());
    for (const DotBeforeThree dot : {groups, decimal}) {
        const Reference expected = reference_figure(text, dot);
        const FigureResult result = parse_figure({exact.data(), exact.size()}, dot);
        REQUIRE(result.error() == expected.error);
        if (!result) continue;
        std::string digits = std::to_string(result->value.coefficient());
        REQUIRE((digits.front() == '-') == expected.is_negative);
        if (expected.is_negative) digits.erase(0, 1);
        REQUIRE(digits == expected.digits);
        REQUIRE(result->value.scale() == expected.scale);
        REQUIRE(result->is_certain == expected.is_certain);
        REQUIRE(result->other_reading.has_value() == (expected.other_scale >= 0));
        if (result->other_reading) {
            REQUIRE(result->other_reading->coefficient() == result->value.coefficient());
            REQUIRE(result->other_reading->scale() == expected.other_scale);
        }
        REQUIRE_FALSE(result->marks.is_mixed());
    }
}

}  // namespace

TEST_CASE("figures are read as the rules say") {
    for (const ReadCase& test : read_cases) {
        CAPTURE(test.text);
        CHECK(reads(test));
    }
}

TEST_CASE("what is not one number is refused with its reason") {
    for (const ErrorCase& test : error_cases) {
        CAPTURE(test.text);
        CHECK(name_of(parse_figure(test.text, groups).error()) == name_of(test.error));
        CHECK(name_of(parse_figure(test.text, decimal).error()) == name_of(test.error));
    }
}

TEST_CASE("every string of up to six digits and marks agrees with the reference") {
    const std::string letters = "01., ";
    std::size_t count = 0;
    for (std::size_t length = 0; length <= 6; ++length) {
        std::vector<std::size_t> places(length);
        while (true) {
            std::string text;
            for (const std::size_t place : places) text += letters[place];
            compare_with_reference(text);
            ++count;
            std::size_t turning = 0;
            while (turning < length && ++places[turning] == letters.size()) {
                places[turning++] = 0;
            }
            if (turning == length) break;
        }
    }
    CHECK(count == 1 + 5 + 25 + 125 + 625 + 3125 + 15625);
}

TEST_CASE("random digits and marks agree with the reference") {
    std::mt19937 random{20260109};
    const std::string alphabet = "0123456789.,' _-~+x";
    for (int round = 0; round < 10000; ++round) {
        std::string text;
        for (std::size_t count = random() % 12; count > 0; --count) {
            text += alphabet[random() % alphabet.size()];
        }
        compare_with_reference(text);
    }
}

TEST_CASE("random groups, most of them right, agree with the reference") {
    std::mt19937 random{20260110};
    const std::string marks = ".,' _";
    for (int round = 0; round < 30000; ++round) {
        std::string text;
        if (random() % 4 == 0) text += "-+~ "[random() % 4];
        const char usual = marks[random() % marks.size()];
        const std::size_t most_groups = random() % 8 == 0 ? 9 : 4;
        const std::size_t group_count = 1 + random() % most_groups;
        for (std::size_t group = 0; group < group_count; ++group) {
            if (group > 0) {
                const bool is_last = group + 1 == group_count;
                const bool is_usual = random() % (is_last ? 2 : 12) != 0;
                text += is_usual ? usual : marks[random() % marks.size()];
            }
            std::size_t length = group == 0 || random() % 6 == 0 ? 1 + random() % 4 : 3;
            for (; length > 0; --length) {
                text += static_cast<char>('0' + random() % 10);
            }
        }
        compare_with_reference(text);
    }
}

TEST_CASE("long runs of digits: never wrapped, never rounded, and in linear time") {
    for (std::size_t length = 1; length <= 45; ++length) {
        compare_with_reference(std::string(length, '9'));
        const std::string zeros(length, '0');
        for (const std::string_view before : {"1", "0,", "-9223372036854775808,", "-"}) {
            for (const std::string_view after : {"", "1", ",5", ".000"}) {
                std::string text{before};
                text.append(zeros).append(after);
                compare_with_reference(text);
            }
        }
    }
    std::string million(1000000, '7');
    CHECK(parse_figure(million, groups).error() == ErrorCode::number_too_long);
    million[1] = ',';
    CHECK(parse_figure(million, groups).error() == ErrorCode::number_too_long);
    const auto seven_after = [](char letter) {
        std::string text(1000000, letter);
        text += '7';
        return text;
    };
    CHECK(parse_figure(seven_after('0'), groups)->value == 7);
    CHECK(parse_figure(seven_after(' '), groups)->value == 7);
    CHECK(parse_figure(seven_after('.'), groups).error() == ErrorCode::number_malformed);
    std::string grouped = "1";
    for (int group = 0; group < 250000; ++group) grouped += ".234";
    CHECK(parse_figure(grouped, groups).error() == ErrorCode::number_too_long);
}

TEST_CASE("cut and flipped bytes are refused or read, and nothing else happens") {
    std::mt19937 random{20260111};
    for (int round = 0; round < 30000; ++round) {
        std::string text{read_cases[random() % std::size(read_cases)].text};
        for (std::size_t flips = 1 + random() % 3; flips > 0 && !text.empty(); --flips) {
            char& byte = text[random() % text.size()];
            byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << random() % 8));
        }
        if (random() % 2 == 0) text.resize(random() % (text.size() + 1));
        const std::vector<char> exact(text.begin(), text.end());
        for (const DotBeforeThree dot : {groups, decimal}) {
            const FigureResult result = parse_figure({exact.data(), exact.size()}, dot);
            REQUIRE(result.has_value() == (result.error() == ErrorCode::none));
        }
    }
}
