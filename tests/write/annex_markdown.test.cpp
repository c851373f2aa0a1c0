// SPDX-License-Identifier: BSL-1.0
#include "written.hpp"

#include <chitieu/write/annex_markdown.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace chitieu;

namespace {

std::string markdown_of(const std::string& annex, Language language = Language::english) {
    return written(annex, [&](std::ostream& out, const Annex& report, const Audit& audit) {
        write_annex_markdown(out, report, audit, language);
    });
}

const std::string head = "TT\tChỉ tiêu\tĐVT\tKH 2023\tTH 2023\tTH/KH (%)\n";

/// Pipes that part cells.
std::size_t bars_in(const std::string& line) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\\') {
            ++at;
        } else {
            count += line[at] == '|';
        }
    }
    return count;
}

}  // namespace

TEST_CASE("the annex as Markdown") {
    const std::string text = markdown_of(annex_text());
    CHECK(text.starts_with(
        "# Plan and actual 2023\n\n41 indicators: 27 met, 6 exceeded, 7 missed, 1 not reported.\n"));
    CHECK(text.find("| **3** | **Các chỉ tiêu nông nghiệp, nông thôn mới** |  |  |  |  |  |  |\n") !=
          std::string::npos);
    CHECK(text.find("| 3.1 | Tổng sản lượng lương thực | Tấn | &gt; 17,600 | 17,501 | 99.4375 | **missed** | "
                    "1 |\n") != std::string::npos);
    CHECK(text.find("\n1. **error** `verdict_contradicted`, line 6, column 56, 3.1 Tổng sản lượng lương "
                    "thực: “Đạt” is printed") != std::string::npos);
    std::size_t rows = 0;
    for (const std::string& line : split(text, '\n')) {
        if (!line.starts_with('|')) continue;
        ++rows;
        CHECK(bars_in(line) == 9);
    }
    CHECK(rows == 53);
    CHECK(markdown_of(annex_text(), Language::vietnamese).starts_with("# Kế hoạch và thực hiện 2023\n"));
}

TEST_CASE("markup and control characters in an annex do nothing") {
    const std::string nasty =
        "a|b *c* _d_ `e` [f](g) <script>h</script> &amp; ~~i~~ # \\ $x$ @y !z \x1B[31m \u202E";
    const std::string text =
        markdown_of(head + "1\t" + nasty + "\t|\t*5*\t<i>\t`x`\n|\t" + nasty + "\t\t\t\t\n");
    for (const std::string raw :
         {"<script", " *c*", "`e`", "[f](", "~~i", " $x", " @y", "\x1B", "\u202E", "<i>"}) {
        if (text.find(raw) != std::string::npos) FAIL_CHECK("raw: " << raw);
    }
    for (const std::string& line : split(text, '\n')) {
        if (line.starts_with('|')) CHECK(bars_in(line) == 9);
    }
    CHECK(detail::markdown_text("a|b*c_d`e\\f[g]#h~<i>&") ==
          "a\\|b\\*c\\_d\\`e\\\\f\\[g\\]\\#h\\~&lt;i&gt;&amp;");
}

TEST_CASE("the table reads back as an annex") {
    const std::string text = markdown_of(annex_text(), Language::vietnamese);
    const auto report = annex_of(text);
    REQUIRE(report.has_value());
    CHECK(report->rows.size() == 51);
    int indicators = 0;
    for (const AnnexRow& row : report->rows) {
        indicators += row.kind == RowKind::indicator;
        if (row.code == "3.1") {
            CHECK(row.indicator.name() == "Tổng sản lượng lương thực");
            REQUIRE(row.target.value.has_value());
            CHECK(row.target.value->form() == TargetForm::more_than);
            CHECK(row.target.value->lower() == 17'600);
            CHECK(row.actual.value->figure == 17'501_dec);
        }
        if (row.code == "11.2") CHECK(row.target.value->is_range());
    }
    CHECK(indicators == 41);
}

TEST_CASE("what is missed in one reading of a mark alone is not in bold") {
    const std::string text = markdown_of(head + "1\tThu\ttỷ đồng\t1.020\t850\t\n");
    CHECK(text.find("| missed (?) |") != std::string::npos);
}
