// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/completion_rules.hpp>

#include "../text/decomposed.hpp"
#include "audit_text.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace chitieu;

TEST_CASE("the caller's direction counts where nothing says it, and a doubt about it is said as one") {
    const std::string text = table_of("1|Số vụ việc|Vụ|40|30|133\n2|Số đơn tồn|Đơn|40|30|Đạt\n");
    CHECK(findings_in(text, Direction::lower_is_better) == "");
    CHECK(findings_in(text, Direction::higher_is_better) == "2:direction_doubtful 3:direction_doubtful");
    const std::string rising = table_of("1|Số nhà xây mới|Nhà|40|50|Đạt\n2|Số cầu|Dự án|40|30|Không đạt\n");
    CHECK(findings_in(rising, Direction::higher_is_better) == "");
    CHECK(findings_in(rising, Direction::lower_is_better) == "2:direction_doubtful 3:direction_doubtful");
    // Equal is met either way.
    CHECK(findings_in(table_of("1|Số cầu|Dự án|40|40|Không đạt\n")) == "2:verdict_contradicted");
    CHECK(findings_in(table_of("1|Số cầu|Dự án|40|40|Vượt\n")) == "2:verdict_contradicted");
    // Where it is stated there is no doubt, and a bound states it.
    CHECK(findings_in(table_of("1|Tỷ lệ hộ nghèo|%|40|41|Đạt\n2|Số cầu|Dự án|>40|30|Đạt\n")) ==
          "2:verdict_contradicted 3:verdict_contradicted");
}

TEST_CASE("what is right if lower is better is no error where that was not said") {
    for (const std::string printed :
         {"106", "106,1", "106,06", "105,7", "106%", "Đạt", "Vượt", "Đạt (106%)"}) {
        CAPTURE(printed);
        const std::string text = table_of("1|Số vụ|Vụ|35|33|" + printed + "\n");
        CHECK(findings_in(text) == "2:direction_doubtful");
        CHECK(findings_in(text, Direction::lower_is_better) == "");
        CHECK(findings_in(decomposed(text)) == "2:direction_doubtful");
    }
    for (const std::string printed : {"107", "110", "6"}) {
        CAPTURE(printed);
        CHECK(findings_in(table_of("1|Số vụ|Vụ|35|33|" + printed + "\n")) == "2:completion_contradicted");
    }
    // The name says it, or the unit that it does not.
    CHECK(findings_in(table_of("1|Xếp hạng PCI|Vụ|35|33|106\n2|Đơn thư tồn đọng|%|35|33|Đạt\n")) == "");
    CHECK(findings_in(table_of("1|Xếp hạng chỉ số CCHC|Điểm|85|87|102,4\n")) == "2:unit_unknown");
}

TEST_CASE("completions printed in other ways") {
    const std::string ratio = "TT | Chỉ tiêu | ĐVT | KH | TH | TH/KH";
    CHECK(findings_in(table_of("1|Lúa|tấn|50|49|0,98\n2|Ngô|tấn|50|60|1,2\n", ratio)) == "");
    CHECK(findings_in(table_of("1|Lúa|tấn|50|49|0,98\n2|Ngô|tấn|50|60|1,2\n")) ==
          "2:completion_contradicted 3:completion_contradicted");
    CHECK(findings_in(table_of("1|Lúa|tấn|50|55|+10\n2|Ngô|tấn|50|45|-10\n3|Sắn|tấn|50|45|vượt 5%\n")) ==
          "4:completion_contradicted 4:direction_doubtful");
    CHECK(findings_in(table_of("1|Lúa|tấn|2|25|1.250\n")) == "");
    CHECK(findings_in(table_of("1|Lúa|tấn|>80|90|100\n2|Ngô|tấn|>80|70|100\n")) ==
          "2:completion_contradicted 3:completion_contradicted");
    CHECK(findings_in(table_of(
              "1|Lúa|tấn|0|90|100\n2|Lãi|triệu đồng|-500|-100|180\n3|Lỗ|triệu đồng|-500|-100|77\n")) ==
          "2:completion_undecidable 4:completion_undecidable");
    // 27.600 and 27,6 are one figure where the percent says so.
    CHECK(findings_in(table_of("1|Lúa|triệu đồng|27.600|27,6|100\n")) == "2:number_ambiguous");
    CHECK(findings_in(table_of("1|Lúa|triệu đồng|27.600|27,6|50\n")) == "2:completion_contradicted");
}

