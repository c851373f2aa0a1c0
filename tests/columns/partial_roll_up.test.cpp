// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <chitieu/columns/partial_roll_up.hpp>
#include <chitieu/compare/compare.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

constexpr RowPolicy policies[] = {
    {{LowerIsBetter::plan_over_actual, NegativePlan::undefined}, RangePlan::undefined},
    {{LowerIsBetter::mirrored, NegativePlan::mirrored}, RangePlan::undefined},
    {{LowerIsBetter::actual_over_plan, NegativePlan::undefined}, RangePlan::middle},
};

struct Row {
    std::uint32_t group;
    RowFigures figures;
};

std::optional<Target<Decimal>> target_of(const RowFigures& figures) {
    if (!figures.has_target) return std::nullopt;
    return Target<Decimal>(figures.target.form, figures.target.lower.to_decimal(),
                           figures.target.upper.to_decimal());
}
std::optional<Decimal> actual_of(const RowFigures& figures) {
    return figures.has_actual ? std::optional(figures.actual.to_decimal()) : std::nullopt;
}

/// Figures of any size and scale, or of few digits.
ScaledNumber any_number(std::mt19937_64& random, bool is_large) {
    const int scale = static_cast<int>(random() % (is_large ? 19 : 4));
    const auto digits = is_large && random() % 4 == 0 ? std::uint64_t{999'999'999'999'999'999} : 100'000;
    const auto coefficient = static_cast<std::int64_t>(random() % (digits + 1));
    return {random() % 5 == 0 ? -coefficient : coefficient, scale};
}

std::vector<Row> any_rows(std::mt19937_64& random, std::size_t count, std::uint32_t groups, bool is_large) {
    std::vector<Row> rows;
    for (std::size_t row = 0; row < count; ++row) {
        const auto group = static_cast<std::uint32_t>(random() % groups);
        RowFigures figures{.direction = static_cast<Direction>(group % 3)};
        figures.has_target = random() % 8 != 0;
        figures.has_actual = random() % 8 != 0;
        figures.target.form = static_cast<TargetForm>(group % 2 == 0 ? 0 : random() % 7);
        figures.target.upper = figures.target.lower = any_number(random, is_large);
        if (figures.target.form == TargetForm::between) {
            figures.target.upper = any_number(random, is_large);
            if (figures.target.upper.to_decimal() < figures.target.lower.to_decimal())
                std::swap(figures.target.upper, figures.target.lower);
        }
        figures.actual = random() % 4 == 0 ? figures.target.upper : any_number(random, is_large);
        rows.push_back({group, figures});
    }
    return rows;
}

std::string name_of_group(std::uint32_t group) { return "group " + std::to_string(group); }

template <RollUpKeeps keeps = RollUpKeeps::all>
PartialRollUp<keeps> rolled_up(const std::vector<Row>& rows, RowPolicy policy) {
    PartialRollUp<keeps> partial({"name", "kind"}, policy);
    for (const Row& row : rows)
        partial.add(partial.group(name_of_group(row.group), std::to_string(row.group % 3)), row.figures);
    return partial;
}

template <class Value>
bool is_same(const Reckoned<Value>& left, const Reckoned<Value>& right) {
    if (left.is_defined() != right.is_defined()) return false;
    return left.is_defined() ? left.value() == right.value() : left.reason() == right.reason();
}

template <RollUpKeeps keeps>
bool is_same(const PartialRollUp<keeps>& left, std::uint32_t group, const PartialRollUp<keeps>& right,
             std::uint32_t other) {
    if (!(left.twice_both(group) == right.twice_both(other))) return false;
    if (!(left.completion_of_both(group) == right.completion_of_both(other))) return false;
    if (left.direction(group) != right.direction(other)) return false;
    if constexpr (keeps == RollUpKeeps::all) {
        return left.counts(group).by_verdict() == right.counts(other).by_verdict() &&
               is_same(left.mean_completion(group), right.mean_completion(other)) &&
               left[group].has_value() == right[other].has_value();
    }
    return true;
}

}  // namespace

