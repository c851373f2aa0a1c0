// SPDX-License-Identifier: BSL-1.0
//
// What is said of another year, part of a year or place is not held against a row; what is said of the year
// before is held against the row's figure of that year.
#include "../read_once.hpp"
#include "../text/decomposed.hpp"

#include <chitieu/audit/finding.hpp>
#include <chitieu/text/language.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr std::string_view year_heading = "| TT | Chỉ tiêu | ĐVT | TH 2023 | KH 2024 | TH 2024 | TH/KH (%) |";
constexpr std::string_view half_year_heading =
    "| TT | Chỉ tiêu | ĐVT | TH 6 tháng 2023 | KH 2024 | TH 6 tháng 2024 | TH/KH (%) |";
constexpr std::string_view undated_heading =
    "| TT | Chỉ tiêu | ĐVT | Thực hiện năm trước | Kế hoạch | Thực hiện | TH/KH (%) |";
constexpr std::string_view estimate_heading =
    "| TT | Chỉ tiêu | ĐVT | TH 2023 | KH 2024 | Ước TH 2024 | TH/KH (%) |";

std::string report_with(std::string_view prose, std::string_view heading = year_heading,
                        std::string_view title = "kết quả thực hiện nhiệm vụ") {
    std::string text = "ỦY BAN NHÂN DÂN HUYỆN SUỐI MƠ\n\nSố: 12/BC-UBND\n\nBÁO CÁO\n\n";
    text += std::string(title) + "\n\nI. KINH TẾ\n\n" + std::string(prose) + "\n\n" + std::string(heading) +
            "\n|---|---|---|---|---|---|---|\n"
            "| 1 | Đàn bò | Con | 31.000 | 33.000 | 32.150 | 97,4 |\n"
            "| 2 | Thu ngân sách | Tỷ đồng | 52,0 | 55 | 56,1 | 102 |\n"
            "| 3 | Tỷ lệ hộ nghèo | % | 8,5 | 7 | 6,9 | |\n";
    return text;
}

/// "31.200: 31.000": what a finding about a claim says, and what it says of the annex.
std::string findings_of(const std::string& text) {
    const auto report = report_of(text);
    REQUIRE(report.has_value());
    REQUIRE(report->annex.has_value());
    const std::vector<Claim> claims = claims_of(*report);
    CHECK(!claims.empty());
    std::string words;
    for (const Finding& finding : audit_of(*report, claims).findings) {
        if (finding.claim == Finding::no_row || severity_of(finding) == Severity::note) continue;
        if (!words.empty()) words += ", ";
        words += std::string(finding.printed) + ": " + (finding.other.empty() ? "?" : finding.other);
    }
    return words;
}
std::string found(std::string_view prose, std::string_view heading = year_heading,
                  std::string_view title = "kết quả thực hiện nhiệm vụ") {
    const std::string words = findings_of(report_with(prose, heading, title));
    CHECK(findings_of(decomposed(report_with(prose, heading, title))) == decomposed(words));
    return words;
}

}  // namespace

TEST_CASE("the annex's own year") {
    CHECK(found("Năm 2024, đàn bò đạt 32.100 con, đạt 97% kế hoạch.") == "32.100: 32.150");
    CHECK(found("Đàn bò đạt 32.100 con, đạt 97% kế hoạch năm 2024.") == "32.100: 32.150");
    CHECK(found("Năm 2024, đàn bò đạt 32.150 con, đạt 97,4% kế hoạch.").empty());
    CHECK(found("Kết quả cả năm, đàn bò đạt 32.100 con, đạt 97% kế hoạch.") == "32.100: 32.150");
}

TEST_CASE("the year before has a column of its own, and no plan") {
    for (const std::string before : {"Năm 2023, đàn bò đạt ", "Đàn bò năm 2023 đạt ",
                                     "Kết quả năm 2023: đàn bò đạt ", "Đến ngày 31/12/2023: đàn bò đạt "}) {
        CAPTURE(before);
        CHECK(found(before + "31.000 con, tăng 2% so với năm 2022, đạt 99% kế hoạch.").empty());
        CHECK(found(before + "31.200 con, tăng 2% so với năm 2022.") == "31.200: 31.000");
    }
    CHECK(found("Đàn bò đạt 31.000 con năm 2023, tăng 2% so với năm 2022.").empty());
    CHECK(found("Đàn bò đạt 32.150 con năm 2023, tăng 2% so với năm 2022.") == "32.150: 31.000");
    // A sentence before, or a heading, does not say surely enough that this is of the year before.
    CHECK(found("Năm 2023, chăn nuôi khó khăn. Đàn bò đạt 31.200 con, tăng 2% so với cùng kỳ.").empty());
}

TEST_CASE("other years have no column") {
    CHECK(found("Đến năm 2025, đàn bò đạt 34.000 con, tăng 5,8% so với năm 2024.").empty());
    CHECK(found("Năm 2022, đàn bò đạt 30.000 con, đạt 99% kế hoạch.").empty());
    CHECK(found("Giai đoạn 2021-2025, đàn bò đạt 30.000 con, đạt 99% kế hoạch.").empty());
    CHECK(found("Lũy kế 5 năm, đàn bò đạt 130.000 con, đạt 99% kế hoạch.").empty());
}

