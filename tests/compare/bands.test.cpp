// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/bands.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <random>
#include <string_view>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr Wording red{"đỏ", "red"};
constexpr Wording amber{"vàng", "amber"};
constexpr Wording green{"xanh", "green"};
constexpr auto light = bands(below(0.5_dec, red), up_to(0.8_dec, amber), green);

}  // namespace

TEST_CASE("each end belongs to one side") {
    CHECK_TWICE(light.classify_exactly(Ratio(-5)).name.english == "red");
    CHECK_TWICE(light.classify_exactly(Ratio(499, 1000)).place == 0);
    CHECK_TWICE(light.classify_exactly(Ratio(1, 2)).place == 1);
    CHECK_TWICE(light.classify_exactly(Ratio(4, 5)).place == 1);
    CHECK_TWICE(light.classify_exactly(Ratio(801, 1000)).name.vietnamese == "xanh");
    CHECK_TWICE(bands(below(0, red), green).classify_exactly(Ratio(0)).place == 1);
    // A band of a single value.
    constexpr auto exact = bands(below(1, red), up_to(1, amber), green);
    CHECK_TWICE(exact.classify_exactly(Ratio(1)).place == 1);
    CHECK_TWICE(exact.classify_exactly(Ratio(11, 10)).place == 2);
}

TEST_CASE("what is printed decides") {
    // 14.6 % is printed as 15 %, and so is not "below 15 %".
    constexpr auto fifteen = bands(below(0.15_dec, red), green);
    constexpr auto printed = fifteen.classify_percent(Ratio(146, 1000), 0);
    CHECK_TWICE(printed.value().printed == 15);
    CHECK_TWICE(printed.value().band.place == 1);
    CHECK_TWICE(fifteen.classify_exactly(Ratio(146, 1000)).place == 0);
    CHECK_TWICE(fifteen.classify_percent(Ratio(146, 1000), 1).value().band.place == 0);
    CHECK_TWICE(fifteen.classify_percent(Ratio(146, 1000), 0, Rounding::down).value().band.place == 0);
    // Not in percent: 2.5 to one more.
    constexpr auto score = bands(below(3, red), green);
    CHECK_TWICE(score.classify(2.5_dec, 0).value().band.place == 1);
    CHECK_TWICE(score.classify(2.5_dec, 0, Rounding::half_even).value().printed == 2);
}

TEST_CASE("an undefined completion is in no band") {
    CHECK_TWICE(light.classify_percent(Undefined::plan_zero, 0).reason() == Undefined::plan_zero);
    CHECK_TWICE(light.classify_exactly(Completion<>(Undefined::no_actual)).reason() == Undefined::no_actual);
    CHECK_TWICE(light.classify_exactly(Completion<>(Ratio(1))).value().place == 2);
    CHECK_TWICE(light.classify_percent(Ratio(INT64_MAX), 2).reason() == Undefined::not_representable);
    CHECK_TWICE(light.classify(Ratio(1), 19).reason() == Undefined::not_representable);
}

TEST_CASE("bands of any number, in order or not at all") {
    CHECK_TWICE(bands(below(1, red), below(2, red), below(3, red), up_to(3, amber), green)
                    .classify_exactly(Ratio(3))
                    .place == 3);
    CHECK_TWICE(checked_bands({below(0.5_dec, red), below(0.8_dec, amber)}, green).has_value());
    CHECK_TWICE(!checked_bands({below(0.8_dec, red), below(0.5_dec, amber)}, green));
    CHECK_TWICE(!checked_bands({below(0.8_dec, red), below(0.8_dec, amber)}, green));
    CHECK_TWICE(!checked_bands({up_to(0.8_dec, red), up_to(0.8_dec, amber)}, green));
    CHECK_TWICE(!checked_bands({up_to(0.8_dec, red), below(0.8_dec, amber)}, green));
    CHECK_TWICE(checked_bands({below(0.8_dec, red), up_to(0.8_dec, amber)}, green).has_value());
}

TEST_CASE("PEPFAR's bands of a quarter") {
    // pepfar_achievement_bands.csv: every row; the goal of a quarter is cumulative, a quarter of the year's.
    struct Row {
        int quarter;
        Decimal goal;
        Decimal concerned_below;
        Decimal at_risk_below;
        Decimal on_target_up_to;
    };
    constexpr Row rows[] = {{1, 0.25_dec, 0.0_dec, 0.15_dec, 0.35_dec},
                            {2, 0.5_dec, 0.25_dec, 0.4_dec, 0.6_dec},
                            {3, 0.75_dec, 0.5_dec, 0.65_dec, 0.85_dec},
                            {4, 1.0_dec, 0.75_dec, 0.9_dec, 1.1_dec}};
    for (const Row& row : rows) {
        const Ratio goal(row.quarter, 4);
        CHECK(goal == row.goal);
        const auto quarter = checked_bands({below(goal - 0.25_dec, {"đáng lo", "concerned"}),
                                            below(goal - 0.1_dec, {"có rủi ro", "at risk"}),
                                            up_to(goal + 0.1_dec, {"đúng tiến độ", "on target"})},
                                           {"vượt", "above"});
        REQUIRE(quarter);
        const Ratio little(1, 1'000'000);
        CHECK(quarter->classify_exactly(row.concerned_below - little).name.english == "concerned");
        CHECK(quarter->classify_exactly(Ratio(row.concerned_below)).name.english == "at risk");
        CHECK(quarter->classify_exactly(row.at_risk_below - little).name.english == "at risk");
        CHECK(quarter->classify_exactly(Ratio(row.at_risk_below)).name.english == "on target");
        CHECK(quarter->classify_exactly(Ratio(row.on_target_up_to)).name.english == "on target");
        CHECK(quarter->classify_exactly(row.on_target_up_to + little).name.english == "above");
    }
}

TEST_CASE("band and print never contradict, and bands rise with the value") {
    std::mt19937_64 random(146);
    constexpr auto fifteen = bands(below(0.15_dec, red), up_to(0.3_dec, amber), green);
    int differing = 0;
    for (int round = 0; round < 20'000; ++round) {
        const auto rounding = static_cast<Rounding>(random() % 7);
        const int scale = static_cast<int>(random() % 3);
        const Ratio value(static_cast<int>(random() % 5'000), 10'000);
        const auto result = fifteen.classify_percent(value, scale, rounding);
        const Decimal printed = result.value().printed;
        CHECK(printed == percent(value, scale, rounding));
        CHECK(result.value().band.place == (printed < 15 ? 0u : printed <= 30 ? 1u : 2u));
        differing += result.value().band.place != fifteen.classify_exactly(value).place ? 1 : 0;
        const Ratio more = value + Ratio(static_cast<int>(random() % 100), 10'000);
        CHECK(fifteen.classify_percent(more, scale, rounding).value().band.place >=
              result.value().band.place);
    }
    CHECK(differing > 0);
}
