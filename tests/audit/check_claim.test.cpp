// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/check_claim.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <optional>

using namespace chitieu;

namespace {

constexpr auto in_percent = units::percent;
constexpr auto points = units::percentage_point;
constexpr auto dong = units::dong;
constexpr auto million = units::million * units::dong;
constexpr auto billion = units::billion * units::dong;

template <class SomeClaim>
constexpr Agreement agreement(const SomeClaim& claim, std::optional<Direction> direction = std::nullopt) {
    return check(claim, direction).agreement;
}
template <class SomeClaim>
constexpr Undecided why(const SomeClaim& claim) {
    return check(claim).agreement == Agreement::undecidable ? check(claim).why : Undecided::none;
}

}  // namespace

TEST_CASE("a ratio of plan and actual") {
    CHECK_TWICE(agreement(ratio_claim(2'877_dec * units::hectare, 2'899_dec * units::hectare,
                                      99.26_dec * in_percent)) == Agreement::within_rounding);
    CHECK_TWICE(agreement(ratio_claim(2'877, 2'899, 99.24_dec * in_percent)) == Agreement::exact);
    CHECK_TWICE(agreement(ratio_claim(2'877, 2'899, 99.3_dec * in_percent)) == Agreement::within_rounding);
    CHECK_TWICE(agreement(ratio_claim(1'231.3_dec, 1'265, 97.34_dec * in_percent)) == Agreement::exact);
    CHECK_TWICE(agreement(ratio_claim(2'108, 2'250, 94 * in_percent)) == Agreement::exact);
    CHECK_TWICE(agreement(ratio_claim(counted(1763), counted(1922), 91.72_dec * in_percent)) ==
                Agreement::truncated);
    CHECK_TWICE(agreement(ratio_claim(132'998 * million, 326'071 * million, 40.84_dec * in_percent)) ==
                Agreement::contradicted);
    CHECK_TWICE(agreement(ratio_claim(5, 2, times(2.5_dec))) == Agreement::exact);
    CHECK_TWICE(agreement(ratio_claim(counted(5), counted(2), times(3))) == Agreement::exact);  // half up
    CHECK_TWICE(agreement(ratio_claim(counted(50), counted(20), times(3.5_dec))) == Agreement::contradicted);
}

