// SPDX-License-Identifier: BSL-1.0
#include "written.hpp"

#include <chitieu/write/annex_tsv.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

using namespace chitieu;

namespace {

std::string tsv_of(const std::string& text) {
    return written(text, [](std::ostream& out, const Annex& report, const Audit& audit) {
        write_annex_tsv(out, report, audit);
    });
}

const std::string head = "TT\tChỉ tiêu\tĐVT\tKH 2023\tTH 2023\tTH/KH (%)\n";
const std::string header = "code\tname\tunit\ttarget\tactual\tcompletion\tverdict\tdeclared\tfindings\n";

}  // namespace

TEST_CASE("the annex: a header and one line an indicator") {
    const std::vector<std::string> lines = split(tsv_of(annex_text()), '\n');
    REQUIRE(lines.size() == 43);  // the last line end closes line 42
    CHECK(lines.front() + "\n" == header);
    CHECK(lines.back().empty());
    for (std::size_t line = 0; line + 1 < lines.size(); ++line) CHECK(split(lines[line], '\t').size() == 9);
    const auto has = [&](const std::string& wanted) {
        return std::find(lines.begin(), lines.end(), wanted) != lines.end();
    };
    CHECK(has("1\tThu nhập bình quân đầu người\tTriệu đồng\t=27.60\t27.60\t100\tmet\t100\t"));
    CHECK(has(
        "2\tThu ngân sách trên địa bàn\tTỷ đồng\t=61.000\t49.960\t81.9016\tmissed\t82\tnumber_ambiguous"));
    CHECK(has(
        "3.1\tTổng sản lượng lương thực\tTấn\t>17600\t17501\t99.4375\tmissed\tĐạt\tverdict_contradicted"));
    CHECK(has("3.5\tDuy trì, nâng cao xã đạt chuẩn NTM\tXã\t=3\t3\t100\tmet\t100\t"));
    CHECK(
        has("\tTỷ lệ Trường học xây dựng kiên cố.\t%\tmaintain 101\t100\t99.0099\tmissed\t100\t"
            "completion_within_rounding;share_out_of_range;code_missing"));
    CHECK(has("5.3\tTỷ lệ tăng DS tự nhiên\t‰\t=15\t\t\tnot_reported\t\tactual_missing"));
    CHECK(has("6.3\tSố lao động được đào tạo nghề trong năm\tNgười\t=1000\t1105\t110.5\texceeded\t111\t"));
    CHECK(
        has("6.4\tSố lao động được giải quyết việc làm trong "
            "năm\tNgười\t=695\t705\t101.4388\texceeded\t100\tcompletion_contradicted"));
    CHECK(
        has("9.2\tTỷ lệ xã được thu gom, xử lý rác thải sinh hoạt.\t%\tmaintain "
            "84.6\t84.6\t100\tmet\t100\tseparator_mixed"));
    CHECK(has("11.2\tSố TCCSĐ hoàn thành SXNV\t%\t15..20\t20\t\tmet\t-\t"));
    CHECK(has("11.4\tKết nạp mới đảng viên\tĐảng viên\t=200\t169\t84.5\tmissed\t85\t"));
}

TEST_CASE("every form of target; completions without trailing zeros, half up") {
    const std::string text =
        tsv_of(head +
               "1\ta\tTấn\t>=5\t5\t\n2\tb\tTấn\t<5\t4\t\n3\tc\tTấn\t<=5\t6\t\n4\td\tTấn\ttrên 4\t4\t\n"
               "5\te\tTấn\t1,50-2,5\t2\t\n6\tf\tTấn\tDuy trì 98,5\t98,50\t\n7\tg\tTấn\t0\t5\t\n"
               "8\th\tTấn\t3\t1\t\n9\ti\tTấn\t-8\t-4\t\n10\tk\tTấn\t800000\t200001\t\n11\tl\tTấn\t3\t-"
               "\t\n12\tm\tTấn\t\t4\t\n");
    const std::vector<std::string> lines = split(text, '\n');
    REQUIRE(lines.size() == 14);
    std::vector<std::string> figures;
    for (std::size_t line = 1; line + 1 < lines.size(); ++line) {
        const auto fields = split(lines[line], '\t');
        figures.push_back(fields[3] + " " + fields[4] + " " + fields[5] + " " + fields[6]);
    }
    CHECK(figures[0] == ">=5 5 100 met");
    CHECK(figures[1] == "<5 4 125 met");
    CHECK(figures[2] == "<=5 6 83.3333 missed");
    CHECK(figures[3] == ">4 4 100 missed");
    CHECK(figures[4] == "1.50..2.5 2  met");
    CHECK(figures[5] == "maintain 98.5 98.50 100 met");
    CHECK(figures[6] == "=0 5  exceeded");
    CHECK(figures[7] == "=3 1 33.3333 missed");
    CHECK(figures[8] == "=-8 -4  exceeded");
    CHECK(figures[9] == "=800000 200001 25.0001 missed");
    CHECK(figures[10] == "=3   not_reported");
    CHECK(figures[11] == " 4  no_target");
}

TEST_CASE("findings in the order of the rules, each once; tabs and line ends in names are spaces") {
    const std::string text = tsv_of("TT,Chỉ tiêu,ĐVT,KH,TH,%\n1,\"hai\tcột\nhai dòng\",%,101,102,7\n");
    const std::vector<std::string> lines = split(text, '\n');
    REQUIRE(lines.size() == 3);
    CHECK(lines[1] ==
          "1\thai cột hai "
          "dòng\t%\t=101\t102\t100.9901\texceeded\t7\tcompletion_contradicted;share_out_of_range");
}

TEST_CASE("the columns read back") {
    const std::string first = tsv_of(annex_text());
    std::string again = first;
    // `code name unit target actual completion` are headings that the reader knows.
    const auto report = annex_of(again);
    REQUIRE(report.has_value());
    CHECK(report->rows.size() == 41);
    CHECK(report->errors.empty());
    const std::vector<std::string> lines = split(tsv_of(again), '\n');
    const std::vector<std::string> before = split(first, '\n');
    REQUIRE(lines.size() == before.size());
    for (std::size_t line = 1; line + 1 < lines.size(); ++line) {
        const auto now = split(lines[line], '\t');
        const auto then = split(before[line], '\t');
        for (const std::size_t column : {0U, 1U, 2U, 3U, 4U, 5U, 6U}) CHECK(now[column] == then[column]);
    }
}

TEST_CASE("a verdict that rests on a mark that can be read in two ways is not given") {
    CHECK(tsv_of(head + "1\tThu\ttỷ đồng\t850\t1.020\t\n2\tChi\ttỷ đồng\t1.020\t1.200\t\n") ==
          header +
              "1\tThu\ttỷ đồng\t=850\t1020\t\t\t\tnumber_ambiguous\n"
              "2\tChi\ttỷ đồng\t=1020\t1200\t117.6471\texceeded\t\tnumber_ambiguous\n");
}
