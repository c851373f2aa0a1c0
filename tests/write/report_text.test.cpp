// SPDX-License-Identifier: BSL-1.0
#include "written.hpp"
#include "written_report.hpp"

#include <chitieu/text/utf8.hpp>
#include <chitieu/text/width.hpp>
#include <chitieu/write/report_text.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace chitieu;

namespace {

std::string text_of(const WholeReport& all, Language language = Language::vietnamese,
                    std::size_t columns = 100) {
    std::ostringstream out;
    write_report_text(out, all.report, all.read.claims, all.mentions, all.audit, language, columns);
    return out.str();
}

void check_lines(const std::string& text, std::initializer_list<std::string> wanted) {
    for (const std::string& line : wanted) {
        if (text.find(line) == std::string::npos) FAIL_CHECK("missing: " << line);
    }
}

}  // namespace

TEST_CASE("a whole report: its head, annex, counts, claims, notes and findings") {
    check_lines(
        text_of(read_all(made_up_report())),
        {"ỦY BAN NHÂN DÂN HUYỆN SUỐI MƠ · BÁO CÁO · 48/BC-UBND · ", "\nKết quả thực hiện nhiệm vụ năm 2024\n",
         "\n13 khẳng định trong lời văn: 5 đúng, 6 không đúng, 2 không tính lại được.\n",
         "\nPhát hiện: 7 lỗi, 2 cảnh báo, 0 ghi chú.\n", "\nKhẳng định trong lời văn\nDòng  Lời văn  ",
         "\n1. Nông nghiệp\n  17  đạt 99,4% kế hoạch  ", "\nII. XÃ HỘI\n",
         "\nChú thích 2\n  35  9.400 triệu đồng (thuế", "\nTT  Chỉ tiêu  ",
         "\n    ← dòng 17, cột 64: Tổng sản lượng lương thực ước đạt",
         "\ndòng 33, cột 88  lỗi  claim_contradicted\n    “tỷ lệ 85%”, nhưng từ 6; 8 tính được 75%\n"});
    check_lines(text_of(read_all(made_up_report()), Language::english),
                {"\n13 claims in the text: 5 right, 6 wrong, 2 cannot be reckoned.\n",
                 "\nClaims in the text\nLine  Text  ", "\nNote 2\n"});
}

TEST_CASE("no line is wider than it may be") {
    const WholeReport all = read_all(made_up_report());
    for (const std::size_t columns : {0U, 72U, 80U, 133U}) {
        for (const std::string& line : split(text_of(all, Language::vietnamese, columns), '\n')) {
            CHECK(display_width(line) <= std::max<std::size_t>(columns, 72));
            CHECK_FALSE(line.ends_with(' '));
        }
    }
}

TEST_CASE("parts that a report has not are left out") {
    const std::string text = text_of(read_all("Đường xấu.\n"));
    CHECK(text.find("Khẳng định") == std::string::npos);
    CHECK(text.find("\nChú thích\n") == std::string::npos);
}

TEST_CASE("whatever a report holds, what is written is UTF-8 without control characters") {
    const std::string text = made_up_report();
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        std::string changed = text;
        for (int change = 0; change < 12; ++change) {
            constexpr std::string_view bytes = "\"\\\x01\x1B\xFF\xC3\xE1\t\r{}|<>&'\x7F";
            changed[random() % changed.size()] = bytes[random() % bytes.size()];
        }
        const std::string written = text_of(read_all(changed));
        REQUIRE(find_invalid_utf8(written) == std::string::npos);
        REQUIRE(std::all_of(written.begin(), written.end(), [](char letter) {
            return letter == '\n' || static_cast<unsigned char>(letter) >= 0x20U;
        }));
    }
}
