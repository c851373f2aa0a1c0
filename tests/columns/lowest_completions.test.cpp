// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <chitieu/columns/lowest_completions.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace chitieu;

namespace {

RowFigures figures(std::int64_t planned, std::int64_t reached,
                   Direction direction = Direction::higher_is_better) {
    return {true, true, {TargetForm::value, {planned, 0}, {planned, 0}}, {reached, 0}, direction};
}

template <RollUpKeeps keeps>
std::string told(const PartialRollUp<keeps>& partial, std::size_t most) {
    const SortedKeys keys(partial.keys());
    std::string result;
    for (const RankedGroup& row : lowest_completions(partial, most)) {
        for (std::size_t column = 0; column < partial.by().size(); ++column)
            result += std::string(keys.text(row.group, column)) + " ";
        result += std::to_string(row.rank) + "; ";
    }
    return result;
}

}  // namespace

TEST_CASE("the lowest of each, ranked; equal ones by the last key") {
    PartialRollUp<> partial({"commune", "indicator"});
    partial.add(partial.group("b", "2"), figures(100, 50));
    partial.add(partial.group("b", "1"), figures(200, 100));
    partial.add(partial.group("b", "3"), figures(100, 49));
    partial.add(partial.group("b", "4"), figures(100, 51));
    partial.add(partial.group("b", "5"), figures(0, 51));  // a plan of 0 has no completion
    partial.add(partial.group("a", "1"), figures(3, 1));
    partial.add(partial.group("a", "2"),
                figures(3'000'000'000'000'001, 1'000'000'000'000'000));  // less than 1 / 3
    CHECK(told(partial, 3) == "a 2 1; a 1 2; b 3 1; b 1 2; b 2 3; ");
    CHECK(told(partial, 1) == "a 2 1; b 3 1; ");
    CHECK(told(partial, 0).empty());
}

TEST_CASE("by one key and by none there is one list") {
    PartialRollUp<RollUpKeeps::of_both> partial({"indicator"});
    partial.add(partial.group("x"), figures(100, 80));
    partial.add(partial.group("y"), figures(100, 20));
    CHECK(told(partial, 5) == "y 1; x 2; ");
    PartialRollUp<> one({});
    one.add(one.group(), figures(4, 1));
    CHECK(lowest_completions(one, 2) == std::vector<RankedGroup>{{0, 1}});
}

TEST_CASE("as sorting them all would, and in either way of keeping them") {
    std::mt19937 random(6);
    for (int round = 0; round < thinned(40); ++round) {
        const RowPolicy policy{
            {static_cast<LowerIsBetter>(round % 3), static_cast<NegativePlan>(round / 3 % 2)},
            RangePlan::undefined};
        PartialRollUp<> partial({"outer", "inner"}, policy);
        PartialRollUp<RollUpKeeps::of_both> lean({"outer", "inner"}, policy);
        for (int row = 0; row < 300; ++row) {
            const std::string outer = std::to_string(random() % 5);
            const std::string inner = std::to_string(random() % 30);
            const RowFigures any =
                figures(static_cast<std::int64_t>(random() % 7) - 1, static_cast<std::int64_t>(random() % 9),
                        random() % 2 == 0 || inner.size() == 1 ? Direction::higher_is_better
                                                               : Direction::lower_is_better);
            partial.add(partial.group(outer, inner), any);
            lean.add(lean.group(outer, inner), any);
        }
        const SortedKeys keys(partial.keys());
        std::vector<std::tuple<std::string, Ratio, std::string>> all;
        for (const std::uint32_t group : keys) {
            const auto completion = partial.completion_of_both(group);
            if (completion.is_defined())
                all.emplace_back(keys.text(group, 0), completion.ratio(), keys.text(group, 1));
        }
        std::sort(all.begin(), all.end());
        std::string wanted;
        std::map<std::string, int> ranks;
        for (const auto& [outer, ratio, inner] : all) {
            const int rank = ++ranks[outer];
            if (rank <= 4) wanted += outer + " " + inner + " " + std::to_string(rank) + "; ";
        }
        CAPTURE(round);
        CHECK(told(partial, 4) == wanted);
        CHECK(told(lean, 4) == wanted);
    }
}
