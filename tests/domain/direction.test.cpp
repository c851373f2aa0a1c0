// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/direction.hpp>

#include <doctest/doctest.h>

#include <type_traits>

using namespace chitieu;

static_assert(sizeof(Direction) == 1 && sizeof(Aggregation) == 1);
static_assert(name_of(Direction::higher_is_better) == "higher_is_better");
static_assert(name_of(Direction::lower_is_better) == "lower_is_better");
static_assert(name_of(Direction::keep_within) == "keep_within");
static_assert(words_of(Direction::higher_is_better).vietnamese == "càng cao càng tốt");

TEST_CASE("every direction has a name and words in both languages, each its own") {
    const Direction all[] = {Direction::higher_is_better, Direction::lower_is_better, Direction::keep_within};
    for (const Direction direction : all) {
        CHECK(!name_of(direction).empty());
        CHECK(!words_of(direction).vietnamese.empty());
        CHECK(!words_of(direction).english.empty());
        for (const Direction other : all) {
            CHECK((name_of(direction) == name_of(other)) == (direction == other));
            CHECK((words_of(direction).vietnamese == words_of(other).vietnamese) == (direction == other));
            CHECK((words_of(direction).english == words_of(other).english) == (direction == other));
        }
    }
}

TEST_CASE("what is no direction has no words") {
    CHECK(name_of(static_cast<Direction>(99)).empty());
    CHECK(words_of(static_cast<Direction>(99)).english.empty());
}
