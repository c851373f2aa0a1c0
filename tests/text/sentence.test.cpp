// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/sentence.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

TEST_CASE("fill puts values in place of names") {
    CHECK(fill("{name}: {count} xã", {{"name", "Hà Giang"}, {"count", "124"}}) == "Hà Giang: 124 xã");
    CHECK(fill("", {{"name", "x"}}) == "");
    CHECK(fill("không có gì", {}) == "không có gì");
    CHECK(fill("{a}{a}{b}", {{"a", "1"}, {"b", "2"}}) == "112");
    CHECK(fill("{a}", {{"a", "1"}, {"a", "2"}}) == "1");
    CHECK(fill("{a}", {{"a", ""}}) == "");
}

TEST_CASE("fill leaves what is no known name, and does not look into values") {
    CHECK(fill("{unknown} {a}", {{"a", "1"}}) == "{unknown} 1");
    CHECK(fill("{a}", {{"a", "{b}"}, {"b", "2"}}) == "{b}");
    CHECK(fill("{a", {{"a", "1"}}) == "{a");
    CHECK(fill("a}{", {{"a", "1"}}) == "a}{");
    CHECK(fill("{{a}}", {{"a", "1"}}) == "{1}");
    CHECK(fill("{}", {{"a", "1"}}) == "{}");
    CHECK(fill("{}", {{"", "1"}}) == "1");
    CHECK(fill("{a b}", {{"a", "1"}}) == "{a b}");
    const std::string braces(1000000, '{');
    CHECK(fill(braces, {{"a", "1"}}) == braces);
}

TEST_CASE("printable makes any text safe to print") {
    CHECK(printable("", 10) == "");
    CHECK(printable("Tỷ lệ", 10) == "Tỷ lệ");
    CHECK(printable("Tỷ lệ", 5) == "Tỷ lệ");
    CHECK(printable("Tỷ lệ", 4) == "Tỷ …");
    CHECK(printable("Tỷ lệ", 1) == "…");
    CHECK(printable("Tỷ lệ", 0) == "");
    CHECK(printable("a\tb\nc\x1B[0m", 20) == "a\uFFFDb\uFFFDc\uFFFD[0m");
    CHECK(printable("\xFF\xE1\xBB", 20) == "\uFFFD\uFFFD\uFFFD");
    CHECK(printable("\u202Eabc\u2066\u2028\u0085", 20) == "\uFFFDabc\uFFFD\uFFFD\uFFFD");
    CHECK(printable("e\u0323\u0302e\u0323\u0302", 2) == "e\u0323\u0302e\u0323\u0302");
    CHECK(printable("e\u0323\u0302e\u0323\u0302x", 2) == "e\u0323\u0302…");
    CHECK(printable("越南越", 5) == "越南…");
    CHECK(printable("越南越", 4) == "越…");
    CHECK(printable("越", 1) == "…");
    std::string heap = "ab";
    for (int count = 0; count < 100000; ++count) heap += "\u0301";
    CHECK(printable(heap, 60) == "a…");
}

TEST_CASE("printable: any bytes, any width") {
    std::mt19937 random{20260108};
    for (int round = 0; round < 30000; ++round) {
        std::vector<char> bytes(random() % 24);
        for (char& byte : bytes) {
            byte = static_cast<char>(random() % 3 == 0 ? random() % 256 : 32 + random() % 95);
        }
        const std::size_t columns = random() % 20;
        const std::string shown = printable({bytes.data(), bytes.size()}, columns);
        REQUIRE(display_width(shown) <= columns);
        REQUIRE(find_invalid_utf8(shown) == std::string_view::npos);
        for (std::string_view rest = shown; !rest.empty();) {
            const CodePoint point = decode_utf8(rest);
            REQUIRE_FALSE(is_control(point.value));
            rest.remove_prefix(point.length);
        }
        REQUIRE(printable(shown, columns) == shown);
    }
}

TEST_CASE("describe says what is wrong and where") {
    const Error error{ErrorCode::number_missing, {3, 7}, "abc"};
    CHECK(describe(error, Language::vietnamese) == "dòng 3, cột 7: “abc” không có số");
    CHECK(describe(error, Language::english) == "line 3, column 7: “abc” holds no number");
    CHECK(describe({ErrorCode::number_missing, {3, 0}, "abc"}, Language::english) ==
          "line 3: “abc” holds no number");
    CHECK(describe({ErrorCode::number_missing, {0, 7}, "abc"}, Language::english) == "“abc” holds no number");
    CHECK(describe({ErrorCode::file_empty, {}, {}}, Language::vietnamese) == "tệp trống");
    CHECK(describe({ErrorCode::words_unknown, {1, 1}, "{text}"}, Language::english) ==
          "line 1, column 1: “{text}” is not understood");
}

TEST_CASE("describe cuts a long text and shows no control characters") {
    const std::string letters(61, 'x');
    CHECK(describe({ErrorCode::words_unknown, {}, letters}, Language::english) ==
          "“" + std::string(59, 'x') + "…” is not understood");
    CHECK(describe({ErrorCode::words_unknown, {}, std::string_view{letters}.substr(1)}, Language::english) ==
          "“" + std::string(60, 'x') + "” is not understood");
    CHECK(describe({ErrorCode::words_unknown, {}, "a\nb\xFF"}, Language::vietnamese) ==
          "không hiểu “a\uFFFDb\uFFFD”");
}
