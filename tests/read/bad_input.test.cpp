// SPDX-License-Identifier: BSL-1.0
//
// Whatever is read: a clear sentence with the line and column, or a report whose places lie inside the text;
// and never a crash.
#include "../read_once.hpp"
#include "../text/letter_tables.hpp"
#include "../thinned.hpp"
#include "line_widths.hpp"

#include <chitieu/text/sentence.hpp>
#include <chitieu/write/annex_markdown.hpp>
#include <chitieu/write/annex_text.hpp>
#include <chitieu/write/annex_tsv.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

std::string load(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const std::string annex = load(CHITIEU_SOURCE_DIR "/examples/data/muong-te-2023.tsv");
const std::string head = "TT\tChỉ tiêu\tĐVT\tKH 2023\tTH 2023\tTH/KH (%)\n";

/// Reads, audits and writes in every format, and checks every place on the way. The error's name, or "read".
std::string run(const std::string& text, bool writes = true) {
    const auto report = annex_of(text);
    const std::vector<std::size_t> widths = line_widths(text);
    const auto check = [&](Place place) {
        if (place.line == 0 || place.line > widths.size()) {
            FAIL_CHECK("line " << place.line << " of " << widths.size());
        } else if (place.column > widths[place.line - 1] + 1) {
            FAIL_CHECK("column " << place.column << " of line " << place.line);
        }
    };
    if (!report) {
        const Error& error = report.error();
        for (const Language language : {Language::vietnamese, Language::english}) {
            const std::string sentence = describe(error, language);
            CHECK(sentence.find('\n') == std::string::npos);
            CHECK(sentence.find('{') == std::string::npos);
            CHECK(sentence.size() > 10);
        }
        if (error.place.line != 0) check(error.place);
        return std::string(name_of(error.code));
    }
    check(report->place);
    for (const Error& error : report->errors) check(error.place);
    for (const AnnexRow& row : report->rows) {
        for (const Place place : {row.place, row.code_place, row.unit_place}) check(place);
        for (const Place place :
             {row.target.place, row.actual.place, row.declared.place, row.next_target.place}) {
            if (place.line != 0) check(place);
        }
    }
    const Audit result = audit_of(*report);
    CHECK(result.comparisons.size() == report->rows.size());
    for (const Finding& finding : result.findings) check(finding.place);
    if (!writes) return "read";
    std::ostringstream out;
    write_annex_tsv(out, *report, result);
    write_annex_text(out, *report, result, Language::vietnamese, 80);
    write_annex_markdown(out, *report, result, Language::english);
    CHECK(out.str().size() > 100);
    return "read";
}

/// "line:rule" of all findings and "verdict" of all rows.
std::string outcome_of(const std::string& text) {
    const auto report = annex_of(text);
    if (!report) return std::string(name_of(report.error().code));
    const Audit result = audit_of(*report);
    std::string words;
    for (const auto& comparison : result.comparisons)
        words += comparison ? std::string(name_of(comparison->verdict())) + " " : "# ";
    for (const Finding& finding : result.findings)
        words += std::to_string(finding.place.line) + ":" + std::string(name_of(finding)) + " ";
    return words;
}

/// The error's sentence in English, or what was read.
std::string sentence_of(const std::string& text) {
    const auto report = annex_of(text);
    run(text);
    return report ? "read" : describe(report.error(), Language::english);
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

}  // namespace

TEST_CASE("what is no annex is refused in one sentence, with the place where there is one") {
    CHECK(sentence_of("") == "the file is empty");
    CHECK(sentence_of(" \n\t\n\u00A0\r\n") == "the file is empty");
    CHECK(sentence_of("\xEF\xBB\xBF") == "the file is empty");
    CHECK(sentence_of(std::string("PK\x03\x04\n\0\0abc", 10)) ==
          "line 2, column 1: the file is not text in UTF-8: it holds a NUL byte");
    CHECK(sentence_of("\xFF\xFE" + std::string("T\0T\0", 4)) ==
          "line 1, column 1: the file is written in “UTF-16”: only UTF-8 is read");
    CHECK(sentence_of("abc\nd\xE9"
                      "f\n") == "line 2, column 2: a byte is not valid UTF-8");
    CHECK(sentence_of("Một văn bản.\nKhông có bảng.\n").starts_with("no table of indicators was found"));
    CHECK(sentence_of("a\tb\tc\n1\t2\t3\n").starts_with("no table of indicators was found"));
    CHECK(sentence_of("x\nTT\tChỉ tiêu\tĐVT\tTH 2023\n1\tLúa\tTấn\t5\n") ==
          "line 2, column 1: the table that begins here has no column of plans");
    CHECK(sentence_of("TT\tChỉ tiêu\tĐVT\tKH 2023\n1\tLúa\tTấn\t5\n") ==
          "line 1, column 1: the table that begins here has no column of actuals");
    CHECK(sentence_of("TT\tĐVT\tKH 2023\tTH 2023\n1\tTấn\t5\t6\n").find("no ") != std::string::npos);
    CHECK(sentence_of("TT,Chỉ tiêu,ĐVT,KH 2023\n1,Lúa,Tấn,5\n2,Ngô,Tấn,7\n") ==
          "line 1, column 1: the table that begins here has no column of actuals");
}

TEST_CASE("prose with commas, semicolons and the right words is no table") {
    const std::string prose =
        "Trong năm, các chỉ tiêu, kế hoạch, kết quả thực hiện đều đạt; chỉ tiêu; kế hoạch; thực hiện; tốt.\n"
        "Nội dung, kế hoạch, kết quả thực hiện\nđã được triển khai, quán triệt, thực hiện nghiêm túc ở cơ "
        "sở\n"
        "Chỉ tiêu, kế hoạch, thực hiện.\n\nNăm 2023, có 5 xã, 6 bản, 7 trường được công nhận; còn lại 3 xã; "
        "2 bản; 1 trường.\n";
    CHECK(sentence_of(prose).starts_with("no table of indicators was found"));
    std::string long_prose;
    for (int line = 0; line < thinned(2000); ++line) long_prose += prose;
    CHECK(sentence_of(long_prose).starts_with("no table of indicators was found"));
}

TEST_CASE("a heading without rows is a table without rows") {
    CHECK(run(head) == "read");
    CHECK(run(head.substr(0, head.size() - 1)) == "read");
}

TEST_CASE("the same annex in other bytes has the same verdicts and findings") {
    const std::string outcome = outcome_of(annex);
    CHECK(outcome.find("6:verdict_contradicted") != std::string::npos);
    const std::string nfd = letter_tables::decomposed(annex);
    CHECK(nfd.size() > annex.size() + 500);
    CHECK(outcome_of(nfd) == outcome);
    CHECK(outcome_of(replaced(annex, "\n", "\r\n")) == outcome);
    CHECK(outcome_of(replaced(annex, "\n", "\r")) == outcome);
    CHECK(outcome_of("\xEF\xBB\xBF" + annex) == outcome);
    CHECK(outcome_of(replaced(annex, "\t", "\t ")) == outcome);
    CHECK(outcome_of(replaced(annex, " ", "\u00A0")) == outcome);
    CHECK(outcome_of(replaced(annex, ">", "&gt;")) != "");
    CHECK(outcome_of(replaced(replaced(replaced(annex, "<b>", ""), "</b>", ""), ">", "&gt;")) == outcome);
    // As semicolon-separated text, and as a pipe table.
    CHECK(outcome_of(replaced(annex, "\t", ";")) == outcome);
    CHECK(outcome_of("|" + replaced(replaced(annex, "\t", " | "), "\n", "\n|")) == outcome);
}

TEST_CASE("every row that can be read is read") {
    const auto read_rows = [](const std::string& text) {
        const auto report = annex_of(text);
        REQUIRE(report.has_value());
        return report->rows.size();
    };
    const std::string row = "2\tNgô\tTấn\t5\t6\t120\n";
    const std::string forty(40, '7');
    for (const std::string& bad :
         {std::string("1\tL\xFF"
                      "úa\tTấn\t5\t6\t120\n"),
          "1\tLúa\tTấn\t" + forty + "\t6\t120\n", std::string("1\t\"Lúa\tTấn\t5\t6\t120\n"),
          std::string("1\tLúa\n"), std::string("1\tLúa\tTấn\t5\t6\t120\t7\t8\t9\n"),
          std::string("-\t-\t-\t-\t-\t-\n"), "1\tLúa\tTấn\t5\t6\t" + std::string(900'000, '1') + "\n"}) {
        CHECK(read_rows(head + bad + row) == 2);
        CHECK(run(head + bad + row) == "read");
    }
    // A line of some megabytes is left out and said, and the next one is read.
    const std::string long_line = "1\t" + std::string(3'000'000, 'x') + "\tTấn\t5\t6\t120\n";
    const std::string text = head + long_line + row;
    const auto report = annex_of(text);
    REQUIRE(report.has_value());
    CHECK(report->rows.size() == 1);
    REQUIRE(report->errors.size() == 1);
    CHECK(report->errors[0].code == ErrorCode::line_too_long);
    CHECK(report->errors[0].place == Place{2, 1});
    CHECK(sentence_of(long_line) == "line 1, column 1: the line is too long and was not read");
}

TEST_CASE("`-` everywhere is nothing everywhere") {
    CHECK(outcome_of(head + "-\t-\t-\t-\t-\t-\n") == "no_target 2:target_missing ");
    std::string all;
    for (int row = 0; row < 30; ++row) all += std::to_string(row + 1) + "\tTên\t%\t-\t-\t-\n";
    CHECK(outcome_of(head + all).find("missed") == std::string::npos);
    std::string dashes = annex;
    for (char& letter : dashes) letter = letter == '\t' || letter == '\n' ? letter : '-';
    CHECK(run(dashes) == "table_missing");
}

TEST_CASE("CSV: quotes, line ends and commas in quotes, semicolons, unquoted decimal commas") {
    const std::string heading = "TT,Chỉ tiêu,ĐVT,KH,TH,%\n";
    CHECK(outcome_of(heading + "1,\"Lúa, ngô\",Tấn,\"5,5\",\"6,6\",120\n2,\"Nói \"\"a\"\"\",Tấn,5,5,100\n") ==
          "exceeded met ");
    CHECK(outcome_of(heading + "1,\"Lúa\nngô\",Tấn,5,6,120\n2,Cá,Tấn,5,5,100\n") == "exceeded met ");
    CHECK(outcome_of("TT;Chỉ tiêu;ĐVT;KH;TH;%\n1;Lúa, ngô;Tấn;5,5;6,6;120\n") == "exceeded ");
    // 5,5 and 6,6 without quotes move the cells: the row is said to be irregular, and no figure is called
    // wrong.
    CHECK(outcome_of(heading + "1,Lúa,Tấn,5,5,6,6,120\n2,Cá,Tấn,5,5,100\n") ==
          "no_target met 2:target_missing 2:row_irregular ");
    CHECK(outcome_of(heading + "1,\"Lúa,Tấn,5,6,120\n2,Cá,Tấn,5,5,100\n").find("row_irregular") !=
          std::string::npos);
}

TEST_CASE("lines of marks before a table are read once each, and nothing of them is kept") {
    // Each of these lines may open a cell that goes on over all that follow.
    std::string text;
    for (int line = 0; line < thinned(3'000); ++line) text += "x\",\"\"\"\n";
    text += "TT,Chỉ tiêu,ĐVT,KH 2023,TH 2023\n1,\"Lúa \"\"nước\"\"\",ha,10,12\n";
    const auto read = annex_of(text);
    REQUIRE(read.has_value());
    REQUIRE(read->rows.size() == 1);
    CHECK(read->rows[0].indicator.name() == "Lúa \"nước\"");
    CHECK(read->place.line == thinned(3'000) + 1);
    CHECK(read->kept.size() < 10);
}

TEST_CASE("every beginning of the annex") {
    for (std::size_t size = 0; size <= annex.size(); size += thinning)
        run(annex.substr(0, size), size % 16 == 0);
}

TEST_CASE("every seventh byte flipped, left out or repeated") {
    for (std::size_t at = 0; at < annex.size(); at += 7 * thinning) {
        std::string text = annex;
        text[at] = static_cast<char>(text[at] ^ 0x55);
        run(text);
        text = annex;
        text[at] = static_cast<char>(text[at] ^ 0x80);
        run(text);
        text = annex;
        text.erase(at, 1);
        run(text, false);
        text = annex;
        text.insert(at, 3, text[at]);
        run(text, false);
    }
}

TEST_CASE("every seventh byte made a mark that means something") {
    for (const char letter : {'"', '\t', '\n', '|', ',', ';', '<', '&', '(', '0', '-', '\r'}) {
        for (std::size_t at = static_cast<unsigned char>(letter) % 49; at < annex.size();
             at += 49 * thinning) {
            std::string text = annex;
            text[at] = letter;
            run(text);
        }
    }
}

TEST_CASE("time is linear in the text") {
    // Each text is some megabytes; a quadratic step would take minutes.
    const auto seconds = [](const std::string& text) {
        const auto begin = std::chrono::steady_clock::now();
        const auto report = annex_of(text);
        if (report) audit_of(*report);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    std::string rows = head;
    for (int row = 0; row < thinned(20'000); ++row)
        rows += std::to_string(row % 9000 + 1) + "\tTên\tTấn\t1.234\t1.300\t105\n";
    CHECK(seconds(rows) < 60);
    CHECK(seconds(replaced(rows, "\n", "\r")) < 60);
    CHECK(seconds(replaced(rows, "\t", ",")) < 60);
    for (const std::string_view piece :
         {"&", "<", "<b", "\"", "\"\"", "(", ")", "**", "\\", "1.", "&amp", "\u0301", ". ", "<b>"}) {
        std::string cell;
        while (cell.size() < 100'000 / thinning) cell += piece;
        CHECK(seconds(head + "1\t" + cell + "\tTấn\t" + cell + "\t5\t" + cell + "\n") < 30);
    }
    CHECK(seconds(replaced(head, "\t", ",") +
                  replaced(std::string(50'000 / thinning, '"'), "\"", "1,\"a,b\n")) < 60);
    std::string headings;
    for (int row = 0; row < thinned(2'000); ++row) headings += head;
    CHECK(seconds(headings) < 60);
}
