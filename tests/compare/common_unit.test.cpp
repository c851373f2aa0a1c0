// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/common_unit.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/text/result.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <random>
#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr auto up = Direction::higher_is_better;
constexpr auto down = Direction::lower_is_better;

constexpr AnyUnit tonne = any_unit(units::tonne);
constexpr AnyUnit kilogram = any_unit(units::kilogram);
constexpr AnyUnit hectare = any_unit(units::hectare);

constexpr AnyUnit permille = any_unit(units::permille);
constexpr AnyUnit unspecified;

constexpr auto grain = indicator<"3.1">("Sản lượng lương thực", units::tonne, higher_is_better);
constexpr auto maize = indicator<"3.2">("Ngô", units::tonne, higher_is_better);
constexpr auto poverty = indicator<"7">("Tỷ lệ hộ nghèo", units::percent, lower_is_better);
constexpr Indicator typed("3.1", "Sản lượng lương thực", units::tonne, up);
constexpr Indicator of_file("3.1", "Sản lượng lương thực", tonne, up);
constexpr Indicator unknown("3.1", "Sản lượng lương thực", unspecified, up);

using Tonnes = Quantity<units::Tonne>;
using Hectares = Quantity<units::Hectare>;
using Anys = Quantity<AnyUnit>;
using Grain = std::remove_const_t<decltype(grain)>;
using Maize = std::remove_const_t<decltype(maize)>;

template <class... Parts>
using answer_of = decltype(compare(std::declval<Parts>()...));

// Figures in a unit alone do not become an indicator's by being compared with any.
static_assert(std::same_as<detail::FigureOfIndicator<Grain, Anys, Tonnes>::type, Tonnes>);
static_assert(std::same_as<detail::FigureOfIndicator<Grain, Tonnes, Anys>::type, Tonnes>);
static_assert(std::same_as<detail::FigureOfIndicator<Grain, Anys, FigureOf<Grain>>::type, FigureOf<Grain>>);
static_assert(std::same_as<answer_of<Target<Tonnes>, Actual<Tonnes>, Direction>, Comparison<Tonnes>>);
static_assert(std::same_as<answer_of<Target<Tonnes>, Actual<Anys>, Direction>, Result<Comparison<Tonnes>>>);
static_assert(std::same_as<answer_of<Target<Anys>, Actual<Tonnes>, Direction>, Result<Comparison<Tonnes>>>);
static_assert(std::same_as<answer_of<Target<Anys>, Actual<Anys>, Direction>, Result<Comparison<Anys>>>);
static_assert(std::same_as<answer_of<Grain, Target<>, Actual<>>, Comparison<>>);
static_assert(std::same_as<answer_of<Grain, Target<Tonnes>, Actual<Tonnes>>, Comparison<Tonnes>>);
static_assert(
    std::same_as<answer_of<Grain, Target<Anys>, Actual<Anys>>, Result<Comparison<FigureOf<Grain>>>>);
static_assert(
    std::same_as<answer_of<Target<FigureOf<Grain>>, Actual<FigureOf<Grain>>>, Comparison<FigureOf<Grain>>>);
static_assert(
    std::same_as<answer_of<Target<FigureOf<Grain>>, Actual<Anys>>, Result<Comparison<FigureOf<Grain>>>>);
static_assert(std::same_as<answer_of<Indicator<units::Tonne>, Target<Anys>, Actual<Tonnes>>,
                           Result<Comparison<Tonnes>>>);
static_assert(std::same_as<answer_of<Indicator<>, Target<Anys>, Actual<Tonnes>>, Result<Comparison<Anys>>>);
static_assert(std::same_as<answer_of<Indicator<>, Target<>, Actual<>>, Comparison<>>);

