// SPDX-License-Identifier: BSL-1.0
//
// The cells of an annex, each by itself: targets, actuals and declared completions as people write them in
// Vietnamese and English.
//
//     parse_target(">17600", {})            // more than 17600
//     parse_target("Duy trì 98,5", {})      // maintain 98.5
//     parse_target("từ 10 trở lên", {})     // at least 10
//     parse_target("03 (lũy kế 03)", {})    // 3, cumulative 3
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/cell_pieces.hpp>
#include <chitieu/read/figure_context.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/read/vocabulary.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/figure.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// "1 600 000": one group between blanks could be a number of its own, two of three digits each are none.
constexpr bool has_two_groups_of_blanks(std::string_view text) noexcept {
    const FigureShape shape = shape_of_figure(text);
    return shape.first_mark == NumberMark::space && shape.first_marks >= 2;
}

/// Reads one number into a cell's bookkeeping; nothing and the cell's error where it cannot be read.
template <class Value>
std::optional<Decimal> take_figure(Printed<Value>& cell, std::string_view text, FigureContext context) {
    const FigureResult read = read_figure(text, context);
    if (!read) {
        cell.error = read.error();
        return std::nullopt;
    }
    const Figure& figure = *read;
    // A table in English writes one mark for one thing: only white space in numbers stays in doubt there, and
    // a comma in a share, which is read as a decimal mark and is none in English.
    const bool is_foreign = figure.other_reading && figure.marks.comma_decimal;
    const bool is_doubtful = !figure.is_certain && !has_two_groups_of_blanks(text);
    const bool is_ambiguous = is_doubtful && (!context.is_english || !figure.other_reading || is_foreign);
    cell.marks |= figure.marks;
    if (context.is_share && !(context.is_english && is_foreign)) return figure.value;
    if (is_ambiguous && !cell.is_ambiguous) cell.other_reading.reset();  // the doubtful figure counts
    cell.is_ambiguous = cell.is_ambiguous || is_ambiguous;
    if (!cell.other_reading) cell.other_reading = figure.other_reading;
    return figure.value;
}

/// True where words after a figure only say a unit: "%", "tấn", "triệu đồng".
inline bool is_unit_words(std::string_view words, UnitList units = standard_units) {
    if (words.empty() || parse_unit(words, units)) return true;
    while (words.starts_with('%')) words = trim(words.substr(1));
    return words.empty() || parse_unit(words, units).has_value();
}

/// The same words as they were written, with the capitals that tell MW from mW.
inline std::string_view as_written(std::string_view words, std::string_view text) {
    const auto size = skip_folded(text, words, Folding::marks_dropped);
    return words.empty() || !size ? std::string_view{} : trim(text.substr(0, *size));
}

/// A cell not yet read; `words_unknown` where there is text and no digit in it.
template <class Value>
Printed<Value> printed_cell(std::string_view text, Place place) {
    Printed<Value> cell;
    cell.text = text;
    cell.place = place;
    if (!means_nothing(text) && find_digit(text) == std::string_view::npos)
        cell.error = ErrorCode::words_unknown;
    return cell;
}

/// What two unit words behind the ends of a range say together; nothing where they differ.
inline std::optional<std::string_view> one_unit_of(std::string_view first, std::string_view second,
                                                   UnitList units) {
    if (first.empty() || first == second) return second;
    if (second.empty()) return first;
    const auto unit = parse_unit(first, units);
    if (unit && unit == parse_unit(second, units)) return second;
    return std::nullopt;
}

