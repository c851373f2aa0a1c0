// SPDX-License-Identifier: BSL-1.0
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/make_claim.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr auto in_percent = units::percent;

/// The values of a claim's stated figures, in the order in which they are visited.
std::string figures_of(const Claim& claim) {
    std::string result;
    each_figure(claim, [&result](const StatedFigure& figure) {
        if (!result.empty()) result += ' ';
        result += std::to_string(figure.value.coefficient()) + "e-" + std::to_string(figure.value.scale());
    });
    return result;
}

}  // namespace

TEST_CASE("a figure comes from a number, a quantity or a count") {
    CHECK_TWICE(stated(27.60_dec).value.scale() == 2);
    CHECK_TWICE(stated(27.60_dec).unit.is_unspecified());
    CHECK_TWICE(!stated(27).is_exact);  // a bare number may be rounded
    CHECK_TWICE(counted(27).is_exact);
    CHECK_TWICE(stated(27 * units::commune).is_exact);
    CHECK_TWICE(stated(27_dec * units::commune).is_exact);
    CHECK_TWICE(!stated(27.5_dec * units::commune).is_exact);
    CHECK_TWICE(!stated(27 * units::hectare).is_exact);
    CHECK_TWICE(!stated(27 * (units::thousand * units::person)).is_exact);
    CHECK_TWICE(stated(5 * any_unit(units::hectare)).unit == any_unit(units::hectare));
    CHECK_TWICE(hedged(Hedge::about, 5 * units::hectare).hedge == Hedge::about);
    CHECK_TWICE(hedged(Hedge::about, counted(5)).is_exact);
}

TEST_CASE("what a claim is made of has lasting names") {
    CHECK_TWICE(name_of(Sense::less) == "less");
    CHECK_TWICE(name_of(PartsAre::some) == "some");
    CHECK_TWICE(name_of(DeclaredVerdict::missed) == "missed");
    CHECK_TWICE(name_of(DirectionBasis::assumed) == "assumed");
    CHECK_TWICE(name_of(RowKind::group) == "group");
}

TEST_CASE("a claim of each kind is one line") {
    const Claim claims[] = {
        ratio_claim(2'877_dec * units::hectare, 2'899_dec * units::hectare, 99.26_dec * in_percent),
        excess_claim(288, 250, 38),
        sum_claim(346 * units::gift, {25 * units::gift, 171 * units::gift, 150 * units::gift}),
        product_claim(counted(40), 400'000 * units::dong, 20'000'000 * units::dong),
        difference_claim(229'040, 228'926, 114),
        change_claim(40'635 * units::head, unstated, 1'525 * units::head, Sense::more),
        share_claim(132'998, 326'071, 40.84_dec * in_percent),
        coverage_claim(12, 14, 84.6_dec * in_percent),
        verdict_claim(58.8_dec * in_percent, unstated, DeclaredVerdict::missed),
        value_claim("thu nhập bình quân đầu người", 26.34_dec * (units::million * units::dong)),
    };
    const std::string_view names[] = {"ratio",  "excess", "sum",      "product", "difference",
                                      "change", "share",  "coverage", "verdict", "value"};
    const std::string_view figures[] = {"2877e-0 2899e-0 9926e-2",
                                        "288e-0 250e-0 38e-0",
                                        "25e-0 171e-0 150e-0 346e-0",
                                        "40e-0 400000e-0 20000000e-0",
                                        "229040e-0 228926e-0 114e-0",
                                        "40635e-0 1525e-0",
                                        "132998e-0 326071e-0 4084e-2",
                                        "12e-0 14e-0 846e-1",
                                        "588e-1",
                                        "2634e-2"};
    const bool complete[] = {true, true, true, true, true, false, true, true, false, true};
    static_assert(std::size(claims) == claim_kind_count);
    for (std::size_t index = 0; index < claim_kind_count; ++index) {
        CAPTURE(index);
        CHECK(claims[index].index() == index);
        CHECK(name_of(claims[index]) == names[index]);
        CHECK(figures_of(claims[index]) == figures[index]);
        CHECK(is_complete(claims[index]) == complete[index]);
        CHECK(result_of(claims[index]).has_value() == (index < 8));
    }
    CHECK(result_of(claims[0])->value == 99.26_dec);
    CHECK(result_of(claims[2])->value == 346);
}

TEST_CASE("what is not stated is missing") {
    CHECK_TWICE(!ratio_claim(unstated, 5, 5 * in_percent).actual.has_value());
    CHECK_TWICE(!ratio_claim(5, std::optional<StatedFigure>(), 5 * in_percent).target.has_value());
    CHECK_TWICE(ratio_claim(0, 5, 0 * in_percent).actual->value.is_zero());
    CHECK_TWICE(is_complete(ratio_claim(0, 5, 0 * in_percent)));
    CHECK_FALSE(is_complete(sum_claim<int, int>(5, {})));
    CHECK_FALSE(is_complete(SumClaim{}));
    CHECK_FALSE(result_of(Claim(RatioClaim{})).has_value());
}

TEST_CASE("both of a coverage count whole things, whatever their unit") {
    CHECK_TWICE(coverage_claim(12, 14, 84.6_dec * in_percent).covered->is_exact);
    CHECK_TWICE(coverage_claim(12, 14, 84.6_dec * in_percent).all->is_exact);
    CHECK_TWICE(!coverage_claim(12, 14, 84.6_dec * in_percent).share->is_exact);
    CHECK_TWICE(!coverage_claim(unstated, 14, 84.6_dec * in_percent).covered.has_value());
}

TEST_CASE("a ratio is in percent, or in times") {
    CHECK_TWICE(ratio_claim(5, 2, times(2.5_dec)).ratio->unit.is_unspecified());
    CHECK_TWICE(ratio_claim(5, 2, 250 * in_percent).ratio->unit == any_unit(in_percent));
    CHECK_TWICE(share_claim(5, 1'000, 5 * units::permille).share->unit == any_unit(units::permille));
}

TEST_CASE("figures can be changed, and words set") {
    Claim claim = in_words(excess_claim(288, 250, 38),
                           {.subject = "máu", .quote = "vượt 38", .basis = BasisKind::plan, .place = {3, 7}});
    CHECK(words_of(claim).subject == "máu");
    CHECK(words_of(claim).place == Place{3, 7});
    words_of(claim).basis = BasisKind::budget;
    each_figure(claim, [](StatedFigure& figure) { figure.value = Decimal(1); });
    CHECK(words_of(claim).basis == BasisKind::budget);
    CHECK(figures_of(claim) == "1e-0 1e-0 1e-0");
}
