// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <chitieu/read/table.hpp>

#include <doctest/doctest.h>

#include <list>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (LineReader reader(text); !reader.at_end();) {
        const std::string_view peeked = reader.peek();
        lines.emplace_back(reader.take());
        if (lines.back() != peeked) FAIL_CHECK("peek gave another line than take");
    }
    return lines;
}

using Lines = std::vector<std::string>;

/// The first row's cells with `¦` between, and the name of what is wrong with it.
std::string cells_of(std::string_view text, Delimiter delimiter, int rows = 1) {
    std::list<std::string> kept;
    LineReader lines(text);
    std::string words;
    for (int row_number = 0; row_number < rows && !lines.at_end(); ++row_number) {
        const TableRow row = detail::RowSplitter(delimiter, kept).take(lines);
        if (row_number > 0) words += " // ";
        for (std::size_t at = 0; at < row.cells.size(); ++at)
            words += (at == 0 ? "" : "¦") + std::string(row.cells[at].text);
        if (row.error != ErrorCode::none) words += " !" + std::string(name_of(row.error));
    }
    return words;
}

std::vector<Place> places_of(std::string_view text, Delimiter delimiter) {
    std::list<std::string> kept;
    LineReader lines(text);
    std::vector<Place> places;
    while (!lines.at_end()) {
        for (const TableCell& cell : detail::RowSplitter(delimiter, kept).take(lines).cells)
            places.push_back(cell.place);
    }
    return places;
}

}  // namespace

TEST_CASE("LF, CR and CRLF end a line, in one file too") {
    CHECK(lines_of("a\nb\n") == Lines{"a", "b"});
    CHECK(lines_of("a\r\nb\r\n") == Lines{"a", "b"});
    CHECK(lines_of("a\rb\r") == Lines{"a", "b"});
    CHECK(lines_of("a\rb\nc\r\nd") == Lines{"a", "b", "c", "d"});
    CHECK(lines_of("\n\r\r\n\n") == Lines{"", "", "", ""});
    CHECK(lines_of("\n\r") == Lines{"", ""});
    CHECK(lines_of("") == Lines{});
    CHECK(lines_of("\xEF\xBB\xBFTT\n") == Lines{"TT"});
    CHECK(lines_of("\xEF\xBB\xBF") == Lines{});
    LineReader reader("a\nb\nc");
    reader.take();
    CHECK(reader.number() == 2);
    CHECK(reader.rest() == "b\nc");
}

