// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/name_match.hpp>

#include "../check_twice.hpp"
#include "brute_force.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

constexpr bool is_exact(std::string_view left, std::string_view right) {
    return match_names(left, right) == NameMatch::exact && match_names(right, left) == NameMatch::exact;
}

}  // namespace

TEST_CASE("the same name, however it is written") {
    CHECK_TWICE(is_exact("Mường Tè", "Mường Tè"));
    CHECK_TWICE(is_exact("MƯỜNG TÈ", "mường tè"));
    CHECK_TWICE(is_exact(" Mường \u00A0\t Tè ", "Mường Tè"));
    CHECK_TWICE(is_exact("Mu\u031Bo\u031B\u0300ng Te\u0300", "Mường Tè"));
    CHECK_TWICE(is_exact("Mư\u01A1\u0300ng Tè", "Mường Tè"));  // half composed
    CHECK_TWICE(is_exact("Đăk R’Lấp", "Đăk R'Lấp"));
    CHECK_TWICE(is_exact("Ea M' Doal", "Ea M'Doal"));
    CHECK_TWICE(is_exact("Cư Mgar", "Cư M'gar"));
    CHECK_TWICE(is_exact("Văn Miếu - Quốc Tử Giám", "Văn Miếu–Quốc Tử Giám"));
    CHECK_TWICE(is_exact("N.T Phong Hải", "N. T. Phong Hải"));
    CHECK_TWICE(is_exact("Hố Nai3", "Hố Nai 3"));
    CHECK_TWICE(is_exact("01", "1"));
    CHECK_TWICE(is_exact("Tổ 007", "Tổ 7"));
    CHECK_TWICE(is_exact("10", "10"));
    CHECK_TWICE(is_exact("", ""));
    CHECK_TWICE(is_exact(" - ", ""));
}

TEST_CASE("the tone on another letter of the word is the same name by another rule") {
    CHECK_TWICE(match_names("Hoà Bình", "Hòa Bình") == NameMatch::tone_moved);
    CHECK_TWICE(match_names("Thuỷ Nguyên", "Thủy Nguyên") == NameMatch::tone_moved);
    CHECK_TWICE(match_names("Quý", "Qúy") == NameMatch::tone_moved);
    CHECK_TWICE(match_names("Mừơng Tè", "Mường Tè") == NameMatch::tone_moved);
    CHECK_TWICE(match_names("KHOẺ", "khỏe") == NameMatch::tone_moved);
    CHECK_TWICE(match_names("Hòa", "Hoá") == NameMatch::marks_differ);
    CHECK_TWICE(match_names("Hòa Binh", "Hoa Bình") == NameMatch::marks_differ);  // not from word to word
    CHECK_TWICE(match_names("Hoà", "Hoa") == NameMatch::marks_differ);
}

TEST_CASE("other marks, or none") {
    CHECK_TWICE(match_names("Mù Cạ", "Mù Cả") == NameMatch::marks_differ);
    CHECK_TWICE(match_names("Bum Nua", "Bum Nưa") == NameMatch::marks_differ);
    CHECK_TWICE(match_names("Sa Pa", "Sa Pả") == NameMatch::marks_differ);
    CHECK_TWICE(match_names("Da Nang", "Đà Nẵng") == NameMatch::marks_differ);
    CHECK_TWICE(match_names("Tam Dân", "Tam Đàn") == NameMatch::marks_differ);
    CHECK_TWICE(match_names("Pa Vệ Sử", "Pa Vệ Sủ") == NameMatch::marks_differ);
    CHECK_TWICE(match_names("São", "Sao") == NameMatch::marks_differ);
    CHECK_TWICE(match_names("Chŏm", "Chom") == NameMatch::marks_differ);
    CHECK_TWICE(match_names("x\u0330a", "xa") == NameMatch::marks_differ);  // a mark that no letter has
    CHECK_TWICE(match_names("x\u0330a", "x\u0331a") == NameMatch::marks_differ);
    CHECK_TWICE(is_exact("x\u0330a", "X\u0330A"));
}

TEST_CASE("one letter misread") {
    CHECK_TWICE(match_names("Vàng Sơn", "Vàng San") == NameMatch::letter_misread);
    CHECK_TWICE(match_names("Kan Hồ", "Can Hồ") == NameMatch::letter_misread);
    CHECK_TWICE(match_names("Mường Tèe", "Mường Tè") == NameMatch::letter_misread);
    CHECK_TWICE(match_names("Mườg Tè", "Mường Tè") == NameMatch::letter_misread);
    CHECK_TWICE(match_names("Muogn Te", "Mường Tè") == NameMatch::letter_misread);  // places changed
    CHECK_TWICE(match_names("MườngTè", "Mường Tè") == NameMatch::letter_misread);   // a blank lost
    CHECK_TWICE(match_names("Mư ờng Tè", "Mường Tè") == NameMatch::letter_misread);
    CHECK_TWICE(match_names("ường Tè", "Mường Tè") == NameMatch::letter_misread);
    CHECK_TWICE(!match_names("Mườg Tà", "Mường Ti"));
    CHECK_TWICE(!match_names("ờng Tè", "Mường Tè"));
    CHECK_TWICE(!match_names("Ngờưm Tè", "Mường Tè"));
}

