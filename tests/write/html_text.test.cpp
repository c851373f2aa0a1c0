// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/html_text.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace chitieu;

TEST_CASE("markup becomes text") {
    CHECK(html_text("5 < 6 & \"7\" > '8'") == "5 &lt; 6 &amp; &quot;7&quot; &gt; &#39;8&#39;");
    CHECK(html_text("</style><script>alert(1)</script>") ==
          "&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    CHECK(html_text("\" onload=\"alert(1)") == "&quot; onload=&quot;alert(1)");
    CHECK(html_text("&lt;b&gt;") == "&amp;lt;b&amp;gt;");
    CHECK(html_text("") == "");
}

TEST_CASE("letters stay as they are, composed or not") {
    CHECK(html_text("Tỷ lệ hộ nghèo") == "Tỷ lệ hộ nghèo");
    CHECK(html_text("Ty\u0309 l\u0065\u0323\u0302") == "Ty\u0309 l\u0065\u0323\u0302");
    CHECK(html_text("漢字 العربية 👩‍👩‍👧") ==
          "漢字 العربية 👩‍👩‍👧");
}

TEST_CASE("what is no letter does nothing") {
    CHECK(html_text("a\nb\r\nc\td") == "a b  c d");
    CHECK(html_text(std::string("a\0b\x1B[31m\x7F", 9)) == "a\uFFFDb\uFFFD[31m\uFFFD");
    CHECK(html_text("\u0085\u2028\u202Ex\u202C\u2066y\u2069") == "\uFFFD\uFFFD\uFFFDx\uFFFD\uFFFDy\uFFFD");
    CHECK(html_text("\xFF<\xC3") == "\uFFFD&lt;\uFFFD");
    CHECK(html_text("\uFFFE\uFFFF\U0001FFFE") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("no bytes whatever can open a tag, a reference or a quotation") {
    std::mt19937 random(20231214);
    constexpr std::string_view likely = "<>&\"'/=!- \n\t\0abc\xC3\xA9\xE2\x80\xAE\xF0\x9F";
    for (int round = 0; round < 10'000; ++round) {
        std::string text;
        for (auto size = random() % 40; size > 0; --size) {
            text += random() % 2 == 0 ? likely[random() % likely.size()] : static_cast<char>(random() % 256);
        }
        const std::string safe = html_text(text);
        CHECK(safe.find_first_of("<>\"'\n\r\t") == std::string::npos);
        CHECK(find_invalid_utf8(safe) == std::string::npos);
        for (std::size_t at = safe.find('&'); at != std::string::npos; at = safe.find('&', at + 1)) {
            const std::string_view rest = std::string_view(safe).substr(at);
            const bool is_ours = rest.starts_with("&amp;") || rest.starts_with("&lt;") ||
                                 rest.starts_with("&gt;") || rest.starts_with("&quot;") ||
                                 rest.starts_with("&#39;");
            CHECK(is_ours);
        }
    }
}
