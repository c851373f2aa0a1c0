// 150 of 240 classrooms at the end of August. Nobody builds in the first quarter: does that excuse it?

#include <chitieu/compare/pace.hpp>
#include <chitieu/compare/year_path.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <iostream>
#include <string_view>

using namespace chitieu;

namespace {

constexpr auto today = date::year{2025} / date::August / 31;
constexpr MonthlyShares dry_months = monthly_shares({0, 0, 0, 12, 12, 12, 12, 12, 10, 10, 10, 10}, 100);
constexpr Indicator classrooms("5.2", "classrooms built", units::facility, Direction::higher_is_better,
                               Aggregation::sum, Aggregation::sum);

void show(std::string_view path, const Due& due) {
    const auto state = pace(classrooms, planned(240_dec), reported(150_dec), due);
    std::cout << path << ": " << to_string(round(state.plan_to_date().value(), 1)) << " due, "
              << name_of(state.status()) << '\n';
}

}  // namespace

int main() {
    show("evenly over the year", due_on(today, calendar_year(2025)));
    show("from April on", due_on(today, dry_months, 2025));
}
