// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/completion_rules.hpp>

#include "audit_text.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace chitieu;

TEST_CASE("the caller's direction counts where nothing says it, and a doubt about it is said as one") {
    const std::string text = table_of("1|Số vụ việc tồn đọng|Vụ|40|30|133\n2|Số đơn tồn|Đơn|40|30|Đạt\n");
    CHECK(findings_in(text, Direction::lower_is_better) == "");
    CHECK(findings_in(text, Direction::higher_is_better) == "2:direction_doubtful 3:verdict_contradicted");
    const std::string rising = table_of("1|Số nhà xây mới|Nhà|40|50|Đạt\n2|Số cầu|Dự án|40|30|Không đạt\n");
    CHECK(findings_in(rising, Direction::higher_is_better) == "");
    CHECK(findings_in(rising, Direction::lower_is_better) == "2:verdict_contradicted 3:verdict_contradicted");
    // Equal is met either way.
    CHECK(findings_in(table_of("1|Số cầu|Dự án|40|40|Không đạt\n")) == "2:verdict_contradicted");
    CHECK(findings_in(table_of("1|Số cầu|Dự án|40|40|Vượt\n")) == "2:verdict_contradicted");
}

TEST_CASE("completions printed in other ways") {
    const std::string ratio = "TT | Chỉ tiêu | ĐVT | KH | TH | TH/KH";
    CHECK(findings_in(table_of("1|Lúa|tấn|50|49|0,98\n2|Ngô|tấn|50|60|1,2\n", ratio)) == "");
    CHECK(findings_in(table_of("1|Lúa|tấn|50|49|0,98\n2|Ngô|tấn|50|60|1,2\n")) ==
          "2:completion_contradicted 3:completion_contradicted");
    CHECK(findings_in(table_of("1|Lúa|tấn|50|55|+10\n2|Ngô|tấn|50|45|-10\n3|Sắn|tấn|50|45|vượt 5%\n")) ==
          "4:completion_contradicted 4:verdict_contradicted");
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

TEST_CASE("near 100 % a completion the other way round is no sign of the direction") {
    for (const std::string percent : {"90", "110"}) {
        CHECK(findings_in(table_of("1|Số vụ|Vụ|" + percent + "|100|" + percent + "\n"),
                          Direction::higher_is_better) == "2:direction_doubtful");
    }
    for (const std::string percent : {"91", "109"}) {
        CHECK(findings_in(table_of("1|Số vụ|Vụ|" + percent + "|100|" + percent + "\n"),
                          Direction::higher_is_better) == "2:completion_contradicted");
    }
}

TEST_CASE("the opposite of a direction") {
    CHECK(detail::opposite(Direction::higher_is_better) == Direction::lower_is_better);
    CHECK(detail::opposite(Direction::lower_is_better) == Direction::higher_is_better);
    CHECK(detail::opposite(Direction::keep_within) == std::nullopt);
}
