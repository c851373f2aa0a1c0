// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/heading.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace chitieu;

namespace {

constexpr std::string_view names[] = {"other",  "code",   "name",     "unit",
                                      "target", "actual", "declared", "direction"};

std::string role(std::string_view heading) {
    return std::string(names[static_cast<int>(parse_heading(heading).role)]);
}

}  // namespace

TEST_CASE("codes") {
    for (const std::string heading : {"TT", "STT", "Số TT", "S.T.T", "No.", "No", "#", "Mã", "Mã số",
                                      "Mã chỉ tiêu", "Số thứ tự", "Code", "ID", "Ref.", "S/No"}) {
        CAPTURE(heading);
        CHECK(role(heading) == "code");
    }
}

TEST_CASE("names") {
    for (const std::string heading : {"Chỉ tiêu",
                                      "CHỈ TIÊU",
                                      "Các chỉ tiêu",
                                      "Tên chỉ tiêu",
                                      "Nội dung",
                                      "Chỉ tiêu chủ yếu",
                                      "Nội dung chỉ tiêu",
                                      "Lĩnh vực/Chỉ tiêu",
                                      "Danh mục chỉ tiêu",
                                      "Indicator",
                                      "Indicators",
                                      "Indicator name",
                                      "Name",
                                      "Description",
                                      "Tên nhiệm vụ",
                                      "Tiêu chí",
                                      "Hạng mục",
                                      "Output",
                                      "Các chỉ tiêu kinh tế - xã hội chủ yếu",
                                      "Chi\u0309 tie\u0302u"}) {
        CAPTURE(heading);
        CHECK(role(heading) == "name");
    }
}

TEST_CASE("units") {
    for (const std::string heading : {"ĐVT", "Đvt", "Đơn vị tính", "Đơn vị", "ĐV tính", "Unit", "Units",
                                      "UoM", "Unit of measure", "Đơn vị đo", "Đ.V.T"}) {
        CAPTURE(heading);
        CHECK(role(heading) == "unit");
    }
}

TEST_CASE("targets") {
    for (const std::string heading : {"Kế hoạch",
                                      "KH",
                                      "KH 2023",
                                      "Kế hoạch năm 2023",
                                      "Kế hoạch HĐND huyện giao năm 2023",
                                      "Số kế hoạch",
                                      "Kế hoạch (%)",
                                      "KH tỉnh giao",
                                      "Nghị quyết HĐND",
                                      "Dự toán năm 2023",
                                      "Dự toán giao",
                                      "Mục tiêu 2025",
                                      "Chỉ tiêu giao",
                                      "Chỉ tiêu Nghị quyết",
                                      "Chỉ tiêu kế hoạch năm 2023",
                                      "NQ HĐND huyện giao",
                                      "Mục tiêu",
                                      "Plan",
                                      "Planned",
                                      "Target",
                                      "Annual target",
                                      "Target 2023",
                                      "Approved budget",
                                      "Budget",
                                      "Plan (%)",
                                      "Kê hoạch",
                                      "Kế hoạch giai đoạn 2021-2025",
                                      "Kế hoạch\u00A0năm\n2023"}) {
        CAPTURE(heading);
        CHECK(role(heading) == "target");
    }
}

TEST_CASE("actuals") {
    for (const std::string heading : {"Thực hiện",
                                      "TH",
                                      "TH năm 2023",
                                      "Ước TH năm 2023",
                                      "Thực hiện năm 2023",
                                      "TH 6 tháng đầu năm",
                                      "Kết quả",
                                      "Kết quả thực hiện",
                                      "Ước thực hiện cả năm",
                                      "Thực hiện (%)",
                                      "UTH 2023",
                                      "Số thực hiện",
                                      "Kết quả đạt được",
                                      "Thực tế",
                                      "TH đến 30/6/2023",
                                      "Lũy kế thực hiện 9 tháng",
                                      "Actual",
                                      "Actual to date",
                                      "Actuals",
                                      "Outturn",
                                      "Achieved",
                                      "Result",
                                      "Results to date",
                                      "Spent",
                                      "Thực hiện quý I"}) {
        CAPTURE(heading);
        CHECK(role(heading) == "actual");
    }
}

TEST_CASE("declared completions") {
    for (const std::string heading : {"So với KH (%)",
                                      "So KH (%)",
                                      "So dự toán, %",
                                      "So KH huyện giao (%)",
                                      "TH/KH (%)",
                                      "TH năm 2023 /KH năm 2023 (%)",
                                      "Tỷ lệ đạt (%)",
                                      "Tỷ lệ % TH/KH",
                                      "% TH/KH",
                                      "Mức độ hoàn thành",
                                      "Tỷ lệ hoàn thành",
                                      "% hoàn thành",
                                      "% so với kế hoạch",
                                      "Đánh giá",
                                      "Đạt (%)",
                                      "% đạt",
                                      "% KH",
                                      "So sánh TH/KH",
                                      "Tỷ lệ thực hiện so với kế hoạch",
                                      "Achievement %",
                                      "% of target",
                                      "Actual/Plan (%)",
                                      "Completion",
                                      "Completion rate",
                                      "Actual vs target (%)",
                                      "Status",
                                      "Tỷ lệ (%)",
                                      "Ước TH 2023/KH 2023 (%)",
                                      "So sánh với KH năm (%)",
                                      "Mức đạt so với KH",
                                      "Achievement against target",
                                      "Xếp loại"}) {
        CAPTURE(heading);
        CHECK(role(heading) == "declared");
    }
}