/// Reads a target. `context_for` is given the unit's words that stand in the cell, as written, and says how
/// its numbers are read.
template <class ContextFor>
Printed<Target<>> read_target(std::string_view text, Place place, UnitList units, ContextFor&& context_for) {
    auto cell = printed_cell<Target<>>(text, place);
    if (cell.error != ErrorCode::none || means_nothing(text)) return cell;
    CellPieces pieces = cut_cell(text);

    std::optional<TargetForm> form = meaning_of(words_before_target, pieces.before);
    // "từ 10 trở lên", "10 tấn trở lên", "15 %": what stands behind is a bound, a unit, or both.
    std::string_view after = pieces.after;
    for (const auto& entry : words_after_target) {
        if (!after.ends_with(entry.words)) continue;
        const std::string_view unit_words = trim(after.substr(0, after.size() - entry.words.size()));
        const bool bound_fits = form == TargetForm::value ||
                                (form == TargetForm::at_least && entry.meaning == TargetForm::at_least) ||
                                form == TargetForm::maintain || pieces.before == "tu";
        if (!is_unit_words(unit_words, units) || !bound_fits) continue;
        form = entry.meaning;
        after = unit_words;
        break;
    }
    if (!form || !is_unit_words(after, units)) {
        cell.error = ErrorCode::words_unknown;
        return cell;
    }
    std::string_view unit_words = as_written(after, pieces.after_as_written);

    const bool is_range = !pieces.second.empty();
    bool is_understood = is_range || form != TargetForm::between;
    if (is_range) {
        // "15-20", "15% - 20%", "từ 15 đến 20", "between 15 and 20".
        const std::string_view words = pieces.between;
        bool joins = false;
        std::string_view first_unit;
        for (const std::string_view joint : range_joints) {
            if (!words.ends_with(joint)) continue;
            first_unit = trim(words.substr(0, words.size() - joint.size()));
            joins = is_unit_words(first_unit, units);
            if (joins) break;
        }
        const bool may_be_range = form == TargetForm::value || form == TargetForm::between ||
                                  pieces.before == "tu" || pieces.before == "duy tri tu" ||
                                  pieces.before == "dat tu" || form == TargetForm::maintain;
        const auto one_unit =
            one_unit_of(as_written(first_unit, pieces.between_as_written), unit_words, units);
        is_understood = joins && may_be_range && one_unit;
        unit_words = one_unit.value_or(unit_words);
    }
    if (!is_understood) {
        cell.error = ErrorCode::words_unknown;
        return cell;
    }

    const FigureContext context = context_for(unit_words);
    const std::optional<Decimal> first = take_figure(cell, pieces.first, context);
    if (!first) return cell;
    if (is_range) {
        const std::optional<Decimal> second = take_figure(cell, pieces.second, context);
        if (!second) return cell;
        if (*second < *first) {
            cell.error = ErrorCode::range_reversed;
            return cell;
        }
        cell.value = between(*first, *second);
    } else {
        cell.value = Target<>(*form, *first);
    }

    if (!pieces.in_parentheses.empty()) {
        const std::string remark = vocabulary_words(pieces.in_parentheses);
        if (remark.starts_with("luy ke") || remark.starts_with("cumulative")) {
            const std::size_t begin = find_digit(pieces.in_parentheses);
            if (begin == std::string_view::npos) return cell;
            const std::size_t end = end_of_number(pieces.in_parentheses, begin);
            const auto cumulative =
                take_figure(cell, pieces.in_parentheses.substr(begin, end - begin), context);
            if (cumulative) {
                cell.value = cell.value->with_cumulative(*cumulative);
            } else {
                cell.value.reset();
            }
        } else if (find_digit(remark) == std::string::npos) {
            cell.value = cell.value->set_by(pieces.in_parentheses);
        }
    }
    return cell;
}

/// The same of an actual.
template <class ContextFor>
Printed<Actual<>> read_actual(std::string_view text, Place place, UnitList units, ContextFor&& context_for) {
    auto cell = printed_cell<Actual<>>(text, place);
    if (cell.error != ErrorCode::none || means_nothing(text)) return cell;
    const CellPieces pieces = cut_cell(text);
    auto status = meaning_of(words_before_actual, pieces.before);
    if (status == ActualStatus::final && !pieces.in_parentheses.empty()) {  // "1.250 (ước)"
        status = meaning_of(words_before_actual, vocabulary_words(pieces.in_parentheses)).value_or(*status);
    }
    if (!status || !pieces.second.empty() || !is_unit_words(pieces.after, units)) {
        cell.error = ErrorCode::words_unknown;
        return cell;
    }
    const FigureContext context = context_for(as_written(pieces.after, pieces.after_as_written));
    if (const auto figure = take_figure(cell, pieces.first, context)) {
        cell.value = reported(*figure, *status);
    }
    return cell;
}

}  // namespace detail

