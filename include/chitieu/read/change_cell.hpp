// SPDX-License-Identifier: BSL-1.0
//
// Cells that say how a figure stands to another one, "+3,7" or "103,7", and ticks below a verdict.
//
//     parse_change("giảm 2,5%", {})    // -2.5
#pragma once

#include <chitieu/domain/annex.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/read/cell.hpp>
#include <chitieu/read/detail/cell_pieces.hpp>
#include <chitieu/read/figure_context.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/read/vocabulary.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/spaces.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

/// Reads a cell of a column that compares: the figure with its sign, where "giảm" is a minus and "(2,5)" may
/// be one, as the `completion`, and what its mark may mean too as the `other_completion`. Words that are not
/// known give neither value nor error, for such a column holds remarks as well. Linear.
inline Printed<Declared> parse_change(std::string_view text, FigureContext context, Place place = {}) {
    Printed<Declared> cell;
    cell.text = text;
    cell.place = place;
    if (detail::means_nothing(text) || detail::find_digit(text) == std::string_view::npos) return cell;
    std::string_view inner = trim(text);
    const bool is_in_parentheses = inner.starts_with('(') && inner.ends_with(')');
    if (is_in_parentheses) inner = trim(inner.substr(1, inner.size() - 2));
    const detail::CellPieces pieces = detail::cut_cell(inner);
    const bool is_fall = pieces.before == "giam" || pieces.before == "down";
    const bool is_rise = pieces.before == "tang" || pieces.before == "up" || pieces.before == "vuot";
    const bool is_plain = pieces.before.empty() || pieces.before == "bang" || pieces.before == "dat";
    const std::string_view after = pieces.after;
    const bool says_percent = after.starts_with('%');
    if (!(is_fall || is_rise || is_plain) || !pieces.second.empty() || !detail::is_unit_words(after)) {
        return cell;
    }
    context.is_share = false;
    const auto figure = detail::take_figure(cell, pieces.first, context);
    cell.marks = {};  // a share beside figures: its marks say nothing of theirs
    cell.is_ambiguous = false;
    cell.error = ErrorCode::none;
    if (!figure) return cell;
    Declared declared;
    declared.says_percent = says_percent;
    declared.completion = is_fall && figure->sign() > 0 ? checked_negate(*figure) : figure;
    declared.other_completion = cell.other_reading;
    if (is_fall && cell.other_reading) declared.other_completion = checked_negate(*cell.other_reading);
    if (is_in_parentheses) declared.other_completion = checked_negate(*figure);
    cell.other_reading.reset();
    cell.value = declared;
    return cell;
}

namespace detail {

/// A cell of a column whose heading is a verdict, with something in it.
struct Tick {
    TableCell cell;
    std::string_view heading;
    DeclaredVerdict verdict;
};

inline bool is_tick_mark(std::string_view text) {
    for (const std::string_view mark : {"x", "X", "v", "V", "✓", "✔", "√", "☑", "☒", "✗", "×", "+", "*"}) {
        if (text == mark) return true;
    }
    return false;
}

/// What a row of ticks declares, in the words of the heading: nothing where a cell holds anything else. Of
/// "đạt" and "vượt" ticked together it is the former, and with "không đạt" beside them none.
inline std::optional<Printed<Declared>> ticked_verdict(const std::vector<Tick>& ticks) {
    const Tick* said = nullptr;
    for (const Tick& tick : ticks) {
        if (!is_tick_mark(tick.cell.text)) return std::nullopt;
        if (said != nullptr &&
            (said->verdict == DeclaredVerdict::missed) != (tick.verdict == DeclaredVerdict::missed)) {
            return std::nullopt;
        }
        if (said == nullptr || tick.verdict < said->verdict) said = &tick;
    }
    if (said == nullptr) return std::nullopt;
    Printed<Declared> cell;
    cell.text = said->heading;
    cell.place = said->cell.place;
    cell.value = Declared{.verdict = said->verdict};
    return cell;
}

}  // namespace detail

}  // namespace chitieu