TEST_CASE("what is computed is said in the unit of the result") {
    constexpr ClaimCheck rice =
        check(ratio_claim(2'877_dec * units::hectare, 2'899_dec * units::hectare, 99.26_dec * in_percent));
    CHECK_TWICE(*rice.computed.value == Ratio(287'700, 2'899));
    CHECK_TWICE(rice.computed.values->lower == Ratio(100) * Ratio(28'765, 28'995));
    CHECK_TWICE(rice.computed.values->upper == Ratio(100) * Ratio(28'775, 28'985));
    CHECK_TWICE(*rice.printed == rounded(99.26_dec));
    CHECK_TWICE(rice.unit == any_unit(in_percent));
    constexpr ClaimCheck gap =
        check(difference_claim(229.040_dec * billion, 228'926 * million, 114 * million));
    CHECK_TWICE(*gap.computed.value == Ratio(114));
    CHECK_TWICE(gap.unit == any_unit(million));
}

TEST_CASE("scale words convert exactly, and a figure without a unit counts in the other's") {
    CHECK_TWICE(agreement(ratio_claim(49'960 * million, 61.000_dec * billion, 81.9_dec * in_percent)) ==
                Agreement::exact);
    CHECK_TWICE(agreement(ratio_claim(49'960, 61'000 * million, 81.9_dec * in_percent)) == Agreement::exact);
    CHECK_TWICE(agreement(ratio_claim(49'960 * million, 61'000, 81.9_dec * in_percent)) == Agreement::exact);
    // "159.179 triệu" leaves the currency out.
    CHECK_TWICE(agreement(difference_claim(229'040 * units::million, 228.926_dec * billion, 114 * million)) ==
                Agreement::exact);
    // But nothing is contradicted by a bare figure that is taken to be in millions.
    CHECK_TWICE(why(ratio_claim(49'960, 61'000 * million, 80 * in_percent)) == Undecided::units_differ);
    CHECK_TWICE(agreement(ratio_claim(counted(2'877), 2'899 * units::hectare, 80 * in_percent)) ==
                Agreement::contradicted);
    CHECK_TWICE(why(ratio_claim(5 * units::hectare, 5 * units::tonne, 100 * in_percent)) ==
                Undecided::units_differ);
    CHECK_TWICE(why(ratio_claim(5 * units::dollar, 5 * dong, 100 * in_percent)) == Undecided::units_differ);
    CHECK_TWICE(why(ratio_claim(5 * units::hectare, 5 * units::hectare, 100 * units::hectare)) ==
                Undecided::units_differ);
}

TEST_CASE("whole things of different sorts agree as numbers and never contradict") {
    CHECK_TWICE(agreement(ratio_claim(3 * units::school, 4 * units::commune, 75 * in_percent)) ==
                Agreement::exact);
    CHECK_TWICE(why(ratio_claim(3 * units::school, 4 * units::commune, 80 * in_percent)) ==
                Undecided::units_differ);
    CHECK_TWICE(agreement(ratio_claim(3 * units::commune, 4 * units::commune, 80 * in_percent)) ==
                Agreement::contradicted);
}

TEST_CASE("an excess of what should be low is better, or more") {
    constexpr auto excess = excess_claim(counted(190), counted(200), counted(10));
    CHECK_TWICE(agreement(excess, Direction::lower_is_better) == Agreement::exact);
    CHECK_TWICE(agreement(excess, Direction::higher_is_better) == Agreement::contradicted);
    CHECK_TWICE(agreement(excess, Direction::keep_within) == Agreement::contradicted);
    CHECK_TWICE(why(excess) == Undecided::direction_unknown);
    CHECK_TWICE(agreement(excess_claim(counted(210), counted(200), counted(10)),
                          Direction::lower_is_better) == Agreement::exact);
    CHECK_TWICE(agreement(excess_claim(counted(190), counted(200), counted(10), Sense::less),
                          Direction::lower_is_better) == Agreement::exact);
    CHECK_TWICE(agreement(excess_claim(17.4_dec * in_percent, 17.6_dec * in_percent, 0.2_dec * points),
                          Direction::lower_is_better) == Agreement::exact);
    // What compares numbers has one meaning: "cao hơn 10 hộ".
    constexpr auto higher = [] {
        ExcessClaim claim = excess_claim(counted(190), counted(200), counted(10));
        claim.compares_numbers = true;
        return claim;
    }();
    CHECK_TWICE(agreement(higher, Direction::lower_is_better) == Agreement::contradicted);
    CHECK_TWICE(agreement(higher) == Agreement::contradicted);
    // Wrong both ways: what is computed is not negative.
    constexpr ClaimCheck wrong =
        check(excess_claim(counted(190), counted(200), counted(30)), Direction::lower_is_better);
    CHECK_TWICE(wrong.agreement == Agreement::contradicted);
    CHECK_TWICE(*wrong.computed.value == Ratio(10));
    constexpr ClaimCheck more =
        check(excess_claim(counted(12), counted(10), counted(5)), Direction::lower_is_better);
    CHECK_TWICE(more.agreement == Agreement::contradicted);
    CHECK_TWICE(*more.computed.value == Ratio(2));
}

TEST_CASE("of a rate, what is computed for a wrong excess is in points") {
    constexpr ClaimCheck wrong =
        check(excess_claim(97.5_dec * in_percent, 97 * in_percent, 2.5_dec * in_percent));
    CHECK_TWICE(wrong.agreement == Agreement::contradicted);
    CHECK_TWICE(*wrong.computed.value == Ratio(1, 2));
    CHECK_TWICE(wrong.unit == any_unit(units::percentage_point));
    // Of amounts it stays relative.
    constexpr ClaimCheck amount = check(excess_claim(110, 100, 25 * in_percent));
    CHECK_TWICE(*amount.computed.value == Ratio(10));
    CHECK_TWICE(amount.unit == any_unit(in_percent));
    // A right one says how it is right.
    constexpr ClaimCheck relative = check(excess_claim(60 * in_percent, 50 * in_percent, 20 * in_percent));
    CHECK_TWICE(*relative.computed.value == Ratio(20));
    CHECK_TWICE(relative.unit == any_unit(in_percent));
}

TEST_CASE("of an excess in percent and in points a reader is told what is nearer to what is claimed") {
    const Computed in_points{Ratio(1)};
    const Computed relative{Ratio(2)};
    const auto tells_points = [](const Computed& one, const Computed& other, Decimal claimed,
                                 Agreement agreement) {
        return detail::tells_more(one, other, stated(claimed * in_percent), agreement);
    };
    CHECK(tells_points(in_points, relative, 1.4_dec, Agreement::within_rounding));
    CHECK_FALSE(tells_points(in_points, relative, 1.6_dec, Agreement::within_rounding));
    CHECK_FALSE(tells_points(in_points, relative, 1.5_dec, Agreement::within_rounding));
    CHECK_FALSE(tells_points(in_points, Computed(), 1.4_dec, Agreement::undecidable));
    CHECK_FALSE(tells_points(Computed(), relative, 1.4_dec, Agreement::undecidable));
    CHECK(tells_points(in_points, relative, 1.6_dec, Agreement::contradicted));
}

TEST_CASE("an excess in percent, in the figures' unit, or in points") {
    CHECK_TWICE(agreement(excess_claim(527.3_dec * units::hectare, 500 * units::hectare,
                                       5.46_dec * in_percent)) == Agreement::exact);
    CHECK_TWICE(agreement(excess_claim(288, 250, 38)) == Agreement::exact);
    CHECK_TWICE(agreement(excess_claim(288 * units::organization, 250 * units::organization,
                                       39 * units::organization)) == Agreement::contradicted);
    CHECK_TWICE(agreement(excess_claim(counted(1'105), counted(1'000), 10.5_dec * in_percent)) ==
                Agreement::exact);
    CHECK_TWICE(agreement(excess_claim(950, 1'000, 5 * in_percent, Sense::less)) == Agreement::exact);
    CHECK_TWICE(agreement(excess_claim(counted(950), counted(1'000), 5 * in_percent),
                          Direction::higher_is_better) == Agreement::contradicted);
    // Of shares a percent may be relative or in points.
    CHECK_TWICE(agreement(excess_claim(99.9_dec * in_percent, 98.4_dec * in_percent, 1.5_dec * in_percent)) ==
                Agreement::exact);
    CHECK_TWICE(agreement(excess_claim(60 * in_percent, 50 * in_percent, 20 * in_percent)) ==
                Agreement::exact);
    CHECK_TWICE(agreement(excess_claim(60 * in_percent, 50 * in_percent, 10 * in_percent)) ==
                Agreement::exact);
    CHECK_TWICE(agreement(excess_claim(60 * in_percent, 50 * in_percent, 15 * in_percent)) ==
                Agreement::contradicted);
    CHECK_TWICE(agreement(excess_claim(60 * in_percent, 50 * in_percent, 20 * points)) ==
                Agreement::contradicted);
    CHECK_TWICE(agreement(excess_claim(60 * in_percent, 50 * in_percent, 10 * points)) == Agreement::exact);
    CHECK_TWICE(agreement(excess_claim(60, 50, 10 * in_percent)) ==
                Agreement::contradicted);  // nothing says that these are shares
    CHECK_TWICE(agreement(excess_claim(92 * in_percent, 92.0_dec * in_percent, 6.5_dec * in_percent)) ==
                Agreement::contradicted);
    CHECK_TWICE(agreement(excess_claim(59 * in_percent, 55 * in_percent, 5.2_dec * in_percent)) ==
                Agreement::contradicted);
    // (A - P) / abs(P)
    CHECK_TWICE(agreement(excess_claim(-100, -500, 80 * in_percent)) == Agreement::exact);
}

TEST_CASE("a sum and its parts") {
    const auto gifts = [](int total, PartsAre parts_are = PartsAre::all) {
        return agreement(sum_claim(total * units::gift,
                                   {25 * units::gift, 171 * units::gift, 150 * units::gift}, parts_are));
    };
    CHECK(gifts(346) == Agreement::exact);
    CHECK(gifts(345) == Agreement::contradicted);
    CHECK(agreement(sum_claim(265'000'000 * dong, {30'000'000 * dong, 85'500'000 * dong,
                                                   150'000'000 * dong})) == Agreement::contradicted);
    CHECK(agreement(sum_claim(326'071 * million, {159'179 * million, 166'892 * million})) ==
          Agreement::exact);
    CHECK(agreement(sum_claim(57.6_dec, {12.1_dec, 45.4_dec})) == Agreement::within_rounding);
    CHECK(agreement(sum_claim(57.7_dec, {12.1_dec, 45.4_dec})) == Agreement::contradicted);
    CHECK(agreement(sum_claim(326.071_dec * billion, {stated(159'179 * million), stated(166'892)})) ==
          Agreement::undecidable);
    // "Trong đó": parts may be missing and may overlap, but none is larger than the whole.
    CHECK(gifts(346, PartsAre::some) == Agreement::exact);
    CHECK(gifts(400, PartsAre::some) == Agreement::undecidable);
    CHECK(gifts(200, PartsAre::some) == Agreement::undecidable);
    CHECK(gifts(170, PartsAre::some) == Agreement::contradicted);
    CHECK(check(sum_claim(400, {25, 171}, PartsAre::some)).why == Undecided::parts_may_be_missing);
    CHECK(check(sum_claim(180, {25, 171}, PartsAre::some)).why == Undecided::parts_may_overlap);
    // Parts of other sorts add up or say nothing.
    CHECK(agreement(sum_claim(stated(5 * units::person),
                              {stated(3 * units::pupil), stated(2 * units::worker)})) == Agreement::exact);
    CHECK(check(sum_claim(stated(6 * units::person), {stated(3 * units::pupil), stated(2 * units::worker)}))
              .why == Undecided::units_differ);
}

TEST_CASE("so many times so much") {
    CHECK_TWICE(agreement(product_claim(counted(40), 400'000 * dong, 20'000'000 * dong)) ==
                Agreement::contradicted);
    CHECK_TWICE(agreement(product_claim(40 * units::gift, 400'000 * dong, 16'000'000 * dong)) ==
                Agreement::exact);
    CHECK_TWICE(agreement(product_claim(64 * units::gift, 400'000 * dong, 25.6_dec * million)) ==
                Agreement::exact);
    CHECK_TWICE(agreement(product_claim(64 * units::gift, 400'000 * (dong / units::gift),
                                        25.6_dec * million)) == Agreement::exact);
    CHECK_TWICE(agreement(product_claim(2 * (units::thousand * units::gift), 500'000 * dong, 1 * billion)) ==
                Agreement::exact);
    CHECK_TWICE(agreement(product_claim(100 * units::hectare, 62.5_dec * (units::quintal / units::hectare),
                                        625 * units::tonne)) == Agreement::exact);
    CHECK_TWICE(agreement(product_claim(100 * units::hectare, 62.5_dec * (units::quintal / units::hectare),
                                        640 * units::tonne)) == Agreement::contradicted);
    CHECK_TWICE(agreement(product_claim(50 * units::hectare, 10 * million, 500 * million)) ==
                Agreement::exact);  // ten million for each of them
    CHECK_TWICE(agreement(product_claim(counted(3), 5, 15)) == Agreement::exact);
    CHECK_TWICE(agreement(product_claim(counted(3), counted(5), counted(16))) == Agreement::contradicted);
    CHECK_TWICE(why(product_claim(3 * units::gift, 5 * dong, 15 * units::tonne)) == Undecided::units_differ);
}

TEST_CASE("differences and changes") {
    CHECK_TWICE(agreement(difference_claim(229'040 * million, 228'926 * million, 114 * million)) ==
                Agreement::exact);
    CHECK_TWICE(agreement(difference_claim(228'926 * million, 229'040 * million, 114 * million)) ==
                Agreement::exact);
    CHECK_TWICE(agreement(difference_claim(228'926 * million, 229'040 * million, 116 * million)) ==
                Agreement::contradicted);
    CHECK_TWICE(agreement(difference_claim(5, 5, 1)) == Agreement::within_rounding);
    CHECK_TWICE(agreement(change_claim(40'635 * units::head, 39'110 * units::head, 1'525 * units::head,
                                       Sense::more)) == Agreement::exact);
    CHECK_TWICE(agreement(change_claim(40'635 * units::head, 39'110 * units::head, 1'525 * units::head,
                                       Sense::less)) == Agreement::contradicted);
    CHECK_TWICE(agreement(change_claim(44.72_dec * in_percent, 52 * in_percent, 7.28_dec * in_percent,
                                       Sense::less)) == Agreement::exact);
    CHECK_TWICE(agreement(change_claim(44.72_dec * in_percent, 52.00_dec * in_percent, 14 * in_percent,
                                       Sense::less)) == Agreement::exact);
    CHECK_TWICE(agreement(change_claim(44.72_dec * in_percent, 52.00_dec * in_percent, 9 * in_percent,
                                       Sense::less)) == Agreement::contradicted);
    CHECK_TWICE(agreement(change_claim(44.72_dec * in_percent, 52.00_dec * in_percent, 7.28_dec * points,
                                       Sense::less)) == Agreement::exact);
}

TEST_CASE("shares and coverage") {
    CHECK_TWICE(agreement(coverage_claim(12, 14, 84.6_dec * in_percent)) == Agreement::contradicted);
    CHECK_TWICE(agreement(coverage_claim(12, 14, 85.7_dec * in_percent)) == Agreement::exact);
    CHECK_TWICE(agreement(coverage_claim(97, 110, 88.2_dec * in_percent)) == Agreement::exact);
    CHECK_TWICE(agreement(coverage_claim(97, 110, 88.1_dec * in_percent)) == Agreement::truncated);
    CHECK_TWICE(agreement(share_claim(5, 1'000, 5 * units::permille)) == Agreement::exact);
    CHECK_TWICE(why(share_claim(5, 0, 5 * in_percent)) == Undecided::divisor_may_be_0);
    CHECK_TWICE(why(share_claim(5, 0.0_dec, 5 * in_percent)) == Undecided::divisor_may_be_0);
}

TEST_CASE("where lower is better, a ratio may be meant the other way") {
    constexpr RatioClaim deaths = ratio_claim(counted(8), counted(10), 125 * in_percent);
    CHECK_TWICE(why(deaths) == Undecided::direction_unknown);
    CHECK_TWICE(check(deaths, Direction::lower_is_better).agreement == Agreement::exact);
    CHECK_TWICE(check(deaths, Direction::higher_is_better).agreement == Agreement::contradicted);
    CHECK_TWICE(check(deaths, Direction::keep_within).agreement == Agreement::contradicted);
    CHECK_TWICE(*check(deaths, Direction::lower_is_better).computed.value == Ratio(125));
    constexpr RatioClaim mirrored = ratio_claim(counted(8), counted(10), 120 * in_percent);
    CHECK_TWICE(check(mirrored, Direction::lower_is_better).agreement == Agreement::exact);
    CHECK_TWICE(agreement(mirrored) == Agreement::contradicted);
    // Near 100 both ways come to nearly the same: that is a slip, not a direction.
    CHECK_TWICE(agreement(ratio_claim(counted(96), counted(99), 103 * in_percent)) ==
                Agreement::contradicted);
}

TEST_CASE("a verdict is that of the figures as printed") {
    const auto verdict = [](DeclaredVerdict declared, Decimal actual, Decimal target,
                            Direction direction = Direction::higher_is_better) {
        return check(verdict_claim(actual, target, declared), direction).agreement;
    };
    CHECK(verdict(DeclaredVerdict::missed, 58.8_dec, 59) == Agreement::exact);
    CHECK(verdict(DeclaredVerdict::achieved, 58.8_dec, 59) == Agreement::contradicted);
    CHECK(verdict(DeclaredVerdict::achieved, 59, 59) == Agreement::exact);
    CHECK(verdict(DeclaredVerdict::exceeded, 59, 59) == Agreement::contradicted);
    CHECK(verdict(DeclaredVerdict::exceeded, 59.1_dec, 59) == Agreement::exact);
    CHECK(verdict(DeclaredVerdict::achieved, 3, 5, Direction::lower_is_better) == Agreement::exact);
    CHECK(verdict(DeclaredVerdict::exceeded, 3, 5, Direction::lower_is_better) == Agreement::exact);
    CHECK(verdict(DeclaredVerdict::missed, 3, 5, Direction::lower_is_better) == Agreement::contradicted);
    CHECK(verdict(DeclaredVerdict::achieved, 3, 5, Direction::keep_within) == Agreement::contradicted);
    CHECK(check(verdict_claim(hedged(Hedge::more_than, 100), 105, DeclaredVerdict::achieved),
                Direction::higher_is_better)
              .agreement == Agreement::within_rounding);
    CHECK(check(verdict_claim(hedged(Hedge::more_than, 100), counted(100), DeclaredVerdict::missed),
                Direction::higher_is_better)
              .agreement == Agreement::contradicted);
    CHECK(check(verdict_claim(5, 5, DeclaredVerdict::achieved)).why == Undecided::direction_unknown);
    CHECK(check(verdict_claim(5, unstated, DeclaredVerdict::achieved), Direction::keep_within).why ==
          Undecided::figure_missing);
    CHECK(check(verdict_claim(5 * units::hectare, 5 * units::tonne, DeclaredVerdict::achieved),
                Direction::keep_within)
              .why == Undecided::units_differ);
}

TEST_CASE("what cannot be reckoned says why") {
    CHECK_TWICE(why(ratio_claim(unstated, 5, 5 * in_percent)) == Undecided::figure_missing);
    CHECK_TWICE(why(excess_claim(5, unstated, 5 * in_percent)) == Undecided::figure_missing);
    CHECK(check(Claim(value_claim("x", 5))).why == Undecided::nothing_reckoned);
    const Decimal huge = Decimal::from_parts(9'223'372'036'854'775'807, 18);
    CHECK(check(Claim(product_claim(huge, huge, huge))).agreement != Agreement::exact);
    for (const Decimal value : {huge, Decimal(INT64_MAX), Decimal(INT64_MIN), Decimal(3)}) {
        const StatedFigure figure = stated(value * billion);
        const Claim claims[] = {ratio_claim(figure, 3 * dong, 5 * in_percent),
                                share_claim(3, figure, 5 * in_percent),
                                excess_claim(figure, 3, 5),
                                excess_claim(figure, 3 * dong, 5 * in_percent),
                                product_claim(figure, figure, figure),
                                difference_claim(figure, 3 * dong, 5),
                                change_claim(figure, -3, 3, Sense::less),
                                sum_claim(figure, {figure, figure}),
                                verdict_claim(figure, 3 * dong, DeclaredVerdict::achieved)};
        for (const Claim& claim : claims) {
            const ClaimCheck result = check(claim, Direction::lower_is_better);
            CHECK((result.agreement == Agreement::undecidable) == (result.why != Undecided::none));
        }
    }
}

TEST_CASE("a claim is decided where all readings of its figures agree") {
    const auto in_doubt = [](Decimal value, Decimal other) {
        StatedFigure figure = stated(value * billion);
        figure.other_reading = other;
        return figure;
    };
    const StatedFigure reached = in_doubt(1.845_dec, 1'845_dec);
    const StatedFigure planned = in_doubt(2.460_dec, 2'460_dec);
    const auto in = [](Decimal percent) { return percent * in_percent; };
    CHECK(agreement(ratio_claim(reached, planned, in(75))) == Agreement::exact);
    CHECK(agreement(ratio_claim(reached, planned, in(78))) == Agreement::contradicted);
    CHECK(agreement(ratio_claim(reached, 980 * billion, in(78))) == Agreement::contradicted);
    CHECK(why(ratio_claim(reached, 980 * billion, in(188.3_dec))) == Undecided::reading_doubtful);
    // Both read otherwise, though neither alone makes it right.
    CHECK(why(excess_claim(reached, planned, 615 * billion, Sense::less)) == Undecided::reading_doubtful);
    CHECK(agreement(excess_claim(reached, planned, 620 * billion, Sense::less)) == Agreement::contradicted);
    // Any of a few.
    const StatedFigure part = in_doubt(1.000_dec, 1'000_dec);
    CHECK(why(sum_claim(2'003 * billion, {part, part, part, part, part})) == Undecided::reading_doubtful);
    CHECK(agreement(sum_claim(2'013 * billion, {part, part, part, part, part})) == Agreement::contradicted);
    // Of many, one or all.
    const auto sum_to = [&part](int total) {
        return sum_claim(total * billion, {part, part, part, part, part, part, part});
    };
    CHECK(why(sum_to(7'000)) == Undecided::reading_doubtful);
    CHECK(agreement(sum_to(7'010)) == Agreement::contradicted);
}

TEST_CASE("another reading of a figure leaves a contradiction undecided") {
    StatedFigure actual = stated(27.600_dec);
    actual.other_reading = Decimal(27'600);
    CHECK(check(ratio_claim(actual, 30'000, 92 * in_percent)).why == Undecided::reading_doubtful);
    CHECK(check(ratio_claim(actual, 30'000, 80 * in_percent)).agreement == Agreement::contradicted);
    StatedFigure total = stated(61.000_dec);
    total.other_reading = Decimal(61'000);
    CHECK(check(sum_claim(total, {stated(60'000), stated(1'000)})).why == Undecided::reading_doubtful);
    CHECK(check(sum_claim(stated(61'000), {total, stated(0)})).why == Undecided::reading_doubtful);
}

TEST_CASE("every agreement and every reason has words") {
    for (int index = 0; index <= static_cast<int>(Agreement::contradicted); ++index) {
        CHECK_FALSE(name_of(static_cast<Agreement>(index)).empty());
        CHECK_FALSE(words_of(static_cast<Agreement>(index)).vietnamese.empty());
        CHECK_FALSE(words_of(static_cast<Agreement>(index)).english.empty());
    }
    CHECK(name_of(Agreement::within_rounding) == "within_rounding");
    for (int index = 1; index <= static_cast<int>(Undecided::reading_doubtful); ++index) {
        CHECK_FALSE(words_of(static_cast<Undecided>(index)).vietnamese.empty());
        CHECK_FALSE(words_of(static_cast<Undecided>(index)).english.empty());
    }
}

TEST_CASE("which ratios are near 1") {
    const auto is_near = [](Decimal percent) {
        return detail::is_near_1({.value = percent, .unit = any_unit(units::percent)});
    };
    CHECK(is_near(91));
    CHECK(is_near(109));
    CHECK_FALSE(is_near(90));
    CHECK_FALSE(is_near(110));
    CHECK_FALSE(is_near(120));
    CHECK_FALSE(is_near(99.5_dec));  // more digits tell the two ways apart
}
