// SPDX-License-Identifier: BSL-1.0
#include <chitieu/columns/text_view.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace chitieu;

namespace {

std::string joined(const TextView& texts) {
    std::string result;
    for (std::size_t row = 0; row < texts.size(); ++row)
        result += texts.has(row) ? std::string(texts[row]) + "|" : "none|";
    return result;
}

}  // namespace

TEST_CASE("texts in each layout") {
    const std::vector<std::string> strings{"Bum Nưa", "", "x"};
    CHECK(joined(TextView(strings)) == "Bum Nưa||x|");
    const std::vector<std::string_view> views{"a", "bb"};
    CHECK(joined(TextView(views)) == "a|bb|");
    const std::vector<std::uint8_t> bytes{1, 0, 1, 2};
    CHECK(joined(TextView(std::span<const std::uint8_t>(bytes), views)) == "bb|a|bb||");
    const std::vector<std::uint64_t> words{1, 0, 1ULL << 63U};
    CHECK(joined(TextView(std::span<const std::uint64_t>(words), views)) == "bb|a||");
    const std::vector<std::int32_t> ends{0, 2, 2, 5};
    CHECK(joined(TextView(std::span<const std::int32_t>(ends), "abcde")) == "ab||cde|");
    const std::vector<std::int64_t> long_ends{2, 5};
    CHECK(joined(TextView(std::span<const std::int64_t>(long_ends), "abcde")) == "cde|");
    CHECK(TextView(std::span<const std::int32_t>(), nullptr).size() == 0);

    TextView::Inlined inlined[2] = {{12, {}, 0, 0}, {15, {'b', 'b', 'b', 'b'}, 1, 3}};
    std::memcpy(inlined[0].first, "exactly 12 b", 12);
    const void* const buffers[] = {"", "...fifteen letters..."};
    CHECK(joined(TextView(std::span<const TextView::Inlined>(inlined), buffers)) ==
          "exactly 12 b|fifteen letters|");

    TextColumn column;
    for (const std::string_view text : {"a", "b", "a"}) column.push_back(text);
    CHECK(joined(column) == "a|b|a|");
    static_assert(!std::is_constructible_v<TextView, TextColumn>);
    CHECK(TextView().size() == 0);
}

TEST_CASE("a missing text is none, and empty to who asks for it") {
    const std::vector<std::string> strings{"a", "b", "c"};
    const std::uint8_t bits[] = {0b1010};
    const TextView texts(strings, Validity(bits, 1));
    CHECK(joined(texts) == "a|none|c|");
    CHECK(texts[1].empty());
}
