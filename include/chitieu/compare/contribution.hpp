// SPDX-License-Identifier: BSL-1.0
//
// Which lines explain why a total is not as planned: each line's part of the variance. The parts add up to it
// exactly.
//
//     const auto why = contribution(lines, over_places<Aggregation::sum>, target_from(&Line::approved),
//                                   actual_from(&Line::spent));
//     why.variance().value();                              // of the total: −12
//     for (const auto* line : why.largest_first()) {
//         line->record().office;
//         line->variance();                                // −15 of the −12
//         line->share().percent(0);                        // 125 %
//     }
#pragma once

#include <chitieu/compare/detail/group_total.hpp>
#include <chitieu/compare/detail/part_of_group.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/record_range.hpp>
#include <chitieu/compare/detail/roll_up_options.hpp>
#include <chitieu/compare/detail/sort.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/compare/rolled_up.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// One record's part of the variance of the total.
template <class Record, class Difference, class Value>
class Contribution {
public:
    /// Made by `contribution`: the record, what it adds to the difference, and its shares of it and of the
    /// plan.
    constexpr Contribution(const Record& record, Difference variance, Completion<Value> share,
                           Completion<Value> share_of_plan)
        : record_(&record), variance_(variance), share_(share), share_of_plan_(share_of_plan) {}

    /// The record itself; it lives in the range.
    constexpr const Record& record() const noexcept { return *record_; }
    /// Of a sum A − P of the record; of a weighted total what its figure, with its weight, adds to the
    /// difference. In the unit, or in points for shares.
    constexpr const Difference& variance() const noexcept { return variance_; }
    /// The part of the total's variance: 1 is all of it, below 0 goes against it. Undefined where the total
    /// has none.
    constexpr const Completion<Value>& share() const noexcept { return share_; }
    /// The variance over the plan of the total: these add up to the total's relative variance. Undefined for
    /// a plan of 0 or below.
    constexpr const Completion<Value>& share_of_plan() const noexcept { return share_of_plan_; }

private:
    const Record* record_;
    Difference variance_;
    Completion<Value> share_;
    Completion<Value> share_of_plan_;
};

/// All of them. `Figure` is exact, as in `roll_up`.
template <class Record, class Name, class Figure>
class Contributions {
public:
    using part_type = Contribution<Record, difference_t<Figure>, ratio_t<Figure>>;

    /// Made by `contribution`.
    constexpr Contributions(std::vector<part_type> parts, Totals<Figure> totals,
                            Reckoned<difference_t<Figure>> variance, std::vector<Name> without_target,
                            std::vector<Name> without_actual)
        : parts_(std::move(parts)),
          totals_(std::move(totals)),
          variance_(std::move(variance)),
          without_target_(std::move(without_target)),
          without_actual_(std::move(without_actual)) {}

    /// One a record that has both a target and an actual, in the order of the range. Empty where the total's
    /// variance is undefined.
    constexpr const std::vector<part_type>& parts() const noexcept { return parts_; }
    /// Plan and actual of all of these together.
    constexpr const Totals<Figure>& totals() const noexcept { return totals_; }
    /// A − P of the totals; the parts' variances add up to it exactly. Undefined where a total is.
    constexpr const Reckoned<difference_t<Figure>>& variance() const noexcept { return variance_; }

    /// The records that have no target, and those that have no actual: they explain nothing, and are not 0.
    constexpr const std::vector<Name>& without_target() const noexcept { return without_target_; }
    /// The records that have no actual.
    constexpr const std::vector<Name>& without_actual() const noexcept { return without_actual_; }

    /// The parts, those that move the total most first, up or down; equal ones in the order of the range.
    /// O(n log n).
    constexpr std::vector<const part_type*> largest_first() const {
        std::vector<const part_type*> result;
        for (const part_type& part : parts_) result.push_back(&part);
        detail::sort(result, [](const part_type* left, const part_type* right) {
            const auto one = size_of(*left);
            const auto other = size_of(*right);
            return other < one || (!(one < other) && left < right);
        });
        return result;
    }

private:
    static constexpr auto size_of(const part_type& part) {
        using Number = detail::number_t<difference_t<Figure>>;
        const Number number = detail::number_in(part.variance());
        return number < Number{} ? static_cast<Number>(-number) : number;
    }

    std::vector<part_type> parts_;
    Totals<Figure> totals_;
    Reckoned<difference_t<Figure>> variance_;
    std::vector<Name> without_target_;
    std::vector<Name> without_actual_;
};

namespace because {

struct only_sums_have_contributions;  ///< of the last or the largest figure there are no parts

}  // namespace because

