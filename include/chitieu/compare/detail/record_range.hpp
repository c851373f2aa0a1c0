// SPDX-License-Identifier: BSL-1.0
//
// A range of records.
#pragma once

#include <chitieu/domain/detail/is_optional.hpp>

#include <string_view>  // std::begin and std::ranges::enable_borrowed_range, at a third of the lines of <iterator>
#include <type_traits>
#include <utility>

namespace chitieu::detail {

/// Anything that can be walked from a begin to an end, once or more often. From C++26 on an optional figure
/// is a range, too. Here it is a figure.
template <class Candidate>
concept RecordRange = !is_optional<std::remove_cvref_t<Candidate>> && requires(Candidate & range) {
    *std::begin(range);
    std::end(range);
};

/// What its records are.
template <class Range>
using record_t = std::remove_cvref_t<decltype(*std::begin(std::declval<std::remove_reference_t<Range>&>()))>;

/// Whether its records are still where they were once it has been walked: it refers to them, and is not
/// itself about to go.
template <class Range>
inline constexpr bool keeps_records =
    std::is_lvalue_reference_v<decltype(*std::begin(std::declval<std::remove_reference_t<Range>&>()))> &&
    (std::is_lvalue_reference_v<Range> || std::ranges::enable_borrowed_range<std::remove_cvref_t<Range>>);

}  // namespace chitieu::detail
