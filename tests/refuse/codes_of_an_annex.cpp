// SPDX-License-Identifier: BSL-1.0
//
// A code stands once in an annex, and what is looked up in it is there.

#include <chitieu/domain/annex_tuple.hpp>

using namespace chitieu;
using namespace chitieu::literals;

constexpr auto grain = indicator<"3.1">("Sản lượng lương thực", units::tonne, higher_is_better);
constexpr auto poverty = indicator<"7">("Tỷ lệ hộ nghèo", units::percent, lower_is_better);
constexpr auto forest = indicator<"7">("Tỷ lệ che phủ rừng", units::percent, higher_is_better);
constexpr auto annex = make_annex(grain, poverty);
constexpr auto rows = make_annex(row(grain, planned(1_dec), reported(2_dec)));

void annexes() {
    static_cast<void>(at_code<"7">(annex));
    static_cast<void>(erase(rows));
    static_cast<void>(forest);
#if REFUSE == 1  // expect: because::the_annex_has_no_such_code
    static_cast<void>(at_code<"3.2">(annex));
#endif
#if REFUSE == 2  // expect: Code<'7', '.'>
    static_cast<void>(at_code<"7.">(annex));
#endif
#if REFUSE == 3  // expect: because::the_annex_has_no_such_code
    static_cast<void>(at_code<"7">(rows));
#endif
#if REFUSE == 4  // expect: because::a_code_stands_once_in_an_annex
    static_cast<void>(make_annex(grain, poverty, forest));
#endif
#if REFUSE == 5  // expect: because::a_code_stands_once_in_an_annex
    static_cast<void>(make_annex(grain, row(grain, planned(1_dec), reported(2_dec))));
#endif
#if REFUSE == 6  // expect: because::an_annex_is_of_static_indicators_or_their_rows
    static_cast<void>(make_annex(grain, Indicator<>(poverty)));
#endif
#if REFUSE == 7  // expect: because::erased_parts_are_of_one_type
    static_cast<void>(erase(make_annex(grain, row(poverty, planned(1_dec), reported(2_dec)))));
#endif
}
