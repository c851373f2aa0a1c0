// SPDX-License-Identifier: BSL-1.0
//
// How indicators, targets, actuals, comparisons, findings, annexes and reports stand in JSON. Version 1:
//
//     schema       "chitieu-data-1"; within a version members are only added
//     records      [RECORD]: indicators somewhere, in some period
//     document     null, or {issuer, number, place, date, kind, title, signed_as, signed_by} of a report
//     sections     [{level, number, heading, PLACE}]
//     paragraphs   [{section, note, text, pieces [{offset, source, PLACE}]}]
//     sentences    [{paragraph, begin, end}]: bytes of the paragraph's text
//     references   [{marker, PLACE, paragraph, offset, sentence, note}]
//     notes        [{marker, role, PLACE, text, paragraphs, references}]
//     annex        null, or {PLACE, assumed_direction, period PERIOD, next_period PERIOD, has_plans}
//     rows         [ROW]: of the annex
//     findings     [FINDING]
//     errors       [{of ("report" or "annex"), code, PLACE, text}]: what could not be read
//
//     RECORD      {code, INDICATOR, area, period PERIOD, target TARGET, actual ACTUAL, notes [NOTE],
//                  comparison COMPARISON}
//     INDICATOR   name, unit, direction, over_places, over_periods
//     TARGET      null, or {value, cumulative, authority}: ">17600", ">=10", "<3", "<=3", "=27.60", "15..20",
//                 "maintain 98.5"
//     ACTUAL      {value, status}
//     NOTE        {marker, role, PLACE, text}
//     COMPARISON  null, or {verdict, completion AMOUNT, undefined, variance, direction, favourable}
//     AMOUNT      null, or {value: rounded half up to four decimals, exact: a decimal or a fraction "600/7",
//     unit} ROW         {kind, PLACE, code, INDICATOR, unit_text, direction_basis, begins_table, is_sub_row,
//                  counts_whole_things, code_place {PLACE}, unit_place {PLACE}, target, actual, declared,
//                  next_target, previous_actual: CELL, further_targets [CELL], further_declared
//                  [{said CELL, is_of_plan, is_of_previous, is_change, plan: 0 for target, null for any}],
//                  comparison COMPARISON}
//     CELL        {text, PLACE, VALUE, other_reading, error, is_ambiguous, marks: names as in MarkUse}
//     VALUE       of a target as in TARGET, value null where there is none; of an actual {value, status},
//     both
//                 null where it has none; declared {completion, verdict, other_completion, says_percent},
//                 with says_percent null where it has none
//     FINDING     {rule, severity, own: null or {vi, en}, PLACE, quote, claim, row, target, actual, unit,
//                  claimed, recomputed, interval {lower, upper: {value, exact, closed}}, reading, other,
//                  error, really {vi, en}, assuming {vi, en}, sentence {vi, en}}
//
// Names and forms are those of write/report_json.hpp, whose reports hold claims too, and less of all else.
// PLACE is line and column, from 1 (0: not known). PERIOD is null, or {first_day, last_day: "2023-12-31"}.
// Figures are strings, plain decimals with the digits as printed, for a JSON number would become a binary
// double in nearly every reader; `read_json` takes numbers too, by their digits. Units are in English; of one
// that words cannot say exactly, its terms (read/unit_code.hpp). Enumerators are their lasting names.
// References from one list into another are indices from 0, or null. What is missing is null, and a text
// that is missing is "". `value` of an amount, `favourable`, `severity` and `sentence` are there for readers
// that do not reckon; `read_json` reckons them itself. Two members are seldom there: `indicator_code` in a
// row whose indicator has another code, and `upper` in a target that is no range and has two ends all the
// same.
#pragma once

#include <string_view>

namespace chitieu {

/// The schema that `write_json` writes and `read_json` reads.
inline constexpr std::string_view json_schema_name = "chitieu-data-1";

}  // namespace chitieu
