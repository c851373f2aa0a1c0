// SPDX-License-Identifier: BSL-1.0
//
// An assessment of a budget is told what its lines are, and takes amounts that are exact.

#include <chitieu/score/pefa.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace chitieu;

struct NoOrder {};
struct Line {
    std::string head;
    int year;
    std::optional<int> perhaps_a_year;
    Decimal approved;
    std::optional<Decimal> spent;
    double spent_about;
    Quantity<units::Dong> in_dong;
    Quantity<units::Percent> share;
    Quantity<AnyUnit> at_run_time;
    Target<> target;
    bool is_reserve;
    bool is_interest;
    int kind;
    NoOrder place;
};

const std::vector<Line> lines;
constexpr auto head = key_from(&Line::head);
constexpr auto year = period_from(&Line::year);
constexpr auto approved = target_from(&Line::approved);
constexpr auto spent = actual_from(&Line::spent);
constexpr auto is_reserve = pefa::contingency_if(&Line::is_reserve);
constexpr auto is_interest = pefa::interest_if(&Line::is_interest);
[[maybe_unused]] constexpr auto dong = target_from(&Line::in_dong);

void assess() {
    static_cast<void>(pefa::expenditure_outturn(lines, head, year, approved, spent));
    static_cast<void>(
        pefa::composition_by_function(lines, head, year, approved, spent, is_reserve, is_interest));
    static_cast<void>(pefa::composition_by_economic_type(lines, head, year, approved, spent, is_reserve));
    static_cast<void>(pefa::contingency_expenditure(lines, year, approved, spent, pefa::no_contingency));
#if REFUSE == 1  // expect: because::amounts_are_exact_and_no_doubles
    pefa::expenditure_outturn(lines, head, year, approved, actual_from(&Line::spent_about));
#endif
#if REFUSE == 2  // expect: because::a_bare_number_has_no_unit
    pefa::expenditure_outturn(lines, head, year, dong, actual_from(&Line::year));
#endif
#if REFUSE == 3  // expect: because::say_which_lines_are_contingency
    pefa::composition_by_function(lines, head, year, approved, spent, is_interest);
#endif
#if REFUSE == 4  // expect: because::say_which_lines_are_interest
    pefa::composition_by_function(lines, head, year, approved, spent, is_reserve);
#endif
#if REFUSE == 5  // expect: because::say_which_year_a_line_is_of
    pefa::expenditure_outturn(lines, head, approved, spent);
#endif
#if REFUSE == 6  // expect: because::say_which_year_a_line_is_of
    pefa::expenditure_outturn(lines, head, period_from(&Line::perhaps_a_year), approved, spent);
#endif
#if REFUSE == 7  // expect: because::a_line_is_contingency_or_it_is_not
    pefa::contingency_expenditure(lines, year, approved, spent, pefa::contingency_if(&Line::kind));
#endif
#if REFUSE == 8  // expect: because::this_says_nothing_to_the_algorithm
    pefa::composition_by_economic_type(lines, head, year, approved, spent, is_reserve, is_interest);
#endif
#if REFUSE == 9  // expect: because::shares_add_up_only_with_weights
    pefa::revenue_outturn(lines, head, year, target_from(&Line::share), actual_from(&Line::share));
#endif
#if REFUSE == 10  // expect: because::amounts_are_in_a_static_unit
    pefa::revenue_outturn(lines, head, year, dong, actual_from(&Line::at_run_time));
#endif
#if REFUSE == 11  // expect: because::a_plan_stands_where_an_actual_belongs
    pefa::revenue_outturn(lines, head, year, approved, actual_from(&Line::target));
#endif
#if REFUSE == 12  // expect: because::this_is_no_figure
    pefa::revenue_outturn(lines, head, year, approved, actual_from(&Line::head));
#endif
#if REFUSE == 13  // expect: because::say_where_the_actual_is
    pefa::revenue_outturn(lines, head, year, approved);
#endif
#if REFUSE == 14  // expect: because::heads_are_ordered_by_less
    pefa::revenue_composition(lines, key_from(&Line::place), year, approved, spent);
#endif
#if REFUSE == 15  // expect: because::this_is_said_twice
    pefa::revenue_outturn(lines, year, approved, spent, pefa::MissingPlan::undefined,
                          pefa::MissingPlan::not_budgeted);
#endif
#if REFUSE == 16  // expect: because::years_are_ordered_by_less
    pefa::expenditure_outturn(lines, head, period_from(&Line::place), approved, spent);
#endif
}
