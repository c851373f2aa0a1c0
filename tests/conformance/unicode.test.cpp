// SPDX-License-Identifier: BSL-1.0
//
// The Unicode Character Database (Debian: unicode-data), where CHITIEU_UNICODE_DATA or that package has it:
// what it says of the Vietnamese letters, and of those of Latin-1 and Latin Extended-A, the library does.
#include <chitieu/read/file.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/spaces.hpp>

#include "../text/letter_tables.hpp"
#include "installed_data.hpp"
#include "unicode_data.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;
using unicode_data::utf8;

namespace {

constexpr Folding kept = Folding::marks_kept;
constexpr Folding dropped = Folding::marks_dropped;

std::string folded(const std::string& text, Folding folding) {
    std::string result;
    fold_into(text, folding, [&result](char byte) { result += byte; });
    return result;
}

std::optional<std::filesystem::path> folder_with(const char* file) {
    return installed_data("CHITIEU_UNICODE_DATA", "/usr/share/unicode", file,
                          "the Unicode Character Database (Debian: unicode-data)");
}

std::string text_of(const std::filesystem::path& path) {
    const auto text = read_file(path.c_str());
    REQUIRE(text.has_value());
    return *text;
}

bool is_ascii_letter(char32_t point) {
    return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
}
char32_t small_letter(char32_t letter) { return letter | 0x20U; }

/// The shapes that a small Latin vowel has in Vietnamese, as combining marks.
std::u32string_view shapes_of(char32_t vowel) {
    switch (vowel) {
        case U'a':
            return U"\u0302\u0306";
        case U'e':
            return U"\u0302";
        case U'o':
            return U"\u0302\u031B";
        case U'u':
            return U"\u031B";
        default:
            return U"";
    }
}
constexpr std::u32string_view tones = U"\u0300\u0301\u0303\u0309\u0323";

/// Whether a decomposed letter is a Vietnamese vowel with at least one mark: at most one shape, one tone.
bool is_vietnamese_vowel(const std::u32string& parts) {
    const char32_t vowel = small_letter(parts.front());
    if (parts.size() < 2 || std::u32string_view(U"aeiouy").find(vowel) == std::u32string_view::npos) {
        return false;
    }
    std::size_t shapes = 0;
    std::size_t tone_marks = 0;
    for (const char32_t mark : parts.substr(1)) {
        if (shapes_of(vowel).find(mark) != std::u32string_view::npos) ++shapes;
        if (tones.find(mark) != std::u32string_view::npos) ++tone_marks;
    }
    return shapes <= 1 && tone_marks <= 1 && shapes + tone_marks == parts.size() - 1;
}

/// Every way to write a letter that Unicode has: with its marks in each order, and the first of them composed
/// with it where there is such a letter.
std::vector<std::string> spellings_of(const unicode_data::Characters& characters, char32_t letter) {
    std::u32string parts = unicode_data::decomposed(characters, letter);
    std::sort(parts.begin() + 1, parts.end());
    std::vector<std::string> spellings = {utf8({letter})};
    do {
        spellings.push_back(utf8(parts));
        for (const auto& [point, character] : characters) {
            if (character.decomposition.size() == 2 && character.decomposition == parts.substr(0, 2)) {
                spellings.push_back(utf8(point + parts.substr(2)));
            }
        }
    } while (std::next_permutation(parts.begin() + 1, parts.end()));
    return spellings;
}

void check_letter(const unicode_data::Characters& characters, char32_t letter) {
    const unicode_data::Character& character = characters.at(letter);
    const char32_t lower = character.lower != 0 ? character.lower : letter;
    const char32_t base = small_letter(unicode_data::decomposed(characters, letter).front());
    for (const std::string& spelling : spellings_of(characters, letter)) {
        CAPTURE(spelling);
        CHECK(folded(spelling, kept) == utf8({lower}));
        CHECK(folded(spelling, dropped) == utf8({base}));
        CHECK(equals_folded(spelling, utf8({letter}), kept));
    }
}

}  // namespace

