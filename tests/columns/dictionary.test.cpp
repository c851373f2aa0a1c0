// SPDX-License-Identifier: BSL-1.0
#include "../text/decomposed.hpp"

#include <chitieu/columns/dictionary.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>

using namespace chitieu;

TEST_CASE("texts are numbered as they come, and once") {
    Dictionary texts;
    CHECK(texts.size() == 0);
    CHECK_FALSE(texts.find("").has_value());
    CHECK(texts.add("Lai Châu") == 0);
    CHECK(texts.add("") == 1);
    CHECK(texts.add("Lai Châu") == 0);
    CHECK(texts.add(decomposed("Lai Châu")) == 2);
    CHECK(texts.add(std::string_view("a\0b", 3)) == 3);
    CHECK(texts.add("a") == 4);
    CHECK(texts[0] == "Lai Châu");
    CHECK(texts[1].empty());
    CHECK(texts[3] == std::string_view("a\0b", 3));
    CHECK(texts.find("a") == 4U);
    CHECK_FALSE(texts.find("b").has_value());
    CHECK(texts.size() == 5);
}

TEST_CASE("as a map would, over many texts of every length") {
    std::mt19937 random(9);
    std::map<std::string, std::uint32_t> wanted;
    Dictionary texts;
    for (int round = 0; round < 100'000; ++round) {
        std::string text;
        for (std::size_t size = random() % 20; size > 0; --size)
            text += static_cast<char>('a' + random() % 3);
        const auto number = static_cast<std::uint32_t>(wanted.size());
        const auto place = wanted.try_emplace(text, number).first;
        if (texts.add(text) != place->second) FAIL_CHECK(text);
    }
    CHECK(texts.size() == wanted.size());
    for (const auto& [text, number] : wanted) {
        if (texts.find(text) != number || texts[number] != text) FAIL_CHECK(text);
    }
    CHECK_FALSE(texts.find("abcd").has_value());
}
