// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/xml_text.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;
using namespace std::string_view_literals;

namespace {

std::string cleaned(std::string_view text) {
    std::string result;
    append_xml_text(result, text);
    return result;
}

/// Unescaped, and the references that were not known.
std::string unescaped(std::string_view text) {
    std::string unknown;
    std::string result = xml_unescaped(text, [&](std::string_view reference, std::size_t offset) {
        unknown += " [" + std::string(reference) + "@" + std::to_string(offset) + "]";
    });
    return result + unknown;
}

}  // namespace

TEST_CASE("bytes that XML does not allow are replaced, and counted") {
    CHECK(cleaned("Suối Mơ\t\r\n") == "Suối Mơ\t\r\n");
    CHECK(cleaned("a\0b\x01"sv) == "a\uFFFDb\uFFFD");
    CHECK(cleaned("\xC3(") == "\uFFFD(");
    CHECK(cleaned("\xEF\xBF\xBE") == "\uFFFD");  // U+FFFE
    std::string result = "before";
    const XmlReplaced replaced = append_xml_text(result, "ab\xFF\xFE"sv);
    CHECK(replaced.count == 2);
    CHECK(replaced.first == 2);
}

TEST_CASE("references") {
    CHECK(unescaped("a &lt; b &amp;&gt;&quot;&apos; c") == "a < b &>\"' c");
    CHECK(unescaped("&#7889;&#x1ED1;&#x1F600;") == "ốố😀");
    CHECK(unescaped("&lol9; & &; &#; &#x; &#0; &#xD800; &#x110000; &#99999999999999999999; &#12a;") ==
          "&lol9; & &; &#; &#x; &#0; &#xD800; &#x110000; &#99999999999999999999; &#12a;"
          " [&lol9;@0] [& &;@7] [&;@9] [&#;@12] [&#x;@16] [&#0;@21] [&#xD800;@26] [&#x110000;@35]"
          " [&#99999999999999999999;@46] [&#12a;@70]");
    CHECK(unescaped("&") == "& [&@0]");
    CHECK(unescaped("&amp;lt;") == "&lt;");  // once
}

TEST_CASE("what is escaped comes back") {
    for (const std::string_view text :
         {"a < b & c > d \"e\" 'f'"sv, " \t\r\n"sv, "]]>"sv, "&amp;"sv, "Tổng sản lượng"sv, "\r"sv, ""sv}) {
        for (const XmlText where : {XmlText::element, XmlText::attribute}) {
            CAPTURE(text);
            const std::string escaped = xml_escaped(text, where);
            CHECK(escaped.find('<') == std::string::npos);
            CHECK(escaped.find('\r') == std::string::npos);
            CHECK(unescaped(escaped) == text);
        }
    }
    CHECK(xml_escaped("a\nb", XmlText::attribute) == "a&#10;b");
    CHECK(xml_escaped("a\nb", XmlText::element) == "a\nb");
    CHECK(xml_escaped("\x01\xFF", XmlText::element) == "\uFFFD\uFFFD");
}
