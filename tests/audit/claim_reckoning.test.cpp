// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/detail/claim_reckoning.hpp>

#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/standard_units.hpp>
#include <chitieu/unit/unit.hpp>

#include <doctest/doctest.h>

using namespace chitieu;

namespace {

/// What the magnitudes of the values of an interval are.
constexpr Interval magnitudes(const Interval& values) {
    return *detail::magnitude_of(Computed{Ratio(0), values}).values;
}

}  // namespace

TEST_CASE("by how much a figure is multiplied to count in another unit") {
    const auto factor = [](const auto& from, const auto& to) {
        return detail::figure_factor(any_unit(from), any_unit(to));
    };
    CHECK(factor(units::tonne, units::kilogram).factor == Ratio(1'000));
    CHECK(factor(units::tonne, units::kilogram).is_sure);
    CHECK_FALSE(factor(units::tonne, units::hectare).factor.has_value());
    // A bare million, and a bare figure beside millions of something.
    CHECK(factor(units::million, units::thousand).factor == Ratio(1'000));
    CHECK(factor(units::million, units::thousand * units::dong).factor == Ratio(1'000));
    CHECK(factor(units::percent, units::permille).factor == Ratio(10));
    CHECK(factor(units::percentage_point, units::percent).factor == Ratio(1));
    CHECK(factor(units::percent, units::percentage_point).is_sure);
    // Whole things of two sorts may be the same ones.
    CHECK(factor(units::thousand * units::pupil, units::person).factor == Ratio(1'000));
    CHECK_FALSE(factor(units::thousand * units::pupil, units::person).is_sure);
    CHECK_FALSE(factor(units::pupil, units::tonne).factor.has_value());
}

TEST_CASE("the magnitudes of an interval: turned over below 0, from 0 on where 0 is in it") {
    CHECK(magnitudes({2, 5, true, false}) == Interval{2, 5, true, false});
    CHECK(magnitudes({-5, -2, true, false}) == Interval{2, 5, false, true});
    CHECK(magnitudes({-2, 5, true, false}) == Interval{0, 5, true, false});
    CHECK(magnitudes({-5, 2, true, false}) == Interval{0, 5, true, true});
    CHECK(magnitudes({-5, 5, true, false}) == Interval{0, 5, true, true});
    CHECK(magnitudes({-5, 5, false, true}) == Interval{0, 5, true, true});
    // An end at 0 that does not belong to it stays out.
    CHECK(magnitudes({0, 5, false, true}) == Interval{0, 5, false, true});
    CHECK(magnitudes({-5, 0, true, false}) == Interval{0, 5, false, true});

    CHECK(detail::magnitude_of(Computed{Ratio(-3), {}}).value == Ratio(3));
    CHECK_FALSE(detail::magnitude_of(Computed{Ratio(-3), {}}).values.has_value());
    CHECK_FALSE(detail::magnitude_of(Computed{}).value.has_value());
}
