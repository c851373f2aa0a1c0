// SPDX-License-Identifier: BSL-1.0

#include <chitieu/score/progress.hpp>

#include "../check_twice.hpp"
#include "vector_rows.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

int whole(Decimal value) { return static_cast<int>(round(Ratio(value), 0).coefficient()); }

/// Within 1e-9 of it, relatively; nothing is only nothing.
bool agrees(const std::optional<double>& value, const std::optional<double>& official) {
    if (value.has_value() != official.has_value()) return false;
    return !value || std::abs(*value - *official) <= 1e-9 * std::abs(*official);
}

ProgressFigures figures(Decimal baseline, Decimal latest, std::optional<Decimal> target = {}) {
    return {.baseline = {2015, baseline}, .latest = {2023, latest}, .target = {2030, target}};
}

}  // namespace

TEST_CASE("Statistics Canada's own rows: value, score and status") {
    // statcan-gif-progress-vectors.csv, Statistics Canada: every row.
    std::map<std::string, int> counts;
    for (const VectorRow& row : vector_rows("statcan-gif-progress-vectors.csv")) {
        CAPTURE(row.text("series"));
        const bool is_rise = row.decimal("direction") == 1_dec;
        ProgressFigures given{
            .baseline = {whole(*row.decimal("base_year")), row.decimal("base_value")},
            .latest = {whole(row.decimal("current_year").value_or(0_dec)), row.decimal("current_value")},
            .target = {whole(*row.decimal("target_year")), row.decimal("target")},
            .limit = row.decimal("limit")};
        const Progress result = progress(
            given, is_rise ? Direction::higher_is_better : Direction::lower_is_better, statistics_canada);
        CHECK(name_of(result.status) == row.text("status"));
        CHECK(agrees(result.value, row.number("progress_value")));
        CHECK(agrees(result.score, row.number("score")));
        CHECK(result.reason.has_value() == (result.status == ProgressStatus::not_available));
        ++counts[std::string(row.text("status"))];
    }
    if (counts.empty()) return;
    CHECK(counts.at("substantial_progress") == 51);
    CHECK(counts.at("moderate_progress") == 17);
    CHECK(counts.at("limited_progress") == 34);
    CHECK(counts.at("deterioration") == 63);
    CHECK(counts.at("target_achieved") == 19);
    CHECK(counts.at("not_available") == 63);
}

TEST_CASE("each end belongs to the better status, without a tolerance") {
    constexpr double little = 1e-15;
    using enum ProgressStatus;
    CHECK_TWICE(statistics_canada.status_with_target(0.95) == substantial_progress);
    CHECK_TWICE(statistics_canada.status_with_target(0.95 - little) == moderate_progress);
    CHECK_TWICE(statistics_canada.status_with_target(0.60) == moderate_progress);
    CHECK_TWICE(statistics_canada.status_with_target(0.60 - little) == limited_progress);
    CHECK_TWICE(statistics_canada.status_with_target(0) == limited_progress);
    CHECK_TWICE(statistics_canada.status_with_target(-little) == deterioration);
    CHECK_TWICE(statistics_canada.status_without_target(0.015, 1) == substantial_progress);
    CHECK_TWICE(statistics_canada.status_without_target(0.015 - little, 1) == moderate_progress);
    CHECK_TWICE(statistics_canada.status_without_target(0.005, 1) == moderate_progress);
    CHECK_TWICE(statistics_canada.status_without_target(0.005 - little, 1) == limited_progress);
    CHECK_TWICE(statistics_canada.status_without_target(0.0075, 0.5) == substantial_progress);
    CHECK_TWICE(statistics_canada.status_without_target(0, 0) == substantial_progress);
    CHECK_TWICE(statistics_canada.status_without_target(-little, 0) == deterioration);
    CHECK_TWICE(un_progress_chart.status_with_target(0.95) == substantial_progress);
    CHECK_TWICE(un_progress_chart.status_with_target(0.10) == moderate_progress);
    CHECK_TWICE(un_progress_chart.status_with_target(0.10 - little) == stagnation);
    CHECK_TWICE(un_progress_chart.status_without_target(0.02) == substantial_progress);
    CHECK_TWICE(un_progress_chart.status_without_target(0.005) == moderate_progress);
    CHECK_TWICE(un_progress_chart.status_without_target(0.005 - little) == stagnation);
    CHECK_TWICE(eurostat.status_with_target(0.95) == substantial_progress);
    CHECK_TWICE(eurostat.status_with_target(0.6) == moderate_progress);
    CHECK_TWICE(eurostat.status_with_target(0) == limited_progress);
    CHECK_TWICE(eurostat.status_with_target(-little) == deterioration);
    CHECK_TWICE(eurostat.status_without_target(0.01) == substantial_progress);
    CHECK_TWICE(eurostat.status_without_target(0) == moderate_progress);
    CHECK_TWICE(eurostat.status_without_target(-0.01) == moderate_deterioration);
    CHECK_TWICE(eurostat.status_without_target(-0.01 - little) == deterioration);
}