TEST_CASE("says of each group what the rows one by one say") {
    std::mt19937_64 random(3);
    for (int round = 0; round < thinned(120); ++round) {
        const bool is_large = round % 3 == 0;
        const RowPolicy policy = policies[round / 3 % 3];
        const std::uint32_t groups = 6;
        const auto rows = any_rows(random, 1 + random() % 200, groups, is_large);
        const auto partial = rolled_up(rows, policy);
        const auto lean = rolled_up<RollUpKeeps::of_both>(rows, policy);
        for (std::uint32_t group = 0; group < groups; ++group) {
            std::array<std::uint64_t, 5> verdicts{};
            std::optional<Ratio> completions = Ratio(0);
            std::uint64_t with_completion = 0;
            std::optional<Ratio> plans = Ratio(0);
            std::optional<Ratio> actuals = Ratio(0);
            for (const Row& row : rows) {
                if (row.group != group) continue;
                const auto target = target_of(row.figures);
                const auto actual = actual_of(row.figures);
                const auto compared = compare(target, Actual<Decimal>{actual}, row.figures.direction);
                ++verdicts[static_cast<std::size_t>(compared.verdict())];
                if (!target || !actual) continue;
                if (plans) plans = checked_add(*plans, Ratio(target->lower()) / 2);
                if (plans) plans = checked_add(*plans, Ratio(target->upper()) / 2);
                if (actuals) actuals = checked_add(*actuals, Ratio(*actual));
                Completion<Ratio> completion =
                    compare(target, Actual<Decimal>{actual}, row.figures.direction, policy.completion)
                        .completion();
                if (target->is_range() && policy.range_plan == RangePlan::middle) {
                    const Ratio middle = (Ratio(target->lower()) + Ratio(target->upper())) / 2;
                    completion =
                        compare(Target<Ratio>(TargetForm::value, middle, middle),
                                Actual<Ratio>{Ratio(*actual)}, row.figures.direction, policy.completion)
                            .completion();
                }
                if (!completion.is_defined()) continue;
                const auto ratio = completion.ratio();
                const auto size =
                    detail::scaled_quotient(detail::magnitude(ratio.numerator()), ratio.divisor(), 14);
                if (!size) continue;  // beyond 10^22 percent
                ++with_completion;
                if (completions)
                    completions =
                        checked_add(*completions, Ratio::reduced(ratio.sign() < 0, detail::magnitude(*size),
                                                                 detail::power_of_ten_128(12)));
            }
            CAPTURE(round);
            CAPTURE(group);
            const auto number = partial.keys().numbers();
            std::optional<std::uint32_t> found;
            for (std::uint32_t each = 0; each < partial.size(); ++each) {
                if (partial.keys().texts(0)[number[0][each]] == name_of_group(group)) found = each;
            }
            if (!found) continue;
            CHECK(partial.counts(*found).by_verdict() == verdicts);
            const auto mean = partial.mean_completion(*found);
            CHECK(mean.is_defined() == (with_completion != 0));
            if (mean.is_defined() && completions)
                CHECK(mean.value() == *completions / Ratio(with_completion));
            const auto [plan, actual] = partial.twice_both(*found);
            if (plans && actuals) {
                const auto narrow = detail::narrowed<2>({plan, actual});
                REQUIRE(narrow);
                const auto ratio_of = [&](detail::int128 sum) {
                    return Ratio::reduced(sum < 0, detail::magnitude(sum),
                                          detail::power_of_ten_128(narrow->scale));
                };
                CHECK(*plans == ratio_of(narrow->sums[0]) / 2);
                CHECK(*actuals == ratio_of(narrow->sums[1]) / 2);
            }
            CHECK(lean.twice_both(*found) == partial.twice_both(*found));
            CHECK(lean.completion_of_both(*found) == partial.completion_of_both(*found));
        }
    }
}

