// SPDX-License-Identifier: BSL-1.0
#include "written.hpp"

#include <chitieu/write/bullet_svg.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

constexpr Direction up = Direction::higher_is_better;
constexpr Direction down = Direction::lower_is_better;

std::string svg_of(BulletFigures figures, Verdict verdict, Language language = Language::english,
                   BulletLabels labels = {"chart", "Grain", "tonnes"}, SvgOptions options = {}) {
    const auto chart = bullet_chart(std::move(figures));
    REQUIRE(chart.has_value());
    std::ostringstream out;
    write_bullet_svg(out, *chart, verdict, labels, language, options);
    return out.str();
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// What stands between two marks.
std::string_view between_marks(std::string_view text, std::string_view before, std::string_view after) {
    const std::size_t begin = text.find(before);
    REQUIRE(begin != std::string_view::npos);
    text.remove_prefix(begin + before.size());
    return text.substr(0, text.find(after));
}

}  // namespace

TEST_CASE("a chart as a file of its own") {
    const std::string svg =
        svg_of({.target = more_than(17'600_dec), .actual = 17'501_dec, .direction = up}, Verdict::missed,
               Language::vietnamese, {"grain", "Tổng sản lượng lương thực", "tấn"}, {SvgUse::own_file, 280});
    std::ifstream file(CHITIEU_SOURCE_DIR "/tests/write/expected/bullet.svg", std::ios::binary);
    std::ostringstream expected;
    expected << file.rdbuf();
    CHECK(svg + '\n' == expected.str());
}

TEST_CASE("positions are rounded once, to hundredths of a pixel") {
    // 100 pixels without the margins: a quarter beyond a target of 3 is 3.75.
    const std::string svg =
        svg_of({.target = planned(3_dec), .actual = 1_dec, .direction = up}, Verdict::missed,
               Language::english, {"chart", "", ""}, {SvgUse::inside_html, 108});
    CHECK(holds(svg, R"(<rect class="bar" x="4" y="11" width="26.67" height="8"/>)"));
    CHECK(holds(svg, R"(<path class="mark" d="M84 3V23"/>)"));
    CHECK(holds(svg, R"(<rect class="q1" x="4" y="6" width="80" height="18"/>)"));
    CHECK(holds(svg, R"(<rect class="q0" x="84" y="6" width="20" height="18"/>)"));
    CHECK(holds(svg, R"(d="M4 24v3M30.67 24v3M57.33 24v3M84 24v3")"));
}

TEST_CASE("a negative actual has its bar to the left of 0") {
    const std::string svg =
        svg_of({.target = planned("-500"_dec), .actual = "-100"_dec, .direction = up}, Verdict::exceeded,
               Language::english, {"chart", "", ""}, {SvgUse::inside_html, 108});
    CHECK(holds(svg, R"(<rect class="bar" x="88" y="11" width="16" height="8"/>)"));
}

TEST_CASE("each form of target has a mark of its own") {
    const auto mark = [](const Target<>& target, Direction direction) {
        return svg_of({.target = target, .actual = 4_dec, .direction = direction}, Verdict::met,
                      Language::english, {"chart", "", ""}, {SvgUse::inside_html, 108});
    };
    CHECK_FALSE(holds(mark(planned(4_dec), up), "class=\"form\""));
    CHECK(holds(mark(at_least(4_dec), up), R"(class="form" d="M84 0l7 3l-7 3z")"));
    CHECK(holds(mark(more_than(4_dec), up), R"(class="form" d="M84 0l7 3l-7 3z")"));
    CHECK(holds(mark(at_most(4_dec), down), R"(class="form" d="M84 0l-7 3l7 3z")"));
    CHECK(holds(mark(less_than(4_dec), down), R"(class="form" d="M84 0l-7 3l7 3z")"));
    CHECK(holds(mark(maintain(4_dec), up), R"(class="form" d="M84 0h3v6h-6v-6z")"));
    CHECK(holds(mark(between(2_dec, 4_dec), Direction::keep_within), R"(class="mark" d="M44 23V3H84V23")"));
}

TEST_CASE("what is missed is hatched, and said") {
    const std::string missed =
        svg_of({.target = planned(200_dec), .actual = 169_dec, .direction = up}, Verdict::missed);
    CHECK(holds(missed, "class=\"bullet missed\""));
    CHECK(holds(missed, "fill=\"url(#chart-h)\""));
    CHECK(between_marks(missed, "<title id=\"chart-t\">", "<") ==
          "Grain: missed. Actual 169 tonnes, plan 200 tonnes.");
    const std::string met =
        svg_of({.target = planned(200_dec), .actual = 200_dec, .direction = up}, Verdict::met);
    CHECK_FALSE(holds(met, "missed"));
    CHECK_FALSE(holds(met, "pattern"));
}

TEST_CASE("what is missing is said, and 0 is a dot") {
    const std::string missing = svg_of({.target = planned(15_dec), .direction = up}, Verdict::not_reported);
    CHECK_FALSE(holds(missing, "class=\"bar\""));
    CHECK(holds(missing, ">not reported</text>"));
    CHECK(between_marks(missing, "<title id=\"chart-t\">", "<") ==
          "Grain: not reported. No actual reported, plan 15 tonnes.");
    CHECK(holds(missing, "There is no bar: nothing was reported."));
    const std::string zero =
        svg_of({.target = planned(3_dec), .actual = 0_dec, .direction = down}, Verdict::exceeded);
    CHECK(holds(zero, R"(<circle class="bar" cx="4" cy="15" r="4"/>)"));
    CHECK_FALSE(holds(zero, "not reported"));
    // A scale that leaves 0 out: a point, and not the words for what is missing.
    const std::string point = svg_of(
        {.target = planned(98.5_dec), .actual = 99_dec, .direction = up, .start = 90}, Verdict::exceeded);
    CHECK(holds(point, "<circle class=\"bar\""));
    CHECK_FALSE(holds(point, "not reported"));
    CHECK(holds(point, "The scale does not begin at 0: the actual is a point."));
}

TEST_CASE("the description tells the scale, the direction and the period before") {
    const auto described = [](BulletFigures figures, Language language) {
        const std::string svg = svg_of(std::move(figures), Verdict::met, language);
        return std::string(between_marks(svg, "<desc id=\"chart-d\">", "<"));
    };
    CHECK(described({.target = at_most(3_dec), .actual = 2_dec, .previous = 3.5_dec, .direction = down},
                    Language::english) ==
          "Scale from 0 to 3.75. Period before: 3.5. Lower is better: the best band is on the left.");
    CHECK(described({.target = planned(1'000_dec), .actual = 2_dec, .direction = up}, Language::vietnamese) ==
          "Thang đo từ 0 đến 1.250. Càng cao càng tốt: phần nền tốt nhất ở bên phải.");
    CHECK(described({.actual = 2_dec, .direction = up}, Language::english) == "Scale from 0 to 2.");
}

TEST_CASE("figures of the ticks do not stand in each other") {
    for (const Decimal plan :
         {Decimal(1), Decimal(12'345), Decimal(123'456'789'012), Decimal(INT64_MAX / 2)}) {
        for (const int width : {100, 216, 280}) {
            const std::string svg =
                svg_of({.target = planned(plan), .actual = plan, .direction = up}, Verdict::met,
                       Language::vietnamese, {"chart", "", ""}, {SvgUse::inside_html, width});
            std::size_t labels = 0;
            std::size_t letters = 0;
            for (std::size_t at = svg.find("<text"); at != std::string::npos;
                 at = svg.find("<text", at + 1)) {
                ++labels;
                letters += between_marks(std::string_view(svg).substr(at), ">", "<").size();
            }
            CHECK(labels >= 1);
            CHECK((labels == 1 || letters * 6 <= static_cast<std::size_t>(width)));
        }
    }
}

TEST_CASE("bands of the caller's own are parted by lines") {
    const std::string svg =
        svg_of({.target = planned(90_dec), .actual = 70_dec, .direction = up, .band_ends = {25, 50, 75}},
               Verdict::missed, Language::english, {"chart", "", ""}, {SvgUse::inside_html, 108});
    CHECK(holds(
        svg, R"(<rect class="q3" x="4" y="6" width="22.22" height="18"/><rect class="q2" x="26.22" y="6")"));
    CHECK(holds(svg, R"(<path class="ticks" d="M26.22 6v18M48.44 6v18M70.67 6v18"/>)"));
}

TEST_CASE("figures of any size and labels of any kind are drawn") {
    const Decimal tiny = Decimal::from_parts(1, 18);
    const Decimal odd = Decimal::from_parts(INT64_MAX, 18);
    for (const Decimal plan : {Decimal(INT64_MAX), Decimal(INT64_MIN + 1), tiny, odd, Decimal(0)}) {
        for (const Decimal actual : {Decimal(INT64_MAX), Decimal(INT64_MIN + 1), tiny, odd, Decimal(0)}) {
            const auto chart = bullet_chart({.target = planned(plan), .actual = actual, .direction = up});
            if (!chart) continue;
            std::ostringstream out;
            write_bullet_svg(out, *chart, Verdict::missed, {"a\"b", "<x>", "&"}, Language::english);
            const std::string svg = out.str();
            CHECK(svg.ends_with("</svg>"));
            CHECK(holds(svg, "id=\"a&quot;b-t\">&lt;x&gt;: missed."));
            CHECK_FALSE(holds(svg, "<x>"));
        }
    }
}
