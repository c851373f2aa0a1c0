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

}  // namespace chitieu
