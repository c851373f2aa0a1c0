// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/letters.hpp>

#include "letter_tables.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;
using letter_tables::Row;
using letter_tables::utf8;

namespace {

constexpr Folding kept = Folding::marks_kept;
constexpr Folding dropped = Folding::marks_dropped;

struct FoldCase {
    std::string_view text;
    std::string_view kept;
    std::string_view dropped;
};

constexpr FoldCase fold_cases[] = {
    {"", "", ""},
    {"   ", "", ""},
    {"Tỷ lệ hộ nghèo", "tỷ lệ hộ nghèo", "ty le ho ngheo"},
    {"TỶ LỆ HỘ NGHÈO", "tỷ lệ hộ nghèo", "ty le ho ngheo"},
    {"Ty\u0309 le\u0323\u0302 ho\u0302\u0323 nghe\u0300o", "tỷ lệ hộ nghèo", "ty le ho ngheo"},
    {"Đường ĐÔ THỊ", "đường đô thị", "duong do thi"},
    {"D\u0323", "d\u0323", "d"},
    {"Kế\u00A0hoạch \t\r\n năm\u3000 2024 ", "kế hoạch năm 2024", "ke hoach nam 2024"},
    {"\uFEFFChỉ\u200B tiêu\u00AD", "chỉ tiêu", "chi tieu"},
    {"tỷ", "tỷ", "ty"},
    {"tỉ", "tỉ", "ti"},
    {"hoà", "hoà", "hoa"},
    {"hòa", "hòa", "hoa"},
    {"2021–2025 — 5‑7 −3 ‒ ‐ ―", "2021-2025 - 5-7 -3 - - -", "2021-2025 - 5-7 -3 - - -"},
    {"“Xã” ‘thôn’ „bản‟", "\"xã\" 'thôn' \"bản\"", "\"xa\" 'thon' \"ban\""},
    // letters of other languages
    {"Café Ünal Ñuñoa Ça Žižek Øre Łódź", "café ünal ñuñoa ça žižek øre łódź",
     "cafe unal nunoa ca zizek ore lodz"},
    {"u\u0308 n\u0303 c\u0327", "ü ñ ç", "u n c"},
    {"İı", "i\u0307ı", "ii"},
    {"Æ Œ Þ Ð ß", "æ œ þ ð ß", "æ œ þ d ß"},
    {"ȷ Ж 越南 1.000 %", "ȷ Ж 越南 1.000 %", "ȷ Ж 越南 1.000 %"},
    {"и\u0306 越\u0301", "и\u0306 越\u0301", "и 越"},
    // marks that stand where none belong
    {"\u0301a", "\u0301a", "a"},
    {" \u0301 ", "\u0301", ""},
    {"a \u0301 b", "a \u0301 b", "a b"},
    {"à\u0301", "à\u0301", "a"},
    {"u\u0308\u0301", "ú\u0308", "u"},
    {"ü\u0301", "ú\u0308", "u"},
    {"u\u0301\u0308", "ú\u0308", "u"},
    {"o\u0302\u0308\u0301\u0330", "ố\u0308\u0330", "o"},
    {"o\u0308\u0301\u0302\u0308", "ố\u0308\u0308", "o"},
    {"ø\u0301", "ø\u0301", "o"},
    {"a\u200D\u0301\u200D\u0302\u200Db", "ấb", "ab"},
    {"5\u0301", "5\u0301", "5"},
    {"–\u0301", "-\u0301", "-"},
    // bytes that are not UTF-8
    {"xã\xFF", "xã\uFFFD", "xa\uFFFD"},
    {"\xE1\xBB", "\uFFFD\uFFFD", "\uFFFD\uFFFD"},
    {" \xC2 ", "\uFFFD", "\uFFFD"},
    {std::string_view{"a\0b", 3}, std::string_view{"a\0b", 3}, std::string_view{"a\0b", 3}},
};

constexpr bool all_fold() {
    for (const FoldCase& test : fold_cases) {
        if (fold<96>(test.text, kept).view() != test.kept) return false;
        if (fold<96>(test.text, dropped).view() != test.dropped) return false;
    }
    return true;
}
static_assert(all_fold());

static_assert(fold<4>("ABCD", kept).fits());
static_assert(!fold<4>("ABCDE", kept).fits());
static_assert(fold<4>("ABCDE", kept).view() == "abcd");
static_assert(fold<4>("ABữ", kept).view() == "ab");  // whole letters only
static_assert(fold<0>("", kept).fits() && !fold<0>("a", kept).fits());
static_assert(FoldedText<8>{}.view().empty() && FoldedText<8>{}.fits());

static_assert(equals_folded("Thực hiện", "THU\u031B\u0323C  HIE\u0302\u0323N", kept));
static_assert(!equals_folded("Sa Pa", "Sa Pả", kept));
static_assert(equals_folded("Sa Pa", "Sa Pả", dropped));
static_assert(!equals_folded("a", "ab", kept) && !equals_folded("ab", "a", kept));
static_assert(equals_folded(" ", "", kept));

static_assert(skip_folded("Tỷ  lệ nghèo", "tỷ lệ", kept) == std::string_view{"Tỷ  lệ"}.size());
static_assert(skip_folded("  Tỷ đồng", "TỶ", kept) == std::string_view{"  Tỷ"}.size());
static_assert(skip_folded("Tỷ", "", kept) == 0);
static_assert(!skip_folded("Tỷ", "tỷ lệ", kept));
static_assert(starts_with_folded("đạt 60 %", "dat", dropped));
static_assert(!starts_with_folded("đạt 60 %", "dat", kept));
static_assert(!starts_with_folded("a\u0301b", "a", kept));  // á is not a
static_assert(!starts_with_folded("n\u0330b", "n", kept));  // nor is n with a mark below n
static_assert(!starts_with_folded("n\u1AB0b", "n", kept));  // marks are not in one block only
static_assert(!starts_with_folded("n\u1DC4b", "n", kept));
static_assert(!starts_with_folded("n\u20D7b", "n", kept));
static_assert(!starts_with_folded("a\u180E\u0301b", "a", kept));
static_assert(skip_folded("n\u0330b", "n", dropped) == 3);

std::string fold_string(std::string_view text, Folding folding) {
    std::string result;
    fold_into(text, folding, [&result](char byte) { result.push_back(byte); });
    return result;
}

/// Random text of everything that folding looks at, and of stray bytes.
std::string random_text(std::mt19937& random, bool with_stray_bytes) {
    static const std::string pieces[] = {
        " ",      "\t",     "\u00A0", "\u2009", "\u3000", "\n",     "\u200B", "\u00AD", "\uFEFF",
        "\u034F", "-",      "–",      "−",      "“",      "’",      "a",      "A",      "o",
        "u",      "U",      "d",      "D",      "n",      "c",      "i",      "I",      "0",
        "đ",      "Đ",      "ü",      "Ç",      "İ",      "ı",      "ø",      "ĕ",      "越",
        "\u0300", "\u0301", "\u0302", "\u0303", "\u0306", "\u0307", "\u0308", "\u0309", "\u031B",
        "\u0323", "\u0327", "\u0330", "\u0340", "\uFE0F", "\uFFFD"};
    std::string text;
    const std::size_t count = random() % 10;
    for (std::size_t piece = 0; piece < count; ++piece) {
        switch (random() % 8) {
            case 0:
                text +=
                    utf8(letter_tables::vietnamese[random() % std::size(letter_tables::vietnamese)].composed);
                break;
            case 1:
                text += utf8(0xC0 + static_cast<char32_t>(random() % 0x150));
                break;
            case 2:
                if (with_stray_bytes) text.push_back(static_cast<char>(random() % 256));
                break;
            default:
                text += pieces[random() % std::size(pieces)];
        }
    }
    if (with_stray_bytes && !text.empty() && random() % 4 == 0) text.pop_back();
    return text;
}

}  // namespace

