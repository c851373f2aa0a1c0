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

[[noreturn, gnu::cold]] inline void a_range_has_two_ends() noexcept {
    end_with("chitieu: a range has two ends");
}

[[noreturn, gnu::cold]] inline void a_period_goes_from_a_first_to_a_last_day_that_exist() noexcept {
    end_with("chitieu: a period goes from a first to a last day that exist");
}

[[noreturn, gnu::cold]] inline void an_exchange_rate_is_above_0_between_two_currencies_on_a_day() noexcept {
    end_with("chitieu: an exchange rate is above 0, between two currencies, on a day that exists");
}

[[noreturn, gnu::cold]] inline void a_year_has_months_1_to_12() noexcept {
    end_with("chitieu: a year has months 1 to 12");
}

[[noreturn, gnu::cold]] inline void only_a_wish_to_keep_a_value_has_one() noexcept {
    end_with("chitieu: only a wish to keep a value has one: ask is_keep() first");
}

[[noreturn, gnu::cold]] inline void columns_that_belong_together_have_as_many_rows() noexcept {
    end_with("chitieu: columns that belong together have as many rows");
}

[[noreturn, gnu::cold]] inline void sums_of_other_columns_scales_or_policies_do_not_merge() noexcept {
    end_with("chitieu: sums of other columns, scales or policies do not merge");
}

[[noreturn, gnu::cold]] inline void the_table_has_no_column_of_that_name_and_kind() noexcept {
    end_with("chitieu: the table has no column of that name and kind");
}

}  // namespace chitieu::detail
