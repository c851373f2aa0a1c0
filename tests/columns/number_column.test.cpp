// SPDX-License-Identifier: BSL-1.0
#include <chitieu/columns/number_column.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

TEST_CASE("doubles: a NaN is no figure, and neither is what the validity leaves out") {
    const std::vector<double> values{1.5, std::numeric_limits<double>::quiet_NaN(), -0.0, 4};
    const NumberColumn plain{values};
    CHECK(plain.size() == 4);
    CHECK(plain[0] == 1.5);
    CHECK_FALSE(plain[1].has_value());
    CHECK(plain[2] == 0.0);
    const std::uint8_t bits[] = {0b0000'1010};
    const NumberColumn some(values, Validity(bits));
    CHECK_FALSE(some[0].has_value());
    CHECK_FALSE(some[1].has_value());  // valid, and not a number
    CHECK_FALSE(some[2].has_value());
    CHECK(some[3] == 4);
}

TEST_CASE("whole numbers are decimals of the column's scale") {
    const std::vector<std::int64_t> values{2760, -5, std::numeric_limits<std::int64_t>::min()};
    const NumberColumn column(values, 2);
    CHECK(column[0] == 27.60_dec);
    CHECK(column[0]->scale() == 2);
    CHECK(column[1] == -0.05_dec);
    CHECK(column[2]->coefficient() == std::numeric_limits<std::int64_t>::min());
}

TEST_CASE("bits begin where the offset says, across bytes, and parts keep them") {
    const std::uint8_t bits[] = {0b1010'0110, 0b0000'0101};
    const Validity validity(bits, 5);
    const bool wanted[] = {true, false, true, true, false, true};  // bits 5 to 10
    for (std::size_t row = 0; row < 6; ++row) CHECK(validity[row] == wanted[row]);
    CHECK(validity.size() == 11);
    for (std::size_t row = 0; row < 3; ++row) CHECK(validity.from(3)[row] == wanted[row + 3]);
    CHECK(Validity()[1'000'000]);
    CHECK_FALSE(Validity().from(7).has_bits());

    const std::vector<double> values{0, 1, 2, 3, 4, 5};
    const NumberColumn column(values, validity);
    const auto part = column.part(3, 100);
    CHECK(part.size() == 3);
    CHECK(part[0] == 3);
    CHECK_FALSE(part[1].has_value());
    CHECK(part[2] == 5);
    CHECK(column.part(1, 2).size() == 2);
    CHECK(column.part(6, 2).size() == 0);
}
