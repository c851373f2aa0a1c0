// SPDX-License-Identifier: BSL-1.0
//
// The marks of XML in a file of any length: blanks, comments, instructions, document types and tags are gone
// over, each from its first byte to behind its last. Only what is left of the file, and what is kept of it as
// a piece, stands in memory.
#pragma once

#include <chitieu/read/byte_source.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/place.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace chitieu::detail {

/// How large pieces may be, and how deep.
struct XmlLimits {
    std::size_t bytes = std::size_t{64} << 20U;
    std::size_t parts = 2'000'000;  ///< elements and attributes
    std::size_t depth = 100;        ///< of elements, the root included
    std::size_t block = std::size_t{1} << 17U;
};

/// A tag that was gone over.
struct XmlTag {
    bool is_whole = false;
    bool is_empty = false;       ///< <a/>
    std::size_t attributes = 0;  ///< values in quotes
};

/// Goes over a file, mark by mark.
template <ByteSource Source>
class XmlScanner {
public:
    XmlScanner(Source source, XmlLimits limits) : source_(std::move(source)), limits_(limits) {}

    /// The first bytes of the file, to tell what it is written in; a byte-order mark of UTF-8 is passed over.
    std::string_view first_bytes() {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        ensure(4);
        if (rest().starts_with(mark)) buffer_.erase(0, mark.size());
        ensure(4);
        return rest().substr(0, 4);
    }

    /// What has been read of what comes next, and where it stands.
    std::string_view rest() const noexcept { return std::string_view(buffer_).substr(at_); }
    Place place() { return place_of(at_); }
    /// Makes so many bytes of it readable; fewer at the end.
    void ensure(std::size_t count) {
        while (buffer_.size() - at_ < count && read_more()) {
        }
    }
    /// Goes over so many bytes, which have been read.
    void pass_over(std::size_t count) noexcept { at_ += count; }
    /// Whether the source could not be read.
    bool has_failed() const noexcept { return has_failed_; }

    // --- a piece: what is kept from here on, until it is too large or let go

    void begin_piece() {
        begin_ = at_;
        begin_place_ = place();
        is_inside_ = true;
        is_too_large_ = false;
    }
    void give_up() noexcept {
        is_too_large_ = true;
        is_inside_ = false;
    }
    void let_go() noexcept { is_inside_ = false; }
    bool is_too_large() const noexcept { return is_too_large_ || piece_size() > limits_.bytes; }
    /// How long it is so far; without a meaning once it is too large.
    std::size_t piece_size() const noexcept { return at_ - begin_; }
    std::string_view piece() const noexcept { return std::string_view(buffer_).substr(begin_, piece_size()); }
    Place begin_of_piece() const noexcept { return begin_place_; }

    // --- marks

    /// False at the end.
    bool pass_over_blanks() {
        while (true) {
            while (at_ < buffer_.size() && is_blank(buffer_[at_])) ++at_;
            if (at_ < buffer_.size()) return true;
            if (!read_more()) return false;
        }
    }

    /// Goes to the next `<`; false, and to the end, where there is none.
    bool find_mark() {
        while (true) {
            const std::size_t found = buffer_.find('<', at_);
            at_ = (std::min)(found, buffer_.size());
            if (at_ < buffer_.size()) return true;
            if (!go_on()) return false;
        }
    }

    /// Goes behind `mark`, which is looked for from so many bytes on; false, and to the end, where it is not
    /// there.
    bool pass_over(std::string_view mark, std::size_t from) {
        at_ = (std::min)(at_ + from, buffer_.size());
        while (true) {
            const std::size_t found = buffer_.find(mark, at_);
            if (found != std::string::npos) {
                at_ = found + mark.size();
                return true;
            }
            // The mark may be cut in the middle.
            at_ = buffer_.size() - (std::min)(buffer_.size() - at_, mark.size() - 1);
            if (!go_on()) {
                at_ = buffer_.size();
                return false;
            }
        }
    }

