// SPDX-License-Identifier: BSL-1.0
//
// What is undefined has no figure, and no range or period is the wrong way round. While the program runs, it
// ends there: tests/package/no_exceptions.

#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/domain/period.hpp>

using namespace chitieu;

constexpr auto births = compare(planned(0_dec), reported(2_dec), lower_is_better);
static_assert(!births.completion().is_defined() && !births.completion().checked_percent(2));
constexpr auto grain = compare(planned(2_dec), reported(2_dec), higher_is_better);
static_assert(grain.completion().percent(2) == 100 && grain.completion().checked_percent(2) == 100_dec);
[[maybe_unused]] constexpr Reckoned<Decimal> nothing = Undefined::no_baseline;
[[maybe_unused]] constexpr auto may = date::year{2025} / date::May / 1;

#if REFUSE == 1  // expect: an_undefined_completion_has_no_ratio_ask_is_defined_first
constexpr auto percent = births.completion().percent(2);
#endif
#if REFUSE == 2  // expect: a_defined_result_has_no_reason_why_it_is_not
constexpr auto why = grain.completion().reason();
#endif
#if REFUSE == 3  // expect: an_undefined_result_has_no_value_ask_is_defined_first
constexpr auto value = nothing.value();
#endif
#if REFUSE == 4  // expect: a_range_goes_from_its_lower_to_its_upper_end
constexpr auto quality = between(7_dec, 5_dec);
#endif
#if REFUSE == 5  // expect: a_range_goes_from_its_lower_to_its_upper_end
constexpr Target<> rate(TargetForm::between, 5_dec);
#endif
#if REFUSE == 6  // expect: a_period_goes_from_a_first_to_a_last_day_that_exist
constexpr Period half(may, date::year{2025} / date::April / 30);
#endif