TEST_CASE("scores go from -5 to 5 and never fall where the value rises") {
    CHECK_TWICE(statistics_canada.score_with_target(1e6) == 5);
    CHECK_TWICE(statistics_canada.score_with_target(-1e6) == -5);
    CHECK_TWICE(statistics_canada.score_with_target(0) == -2.5);
    CHECK_TWICE(statistics_canada.score_without_target(0, 1) == -2.5);
    CHECK_TWICE(statistics_canada.score_without_target(0, 0) == 5);
    CHECK_TWICE(statistics_canada.score_without_target(-1, 0) == -5);
    std::mt19937_64 random(2030);
    std::uniform_real_distribution<double> share(-3, 3);
    std::uniform_real_distribution<double> growth(-0.1, 0.1);
    std::uniform_real_distribution<double> part(0, 1);
    for (int round = 0; round < 20'000; ++round) {
        double low = share(random);
        double high = share(random);
        if (high < low) std::swap(low, high);
        const double score = statistics_canada.score_with_target(low);
        CHECK((score >= -5 && score <= 5));
        CHECK(statistics_canada.score_with_target(high) >= score - 1e-12);
        low = growth(random);
        high = growth(random);
        if (high < low) std::swap(low, high);
        const double room = part(random);
        const double grown = statistics_canada.score_without_target(low, room);
        CHECK((grown >= -5 && grown <= 5));
        CHECK(statistics_canada.score_without_target(high, room) >= grown - 1e-12);
    }
}

TEST_CASE("what is not available says why, and is no progress of 0") {
    const auto why = [](const ProgressFigures& given, WantedChange wanted) {
        const Progress result = progress(given, wanted, statistics_canada);
        CHECK(result.status == ProgressStatus::not_available);
        CHECK_FALSE(result.value.has_value());
        CHECK_FALSE(result.score.has_value());
        REQUIRE(result.reason);
        return *result.reason;
    };
    const ProgressFigures good = figures(10_dec, 12_dec, 20_dec);
    CHECK(why({.baseline = {2015, {}}, .latest = {2023, 1_dec}}, higher_is_better) ==
          NoProgress::no_baseline);
    CHECK(why({.baseline = {2015, 1_dec}, .latest = {2023, {}}}, higher_is_better) == NoProgress::no_latest);
    CHECK(why({.baseline = {2015, 1_dec}, .latest = {2015, 1_dec}, .target = {2030, 1_dec}},
              higher_is_better) == NoProgress::latest_is_baseline);
    CHECK(why({.baseline = {2015, 1_dec}, .latest = {2014, 1_dec}}, higher_is_better) ==
          NoProgress::latest_before_baseline);
    CHECK(why({.baseline = {2015, 1_dec}, .latest = {2016, 2_dec}, .target = {2015, 3_dec}},
              higher_is_better) == NoProgress::target_not_after_baseline);
    CHECK(why(good, keep_within) == NoProgress::no_value_to_keep);
    CHECK(why(good, Direction::keep_within) == NoProgress::no_value_to_keep);
    CHECK(why(figures(-1_dec, 1_dec), higher_is_better) == NoProgress::sign_changes);
    CHECK(why(figures(1_dec, -1_dec), higher_is_better) == NoProgress::sign_changes);
    CHECK(why(figures(-5_dec, -4_dec, 1_dec), higher_is_better) == NoProgress::sign_changes);
    CHECK(why(figures(0_dec, 1_dec), keep_at_parity) == NoProgress::parity_not_positive);
    ProgressFigures limited = figures(10_dec, 12_dec);
    limited.limit = 0_dec;
    CHECK(why(limited, higher_is_better) == NoProgress::limit_not_positive);
    for (int reason = 0; reason <= static_cast<int>(NoProgress::not_representable); ++reason) {
        CHECK_FALSE(name_of(static_cast<NoProgress>(reason)).empty());
        CHECK_FALSE(words_of(static_cast<NoProgress>(reason)).vietnamese.empty());
        CHECK_FALSE(words_of(static_cast<NoProgress>(reason)).english.empty());
    }
    for (int status = 0; status <= static_cast<int>(ProgressStatus::not_available); ++status) {
        CHECK_FALSE(name_of(static_cast<ProgressStatus>(status)).empty());
        CHECK_FALSE(un_progress_chart.words_of(static_cast<ProgressStatus>(status)).vietnamese.empty());
        CHECK_FALSE(eurostat.words_of(static_cast<ProgressStatus>(status)).english.empty());
    }
}

