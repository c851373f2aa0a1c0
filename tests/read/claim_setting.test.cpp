// SPDX-License-Identifier: BSL-1.0
//
// Of which time and place a claim's figure is said to be.
#include "../read_once.hpp"
#include "../text/decomposed.hpp"

#include <chitieu/domain/claim.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

std::string told(const StatedPeriod& period) {
    std::string text;
    const auto add = [&text](const std::string& word) { text += (text.empty() ? "" : " ") + word; };
    if (period.first_year != 0) add(std::to_string(period.first_year));
    if (period.last_year != period.first_year) add("to " + std::to_string(period.last_year));
    if (period.years_on != 0) add("years " + std::to_string(period.years_on));
    if (period.months) {
        add("months " + std::to_string(period.months->first) + "-" + std::to_string(period.months->last));
    }
    if (period.is_said() && !period.is_sure) add("?");
    return text;
}

/// Of the last claim of a report.
ClaimWords words_in(const std::string& text) {
    const auto report = report_of(text);
    REQUIRE(report.has_value());
    const std::vector<Claim> claims = claims_of(*report);
    REQUIRE(!claims.empty());
    return words_of(claims.back());
}
/// "2023 months 1-6"; "?" where it may be another figure's.
std::string time_of(const std::string& text) {
    const std::string time = told(words_in(text).period);
    CHECK(told(words_in(decomposed(text)).period) == time);
    return time;
}
/// "xã Hồng Vân", "ở nông thôn?".
std::string scope_of(const std::string& text) {
    const ClaimWords words = words_in(text);
    CHECK(words_in(decomposed(text)).scope == decomposed(words.scope));
    return std::string(words.scope) + (words.scope_is_sure ? "" : "?");
}

}  // namespace

TEST_CASE("a year, before the figure or right behind it") {
    CHECK(time_of("Năm 2023, đàn bò đạt 31.000 con, tăng 2% so với năm 2022.") == "2023");
    CHECK(time_of("Đàn bò năm 2023 đạt 31.000 con, tăng 2% so với năm 2022.") == "2023");
    CHECK(time_of("Kết quả năm 2023: đàn bò đạt 31.000 con, tăng 2% so với năm 2022.") == "2023");
    CHECK(time_of("Đến năm 2025, đàn bò đạt 34.000 con, tăng 5,8% so với năm 2024.") == "2025");
    CHECK(time_of("Kế hoạch năm 2025: đàn bò 34.000 con, tăng 5,8% so với năm 2024.") == "2025");
    CHECK(time_of("Đàn bò đạt 31.000 con năm 2023, tăng 2% so với năm 2022.") == "2023");
    CHECK(time_of("Đàn bò đạt 31.000 con (năm 2023), tăng 2% so với năm 2022.") == "2023");
    CHECK(time_of("Giai đoạn 2021-2025, đàn bò đạt 31.000 con, tăng 2% so với cùng kỳ.") == "2021 to 2025");
    CHECK(time_of("Năm ngoái đàn bò đạt 31.000 con, tăng 2% so với năm 2022.") == "years -1");
    CHECK(time_of("In 2023, cattle reached 31,000 head, up 2% from 2022.") == "2023");
    CHECK(time_of("Đàn bò đạt 31.000 con, tăng 2% so với năm 2022.").empty());
    CHECK(time_of("Đàn bò đạt 31.000 con, đạt 98% kế hoạch năm 2024.").empty());
}

TEST_CASE("a part of a year") {
    const std::string_view behind = " đạt 25 tỷ đồng, đạt 45,5% kế hoạch.";
    const auto time = [&](std::string_view before) {
        return time_of(std::string(before) + std::string(behind));
    };
    CHECK(time("Thu ngân sách 6 tháng") == "months 1-6");
    CHECK(time("Thu ngân sách 9 tháng đầu năm 2024") == "2024 months 1-9");
    CHECK(time("Sáu tháng cuối năm, thu ngân sách") == "months 7-12");
    CHECK(time("Trong quý III, thu ngân sách") == "months 7-9");
    CHECK(time("Quý 1/2024, thu ngân sách") == "2024 months 1-3");
    CHECK(time("Tháng 11/2024, thu ngân sách") == "2024 months 11-11");
    CHECK(time("Ước cả năm thu ngân sách") == "months 1-12");
    CHECK(time("Năm 2024, trong 6 tháng đầu năm thu ngân sách") == "2024 months 1-6");
    // Which months is not said.
    CHECK(time("Từ đầu năm đến nay, thu ngân sách") == "months 0-0");
    CHECK(time("Đến 30/11, thu ngân sách") == "months 0-0");
    CHECK(time("Đến ngày 31/12/2023, thu ngân sách") == "2023 months 1-12");
    CHECK(time_of("Thu ngân sách đạt 25 tỷ đồng trong 6 tháng đầu năm, đạt 45,5% kế hoạch.") == "months 1-6");
    CHECK(time("Lũy kế 5 năm, thu ngân sách") == "months 0-0");
    // No part of a year.
    CHECK(time("Nhờ tiêm cho trẻ 9 tháng tuổi, thu ngân sách").empty());
}