TEST_CASE("near 100 % a completion the other way round is a doubt, too") {
    for (const std::string percent : {"90", "91", "109", "110"}) {
        CHECK(findings_in(table_of("1|Số vụ|Vụ|" + percent + "|100|" + percent + "\n"),
                          Direction::higher_is_better) == "2:direction_doubtful");
    }
}

TEST_CASE("a completion and a verdict in one row are both judged") {
    const std::string both = "TT | Chỉ tiêu | ĐVT | KH | TH | TH/KH (%) | Đánh giá";
    CHECK(findings_in(table_of("1|Lúa|tấn|500|490|98|Không đạt\n2|Ngô|tấn|500|600|120|Vượt\n", both)) == "");
    CHECK(findings_in(table_of("1|Lúa|tấn|500|490|98|Đạt\n", both)) == "2:direction_doubtful");
    CHECK(findings_in(table_of("1|Lúa|tấn|500|490|99|Không đạt\n", both)) == "2:completion_contradicted");
    CHECK(findings_in(table_of("1|Lúa|tấn|500|490|99|Vượt\n", both)) ==
          "2:completion_contradicted 2:direction_doubtful");
    // A remark in such a column is none.
    CHECK(findings_in(table_of("1|Lúa|tấn|500|490|98|do mưa bão\n", both)) == "");
    const std::string other_way = "TT | Chỉ tiêu | ĐVT | KH | TH | Đánh giá | So sánh (%) TH/KH";
    CHECK(findings_in(table_of("1|Lúa|tấn|500|490|Không đạt|97\n", other_way)) ==
          "2:completion_contradicted");
}

TEST_CASE("a second ratio that does not say of what may be a share") {
    const auto in = [](const std::string& headings, const std::string& cells) {
        return findings_in(
            table_of("1|Lúa|tấn|500|490|" + cells + "\n", "TT | Chỉ tiêu | ĐVT | KH | TH | " + headings));
    };
    for (const std::string heading :
         {"Tỷ lệ (%)", "Số công trình hoàn thành", "Tỷ lệ đạt chuẩn (%)", "Thời gian hoàn thành"}) {
        CAPTURE(heading);
        CHECK(in("TH/KH (%) | " + heading, "98|12") == "");
    }
    CHECK(in("TH/KH (%) | Xếp loại", "98|Đạt") == "2:direction_doubtful");
    CHECK(in("Đánh giá | Tỷ lệ (%)", "Không đạt|98") == "");
    CHECK(in("Đánh giá | Tỷ lệ (%)", "Không đạt|88") == "2:completion_contradicted");
    CHECK(in("Đánh giá | Tỷ lệ hoàn thành", "Không đạt|88") == "2:completion_contradicted");
}

TEST_CASE("two heading rows over a completion") {
    const std::string heading =
        "TT\tNội dung\tDự toán năm 2024\t\tThực hiện\tSo sánh (%)\t\n"
        "\t\tTW giao\tHĐND giao\t\tDT HĐND\tCùng kỳ\n";
    CHECK(findings_in(heading + "1\tThuế\t850\t880\t712,4\t81,0\t108,5\n") == "");
    CHECK(findings_in(heading + "1\tThuế\t850\t880\t712,4\t83,8\t108,5\n") == "3:completion_contradicted");
    CHECK(findings_in(heading + "1\tThuế\t850\t880\t712,4\t91,0\t108,5\n") == "3:completion_contradicted");
}

