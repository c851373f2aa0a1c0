// SPDX-License-Identifier: BSL-1.0
//
// A district that was not found is not the whole country, and a unit does not outlive its gazetteer.

#include <chitieu/domain/gazetteer.hpp>

#include <utility>

using namespace chitieu;

constexpr auto day = date::year{2025} / date::June / 30;

void find(Gazetteer& gazetteer) {
    const auto district = gazetteer.find("107", day);
    if (district) static_cast<void>(gazetteer.find_name("Mù Cả", {.on = day, .inside = *district}));
    static_cast<void>(gazetteer.find_name("Mù Cả", {.on = day}));
#if REFUSE == 1  // expect: a_unit_that_was_not_found_holds_nothing
    static_cast<void>(gazetteer.find_name("Mù Cả", {.on = day, .inside = district}));
#endif
#if REFUSE == 2  // expect: find(
    static_cast<void>(Gazetteer().find("107", day));
#endif
#if REFUSE == 3  // expect: parent_of(
    static_cast<void>(std::move(gazetteer).parent_of(*district, day));
#endif
#if REFUSE == 4  // expect: Gazetteer(const
    static_cast<void>(Gazetteer(gazetteer));
#endif
    if (district) static_cast<void>(gazetteer.children_of(*district, day));
#if REFUSE == 5  // expect: children_of(
    static_cast<void>(Gazetteer().children_of(*district, day));
#endif
}
