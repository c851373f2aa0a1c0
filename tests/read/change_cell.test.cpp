// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/change_cell.hpp>

#include <chitieu/text/to_string.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

std::string change(std::string_view text) {
    const Printed<Declared> cell = parse_change(text, {});
    CHECK(cell.error == ErrorCode::none);
    CHECK(cell.text == text);
    if (!cell.value) return "-";
    std::string words = to_string(*cell.value->completion);
    if (cell.value->other_completion) words += " or " + to_string(*cell.value->other_completion);
    return words + (cell.value->says_percent ? " %" : "");
}

std::string ticked(std::string_view achieved, std::string_view exceeded, std::string_view missed) {
    std::vector<detail::Tick> ticks;
    const auto add = [&](std::string_view text, std::string_view heading, DeclaredVerdict verdict) {
        if (!text.empty()) ticks.push_back({{text, {}}, heading, verdict});
    };
    add(achieved, "Đạt", DeclaredVerdict::achieved);
    add(exceeded, "Vượt", DeclaredVerdict::exceeded);
    add(missed, "Không đạt", DeclaredVerdict::missed);
    const auto cell = detail::ticked_verdict(ticks);
    return cell ? std::string(cell->text) + ' ' + std::string(name_of(*cell->value->verdict)) : "-";
}

}  // namespace

TEST_CASE("a change keeps its sign") {
    CHECK(change("103,7") == "103.7");
    CHECK(change("3,7 %") == "3.7 %");
    CHECK(change("+3,7") == "3.7");
    CHECK(change("-1.150") == "-1150 or -1.150");
    CHECK(change("giảm 2,5%") == "-2.5 %");
    CHECK(change("gia\u0309m 2,5%") == "-2.5 %");
    CHECK(change("Tăng 1.150") == "1150 or 1.150");
    CHECK(change("(2,5)") == "2.5 or -2.5");
}

TEST_CASE("of other words a change says nothing") {
    for (const std::string_view text : {"", "-", "tăng", "do giá giảm 5%", "từ 5 đến 6", "x"}) {
        CAPTURE(text);
        CHECK(change(text) == "-");
    }
}

TEST_CASE("a tick says what stands above it") {
    CHECK(ticked("x", "", "") == "Đạt achieved");
    CHECK(ticked("", "✓", "") == "Vượt exceeded");
    CHECK(ticked("", "", "X") == "Không đạt missed");
    CHECK(ticked("x", "x", "") == "Đạt achieved");
    CHECK(ticked("x", "", "x") == "-");
    CHECK(ticked("", "105", "") == "-");
    CHECK(ticked("", "", "") == "-");
}
