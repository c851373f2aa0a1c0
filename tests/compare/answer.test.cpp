// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/answer.hpp>

#include <chitieu/text/result.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

using Tonnes = Quantity<units::Tonne>;
using Anys = Quantity<AnyUnit>;

static_assert(std::is_same_v<answer_t<int, Decimal, Tonnes>, int>);
static_assert(std::is_same_v<answer_t<int, Tonnes, Anys>, Result<int>>);

static_assert(FiguresThatFit<Decimal, Decimal> && FiguresThatFit<Tonnes, Tonnes, Anys>);
static_assert(FiguresThatFit<Anys, Anys> && FiguresThatFit<Anys, Tonnes>);
static_assert(!FiguresThatFit<Tonnes, Quantity<units::Kilogram>> && !FiguresThatFit<Tonnes, Decimal>);
static_assert(!FiguresThatFit<Tonnes, Quantity<AnyUnit, double>> && !FiguresThatFit<double, Decimal>);

struct IsLess {
    template <class Figure>
    constexpr bool operator()(const Figure& left, const Figure& right) const {
        return left.value() < right.value();
    }
};

template <class Left, class Right>
constexpr auto less(const Left& left, const Right& right) {
    return detail::in_unit_of_first<bool>(IsLess{}, left, right);
}

constexpr AnyUnit kilogram = any_unit(units::kilogram);
constexpr AnyUnit hectare = any_unit(units::hectare);

}  // namespace

TEST_CASE("static units answer with the value") {
    CHECK_TWICE(less(1_dec * units::tonne, 2_dec * units::tonne));
}

TEST_CASE("run-time units are converted to the first figure's, or the answer says why not") {
    CHECK_TWICE(less(1_dec * units::tonne, 1'001_dec * kilogram).value());
    CHECK_TWICE(!less(1_dec * units::tonne, 1'000_dec * kilogram).value());
    CHECK_TWICE(less(999_dec * kilogram, 1_dec * units::tonne).value());
    CHECK_TWICE(less(1_dec * units::tonne, 1_dec * hectare).error().code == ErrorCode::units_differ);
    CHECK_TWICE(less(1_dec * any_unit(units::hour), 1_dec * any_unit(units::second)).error().code ==
                ErrorCode::digits_lost);
}