TEST_CASE("texts fold as they should, and to themselves") {
    for (const FoldCase& test : fold_cases) {
        CAPTURE(test.text);
        CHECK(fold_string(test.text, kept) == test.kept);
        CHECK(fold_string(test.text, dropped) == test.dropped);
        CHECK(fold_string(test.kept, kept) == test.kept);
        CHECK(fold_string(test.dropped, dropped) == test.dropped);
        CHECK(fold_string(test.kept, dropped) == test.dropped);
    }
}

TEST_CASE("every letter of the tables folds to its small letter, composed, and to its base") {
    const auto check = [](const Row& row) {
        CAPTURE(utf8(row.composed));
        const std::string base(1, static_cast<char>(row.base | 0x20));
        for (const std::string& text : {utf8(row.composed), utf8(row.lower), letter_tables::decomposed(row),
                                        letter_tables::decomposed_backwards(row)}) {
            CHECK(fold_string(text, kept) == utf8(row.lower));
            CHECK(fold_string(text, dropped) == base);
        }
    };
    for (const Row& row : letter_tables::vietnamese) check(row);
    for (const Row& row : letter_tables::latin) check(row);
}

TEST_CASE("folding is idempotent, gives valid UTF-8 and never reads beyond the end") {
    std::mt19937 random{20260102};
    for (int round = 0; round < 60000; ++round) {
        const std::string text = random_text(random, round % 2 == 0);
        const std::vector<char> exact(text.begin(), text.end());
        const std::string_view view{exact.data(), exact.size()};
        CAPTURE(text);
        for (const Folding folding : {kept, dropped}) {
            const std::string once = fold_string(view, folding);
            REQUIRE(fold_string(once, folding) == once);
            REQUIRE(find_invalid_utf8(once) == std::string_view::npos);
            REQUIRE(equals_folded(view, once, folding));
            REQUIRE(fold<256>(view, folding).view() == once);
            REQUIRE(skip_folded(view, once, folding).has_value());
            // what a short buffer holds is the beginning of what a long one does
            const FoldedText<5> little{view, folding};
            REQUIRE(once.substr(0, little.view().size()) == little.view());
            REQUIRE(little.fits() == (once.size() <= 5));
            REQUIRE(find_invalid_utf8(little.view()) == std::string_view::npos);
        }
        REQUIRE(fold_string(fold_string(view, kept), dropped) == fold_string(view, dropped));
    }
}

