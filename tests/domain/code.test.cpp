// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/code.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <concepts>

using namespace chitieu;

static_assert(std::same_as<code_t<"3.1">, Code<'3', '.', '1'>>);
static_assert(std::same_as<code_t<"">, Code<>>);
static_assert(!std::same_as<code_t<"3.1">, code_t<"3.10">>);

TEST_CASE("a code gives back its text, whatever it is") {
    CHECK_TWICE(code_t<"3.1">::text() == "3.1");
    CHECK_TWICE(code_t<"">::text().empty());
    CHECK_TWICE(code_t<"II.Đ">::text() == "II.Đ");
    CHECK_TWICE(code_t<"II.D\u0323">::text() == "II.D\u0323");  // decomposed
    CHECK(code_t<"12">::text().data()[2] == '\0');
}
