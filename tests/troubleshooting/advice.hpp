// SPDX-License-Identifier: BSL-1.0
//
// What to do about each error, finding and undefined result. Switches without a default: a code that is new
// and has no advice here does not compile.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/iati_rule.hpp>
#include <chitieu/audit/undecided.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/text/error.hpp>

#include <string_view>

namespace advice {

using chitieu::ErrorCode;
using chitieu::IatiRule;
using chitieu::Rule;
using chitieu::Undecided;
using chitieu::Undefined;

constexpr std::string_view what_to_do(ErrorCode code) {
    switch (code) {
        case ErrorCode::none:
            return {};
        case ErrorCode::file_unreadable:
            return "Check the path and who may read it; `-` is standard input.";
        case ErrorCode::file_empty:
            return "Nothing but white space was read: look whether the program before wrote anything.";
        case ErrorCode::file_binary:
            return "Save as text: a spreadsheet as CSV or TSV, a document as Markdown.";
        case ErrorCode::table_missing:
            return "Give the table a heading row with the three columns, in Vietnamese or English. A table "
                   "without "
                   "headings is not guessed at.";
        case ErrorCode::name_column_missing:
            return "Head the column of indicators “Chỉ tiêu” or “Indicator”.";
        case ErrorCode::target_column_missing:
            return "Head the column of plans “Kế hoạch” or “Plan”, with the year if there are several.";
        case ErrorCode::actual_column_missing:
            return "Head the column of actuals “Thực hiện” or “Actual”, with the year if there are several.";
        case ErrorCode::utf8_invalid:
            return "Convert the file to UTF-8, from TCVN3 or Windows-1258 perhaps. The rest was read.";
        case ErrorCode::line_too_long:
            return "The line is beyond the limit, 1 MiB by default: a line end is missing, or a quotation "
                   "mark was never closed.";
        case ErrorCode::row_too_short:
            return "Give the row all its delimiters. Cells that are empty still have one.";
        case ErrorCode::row_too_long:
            return "Quote the cell that holds the delimiter: `\"1,250\"` in a file with commas.";
        case ErrorCode::quote_unclosed:
            return "Close it, or write a quotation mark inside of quotes twice.";
        case ErrorCode::number_missing:
            return "Write a figure, or leave the cell empty or `-` where there is none.";
        case ErrorCode::number_malformed:
            return "Group in threes, one decimal mark: `17.501`, `17,501` or `17501`; no letters in it.";
        case ErrorCode::number_spaced:
            return "Take the space out: `1. 357` may be 1.357, or two numbers.";
        case ErrorCode::number_too_long:
            return "Use a larger unit: million dong instead of dong. Nothing is rounded unasked.";
        case ErrorCode::range_reversed:
            return "Write the smaller end first: `15-20`.";
        case ErrorCode::words_unknown:
            return "Put remarks into a column of their own; lesson 2 shows the forms that a plan may have.";
        case ErrorCode::column_missing:
            return "Name the column as the heading does; case does not matter. A delimiter that was not "
                   "recognised makes "
                   "one column of all: say which it is.";
        case ErrorCode::code_unknown:
            return "Check the code, and the day: codes are used again after a reform.";
        case ErrorCode::units_differ:
            return "Compare tonnes with tonnes. Look for a unit in the wrong row, or a heading with another "
                   "one.";
        case ErrorCode::digits_lost:
            return "Say how to round: `convert_rounded(quantity, unit, decimals)`.";
        case ErrorCode::result_too_large:
            return "Use a larger unit. 18 digits are kept, 192 bits in sums over columns.";
        case ErrorCode::does_not_add_up:
            return "Ranks, and shares without weights, have no total: give weights, or leave the unit's "
                   "column out.";
        case ErrorCode::weight_missing:
            return "Fill in what the share is a share of, for this row: households, people, hectares.";
        case ErrorCode::period_missing:
            return "Hand in a column or member with the period: `period_from(&Line::month)`.";
        case ErrorCode::indicators_differ:
            return "Group by the indicator, or by a pair of keys with it.";
        case ErrorCode::commune_code_missing:
            return "Fill in the official code: names are not unique.";
        case ErrorCode::commune_code_repeated:
            return "Say from and until when each unit had the code, or take one of the rows out.";
        case ErrorCode::commune_name_missing:
            return "Fill in the name; without one the unit cannot be found in a text.";
        case ErrorCode::commune_in_itself:
            return "Correct the parent's code: following parents, the unit comes back to itself.";
        case ErrorCode::date_malformed:
            return "Write 01/07/2025 or 2025-07-01, a day that exists, with four digits for the year.";
        case ErrorCode::row_repeated:
            return "Take one of the two rows out.";
        case ErrorCode::parts_not_whole:
            return "Shares of one unit before the reform add up to 1: `2/5` and `3/5`, `40%` and `60%`.";
        case ErrorCode::column_repeated:
            return "Rename one of the two columns: which one is meant is not guessed.";
        case ErrorCode::value_missing:
            return "Fill the cell, or make the member a `std::optional`.";
        case ErrorCode::number_ambiguous:
            return "Say how numbers are written (`NumberStyle`, `--numbers`), or the unit: `1.234` is 1234 "
                   "persons and 1.234 percent.";
        case ErrorCode::number_not_plain:
            return "Say how numbers are written: `.numbers = NumberStyle::vietnamese`, or `--numbers "
                   "vietnamese`.";
        case ErrorCode::number_not_whole:
            return "Whole things have no decimals: correct the cell, or make the member a `Decimal`.";
        case ErrorCode::number_out_of_range:
            return "Take a wider type for the member, or correct the cell.";
        case ErrorCode::unit_unknown:
            return "Write the unit as reports do, or teach it: `UnitCatalogue::add_line`.";
        case ErrorCode::unit_unexpected:
            return "Put the unit into the heading, or make the member a quantity.";
        case ErrorCode::direction_missing:
            return "Say which way is good: a column, a bound such as `>= 5`, or an option of the call.";
        case ErrorCode::file_unwritable:
            return "Check the folder, the rights and the space left. An older file is as it was.";
        case ErrorCode::partial_malformed:
            return "Hand in lines of `partial_text` alone, whole, one a line, without a heading.";
        case ErrorCode::partial_altered:
            return "Make the line anew. Something on the way cut it, or changed blanks or letters.";
        case ErrorCode::version_unknown:
            return "A newer chitieu wrote it: read it with one as new.";
        case ErrorCode::partials_differ:
            return "Run every part with the same options.";
        case ErrorCode::source_repeated:
            return "Each row may be added once: leave one of the two out, or name sources that differ.";
        case ErrorCode::column_too_wide:
            return "Very large figures and many decimals stand in one column: use a larger unit, or doubles.";
        case ErrorCode::column_kind_differs:
            return "Ask for the kind that the column has: texts, figures or targets.";
        case ErrorCode::values_differ:
            return "Rows of one indicator tell of one name, unit and direction: correct one of them.";
        case ErrorCode::json_malformed:
            return "Check the JSON with any validator from this place on; comments and trailing commas are "
                   "none.";
        case ErrorCode::json_too_deep:
            return "This is no file of chitieu: its own are nested a few levels deep.";
        case ErrorCode::member_missing:
            return "Add the member; `read/json_schema.hpp` says which there are.";
        case ErrorCode::member_repeated:
            return "Take one of the two out: readers do not agree on which one counts.";
        case ErrorCode::member_unexpected:
            return "Write figures as strings, `\"27.60\"`, and names as in the schema.";
        case ErrorCode::reference_unknown:
            return "Numbers of rows, paragraphs and notes count from 0 within the file: correct the number.";
        case ErrorCode::xml_root_missing:
            return "Hand in the IATI activity file itself: this one is a page, a list or an answer of a "
                   "service.";
        case ErrorCode::encoding_unknown:
            return "Save the file as UTF-8, a spreadsheet as CSV UTF-8; of XML correct the first line, too.";
    }
    return {};
}

constexpr std::string_view what_to_do(Rule rule) {
    switch (rule) {
        case Rule::completion_contradicted:
            return "Reckon anew: actual / plan, or plan / actual where less is better. Else a figure is "
                   "misprinted.";
        case Rule::completion_truncated:
            return "Round instead of cutting off, or leave it: nobody is misled.";
        case Rule::completion_within_rounding:
            return "Nothing, or print the figures with one more decimal.";
        case Rule::verdict_contradicted:
            return "Correct the verdict or the figure. “> 17.600” is not met by 17.600.";
        case Rule::change_contradicted:
            return "Reckon anew from the figure before it in the row: as 103,7 %, as +3,7 %, or as the "
                   "difference itself.";
        case Rule::share_out_of_range:
            return "Look at the decimal mark, and at the unit of the row.";
        case Rule::code_missing:
            return "Number the indicator, so that others can refer to it.";
        case Rule::code_gap:
            return "Find the row that is missing, or number anew.";
        case Rule::code_repeated:
            return "Number one of the two anew.";
        case Rule::actual_missing:
            return "Fill it in, or write why there is none. It counts as not reported, not as 0.";
        case Rule::number_ambiguous:
            return "Write a number that can be read in one way: more or fewer decimals than three.";
        case Rule::separator_mixed:
            return "Write all numbers of a row alike.";
        case Rule::cell_unreadable:
            return "The words are those of an error, see above.";
        case Rule::completion_undecidable:
            return "Compare by hand: the plan is a range, 0 or missing, or the units differ.";
        case Rule::direction_doubtful:
            return "Say which way is good for this row: in a column “Chiều hướng”, or by a bound as its "
                   "plan.";
        case Rule::target_missing:
            return "Fill in the plan, if there is one.";
        case Rule::unit_unknown:
            return "Correct the unit, or teach it: `UnitCatalogue::add_line`.";
        case Rule::row_irregular:
            return "The words are those of an error, see above.";
        case Rule::claim_contradicted:
            return "Correct the sentence: one of its own figures is wrong, or what follows from them.";
        case Rule::sum_contradicted:
            return "Add up the parts again. One may be missing, or counted twice.";
        case Rule::claim_contradicts_annex:
            return "Correct the sentence, or the annex's plan.";
        case Rule::change_contradicts_annex:
            return "Correct the sentence, or the annex's figure of the year before.";
        case Rule::prose_disagrees_with_annex:
            return "Ask which of the two is right, and print it in both places.";
        case Rule::verdict_disagrees_with_annex:
            return "Ask which of the two is right, and print it in both places.";
        case Rule::verdict_contradicts_annex:
            return "Correct the sentence, or the annex's plan.";
        case Rule::claim_truncated:
            return "Round instead of cutting off, or leave it.";
        case Rule::claim_within_rounding:
            return "Nothing, or print the figures with one more decimal.";
        case Rule::claim_undecidable:
            return "The reason says what is missing: see the claims that cannot be decided.";
        case Rule::note_missing:
            return "Add the note, or take its mark out of the text.";
        case Rule::note_unused:
            return "Put its mark into the text, or take the note out.";
        case Rule::note_repeated:
            return "Number one of the two anew.";
        case Rule::note_out_of_order:
            return "Number the notes in the order of their marks.";
        case Rule::own:
            return "A rule of your own: its sentence says it.";
    }
    return {};
}

constexpr std::string_view what_to_do(IatiRule rule) {
    switch (rule) {
        case IatiRule::xml_malformed:
            return "Check the file with `xmllint`; the place is where it stops making sense.";
        case IatiRule::activity_too_large:
            return "Split the element, or raise the limit in `IatiOptions`.";
        case IatiRule::elements_too_deep:
            return "Look for an element that is never closed.";
        case IatiRule::doctype_passed_over:
            return "Take the DOCTYPE out: IATI needs none, and expanding it is unsafe.";
        case IatiRule::entity_unknown:
            return "Write the character itself; only `&amp; &lt; &gt; &quot; &apos;` are entities of XML.";
        case IatiRule::character_invalid:
            return "Save the file as UTF-8 again.";
        case IatiRule::attribute_repeated:
            return "Take one of the two out.";
        case IatiRule::namespace_undeclared:
            return "Declare the prefix at the root: `xmlns:prefix=\"…\"`.";
        case IatiRule::namespace_foreign:
            return "Take the default namespace out.";
        case IatiRule::version_missing:
            return "Write `version=\"2.03\"` at the root.";
        case IatiRule::version_unknown:
            return "Convert files of IATI 1 first: their elements mean other things.";
        case IatiRule::element_unknown:
            return "Correct the name, or give an extension a namespace of its own.";
        case IatiRule::element_repeated:
            return "Leave one; several languages are several narratives of one element.";
        case IatiRule::text_unexpected:
            return "Put the text into a narrative of a title, description or comment.";
        case IatiRule::narrative_missing:
            return "Wrap the text: `<narrative>…</narrative>`.";
        case IatiRule::element_missing:
            return "Add the element; the standard demands it of every activity.";
        case IatiRule::type_missing:
            return "Add `type`: 1 output, 2 outcome, 3 impact, 9 other.";
        case IatiRule::type_unknown:
            return "Write 1, 2, 3 or 9.";
        case IatiRule::title_missing:
            return "Add a title with a narrative.";
        case IatiRule::measure_missing:
            return "Add `measure`: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative.";
        case IatiRule::measure_unknown:
            return "Write 1 to 5.";
        case IatiRule::ascending_missing:
            return "Add `ascending=\"true\"` or `\"false\"`, or tell the reader a direction.";
        case IatiRule::ascending_unreadable:
            return "Write `true`, `false`, `1` or `0`.";
        case IatiRule::ascending_doubtful:
            return "Correct `ascending`, or the figure that was mistyped.";
        case IatiRule::aggregation_unreadable:
            return "Write `true`, `false`, `1` or `0`.";
        case IatiRule::year_missing:
            return "Add `year` to the baseline.";
        case IatiRule::year_unreadable:
            return "Write four digits.";
        case IatiRule::date_missing:
            return "Add `iso-date` to both ends of the period.";
        case IatiRule::date_unreadable:
            return "Write a day that exists: 2025-12-31.";
        case IatiRule::date_not_plain:
            return "Write the date alone: 2025-12-31, without a time.";
        case IatiRule::period_reversed:
            return "Swap the two days, or correct one.";
        case IatiRule::period_empty:
            return "Add what was planned or reached, or take the period out.";
        case IatiRule::periods_missing:
            return "Add a period with a target: without one there is nothing to compare.";
        case IatiRule::value_missing:
            return "Add `value`; of what is not known yet, leave the element out.";
        case IatiRule::value_unreadable:
            return "Write a number in `value`, and words in `comment`.";
        case IatiRule::value_ambiguous:
            return "Write it without grouping, a dot before the decimals: 1234.5.";
        case IatiRule::value_too_long:
            return "Round it, or use a larger unit: nothing is rounded unasked.";
        case IatiRule::value_not_plain:
            return "Write digits and a dot: other readers will not understand it.";
        case IatiRule::value_unexpected:
            return "Move it to `comment`, or correct `measure`.";
        case IatiRule::words_missing:
            return "Say it in a comment: a qualitative indicator has nothing else.";
        case IatiRule::percentage_out_of_range:
            return "Look at the decimal mark; a growth may well be outside, and then this is no error.";
        case IatiRule::target_zero:
            return "Nothing where 0 is meant, as of accidents; the verdict holds, the percentage does not "
                   "exist.";
        case IatiRule::baseline_equals_target:
            return "Correct one of them, unless the value is to be kept.";
        case IatiRule::baseline_late:
            return "Correct the year: progress is counted from before the period.";
        case IatiRule::baseline_dates_differ:
            return "Make `year` and `iso-date` agree.";
        case IatiRule::disaggregation_incomplete:
            return "Give the dimension both `name` and `value`, the location its `ref`.";
        case IatiRule::disaggregation_repeated:
            return "Take one of the two out, or say what tells them apart.";
        case IatiRule::disaggregation_unmatched:
            return "Break targets and actuals down alike, with the same spelling.";
        case IatiRule::location_unknown:
            return "Declare the location in the activity, or correct the reference.";
    }
    return {};
}

constexpr std::string_view what_to_do(Undefined reason) {
    switch (reason) {
        case Undefined::no_target:
            return "Nothing was planned: there is nothing to compare with.";
        case Undefined::no_actual:
            return "Report it; missing is not 0.";
        case Undefined::plan_zero:
            return "Look at the verdict and the variance; nothing can be divided by 0.";
        case Undefined::plan_negative:
            return "Say `NegativePlan::mirrored`, if a negative plan is meant.";
        case Undefined::actual_not_positive:
            return "Say `LowerIsBetter::mirrored`: plan / actual needs an actual above 0.";
        case Undefined::range:
            return "Look at the verdict; over columns, `RangePlan::middle` divides by the middle.";
        case Undefined::not_representable:
            return "Use a larger unit.";
        case Undefined::no_baseline:
            return "Hand in where it started from: of a stock or a share nothing else tells.";
        case Undefined::base_zero:
            return "Look at the difference; nothing grows in proportion to 0.";
        case Undefined::base_negative:
            return "Look at the difference; a growth from below 0 has no meaning.";
        case Undefined::no_gap:
            return "Target and baseline are equal: compare with the value to be kept.";
        case Undefined::no_common_day:
            return "Check the periods: the part lies outside of the whole.";
        case Undefined::no_time_elapsed:
            return "Ask again when some of the time has passed.";
        case Undefined::does_not_accrue:
            return "Give the indicator `over_periods<Aggregation::sum>` or `last`, if that is what it does.";
        case Undefined::incomplete:
            return "Report the parts that are named, or look at the like-for-like comparison.";
        case Undefined::does_not_add_up:
            return "Give weights, or numerators and denominators (`share_of`); a rank has no total.";
        case Undefined::forms_differ:
            return "Add up plans of one form.";
        case Undefined::no_weight:
            return "Fill in weights above 0.";
        case Undefined::no_period:
            return "Hand in the period of each figure: `period_from`.";
        case Undefined::period_repeated:
            return "Group by what tells the two figures apart, or take one out.";
        case Undefined::units_differ:
            return "Convert to one unit, or correct the unit of a row.";
        case Undefined::indicators_differ:
            return "Group by the indicator, too.";
    }
    return {};
}

constexpr std::string_view what_to_do(Undecided why) {
    switch (why) {
        case Undecided::none:
            return {};
        case Undecided::figure_missing:
            return "State the figure, or let the annex's plan stand in for it.";
        case Undecided::nothing_reckoned:
            return "Match it with an annex: only that can tell whether a single figure is right.";
        case Undecided::units_differ:
            return "Correct a unit.";
        case Undecided::divisor_may_be_0:
            return "Print the divisor with more digits.";
        case Undecided::result_too_large:
            return "Use a larger unit.";
        case Undecided::parts_may_be_missing:
            return "Write “gồm” where the parts are all.";
        case Undecided::parts_may_overlap:
            return "Say which parts overlap.";
        case Undecided::direction_unknown:
            return "Hand in the direction: `check(claim, Direction::lower_is_better)`.";
        case Undecided::sense_doubtful:
            return "Say “cao hơn” or “thấp hơn” where a number is more or less, and not better.";
        case Undecided::reading_doubtful:
            return "Write the figure so that it can be read in one way.";
    }
    return {};
}

/// Sentences of compile-time refusals that are no types in `because`: a static_assert's, or the name that a
/// compiler quotes. Each one stands in include/, and each that stands there stands here: see table.cpp.
struct Refused {
    std::string_view words;
    std::string_view instead;
};
inline constexpr Refused refused[] = {
    {"a_defined_result_has_no_reason_why_it_is_not", "ask `is_defined()` first"},
    {"a_double_is_not_exact_ask_for_digits", "`to_string`, `to_chars`; the nearest double is another number"},
    {"a_double_is_not_exact_write_27_60_dec", "`27.60_dec`, or a `Decimal` parsed from the text"},
    {"a_decimal_literal_has_digits_and_one_point_and_at_most_18_decimals", "`1'234.5_dec`"},
    {"a_period_goes_from_a_first_to_a_last_day_that_exist", "days that exist, in order"},
    {"a_range_goes_from_its_lower_to_its_upper_end", "`between(5_dec, 7_dec)`"},
    {"a_text_is_read_by_parse_decimal_or_written_27_60_dec", "`parse_decimal`, or `27.60_dec`"},
    {"a_unit_that_was_not_found_holds_nothing", "look whether the unit was found, and hand in `*unit`"},
    {"a_year_has_quarters_1_to_4", "`achievement_bands(1)` to `achievement_bands(4)`"},
    {"an_undefined_completion_has_no_ratio_ask_is_defined_first",
     "`is_defined()` first, or `checked_percent`; `reason()` says why"},
    {"an_undefined_result_has_no_value_ask_is_defined_first", "`is_defined()` first; `reason()` says why"},
    {"bands_go_from_the_lowest_to_the_highest_end", "the ends in order, each once"},
    {"lights_go_from_the_lower_to_the_upper_end_and_one_way_is_good",
     "the ends in order; of a direction to keep within, `lights_within`"},
    {"milestones_are_in_order_and_end_at_the_whole_plan", "the days in order, shares from 0 up, the last 1"},
    {"shares_of_twelve_months_add_up_to_the_whole",
     "twelve shares that add up to 1, or to the whole you say"},
    {"the_path_must_outlive_the_error", "keep the path in a variable: an error names it"},
    {"the_text_must_outlive_its_bytes", "keep the text in a variable"},
    {"the_text_must_outlive_the_annex", "keep the text in a variable"},
    {"the_text_must_outlive_the_blocks", "keep the text in a variable"},
    {"the_text_must_outlive_the_cell", "keep the text in a variable"},
    {"the_text_must_outlive_the_errors", "keep the text in a variable"},
    {"the_text_must_outlive_the_figures", "keep the text in a variable"},
    {"the_text_must_outlive_the_lines", "keep the text in a variable"},
    {"the_text_must_outlive_the_records", "keep the text in a variable"},
    {"the_text_must_outlive_the_words", "keep the text in a variable"},
    {"a figure is a decimal, a whole number, or a quantity of either", "no double: `99.26_dec`"},
    {"a figure is a number or a quantity, not a target or an actual",
     "`planned(figure)` of the figure itself"},
    {"a member of this type cannot have this role", "no text as a target, no bool as an actual"},
    {"a rule is called with a Report, an Annex, a RowContext or a ClaimContext, and a sink",
     "one of these as the first parameter of its operator()"},
    {"a run-time unit needs the checked form", "`checked_add`, `checked_convert` and their like"},
    {"a unit has at most six terms", "a simpler unit"},
    {"items in run-time units are converted to one unit first", "`checked_convert`"},
    {"the power of a unit is -99 to 99", "a smaller power"},
    {"the set has no rule of that name", "a name that a rule of the set has"},
    {"the set has no such rule", "a rule that the set has"},
};

}  // namespace advice