template <class... Parts>
concept compares = requires(Parts... parts) {
    compare(parts...);
};
static_assert(!compares<Target<Tonnes>, Actual<Quantity<units::Kilogram>>, Direction>);
static_assert(!compares<Target<Anys>, Actual<>, Direction> && !compares<Target<Anys>, Actual<Anys>>);
static_assert(!compares<Target<Anys>, Actual<Quantity<AnyUnit, double>>, Direction>);
static_assert(!compares<Indicator<>, Target<Tonnes>, Actual<Hectares>>);
static_assert(!compares<Indicator<units::Tonne>, Target<Hectares>, Actual<Anys>>);
static_assert(!compares<Target<FigureOf<Grain>>, Actual<FigureOf<Maize>>, Direction>);
static_assert(!compares<Target<FigureOf<Grain>>, Actual<FigureOf<Maize>>>);
static_assert(!compares<Grain, Target<FigureOf<Maize>>, Actual<FigureOf<Maize>>>);
static_assert(!compares<Grain, Target<Hectares>, Actual<Hectares>> && !compares<Target<>, Actual<>>);
static_assert(!compares<Target<FigureOf<Grain>>, Actual<Tonnes>>);

// Bound by a name, a direction cannot be left to empty braces.
template <class Planned>
concept compares_with_braces = requires(Planned target, Actual<> actual) {
    compare(target, actual, {});
};
static_assert(!compares_with_braces<Target<>>);

}  // namespace

TEST_CASE("figures of a static indicator bring their direction") {
    CHECK_TWICE(compare(grain.more_than(17'600_dec), grain.reported(17'501_dec)).verdict() ==
                Verdict::missed);
    CHECK_TWICE(compare(grain.planned(15_dec), grain.reported(16_dec)).verdict() == Verdict::exceeded);
    CHECK_TWICE(compare(poverty.planned(15_dec), poverty.reported(16_dec)).verdict() == Verdict::missed);
    CHECK_TWICE(compare(poverty.planned(15_dec), poverty.reported(16_dec)).variance() ==
                1_dec * units::percentage_point);
    CHECK_TWICE(compare(grain.planned(15_dec), grain.reported(16_dec)).variance() == grain(1_dec));
    CHECK_TWICE(compare(planned(grain(8)), reported(grain(9))).completion().ratio() == Ratio(9, 8));
    CHECK_TWICE(compare(std::optional<Target<FigureOf<Grain>>>(), grain.reported(1_dec)).verdict() ==
                Verdict::no_target);
    CHECK_TWICE(compare(grain.planned(1_dec), grain.not_reported()).verdict() == Verdict::not_reported);
    // A direction that is given all the same counts.
    CHECK_TWICE(compare(grain.planned(15_dec), grain.reported(16_dec), down).verdict() == Verdict::missed);
    CHECK_TWICE(compare(planned(15_dec), reported(16_dec), lower_is_better).verdict() == Verdict::missed);
}

TEST_CASE("with a static indicator, bare numbers and quantities in its unit") {
    CHECK_TWICE(compare(grain, planned(17'600_dec), reported(17'501_dec)).variance() == -99_dec);
    CHECK_TWICE(compare(grain, planned(5 * units::tonne), reported(4 * units::tonne)).variance() ==
                -1 * units::tonne);
    CHECK_TWICE(compare(grain, grain.planned(5), grain.reported(4)).variance() == grain(-1));
    CHECK_TWICE(
        compare(poverty, planned(10_dec), reported(8_dec), {LowerIsBetter::mirrored}).completion().ratio() ==
        Ratio(6, 5));
}

