// SPDX-License-Identifier: BSL-1.0
#pragma once

// Every way in which arithmetic of this folder can fail, one function each. None is constexpr and
// each is named as a sentence: in a constant expression the compiler quotes the name as the reason.
// <stdexcept> brings <string> (19,000 lines), so libstdc++'s own throwing functions are called
// where they exist; they live in the library, so they also work under -fno-exceptions: there, as nothing can
// catch, std::terminate prints the sentence and aborts, or calls what the program gave std::set_terminate.

#include <cstddef>  // defines __GLIBCXX__ where the standard library is libstdc++

#if defined(__GLIBCXX__)
#include <bits/functexcept.h>
#else
#include <cstdlib>
#include <stdexcept>
#endif

namespace chitieu::detail {

[[noreturn]] inline void throw_overflow(const char* sentence) {
#if defined(__GLIBCXX__)
    std::__throw_overflow_error(sentence);
#elif defined(__cpp_exceptions)
    throw std::overflow_error{sentence};
#else
    static_cast<void>(sentence);
    std::abort();
#endif
}

[[noreturn]] inline void throw_domain(const char* sentence) {
#if defined(__GLIBCXX__)
    std::__throw_domain_error(sentence);
#elif defined(__cpp_exceptions)
    throw std::domain_error{sentence};
#else
    static_cast<void>(sentence);
    std::abort();
#endif
}

[[noreturn]] inline void throw_logic(const char* sentence) {
#if defined(__GLIBCXX__)
    std::__throw_logic_error(sentence);
#elif defined(__cpp_exceptions)
    throw std::logic_error{sentence};
#else
    static_cast<void>(sentence);
    std::abort();
#endif
}

[[noreturn, gnu::cold]] inline void the_exact_result_does_not_fit_a_decimal() {
    throw_overflow("chitieu: the exact result does not fit a Decimal");
}

[[noreturn, gnu::cold]] inline void the_scale_of_a_decimal_is_0_to_18() {
    throw_overflow("chitieu: the scale of a Decimal is 0 to 18");
}

[[noreturn, gnu::cold]] inline void the_exact_result_does_not_fit_a_ratio() {
    throw_overflow("chitieu: the exact result does not fit a Ratio");
}

[[noreturn, gnu::cold]] inline void the_decimals_of_an_interval_are_minus_18_to_18() {
    throw_overflow("chitieu: the decimals of an Interval are -18 to 18");
}

[[noreturn, gnu::cold]] inline void a_division_by_zero_has_no_result() {
    throw_domain("chitieu: a division by zero has no result");
}

/// Only reached while a literal is compiled, where calling it is the error.
[[noreturn]] void a_decimal_literal_has_digits_and_one_point_and_at_most_18_decimals();

}  // namespace chitieu::detail
