// SPDX-License-Identifier: BSL-1.0
//
// What is planned and what was reached is said; a missing figure stays missing, and a text is no figure.

#include <chitieu/compare/compare.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <optional>
#include <string>

using namespace chitieu;

void comparisons() {
    const std::optional<Decimal> maybe;
    static_cast<void>(compare(planned(10_dec), reported(9_dec), higher_is_better));
    static_cast<void>(compare(planned(10_dec), reported(maybe), higher_is_better));
    static_cast<void>(compare(planned(maybe), reported(maybe), higher_is_better));
    const std::string text = "27.6";
    static_cast<void>(parse_decimal(text.data(), text.data() + text.size()));
#if REFUSE == 1  // expect: because::say_which_is_planned_and_which_reported
    static_cast<void>(compare(10_dec, 9_dec, higher_is_better));
#endif
#if REFUSE == 2  // expect: because::say_which_is_planned_and_which_reported
    static_cast<void>(compare(planned(10_dec), maybe, higher_is_better));
#endif
#if REFUSE == 3  // expect: because::say_which_is_planned_and_which_reported
    static_cast<void>(compare(10 * units::tonne, reported(9 * units::tonne), Direction::higher_is_better));
#endif
#if REFUSE == 4  // expect: a_text_is_read_by_parse_decimal_or_written_27_60_dec
    static_cast<void>(Decimal{"27.6"});
#endif
#if REFUSE == 5  // expect: a_text_is_read_by_parse_decimal_or_written_27_60_dec
    const Decimal yield("27.6");
#endif
#if REFUSE == 6  // expect: a_text_is_read_by_parse_decimal_or_written_27_60_dec
    const Decimal yield(text);
#endif
#if REFUSE == 7  // expect: a_double_is_not_exact_ask_for_digits
    static_cast<void>(static_cast<double>(27.60_dec));
#endif
#if REFUSE == 8  // expect: because::a_text_is_read_into_a_figure_first
    static_cast<void>(compare(at_most("8,5"), reported(8_dec), lower_is_better));
#endif
#if REFUSE == 9  // expect: because::a_text_is_no_figure_yet
    static_cast<void>(compare(at_most(8_dec), reported(text), lower_is_better));
#endif
#if REFUSE == 10  // expect: because::a_target_has_a_figure
    static_cast<void>(compare(at_most(maybe), reported(8_dec), lower_is_better));
#endif
#if REFUSE == 11  // expect: because::a_text_is_read_into_a_figure_first
    static_cast<void>(between("5", "7"));
#endif
#if REFUSE == 12  // expect: because::a_text_is_read_into_a_figure_first
    static_cast<void>(planned(text));
#endif
}
