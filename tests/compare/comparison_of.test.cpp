// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/comparison_of.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <optional>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr auto grain = indicator<"3.1">("Sản lượng lương thực", units::tonne, higher_is_better);
constexpr auto poverty = indicator<"7">("Tỷ lệ hộ nghèo", units::percent, lower_is_better);

constexpr auto harvest = row(grain, more_than(17'600_dec), reported(17'501_dec));
constexpr auto poor = row(poverty, planned(12_dec), reported(10.5_dec));

}  // namespace

TEST_CASE("a row, static or erased, is compared in the direction of its indicator") {
    CHECK_TWICE(comparison_of(harvest).verdict() == Verdict::missed);
    CHECK_TWICE(comparison_of(harvest).variance() == grain(-99_dec));
    CHECK_TWICE(comparison_of(erase(harvest)).variance() == -99_dec);
    CHECK_TWICE(comparison_of(poor).verdict() == Verdict::exceeded);
    CHECK_TWICE(comparison_of(poor).variance() == -1.5_dec * units::percentage_point);
    CHECK_TWICE(comparison_of(erase(poor)).verdict() == Verdict::exceeded);
    CHECK_TWICE(comparison_of(poor, {LowerIsBetter::mirrored}).completion().ratio() == Ratio(9, 8));
    CHECK_TWICE(comparison_of(row(grain, std::optional<Target<>>(), reported(1_dec))).verdict() ==
                Verdict::no_target);
}
