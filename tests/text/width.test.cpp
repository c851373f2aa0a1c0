// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/width.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

struct WidthCase {
    std::string_view text;
    std::size_t width;
};

constexpr WidthCase width_cases[] = {
    {"", 0},
    {"Hà Giang", 8},
    {"Ha\u0300 Giang", 8},
    {"tỷ lệ", 5},
    {"e\u0323\u0302", 1},
    {"越南", 4},
    {"ＡＢ", 4},
    {"한국", 4},
    {"😀", 2},
    {"🏆!", 3},
    {"\u200B\uFEFF\u00AD", 0},
    {"\t\n\x01\x7F\u0085\u2028", 0},
    {"\xFF\xE1", 2},
    {"\u00A0\u2009–…“”", 6},
    {"\u3000", 2},
    {"ภาษาไทย", 7},
    {"ที่", 1},  // a consonant, a vowel above it and a tone
    {"□▪●█", 4},
};

constexpr bool all_widths() {
    for (const WidthCase& test : width_cases) {
        if (display_width(test.text) != test.width) return false;
    }
    return true;
}
static_assert(all_widths());

static_assert(fit_width("abc", 0) == 0 && fit_width("abc", 2) == 2 && fit_width("abc", 9) == 3);
static_assert(fit_width("e\u0323\u0302x", 1) == 5);
static_assert(fit_width("e\u0323\u0302x", 0) == 0);
static_assert(fit_width("越南", 3) == 3 && fit_width("越南", 1) == 0);
static_assert(fit_width("", 5) == 0);

/// All the lines of a text, with '|' behind each.
std::string lines(std::string_view text, std::size_t columns) {
    std::string result;
    while (!text.empty()) {
        result += next_line(text, columns);
        result += '|';
    }
    return result;
}

constexpr bool breaks_at_blank() {
    std::string_view rest = "Tỷ lệ hộ nghèo";
    return next_line(rest, 8) == "Tỷ lệ hộ" && rest == "nghèo" && next_line(rest, 8) == "nghèo" &&
           rest.empty();
}
static_assert(breaks_at_blank());

}  // namespace

TEST_CASE("display_width counts columns") {
    for (const WidthCase& test : width_cases) {
        CAPTURE(test.text);
        CHECK(display_width(test.text) == test.width);
    }
    CHECK(breaks_at_blank());
}

TEST_CASE("the tables of ranges are in rising order") {
    const auto check = [](const auto& ranges) {
        for (std::size_t index = 0; index < std::size(ranges); ++index) {
            CHECK(ranges[index].first <= ranges[index].last);
            if (index > 0) CHECK(ranges[index - 1].last < ranges[index].first);
        }
    };
    check(detail::wide_ranges);
    check(detail::narrow_ranges);
}

TEST_CASE("next_line breaks behind slashes before it breaks inside words") {
    const auto lines = [](std::string_view text, std::size_t columns) {
        std::string result;
        while (!text.empty()) {
            result += next_line(text, columns);
            result += '|';
        }
        return result;
    };
    CHECK(lines("triệu đồng/người/năm", 12) == "triệu|đồng/người/|năm|");
    CHECK(lines("đồng/người/năm", 11) == "đồng/người/|năm|");
    CHECK(lines("đồng/người/năm", 10) == "đồng/|người/năm|");
    CHECK(lines("a/bcdef", 3) == "a/|bcd|ef|");
    CHECK(lines("//////", 4) == "////|//|");
    CHECK(lines("ab c/def", 6) == "ab|c/def|");
}

