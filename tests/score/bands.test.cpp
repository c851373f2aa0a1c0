// SPDX-License-Identifier: BSL-1.0

#include <chitieu/score/bands.hpp>

#include <chitieu/compare/compare.hpp>
#include <chitieu/text/result.hpp>

#include "../check_twice.hpp"
#include "vector_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr auto rising = lights(Direction::higher_is_better, 0.4_dec, 0.8_dec);
constexpr auto falling = lights(Direction::lower_is_better, 1_dec, 1.2_dec);
constexpr auto close_to = lights_within(0.05_dec, 0.15_dec);

}  // namespace

TEST_CASE("a KPI's thresholds: higher, lower and closer is better") {
    CHECK_TWICE(rising.classify_exactly(Ratio(-1)) == Light::red);
    CHECK_TWICE(rising.classify_exactly(Ratio(399, 1000)) == Light::red);
    CHECK_TWICE(rising.classify_exactly(Ratio(2, 5)) == Light::amber);
    CHECK_TWICE(rising.classify_exactly(Ratio(4, 5)) == Light::green);
    CHECK_TWICE(rising.classify_exactly(Ratio(7)) == Light::green);
    CHECK_TWICE(falling.classify_exactly(Ratio(0)) == Light::green);
    CHECK_TWICE(falling.classify_exactly(Ratio(1)) == Light::green);
    CHECK_TWICE(falling.classify_exactly(Ratio(1001, 1000)) == Light::amber);
    CHECK_TWICE(falling.classify_exactly(Ratio(6, 5)) == Light::amber);
    CHECK_TWICE(falling.classify_exactly(Ratio(13, 10)) == Light::red);
    CHECK_TWICE(close_to.classify_exactly(Ratio(84, 100)) == Light::red);
    CHECK_TWICE(close_to.classify_exactly(Ratio(85, 100)) == Light::amber);
    CHECK_TWICE(close_to.classify_exactly(Ratio(95, 100)) == Light::green);
    CHECK_TWICE(close_to.classify_exactly(Ratio(105, 100)) == Light::green);
    CHECK_TWICE(close_to.classify_exactly(Ratio(1051, 1000)) == Light::amber);
    CHECK_TWICE(close_to.classify_exactly(Ratio(115, 100)) == Light::amber);
    CHECK_TWICE(close_to.classify_exactly(Ratio(1151, 1000)) == Light::red);
    // Where every end is a "<", an end belongs to what is above it.
    constexpr auto upper = lights(0.85_dec, 0.95_dec, 1.05_dec, 1.15_dec, LightEnds::to_the_upper);
    CHECK_TWICE(upper.classify_exactly(Ratio(95, 100)) == Light::green);
    CHECK_TWICE(upper.classify_exactly(Ratio(105, 100)) == Light::amber);
    CHECK_TWICE(upper.classify_exactly(Ratio(115, 100)) == Light::red);
    CHECK_TWICE(lights(Direction::lower_is_better, 1_dec, 1.2_dec, LightEnds::to_the_upper)
                    .classify_exactly(Ratio(1)) == Light::amber);
}

TEST_CASE("thresholds out of order are no thresholds") {
    CHECK_TWICE(!checked_lights(Direction::higher_is_better, 0.8_dec, 0.4_dec));
    CHECK_TWICE(!checked_lights(Direction::higher_is_better, 0.8_dec, 0.8_dec));
    CHECK_TWICE(!checked_lights(Direction::lower_is_better, 0.8_dec, 0.8_dec));
    CHECK_TWICE(!checked_lights(Direction::keep_within, 0.4_dec, 0.8_dec));
    CHECK_TWICE(!checked_lights(1_dec, 2_dec, 4_dec, 3_dec));
    CHECK_TWICE(!checked_lights_within(0.15_dec, 0.05_dec));
    CHECK_TWICE(!checked_lights_within(-0.05_dec, 0.05_dec));
    CHECK_TWICE(checked_lights_within(0_dec, 0.05_dec).has_value());  // nothing but the target is green
    CHECK_TWICE(checked_lights_within(0_dec, 0.05_dec)->classify_exactly(Ratio(1)) == Light::green);
    CHECK_TWICE(checked_lights(Direction::lower_is_better, 0.4_dec, 0.8_dec).has_value());
}

