// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/sentences.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

std::vector<std::string_view> sentences(std::string_view text) {
    std::vector<std::string_view> result;
    each_sentence(
        text, [&](std::size_t begin, std::size_t end) { result.push_back(text.substr(begin, end - begin)); });
    return result;
}

constexpr std::size_t count(std::string_view text) {
    std::size_t result = 0;
    each_sentence(text, [&](std::size_t, std::size_t) { ++result; });
    return result;
}

static_assert(count("") == 0 && count("  ") == 0 && count(".") == 1);
static_assert(count("One. Two! Three? Four") == 4);
static_assert(count("Đạt 1.525 con. Tăng 3,9% so với năm trước.") == 2);
static_assert(begins_small("đạt") && begins_small("đa\u0323t") && begins_small("ữ") && begins_small("x"));
static_assert(!begins_small("Đạt") && !begins_small("1") && !begins_small("") && !begins_small("-"));
static_assert(is_in_capitals("KẾT QUẢ 2025") && is_in_capitals("KE\u0302\u0301T QUA\u0309") &&
              is_in_capitals("Đ. T."));
static_assert(!is_in_capitals("KẾT QUả") && !is_in_capitals("A") && !is_in_capitals("") &&
              !is_in_capitals("2025"));
static_assert(begins_capital("Đạt") && begins_capital("Ữ") && !begins_capital("ữ") && !begins_capital("5"));

}  // namespace

TEST_CASE("a stop ends a sentence, and what closes behind it belongs to it") {
    const auto parts = sentences("Kết quả tốt (vượt 5%.) Tiếp theo là \u201Cđạt.\u201D Hết./.");
    REQUIRE(parts.size() == 3);
    CHECK(parts[0] == "Kết quả tốt (vượt 5%.)");
    CHECK(parts[1] == "Tiếp theo là \u201Cđạt.\u201D");
    CHECK(parts[2] == "Hết./.");
}

TEST_CASE("stops that end none") {
    CHECK(sentences("1. Tập trung chỉ đạo 2.877 ha.").size() == 1);
    CHECK(sentences("Xây dựng TP. Lai Châu và TX. Mường Lay.").size() == 1);
    CHECK(sentences("Ông Nguyễn V. Nam báo cáo.").size() == 1);
    CHECK(sentences("Đạt 99,4% kế hoạch ... và tiếp tục.").size() == 1);
    CHECK(sentences("See Art. 5 and Fig. 3.").size() == 1);
    CHECK(sentences("Theo v.v. và các nội dung khác.").size() == 1);
    CHECK(sentences("tại thôn 3.Tiếp").size() == 1);  // no blank: a number, an address, a slip
}

TEST_CASE("an ellipsis ends a sentence before a capital") {
    CHECK(sentences("Tuyên truyền\u2026 Chỉ đạo thực hiện.").size() == 2);
    CHECK(sentences("Tuyên truyền... Chỉ đạo thực hiện.").size() == 2);
}

TEST_CASE("decomposed letters are the same letters") {
    CHECK(sentences("\u0110a\u0323t ke\u0302\u0301 hoa\u0323ch. Tie\u0302\u0301p tu\u0323c. E\u0302m "
                    "\u0111e\u0302\u0300m.")
              .size() == 3);
    CHECK(sentences("Xong. e\u0302m").size() == 1);
}

TEST_CASE("sentences are in order, do not overlap, and leave out nothing but blanks") {
    std::mt19937 random(3);
    const std::string_view parts[] = {"a", "B",      "Đ",      "đ", ".",  "!", "?",   " ",
                                      ")", "\u201D", "\u2026", "1", "TP", "/", "\xC3"};
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t size = random() % 20; size > 0; --size) text += parts[random() % std::size(parts)];
        std::size_t last = 0;
        bool is_blank_between = true;
        each_sentence(text, [&](std::size_t begin, std::size_t end) {
            REQUIRE(begin >= last);
            REQUIRE(end > begin);
            REQUIRE(end <= text.size());
            for (std::size_t at = last; at < begin; ++at)
                is_blank_between = is_blank_between && text[at] == ' ';
            last = end;
        });
        for (std::size_t at = last; at < text.size(); ++at)
            is_blank_between = is_blank_between && text[at] == ' ';
        REQUIRE(is_blank_between);
    }
}