namespace detail {

/// "14/16 xã" is 14 of them, where the unit counts such things; in percent it is the share, where that has an
/// end. Nothing of any other text: "30/6", "12/2023" are dates.
inline std::optional<Decimal> number_of_all(std::string_view text, const AnyUnit& unit) {
    text = trim(without_note_marks(text));
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const std::string_view behind = trim(text.substr(slash + 1));
    const std::size_t end = (std::min)(behind.find_first_not_of("0123456789."), behind.size());
    const std::string_view thing = trim(behind.substr(end));
    const auto thing_unit = thing.empty() ? std::nullopt : parse_unit(thing);
    const bool counts_things =
        thing.empty() ? unit.counts_whole_things() : thing_unit && thing_unit->counts_whole_things();
    if (!counts_things) return std::nullopt;
    const bool may_be_year = thing.empty() && end == 4;  // "12/2023"
    if (may_be_year) return std::nullopt;
    const auto some = parse_figure(text.substr(0, slash), DotBeforeThree::groups_thousands);
    const auto all = parse_figure(behind.substr(0, end), DotBeforeThree::groups_thousands);
    if (!some || !all || !some->value.is_whole() || !all->value.is_whole()) return std::nullopt;
    if (some->value.sign() < 0 || all->value.sign() <= 0 || some->value > all->value) return std::nullopt;
    if (unit.kind() != UnitKind::share) return some->value;
    const auto factor = unit.factor();
    if (!factor) return std::nullopt;
    const auto share = checked_divide(Ratio(some->value) / Ratio(all->value), *factor);
    if (!share) return std::nullopt;
    for (int decimals = 0; decimals <= 4; ++decimals) {
        const auto rounded_share = checked_round(*share, decimals);
        if (rounded_share && Ratio(*rounded_share) == *share) return rounded_share;
    }
    return std::nullopt;
}

}  // namespace detail

/// Reads a target cell. The unit decides what a mark before three digits means, and so do English
/// headings. An empty cell or `-` gives neither value nor error; what is not understood gives
/// `words_unknown` or why the number is not one. Linear.
inline Printed<Target<>> parse_target(std::string_view text, const AnyUnit& unit, Place place = {},
                                      Language headings = Language::vietnamese) {
    if (const auto some = detail::number_of_all(text, unit)) {
        return {.text = text, .place = place, .value = planned(*some)};
    }
    return detail::read_target(text, place, standard_units,
                               [&](std::string_view) { return context_of(unit, headings); });
}

/// Reads an actual: a number, perhaps with its unit, a remark in parentheses, or "ước" before it. Else as
/// `parse_target`.
inline Printed<Actual<>> parse_actual(std::string_view text, const AnyUnit& unit, Place place = {},
                                      Language headings = Language::vietnamese) {
    if (const auto some = detail::number_of_all(text, unit)) {
        return {.text = text, .place = place, .value = reported(*some)};
    }
    return detail::read_actual(text, place, standard_units,
                               [&](std::string_view) { return context_of(unit, headings); });
}

namespace detail {

inline std::optional<Declared> declared_verdict(std::string_view text) {
    const auto verdict = verdict_in(vocabulary_words(without_note_marks(text)));
    if (!verdict) return std::nullopt;
    return Declared{.verdict = verdict};
}

}  // namespace detail

