// SPDX-License-Identifier: BSL-1.0
#include <chitieu/domain/plan_setters.hpp>

#include "../text/decomposed.hpp"

#include <doctest/doctest.h>

using namespace chitieu;

TEST_CASE("who set a plan") {
    CHECK(plan_setters_in("KH TW giao") == plan_setters_in("Dự toán Trung ương giao"));
    CHECK(plan_setters_in("dự toán HĐND giao") == plan_setters_in("nghị quyết Hội đồng nhân dân"));
    CHECK(plan_setters_in("Kế hoạch") == 0);
    CHECK(plan_setters_in("KH bổ sung") == 0);
    CHECK(plan_setters_in("KH Bộ giao") != 0);
    CHECK(plan_setters_in("KH huyện giao") == plan_setters_in(decomposed("KH huyện giao")));
    CHECK(plan_setters_in("tỉnhgiao") == 0);
}

TEST_CASE("which may be one plan") {
    const auto may_be = [](const char* left, const char* right) {
        return may_be_one_plan(plan_setters_in(left), plan_setters_in(right));
    };
    CHECK(may_be("KH", "KH tỉnh giao"));
    CHECK(may_be("HĐND giao", "tỉnh giao"));
    CHECK(may_be("HĐND tỉnh giao", "tỉnh giao"));
    CHECK(may_be("DT ĐP giao", "dự toán HĐND tỉnh giao"));
    CHECK_FALSE(may_be("DT ĐP giao", "DT TW giao"));
    CHECK_FALSE(may_be("KH huyện giao", "KH tỉnh giao"));
    CHECK_FALSE(may_be("HĐND tỉnh giao", "UBND tỉnh giao"));
    CHECK_FALSE(may_be("KH đầu năm", "KH điều chỉnh"));
    CHECK(setters_in_common(plan_setters_in("HĐND tỉnh giao"), plan_setters_in("KH HĐND tỉnh")) == 2);
}

TEST_CASE("a superior's plan is none of a council") {
    CHECK(is_superior_alone(plan_setters_in("dự toán TW giao")));
    CHECK(is_superior_alone(plan_setters_in("kế hoạch tỉnh giao")));
    CHECK_FALSE(is_superior_alone(plan_setters_in("dự toán HĐND tỉnh giao")));
    CHECK_FALSE(is_superior_alone(plan_setters_in("kế hoạch huyện giao")));
}
