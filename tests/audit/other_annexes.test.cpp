// SPDX-License-Identifier: BSL-1.0
//
// Annexes of other styles, all invented: what is right raises nothing, and what was planted is found.
#include "audit_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace chitieu;

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

// A budget in million dong: dots group thousands, percents have decimal commas, Roman sections.
const std::string budget =
    "UBND HUYỆN X\n\nBIỂU SỐ 1\tDỰ TOÁN VÀ THỰC HIỆN THU, CHI NGÂN SÁCH\n\n"
    "STT\tNội dung\tĐơn vị tính\tDự toán năm 2024\tƯớc thực hiện năm 2024\tSo với dự toán (%)\tSo với cùng "
    "kỳ (%)\tGhi chú\n"
    "A\tB\tC\t1\t2\t3=2/1\t4\t5\n"
    "I\tTổng thu ngân sách\tTriệu đồng\t1.250.000\t1.312.500\t105,0\t108,2\t\n"
    "1\tThu nội địa\tTriệu đồng\t850.000\t901.000\t106,0\t99,1\tvượt thu\n"
    "2\tThu từ đất\tTriệu đồng\t400.000\t411.500\t102,9\t131,0\t\n"
    "II\tTổng chi ngân sách\tTriệu đồng\t1.249.500\t1.200.123\t96,0\t\t\n"
    "1\tChi đầu tư\tTriệu đồng\t300.000\t262.350\t87,5\t-\t\n"
    "2\tChi thường xuyên\tTriệu đồng\t949.500\t937.773\t98,8\t101\t\n"
    "\tTổng cộng\tTriệu đồng\t2.499.500\t2.512.623\t100,5\t\t\n";

// English, pipes, thousands with commas, bounds in words.
const std::string english =
    "# Annual report\n\nSome prose, with commas, and a plan.\n\n"
    "| No. | Indicator | Unit | Baseline 2023 | Target 2024 | Actual 2024 | Achievement (%) | Remarks |\n"
    "|----:|:----------|------|--------------:|------------:|------------:|----------------:|---------|\n"
    "| 1 | **Livelihoods** | | | | | | |\n"
    "| 1.1 | People trained | persons | 900 | 1,250 | 1,310 | 104.8 | |\n"
    "| 1.2 | Rice harvested | tonnes | 10,200.5 | 12,500 | 11,875.25 | 95.0 | drought |\n"
    "| 1.3 | Grants paid | USD | | 1,000,000 | 987,654.32 | 98.77 | |\n"
    "| 2 | **Services** | | | | | | |\n"
    "| 2.1 | Households with water | % | 81.5 | at least 90 | 92.3 | met | |\n"
    "| 2.2 | Poverty rate | % | 12.1 | under 10 | 10.4 | not met | |\n"
    "| 2.3 | Clinics open | facilities | 4 | 5-7 | 6 | met | |\n"
    "| 2.4 | Yield | tonnes/ha | 2.0 | 2.250 | 2.125 | 94.4 | |\n"
    "| 2.5 | Road accidents | cases | 31 | 25 | 20 | 125 | fewer &lt; 25 |\n";

// Semicolons, quotes, decimal commas, names over two lines, CRLF.
const std::string semicolons =
    "\"Mã\";\"Chỉ tiêu\";\"ĐVT\";\"KH năm 2023\";\"TH năm 2023\";\"TH/KH\n(%)\"\r\n"
    "01;\"Diện tích gieo trồng;\ncây hàng năm\";ha;\"1.234,5\";\"1.240,0\";\"100,4\"\r\n"
    "02;Năng suất lúa;tạ/ha;50,5;49,9;98,8\r\n"
    "03;Tổng đàn gia súc;Con;35.200;35.950;102,1\r\n"
    "04;Tốc độ tăng đàn;%;105,0;106,2;101,1\r\n"
    "05;Xã đạt chuẩn;Xã;;;\r\n"
    "06;Tỷ lệ hộ dùng nước sạch;%;từ 95 trở lên;95,0;Đạt\r\n";

// Poverty and accidents: lower is better, completions computed in three ways.
const std::string burdens =
    "| TT | Chỉ tiêu | ĐVT | Kế hoạch 2023 | Thực hiện 2023 | Mức độ hoàn thành (%) |\n|-|-|-|-|-|-|\n"
    "| 1 | Tỷ lệ hộ nghèo | % | 12,5 | 10,0 | 125 |\n"
    "| 2 | Tỷ lệ hộ cận nghèo | % | 8,0 | 8,4 | 95,2 |\n"
    "| 3 | Số vụ tai nạn giao thông | Vụ | 40 | 30 | 75 |\n"
    "| 4 | Số người chết do tai nạn | Người | 20 | 15 | 125 |\n"
    "| 5 | Mức giảm tỷ lệ hộ nghèo | % | 3 | 4,5 | 150 |\n"
    "| 6 | Tỷ lệ thất nghiệp | % | dưới 3 | 2,1 | Đạt |\n"
    "| 7 | Tỷ lệ trẻ em suy dinh dưỡng | % | không quá 15 | 15,0 | Đạt |\n"
    "| 8 | Tỷ lệ hộ nghèo tham gia bảo hiểm y tế | % | 95 | 97 | Vượt |\n";