TEST_CASE("the nearest counts, and no other figure's") {
    CHECK(time_of("Đàn bò năm 2022 đạt 30.000 con, năm 2023 đạt 31.000 con, tăng 3,3% so với năm 2022.") ==
          "2023");
    CHECK(time_of("Thu tháng 11 đạt 5 tỷ đồng, lũy kế 11 tháng đạt 50 tỷ đồng, đạt 91% kế hoạch.") ==
          "months 1-11");
    CHECK(time_of("Đàn bò tăng từ 31.000 con năm 2023 lên 32.150 con, tăng 3,7%.").empty());
    CHECK(time_of("Năm 2023, đàn trâu đạt 5.000 con, đàn bò đạt 31.000 con, tăng 2% so với năm 2022.") ==
          "2023");
    CHECK(time_of("Đàn trâu năm 2023 đạt 5.000 con, đàn bò đạt 31.000 con, tăng 2% so với cùng kỳ.") ==
          "2023 ?");
    CHECK(time_of("Năm 2023, chăn nuôi khó khăn. Đàn bò đạt 31.000 con, tăng 2% so với năm 2022.") ==
          "2023 ?");
    CHECK(time_of("Năm 2023: đàn trâu đạt 50 con. Đàn bò đạt 31.000 con, tăng 2% so với năm 2022.") ==
          "2023");
}

TEST_CASE("a place, by its kind and name, or a name before a colon") {
    const std::string behind = " đàn bò 1.250 con, đạt 104% kế hoạch.";
    CHECK(scope_of("Xã Hồng Vân:" + behind) == "Xã Hồng Vân");
    CHECK(scope_of("Tại xã Hồng Vân," + behind) == "xã Hồng Vân");
    CHECK(scope_of("Tại xã Hồng Vân, huyện A Lưới," + behind) == "xã Hồng Vân, huyện A Lưới");
    CHECK(scope_of("Thôn 3:" + behind) == "Thôn 3");
    CHECK(scope_of("Hồng Vân:" + behind) == "Hồng Vân");
    CHECK(scope_of("Hồng Vân:" + behind.substr(0, behind.size() - 1) + "; A Ngo:" + behind) == "A Ngo");
    CHECK(scope_of("Đàn bò 1.250 con tại xã Hồng Vân, đạt 104% kế hoạch.") == "xã Hồng Vân");
    CHECK(scope_of("Đàn bò 1.250 con (xã Hồng Vân), đạt 104% kế hoạch.") == "xã Hồng Vân");
    CHECK(scope_of("Xã Hồng Vân: Trồng 300 ha lúa. Có" + behind) == "Xã Hồng Vân");
    CHECK(scope_of("In Hong Van commune, cattle reached 1,250 head, 104% of the plan.") ==
          "Hong Van commune");
    // Perhaps of the company alone.
    CHECK(scope_of("Công ty A tại xã Hồng Vân làm tốt," + behind) == "xã Hồng Vân?");
    CHECK(scope_of("Tại xã Hồng Vân có 5 trại, toàn huyện" + behind) == "toàn huyện");
    CHECK(scope_of("Bình quân cả nước," + behind) == "cả nước");
    CHECK(scope_of("Tại xã Hồng Vân có 5 trại, tính chung" + behind).empty());
    CHECK(scope_of("HTX Hồng Vân:" + behind) == "HTX Hồng Vân");
    for (const std::string none : {"Chăn nuôi:", "Kinh tế nông thôn mới,", "Huyện ủy chỉ đạo,",
                                   "Xã hội:", "Thực hiện kế hoạch của xã,", "Nghị quyết HĐND huyện:"}) {
        CAPTURE(none);
        CHECK(scope_of(none + behind).empty());
    }
}

TEST_CASE("a group or a sort of places before a comma may be a part of all") {
    const std::string behind = " tỷ lệ hộ nghèo còn 22,5%, giảm 2% so với năm 2023.";
    CHECK(scope_of("Tại 5 xã vùng cao," + behind) == "Tại 5 xã vùng cao?");
    CHECK(scope_of("Ở khu vực nông thôn," + behind) == "Ở khu vực nông thôn?");
    CHECK(scope_of("Đối với hộ dân tộc thiểu số," + behind) == "Đối với hộ dân tộc thiểu số?");
    CHECK(scope_of("Đối với công tác giảm nghèo," + behind).empty());
    CHECK(scope_of("Riêng năm 2024," + behind).empty());
}

TEST_CASE("what a heading, or the words before a list, say for what stands below") {
    const std::string cattle = "Đàn bò đạt 31.000 con, tăng 2% so với cùng kỳ.\n";
    CHECK(time_of("# BÁO CÁO\n\n## I. Kết quả năm 2023\n\n" + cattle) == "2023 ?");
    CHECK(time_of("# BÁO CÁO\n\n## I. KẾT QUẢ 6 THÁNG ĐẦU NĂM 2024\n\n### 1. Chăn nuôi\n\n" + cattle) ==
          "2024 months 1-6 ?");
    CHECK(time_of("# BÁO CÁO\n\n## I. KẾT QUẢ NĂM 2023, NHIỆM VỤ NĂM 2024\n\n" + cattle).empty());
    CHECK(time_of("# BÁO CÁO\n\n## I. Kết quả năm 2023\n\n## II. Khác\n\n" + cattle).empty());
    CHECK(scope_of("# BÁO CÁO\n\n## I. Kết quả\n\n### 1. Xã Hồng Vân\n\n" + cattle) == "Xã Hồng Vân");
    CHECK(scope_of("# BÁO CÁO\n\n## I. KẾT QUẢ CỦA HUYỆN NĂM 2024\n\n" + cattle).empty());
    CHECK(scope_of("# BÁO CÁO\n\nKết quả tại xã Hồng Vân:\n\n- " + cattle) == "xã Hồng Vân");
    CHECK(scope_of("# BÁO CÁO\n\nKết quả tại xã Hồng Vân:\n\n- Tốt.\n\nToàn huyện:\n\n- " + cattle) ==
          "Toàn huyện");
}
