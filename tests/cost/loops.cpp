// SPDX-License-Identifier: BSL-1.0
//
// Loops over figures, compiled twice: with TYPED over quantities, without over the bare numbers. The machine
// code must be the same. Integers are summed with a check either way, because a quantity never wraps; with
// WRAPPING the bare ones are not, to show what the check costs.

#include <chitieu/unit/quantity.hpp>

#include <cstddef>
#include <cstdint>

using namespace chitieu;

namespace {

#ifdef TYPED
template <class Unit, class Rep>
using Figure = Quantity<Unit, Rep>;

template <class Unit, class Rep>
Rep bare(const Figure<Unit, Rep>& figure) {
    return figure.value();
}
#else
template <class Unit, class Rep>
using Figure = Rep;

std::int64_t sum(std::int64_t left, std::int64_t right) {
#ifdef WRAPPING
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(left) + static_cast<std::uint64_t>(right));
#else
    std::int64_t result = 0;
    if (__builtin_add_overflow(left, right, &result)) detail::the_exact_result_does_not_fit_the_integer();
    return result;
#endif
}
std::int64_t difference(std::int64_t left, std::int64_t right) {
    std::int64_t result = 0;
    if (__builtin_sub_overflow(left, right, &result)) detail::the_exact_result_does_not_fit_the_integer();
    return result;
}
std::int64_t product(std::int64_t left, std::int64_t right) {
    std::int64_t result = 0;
    if (__builtin_mul_overflow(left, right, &result)) detail::the_exact_result_does_not_fit_the_integer();
    return result;
}
#endif

using Tonnes = Figure<units::Tonne, double>;
using Hectares = Figure<units::Hectare, double>;
using Months = Figure<units::Month, double>;
using Persons = Figure<units::Person, std::int64_t>;
using WholeTonnes = Figure<units::Tonne, std::int64_t>;
using Exact = Figure<units::Tonne, Decimal>;

}  // namespace

extern "C" {

double sum_of_doubles(const Tonnes* first, const Tonnes* last) {
    Tonnes total{};
    for (; first != last; ++first) total += *first;
#ifdef TYPED
    return bare(total);
#else
    return total;
#endif
}

double convert_to_less(const Tonnes* first, const Tonnes* last) {
    double total = 0;
    for (; first != last; ++first) {
#ifdef TYPED
        total += convert(*first, units::kilogram).value();
#else
        total += *first * 1'000.0;
#endif
    }
    return total;
}

double convert_to_more(const Months* first, const Months* last) {
    double total = 0;
    for (; first != last; ++first) {
#ifdef TYPED
        total += convert(*first, units::year).value();
#else
        total += *first / 12.0;
#endif
    }
    return total;
}

std::size_t count_at_least(const Tonnes* first, const Tonnes* last, const Tonnes* plan) {
    std::size_t count = 0;
    for (; first != last; ++first, ++plan) count += *first >= *plan;
    return count;
}

std::size_t count_less(const Tonnes* first, const Tonnes* last, const Tonnes* plan) {
    std::size_t count = 0;
    for (; first != last; ++first, ++plan) count += *first < *plan;
    return count;
}

double sum_of_yields(const Tonnes* first, const Tonnes* last, const Hectares* area) {
    double total = 0;
    for (; first != last; ++first, ++area) {
#ifdef TYPED
        total += (*first / *area).value();
#else
        total += *first / *area;
#endif
    }
    return total;
}

void differences(const Tonnes* first, const Tonnes* last, const Tonnes* plan, Tonnes* result) {
    for (; first != last; ++first, ++plan, ++result) *result = *first - *plan;
}

std::int64_t sum_of_integers(const Persons* first, const Persons* last) {
    Persons total{};
#ifdef TYPED
    for (; first != last; ++first) total += *first;
    return bare(total);
#else
    for (; first != last; ++first) total = sum(total, *first);
    return total;
#endif
}

void differences_of_integers(const Persons* first, const Persons* last, const Persons* plan, Persons* result) {
    for (; first != last; ++first, ++plan, ++result) {
#ifdef TYPED
        *result = *first - *plan;
#else
        *result = difference(*first, *plan);
#endif
    }
}

void convert_integers(const WholeTonnes* first, const WholeTonnes* last, std::int64_t* result) {
    for (; first != last; ++first, ++result) {
#ifdef TYPED
        *result = convert(*first, units::kilogram).value();
#else
        *result = product(*first, 1'000);
#endif
    }
}

std::size_t count_integers_at_least(const Persons* first, const Persons* last, const Persons* plan) {
    std::size_t count = 0;
    for (; first != last; ++first, ++plan) count += *first >= *plan;
    return count;
}

void sum_of_decimals(const Exact* first, const Exact* last, Exact* result) {
    Exact total{};
    for (; first != last; ++first) total = total + *first;
    *result = total;
}

}  // extern "C"
