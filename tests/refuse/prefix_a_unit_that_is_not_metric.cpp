// SPDX-License-Identifier: BSL-1.0
//
// A prefix goes on one metric unit that has none: there is no kiloperson, and a square centimetre is (cm)².

#include <chitieu/unit/catalogue.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void units_with_prefixes() {
    static_cast<void>(units::kilo * units::watt);
    static_cast<void>(units::tonne * (units::kilo * units::metre));
    static_cast<void>(power<2>(units::centi * units::metre));
#if REFUSE == 1  // expect: because::a_prefix_goes_on_one_metric_unit
    static_cast<void>(units::kilo * units::person);
#endif
#if REFUSE == 2  // expect: because::a_prefix_goes_on_one_metric_unit
    static_cast<void>(units::milli * units::percent);
#endif
#if REFUSE == 3  // expect: because::a_prefix_goes_on_one_metric_unit
    static_cast<void>(units::mega * units::dong);
#endif
#if REFUSE == 4  // expect: because::a_prefix_goes_on_one_metric_unit
    static_cast<void>(units::kilo * units::million);
#endif
#if REFUSE == 5  // expect: because::a_prefix_goes_on_one_metric_unit
    static_cast<void>(units::kilo * (units::kilo * units::metre));
#endif
#if REFUSE == 6  // expect: because::a_prefix_goes_on_one_metric_unit
    static_cast<void>(units::kilo * units::kilogram);
#endif
#if REFUSE == 7  // expect: because::a_prefix_goes_on_one_metric_unit
    static_cast<void>(units::centi * power<2>(units::metre));
#endif
#if REFUSE == 8  // expect: because::a_prefix_stands_before_its_unit
    static_cast<void>(units::kilo * units::kilo);
#endif
#if REFUSE == 9  // expect: because::a_prefix_stands_before_its_unit
    static_cast<void>(units::tonne * units::kilo * units::metre);
#endif
}
