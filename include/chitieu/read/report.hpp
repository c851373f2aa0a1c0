// SPDX-License-Identifier: BSL-1.0
//
// A whole report from its text.
//
//     const auto report = read_report(text, Direction::higher_is_better);     // text must outlive it
//     const auto owned = read_report(std::move(text), Direction::…);          // owns it: owned->report
//     if (!report) std::cerr << describe(report.error(), Language::english);
#pragma once

#include <chitieu/domain/report.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/read/document_data.hpp>
#include <chitieu/read/layout_table.hpp>
#include <chitieu/read/markdown.hpp>
#include <chitieu/read/report_period.hpp>
#include <chitieu/read/report_text.hpp>
#include <chitieu/read/section_number.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentences.hpp>
#include <chitieu/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

/// Puts blocks together to a report.
class ReportReader {
public:
    explicit ReportReader(Report& report) : report_(&report) {}

    void take(const Block& block) {
        if (block.is_too_long) {
            report_->errors.push_back({ErrorCode::line_too_long, block.lines.front().place, {}});
            return;
        }
        switch (block.kind) {
            case BlockKind::rule:
                breaks_page_ = true;
                return;
            case BlockKind::table:
                take_layout(block);
                return;
            case BlockKind::heading:
                take_heading(block);
                return;
            case BlockKind::note:
                take_note(block);
                return;
            case BlockKind::maybe_note:
                if (is_note(block.marker)) {
                    take_note(block);
                } else {
                    Block text = block;
                    text.kind = BlockKind::paragraph;
                    take_text(text);
                }
                return;
            case BlockKind::paragraph:
                if (has_numbered_section_ || !take_layout(block)) take_text(block);
                return;
            case BlockKind::list_item:
                take_text(block);
                return;
        }
    }

    void finish() {
        report_->paragraphs.reserve(building_.size());
        for (ParagraphBuilder& paragraph : building_) {
            report_->paragraphs.push_back(std::move(paragraph).finish(*report_));
        }
        cut_sentences();
        tie_notes();
        for (ReportNote& note : report_->notes) {
            note.footnote.text = report_->paragraphs[note.paragraphs.front()].text;
        }
        std::vector<DocumentLine> head;
        std::vector<DocumentLine> foot;
        for (const Line& line : lines_) {
            if (line.section != no_part) {
                (line.is_head ? head : foot).push_back({report_->sections[line.section].heading, true});
            } else if (line.is_head) {
                add_head_lines(report_->paragraphs[line.paragraph], head);
            } else {
                foot.push_back({report_->paragraphs[line.paragraph].text, false});
            }
        }
        read_document_head(head, report_->data);
        read_document_foot(foot, report_->data);
    }

private:
    /// A heading or a short paragraph, for what the document says of itself.
    struct Line {
        std::size_t section = no_part;
        std::size_t paragraph = no_part;
        bool is_head = true;
    };

