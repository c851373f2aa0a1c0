// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/letter_parts.hpp>

#include "letter_tables.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

using namespace chitieu;
using letter_tables::Row;
using letter_tables::utf8;

namespace {

constexpr Letter small_e_circumflex_dot{U'e', LetterShape::circumflex, Tone::dot};

static_assert(read_letter("ệ").letter == small_e_circumflex_dot);
static_assert(read_letter("ệ").length == 3);
static_assert(read_letter("e\u0323\u0302").letter == small_e_circumflex_dot);  // NFD
static_assert(read_letter("e\u0302\u0323").letter == small_e_circumflex_dot);
static_assert(read_letter("ê\u0323").letter == small_e_circumflex_dot);  // half of either
static_assert(read_letter("ẹ\u0302").letter == small_e_circumflex_dot);
static_assert(read_letter("e\u200D\u0323\u00AD\u0302x").length == 10);
static_assert(read_letter("o\u031B\u0340").letter == read_letter("ờ").letter);
static_assert(compose(small_e_circumflex_dot) == U'ệ');
static_assert(compose({U'a', LetterShape::breve, Tone::acute, true}) == U'Ắ');
static_assert(compose({U'd', LetterShape::stroke}) == U'đ');
static_assert(compose({U'd', LetterShape::stroke, Tone::none, true}) == U'Đ');
static_assert(compose({U'z', LetterShape::none, Tone::none, true}) == U'Z');
static_assert(compose({U'z', LetterShape::horn, Tone::acute}) == U'z');
static_assert(read_letter("Đ").letter == Letter{U'd', LetterShape::stroke, Tone::none, true, false});
static_assert(read_letter("đ\u0301").letter.has_other_marks);

// what is no Vietnamese letter
static_assert(read_letter("").length == 0);
static_assert(read_letter("7").letter == Letter{U'7'});
static_assert(read_letter("越").letter == Letter{U'越'});
static_assert(read_letter("ü").letter == read_letter("u\u0308").letter);
static_assert(read_letter("ü").letter.has_other_marks);
static_assert(read_letter("ü").letter.base == U'u');
static_assert(read_letter("Ø").letter == Letter{U'Ø'});
static_assert(read_letter("ø\u0301").letter.tone == Tone::none);
static_assert(read_letter("\xFFx").letter == Letter{U'\uFFFD'});
static_assert(read_letter("\xFFx").length == 1);

constexpr bool vietnamese_letters_compose() {
    for (const Row& row : letter_tables::vietnamese) {
        Letter letter;
        letter.is_upper = row.base < 'a';
        letter.base = static_cast<char32_t>(row.base | 0x20);
        for (const char32_t mark : {row.first_mark, row.second_mark}) {
            switch (mark) {
                case 0x300:
                    letter.tone = Tone::grave;
                    break;
                case 0x301:
                    letter.tone = Tone::acute;
                    break;
                case 0x303:
                    letter.tone = Tone::tilde;
                    break;
                case 0x309:
                    letter.tone = Tone::hook;
                    break;
                case 0x323:
                    letter.tone = Tone::dot;
                    break;
                case 0x302:
                    letter.shape = LetterShape::circumflex;
                    break;
                case 0x306:
                    letter.shape = LetterShape::breve;
                    break;
                case 0x31B:
                    letter.shape = LetterShape::horn;
                    break;
                default:
                    break;
            }
        }
        if (compose(letter) != row.composed) return false;
    }
    return true;
}
static_assert(vietnamese_letters_compose());

}  // namespace

TEST_CASE("all 134 Vietnamese letters with marks are read in every form and put together again") {
    CHECK(vietnamese_letters_compose());
    std::set<char32_t> seen{U'đ', U'Đ'};
    CHECK(compose(read_letter("đ").letter) == U'đ');
    CHECK(compose(read_letter("Đ").letter) == U'Đ');
    for (const Row& row : letter_tables::vietnamese) {
        CAPTURE(utf8(row.composed));
        const std::string composed = utf8(row.composed);
        const Letter letter = read_letter(composed).letter;
        CHECK(letter.base == static_cast<char32_t>(row.base | 0x20));
        CHECK(letter.is_upper == (row.base < 'a'));
        CHECK_FALSE(letter.has_other_marks);
        CHECK(compose(letter) == row.composed);
        seen.insert(compose(letter));
        for (const std::string& text :
             {letter_tables::decomposed(row), letter_tables::decomposed_backwards(row)}) {
            std::string with_next = text;
            with_next += 'x';
            const LetterCluster cluster = read_letter(with_next);
            CHECK(cluster.letter == letter);
            CHECK(cluster.length == text.size());
        }
        // one mark composed, the other combining
        if (row.second_mark == 0) continue;
        for (const Row& part : letter_tables::vietnamese) {
            if (part.second_mark != 0 || part.base != row.base) continue;
            if (part.first_mark == row.first_mark) {
                CHECK(read_letter(utf8(part.composed) + utf8(row.second_mark)).letter == letter);
            }
            if (part.first_mark == row.second_mark) {
                CHECK(read_letter(utf8(part.composed) + utf8(row.first_mark)).letter == letter);
            }
        }
    }
    CHECK(seen.size() == 134);
}

TEST_CASE("a second tone or shape is another mark") {
    CHECK(read_letter("à\u0301").letter.tone == Tone::grave);
    CHECK(read_letter("à\u0301").letter.has_other_marks);
    CHECK(read_letter("â\u0306").letter.shape == LetterShape::circumflex);
    CHECK(read_letter("â\u0306").letter.has_other_marks);
    CHECK(read_letter("a\u031B").letter.has_other_marks);  // there is no a with a horn
    CHECK(read_letter("n\u0303").letter.has_other_marks);
    CHECK(read_letter("n\u0303").letter.tone == Tone::none);
}
