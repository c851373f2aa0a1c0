// Lesson 11: check a sentence of your own. Whoever has the figures makes the claim in one line.

#include <chitieu/audit/amount_text.hpp>
#include <chitieu/audit/check_claim.hpp>

#include <iostream>
#include <string_view>

using namespace chitieu;

namespace {

void show(std::string_view sentence, const ClaimCheck& check) {
    std::cout << sentence << "\n  " << words_of(check.agreement).english;
    const auto amount = [&](const Ratio& value) { return amount_text(value, check.unit, Language::english); };
    if (check.computed.value) std::cout << ": " << amount(*check.computed.value);
    if (check.computed.values && !check.computed.values->is_point()) {
        std::cout << ", by rounding " << amount(check.computed.values->lower) << " to "
                  << amount(check.computed.values->upper);
    }
    if (check.agreement == Agreement::undecidable) std::cout << " (" << words_of(check.why).english << ')';
    std::cout << '\n';
}

}  // namespace

int main() {
    constexpr auto million = units::million * units::dong;
    constexpr auto billion = units::billion * units::dong;

    // Printed figures stand for all that rounds to them, so 99.26 % is not wrong.
    constexpr ClaimCheck rice = check(
        ratio_claim(2'877_dec * units::hectare, 2'899_dec * units::hectare, 99.26_dec * units::percent));
    static_assert(rice.agreement == Agreement::within_rounding);
    show("2,877 of 2,899 ha are 99.26 % of the plan", rice);

    // Communes are whole, so this is.
    show("12 of 14 communes are 84.6 %", check(coverage_claim(12, 14, 84.6_dec * units::percent)));

    show("288 units of blood, 38 above the plan of 250", check(excess_claim(counted(288), counted(250), 38)));
    show("40 gifts of 400,000 dong each, 20,000,000 in all",
         check(product_claim(40 * units::gift, 400'000 * units::dong, 20'000'000 * units::dong)));
    show("346 gifts: 25, 171 and 150",
         check(sum_claim(346 * units::gift, {25 * units::gift, 171 * units::gift, 150 * units::gift})));

    // Scales and units convert exactly.
    show("49,960 million of 61.5 billion dong are 81.2 %",
         check(ratio_claim(49'960_dec * million, 61.5_dec * billion, 81.2_dec * units::percent)));
    show("1,840 ha at 62.5 quintals a hectare give 11,500 t",
         check(product_claim(1'840_dec * units::hectare, 62.5_dec * (units::quintal / units::hectare),
                             11'500_dec * units::tonne)));

    // A fall in percent of a share may be relative or in points; here it is in points.
    show("poverty fell by 7.28 % to 44.72 %",
         check(change_claim(44.72_dec * units::percent, 52.00_dec * units::percent, 7.28_dec * units::percent,
                            Sense::less)));

    // A hedged result is an inequality, a hedged figure a range.
    show("more than 90 % of 1,922",
         check(share_claim(counted(1'763), counted(1'922), hedged(Hedge::more_than, 90 * units::percent))));

    // What is not stated is missing, and what a direction decides is not guessed.
    show("70.3 ha, 4.32 ha above the plan",
         check(excess_claim(70.3_dec * units::hectare, unstated, 4.32_dec * units::hectare)));
    show("30 cases against 40 planned: 133 %",
         check(ratio_claim(counted(30), counted(40), 133 * units::percent)));
    show("the same, where fewer is better",
         check(ratio_claim(counted(30), counted(40), 133 * units::percent), Direction::lower_is_better));
}