TEST_CASE("zeros: a base and a target of 0 count as 0.001 in Canada, and nowhere else") {
    const Progress canada = progress(figures(0_dec, 2_dec), higher_is_better, statistics_canada);
    CHECK(canada.status == ProgressStatus::substantial_progress);
    CHECK(*canada.value == doctest::Approx(std::pow(2 / 0.001, 1.0 / 8) - 1).epsilon(1e-12));
    CHECK(progress(figures(0_dec, 2_dec), higher_is_better, eurostat).reason == NoProgress::base_zero);
    CHECK(progress(figures(0_dec, 2_dec), higher_is_better, un_progress_chart).reason ==
          NoProgress::base_zero);
    // 8 down to 4, and 0 is the target.
    const Progress down = progress(figures(8_dec, 4_dec, 0_dec), lower_is_better, statistics_canada);
    CHECK(*down.value == doctest::Approx((1 - std::pow(0.5, 1.0 / 8)) / (1 - std::pow(0.001 / 8, 1.0 / 15))));
    const Progress europe = progress(figures(8_dec, 4_dec, 0_dec), lower_is_better, eurostat);
    CHECK(*europe.value == doctest::Approx(1 - std::pow(0.5, 1.0 / 8)));
    // Of the target that is 0 itself, both 0 and 0.001 are enough, and more is not.
    CHECK(progress(figures(8_dec, 0_dec, 0_dec), lower_is_better, statistics_canada).status ==
          ProgressStatus::target_achieved);
    CHECK(progress(figures(8_dec, 0.001_dec, 0_dec), lower_is_better, statistics_canada).status ==
          ProgressStatus::target_achieved);
    CHECK(progress(figures(8_dec, 0.0011_dec, 0_dec), lower_is_better, statistics_canada).status !=
          ProgressStatus::target_achieved);
    CHECK(progress(figures(8_dec, 0.001_dec, 0_dec), lower_is_better, eurostat).status !=
          ProgressStatus::target_achieved);
    // A fall to nothing is a fall of 100 % a year.
    CHECK(*progress(figures(8_dec, 0_dec), lower_is_better, statistics_canada).value == 1);
}

TEST_CASE("values to keep: the distance is to fall") {
    ProgressFigures seats = figures(74.7_dec, 69.4_dec, 50_dec);
    const Progress men = progress(seats, keep_at(50), statistics_canada);
    const Progress women = progress(figures(25.3_dec, 30.6_dec, 50_dec), keep_at(50), statistics_canada);
    CHECK(men.value == women.value);  // the same distances, so the same progress
    CHECK(men.value == progress(seats, lower_is_better, statistics_canada).value);
    CHECK(men.status == ProgressStatus::limited_progress);
    CHECK(progress(figures(60_dec, 50_dec, 50_dec), keep_at(50), statistics_canada).status ==
          ProgressStatus::target_achieved);
    CHECK(progress(figures(60_dec, 49_dec, 50_dec), keep_at(50), statistics_canada).status !=
          ProgressStatus::target_achieved);
    const Progress above = progress(figures(1.25_dec, 1.1_dec, 1_dec), keep_at_parity, statistics_canada);
    const Progress below = progress(figures(0.8_dec, 1.1_dec, 1_dec), keep_at_parity, statistics_canada);
    CHECK(above.value == below.value);
    CHECK(above.status == ProgressStatus::substantial_progress);
    CHECK(progress(figures(120_dec, 90_dec), keep_at(100), statistics_canada).value ==
          progress(figures(80_dec, 110_dec), keep_at(100), statistics_canada).value);
}

