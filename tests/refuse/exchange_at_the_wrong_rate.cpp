// SPDX-License-Identifier: BSL-1.0
//
// A rate of dollars is none of euros, and goes one way exactly: the way back is rounded, by name.

#include <chitieu/domain/exchange_rate.hpp>

using namespace chitieu;
using namespace chitieu::literals;

constexpr date::year_month_day day = date::year{2023} / date::December / 29;
constexpr ExchangeRate rate(units::dollar, 23'866_dec * units::dong, day);

void exchanges() {
    static_cast<void>(exchange(5_dec * units::dollar, rate, units::million * units::dong));
    static_cast<void>(exchange_back_rounded(5_dec * units::dong, rate, units::dollar, 2));
#if REFUSE == 1  // expect: because::the_rate_is_of_other_currencies
    static_cast<void>(exchange(5_dec * units::euro, rate, units::dong));
#endif
#if REFUSE == 2  // expect: because::the_rate_is_of_other_currencies
    static_cast<void>(exchange(5_dec * units::dollar, rate, units::euro));
#endif
#if REFUSE == 3  // expect: because::the_rate_is_of_other_currencies
    static_cast<void>(exchange(5_dec * units::dong, rate, units::dollar));
#endif
#if REFUSE == 4  // expect: because::the_rate_is_of_other_currencies
    static_cast<void>(exchange_rounded(5_dec * units::euro, rate, units::dong, 2));
#endif
#if REFUSE == 5  // expect: because::the_rate_is_of_other_currencies
    static_cast<void>(exchange_back_rounded(5_dec * units::dollar, rate, units::dollar, 2));
#endif
#if REFUSE == 6  // expect: because::an_exchange_rate_is_between_two_currencies
    static_cast<void>(ExchangeRate(units::dollar, 5_dec * units::tonne, day));
#endif
#if REFUSE == 7  // expect: because::an_exchange_rate_is_between_two_currencies
    static_cast<void>(ExchangeRate(units::dollar, 5_dec * units::dollar, day));
#endif
}
