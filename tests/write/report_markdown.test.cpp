// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/report_markdown.hpp>

#include "written.hpp"
#include "written_report.hpp"

#include <chitieu/write/report_text.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace chitieu;

namespace {

std::string markdown_of(std::string_view text, Language language = Language::vietnamese) {
    return report_written(
        text, [=](std::ostream& out, const Report& report, std::span<const Claim> claims,
                  const Audit& audit) { write_report_markdown(out, report, claims, {}, audit, language); });
}
std::string text_of(std::string_view text, std::size_t columns = 100) {
    return report_written(text, [=](std::ostream& out, const Report& report, std::span<const Claim> claims,
                                    const Audit& audit) {
        write_report_text(out, report, claims, {}, audit, Language::english, columns);
    });
}

bool holds(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("counts, indicators, findings, claims and notes") {
    const std::string page = markdown_of(small_report);
    CHECK(page.starts_with("# Kết quả năm 2025\n\nUBND HUYỆN SUỐI MƠ · BÁO CÁO\n\n"));
    for (const std::string_view line :
         {"\n- 2 chỉ tiêu: 1 đạt, 0 vượt, 0 không đạt, 1 chưa có số liệu.\n",
          "\n- 2 khẳng định trong lời văn: 1 đúng, 1 không đúng, 0 không tính lại được.\n",
          "\n- 3 mục, 1 chú thích, trong đó 1 có chỗ dẫn.\n",
          "\n- Phát hiện: 2 lỗi, 2 cảnh báo, 1 ghi chú.\n",
          "\n| 1 | Thu ngân sách | Triệu đồng | 9.400 | 9.400 | 100 | đạt | 2 |\n",
          "\n1. **lỗi** `claim_contradicted`, dòng 9, cột 27: “đạt tỷ lệ 81,3%”, nhưng từ 5; 6 tính được "
          "83,3333%\n",
          "\n| 9 | đạt tỷ lệ 81,3% | 83,3333% | **sai** |\n",
          "\n| 9 | đạt 99,57% kế hoạch | 99,5676% | đúng |\n",
          "\n| 1 | Xã \"Bản Lầu\" \\| chưa có. | dòng 9, cột 42: Đã có 5/6 xã thu gom rác, đạt tỷ lệ 81,3%. "
          "|\n"}) {
        if (!holds(page, line)) FAIL_CHECK(line << " is not in\n" << page);
    }
    CHECK(!holds(page, "## Địa danh"));  // without a gazetteer
    CHECK(holds(markdown_of(small_report, Language::english), "\n## Claims in the text\n"));
}

TEST_CASE("a report without an annex, and one without anything to reckon") {
    const std::string prose = markdown_of("## I. Kinh tế\n\nĐã có 5/6 xã thu gom rác, đạt tỷ lệ 83,3%.\n");
    CHECK(holds(prose, "# Báo cáo\n"));
    CHECK(holds(prose, "| 3 | đạt tỷ lệ 83,3% | 83,3333% | đúng |"));
    CHECK(!holds(prose, "## Chỉ tiêu"));
    CHECK(!holds(prose, "## Phát hiện"));
    const std::string nothing = markdown_of("## I. Kinh tế\n\nĐời sống nhân dân ổn định.\n");
    CHECK(!holds(nothing, "##"));
}

TEST_CASE("texts of the report are no markup, and tables keep their columns") {
    for (const std::string& text : hostile_reports()) {
        const std::string page = markdown_of(text);
        CHECK(!holds(page, "<script"));
        for (const std::string& line : split(page, '\n')) {
            if (!line.starts_with("| 9 |")) continue;  // a claim
            std::size_t bars = 0;
            for (std::size_t at = 0; at < line.size(); ++at) {
                bars += line[at] == '|' && (at == 0 || line[at - 1] != '\\');
            }
            CHECK(bars == 5);
        }
    }
}

TEST_CASE("a report for a terminal") {
    const std::string shown = text_of(small_report);
    CHECK(shown.starts_with("UBND HUYỆN SUỐI MƠ · BÁO CÁO\nKết quả năm 2025\n\nNo."));
    CHECK(holds(shown, "\n2 claims in the text: 1 right, 1 wrong, 0 cannot be reckoned.\n"));
    CHECK(holds(shown, "\n3 sections, 1 footnote, 1 of them referred to.\n"));
    CHECK(holds(shown,
                "\n\nline 9, column 27  error  claim_contradicted\n"
                "    “đạt tỷ lệ 81,3%” is said, but 5; 6 give 83.3333 %\n"));
    const std::string prose = text_of("## I. Kinh tế\n\nĐời sống nhân dân ổn định.\n");
    CHECK(prose ==
          "Report\n\n1 section, 0 footnotes, 0 of them referred to.\nFindings: 0 errors, 0 warnings, 0 "
          "notes.\n");
}

TEST_CASE("nothing that a terminal would obey, and no line wider than it") {
    for (const std::string& text : hostile_reports()) {
        const std::string shown = text_of(text, 80);
        CHECK(std::none_of(shown.begin(), shown.end(), [](char byte) {
            return (static_cast<unsigned char>(byte) < 0x20 && byte != '\n') || byte == 0x7F;
        }));
        for (const std::string& line : split(shown, '\n')) {
            if (display_width(line) > 80) FAIL_CHECK(line);
        }
    }
}
