// SPDX-License-Identifier: BSL-1.0
#include <chitieu/compare/detail/unit_order.hpp>

#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <cstddef>

using namespace chitieu;

TEST_CASE("units have one order, the largest first, whatever order they were composed in") {
    // From the first to the last; the last three are as large as each other.
    const AnyUnit units[] = {any_unit(units::tonne), any_unit(units::quintal), any_unit(units::kilogram),
                             any_unit(units::person), any_unit(units::person * units::commune)};
    for (std::size_t left = 0; left < 3; ++left) {
        for (std::size_t right = 0; right < 3; ++right) {
            CHECK(detail::goes_before(units[left], units[right]) == (left < right));
        }
    }
    CHECK(detail::goes_before(units[3], units[4]) != detail::goes_before(units[4], units[3]));
    const AnyUnit alike[] = {any_unit(units::commune), any_unit(units::person),
                             any_unit(units::commune * units::facility),
                             any_unit(units::person * units::facility)};
    for (const AnyUnit& left : alike) {
        for (const AnyUnit& right : alike) {
            const bool goes_either_way = detail::goes_before(left, right) != detail::goes_before(right, left);
            CHECK(goes_either_way == (&left != &right));
        }
    }
    for (const AnyUnit& unit : units) CHECK_FALSE(detail::goes_before(unit, unit));
    // Of two that begin alike, the shorter one.
    const AnyUnit longer = any_unit(units::commune * units::person);
    const AnyUnit shorter = any_unit(units::commune);
    CHECK(detail::goes_before(shorter, longer));
    CHECK_FALSE(detail::goes_before(longer, shorter));
}

TEST_CASE("written alike are units of the same terms in the same order") {
    CHECK(detail::is_written_alike(any_unit(units::tonne / units::hectare),
                                   any_unit(units::tonne / units::hectare)));
    CHECK_FALSE(detail::is_written_alike(any_unit(units::tonne / units::hectare), any_unit(units::tonne)));
    CHECK_FALSE(detail::is_written_alike(any_unit(units::tonne), any_unit(units::tonne / units::hectare)));
    CHECK_FALSE(detail::is_written_alike(any_unit(units::kilo * units::watt), any_unit(units::watt)));
    CHECK_FALSE(detail::is_written_alike(any_unit(units::tonne), any_unit(units::hectare)));
    CHECK_FALSE(detail::is_written_alike(any_unit(units::metre), any_unit(units::metre * units::metre)));
}
