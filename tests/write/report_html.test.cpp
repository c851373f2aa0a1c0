// SPDX-License-Identifier: BSL-1.0
#include "../read_once.hpp"
#include "../thinned.hpp"
#include "page_text.hpp"

#include <chitieu/read/communes.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/mentions.hpp>
#include <chitieu/write/report_html.hpp>

#include <date/date.h>
#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

constexpr date::year_month_day day = date::year{2022} / date::December / 31;

std::string text_of(const char* name) {
    const std::string path = std::string(CHITIEU_SOURCE_DIR "/tests/page/") + name;
    const auto text = read_file(path);
    REQUIRE(text.has_value());
    return *text;
}

/// The invented district's communes.
const Gazetteer& gazetteer() {
    static const std::string table = text_of("communes.csv");
    static const Gazetteer made = [] {
        Gazetteer result;
        REQUIRE(read_communes(table, through(date::year{2025} / date::June / 30), result));
        return result;
    }();
    return made;
}

std::vector<Mention> mentions_of(const Report& report, const MentionScope& scope) {
    std::vector<Mention> result;
    MentionReader reader(scope);
    for (const Paragraph& paragraph : report.paragraphs) {
        for (Mention& mention :
             reader.read(paragraph.text, [&paragraph](std::size_t at) { return paragraph.place_of(at); }))
            result.push_back(std::move(mention));
    }
    return result;
}

enum class Places { none, named, all };

std::string page_of(std::string_view text, Language language = Language::vietnamese,
                    Places places = Places::all) {
    const auto report = report_of(text);
    if (!report) return {};
    const std::vector<Claim> claims = claims_of(*report);
    const Commune district = *gazetteer().find("980", day);
    std::vector<Mention> mentions;
    std::vector<Commune> area;
    if (places != Places::none) mentions = mentions_of(*report, MentionScope{gazetteer(), district, day});
    if (places == Places::all) area = gazetteer().children_of(district, day);
    std::ostringstream out;
    write_report_html(out, *report, claims, mentions, audit_of(*report, claims), language, {}, area);
    return out.str();
}

/// The piece of `page` from `begin` to the next `end`, without either; empty where there is none.
std::string_view between(std::string_view page, std::string_view begin, std::string_view end) {
    const std::size_t from = page.find(begin);
    if (from == std::string_view::npos) return {};
    page.remove_prefix(from + begin.size());
    return page.substr(0, page.find(end));
}

}  // namespace

TEST_CASE("what is not true comes first, and leads to its place") {
    const std::string page = page_of(text_of("report.md"), Language::english);
    std::size_t before = 0;
    for (const std::string id : {"summary", "errors", "missed", "indicators", "text", "places", "findings"}) {
        CAPTURE(id);
        const std::size_t at = page.find("<section id=\"" + id + "\"");
        REQUIRE(at != std::string::npos);
        CHECK(at > before);
        before = at;
        if (id != "summary") CHECK(holds(between(page, "<nav", "</nav>"), "href=\"#" + id + "\""));
    }
    CHECK(is_balanced(page));
    CHECK(check_links(page) > 60);

    const std::string_view summary = section(page, "summary");
    CHECK(holds(summary, "Claims in the text <span class=\"quiet\">(8)</span>"));
    CHECK(holds(summary, "<li class=\"is-missed\"><a href=\"#errors\"><b class=\"number\">4</b>"));
    CHECK(holds(summary, "<li class=\"is-missed\"><a href=\"#missed\"><b class=\"number\">2</b>"));
    CHECK(count_of(summary, "<b class=\"number\">") == 4 + 4);
    CHECK(holds(summary, "Findings: 6 errors, 2 warnings, 1 note."));

    // The verdict that the figures deny, then what is furthest off: a plan passed by 2.5 % where it is by
    // 1.6, 20 million where it is 16, 84.6 % where it is 85.7.
    const std::string_view errors = section(page, "errors");
    CHECK(count_of(errors, "<li class=\"is-error\">") == 6);
    std::size_t last = 0;
    for (const std::string_view printed :
         {"“<span lang=\"vi\">Đạt</span>” is printed", "vượt 2,5% kế hoạch", "40 suất quà", "đạt 84,6%"}) {
        const std::size_t at = errors.find(printed);
        CAPTURE(printed);
        REQUIRE(at != std::string_view::npos);
        CHECK(at > last);
        last = at;
    }
}

