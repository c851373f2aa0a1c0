// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/comparison.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <optional>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr Comparison<> with_variance(std::optional<Decimal> variance, Direction direction) {
    return {Verdict::missed, Undefined::range, variance, direction};
}

static_assert(std::same_as<difference_t<Quantity<units::Percent>>, Quantity<units::PercentagePoint>>);
static_assert(std::same_as<Comparison<Quantity<units::Tonne>>::figure_type, Quantity<units::Tonne>>);

}  // namespace

TEST_CASE("a comparison gives back what was found") {
    constexpr Comparison<> found(Verdict::exceeded, Ratio(9, 8), 1_dec, Direction::higher_is_better);
    CHECK_TWICE(found.verdict() == Verdict::exceeded && found.completion().ratio() == Ratio(9, 8));
    CHECK_TWICE(found.variance() == 1_dec && found.direction() == Direction::higher_is_better);
}

TEST_CASE("a variance is favourable by its sign and the direction") {
    CHECK_TWICE(with_variance(1_dec, Direction::higher_is_better).is_favourable() == true);
    CHECK_TWICE(with_variance(-1_dec, Direction::higher_is_better).is_favourable() == false);
    CHECK_TWICE(with_variance(-1_dec, Direction::lower_is_better).is_favourable() == true);
    CHECK_TWICE(!with_variance(0.0_dec, Direction::higher_is_better).is_favourable());
    CHECK_TWICE(!with_variance(1_dec, Direction::keep_within).is_favourable());
    CHECK_TWICE(!with_variance(std::nullopt, Direction::higher_is_better).is_favourable());
}