TEST_CASE("a completion is of the plan that its heading names, else of any") {
    const auto in = [](const std::string& declared, const std::string& cell) {
        return findings_in(
            table_of("1|Thu nội địa|triệu đồng|100|125|110|" + cell + "\n",
                     "TT | Chỉ tiêu | ĐVT | KH tỉnh giao | KH huyện giao | Thực hiện | " + declared));
    };
    for (const std::string heading : {"TH/KH huyện (%)", "% TH/KH huyện", "So với KH huyện giao (%)"}) {
        CAPTURE(heading);
        CHECK(in(heading, "88") == "");
        CHECK(in(heading, "110") == "2:completion_contradicted");
    }
    CHECK(in("TH/KH tỉnh (%)", "110") == "");
    CHECK(in("TH/KH tỉnh (%)", "88") == "2:completion_contradicted");
    CHECK(in("TH/KH (%)", "88") == "");
    CHECK(in("TH/KH (%)", "110") == "");
    CHECK(in("TH/KH (%)", "99") == "2:completion_contradicted");
    CHECK(in("Đánh giá", "Vượt") == "");
    CHECK(in("Đánh giá", "Không đạt") == "");
    const std::string budget = "TT | Nội dung | DT TW giao | DT HĐND giao | TH | ";
    for (const std::string heading : {"% TH/DT HĐND", "TH/DT HĐND (%)", "So với DT HĐND giao (%)"}) {
        CAPTURE(heading);
        CHECK(findings_in(table_of("1|Thu|100|125|110|88\n", budget + heading)) == "");
        CHECK(findings_in(table_of("1|Thu|100|125|110|110\n", budget + heading)) ==
              "2:completion_contradicted");
    }
}

TEST_CASE("ticks below verdicts") {
    const std::string ticks = "TT | Chỉ tiêu | ĐVT | KH | TH | Đạt | Vượt | Không đạt";
    CHECK(findings_in(table_of("1|Lúa|tấn|50|49|||x\n2|Ngô|tấn|50|60||✓|\n3|Sắn|tấn|50|50|x||\n", ticks)) ==
          "");
    CHECK(findings_in(table_of("1|Lúa|tấn|50|49|x||\n2|Ngô|tấn|50|60|||✓\n", ticks)) ==
          "2:direction_doubtful 3:direction_doubtful");
    CHECK(findings_in(table_of("1|Lúa|tấn|50|49|Đạt\n", "TT | Chỉ tiêu | ĐVT | KH | TH | Đạt/Không đạt")) ==
          "2:direction_doubtful");
}

TEST_CASE("what is done against a burden may rise") {
    for (const std::string name :
         {"Tỷ lệ xã không có tội phạm ma túy", "Số vụ bắt giữ tội phạm ma túy", "Thu nợ đọng thuế"}) {
        CAPTURE(name);
        CHECK(findings_in(table_of("1|" + name + "|vụ|40|45|Vượt\n")) == "");
    }
}

TEST_CASE("the opposite of a direction") {
    CHECK(detail::opposite(Direction::higher_is_better) == Direction::lower_is_better);
    CHECK(detail::opposite(Direction::lower_is_better) == Direction::higher_is_better);
    CHECK(detail::opposite(Direction::keep_within) == std::nullopt);
}

TEST_CASE("what is wrong is said with what is right, and with what it rests on") {
    CHECK(said_of(table_of("1|Lúa|tấn|500|490|99\n")) ==
          "99 % is printed, but 490 against a plan of 500 is 98 % (rounding allows 97.8022 % to 98.1982 %)");
    CHECK(said_of(table_of("1|Số đơn|Đơn|40|30|133\n")) ==
          "“133” for 30 against a plan of 40 holds only if lower is better, which the table does not say");
    CHECK(said_of(table_of("1|Số đơn|Đơn|40|30|75|Đạt\n",
                           "TT|Chỉ tiêu|ĐVT|KH 2023|TH 2023|TH/KH (%)|Đánh giá")) ==
          "“Đạt” for 30 against a plan of 40 holds only if lower is better, which the table does not say");
    // Of two plans that are wrong, the milder one.
    CHECK(said_of(table_of("1|Thu nội địa|triệu đồng|100|125|110|131\n",
                           "TT|Chỉ tiêu|ĐVT|KH tỉnh giao|KH huyện giao|Thực hiện|TH/KH (%)")) ==
          "131 % is printed, but 110 against a plan of 100 is 110 % (rounding allows 108.9552 % to 111.0553 "
          "%)");
    const std::string plans = "TT|Chỉ tiêu|ĐVT|KH tỉnh giao|KH huyện giao|Thực hiện|TH/KH (%)";
    CHECK(findings_in(table_of("1|Lúa|tấn|500|400 - 450|490|99\n", plans)) == "2:completion_undecidable");
    CHECK(findings_in(table_of("1|Lúa|tấn|400 - 450|500|490|99\n", plans)) == "2:completion_undecidable");
}
