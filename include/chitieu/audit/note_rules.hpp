// SPDX-License-Identifier: BSL-1.0
//
// Footnotes and the references to them, matched in both directions.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/place.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chitieu {

/// A reference without its note, a note that nothing refers to or that is there twice, numbers that do not
/// follow each other. Numbers may begin anew at 1. Linear.
struct NoteRule {
    static constexpr std::string_view name = "notes";

    template <class Sink>
    void operator()(const Report& report, Sink&& sink) const {
        check_references(report, sink);
        std::unordered_map<std::string_view, std::vector<std::size_t>> by_marker;
        for (std::size_t note = 0; note < report.notes.size(); ++note) {
            by_marker[report.notes[note].footnote.marker].push_back(note);
        }
        for (const ReportNote& note : report.notes) {
            if (!note.references.empty()) continue;
            const std::vector<std::size_t>& same = by_marker[note.footnote.marker];
            const ReportNote& first = report.notes[same.front()];
            const bool is_repeated = same.size() > 1 && &first != &note;
            Finding finding = about(is_repeated ? Rule::note_repeated : Rule::note_unused,
                                    note.footnote.marker, note.footnote.place);
            if (is_repeated) finding.other = std::to_string(first.footnote.place.line);
            sink(finding);
        }
    }

private:
    static Finding about(Rule rule, std::string_view marker, Place place) {
        Finding finding{.rule = rule};
        finding.place = place;
        finding.printed = marker;
        return finding;
    }

    template <class Sink>
    static void check_references(const Report& report, Sink&& sink) {
        std::string_view before;
        for (const NoteReference& reference : report.references) {
            if (reference.note == no_part) {
                sink(about(Rule::note_missing, reference.marker, reference.place));
            }
            const int number = number_of(reference.marker);
            if (number == 0) continue;  // notes by letters or words follow no order
            const int last = number_of(before);
            // A second reference to the same note is none, and numbers begin anew on a page.
            if (number != last && number != last + 1 && number != 1) {
                Finding finding = about(Rule::note_out_of_order, reference.marker, reference.place);
                finding.other = before.empty() ? "0" : std::string(before);
                sink(finding);
            }
            before = reference.marker;
        }
    }

    static int number_of(std::string_view marker) {
        constexpr int largest = 100'000;
        int number = 0;
        for (const char digit : marker) {
            if (digit < '0' || digit > '9' || number > largest) return 0;
            number = number * 10 + (digit - '0');
        }
        return number;
    }
};

}  // namespace chitieu
