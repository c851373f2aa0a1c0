// SPDX-License-Identifier: BSL-1.0
//
// Who is furthest behind: records in the order of their completions, the worst first, ties said.
//
//     for (const auto& line : rank(lines, lower_is_better)) {
//         std::cout << line.place() << (line.is_tied() ? "= " : "  ") << line.record().office << '\n';
//     }
//     rank(schools, ranked_by(&School::graduates), higher_is_better)    // by a figure, without a plan
#pragma once

#include <chitieu/compare/detail/sort.hpp>
#include <chitieu/compare/over_records.hpp>
#include <chitieu/number/ratio.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// A record in its place. `Result` is its `Comparison`, a `Result` of one, or what it is ranked by.
template <class Record, class Result>
class Ranked {
public:
    constexpr Ranked(const Record& record, Result result, std::size_t place, bool is_tied)
        : record_(&record), result_(std::move(result)), place_(place), is_tied_(is_tied) {}

    /// The record itself; it lives in the range.
    constexpr const Record& record() const noexcept { return *record_; }
    constexpr const Result& result() const noexcept { return result_; }

    /// 1 for the worst. Who is tied shares a place, and as many places after it are left free: 1, 2, 2, 4.
    /// 0 where there is nothing to rank by: no completion.
    constexpr std::size_t place() const noexcept { return place_; }
    constexpr bool is_ranked() const noexcept { return place_ != 0; }
    /// Whether another one shares the place.
    constexpr bool is_tied() const noexcept { return is_tied_; }

private:
    const Record* record_;
    Result result_;
    std::size_t place_;
    bool is_tied_;
};

/// What records are ranked by instead of their completions; made by `ranked_by`.
template <class Getter>
struct RankedBy {
    Getter getter;
};
/// A figure, or an optional one: those without come last, unranked.
template <class Getter>
constexpr RankedBy<Getter> ranked_by(Getter getter) {
    return {getter};
}

namespace because {

struct ranked_records_must_live_on;  ///< rank(std::move(lines), …) would leave nothing to refer to

}  // namespace because

namespace detail {

template <class Option>
inline constexpr bool is_ranked_by = false;
template <class Getter>
inline constexpr bool is_ranked_by<RankedBy<Getter>> = true;
struct IsRankedBy {
    template <class Option>
    static constexpr bool matches = is_ranked_by<Option>;
};

/// Where a completion stands between the worst and the best. Where nothing but the plan will do, what is
/// above it is as bad as what is as far below.
template <class Figure>
constexpr std::optional<ratio_t<Figure>> standing_of(const Comparison<Figure>& comparison,
                                                     CompletionPolicy policy) {
    using Value = ratio_t<Figure>;
    const auto& completion = comparison.completion();
    if (!completion.is_defined()) return std::nullopt;
    const bool less_is_better = comparison.direction() == Direction::lower_is_better &&
                                policy.lower_is_better == LowerIsBetter::actual_over_plan;
    const bool only_plan_will_do = comparison.direction() == Direction::keep_within;
    const Value plan(1);
    if (!less_is_better && !(only_plan_will_do && plan < completion.ratio())) return completion.ratio();
    return difference_of(Value(2), completion.ratio());
}
template <class Figure>
constexpr auto standing_of(const tl::expected<Comparison<Figure>, Error>& answer, CompletionPolicy policy)
    -> std::optional<ratio_t<Figure>> {
    if (!answer) return std::nullopt;
    return standing_of(*answer, policy);
}

/// The places of standings, the worst first; what has none last, all in the order of the range.
template <class Standing, class IsWorse>
constexpr std::vector<std::size_t> order_of(const std::vector<std::optional<Standing>>& standings,
                                            const IsWorse& is_worse) {
    std::vector<std::size_t> order(standings.size());
    for (std::size_t place = 0; place < order.size(); ++place) order[place] = place;
    sort(order, [&](std::size_t left, std::size_t right) {
        const auto& one = standings[left];
        const auto& other = standings[right];
        if (one.has_value() != other.has_value()) return one.has_value();
        if (one && is_worse(*one, *other)) return true;
        if (one && is_worse(*other, *one)) return false;
        return left < right;
    });
    return order;
}

template <class Record, class Result, class Standing, class IsWorse>
constexpr std::vector<Ranked<Record, Result>> ranked(const std::vector<const Record*>& records,
                                                     const std::vector<Result>& results,
                                                     const std::vector<std::optional<Standing>>& standings,
                                                     const IsWorse& is_worse) {
    const auto order = order_of(standings, is_worse);
    const auto are_tied = [&](std::size_t left, std::size_t right) {
        const auto& one = standings[order[left]];
        const auto& other = standings[order[right]];
        return one && other && !is_worse(*one, *other) && !is_worse(*other, *one);
    };
    std::vector<Ranked<Record, Result>> result;
    result.reserve(order.size());
    std::size_t place = 0;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const bool as_before = at > 0 && are_tied(at - 1, at);
        const bool as_next = at + 1 < order.size() && are_tied(at, at + 1);
        if (!as_before) place = at + 1;
        result.emplace_back(*records[order[at]], results[order[at]], standings[order[at]] ? place : 0,
                            as_before || as_next);
    }
    return result;
}