namespace detail {

/// All records are of one group.
struct TheOnlyGroup {
    template <class Record>
    constexpr bool operator()(const Record&) const noexcept {
        return true;
    }
};

template <class How>
inline constexpr bool has_no_parts =
    std::same_as<How, StaticHow<Aggregation::last>> || std::same_as<How, StaticHow<Aggregation::maximum>>;

template <class Record, class... Options>
constexpr auto why_records_have_none() {
    using Why = why_not_rolled_up_t<Record, Options..., GroupBy<TheOnlyGroup>>;
    if constexpr (!std::is_void_v<Why>) {
        return std::type_identity<Why>{};
    } else {
        using Types = RollUpTypes<Record, Options...>;
        constexpr bool has_parts =
            !has_no_parts<typename Types::TargetHow> && !has_no_parts<typename Types::ActualHow>;
        return std::type_identity<
            std::conditional_t<has_parts, void, because::only_sums_have_contributions>>{};
    }
}
template <class Range, class... Options>
constexpr auto why_no_contribution() {
    if constexpr (has_option<IsGroupBy, Options...>) {
        return std::type_identity<because::this_says_nothing_to_the_algorithm>{};
    } else if constexpr (keeps_records<Range>) {
        return why_records_have_none<record_t<Range>, Options...>();
    } else {
        return std::type_identity<because::records_must_live_on>{};
    }
}
template <class Range, class... Options>
using why_no_contribution_t = typename decltype(why_no_contribution<Range, Options...>())::type;

template <class Exact>
constexpr Reckoned<Exact> difference_of_both(const Reckoned<Exact>& actual, const Reckoned<Exact>& target) {
    if (!target.is_defined()) return target.reason();
    if (!actual.is_defined()) return actual.reason();
    const std::optional<Exact> difference = difference_of(actual.value(), target.value());
    if (!difference) return Undefined::not_representable;
    return *difference;
}

/// The number of a total, of a target the single planned one.
template <class Figure>
constexpr Reckoned<number_t<Figure>> number_of_total(const Reckoned<Figure>& total) {
    if (!total.is_defined()) return total.reason();
    return number_in(total.value());
}
template <class Figure>
constexpr Reckoned<number_t<Figure>> number_of_total(const Reckoned<Target<Figure>>& total) {
    if (!total.is_defined()) return total.reason();
    if (total.value().is_range()) return Undefined::range;
    return number_in(total.value().upper());
}

template <class Exact>
constexpr Completion<ratio_t<Exact>> part_of_variance(const Exact& part, const Exact& variance) {
    if (variance == Exact{}) return Undefined::no_gap;
    return exact_quotient<Exact>(part, variance);
}
template <class Exact>
constexpr Completion<ratio_t<Exact>> part_of_plan(const Exact& part, const Exact& plan) {
    if (plan == Exact{}) return Undefined::plan_zero;
    if (plan < Exact{}) return Undefined::plan_negative;
    return exact_quotient<Exact>(part, plan);
}

/// The parts of a group of which these records have both a target and an actual.
template <class Record, class... Options>
constexpr auto contributions_of(const GroupTotal<Record, Options...>& group,
                                const std::vector<const Record*>& records, const Options&... options) {
    using Types = RollUpTypes<Record, Options...>;
    using Group = GroupTotal<Record, Options...>;
    using Figure = typename Types::Figure;
    using Whole = Contributions<Record, typename Types::Name, Figure>;
    using Answer = std::conditional_t<Types::is_checked, tl::expected<Whole, Error>, Whole>;

    auto finished = group.finished();
    if constexpr (Types::is_checked) {
        const auto is_sum = [](Aggregation how) {
            return how == Aggregation::sum || how == Aggregation::weighted;
        };
        if (finished.error != ErrorCode::none) return failed<Answer>(finished.error);
        if (finished.records != 0 && (!is_sum(group.target_how()) || !is_sum(group.actual_how()))) {
            return failed<Answer>(ErrorCode::does_not_add_up);
        }
    }
    const auto settled = group.settled();
    const auto plan = number_of_total(finished.of_both.target);
    const auto variance = difference_of_both(number_of_total(finished.of_both.actual), plan);
    const auto whole = [&](std::vector<typename Whole::part_type> parts,
                           Reckoned<difference_t<Figure>> reckoned) {
        return Answer(Whole(std::move(parts), finished.of_both, std::move(reckoned),
                            std::move(finished.without_target), std::move(finished.without_actual)));
    };
    if (!variance.is_defined()) return whole({}, variance.reason());

    const PartOfGroup<Record, Options...> part_of(group, settled);
    std::vector<typename Whole::part_type> parts;
    parts.reserve(records.size());
    for (const Record* const record : records) {
        const auto part =
            difference_of_both(part_of.actual(*record, options...), part_of.target(*record, options...));
        if (!part.is_defined()) return whole({}, part.reason());
        parts.push_back({*record, Group::template with_unit<difference_t<Figure>>(settled, part.value()),
                         part_of_variance(part.value(), variance.value()),
                         part_of_plan(part.value(), plan.value())});
    }
    return whole(std::move(parts),
                 Group::template with_unit<difference_t<Figure>>(settled, variance.value()));
}

}  // namespace detail

/// What each record of a range contributes to the variance of their total (đóng góp vào chênh lệch), as they
/// add up: Σ (A − P) of a sum; A · w / ΣW − P · v / ΣV of a weighted total, each side with its weights.
/// Options as of `roll_up`, without `by`. Only records that have both figures take part; the others are
/// named. Undefined where a target is a range, and where a weight is negative. Exact for decimals and whole
/// numbers. O(n), and allocates as much; it refers to the records, which must live on.
template <detail::RecordRange Range, class... Options>
requires std::is_void_v<detail::why_no_contribution_t<Range, Options...>>
constexpr auto contribution(Range&& range, const Options&... options) {
    using Record = detail::record_t<Range>;
    detail::GroupTotal<Record, Options...> group;
    std::vector<const Record*> records;
    std::size_t place = 0;
    for (const Record& record : range) {
        if (group.add(record, place++, options...)) records.push_back(&record);
    }
    return detail::contributions_of<Record, Options...>(group, records, options...);
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <detail::RecordRange cannot_share_out, class... with,
          class why = detail::why_no_contribution_t<cannot_share_out, with...>>
requires(!std::is_void_v<why>) why contribution(cannot_share_out&&, const with&...);

}  // namespace chitieu
