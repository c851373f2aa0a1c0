// A share of a share, and the two ways to say that one has fallen.

#include <chitieu/compare/change.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/quantity.hpp>

#include <iostream>

using namespace chitieu;

int main() {
    // 12.5 % of all are poor, and 60 % of those live in the highlands: a share of all, so times a bare
    // number.
    constexpr auto poor = 12.5_dec * units::percent;
    constexpr auto poor_in_the_highlands = poor * 0.60_dec;
    std::cout << to_string(poor_in_the_highlands.value()) << " % of all households\n";

    // From 12.5 % to 10 %: in points a difference, in percent a growth. "Fell by 20 %" leaves open which.
    constexpr auto now = 10_dec * units::percent;
    const auto fall = change(reported(poor), reported(now));
    std::cout << to_string((poor - now).value()) << " points, or " << to_string(fall.relative().percent(1))
              << " % of what it was\n";
}
