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
    /// Made by `rank`: places count from 1, and tied records share the best of theirs.
    constexpr Ranked(const Record& record, Result result, std::size_t place, bool is_tied)
        : record_(&record), result_(std::move(result)), place_(place), is_tied_(is_tied) {}

    /// The record itself; it lives in the range.
    constexpr const Record& record() const noexcept { return *record_; }
    /// What the record is ranked by: its comparison, or what the caller projects.
    constexpr const Result& result() const noexcept { return result_; }

    /// 1 for the worst. Who is tied shares a place, and as many places after it are left free: 1, 2, 2, 4.
    /// 0 where there is nothing to rank by: no completion.
    constexpr std::size_t place() const noexcept { return place_; }
    /// Whether there is something to rank by.
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
    Getter getter;  ///< a pointer to a member, or what takes the record
};
/// A figure, or an optional one: those without come last, unranked.
template <class Getter>
constexpr RankedBy<Getter> ranked_by(Getter getter) {
    return {getter};
}

namespace because {

struct without_a_plan_there_is_nothing_to_keep_within;  ///< of bare figures the more or the less is better

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
struct IsKeepWithin {
    template <class Option>
    static constexpr bool matches = std::same_as<Option, DirectionConstant<Direction::keep_within>>;
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
    std::vector<std::size_t> order;
    order.reserve(standings.size());
    for (std::size_t place = 0; place < standings.size(); ++place) order.push_back(place);
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
    using WhyNot = why_not_options_t<AnyOf<IsRankedBy, IsDirection>, Options...>;
    if constexpr (!has_option<IsRankedBy, Options...>) {
        return std::type_identity<why_not_compared_t<Record, Options...>>{};
    } else if constexpr (!std::is_void_v<WhyNot>) {
        return std::type_identity<WhyNot>{};
    } else if constexpr (!has_option<IsDirection, Options...>) {
        return std::type_identity<because::no_direction_is_assumed>{};
    } else if constexpr (has_option<IsKeepWithin, Options...>) {
        return std::type_identity<because::without_a_plan_there_is_nothing_to_keep_within>{};
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
    if constexpr (keeps_records<Range>) {
        return why_not_ranked<record_t<Range>, Options...>();
    } else {
        return std::type_identity<because::records_must_live_on>{};
    }
}
template <class Range, class... Options>
using why_not_ranked_t = typename decltype(why_range_is_not_ranked<Range, Options...>())::type;

/// Figures in the unit of the first, to be put in order; those that cannot be say why.
template <class Figure>
class FiguresInOneUnit {
public:
    using Result = tl::expected<std::optional<Figure>, Error>;
    using Standing = exact_t<number_t<Figure>>;

    constexpr Result result_of(const std::optional<Figure>& figure) {
        standing_ = std::nullopt;
        if (!figure) return figure;
        if (!unit_) unit_ = any_unit(figure->unit());
        const auto converted = checked_convert(exactly_as(*figure), *unit_);
        if (!converted) {
            const bool is_too_large = same_dimension(figure->unit(), *unit_);
            return failed<Result>(is_too_large ? ErrorCode::result_too_large : ErrorCode::units_differ);
        }
        standing_ = converted->value();
        return figure;
    }
    /// Where the last figure stands.
    constexpr const std::optional<Standing>& standing() const noexcept { return standing_; }

private:
    std::optional<AnyUnit> unit_{};
    std::optional<Standing> standing_{};
};
template <class Figure>
requires(!has_run_time_unit<Figure>) class FiguresInOneUnit<Figure> {
public:
    using Result = std::optional<Figure>;
    using Standing = Figure;

    constexpr const Result& result_of(const Result& figure) { return standing_ = figure; }
    constexpr const std::optional<Standing>& standing() const noexcept { return standing_; }

private:
    std::optional<Standing> standing_{};
};

template <class Range, class... Options>
constexpr auto rank_by_figure(Range& range, const Options&... options) {
    using Record = record_t<Range>;
    const auto figure_of = [&](const Record& record) {
        return figure_in(project(pick<IsRankedBy>(0, options...).getter, record));
    };
    using Figure = typename decltype(figure_of(*std::begin(range)))::value_type;
    FiguresInOneUnit<Figure> figures;
    std::vector<const Record*> records;
    std::vector<typename FiguresInOneUnit<Figure>::Result> results;
    std::vector<std::optional<typename FiguresInOneUnit<Figure>::Standing>> standings;
    const Direction direction = pick<IsDirection>(0, options...);
    for (const Record& record : range) {
        records.push_back(&record);
        results.push_back(figures.result_of(figure_of(record)));
        standings.push_back(direction == Direction::keep_within ? std::nullopt : figures.standing());
    }
    return ranked(records, results, standings, [direction](const auto& left, const auto& right) {
        return direction == Direction::lower_is_better ? right < left : left < right;
    });
}

template <class Range, class... Options>
constexpr auto rank_by_completion(Range& range, const Options&... options) {
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
/// have no place. With `ranked_by` and a direction, by a figure instead: who has none comes last, or whose
/// unit, known only at run time, does not convert to the first one's. O(n log n); allocates O(n).
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
