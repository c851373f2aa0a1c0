// A rate of 12.04 % is not "at most 12 %", whatever it is printed as: what is compared is what is handed in.

#include <chitieu/compare/compare.hpp>
#include <chitieu/text/to_string.hpp>

#include <iostream>

using namespace chitieu;

constexpr auto target = at_most(12_dec);  // brings its direction: lower is better
constexpr auto exact = compare(target, reported(12.04_dec), Direction::lower_is_better);
constexpr auto rounded = compare(target, reported(12.0_dec), Direction::lower_is_better);
static_assert(exact.verdict() == Verdict::missed && rounded.verdict() == Verdict::met);

int main() {
    std::cout << "12.04 %: " << name_of(exact.verdict()) << " by " << to_string(*exact.variance()) << '\n'
              << "12.0 %: " << name_of(rounded.verdict()) << '\n';
}
