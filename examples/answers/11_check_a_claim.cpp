// Three sentences. One is wrong, one is true in two ways, one needs to be told which way is good.

#include <chitieu/audit/amount_text.hpp>
#include <chitieu/audit/check_claim.hpp>

#include <iostream>
#include <string_view>

using namespace chitieu;

namespace {

void show(std::string_view sentence, const ClaimCheck& check) {
    std::cout << sentence << ": " << words_of(check.agreement).english;
    if (check.computed.value)
        std::cout << ", " << amount_text(*check.computed.value, check.unit, Language::english);
    std::cout << '\n';
}

}  // namespace

int main() {
    // Wells are whole, so rounding excuses nothing.
    show("12 of 18 wells, 70 %", check(coverage_claim(12, 18, 70 * units::percent)));
    // 40 % to 42 % are 2 points more and 5 % more: the sentence may mean either.
    show("up by 5 % to 42 %", check(change_claim(42_dec * units::percent, 40_dec * units::percent,
                                                 5 * units::percent, Sense::more)));
    const Claim fires = ratio_claim(counted(3), counted(4), 133 * units::percent);
    show("3 fires of 4, 133 %", check(fires));
    show("and fewer are better", check(fires, Direction::lower_is_better));
}
