// SPDX-License-Identifier: BSL-1.0
#pragma once

// What was promised and does not hold, where going on would give a wrong figure: the program ends, in every
// build, through std::terminate, which prints the sentence. Nothing can catch it. None of these functions is
// constexpr and each is named as a sentence: in a constant expression the compiler quotes the name as the
// reason. What only a loop over rows could check is an assert there.

#include <chitieu/number/detail/throw.hpp>

namespace chitieu::detail {

[[noreturn, gnu::cold, gnu::noinline]] inline void end_with(const char* sentence) noexcept {
    throw_logic(sentence);
}

[[noreturn, gnu::cold]] inline void an_undefined_completion_has_no_ratio_ask_is_defined_first() noexcept {
    end_with("chitieu: an undefined completion has no ratio: ask is_defined() first, reason() says why");
}

[[noreturn, gnu::cold]] inline void an_undefined_result_has_no_value_ask_is_defined_first() noexcept {
    end_with("chitieu: an undefined result has no value: ask is_defined() first, reason() says why");
}

[[noreturn, gnu::cold]] inline void a_defined_result_has_no_reason_why_it_is_not() noexcept {
    end_with("chitieu: a defined result has no reason why it is not: ask is_defined() first");
}

[[noreturn, gnu::cold]] inline void a_range_goes_from_its_lower_to_its_upper_end() noexcept {
    end_with("chitieu: a range goes from its lower to its upper end");
}

}  // namespace chitieu::detail
