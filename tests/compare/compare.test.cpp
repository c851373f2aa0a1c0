// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/compare.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string_view>
#include <type_traits>
#include <utility>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr auto up = Direction::higher_is_better;
constexpr auto down = Direction::lower_is_better;
constexpr auto within = Direction::keep_within;
constexpr Direction directions[] = {up, down, within};

constexpr TargetForm forms[] = {TargetForm::value,   TargetForm::at_least,  TargetForm::more_than,
                                TargetForm::at_most, TargetForm::less_than, TargetForm::between,
                                TargetForm::maintain};

// What is right, written down once more: [form][direction][below, at the lower end, at the upper end,
// above], as + exceeded, = met, - missed. Of all but the range both ends are the planned value.
constexpr std::string_view table[7][3] = {
    /* value     */ {"-==+", "+==-", "-==-"},
    /* at_least  */ {"-===", "-===", "-==="},
    /* more_than */ {"---=", "---=", "---="},
    /* at_most   */ {"===-", "===-", "===-"},
    /* less_than */ {"=---", "=---", "=---"},
    /* between   */ {"-==-", "-==-", "-==-"},
    /* maintain  */ {"-==+", "+==-", "-==-"},
};

constexpr Verdict verdict_of(char sign) {
    return sign == '+' ? Verdict::exceeded : sign == '=' ? Verdict::met : Verdict::missed;
}

// A target of any form: of one figure, or of two where it is a range.
template <class Figure>
constexpr Target<Figure> target_of(TargetForm form, Figure lower, Figure upper) {
    return form == TargetForm::between ? Target<Figure>(form, lower, upper) : Target<Figure>(form, lower);
}

// Every form in every direction against a figure below, at either end, above, and missing.
template <class Figure, class Maker>
void check_table(Maker figure) {
    for (std::size_t form = 0; form < 7; ++form) {
        const bool is_range = forms[form] == TargetForm::between;
        const Figure lower = figure(15);
        const Figure upper = is_range ? figure(20) : lower;
        const Figure actuals[] = {figure(14), lower, upper, figure(21)};
        const Target<Figure> target = target_of(forms[form], lower, upper);
        for (std::size_t direction = 0; direction < 3; ++direction) {
            for (std::size_t at = 0; at < 4; ++at) {
                CAPTURE(form);
                CAPTURE(direction);
                CAPTURE(at);
                const auto result = compare(target, reported(actuals[at]), directions[direction]);
                CHECK(result.verdict() == verdict_of(table[form][direction][at]));
                CHECK(result.completion().is_defined() == !is_range);
                REQUIRE(result.variance());
                // The same in an optional, and with an indicator.
                const auto again =
                    compare(std::optional(target), reported(actuals[at]), directions[direction]);
                CHECK(again.verdict() == result.verdict());
                CHECK(again.completion() == result.completion());
            }
            const auto missing = compare(target, not_reported<Figure>(), directions[direction]);
            CHECK(missing.verdict() == Verdict::not_reported);
            CHECK(missing.completion() == Completion<ratio_t<Figure>>(Undefined::no_actual));
            CHECK(!missing.variance());
            CHECK(!missing.is_favourable());
        }
    }
}

template <class Figure>
constexpr Verdict verdict(const Target<Figure>& target, Figure actual, Direction direction) {
    return compare(target, reported(actual), direction).verdict();
}

// A caller's number whose differences are not yet numbers, as with expression templates, and that has a NaN.
struct Lazy {
    int thousandths = 0;
    bool is_nan = false;

