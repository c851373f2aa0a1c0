// SPDX-License-Identifier: BSL-1.0
//
// Dong and dollars are different things until an exchange rate says what one is worth in the other.

#include <chitieu/unit/quantity.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void sums() {
    static_cast<void>(5_dec * units::dong + 1_dec * units::dong);
    static_cast<void>(convert(1_dec * (units::million * units::dong), units::dong));
#if REFUSE == 1  // expect: because::currencies_need_an_exchange_rate
    static_cast<void>(5_dec * units::dong + 1_dec * units::dollar);
#endif
#if REFUSE == 2  // expect: because::currencies_need_an_exchange_rate
    static_cast<void>(5_dec * units::euro - 1_dec * units::dollar);
#endif
#if REFUSE == 3  // expect: because::currencies_need_an_exchange_rate
    static_cast<void>(5.0 * units::dong < 1.0 * units::dollar);
#endif
#if REFUSE == 4  // expect: because::currencies_need_an_exchange_rate
    static_cast<void>(convert(5_dec * units::dong, units::dollar));
#endif
#if REFUSE == 5  // expect: because::currencies_need_an_exchange_rate
    static_cast<void>(checked_convert(5_dec * (units::million * units::dong), units::euro));
#endif
#if REFUSE == 6  // expect: because::currencies_need_an_exchange_rate
    static_cast<void>(checked_add(5_dec * units::dong, 1_dec * units::dollar));
#endif
#if REFUSE == 7  // expect: because::units_differ
    static_cast<void>(5_dec * units::dong + 1_dec * (units::million * units::dong));
#endif
}
