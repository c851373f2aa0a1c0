// SPDX-License-Identifier: BSL-1.0
//
// What a mark before three digits means, from the unit and the language around a figure.
//
//     read_figure("61.000", context_of(*parse_unit("tỷ đồng"), Language::vietnamese))    // 61, or 61,000
//     read_figure("1,922", context_of(*parse_unit("ha"), Language::english))             // 1922
#pragma once

#include <chitieu/text/figure.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <string_view>

namespace chitieu {

/// How a number of some unit is read. In shares and percentages nothing is ever thousands, and whole things
/// have no decimals; in English a comma groups and a dot does not.
struct FigureContext {
    bool dot_is_decimal = false;  ///< "1.5" is one and a half
    bool comma_groups = false;    ///< "1,500" are fifteen hundred
    bool is_share = false;        ///< percent, permille, points
    bool is_english = false;      ///< the row is in English
};

/// The context that a unit makes in a language.
constexpr FigureContext context_of(const AnyUnit& unit, Language language) noexcept {
    const bool is_share = unit.kind() == UnitKind::share || unit.kind() == UnitKind::points;
    const bool is_english = language == Language::english;
    const bool is_count = unit.counts_whole_things();
    return {
        .dot_is_decimal = is_share || unit.has_term(units::Billion::info.symbol) || (is_english && !is_count),
        .comma_groups = !is_share && (is_english || is_count),
        .is_share = is_share,
        .is_english = is_english};
}

/// `parse_figure` as the context has it. What is not certain by its shape stays so, with its other reading.
constexpr FigureResult read_figure(std::string_view text, FigureContext context) noexcept {
    const FigureResult read = parse_figure(
        text, context.dot_is_decimal ? DotBeforeThree::is_decimal : DotBeforeThree::groups_thousands);
    if (!read || !context.comma_groups || !read->other_reading || !read->marks.comma_decimal) return read;
    return Figure{.value = *read->other_reading,
                  .marks = {.comma_group = true},
                  .is_certain = false,
                  .other_reading = read->value};
}

}  // namespace chitieu
