// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/heading.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr std::string_view names[] = {"other",  "code",   "name",     "unit",
                                      "target", "actual", "declared", "direction"};

std::string role(std::string_view heading) {
    return std::string(names[static_cast<int>(parse_heading(heading).role)]);
}

/// The columns found in headings written with `|` between: "code name unit target actual declared next", `-`
/// where there is none.
std::string columns(std::string_view written) {
    std::vector<Heading> headings;
    while (true) {
        const std::size_t bar = written.find('|');
        headings.push_back(parse_heading(written.substr(0, bar)));
        if (bar == std::string_view::npos) break;
        written.remove_prefix(bar + 1);
    }
    const AnnexColumns found = find_columns(headings);
    std::string words;
    for (const std::size_t column : {found.code, found.name, found.unit, found.target, found.actual,
                                     found.declared, found.next_target}) {
        words +=
            (words.empty() ? "" : " ") + (column == AnnexColumns::missing ? "-" : std::to_string(column));
    }
    return words;
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

TEST_CASE("columns in any order") {
    CHECK(
        columns(
            "TT|Chỉ tiêu|ĐVT|Kế hoạch năm 2023|TH năm 2023|Kế hoạch năm 2024|TH năm 2023 /KH năm 2023 (%)") ==
        "0 1 2 3 4 6 5");
    CHECK(columns("TH/KH (%)|TH 2023|KH 2023|ĐVT|Chỉ tiêu|TT") == "5 4 3 2 1 0 -");
    CHECK(columns("Chỉ tiêu|KH|TH") == "- 0 - 1 2 - -");
    CHECK(columns("No.|Indicator|Unit|Baseline|Target|Actual|Achievement %|Notes") == "0 1 2 4 5 6 -");
}

TEST_CASE("a column of results beside the actual is a verdict") {
    CHECK(columns("TT|Chỉ tiêu|Kế hoạch|Thực hiện|Kết quả") == "0 1 - 2 3 4 -");
    CHECK(columns("TT|Chỉ tiêu|Kế hoạch|Kết quả|Thực hiện") == "0 1 - 2 4 3 -");
    CHECK(columns("TT|Chỉ tiêu|Kế hoạch|Kết quả|Đạt %") == "0 1 - 2 3 4 -");
    CHECK(columns("Indicator|Target|Actual|%|Result") == "- 0 - 1 2 3 -");
}

TEST_CASE("several years") {
    CHECK(
        columns("TT|Chỉ tiêu|ĐVT|TH 2022|KH 2023|TH 2023|TH 2023/TH 2022 (%)|TH 2023/KH 2023 (%)|KH 2024") ==
        "0 1 2 4 5 7 8");
    CHECK(columns("TT|Chỉ tiêu|KH 2022|TH 2022|KH 2023|TH 2023") == "0 1 - 4 5 - -");
    CHECK(
        columns(
            "TT|Chỉ tiêu|Thực hiện 2022|Kế hoạch 2023|Ước thực hiện|So sánh với cùng kỳ (%)|So với KH (%)") ==
        "0 1 - 3 4 6 -");
    CHECK(columns("TT|Chỉ tiêu|KH 2021-2025|KH 2023|TH 2023") == "0 1 - 3 4 - 2");
    CHECK(columns("TT|Chỉ tiêu|Mục tiêu 2021-2025|TH 2021-2025|%") == "0 1 - 2 3 4 -");
}

TEST_CASE("the actuals of the year before") {
    const auto before = [](std::string_view written) {
        std::vector<Heading> headings;
        for (std::string_view rest = written; !rest.empty();) {
            const std::string_view heading = rest.substr(0, rest.find('|'));
            headings.push_back(parse_heading(heading));
            rest.remove_prefix(std::min(rest.size(), heading.size() + 1));
        }
        const std::size_t found = find_columns(headings).previous_actual;
        return found == AnnexColumns::missing ? std::string("-") : std::to_string(found);
    };
    CHECK(before("Chỉ tiêu|TH 2022|KH 2023|TH 2023") == "1");
    CHECK(before("Chỉ tiêu|KH 2023|TH 2023|Thực hiện năm trước|So với năm trước (%)") == "3");
    CHECK(before("Indicator|Plan 2023|Actual 2023|Actual previous year") == "3");
    CHECK(before("Chỉ tiêu|TH 6 tháng 2022|TH năm 2022|KH 2023|TH 6 tháng 2023") == "1");
    // Two years before, a plan, a comparison, no year at all, a part of the year beside all of it.
    CHECK(before("Chỉ tiêu|TH 2021|KH 2023|TH 2023") == "-");
    CHECK(before("Chỉ tiêu|KH 2022|KH 2023|TH 2023") == "-");
    CHECK(before("Chỉ tiêu|KH 2023|TH 2023|TH so với cùng kỳ|Tăng, giảm so với TH năm trước") == "-");
    CHECK(before("Chỉ tiêu|Kế hoạch|Thực hiện") == "-");
    CHECK(before("Chỉ tiêu|TH 6 tháng 2022|KH 2023|TH 2023") == "-");
}

TEST_CASE("parts of a year go together") {
    CHECK(columns("TT|Chỉ tiêu|KH 2023|TH 6 tháng|Ước TH cả năm|TH 6 tháng/KH (%)|Ước cả năm/KH (%)") ==
          "0 1 - 2 4 6 -");
    CHECK(columns("TT|Chỉ tiêu|KH quý I|TH quý I|KH quý II|TH quý II|TH/KH quý II (%)") == "0 1 - 4 5 6 -");
    CHECK(columns("TT|Chỉ tiêu|KH năm|TH quý I|TH quý II|TH quý III|TH quý IV|TH cả năm|TH/KH (%)") ==
          "0 1 - 2 7 8 -");
    CHECK(columns("TT|Chỉ tiêu|KH 2023|TH 9 tháng|So với KH năm (%)") == "0 1 - 2 3 4 -");
}

TEST_CASE("of several plans, the one that the completion is of") {
    CHECK(columns("TT|Chỉ tiêu|KH tỉnh giao|KH huyện giao|TH|So với KH huyện (%)") == "0 1 - 3 4 5 -");
    CHECK(columns("TT|Chỉ tiêu|KH tỉnh giao|KH huyện giao|TH|So với KH tỉnh (%)|So với KH huyện (%)") ==
          "0 1 - 2 4 5 -");
    CHECK(columns("TT|Chỉ tiêu|KH tỉnh giao|KH huyện giao|TH|Đạt (%)") == "0 1 - 2 4 - -");  // of which?
    CHECK(columns("TT|Chỉ tiêu|KH đầu năm|KH điều chỉnh|TH|TH/KH điều chỉnh (%)") == "0 1 - 3 4 5 -");
    CHECK(columns("TT|Chỉ tiêu|KH huyện giao|TH|Tỷ lệ (%)") == "0 1 - 2 3 4 -");
    CHECK(columns("TT|Chỉ tiêu|KH huyện giao|TH|So với KH tỉnh giao (%)") == "0 1 - 2 3 - -");
}

TEST_CASE("what is missing is said, the name first") {
    AnnexColumns none;
    CHECK_FALSE(none.are_complete());
    CHECK(none.first_error() == ErrorCode::name_column_missing);
    none.name = 0;
    CHECK(none.first_error() == ErrorCode::target_column_missing);
    none.target = 1;
    CHECK(none.first_error() == ErrorCode::actual_column_missing);
    none.actual = 2;
    CHECK(none.are_complete());
}
