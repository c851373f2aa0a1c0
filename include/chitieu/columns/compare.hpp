// SPDX-License-Identifier: BSL-1.0
//
// Millions of rows: the comparison of compare/compare.hpp, over columns.
//
//     std::vector<double> percents(rows);
//     std::vector<Verdict> verdicts(rows);
//     const ColumnTotals<> all = compare(TargetColumn{NumberColumn(plans)}, NumberColumn(actuals),
//                                        higher_is_better, {percents, verdicts});
//     all.count(Verdict::met);
#pragma once

#include <chitieu/columns/column_totals.hpp>
#include <chitieu/columns/detail/compare_values.hpp>
#include <chitieu/columns/detail/preconditions.hpp>
#include <chitieu/columns/number_column.hpp>
#include <chitieu/columns/target_column.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/ratio.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>

namespace chitieu {

/// Where a comparison of columns is written, a row each: the completion in percent, NaN where undefined, and
/// the verdict.
struct ComparedColumns {
    std::span<double> percents;   ///< of completion; NaN where it is undefined
    std::span<Verdict> verdicts;  ///< one a row
};

namespace detail {

/// A completion in percent, in doubles: of exact figures within three roundings.
template <class Value>
constexpr double percent_in_doubles(const Completion<Value>& completion) noexcept {
    if (!completion.is_defined()) return std::numeric_limits<double>::quiet_NaN();
    if constexpr (std::same_as<Value, double>) {
        return completion.ratio() * 100.0;
    } else {
        return static_cast<double>(completion.ratio().numerator()) /
               static_cast<double>(completion.ratio().divisor()) * 100.0;
    }
}

template <ColumnNumber Number>
void compare_rows(const TargetColumn<Number>& targets, const NumberColumn<Number>& actuals,
                  Direction direction, CompletionPolicy policy, std::size_t first,
                  const ComparedColumns& into, ColumnTotals<Number>& totals) {
    using Figure = column_figure_t<Number>;
    for (std::size_t row = first; row < targets.size(); ++row) {
        const std::optional<Target<Figure>> target = targets[row];
        const std::optional<Figure> actual = actuals[row];
        const Comparison<Figure> comparison = compare(target, Actual<Figure>{actual}, direction, policy);
        const double percent = percent_in_doubles(comparison.completion());
        into.verdicts[row] = comparison.verdict();
        into.percents[row] = percent;
        ++totals.verdicts[static_cast<std::size_t>(comparison.verdict())];
        if (comparison.completion().is_defined()) {
            ++totals.completions;
            totals.percent += percent;
        }
        if (!target || !actual || target->is_range()) continue;
        if constexpr (std::same_as<Number, double>) {
            totals.planned += target->upper();
            totals.reached += *actual;
        } else {
            totals.planned.add(target->upper());
            totals.reached.add(*actual);
        }
    }
}

/// The rules of planned values, where they are as simple as that: a completion that is a quotient, and none
/// of a plan below 0.
constexpr std::optional<ValueRules> value_rules(Direction direction, CompletionPolicy policy) noexcept {
    if (policy.negative_plan != NegativePlan::undefined) return std::nullopt;
    if (direction == Direction::higher_is_better) return ValueRules{};
    if (direction == Direction::keep_within) return ValueRules{Verdict::missed, Verdict::missed, false};
    if (policy.lower_is_better == LowerIsBetter::mirrored) return std::nullopt;
    const bool is_inverse = policy.lower_is_better == LowerIsBetter::plan_over_actual;
    return ValueRules{Verdict::missed, Verdict::exceeded, is_inverse};
}

}  // namespace detail

/// Compares row by row, as `compare` does a target and an actual, and answers with the totals. Decimals are
/// compared exactly, whatever their scales; only the completion is written in doubles. Linear; allocates
/// nothing. Planned values in doubles without a validity keep up with memory. Parts of the columns may be
/// compared by several threads, whose totals `merge`. Precondition: all columns have as many rows.
template <ColumnNumber Number>
ColumnTotals<Number> compare(const TargetColumn<Number>& targets, const NumberColumn<Number>& actuals,
                             Direction direction, const ComparedColumns& into, CompletionPolicy policy = {}) {
    if (actuals.size() != targets.size() || into.percents.size() != targets.size() ||
        into.verdicts.size() != targets.size())
        detail::columns_that_belong_together_have_as_many_rows();
    ColumnTotals<Number> totals;
    std::size_t done = 0;
    if constexpr (std::same_as<Number, double>) {
        const auto rules = detail::value_rules(direction, policy);
        const bool is_plain = targets.forms().empty() && !targets.upper().validity().has_bits() &&
                              !actuals.validity().has_bits();
        if (rules && is_plain) {
            // Up to where percents stand as vectors are written.
            constexpr std::size_t vector_bytes = 64;
            const std::size_t beyond = reinterpret_cast<std::uintptr_t>(into.percents.data()) % vector_bytes;
            done = (std::min)((vector_bytes - beyond) % vector_bytes / sizeof(double), targets.size());
            detail::compare_rows(targets.part(0, done), actuals.part(0, done), direction, policy, 0, into,
                                 totals);
            const std::size_t rest = targets.size() - done;
            constexpr std::size_t too_many_for_caches = std::size_t{1} << 20U;
            done += detail::compare_values(detail::widest_lanes(), rest >= too_many_for_caches,
                                           targets.upper().values().data() + done,
                                           actuals.values().data() + done, rest, into.percents.data() + done,
                                           into.verdicts.data() + done, *rules, totals);
        }
    }
    detail::compare_rows(targets, actuals, direction, policy, done, into, totals);
    return totals;
}

}  // namespace chitieu
