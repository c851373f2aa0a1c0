#pragma once

// What goes from one translation unit to the other: values of several layers, an exception, addresses.
// Included after every public header.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

struct Layout {
    std::size_t size;
    std::size_t alignment;
    bool operator==(const Layout&) const = default;
};

/// How the types that callers hold lie in memory: consteval, so that it is said in the unit that asks, and
/// not by a function that the linker has chosen.
template <class... Types>
consteval std::array<Layout, sizeof...(Types)> layouts_of() {
    return {Layout{sizeof(Types), alignof(Types)}...};
}
using Harvest = decltype(1 * chitieu::units::tonne);
consteval auto layouts_here() {
    using namespace chitieu;
    return layouts_of<Decimal, Ratio, ExactSum, Interval, AnyUnit, Harvest, Target<Decimal>, Target<Harvest>,
                      Actual<Decimal>, Comparison<Decimal>, Completion<>, Period, Error, Result<Decimal>,
                      Result<Annex>, Annex, Report, Claim, Finding, Audit, Gazetteer>();
}
using Layouts = decltype(layouts_here());

namespace second_unit {

Layouts layouts();
chitieu::Decimal sum(chitieu::Decimal left, chitieu::Decimal right);  // throws where it does not fit
chitieu::Comparison<chitieu::Decimal> compared(const chitieu::Target<chitieu::Decimal>& target,
                                               const chitieu::Actual<chitieu::Decimal>& actual);
chitieu::Result<chitieu::Annex> annex(std::string_view text);
std::string table(const chitieu::Annex& annex, const chitieu::Audit& audit);
const void* catalogue();

}  // namespace second_unit