TEST_CASE("figures below 0 are judged by where they go, not by their size") {
    using enum ProgressStatus;
    CHECK(progress(figures(-10_dec, -5_dec, -4_dec), higher_is_better, statistics_canada).status ==
          substantial_progress);
    CHECK(progress(figures(-10_dec, -11_dec, -4_dec), higher_is_better, statistics_canada).status ==
          deterioration);
    CHECK(progress(figures(-10_dec, -12_dec), lower_is_better, statistics_canada).status ==
          substantial_progress);
    CHECK(progress(figures(-10_dec, 0_dec), higher_is_better, statistics_canada).status ==
          substantial_progress);
    CHECK(progress(figures(-10_dec, -5_dec, -4_dec), higher_is_better, un_progress_chart).status ==
          substantial_progress);
    CHECK(progress(figures(-10_dec, -11_dec), higher_is_better, un_progress_chart).status == stagnation);
}

TEST_CASE("a limit leaves less room, so less is enough near it") {
    const auto grown = [](std::optional<Decimal> limit, Decimal baseline, Decimal latest) {
        ProgressFigures given = figures(baseline, latest);
        given.limit = limit;
        return progress(given, higher_is_better, statistics_canada).status;
    };
    CHECK(grown({}, 98_dec, 99_dec) == ProgressStatus::limited_progress);
    CHECK(grown(100_dec, 98_dec, 99_dec) == ProgressStatus::moderate_progress);
    CHECK(grown(100_dec, 99_dec, 99.6_dec) == ProgressStatus::substantial_progress);
    CHECK(grown(100_dec, 100_dec, 100_dec) == ProgressStatus::substantial_progress);
    CHECK(grown(100_dec, 200_dec, 201_dec) == grown({}, 200_dec, 201_dec));
    CHECK(statistics_canada.room_below(100.0, 100) == 0);
    CHECK(statistics_canada.room_below(100.0, 50) == doctest::Approx(1 - std::pow(0.5, 4.44)));
    CHECK(statistics_canada.room_below(100.0, 150) == doctest::Approx(1 - std::pow(0.5, 4.44)));
    CHECK(statistics_canada.room_below(100.0, 200) == 1);
    CHECK(statistics_canada.room_below(100.0, -3) == 1);
    CHECK(statistics_canada.room_below({}, 99) == 1);
}

TEST_CASE("the UN's chart: where the growth leads to") {
    // From 40 in 2015 to 50 in 2023: a quarter more in 8 years.
    const Progress rising = progress(figures(40_dec, 50_dec, 80_dec), higher_is_better, un_progress_chart);
    const double expected = 50 * std::pow(std::pow(50.0 / 40, 1.0 / 8), 7);
    CHECK(*rising.value == doctest::Approx((expected - 40) / 40).epsilon(1e-12));
    CHECK(rising.status == ProgressStatus::moderate_progress);
    CHECK_FALSE(rising.score.has_value());
    // Away from a target that the baseline was beyond already is no way to it.
    CHECK(progress(figures(50_dec, 38_dec, 40_dec), higher_is_better, un_progress_chart).status ==
          ProgressStatus::stagnation);
    CHECK(progress(figures(40_dec, 38_dec, 40_dec), higher_is_better, un_progress_chart).status ==
          ProgressStatus::stagnation);
    // Of shares, and only of these, within 1 % of the end is met.
    ProgressFigures share = figures(90_dec, 99_dec, 100_dec);
    CHECK(progress(share, higher_is_better, un_progress_chart).status != ProgressStatus::target_achieved);
    share.whole = 100_dec;
    CHECK(progress(share, higher_is_better, un_progress_chart).status == ProgressStatus::target_achieved);
    CHECK(progress(share, higher_is_better, statistics_canada).status != ProgressStatus::target_achieved);
    share.latest.value = 98.99_dec;
    CHECK(progress(share, higher_is_better, un_progress_chart).status != ProgressStatus::target_achieved);
    ProgressFigures fraction = figures(0.2_dec, 0.01_dec);
    fraction.whole = 1_dec;
    CHECK(progress(fraction, lower_is_better, un_progress_chart).status == ProgressStatus::target_achieved);
    fraction.latest.value = 0.0101_dec;
    CHECK(progress(fraction, lower_is_better, un_progress_chart).status ==
          ProgressStatus::substantial_progress);
}

TEST_CASE("a target where the baseline was already has no growth to be held against") {
    for (const Decimal latest : {9_dec, 9.999_dec}) {
        const Progress away = progress(figures(10_dec, latest, 10_dec), higher_is_better, statistics_canada);
        CHECK(away.status == ProgressStatus::deterioration);
        CHECK_FALSE(away.value.has_value());
        CHECK(away.score == -5);
        CHECK(progress(figures(10_dec, latest, 10_dec), higher_is_better, eurostat).status ==
              ProgressStatus::deterioration);
    }
}

