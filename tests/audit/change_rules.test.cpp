// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/change_rules.hpp>

#include "../text/decomposed.hpp"
#include "audit_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chitieu;

namespace {

std::string table_with(const std::string& heading, const std::string& row) {
    return table_of("1|" + row + "\n", "TT|Chỉ tiêu|ĐVT|TH 6 tháng 2023|KH 2024|TH 6 tháng 2024|" + heading);
}

/// What is found where a column of this heading has this in a row of 31.000, 33.000 and 32.150 cows.
std::string change(const std::string& heading, const std::string& cell, const std::string& unit = "Con",
                   const std::string& name = "Đàn bò", const std::string& row = "31.000|33.000|32.150") {
    return findings_in(table_with(heading, name + "|" + unit + "|" + row + "|" + cell));
}

}  // namespace

TEST_CASE("the year before, in percent of it or over it") {
    for (const std::string heading : {"So với cùng kỳ (%)", "TH/CK", "% so cùng kỳ", "TH 2024/TH 2023 (%)",
                                      "So với năm trước (%)", "Tăng, giảm so với cùng kỳ (%)"}) {
        CAPTURE(heading);
        CHECK(change(heading, "103,7") == "");
        CHECK(change(heading, "3,7") == "");
        CHECK(change(heading, "+3,7%") == "");
        CHECK(change(heading, "tăng 3,7%") == "");
        CHECK(change(heading, "153,7") == "2:change_contradicted");
        CHECK(change(heading, "-3,7") == "2:change_contradicted");
        CHECK(change(heading, "") == "");
        CHECK(change(heading, "do dịch bệnh") == "");
    }
    CHECK(change(decomposed("So với cùng kỳ (%)"), "153,7") == "2:change_contradicted");
}

TEST_CASE("a fall without its sign is left alone, with a wrong figure it is not") {
    const std::string fall = "33.000|33.000|31.000";
    const auto in = [&](const std::string& cell) {
        return change("Tăng, giảm so với cùng kỳ (%)", cell, "Con", "Đàn bò", fall);
    };
    CHECK(in("-6,1") == "");
    CHECK(in("giảm 6,1") == "");
    CHECK(in("(6,1)") == "");
    CHECK(in("6,1") == "");
    CHECK(in("93,9") == "");
    CHECK(in("-7,1") == "2:change_contradicted");
}

TEST_CASE("a difference in units, against the year before or the plan where the heading leaves it open") {
    CHECK(change("Chênh lệch (+/-)", "+1.150") == "");
    CHECK(change("Chênh lệch (+/-)", "-850") == "");
    CHECK(change("Chênh lệch (+/-)", "-500") == "2:change_contradicted");
    CHECK(change("Chênh lệch so với KH (+/-)", "-850") == "");
    CHECK(change("Chênh lệch so với KH (+/-)", "1.150") == "2:change_contradicted");
    CHECK(change("Tăng, giảm so với cùng kỳ", "1.150") == "");
    CHECK(change("Tăng, giảm so với cùng kỳ", "-850") == "2:change_contradicted");
    CHECK(change("Tăng, giảm (%)", "-2,6") == "");  // of the plan
    CHECK(change("Tăng, giảm (%)", "3,7") == "");
    CHECK(change("Tăng, giảm (%)", "5,7") == "2:change_contradicted");
    // The plan in percent of what was reached is right of what should be low, and of nothing else.
    CHECK(change("Chênh lệch so với KH (%)", "102,6") == "2:change_contradicted");
    CHECK(change("Chênh lệch so với KH (%)", "102,3", "%", "Tỷ lệ hộ nghèo", "18,5|18|17,6") == "");
    CHECK(change("So với cùng kỳ (%)", "96,4", "%", "Tỷ lệ hộ nghèo", "18,5|18|19,2") ==
          "2:change_contradicted");
}

TEST_CASE("what a heading is held against has to be the year before") {
    for (const std::string heading :
         {"So với tháng trước (%)", "So với đầu năm (%)", "So với quý trước (%)", "Chênh lệch so với cả nước",
          "Lũy kế so với cùng kỳ (%)", "TH 2023/TH 2022 (%)", "Tăng so với cùng kỳ theo giá so sánh (%)"}) {
        CAPTURE(heading);
        CHECK(change(heading, "153,7") == "");
    }
    // Of which of two actuals?
    const std::string two =
        "TT|Chỉ tiêu|TH 6 tháng 2023|KH 2024|Thực hiện 2024|TH 6 tháng 2024|So với cùng kỳ (%)";
    CHECK(findings_in(table_of("1|Đàn bò|31.000|33.000|34.000|32.150|153,7\n", two)) == "");
    CHECK(findings_in(table_of("1|Đàn bò|31.000|33.000|34.000|32.150|153,7\n", two + " 6 tháng")) ==
          "2:change_contradicted");
}

TEST_CASE("a percent sign above several columns is not said of each") {
    const std::string heading =
        "TT\tChỉ tiêu\tĐVT\tTH 2023\tKH 2024\tTH 2024\tSo sánh (%)\t\n"
        "\t\t\t\t\t\tTH 2024/TH 2023\tTăng, giảm\n";
    CHECK(findings_in(heading + "1\tĐàn bò\tCon\t31.000\t33.000\t32.150\t103,7\t1.150\n") == "");
    CHECK(findings_in(heading + "1\tĐàn bò\tCon\t31.000\t33.000\t32.150\t105,7\t1.155\n") ==
          "3:change_contradicted 3:change_contradicted");
}