    /// Of a paragraph that could be a note: a reference waits for it, or the note before is the one before.
    bool is_note(std::string_view marker) const {
        if (open_references_.contains(marker)) return true;
        return !notes_by_marker_.contains(marker) && last_number_ > 0 &&
               number_of(marker) == last_number_ + 1;
    }
    static int number_of(std::string_view marker) {
        int number = 0;
        for (const char digit : marker) {
            if (digit < '0' || digit > '9' || number > 9999) return 0;
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    std::size_t add_paragraph(const Block& block, std::size_t note) {
        const std::size_t number = building_.size();
        building_.emplace_back();
        building_.back().section = report_->sections.empty() ? no_part : report_->sections.size() - 1;
        building_.back().note = note;
        append(number, block);
        return number;
    }
    void append(std::size_t number, const Block& block) {
        const std::size_t before = report_->references.size();
        for (std::size_t line = 0; line < block.lines.size(); ++line) {
            std::string_view text = block.lines[line].text;
            if (line == 0) text = without_start(block, text);
            const auto taken = static_cast<std::size_t>(text.data() - block.lines[line].text.data());
            building_[number].add(text, advance(block.lines[line].place, block.lines[line].text, taken),
                                  number, *report_);
        }
        for (std::size_t at = before; at < report_->references.size(); ++at) {
            open_references_.emplace(report_->references[at].marker, at);
        }
    }

    /// The first line of a block without its marker or bullet.
    static std::string_view without_start(const Block& block, std::string_view text) {
        bool in_parentheses = false;
        if (block.kind == BlockKind::list_item) return text.substr(bullet_length(text));
        if (block.kind == BlockKind::heading && block.level > 0) {
            return trim(text.substr(static_cast<std::size_t>(block.level)));
        }
        if (block.kind != BlockKind::note && block.kind != BlockKind::maybe_note) return text;
        if (take_raised(text).empty() && take_bracketed(text).empty()) take_marker(text, in_parentheses);
        take_dash(text);
        return trim(text);
    }

    void take_heading(const Block& block) {
        Report scratch;  // references in a heading lead nowhere
        ParagraphBuilder builder;
        for (std::size_t line = 0; line < block.lines.size(); ++line) {
            const std::string_view text = block.lines[line].text;
            const std::string_view bare = line == 0 ? without_start(block, text) : text;
            const auto taken = static_cast<std::size_t>(bare.data() - text.data());
            builder.add(bare, advance(block.lines[line].place, text, taken), 0, scratch);
        }
        const Paragraph text = std::move(builder).finish(*report_);
        const SectionNumber number = section_number(text.text);
        Section section;
        section.level = number.level > 0 ? number.level : block.level > 0 ? block.level : 1;
        section.number = number.number;
        section.heading = number.heading;
        section.place = block.lines.front().place;
        report_->sections.push_back(section);
        if (number.level > 0) has_numbered_section_ = true;
        lines_.push_back({report_->sections.size() - 1, no_part, !has_numbered_section_});
        open_body_ = no_part;
        open_note_ = no_part;
        breaks_page_ = false;
    }

    bool take_layout(const Block& block) {
        const std::vector<Block> paragraphs = layout_paragraphs(block, !has_numbered_section_);
        for (const Block& paragraph : paragraphs) take_text(paragraph);
        return !paragraphs.empty();
    }

    void take_note(const Block& block) {
        const std::size_t note = report_->notes.size();
        report_->notes.emplace_back();
        report_->notes[note].footnote = {block.marker, {}, block.lines.front().place, FootnoteRole::remark};
        notes_by_marker_[block.marker].push_back(note);
        open_references_.erase(block.marker);
        if (const int number = number_of(block.marker); number > 0) last_number_ = number;
        const std::size_t number = add_paragraph(block, note);
        report_->notes[note].paragraphs.push_back(number);
        open_note_ = number;
        note_takes_items_ = building_[number].ends_with_colon();
        breaks_page_ = true;  // notes stand at the foot of a page
    }

    void take_text(const Block& block) {
        const std::string_view first = trim(without_start(block, block.lines.front().text));
        const bool is_item = block.kind == BlockKind::list_item;
        const bool goes_on = !is_item && (begins_small(first) || first.starts_with(',') ||
                                          first.starts_with(';') || first.starts_with(')'));
        if (open_note_ != no_part && belongs_to_note(block, is_item)) {
            const std::size_t note = building_[open_note_].note;
            const std::size_t number = add_paragraph(block, note);
            report_->notes[note].paragraphs.push_back(number);
            open_note_ = number;
            return;
        }
        if (const std::size_t begun = half_sentence(is_item, goes_on); begun != no_part) {
            append(begun, block);
            breaks_page_ = false;
            if (begun == open_body_) open_note_ = no_part;
            return;
        }
        const std::size_t number = add_paragraph(block, no_part);
        const bool may_be_head = !has_numbered_section_ && block.lines.size() > 1;
        if (may_be_head || building_[number].size() < longest_line)
            lines_.push_back({no_part, number, !has_numbered_section_});
        open_body_ = number;
        open_note_ = no_part;
        breaks_page_ = false;
    }

    bool belongs_to_note(const Block& block, bool is_item) const {
        return block.is_indented || (is_item && note_takes_items_);
    }

    /// The paragraph that breaks off and goes on here. A small letter goes on wherever a sentence is open; a
    /// capital or a number only where a page ended in between and the first half is no mere line.
    std::size_t half_sentence(bool is_item, bool goes_on) const {
        if (is_item) return no_part;
        constexpr std::size_t shortest_half = 60;
        if (open_body_ != no_part && building_[open_body_].is_unfinished() &&
            (goes_on || (breaks_page_ && building_[open_body_].size() >= shortest_half))) {
            return open_body_;
        }
        if (goes_on && open_note_ != no_part && building_[open_note_].is_unfinished()) return open_note_;
        return no_part;
    }

    void cut_sentences() {
        for (std::size_t number = 0; number < report_->paragraphs.size(); ++number) {
            each_sentence(report_->paragraphs[number].text, [&](std::size_t begin, std::size_t end) {
                report_->sentences.push_back({number, begin, end});
            });
        }
    }

    void tie_notes() {
        // References stand in the order of the file; a paragraph that was joined has some of later lines.
        std::vector<std::size_t> first_sentence(report_->paragraphs.size() + 1, report_->sentences.size());
        for (std::size_t at = report_->sentences.size(); at > 0; --at) {
            first_sentence[report_->sentences[at - 1].paragraph] = at - 1;
        }
        for (std::size_t at = 0; at < report_->references.size(); ++at) {
            NoteReference& reference = report_->references[at];
            for (std::size_t sentence = first_sentence[reference.paragraph];
                 sentence < report_->sentences.size() &&
                 report_->sentences[sentence].paragraph == reference.paragraph;
                 ++sentence) {
                if (report_->sentences[sentence].begin > reference.offset && reference.sentence != no_part)
                    break;
                reference.sentence = sentence;
                if (reference.offset <= report_->sentences[sentence].end) break;
            }
            const auto notes = notes_by_marker_.find(reference.marker);
            if (notes == notes_by_marker_.end()) continue;
            reference.note = nearest_note(notes->second, reference.place);
            report_->notes[reference.note].references.push_back(at);
        }
    }

    /// Where numbers begin anew on each page: the next note with the marker, else the last one before.
    std::size_t nearest_note(const std::vector<std::size_t>& notes, Place place) const {
        const auto next = std::partition_point(notes.begin(), notes.end(), [&](std::size_t note) {
            return report_->notes[note].footnote.place < place;
        });
        return next == notes.end() ? notes.back() : *next;
    }

    static constexpr std::size_t longest_line = 200;

    Report* report_;
    std::vector<ParagraphBuilder> building_{};
    std::vector<Line> lines_{};
    std::unordered_map<std::string_view, std::vector<std::size_t>> notes_by_marker_{};
    std::unordered_map<std::string_view, std::size_t> open_references_{};  // that no note follows yet
    std::size_t open_body_ = no_part;
    std::size_t open_note_ = no_part;
    bool note_takes_items_ = false;
    int last_number_ = 0;  // of the last note that has one
    bool breaks_page_ = false;
    bool has_numbered_section_ = false;
};

}  // namespace detail

/// Reads a report: sections, paragraphs, sentences, notes, and its annex where it has one, whose rows that do
/// not say their direction are taken to have the `assumed` one. `text` must outlive the report. Fails where
/// the text is empty or binary; all else that is wrong stands in `errors`, and the rest is read. Linear.
inline Result<Report> read_report(std::string_view text, Direction assumed, UnitList units = standard_units) {
    if (const auto error = detail::why_no_text(text)) return tl::unexpected<Error>(*error);
    Report report;
    if (const std::size_t bad = find_invalid_utf8(text); bad != std::string_view::npos) {
        report.errors.push_back({ErrorCode::utf8_invalid, detail::place_in(text, bad), {}});
    }
    detail::ReportReader reader(report);
    BlockReader blocks(text);
    while (const auto block = blocks.next()) reader.take(*block);
    reader.finish();
    report.period = period_of(report.data);
    if (auto annex = read_annex(text, assumed, units)) report.annex.emplace(std::move(*annex));
    return report;
}

/// A report and the text that it looks into.
struct OwnedReport {
    std::unique_ptr<const std::string> text{};  ///< what the report's views look into
    Report report{};                            ///< of that text

    /// The report, as it was read.
    const Report* operator->() const noexcept { return &report; }
};

/// The same of a text that nobody else keeps.
inline Result<OwnedReport> read_report(std::string&& text, Direction assumed,
                                       UnitList units = standard_units) {
    OwnedReport result{std::make_unique<const std::string>(std::move(text)), {}};
    auto report = read_report(std::string_view(*result.text), assumed, units);
    if (!report) return tl::unexpected<Error>(report.error());  // it views no text
    result.report = std::move(*report);
    return result;
}

}  // namespace chitieu
