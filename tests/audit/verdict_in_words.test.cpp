// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/verdict_in_words.hpp>

#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace chitieu;

namespace {

/// Which words hold: "achieved exceeded".
std::string words_that_hold(const Target<>& target, Decimal actual, Direction direction) {
    const auto comparison = compare(target, reported(actual), direction);
    std::string words;
    if (detail::holds(DeclaredVerdict::achieved, target, comparison)) words += "achieved ";
    if (detail::holds(DeclaredVerdict::exceeded, target, comparison)) words += "exceeded ";
    if (detail::holds(DeclaredVerdict::missed, target, comparison)) words += "missed ";
    return words;
}
constexpr auto up = Direction::higher_is_better;
constexpr auto down = Direction::lower_is_better;

}  // namespace

TEST_CASE("which verdict in words holds of a comparison") {
    CHECK(words_that_hold(planned(10_dec), 10, up) == "achieved ");
    CHECK(words_that_hold(planned(10_dec), 12, up) == "achieved exceeded ");
    CHECK(words_that_hold(planned(10_dec), 9, up) == "missed ");
    CHECK(words_that_hold(planned(10_dec), 9, down) == "achieved exceeded ");
    CHECK(words_that_hold(planned(10_dec), 12, down) ==
          "missed ");  // above the plan, and nothing to be proud of
    // More than a bound asks for, though the verdict is "met".
    CHECK(words_that_hold(at_least(10_dec), 10, up) == "achieved ");
    CHECK(words_that_hold(at_least(10_dec), 12, up) == "achieved exceeded ");
    CHECK(words_that_hold(at_most(10_dec), 9, down) == "achieved exceeded ");
    CHECK(words_that_hold(at_most(10_dec), 12, down) == "missed ");
    // Past the end of a range is the reader's to judge; within it and below it is not.
    CHECK(words_that_hold(between(10_dec, 20_dec), 15, up) == "achieved ");
    CHECK(words_that_hold(between(10_dec, 20_dec), 25, up) == "exceeded missed ");
    CHECK(words_that_hold(between(10_dec, 20_dec), 5, up) == "missed ");
}
