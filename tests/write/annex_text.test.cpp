// SPDX-License-Identifier: BSL-1.0
#include "written.hpp"

#include <chitieu/write/annex_text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

std::string text_of(const std::string& annex, std::size_t columns, Language language = Language::vietnamese) {
    return written(annex, [&](std::ostream& out, const Annex& report, const Audit& audit) {
        write_annex_text(out, report, audit, language, columns);
    });
}

const std::string head = "TT\tChỉ tiêu\tĐVT\tKH 2023\tTH 2023\tTH/KH (%)\n";

std::string repeated(std::string_view text, int times) {
    std::string result;
    for (; times > 0; --times) result += text;
    return result;
}

}  // namespace

TEST_CASE("no line is wider than was asked for, and none ends in a blank") {
    const std::string wild =
        head + "1\t" + repeated("Tên rất dài ", 60) + "\t" + repeated("đơn vị lạ ", 8) + "\t" +
        repeated("chữ ", 40) + "\t" + repeated("9", 18) + "\t" + repeated("không rõ ", 30) +
        "\n1.2.3.4.5.6.7.8.9.10.11.12\t" + repeated("TênLiền", 70) +
        "\tTấn\t123.456.789.012.345.678\t987.654.321.098.765.432\t100\n3\t" + repeated("漢字", 60) +
        "\tTấn\tDuy trì 1,123456789012345678\t1\t" +
        "\n4\ta\u0301\u0301\u0301\tTấn\t0,000000000000000001\t923.456.789.012.345.678\t1\nI\t" +
        repeated("Mục ", 100) + "\t\t\t\t\n" + repeated("Z", 300) +
        "\t\x01\x02\u202E\tTấn\t\t\t\n\t\t\t\t5\t\n";
    for (const std::string& annex : {annex_text(), wild}) {
        for (const std::size_t columns : {72U, 80U, 100U, 140U}) {
            for (const Language language : {Language::vietnamese, Language::english}) {
                const std::string text = text_of(annex, columns, language);
                CHECK(text.ends_with('\n'));
                for (const std::string& line : split(text, '\n')) {
                    if (display_width(line) > columns) FAIL_CHECK(columns << ": " << line);
                    if (line.ends_with(' ')) FAIL_CHECK("a blank at the end: " << line);
                }
            }
        }
    }
    CHECK(text_of(annex_text(), 5) == text_of(annex_text(), 72));
}

TEST_CASE("figures stand under each other, and are not broken where a table can hold them") {
    const std::string text =
        text_of(head + "1\tLúa\tTấn\t>17600\t17.501\tĐạt\n2\tThu nhập\tTriệu đồng\t27,60\t27,60\t100\n", 72);
    const std::vector<std::string> lines = split(text, '\n');
    CHECK(lines[0] ==
          "TT  Chỉ tiêu" + repeated(" ", 10) + "ĐVT        Kế hoạch  Thực hiện    Đạt %  Kết quả");
    CHECK(display_width(lines[1]) == 72);
    CHECK(lines[2].find("> 17.600     17.501  99,4375  không đạt") != std::string::npos);
    CHECK(lines[3].find("27,60      27,60      100  đạt") != std::string::npos);
}

TEST_CASE("the summary and the findings of the annex") {
    const std::string text = text_of(annex_text(), 100, Language::english);
    for (const std::string line : {
             "\n41 indicators: 27 met, 6 exceeded, 7 missed, 1 not reported.\n",
             "\nFindings: 3 errors, 7 warnings, 1 note.\n",
             "\nline 6, column 56  error  verdict_contradicted\n  3.1 Tổng sản lượng lương thực\n"
             "    “Đạt” is printed, but 17.501 against a plan of >17600 is missed\n",
             "\nline 29, column 70  error  completion_contradicted\n",
             "\nline 24, column 1  warning  code_gap\n",
         }) {
        if (text.find(line) == std::string::npos) FAIL_CHECK("missing: " << line);
    }
    const std::string vietnamese = text_of(annex_text(), 100);
    CHECK(vietnamese.find("\n41 chỉ tiêu: 27 đạt, 6 vượt, 7 không đạt, 1 chưa có số liệu.\n") !=
          std::string::npos);
    CHECK(vietnamese.find("\nPhát hiện: 3 lỗi, 7 cảnh báo, 1 ghi chú.\n") != std::string::npos);
}

TEST_CASE("what could not be read is shown as printed, and control characters are not") {
    const std::string text = text_of(head + "1\tT\x1B[2Jên\tTấn\tnhiều\x07\t5\t\n", 80);
    CHECK(text.find("nhiều\uFFFD (?)") != std::string::npos);
    CHECK(text.find('\x1B') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
}

TEST_CASE("an annex without rows") {
    const std::string text = text_of(head, 80);
    CHECK(text.find("0 chỉ tiêu") != std::string::npos);
}

TEST_CASE("a unit is broken at its blanks and slashes") {
    const std::string text = text_of(head + "1\tThu nhập\ttriệu đồng/người/năm\t45\t45,5\t101,1\n", 100);
    CHECK(text.find("đồng/người/\n") != std::string::npos);
    CHECK(text.find("người/n\n") == std::string::npos);
}

TEST_CASE("a verdict that rests on a mark that can be read in two ways is marked, and not counted") {
    const std::string text = text_of(head + "1\tThu\ttỷ đồng\t850\t1.020\t\n", 100, Language::english);
    CHECK(text.find("exceeded (?)") != std::string::npos);
    CHECK(text.find("1 indicator: 0 met, 0 exceeded, 0 missed, 0 not reported, 1 as a number is read.") !=
          std::string::npos);
}