TEST_CASE("composed and decomposed text fold alike, whatever the order of the marks") {
    std::mt19937 random{20260103};
    for (int round = 0; round < 20000; ++round) {
        std::string composed;
        std::string decomposed;
        for (std::size_t count = random() % 12; count > 0; --count) {
            const Row& row = letter_tables::vietnamese[random() % std::size(letter_tables::vietnamese)];
            const std::string consonants = "bcdghklmnpqrstvx ";
            composed += utf8(row.composed);
            decomposed +=
                random() % 2 == 0 ? letter_tables::decomposed(row) : letter_tables::decomposed_backwards(row);
            const char consonant = consonants[random() % consonants.size()];
            composed += consonant;
            decomposed += consonant;
        }
        CAPTURE(composed);
        for (const Folding folding : {kept, dropped}) {
            REQUIRE(fold_string(composed, folding) == fold_string(decomposed, folding));
            REQUIRE(equals_folded(composed, decomposed, folding));
        }
    }
}

TEST_CASE("skip_folded stops where the prefix ends") {
    std::mt19937 random{20260104};
    for (int round = 0; round < 20000; ++round) {
        const std::string prefix = random_text(random, false);
        const std::string rest = random_text(random, false);
        const std::string text = prefix + "|" + rest;
        CAPTURE(text);
        for (const Folding folding : {kept, dropped}) {
            const std::string folded_prefix = fold_string(prefix + "|", folding);
            const auto skipped = skip_folded(text, folded_prefix, folding);
            const std::string after = rest.substr(0, 1);
            if (!skipped) {
                // only marks that stand on the last character of the prefix
                REQUIRE(folding == kept);
                REQUIRE(fold_string("|" + rest, kept).substr(0, 2) != "| ");
                continue;
            }
            REQUIRE(fold_string(std::string_view{text}.substr(0, *skipped), folding) == folded_prefix);
            REQUIRE(*skipped > prefix.size());
        }
    }
}

TEST_CASE("a very long text with marks without end is folded in linear time") {
    std::string text = "a";
    for (int count = 0; count < 500000; ++count) text += "\u0301\u0330";
    const std::string once = fold_string(text, kept);
    CHECK(once.size() == text.size() - 1);  // the first accent is now part of the letter
    CHECK(fold_string(text, dropped) == "a");
    CHECK(fold_string(std::string(1000000, ' ') + "x", kept) == "x");
}
