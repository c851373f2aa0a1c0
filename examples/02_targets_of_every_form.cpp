// Lesson 2: targets of every form, and what each calls met.

#include <chitieu/compare/compare.hpp>
#include <chitieu/text/to_string.hpp>

#include <iostream>
#include <optional>
#include <string_view>

using namespace chitieu;

namespace {

void show(std::string_view what, const std::optional<Target<>>& target, const Actual<>& actual,
          Direction direction) {
    const Comparison<> comparison = compare(target, actual, direction);
    std::cout << what << ": " << name_of(comparison.verdict()) << ", ";
    if (comparison.completion().is_defined()) {
        std::cout << to_string(comparison.completion().percent(1)) << " %\n";
    } else {
        std::cout << "no completion: " << words_of(comparison.completion().reason()).english << '\n';
    }
}

}  // namespace

int main() {
    const Direction up = Direction::higher_is_better;
    const Direction down = Direction::lower_is_better;

    // A value is met where equal; which way is better has to be said.
    show("planned 96, reached 99, higher is better", planned(96_dec), reported(99_dec), up);
    show("planned 10.5, reached 9.8, lower is better", planned(10.5_dec), reported(9.8_dec), down);
    show("maintain 98.5, reached 98.50", maintain(98.5_dec), reported(98.50_dec), up);

    // A bound is satisfied or not, and brings its own direction.
    show("at least 10, reached 10", at_least(10_dec), reported(10_dec), up);
    show("more than 10, reached 10", more_than(10_dec), reported(10_dec), up);
    show("at most 3, reached 2", at_most(3_dec), reported(2_dec), up);
    show("less than 3, reached 3", less_than(3_dec), reported(3_dec), up);

    // A range has no single plan to divide by.
    show("15 to 20, reached 20", between(15_dec, 20_dec), reported(20_dec), Direction::keep_within);

    // Missing, zero and no target are three different things.
    show("planned 15, nothing reported", planned(15_dec), not_reported(), up);
    show("planned 0, reached 0", planned(0_dec), reported(0_dec), down);
    show("no target, reached 7", std::nullopt, reported(7_dec), up);
}