TEST_CASE("a part of the year") {
    for (const std::string part : {"6 tháng", "9 tháng", "quý III", "tháng 11", "6 tháng đầu năm 2024"}) {
        CAPTURE(part);
        CHECK(found("Thu ngân sách " + part + " đạt 25 tỷ đồng, đạt 45,5% kế hoạch.").empty());
        CHECK(found("Trong " + part + ", thu ngân sách đạt 25 tỷ đồng, đạt 60% kế hoạch.").empty());
    }
    // The annex's own part is held against it, and all of the year is not.
    CHECK(found("Thu ngân sách 6 tháng đạt 25 tỷ đồng, đạt 45,5% kế hoạch.", half_year_heading) ==
          "25: 56,1");
    CHECK(found("Thu ngân sách đạt 25 tỷ đồng, đạt 45,5% kế hoạch.", half_year_heading) == "25: 56,1");
    CHECK(found("Thu ngân sách quý I đạt 25 tỷ đồng, đạt 45,5% kế hoạch.", half_year_heading).empty());
    CHECK(found("Thu ngân sách cả năm đạt 60 tỷ đồng, đạt 109% kế hoạch.", half_year_heading).empty());
    CHECK(found("Năm 2023, thu ngân sách đạt 80 tỷ đồng, đạt 99% kế hoạch.", half_year_heading).empty());
}

TEST_CASE("what the annex does not say, the report's title may") {
    const std::string_view title = "kết quả 9 tháng đầu năm 2024";
    CHECK(found("Thu ngân sách 9 tháng đạt 50 tỷ đồng, đạt 91% kế hoạch.", undated_heading, title) ==
          "50: 56,1");
    CHECK(found("Thu ngân sách 6 tháng đạt 50 tỷ đồng, đạt 91% kế hoạch.", undated_heading, title).empty());
    // Of a sentence before, a year alone does not say that this is of all of it.
    for (const std::string before : {"", "Năm 2024, kinh tế còn khó khăn. "}) {
        CAPTURE(before);
        CHECK(found(before + "Thu ngân sách đạt 50 tỷ đồng, đạt 91% kế hoạch.", undated_heading, title) ==
              "50: 56,1");
    }
    CHECK(found("Năm 2024, thu ngân sách đạt 50 tỷ đồng, đạt 91% kế hoạch.", undated_heading, title).empty());
    CHECK(found("Năm 2024, đàn bò đạt 32.100 con, đạt 97% kế hoạch.", undated_heading, "kết quả năm 2024") ==
          "32.100: 32.150");
    CHECK(found("Năm 2024, đàn bò đạt 32.100 con, đạt 97% kế hoạch.", undated_heading).empty());
    CHECK(found("Năm 2023, đàn bò đạt 31.200 con, đạt 97% kế hoạch.", undated_heading, "kết quả năm 2024") ==
          "31.200: 31.000");
    // An estimate in the report on nine months is of all of the year.
    CHECK(found("Thu ngân sách đạt 50 tỷ đồng, đạt 91% kế hoạch.", estimate_heading, title).empty());
    CHECK(found("Thu ngân sách 9 tháng đạt 50 tỷ đồng, đạt 91% kế hoạch.", estimate_heading, title).empty());
}

TEST_CASE("a lower place, and the report's own") {
    for (const std::string_view prose :
         {"Xã Hồng Vân: đàn bò 1.250 con, đạt 104% kế hoạch.",
          "Tại xã Hồng Vân, tỷ lệ hộ nghèo còn 12,5%, giảm 1,2% so với năm 2023.",
          "Tại xã Hồng Vân, tỷ lệ hộ nghèo còn 6,9%, đạt 130% kế hoạch.",
          "Đàn bò 1.250 con tại xã Hồng Vân, đạt 104% kế hoạch.",
          "Tại thị trấn Suối Mơ, tỷ lệ hộ nghèo còn 2,5%, vượt 1% kế hoạch.",
          "Tại khu vực 3, tỷ lệ hộ nghèo còn 9,5%, vượt 2% kế hoạch.",
          "Thôn 3: đàn bò 250 con, đạt 104% kế hoạch.", "Hồng Vân: đàn bò 1.250 con, đạt 104% kế hoạch.",
          "HTX Hồng Vân: đàn bò 250 con, đạt 104% kế hoạch.",
          "Toàn tỉnh, tỷ lệ hộ nghèo còn 5,3%, giảm 1,2% so với năm 2023.",
          "Bình quân cả nước, tỷ lệ hộ nghèo còn 2,5%, giảm 1,2% so với năm 2023.",
          "Ở khu vực nông thôn, tỷ lệ hộ nghèo còn 9,5%, vượt 2% kế hoạch."}) {
        CAPTURE(prose);
        CHECK(found(prose).empty());
    }
    CHECK(found("Tại huyện Suối Mơ, tỷ lệ hộ nghèo còn 6,7%, giảm 1,8% so với năm 2023.") == "6,7: 6,9");
    for (const std::string where : {"Trên địa bàn huyện, ", "Toàn huyện, "}) {
        CAPTURE(where);
        CHECK(found(where + "đàn bò đạt 32.100 con, đạt 97% kế hoạch.") == "32.100: 32.150");
    }
    // A place that may be another figure's: only what is equal is taken for the row's.
    CHECK(found("Trại ở xã Hồng Vân làm tốt, đàn bò đạt 32.100 con, đạt 97% kế hoạch.").empty());
    CHECK(found("Trại ở xã Hồng Vân làm tốt, đàn bò đạt 32.150 con, đạt 99% kế hoạch.") ==
          "đạt 99% kế hoạch: ?");
}