// By quarters, over two heading rows, with the year's plan set by the province and by the district.
const std::string quarters =
    "TT\tChỉ tiêu\tĐVT\tKế hoạch năm 2024\t\tThực hiện năm 2024\t\t\tSo sánh (%)\t\n"
    "\t\t\tTỉnh giao\tHuyện giao\tQuý I\tQuý II\t6 tháng\tSo với KH tỉnh giao\tSo với KH huyện giao\n"
    "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)=(8)/(4)\t(10)=(8)/(5)\n"
    "A\tKINH TẾ\n"
    "1\tTrồng rừng\tha\t200\t250\t50\t75\t125\t62,5\t50\n"
    "2\tThu ngân sách\tTỷ đồng\t61,5\t65,0\t12,1\t15,4\t27,5\t44,7\t42,3\n"
    "B\tXÃ HỘI\n"
    "1\tĐào tạo nghề\tNgười\t1.000\t1.100\t200\t350\t550\t55\t50\n"
    "2\tTạo việc làm\tLượt người\t700\t700\t100\t200\t300\t42,9\t42,9\n"
    "\nTrang 2\n\n"
    "3\tXuất khẩu lao động\tLao động\t30\t40\t5\t5\t10\t33,3\t25\n";

}  // namespace

TEST_CASE("right annexes raise nothing") {
    CHECK(findings_in(budget) == "");
    CHECK(findings_in(english) == "");
    CHECK(findings_in(semicolons) == "8:target_missing");
    CHECK(findings_in(burdens) == "");
    CHECK(findings_in(quarters) == "");
}

TEST_CASE("planted in the budget") {
    CHECK(findings_in(replaced(budget, "105,0", "150,0")) == "7:completion_contradicted");
    CHECK(findings_in(replaced(budget, "102,9", "102,8")) == "9:completion_truncated");
    CHECK(findings_in(replaced(budget, "901.000", "901,000")) == "8:separator_mixed");
    CHECK(findings_in(replaced(budget, "\n2\tThu từ đất", "\n3\tThu từ đất")) == "9:code_gap");
    CHECK(findings_in(replaced(budget, "\n2\tChi thường", "\n1\tChi thường")) == "12:code_repeated");
    CHECK(findings_in(replaced(budget, "II\t", "III\t")) == "10:code_gap");
    CHECK(findings_in(replaced(budget, "1\tChi đầu tư", "\tChi đầu tư")) == "11:code_missing");
    CHECK(findings_in(replaced(budget, "262.350", "")) == "11:actual_missing");
    CHECK(findings_in(replaced(budget, "96,0", "96.0")) == "10:separator_mixed");
}

TEST_CASE("planted in the English table") {
    CHECK(findings_in(replaced(english, "104.8", "140.8")) == "8:completion_contradicted");
    CHECK(findings_in(replaced(english, "92.3 | met", "92.3 | not met")) == "12:verdict_contradicted");
    CHECK(findings_in(replaced(english, "92.3 | met", "102.3 | met")) == "12:share_out_of_range");
    CHECK(findings_in(replaced(english, "6 | met", "8 | met")) == "14:verdict_contradicted");
    CHECK(findings_in(replaced(english, "| 2.4 |", "| 2.3 |")) == "15:code_repeated 16:code_gap");
    CHECK(findings_in(replaced(english, "| persons |", "| widgets |")) == "8:unit_unknown");
    CHECK(findings_in(replaced(english, "11,875.25", "11,875.25.1")) == "9:cell_unreadable");
}

TEST_CASE("planted between semicolons") {
    CHECK(findings_in(replaced(semicolons, "98,8", "99,9")) == "5:completion_contradicted 8:target_missing");
    CHECK(findings_in(replaced(semicolons, "95,0;Đạt", "94,9;Đạt")) ==
          "8:target_missing 9:verdict_contradicted");
    CHECK(findings_in(replaced(semicolons, "95,0;Đạt", "105,0;Đạt")) ==
          "8:target_missing 9:share_out_of_range");
    CHECK(findings_in(replaced(semicolons, "35.950", "36.950")) ==
          "6:completion_contradicted 8:target_missing");
    CHECK(findings_in(replaced(semicolons, "\r\n04;", "\r\n05;")) ==
          "7:code_gap 8:code_repeated 8:target_missing");
}

TEST_CASE("planted among the burdens") {
    CHECK(findings_in(replaced(burdens, "125 |\n| 2", "130 |\n| 2")) == "3:completion_contradicted");
    CHECK(findings_in(replaced(burdens, "2,1 | Đạt", "3,0 | Đạt")) == "8:verdict_contradicted");
    CHECK(findings_in(replaced(burdens, "15,0 | Đạt", "15,1 | Đạt")) == "9:verdict_contradicted");
    CHECK(findings_in(replaced(burdens, "97 | Vượt", "95 | Vượt")) == "10:verdict_contradicted");
    CHECK(findings_in(replaced(burdens, "4,5 | 150", "4,5 | 67")) == "7:completion_contradicted");
}

TEST_CASE("planted in the quarters") {
    CHECK(findings_in(replaced(quarters, "62,5", "50,0")) == "5:completion_contradicted");
    // Both completions, of the province's and of the district's plan.
    CHECK(findings_in(replaced(quarters, "550\t55", "500\t55")) ==
          "8:completion_contradicted 8:completion_contradicted");
    CHECK(findings_in(replaced(quarters, "62,5\t50", "62,5\t62,5")) == "5:completion_contradicted");
    CHECK(findings_in(replaced(quarters, "\n3\tXuất khẩu", "\n4\tXuất khẩu")) == "13:code_gap");
}
