// SPDX-License-Identifier: BSL-1.0
//
// Reports, read and audited with the claims of their prose: every place lies in the text, every sentence in
// its paragraph, every reference leads somewhere, and every claim quotes its paragraph.
#include "fuzz.hpp"

#include <chitieu/audit/audit.hpp>
#include <chitieu/read/report.hpp>
#include <chitieu/read/report_prose.hpp>

using namespace chitieu;

namespace {

void check_parts(const Report& report, const fuzz::Lines& lines) {
    const auto is_part = [](std::size_t part, std::size_t count) { return part == no_part || part < count; };
    for (const Section& section : report.sections) {
        lines.check(section.place, "a section lies in the text");
        fuzz::check(section.level >= 1, "levels go down from 1");
    }
    for (const Paragraph& paragraph : report.paragraphs) {
        std::size_t end = 0;
        for (const TextPiece& piece : paragraph.pieces) {
            lines.check(piece.place, "a paragraph lies in the text");
            constexpr std::size_t longest_entity = 4;  // in what it stands for
            fuzz::check(fuzz::is_within(piece.source, fuzz::current) || piece.source.size() <= longest_entity,
                        "a piece is one of the text");
            fuzz::check(piece.offset >= end, "pieces are in order");
            end = piece.offset;
        }
        fuzz::check(end <= paragraph.text.size(), "pieces lie in their paragraph");
        fuzz::check(is_part(paragraph.section, report.sections.size()) &&
                        is_part(paragraph.note, report.notes.size()),
                    "a paragraph stands in a section or a note");
    }
    for (const Sentence& sentence : report.sentences) {
        fuzz::check(sentence.paragraph < report.paragraphs.size() && sentence.begin <= sentence.end &&
                        sentence.end <= report.paragraphs[sentence.paragraph].text.size(),
                    "a sentence lies in its paragraph");
        lines.check(report.place_of(sentence), "a sentence lies in the text");
    }
    for (const NoteReference& reference : report.references) {
        lines.check(reference.place, "a reference lies in the text");
        fuzz::check(reference.paragraph < report.paragraphs.size() &&
                        is_part(reference.sentence, report.sentences.size()) &&
                        is_part(reference.note, report.notes.size()),
                    "a reference leads to a note, or to none");
    }
    for (const ReportNote& note : report.notes) {
        lines.check(note.footnote.place, "a note lies in the text");
        for (const std::size_t paragraph : note.paragraphs)
            fuzz::check(paragraph < report.paragraphs.size(), "a note has paragraphs");
        for (const std::size_t reference : note.references)
            fuzz::check(reference < report.references.size(), "a note has references");
    }
}

}  // namespace

void fuzz::run(std::string_view text) {
    const Lines lines(text);
    const auto report = read_report(text, Direction::higher_is_better);
    if (!report) return lines.check(report.error().place, "an error lies in the text");
    for (const Error& error : report->errors) lines.check(error.place, "an error lies in the text");
    check_parts(*report, lines);
    const ReadClaims read = read_claims(*report);
    for (const Claim& claim : read.claims) {
        const ClaimWords& words = words_of(claim);
        lines.check(words.place, "a claim lies in the text");
        check(is_within(words.quote, words.context), "a claim quotes its paragraph");
        each_figure(claim, [&](const StatedFigure& figure) {
            lines.check(figure.place, "a figure lies in the text");
        });
    }
    const Audit audited = audit(*report, read.claims);
    check(audited.claims.size() == read.claims.size(), "every claim is audited");
    for (const Finding& finding : audited.findings) {
        lines.check(finding.place, "a finding lies in the text");
        check(finding.claim == Finding::no_row || finding.claim < read.claims.size(),
              "a finding is of a claim");
    }
}
