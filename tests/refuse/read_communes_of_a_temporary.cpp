// SPDX-License-Identifier: BSL-1.0
//
// A gazetteer keeps its own text, but the errors of a table view the text that it was read from.

#include <chitieu/read/communes.hpp>
#include <chitieu/read/reform.hpp>

#include <string>

using namespace chitieu;

void read(const std::string& text, Gazetteer& gazetteer) {
    constexpr date::year_month_day first_day = date::year{2025} / date::July / 1;
    static_cast<void>(read_communes(text, since(first_day), gazetteer));
    static_cast<void>(read_communes("code,name\n", since(first_day), gazetteer));
    static_cast<void>(read_reform(text, first_day));
#if REFUSE == 1  // expect: the_text_must_outlive_the_errors
    static_cast<void>(read_communes(std::string(text), since(first_day), gazetteer));
#endif
#if REFUSE == 2  // expect: the_text_must_outlive_the_errors
    static_cast<void>(read_reform(std::string(text), first_day));
#endif
}
