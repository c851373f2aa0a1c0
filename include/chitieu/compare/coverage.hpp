// SPDX-License-Identifier: BSL-1.0
//
// How many of all have met their targets: 12 of 14 communes.
//
//     const Coverage met = coverage(communes, target_from(&Commune::plan), actual_from(&Commune::reached),
//                                   higher_is_better);
//     met.achieved();            // 12
//     met.planned();             // of 14
//     met.share().percent(1);    // 85.7
#pragma once

#include <chitieu/compare/comparison.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/over_records.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/number/ratio.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace chitieu {

/// Verdicts, counted. Adding one is O(1), and so is adding up two counts, in any order.
class Coverage {
public:
    /// Counts one more of this verdict; or all that another has counted.
    constexpr void add(Verdict verdict) noexcept { ++counts_[static_cast<std::size_t>(verdict)]; }
    /// One that could not be compared, because its figures are in units that do not go together.
    constexpr void add_failed() noexcept { ++failed_; }
    /// Adds all that another has counted: in any order, the same.
    constexpr Coverage& operator+=(const Coverage& other) noexcept {
        for (std::size_t verdict = 0; verdict < verdicts; ++verdict)
            counts_[verdict] += other.counts_[verdict];
        failed_ += other.failed_;
        return *this;
    }

    /// How many had this verdict.
    constexpr std::size_t count(Verdict verdict) const noexcept {
        return counts_[static_cast<std::size_t>(verdict)];
    }
    /// How many could not be compared.
    constexpr std::size_t failed() const noexcept { return failed_; }

    /// k: met or exceeded.
    constexpr std::size_t achieved() const noexcept { return count(Verdict::met) + count(Verdict::exceeded); }
    /// How many have a target and an actual.
    constexpr std::size_t reported() const noexcept { return achieved() + count(Verdict::missed); }
    /// n: how many have a target, whether they reported or not.
    constexpr std::size_t planned() const noexcept { return reported() + count(Verdict::not_reported); }

    /// k / n (tỷ lệ đạt): who has not reported has not met it. Undefined where there is no target at all.
    constexpr Completion<> share() const { return share_of(planned()); }
    /// k of those that have reported. Undefined where nobody has.
    constexpr Completion<> share_of_reported() const {
        return planned() > 0 && reported() == 0 ? Completion<>(Undefined::no_actual) : share_of(reported());
    }

    friend constexpr bool operator==(const Coverage&, const Coverage&) noexcept = default;

private:
    static constexpr std::size_t verdicts = static_cast<std::size_t>(Verdict::no_target) + 1;

    constexpr Completion<> share_of(std::size_t all) const {
        if (all == 0) return Undefined::no_target;
        return Ratio(Decimal(achieved()), Decimal(all));
    }

    std::size_t counts_[verdicts] = {};
    std::size_t failed_ = 0;
};

namespace detail {

constexpr void count_verdict(Coverage& coverage, Verdict verdict) noexcept { coverage.add(verdict); }
template <class Figure>
constexpr void count_verdict(Coverage& coverage, const Comparison<Figure>& comparison) noexcept {
    coverage.add(comparison.verdict());
}
template <class Figure>
constexpr void count_verdict(Coverage& coverage, const tl::expected<Comparison<Figure>, Error>& answer) {
    if (answer) {
        coverage.add(answer->verdict());
    } else {
        coverage.add_failed();
    }
}
template <class Reference, class Result>
constexpr auto count_verdict(Coverage& coverage, const RecordResult<Reference, Result>& compared)
    -> decltype(count_verdict(coverage, compared.result)) {
    count_verdict(coverage, compared.result);
}

template <class Candidate>
concept HasVerdict = requires(Coverage& coverage, const Candidate& candidate) {
    count_verdict(coverage, candidate);
};

}  // namespace detail

/// Counts the verdicts of a range of verdicts, comparisons, results of these, or of what `compare` makes of a
/// range. One pass, nothing is allocated.
template <detail::RecordRange Range>
requires detail::HasVerdict<detail::record_t<Range>>
constexpr Coverage coverage(Range&& range) {
    Coverage result;
    for (const auto& compared : range) detail::count_verdict(result, compared);
    return result;
}

/// Compares each record, as `compare` does with these options, and counts the verdicts.
template <detail::RecordRange Range, class... Options>
requires(!detail::HasVerdict<detail::record_t<Range>> &&
         detail::ComparesRecords<detail::record_t<Range>, Options...>)  //
    constexpr Coverage coverage(Range&& range, const Options&... options) {
    return coverage(compare(std::forward<Range>(range), options...));
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <detail::RecordRange cannot_count, class... by,
          class why = detail::why_not_compared_t<detail::record_t<cannot_count>, by...>>
requires(!detail::HasVerdict<detail::record_t<cannot_count>> && !std::is_void_v<why>) why
    coverage(cannot_count&&, const by&...);

}  // namespace chitieu
