// SPDX-License-Identifier: BSL-1.0
//
// Earned value is reckoned in one unit, from figures that say which one they are.

#include <chitieu/score/earned_value.hpp>

using namespace chitieu;
using namespace chitieu::literals;

constexpr PlannedValue planned_dong(5_dec * units::dong);
constexpr EarnedValue earned_dong(4_dec * units::dong);
constexpr ActualCost paid_dong(3_dec * units::dong);
constexpr BudgetAtCompletion budget_dong(9_dec * units::dong);

void analyses() {
    static_cast<void>(earned_value_analysis(planned_dong, earned_dong, paid_dong, budget_dong));
    static_cast<void>(earned_value_analysis(planned_dong, earned_dong, paid_dong));
#if REFUSE == 1  // expect: because::currencies_need_an_exchange_rate
    constexpr ActualCost paid_dollars(3_dec * units::dollar);
    static_cast<void>(earned_value_analysis(planned_dong, earned_dong, paid_dollars, budget_dong));
#endif
#if REFUSE == 2  // expect: because::units_differ
    constexpr EarnedValue earned_tonnes(4_dec * units::tonne);
    static_cast<void>(earned_value_analysis(planned_dong, earned_tonnes, paid_dong, budget_dong));
#endif
#if REFUSE == 3  // expect: because::a_bare_number_has_no_unit
    static_cast<void>(earned_value_analysis(planned_dong, earned_dong, ActualCost(3_dec), budget_dong));
#endif
#if REFUSE == 4  // expect: because::it_takes_PlannedValue_EarnedValue_ActualCost_and_BudgetAtCompletion
    static_cast<void>(earned_value_analysis(5_dec, 4_dec, 3_dec, 9_dec));
#endif
#if REFUSE == 5  // expect: because::it_takes_PlannedValue_EarnedValue_ActualCost_and_BudgetAtCompletion
    static_cast<void>(earned_value_analysis(earned_dong, planned_dong, paid_dong, budget_dong));
#endif
#if REFUSE == 6  // expect: because::it_takes_PlannedValue_EarnedValue_ActualCost_and_BudgetAtCompletion
    static_cast<void>(earned_value_analysis(planned_dong, paid_dong, earned_dong));
#endif
#if REFUSE == 7  // expect: because::currencies_need_an_exchange_rate
    constexpr ActualCost paid_euros(3_dec * units::euro);
    static_cast<void>(earned_value_analysis(planned_dong, earned_dong, paid_euros));
#endif
}
