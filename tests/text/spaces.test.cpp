// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/spaces.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace chitieu;

namespace {

struct TrimCase {
    std::string_view text;
    std::string_view expected;
};

constexpr TrimCase trim_cases[] = {
    {"", ""},
    {" \t\r\n\v\f", ""},
    {"a", "a"},
    {"  Hà Giang\n", "Hà Giang"},
    {"\uFEFF\u00A0Hà\u00A0Giang\u202F\u2009\u3000\u200B", "Hà\u00A0Giang"},
    {"\u00AD\u2060-\u2028\u2029\u0085", "-"},
    {"\u3000", ""},
    {" \xA0 ", "\xA0"},  // a lone byte, not a no-break space
    {"\xC2 \xC2\xA0", "\xC2"},
    {" \u0301", "\u0301"},  // a mark without a letter is not white space
};

constexpr bool all_trim() {
    for (const TrimCase& test : trim_cases) {
        if (trim(test.text) != test.expected) return false;
    }
    return true;
}
static_assert(all_trim());

static_assert(is_white_space(U' ') && is_white_space(U'\t') && is_white_space(U'\u00A0'));
static_assert(!is_white_space(U'\u200B') && is_zero_width(U'\u200B'));
static_assert(is_zero_width(U'\uFEFF') && is_zero_width(U'\u00AD') && !is_zero_width(U'a'));
static_assert(is_combining_mark(U'\u0301') && is_combining_mark(U'\uFE0F'));
static_assert(!is_combining_mark(U'\u034F') && is_zero_width(U'\u034F'));
static_assert(!is_combining_mark(U'\u0E31'));  // a Thai vowel

}  // namespace

TEST_CASE("trim takes white space and zero-width characters off both ends, as a view") {
    for (const TrimCase& test : trim_cases) {
        CAPTURE(test.text);
        const std::string text{test.text};
        const std::string_view trimmed = trim(text);
        CHECK(trimmed == test.expected);
        CHECK(trimmed.data() >= text.data());
        CHECK(trimmed.data() + trimmed.size() <= text.data() + text.size());
        CHECK(trim(trimmed) == trimmed);
    }
}

TEST_CASE("a character is at most one of: white space, zero-width, combining") {
    for (char32_t value = 0; value <= 0x10FFFF; ++value) {
        const int kinds =
            int{is_white_space(value)} + int{is_zero_width(value)} + int{is_combining_mark(value)};
        if (kinds > 1) FAIL_CHECK("U+", static_cast<std::uint32_t>(value));
    }
}
