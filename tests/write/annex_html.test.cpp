// SPDX-License-Identifier: BSL-1.0
#include "page_text.hpp"
#include "written.hpp"

#include <chitieu/write/annex_html.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

std::string page_of(const std::string& annex, Language language = Language::english,
                    HtmlOptions options = {}) {
    return written(annex, [&](std::ostream& out, const Annex& report, const Audit& audit) {
        write_annex_html(out, report, audit, language, options);
    });
}

const std::string head = "TT\tChỉ tiêu\tĐVT\tKH 2023\tTH 2023\tTH/KH (%)\n";

}  // namespace

TEST_CASE("the few things that matter come first") {
    const std::string page = page_of(annex_text());
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(page.ends_with("</html>\n"));
    CHECK(holds(page, "<title>Plan and actual 2023</title>"));
    CHECK(holds(page, "<h1>Plan and actual 2023</h1>"));
    const std::vector<std::string> order = {"summary", "missed", "errors", "indicators", "findings"};
    std::size_t before = 0;
    for (const std::string& id : order) {
        const std::size_t at = page.find("<section id=\"" + id + "\"");
        REQUIRE(at != std::string::npos);
        CHECK(at > before);
        before = at;
    }
    CHECK(holds(section(page, "summary"),
                "<li class=\"is-missed\"><a href=\"#missed\"><b class=\"number\">7</b>"));
    CHECK(holds(section(page, "summary"), "Findings: 3 errors, 7 warnings, 1 note."));
    CHECK(holds(section(page, "summary"), "9 indicators state no direction: higher is better is assumed."));

    // Furthest from the plan first: 81.9 % of the revenue, and grain, which missed by a hair, last.
    const std::string_view missed = section(page, "missed");
    CHECK(count_of(missed, "<h3>") == 7);
    CHECK(missed.find("Thu ngân sách") < missed.find("Kết nạp mới"));
    CHECK(missed.find("Kết nạp mới") < missed.find("Tổng sản lượng lương thực"));
    CHECK(holds(missed, "<dt>Difference</dt><dd>-31 <span lang=\"vi\">Đảng viên</span></dd>"));
    CHECK(holds(missed, "<dt>Difference</dt><dd>-1.8 percentage points</dd>"));
    CHECK(holds(missed, "<dt>Difference</dt><dd>-1 percentage point</dd>"));
    CHECK(holds(missed, "Not reported: <a href=\"#row-20\">"));

    CHECK(holds(page, "id=\"row-20\"><td role=\"cell\" class=\"code\">5.3</td>"));

    const std::string_view errors = section(page, "errors");
    CHECK(count_of(errors, "<li class=\"is-error\">") == 3);
    CHECK(count_of(errors, "is-warning") == 0);
    CHECK(count_of(section(page, "findings"), "<li class=\"is-") == 8);
    CHECK(count_of(section(page, "findings"), "is-error") == 0);
}

TEST_CASE("every indicator has a row, a chart and what was found in it") {
    const std::string page = page_of(annex_text(), Language::vietnamese);
    const std::string_view indicators = section(page, "indicators");
    CHECK(count_of(indicators, "<tr role=\"row\" id=\"row-") + count_of(indicators, "class=\"group\"") == 51);
    CHECK(count_of(indicators, "role=\"img\"") == 41);
    CHECK(count_of(indicators, "scope=\"col\"") == 7);
    CHECK(count_of(indicators, "scope=\"row\"") == 41);
    CHECK(count_of(indicators, "scope=\"rowgroup\"") == 10);
    const std::size_t grain = indicators.find("Tổng sản lượng lương thực</span>");
    const std::size_t next = indicators.find("Tốc độ tăng trưởng");
    const std::size_t finding =
        indicators.find("in “Đạt”, nhưng 17.501 so với kế hoạch &gt;17600 là không đạt");
    CHECK(grain < finding);
    CHECK(finding < next);
    // A range has no completion, and the page says why.
    CHECK(holds(indicators, "–<span class=\"unit\">kế hoạch là một khoảng</span>"));
    // What the verdict says already is not said twice.
    CHECK_FALSE(holds(indicators, "không có số thực hiện</span>"));
    CHECK(is_balanced(page));
}

TEST_CASE("ids stand once, and links lead somewhere") { CHECK(check_links(page_of(annex_text())) > 100); }

TEST_CASE("names in another language than the page's say so") {
    CHECK(holds(page_of(annex_text()), "<span lang=\"vi\">Tổng sản lượng lương thực</span>"));
    CHECK_FALSE(holds(page_of(annex_text(), Language::vietnamese), "<span lang="));
    CHECK(detail::has_vietnamese_letter("Tỷ"));
    CHECK(detail::has_vietnamese_letter("Ty\u0309"));
    CHECK(detail::has_vietnamese_letter("dân cư"));
    CHECK_FALSE(detail::has_vietnamese_letter("Café, naïve, São Paulo"));
}

TEST_CASE("nothing in an annex becomes markup") {
    const std::string nasty =
        "</title></style></svg><script>alert(1)</script> \"><img src=x onerror=alert(1)> '&#60; ]]> --> \x1B "
        "\u202E";
    const std::string annex = head + "I\t" + nasty + "\t\t\t\t\n" + nasty + "\t" + nasty + "\t" + nasty +
                              "\t" + nasty + "\t" + nasty + "\t" + nasty + "\n1\t" + nasty + "\t" + nasty +
                              "\t> 10\t5\tĐạt\n";
    for (const Language language : {Language::vietnamese, Language::english}) {
        const std::string page = page_of(annex, language, {nasty});
        CHECK(is_balanced(page));
        for (const std::string_view raw : {"<script", "<img", "\x1B", "\u202E", "&#60;"}) {
            if (holds(page, raw)) FAIL_CHECK("raw: " << raw);
        }
        CHECK(count_of(page, "</style>") == 1);
        CHECK(count_of(page, "</title>") ==
              1 + count_of(page, "<svg class=\"bullet") - count_of(page, "aria-hidden=\"true\" viewBox"));
    }
}

TEST_CASE("an annex without anything special has no empty sections") {
    const std::string page = page_of(head + "1\tLúa\tTấn\t10\t10\t100\n");
    CHECK(section(page, "missed").empty());
    CHECK(section(page, "errors").empty());
    CHECK(section(page, "findings").empty());
    CHECK_FALSE(section(page, "indicators").empty());
    CHECK(is_balanced(page));
    CHECK(holds(page, "<b class=\"number\">0</b> <span class=\"verdict\">"));
    // Nothing but a heading of the table.
    CHECK(is_balanced(page_of(head + "I\tNông nghiệp\t\t\t\t\n")));
    // A title of the caller's own.
    CHECK(holds(page_of(annex_text(), Language::english, {"A & B"}), "<h1>A &amp; B</h1>"));
}

TEST_CASE("what is out of line is found beside its row or at the end") {
    const std::string page = page_of(head + "1\tLúa\tTấn\t10\t10\t100\n2\tNgô\n\"3\tSắn\tTấn\t1\t1\t100\n");
    CHECK(is_balanced(page));
    CHECK(holds(section(page, "findings"), "row_irregular"));
}

TEST_CASE("what is missed in one reading of a mark alone is not said to be missed") {
    const std::string page = page_of(head + "1\tThu\ttỷ đồng\t1.020\t850\t\n");
    CHECK(holds(page, "missed (?)"));
    CHECK_FALSE(holds(page, "<section id=\"missed\""));
}