    /// `<!DOCTYPE … [ … ]>`, with quotes, comments and instructions within.
    void pass_over_declaration() {
        std::size_t depth = 0;
        char quote = '\0';
        at_ += 2;
        while (at_ < buffer_.size() || read_more()) {
            const char byte = buffer_[at_];
            if (quote == '\0' && byte == '<') {
                ensure(4);
                if (rest().starts_with("<!--")) {
                    pass_over("-->", 4);
                    continue;
                }
                if (rest().starts_with("<?")) {
                    pass_over("?>", 2);
                    continue;
                }
                ++depth;
            }
            ++at_;
            if (quote != '\0') {
                if (byte == quote) quote = '\0';
            } else if (byte == '"' || byte == '\'') {
                quote = byte;
            } else if (byte == '>' && depth-- == 0) {
                return;
            }
        }
    }

    /// A start or an end tag. A `<` within is no XML: the tag ends before it.
    XmlTag pass_over_tag() {
        XmlTag tag;
        char quote = '\0';
        char last = '\0';
        ++at_;
        while (at_ < buffer_.size() || go_on()) {
            const char byte = buffer_[at_];
            if (byte == '<') return tag;
            ++at_;
            if (quote != '\0') {
                if (byte == quote) quote = '\0';
            } else if (byte == '"' || byte == '\'') {
                quote = byte;
                ++tag.attributes;
            } else if (byte == '>') {
                tag.is_whole = true;
                tag.is_empty = last == '/';
                return tag;
            }
            last = byte;
        }
        return tag;
    }

    /// The name that begins so many bytes behind `at_`, as far as it is not longer than any that matters.
    std::string_view name_at(std::size_t from) {
        constexpr std::size_t longest = 256;
        std::size_t length = 0;
        while (length < longest) {
            ensure(from + length + 1);
            if (at_ + from + length >= buffer_.size()) break;
            const char byte = buffer_[at_ + from + length];
            if (!is_in_names(byte)) break;
            ++length;
        }
        return std::string_view(buffer_).substr((std::min)(at_ + from, buffer_.size()), length);
    }

private:
    static bool is_blank(char byte) noexcept {
        return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    }
    /// As the parser takes it that is given the pieces: in <a"b"> it finds an element a, and then a fault.
    static bool is_in_names(char byte) noexcept {
        const auto lower = static_cast<unsigned char>(byte | 0x20);
        return is_ascii_small(lower) || is_ascii_digit(byte) || byte == '-' || byte == '.' || byte == ':' ||
               byte == '_' || static_cast<unsigned char>(byte) >= 0x80U;
    }

    /// Reads more, and lets go of what is no longer needed; false at the end. At least as much as there is,
    /// so that a long piece costs no more than its length.
    bool read_more() {
        if (is_at_end_) return false;
        const std::size_t kept_from = is_inside_ ? begin_ : at_;
        place_of(kept_from);
        buffer_.erase(0, kept_from);
        at_ -= kept_from;
        begin_ -= is_inside_ ? kept_from : begin_;
        counted_ -= kept_from;
        const std::size_t size = buffer_.size();
        const std::size_t wanted = (std::max)(limits_.block, size);
        buffer_.resize(size + wanted);
        const std::ptrdiff_t got = source_.read(buffer_.data() + size, wanted);
        buffer_.resize(size + (got > 0 ? static_cast<std::size_t>(got) : 0));
        has_failed_ = has_failed_ || got < 0;
        is_at_end_ = got <= 0;
        return !is_at_end_;
    }

    /// Reads more of a piece, or gives it up where it is too large.
    bool go_on() {
        if (is_inside_ && buffer_.size() - begin_ > limits_.bytes) give_up();
        return read_more();
    }

    /// Where a byte stands; offsets must rise from call to call.
    Place place_of(std::size_t offset) {
        for (; counted_ < offset; ++counted_) {
            const char letter = buffer_[counted_];
            if (letter == '\r' || (letter == '\n' && !was_return_)) {
                place_ = {place_.line + 1, 1};
            } else if (letter != '\n' && (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U) {
                ++place_.column;
            }
            was_return_ = letter == '\r';
        }
        return place_;
    }

    Source source_;
    XmlLimits limits_;
    std::string buffer_{};
    std::size_t at_ = 0;       // what is looked at next
    std::size_t begin_ = 0;    // of the piece
    std::size_t counted_ = 0;  // up to where `place_` is
    Place place_{1, 1};
    Place begin_place_{};
    bool was_return_ = false;
    bool is_inside_ = false;  // what is read from `begin_` on is kept
    bool is_too_large_ = false;
    bool is_at_end_ = false;
    bool has_failed_ = false;
};

}  // namespace chitieu::detail
