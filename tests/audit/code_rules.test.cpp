// SPDX-License-Identifier: BSL-1.0
#include "audit_text.hpp"

#include <chitieu/audit/code_rules.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

/// Codes, one a row: `3` an indicator, `[3]` a head without figures, `_` an indicator without a code, `[_]` a
/// head without one, `+` a sub-row, `=` the heading once more.
std::string codes(std::string_view written) {
    std::string rows;
    std::istringstream words{std::string(written)};
    for (std::string word; words >> word;) {
        if (word == "=") {
            rows += "TT | Chỉ tiêu | ĐVT | KH 2023 | TH 2023 | TH/KH (%)\n";
            continue;
        }
        const bool is_head = word.front() == '[';
        if (is_head) word = word.substr(1, word.size() - 2);
        const bool is_sub_row = word == "+";
        if (word == "_" || is_sub_row) word = "";
        rows += word + " | " + (is_sub_row ? "+ một phần" : is_head ? "Lĩnh vực" : "Số việc");
        rows += is_head ? " | | | |\n" : " | việc | 5 | 5 | 100\n";
    }
    std::string text = table_of(rows);
    std::string found = findings_in(text);
    for (std::size_t at = found.find(":code_"); at != std::string::npos; at = found.find(":code_"))
        found.erase(at, 6);
    // "việc" is no unit of the catalogue, and that is not what is tested here
    std::string kept;
    std::istringstream findings{found};
    for (std::string finding; findings >> finding;) {
        if (finding.find("unit_unknown") == std::string::npos) kept += (kept.empty() ? "" : " ") + finding;
    }
    return kept;
}

}  // namespace

TEST_CASE("codes in order have no findings") {
    CHECK(codes("1 2 3 4") == "");
    CHECK(codes("1. 2. 3.") == "");
    CHECK(codes("1) 2) 3)") == "");
    CHECK(codes("01 02 03") == "");
    CHECK(codes("[1] 1.1 1.2 [2] 2.1 2.2") == "");
    CHECK(codes("[1] 1.1 1.1.1 1.1.2 1.2 1.2.1") == "");
    CHECK(codes("1 1.1 1.2 2 2.1") == "");
    CHECK(codes("[I] 1 2 [II] 1 2 [III] 1 2 3") == "");
    CHECK(codes("[I] 1 2 [II] 3 4 [III] 5") == "");
    CHECK(codes("[A] [I] 1 2 [II] 1 [B] [I] 1 2 [II] 1") == "");
    CHECK(codes("[A] 1 2 [B] 1 2 [C] 1 [D] 1 [E] 1 [F] 1 [G] 1 [H] 1 [I] 1 [J] 1") == "");
    CHECK(codes("[I] I.1 I.2 [II] II.1 II.2") == "");
    CHECK(codes("[A] [I] I.1 I.2 [B] [I] I.1 I.2") == "");
    CHECK(codes("1 a b c 2 a b 3 a") == "");
    CHECK(codes("[I] a b [II] a b") == "");
    CHECK(codes("[a] 1 2 [b] 1 2") == "");
    CHECK(codes("1 a) b) đ) e) 2 a)") == "");
    CHECK(codes("CT-07 CT-12 CT-09 CT-09") == "");
    CHECK(codes("5 6 7") == "");
    CHECK(codes("[12] 12.1 12.2") == "");
}

TEST_CASE("3.10 follows 3.9") {
    CHECK(codes("[3] 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10 3.11") == "");
    CHECK(codes("[3] 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.11") == "12gap");
    CHECK(codes("[3] 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.1") == "12repeated");
}

TEST_CASE("numbers left out") {
    CHECK(codes("1 2 4") == "4gap");
    CHECK(codes("1 2 4 3") == "");  // it stands further down
    CHECK(codes("1 2 5 3") == "4gap");
    CHECK(codes("[1] 1.1 1.3 [2] 2.1") == "4gap");
    CHECK(codes("[1] 1.2 1.3") == "3gap");
    CHECK(codes("1.2 1.3") == "");  // nothing says that there is a 1
    CHECK(codes("[1] 1.1 [3] 3.1") == "4gap");
    CHECK(codes("[I] 1 [II] 1 [IV] 1") == "6gap");
    CHECK(codes("[A] 1 [C] 1") == "4gap");
    CHECK(codes("1 2 = 4") == "5gap");
    CHECK(codes("0 1 2") == "");
    CHECK(codes("0 2") == "3gap");
}

TEST_CASE("codes used twice") {
    CHECK(codes("1 2 2 3") == "4repeated");
    CHECK(codes("[1] 1.1 1.1 1.2") == "4repeated");
    CHECK(codes("[1] 1.1 [1] 1.2") == "4repeated");
    CHECK(codes("[I] 1 [I] 1") == "4repeated");
    CHECK(codes("1 a a b") == "4repeated");
    CHECK(codes("1 2 = 2 3") == "5repeated");
    CHECK(codes("1 2 3 = 1 4") == "6repeated");  // the table goes on with 4
}

