// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/annex_columns.hpp>

#include <chitieu/read/heading.hpp>
#include <chitieu/text/error.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

/// The columns found in headings written with `|` between: "code name unit target actual declared next", `-`
/// where there is none.
std::string columns_in(std::string_view written) {
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

TEST_CASE("columns in any order") {
    CHECK(
        columns_in(
            "TT|Chỉ tiêu|ĐVT|Kế hoạch năm 2023|TH năm 2023|Kế hoạch năm 2024|TH năm 2023 /KH năm 2023 (%)") ==
        "0 1 2 3 4 6 5");
    CHECK(columns_in("TH/KH (%)|TH 2023|KH 2023|ĐVT|Chỉ tiêu|TT") == "5 4 3 2 1 0 -");
    CHECK(columns_in("Chỉ tiêu|KH|TH") == "- 0 - 1 2 - -");
    CHECK(columns_in("No.|Indicator|Unit|Baseline|Target|Actual|Achievement %|Notes") == "0 1 2 4 5 6 -");
}

TEST_CASE("a column of results beside the actual is a verdict") {
    CHECK(columns_in("TT|Chỉ tiêu|Kế hoạch|Thực hiện|Kết quả") == "0 1 - 2 3 4 -");
    CHECK(columns_in("TT|Chỉ tiêu|Kế hoạch|Kết quả|Thực hiện") == "0 1 - 2 4 3 -");
    CHECK(columns_in("TT|Chỉ tiêu|Kế hoạch|Kết quả|Đạt %") == "0 1 - 2 3 4 -");
    CHECK(columns_in("Indicator|Target|Actual|%|Result") == "- 0 - 1 2 3 -");
}

TEST_CASE("several years") {
    CHECK(columns_in(
              "TT|Chỉ tiêu|ĐVT|TH 2022|KH 2023|TH 2023|TH 2023/TH 2022 (%)|TH 2023/KH 2023 (%)|KH 2024") ==
          "0 1 2 4 5 7 8");
    CHECK(columns_in("TT|Chỉ tiêu|KH 2022|TH 2022|KH 2023|TH 2023") == "0 1 - 4 5 - -");
    CHECK(
        columns_in(
            "TT|Chỉ tiêu|Thực hiện 2022|Kế hoạch 2023|Ước thực hiện|So sánh với cùng kỳ (%)|So với KH (%)") ==
        "0 1 - 3 4 6 -");
    CHECK(columns_in("TT|Chỉ tiêu|KH 2021-2025|KH 2023|TH 2023") == "0 1 - 3 4 - 2");
    CHECK(columns_in("TT|Chỉ tiêu|Mục tiêu 2021-2025|TH 2021-2025|%") == "0 1 - 2 3 4 -");
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
    CHECK(columns_in("TT|Chỉ tiêu|KH 2023|TH 6 tháng|Ước TH cả năm|TH 6 tháng/KH (%)|Ước cả năm/KH (%)") ==
          "0 1 - 2 4 6 -");
    CHECK(columns_in("TT|Chỉ tiêu|KH quý I|TH quý I|KH quý II|TH quý II|TH/KH quý II (%)") ==
          "0 1 - 4 5 6 -");
    CHECK(columns_in("TT|Chỉ tiêu|KH năm|TH quý I|TH quý II|TH quý III|TH quý IV|TH cả năm|TH/KH (%)") ==
          "0 1 - 2 7 8 -");
    CHECK(columns_in("TT|Chỉ tiêu|KH 2023|TH 9 tháng|So với KH năm (%)") == "0 1 - 2 3 4 -");
}

TEST_CASE("of several plans, the one that the completion is of") {
    CHECK(columns_in("TT|Chỉ tiêu|KH tỉnh giao|KH huyện giao|TH|So với KH huyện (%)") == "0 1 - 3 4 5 -");
    CHECK(columns_in("TT|Chỉ tiêu|KH tỉnh giao|KH huyện giao|TH|So với KH tỉnh (%)|So với KH huyện (%)") ==
          "0 1 - 2 4 5 -");
    CHECK(columns_in("TT|Chỉ tiêu|KH tỉnh giao|KH huyện giao|TH|Đạt (%)") == "0 1 - 2 4 - -");  // of which?
    CHECK(columns_in("TT|Chỉ tiêu|KH đầu năm|KH điều chỉnh|TH|TH/KH điều chỉnh (%)") == "0 1 - 3 4 5 -");
    CHECK(columns_in("TT|Chỉ tiêu|KH huyện giao|TH|Tỷ lệ (%)") == "0 1 - 2 3 4 -");
    CHECK(columns_in("TT|Chỉ tiêu|KH huyện giao|TH|So với KH tỉnh giao (%)") == "0 1 - 2 3 - -");
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

TEST_CASE("the months that the actual is of") {
    const auto months_in = [](std::initializer_list<std::string_view> headings) {
        std::vector<Heading> read;
        for (const std::string_view heading : headings) read.push_back(parse_heading(heading));
        return find_columns(read).months;
    };
    CHECK(months_in({"Chỉ tiêu", "KH 2024", "TH 6 tháng 2024"}) == Months{1, 6});
    CHECK(months_in({"Chỉ tiêu", "KH 2024", "TH 9 tháng đầu năm 2024"}) == Months{1, 9});
    CHECK(months_in({"Chỉ tiêu", "KH 2024", "TH quý III/2024"}) == Months{7, 9});
    CHECK(months_in({"Chỉ tiêu", "KH 2024", "TH tháng 11"}) == Months{11, 11});
    CHECK(months_in({"Chỉ tiêu", "KH 2024", "Thực hiện 12 tháng"}) == Months{});
    CHECK(!months_in({"Chỉ tiêu", "KH 2024", "TH 2024"}));
}