TEST_CASE("a finding has one number, where it is listed, in the text, beside it and in its row") {
    const std::string page = page_of(text_of("report.md"));
    const std::string number = "<span class=\"nr\"><span class=\"heard\">phát hiện </span>5</span>";
    CHECK(holds(section(page, "errors"), number + " <a href=\"#claim-"));
    const std::string_view text = section(page, "text");
    CHECK(holds(text, "vượt 2,5% kế hoạch</mark><a class=\"flag is-error\" id=\"claim-"));
    CHECK(holds(
        text,
        "href=\"#finding-5\"><span class=\"heard\">lỗi </span><span aria-hidden=\"true\">✗</span>5</a>"));
    CHECK(holds(text, "id=\"finding-5\"><p>" + number));
    CHECK(holds(section(page, "indicators"), number));
    // The finding stands behind the paragraph of its sentence and before the next one.
    const std::size_t beside = text.find("id=\"finding-5\"");
    CHECK(text.find("vượt 2,5% kế hoạch") < beside);
    CHECK(beside < text.find("giữ vững an ninh"));
    // What was reckoned and is right is marked, too, and has no flag.
    CHECK(holds(text, "<span class=\"claim is-right\">đạt 75%</span>."));
    // A reference without its note is found beside its paragraph, and the list leads there.
    const std::string_view missing = between(section(page, "findings"), "<li class=\"is-warning\">", "</li>");
    CHECK(holds(missing, "href=\"#finding-7\">trong lời văn</a>"));
    CHECK(holds(text, "id=\"finding-7\""));
}

TEST_CASE("notes open where they are referred to, and those with an error are open") {
    const std::string page = page_of(text_of("report.md"));
    const std::string_view text = section(page, "text");
    CHECK(holds(text, "<a id=\"ref-1\" href=\"#note-1\" aria-label=\"chú thích 1\">1</a>"));
    CHECK(
        holds(text, "<details class=\"note\" open=\"\"><summary>Chú thích 1</summary>\n<div id=\"note-1\">"));
    CHECK(holds(text, "<details class=\"note\"><summary>Chú thích 2</summary>\n<div id=\"note-2\">"));
    CHECK(holds(text, "<a class=\"back\" href=\"#ref-1\">về chỗ dẫn</a>"));
    CHECK(text.find("Toàn huyện gieo cấy") < text.find("id=\"note-1\""));
    CHECK(text.find("id=\"note-1\"") < text.find("XÃ HỘI"));
    CHECK(holds(text, "<sup class=\"ref\">3</sup>"));  // leads nowhere
    CHECK_FALSE(holds(page, "Chú thích khác"));
    // A note to which nothing refers stands at the end.
    const std::string unused = page_of("# A\n\nMột đoạn.[^1]\n\n[^1]: Có dẫn.\n\n[^2]: Không ai dẫn.\n");
    CHECK(unused.find("Chú thích khác") < unused.find("Không ai dẫn."));
    CHECK(check_links(unused) > 5);
}

TEST_CASE("places are marked with their unit and how sure that is") {
    const std::string page = page_of(text_of("report.md"), Language::english);
    const std::string_view text = section(page, "text");
    CHECK(holds(text, "title=\"Xã Nà Lướt, 98010\">Nà Lướt</a> và"));
    CHECK(holds(
        text,
        ">Hua Suong</a><span class=\"sure\" role=\"img\" aria-label=\"other marks: Xã Hua Sương\">≈</span>"));
    CHECK(holds(text, "title=\"Thị trấn Suối Mơ, 98001\">"));
    CHECK(holds(text, "title=\"Xã Suối Mơ, 98004\">"));
    CHECK(holds(text,
                ">Suối Mơ</a><span class=\"sure\" role=\"img\" aria-label=\"more than one unit may be "
                "meant\">?</span>"));

    const std::string_view places = section(page, "places");
    CHECK(holds(places,
                "<span lang=\"vi\">Hua Sương</span></th><td role=\"cell\" class=\"labelled number "
                "is-left\" data-label=\"Code\">98013</td>"));
    CHECK(holds(places, ">commune</td>"));
    CHECK(holds(places, ">township</td>"));
    CHECK(holds(places, "≈ other marks"));
    CHECK(holds(places, "? more than one unit may be meant: "));
    CHECK(holds(places, "? no such unit"));  // xã Khe Vàng
    CHECK(holds(places, "aria-label=\"line 13\">13</a>"));
    const std::size_t never = places.find("Never mentioned <span class=\"quiet\">(1)</span>");
    REQUIRE(never != std::string_view::npos);
    CHECK(holds(places.substr(never),
                "<span lang=\"vi\">Xã Pá Hương</span> <span class=\"code\">98016</span>"));
    // Another district's commune could be named, but need not be.
    CHECK_FALSE(holds(places.substr(never), "98101"));
}

