// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/utf8.hpp>

#include "letter_tables.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

struct DecodeCase {
    std::string_view bytes;
    CodePoint expected;
};

constexpr CodePoint stray{0xFFFD, 1, false};

constexpr DecodeCase decode_cases[] = {
    {"", {0xFFFD, 0, false}},
    {"a", {U'a', 1, true}},
    {std::string_view{"\0", 1}, {0, 1, true}},
    {"\x7F", {0x7F, 1, true}},
    {"\xC2\x80", {0x80, 2, true}},
    {"đ", {0x111, 2, true}},
    {"ữ", {0x1EEF, 3, true}},
    {"\xEF\xBF\xBD", {0xFFFD, 3, true}},
    {"\xED\x9F\xBF", {0xD7FF, 3, true}},
    {"\xEE\x80\x80", {0xE000, 3, true}},
    {"\xF0\x90\x80\x80", {0x10000, 4, true}},
    {"\xF4\x8F\xBF\xBF", {0x10FFFF, 4, true}},
    // stray, overlong, surrogates, too large, cut off
    {"\x80", stray},
    {"\xBF", stray},
    {"\xC0\x80", stray},
    {"\xC1\xBF", stray},
    {"\xE0\x80\x80", stray},
    {"\xE0\x9F\xBF", stray},
    {"\xF0\x80\x80\x80", stray},
    {"\xF0\x8F\xBF\xBF", stray},
    {"\xED\xA0\x80", stray},
    {"\xED\xBF\xBF", stray},
    {"\xF4\x90\x80\x80", stray},
    {"\xF5\x80\x80\x80", stray},
    {"\xFF", stray},
    {"\xC3", stray},
    {"\xC3(", stray},
    {"\xE1\xBB", stray},
    {"\xE1\xBB(", stray},
    {"\xF0\x9F\x98", stray},
};

constexpr bool all_decode() {
    for (const DecodeCase& test : decode_cases) {
        if (decode_utf8(test.bytes) != test.expected) return false;
    }
    return true;
}
static_assert(all_decode());

/// A string_view onto memory of exactly this size, so that a sanitizer sees any byte read too far.
struct Exact {
    explicit Exact(std::string_view text) : bytes(text.begin(), text.end()) {}
    std::string_view view() const { return {bytes.data(), bytes.size()}; }
    std::vector<char> bytes;
};

static_assert(find_invalid_utf8("") == std::string_view::npos);
static_assert(find_invalid_utf8("Hà Giang") == std::string_view::npos);
static_assert(find_invalid_utf8("0123456789abcdef0123456789abcdef\xFF") == 32);
static_assert(find_invalid_utf8("0123456789abcdef0123456789abcde\xE1\xBB") == 31);
static_assert(decode_last_utf8("aữ") == CodePoint{0x1EEF, 3, true});
static_assert(decode_last_utf8("a\xBB\xAF") == stray);
static_assert(decode_last_utf8("") == CodePoint{0xFFFD, 0, false});

}  // namespace

TEST_CASE("decode_utf8 is strict") {
    for (const DecodeCase& test : decode_cases) {
        const Exact exact{test.bytes};
        CAPTURE(test.bytes);
        CHECK(decode_utf8(exact.view()) == test.expected);
    }
}

TEST_CASE("every code point survives encoding and decoding, from either end") {
    for (char32_t value = 0; value <= 0x110010; ++value) {
        std::string bytes;
        encode_utf8(value, [&bytes](char byte) { bytes.push_back(byte); });
        const bool is_code_point = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
        const char32_t expected = is_code_point ? value : 0xFFFD;
        const CodePoint point = decode_utf8(bytes);
        const bool right = point.valid && point.value == expected && point.length == bytes.size() &&
                           decode_last_utf8(bytes) == point && bytes == letter_tables::utf8(expected);
        if (!right) FAIL_CHECK("U+", static_cast<std::uint32_t>(value));
    }
}

TEST_CASE("random bytes are decoded without reading beyond the end, and to the end") {
    std::mt19937 random{20260101};
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const std::size_t parts = random() % 12;
        for (std::size_t part = 0; part < parts; ++part) {
            if (random() % 3 == 0) {
                text.push_back(static_cast<char>(random() % 256));
            } else {
                text += letter_tables::utf8(static_cast<char32_t>(random() % 0x3000));
            }
        }
        if (!text.empty() && random() % 2 == 0) text.pop_back();
        const Exact exact{text};
        std::size_t offset = 0;
        std::size_t first_invalid = std::string_view::npos;
        while (offset < text.size()) {
            const CodePoint point = decode_utf8(exact.view().substr(offset));
            REQUIRE(point.length >= 1);
            REQUIRE(offset + point.length <= text.size());
            if (!point.valid && first_invalid == std::string_view::npos) first_invalid = offset;
            offset += point.length;
        }
        CHECK(find_invalid_utf8(exact.view()) == first_invalid);

        // from the end the same code points come out
        std::string_view rest = exact.view();
        std::size_t backwards = 0;
        std::size_t forwards = 0;
        while (!rest.empty()) {
            const CodePoint point = decode_last_utf8(rest);
            rest.remove_suffix(point.length);
            ++backwards;
        }
        for (rest = exact.view(); !rest.empty(); ++forwards) {
            rest.remove_prefix(decode_utf8(rest).length);
        }
        CHECK(backwards == forwards);
    }
}

TEST_CASE("find_invalid_utf8 finds a stray byte wherever it stands in long text") {
    const std::string line = "Tỷ lệ hộ nghèo 0123456789 abcdefghijklmnopqrstuvwxyz đạt 98,5 % ";
    for (std::size_t position = 0; position <= line.size(); ++position) {
        if (position < line.size() && (static_cast<unsigned char>(line[position]) & 0xC0) == 0x80) {
            continue;
        }
        std::string text = line;
        text.insert(position, 1, '\xFF');
        CHECK(find_invalid_utf8(Exact{text}.view()) == position);
    }
}

TEST_CASE("utf8_prefix cuts between code points") {
    const std::string line = "aộ€😀\x80\x80\x80\x80\xF0\x9F";  // one, three, three and four bytes, and strays
    const std::size_t ends[] = {0, 1, 1, 1, 4, 4, 4, 7, 7, 7, 7, 11, 12, 13, 14, 15, 16, 17};
    for (std::size_t bytes = 0; bytes < std::size(ends); ++bytes) {
        CHECK(utf8_prefix(Exact{line}.view(), bytes) == std::string_view(line).substr(0, ends[bytes]));
    }
    CHECK(utf8_prefix(line, 1'000) == line);
    CHECK(utf8_prefix("", 0).empty());
}
