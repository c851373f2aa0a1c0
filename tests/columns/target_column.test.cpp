// SPDX-License-Identifier: BSL-1.0
#include <chitieu/columns/target_column.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

TEST_CASE("planned values") {
    const std::vector<double> values{10, std::numeric_limits<double>::quiet_NaN()};
    const TargetColumn column{NumberColumn(values)};
    CHECK(column.size() == 2);
    CHECK(column.forms().empty());
    REQUIRE(column[0].has_value());
    CHECK(column[0]->form() == TargetForm::value);
    CHECK(column[0]->upper() == 10);
    CHECK_FALSE(column[1].has_value());
}

TEST_CASE("two ends and a form each; a row without one of its ends has no target") {
    const std::vector<std::int64_t> lower{1'500, 300, 400};
    const std::vector<std::int64_t> upper{20, 3, 4};
    const std::vector<TargetForm> forms{TargetForm::between, TargetForm::less_than, TargetForm::at_least};
    const std::uint8_t bits[] = {0b011};
    const TargetColumn column(NumberColumn(lower, 2), NumberColumn(upper, 0, Validity(bits)), forms);
    CHECK(column[0]->form() == TargetForm::between);
    CHECK(column[0]->lower() == 15_dec);
    CHECK(column[0]->upper() == 20_dec);
    CHECK(column[1]->form() == TargetForm::less_than);
    CHECK_FALSE(column[2].has_value());
    const auto part = column.part(1, 1);
    CHECK(part.size() == 1);
    CHECK(part[0]->form() == TargetForm::less_than);
    CHECK(part[0]->upper() == 3_dec);
}
