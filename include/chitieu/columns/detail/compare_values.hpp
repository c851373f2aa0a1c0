// SPDX-License-Identifier: BSL-1.0
//
// Planned values against actuals, as many rows at once as the machine has room for in a vector.
#pragma once

#include <chitieu/columns/column_totals.hpp>
#include <chitieu/compare/verdict.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace chitieu::detail {

/// What a direction makes of figures above and below their plan, and of their quotient.
struct ValueRules {
    Verdict above = Verdict::exceeded;
    Verdict below = Verdict::missed;
    bool is_inverse = false;  ///< P / A
};

/// How many are compared before their verdicts are counted and written.
inline constexpr std::size_t verdicts_at_once = 2048;

template <std::size_t lanes>
struct VectorOf;
template <>
struct VectorOf<2> {
    using Doubles [[gnu::vector_size(16)]] = double;
    using Longs [[gnu::vector_size(16)]] = long long;
    using Bytes [[gnu::vector_size(2)]] = signed char;
    using AllBytes [[gnu::vector_size(16)]] = signed char;
};
template <>
struct VectorOf<4> {
    using Doubles [[gnu::vector_size(32)]] = double;
    using Longs [[gnu::vector_size(32)]] = long long;
    using Bytes [[gnu::vector_size(4)]] = signed char;
    using AllBytes [[gnu::vector_size(32)]] = signed char;
};
template <>
struct VectorOf<8> {
    using Doubles [[gnu::vector_size(64)]] = double;
    using Longs [[gnu::vector_size(64)]] = long long;
    using Bytes [[gnu::vector_size(8)]] = signed char;
    using AllBytes [[gnu::vector_size(64)]] = signed char;
};

namespace any_machine {
#define CHITIEU_FOR_MACHINE
#define CHITIEU_LANES 2
#define CHITIEU_STREAM(to, vector) __builtin_memcpy((to), &(vector), sizeof(vector))
#include <chitieu/columns/detail/compare_values.inl>
#undef CHITIEU_STREAM
#undef CHITIEU_LANES
#undef CHITIEU_FOR_MACHINE
}  // namespace any_machine

#if defined(__x86_64__)
namespace avx2 {
#define CHITIEU_FOR_MACHINE [[gnu::target("avx2")]]
#define CHITIEU_LANES 4
#if defined(__clang__)
#define CHITIEU_STREAM(to, vector) __builtin_nontemporal_store((vector), reinterpret_cast<Doubles*>(to))
#else
#define CHITIEU_STREAM(to, vector) __builtin_ia32_movntpd256((to), (vector))
#endif
#include <chitieu/columns/detail/compare_values.inl>
#undef CHITIEU_STREAM
#undef CHITIEU_LANES
#undef CHITIEU_FOR_MACHINE
}  // namespace avx2

namespace avx512 {
#define CHITIEU_FOR_MACHINE [[gnu::target("avx512f,avx512bw,avx512dq,avx512vl")]]
#define CHITIEU_LANES 8
#if defined(__clang__)
#define CHITIEU_STREAM(to, vector) __builtin_nontemporal_store((vector), reinterpret_cast<Doubles*>(to))
#else
#define CHITIEU_STREAM(to, vector) __builtin_ia32_movntpd512((to), (vector))
#endif
#include <chitieu/columns/detail/compare_values.inl>
#undef CHITIEU_STREAM
#undef CHITIEU_LANES
#undef CHITIEU_FOR_MACHINE
}  // namespace avx512
#endif

/// How wide the vectors are to be: those of the machine, or narrower ones, for tests.
enum class Lanes : std::uint8_t { two, four, eight };

inline Lanes widest_lanes() noexcept {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
        return Lanes::eight;
    }
    if (__builtin_cpu_supports("avx2")) return Lanes::four;
#endif
    return Lanes::two;
}

template <bool is_inverse>
std::size_t compare_values(Lanes lanes, bool streams, const double* plans, const double* actuals,
                           std::size_t count, double* percents, Verdict* verdicts, const ValueRules& rules,
                           ColumnTotals<double>& totals) {
    const auto with = [&](auto& kernel) {
        return kernel(plans, actuals, count, percents, verdicts, rules, totals);
    };
#if defined(__x86_64__)
    if (lanes == Lanes::eight && streams) return with(avx512::compare_values<true, is_inverse>);
    if (lanes == Lanes::eight) return with(avx512::compare_values<false, is_inverse>);
    if (lanes == Lanes::four && streams) return with(avx2::compare_values<true, is_inverse>);
    if (lanes == Lanes::four) return with(avx2::compare_values<false, is_inverse>);
#endif
    static_cast<void>(lanes);
    static_cast<void>(streams);
    return with(any_machine::compare_values<false, is_inverse>);
}

/// Compares the first rows, all but fewer than a vector of them, and says how many. To stream is to write
/// past the caches, for what they would not hold anyway: percents have to begin where a vector may.
inline std::size_t compare_values(Lanes lanes, bool streams, const double* plans, const double* actuals,
                                  std::size_t count, double* percents, Verdict* verdicts,
                                  const ValueRules& rules, ColumnTotals<double>& totals) {
    const std::size_t done =
        rules.is_inverse
            ? compare_values<true>(lanes, streams, plans, actuals, count, percents, verdicts, rules, totals)
            : compare_values<false>(lanes, streams, plans, actuals, count, percents, verdicts, rules, totals);
#if defined(__x86_64__)
    if (streams) __builtin_ia32_sfence();
#endif
    return done;
}

}  // namespace chitieu::detail
