// SPDX-License-Identifier: BSL-1.0
//
// Planned values against actuals, as many rows at once as the machine has room for in a vector.
#pragma once

#include <chitieu/columns/column_totals.hpp>
#include <chitieu/compare/verdict.hpp>

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

template <std::size_t lanes>
struct VectorOf;
template <>
struct VectorOf<2> {
    using Doubles [[gnu::vector_size(16)]] = double;
    using Longs [[gnu::vector_size(16)]] = long long;
    using Bytes [[gnu::vector_size(2)]] = signed char;
};
template <>
struct VectorOf<4> {
    using Doubles [[gnu::vector_size(32)]] = double;
    using Longs [[gnu::vector_size(32)]] = long long;
    using Bytes [[gnu::vector_size(4)]] = signed char;
};
template <>
struct VectorOf<8> {
    using Doubles [[gnu::vector_size(64)]] = double;
    using Longs [[gnu::vector_size(64)]] = long long;
    using Bytes [[gnu::vector_size(8)]] = signed char;
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

/// Compares the first rows, all but fewer than a vector of them, and says how many. What is written past the
/// caches, because they would not hold it anyway, has to begin where a vector may.
inline std::size_t compare_values(Lanes lanes, const double* plans, const double* actuals, std::size_t count,
                                  double* percents, Verdict* verdicts, const ValueRules& rules,
                                  ColumnTotals<double>& totals) {
#if defined(__x86_64__)
    constexpr std::size_t many = std::size_t{1} << 20U;
    const std::size_t size = lanes == Lanes::eight ? 64 : 32;
    const bool streams = count >= many && reinterpret_cast<std::uintptr_t>(percents) % size == 0;
    std::size_t done = 0;
    if (lanes == Lanes::eight && streams)
        done = avx512::compare_values<true>(plans, actuals, count, percents, verdicts, rules, totals);
    if (lanes == Lanes::eight && !streams)
        done = avx512::compare_values<false>(plans, actuals, count, percents, verdicts, rules, totals);
    if (lanes == Lanes::four && streams)
        done = avx2::compare_values<true>(plans, actuals, count, percents, verdicts, rules, totals);
    if (lanes == Lanes::four && !streams)
        done = avx2::compare_values<false>(plans, actuals, count, percents, verdicts, rules, totals);
    if (lanes != Lanes::two) {
        if (streams) __builtin_ia32_sfence();
        return done;
    }
#endif
    static_cast<void>(lanes);
    return any_machine::compare_values<false>(plans, actuals, count, percents, verdicts, rules, totals);
}

}  // namespace chitieu::detail
