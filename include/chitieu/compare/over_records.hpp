// SPDX-License-Identifier: BSL-1.0
//
// The algorithms over single figures, over a range of the caller's own records. What is where in a record is
// said for one call, by projections, or once and for all, by its columns (see domain/record.hpp):
//
//     struct BudgetLine { std::string office; Decimal approved; std::optional<Decimal> spent; };
//
//     for (const auto& [line, comparison] : compare(lines, target_from(&BudgetLine::approved),
//                                                   actual_from(&BudgetLine::spent), lower_is_better)) {
//         std::cout << line.office << ": " << name_of(comparison.verdict()) << '\n';
//     }
//     for (const auto& [line, comparison] : compare(rows)) …   // with an indicator in each row
//
// `pace` over records is in pace_over_records.hpp.
#pragma once

#include <chitieu/compare/change.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/gap_closed.hpp>
#include <chitieu/compare/planned_task.hpp>
#include <chitieu/compare/record_view.hpp>

#include <type_traits>
#include <utility>

namespace chitieu {

namespace detail {

template <class Range, class Function>
constexpr RecordView<Range, Function> view_of(Range&& range, Function function) {
    return {std::forward<Range>(range), std::move(function)};
}

}  // namespace detail

/// `compare` of each record's target and actual, lazily: a `Comparison` each, or a `Result` of one where a
/// unit is known only at run time. `options`, in any order: projections (`target_from`, `actual_from`,
/// `indicator_from`, `direction_from`), a direction or an indicator for all of them, a `CompletionPolicy`.
/// Of a record's members a figure stands for a planned value or a reported one, an empty optional for
/// none; decimals and whole numbers go together, exactly. Nothing is allocated.
template <detail::RecordRange Range, class... Options>
requires detail::ComparesRecords<detail::record_t<Range>, Options...>
constexpr auto compare(Range&& range, const Options&... options) {
    return detail::view_of<Range>(std::forward<Range>(range), [options...](const auto& record) {
        return detail::compare_record(record, options...);
    });
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <detail::RecordRange cannot_compare, class... by,
          class why = detail::why_not_compared_t<detail::record_t<cannot_compare>, by...>>
requires(!std::is_void_v<why>) why compare(cannot_compare&&, const by&...);

namespace detail {

/// A record's members in the order of an algorithm's arguments, all of one kind of number.
template <Role... roles>
struct MembersOf {
    template <class Record, class... Options>
    static constexpr auto why_not() {
        using WhyNot = why_not_options_t<AnyOf<IsColumn>, Options...>;
        if constexpr (!std::is_void_v<WhyNot>) {
            return std::type_identity<WhyNot>{};
        } else if constexpr (!((roles != Role::baseline || has_role<roles, Record, Options...>)&&...)) {
            return std::type_identity<because::say_where_the_baseline_is>{};
        } else if constexpr (!((roles != Role::target || has_role<roles, Record, Options...>)&&...)) {
            return std::type_identity<because::say_where_the_target_is>{};
        } else if constexpr (!((roles != Role::actual || has_role<roles, Record, Options...>)&&...)) {
            return std::type_identity<because::say_where_the_actual_is>{};
        } else if constexpr (can_reckon<place_of<roles, member_t<roles, Record, Options...>>...>) {
            return std::type_identity<void>{};
        } else {
            return std::type_identity<why_not_t<place_of<roles, member_t<roles, Record, Options...>>...>>{};
        }
    }

private:
    template <Role role, class Member>
    using place_of = std::conditional_t<role == Role::target, PlanPlace<Member>, ActualPlace<Member>>;
};
template <class Members, class Record, class... Options>
using why_no_members_t = typename decltype(Members::template why_not<Record, Options...>())::type;

using OfChange = MembersOf<Role::baseline, Role::actual>;
using OfPlannedTask = MembersOf<Role::target, Role::baseline>;
using OfGapClosed = MembersOf<Role::baseline, Role::target, Role::actual>;

}  // namespace detail

/// `change` of each record from its baseline to its actual, lazily; options as of `compare`, without a
/// direction.
template <detail::RecordRange Range, class... Options>
requires std::is_void_v<detail::why_no_members_t<detail::OfChange, detail::record_t<Range>, Options...>>
constexpr auto change(Range&& range, const Options&... options) {
    return detail::view_of<Range>(std::forward<Range>(range), [options...](const auto& record) {
        return change(detail::as_actual(detail::member<Role::baseline>(record, options...)),
                      detail::as_actual(detail::member<Role::actual>(record, options...)));
    });
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <detail::RecordRange cannot_change, class... by,
          class why = detail::why_no_members_t<detail::OfChange, detail::record_t<cannot_change>, by...>>
requires(!std::is_void_v<why>) why change(cannot_change&&, const by&...);

/// `planned_task` of each record: its target over its baseline, lazily.
template <detail::RecordRange Range, class... Options>
requires std::is_void_v<detail::why_no_members_t<detail::OfPlannedTask, detail::record_t<Range>, Options...>>
constexpr auto planned_task(Range&& range, const Options&... options) {
    return detail::view_of<Range>(std::forward<Range>(range), [options...](const auto& record) {
        return planned_task(detail::as_target(detail::member<Role::target>(record, options...)),
                            detail::as_actual(detail::member<Role::baseline>(record, options...)));
    });
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <detail::RecordRange cannot_hold, class... by,
          class why = detail::why_no_members_t<detail::OfPlannedTask, detail::record_t<cannot_hold>, by...>>
requires(!std::is_void_v<why>) why planned_task(cannot_hold&&, const by&...);

/// `gap_closed` of each record: how far its actual has come from its baseline to its target, lazily.
template <detail::RecordRange Range, class... Options>
requires std::is_void_v<detail::why_no_members_t<detail::OfGapClosed, detail::record_t<Range>, Options...>>
constexpr auto gap_closed(Range&& range, const Options&... options) {
    return detail::view_of<Range>(std::forward<Range>(range), [options...](const auto& record) {
        return gap_closed(detail::as_actual(detail::member<Role::baseline>(record, options...)),
                          detail::as_target(detail::member<Role::target>(record, options...)),
                          detail::as_actual(detail::member<Role::actual>(record, options...)));
    });
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <detail::RecordRange cannot_go, class... by,
          class why = detail::why_no_members_t<detail::OfGapClosed, detail::record_t<cannot_go>, by...>>
requires(!std::is_void_v<why>) why gap_closed(cannot_go&&, const by&...);

}  // namespace chitieu