    constexpr Lazy() = default;
    constexpr Lazy(int whole) : thousandths(1'000 * whole) {}

    struct Difference {
        const Lazy& left;
        const Lazy& right;

        constexpr operator Lazy() const {
            Lazy result;
            result.thousandths = left.thousandths - right.thousandths;
            return result;
        }
    };

    friend constexpr Lazy operator+(Lazy left, const Lazy& right) {
        left.thousandths += right.thousandths;
        return left;
    }
    friend constexpr Difference operator-(const Lazy& left, const Lazy& right) { return {left, right}; }
    friend constexpr Lazy operator/(Lazy left, const Lazy& right) {
        left.thousandths = 1'000 * left.thousandths / right.thousandths;
        return left;
    }
    friend constexpr bool operator==(const Lazy& left, const Lazy& right) {
        return !left.is_nan && !right.is_nan && left.thousandths == right.thousandths;
    }
    friend constexpr bool operator<(const Lazy& left, const Lazy& right) {
        return !left.is_nan && !right.is_nan && left.thousandths < right.thousandths;
    }
};

constexpr Lazy lazy_nan() {
    Lazy result;
    result.is_nan = true;
    return result;
}

static_assert(std::is_trivially_copyable_v<Comparison<>>);
static_assert(std::same_as<difference_t<Quantity<units::Percent>>, Quantity<units::PercentagePoint>>);
static_assert(std::same_as<difference_t<Quantity<units::Tonne>>, Quantity<units::Tonne>>);
static_assert(std::same_as<difference_t<double>, double>);

// What does not go together does not compile.
template <class... Parts>
concept compares = requires(Parts... parts) {
    compare(parts...);
};
using Tonnes = Quantity<units::Tonne>;
using Hectares = Quantity<units::Hectare>;
static_assert(compares<Target<>, Actual<>, Direction> &&
              compares<Target<>, Actual<>, Direction, CompletionPolicy>);
static_assert(compares<std::optional<Target<>>, Actual<>, Direction>);
static_assert(compares<Indicator<>, Target<>, Actual<>> &&
              compares<Indicator<>, std::optional<Target<>>, Actual<>>);
static_assert(compares<Indicator<units::Tonne>, Target<Tonnes>, Actual<Tonnes>>);
static_assert(compares<Indicator<units::Tonne>, Target<>, Actual<>, CompletionPolicy>);
static_assert(!compares<Target<>, Actual<>> && !compares<std::optional<Target<>>, Actual<>>);
static_assert(!compares<Actual<>, Target<>, Direction> && !compares<Target<>, Target<>, Direction>);
static_assert(!compares<Target<>, Actual<int>, Direction> && !compares<Target<Tonnes>, Actual<>, Direction>);
static_assert(!compares<Target<Tonnes>, Actual<Hectares>, Direction>);
static_assert(!compares<Indicator<units::Tonne>, Target<Hectares>, Actual<Hectares>>);
static_assert(!compares<Indicator<units::Tonne>, Target<Tonnes>, Actual<Hectares>>);
static_assert(!compares<Indicator<units::Percent>, Target<>, Actual<>, Direction>);
static_assert(!compares<Indicator<>, Actual<>, Target<>> && !compares<Target<>, Actual<>, bool>);

}  // namespace

TEST_CASE("every form, in every direction, against an independent table") {
    check_table<Decimal>([](int value) { return Decimal(value); });
    check_table<int>([](int value) { return value; });
    check_table<std::int64_t>([](int value) { return std::int64_t{value}; });
    check_table<double>([](int value) { return double(value); });
    check_table<float>([](int value) { return static_cast<float>(value); });
    check_table<Ratio>([](int value) { return Ratio(value); });
    check_table<Quantity<units::Tonne>>([](int value) { return Decimal(value) * units::tonne; });
    check_table<Quantity<units::Percent>>([](int value) { return Decimal(value) * units::percent; });
    check_table<Quantity<units::Person, std::int64_t>>(
        [](int value) { return std::int64_t{value} * units::person; });
    check_table<Quantity<units::Tonne, double>>([](int value) { return double(value) * units::tonne; });
}

