// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/unit/quantity.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

static_assert(std::same_as<decltype(reported(1_dec)), Actual<>>);
static_assert(std::same_as<decltype(reported(1 * units::person)), Actual<Quantity<units::Person, int>>>);
static_assert(std::same_as<decltype(not_reported()), Actual<>>);
static_assert(name_of(ActualStatus::final) == "final" && name_of(ActualStatus::forecast) == "forecast");
static_assert(std::same_as<decltype(not_reported<double>()), Actual<double>>);
static_assert(std::is_trivially_copyable_v<Actual<>>);
static_assert(!std::is_convertible_v<Target<>, Actual<>> && !std::is_convertible_v<Actual<>, Target<>>);

}  // namespace

TEST_CASE("a reported figure") {
    CHECK_TWICE(reported(17'501_dec).figure == 17'501_dec);
    CHECK_TWICE(reported(17'501_dec).status == ActualStatus::final);
    CHECK_TWICE(reported(17'501_dec, ActualStatus::estimate).status == ActualStatus::estimate);
    CHECK_TWICE(reported(5 * units::tonne).figure == 5 * units::tonne);
    CHECK_TWICE(reported(27.60_dec).figure->scale() == 2);
}

TEST_CASE("a missing figure is not 0") {
    CHECK_TWICE(!not_reported().figure);
    CHECK_TWICE(!Actual<>{}.figure);
    CHECK_TWICE(reported(0_dec).figure.has_value());
    CHECK_TWICE(not_reported<double>().status == ActualStatus::final);
}
