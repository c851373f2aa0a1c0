// SPDX-License-Identifier: BSL-1.0

#include "../text/decomposed.hpp"

#include <chitieu/read/communes.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/report.hpp>
#include <chitieu/read/report_scope.hpp>

#include <date/date.h>
#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

constexpr date::year_month_day day_of(int year, unsigned month, unsigned day) {
    return date::year{year} / date::month{month} / date::day{day};
}

static_assert(last_day_of("ngày 5 tháng 12 năm 2025") == day_of(2025, 12, 5));
static_assert(last_day_of("ngày tháng 02 năm 2024") == day_of(2024, 2, 29));
static_assert(last_day_of("ngày … tháng … năm 2024") == day_of(2024, 12, 31));
static_assert(!last_day_of("ngày 31 tháng 11 năm 2025"));
static_assert(!last_day_of("ngày 5 tháng 13 năm 2025"));
static_assert(!last_day_of("ngày 5 tháng 12"));
static_assert(!last_day_of("ngày 5 tháng 12 năm 20255"));
static_assert(!last_day_of(""));

/// A province with a city of its name, a district with a commune and a township of its name.
Gazetteer units() {
    const Period always(date::year::min() / date::January / 1, date::year::max() / date::December / 31);
    const Period before = through(day_of(2025, 6, 30));
    Gazetteer gazetteer;
    const auto problems =
        gazetteer.add({{"90", CommuneKind::province, "Sông Trong", "", always},
                       {"901", CommuneKind::city, "Sông Trong", "90", before},
                       {"902", CommuneKind::district, "Suối Mơ", "90", before},
                       {"90201", CommuneKind::commune, "Suối Mơ", "902", before},
                       {"90202", CommuneKind::township, "Suối Mơ", "902", before},
                       {"90203", CommuneKind::commune, "Nậm Lạnh", "902", before},
                       {"90204", CommuneKind::commune, "Nậm Lạnh", "90", since(day_of(2025, 7, 1))}});
    CHECK(problems.empty());
    return gazetteer;
}

/// "902 2025-06-05": the unit and the day; "nothing".
std::string scope_in(const std::string& text) {
    const Gazetteer gazetteer = units();
    const auto report = read_report(std::string_view(text), Direction::higher_is_better);
    REQUIRE(report.has_value());
    const auto day = last_day_of(*report);
    const auto scope = scope_of(*report, gazetteer, day.value_or(day_of(2024, 12, 31)));
    if (!scope) return "nothing";
    return std::string(scope->area.code) + ' ' + date::format("%F", date::sys_days{scope->day});
}

std::string headed(std::string_view issuer, std::string_view place) {
    return "**" + std::string(issuer) + "**\n\n" + std::string(place) +
           "\n\n**BÁO CÁO**\n\n**Kết quả năm 2025**\n\n**I. Kinh tế**\n\nThu ngân sách đạt 9.400 triệu "
           "đồng.\n";
}

}  // namespace

TEST_CASE("the unit that the issuer names, with its kind") {
    CHECK(scope_in(headed("ỦY BAN NHÂN DÂN HUYỆN SUỐI MƠ", "Sông Trong, ngày 5 tháng 6 năm 2025")) ==
          "902 2025-06-05");
    CHECK(scope_in(headed("UBND XÃ SUỐI MƠ", "Suối Mơ, ngày 5 tháng 6 năm 2025")) == "90201 2025-06-05");
    CHECK(scope_in(headed("UBND TỈNH SÔNG TRONG", "Sông Trong, ngày tháng 6 năm 2025")) == "90 2025-06-30");
    CHECK(scope_in(headed("UBND XÃ NẬM LẠNH", "ngày 5 tháng 6 năm 2025")) == "90203 2025-06-05");
    CHECK(scope_in(headed("UBND XÃ NẬM LẠNH", "ngày 5 tháng 7 năm 2025")) == "90204 2025-07-05");
}

TEST_CASE("the unit before the date: of the kind that is said, or above communes") {
    CHECK(scope_in(headed("HUYỆN ỦY", "Suối Mơ, ngày 5 tháng 6 năm 2025")) == "902 2025-06-05");
    CHECK(scope_in(headed("ĐẢNG ỦY XÃ", "Suối Mơ, ngày 5 tháng 6 năm 2025")) == "90201 2025-06-05");
    CHECK(scope_in(headed("VĂN PHÒNG", "Suôi Mơ, ngày 5 tháng 6 năm 2025")) == "902 2025-06-05");
    CHECK(scope_in(headed("TỈNH ỦY", "Sông Trong, ngày 5 tháng 6 năm 2025")) == "90 2025-06-05");
}

TEST_CASE("the only district or province of the kind that is said, or nothing") {
    CHECK(scope_in(headed("HUYỆN ỦY", "ngày 5 tháng 6 năm 2025")) == "902 2025-06-05");
    CHECK(scope_in(headed("HUYỆN ỦY", "Suối Mơ, ngày 5 tháng 7 năm 2025")) == "nothing");  // there is none
    CHECK(scope_in(headed("ĐẢNG ỦY XÃ", "ngày 5 tháng 6 năm 2025")) == "nothing");
    CHECK(scope_in(headed("VĂN PHÒNG", "Sông Trong, ngày 5 tháng 6 năm 2025")) == "90 2025-06-05");
}

TEST_CASE("without a date: the annex's period, else the year of the title") {
    const std::string undated = "**UBND HUYỆN SUỐI MƠ**\n\n**BÁO CÁO**\n\n**Kết quả năm 2023**\n\n";
    CHECK(scope_in(undated + "**I. Kinh tế**\n\nMột dòng.\n") == "902 2023-12-31");
    CHECK(scope_in(undated +
                   "| TT | Chỉ tiêu | KH 2024 | TH 2024 |\n|---|---|---|---|\n| 1 | Lúa | 5 | 5 |\n") ==
          "902 2024-12-31");
    CHECK(scope_in("Thu ngân sách đạt 9.400 triệu đồng.\n") == "90 2024-12-31");  // the only province
}

TEST_CASE("a district's report of the day before its end, though its annex is of the whole year") {
    CHECK(scope_in(headed("UBND HUYỆN SUỐI MƠ", "Suối Mơ, ngày 30 tháng 6 năm 2025") +
                   "\n| TT | Chỉ tiêu | KH 2025 | TH 2025 |\n|---|---|---|---|\n| 1 | Lúa | 5 | 5 |\n") ==
          "902 2025-06-30");
}

TEST_CASE("decomposed, it is the same") {
    CHECK(scope_in(decomposed(headed("ỦY BAN NHÂN DÂN HUYỆN SUỐI MƠ", "Suối Mơ, ngày tháng 6 năm 2025"))) ==
          "902 2025-06-30");
}

TEST_CASE("a real district's report, whose own name is misspelt in it") {
    const auto text = read_file(CHITIEU_SHARED_DIR "/data/muong-te-2023-report.md");
    const auto list = read_file(CHITIEU_SHARED_DIR "/data/communes/units-before-2025-07.csv");
    if (!text || !list) {
        MESSAGE("skipped: the report and the units are not beside this checkout");
        return;
    }
    Gazetteer gazetteer;
    REQUIRE(read_communes(*list, through(day_of(2025, 6, 30)), gazetteer));
    const auto report = read_report(std::string_view(*text), Direction::higher_is_better);
    REQUIRE(report);
    CHECK(last_day_of(*report) == day_of(2023, 12, 31));
    const auto scope = scope_of(*report, gazetteer, day_of(2023, 12, 31));
    REQUIRE(scope);
    CHECK(scope->area.code == "107");
}
