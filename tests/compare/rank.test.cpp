// SPDX-License-Identifier: BSL-1.0
#include <chitieu/compare/rank.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace chitieu;

namespace {

struct Line {
    char name;
    Decimal plan;
    std::optional<Decimal> actual;
};

constexpr auto plan = target_from(&Line::plan);
constexpr auto actual = actual_from(&Line::actual);

constexpr Line lines[] = {{'a', 10, 9_dec},  {'b', 10, 12_dec}, {'c', 5, {}},
                          {'d', 20, 18_dec}, {'e', 0, 1_dec},   {'f', 4, 1_dec}};

template <class Ranks>
std::string written(const Ranks& ranks) {
    std::string result;
    for (const auto& line : ranks) {
        result += line.record().name + std::to_string(line.place()) + (line.is_tied() ? "= " : " ");
    }
    return result;
}

constexpr bool worst_first() {
    const auto ranks = rank(lines, plan, actual, higher_is_better);
    return ranks[0].record().name == 'f' && ranks[0].place() == 1 && ranks[1].is_tied() &&
           ranks[3].place() == 4;
}
static_assert(worst_first());

}  // namespace

TEST_CASE("worst first, ties said, and what has no completion last") {
    CHECK(written(rank(lines, plan, actual, higher_is_better)) == "f1 a2= d2= b4 c0 e0 ");
    CHECK(written(rank(lines, plan, actual, lower_is_better)) == "b1 a2= d2= f4 c0 e0 ");
    CHECK(written(rank(lines, plan, actual, lower_is_better,
                       CompletionPolicy{.lower_is_better = LowerIsBetter::actual_over_plan})) ==
          "b1 a2= d2= f4 c0 e0 ");
    CHECK(written(rank(lines, plan, actual, lower_is_better,
                       CompletionPolicy{.lower_is_better = LowerIsBetter::mirrored})) ==
          "b1 a2= d2= f4 c0 e0 ");
}

TEST_CASE("where nothing but the plan will do, too much is as bad as too little") {
    const Line kept[] = {{'a', 10, 10_dec}, {'b', 10, 12_dec}, {'c', 10, 8_dec}, {'d', 10, 15_dec}};
    CHECK(written(rank(kept, plan, actual, keep_within)) == "d1 b2= c2= a4 ");
}

TEST_CASE("by a figure, in a direction") {
    CHECK(written(rank(lines, ranked_by(&Line::plan), higher_is_better)) == "e1 f2 c3 a4= b4= d6 ");
    CHECK(written(rank(lines, ranked_by(&Line::actual), Direction::lower_is_better)) ==
          "d1 b2 a3 e4= f4= c0 ");
}

TEST_CASE("nothing to rank, one, and all equal") {
    const std::vector<Line> none;
    CHECK(rank(none, plan, actual, higher_is_better).empty());
    const std::vector<Line> equal(5, Line{'x', 10, 5_dec});
    const auto ranks = rank(equal, plan, actual, higher_is_better);
    for (std::size_t at = 0; at < ranks.size(); ++at) {
        CHECK(ranks[at].place() == 1);
        CHECK(ranks[at].is_tied());
        CHECK(&ranks[at].record() == &equal[at]);  // stable
    }
}

TEST_CASE("places are those of counting who is worse") {
    std::mt19937 random(17);
    for (int round = 0; round < 10'000; ++round) {
        std::vector<Line> rows;
        for (std::size_t size = random() % 10; size > 0; --size) {
            rows.push_back({'x', 10, {}});
            if (random() % 4 != 0) rows.back().actual = Decimal(random() % 6);
        }
        const auto ranks = rank(rows, plan, actual, higher_is_better);
        REQUIRE(ranks.size() == rows.size());
        for (std::size_t at = 0; at < ranks.size(); ++at) {
            const auto& own = ranks[at].record().actual;
            std::size_t worse = 0;
            std::size_t equal = 0;
            for (const Line& other : rows) {
                worse += own && other.actual && *other.actual < *own ? 1U : 0U;
                equal += own && other.actual && *other.actual == *own ? 1U : 0U;
            }
            REQUIRE(ranks[at].place() == (own ? worse + 1 : 0));
            REQUIRE(ranks[at].is_tied() == (equal > 1));
            if (at > 0 && ranks[at - 1].place() == ranks[at].place())
                REQUIRE(&ranks[at - 1].record() < &ranks[at].record());
        }
    }
}

TEST_CASE("figures in several units are ranked in the first one's") {
    struct Harvest {
        char name;
        std::optional<Quantity<AnyUnit>> grain;
    };
    const auto in = [](Decimal number, auto unit) { return Quantity<AnyUnit>(number, any_unit(unit)); };
    const Harvest harvests[] = {{'a', in(3, units::tonne)},
                                {'b', in(2'500, units::kilogram)},
                                {'c', in(1, units::hectare)},
                                {'d', {}},
                                {'e', in(30, units::quintal)}};
    CHECK(written(rank(harvests, ranked_by(&Harvest::grain), higher_is_better)) == "b1 a2= e2= c0 d0 ");
    CHECK(written(rank(harvests, ranked_by(&Harvest::grain), lower_is_better)) == "a1= e1= b3 c0 d0 ");
}
