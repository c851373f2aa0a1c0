// SPDX-License-Identifier: BSL-1.0
//
// How people write letters: composed or not, capital or small, with their marks or without.
//
//     static_assert(equals_folded("HÀ  GIANG", "Ha Giang", Folding::marks_dropped));
//     static_assert(fold<32>(" Kế\u00A0hoạch – ", Folding::marks_kept).view() == "kế hoạch -");
#pragma once

#include <chitieu/text/ascii.hpp>
#include <chitieu/text/letter_parts.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chitieu {

/// How much of the writing two texts may differ in and still be the same. Always: letters are small
/// and composed, a run of white space is one blank and none stands at the ends, every dash is '-',
/// every quotation mark '"' or '\'', zero-width characters are gone, a stray byte is U+FFFD.
/// The letters that fold are those of Vietnamese, Latin-1 and Latin Extended-A; others (Ḍ, Ж) stay as they
/// are. Folding what is folded changes nothing.
enum class Folding : std::uint8_t {
    marks_kept,     ///< "tỷ" is not "tỉ", and "hoà" not "hòa"
    marks_dropped,  ///< bare letters, đ as d, ü as u, no combining mark on anything
};

/// Gives the folded text one code point at a time, without storage. The text must outlive it.
class FoldedReader {
public:
    /// What `next` gives after the last code point.
    static constexpr char32_t end = 0xFFFFFFFFU;

    /// Reads a text from its beginning.
    constexpr FoldedReader(std::string_view text, Folding folding) noexcept
        : text_{text}, folding_{folding} {}

    /// The next code point, or `end`. The whole of a text takes linear time.
    constexpr char32_t next() noexcept;

    /// How many bytes of the text were read for what was given so far.
    constexpr std::size_t position() const noexcept { return offset_; }

    /// Whether the letter last given has no further marks to come.
    constexpr bool is_between_letters() const noexcept {
        return marks_left_ == 0 && own_mark_ == 0 && held_ == end;
    }

private:
    constexpr char32_t next_with_blanks() noexcept;
    constexpr char32_t next_mark() noexcept;
    constexpr char32_t fold_letter(CodePoint first) noexcept;

    std::string_view text_;
    std::size_t offset_ = 0;
    std::size_t letter_end_ = 0;  // where the letter whose marks are being given ends
    std::size_t marks_left_ = 0;  // how many of them are still to be given
    std::size_t taken_[2] = {};   // where marks stand that went into the letter itself
    char32_t own_mark_ = 0;       // a mark that came out of a composed letter, to be given
    char32_t held_ = end;         // given after the blank before it
    Folding folding_;
    bool started_ = false;
    bool blank_ = false;
};

/// Gives the folded text as UTF-8 to `put_char(char)`.
template <class Sink>
constexpr void fold_into(std::string_view text, Folding folding, Sink&& put_char) {
    FoldedReader reader{text, folding};
    for (char32_t point = reader.next(); point != FoldedReader::end; point = reader.next()) {
        if (point < 0x80U) {
            put_char(static_cast<char>(point));
        } else {
            encode_utf8(point, put_char);
        }
    }
}

/// A folded text of at most `Capacity` bytes, kept without allocation.
template <std::size_t Capacity>
class FoldedText {
public:
    constexpr FoldedText() noexcept = default;

    /// The text folded, as far as it fits.
    constexpr FoldedText(std::string_view text, Folding folding) noexcept {
        FoldedReader reader{text, folding};
        for (char32_t point = reader.next(); point != FoldedReader::end; point = reader.next()) {
            std::size_t new_size = size_;
            encode_utf8(point, [&](char byte) {
                if (new_size < Capacity) bytes_[new_size] = byte;
                ++new_size;
            });
            if (new_size > Capacity) {
                fits_ = false;
                return;
            }
            size_ = new_size;
        }
    }

    /// The folded text; only its beginning, of whole code points, where it does not fit.
    constexpr std::string_view view() const noexcept { return {bytes_, size_}; }

    /// False where the folded text has more than `Capacity` bytes.
    constexpr bool fits() const noexcept { return fits_; }

private:
    char bytes_[Capacity + 1] = {};
    std::size_t size_ = 0;
    bool fits_ = true;
};

/// `text` folded into a buffer of `Capacity` bytes.
template <std::size_t Capacity>
constexpr FoldedText<Capacity> fold(std::string_view text, Folding folding) noexcept {
    return FoldedText<Capacity>{text, folding};
}

/// Whether two texts are the same once folded. No allocation; stops at the first difference.
constexpr bool equals_folded(std::string_view left, std::string_view right, Folding folding) noexcept {
    FoldedReader left_reader{left, folding};
    FoldedReader right_reader{right, folding};
    while (true) {
        const char32_t point = left_reader.next();
        if (point != right_reader.next()) return false;
        if (point == FoldedReader::end) return true;
    }
}

/// How many bytes of `text` have to be taken off so that what they say, folded, is `prefix`,
/// folded; nothing if it does not begin so. Never cuts a letter from its marks; may end inside a
/// word, so look at what follows. Blanks before are taken off as well, blanks behind are not.
constexpr std::optional<std::size_t> skip_folded(std::string_view text, std::string_view prefix,
                                                 Folding folding) noexcept {
    FoldedReader reader{text, folding};
    FoldedReader prefix_reader{prefix, folding};
    while (true) {
        const char32_t point = prefix_reader.next();
        if (point == FoldedReader::end) break;
        if (point != reader.next()) return std::nullopt;
    }
    if (!reader.is_between_letters()) return std::nullopt;
    return reader.position();
}

/// Whether `text`, folded, begins with `prefix`, folded.
constexpr bool starts_with_folded(std::string_view text, std::string_view prefix, Folding folding) noexcept {
    return skip_folded(text, prefix, folding).has_value();
}

