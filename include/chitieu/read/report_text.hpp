// SPDX-License-Identifier: BSL-1.0
//
// A paragraph's text put together from lines: without markup, with the references to notes taken out and
// kept.
#pragma once

#include <chitieu/domain/report.hpp>
#include <chitieu/read/markdown.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/sentences.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// A paragraph while its lines come in.
class ParagraphBuilder {
public:
    std::size_t section = no_part;  ///< which heading it stands below; `no_part` above the first
    std::size_t note = no_part;     ///< which note it belongs to; `no_part` of the text itself

    /// Adds a line, one blank behind what is there. References go to `references`, for a paragraph of this
    /// number.
    void add(std::string_view line, Place place, std::size_t number, Report& report) {
        if (line.empty()) return;
        if (size_ > 0) ++size_;  // the blank
        line_ = line;
        place_ = place;
        begin_ = 0;
        counted_ = 0;
        constexpr std::string_view special = "<*`&\\[\xC2\xE2";
        std::size_t at = 0;
        while (true) {
            at = line.find_first_of(special, at);
            if (at == std::string_view::npos) break;
            const bool is_escape = line[at] == '\\';
            const std::size_t skipped = read_special(at, number, report);
            at = skipped == 0 ? at + 1 : begin_ + (is_escape ? 1U : 0U);
        }
        flush(line.size());
    }

    /// Whether nothing was added.
    bool is_empty() const noexcept { return pieces_.empty(); }

    /// Whether it breaks off: no stop, no colon, no semicolon at its end.
    bool is_unfinished() const {
        if (pieces_.empty()) return false;
        std::string_view last = pieces_.back().source;
        for (bool changed = true; changed && !last.empty();) {
            changed = false;
            for (const std::string_view closing : {std::string_view(" "), std::string_view(")"),
                                                   std::string_view("\""), std::string_view("\u201D")}) {
                if (!last.ends_with(closing)) continue;
                last.remove_suffix(closing.size());
                changed = true;
            }
        }
        if (last.empty()) return false;
        constexpr std::string_view stops = ".!?:;";
        return stops.find(last.back()) == std::string_view::npos && !last.ends_with("\u2026");
    }
    /// Whether a list may follow: the last line ends with a colon.
    bool ends_with_colon() const { return !pieces_.empty() && pieces_.back().source.ends_with(':'); }
    std::size_t size() const noexcept { return size_; }

    /// The paragraph; its text is kept by the report unless it is one piece of the file.
    Paragraph finish(Report& report) && {
        Paragraph result;
        result.section = section;
        result.note = note;
        result.pieces = std::move(pieces_);
        if (result.pieces.size() == 1 && result.pieces[0].offset == 0) {
            result.text = result.pieces[0].source;
        } else if (!result.pieces.empty()) {
            std::string text;
            text.reserve(size_);
            for (const TextPiece& piece : result.pieces) {
                text.append(piece.offset - text.size(), ' ');
                text += piece.source;
            }
            result.text = report.keep(std::move(text));
        }
        return result;
    }

private:
    /// The place of a byte of the line. Asked in rising order, so that the line is counted once.
    Place place_at(std::size_t at) {
        place_ = advance(place_, line_.substr(counted_), at - counted_);
        counted_ = at;
        return place_;
    }

    void flush(std::size_t end) {
        if (end > begin_) append(line_.substr(begin_, end - begin_), place_at(begin_));
        begin_ = end;
    }
    void append(std::string_view text, Place place) {
        pieces_.push_back({size_, text, place});
        size_ += text.size();
    }
    /// Leaves out the bytes from `at` to `end`.
    std::size_t skip(std::size_t at, std::size_t end) {
        flush(at);
        begin_ = end;
        return end - at;
    }

    /// What stands before `at`, on this line or at the end of the text so far.
    std::string_view before(std::size_t at) const {
        if (at > begin_) return line_.substr(begin_, at - begin_);
        return pieces_.empty() ? std::string_view{} : pieces_.back().source;
    }