TEST_CASE("UnicodeData.txt: Vietnamese letters, composed, decomposed and in between") {
    const auto folder = folder_with("UnicodeData.txt");
    if (!folder) return;
    const auto characters = unicode_data::read_characters(text_of(*folder / "UnicodeData.txt"));
    int letters = 0;
    int spellings = 0;
    for (const auto& entry : characters) {
        const char32_t point = entry.first;
        if (!is_vietnamese_vowel(unicode_data::decomposed(characters, point))) continue;
        ++letters;
        CAPTURE(utf8({point}));
        check_letter(characters, point);
        const Letter wanted = read_letter(utf8({point})).letter;
        CHECK(compose(wanted) == point);
        CHECK(wanted.is_upper == (entry.second.category == "Lu"));
        CHECK_FALSE(wanted.has_other_marks);
        for (const std::string& spelling : spellings_of(characters, point)) {
            const LetterCluster read = read_letter(spelling);
            CHECK(read.letter == wanted);
            CHECK(read.length == spelling.size());
            ++spellings;
        }
    }
    CHECK(letters == 2 * (12 * 6 - 6));  // twelve vowels with six tones, but for the six plain ones
    // đ has no decomposition.
    CHECK(characters.at(U'đ').decomposition.empty());
    CHECK(characters.at(U'Đ').lower == U'đ');
    CHECK(folded("Đđ", kept) == "đđ");
    CHECK(folded("Đđ", dropped) == "dd");
    std::printf("UnicodeData.txt: %d Vietnamese letters with marks in %d spellings, Đ and đ\n", letters,
                spellings);
}

TEST_CASE("UnicodeData.txt: the other letters that fold, and the table of the tests of text") {
    const auto folder = folder_with("UnicodeData.txt");
    if (!folder) return;
    const auto characters = unicode_data::read_characters(text_of(*folder / "UnicodeData.txt"));
    int letters = 0;
    for (char32_t point = 0xC0; point < 0x180; ++point) {
        const std::u32string parts = unicode_data::decomposed(characters, point);
        if (parts.size() == 1 || !is_ascii_letter(parts.front())) continue;
        CAPTURE(utf8({point}));
        ++letters;
        if (point == 0x130) {  // its small letter is i with the dot above kept, as SpecialCasing.txt has it
            CHECK(folded(utf8({point}), kept) == folded(utf8(parts), kept));
            CHECK(folded(utf8({point}), dropped) == "i");
        } else {
            check_letter(characters, point);
        }
    }
    const auto check_row = [&](const letter_tables::Row& row) {
        CAPTURE(utf8({row.composed}));
        std::u32string parts = {static_cast<char32_t>(row.base), row.first_mark};
        if (row.second_mark != 0) parts += row.second_mark;
        CHECK(unicode_data::decomposed(characters, row.composed) == parts);
        const char32_t lower = characters.at(row.composed).lower;
        CHECK(row.lower == (lower != 0 ? lower : row.composed));
    };
    for (const letter_tables::Row& row : letter_tables::vietnamese) check_row(row);
    CHECK(std::size(letter_tables::vietnamese) == 132);
    std::printf("UnicodeData.txt: %d letters of Latin-1 and Latin Extended-A with marks\n", letters);
    CHECK(letters > 100);
}