TEST_CASE("shares change in points, too") {
    const auto in = [](const std::string& cell) {
        return change("Tăng, giảm so với cùng kỳ (%)", cell, "%", "Tỷ lệ trường đạt chuẩn", "71,1|73,0|74,8");
    };
    CHECK(in("3,7") == "");
    CHECK(in("5,2") == "");
    CHECK(in("105,2") == "");
    CHECK(in("7,3") == "2:change_contradicted");
}

TEST_CASE("what may be reckoned otherwise is not judged") {
    CHECK(change("So với cùng kỳ (%)", "107,1", "Tỷ đồng", "GRDP (giá hiện hành)",
                 "28.500,5|29.000,5|30.100,5") == "");
    CHECK(change("So với cùng kỳ (%)", "107,1", "%", "Chỉ số sản xuất công nghiệp", "105,2|108|107,1") == "");
    CHECK(change("So với cùng kỳ (%)", "153,7", "Con", "Đàn bò", "-|33.000|32.150") == "");
    CHECK(change("So với cùng kỳ (%)", "153,7", "Con", "Đàn bò", "0|33.000|32.150") == "");
    CHECK(change("So với KH 2023 (%)", "153,7") == "");  // the plan of another year
    // Without the figures of the year before there is nothing to hold it against.
    CHECK(findings_in(table_of("1|Đàn bò|33.000|32.150|153,7\n",
                               "TT|Chỉ tiêu|KH 2024|TH 2024|So với cùng kỳ (%)")) == "");
    // All of last year is no part of it.
    CHECK(findings_in(table_of("1|Đàn bò|31.000|33.000|32.150|153,7\n",
                               "TT|Chỉ tiêu|TH 2023|KH 2024|TH 9 tháng 2024|So với cùng kỳ (%)")) == "");
}

TEST_CASE("school years") {
    const std::string heading =
        "TT|Chỉ tiêu|ĐVT|Năm học 2022-2023|KH năm học 2023-2024|Kết quả năm học 2023-2024|So với cùng kỳ (%)";
    CHECK(findings_in(table_of("1|Số giải|Người|35|40|42|120\n", heading)) == "");
    CHECK(findings_in(table_of("1|Số giải|Người|35|40|42|130\n", heading)) == "2:change_contradicted");
}

TEST_CASE("a wrong change is said with what is nearest to it, and of what that is") {
    const auto said = [](const std::string& heading, const std::string& cell, const std::string& row) {
        return said_of(table_with(heading, "Đàn bò|Con|" + row + "|" + cell));
    };
    const std::string cows = "31.000|33.000|32.150";
    CHECK(said("So với cùng kỳ (%)", "153,7", cows) ==
          "“153,7” is printed, but 32.150 against 31.000 is 103.7097 %");
    CHECK(said("So với cùng kỳ (%)", "13,7", cows) ==
          "“13,7” is printed, but 32.150 against 31.000 is 3.7097 %");
    CHECK(said("Chênh lệch (+/-)", "-500", cows) ==
          "“-500” is printed, but 32.150 against 33.000 is -850 head");
    CHECK(said("Tăng, giảm (%)", "5,7", "31,5|33,5|32,5") ==
          "“5,7” is printed, but 32,5 against 31,5 is 3.1746 % (rounding allows 2.8526 % to 3.4976 %)");
    // 10 % of 100 are 10: of what is as near, what is said in percent comes first.
    CHECK(said("So với cùng kỳ (%)", "20", "100|150|110") == "“20” is printed, but 110 against 100 is 10 %");
}

TEST_CASE("a change of what was below nothing is not reckoned, nor one of a figure in doubt") {
    CHECK(change("So với cùng kỳ (%)", "153,7", "Tỷ đồng", "Lợi nhuận", "-31,5|33,5|32,5") == "");
    CHECK(change("So với cùng kỳ (%)", "153,7", "Tỷ đồng", "Lợi nhuận", "31,5|33,5|32,5") ==
          "2:change_contradicted");
}

TEST_CASE("a change is right of either reading of a mark before three digits") {
    const auto in = [](const std::string& row, const std::string& cell) {
        return change("So với cùng kỳ (%)", cell, "Tỷ đồng", "Chi đầu tư", row);
    };
    // 1.400 is read as 1400 beside 1.389,2, and might be 1,4.
    CHECK(in("1.389,2|1.500,5|1.400", "100,8") == "");
    CHECK(in("1.389,2|1.500,5|1.400", "-99,9") == "");
    CHECK(in("1.389,2|1.500,5|1.400", "-98,9") == "2:change_contradicted");
    CHECK(in("1.400|1.500,5|1.389,2", "99,2") == "");
    CHECK(in("1.400|1.500,5|1.389,2", "99.228,6") == "");
    CHECK(in("1.400|1.500,5|1.389,2", "99.328,6") == "2:change_contradicted");
}
