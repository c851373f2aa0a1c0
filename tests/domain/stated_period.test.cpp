// SPDX-License-Identifier: BSL-1.0
#include <chitieu/domain/stated_period.hpp>

#include <doctest/doctest.h>

using namespace chitieu;

static_assert(Months{}.are_a_year() && Months{}.are_known());
static_assert(!Months{1, 6}.are_a_year() && !Months{7, 12}.are_a_year());
static_assert(!Months{0, 0}.are_known());
static_assert(!StatedPeriod{}.is_said());
static_assert(StatedPeriod{.first_year = 2024, .last_year = 2024}.is_said());
static_assert(StatedPeriod{.years_on = -1}.is_said());
static_assert(StatedPeriod{.months = Months{}}.is_said());

TEST_CASE("a part of a year is no other part") {
    CHECK(Months{1, 6} == Months{1, 6});
    CHECK(Months{1, 6} != Months{1, 9});
    CHECK(Months{4, 6} != Months{1, 6});
}