TEST_CASE("UnicodeData.txt and PropList.txt: white space, marks, and what has no width") {
    const auto folder = folder_with("PropList.txt");
    if (!folder) return;
    const auto characters = unicode_data::read_characters(text_of(*folder / "UnicodeData.txt"));
    const auto with_property = [&](const char* file, std::string_view property) {
        std::set<char32_t> points;
        unicode_data::for_each_row(text_of(*folder / file), [&](const std::vector<std::string_view>& fields) {
            if (fields[1] != property) return;
            const std::size_t dots = fields[0].find("..");
            const char32_t first = unicode_data::code_point(fields[0].substr(0, dots));
            const char32_t last =
                dots == std::string_view::npos ? first : unicode_data::code_point(fields[0].substr(dots + 2));
            for (char32_t point = first; point <= last; ++point) points.insert(point);
        });
        return points;
    };
    const std::set<char32_t> white_space = with_property("PropList.txt", "White_Space");
    const std::set<char32_t> ignorable =
        with_property("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point");
    REQUIRE(white_space.size() > 20);
    REQUIRE(ignorable.size() > 100);
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
        if (is_white_space(point) != white_space.contains(point)) {
            FAIL_CHECK("white space? U+" << std::uint32_t{point});
        }
        if (is_zero_width(point) && !ignorable.contains(point)) {
            FAIL_CHECK("has a width: U+" << std::uint32_t{point});
        }
        if (is_combining_mark(point)) {
            const auto found = characters.find(point);  // a block of marks has room for more
            if (found != characters.end() && !found->second.category.starts_with('M')) {
                FAIL_CHECK("no mark: U+" << std::uint32_t{point});
            }
        }
    }
}

namespace {

/// A file as it is, or as bzip2 unpacks it; nothing where neither can be had.
std::optional<std::string> unpacked(const std::filesystem::path& path) {
    if (std::filesystem::exists(path)) return text_of(path);
    const std::string command = "bzip2 -dc '" + path.string() + ".bz2' 2>/dev/null";
    std::FILE* const pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return std::nullopt;
    std::string text;
    std::vector<char> buffer(1U << 16U);
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
        text.append(buffer.data(), size);
    }
    if (pclose(pipe) != 0) return std::nullopt;
    return text;
}

}  // namespace

TEST_CASE("NormalizationTest.txt: the forms of Vietnamese letters are one when folded") {
    const auto folder = folder_with("UnicodeData.txt");
    if (!folder) return;
    const auto text = unpacked(*folder / "NormalizationTest.txt");
    if (!text) {
        MESSAGE("skipped: no NormalizationTest.txt here, or no bzip2 to unpack it");
        return;
    }
    const auto characters = unicode_data::read_characters(text_of(*folder / "UnicodeData.txt"));
    int rows = 0;
    int vietnamese = 0;
    unicode_data::for_each_row(*text, [&](const std::vector<std::string_view>& fields) {
        if (fields.size() < 5) return;
        const std::u32string source = unicode_data::code_points(fields[0]);
        const std::u32string composed = unicode_data::code_points(fields[1]);
        const std::u32string decomposed = unicode_data::code_points(fields[2]);
        const auto is_mark_of_vietnamese = [](char32_t point) {
            return tones.find(point) != std::u32string_view::npos || point == 0x302 || point == 0x306 ||
                   point == 0x31B;
        };
        // Rows of nothing but the letters that fold and the marks of Vietnamese, in right combinations or
        // not.
        const auto is_known = [&](char32_t point) {
            const std::u32string parts = unicode_data::decomposed(characters, point);
            return is_mark_of_vietnamese(point) || is_ascii_letter(point) ||
                   (point >= 0xC0 && point < 0x180) || is_vietnamese_vowel(parts);
        };
        if (!is_ascii_letter(decomposed.front()) ||
            !std::all_of(decomposed.begin() + 1, decomposed.end(), is_mark_of_vietnamese) ||
            !std::all_of(source.begin(), source.end(), is_known) ||
            !std::all_of(composed.begin(), composed.end(), is_known)) {
            return;
        }
        CAPTURE(std::string(fields[0]));
        ++rows;
        for (const Folding folding : {kept, dropped}) {
            CHECK(equals_folded(utf8(source), utf8(composed), folding));
            CHECK(equals_folded(utf8(composed), utf8(decomposed), folding));
        }
        CHECK(read_letter(utf8(source)).letter == read_letter(utf8(decomposed)).letter);
        if (is_vietnamese_vowel(decomposed)) {
            REQUIRE(composed.size() == 1);
            CHECK(compose(read_letter(utf8(decomposed)).letter) == composed.front());
            ++vietnamese;
        }
    });
    std::printf("NormalizationTest.txt: %d rows of letters with such marks, %d of them Vietnamese\n", rows,
                vietnamese);
    CHECK(vietnamese >= 132);
}
