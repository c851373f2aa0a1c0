// SPDX-License-Identifier: BSL-1.0
//
// A range of records, each with what an algorithm says of it, computed when it is looked at.
#pragma once

#include <chitieu/compare/detail/record_range.hpp>

#include <cstddef>
#include <string_view>  // std::begin and std::end, at a third of the lines of <iterator>
#include <type_traits>
#include <utility>

namespace chitieu {

/// A record and what an algorithm says of it: `for (const auto& [line, comparison] : compare(lines, …))`.
template <class Reference, class Result>
struct RecordResult {
    Reference record;  ///< a reference, where the range hands out references
    Result result;     ///< what the algorithm says of it
};

/// Lazy: each step over it computes one result, and nothing is kept. It refers to a range that was handed
/// over as an lvalue, and owns one that was not. Its iterators must not outlive it. As many passes as the
/// range has; records are not changed through it, unless the range can only be walked as what it is.
template <class Range, class Function>
class RecordView {
    using Plain = std::remove_reference_t<Range>;
    static constexpr bool is_walked_as_const = detail::RecordRange<const Plain>;
    static constexpr bool is_reference = std::is_lvalue_reference_v<Range>;
    using Walked = std::conditional_t<is_walked_as_const, const Plain, Plain>;

    using Inner = decltype(std::begin(std::declval<Walked&>()));
    using End = decltype(std::end(std::declval<Walked&>()));
    using Reference = decltype(*std::declval<Inner&>());
    using Result = decltype(std::declval<const Function&>()(*std::declval<Inner&>()));

public:
    /// Reckons what it hands out whenever it is looked at; nothing is kept.
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;  // what it hands out is no reference
        using value_type = RecordResult<Reference, Result>;
        using difference_type = std::ptrdiff_t;
        using reference = value_type;
        using pointer = void;

        constexpr Iterator() = default;
        constexpr Iterator(Inner inner, const Function& function)
            : inner_(std::move(inner)), function_(&function) {}

        constexpr value_type operator*() const {
            Reference record = *inner_;
            Result result = (*function_)(record);
            return {static_cast<Reference&&>(record), std::move(result)};
        }
        constexpr Iterator& operator++() {
            ++inner_;
            return *this;
        }
        constexpr Iterator operator++(int) {
            Iterator before = *this;
            ++inner_;
            return before;
        }
        friend constexpr bool operator==(const Iterator& left, const Iterator& right) {
            return left.inner_ == right.inner_;
        }
        friend constexpr bool operator==(const Iterator& left, const End& right)  //
            requires(!std::is_same_v<Inner, End>) {
            return left.inner_ == right;
        }

    private:
        Inner inner_{};
        const Function* function_ = nullptr;
    };
    /// What a range has to name.
    using iterator = Iterator;
    using const_iterator = Iterator;
    using value_type = RecordResult<Reference, Result>;

    /// Made by the algorithms: over `range`, with what `function` answers for each record.
    constexpr RecordView(Range&& range, Function function)
        : range_(std::forward<Range>(range)), function_(std::move(function)) {}

    /// Over the records, each reckoned when it is looked at.
    constexpr Iterator begin() const requires(is_walked_as_const || is_reference) { return first(range_); }
    constexpr Iterator begin() requires(!is_walked_as_const && !is_reference) { return first(range_); }
    /// Behind the last record.
    constexpr auto end() const requires(is_walked_as_const || is_reference) { return last(range_); }
    constexpr auto end() requires(!is_walked_as_const && !is_reference) { return last(range_); }

private:
    constexpr Iterator first(Walked& range) const { return {std::begin(range), function_}; }
    constexpr auto last(Walked& range) const {
        if constexpr (std::is_same_v<Inner, End>) {
            return Iterator(std::end(range), function_);
        } else {
            return std::end(range);
        }
    }

    Range range_;
    Function function_;
};

}  // namespace chitieu