    /// Whether a raised number is a power: of ten, or of a metre.
    bool is_power(std::size_t at, std::string_view marker) const {
        std::string_view text = before(at);
        if (text.empty()) return false;
        const char last = text.back();
        if (detail::is_ascii_digit(last)) return true;
        if (marker != "2" && marker != "3") return false;
        std::size_t letters = 0;
        while (letters < text.size() && detail::is_ascii_letter(text[text.size() - letters - 1])) ++letters;
        const std::string_view word = text.substr(text.size() - letters);
        for (const std::string_view unit : {"m", "km", "hm", "dam", "dm", "cm", "mm", "s", "M", "Km", "KM"}) {
            if (word == unit)
                return text.size() == letters ||
                       static_cast<unsigned char>(text[text.size() - letters - 1]) < 0x80U;
        }
        return false;
    }

    void refer(std::size_t at, std::string_view marker, std::size_t number, Report& report) {
        flush(at);
        NoteReference reference;
        reference.marker = marker;
        reference.place = place_at(at);
        reference.paragraph = number;
        reference.offset = size_;
        report.references.push_back(reference);
    }

    /// How many bytes at `at` are no text; 0 where they are.
    std::size_t read_special(std::size_t at, std::size_t number, Report& report) {
        std::string_view rest = line_.substr(at);
        const std::size_t whole = rest.size();
        switch (rest.front()) {
            case '<': {
                std::string_view marker = detail::take_raised(rest);
                const bool in_parentheses = !marker.empty() && line_[at + 5] == '(';
                if (!marker.empty() && (in_parentheses || !is_power(at, marker))) {
                    refer(at, marker, number, report);
                    begin_ = at + (whole - rest.size());
                    return whole - rest.size();
                }
                const std::size_t tag = detail::tag_length(line_.substr(at));
                return tag == 0 ? 0 : skip(at, at + tag);
            }
            case '[': {
                const std::string_view marker = detail::take_bracketed(rest);
                if (marker.empty()) return 0;
                refer(at, marker, number, report);
                begin_ = at + (whole - rest.size());
                return whole - rest.size();
            }
            case '*': {
                std::size_t stars = 1;
                while (stars < rest.size() && rest[stars] == '*') ++stars;
                const bool is_after_blank = at == 0 || line_[at - 1] == ' ';
                const bool is_before_blank = stars == rest.size() || rest[stars] == ' ';
                if (stars > 3 || (is_after_blank && is_before_blank)) return 0;
                return skip(at, at + stars);
            }
            case '`':
                return skip(at, at + 1);
            case '&': {
                const detail::Entity* const entity = detail::find_entity(rest);
                if (entity == nullptr) return 0;
                flush(at);
                append(entity->text, place_at(at));
                begin_ = at + entity->name.size();
                return entity->name.size();
            }
            case '\\':
                return detail::is_escape(rest, Delimiter::pipe) ? skip(at, at + 1) : 0;
            default:
                return read_superscript(at, number, report);
        }
    }

    /// Digits that are raised by themselves: ¹ ² ³ and ⁰ to ⁹.
    std::size_t read_superscript(std::size_t at, std::size_t number, Report& report) {
        std::string marker;
        std::size_t end = at;
        while (end < line_.size()) {
            const std::string_view rest = line_.substr(end);
            constexpr std::string_view digits[] = {"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074",
                                                   "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
            std::size_t digit = 0;
            while (digit < 10 && !rest.starts_with(digits[digit])) ++digit;
            if (digit == 10) break;
            marker += static_cast<char>('0' + digit);
            end += digits[digit].size();
        }
        if (marker.empty() || marker.size() > 3 || before(at).empty() || is_power(at, marker)) return 0;
        refer(at, report.keep(std::move(marker)), number, report);
        begin_ = end;
        return end - at;
    }

    std::vector<TextPiece> pieces_{};
    std::size_t size_ = 0;
    // Of the line that is being added.
    std::string_view line_{};
    Place place_{};
    std::size_t begin_ = 0;    // of what has not been taken yet
    std::size_t counted_ = 0;  // where `place_` is
};

}  // namespace chitieu
