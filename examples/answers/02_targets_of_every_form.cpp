// A target that is a range, and one of 0: both have a verdict, and neither has a completion.

#include <chitieu/compare/compare.hpp>
#include <chitieu/text/to_string.hpp>

#include <iostream>
#include <string_view>

using namespace chitieu;

namespace {

void show(std::string_view what, const Comparison<>& comparison) {
    std::cout << what << ": " << name_of(comparison.verdict());
    if (comparison.variance()) std::cout << ", " << to_string(*comparison.variance()) << " off";
    std::cout << "; " << words_of(comparison.completion().reason()).english << '\n';
}

}  // namespace

int main() {
    const auto excellent = between(15_dec, 20_dec);
    show("18 of 15 to 20", compare(excellent, reported(18_dec), Direction::keep_within));
    show("21 of 15 to 20", compare(excellent, reported(21_dec), Direction::keep_within));
    show("2 fires of 0", compare(planned(0_dec), reported(2_dec), Direction::lower_is_better));
}