TEST_CASE("percent of target is A / P whichever way is good; undefined has no light") {
    CHECK_TWICE(percent_of_target(50_dec, 40_dec).ratio() == Ratio(4, 5));
    CHECK_TWICE(percent_of_target(at_most(50_dec), reported(60_dec)).ratio() == Ratio(6, 5));
    CHECK_TWICE(percent_of_target(0_dec, 40_dec).reason() == Undefined::plan_zero);
    CHECK_TWICE(percent_of_target(-5_dec, 40_dec).reason() == Undefined::plan_negative);
    CHECK_TWICE(percent_of_target(5_dec, not_reported()).reason() == Undefined::no_actual);
    CHECK_TWICE(percent_of_target(std::optional<Decimal>(), 5_dec).reason() == Undefined::no_target);
    CHECK_TWICE(percent_of_target(between(1_dec, 2_dec), 5_dec).reason() == Undefined::range);
    CHECK_TWICE(percent_of_target(5_dec * units::tonne, 4_dec * units::tonne).ratio() == Ratio(4, 5));
    CHECK_TWICE(percent_of_target(5_dec * any_unit(units::tonne), 4'000_dec * any_unit(units::kilogram))
                    .value()
                    .ratio() == Ratio(4, 5));
    CHECK_TWICE(
        percent_of_target(5_dec * any_unit(units::tonne), 4_dec * any_unit(units::hectare)).error().code ==
        ErrorCode::units_differ);
    CHECK_TWICE(falling.classify_exactly(percent_of_target(0_dec, 0_dec)).reason() == Undefined::plan_zero);
    CHECK_TWICE(falling.classify_percent(percent_of_target(0_dec, 0_dec), 0).reason() ==
                Undefined::plan_zero);
    CHECK_TWICE(falling.classify_exactly(percent_of_target(50_dec, 60_dec)).value() == Light::amber);
    // 79.9 % is printed as 80 %, and so is green.
    CHECK_TWICE(rising.classify_percent(percent_of_target(1000_dec, 799_dec), 0).value().status ==
                Light::green);
    CHECK_TWICE(rising.classify_percent(percent_of_target(1000_dec, 799_dec), 0).value().printed == 80);
    CHECK_TWICE(rising.classify_percent(percent_of_target(1000_dec, 799_dec), 1).value().status ==
                Light::amber);
}

TEST_CASE("PEPFAR's bands of a quarter") {
    // pepfar_achievement_bands.csv: every row, at its ends and beside them.
    const Ratio little(1, 1'000'000);
    for (const VectorRow& row : vector_rows("pepfar_achievement_bands.csv")) {
        const auto bands = checked_achievement_bands(static_cast<int>(row.decimal("quarter")->coefficient()));
        REQUIRE(bands);
        const Ratio concerned(*row.decimal("Concerned_lt"));
        const Ratio at_risk(*row.decimal("AtRisk_lt"));
        const Ratio on_target(*row.decimal("OnTarget_le"));
        CHECK(bands->classify_exactly(concerned - little) == Achievement::concerned);
        CHECK(bands->classify_exactly(concerned) == Achievement::at_risk);
        CHECK(bands->classify_exactly(at_risk - little) == Achievement::at_risk);
        CHECK(bands->classify_exactly(at_risk) == Achievement::on_target);
        CHECK(bands->classify_exactly(Ratio(*row.decimal("goal"))) == Achievement::on_target);
        CHECK(bands->classify_exactly(on_target) == Achievement::on_target);
        CHECK(bands->classify_exactly(on_target + little) == Achievement::above);
    }
    CHECK_TWICE(achievement_bands(1).classify_exactly(Ratio(0)) == Achievement::at_risk);
    CHECK_TWICE(achievement_bands(2).classify_exactly(Ratio(1, 4)) == Achievement::at_risk);
    CHECK_TWICE(achievement_bands(4).classify_exactly(Ratio(111, 100)) == Achievement::above);
    CHECK_TWICE(!checked_achievement_bands(0));
    CHECK_TWICE(!checked_achievement_bands(5));
    CHECK_TWICE(!checked_achievement_bands(Ratio(1, 2), {.concern = Ratio(1, 20)}));
    CHECK_TWICE(checked_achievement_bands(Ratio(11, 12), {.concern = Ratio(1, 2), .risk = Ratio(1, 4)})
                    ->classify_exactly(Ratio(1, 2)) == Achievement::at_risk);
    CHECK_TWICE(achievement_bands(3).bands().classify_exactly(Ratio(3, 4)).name.english == "on target");
}

TEST_CASE("a South African quarterly report: targets add up, actuals are a maximum") {
    // eqprs_south_africa.csv: to date against the target to date, quarter by quarter.
    for (const VectorRow& row : vector_rows("eqprs_south_africa.csv")) {
        if (row.text("subtype") != "Max") continue;
        CAPTURE(row.text("indicator"));
        Decimal target = 0;
        Decimal actual = 0;
        Decimal added = 0;
        const Decimal annual = *row.decimal("annual_target");
        std::string statuses;
        for (int quarter = 1; quarter <= 4; ++quarter) {
            const std::string name = "q" + std::to_string(quarter);
            target += *row.decimal(name + "_target");
            actual = std::max(actual, *row.decimal(name + "_actual"));
            added += *row.decimal(name + "_actual");
            const auto light = rising.classify_percent(percent_of_target(target, actual), 0);
            statuses += light.is_defined() ? name_of(light.value().status) : name_of(light.reason());
            const auto share = percent_of_target(annual, actual);
            statuses +=
                ", " +
                std::string(name_of(checked_achievement_bands(quarter)->classify_exactly(share).value())) +
                "; ";
        }
        // "There is no target for quarter one": no light at all, not red and not green. The bands of the
        // year's share still call nothing done in it a risk.
        CHECK(statuses == "plan_zero, at_risk; green, at_risk; amber, concerned; green, on_target; ");
        CHECK(target == annual);
        CHECK(actual == *row.decimal("annual_audited"));
        // Who adds the actuals up as well sees 150 %, and "above".
        CHECK(achievement_bands(4).classify_exactly(percent_of_target(annual, added)).value() ==
              Achievement::above);
    }
}

TEST_CASE("lights follow whichever way is good") {
    std::mt19937_64 random(26);
    for (int round = 0; round < 20'000; ++round) {
        const auto share = [&random] { return Ratio(static_cast<int>(random() % 300), 100); };
        const Ratio lower = share();
        const Ratio upper = share();
        const auto up = checked_lights(Direction::higher_is_better, lower, upper);
        const auto down = checked_lights(Direction::lower_is_better, lower, upper);
        CHECK(up.has_value() == (lower < upper));
        CHECK(down.has_value() == (lower < upper));
        if (!up) continue;
        const Ratio value = share();
        const Ratio more = value + share();
        CHECK(up->classify_exactly(more) >= up->classify_exactly(value));
        CHECK(down->classify_exactly(more) <= down->classify_exactly(value));
        CHECK((up->classify_exactly(value) == Light::green) == (value >= upper));
        CHECK((down->classify_exactly(value) == Light::green) == (value <= lower));
        // Closer is better: the same on both sides of the target.
        const auto around = checked_lights_within(lower, upper);
        REQUIRE(around);
        CHECK(around->classify_exactly(Ratio(1) + value) == around->classify_exactly(Ratio(1) - value));
        CHECK((around->classify_exactly(Ratio(1) + value) == Light::green) == (value <= lower));
        CHECK((around->classify_exactly(Ratio(1) + value) == Light::red) == (value > upper));
    }
}

TEST_CASE("k of n periods, and what is not known of some") {
    using enum Light;
    constexpr Reckoned<Light> unknown = Undefined::no_actual;
    CHECK_TWICE(k_of_n<Light>(2, {red, green, green}).value() == green);
    CHECK_TWICE(k_of_n<Light>(2, {red, amber, green}).value() == amber);
    CHECK_TWICE(k_of_n<Light>(3, {red, amber, green}).value() == red);
    CHECK_TWICE(k_of_n<Light>(1, {red, amber, green}).value() == green);
    CHECK_TWICE(k_of_n<Light>(2, {green, unknown, green}).value() == green);  // whatever it was
    CHECK_TWICE(k_of_n<Light>(2, {amber, unknown, amber}).value() == amber);
    CHECK_TWICE(k_of_n<Light>(2, {amber, unknown, green}).reason() == Undefined::incomplete);
    CHECK_TWICE(k_of_n<Light>(2, {green, unknown, unknown}).reason() == Undefined::incomplete);
    CHECK_TWICE(k_of_n<Light>(0, {green, green}).reason() == Undefined::incomplete);
    CHECK_TWICE(k_of_n<Light>(3, {green, green}).reason() == Undefined::incomplete);
    CHECK_TWICE(k_of_n<Light>(1, {}).reason() == Undefined::incomplete);

    // Defined where all ways to fill in what is unknown agree, and with what they agree on.
    std::mt19937_64 random(3);
    int defined = 0;
    int undefined = 0;
    for (int round = 0; round < 5'000; ++round) {
        std::vector<std::optional<Light>> years;
        for (int year = 0; year < 4; ++year) {
            const auto drawn = random() % 5;
            years.push_back(drawn < 3 ? std::optional(static_cast<Light>(drawn)) : std::nullopt);
        }
        const std::size_t least = random() % 4 + 1;
        std::vector<Light> answers;
        for (int filling = 0; filling < 81; ++filling) {
            std::vector<Light> all;
            int rest = filling;
            for (const auto& year : years) {
                all.push_back(year.value_or(static_cast<Light>(rest % 3)));
                rest /= 3;
            }
            std::sort(all.rbegin(), all.rend());
            answers.push_back(all[least - 1]);
        }
        const bool agree = std::all_of(answers.begin(), answers.end(),
                                       [&](Light answer) { return answer == answers.front(); });
        const auto as_reckoned = [&](std::size_t year) {
            return years[year] ? Reckoned<Light>(*years[year]) : unknown;
        };
        const auto result =
            k_of_n<Light>(least, {as_reckoned(0), as_reckoned(1), as_reckoned(2), as_reckoned(3)});
        if (result.is_defined()) {
            CHECK(agree);
            CHECK(result.value() == answers.front());
            ++defined;
        } else {
            // Only an unknown that is bounded by the scale's own ends could be told better.
            CHECK((!agree || answers.front() == red || answers.front() == green));
            ++undefined;
        }
    }
    CHECK(defined > 500);
    CHECK(undefined > 500);
}

TEST_CASE("names and words of every status") {
    for (const Light light : {Light::red, Light::amber, Light::green}) {
        CHECK_FALSE(name_of(light).empty());
        CHECK_FALSE(words_of(light).vietnamese.empty());
    }
    for (int status = 0; status < 4; ++status) {
        CHECK_FALSE(name_of(static_cast<Achievement>(status)).empty());
        CHECK_FALSE(words_of(static_cast<Achievement>(status)).english.empty());
    }
}
