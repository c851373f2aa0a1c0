// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/footnote.hpp>

#include <doctest/doctest.h>

#include <type_traits>

using namespace chitieu;

namespace {

constexpr Footnote source{.marker = "1",
                          .text = "Theo Chi cục Thống kê huyện",
                          .place = {.line = 40, .column = 1},
                          .role = FootnoteRole::source};

static_assert(source.role == FootnoteRole::source);
static_assert(std::is_trivially_copyable_v<Footnote>);
static_assert(name_of(FootnoteRole::remark) == "remark" && name_of(FootnoteRole::measure) == "measure");

}  // namespace

TEST_CASE("a note is a remark unless its role is said") {
    constexpr Footnote note{.marker = "*", .text = "Số liệu ước"};
    static_assert(note.role == FootnoteRole::remark);
    CHECK(note.role == FootnoteRole::remark);
    CHECK(note.place == Place{});
}

TEST_CASE("a note gives back what it was made of") {
    CHECK(source.marker == "1");
    CHECK(source.text == "Theo Chi cục Thống kê huyện");
    CHECK(source.place == Place{40, 1});
    CHECK(source.role == FootnoteRole::source);
}
