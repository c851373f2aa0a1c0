// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <chitieu/columns/key_table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

TEST_CASE("keys of several texts have one number") {
    KeyTable keys(2);
    CHECK(keys.size() == 0);
    CHECK(keys.add("12", "CT001") == 0);
    CHECK(keys.add("12", "CT002") == 1);
    CHECK(keys.add("12", "CT001") == 0);
    CHECK(keys.add("1", "2CT001") == 2);  // where one ends and the other begins tells keys apart
    CHECK(keys.add("", "") == 3);
    CHECK(keys.size() == 4);
    const auto numbers = keys.numbers();
    CHECK(keys.texts(0)[numbers[0][2]] == "1");
    CHECK(keys.texts(1)[numbers[1][1]] == "CT002");
    CHECK(keys.outer() == std::vector<std::uint32_t>{0, 0, 1, 2});
}

TEST_CASE("of no columns there is one key; of one, its texts") {
    KeyTable none(0);
    CHECK(none.size() == 1);
    CHECK(none.add() == 0);
    CHECK(none.numbers().empty());
    CHECK(SortedKeys(none).size() == 1);
    KeyTable one(1);
    CHECK(one.add("b") == 0);
    CHECK(one.add("a") == 1);
    CHECK(one.outer() == std::vector<std::uint32_t>{0, 0});
    const SortedKeys sorted(one);
    CHECK(sorted[0] == 1);
    CHECK(sorted.text(sorted[1], 0) == "b");
}

TEST_CASE("as a map would, over random keys of three texts, one by one and column by column") {
    std::mt19937 random(5);
    std::map<std::vector<std::string>, std::uint32_t> wanted;
    KeyTable keys(3);
    KeyTable by_column(3);
    const int rounds = thinned(20'000);
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::string> key;
        for (unsigned column = 0; column < 3; ++column) {
            // Dense in one column, sparse in the others, and some too long for a word.
            std::string text = std::to_string(random() % (column == 2 ? 3000 : 40));
            if (random() % 8 == 0) text = "a text of many letters " + text;
            key.push_back(text);
        }
        const auto number = static_cast<std::uint32_t>(wanted.size());
        const std::uint32_t expected = wanted.try_emplace(key, number).first->second;
        if (keys.add(key[0], key[1], key[2]) != expected) FAIL_CHECK(round);
        std::uint32_t numbers[1] = {};
        by_column.add_all(numbers, [&](std::size_t column) {
            return [&, column](std::size_t) { return std::string_view(key[column]); };
        });
        if (numbers[0] != expected) FAIL_CHECK(round);
    }
    CHECK(keys.size() == wanted.size());
    const SortedKeys sorted(keys);
    auto place = wanted.begin();  // a map's order is that of the texts
    for (const std::uint32_t key : sorted) {
        for (std::size_t column = 0; column < 3; ++column) {
            if (sorted.text(key, column) != place->first[column]) FAIL_CHECK(place->second);
        }
        if (key != place->second) FAIL_CHECK(place->second);
        ++place;
    }
    CHECK(place == wanted.end());
}
