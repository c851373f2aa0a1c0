// SPDX-License-Identifier: BSL-1.0

#include <chitieu/number/decimal.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <compare>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

using chitieu::Decimal;
using chitieu::Rounding;
using chitieu::checked_rescale;
using chitieu::rescale;
using namespace chitieu::literals;

// What can be known while compiling is asserted there, and the same again while running.
namespace {

__extension__ typedef __int128 wide;

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

constexpr bool same_digits(Decimal left, Decimal right)
{
    return left.coefficient() == right.coefficient() && left.scale() == right.scale();
}

constexpr std::optional<Decimal> parsed(const char* text)
{
    const char* last = text;
    while (*last != '\0') {
        ++last;
    }
    return chitieu::parse_decimal(text, last);
}

constexpr bool reads_as(const char* text, std::int64_t coefficient, int scale)
{
    const auto value = parsed(text);
    return value && value->coefficient() == coefficient && value->scale() == scale;
}

constexpr bool prints_as(Decimal value, const char* text)
{
    char buffer[Decimal::max_chars]{};
    const char* last = to_chars(buffer, buffer + Decimal::max_chars, value);
    const char* printed = buffer;
    for (; printed != last; ++printed, ++text) {
        if (*printed != *text) {
            return false;
        }
    }
    return *text == '\0';
}

std::string printed(Decimal value)
{
    char buffer[Decimal::max_chars];
    return {buffer, to_chars(buffer, buffer + sizeof buffer, value)};
}

wide at_scale(Decimal value, int scale)
{
    wide result = value.coefficient();
    for (int place = value.scale(); place < scale; ++place) {
        result *= 10;
    }
    return result;
}

bool fits(wide value) { return value >= lowest && value <= highest; }

// What + - * must give for an exact value * 10^-scale: as many of the digits as fit.
std::optional<Decimal> expected(wide value, int scale)
{
    for (; scale >= 0; --scale, value /= 10) {
        if (scale <= 18 && fits(value)) {
            return Decimal::from_parts(static_cast<std::int64_t>(value), scale);
        }
        if (value % 10 != 0) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

bool same_answer(std::optional<Decimal> left, std::optional<Decimal> right)
{
    return left.has_value() == right.has_value() && (!left || same_digits(*left, *right));
}

// Short and long coefficients, many trailing zeros, and the extremes.
Decimal any_decimal(std::mt19937_64& random)
{
    const int scale = static_cast<int>(random() % 19);
    switch (random() % 16) {
    case 0:
        return Decimal::from_parts(lowest, scale);
    case 1:
        return Decimal::from_parts(highest, scale);
    case 2:
        return Decimal::from_parts(0, scale);
    default:
        break;
    }
    auto coefficient = static_cast<std::int64_t>(random()) >> (random() % 63);
    if (random() % 8 == 0) {
        coefficient = coefficient / 1'000'000 * 1'000'000;
    }
    return Decimal::from_parts(coefficient, scale);
}

template <Decimal value> struct Tagged {};

// Refused things, asked in a template so that the answer is false and not an error.
template <typename Type> constexpr bool makes_decimal = std::is_constructible_v<Decimal, Type>;
template <typename Type>
constexpr bool adds_to_decimal = requires(Decimal left, Type right) { left + right; };
template <typename Type>
constexpr bool compares_to_decimal = requires(Decimal left, Type right) { left < right; };
template <typename Type>
constexpr bool divides_decimal = requires(Decimal left, Type right) { left / right; };

} // namespace

TEST_CASE("decimal: a small structural value")
{
    static_assert(sizeof(Decimal) == 16);
    static_assert(std::is_trivially_copyable_v<Decimal>);
    static_assert(std::is_nothrow_default_constructible_v<Decimal>);
    static_assert(std::is_same_v<decltype(1_dec <=> 2_dec), std::weak_ordering>);
    static_assert(!std::is_same_v<Tagged<27.6_dec>, Tagged<27.60_dec>>);
    static_assert(std::is_same_v<Tagged<27.6_dec>, Tagged<"27.6"_dec>>);
    CHECK_TWICE(Decimal{} == 0);
    CHECK_TWICE(same_digits(Decimal{}, 0_dec));
}

TEST_CASE("decimal: from whole numbers, and from nothing inexact")
{
    CHECK_TWICE(same_digits(Decimal{-5}, "-5"_dec));
    CHECK_TWICE(same_digits(Decimal{std::uint8_t{200}}, 200_dec));
    CHECK_TWICE(same_digits(Decimal{std::int8_t{-100}}, "-100"_dec));
    CHECK_TWICE(same_digits(Decimal{lowest}, "-9223372036854775808"_dec));
    CHECK_TWICE(Decimal{std::uint64_t{highest}} == highest);
    CHECK_THROWS_AS(Decimal{std::uint64_t{highest} + 1}, std::overflow_error);

    static_assert(makes_decimal<int> && makes_decimal<unsigned long long>);
    static_assert(!makes_decimal<double> && !makes_decimal<float> && !makes_decimal<long double>);
    static_assert(!makes_decimal<bool> && !makes_decimal<char> && !makes_decimal<wchar_t>);
    static_assert(!makes_decimal<char8_t> && !makes_decimal<char16_t> && !makes_decimal<char32_t>);
    static_assert(!makes_decimal<const char*> && !makes_decimal<std::nullptr_t>);
    static_assert(std::is_convertible_v<int, Decimal> && !std::is_convertible_v<double, Decimal>);
    static_assert(!std::is_convertible_v<Decimal, double> && !std::is_convertible_v<Decimal, int>);
    static_assert(adds_to_decimal<int> && !adds_to_decimal<double> && !adds_to_decimal<bool>);
    static_assert(compares_to_decimal<int> && !compares_to_decimal<double>);
    static_assert(!divides_decimal<int> && !divides_decimal<Decimal> && !divides_decimal<double>);
}

TEST_CASE("decimal: from_parts")
{
    CHECK_TWICE(Decimal::from_parts(2760, 2) == 27.6_dec);
    CHECK_TWICE(Decimal::from_parts(lowest, 18).coefficient() == lowest);
    CHECK_THROWS_AS(Decimal::from_parts(1, 19), std::overflow_error);
    CHECK_THROWS_AS(Decimal::from_parts(1, -1), std::overflow_error);
}

TEST_CASE("decimal: literals keep their digits")
{
    CHECK_TWICE(same_digits(27.60_dec, Decimal::from_parts(2760, 2)));
    CHECK_TWICE(same_digits("27.60"_dec, 27.60_dec));
    CHECK_TWICE(same_digits(17'501_dec, Decimal::from_parts(17'501, 0)));
    CHECK_TWICE(same_digits(1'234.567'8_dec, Decimal::from_parts(12'345'678, 4)));
    CHECK_TWICE(same_digits("-0.05"_dec, Decimal::from_parts(-5, 2)));
    CHECK_TWICE(same_digits(-0.05_dec, "-0.05"_dec));
    CHECK_TWICE(same_digits(1.50e1_dec, 15.0_dec));
    CHECK_TWICE(same_digits(1e+3_dec, 1000_dec));
    CHECK_TWICE(same_digits(017_dec, 17_dec));
    CHECK_TWICE(same_digits(9'223'372'036'854'775'807_dec, Decimal{highest}));
    CHECK_TWICE(same_digits(0.000'000'000'000'000'001_dec, Decimal::from_parts(1, 18)));
}

TEST_CASE("decimal: what it says about itself")
{
    CHECK_TWICE(27.00_dec .is_whole());
    CHECK_TWICE(!27.60_dec .is_whole());
    CHECK_TWICE(Decimal::from_parts(0, 18).is_whole());
    CHECK_TWICE(!Decimal::from_parts(lowest, 18).is_whole());
    CHECK_TWICE(0.00_dec .is_zero());
    CHECK_TWICE((-27.6_dec).sign() == -1);
    CHECK_TWICE(0.0_dec .sign() == 0);
    CHECK_TWICE(0.1_dec .sign() == 1);
    CHECK_TWICE(same_digits(27.60_dec .normalized(), 27.6_dec));
    CHECK_TWICE(same_digits(2700.00_dec .normalized(), 2700_dec));
    CHECK_TWICE(same_digits(0.00_dec .normalized(), 0_dec));
}

TEST_CASE("decimal: sums and products are exact and keep digits")
{
    CHECK_TWICE(same_digits(12.1_dec + 45.4_dec, 57.5_dec));
    CHECK_TWICE(same_digits(0.1_dec + 0.20_dec, 0.30_dec));
    CHECK_TWICE(same_digits(1.00_dec - 1, 0.00_dec));
    CHECK_TWICE(same_digits(1 - 0.25_dec, 0.75_dec));
    CHECK_TWICE(same_digits(1.20_dec * 3.0_dec, 3.600_dec));
    CHECK_TWICE(same_digits(-(-0.5_dec), +0.5_dec));
    CHECK_TWICE(same_digits(abs(-27.60_dec), 27.60_dec));
    CHECK_TWICE(same_digits(abs(27.60_dec), 27.60_dec));

    Decimal total = 1;
    total += 0.5_dec;
    total -= 2;
    total *= -4;
    CHECK(same_digits(total, 2.0_dec));
}

TEST_CASE("decimal: trailing zeros go only where the result would not fit")
{
    // 9223372036854775807 + 0.00 has no room for two decimals; + 0.1 has no exact place at all.
    CHECK_TWICE(same_digits(Decimal{highest} + 0.00_dec, Decimal{highest}));
    CHECK_THROWS_AS(Decimal{highest} + 0.1_dec, std::overflow_error);
    CHECK_TWICE(same_digits(Decimal::from_parts(highest, 1) + Decimal::from_parts(3, 1),
                            Decimal::from_parts(922'337'203'685'477'581, 0)));
    CHECK_TWICE(same_digits(Decimal::from_parts(50, 18) * Decimal::from_parts(40, 18 - 16),
                            Decimal::from_parts(20, 18 - 0)));
    CHECK_TWICE(same_digits(Decimal::from_parts(0, 18) * Decimal::from_parts(0, 18),
                            Decimal::from_parts(0, 18)));
    CHECK_THROWS_AS(Decimal::from_parts(1, 18) * Decimal::from_parts(1, 1), std::overflow_error);
}

TEST_CASE("decimal: what does not fit throws, or is nothing")
{
    CHECK_THROWS_AS(Decimal{highest} + 1, std::overflow_error);
    CHECK_THROWS_AS(Decimal{lowest} - 1, std::overflow_error);
    CHECK_THROWS_AS(Decimal{lowest} * -1, std::overflow_error);
    CHECK_THROWS_AS(-Decimal{lowest}, std::overflow_error);
    CHECK_THROWS_AS(abs(Decimal{lowest}), std::overflow_error);
    CHECK_THROWS_WITH(Decimal{highest} + 1, "chitieu: the exact result does not fit a Decimal");
    CHECK_TWICE(!checked_add(Decimal{highest}, 1));
    CHECK_TWICE(!checked_subtract(Decimal{lowest}, 1));
    CHECK_TWICE(!checked_multiply(Decimal{highest}, 2));
    CHECK_TWICE(!checked_negate(Decimal{lowest}));
    CHECK_TWICE(checked_add(Decimal{highest}, -1) == Decimal{highest - 1});
    CHECK_TWICE(checked_subtract(2, 0.5_dec) == 1.5_dec);
    CHECK_TWICE(checked_multiply(2, 0.5_dec) == 1);
    CHECK_TWICE(checked_negate(0.5_dec) == -0.5_dec);
    CHECK_TWICE(Decimal{lowest} + Decimal{highest} == -1);
}

TEST_CASE("decimal: equal by value, printed by digits")
{
    CHECK_TWICE(27.60_dec == 27.6_dec);
    CHECK_TWICE((27.60_dec <=> 27.6_dec) == std::weak_ordering::equivalent);
    CHECK_TWICE(27.6_dec != 27.61_dec);
    CHECK_TWICE(27.6_dec < 27.61_dec);
    CHECK_TWICE(-27.6_dec > -27.61_dec);
    CHECK_TWICE(3 > 2.999_dec);
    CHECK_TWICE(3 == 3.000_dec);
    CHECK_TWICE(Decimal{highest} > Decimal::from_parts(highest, 18));
    CHECK_TWICE(Decimal{lowest} < Decimal::from_parts(lowest, 18));
    CHECK_TWICE(Decimal{lowest} < Decimal::from_parts(highest, 18));
    CHECK_TWICE(Decimal{highest} != Decimal::from_parts(highest, 18));
    CHECK_TWICE(Decimal::from_parts(0, 18) == 0);
}

TEST_CASE("decimal: order agrees with 128-bit arithmetic")
{
    std::mt19937_64 random{1};
    for (int turn = 0; turn < 20'000; ++turn) {
        const Decimal left = any_decimal(random);
        const Decimal right = any_decimal(random);
        const wide wide_left = at_scale(left, 18);
        const wide wide_right = at_scale(right, 18);
        REQUIRE((left == right) == (wide_left == wide_right));
        REQUIRE((left < right) == (wide_left < wide_right));
        REQUIRE((left > right) == (wide_left > wide_right));
        REQUIRE((left <= right) == (wide_left <= wide_right));
        REQUIRE(left.normalized() == left);
    }
}

TEST_CASE("decimal: arithmetic agrees with 128-bit arithmetic")
{
    std::mt19937_64 random{2};
    for (int turn = 0; turn < 20'000; ++turn) {
        const Decimal left = any_decimal(random);
        const Decimal right = any_decimal(random);
        const int scale = left.scale() > right.scale() ? left.scale() : right.scale();
        const wide wide_left = at_scale(left, scale);
        const wide wide_right = at_scale(right, scale);
        REQUIRE(same_answer(checked_add(left, right), expected(wide_left + wide_right, scale)));
        REQUIRE(
            same_answer(checked_subtract(left, right), expected(wide_left - wide_right, scale)));
        REQUIRE(same_answer(checked_multiply(left, right),
                            expected(wide{left.coefficient()} * wide{right.coefficient()},
                                     left.scale() + right.scale())));
        REQUIRE(same_answer(checked_negate(left),
                            expected(-wide{left.coefficient()}, left.scale())));
    }
}

TEST_CASE("decimal: rescale")
{
    CHECK_TWICE(same_digits(rescale(27.6_dec, 2), 27.60_dec));
    CHECK_TWICE(same_digits(rescale(0.145_dec, 2), 0.15_dec));
    CHECK_TWICE(same_digits(rescale(0.145_dec, 2, Rounding::half_even), 0.14_dec));
    CHECK_TWICE(same_digits(rescale(-0.05_dec, 1), -0.1_dec));
    CHECK_TWICE(same_digits(rescale(-0.04_dec, 1), 0.0_dec));
    CHECK_TWICE(rescale(Decimal{lowest}, 0) == lowest);
    CHECK_TWICE(same_digits(rescale(Decimal::from_parts(lowest, 18), 0), -9_dec));
    CHECK_TWICE(same_digits(rescale(0, 18), Decimal::from_parts(0, 18)));
    CHECK_THROWS_AS(rescale(1, 19), std::overflow_error);
    CHECK_THROWS_AS(rescale(1, -1), std::overflow_error);
    CHECK_THROWS_AS(rescale(Decimal{highest}, 1), std::overflow_error);
    CHECK_TWICE(!checked_rescale(10, 18));
    CHECK_TWICE(!checked_rescale(1, 19));
    CHECK_TWICE(checked_rescale(9, 18) == 9);
}

TEST_CASE("decimal: divide rounds once")
{
    CHECK_TWICE(same_digits(chitieu::divide(1, 3, 4), 0.3333_dec));
    CHECK_TWICE(same_digits(chitieu::divide(2, 3, 4), 0.6667_dec));
    CHECK_TWICE(same_digits(chitieu::divide(-2, 3, 0), -1_dec));
    CHECK_TWICE(same_digits(chitieu::divide(1, 8, 2, Rounding::half_even), 0.12_dec));
    CHECK_TWICE(same_digits(chitieu::divide(176'300, 1922, 2), 91.73_dec));
    CHECK_TWICE(same_digits(chitieu::divide(176'300, 1922, 2, Rounding::down), 91.72_dec));
    CHECK_TWICE(chitieu::divide(Decimal{lowest}, Decimal{lowest}, 18) == 1);
    CHECK_TWICE(chitieu::divide(Decimal{lowest}, 1, 0) == lowest);
    CHECK_TWICE(chitieu::divide(Decimal::from_parts(1, 18), Decimal{highest}, 18) == 0);
    CHECK_TWICE(same_digits(
        chitieu::divide(Decimal::from_parts(1, 18), Decimal{highest}, 18, Rounding::up),
        Decimal::from_parts(1, 18)));
    // Rounding first to three and then to two digits would give 0.13.
    CHECK_TWICE(same_digits(chitieu::divide(12'499, 100'000, 2), 0.12_dec));

    CHECK_THROWS_AS(chitieu::divide(1, 0, 2), std::domain_error);
    CHECK_THROWS_AS(chitieu::divide(0, 0.00_dec, 2), std::domain_error);
    CHECK_THROWS_AS(chitieu::divide(Decimal{lowest}, -1, 0), std::overflow_error);
    CHECK_THROWS_AS(chitieu::divide(1, Decimal::from_parts(1, 18), 2), std::overflow_error);
    CHECK_THROWS_AS(chitieu::divide(1, 2, 19), std::overflow_error);
    CHECK_THROWS_AS(chitieu::divide(1, 2, -1), std::overflow_error);
    CHECK_TWICE(!checked_divide(Decimal{1}, 0, 2));
    CHECK_TWICE(!checked_divide(Decimal{10}, 1, 18));
    CHECK_TWICE(!checked_divide(Decimal{1}, 1, 19));
    CHECK_TWICE(checked_divide(Decimal{7}, 2, 1) == 3.5_dec);
}

TEST_CASE("decimal: long quotients, worked out with Python's fractions")
{
    struct Quotient {
        std::int64_t numerator;
        int numerator_scale;
        std::int64_t denominator;
        int denominator_scale;
        int scale;
        Rounding mode;
        std::int64_t coefficient;
    };
    constexpr Quotient quotients[] = {
        {-3856957380441106266, 2, -3915498429434916558, 1, 18, Rounding::half_up,
         98504888967551982},
        {-656398251685557, 1, 2039119943687723724, 1, 17, Rounding::half_even, -32190271774718},
        {623368384275146404, 3, 750829545519, 5, 3, Rounding::half_even, 83023955037},
        {-2489750351789858518, 15, -6470121922484847119, 9, 18, Rounding::floor, 384807331549},
        {-851275016977543375, 7, 4018724538286372818, 15, 2, Rounding::half_even, -2118271628},
        {167953441997211481, 13, 350324768017, 4, 16, Rounding::half_up, 4794221172197},
        {629684287138211, 12, 477480565485145261, 15, 12, Rounding::half_up, 1318764223416},
        {942514394584375898, 10, 3191548544329702843, 5, 16, Rounding::half_up, 29531570067},
        {-4545110269466245304, 11, -2577181166419635078, 15, 8, Rounding::half_even,
         1763597502841},
        {1080311890485062175, 11, 942233379497064448, 7, 15, Rounding::half_even, 114654385420},
        {5755996493635857077, 0, 877650826766, 2, 3, Rounding::floor, 655841288823},
        {-205821532496607678, 13, 8726834981487429089, 12, 14, Rounding::floor, -235849002455},
    };
    for (const Quotient& row : quotients) {
        const auto result =
            chitieu::divide(Decimal::from_parts(row.numerator, row.numerator_scale),
                            Decimal::from_parts(row.denominator, row.denominator_scale), row.scale,
                            row.mode);
        CHECK(result.coefficient() == row.coefficient);
        CHECK(result.scale() == row.scale);
    }
}

TEST_CASE("decimal: the machine form is read, and only that")
{
    CHECK_TWICE(reads_as("27.60", 2760, 2));
    CHECK_TWICE(reads_as("-0.05", -5, 2));
    CHECK_TWICE(reads_as("+12", 12, 0));
    CHECK_TWICE(reads_as("-0", 0, 0));
    CHECK_TWICE(reads_as("0.00", 0, 2));
    CHECK_TWICE(reads_as("007.50", 750, 2));
    CHECK_TWICE(reads_as("00000000000000000000000000000007.50", 750, 2));
    CHECK_TWICE(reads_as("0.00000000000000000000000000001e29", 1, 0));
    CHECK_TWICE(reads_as("5.", 5, 0));
    CHECK_TWICE(reads_as(".5", 5, 1));
    CHECK_TWICE(reads_as("1E+3", 1000, 0));
    CHECK_TWICE(reads_as("1.50E1", 150, 1));
    CHECK_TWICE(reads_as("1.50e-1", 150, 3));
    CHECK_TWICE(reads_as("12e00002", 1200, 0));
    CHECK_TWICE(reads_as("1e-18", 1, 18));
    CHECK_TWICE(reads_as("10e-19", 1, 18));
    CHECK_TWICE(reads_as("0e999999999999999999999", 0, 0));
    CHECK_TWICE(reads_as("0e-999999999999999999999", 0, 18));
    CHECK_TWICE(reads_as("9223372036854775807", highest, 0));
    CHECK_TWICE(reads_as("-9223372036854775808", lowest, 0));
    CHECK_TWICE(reads_as("-9.223372036854775808", lowest, 18));
    CHECK_TWICE(reads_as("9223372036854775807.00", highest, 0));
    CHECK_TWICE(reads_as("1.00000000000000000000000000", 1'000'000'000'000'000'000, 18));
    CHECK_TWICE(reads_as("0.0000000000000000000000000", 0, 18));
    CHECK_TWICE(reads_as("1000000000000000000000000e-24", 1'000'000'000'000'000'000, 18));
    CHECK_TWICE(reads_as("1000000000000000000000000e-6", 1'000'000'000'000'000'000, 0));

    for (const char* text :
         {"", "-", "+", ".", "-.", "e5", ".e5", "1e", "1e+", "1e-", "1e1.5", "1e0.5", "1e1 ", "1e0/", "1e0:", "1.2.3", "1,5", "1 ",
          " 1", "--1", "+-1", "0x10", "1'000", "inf", "nan", "1e5e5", "1-", "\xC2\xA0" "1",
          "9223372036854775808", "-9223372036854775809", "18446744073709551616", "184467440737095516160", "1e19", "1e-19", "1e999999999999999999999",
          "1e-999999999999999999999", "0.1234567890123456789", "1.0000000000000000001",
          "99999999999999999999", "10000000000000000000000000000000000000000000000000000001"}) {
        CAPTURE(text);
        CHECK(!parsed(text));
    }
    CHECK_TWICE(!parsed("1,5"));
    CHECK(!chitieu::parse_decimal(nullptr, nullptr));
}

TEST_CASE("decimal: plain notation is written")
{
    CHECK_TWICE(prints_as(27.60_dec, "27.60"));
    CHECK_TWICE(prints_as(-0.05_dec, "-0.05"));
    CHECK_TWICE(prints_as(0.00_dec, "0.00"));
    CHECK_TWICE(prints_as(0, "0"));
    CHECK_TWICE(prints_as(-17'501, "-17501"));
    CHECK_TWICE(prints_as(10.0_dec, "10.0"));
    CHECK_TWICE(prints_as(Decimal{lowest}, "-9223372036854775808"));
    CHECK_TWICE(prints_as(Decimal::from_parts(lowest, 18), "-9.223372036854775808"));
    CHECK_TWICE(prints_as(Decimal::from_parts(-1, 18), "-0.000000000000000001"));
    CHECK(printed(Decimal::from_parts(lowest, 18)).size() == Decimal::max_chars);
    CHECK(printed(Decimal::from_parts(-1, 18)).size() == Decimal::max_chars);

    char exact[5];
    CHECK(to_chars(exact, exact + 5, 27.60_dec) == exact + 5);
    CHECK(std::memcmp(exact, "27.60", 5) == 0);
    char shorter[5] = {'?', '?', '?', '?', '?'};
    CHECK(to_chars(shorter, shorter + 4, 27.60_dec) == nullptr);
    CHECK(shorter[0] == '?');
    CHECK(to_chars(nullptr, nullptr, 1_dec) == nullptr);
}

TEST_CASE("decimal: what was written is read back, digit for digit")
{
    std::mt19937_64 random{3};
    for (int turn = 0; turn < 20'000; ++turn) {
        const Decimal value = any_decimal(random);
        const std::string text = printed(value);
        const auto again = chitieu::parse_decimal(text.data(), text.data() + text.size());
        REQUIRE(again);
        REQUIRE(same_digits(*again, value));
        // The same figure written with an exponent is the same figure.
        const std::string scientific =
            std::to_string(value.coefficient()) + "e-" + std::to_string(value.scale());
        const auto from_scientific =
            chitieu::parse_decimal(scientific.data(), scientific.data() + scientific.size());
        REQUIRE(from_scientific);
        REQUIRE(same_digits(*from_scientific, value));
    }
}

namespace {

int taken(Decimal) { return 1; }
int taken(std::string_view) { return 2; }
static_assert(!std::is_constructible_v<Decimal, std::string>);
static_assert(!std::is_constructible_v<Decimal, const char*>);
static_assert(!std::is_constructible_v<double, Decimal>);

}  // namespace

TEST_CASE("a text that is refused as a Decimal leaves other overloads alone")
{
    CHECK(taken(std::string("27.6")) == 2);
    CHECK(taken("27.6") == 2);
    CHECK(taken(27.6_dec) == 1);
}
