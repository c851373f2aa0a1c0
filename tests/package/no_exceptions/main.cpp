#include "headers.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

using namespace chitieu;

namespace {

volatile std::int64_t hidden = INT64_MAX;  // from the compiler, which would reckon ahead

void go_beyond(std::string_view what) {
    const std::int64_t large = hidden;
    const Decimal most = Decimal::from_parts(large, 0);
    if (what == "decimal") static_cast<void>(most + 1);
    if (what == "scale") static_cast<void>(Decimal::from_parts(large, 19));
    if (what == "ratio") static_cast<void>(Ratio(most) * Ratio(most) * Ratio(most));
    if (what == "division") static_cast<void>(Ratio(1) / Ratio(large - INT64_MAX));
    if (what == "interval") static_cast<void>(rounded(most, 19));
    if (what == "integer") static_cast<void>(large * units::tonne + large * units::tonne);
    if (what == "hook") {
        std::set_terminate([] {
            std::fputs("ended by the program's own handler\n", stderr);
            std::_Exit(3);
        });
        static_cast<void>(most + 1);
    }
    std::puts("went on");
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 2) {
        go_beyond(arguments[1]);
        return 0;
    }
    const std::int64_t large = hidden;
    const Ratio square = Ratio(large) * Ratio(large);
    const auto grain = compare(more_than(17'600_dec), reported(17'501_dec), Direction::higher_is_better);
    std::printf("%s, %s %%\n", std::string(name_of(grain.verdict())).c_str(),
                std::string(to_string(grain.completion().percent(4))).c_str());
    std::puts(checked_add(Decimal(large), 1) ? "something" : "nothing");
    std::puts(checked_multiply(square, square) ? "an exact result" : "no exact result");
}