TEST_CASE("headings of none of these") {
    for (const std::string heading : {"Ghi chú",
                                      "% so với cùng kỳ",
                                      "So với cùng kỳ (%)",
                                      "TH 2023/TH 2022 (%)",
                                      "So với năm trước",
                                      "Baseline",
                                      "So với KH (+/-)",
                                      "Tăng, giảm (+,-) so với KH",
                                      "Chênh lệch TH - KH",
                                      "KH 2024/TH 2023 (%)",
                                      "Notes",
                                      "TH cùng kỳ năm 2022",
                                      "Variance",
                                      "Nguyên nhân không đạt kế hoạch",
                                      "Cơ quan chủ trì thực hiện",
                                      "Growth against last year (%)",
                                      "Nguồn số liệu",
                                      "",
                                      " ",
                                      "2023",
                                      "Remarks on results",
                                      "Số tuyệt đối so với KH",
                                      "Đơn vị chủ trì"}) {
        CAPTURE(heading);
        CHECK(role(heading) == "other");
    }
}

TEST_CASE("directions, years, estimates and languages") {
    CHECK(role("Chiều hướng") == "direction");
    CHECK(role("Direction") == "direction");
    CHECK(parse_heading("TH đến 30/6/2023").last_year == 2023);
    CHECK(parse_heading("Kế hoạch 2021-2025").first_year == 2021);
    CHECK(parse_heading("Kế hoạch 2021-2025").last_year == 2025);
    CHECK(parse_heading("TH 12345").last_year == 0);
    CHECK(parse_heading("Nghị quyết 1234").last_year == 0);
    CHECK(parse_heading("Ước TH 2023").is_estimate);
    CHECK_FALSE(parse_heading("TH 2023").is_estimate);
    CHECK(parse_heading("Target").is_english);
    CHECK_FALSE(parse_heading("Kế hoạch (Plan)").is_english);
    CHECK(parse_heading("TH/KH (%)").says_percent);
    CHECK_FALSE(parse_heading("TH/KH").says_percent);
    CHECK(parse_heading("TH 6 tháng").part == "6 thang");
    CHECK(parse_heading("TH 06 tháng đầu năm 2023").part == "6 thang");
    CHECK(parse_heading("Thực hiện quý III").part == "quy 3");
    CHECK(parse_heading("Actual, second quarter").part == "quy 2");
    CHECK(parse_heading("Actual Q3").part == "quy 3");
    CHECK(parse_heading("TH năm 2023").part.empty());
    CHECK(parse_heading(std::string(100'000, 'a')).role == ColumnRole::other);
}

TEST_CASE("who set a plan, in a heading of budgets too") {
    CHECK(role("DT HĐND giao") == "target");
    CHECK(role("Dự toán TW giao") == "target");
    CHECK(role("So sánh (%) DT HĐND") == "declared");
    CHECK(role("% TH/DT HĐND") == "declared");
    CHECK(role("TH/DT HĐND (%)") == "declared");
    CHECK(role("DT lúa") == "other");  // diện tích
    CHECK(parse_heading("DT HĐND giao").setters == parse_heading("TH/DT HĐND (%)").setters);
    CHECK(parse_heading("KH tỉnh giao").setters != parse_heading("KH huyện giao").setters);
}

TEST_CASE("changes, and what they are held against") {
    const auto against = [](std::string_view text) {
        const Heading heading = parse_heading(text);
        if (!heading.is_change) return std::string("-");
        return std::string(heading.is_of_plan ? "plan " : "") + (heading.is_of_previous ? "previous" : "");
    };
    for (const std::string heading :
         {"So với cùng kỳ (%)", "TH/CK", "TH 2023/TH 2022 (%)", "Tăng, giảm so với năm trước", "% so cùng kỳ",
          "So sa\u0301nh (%) Cu\u0300ng ky\u0300"}) {
        CAPTURE(heading);
        CHECK(against(heading) == "previous");
        CHECK(role(heading) == "other");
    }
    CHECK(against("Chênh lệch so với KH (+/-)") == "plan ");
    CHECK(against("Tăng, giảm (%)") == "plan previous");
    CHECK(against("Chênh lệch (+/-)") == "plan previous");
    for (const std::string heading :
         {"Còn lại", "So với tháng trước (%)", "TH 2023/KH 2022 (%)", "Ghi chú", "Thực hiện năm trước",
          "Cùng kỳ", "TH/KH (%)", "So với cả nước (+/-)"}) {
        CAPTURE(heading);
        CHECK(against(heading) == "-");
    }
}

TEST_CASE("periods alone, and school years") {
    for (const std::string heading : {"Năm 2023", "Quý I", "6 tháng", "9 tháng năm 2024", "2023", "Q1"}) {
        CAPTURE(heading);
        CHECK(parse_heading(heading).is_bare_period);
    }
    for (const std::string heading : {"TH 2023", "Năm", "Ghi chú 2023", "12", "KH năm 2024"}) {
        CAPTURE(heading);
        CHECK_FALSE(parse_heading(heading).is_bare_period);
    }
    CHECK_FALSE(parse_heading("Kết quả năm học 2022-2023").is_span());
    CHECK(parse_heading("Kết quả năm học 2022-2023").last_year == 2023);
    CHECK(parse_heading("Giai đoạn 2022-2023").is_span());
}

TEST_CASE("verdicts in headings") {
    CHECK(role("Đạt/Không đạt") == "declared");
    CHECK(role("Đạt / Chưa đạt") == "declared");
    CHECK(parse_heading("Không đạt").tick_means == DeclaredVerdict::missed);
    CHECK(parse_heading("Đánh giá Vượt").tick_means == DeclaredVerdict::exceeded);
    CHECK_FALSE(parse_heading("Đạt (%)").tick_means.has_value());
    CHECK(parse_heading("TH/KH (%)").says_completion);
    CHECK_FALSE(parse_heading("Số công trình hoàn thành").says_completion);
    CHECK(parse_heading("Tỷ lệ (%)").is_bare_ratio);
}
