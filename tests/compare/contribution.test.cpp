// SPDX-License-Identifier: BSL-1.0
#include <chitieu/compare/contribution.hpp>
#include <chitieu/domain/share_of.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

struct Line {
    char name;
    std::optional<Decimal> approved;
    std::optional<Decimal> spent;
    std::int64_t weight = 1;
};

constexpr auto approved = target_from(&Line::approved);
constexpr auto spent = actual_from(&Line::spent);
constexpr auto names = key_from(&Line::name);

}  // namespace

TEST_CASE("parts of a sum's variance") {
    const std::vector<Line> lines = {
        {'a', 100_dec, 85_dec}, {'b', 50_dec, 53_dec}, {'c', 10_dec, {}}, {'d', {}, 4_dec}};
    const auto why = contribution(lines, over_places<Aggregation::sum>, approved, spent, names);
    CHECK(why.variance().value() == Ratio(-12));
    CHECK(why.without_actual() == std::vector{'c'});
    CHECK(why.without_target() == std::vector{'d'});
    REQUIRE(why.parts().size() == 2);
    CHECK(why.parts()[0].share().ratio() == Ratio(15, 12));
    CHECK(why.parts()[1].share().ratio() == Ratio(-3, 12));
    CHECK(why.parts()[0].share_of_plan().ratio() == Ratio(-15, 150));
    CHECK(why.largest_first()[0]->record().name == 'a');
}

TEST_CASE("the largest parts come first, equal ones in the order of the range") {
    const std::vector<Line> lines = {{'a', 10_dec, 12_dec}, {'b', 10_dec, 15_dec}, {'c', 10_dec, 8_dec},
                                     {'d', 10_dec, 12_dec}, {'e', 10_dec, 10_dec}, {'f', 10_dec, 12_dec},
                                     {'g', 10_dec, 4_dec},  {'h', 10_dec, 10_dec}};
    const auto why = contribution(lines, over_places<Aggregation::sum>, approved, spent, names);
    std::string order;
    for (const auto* part : why.largest_first()) order += part->record().name;
    CHECK(order == "gbacdfeh");
}

TEST_CASE("parts of a weighted share's variance, in points") {
    struct Commune {
        int poor;
        int households;
    };
    const Commune communes[] = {{30, 100}, {10, 300}};
    const auto why =
        contribution(communes, over_places<Aggregation::weighted>,
                     target_from([](const Commune&) { return planned(12_dec * units::percent); }),
                     actual_from(share_of(&Commune::poor, &Commune::households, units::percent)),
                     weight_from(&Commune::households));
    CHECK(why.totals().actual.value().value() == Ratio(10));
    CHECK(why.variance().value().value() == Ratio(-2));
    CHECK(why.parts()[0].variance().value() == Ratio(30 * 100, 400) - Ratio(3));
    CHECK(why.parts()[0].variance().value() + why.parts()[1].variance().value() == Ratio(-2));
    CHECK(any_unit(why.variance().value().unit()) == any_unit(units::percentage_point));
}

TEST_CASE("what has no parts says why") {
    const std::vector<Line> equal = {{'a', 1_dec, 2_dec}, {'b', 2_dec, 1_dec}};
    const auto none = contribution(equal, Aggregation::sum, approved, spent);
    REQUIRE(none);
    CHECK(none->variance().value() == Ratio(0));
    CHECK(none->parts()[0].share().reason() == Undefined::no_gap);
    const std::vector<Line> nothing;
    CHECK(contribution(equal, Aggregation::maximum, approved, spent).error().code ==
          ErrorCode::does_not_add_up);
    CHECK(contribution(equal, Aggregation::weighted, approved, spent).error().code ==
          ErrorCode::weight_missing);
    CHECK(contribution(nothing, over_places<Aggregation::sum>, approved, spent).variance().reason() ==
          Undefined::no_target);
    const auto ranges = target_from([](const Line&) { return between(1_dec, 2_dec); });
    CHECK(contribution(equal, over_places<Aggregation::sum>, ranges, spent).variance().reason() ==
          Undefined::range);
    using AtRunTime = std::pair<Quantity<AnyUnit>, Quantity<AnyUnit>>;
    const AtRunTime rows[] = {{{1, any_unit(units::tonne)}, {2'000, any_unit(units::kilogram)}},
                              {{1, any_unit(units::tonne)}, {2, any_unit(units::hectare)}}};
    const auto plan = target_from(&AtRunTime::first);
    const auto actual = actual_from(&AtRunTime::second);
    const std::vector<AtRunTime> one(rows, rows + 1);
    CHECK(contribution(rows, Aggregation::sum, plan, actual).error().code == ErrorCode::units_differ);
    const auto first = contribution(one, Aggregation::sum, plan, actual);
    CHECK(first->variance().value().value() == Ratio(1));
}

TEST_CASE("parts add up exactly, to the total's variance and to the whole") {
    std::mt19937 random(19);
    for (int round = 0; round < 10'000; ++round) {
        std::vector<Line> lines;
        for (std::size_t size = random() % 8 + 1; size > 0; --size) {
            Line line{'x', {}, {}, static_cast<std::int64_t>(random() % 9 + 1)};
            if (random() % 6 != 0)
                line.approved = Decimal::from_parts(static_cast<std::int32_t>(random() % 200'000),
                                                    static_cast<int>(random() % 4));
            if (random() % 6 != 0)
                line.spent = Decimal::from_parts(static_cast<std::int32_t>(random() % 200'000),
                                                 static_cast<int>(random() % 4));
            lines.push_back(line);
        }
        const bool is_weighted = random() % 2 == 0;
        const auto answer = contribution(lines, is_weighted ? Aggregation::weighted : Aggregation::sum,
                                         approved, spent, names, weight_from(&Line::weight));
        REQUIRE(answer);
        Ratio planned(0);
        Ratio reached(0);
        Ratio weight(0);
        std::size_t both = 0;
        for (const Line& line : lines) {
            if (!line.approved || !line.spent) continue;
            ++both;
            planned += Ratio(*line.approved) * Ratio(is_weighted ? line.weight : 1);
            reached += Ratio(*line.spent) * Ratio(is_weighted ? line.weight : 1);
            weight += Ratio(line.weight);
        }
        REQUIRE(answer->parts().size() == both);
        if (both == 0) continue;
        const Ratio expected = (reached - planned) / (is_weighted ? weight : Ratio(1));
        REQUIRE(answer->variance().value() == expected);
        Ratio sum(0);
        Ratio shares(0);
        for (const auto& part : answer->parts()) {
            sum += part.variance();
            if (part.share().is_defined()) shares += part.share().ratio();
        }
        REQUIRE(sum == expected);
        REQUIRE(shares == Ratio(expected.is_zero() ? 0 : 1));
    }
}
