// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/unit/quantity.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

template <class Figure>
constexpr bool is(const Target<Figure>& target, TargetForm form, Figure lower, Figure upper) {
    return target.form() == form && target.lower() == lower && target.upper() == upper;
}

static_assert(std::same_as<decltype(planned(1_dec)), Target<>>);
static_assert(std::same_as<decltype(planned(1.5)), Target<double>>);
static_assert(std::same_as<decltype(at_least(std::int64_t{1} * units::person)),
                           Target<Quantity<units::Person, std::int64_t>>>);
static_assert(std::same_as<Target<double>::figure_type, double>);
static_assert(std::is_trivially_copyable_v<Target<>>);
static_assert(!std::is_default_constructible_v<Target<>>, "no target is an empty optional");

}  // namespace

TEST_CASE("every maker makes its form") {
    CHECK_TWICE(is(planned(27.60_dec), TargetForm::value, 27.6_dec, 27.6_dec));
    CHECK_TWICE(is(at_least(10_dec), TargetForm::at_least, 10_dec, 10_dec));
    CHECK_TWICE(is(more_than(17'600_dec), TargetForm::more_than, 17'600_dec, 17'600_dec));
    CHECK_TWICE(is(at_most(3_dec), TargetForm::at_most, 3_dec, 3_dec));
    CHECK_TWICE(is(less_than(3_dec), TargetForm::less_than, 3_dec, 3_dec));
    CHECK_TWICE(is(between(15_dec, 20_dec), TargetForm::between, 15_dec, 20_dec));
    CHECK_TWICE(is(maintain(98.5_dec), TargetForm::maintain, 98.5_dec, 98.5_dec));
    CHECK_TWICE(planned(27.60_dec).lower().scale() == 2);
}

TEST_CASE("bounds and ranges") {
    CHECK_TWICE(at_least(1).is_lower_bound() && more_than(1).is_lower_bound());
    CHECK_TWICE(at_most(1).is_upper_bound() && less_than(1).is_upper_bound());
    CHECK_TWICE(between(1, 2).is_range());
    CHECK_TWICE(!planned(1).is_lower_bound() && !planned(1).is_upper_bound() && !planned(1).is_range());
    CHECK_TWICE(!maintain(1).is_lower_bound() && !maintain(1).is_upper_bound() && !maintain(1).is_range());
    CHECK_TWICE(!at_least(1).is_upper_bound() && !at_most(1).is_lower_bound() &&
                !between(1, 2).is_lower_bound());
}

TEST_CASE("a range of one value, and of equal figures written differently") {
    CHECK_TWICE(between(5_dec, 5_dec).lower() == between(5_dec, 5_dec).upper());
    CHECK_TWICE(between(5.0_dec, 5_dec).is_range());
    CHECK_TWICE(between(-20_dec, -15_dec).lower() == -20);
}

TEST_CASE("the cumulative part and the authority are kept beside it") {
    constexpr auto roads = planned(3_dec).with_cumulative(7_dec).set_by("tỉnh giao");
    CHECK_TWICE(roads.cumulative() == 7_dec);
    CHECK_TWICE(roads.authority() == "tỉnh giao");
    CHECK_TWICE(is(roads, TargetForm::value, 3_dec, 3_dec));
    CHECK_TWICE(!planned(3_dec).cumulative());
    CHECK_TWICE(planned(3_dec).authority().empty());

    // The original stays as it was; one actual may face several targets.
    constexpr auto province = planned(100_dec);
    constexpr auto council = province.set_by("Nghị quyết HĐND huyện");
    CHECK_TWICE(province.authority().empty());
    CHECK_TWICE(council.authority() == "Nghị quyết HĐND huyện");
}

TEST_CASE("figures are numbers of any type, or quantities") {
    CHECK_TWICE(planned(2.5).lower() == 2.5);
    CHECK_TWICE(at_least(std::int64_t{5}).upper() == 5);
    CHECK_TWICE(planned(12_dec * units::percent).lower() == 12_dec * units::percent);
    CHECK_TWICE(between(1 * units::tonne, 2 * units::tonne).upper() == 2 * units::tonne);
}
