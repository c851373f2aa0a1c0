// SPDX-License-Identifier: BSL-1.0
//
// What a unit cannot hold or would outlive.

#include <chitieu/unit/catalogue.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void composed() {
    static_cast<void>(units::head / units::household);
#if REFUSE == 1  // expect: a unit has at most six terms
    static_cast<void>(units::person * units::household * units::head * units::commune * units::village *
                      units::school * units::house);
#endif
#if REFUSE == 2  // expect: the power of a unit is -99 to 99
    static_cast<void>(power<100>(units::metre));
#endif
#if REFUSE == 3  // expect: deleted
    static_cast<void>(AnyUnit(describe_count("{buffalo}", {"trâu", "buffalo"})));
#endif
}