TEST_CASE("who has no gazetteer sees nothing of places") {
    const std::string none = page_of(text_of("report.md"), Language::vietnamese, Places::none);
    CHECK_FALSE(holds(none, "class=\"place\""));
    CHECK_FALSE(holds(none, "id=\"places\""));
    CHECK_FALSE(holds(none, "địa danh"));
    CHECK(check_links(none) > 40);
    const std::string named = page_of(text_of("report.md"), Language::vietnamese, Places::named);
    CHECK(holds(named, "class=\"place\""));
    CHECK_FALSE(holds(named, "Không được nhắc đến"));
}

TEST_CASE("the figure of the year before is drawn, and said") {
    const std::string page = page_of(text_of("report.md"));
    const std::string_view indicators = section(page, "indicators");
    CHECK(count_of(indicators, "role=\"img\"") == 6);
    CHECK(count_of(indicators, "<circle class=\"previous\"") == 6 + 1);  // and in the legend
    CHECK(holds(indicators, " Kỳ trước: 31,5."));
    CHECK(holds(indicators, "27,2<span class=\"unit is-short\">kỳ trước 31,5</span>"));
    // Lower is better: the best band is on the left.
    CHECK(holds(indicators, "Càng thấp càng tốt: phần nền tốt nhất ở bên trái."));
}

