// SPDX-License-Identifier: BSL-1.0
//
// No header by itself: compare_values.hpp includes it once for each width of vectors, since g++ makes vectors
// for the machine that a function is for before it inlines that function anywhere.

/// Adds how many of the verdicts are each. They are counted in bytes, which so many do not fill.
CHITIEU_FOR_MACHINE inline void count_verdicts(const Verdict* verdicts, std::size_t count,
                                               ColumnTotals<double>& totals) {
    using Bytes = VectorOf<CHITIEU_LANES>::AllBytes;
    static_assert(verdicts_at_once / sizeof(Bytes) <= 255);
    const Bytes none = {};
    Bytes missed = {};
    Bytes exceeded = {};
    Bytes not_reported = {};
    Bytes no_target = {};
    std::size_t at = 0;
    for (; at + sizeof(Bytes) <= count; at += sizeof(Bytes)) {
        Bytes verdict;
        __builtin_memcpy(&verdict, verdicts + at, sizeof verdict);
        missed -= verdict == none + static_cast<signed char>(Verdict::missed);  // true is -1
        exceeded -= verdict == none + static_cast<signed char>(Verdict::exceeded);
        not_reported -= verdict == none + static_cast<signed char>(Verdict::not_reported);
        no_target -= verdict == none + static_cast<signed char>(Verdict::no_target);
    }
    totals.verdicts[static_cast<std::size_t>(Verdict::met)] += at;
    const auto add = [&totals](Verdict verdict, const Bytes& counts) {
        std::uint64_t all = 0;
        for (std::size_t lane = 0; lane < sizeof counts; ++lane) {
            all += static_cast<unsigned char>(counts[lane]);
        }
        totals.verdicts[static_cast<std::size_t>(verdict)] += all;
        totals.verdicts[static_cast<std::size_t>(Verdict::met)] -= all;
    };
    add(Verdict::missed, missed);
    add(Verdict::exceeded, exceeded);
    add(Verdict::not_reported, not_reported);
    add(Verdict::no_target, no_target);
    for (; at < count; ++at) ++totals.verdicts[static_cast<std::size_t>(verdicts[at])];
}

/// Writes the verdicts past the caches, but for those before and behind the vectors that they can be.
CHITIEU_FOR_MACHINE inline void stream_verdicts(const Verdict* verdicts, std::size_t count, Verdict* to) {
    using Doubles = VectorOf<CHITIEU_LANES>::Doubles;
    constexpr std::size_t size = sizeof(Doubles);
    const std::size_t before = (std::min)(count, -reinterpret_cast<std::uintptr_t>(to) % size);
    __builtin_memcpy(to, verdicts, before);
    std::size_t at = before;
    for (; at + size <= count; at += size) {
        Doubles some;
        __builtin_memcpy(&some, verdicts + at, size);
        CHITIEU_STREAM(reinterpret_cast<double*>(to + at), some);
    }
    __builtin_memcpy(to + at, verdicts + at, count - at);
}

template <bool streams, bool is_inverse>
CHITIEU_FOR_MACHINE std::size_t compare_values(const double* plans, const double* actuals, std::size_t count,
                                               double* percents, Verdict* verdicts, const ValueRules& rules,
                                               ColumnTotals<double>& totals) {
    constexpr std::size_t lanes = CHITIEU_LANES;
    using Doubles = VectorOf<lanes>::Doubles;
    using Longs = VectorOf<lanes>::Longs;
    using Bytes = VectorOf<lanes>::Bytes;
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const Doubles zero = {};
    const Doubles without = zero + nan;
    const Longs above_is = Longs{} + static_cast<long long>(rules.above);
    const Longs below_is = Longs{} + static_cast<long long>(rules.below);
    const Longs met = Longs{} + static_cast<long long>(Verdict::met);
    const Longs not_reported = Longs{} + static_cast<long long>(Verdict::not_reported);
    const Longs no_target = Longs{} + static_cast<long long>(Verdict::no_target);

    Doubles planned = {};
    Doubles reached = {};
    Doubles percent_sum = {};
    Longs count_percent = {};
    alignas(64) Verdict recent[verdicts_at_once] = {};
    const std::size_t end = count - count % lanes;
    for (std::size_t at = 0; at < end;) {
        // As many as are still recent when their verdicts are counted.
        const std::size_t first = at;
        const std::size_t last = (std::min)(end, first + verdicts_at_once);
        for (; at < last; at += lanes) {
            Doubles plan;
            Doubles actual;
            __builtin_memcpy(&plan, plans + at, sizeof plan);
            __builtin_memcpy(&actual, actuals + at, sizeof actual);
            const Longs has_plan = plan == plan;  // a NaN is not itself
            const Longs has_actual = actual == actual;
            const Longs has_both = has_plan & has_actual;

            Longs verdict = actual < plan ? below_is : met;
            verdict = actual > plan ? above_is : verdict;
            verdict = has_actual ? verdict : not_reported;
            verdict = has_plan ? verdict : no_target;
            const Bytes bytes = __builtin_convertvector(verdict, Bytes);
            __builtin_memcpy(recent + (at - first), &bytes, sizeof bytes);

            // One choice after another: g++ takes masks apart, lane by lane, where more than two meet.
            const Doubles quotient = (is_inverse ? plan / actual : actual / plan) * 100.0;
            Doubles percent = plan > zero ? quotient : without;  // of an actual that is a NaN, a NaN
            Longs is_defined = has_actual & (plan > zero);
            if constexpr (is_inverse) {
                percent = actual > zero ? percent : without;
                is_defined = (plan > zero) & (actual > zero);
            }
            if constexpr (streams) {
                CHITIEU_STREAM(percents + at, percent);
            } else {
                __builtin_memcpy(percents + at, &percent, sizeof percent);
            }

            planned += has_both ? plan : zero;
            reached += has_both ? actual : zero;
            percent_sum += is_defined ? quotient : zero;
            count_percent -= is_defined;  // true is -1
        }
        count_verdicts(recent, last - first, totals);
        if constexpr (streams) {
            stream_verdicts(recent, last - first, verdicts + first);
        } else {
            __builtin_memcpy(verdicts + first, recent, last - first);
        }
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        totals.planned += planned[lane];
        totals.reached += reached[lane];
        totals.percent += percent_sum[lane];
        totals.completions += static_cast<std::uint64_t>(count_percent[lane]);
    }
    return end;
}
