// SPDX-License-Identifier: BSL-1.0
//
// Figures of two static indicators do not mix, not even in one unit.

#include <chitieu/domain/static_indicator.hpp>

#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/indicator_row.hpp>

using namespace chitieu;
using namespace chitieu::literals;

constexpr auto grain = indicator<"3.1">("Sản lượng lương thực", units::tonne, higher_is_better);
constexpr auto maize = indicator<"3.2">("Sản lượng ngô", units::tonne, higher_is_better);

void figures() {
    static_cast<void>(grain(1_dec) + grain(2_dec) < grain(4_dec) - grain(1_dec));
    static_cast<void>(compare(grain.planned(1_dec), grain.reported(2_dec)));
    static_cast<void>(compare(maize, maize.planned(1_dec), maize.reported(2_dec)));
    static_cast<void>(row(grain, grain.planned(1_dec), reported(2_dec)));
#if REFUSE == 1  // expect: because::figures_of_two_indicators_do_not_mix
    static_cast<void>(grain(1_dec) + maize(2_dec));
#endif
#if REFUSE == 2  // expect: because::figures_of_two_indicators_do_not_mix
    static_cast<void>(grain(1) - maize(2));
#endif
#if REFUSE == 3  // expect: because::figures_of_two_indicators_do_not_mix
    static_cast<void>(grain(1_dec) < maize(2_dec));
#endif
#if REFUSE == 4  // expect: because::figures_of_two_indicators_do_not_mix
    static_cast<void>(grain(1_dec) == maize(1_dec));
#endif
#if REFUSE == 5  // expect: because::figures_of_two_indicators_do_not_mix
    static_cast<void>(compare(grain.planned(1_dec), maize.reported(2_dec)));
#endif
#if REFUSE == 6  // expect: because::figures_of_two_indicators_do_not_mix
    static_cast<void>(compare(grain, maize.planned(1_dec), maize.reported(2_dec)));
#endif
#if REFUSE == 7  // expect: Code<'3', '.', '2'>
    static_cast<void>(checked_convert(grain(1_dec), maize(0_dec).unit()));
#endif
#if REFUSE == 8  // expect: because::figures_of_two_indicators_do_not_mix
    static_cast<void>(grain(maize(1_dec)));
#endif
#if REFUSE == 9  // expect: because::figures_of_two_indicators_do_not_mix
    static_cast<void>(grain.planned(maize(1_dec)));
#endif
#if REFUSE == 10  // expect: because::figures_of_two_indicators_do_not_mix
    static_cast<void>(row(grain, planned(1_dec), maize.reported(2_dec)));
#endif
}
