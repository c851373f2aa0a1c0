// SPDX-License-Identifier: BSL-1.0
//
// No header by itself: compare_values.hpp includes it once for each width of vectors, since g++ makes vectors
// for the machine that a function is for before it inlines that function anywhere.

template <bool streams>
CHITIEU_FOR_MACHINE std::size_t compare_values(const double* plans, const double* actuals, std::size_t count,
                                               double* percents, Verdict* verdicts, const ValueRules& rules,
                                               ColumnTotals<double>& totals) {
    constexpr std::size_t lanes = CHITIEU_LANES;
    using Doubles = VectorOf<lanes>::Doubles;
    using Longs = VectorOf<lanes>::Longs;
    using Bytes = VectorOf<lanes>::Bytes;
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const bool is_inverse = rules.is_inverse;  // a local, which no row that is written can change
    const Doubles zero = {};
    const Doubles without = zero + nan;
    const Longs above_is = Longs{} + static_cast<long long>(rules.above);
    const Longs below_is = Longs{} + static_cast<long long>(rules.below);
    const Longs none = {};
    const Longs one = none + 1;
    const Longs met = Longs{} + static_cast<long long>(Verdict::met);
    const Longs not_reported = Longs{} + static_cast<long long>(Verdict::not_reported);
    const Longs no_target = Longs{} + static_cast<long long>(Verdict::no_target);

    Doubles planned = {};
    Doubles reached = {};
    Doubles percent_sum = {};
    Longs count_above = {};
    Longs count_below = {};
    Longs count_both = {};
    Longs count_planned = {};
    Longs count_percent = {};
    std::size_t at = 0;
    for (; at + lanes <= count; at += lanes) {
        Doubles plan;
        Doubles actual;
        __builtin_memcpy(&plan, plans + at, sizeof plan);
        __builtin_memcpy(&actual, actuals + at, sizeof actual);
        const Longs has_plan = plan == plan;  // a NaN is not itself
        const Longs has_actual = actual == actual;
        const Longs has_both = has_plan & has_actual;
        const Longs above = actual > plan;
        const Longs below = actual < plan;

        Longs verdict = above ? above_is : (below ? below_is : met);
        verdict = has_actual ? verdict : not_reported;
        verdict = has_plan ? verdict : no_target;
        const Bytes bytes = __builtin_convertvector(verdict, Bytes);
        __builtin_memcpy(verdicts + at, &bytes, sizeof bytes);

        const Doubles numerator = is_inverse ? plan : actual;
        const Doubles denominator = is_inverse ? actual : plan;
        // A choice behind the other: g++ takes masks apart, lane by lane, where more than two come together.
        const Doubles quotient = numerator / denominator * 100.0;
        Doubles percent = has_actual ? quotient : without;
        percent = plan > zero ? percent : without;
        percent = denominator > zero ? percent : without;
        Doubles addend = has_actual ? quotient : zero;
        addend = plan > zero ? addend : zero;
        addend = denominator > zero ? addend : zero;
        Longs is_defined = has_actual ? one : none;
        is_defined = plan > zero ? is_defined : none;
        is_defined = denominator > zero ? is_defined : none;
        if (streams) {
            CHITIEU_STREAM(percents + at, percent);
        } else {
            __builtin_memcpy(percents + at, &percent, sizeof percent);
        }

        planned += has_both ? plan : zero;
        reached += has_both ? actual : zero;
        percent_sum += addend;
        count_above -= above;  // true is -1
        count_below -= below;
        count_both -= has_both;
        count_planned -= has_plan;
        count_percent += is_defined;
    }
    const auto add = [&totals](Verdict verdict, long long some) {
        totals.verdicts[static_cast<std::size_t>(verdict)] += static_cast<std::uint64_t>(some);
    };
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        totals.planned += planned[lane];
        totals.reached += reached[lane];
        totals.percent += percent_sum[lane];
        totals.completions += static_cast<std::uint64_t>(count_percent[lane]);
        add(rules.above, count_above[lane]);
        add(rules.below, count_below[lane]);
        add(Verdict::met, count_both[lane] - count_above[lane] - count_below[lane]);
        add(Verdict::not_reported, count_planned[lane] - count_both[lane]);
        add(Verdict::no_target, static_cast<long long>(at / lanes) - count_planned[lane]);
    }
    return at;
}