TEST_CASE("the page's words and the report's say which language they are in") {
    const std::string english = page_of(text_of("report.md"), Language::english);
    CHECK(english.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(holds(english, "<h1 lang=\"vi\">Kết quả"));
    CHECK(holds(english, "<p lang=\"vi\">Toàn huyện"));
    CHECK(holds(english, "<h3 lang=\"vi\">"));
    CHECK(holds(english, "“<span lang=\"vi\">vượt 2,5% kế hoạch</span>” is said"));
    CHECK(holds(english, "<summary>Note 1</summary>"));
    const std::string vietnamese = page_of(text_of("report.md"));
    CHECK_FALSE(holds(vietnamese, " lang=\"en\""));
    CHECK(count_of(vietnamese, " lang=\"vi\"") == 1);

    const std::string_view report =
        "# Results of the year\n\nIn the district of Mường Tè, 6 of the 8 schools and "
        "all of the clinics reached the standard.\n";
    CHECK(holds(page_of(report), "<p lang=\"en\">In the district"));
    CHECK_FALSE(holds(page_of(report, Language::english), "<p lang"));
    // Too short to tell: the page's own.
    CHECK_FALSE(holds(page_of("# ABC\n\nABC 12.\n"), " lang=\"en\""));
}

TEST_CASE("nothing in a report becomes markup") {
    const std::string nasty =
        "</title></style></svg></p></details></section><script>alert(1)</script> \"><img src=x "
        "onerror=alert(1)> "
        "'&#60; ]]> --> \x1B \u202E\u2066 \xFF\xC3 " +
        std::string(1, '\0') + " javascript:alert(1)";
    Report report;
    report.data = {.issuer = nasty,
                   .number = nasty,
                   .place = nasty,
                   .date = nasty,
                   .kind = nasty,
                   .title = nasty,
                   .signed_as = nasty,
                   .signed_by = nasty};
    report.sections = {{1, nasty, nasty, {1, 1}}, {9, nasty, "", {2, 1}}, {1, "", "", {2, 9}}};
    const std::string body = nasty + "12/14 " + nasty + " 84,6% " + nasty;
    Paragraph paragraph;
    paragraph.text = body;
    paragraph.pieces = {{0, body, {3, 1}}};
    report.paragraphs = {paragraph, paragraph};
    const std::string other = body;
    report.paragraphs[1].text = other;
    report.paragraphs[1].note = 0;
    report.notes = {{{nasty, other, {4, 1}}, {1}, {0}}};
    report.references = {{nasty, {3, 1}, 0, 3, no_part, 0}, {nasty, {3, 1}, 0, 100'000, no_part, no_part}};

    // Claims and places over all of the text, over parts of it that overlap, and elsewhere.
    const std::string_view text = report.paragraphs[0].text;
    std::vector<Claim> claims;
    for (const std::string_view quote : {text, text.substr(3, 40), text.substr(20, 90), text.substr(5, 1),
                                         std::string_view(nasty), std::string_view()}) {
        claims.push_back(in_words(coverage_claim(12, 14, 84.6_dec * units::percent),
                                  {.subject = nasty, .quote = quote, .context = text, .place = {3, 1}}));
    }
    claims.push_back(
        in_words(coverage_claim(12, 14, 85.7_dec * units::percent), {.quote = text.substr(30, 9)}));
    const Commune unit{nasty, CommuneKind::commune, nasty, "", calendar_year(2022)};
    std::vector<Mention> mentions;
    for (const std::string_view named : {text.substr(10, 30), text.substr(15, 30), text.substr(50, 5),
                                         text.substr(50, 5), std::string_view(nasty)}) {
        Mention mention{.text = named, .name = named};
        if (named.size() > 5) mention.unit = unit;
        mention.sureness = mention.unit ? MentionSureness::letter_misread : MentionSureness::several;
        mention.candidates = {{unit, NameMatch::exact, 0}};
        mentions.push_back(mention);
    }
    const Audit result = audit_of(report, claims);
    REQUIRE(result.findings.size() >= 6);

    for (const Language language : {Language::vietnamese, Language::english}) {
        for (const std::string& title : {nasty, std::string()}) {
            std::ostringstream out;
            const Commune unnamed{"1", CommuneKind::commune, nasty, "", calendar_year(2022)};
            write_report_html(out, report, claims, mentions, result, language, {title}, std::vector{unnamed});
            const std::string page = out.str();
            CHECK(is_balanced(page));
            CHECK(check_links(page) > 20);
            for (const std::string_view raw :
                 {"<script", "<img", "\x1B", "\u202E", "\u2066", "&#60;", "\xFF"}) {
                if (holds(page, raw)) FAIL_CHECK("raw: " << raw);
            }
            CHECK(page.find('\0') == std::string::npos);
            CHECK(holds(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
            CHECK(count_of(page, "</style>") == 1);
            CHECK(count_of(page, "</details>") == 1);
            // All of the text is there once: marks take nothing away and write nothing twice.
            const std::string_view prose = section(page, "text");
            CHECK(count_of(prose, "alert(1)&gt;") >= 4);
        }
    }
}

TEST_CASE("marks change nothing of the text") {
    const std::string text = text_of("report.md");
    const auto report = report_of(text);
    REQUIRE(report.has_value());
    const std::string page = page_of(text);
    // Without its elements, each paragraph of the page is that of the report, with the signs of its marks.
    for (const Paragraph& paragraph : report->paragraphs) {
        std::string begin = "<p>" + html_text(paragraph.text).substr(0, 9);
        std::string_view marked = between(page, begin, "</p>");
        if (marked.empty()) continue;
        std::string bare;
        while (!marked.empty()) {
            const bool is_mark = marked.starts_with("<sup") || marked.starts_with("<a class=\"flag") ||
                                 marked.starts_with("<span class=\"sure");
            const std::string_view end = marked.starts_with("<sup") ? "</sup>" : is_mark ? "X" : ">";
            if (is_mark && end == "X") {
                const std::string_view close = marked.starts_with("<a") ? "</a>" : "</span>";
                marked.remove_prefix(marked.find(close) + close.size());
            } else if (marked.front() == '<') {
                marked.remove_prefix(marked.find(end) + end.size());
            } else {
                bare += marked.front();
                marked.remove_prefix(1);
            }
        }
        CHECK("<p>" + html_text(paragraph.text) == begin + bare);
    }
}

TEST_CASE("a report with little in it has no empty sections") {
    std::ostringstream out;
    write_report_html(out, Report(), {}, {}, Audit(), Language::english);
    const std::string empty = out.str();
    CHECK(is_balanced(empty));
    CHECK(check_links(empty) >= 2);
    for (const std::string id : {"errors", "missed", "indicators", "text", "places", "findings"})
        CHECK(section(empty, id).empty());
    CHECK(holds(empty, "<h1>Report</h1>"));

    const std::string prose = page_of("# Báo cáo\n\nMột đoạn văn.\n");
    CHECK(is_balanced(prose));
    CHECK(holds(section(prose, "text"), "Một đoạn văn."));
    CHECK(section(prose, "indicators").empty());
    CHECK_FALSE(holds(section(prose, "summary"), "tally"));
    // Nothing is named, and so all of the district is not.
    CHECK(count_of(section(prose, "places"), "<li>") == 6);
}

TEST_CASE("whatever is left of a report, its page holds together") {
    const std::string whole = text_of("report.md");
    std::uint64_t seed = 0x9E3779B97F4A7C15U;
    const auto next = [&seed] {
        seed ^= seed << 13U;
        seed ^= seed >> 7U;
        seed ^= seed << 17U;
        return seed;
    };
    std::size_t pages = 0;
    for (int round = 0; round < thinned(300); ++round) {
        std::string text = whole;
        for (int change = 0; change < 4; ++change) {
            const std::size_t at = next() % text.size();
            switch (next() % 4) {
                case 0:
                    text.erase(at, 1 + next() % 200);
                    break;
                case 1:
                    text[at] = static_cast<char>(next() % 255 + 1);
                    break;
                case 2:
                    text.insert(at, "<sup>(" + std::to_string(next() % 4) + ")</sup>");
                    break;
                default:
                    text.insert(at, whole, next() % whole.size(), 300);
            }
            if (text.empty()) text = "x";
        }
        CAPTURE(round);
        const std::string page = page_of(text, round % 2 == 0 ? Language::vietnamese : Language::english);
        if (page.empty()) continue;
        ++pages;
        CHECK(is_balanced(page));
        check_links(page);
    }
    CHECK(pages > thinned(250));
}

TEST_CASE("a real district's report as a page") {
    const auto text = read_file(CHITIEU_SHARED_DIR "/data/muong-te-2023-report.md");
    const auto units = read_file(CHITIEU_SHARED_DIR "/data/communes/units-before-2025-07.csv");
    if (!text || !units) {
        MESSAGE("skipped: the report and the units are not beside this checkout");
        return;
    }
    Gazetteer real;
    REQUIRE(read_communes(*units, through(date::year{2025} / date::June / 30), real));
    const date::year_month_day end = date::year{2023} / date::December / 31;
    const std::optional<Commune> district = real.find("107", end);
    REQUIRE(district.has_value());
    const auto report = report_of(*text);
    REQUIRE(report.has_value());
    const std::vector<Claim> claims = claims_of(*report);
    const std::vector<Mention> mentions = mentions_of(*report, MentionScope{real, *district, end});
    const std::vector<Commune> area = real.children_of(*district, end);
    CHECK(area.size() == 14);
    const Audit result = audit_of(*report, claims);
    for (const Language language : {Language::vietnamese, Language::english}) {
        std::ostringstream out;
        write_report_html(out, *report, claims, mentions, result, language, {}, area);
        const std::string page = out.str();
        CHECK(is_balanced(page));
        CHECK(check_links(page) > 350);
        CHECK(count_of(page, "<details class=\"note\"") == 31);
        CHECK(count_of(section(page, "indicators"), "role=\"img\"") == 41);
        CHECK(count_of(section(page, "text"), " id=\"place-") == mentions.size());
        CHECK(count_of(section(page, "errors"), "<li class=\"is-error\">") ==
              summarize(*report->annex, result).count(Severity::error));
    }
}