template <class Record, class... Options>
constexpr auto why_not_ranked() {
    if constexpr (!has_option<IsRankedBy, Options...>) {
        return std::type_identity<why_not_compared_t<Record, Options...>>{};
    } else if constexpr (!are_options<AnyOf<IsRankedBy, IsDirection>, Options...>) {
        return std::type_identity<because::this_says_nothing_to_the_algorithm>{};
    } else if constexpr (!has_option<IsDirection, Options...>) {
        return std::type_identity<because::no_direction_is_assumed>{};
    } else if constexpr (GivenFigure<std::remove_cvref_t<decltype(project(
                             pick<IsRankedBy>(0, std::declval<const Options&>()...).getter,
                             std::declval<const Record&>()))>>::as == GivenAs::nothing) {
        return std::type_identity<because::this_is_no_figure>{};
    } else {
        return std::type_identity<void>{};
    }
}
template <class Range, class... Options>
constexpr auto why_range_is_not_ranked() {
    if constexpr (std::is_lvalue_reference_v<Range> &&
                  std::is_lvalue_reference_v<decltype(*std::begin(std::declval<Range>()))>) {
        return why_not_ranked<record_t<Range>, Options...>();
    } else {
        return std::type_identity<because::ranked_records_must_live_on>{};
    }
}
template <class Range, class... Options>
using why_not_ranked_t = typename decltype(why_range_is_not_ranked<Range, Options...>())::type;

template <class Range, class... Options>
constexpr auto rank_by_figure(const Range& range, const Options&... options) {
    using Record = record_t<Range>;
    const auto figure_of = [&](const Record& record) {
        return figure_in(project(pick<IsRankedBy>(0, options...).getter, record));
    };
    using Figure = std::remove_cvref_t<decltype(figure_of(*std::begin(range)))>;
    std::vector<const Record*> records;
    std::vector<Figure> figures;
    for (const Record& record : range) {
        records.push_back(&record);
        figures.push_back(figure_of(record));
    }
    const Direction direction = pick<IsDirection>(0, options...);
    return ranked(records, figures, figures, [direction](const auto& left, const auto& right) {
        return direction == Direction::lower_is_better ? right < left : left < right;
    });
}

template <class Range, class... Options>
constexpr auto rank_by_completion(const Range& range, const Options&... options) {
    using Record = record_t<Range>;
    using Result = std::remove_cvref_t<decltype(compare_record(*std::begin(range), options...))>;
    const CompletionPolicy policy = pick<IsPolicy>(CompletionPolicy{}, options...);
    std::vector<const Record*> records;
    std::vector<Result> results;
    std::vector<std::remove_cvref_t<decltype(standing_of(std::declval<const Result&>(), policy))>> standings;
    for (const Record& record : range) {
        records.push_back(&record);
        results.push_back(compare_record(record, options...));
        standings.push_back(standing_of(results.back(), policy));
    }
    return ranked(records, results, standings,
                  [](const auto& left, const auto& right) { return left < right; });
}

}  // namespace detail

/// The records of a range, the one whose completion is worst first (xếp hạng từ thấp đến cao); in the order
/// of the range where they are equal, which is said. Compared as `compare` does with these options. Where
/// lower is better the completion by the policy says who is worse, where nothing but the plan will do the
/// distance from it. Records without a completion (no actual, no target, a plan of 0, a range) come last and
/// have no place. With `ranked_by` and a direction, by a figure instead. O(n log n); allocates O(n).
template <detail::RecordRange Range, class... Options>
requires std::is_void_v<detail::why_not_ranked_t<Range, Options...>>
constexpr auto rank(Range&& range, const Options&... options) {
    if constexpr (detail::has_option<detail::IsRankedBy, Options...>) {
        return detail::rank_by_figure(range, options...);
    } else {
        return detail::rank_by_completion(range, options...);
    }
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <detail::RecordRange cannot_rank, class... by,
          class why = detail::why_not_ranked_t<cannot_rank, by...>>
requires(!std::is_void_v<why>) why rank(cannot_rank&&, const by&...);

}  // namespace chitieu
