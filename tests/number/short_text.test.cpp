// SPDX-License-Identifier: BSL-1.0
#include <chitieu/number/detail/short_text.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

/// Texts of up to nineteen bytes, with those that a tag could confuse: a zero, a highest bit, one byte more.
std::vector<std::string> texts() {
    std::vector<std::string> result{""};
    for (std::size_t at = 0; result.back().size() < 3; ++at) {
        for (const int byte : {0x00, 0x01, 0x41, 0x7F, 0x80, 0xC1, 0xFF}) {
            result.push_back(result[at] + static_cast<char>(byte));
        }
    }
    const std::string letters = "abcdefghijklmnopqrs";
    for (std::size_t size = 1; size <= letters.size(); ++size) {
        for (std::size_t at = 0; at < size; ++at) {
            for (const int byte : {0x00, 0x40, 0x80, 0xFF}) {
                std::string text = letters.substr(0, size);
                text[at] = static_cast<char>(byte);
                result.push_back(text);
            }
        }
    }
    return result;
}

}  // namespace

TEST_CASE("a tag tells a text from any other, whether bytes may be read behind it or not") {
    std::map<std::uint64_t, std::string> by_tag;
    for (const std::string& text : texts()) {
        const std::uint64_t tag = detail::tag_of(std::string_view(text));
        const auto [other, is_new] = by_tag.try_emplace(tag, text);
        CHECK(other->second == text);
        CHECK(detail::is_whole_text(tag) == (text.size() < 8));
        // What stands behind the text does not change it.
        const std::string longer = text + "\xFFxyz5678";
        const detail::PaddedText padded{std::string_view(longer).substr(0, text.size())};
        CHECK(detail::tag_of(padded) == tag);
    }
    CHECK(by_tag.size() > 500);
}

TEST_CASE("two texts are the same where all their bytes are, and those behind do not count") {
    for (std::size_t size = 0; size <= 40; ++size) {
        char one[80];
        char other[80];
        for (std::size_t at = 0; at < sizeof one; ++at) {
            one[at] = static_cast<char>('a' + at % 23);
            other[at] = at < size ? one[at] : '-';
        }
        CHECK(detail::is_same_text({one, size}, {other, size}));
        CHECK_FALSE(detail::is_same_text({one, size}, {other, size + 1}));
        for (std::size_t at = 0; at < size; ++at) {
            other[at] = '-';
            CHECK_FALSE(detail::is_same_text({one, size}, {other, size}));
            other[at] = one[at];
        }
    }
}
