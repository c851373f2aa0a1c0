// SPDX-License-Identifier: BSL-1.0
#include "../text/decomposed.hpp"

#include <chitieu/read/prose_words.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

/// Words folded, all else as written, with a blank between two.
std::string told(std::string_view text) {
    const ProseWords words(text);
    std::string result;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at != 0) result += ' ';
        result += words.is_word(at) ? words.word(at) : words.written(at);
    }
    return result;
}

}  // namespace

TEST_CASE("words, numbers and marks") {
    CHECK(told("đạt 99,26% kế hoạch") == "đạt 99,26 % kế hoạch");
    CHECK(told("2.877/2.899 ha") == "2.877 / 2.899 ha");
    CHECK(told("400.000đ") == "400.000 đ");
    CHECK(told("4,32ha.") == "4,32 ha .");
    CHECK(told("U20, m2, Covid-19") == "u20 , m2 , covid - 19");
    CHECK(told("1.231,3") == "1.231,3");
    CHECK(told("1. 357") == "1 . 357");
    CHECK(told("12,") == "12 ,");
    CHECK(told("17\u00A0501 tấn") == "17\u00A0501 tấn");
    CHECK(told("17\u00A05 tấn") == "17 5 tấn");
    CHECK(told("17 501 tấn") == "17 501 tấn");
    CHECK(told("US$ 1.2") == "us $ 1.2");
    CHECK(told("") == "");
    CHECK(told(" \t\n") == "");
}

TEST_CASE("markup is no text, and notes are none") {
    CHECK(told("**1.231,3 ha**<sup>(1)</sup>") == "1.231,3 ha");
    CHECK(told("hạn<sup>28</sup>.") == "hạn .");
    CHECK(told("hạn[^3].") == "hạn .");
    CHECK(told("hạn².") == "hạn .");
    CHECK(told("17.501¹²") == "17.501");
    CHECK(told("<b>7</b>") == "7");
    CHECK(told("_trong đó_") == "trong đó");
    CHECK(told("a < b > c") == "a < b > c");
    CHECK(told("<sup>(1)") == "( 1 )");
}

TEST_CASE("a raised 2 or 3 behind a length is its power") {
    CHECK(told("135m<sup>2</sup>") == "135 m2");
    CHECK(told("12 km²") == "12 km2");
    CHECK(told("9 m³") == "9 m3");
    CHECK(told("m <sup>2</sup>") == "m");
    CHECK(told("xã²") == "xã");
    const std::string_view text = "135m<sup>2</sup> đất";
    const ProseWords words(text);
    CHECK(words.written(1) == "m<sup>2</sup>");
    CHECK(words.written(0, 2) == "135m<sup>2</sup>");
}

TEST_CASE("what stands beside a token") {
    const ProseWords words("Đạt HĐND, 12xã và TP. Ủy");
    CHECK(words[0].is_capital);
    CHECK_FALSE(words[0].is_all_capitals);
    CHECK(words[1].is_all_capitals);
    CHECK(words.is_mark(2, U','));
    CHECK(words.is_joined(2));
    CHECK_FALSE(words.is_joined(3));
    CHECK(words.is_number(3));
    CHECK(words.is_joined(4));
    CHECK_FALSE(words[4].is_capital);
    CHECK_FALSE(words.is_joined(0));
    CHECK(words.word(99).empty());
    CHECK_FALSE(words.is_word(99));
    CHECK_FALSE(words.is_mark(99, U','));
    CHECK(words.written(5, 5).empty());
}

TEST_CASE("capitals and folded letters are the same, composed or not") {
    const std::string_view text = "Ủy ban ĐẢNG BỘ huyện Mường Tè";
    const std::string apart = decomposed(text);
    const ProseWords composed_words(text);
    const ProseWords other_words(apart);
    REQUIRE(composed_words.size() == other_words.size());
    for (std::size_t at = 0; at < composed_words.size(); ++at) {
        CHECK(composed_words.word(at) == other_words.word(at));
        CHECK(composed_words[at].is_capital == other_words[at].is_capital);
        CHECK(composed_words[at].is_all_capitals == other_words[at].is_all_capitals);
    }
}

TEST_CASE("tokens stand in order inside the text, whatever it is: 10,000 texts") {
    std::mt19937 random(7);
    const std::vector<std::string_view> pieces = {
        "đạt", " ", "1", ".",    ",",        "\u00A0",  "<sup>", "</sup>", "2", "m",  "²", "(",      ")",
        "[^",  "]", "*", "\xC3", "\xE1\xBB", "e\u0301", "%",     "<",      ">", "xã", "Đ", "\u200B", "\n"};
    std::uniform_int_distribution<std::size_t> any(0, pieces.size() - 1);
    std::uniform_int_distribution<int> length(0, 12);
    ProseWords words;
    for (int count = 0; count < 10'000; ++count) {
        std::string text;
        for (int left = length(random); left > 0; --left) text += pieces[any(random)];
        words.read(text);
        std::size_t last = 0;
        for (std::size_t at = 0; at < words.size(); ++at) {
            REQUIRE(words[at].begin >= last);
            REQUIRE(words[at].end > words[at].begin);
            REQUIRE(words[at].end <= text.size());
            last = words[at].end;
        }
    }
}