TEST_CASE("indicators without a code") {
    CHECK(codes("1 _ 2 3") == "3missing");
    CHECK(codes("1 2 _ 4 5 6") == "4missing");       // it is the one left out
    CHECK(codes("1 2 _ 5 6 7") == "4missing 5gap");  // and one more
    CHECK(codes("[1] _ 1.2 1.3 1.4") == "3missing");
    CHECK(codes("[I] _ 2 3 4") == "3missing");
    CHECK(codes("1 2 3 _") == "5missing");
    CHECK(codes("[1] 1.1 1.2 _ [2] 2.1 2.2 2.3") == "5missing");
    CHECK(codes("1 + + 2 + 3") == "");
    CHECK(codes("[1] + + [2] + +  3") == "");
    // Rows below a head that numbers none of them, and tables where many have none.
    CHECK(codes("[1] _ _ [2] _ _ 3 4 5 6 7 8 9") == "");
    CHECK(codes("[1] 1.1 [1.2] _ _ [1.3] _ [2] 2.1") == "");
    CHECK(codes("1 _ _ 2 _ _ 3 _") == "");
    CHECK(codes("_ _ _") == "");
}

TEST_CASE("heads without a number begin anew, or go on") {
    CHECK(codes("[_] 1 2 [_] 1 2") == "");
    CHECK(codes("[_] 1 2 [_] 3 4") == "");
    CHECK(codes("[_] 1 2 [_] 1 3") == "7gap");
    CHECK(codes("1 2 [_] 2 3") == "");
    CHECK(codes("[_] 1 2 [_] 4 5") == "");
}

TEST_CASE("a second table begins anew; a page does not") {
    CHECK(codes("1 2 3 = 1 2 3") == "");
    CHECK(codes("[I] 1 2 [II] 1 = [I] 1 [II] 1") == "");
    CHECK(codes("[1] 1.1 1.2 = [1] 1.1 1.2") == "");
    CHECK(codes("[1] 1.1 1.2 = 1.3 [2] 2.1") == "");
    CHECK(codes("[1] 1.1 1.2 = 1.4") == "6gap");
}

TEST_CASE("an annex without a column of codes has no findings about codes") {
    CHECK(findings_in(table_of("Lúa | tấn | 5 | 5 | 100\nNgô | tấn | 5 | 5 | 100\n",
                               "Chỉ tiêu | ĐVT | KH 2023 | TH 2023 | TH/KH (%)")) == "");
    CHECK(findings_in(table_of(" | Lúa | tấn | 5 | 5 | 100\n | Ngô | tấn | 5 | 5 | 100\n")) == "");
}

TEST_CASE("a total needs no code") {
    CHECK(findings_in(table_of("1 | Lúa | tấn | 5 | 5 | 100\n2 | Ngô | tấn | 5 | 5 | 100\n"
                               " | Tổng cộng | tấn | 10 | 10 | 100\n")) == "");
    CHECK(findings_in(table_of("1 | Lúa | tấn | 5 | 5 | 100\n2 | Ngô | tấn | 5 | 5 | 100\n"
                               " | Tổng sản lượng | tấn | 10 | 10 | 100\n")) == "4:code_missing");
}

TEST_CASE("the finding names the code before, or the line where the code stands already") {
    const std::string text =
        table_of("1 | Lúa | tấn | 5 | 5 | 100\n3 | Ngô | tấn | 5 | 5 | 100\n3 | Sắn | tấn | 5 | 5 | 100\n");
    const auto report = annex_of(text);
    REQUIRE(report.has_value());
    const Audit result = audit_of(*report);
    REQUIRE(result.findings.size() == 2);
    CHECK(sentence(result.findings[0], Language::english) == "3 follows 1: a code between is missing");
    CHECK(sentence(result.findings[1], Language::english) == "the code 3 stands on line 3 already");
    CHECK(result.findings[1].place == Place{4, 1});
}

TEST_CASE("Roman numbers") {
    static_assert(detail::roman_value("XIV") == 14U);
    static_assert(detail::roman_value("XLIX") == 49U);
    static_assert(detail::roman_value("LXXXVIII") == 88U);
    static_assert(!detail::roman_value("XXXXXXXXX"));
    static_assert(!detail::roman_value("XM"));
    static_assert(!detail::roman_value(""));
    CHECK(detail::place_of_code("3.12.", {}).ordinal == 12);
    CHECK(detail::place_of_code("3.12.", {}).parent == "3");
    CHECK(detail::place_of_code("IV.", {}).kind == detail::CodeKind::roman);
    CHECK(detail::place_of_code("b)", "7").parent == "7");
    CHECK(detail::place_of_code("2023/QĐ", {}).kind == detail::CodeKind::other);
    CHECK(detail::place_of_code("12345678901234567890", {}).kind == detail::CodeKind::other);
}

TEST_CASE("I behind H is a letter, with a point behind it or not") {
    CHECK(codes("[A] [B] [C] [D] [E] [F] [G] [H] [I] [J]") == "");
    std::string rows;
    for (char letter = 'A'; letter <= 'J'; ++letter)
        rows += std::string(1, letter) + ". | Lĩnh vực | | | |\n";
    const std::string text = table_of(rows);
    const auto annex = annex_of(text);
    REQUIRE(annex.has_value());
    const detail::CodeSequences sequences(*annex);
    for (std::size_t at = 0; at < 10; ++at) {
        CHECK(sequences.step(at).ordinal == at + 1);
        CHECK(sequences.step(at).sequence == sequences.step(0).sequence);
    }
}

TEST_CASE("what can stand below a head") {
    CHECK(detail::can_be_below("a", "3"));
    CHECK(detail::can_be_below("3.1", "3"));
    CHECK(detail::can_be_below("3.1.2", "3"));
    CHECK_FALSE(detail::can_be_below("31.1", "3"));
    CHECK_FALSE(detail::can_be_below("4", "3"));
    CHECK(detail::can_be_below("4", "IV"));
    CHECK_FALSE(detail::can_be_below("V", "IV"));
}
