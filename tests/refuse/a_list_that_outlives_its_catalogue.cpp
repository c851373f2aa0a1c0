// SPDX-License-Identifier: BSL-1.0
//
// A list looks into its catalogue, which must be there as long.

#include <chitieu/unit/unit_catalogue.hpp>

using namespace chitieu;
using namespace chitieu::literals;

void lists() {
    const UnitCatalogue catalogue;
    const UnitList list = catalogue;
    static_cast<void>(list);
#if REFUSE == 1  // expect: deleted
    const UnitList gone = UnitCatalogue();
    static_cast<void>(gone);
#endif
#if REFUSE == 2  // expect: deleted
    UnitCatalogue copy(catalogue);
#endif
}
