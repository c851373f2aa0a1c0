// SPDX-License-Identifier: BSL-1.0
#include "../text/decomposed.hpp"

#include <chitieu/write/language_guess.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace chitieu;

namespace {

std::string guess(std::string_view text) {
    detail::LanguageGuess guess;
    guess.add(text);
    const Language one = guess.language(Language::vietnamese);
    if (one != guess.language(Language::english)) return "?";
    return one == Language::vietnamese ? "vi" : "en";
}

}  // namespace

TEST_CASE("prose tells its language") {
    const std::string vietnamese = "Tỷ lệ hộ sử dụng điện đạt 96,5%, vượt kế hoạch năm.";
    CHECK(guess(vietnamese) == "vi");
    CHECK(guess(decomposed(vietnamese)) == "vi");
    CHECK(guess("The share of households that use electricity in the district of Mường Tè rose.") == "en");
    CHECK(guess("Mường Tè, Lai Châu") == "vi");
}

TEST_CASE("what tells nothing leaves it open") {
    CHECK(guess("") == "?");
    CHECK(guess("12,5 %") == "?");
    CHECK(guess("Ty le ho su dung dien dat 96,5%, vuot ke hoach nam.") == "?");  // its marks are gone
    CHECK(guess("\xFF\xC3 \xED\xA0\x80") == "?");
}
