// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/agreement.hpp>

#include "../thinned.hpp"

#include <doctest/doctest.h>

using namespace chitieu;

namespace {

constexpr Agreement printed(Decimal percent, Decimal numerator, Decimal denominator, bool is_exact = false) {
    return agreement_of(percent, percent_of(numerator, denominator, is_exact));
}

// The real cases.
static_assert(printed(91.72_dec, 1763, 1922, true) == Agreement::truncated);
static_assert(printed(91.73_dec, 1763, 1922, true) == Agreement::exact);
static_assert(printed(93.7_dec, 46.8_dec, 50) == Agreement::within_rounding);
static_assert(printed(57, 203.592_dec, 357.792_dec) == Agreement::exact);

// The annex.
static_assert(printed(82, 49.960_dec, 61.000_dec) == Agreement::exact);
static_assert(printed(85, 169, 200, true) == Agreement::exact, "84.5 half up");
static_assert(printed(84, 169, 200, true) == Agreement::truncated);
static_assert(printed(100, 705, 695, true) == Agreement::contradicted);
static_assert(printed(100, 100, 101) == Agreement::within_rounding);
static_assert(printed(111, 1105, 1000, true) == Agreement::exact);

}  // namespace

TEST_CASE("a count is a point, a measure an interval") {
    CHECK(printed(100, 100, 101, true) == Agreement::contradicted);
    CHECK(printed(100, 100, 101, false) == Agreement::within_rounding);
    CHECK(interval_of(100, true) == exactly(100));
    CHECK(interval_of(27.60_dec, false) == rounded(27.60_dec));
}

TEST_CASE("touching ends agree: both are closed") {
    // [99.5, 100.5] / [99.5, 100.5]: from 99.0049... to 101.0050...
    CHECK(printed(98.5_dec, 100, 100) == Agreement::contradicted);
    CHECK(printed(99.0_dec, 100, 100) == Agreement::within_rounding);
    // 200 [0.5, 1.5] / 2: exactly up to 75
    CHECK(printed(75.5_dec, 1, 2, false) == Agreement::within_rounding);
    CHECK(printed(200, 1.5_dec, 1.0_dec) == Agreement::contradicted);
    // (1 + 0.5) / (2 - 0.5) is 100 %, and 100.05 printed stands for [100.045, 100.055]
    CHECK(printed(100.00_dec, 1, 2) == Agreement::within_rounding);
    CHECK(printed(100.005_dec, 1, 2) == Agreement::contradicted);
    CHECK(printed(100.0005_dec, 1, 2) == Agreement::contradicted);
    CHECK(printed(101, 1, 2) == Agreement::contradicted);
    CHECK(printed(100.5_dec, 1, 2) == Agreement::contradicted);
}

TEST_CASE("a denominator that is 0, or may be, decides nothing") {
    CHECK(printed(100, 5, 0) == Agreement::undecidable);
    CHECK(printed(100, 5, 0, true) == Agreement::undecidable);
    CHECK(printed(100, 0.5_dec, 0.0_dec) == Agreement::undecidable);
    // [-0.5, 0.5] and [0, 1]: the second touches 0
    CHECK(printed(7, 3, 0) == Agreement::undecidable);
    CHECK(printed(7, 3, 0.5_dec) == Agreement::contradicted);
    CHECK_FALSE(percent_of(3, 0, false).value.has_value());
    CHECK_FALSE(percent_of(3, 0, false).values.has_value());
}

TEST_CASE("negative figures") {
    CHECK(printed(20, -100, -500, true) == Agreement::exact);
    CHECK(printed(-20, 100, -500, true) == Agreement::exact);
    CHECK(printed(-33.3_dec, -1, 3, true) == Agreement::exact);
    CHECK(printed(-66.6_dec, -2, 3, true) == Agreement::truncated);
}

TEST_CASE("more digits than can be multiplied are undecidable, and never a crash") {
    const Decimal huge = Decimal::from_parts(INT64_MAX, 18);
    CHECK(printed(100, huge, huge) == Agreement::exact);
    for (const Decimal numerator : {huge, Decimal(INT64_MAX), Decimal(INT64_MIN), Decimal(1)}) {
        for (const Decimal denominator : {huge, Decimal(INT64_MAX), Decimal(INT64_MIN), Decimal(3)}) {
            const Agreement agreement = printed(huge, numerator, denominator);
            CHECK(static_cast<int>(agreement) <= static_cast<int>(Agreement::contradicted));
        }
    }
}

TEST_CASE("every printed percent that rounding explains is found, and no other") {
    // Against doubles far from the edges: 1 to 40 over 1 to 40, printed without decimals.
    for (int numerator = 1; numerator <= 40; ++numerator) {
        for (int denominator = 1; denominator <= 40; ++denominator) {
            const double low = 100 * (numerator - 0.5) / (denominator + 0.5) - 0.5;
            const double high = 100 * (numerator + 0.5) / (denominator - 0.5) + 0.5;
            for (int percent = 0; percent <= 400; percent += thinning) {
                const bool agrees = printed(percent, numerator, denominator) != Agreement::contradicted;
                if (percent > low + 1e-9 && percent < high - 1e-9 && !agrees)
                    FAIL_CHECK(numerator, denominator, percent);
                if ((percent < low - 1e-9 || percent > high + 1e-9) && agrees)
                    FAIL_CHECK(numerator, denominator, percent);
            }
        }
    }
}
