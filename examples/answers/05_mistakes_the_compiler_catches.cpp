// The total of two indicators is a third one: its figure is made from the bare quantities, and on purpose.

#include <chitieu/chitieu.hpp>
#include <chitieu/text/to_string.hpp>

#include <iostream>

using namespace chitieu;

constexpr auto rice = indicator<"3.1.1">("Rice", units::tonne, higher_is_better);
constexpr auto maize = indicator<"3.1.2">("Maize", units::tonne, higher_is_better);
constexpr auto grain = indicator<"3.1">("Grain", units::tonne, higher_is_better);

int main() {
    const auto harvested = rice(14'300_dec);
    const auto picked = maize(3'201_dec);
    // auto sum = harvested + picked;
    //     because::figures_of_two_indicators_do_not_mix
    const auto total = grain(harvested.value() + picked.value());
    std::cout << to_string(total.value()) << " t\n";
}
