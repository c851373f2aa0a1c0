// SPDX-License-Identifier: BSL-1.0
//
// The members of JSON objects, once for who writes and who reads them: `visit(name, member)` is called with
// each, `visit.place(place)` with a line and a column that stand in the object itself, and `visit.indicator`
// with those of an indicator. The schema stands in read/json_schema.hpp.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/footnote.hpp>
#include <chitieu/domain/indicator_record.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/figure.hpp>
#include <chitieu/text/place.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>

namespace chitieu::detail {

/// A type to be read into, or the same to be written from.
template <class Candidate, class Wanted>
concept Like = std::same_as<std::remove_const_t<Candidate>, Wanted>;

// --- Indicators and what is said of them.

template <class Visit>
void json_members(Visit& visit, Like<Footnote> auto& note) {
    visit("marker", note.marker);
    visit("role", note.role);
    visit.place(note.place);
    visit("text", note.text);
}

template <class Visit>
void json_members(Visit& visit, Like<IndicatorRecord> auto& record) {
    visit.indicator("code", record.indicator);
    visit("area", record.area);
    visit("period", record.period);
    visit("target", record.target);
    visit("actual", record.actual);
    visit("notes", record.notes);
}

// --- An annex as it was printed.

/// The marks of figures, which stand in a list by these names.
struct MarkName {
    std::string_view name;
    bool MarkUse::*mark;
};
inline constexpr MarkName mark_names[] = {
    {"dot_decimal", &MarkUse::dot_decimal}, {"comma_decimal", &MarkUse::comma_decimal},
    {"dot_group", &MarkUse::dot_group},     {"comma_group", &MarkUse::comma_group},
    {"space_group", &MarkUse::space_group}, {"apostrophe_group", &MarkUse::apostrophe_group},
};

template <class Visit>
void json_members(Visit& visit, Like<Declared> auto& declared) {
    visit("completion", declared.completion);
    visit("verdict", declared.verdict);
    visit("other_completion", declared.other_completion);
    visit("says_percent", declared.says_percent);
}

template <class Candidate>
struct IsPrinted : std::false_type {};
template <class Value>
struct IsPrinted<Printed<Value>> : std::true_type {};
template <class Candidate>
concept AnyPrinted = IsPrinted<std::remove_const_t<Candidate>>::value;

template <class Visit>
void json_members(Visit& visit, AnyPrinted auto& cell) {
    visit("text", cell.text);
    visit.place(cell.place);
    visit.value_of_cell(cell.value);
    visit("other_reading", cell.other_reading);
    visit("error", cell.error);
    visit("is_ambiguous", cell.is_ambiguous);
    visit.marks("marks", cell.marks);
}

template <class Visit>
void json_members(Visit& visit, Like<FurtherDeclared> auto& further) {
    visit("said", further.said);
    visit("is_of_plan", further.is_of_plan);
    visit("is_of_previous", further.is_of_previous);
    visit("is_change", further.is_change);
    visit.index("plan", further.plan);
}

template <class Visit>
void json_members(Visit& visit, Like<AnnexRow> auto& row) {
    visit("kind", row.kind);
    visit.place(row.place);
    visit("code", row.code);
    visit.indicator("indicator_code", row.indicator);
    visit("unit_text", row.unit_text);
    visit("direction_basis", row.direction_basis);
    visit("begins_table", row.begins_table);
    visit("is_sub_row", row.is_sub_row);
    visit("counts_whole_things", row.counts_whole_things);
    visit("code_place", row.code_place);
    visit("unit_place", row.unit_place);
    visit("target", row.target);
    visit("actual", row.actual);
    visit("declared", row.declared);
    visit("next_target", row.next_target);
    visit("previous_actual", row.previous_actual);
    visit("further_targets", row.further_targets);
    visit("further_declared", row.further_declared);
}

// --- The text of a report.

template <class Visit>
void json_members(Visit& visit, Like<DocumentData> auto& data) {
    visit("issuer", data.issuer);
    visit("number", data.number);
    visit("place", data.place);
    visit("date", data.date);
    visit("kind", data.kind);
    visit("title", data.title);
    visit("signed_as", data.signed_as);
    visit("signed_by", data.signed_by);
}

template <class Visit>
void json_members(Visit& visit, Like<Section> auto& section) {
    visit("level", section.level);
    visit("number", section.number);
    visit("heading", section.heading);
    visit.place(section.place);
}

template <class Visit>
void json_members(Visit& visit, Like<TextPiece> auto& piece) {
    visit("offset", piece.offset);
    visit("source", piece.source);
    visit.place(piece.place);
}

template <class Visit>
void json_members(Visit& visit, Like<Paragraph> auto& paragraph) {
    visit.index("section", paragraph.section);
    visit.index("note", paragraph.note);
    visit("text", paragraph.text);
    visit("pieces", paragraph.pieces);
}

template <class Visit>
void json_members(Visit& visit, Like<Sentence> auto& sentence) {
    visit("paragraph", sentence.paragraph);
    visit("begin", sentence.begin);
    visit("end", sentence.end);
}

template <class Visit>
void json_members(Visit& visit, Like<NoteReference> auto& reference) {
    visit("marker", reference.marker);
    visit.place(reference.place);
    visit("paragraph", reference.paragraph);
    visit("offset", reference.offset);
    visit.index("sentence", reference.sentence);
    visit.index("note", reference.note);
}

template <class Visit>
void json_members(Visit& visit, Like<ReportNote> auto& note) {
    json_members(visit, note.footnote);
    visit("paragraphs", note.paragraphs);
    visit("references", note.references);
}

// --- What was found.

template <class Visit>
void json_members(Visit& visit, Like<Error> auto& error) {
    visit("code", error.code);
    visit.place(error.place);
    visit("text", error.text);
}

template <class Visit>
void json_members(Visit& visit, Like<Wording> auto& words) {
    visit("vi", words.vietnamese);
    visit("en", words.english);
}

template <class Visit>
void json_members(Visit& visit, Like<Finding> auto& finding) {
    visit.rule(finding);
    visit.place(finding.place);
    visit("quote", finding.printed);
    visit.index("claim", finding.claim);
    visit.index("row", finding.row);
    visit("target", finding.target);
    visit("actual", finding.actual);
    visit("unit", finding.unit);
    visit("claimed", finding.claimed);
    visit("recomputed", finding.computed);
    visit("interval", finding.interval);
    visit("reading", finding.reading);
    visit("other", finding.other);
    visit("error", finding.error);
    visit("really", finding.really);
    visit("assuming", finding.assuming);
}

}  // namespace chitieu::detail
