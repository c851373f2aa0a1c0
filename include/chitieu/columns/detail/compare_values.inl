// SPDX-License-Identifier: BSL-1.0
//
// No header by itself: compare_values.hpp includes it once for each width of vectors, since g++ makes vectors
// for the machine that a function is for before it inlines that function anywhere.

CHITIEU_FOR_MACHINE inline std::size_t compare_values(const double* plans, const double* actuals,
                                                      std::size_t count, double* percents, Verdict* verdicts,
                                                      const ValueRules& rules, ColumnTotals<double>& totals) {
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

        const Doubles numerator = rules.is_inverse ? plan : actual;
        const Doubles denominator = rules.is_inverse ? actual : plan;
        const Longs is_defined = has_both & (plan > zero) & (denominator > zero);
        const Doubles percent = is_defined ? numerator / denominator * 100.0 : without;
        __builtin_memcpy(percents + at, &percent, sizeof percent);

        planned += has_both ? plan : zero;
        reached += has_both ? actual : zero;
        percent_sum += is_defined ? percent : zero;
        count_above -= above;  // true is -1
        count_below -= below;
        count_both -= has_both;
        count_planned -= has_plan;
        count_percent -= is_defined;
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
