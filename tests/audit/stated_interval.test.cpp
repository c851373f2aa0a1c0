// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/stated_interval.hpp>
#include <chitieu/domain/make_claim.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>

using namespace chitieu;

namespace {

constexpr Agreement agreement(Hedge hedge, Decimal printed, Decimal part, Decimal whole,
                              bool is_exact = true) {
    return agreement_of(hedged(hedge, printed * units::percent), percent_of(part, whole, is_exact));
}

}  // namespace

TEST_CASE("without a hedge a figure is what its digits say") {
    CHECK_TWICE(interval_of(stated(27.60_dec)) == rounded(27.60_dec));
    CHECK_TWICE(interval_of(stated(12)) == rounded(12));
    CHECK_TWICE(interval_of(counted(12)) == exactly(12));
    CHECK_TWICE(interval_of(stated(12 * units::commune)) == exactly(12));
    CHECK_TWICE(interval_of(stated(12.0_dec * units::commune)) == rounded(12.0_dec));  // a mean, not a count
    CHECK_TWICE(interval_of(stated(2 * (units::thousand * units::person))) == rounded(2));
    // Money written out is ± half a dong, not rounded to its zeros, and not exact.
    CHECK_TWICE(interval_of(stated(400'000 * units::dong)) == rounded(400'000));
}

TEST_CASE("a hedge reaches to the last digit that is not 0, and 5 % at least") {
    CHECK_TWICE(interval_of(hedged(Hedge::more_than, 100)) == Interval{100, 200, false, false});
    CHECK_TWICE(interval_of(hedged(Hedge::at_least, 100)) == Interval{100, 200, true, false});
    CHECK_TWICE(interval_of(hedged(Hedge::less_than, 100)) == Interval{0, 100, false, false});
    CHECK_TWICE(interval_of(hedged(Hedge::at_most, 100)) == Interval{0, 100, false, true});
    CHECK_TWICE(interval_of(hedged(Hedge::nearly, 100)) == Interval{50, 100, true, false});
    CHECK_TWICE(interval_of(hedged(Hedge::about, 100)) == Interval{50, 150, true, true});
    CHECK_TWICE(interval_of(hedged(Hedge::about, 0.3_dec)) == Interval{Ratio(1, 4), 0.35_dec, true, true});
    CHECK_TWICE(interval_of(hedged(Hedge::about, 0.30_dec)) == Interval{Ratio(1, 4), 0.35_dec, true, true});
    CHECK_TWICE(interval_of(hedged(Hedge::about, 36.407_dec)) ==
                Interval{36.407_dec - 1.82035_dec, 36.407_dec + 1.82035_dec, true, true});
    CHECK_TWICE(interval_of(hedged(Hedge::more_than, 18'360)) ==
                Interval{18'360, 18'360 + 918, false, false});
    CHECK_TWICE(interval_of(hedged(Hedge::about, -20)) == Interval{-25, -15, true, true});
    CHECK_TWICE(interval_of(hedged(Hedge::about, 0.0_dec)) == Interval{-0.05_dec, 0.05_dec, true, true});
    CHECK_TWICE(interval_of(hedged(Hedge::more_than, 0)) == Interval{0, 1, false, false});
}

TEST_CASE("the longest figures have a reach, too") {
    for (const Decimal value : {Decimal::from_parts(INT64_MAX, 18), Decimal(INT64_MAX), Decimal(INT64_MIN),
                                Decimal(1'000'000'000'000'000'000), Decimal::from_parts(INT64_MIN, 18)}) {
        for (const Hedge hedge : {Hedge::more_than, Hedge::less_than, Hedge::nearly, Hedge::about}) {
            const Interval interval = interval_of(hedged(hedge, value));
            CHECK(interval.lower < interval.upper);
        }
    }
}

TEST_CASE("a hedged result is an inequality, or a neighbourhood") {
    CHECK_TWICE(agreement(Hedge::more_than, 95, 98, 100) == Agreement::exact);
    CHECK_TWICE(agreement(Hedge::more_than, 95, 150, 100) == Agreement::exact);  // it is more
    CHECK_TWICE(agreement(Hedge::more_than, 95, 95, 100) == Agreement::within_rounding);
    CHECK_TWICE(agreement(Hedge::more_than, 95, 94.5_dec, 100) == Agreement::contradicted);
    CHECK_TWICE(agreement(Hedge::at_least, 95, 95, 100) == Agreement::exact);
    CHECK_TWICE(agreement(Hedge::at_least, 95, 94.5_dec, 100) == Agreement::within_rounding);
    CHECK_TWICE(agreement(Hedge::at_least, 95, 94, 100) == Agreement::contradicted);
    CHECK_TWICE(agreement(Hedge::less_than, 5, 4.9_dec, 100) == Agreement::exact);
    CHECK_TWICE(agreement(Hedge::less_than, 5, 5.2_dec, 100) == Agreement::within_rounding);
    CHECK_TWICE(agreement(Hedge::less_than, 5, 5.5_dec, 100) == Agreement::contradicted);
    CHECK_TWICE(agreement(Hedge::at_most, 5, 5, 100) == Agreement::exact);
    CHECK_TWICE(agreement(Hedge::at_most, 5, 6, 100) == Agreement::contradicted);
    CHECK_TWICE(agreement(Hedge::nearly, 95, 94, 100) == Agreement::exact);
    CHECK_TWICE(agreement(Hedge::nearly, 95, 95.2_dec, 100) == Agreement::within_rounding);
    CHECK_TWICE(agreement(Hedge::nearly, 95, 96, 100) == Agreement::contradicted);
    CHECK_TWICE(agreement(Hedge::nearly, 95, 80, 100) == Agreement::contradicted);
    CHECK_TWICE(agreement(Hedge::about, 50, 54, 100) == Agreement::exact);
    CHECK_TWICE(agreement(Hedge::about, 50, 56, 100) == Agreement::contradicted);
    // The figures' own rounding is allowed for: 97 of 100 may be 96.5 of 100.5.
    CHECK_TWICE(agreement(Hedge::less_than, 96.2_dec, 97, 100, false) == Agreement::within_rounding);
    // Nothing is known where the whole may be 0.
    CHECK_TWICE(agreement(Hedge::about, 50, 1, 0, false) == Agreement::undecidable);
}

TEST_CASE("a result that counts whole things is held against exactly itself") {
    const Computed computed{std::nullopt, Interval{Ratio(121, 10), Ratio(124, 10), true, true}};
    CHECK(agreement_of(stated(12), computed) == Agreement::within_rounding);
    CHECK(agreement_of(counted(12), computed) == Agreement::contradicted);
}
