// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/reckoned.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <sstream>
#include <stdexcept>
#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

// A number whose quotient is an expression until it is stored, as those of multiple-precision libraries.
namespace lazy {

struct Number {
    struct Quotient {
        Quotient() = delete;
        int value;
        operator Number() const;
    };
    int value = 0;
    friend Quotient operator/(const Number& left, const Number& right);
    bool operator==(const Number&) const = default;
};

}  // namespace lazy

namespace {

constexpr auto up = Direction::higher_is_better;
constexpr auto down = Direction::lower_is_better;
constexpr auto within = Direction::keep_within;

constexpr CompletionPolicy plan_over_actual{LowerIsBetter::plan_over_actual, NegativePlan::undefined};
constexpr CompletionPolicy mirrored{LowerIsBetter::mirrored, NegativePlan::undefined};
constexpr CompletionPolicy actual_over_plan{LowerIsBetter::actual_over_plan, NegativePlan::undefined};
constexpr CompletionPolicy negative_mirrored{LowerIsBetter::plan_over_actual, NegativePlan::mirrored};
constexpr CompletionPolicy negative_actual_over_plan{LowerIsBetter::actual_over_plan, NegativePlan::mirrored};

constexpr Completion<> completion(Decimal plan, Decimal actual, Direction direction,
                                  CompletionPolicy policy = {}) {
    return compare(planned(plan), reported(actual), direction, policy).completion();
}

static_assert(std::same_as<ratio_t<Decimal>, Ratio> && std::same_as<ratio_t<int>, Ratio>);
static_assert(std::same_as<ratio_t<std::uint64_t>, Ratio> && std::same_as<ratio_t<double>, double>);
static_assert(std::same_as<ratio_t<float>, float>);
static_assert(std::same_as<ratio_t<Quantity<units::Tonne>>, Ratio>);
static_assert(std::same_as<ratio_t<Quantity<units::Tonne, double>>, double>);
static_assert(std::is_trivially_copyable_v<Completion<>>);

static_assert(std::same_as<ratio_t<lazy::Number>, lazy::Number> && std::same_as<ratio_t<Ratio>, Ratio>);

// Only an exact ratio is rounded to a percentage.
template <class Value>
concept has_percent = requires(Completion<Value> value) {
    value.percent(2);
};
static_assert(has_percent<Ratio> && !has_percent<double>);

constexpr Undefined all_reasons[] = {Undefined::no_target,
                                     Undefined::no_actual,
                                     Undefined::plan_zero,
                                     Undefined::plan_negative,
                                     Undefined::actual_not_positive,
                                     Undefined::range,
                                     Undefined::not_representable,
                                     Undefined::no_baseline,
                                     Undefined::base_zero,
                                     Undefined::base_negative,
                                     Undefined::no_gap,
                                     Undefined::no_common_day,
                                     Undefined::no_time_elapsed,
                                     Undefined::does_not_accrue};

}  // namespace

TEST_CASE("a ratio, or the reason why there is none") {
    constexpr Completion<> half = Ratio(1, 2);
    CHECK_TWICE(half.is_defined());
    CHECK_TWICE(half.ratio() == Ratio(1, 2));
    CHECK_TWICE(half.percent(0) == 50);
    CHECK_TWICE(half == Completion<>(Ratio(2, 4)));
    constexpr Completion<> none = Undefined::plan_zero;
    CHECK_TWICE(!none.is_defined());
    CHECK_TWICE(none.reason() == Undefined::plan_zero);
    CHECK_TWICE(none != half);
    CHECK_TWICE(none != Completion<>(Undefined::range));
    CHECK_TWICE(none != Completion<>(Ratio(0)));
}

