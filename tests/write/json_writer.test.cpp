// SPDX-License-Identifier: BSL-1.0

#include "json_tree.hpp"

#include <chitieu/number/decimal.hpp>
#include <chitieu/write/json_writer.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#ifdef CHITIEU_HAS_NLOHMANN_JSON

using namespace chitieu;

TEST_CASE("texts come back as they were, but for bytes that are not UTF-8") {
    CHECK(json_text("") == "\"\"");
    CHECK(json_text("Tỷ lệ") == "\"Tỷ lệ\"");
    CHECK(json_text("Ty\u0309 le\u0323\u0302") == "\"Ty\u0309 le\u0323\u0302\"");  // decomposed stays so
    CHECK(json_text("a\"b\\c\nd\te") == "\"a\\\"b\\\\c\\nd\\te\"");
    CHECK(json_text(std::string_view("\0\x01\x1B\x7F\r", 5)) == "\"\\u0000\\u0001\\u001b\\u007f\\u000d\"");
    CHECK(json_text("\xC3(\xFF\xED\xA0\x80") == "\"\uFFFD(\uFFFD\uFFFD\uFFFD\uFFFD\"");
    CHECK(json_text("\u2028\U0001F600") == "\"\u2028\U0001F600\"");
}

TEST_CASE("any bytes make a string that is JSON, and reads back the same where they were UTF-8") {
    std::mt19937 random(20'250'711);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        const std::size_t size = random() % 24;
        for (std::size_t at = 0; at < size; ++at) {
            // many of what means something
            constexpr std::string_view special = "\"\\\n\t\r\x01\x1F{}[],:/u\xC3\xA1\xE1\xBB\x99\xF0\x9F";
            const auto byte =
                random() % 3 == 0 ? static_cast<char>(random() & 0xFFU) : special[random() % special.size()];
            text += byte;
        }
        const auto tree = JsonTree::read(json_text(text));
        REQUIRE(tree);
        if (find_invalid_utf8(text) == std::string_view::npos) CHECK(tree->text == text);
    }
}

TEST_CASE("members and elements on a line each at the top, and on one line below") {
    std::ostringstream out;
    JsonWriter json(out);
    const std::vector<int> numbers{1, 2};
    json.object([&] {
        json.member("name", "Suối Mơ");
        json.member("share", 27.60_dec);
        json.list("numbers", numbers, [&](int number) {
            json.object([&] {
                json.member("is", number);
                json.member("even", number % 2 == 0);
            });
        });
        json.list("none", std::vector<int>(), [&](int number) { json.value(number); });
        json.object("empty", [] {});
        json.member("missing", std::optional<Decimal>());
        json.object("deep", [&] { json.list("inner", numbers, [&](int number) { json.value(number); }); });
    });
    CHECK(out.str() ==
          "{\n"
          " \"name\": \"Suối Mơ\",\n"
          " \"share\": \"27.60\",\n"
          " \"numbers\": [\n"
          "  {\"is\": 1, \"even\": false},\n"
          "  {\"is\": 2, \"even\": true}\n"
          " ],\n"
          " \"none\": [],\n"
          " \"empty\": {},\n"
          " \"missing\": null,\n"
          " \"deep\": {\n"
          "  \"inner\": [1, 2]\n"
          " }\n"
          "}");
    CHECK(JsonTree::read(out.str()));
}

#else

TEST_CASE("nothing reads the JSON that is written") { MESSAGE("skipped: nlohmann/json is not here"); }

#endif
