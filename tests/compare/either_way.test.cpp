// SPDX-License-Identifier: BSL-1.0
#include <chitieu/compare/either_way.hpp>

#include <chitieu/compare/completion.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>

#include <doctest/doctest.h>

#include <optional>

using namespace chitieu;

namespace {

constexpr auto unstated = std::optional<Direction>();

}  // namespace

TEST_CASE("what depends on a direction that nobody stated is not said") {
    constexpr auto deaths = compare_either_way(planned(40_dec), reported(38_dec), unstated);
    static_assert(!deaths.stated() && !deaths.verdict() && !deaths.completion() && !deaths.comparison());
    static_assert(deaths.variance() == -2_dec);
    CHECK(deaths.if_it_is(Direction::higher_is_better).verdict() == Verdict::missed);
    CHECK(deaths.if_it_is(Direction::lower_is_better).verdict() == Verdict::exceeded);
    CHECK(deaths.if_it_is(Direction::keep_within).verdict() == Verdict::missed);
}

TEST_CASE("what holds in all directions is said") {
    constexpr auto equal = compare_either_way(planned(40_dec), reported(40.0_dec), unstated);
    CHECK(equal.verdict() == Verdict::met);
    CHECK(equal.completion()->ratio() == Ratio(1));
    CHECK(compare_either_way(planned(40_dec), not_reported(), unstated).verdict() == Verdict::not_reported);
    const auto no_target = compare_either_way(std::optional<Target<>>(), reported(40_dec), unstated);
    CHECK(no_target.verdict() == Verdict::no_target);
    CHECK(no_target.completion()->reason() == Undefined::no_target);

    const auto zero = compare_either_way(planned(0_dec), reported(3_dec), unstated);
    CHECK_FALSE(zero.verdict());
    CHECK(zero.completion()->reason() == Undefined::plan_zero);
    CHECK(zero.variance() == 3_dec);
}

TEST_CASE("a stated direction gives what compare gives") {
    for (const Direction direction :
         {Direction::higher_is_better, Direction::lower_is_better, Direction::keep_within}) {
        for (const Decimal figure : {0_dec, 3.5_dec, 4_dec, 9_dec}) {
            const auto expected = compare(planned(4_dec), reported(figure), direction);
            const auto either = compare_either_way(planned(4_dec), reported(figure), direction);
            CHECK(either.stated() == direction);
            CHECK(either.verdict() == expected.verdict());
            CHECK(either.completion() == expected.completion());
            CHECK(either.comparison()->variance() == expected.variance());
        }
    }
}

TEST_CASE("a bound states its own direction") {
    const auto bound = compare_either_way(at_most(3_dec), reported(2_dec), unstated);
    CHECK(bound.stated() == Direction::lower_is_better);
    CHECK(bound.verdict() == Verdict::met);
    CHECK(compare_either_way(std::optional(at_least(3_dec)), reported(2_dec), unstated).verdict() ==
          Verdict::missed);
}

TEST_CASE("the completion follows its policy either way") {
    const CompletionPolicy policy{.lower_is_better = LowerIsBetter::actual_over_plan};
    const auto either = compare_either_way(planned(4_dec), reported(3_dec), unstated, policy);
    CHECK(either.completion()->ratio() == Ratio(3_dec, 4_dec));
    CHECK_FALSE(either.verdict());
}