TEST_CASE("reasons have names and words in both languages, each its own") {
    for (const Undefined reason : all_reasons) {
        CHECK(!name_of(reason).empty());
        CHECK(!words_of(reason).vietnamese.empty());
        CHECK(!words_of(reason).english.empty());
        for (const Undefined other : all_reasons) {
            CHECK((name_of(reason) == name_of(other)) == (reason == other));
            CHECK((words_of(reason).vietnamese == words_of(other).vietnamese) == (reason == other));
            CHECK((words_of(reason).english == words_of(other).english) == (reason == other));
        }
    }
}

TEST_CASE("a percentage is rounded once, from the exact ratio") {
    CHECK_TWICE(completion(1922_dec, 1763_dec, up).percent(2) == 91.73_dec);
    CHECK_TWICE(completion(1922_dec, 1763_dec, up).percent(2, Rounding::down) == 91.72_dec);
    CHECK_TWICE(completion(17'600_dec, 17'501_dec, up).percent(4) == 99.4375_dec);
    CHECK_TWICE(completion(3_dec, 1_dec, up).percent(4) == 33.3333_dec);
    CHECK_TWICE(completion(3_dec, 2_dec, up).percent(0) == 67);
    CHECK_TWICE(completion(8_dec, 1_dec, up).percent(0) == 13);
    CHECK_TWICE(completion(8_dec, 1_dec, up).percent(0, Rounding::half_even) == 12);
    CHECK_THROWS_AS(static_cast<void>(completion(0.000000000000000001_dec, 9'000'000'000_dec, up).percent(0)),
                    std::overflow_error);
}

TEST_CASE("higher is better, and keep within: A / P") {
    CHECK_TWICE(completion(50_dec, 60_dec, up).ratio() == Ratio(6, 5));
    CHECK_TWICE(completion(50_dec, 60_dec, within).ratio() == Ratio(6, 5));
    CHECK_TWICE(completion(50_dec, 0_dec, up).ratio() == Ratio(0));
    CHECK_TWICE(completion(50_dec, -10_dec, up).ratio() == Ratio(-1, 5));
    // Policies of lower-is-better do not touch it.
    CHECK_TWICE(completion(50_dec, 60_dec, up, mirrored).ratio() == Ratio(6, 5));
    CHECK_TWICE(completion(50_dec, 60_dec, up, negative_mirrored).ratio() == Ratio(6, 5));
}

TEST_CASE("lower is better: three named policies") {
    CHECK_TWICE(completion(10_dec, 8_dec, down).ratio() == Ratio(5, 4));
    CHECK_TWICE(completion(10_dec, 8_dec, down, plan_over_actual).ratio() == Ratio(5, 4));
    CHECK_TWICE(completion(10_dec, 8_dec, down, mirrored).ratio() == Ratio(6, 5));
    CHECK_TWICE(completion(10_dec, 8_dec, down, actual_over_plan).ratio() == Ratio(4, 5));
    CHECK_TWICE(completion(10_dec, 10_dec, down).ratio() == Ratio(1));
    CHECK_TWICE(completion(10_dec, 10_dec, down, mirrored).ratio() == Ratio(1));
    CHECK_TWICE(completion(10_dec, 30_dec, down, mirrored).ratio() == Ratio(-1));
}

TEST_CASE("P / A needs an actual above 0, the others do not") {
    CHECK_TWICE(completion(10_dec, 0_dec, down).reason() == Undefined::actual_not_positive);
    CHECK_TWICE(completion(10_dec, -2_dec, down).reason() == Undefined::actual_not_positive);
    CHECK_TWICE(completion(10_dec, 0_dec, down, mirrored).ratio() == Ratio(2));
    CHECK_TWICE(completion(10_dec, 0_dec, down, actual_over_plan).ratio() == Ratio(0));
    // The verdict stands.
    CHECK_TWICE(compare(planned(10_dec), reported(0_dec), down).verdict() == Verdict::exceeded);
}

TEST_CASE("a plan of 0 is undefined under every policy, and never 0 % or 100 %") {
    for (const Direction direction : {up, down, within}) {
        for (const CompletionPolicy policy :
             {plan_over_actual, mirrored, actual_over_plan, negative_mirrored, negative_actual_over_plan}) {
            for (const Decimal actual : {0_dec, 0.00_dec, 5_dec, -5_dec}) {
                CHECK(completion(0_dec, actual, direction, policy) == Completion<>(Undefined::plan_zero));
                CHECK(completion(0.000_dec, actual, direction, policy) == Completion<>(Undefined::plan_zero));
            }
        }
    }
    CHECK_TWICE(compare(planned(0_dec), reported(0_dec), down).verdict() == Verdict::met);
    CHECK_TWICE(compare(planned(0_dec), reported(1_dec), down).verdict() == Verdict::missed);
}

TEST_CASE("a negative plan is undefined unless asked for") {
    for (const Direction direction : {up, down, within}) {
        for (const CompletionPolicy policy : {plan_over_actual, mirrored, actual_over_plan}) {
            CHECK(completion(-500_dec, -100_dec, direction, policy) ==
                  Completion<>(Undefined::plan_negative));
        }
    }
    CHECK_TWICE(compare(planned(-500_dec), reported(-100_dec), up).verdict() == Verdict::exceeded);
}

TEST_CASE("a negative plan mirrored is 100 % where equal, and more where better") {
    CHECK_TWICE(completion(-500_dec, -100_dec, up, negative_mirrored).ratio() == Ratio(9, 5));
    CHECK_TWICE(completion(-500_dec, -600_dec, up, negative_mirrored).ratio() == Ratio(4, 5));
    CHECK_TWICE(completion(-500_dec, 100_dec, up, negative_mirrored).ratio() == Ratio(11, 5));
    CHECK_TWICE(completion(-500_dec, -100_dec, within, negative_mirrored).ratio() == Ratio(9, 5));
    // A fall that should be as large as possible: -5 planned, -8 reached is better.
    CHECK_TWICE(completion(-5_dec, -8_dec, down, negative_mirrored).ratio() == Ratio(8, 5));
    CHECK_TWICE(completion(-5_dec, -2_dec, down, negative_mirrored).ratio() == Ratio(2, 5));
    // Who asked for A / P of a positive plan reads "100 % and less means met", and does so here.
    CHECK_TWICE(completion(-5_dec, -8_dec, down, negative_actual_over_plan).ratio() == Ratio(2, 5));
    CHECK_TWICE(completion(-5_dec, -2_dec, down, negative_actual_over_plan).ratio() == Ratio(8, 5));
}

TEST_CASE("100 % and more means met, whatever the signs, where the completion is defined") {
    for (int plan = -12; plan <= 12; ++plan) {
        for (int actual = -12; actual <= 12; ++actual) {
            for (const Direction direction : {up, down}) {
                for (const LowerIsBetter lower : {LowerIsBetter::plan_over_actual, LowerIsBetter::mirrored,
                                                  LowerIsBetter::actual_over_plan}) {
                    const auto result = compare(planned(Decimal(plan)), reported(Decimal(actual)), direction,
                                                {lower, NegativePlan::mirrored});
                    if (!result.completion().is_defined()) continue;
                    const bool less_means_met = direction == down && lower == LowerIsBetter::actual_over_plan;
                    const bool reached = less_means_met ? result.completion().ratio() <= Ratio(1)
                                                        : result.completion().ratio() >= Ratio(1);
                    CHECK(reached == is_achieved(result.verdict()));
                }
            }
        }
    }
}

// Figures of shared data sets, with their sources.

TEST_CASE("two minus the ratio: a loss that came out smaller") {
    // negative_plan_cn.csv: planned -500; reached -100, -500 and 0 give 180 %, 100 % and 200 %.
    CHECK_TWICE(completion(-500_dec, -100_dec, up, negative_mirrored).percent(0) == 180);
    CHECK_TWICE(completion(-500_dec, -500_dec, up, negative_mirrored).percent(0) == 100);
    CHECK_TWICE(completion(-500_dec, 0_dec, up, negative_mirrored).percent(0) == 200);
}

TEST_CASE("planned task, completion and growth") {
    // vn_relative_numbers.csv (a textbook's example, 123docz 2224920): 600 last year, 660 planned, 700
    // reached.
    CHECK_TWICE(completion(600_dec, 660_dec, up).percent(2) == 110);
    CHECK_TWICE(completion(660_dec, 700_dec, up).percent(2) == 106.06_dec);
    CHECK_TWICE(completion(600_dec, 700_dec, up).percent(2) == 116.67_dec);
    CHECK_TWICE(completion(600_dec, 660_dec, up).ratio() * completion(660_dec, 700_dec, up).ratio() ==
                completion(600_dec, 700_dec, up).ratio());
}

TEST_CASE("hledger's budget report") {
    // budget_percent_hledger.csv: actual, goal and the percentage that hledger prints.
    struct Row {
        int actual;
        int goal;
        int percent;
    };
    constexpr Row rows[] = {{10, 25, 40},    {14, 25, 56},  {51, 25, 204}, {9, 10, 90},   {11, 10, 110},
                            {5, 15, 33},     {0, 15, 0},    {2, 30, 7},    {2, 70, 3},    {2, 100, 2},
                            {2, 1000, 0},    {6, 1130, 1},  {6, 1170, 1},  {11, 1, 1100}, {50, 1000, 5},
                            {20, 100, 20},   {80, 370, 22}, {10, 20, 50},  {40, 200, 20}, {400, 500, 80},
                            {600, 500, 120}, {15, 20, 75}};
    for (const Row& row : rows) {
        CHECK(completion(row.goal, row.actual, up).percent(0) == row.percent);
        CHECK(completion(row.goal, row.actual, down, actual_over_plan).percent(0) == row.percent);
    }
    // Goal 0: no percentage there, a reason here.
    CHECK_TWICE(completion(0_dec, 1_dec, up).reason() == Undefined::plan_zero);
}

TEST_CASE("hledger's negative goals need a policy here") {
    // There an income is a negative amount, so that A / P of two negative ones is right: -51 against -25 is
    // 204 %. Here a figure says nothing of bookkeeping, and a loss of 51 against one of 25 is no 204 %: by
    // default there is none. Told that lower is better, as it is of such an income, it is the same.
    for (const auto& [actual, goal, percent] : {std::array{-10, -25, 40}, {-51, -25, 204}, {-1, -1, 100}}) {
        CHECK(completion(goal, actual, up) == Completion<>(Undefined::plan_negative));
        CHECK(completion(goal, actual, down) == Completion<>(Undefined::plan_negative));
        CHECK(completion(goal, actual, down, negative_mirrored).percent(0) == percent);
    }
    CHECK_TWICE(completion(-25_dec, -10_dec, up, negative_mirrored).percent(0) == 160);
    CHECK_TWICE(completion(-25_dec, -51_dec, up, negative_mirrored).percent(0) == -4);
}

TEST_CASE("a completion is streamed exactly, or as why there is none") {
    std::ostringstream stream;
    stream << compare(planned(695_dec), reported(705_dec), higher_is_better).completion() << ' '
           << compare(planned(20_dec), reported(19_dec), higher_is_better).completion() << ' '
           << compare(planned(0_dec), reported(19_dec), higher_is_better).completion() << ' '
           << Reckoned<Decimal>(2.50_dec) << ' ' << Reckoned<Decimal>(Undefined::no_baseline);
    CHECK(stream.str() == "141/139 0.95 plan_zero 2.50 no_baseline");
}

TEST_CASE("an undefined completion has no percent") {
    const auto births = compare(planned(0_dec), reported(2_dec), lower_is_better).completion();
    CHECK_FALSE(births.checked_percent(2).has_value());
    CHECK(compare(planned(3_dec), reported(2_dec), higher_is_better).completion().checked_percent(2) ==
          66.67_dec);
}