TEST_CASE("verdicts at compile time") {
    CHECK_TWICE(verdict(planned(15_dec), 16_dec, up) == Verdict::exceeded);
    CHECK_TWICE(verdict(planned(15_dec), 15.00_dec, up) == Verdict::met);
    CHECK_TWICE(verdict(planned(15_dec), 14.99_dec, up) == Verdict::missed);
    CHECK_TWICE(verdict(maintain(98.5_dec), 98.50_dec, down) == Verdict::met);
    CHECK_TWICE(verdict(planned(15_dec), 15.01_dec, within) == Verdict::missed);
    CHECK_TWICE(verdict(more_than(17'600_dec), 17'501_dec, up) == Verdict::missed);
    CHECK_TWICE(verdict(at_most(3_dec), 3_dec, down) == Verdict::met);
    CHECK_TWICE(verdict(between(15_dec, 20_dec), 17_dec, up) == Verdict::met);
}

TEST_CASE("a bound brings its own direction") {
    CHECK_TWICE(compare(at_least(5_dec), reported(6_dec), down).direction() == up);
    CHECK_TWICE(compare(more_than(5_dec), reported(6_dec), down).direction() == up);
    CHECK_TWICE(compare(at_most(5_dec), reported(6_dec), up).direction() == down);
    CHECK_TWICE(compare(less_than(5_dec), reported(6_dec), up).direction() == down);
    CHECK_TWICE(compare(between(5_dec, 7_dec), reported(6_dec), up).direction() == within);
    CHECK_TWICE(compare(planned(5_dec), reported(6_dec), down).direction() == down);
    CHECK_TWICE(compare(maintain(5_dec), reported(6_dec), down).direction() == down);
    CHECK_TWICE(compare(at_most(5_dec), not_reported(), up).direction() == down);
    CHECK_TWICE(!stated_direction(planned(5_dec)) && !stated_direction(maintain(5_dec)));
    // So a ceiling is completed as P / A, whatever direction was given.
    CHECK_TWICE(compare(at_most(10_dec), reported(8_dec), up).completion().ratio() == Ratio(5, 4));
    CHECK_TWICE(compare(at_least(10_dec), reported(8_dec), down).completion().ratio() == Ratio(4, 5));
}

TEST_CASE("without a target there is no verdict on any figure") {
    constexpr std::optional<Target<>> none;
    CHECK_TWICE(compare(none, reported(7_dec), up).verdict() == Verdict::no_target);
    CHECK_TWICE(compare(none, not_reported(), up).verdict() == Verdict::no_target);
    CHECK_TWICE(compare(none, reported(7_dec), up).completion().reason() == Undefined::no_target);
    CHECK_TWICE(!compare(none, reported(7_dec), up).variance());
    CHECK_TWICE(!compare(none, reported(7_dec), up).is_favourable());
    CHECK_TWICE(compare(none, reported(7_dec), down).direction() == down);
}

TEST_CASE("missing, zero and no target are three answers") {
    CHECK_TWICE(compare(planned(5_dec), not_reported(), up).verdict() == Verdict::not_reported);
    CHECK_TWICE(compare(planned(5_dec), reported(0_dec), up).verdict() == Verdict::missed);
    CHECK_TWICE(compare(planned(5_dec), reported(0_dec), up).completion().ratio() == Ratio(0));
    CHECK_TWICE(compare(planned(0_dec), not_reported(), up).verdict() == Verdict::not_reported);
    CHECK_TWICE(compare(planned(0_dec), reported(0_dec), up).verdict() == Verdict::met);
    CHECK_TWICE(compare(planned(0_dec), reported(1_dec), up).verdict() == Verdict::exceeded);
}

TEST_CASE("variance is A - P in the indicator's unit, and in points for shares") {
    CHECK_TWICE(compare(planned(17'600_dec), reported(17'501_dec), up).variance() == -99_dec);
    CHECK_TWICE(compare(planned(17'600_dec), reported(17'501_dec), down).variance() == -99_dec);
    CHECK_TWICE(compare(planned(27.60_dec), reported(28_dec), up).variance() == 0.4_dec);
    CHECK_TWICE(
        compare(planned(12_dec * units::percent), reported(14.5_dec * units::percent), up).variance() ==
        2.5_dec * units::percentage_point);
    CHECK_TWICE(
        compare(planned(1.4_dec * units::permille), reported(1.1_dec * units::permille), down).variance() ==
        -0.3_dec * units::permille_point);
    CHECK_TWICE(compare(planned(5 * units::tonne), reported(7 * units::tonne), up).variance() ==
                2 * units::tonne);
    CHECK_TWICE(compare(planned(5.0), reported(7.5), up).variance() == 2.5);
}

TEST_CASE("of a range, variance is the distance to the nearer end") {
    constexpr auto range = between(15_dec, 20_dec);
    CHECK_TWICE(compare(range, reported(12_dec), up).variance() == -3_dec);
    CHECK_TWICE(compare(range, reported(15_dec), up).variance() == 0_dec);
    CHECK_TWICE(compare(range, reported(17_dec), up).variance() == 0_dec);
    CHECK_TWICE(compare(range, reported(20_dec), up).variance() == 0_dec);
    CHECK_TWICE(compare(range, reported(20.5_dec), up).variance() == 0.5_dec);
    CHECK_TWICE(compare(range, reported(17_dec), up).completion().reason() == Undefined::range);
    CHECK_TWICE(compare(between(0_dec, 0_dec), reported(0_dec), up).completion().reason() ==
                Undefined::range);
}

TEST_CASE("a variance is favourable where it goes the right way") {
    CHECK_TWICE(compare(planned(10_dec), reported(12_dec), up).is_favourable() == true);
    CHECK_TWICE(compare(planned(10_dec), reported(8_dec), up).is_favourable() == false);
    CHECK_TWICE(compare(planned(10_dec), reported(12_dec), down).is_favourable() == false);
    CHECK_TWICE(compare(planned(10_dec), reported(8_dec), down).is_favourable() == true);
    CHECK_TWICE(!compare(planned(10_dec), reported(10.0_dec), up).is_favourable());
    CHECK_TWICE(!compare(planned(10_dec), reported(12_dec), within).is_favourable());
    CHECK_TWICE(!compare(between(10_dec, 11_dec), reported(12_dec), up).is_favourable());
    CHECK_TWICE(compare(at_most(10_dec), reported(12_dec), up).is_favourable() == false);
    CHECK_TWICE(compare(planned(1 * units::percent), reported(2 * units::percent), up).is_favourable() ==
                true);
}

TEST_CASE("with an indicator") {
    constexpr Indicator grain("3.1", "Tổng sản lượng lương thực", units::tonne, up);
    constexpr Indicator poverty("7", "Tỷ lệ hộ nghèo", any_unit(units::percent), down);
    CHECK_TWICE(compare(grain, planned(10_dec), reported(12_dec)).verdict() == Verdict::exceeded);
    CHECK_TWICE(compare(grain, planned(10 * units::tonne), reported(12 * units::tonne)).verdict() ==
                Verdict::exceeded);
    CHECK_TWICE(compare(poverty, planned(10_dec), reported(12_dec)).verdict() == Verdict::missed);
    CHECK_TWICE(compare(poverty, at_least(10_dec), reported(12_dec)).verdict() == Verdict::met);
    CHECK_TWICE(compare(poverty, std::optional<Target<>>(), reported(12_dec)).verdict() ==
                Verdict::no_target);
    CHECK_TWICE(
        compare(poverty, planned(10_dec), reported(8_dec), {LowerIsBetter::mirrored}).completion().ratio() ==
        Ratio(6, 5));
}

TEST_CASE("numbers of other types") {
    CHECK_TWICE(compare(planned(8u), reported(9u), up).completion().ratio() == Ratio(9, 8));
    CHECK_TWICE(compare(planned(8u), reported(9u), up).variance() == 1u);
    CHECK_TWICE(!compare(planned(9u), reported(8u), up).variance());  // -1 is no unsigned number
    CHECK_TWICE(compare(planned(9u), reported(8u), up).verdict() == Verdict::missed);
    CHECK_TWICE(compare(planned(std::uint8_t{200}), reported(std::uint8_t{100}), up).completion().ratio() ==
                Ratio(1, 2));
    CHECK_TWICE(compare(planned(UINT64_MAX), reported(UINT64_MAX - 1), down).completion().ratio() ==
                Ratio(UINT64_MAX) / Ratio(UINT64_MAX - 1));
    CHECK_TWICE(compare(planned(4.0), reported(3.0), up).completion().ratio() == 0.75);
    CHECK_TWICE(compare(planned(4.0), reported(3.0), down, {LowerIsBetter::mirrored}).completion().ratio() ==
                1.25);
    CHECK_TWICE(compare(planned(0.0), reported(3.0), up).completion().reason() == Undefined::plan_zero);
    CHECK_TWICE(compare(planned(-0.0), reported(3.0), up).completion().reason() == Undefined::plan_zero);
    CHECK_TWICE(compare(planned(Ratio(2, 3)), reported(Ratio(1, 3)), up).completion().ratio() == Ratio(1, 2));
}

TEST_CASE("a number of the caller's own, with expression templates and a NaN") {
    CHECK_TWICE(compare(planned(Lazy(4)), reported(Lazy(3)), up).completion().ratio().thousandths == 750);
    CHECK_TWICE(compare(planned(Lazy(4)), reported(Lazy(3)), up).variance() == Lazy(1) + Lazy(-2));
    CHECK_TWICE(compare(planned(Lazy(4)), reported(Lazy(3)), down, {LowerIsBetter::mirrored})
                    .completion()
                    .ratio()
                    .thousandths == 1'250);
    CHECK_TWICE(compare(planned(Lazy(4) * units::tonne), reported(Lazy(5) * units::tonne), up).verdict() ==
                Verdict::exceeded);
    CHECK_TWICE(compare(planned(Lazy(4)), reported(lazy_nan()), up).verdict() == Verdict::not_reported);
}

TEST_CASE("a NaN is a missing figure") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_TWICE(compare(planned(4.0), reported(nan), up).verdict() == Verdict::not_reported);
    CHECK_TWICE(compare(planned(4.0), reported(nan), up).completion().reason() == Undefined::no_actual);
    CHECK_TWICE(!compare(planned(4.0), reported(nan), up).variance());
    CHECK_TWICE(compare(between(1.0, 2.0), reported(nan), up).verdict() == Verdict::not_reported);
    CHECK_TWICE(compare(at_least(4.0 * units::tonne), reported(nan * units::tonne), up).verdict() ==
                Verdict::not_reported);
    CHECK_TWICE(compare(planned(nan), reported(4.0), up).verdict() == Verdict::no_target);
    CHECK_TWICE(compare(between(nan, 2.0), reported(4.0), up).verdict() == Verdict::no_target);
    CHECK_TWICE(compare(between(1.0, nan), reported(0.5), up).verdict() == Verdict::no_target);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    CHECK_TWICE(compare(planned(4.0), reported(infinity), up).verdict() == Verdict::exceeded);
}

// Figures of shared data sets, with their sources.

TEST_CASE("signs of variances: sales and costs") {
    // variance_sign_essbase.csv: an expense-type line flips the sign of what is good.
    constexpr auto sales = compare(planned(373'080_dec), reported(400'855_dec), up);
    CHECK_TWICE(sales.variance() == 27'775_dec);
    CHECK_TWICE(sales.is_favourable() == true);
    CHECK_TWICE(divide(*sales.variance() * 100, 373'080_dec, 1) == 7.4_dec);
    constexpr auto costs = compare(planned(158'940_dec), reported(179'336_dec), down);
    CHECK_TWICE(costs.variance() == 20'396_dec);  // printed there as -20396: to the bad
    CHECK_TWICE(costs.is_favourable() == false);
    CHECK_TWICE(divide(*costs.variance() * 100, 158'940_dec, 1) == 12.8_dec);
}

TEST_CASE("favourable variances of a small business") {
    // variance_favourable_misc.csv (accountingcoach): positive there is to the good.
    struct Row {
        Direction direction;
        int actual;
        int budget;
        int favourable;
    };
    for (const Row& row : {Row{up, 750, 900, -150}, Row{down, 525, 700, 175}, Row{up, 225, 200, 25}}) {
        const auto result = compare(planned(row.budget), reported(row.actual), row.direction);
        REQUIRE(result.variance());
        CHECK(*result.variance() == (row.direction == up ? row.favourable : -row.favourable));
        CHECK(result.is_favourable() == (row.favourable > 0));
    }
}

TEST_CASE("what other systems get wrong") {
    // A falling indicator is not scored 0, and its direction is not turned round.
    CHECK_TWICE(compare(planned(20_dec), reported(15_dec), down).verdict() == Verdict::exceeded);
    CHECK_TWICE(compare(planned(20_dec), reported(15_dec), down).completion().percent(1) == 133.3_dec);
    // A target of 0 is not 100 % completed, an empty actual is not 0.0 %.
    CHECK_TWICE(!compare(planned(0_dec), reported(3_dec), up).completion().is_defined());
    CHECK_TWICE(!compare(planned(3_dec), not_reported(), up).completion().is_defined());
    // The class and the printed figure come from one rounded number: 14.6 % is no 15 %.
    constexpr auto result = compare(planned(1'000_dec), reported(146_dec), up);
    CHECK_TWICE(result.completion().percent(1) < 15_dec && result.completion().ratio() < Ratio(15, 100));
}

// Against an independent reference.

namespace {

__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 unsigned_wide;

wide power_of_ten(int exponent) {
    wide result = 1;
    for (; exponent > 0; --exponent) result *= 10;
    return result;
}

// Both at one scale, which 128 bits hold: -1, 0 or 1.
int order(Decimal left, Decimal right) {
    const wide first = left.coefficient() * power_of_ten(right.scale());
    const wide second = right.coefficient() * power_of_ten(left.scale());
    return first < second ? -1 : first > second ? 1 : 0;
}

char sign_of(Verdict verdict) {
    return verdict == Verdict::exceeded ? '+' : verdict == Verdict::met ? '=' : '-';
}

// Where an actual stands in the table's columns.
std::size_t column_of(Decimal actual, Decimal lower, Decimal upper) {
    if (order(actual, lower) < 0) return 0;
    if (order(actual, upper) > 0) return 3;
    return 1;
}

// numerator / denominator in percent with four decimals, half up, digit by digit; nothing beyond 64 bits.
std::optional<Decimal> percent_by_hand(wide numerator, wide denominator) {
    const bool negative = (numerator < 0) != (denominator < 0);
    const auto dividend = static_cast<unsigned_wide>(numerator < 0 ? -numerator : numerator);
    const auto divisor = static_cast<unsigned_wide>(denominator < 0 ? -denominator : denominator);
    unsigned_wide quotient = dividend / divisor;
    unsigned_wide rest = dividend % divisor;
    constexpr unsigned_wide limit = (unsigned_wide{1} << 63) - 1;
    for (int digit = 0; digit < 6; ++digit) {
        if (quotient > limit) return std::nullopt;
        rest *= 10;
        quotient = quotient * 10 + rest / divisor;
        rest %= divisor;
    }
    if (rest >= divisor - rest) ++quotient;
    if (quotient > limit) return std::nullopt;
    const auto coefficient = static_cast<std::int64_t>(quotient);
    return Decimal::from_parts(negative ? -coefficient : coefficient, 4);
}

}  // namespace

TEST_CASE("random decimals agree with 128-bit arithmetic") {
    std::mt19937_64 random(15121214);
    const auto decimal = [&random] {
        // As many digits as it happens to have: mostly few, so that equal figures occur.
        const int bits = static_cast<int>(random() % 63) + 1;
        const auto magnitude = static_cast<std::int64_t>(random() >> (64 - bits));
        const bool negative = random() % 3 == 0;
        const int scale = static_cast<int>(random() % 19);
        return Decimal::from_parts(negative ? -magnitude : magnitude, scale);
    };
    int defined = 0;
    int equal = 0;
    int fitting = 0;
    for (int round = 0; round < 20'000; ++round) {
        Decimal plan = decimal();
        Decimal actual = decimal();
        if (round % 8 == 0) {  // the same value, written with another scale where that fits
            actual = checked_rescale(plan, static_cast<int>(random() % 19)).value_or(plan);
        }
        Decimal upper = plan;
        const std::size_t form = random() % 7;
        if (forms[form] == TargetForm::between) {
            upper = decimal();
            if (order(upper, plan) < 0) std::swap(upper, plan);
        }
        const std::size_t direction = random() % 3;
        const auto result =
            compare(target_of(forms[form], plan, upper), reported(actual), directions[direction],
                    {LowerIsBetter::actual_over_plan, NegativePlan::undefined});
        const std::size_t column = column_of(actual, plan, upper);
        CHECK(sign_of(result.verdict()) == table[form][direction][column]);
        equal += order(actual, plan) == 0 ? 1 : 0;

        if (result.variance() && forms[form] != TargetForm::between) {
            CHECK(checked_add(*result.variance(), plan) == actual);
        }
        if (!result.completion().is_defined()) continue;
        ++defined;
        const Ratio ratio = result.completion().ratio();
        CHECK(checked_multiply(ratio, Ratio(plan)) == Ratio(actual));
        const auto expected = percent_by_hand(actual.coefficient() * power_of_ten(plan.scale()),
                                              plan.coefficient() * power_of_ten(actual.scale()));
        CHECK(checked_percent(ratio, 4) == expected);
        if (expected) {
            CHECK(result.completion().percent(4) == *expected);
            ++fitting;
        }
    }
    CHECK(defined > 10'000);
    CHECK(fitting > 5'000);
    CHECK(equal > 1'000);
}

TEST_CASE("the extremes never throw, and the verdict is right") {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    std::size_t defined = 0;
    for (const std::int64_t plan_digits :
         {most, least, std::int64_t{1}, std::int64_t{-1}, std::int64_t{0}, most - 1}) {
        for (const int plan_scale : {0, 9, 18}) {
            for (const std::int64_t actual_digits :
                 {most, least, std::int64_t{1}, std::int64_t{-1}, std::int64_t{0}, most - 1}) {
                for (const int actual_scale : {0, 9, 18}) {
                    const auto plan = Decimal::from_parts(plan_digits, plan_scale);
                    const auto actual = Decimal::from_parts(actual_digits, actual_scale);
                    for (std::size_t form = 0; form < 7; ++form) {
                        for (std::size_t direction = 0; direction < 3; ++direction) {
                            for (const LowerIsBetter lower :
                                 {LowerIsBetter::plan_over_actual, LowerIsBetter::mirrored,
                                  LowerIsBetter::actual_over_plan}) {
                                const auto result =
                                    compare(target_of(forms[form], plan, plan), reported(actual),
                                            directions[direction], {lower, NegativePlan::mirrored});
                                const std::size_t column = column_of(actual, plan, plan);
                                CHECK(sign_of(result.verdict()) == table[form][direction][column]);
                                if (result.variance()) {
                                    // plan + variance may not fit, so it is added as ratios.
                                    CHECK(Ratio(plan) + Ratio(*result.variance()) == Ratio(actual));
                                }
                                if (!result.completion().is_defined()) {
                                    CHECK(result.completion().reason() != Undefined::not_representable);
                                    continue;
                                }
                                ++defined;
                                // It is one of the three, exactly.
                                const Ratio ratio = result.completion().ratio();
                                const Ratio plain = Ratio(actual, plan);
                                const bool is_inverse = !actual.is_zero() && ratio == Ratio(plan, actual);
                                CHECK((ratio == plain || ratio == Ratio(2) - plain || is_inverse));
                            }
                        }
                    }
                }
            }
        }
    }
    CHECK(defined > 10'000);
}

TEST_CASE("extremes of integers") {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    CHECK_TWICE(!compare(planned(least), reported(most), up).variance());
    CHECK_TWICE(compare(planned(least), reported(most), up).verdict() == Verdict::exceeded);
    CHECK_TWICE(!compare(planned(least), reported(most), up).is_favourable());
    CHECK_TWICE(compare(planned(most), reported(least), up).completion().ratio() ==
                Ratio(least) / Ratio(most));
    CHECK_TWICE(
        compare(planned(least), reported(least), up, {{}, NegativePlan::mirrored}).completion().ratio() ==
        Ratio(1));
    CHECK_TWICE(!compare(planned(Decimal(least)), reported(Decimal(most)), up).variance());
    CHECK_TWICE(
        compare(planned(Decimal(most)), reported(Decimal::from_parts(1, 18)), down).completion().ratio() ==
        Ratio(most) * Ratio(1'000'000'000'000'000'000));
}
