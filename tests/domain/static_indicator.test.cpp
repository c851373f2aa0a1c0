// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/static_indicator.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <random>
#include <string_view>
#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr auto grain = indicator<"3.1">("Tổng sản lượng lương thực", units::tonne, higher_is_better,
                                        over_places<Aggregation::sum>, over_periods<Aggregation::last>);
constexpr auto maize = indicator<"3.2">("Ngô", units::tonne, higher_is_better);
constexpr auto poverty =
    indicator<"7">("Tỷ lệ hộ nghèo", units::percent, lower_is_better, over_places<Aggregation::weighted>);
constexpr auto ward = indicator<"8">("Phường đạt chuẩn", units::commune, keep_within);

using Grain = std::remove_const_t<decltype(grain)>;
using Maize = std::remove_const_t<decltype(maize)>;
using Poverty = std::remove_const_t<decltype(poverty)>;
using Hectares = Quantity<units::Hectare>;

static_assert(sizeof(grain(17'501_dec)) == sizeof(Decimal) && sizeof(grain(1.5)) == sizeof(double));
static_assert(sizeof(Grain) == sizeof(std::string_view) && std::is_trivially_copyable_v<Grain>);
static_assert(std::is_trivially_copyable_v<FigureOf<Grain>> && std::is_empty_v<FigureUnit<Grain>>);
static_assert(std::same_as<decltype(grain(1)), FigureOf<Grain, int>>);
static_assert(std::same_as<difference_unit_t<FigureUnit<Grain>>, FigureUnit<Grain>>);
static_assert(std::same_as<difference_unit_t<FigureUnit<Poverty>>, units::PercentagePoint>);

// Figures of two indicators do not mix, not even in one unit; nor do figures with plain quantities.
template <class Left, class Right>
concept adds = requires(Left left, Right right) {
    left + right;
};
template <class Left, class Right>
concept subtracts = requires(Left left, Right right) {
    left - right;
};
template <class Left, class Right>
concept orders = requires(Left left, Right right) {
    left < right;
}
|| requires(Left left, Right right) { left >= right; };
template <class Left, class Right>
concept equates = requires(Left left, Right right) {
    left == right;
}
|| requires(Left left, Right right) { left != right; };
template <class Left, class Right>
concept mixes = adds<Left, Right> || subtracts<Left, Right> || orders<Left, Right> || equates<Left, Right>;
template <class From, class UnitType>
concept converts = requires(From from, UnitType unit) {
    checked_convert(from, unit);
};
static_assert(adds<FigureOf<Grain>, FigureOf<Grain>> && orders<FigureOf<Grain>, FigureOf<Grain>>);
static_assert(!mixes<FigureOf<Grain>, FigureOf<Maize>> && !mixes<FigureOf<Maize>, FigureOf<Grain>>);
static_assert(!mixes<FigureOf<Grain>, Quantity<units::Tonne>> && !mixes<FigureOf<Grain>, Decimal>);
static_assert(!mixes<FigureOf<Grain>, Quantity<AnyUnit>> && !mixes<FigureOf<Grain>, FigureOf<Grain, int>>);
static_assert(!adds<FigureOf<Poverty>, FigureOf<Poverty>>);
static_assert(!converts<FigureOf<Grain>, FigureUnit<Maize>> && converts<FigureOf<Grain>, units::Kilogram>);
static_assert(!converts<FigureOf<Grain>, units::Hectare>);
static_assert(!std::is_convertible_v<Quantity<units::Tonne>, FigureOf<Grain>>);

template <class TheIndicator, class... Given>
concept makes_figures_of = requires(TheIndicator indicator, Given... given) {
    indicator(given...);
};
static_assert(makes_figures_of<Grain, Decimal> && makes_figures_of<Grain, Target<>> &&
              makes_figures_of<Grain, Actual<Quantity<units::Tonne>>>);
static_assert(!makes_figures_of<Grain, Hectares> && !makes_figures_of<Grain, Quantity<units::Kilogram>>);
static_assert(!makes_figures_of<Grain, Quantity<AnyUnit>> && !makes_figures_of<Grain, FigureOf<Maize>>);
static_assert(!makes_figures_of<Grain, Target<Hectares>> &&
              !makes_figures_of<Grain, Actual<FigureOf<Maize>>>);
static_assert(!makes_figures_of<Grain, const char*> && !makes_figures_of<Grain>);

// Nothing is assumed of the direction, and shares do not sum.
template <class... How>
concept is_told_enough = requires(How... how) {
    indicator<"1">("a", how...);
};
static_assert(is_told_enough<units::Tonne, DirectionConstant<Direction::lower_is_better>>);
static_assert(!is_told_enough<units::Tonne> && !is_told_enough<units::Tonne, Direction>);
static_assert(!is_told_enough<AnyUnit, DirectionConstant<Direction::lower_is_better>>);
static_assert(!is_told_enough<units::Percent, DirectionConstant<Direction::lower_is_better>,
                              OverPlaces<Aggregation::sum>>);
static_assert(!is_told_enough<units::Percent, DirectionConstant<Direction::lower_is_better>,
                              OverPlaces<Aggregation::weighted>, OverPeriods<Aggregation::sum>>);
static_assert(is_told_enough<units::PercentagePoint, DirectionConstant<Direction::lower_is_better>,
                             OverPlaces<Aggregation::sum>>);

}  // namespace

TEST_CASE("an indicator gives back what it was made of") {
    CHECK_TWICE(grain.code() == "3.1" && grain.name() == "Tổng sản lượng lương thực");
    CHECK_TWICE(any_unit(grain.unit()) == any_unit(units::tonne));
    CHECK_TWICE(grain.direction() == Direction::higher_is_better);
    CHECK_TWICE(ward.direction() == Direction::keep_within);
    CHECK_TWICE(grain.over_places() == Aggregation::sum && grain.over_periods() == Aggregation::last);
    CHECK_TWICE(poverty.over_places() == Aggregation::weighted);
    CHECK_TWICE(poverty.over_periods() == Aggregation::none && maize.over_places() == Aggregation::none);
}

TEST_CASE("figures come from numbers and from quantities in the unit") {
    CHECK_TWICE(grain(17'501_dec).value() == 17'501_dec);
    CHECK_TWICE(grain(17'501_dec * units::tonne) == grain(17'501_dec));
    CHECK_TWICE(grain(grain(5)) == grain(5));
    CHECK_TWICE(any_unit(grain(5).unit()) == any_unit(units::tonne));
    CHECK_TWICE(plain(grain(17'501_dec)) == 17'501_dec * units::tonne);
}

TEST_CASE("from other units they come by name, and only exactly") {
    CHECK_TWICE(grain.checked(17'501'500_dec * units::kilogram) == grain(17'501.5_dec));
    CHECK_TWICE(grain.checked(3_dec * any_unit(units::quintal)) == grain(0.3_dec));
    CHECK_TWICE(!grain.checked(3 * units::kilogram));  // whole numbers of tonnes
    CHECK_TWICE(!grain.checked(3_dec * any_unit(units::hectare)));
    CHECK_TWICE(checked_convert(grain(5_dec), units::kilogram) == 5'000_dec * units::kilogram);
}

TEST_CASE("figures are added and compared as quantities are") {
    CHECK_TWICE(grain(1_dec) + grain(2_dec) == grain(3_dec));
    CHECK_TWICE(grain(3_dec) - grain(2_dec) == grain(1_dec) && grain(1_dec) < grain(2_dec));
    CHECK_TWICE(2_dec * grain(3_dec) == grain(6_dec) && -grain(1) == grain(-1));
    CHECK_TWICE(checked_add(grain(1_dec), grain(2_dec)) == grain(3_dec));
    CHECK_TWICE(poverty(12.5_dec) - poverty(10_dec) == 2.5_dec * units::percentage_point);
    CHECK_TWICE(poverty(12.5_dec) - 2.5_dec * units::percentage_point == poverty(10_dec));
    CHECK_TWICE(checked_subtract(poverty(12_dec), poverty(10_dec)) == 2_dec * units::percentage_point);
}

TEST_CASE("targets and actuals of figures") {
    CHECK_TWICE(grain.planned(5_dec).form() == TargetForm::value);
    CHECK_TWICE(grain.at_least(5_dec).form() == TargetForm::at_least);
    CHECK_TWICE(grain.more_than(5_dec * units::tonne).form() == TargetForm::more_than);
    CHECK_TWICE(grain.at_most(5_dec).form() == TargetForm::at_most);
    CHECK_TWICE(grain.less_than(grain(5_dec)).form() == TargetForm::less_than);
    CHECK_TWICE(grain.maintain(5_dec).form() == TargetForm::maintain);
    CHECK_TWICE(grain.between(5_dec, 7_dec).upper() == grain(7_dec));
    CHECK_TWICE(grain.reported(5_dec, ActualStatus::estimate).status == ActualStatus::estimate);
    CHECK_TWICE(grain.reported(5_dec).figure == grain(5_dec) && !grain.not_reported().figure);
}

TEST_CASE("bare targets and actuals become the indicator's with all they say") {
    constexpr auto target = grain(between(15_dec, 20_dec).with_cumulative(3_dec).set_by("tỉnh giao"));
    CHECK_TWICE(target.form() == TargetForm::between && target.authority() == "tỉnh giao");
    CHECK_TWICE(target.lower() == grain(15_dec) && target.upper() == grain(20_dec));
    CHECK_TWICE(target.cumulative() == grain(3_dec));
    CHECK_TWICE(!grain(planned(5_dec)).cumulative());
    CHECK_TWICE(grain(reported(5_dec, ActualStatus::forecast)).status == ActualStatus::forecast);
    CHECK_TWICE(!grain(not_reported()).figure);
    CHECK_TWICE(!grain(std::optional<Target<>>()));
    CHECK_TWICE(grain(std::optional(planned(5_dec))).value().lower() == grain(5_dec));
}

TEST_CASE("erased, an indicator says the same while the program runs") {
    constexpr Indicator<> erased = erase(grain);
    CHECK_TWICE(erased.code() == "3.1" && erased.name() == grain.name());
    CHECK_TWICE(erased.unit() == any_unit(units::tonne));
    CHECK_TWICE(erased.direction() == Direction::higher_is_better);
    CHECK_TWICE(erased.over_places() == Aggregation::sum && erased.over_periods() == Aggregation::last);
    const Indicator<> converted = poverty;
    CHECK(converted.direction() == Direction::lower_is_better);
}

TEST_CASE("random figures keep their digits through kilograms") {
    std::mt19937_64 random(20261124);
    for (int round = 0; round < 10'000; ++round) {
        const auto coefficient = static_cast<std::int64_t>(random() % 2'000'000'000'000) - 1'000'000'000'000;
        const Decimal tonnes = Decimal::from_parts(coefficient, static_cast<int>(random() % 4));
        const auto kilograms = checked_convert(grain(tonnes), units::kilogram);
        REQUIRE(kilograms);
        CHECK(kilograms->value() == tonnes * 1'000_dec);
        CHECK(grain.checked(*kilograms) == grain(tonnes));
        CHECK(grain.checked(Quantity(kilograms->value(), any_unit(units::kilogram))) == grain(tonnes));
    }
}
