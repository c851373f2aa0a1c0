// SPDX-License-Identifier: BSL-1.0
//
// A range of records.
#pragma once

#include <string_view>  // std::begin and std::end, at a third of the lines of <iterator>
#include <type_traits>
#include <utility>

namespace chitieu::detail {

/// Anything that can be walked from a begin to an end.
template <class Candidate>
concept RecordRange = requires(Candidate& range) {
    *std::begin(range);
    std::end(range);
};
/// What its records are.
template <class Range>
using record_t = std::remove_cvref_t<decltype(*std::begin(std::declval<std::remove_reference_t<Range>&>()))>;

}  // namespace chitieu::detail
