// Lesson 4: units, shares, and money.

#include <chitieu/domain/exchange_rate.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit_catalogue.hpp>

#include <iostream>
#include <string_view>

using namespace chitieu;

// A counted thing of one's own is a line, and goes with nothing else.
struct Buffalo : Counted<"trâu", "buffalo"> {};

namespace {

template <Unit UnitType>
void show(std::string_view what, const Quantity<UnitType>& quantity) {
    std::cout << what << ": " << to_string(quantity.value()) << ' '
              << print_unit(quantity.unit(), Language::english).view() << '\n';
}

}  // namespace

int main() {
    // Units are composed, and kept apart: tonnes + hectares, or even tonnes + kilograms, does not compile.
    constexpr auto yield = 62.5_dec * (units::quintal / units::hectare);
    constexpr auto area = 1'840_dec * units::hectare;
    show("grain", convert(area * yield, units::tonne));
    show("electricity", 12.5_dec * units::gigawatt_hour);
    show("a page", 623.7_dec * power<2>(units::centi * units::metre));

    // What may lose digits is asked for by name.
    show("seven months", convert_rounded(7_dec * units::month, units::year, 2));
    show("per household", divide(8'312_dec * units::person, 1'937_dec * units::household, 1));
    std::cout << "exactly half: " << (ratio_of(500 * units::kilogram, 1 * units::tonne) == Ratio(1, 2))
              << '\n';

    // Shares differ in points, and only points add to them.
    constexpr auto poverty = 32.4_dec * units::percent;
    constexpr auto target = 27.9_dec * units::percent;
    show("to go", poverty - target);
    show("in permille", convert(poverty, units::permille));

    // Dong and dollars are different things until a rate of a day says what one was worth in the other.
    const ExchangeRate rate(units::dollar, 23'866_dec * units::dong, date::year{2023} / 12 / 29);
    const auto budget =
        exchange(1.5_dec * (units::million * units::dollar), rate, units::billion * units::dong);
    if (budget) show("budget", *budget);

    // What only a file knows is known while running: the same templates then answer with an optional.
    UnitCatalogue catalogue(standard_units_and<Buffalo>);
    const AddedUnit sao = catalogue.add_line("[sao]; sào; sao; measure; 360 m2");
    const auto harvest = parse_unit("kg/sào", catalogue);
    if (!sao || !harvest) return 1;
    if (const auto per_hectare =
            checked_convert_rounded(225_dec * *harvest, units::quintal / units::hectare, 1)) {
        show("harvest", *per_hectare);
    }
    std::cout << "kilograms as hectares: "
              << (checked_convert(1_dec * *harvest, units::hectare) ? "yes" : "no") << '\n';
    const AddedUnit taken = catalogue.add_line("{bale}; kiện; bale; count; ; con trâu|trâu");
    std::cout << "a bale is not called " << taken.text << ": " << words_of(taken.problem).english << '\n';
}
