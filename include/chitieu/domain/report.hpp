// SPDX-License-Identifier: BSL-1.0
//
// A whole report as it is written: sections, paragraphs, sentences, footnotes and the references to them, the
// annex. Every piece knows where it stands in the file.
//
//     for (const NoteReference& reference : report.references) {
//         report.text_of(report.sentences[reference.sentence]);     // what it is a note to
//         report.notes[reference.note].footnote.text;                // what the note says
//     }
#pragma once

#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/footnote.hpp>
#include <chitieu/domain/stated_period.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>

#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// Stands where there is none: no section above, no note to a reference.
inline constexpr std::size_t no_part = static_cast<std::size_t>(-1);

/// A run of a paragraph's text that stands in one piece in the file.
struct TextPiece {
    std::size_t offset = 0;     ///< where it begins in the paragraph's text
    std::string_view source{};  ///< a view of the file, or what an entity (&nbsp;) there stands for
    Place place{};              ///< of its first character
};

/// Text up to a blank line, a heading or a note; joined again where a page's footnotes or the end of a page
/// cut it in two.
struct Paragraph {
    /// Without markup and references, in one line. A view of the file where it stands there so, else of
    /// what the report keeps.
    std::string_view text{};
    /// Where its pieces stand in the file, in their order.
    std::vector<TextPiece> pieces{};
    std::size_t section = no_part;  ///< the nearest heading above; `no_part` before the first
    std::size_t note = no_part;     ///< the footnote that it is part of

    /// Where a byte of the text stands in the file. O(log pieces), and the length of the piece.
    Place place_of(std::size_t at) const {
        std::size_t first = 0;
        for (std::size_t size = pieces.size(); size > 1;) {
            const std::size_t half = size / 2;
            if (pieces[first + half].offset <= at) first += half;
            size -= half;
        }
        if (pieces.empty()) return {};
        const TextPiece& piece = pieces[first];
        const std::size_t inside = at < piece.offset ? 0 : at - piece.offset;
        return advance(piece.place, piece.source,
                       inside < piece.source.size() ? inside : piece.source.size());
    }
};

/// A sentence: bytes `begin` to `end` of a paragraph's text.
struct Sentence {
    std::size_t paragraph = 0;  ///< its place in the report
    std::size_t begin = 0;      ///< its first byte
    std::size_t end = 0;        ///< the byte behind it
};

/// A heading. Levels go down from 1, by its number where it has one (Phần thứ nhất, I, 1, 1.1, a) and else by
/// its markup; they may leave out some.
struct Section {
    int level = 1;               ///< 1 is the highest
    std::string_view number{};   ///< "II", "1.2", "Phần thứ nhất"; empty where there is none
    std::string_view heading{};  ///< without its number and markup
    Place place{};
};

/// A mark in the text that sends the reader to a note.
struct NoteReference {
    std::string_view marker{};  ///< "12"
    Place place{};
    std::size_t paragraph = 0;       ///< its place in the report
    std::size_t offset = 0;          ///< in the paragraph's text, behind what it is a note to
    std::size_t sentence = no_part;  ///< which it stands in, or at the end of
    std::size_t note = no_part;      ///< `no_part` where it leads to none
};

/// A note with all its paragraphs, and the references that lead to it.
struct ReportNote {
    Footnote footnote{};                    ///< marker, the text of its first paragraph, and where
    std::vector<std::size_t> paragraphs{};  ///< places in the report
    std::vector<std::size_t> references{};  ///< places in the report of all that lead to it
};

/// What stands at the head and at the foot of an official document, as far as it can be read; empty texts
/// where not.
struct DocumentData {
    std::string_view issuer{};     ///< HUYỆN ỦY
    std::string_view number{};     ///< 123-BC/HU
    std::string_view place{};      ///< Mường Tè
    std::string_view date{};       ///< "ngày 14 tháng 12 năm 2023", as written: often incomplete
    std::string_view kind{};       ///< BÁO CÁO
    std::string_view title{};      ///< what it is about
    std::string_view signed_as{};  ///< T/M HUYỆN ỦY PHÓ BÍ THƯ
    std::string_view signed_by{};  ///< the signatory's name
};

/// A report. Its views look into the text that it was read from, whose owner must outlive it, or into `kept`,
/// which moves with it: so it can be moved and not copied.
struct Report {
    Report() = default;
    Report(Report&&) = default;
    Report& operator=(Report&&) = default;
    Report(const Report&) = delete;
    Report& operator=(const Report&) = delete;

    DocumentData data{};                      ///< the head and foot of the document
    StatedPeriod period{};                    ///< what it reports on: by its title, else the year of its date
    std::vector<Section> sections{};          ///< headings, in the order of the file
    std::vector<Paragraph> paragraphs{};      ///< those of notes too, in the order of the file
    std::vector<Sentence> sentences{};        ///< in the order of the paragraphs
    std::vector<NoteReference> references{};  ///< in the order of the paragraphs
    std::vector<ReportNote> notes{};          ///< in the order of the file
    std::optional<Annex> annex{};             ///< its table of indicators; the first one that is there
    std::vector<Error> errors{};              ///< bytes that are not UTF-8, lines too long to read

    /// The words of a sentence, and where it begins in the file.
    std::string_view text_of(const Sentence& sentence) const {
        return paragraphs[sentence.paragraph].text.substr(sentence.begin, sentence.end - sentence.begin);
    }
    /// Where a sentence begins in the file.
    Place place_of(const Sentence& sentence) const {
        return paragraphs[sentence.paragraph].place_of(sentence.begin);
    }

    /// Keeps a text that is not a piece of the file and views it.
    std::string_view keep(std::string text) { return kept.emplace_back(std::move(text)); }
    /// Texts that are no pieces of the file.
    std::list<std::string> kept{};
};

}  // namespace chitieu
