// SPDX-License-Identifier: BSL-1.0
//
// Runs the loops of loops.cpp or, with COMPLETION, of completion.cpp, and prints what they give, so that two ways
// to compile them can be held side by side. Always the same figures.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <limits>

namespace {

constexpr std::size_t count = 20'000;
double plan[count];
double actual[count];
double result[count];
std::int64_t planned_persons[count];
std::int64_t reached_persons[count];
std::int64_t whole_result[count];

struct {  // laid out as a Decimal is
    std::int64_t coefficient;
    std::int32_t scale;
} decimals[count], decimal_total;

std::uint64_t state = 20231215;
std::uint64_t random_number() {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return state >> 33;
}

void fill() {
    for (std::size_t at = 0; at < count; ++at) {
        plan[at] = static_cast<double>(random_number() % 1'000) / 8;  // now and then 0
        actual[at] = static_cast<double>(random_number() % 1'000) / 8;
#ifdef COMPLETION
        if (random_number() % 50 == 0) actual[at] = std::numeric_limits<double>::quiet_NaN();
        if (random_number() % 50 == 0) plan[at] = -plan[at];
#endif
        planned_persons[at] = static_cast<std::int64_t>(random_number());
        reached_persons[at] = static_cast<std::int64_t>(random_number());
        decimals[at].coefficient = static_cast<std::int64_t>(random_number());
        decimals[at].scale = 2;
    }
}

double total_of_results() {
    double total = 0;
    for (const double value : result) total += value == value ? value : -7;
    return total;
}

}  // namespace

extern "C" {
double sum_of_doubles(const double*, const double*);
double convert_to_less(const double*, const double*);
double convert_to_more(const double*, const double*);
std::size_t count_at_least(const double*, const double*, const double*);
std::size_t count_less(const double*, const double*, const double*);
double sum_of_yields(const double*, const double*, const double*);
void differences(const double*, const double*, const double*, double*);
std::int64_t sum_of_integers(const std::int64_t*, const std::int64_t*);
void differences_of_integers(const std::int64_t*, const std::int64_t*, const std::int64_t*, std::int64_t*);
void convert_integers(const std::int64_t*, const std::int64_t*, std::int64_t*);
std::size_t count_integers_at_least(const std::int64_t*, const std::int64_t*, const std::int64_t*);
void sum_of_decimals(const void*, const void*, void*);
int completions(const double*, const double*, const double*, double*);
}

int main() {
    fill();
#ifdef COMPLETION
    std::printf("%d", completions(plan, plan + count, actual, result));
    std::printf(" %.17g\n", total_of_results());
#else
    std::printf("%.17g", sum_of_doubles(plan, plan + count));
    std::printf(" %.17g", convert_to_less(plan, plan + count));
    std::printf(" %.17g", convert_to_more(plan, plan + count));
    std::printf(" %zu", count_at_least(actual, actual + count, plan));
    std::printf(" %zu", count_less(actual, actual + count, plan));
    for (double& area : plan) area += 1;
    std::printf(" %.17g", sum_of_yields(actual, actual + count, plan));
    differences(actual, actual + count, plan, result);
    std::printf(" %.17g", total_of_results());
    std::printf(" %lld", static_cast<long long>(sum_of_integers(reached_persons, reached_persons + count)));
    differences_of_integers(reached_persons, reached_persons + count, planned_persons, whole_result);
    std::printf(" %lld", static_cast<long long>(whole_result[count - 1]));
    convert_integers(reached_persons, reached_persons + count, whole_result);
    std::printf(" %lld", static_cast<long long>(whole_result[count - 1]));
    std::printf(" %zu", count_integers_at_least(reached_persons, reached_persons + count, planned_persons));
    sum_of_decimals(decimals, decimals + count, &decimal_total);
    std::printf(" %lld\n", static_cast<long long>(decimal_total.coefficient));
#endif
}