TEST_CASE("a series: from the base year or the first after it, to the last that has a value") {
    constexpr YearFigure series[] = {{2019, 7_dec}, {2012, 1_dec}, {2024, {}}, {2016, 4_dec}, {2022, 9_dec}};
    constexpr ProgressFigures from_2015 = progress_figures(series, 2015);
    CHECK_TWICE(from_2015.baseline.year == 2016);
    CHECK_TWICE(*from_2015.baseline.value == 4);
    CHECK_TWICE(from_2015.latest.year == 2022);
    CHECK_TWICE(*progress_figures(series, 2012).baseline.value == 1);
    CHECK(progress(progress_figures(series, 2020), higher_is_better, statistics_canada).reason ==
          NoProgress::latest_is_baseline);
    CHECK(progress(progress_figures(series, 2023), higher_is_better, statistics_canada).reason ==
          NoProgress::no_baseline);
}

TEST_CASE(
    "achieved where the target is reached, and nowhere else; the same mirrored for the other direction") {
    std::mt19937_64 random(17'09'2015);
    const auto decimal = [&random] {
        return Decimal::from_parts(static_cast<std::int64_t>(random() % 20'000) + 1, 2);
    };
    int achieved = 0;
    int mirrored = 0;
    for (int round = 0; round < 20'000; ++round) {
        const Decimal baseline = decimal();
        const Decimal latest = decimal();
        const Decimal target = round % 5 == 0 ? latest : decimal();
        const ProgressFigures given = figures(baseline, latest, target);
        const auto check = [&](const auto& method) {
            const Progress up = progress(given, higher_is_better, method);
            const Progress down = progress(given, lower_is_better, method);
            CHECK((up.status == ProgressStatus::target_achieved) == (latest >= target));
            CHECK((down.status == ProgressStatus::target_achieved) == (latest <= target));
            achieved += up.status == ProgressStatus::target_achieved ? 1 : 0;
            CHECK(up.value.has_value() == down.value.has_value());
            if (up.value) {
                CHECK(*up.value == -*down.value);
                ++mirrored;
            }
            // Figures of another size, the same growth.
            const ProgressFigures larger = figures(baseline * 1000, latest * 1000, target * 1000);
            const Progress scaled = progress(larger, higher_is_better, method);
            if (up.value) CHECK(*scaled.value == doctest::Approx(*up.value).epsilon(1e-9));
            const ProgressFigures negative = figures(-baseline, -latest, -target);
            const Progress reflected = progress(negative, lower_is_better, method);
            CHECK(reflected.status == up.status);
            CHECK(reflected.value == up.value);
            CHECK(reflected.score == up.score);
            // Without a target the same figures are never achieved.
            const Progress alone = progress(figures(baseline, latest), higher_is_better, method);
            CHECK(alone.status != ProgressStatus::target_achieved);
            CHECK(((latest > baseline) == (*alone.value > 0)));
        };
        check(statistics_canada);
        check(un_progress_chart);
        check(eurostat);
    }
    CHECK(achieved > 1'000);
    CHECK(mirrored > 1'000);
}

namespace {

/// A caller's own method: a straight line instead of a growth rate.
struct StraightLine {
    std::optional<Decimal> instead_of_zero() const { return {}; }
    bool counts_as_met(const Ratio&, const std::optional<Ratio>&, bool) const { return false; }
    std::optional<double> score_of_achieved() const { return 1; }
    Progress with_target(const ProgressGrowth& growth) const {
        const double due =
            (*growth.target - growth.baseline) * growth.years / (growth.years + growth.years_left);
        const double share = (growth.latest - growth.baseline) / due;
        return {share >= 1 ? ProgressStatus::substantial_progress : ProgressStatus::limited_progress,
                share,
                {},
                {}};
    }
    Progress without_target(const ProgressGrowth&) const { return {}; }
};

}  // namespace

TEST_CASE("a method of one's own") {
    const Progress line = progress(figures(10_dec, 18_dec, 25_dec), higher_is_better, StraightLine{});
    CHECK(line.status == ProgressStatus::substantial_progress);
    CHECK(*line.value == 1);
    CHECK(progress(figures(10_dec, 25_dec, 25_dec), higher_is_better, StraightLine{}).score == 1);
}
