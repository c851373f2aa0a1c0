// SPDX-License-Identifier: BSL-1.0
//
// From communes to districts, from months to the year: plans and actuals of many records put together, as
// each indicator adds up, with what is missing counted and named.
//
//     for (const auto& district : roll_up(rows, by(&Row::district), over_places<Aggregation::sum>,
//                                         target_from(&Row::planned), actual_from(&Row::harvested),
//                                         key_from(&Row::commune), higher_is_better)) {
//         district.key();                       // "Mường Tè"
//         district.comparison().verdict();      // of the whole plan; not_reported where a commune is missing
//         district.without_actual();            // which ones
//         district.like_for_like().verdict();   // of the communes that have both
//     }
//
// A poverty rate is weighted: `over_places<Aggregation::weighted>, weight_from(&Row::households)`, or
// exactly, by `actual_from(share_of(&Row::poor, &Row::households, units::percent))`. To sum it does not
// compile.
#pragma once

#include <chitieu/compare/comparison.hpp>
#include <chitieu/compare/detail/group_total.hpp>
#include <chitieu/compare/detail/kept.hpp>
#include <chitieu/compare/detail/keyed_places.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/roll_up_options.hpp>
#include <chitieu/compare/rolled_up.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// A roll-up that takes records as they come, and other roll-ups of the same kind: a value that a thread or a
/// machine can keep for its part. `add` is O(log groups), `merge` O(groups · log groups), and the result is
/// the same in whatever order and however the records were parted, bit for bit (with exact numbers). Made by
/// `rolling_up`.
template <class Record, class... Options>
class RollUp {
    using Group = detail::GroupTotal<Record, Options...>;
    using Key = detail::key_member_t<Record, Options...>;

public:
    /// A group with its totals.
    using Row = typename detail::RollUpTypes<Record, Options...>::template Row<Key>;

    /// With the options of `roll_up`, but for the records.
    constexpr explicit RollUp(const Options&... options) : options_(options...) {}

    /// Takes a record to its group.
    constexpr void add(const Record& record) {
        options_.call([&](const Options&... options) {
            const auto& key = detail::project(detail::pick<detail::IsGroupBy>(0, options...).getter, record);
            group_of(detail::to_keep(key)).add(record, records_++, options...);
        });
    }

    /// Takes all that the other has taken. Records without a key are named by their places in their parts.
    constexpr void merge(const RollUp& other) {
        if (&other == this) return merge(RollUp(other));
        other.places_.for_each(
            [&](const Key& key, std::size_t place) { group_of(key).merge(other.groups_[place]); });
        records_ += other.records_;
    }

    /// The groups so far, in the order of their keys. O(groups), and the missing names are sorted.
    constexpr std::vector<Row> rows() const {
        std::vector<Row> result;
        result.reserve(groups_.size());
        places_.for_each([&](const Key& key, std::size_t place) {
            result.push_back(Row(key, groups_[place].finished()));
        });
        return result;
    }

private:
    template <class AnyKey>
    constexpr Group& group_of(const AnyKey& key) {
        const auto found = places_.find_or_add(key);
        if (found.is_new) groups_.emplace_back();
        return groups_[found.place];
    }

    detail::KeptOptions<std::index_sequence_for<Options...>, Options...> options_;
    detail::KeyedPlaces<Key> places_{};
    std::vector<Group> groups_{};
    std::size_t records_ = 0;
};

/// A roll-up of records of a type that has not taken any yet.
template <class Record, class... Options>
requires detail::RollsUp<Record, Options...>
constexpr RollUp<Record, Options...> rolling_up(const Options&... options) {
    return RollUp<Record, Options...>(options...);
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <class cannot_roll_up, class... with,
          class why = detail::why_not_rolled_up_t<cannot_roll_up, with...>>
requires(!std::is_void_v<why>) why rolling_up(const with&...);

/// The groups of a range of records, in the order of their keys (tổng hợp). `options`, in any order:
///
/// - `by(key)`: what a group has in common; its type has a `<`.
/// - `target_from`, `actual_from`: where records do not say it by their columns.
/// - `over_places<Aggregation::sum>`, `over_periods<…>`: how figures add up, so that the compiler refuses
///   what makes no sense; as `Aggregation::sum` only the program's run does, and `comparison` is a `Result`.
///   Or an indicator, or `indicator_from`, and `across_places` or `across_periods`: as the indicator adds up
///   over these; each group is of one indicator. `for_targets(…)`, `for_actuals(…)` where the two differ.
/// - `weight_from`: of what is weighted, Σ figure · weight / Σ weight; of a `share_of`, Σ part / Σ whole.
/// - `period_from`: of what the last counts; the greater is the later.
/// - `key_from`: what the missing ones are called.
/// - a direction, for `comparison`.
///
/// Decimals and whole numbers add up exactly, to a `Ratio`. Figures in several units known only at run time
/// convert to the indicator's, else to the greatest of the targets' units: kilograms to tonnes. A missing
/// figure is named, and is not 0. Targets of several forms add up to the stricter: 5 and at least 3 to at
/// least 8; lower bounds and upper ones not at all. One pass, O(records · log groups); allocates for groups
/// and for names of what is missing.
template <detail::RecordRange Range, class... Options>
requires detail::RollsUp<detail::record_t<Range>, Options...>
constexpr auto roll_up(Range&& range, const Options&... options) {
    RollUp<detail::record_t<Range>, Options...> result(options...);
    for (const auto& record : range) result.add(record);
    return result.rows();
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <detail::RecordRange cannot_roll_up, class... with,
          class why = detail::why_not_rolled_up_t<detail::record_t<cannot_roll_up>, with...>>
requires(!std::is_void_v<why>) why roll_up(cannot_roll_up&&, const with&...);

}  // namespace chitieu
