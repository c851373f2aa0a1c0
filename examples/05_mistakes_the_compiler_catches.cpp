// Lesson 5: mistakes that the compiler catches. Each wrong line stands in a comment, and under it the
// sentence that the compiler answers with; a test takes every one of them out of its comment.

#include <chitieu/chitieu.hpp>
#include <chitieu/text/to_string.hpp>

#include <iostream>

using namespace chitieu;

constexpr auto as_sum = over_places<Aggregation::sum>;

// Two indicators, in types of their own. Which way is good is part of each.
constexpr auto grain = indicator<"3.1">("Grain harvested", units::tonne, higher_is_better, as_sum);
constexpr auto maize = indicator<"3.2">("Maize harvested", units::tonne, higher_is_better, as_sum);
// constexpr auto floods = indicator<"9.1">("Houses flooded", units::house);
//     because::no_direction_is_assumed
// constexpr auto poor = indicator<"5.1">("Poor", units::percent, lower_is_better, as_sum);
//     because::shares_add_up_only_with_weights

int main() {
    // Units. What measures different things does not mix, and a bare number is in no unit.
    const auto harvest = 17'501_dec * units::tonne;
    // auto sum = harvest + 4'200_dec * units::hectare;
    //     because::units_differ
    // auto sum = harvest + 5;
    //     because::a_bare_number_has_no_unit
    // bool more = 14 * units::commune > 1'200 * units::person;
    //     because::units_differ

    // Conversions. Tonnes make kilograms; whole kilograms make tonnes only where rounding is asked for.
    const auto sacks = convert(3 * units::tonne, units::kilogram);
    // convert(1'250 * units::kilogram, units::tonne);
    //     because::digits_could_be_lost
    // convert(harvest, units::hectare);
    //     because::units_measure_different_things

    // Shares. They differ in points, and add up only with weights.
    const auto cut = 12_dec * units::percent - 10.5_dec * units::percent;
    // auto both = 12_dec * units::percent + 10_dec * units::percent;
    //     because::shares_add_up_only_with_weights

    // Indicators. Both are in tonnes, and still two things.
    const auto result = compare(grain.more_than(17'600_dec), grain.reported(17'501_dec));
    const auto other = compare(maize.at_least(2'000_dec), maize.reported(2'100_dec));
    // auto total = grain(17'501_dec) + maize(2'100_dec);
    //     because::figures_of_two_indicators_do_not_mix
    // auto wrong = compare(grain.planned(17'600_dec), maize.reported(2'100_dec));
    //     because::figures_of_two_indicators_do_not_mix

    // Plan and actual. Each in its place, and no direction is taken for granted.
    const auto plain = compare(planned(96_dec), reported(99_dec), Direction::higher_is_better);
    // auto swapped = compare(reported(99_dec), planned(96_dec), Direction::higher_is_better);
    //     because::a_target_comes_before_its_actual
    // auto which_way = compare(planned(96_dec), reported(99_dec));
    //     because::no_direction_is_assumed

    std::cout << to_string(harvest.value()) << " t; " << sacks.value() << " kg; " << to_string(cut.value())
              << " points; " << name_of(result.verdict()) << "; " << name_of(other.verdict()) << "; "
              << name_of(plain.verdict()) << '\n';
}
