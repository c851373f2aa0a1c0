// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/change.hpp>

#include <chitieu/text/result.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr auto up = Direction::higher_is_better;
constexpr auto down = Direction::lower_is_better;
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

template <class Previous, class Reached>
concept changes = requires(const Previous& previous, const Reached& actual) {
    change(previous, actual);
};
using Tonnes = Quantity<units::Tonne>;
using Percents = Quantity<units::Percent>;
using Anys = Quantity<AnyUnit>;
static_assert(changes<Tonnes, Tonnes> && changes<Tonnes, Anys> && changes<Anys, Actual<Tonnes>>);
static_assert(changes<Actual<>, Decimal> && changes<std::optional<Decimal>, Actual<>>);
static_assert(!changes<Tonnes, Quantity<units::Hectare>> && !changes<Tonnes, Decimal>);
static_assert(!changes<Decimal, int> && !changes<Target<>, Decimal> && !changes<Decimal, Target<>>);
static_assert(!changes<Decimal, const char*> && !changes<Percents, Quantity<units::PercentagePoint>>);
static_assert(std::is_trivially_copyable_v<Change<>>);

}  // namespace

TEST_CASE("amount, growth and relative change") {
    constexpr auto grain = change(600_dec, 700_dec);
    CHECK_TWICE(*grain.amount() == 100);
    CHECK_TWICE(grain.growth().ratio() == Ratio(7, 6));
    CHECK_TWICE(grain.relative().ratio() == Ratio(1, 6));
    CHECK_TWICE(grain.relative().percent(2) == 16.67_dec);
    CHECK_TWICE(grain.is_favourable(up) == true);
    CHECK_TWICE(grain.is_favourable(down) == false);
    CHECK_TWICE(!grain.is_favourable(Direction::keep_within));
    CHECK_TWICE(!change(5_dec, 5.0_dec).is_favourable(up));
    CHECK_TWICE(change(600, 540).relative().ratio() == Ratio(-1, 10));
    CHECK_TWICE(change(2.0, 3.0).growth().ratio() == 1.5);
    CHECK_TWICE(change(reported(2_dec), reported(3_dec)).growth().ratio() == Ratio(3, 2));
}

TEST_CASE("shares change by points") {
    constexpr auto poverty = change(12.5_dec * units::percent, 10_dec * units::percent);
    static_assert(std::is_same_v<decltype(poverty)::figure_type, Percents>);
    CHECK_TWICE(*poverty.amount() == -2.5_dec * units::percentage_point);
    CHECK_TWICE(poverty.relative().ratio() == Ratio(-1, 5));
    CHECK_TWICE(poverty.is_favourable(down) == true);
}

TEST_CASE("a base of 0 and below") {
    CHECK_TWICE(*change(0_dec, 5_dec).amount() == 5);
    CHECK_TWICE(change(0_dec, 5_dec).growth().reason() == Undefined::base_zero);
    CHECK_TWICE(change(0_dec, 5_dec).relative().reason() == Undefined::base_zero);
    CHECK_TWICE(change(0_dec, 5_dec).is_favourable(up) == true);
    // From a loss of 50 to one of 25 is a rise by half; -25 / -50 is no growth to 50 %.
    CHECK_TWICE(change(-50_dec, -25_dec).growth().reason() == Undefined::base_negative);
    CHECK_TWICE(change(-50_dec, -25_dec).relative().ratio() == Ratio(1, 2));
}

TEST_CASE("what is missing is not 0") {
    constexpr auto no_base = change(std::optional<Decimal>(), 5_dec);
    CHECK_TWICE(!no_base.amount());
    CHECK_TWICE(no_base.growth().reason() == Undefined::no_baseline);
    CHECK_TWICE(no_base.relative().reason() == Undefined::no_baseline);
    CHECK_TWICE(!no_base.is_favourable(up));
    CHECK_TWICE(change(5_dec, not_reported()).growth().reason() == Undefined::no_actual);
    CHECK_TWICE(change(not_a_number, 5.0).growth().reason() == Undefined::no_baseline);
    CHECK_TWICE(change(5.0, not_a_number).relative().reason() == Undefined::no_actual);
}

TEST_CASE("run-time units are converted or are an error") {
    constexpr auto tonne = any_unit(units::tonne);
    constexpr auto kilogram = any_unit(units::kilogram);
    CHECK_TWICE(*change(2_dec * units::tonne, 3'000_dec * kilogram).value().amount() == 1_dec * units::tonne);
    CHECK_TWICE(change(2'000_dec * kilogram, 3_dec * tonne).value().growth().ratio() == Ratio(3, 2));
    CHECK_TWICE(change(2_dec * tonne, 3_dec * any_unit(units::hectare)).error().code ==
                ErrorCode::units_differ);
    CHECK_TWICE(change(1_dec * any_unit(units::hour), 1_dec * any_unit(units::second)).error().code ==
                ErrorCode::digits_lost);
    // A share's points, also at run time.
    CHECK_TWICE(change(12_dec * any_unit(units::percent), 10_dec * any_unit(units::percent))
                    .value()
                    .amount()
                    ->unit() == any_unit(units::percentage_point));
    // What is missing has no unit that could differ.
    CHECK_TWICE(change(std::optional<Anys>(), 3_dec * tonne).value().growth().reason() ==
                Undefined::no_baseline);
}

TEST_CASE("what does not fit is undefined, and never thrown") {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    CHECK_TWICE(!change(least, most).amount());
    CHECK_TWICE(change(least, most).relative().is_defined());
    CHECK_TWICE(!change(Decimal(least), Decimal(most)).amount());
    CHECK_TWICE(!change(5u, 3u).amount());
    CHECK_TWICE(change(5u, 3u).relative().ratio() == Ratio(-2, 5));
    constexpr auto smallest = Decimal::from_parts(1, 18);
    CHECK_TWICE(change(smallest, Decimal(most)).relative().is_defined());
}

TEST_CASE("growth and relative change differ by the whole, and agree in sign with the amount") {
    std::mt19937_64 random(600660700);
    int defined = 0;
    for (int round = 0; round < 10'000; ++round) {
        const auto decimal = [&random] {
            return Decimal::from_parts(static_cast<std::int64_t>(random()) >> (random() % 60 + 1),
                                       static_cast<int>(random() % 19));
        };
        const Decimal previous = decimal();
        const Decimal actual = decimal();
        const auto result = change(previous, actual);
        if (previous.is_zero()) continue;
        REQUIRE(result.relative().is_defined());
        CHECK(result.relative().ratio().sign() == (previous < actual) - (actual < previous));
        CHECK(result.growth().is_defined() == (previous.sign() > 0));
        if (!result.growth().is_defined()) continue;
        ++defined;
        CHECK(result.growth().ratio() - result.relative().ratio() == Ratio(1));
    }
    CHECK(defined > 3'000);
}