/// Reads what a report declares: `100`, `99,4%`, `đạt 95 %` (reached, not achieved), `vượt 5,46 %` and
/// `+5,46` (105.46), `Đạt`, `Không đạt`, `Không đạt (84,5%)`. A number that could mean something else as
/// well (`+5,46`: 5.46, `1.250`: 1250) keeps that as `other_completion`. Linear.
inline Printed<Declared> parse_declared(std::string_view text, Place place = {}) {
    auto cell = detail::printed_cell<Declared>(text, place);
    if (detail::means_nothing(text)) return cell;
    if (cell.error != ErrorCode::none) {  // no figure: a verdict, or nothing that is known
        cell.value = detail::declared_verdict(text);
        if (cell.value) cell.error = ErrorCode::none;
        return cell;
    }
    const detail::CellPieces pieces = detail::cut_cell(text);
    std::string before = pieces.before;
    const bool is_in_parentheses = before.ends_with('(');
    if (is_in_parentheses) before = trim(std::string_view(before).substr(0, before.size() - 1));
    const bool says_ratio = before.empty() || before == "dat" || before == "bang" || before == "=" ||
                            before == "hoan thanh" || before == "dat ty le";
    const bool says_vuot = before == "vuot";
    std::optional<DeclaredVerdict> verdict;
    if (!says_ratio && !says_vuot) verdict = detail::verdict_in(before);
    const bool is_vuot = says_vuot || (verdict && *verdict == DeclaredVerdict::exceeded);
    const bool says_excess = is_vuot && !is_in_parentheses;

    std::string_view after = pieces.after;
    const bool has_percent = after.starts_with('%');
    while (after.starts_with('%')) after = trim(after.substr(1));
    if (after.ends_with(')')) after = trim(after.substr(0, after.size() - 1));
    if (after.starts_with("so voi ")) after = trim(after.substr(7));
    const bool says_plan = after.empty() || after == "kh" || after.starts_with("kh ") ||
                           after == "ke hoach" || after.starts_with("ke hoach ") || after == "of plan" ||
                           after == "of target" || after == "du toan" || after == "nghi quyet" ||
                           after == "chi tieu";
    if (!(is_vuot || says_ratio || verdict) || !says_plan || !pieces.second.empty()) {
        cell.error = ErrorCode::words_unknown;
        return cell;
    }
    const auto figure = detail::take_figure(cell, pieces.first, {.dot_is_decimal = true, .is_share = true});
    if (!figure) return cell;
    Declared declared{.completion = figure, .verdict = verdict, .says_percent = has_percent};
    if (says_excess && !has_percent) {  // "vượt 5": by five of what?
        declared.completion.reset();
        declared.verdict = DeclaredVerdict::exceeded;
    } else if (says_excess || pieces.first.starts_with('+') || figure->sign() < 0) {
        declared.completion = checked_add(*figure, Decimal(100));
        declared.other_completion = says_vuot ? std::nullopt : figure;
        if (says_excess) declared.verdict = DeclaredVerdict::exceeded;
        if (!declared.completion) cell.error = ErrorCode::number_too_long;
    } else if (is_vuot) {  // "Vượt (105,4%)", or by so much: "Vượt (5,4%)"
        declared.verdict = DeclaredVerdict::exceeded;
        declared.other_completion = checked_add(*figure, Decimal(100));
    } else if (const auto grouped = parse_figure(pieces.first, DotBeforeThree::groups_thousands); grouped) {
        if (grouped->marks.dot_group) declared.other_completion = grouped->value;
        if (grouped->marks.comma_decimal) declared.other_completion = grouped->other_reading;
    }
    if (cell.error == ErrorCode::none) cell.value = declared;
    return cell;
}

/// Refused: the cell would view a text that is gone.
template <class the_text_must_outlive_the_cell, class... Others>
requires std::same_as<the_text_must_outlive_the_cell, std::string>
void parse_target(the_text_must_outlive_the_cell&& text, Others&&...) = delete;
template <class the_text_must_outlive_the_cell, class... Others>
requires std::same_as<the_text_must_outlive_the_cell, std::string>
void parse_actual(the_text_must_outlive_the_cell&& text, Others&&...) = delete;
template <class the_text_must_outlive_the_cell, class... Others>
requires std::same_as<the_text_must_outlive_the_cell, std::string>
void parse_declared(the_text_must_outlive_the_cell&& text, Others&&...) = delete;

}  // namespace chitieu