TEST_CASE("next_line breaks at blanks, and inside words that are too long") {
    CHECK(lines("", 5) == "");
    CHECK(lines("   ", 5) == "|");
    CHECK(lines("một hai ba", 7) == "một hai|ba|");
    CHECK(lines("một hai ba", 6) == "một|hai ba|");
    CHECK(lines("  một   hai  ", 3) == "một|hai|");
    CHECK(lines("nghiêng", 3) == "ngh|iên|g|");
    CHECK(lines("a nghiêng", 3) == "a|ngh|iên|g|");
    CHECK(lines("nghie\u0302ng", 5) == "nghie\u0302|ng|");
    CHECK(lines("hai\nba", 9) == "hai|ba|");
    CHECK(lines("hai\r\nba\rbốn\n", 9) == "hai|ba|bốn|");
    CHECK(lines("hai\n\nba", 9) == "hai||ba|");
    CHECK(lines("hai  \n  ba", 9) == "hai|ba|");
    CHECK(lines("hai\nba", 3) == "hai|ba|");
    CHECK(lines("một\u00A0hai ba", 8) == "một\u00A0hai|ba|");
    CHECK(lines("越南越南", 4) == "越南|越南|");
    CHECK(lines("越南", 1) == "越|南|");  // too wide, and yet one a line
    CHECK(lines("abc", 0) == "a|b|c|");
    CHECK(lines("a b c", 0) == "a|b|c|");
    CHECK(lines("ab          c", 3) == "ab|c|");
}

TEST_CASE("random texts: lines fit, nothing but blanks is lost, no letter is cut") {
    const std::string pieces[] = {" ",      " ", "\t", "a",    "xã",     "e\u0323\u0302", "越",
                                  "\u0301", "—", "😀",  "\xFF", "\u00A0", "nghiêng",       "\u200B"};
    std::mt19937 random{20260105};
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t count = random() % 15; count > 0; --count) {
            text += pieces[random() % std::size(pieces)];
        }
        const std::vector<char> exact(text.begin(), text.end());
        const std::string_view view{exact.data(), exact.size()};
        const std::size_t columns = random() % 8;
        CAPTURE(text);
        CAPTURE(columns);

        const std::size_t fits = fit_width(view, columns);
        REQUIRE(fits <= view.size());
        REQUIRE(display_width(view.substr(0, fits)) <= columns);
        if (fits < view.size()) {
            const CodePoint next = decode_utf8(view.substr(fits));
            REQUIRE(code_point_width(next.value) + display_width(view.substr(0, fits)) > columns);
        }

        std::string_view rest = view;
        std::string joined;
        while (!rest.empty()) {
            const std::size_t before = rest.size();
            const std::string_view line = next_line(rest, columns);
            REQUIRE(rest.size() < before);
            REQUIRE((line.empty() || (line.front() != ' ' && line.back() != ' ')));
            if (columns >= 2) {
                // a tab counts as one column
                std::size_t tabs = 0;
                for (const char byte : line) tabs += byte == '\t' ? 1U : 0U;
                REQUIRE(display_width(line) + tabs <= columns);
            }
            joined += line;
        }
        const auto without_blanks = [](std::string_view all) {
            std::string result;
            for (const char byte : all) {
                if (byte != ' ' && byte != '\t') result += byte;
            }
            return result;
        };
        REQUIRE(without_blanks(joined) == without_blanks(text));
    }
}

TEST_CASE("any bytes are measured and wrapped without reading beyond the end") {
    std::mt19937 random{20260106};
    for (int round = 0; round < 20000; ++round) {
        std::vector<char> bytes(random() % 20);
        for (char& byte : bytes) byte = static_cast<char>(random() % 256);
        const std::string_view view{bytes.data(), bytes.size()};
        REQUIRE(display_width(view) <= 2 * view.size());
        REQUIRE(fit_width(view, random() % 10) <= view.size());
        for (std::string_view rest = view; !rest.empty();) next_line(rest, 3);
    }
}

TEST_CASE("wrapping a megabyte takes linear time") {
    std::string text;
    while (text.size() < 1000000) text += "chỉ tiêu ";
    std::size_t count = 0;
    for (std::string_view rest = text; !rest.empty(); ++count) next_line(rest, 17);
    CHECK(count > 40000);
    std::string_view blanks;
    const std::string many(1000000, ' ');
    blanks = many;
    CHECK(next_line(blanks, 5).empty());
}