TEST_CASE("numbers are never misread") {
    CHECK_TWICE(!match_names("1", "2"));
    CHECK_TWICE(!match_names("Phường 1", "Phường 2"));
    CHECK_TWICE(!match_names("Phường 1", "Phường 11"));
    CHECK_TWICE(!match_names("Phường 12", "Phường 21"));
    CHECK_TWICE(!match_names("Phường 1 1", "Phường 11"));
    CHECK_TWICE(!match_names("Hòa Bình 1", "Hòa Bình"));
    CHECK_TWICE(!match_names("Tam Xuân I", "Tam Xuân II"));
    CHECK_TWICE(!match_names("Tam Xuân I", "Tam Xuân V"));
    CHECK_TWICE(!match_names("Tam Xuân IV", "Tam Xuân VI"));
    CHECK_TWICE(!match_names("VIII", "XIII"));
    CHECK_TWICE(match_names("Tan Xuân I", "Tam Xuân I") == NameMatch::letter_misread);
    CHECK_TWICE(match_names("Tan Xuân 1", "Tam Xuân 1") == NameMatch::letter_misread);
    CHECK_TWICE(match_names("Tam XuânI", "Tam Xuân I") == NameMatch::letter_misread);
    CHECK_TWICE(match_names("Nậm Vỉ", "Nậm Vì") == NameMatch::marks_differ);  // a word, not 6
    CHECK_TWICE(match_names("Nậm Mì", "Nậm Vì") == NameMatch::letter_misread);
}

TEST_CASE("short names are never misread") {
    CHECK_TWICE(!match_names("Ia O", "Ia To"));
    CHECK_TWICE(!match_names("Huế", "Hoế"));
    CHECK_TWICE(!match_names("Ba", "Bo"));
    CHECK_TWICE(!match_names("", "a"));
    CHECK_TWICE(match_names("Mỹ Xá", "Mỹ Há") == NameMatch::letter_misread);
}

TEST_CASE("a name is never compared beyond its letters") {
    CHECK_TWICE(!match_names("Tà Nàn", "Tân An"));  // the blank does not change places
    const std::string longest(64, 'a');
    CHECK(match_names(longest, longest.substr(1)) == NameMatch::letter_misread);
    CHECK(!match_names(longest + "a", longest));  // no name is as long
    CHECK(match_names(longest + longest, longest + longest) == NameMatch::exact);
    CHECK(match_names(std::string(100'000, 'a'), std::string(100'000, 'A')) == NameMatch::exact);
    CHECK(match_names("\xFF\xFE", "\xFF\xFE") ==
          NameMatch::exact);  // stray bytes are letters that nobody knows
    CHECK(match_names("abcd\xFF", "abcde") == NameMatch::letter_misread);
}

TEST_CASE("every match has a name, and words in both languages") {
    for (const NameMatch match :
         {NameMatch::exact, NameMatch::tone_moved, NameMatch::marks_differ, NameMatch::letter_misread}) {
        CHECK(!name_of(match).empty());
        CHECK(!words_of(match).vietnamese.empty());
        CHECK(!words_of(match).english.empty());
    }
}

TEST_CASE("random bytes are names, too") {
    std::mt19937_64 random(705);
    // Pieces of letters, marks, blanks and apostrophes, and bytes that are nothing.
    constexpr std::string_view pieces[] = {
        "a", "o", "\xC6\xB0", "\xE1\xBA", "\xBF", "\xCC\x81", "\xCC",     "\xCC\xA3", "\xE2\x80", "\x99", "'",
        " ", "0", "7",        "\xFF",     "i",    "-",        "\xC4\x91", ".",        "\xF0\x9F", "V"};
    const auto random_text = [&] {
        std::string text;
        for (std::size_t count = random() % 12; count > 0; --count)
            text += pieces[random() % std::size(pieces)];
        return text;
    };
    std::size_t matches = 0;
    for (int round = 0; round < 10'000; ++round) {
        const std::string left = random_text();
        const std::string right = random() % 2 == 0 ? random_text() : left + random_text().substr(0, 1);
        CAPTURE(left);
        CAPTURE(right);
        CHECK(match_names(left, left) == NameMatch::exact);
        CHECK(match_names(left, right) == match_names(right, left));
        matches += match_names(left, right).has_value();
    }
    CHECK(matches > 1'000);
}

TEST_CASE("random names and random edits, against every edit that there is") {
    std::mt19937_64 random(10'598);
    std::size_t matches[5] = {};
    for (int round = 0; round < 20'000; ++round) {
        const brute_force::Name name = brute_force::random_name(random);
        brute_force::Name other = random() % 8 == 0 ? brute_force::random_name(random) : name;
        const std::size_t edits = random() % 4;
        for (std::size_t edit = 0; edit < edits; ++edit) brute_force::edit(other, random);
        const std::string left = brute_force::text_of(name, random() % 2 == 0);
        const std::string right = brute_force::text_of(other, random() % 2 == 0);
        CAPTURE(left);
        CAPTURE(right);
        const auto match = match_names(left, right);
        const auto expected = brute_force::match(name, other);
        CHECK(match == expected);
        CHECK(match_names(right, left) == match);
        ++matches[expected ? static_cast<std::size_t>(*expected) : 4];
    }
    // The edits reach every answer.
    for (const std::size_t count : matches) CHECK(count > 100);
}
