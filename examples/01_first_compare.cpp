// Lesson 1: compare one actual with one target.

#include <chitieu/compare/compare.hpp>
#include <chitieu/text/to_string.hpp>

#include <iostream>

using namespace chitieu;

// Exact decimals: what is known at compile time is checked there.
constexpr auto grain = compare(more_than(17'600_dec), reported(17'501_dec), Direction::higher_is_better);
static_assert(grain.verdict() == Verdict::missed);

int main() {
    std::cout << "grain: " << name_of(grain.verdict()) << ", " << to_string(grain.completion().percent(2))
              << " % of the plan, " << to_string(*grain.variance()) << " tonnes off\n";
}