TEST_CASE("the same however rows are parted and in whatever order they come") {
    std::mt19937_64 random(4);
    for (int round = 0; round < thinned(60); ++round) {
        auto rows = any_rows(random, 1 + random() % 300, 9, round % 2 == 0);
        const RowPolicy policy = policies[round % 3];
        const auto whole = rolled_up(rows, policy);
        const auto lean = rolled_up<RollUpKeeps::of_both>(rows, policy);
        std::shuffle(rows.begin(), rows.end(), random);
        const std::size_t part_count = 1 + random() % 16;
        PartialRollUp<> merged({"name", "kind"}, policy);
        PartialRollUp<RollUpKeeps::of_both> lean_merged({"name", "kind"}, policy);
        for (std::size_t part = 0; part < part_count; ++part) {
            const std::vector<Row> of_part(
                rows.begin() + static_cast<std::ptrdiff_t>(rows.size() * part / part_count),
                rows.begin() + static_cast<std::ptrdiff_t>(rows.size() * (part + 1) / part_count));
            merged.merge(rolled_up(of_part, policy));
            lean_merged.merge(rolled_up<RollUpKeeps::of_both>(of_part, policy));
        }
        CAPTURE(round);
        REQUIRE(merged.size() == whole.size());
        const SortedKeys left(whole.keys());
        const SortedKeys right(merged.keys());
        const SortedKeys lean_left(lean.keys());
        const SortedKeys lean_right(lean_merged.keys());
        for (std::size_t place = 0; place < left.size(); ++place) {
            if (left.text(left[place], 0) != right.text(right[place], 0)) FAIL_CHECK(place);
            if (!is_same(whole, left[place], merged, right[place])) FAIL_CHECK(place);
            if (!is_same(lean, lean_left[place], lean_merged, lean_right[place])) FAIL_CHECK(place);
        }
    }
}

TEST_CASE("sums do not overflow: as many digits as they need") {
    PartialRollUp<> partial({});
    const std::uint32_t all = partial.group();
    const ScaledNumber largest{999'999'999'999'999'999, 0};
    const ScaledNumber finest{1, 18};
    for (int row = 0; row < 1'000; ++row) {
        partial.add(all, {true, true, {TargetForm::value, largest, largest}, finest, higher_is_better});
        partial.add(all, {true, true, {TargetForm::value, finest, finest}, largest, higher_is_better});
    }
    const auto [plan, actual] = partial.twice_both(all);
    CHECK(detail::decimal_text(plan, 18) == "1999999999999999998000.000000000000002");
    CHECK(plan == actual);
    CHECK(partial.counts(all).count(Verdict::missed) == 1'000);
    CHECK(partial.counts(all).count(Verdict::exceeded) == 1'000);
    CHECK(partial.completion_of_both(all).ratio() == Ratio(1));
}

TEST_CASE("as a roll-up by records says it") {
    std::mt19937_64 random(8);
    for (int round = 0; round < thinned(60); ++round) {
        const auto rows = any_rows(random, 1 + random() % 40, 1, false);
        const auto partial = rolled_up(rows, {});
        const auto sums = partial[0];
        REQUIRE(sums);
        ColumnGroups groups(1, 3, 3);
        std::vector<std::uint32_t> numbers(rows.size());
        std::vector<std::int64_t> targets;
        std::vector<std::int64_t> reached;
        std::vector<std::uint8_t> target_bits((rows.size() + 7) / 8);
        std::vector<std::uint8_t> actual_bits((rows.size() + 7) / 8);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const RowFigures& figures = rows[row].figures;
            targets.push_back(figures.target.upper.at_scale(3).value());
            reached.push_back(figures.actual.at_scale(3).value());
            if (figures.has_target) target_bits[row / 8] |= static_cast<std::uint8_t>(1U << row % 8);
            if (figures.has_actual) actual_bits[row / 8] |= static_cast<std::uint8_t>(1U << row % 8);
        }
        groups.add(numbers, TargetColumn<std::int64_t>(NumberColumn(targets, 3, Validity(target_bits))),
                   NumberColumn(reached, 3, Validity(actual_bits)), higher_is_better);
        CAPTURE(round);
        CHECK(sums->records() == groups[0].records());
        CHECK(sums->without_target() == groups[0].without_target());
        CHECK(sums->without_actual() == groups[0].without_actual());
        CHECK(is_same(sums->actual(), groups[0].actual()));
        CHECK(is_same(sums->known().actual, groups[0].known().actual));
        CHECK(sums->like_for_like(higher_is_better).verdict() ==
              groups[0].like_for_like(higher_is_better).verdict());
        CHECK(sums->comparison(higher_is_better).completion() ==
              groups[0].comparison(higher_is_better).completion());
    }
}
