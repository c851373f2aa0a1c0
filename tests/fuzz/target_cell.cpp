// SPDX-License-Identifier: BSL-1.0
//
// Cells of an annex: "unit<TAB>target<TAB>actual". A target that is read is read again from its code and from
// its words; a verdict is that of 128 bits.
#include "fuzz.hpp"

#include "reference.hpp"

#include <chitieu/read/cell.hpp>
#include <chitieu/read/detail/target_code.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/write/figure_text.hpp>

#include <algorithm>
#include <string>

using namespace chitieu;

namespace {

constexpr Place begin{7, 3};

template <class Value>
void check_cell(const Printed<Value>& cell) {
    fuzz::check(!cell.value || cell.error == ErrorCode::none, "a cell has a value or an error");
    fuzz::check(cell.place == begin, "a cell stands where it stands");
    fuzz::check(cell.text.empty() || fuzz::is_within(cell.text, fuzz::current), "a cell keeps its text");
}

}  // namespace

void fuzz::run(std::string_view text) {
    const std::string_view unit_text = text.substr(0, text.find('\t'));
    text.remove_prefix(std::min(unit_text.size() + 1, text.size()));
    const std::string_view target_text = text.substr(0, text.find('\t'));
    text.remove_prefix(std::min(target_text.size() + 1, text.size()));
    const AnyUnit unit = parse_unit(unit_text).value_or(AnyUnit());

    for (const Language headings : {Language::vietnamese, Language::english}) {
        const auto target = parse_target(target_text, unit, begin, headings);
        const auto actual = parse_actual(text, unit, begin, headings);
        check_cell(target);
        check_cell(actual);
        if (!target.value) continue;
        const std::string code = target_code(*target.value);
        const auto again = detail::target_from_code(code);
        check(again.value && same_figures(*again.value, *target.value), "a target is read from its code",
              code);
        const std::string words = chitieu::target_text(*target.value, Language::vietnamese);
        const auto reread = parse_target(words, AnyUnit(), begin);
        check(reread.value && same_figures(*reread.value, *target.value), "a target is read from its words",
              words);
        if (actual.value) check_verdict(*target.value, *actual.value);
    }
    check_cell(parse_declared(text, begin));
}
