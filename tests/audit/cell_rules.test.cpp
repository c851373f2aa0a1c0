// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/cell_rules.hpp>

#include "audit_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chitieu;

TEST_CASE("shares that may pass the whole") {
    for (const std::string name :
         {"Tốc độ tăng trưởng", "Chỉ số sản xuất công nghiệp", "Công suất sử dụng giường bệnh",
          "Tỷ lệ hoàn thành kế hoạch", "Tỷ lệ giải ngân", "Growth rate", "Mức giảm"}) {
        CAPTURE(name);
        CHECK(findings_in(table_of("1|" + name + "|%|100|120|120\n")) == "");
    }
    CHECK(findings_in(table_of("1|Tỷ lệ che phủ rừng|%|100|120|120\n")) == "2:share_out_of_range");
    CHECK(findings_in(table_of("1|Tỷ lệ che phủ rừng|%|100|-1|-1\n")).find("2:share_out_of_range") !=
          std::string::npos);
    CHECK(findings_in(table_of("1|Tỷ lệ sinh|‰|1000|999|99,9\n")) == "");
    CHECK(findings_in(table_of("1|Tỷ lệ sinh|‰|1000|1001|100,1\n")) == "2:share_out_of_range");
    // A word is one from its beginning on.
    CHECK(findings_in(table_of("1|Rate of interchange|%|100|120|120\n")) == "2:share_out_of_range");
    CHECK(findings_in(table_of("1|Interchange change|%|100|120|120\n")) == "");
    // A hundred percent is the unit: 1 is all.
    CHECK(findings_in(table_of("1|Tỷ lệ che phủ rừng|trăm %|1|1|100\n")) == "");
    CHECK(findings_in(table_of("1|Tỷ lệ che phủ rừng|trăm %|1|2|200\n")) == "2:share_out_of_range");
}

TEST_CASE("what a share passes is said in its unit") {
    const std::string wholes =
        found_by(Rule::share_out_of_range,
                 table_of("1|Tỷ lệ che phủ rừng|%|100|120|120\n2|Tỷ lệ sinh|‰|1000|1001|100,1\n"),
                 [](const Finding& finding) { return finding.other + ' '; });
    CHECK(wholes == "100 1000 ");
}

TEST_CASE("missing figures: a plan without an actual, an indicator without a plan") {
    CHECK(findings_in(table_of("1|Lúa|tấn|50|-|-\n2|Ngô|tấn|-|50|-\n3|Sắn|tấn|||\n4|Đậu|tấn|0|0|-\n")) ==
          "2:actual_missing 3:target_missing 4:target_missing");
}

TEST_CASE("marks: ambiguous ones once a row, mixed ones at the cell that mixes") {
    CHECK(findings_in(table_of("1|Thu|tỷ đồng|61.000|49.960|82\n")) == "2:number_ambiguous");
    CHECK(findings_in(table_of("1|Nước|%|98,5|98.5|100\n")) == "2:separator_mixed");
    CHECK(findings_in(table_of("1|Việc làm|Người|1,000|1.105|120\n")) ==
          "2:completion_contradicted 2:number_ambiguous 2:separator_mixed");
    CHECK(findings_in(table_of("1|Việc làm|Người|1,000|1.105|111\n")) == "2:separator_mixed");
    // A comma for decimals and a dot for groups are one style.
    CHECK(findings_in(table_of("1|Thu|tỷ đồng|1.200|1.250|104,2\n")) == "");
    CHECK(findings_in(table_of("1|Thu|tỷ đồng|950|1.050|110,5\n")) == "");
    CHECK(findings_in(table_of("1|Lúa|tấn|1.234,5|1.234,5|100\n")) == "");
}

TEST_CASE("a figure that may be two is said as both") {
    const auto said = [](const std::string& cell) {
        return found_by(Rule::number_ambiguous, table_of("1|Lúa|tấn|17600|" + cell + "|-\n"),
                        [](const Finding& finding) { return finding.reading + " or " + finding.other; });
    };
    CHECK(said("17 501") == "17501 or 17; 501");
    CHECK(said("17 501 902") == "");
    CHECK(said("-17 501") == "-17501 or -17; 501");
    CHECK(said("- 17 501") == "");
    CHECK(said("17 501 tấn") == "17501 or 17; 501 tấn");
    CHECK(said("17 501 (ước)") == "17501 or 17; 501 (ước)");
    CHECK(said("ước 17 501") == "17501 or ước 17; 501");
}

TEST_CASE("a decimal comma in a table that is written as English is") {
    const std::string head = "No|Indicator|Unit|Plan|Actual";
    CHECK(findings_in(table_of("1|Rice|tonnes|17,600|17,501.5\n2|Out of poverty|household|1200|1250,5\n",
                               head)) == "3:number_ambiguous");
    CHECK(findings_in(table_of("1|Rice|tonnes|17,600|1.501,5\n2|Maize|tonnes|12.5|12.4\n", head)) ==
          "2:number_ambiguous 2:separator_mixed");
    // Who always writes so means it.
    CHECK(findings_in(table_of("1|Rice|tonnes|12,5|12,4\n2|Maize|tonnes|1200|1250,5\n", head)) == "");
    CHECK(findings_in(table_of("1|Rice|tonnes|17,600|17,501.5\n2|Lúa|tấn|1200|1250,5\n", head)) == "");
}

TEST_CASE("mixed marks are said once a row, with the first cell that has marks") {
    const std::string text = table_of("1|Nước|%|98|98,5|98.5|98.5\n2|Điện|%|98.5|98,5|98,5\n");
    const auto annex = annex_of(text);
    REQUIRE(annex.has_value());
    std::string mixed;
    for (const Finding& finding : audit_of(*annex).findings) {
        if (name_of(finding) != "separator_mixed") continue;
        mixed += std::string(finding.printed) + " after " + finding.other + '\n';
    }
    CHECK(mixed == "98.5 after 98,5\n98,5 after 98.5\n");
}

TEST_CASE("units and cells that are not understood") {
    CHECK(findings_in(table_of("1|Lúa|cấp độ|50|50|100\n")) == "2:unit_unknown");
    CHECK(findings_in(table_of("1|Lúa|tấn|nhiều|50|100\n2|Ngô|tấn|50|nhiều|100\n3|Sắn|tấn|50|50|tốt\n")) ==
          "2:cell_unreadable 3:cell_unreadable 4:cell_unreadable");
}

TEST_CASE("the figures of the year before are looked at as the others are") {
    const std::string head = "TT\tChỉ tiêu\tĐVT\tTH 2022\tKH 2023\tTH 2023\n";
    CHECK(findings_in(head + "1\tLúa\ttấn\t48\t50\t50\n2\tNgô\ttấn\t-\t50\t50\n") == "");
    CHECK(findings_in(head + "1\tLúa\ttấn\tnhiều\t50\t50\n") == "2:cell_unreadable");
    CHECK(findings_in(head + "1\tTỷ lệ che phủ rừng\t%\t120\t50\t50\n") == "2:share_out_of_range");
}