TEST_CASE("many line ends of one kind before one of another are linear") {
    const std::string many(500'000, '\r');
    CHECK(lines_of(many + "\n").size() == 500'000);
    CHECK(lines_of(std::string(500'000, '\n') + "\r").size() == 500'001);
}

TEST_CASE("tabs") {
    CHECK(cells_of("1\t Tên \t\t5\t", Delimiter::tab) == "1¦Tên¦¦5¦");
    CHECK(cells_of("1\t<b>Tên</b>", Delimiter::tab) == "1¦Tên");
    CHECK(cells_of("1\t\"a\tb\"\t5", Delimiter::tab) == "1¦a\tb¦5");
    CHECK(cells_of("1\t\"Đoàn kết\" là\t5", Delimiter::tab) == "1¦\"Đoàn kết\" là¦5");
    CHECK(cells_of("1\t\"Đoàn kết\t5\n2\tx\t5\n", Delimiter::tab, 2) ==
          "1¦\"Đoàn kết¦5 !quote_unclosed // 2¦x¦5");
    CHECK(cells_of("1\t\"mở\t5\n2\tđóng\"\t5\n", Delimiter::tab, 2) ==
          "1¦\"mở¦5 !quote_unclosed // 2¦đóng\"¦5");
    CHECK(cells_of("1\t\"hai\ndòng\"\t5\n2\tb\n", Delimiter::tab, 2) == "1¦hai dòng¦5 // 2¦b");
}

TEST_CASE("commas and quotes, RFC 4180") {
    CHECK(cells_of("1,\"a,b\",5", Delimiter::comma) == "1¦a,b¦5");
    CHECK(cells_of("1,\"say \"\"a\"\"\",5", Delimiter::comma) == "1¦say \"a\"¦5");
    CHECK(cells_of("1,\"a\r\nb\",5\r\n2,c,6", Delimiter::comma, 2) == "1¦a  b¦5 // 2¦c¦6");
    CHECK(cells_of("1,\"\",5", Delimiter::comma) == "1¦¦5");
    CHECK(cells_of("1,a\"b\",5", Delimiter::comma) == "1¦a\"b\"¦5");
    CHECK(cells_of("1,\"ab", Delimiter::comma) == "1¦\"ab !quote_unclosed");
    CHECK(cells_of("\"1\",\"2\"", Delimiter::comma) == "1¦2");
    CHECK(cells_of("1;\"a;b\";27,5", Delimiter::semicolon) == "1¦a;b¦27,5");
    CHECK(cells_of(",,", Delimiter::comma) == "¦¦");
    CHECK(cells_of("\"\n\n\n\",b\nc,d", Delimiter::comma, 2) == "¦b // c¦d");
}

TEST_CASE("between quotes verbatim, where that is asked for") {
    const auto verbatim = [](std::string_view text, Delimiter delimiter) {
        std::list<std::string> kept;
        LineReader lines(text);
        std::string words;
        const TableRow row = detail::RowSplitter(delimiter, kept, detail::Quoted::is_verbatim).take(lines);
        for (const TableCell& cell : row.cells) {
            words += (cell.is_quoted ? "[" : "(") + std::string(cell.text) + (cell.is_quoted ? "]" : ")");
        }
        return words;
    };
    CHECK(verbatim("\" a \",\"**b**\",\"&amp;\",\"\",,**b**", Delimiter::comma) ==
          "[ a ][**b**][&amp;][]()(b)");
    CHECK(verbatim("\"x\r\ny\",\"say \"\"a\"\"\"", Delimiter::comma) == "[x\r\ny][say \"a\"]");
    CHECK(verbatim("\"x\ty\"\t z ", Delimiter::tab) == "[x\ty](z)");
    CHECK(verbatim("| \"x\" | **y** |", Delimiter::pipe) == "(\"x\")(y)");
}

TEST_CASE("Markdown pipes") {
    CHECK(cells_of("| 1 | Tên | 5 |", Delimiter::pipe) == "1¦Tên¦5");
    CHECK(cells_of("1 | Tên | 5", Delimiter::pipe) == "1¦Tên¦5");
    CHECK(cells_of("| a \\| b | **đậm** | *nghiêng* | `mã` | __x__ |", Delimiter::pipe) ==
          "a | b¦đậm¦nghiêng¦mã¦x");
    CHECK(cells_of("| &gt;5 | &lt;3 | a &amp; b | &ge;4 | x&nbsp; |", Delimiter::pipe) == ">5¦<3¦a & b¦≥4¦x");
    CHECK(cells_of("| a<br>b | m<sup>2</sup> | 17.501<sup>1</sup> |", Delimiter::pipe) == "a b¦m²¦17.501¹");
    CHECK(cells_of("| \\>5 | a\\b | \\", Delimiter::pipe) == ">5¦a\\b¦\\");
    CHECK(cells_of("| **Thu** và **chi** |", Delimiter::pipe) == "Thu và chi");
    CHECK(cells_of("|", Delimiter::pipe) == "");
    CHECK(cells_of("||", Delimiter::pipe) == "");
    CHECK(cells_of("| | |", Delimiter::pipe) == "¦");
    CHECK(cells_of("| 1 | a \\|", Delimiter::pipe) == "1¦a |");
}

TEST_CASE("what looks like markup and is none stays") {
    CHECK(cells_of("a\t<3\t<= 5\tx < y và z > t", Delimiter::tab) == "a¦<3¦<= 5¦x < y và z > t");
    CHECK(cells_of("a\tA&B\tR&D;\t**\t<lúa>", Delimiter::tab) == "a¦A&B¦R&D;¦**¦<lúa>");
    CHECK(cells_of("a\t<b and c>\t5 ** 6", Delimiter::tab) == "a¦<b and c>¦5 ** 6");
    CHECK(cells_of("a\tC:\\x\t\\|", Delimiter::tab) == "a¦C:\\x¦\\|");
}

TEST_CASE("places are of the text within each cell, in code points") {
    CHECK(places_of("1\tTên\t 5", Delimiter::tab) == std::vector<Place>{{1, 1}, {1, 3}, {1, 8}});
    CHECK(places_of("| Số | **Tên** | 5 |", Delimiter::pipe) == std::vector<Place>{{1, 3}, {1, 10}, {1, 18}});
    CHECK(places_of("1,\"đ,đ\",5", Delimiter::comma) == std::vector<Place>{{1, 1}, {1, 4}, {1, 9}});
    CHECK(places_of("1,\"a\nb\",5\n6,7", Delimiter::comma) ==
          std::vector<Place>{{1, 1}, {1, 4}, {2, 4}, {3, 1}, {3, 3}});
}

TEST_CASE("a byte that is not UTF-8 is noted, and the cells are there") {
    CHECK(cells_of("1\ta\xFF\t5", Delimiter::tab) == "1¦a\xFF¦5 !utf8_invalid");
    std::list<std::string> kept;
    LineReader lines("1\tđ\xFF\t5");
    const TableRow row = detail::RowSplitter(Delimiter::tab, kept).take(lines);
    CHECK(row.error_place == Place{1, 4});
    LineReader more("1,\"đ\r\nab\xFF\",5");
    CHECK(detail::RowSplitter(Delimiter::comma, kept).take(more).error_place == Place{2, 3});
    LineReader later("1,\"\n\n đ\",5");
    CHECK(detail::RowSplitter(Delimiter::comma, kept).take(later).cells[1].place == Place{3, 2});
}

TEST_CASE("more cells than any annex has are not kept, and that is said") {
    std::string text = "1";
    for (int cell = 0; cell < 1000; ++cell) text += "\tx";
    std::list<std::string> kept;
    LineReader lines(text);
    const TableRow row = detail::RowSplitter(Delimiter::tab, kept).take(lines);
    CHECK(row.cells.size() == detail::max_cells);
    CHECK(row.error == ErrorCode::row_too_long);
}

TEST_CASE("long rows of anything are linear") {
    for (const std::string_view piece : {"&", "<", "<b", "<b>", "&amp", "&amp;", "\"", "\"\"", "\",\"", "**",
                                         "*", "_", "\\", "|", "(", "<sup>", "\u0301"}) {
        std::string text = "x";
        while (text.size() < 300'000 / thinning) text += piece;
        for (const Delimiter delimiter :
             {Delimiter::tab, Delimiter::pipe, Delimiter::semicolon, Delimiter::comma}) {
            CHECK_FALSE(cells_of(text, delimiter).empty());
            cells_of(text.substr(1), delimiter);
        }
    }
}