TEST_CASE("run-time figures are converted to the static unit, or else to the target's") {
    constexpr auto target = planned(17.6_dec * units::tonne);
    CHECK_TWICE(compare(target, reported(17'600_dec * kilogram), up).value().verdict() == Verdict::met);
    CHECK_TWICE(compare(target, reported(17'599_dec * kilogram), up).value().variance() ==
                -0.001_dec * units::tonne);
    CHECK_TWICE(
        compare(planned(17'600_dec * kilogram), reported(17.5_dec * units::tonne), up).value().variance() ==
        -0.1_dec * units::tonne);
    constexpr auto both = compare(planned(2_dec * tonne), reported(3'000_dec * kilogram), up);
    CHECK_TWICE(both.value().completion().ratio() == Ratio(3, 2));
    CHECK_TWICE(both.value().variance().value().value() == 1_dec);
    CHECK_TWICE(both.value().variance().value().unit() == tonne);
    CHECK_TWICE(both.value().is_favourable() == true);
    CHECK_TWICE(compare(grain.planned(2_dec), reported(3'000_dec * kilogram)).value().variance() ==
                grain(1_dec));
    CHECK_TWICE(compare(planned(20.0 * kilogram), reported(0.01 * units::tonne), up).value().verdict() ==
                Verdict::missed);
}

TEST_CASE("with an indicator, to its unit") {
    CHECK_TWICE(compare(typed, planned(2'000_dec * kilogram), reported(3_dec * tonne)).value().variance() ==
                1_dec * units::tonne);
    CHECK_TWICE(compare(grain, planned(2'000_dec * kilogram), reported(3_dec * tonne)).value().variance() ==
                grain(1_dec));
    CHECK_TWICE(compare(grain, grain.planned(2_dec), reported(3_dec * tonne)).value().variance() ==
                grain(1_dec));
    constexpr auto in_tonnes =
        compare(of_file, planned(2'000_dec * kilogram), reported(3_dec * units::tonne));
    CHECK_TWICE(in_tonnes.value().variance().value().unit() == tonne);
    CHECK_TWICE(in_tonnes.value().variance().value().value() == 1_dec);
    CHECK_TWICE(compare(of_file, planned(2_dec * hectare), reported(3_dec * hectare)).error().code ==
                ErrorCode::units_differ);
    CHECK_TWICE(compare(typed, planned(2_dec * hectare), reported(3_dec * tonne)).error().code ==
                ErrorCode::units_differ);
}

TEST_CASE("shares in run-time units differ in points") {
    constexpr auto shares =
        compare(planned(1.2_dec * any_unit(units::percent)), reported(14_dec * permille), up);
    CHECK_TWICE(shares.value().verdict() == Verdict::exceeded);
    CHECK_TWICE(shares.value().variance().value().unit() == any_unit(units::percentage_point));
    CHECK_TWICE(shares.value().variance().value().value() == 0.2_dec);
    CHECK_TWICE(compare(poverty.planned(1.2_dec), reported(14_dec * permille)).value().variance() ==
                0.2_dec * units::percentage_point);
}

TEST_CASE("what does not fit is an error, never a verdict") {
    constexpr auto hours = planned(1_dec * any_unit(units::hour));
    constexpr auto seconds = reported(1_dec * any_unit(units::second));
    CHECK_TWICE(compare(hours, seconds, up).error().code == ErrorCode::digits_lost);
    CHECK_TWICE(compare(planned(1_dec * tonne), reported(1_dec * hectare), up).error().code ==
                ErrorCode::units_differ);
    CHECK_TWICE(compare(grain.planned(1_dec), reported(1_dec * hectare)).error().code ==
                ErrorCode::units_differ);
    // Nothing reported is no figure in another unit.
    CHECK_TWICE(compare(grain.planned(1_dec), not_reported<Anys>()).value().verdict() ==
                Verdict::not_reported);
    CHECK_TWICE(compare(hours, not_reported<Anys>(), up).value().verdict() == Verdict::not_reported);
}

TEST_CASE("both ends of a range and the cumulative part are converted too") {
    constexpr auto range = between(15'000_dec * kilogram, 20_dec * tonne);
    CHECK_TWICE(compare(range, reported(17_dec * units::tonne), up).value().verdict() == Verdict::met);
    CHECK_TWICE(compare(range, reported(21_dec * tonne), up).value().variance().value().value() == 1'000_dec);
    CHECK_TWICE(compare(grain, range, reported(14_dec * tonne)).value().variance() == grain(-1_dec));
    constexpr auto reversed = between(15_dec * tonne, 20_dec * kilogram);
    CHECK_TWICE(compare(reversed, reported(1_dec * tonne), up).error().code == ErrorCode::range_reversed);
    constexpr auto mixed = between(15_dec * tonne, 20_dec * hectare);
    CHECK_TWICE(compare(mixed, reported(1_dec * tonne), up).error().code == ErrorCode::units_differ);
    constexpr auto cumulative = planned(15_dec * tonne).with_cumulative(2'000_dec * kilogram);
    CHECK_TWICE(compare(cumulative, reported(15_dec * tonne), up).value().verdict() == Verdict::met);
    constexpr auto wrong = planned(15_dec * tonne).with_cumulative(2_dec * hectare);
    CHECK_TWICE(compare(wrong, reported(15_dec * tonne), up).error().code == ErrorCode::units_differ);
}

TEST_CASE("without a target nothing is compared, but the actual's unit must be the indicator's") {
    constexpr std::optional<Target<Anys>> none;
    CHECK_TWICE(compare(none, reported(1_dec * hectare), up).value().verdict() == Verdict::no_target);
    CHECK_TWICE(compare(none, not_reported<Anys>(), up).value().verdict() == Verdict::no_target);
    CHECK_TWICE(compare(grain, none, reported(1_dec * kilogram)).value().verdict() == Verdict::no_target);
    CHECK_TWICE(compare(grain, none, reported(1_dec * hectare)).error().code == ErrorCode::units_differ);
    CHECK_TWICE(compare(of_file, none, reported(1_dec * hectare)).error().code == ErrorCode::units_differ);
    CHECK_TWICE(compare(of_file, none, not_reported<Anys>()).value().verdict() == Verdict::no_target);
}

TEST_CASE("an unspecified unit is that of pure numbers, and no other") {
    CHECK_TWICE(compare(planned(1_dec * unspecified), reported(2_dec * unspecified), up).value().verdict() ==
                Verdict::exceeded);
    CHECK_TWICE(compare(planned(1_dec * any_unit(units::thousand)), reported(1'000_dec * unspecified), up)
                    .value()
                    .verdict() == Verdict::met);
    CHECK_TWICE(compare(planned(1_dec * tonne), reported(2_dec * unspecified), up).error().code ==
                ErrorCode::units_differ);
    CHECK_TWICE(compare(unknown, planned(1_dec * tonne), reported(2_dec * tonne)).error().code ==
                ErrorCode::units_differ);
    CHECK_TWICE(compare(unknown, planned(1_dec), reported(2_dec)).verdict() == Verdict::exceeded);
}

TEST_CASE("random figures compare alike in tonnes, in kilograms, and in both") {
    std::mt19937_64 random(19450902);
    int equal = 0;
    for (int round = 0; round < 10'000; ++round) {
        const auto grams = [&random] { return static_cast<std::int64_t>(random() % 20) - 5; };
        const Decimal lower = Decimal::from_parts(grams(), 1);
        const Decimal upper = lower + Decimal::from_parts(static_cast<std::int64_t>(random() % 5), 1);
        const Decimal actual = Decimal::from_parts(grams(), 1);
        const auto form = static_cast<TargetForm>(random() % 7);
        const Decimal end = form == TargetForm::between ? upper : lower;
        const auto direction = static_cast<Direction>(random() % 3);
        const Comparison<> bare = compare(Target<>(form, lower, end), reported(actual), direction);
        equal += bare.verdict() == Verdict::met ? 1 : 0;

        const auto in = [](Decimal tonnes, bool as_kilograms) {
            return as_kilograms ? tonnes * 1'000_dec * kilogram : tonnes * tonne;
        };
        const Target<Anys> target(form, in(lower, random() % 2 == 0), in(end, random() % 2 == 0));
        const Actual<Anys> reached = reported(in(actual, random() % 2 == 0));
        const auto alone = compare(target, reached, direction);
        const auto of_indicator = compare(Indicator<>("1", "a", tonne, direction), target, reached);
        const auto with_static = compare(target, reported(actual * units::tonne), direction);
        REQUIRE(alone);
        REQUIRE(of_indicator);
        REQUIRE(with_static);
        CHECK(alone->verdict() == bare.verdict());
        CHECK(alone->completion() == bare.completion());
        CHECK(alone->is_favourable() == bare.is_favourable());
        CHECK(of_indicator->verdict() == bare.verdict());
        CHECK(of_indicator->variance()->value() == *bare.variance());
        CHECK(with_static->variance() == *bare.variance() * units::tonne);
        CHECK(with_static->completion() == bare.completion());
    }
    CHECK(equal > 1'000);
    CHECK(equal < 9'000);
}
