// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/bullet_chart.hpp>

#include <chitieu/text/to_string.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <vector>

using namespace chitieu;

namespace {

constexpr Direction up = Direction::higher_is_better;
constexpr Direction down = Direction::lower_is_better;
constexpr Direction within = Direction::keep_within;

BulletChart chart_of(BulletFigures figures) {
    const auto chart = bullet_chart(std::move(figures));
    REQUIRE(chart.has_value());
    return *chart;
}

/// How far each band is from the best, from the left.
std::vector<std::size_t> qualities(const BulletChart& chart) {
    std::vector<std::size_t> result;
    for (const BulletBand& band : chart.bands) result.push_back(band.from_best);
    return result;
}

}  // namespace

TEST_CASE("a bar from 0, and a target with a quarter of its value behind it") {
    const BulletChart chart =
        chart_of({.target = more_than(17'600_dec), .actual = 17'501_dec, .direction = up});
    CHECK(chart.scale.begin() == Ratio(0));
    CHECK(chart.scale.end() == Ratio(22'000));
    CHECK(chart.scale.ticks() == std::vector<Decimal>{0, 5'000, 10'000, 15'000, 20'000});
    CHECK(*chart.bar == BulletStretch{Ratio(0), Ratio(17'501, 22'000)});
    CHECK(*chart.target == BulletStretch{Ratio(4, 5), Ratio(4, 5)});
    CHECK_FALSE(chart.point.has_value());
    CHECK_FALSE(chart.previous.has_value());
    REQUIRE(chart.bands.size() == 2);
    CHECK(chart.bands[0].stretch == BulletStretch{Ratio(0), Ratio(4, 5)});
    CHECK(chart.bands[1].stretch == BulletStretch{Ratio(4, 5), Ratio(1)});
    CHECK(qualities(chart) == std::vector<std::size_t>{1, 0});
}

TEST_CASE("what lies further out ends at a tick") {
    const BulletChart exceeded = chart_of({.target = planned(0.5_dec), .actual = 1.7_dec, .direction = up});
    CHECK(exceeded.scale.end() == Ratio(2));
    CHECK(*exceeded.bar == BulletStretch{Ratio(0), Ratio(17, 20)});
    CHECK(exceeded.target->from == Ratio(1, 4));
    const BulletChart previous =
        chart_of({.target = planned(100_dec), .actual = 90_dec, .previous = 131_dec, .direction = up});
    CHECK(previous.scale.end() == Ratio(150));
    CHECK(*previous.previous == Ratio(131, 150));
    // Just a quarter more is inside.
    CHECK(chart_of({.target = planned(100_dec), .actual = 125_dec, .direction = up}).scale.end() ==
          Ratio(125));
}

TEST_CASE("where lower is better, the best band is on the left, and the scale still rises") {
    const BulletChart chart = chart_of({.target = at_most(3_dec), .actual = 4_dec, .direction = down});
    CHECK(qualities(chart) == std::vector<std::size_t>{0, 1});
    CHECK(chart.target->from < chart.bar->to);
    CHECK(chart.bar->from < chart.bar->to);
}

TEST_CASE("a range has two ends and the best band between them") {
    const BulletChart chart =
        chart_of({.target = between(15_dec, 20_dec), .actual = 20_dec, .direction = within});
    CHECK(*chart.target == BulletStretch{Ratio(3, 5), Ratio(4, 5)});
    CHECK(chart.bar->to == Ratio(4, 5));
    CHECK(qualities(chart) == std::vector<std::size_t>{1, 0, 1});
    // A value to be kept has no best band: only the line itself is.
    CHECK(qualities(chart_of({.target = maintain(5_dec), .actual = 4_dec, .direction = within})) ==
          std::vector<std::size_t>{1, 1});
}

TEST_CASE("bands of the caller's own") {
    const auto with = [](Direction direction, std::vector<Decimal> ends) {
        return bullet_chart(
            {.target = planned(90_dec), .actual = 70_dec, .direction = direction, .band_ends = ends});
    };
    CHECK(qualities(*with(up, {75, 25, 50, 90})) == std::vector<std::size_t>{4, 3, 2, 1, 0});  // in any order
    CHECK(qualities(*with(down, {25, 50, 75, 90})) == std::vector<std::size_t>{0, 1, 2, 3, 4});
    CHECK(qualities(*with(within, {25, 50, 75, 90})) == std::vector<std::size_t>{2, 1, 0, 1, 2});
    CHECK(qualities(*with(within, {25, 50, 75})) == std::vector<std::size_t>{2, 1, 1, 2});
    CHECK(with(up, {25, 25, 50})->bands.size() == 3);
    CHECK(with(up, {150})->scale.end() == Ratio(150));
    CHECK_FALSE(with(up, {1, 2, 3, 4, 5}).has_value());
}

TEST_CASE("negative figures, zeros, and figures that are missing") {
    const BulletChart loss = chart_of({.target = planned("-500"_dec), .actual = "-100"_dec, .direction = up});
    CHECK(loss.scale.begin() == Ratio(-625));
    CHECK(loss.scale.end() == Ratio(0));
    CHECK(*loss.bar == BulletStretch{Ratio(1), Ratio(21, 25)});
    CHECK(loss.target->from == Ratio(1, 5));

    const BulletChart fell = chart_of({.target = planned(500_dec), .actual = "-100"_dec, .direction = up});
    CHECK(fell.scale.begin() == Ratio(-200));
    CHECK(fell.bar->to < fell.bar->from);

    const BulletChart nothing_planned =
        chart_of({.target = planned(0_dec), .actual = 3_dec, .direction = down});
    CHECK(nothing_planned.target->from == Ratio(0));
    CHECK(qualities(nothing_planned) == std::vector<std::size_t>{1});  // the best band is empty
    const BulletChart zeros = chart_of({.target = planned(0_dec), .actual = 0_dec, .direction = down});
    CHECK(zeros.scale.end() == Ratio(1));
    CHECK(*zeros.bar == BulletStretch{Ratio(0), Ratio(0)});

    const BulletChart missing = chart_of({.target = planned(15_dec), .direction = up});
    CHECK_FALSE(missing.bar.has_value());
    CHECK_FALSE(missing.point.has_value());
    const BulletChart no_plan = chart_of({.actual = 7_dec, .direction = up});
    CHECK_FALSE(no_plan.target.has_value());
    CHECK(qualities(no_plan) == std::vector<std::size_t>{0});
    CHECK(no_plan.scale.end() == Ratio(8));
    CHECK_FALSE(bullet_chart({.direction = up}).has_value());
}

TEST_CASE("things that are counted have whole ticks") {
    CHECK(chart_of({.target = planned(0_dec), .actual = 2_dec, .direction = down}).scale.ticks() ==
          std::vector<Decimal>{0, 1, 2});
    CHECK(chart_of({.target = planned(1_dec), .actual = 1_dec, .direction = up}).scale.ticks() ==
          std::vector<Decimal>{0, 1});
    CHECK(chart_of({.target = planned(0.5_dec), .actual = 2_dec, .direction = up}).scale.step() == 0.5_dec);
}

TEST_CASE("a scale that leaves 0 out has no bar") {
    const BulletChart chart =
        chart_of({.target = planned(98.5_dec), .actual = 99_dec, .direction = up, .start = 90});
    CHECK(chart.scale.begin() == Ratio(90));
    CHECK_FALSE(chart.bar.has_value());
    CHECK(*chart.point == Ratio(9) / (Ratio(8.5_dec) * Ratio(5, 4)));
    CHECK(chart.target->from == Ratio(4, 5));
    // Figures below the start move it; a start at 0 or below keeps the bar.
    CHECK(chart_of({.actual = 50_dec, .direction = up, .start = 90}).scale.begin() == Ratio(50));
    CHECK(chart_of({.actual = 50_dec, .direction = up, .start = -10}).bar.has_value());
}

TEST_CASE("proportions on the chart are those of the figures, whatever they are") {
    std::mt19937_64 random(20231214);
    int drawn = 0;
    for (int round = 0; round < 20'000; ++round) {
        const auto any = [&random] {
            const auto coefficient = static_cast<std::int64_t>(random() >> (random() % 62 + 2));
            return Decimal::from_parts(random() % 4 == 0 ? -coefficient : coefficient,
                                       static_cast<int>(random() % 19));
        };
        BulletFigures figures{.direction = static_cast<Direction>(random() % 3)};
        if (random() % 8 != 0) {
            const Decimal one = any();
            const Decimal other = any();
            figures.target =
                random() % 4 == 0 ? between(std::min(one, other), std::max(one, other)) : planned(one);
        }
        if (random() % 8 != 0) figures.actual = any();
        if (random() % 2 != 0) figures.previous = any();
        for (std::uint64_t ends = random() % 5; ends > 0; --ends) figures.band_ends.push_back(any());
        if (random() % 4 == 0) figures.start = any();
        const auto chart = bullet_chart(figures);
        if (!chart) continue;
        ++drawn;

        Ratio from(0);
        for (const BulletBand& band : chart->bands) {
            CHECK(band.stretch.from == from);
            CHECK(band.stretch.from < band.stretch.to);
            from = band.stretch.to;
        }
        CHECK(from == Ratio(1));
        const auto is_inside = [](const Ratio& place) { return Ratio(0) <= place && place <= Ratio(1); };
        CHECK(chart->bar.has_value() + chart->point.has_value() == figures.actual.has_value());
        if (chart->target) CHECK((is_inside(chart->target->from) && is_inside(chart->target->to)));
        if (chart->previous) CHECK(is_inside(*chart->previous));
        if (chart->point) CHECK(is_inside(*chart->point));
        if (chart->bar) {
            CHECK((is_inside(chart->bar->from) && is_inside(chart->bar->to)));
            // bar : whole scale = actual : what the scale spans
            const auto length = checked_subtract(chart->bar->to, chart->bar->from);
            const auto span = checked_subtract(chart->scale.end(), chart->scale.begin());
            if (length && span) {
                if (const auto actual = checked_multiply(*length, *span))
                    CHECK(*actual == Ratio(*figures.actual));
            }
        }
    }
    CHECK(drawn > 15'000);
}