namespace detail {

/// One character for all the dashes, for all the double and for all the single quotation marks.
constexpr char32_t unify_punctuation(char32_t value) noexcept {
    if (value < 0x2010U) return value;
    if (value <= 0x2015U || value == 0x2212U || value == 0xFE63U || value == 0xFF0DU) return U'-';
    if (value >= 0x2018U && value <= 0x201BU) return U'\'';
    if (value >= 0x201CU && value <= 0x201FU) return U'"';
    return value;
}

/// Whether surely no mark follows: at the end, before ASCII, and before the letters of composed
/// Vietnamese (U+00C0 to U+01BF, U+1E80 to U+1EFF). Only to be quick where it is true.
constexpr bool has_no_mark_at(std::string_view text, std::size_t offset) noexcept {
    if (offset >= text.size()) return true;
    const auto lead = static_cast<unsigned char>(text[offset]);
    if (lead < 0x80U || (lead >= 0xC3U && lead <= 0xC6U)) return true;
    if (lead != 0xE1U || offset + 1 == text.size()) return false;
    const auto second = static_cast<unsigned char>(text[offset + 1]);
    return second == 0xBAU || second == 0xBBU;
}

constexpr char32_t ascii_lower(unsigned char byte) noexcept {
    return is_ascii_capital(byte) ? byte + 0x20U : byte;
}

}  // namespace detail

constexpr char32_t FoldedReader::next() noexcept {
    // most of all text: a visible ASCII character after another, nothing pending
    if (offset_ < text_.size() && !blank_ && is_between_letters()) {
        const auto byte = static_cast<unsigned char>(text_[offset_]);
        if (byte > 0x20U && byte < 0x80U && detail::has_no_mark_at(text_, offset_ + 1)) {
            ++offset_;
            started_ = true;
            return detail::ascii_lower(byte);
        }
    }
    if (held_ != end) {
        const char32_t point = held_;
        held_ = end;
        return point;
    }
    while (true) {
        const char32_t point = next_with_blanks();
        if (point == end) return end;
        if (point == U' ') {
            blank_ = started_;
            continue;
        }
        started_ = true;
        if (!blank_) return point;
        blank_ = false;
        held_ = point;
        return U' ';
    }
}

constexpr char32_t FoldedReader::next_with_blanks() noexcept {
    if (own_mark_ != 0) {
        const char32_t mark = own_mark_;
        own_mark_ = 0;
        return mark;
    }
    if (marks_left_ != 0) return next_mark();
    while (offset_ < text_.size()) {
        const CodePoint point = decode_utf8(text_.substr(offset_));
        const bool is_mark = is_combining_mark(point.value);
        if (is_zero_width(point.value) || (is_mark && folding_ == Folding::marks_dropped)) {
            offset_ += point.length;
        } else if (is_mark || is_white_space(point.value)) {
            offset_ += point.length;
            return is_mark ? point.value : U' ';
        } else {
            return fold_letter(point);
        }
    }
    return end;
}

constexpr char32_t FoldedReader::next_mark() noexcept {
    while (true) {
        const std::size_t here = offset_;
        const CodePoint mark = decode_utf8(text_.substr(here));
        offset_ += mark.length;
        if (here == taken_[0] || here == taken_[1] || is_zero_width(mark.value)) continue;
        if (--marks_left_ == 0) offset_ = letter_end_;
        return mark.value;
    }
}

constexpr char32_t FoldedReader::fold_letter(CodePoint first) noexcept {
    if (detail::has_no_mark_at(text_, offset_ + first.length)) {
        const detail::ComposedLetter composed = detail::find_composed(first.value);
        const bool is_dropped = folding_ == Folding::marks_dropped && composed.base != 0;
        if (is_dropped || composed.lower >= 0x80U || composed.lower == 0) {  // all but İ
            offset_ += first.length;
            if (is_dropped) return static_cast<char32_t>(composed.base);
            if (composed.lower != 0) return composed.lower;
            if (first.value < 0x80U) return detail::ascii_lower(static_cast<unsigned char>(first.value));
            return detail::unify_punctuation(first.value);
        }
    }
    const detail::ClusterParts parts = detail::read_cluster(text_.substr(offset_));
    const std::size_t begin = offset_;
    letter_end_ = begin + parts.length;
    if (folding_ == Folding::marks_dropped) {
        offset_ = letter_end_;
        return detail::unify_punctuation(parts.plain);
    }
    // 0 cannot be where a mark stands: a letter comes before it
    taken_[0] = parts.shape_offset == 0 ? 0 : begin + parts.shape_offset;
    taken_[1] = parts.tone_offset == 0 ? 0 : begin + parts.tone_offset;
    marks_left_ = parts.other_marks;
    char32_t point = parts.lower;
    const bool is_bare = parts.letter.shape == LetterShape::none && parts.letter.tone == Tone::none;
    if (!is_bare) {
        Letter lower = parts.letter;
        lower.is_upper = false;
        point = compose(lower);
        own_mark_ = parts.own_mark;
    } else if (parts.own_mark != 0) {
        point = detail::compose_latin(parts.letter.base, parts.own_mark);
        if (point == 0) {  // İ alone: its small letter is not composed
            point = parts.letter.base;
            own_mark_ = parts.own_mark;
        }
    } else if (parts.other_marks != 0) {
        const char32_t composed = detail::compose_latin(parts.letter.base, parts.first_other);
        if (composed != 0) {
            point = composed;
            taken_[0] = begin + parts.first_other_offset;
            --marks_left_;
        }
    }
    offset_ = marks_left_ == 0 ? letter_end_ : begin + parts.base_length;
    return detail::unify_punctuation(point);
}

}  // namespace chitieu
