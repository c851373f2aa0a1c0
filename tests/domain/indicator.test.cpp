// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/indicator.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <string_view>
#include <type_traits>

using namespace chitieu;

namespace {

constexpr Indicator grain("3.1", "Tổng sản lượng lương thực", units::tonne, Direction::higher_is_better,
                          Aggregation::sum, Aggregation::last);
constexpr Indicator poverty("7", "Tỷ lệ hộ nghèo", any_unit(units::percent), Direction::lower_is_better);

static_assert(std::same_as<decltype(grain), const Indicator<units::Tonne>>);
static_assert(std::same_as<decltype(poverty), const Indicator<AnyUnit>>);
static_assert(std::same_as<Indicator<>, Indicator<AnyUnit>>);
static_assert(std::same_as<Indicator<units::Tonne>::unit_type, units::Tonne>);
static_assert(std::is_trivially_copyable_v<Indicator<units::Tonne>> &&
              std::is_trivially_copyable_v<Indicator<>>);
static_assert(sizeof(Indicator<units::Tonne>) == 2 * sizeof(std::string_view) + 8,
              "a static unit takes no room");

// The direction has no default.
template <class UnitType>
concept needs_no_direction = requires(UnitType unit) {
    Indicator("1", "a", unit);
}
|| std::is_constructible_v<Indicator<UnitType>, const char*, const char*, UnitType>;
static_assert(!needs_no_direction<units::Tonne> && !needs_no_direction<AnyUnit>);
static_assert(!std::is_default_constructible_v<Indicator<>>);
static_assert(
    std::is_constructible_v<Indicator<units::Tonne>, const char*, const char*, units::Tonne, Direction>);
static_assert(
    !std::is_constructible_v<Indicator<units::Tonne>, const char*, const char*, units::Hectare, Direction>);

static_assert(grain.code() == "3.1" && grain.direction() == Direction::higher_is_better);
static_assert(grain.over_places() == Aggregation::sum && grain.over_periods() == Aggregation::last);

}  // namespace

TEST_CASE("an indicator gives back what it was made of") {
    CHECK(grain.code() == "3.1");
    CHECK(grain.name() == "Tổng sản lượng lương thực");
    CHECK(any_unit(grain.unit()) == any_unit(units::tonne));
    CHECK(grain.direction() == Direction::higher_is_better);
    CHECK(grain.over_places() == Aggregation::sum);
    CHECK(grain.over_periods() == Aggregation::last);
}

TEST_CASE("how it adds up is not assumed") {
    CHECK(poverty.over_places() == Aggregation::none);
    CHECK(poverty.over_periods() == Aggregation::none);
    CHECK(poverty.unit() == any_unit(units::percent));
}
