// Lesson 9: a district at the end of November. Are its indicators on the way to their plans?
//
// A flow adds up from 0, a stock goes from its baseline to the plan, and of accidents less is better. The
// path is the straight line over the year, or the shares of its months where the work is not even.

#include <chitieu/compare/bands.hpp>
#include <chitieu/compare/pace.hpp>
#include <chitieu/compare/year_path.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <iostream>

using namespace chitieu;

namespace {

constexpr auto today = date::year{2023} / date::November / 30;
constexpr Due even = due_on(today, calendar_year(2023));

// Two harvests: most of the grain comes in June and in October. Shares that do not add up do not compile.
constexpr MonthlyShares harvests = monthly_shares({0, 0, 0, 0, 10, 30, 0, 0, 10, 40, 8, 2}, 100);
constexpr Due by_harvest = due_on(today, harvests, 2023);

constexpr Indicator grain("3.1", "grain", units::tonne, Direction::higher_is_better, Aggregation::sum,
                          Aggregation::sum);
constexpr Indicator poverty("7.2", "poor households", units::percent, Direction::lower_is_better,
                            Aggregation::weighted, Aggregation::last);
constexpr Indicator accidents("9.4", "accidents", units::case_, Direction::lower_is_better, Aggregation::sum,
                              Aggregation::sum);

// Of what was due; 99.96 % is printed as 100.0 %, and then is no longer below 100 %.
constexpr auto lights =
    bands(below(0.9_dec, {"đỏ", "red"}), below(1, {"vàng", "amber"}), Wording{"xanh", "green"});

template <class Figure>
void print(std::string_view what, const Pace<Figure>& pace) {
    std::cout << what << ": " << to_string(round(pace.plan_to_date().value(), 1)) << " due, "
              << name_of(pace.status());
    if (const auto light = lights.classify_percent(pace.completion_to_date(), 1); light.is_defined()) {
        std::cout << ", " << to_string(light.value().printed) << " %, " << light.value().band.name.english;
    }
    if (pace.outlook().is_defined()) {
        std::cout << "; at this rate " << to_string(round(pace.outlook().value(), 1))
                  << " by the year's end, " << name_of(*pace.outlook_verdict());
    } else {
        std::cout << "; no outlook: " << words_of(pace.outlook().reason()).english;
    }
    if (pace.forecast()) {
        std::cout << "; expected are " << to_string(*pace.forecast()) << ", "
                  << name_of(*pace.forecast_verdict());
    }
    std::cout << '\n';
}

}  // namespace

int main() {
    // Ahead of the straight line, whose rate leads beyond the plan. But both harvests are in: by their shares
    // it is behind, and so says whoever expects what December still brings.
    const auto yield = reported(17'000_dec);
    print("grain, evenly", pace(grain, more_than(17'600_dec), yield, even, {.forecast = 17'350_dec}));
    print("grain, by the harvests",
          pace(grain, more_than(17'600_dec), yield, by_harvest, {.forecast = 17'350_dec}));

    // From 47.15 % at the beginning of the year down to 42 %.
    print("poor households",
          pace(poverty, planned(42_dec), reported(43.2_dec), even, {.baseline = 47.15_dec}));
    // A share is no flow: without its baseline there is no path, and that is said.
    const auto unknown = pace(poverty, planned(42_dec), reported(43.2_dec), even);
    std::cout << "without a baseline: " << name_of(unknown.status()) << ", "
              << words_of(unknown.plan_to_date().reason()).english << '\n';

    print("accidents", pace(accidents, at_most(24_dec), reported(21_dec), even));
}
