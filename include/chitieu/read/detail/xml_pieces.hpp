// SPDX-License-Identifier: BSL-1.0
//
// A file of XML of any length cut at the children of its root, each of which is then small enough for a
// parser that wants the whole of a text. It knows tags, quotes, comments, CDATA, instructions and document
// types, and nothing of names and entities: whether a piece is XML its parser will say.
#pragma once

#include <chitieu/read/byte_source.hpp>
#include <chitieu/text/place.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// What a piece of a file is.
enum class XmlPieceKind : std::uint8_t {
    declaration,    ///< `<?xml …?>`
    document_type,  ///< passed over: its text is not there
    root,           ///< the root's start tag
    child,          ///< a child of the root, from its first byte to its last
    text,           ///< text between children, or an end tag without a start; only its first bytes
    end,            ///< the end of the file, or of the root
};

/// What is wrong with a piece.
enum class XmlFault : std::uint8_t {
    none,
    cut,        ///< it does not end where it should, or a tag in it does not: `fault_at` says where
    too_large,  ///< more bytes or parts than the limits: passed over, its text is its start tag at most
};

/// A part of the text that stands deeper than elements may.
struct XmlDeepPart {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A piece; its views last until the next one is asked for.
struct XmlPiece {
    XmlPieceKind kind = XmlPieceKind::end;
    XmlFault fault = XmlFault::none;
    std::string_view text{};
    std::string_view name{};                               ///< of the element
    Place begin{};                                         ///< of its first byte
    std::size_t fault_at = 0;                              ///< offset in the text
    const std::vector<XmlDeepPart>* deep_parts = nullptr;  ///< in their order
};

/// How large pieces may be, and how deep.
struct XmlLimits {
    std::size_t bytes = std::size_t{64} << 20U;
    std::size_t parts = 2'000'000;  ///< elements and attributes
    std::size_t depth = 100;        ///< of elements, the root included
    std::size_t block = std::size_t{1} << 17U;
};

/// Cuts a file. Where end tags are missing it finds its way again at the next child called `child_name`, or
/// at the end tag of that name or of the root: a broken child costs no other.
template <ByteSource Source>
class XmlPieces {
public:
    XmlPieces(Source source, std::string_view child_name, XmlLimits limits)
        : source_(std::move(source)), child_name_(child_name), limits_(limits) {}

    /// The first bytes of the file, to tell what it is written in; a byte-order mark of UTF-8 is passed over.
    std::string_view first_bytes() {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        ensure(4);
        if (rest_of().starts_with(mark)) buffer_.erase(0, mark.size());
        ensure(4);
        return rest_of().substr(0, 4);
    }

    /// The next piece; `end` for ever after the last one.
    XmlPiece next() {
        is_inside_ = false;
        while (pass_over_blanks()) {
            ensure(longest_mark);
            const std::string_view rest = rest_of();
            if (rest.starts_with("<!--")) {
                pass_over("-->", 4);
            } else if (rest.starts_with("<?")) {
                if (!rest.starts_with("<?xml") || !root_name_.empty()) {
                    pass_over("?>", 2);
                    continue;
                }
                begin_piece();
                pass_over("?>", 2);
                return piece(XmlPieceKind::declaration);
            } else if (rest[0] != '<' || is_closed_) {
                return text_piece();
            } else if (rest.starts_with("<!")) {
                XmlPiece result{.kind = XmlPieceKind::document_type, .begin = place_of(at_)};
                pass_over_declaration();
                return result;
            } else if (root_name_.empty()) {
                begin_piece();
                root_name_ = name_at(1);
                const Tag tag = pass_over_tag();
                is_closed_ = tag.is_empty;
                return piece(XmlPieceKind::root, root_name_, tag.is_whole ? none : 0);
            } else if (!rest.starts_with("</")) {
                return child_piece();
            } else if (name_at(2) != root_name_) {
                return text_piece();
            } else {
                is_closed_ = pass_over_tag().is_whole;
            }
        }
        return {.fault = is_closed_ ? XmlFault::none : XmlFault::cut, .begin = place_of(at_)};
    }

    /// Whether the source could not be read.
    bool has_failed() const noexcept { return has_failed_; }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    static constexpr std::size_t longest_mark = 9;  // <![CDATA[

    // --- the buffer

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

    std::string_view rest_of() const noexcept { return std::string_view(buffer_).substr(at_); }

    /// Makes so many bytes readable from `at_` on; fewer at the end.
    void ensure(std::size_t count) {
        while (buffer_.size() - at_ < count && read_more()) {
        }
    }

    /// Reads more of a piece, or gives it up where it is too large.
    bool go_on() {
        if (is_inside_ && buffer_.size() - begin_ > limits_.bytes) give_up();
        return read_more();
    }
    void give_up() {
        is_too_large_ = true;
        is_inside_ = false;
    }

    // --- marks, from their first byte to behind their last

    static bool is_blank(char byte) noexcept {
        return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    }
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
                if (rest_of().starts_with("<!--")) {
                    pass_over("-->", 4);
                    continue;
                }
                if (rest_of().starts_with("<?")) {
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

    struct Tag {
        bool is_whole = false;
        bool is_empty = false;  // <a/>
    };

    /// A start or an end tag. A `<` within is no XML: the tag ends before it.
    Tag pass_over_tag() {
        char quote = '\0';
        char last = '\0';
        ++at_;
        while (at_ < buffer_.size() || go_on()) {
            const char byte = buffer_[at_];
            if (byte == '<') return {};
            ++at_;
            if (quote != '\0') {
                if (byte == quote) quote = '\0';
            } else if (byte == '"' || byte == '\'') {
                quote = byte;
                ++parts_;
            } else if (byte == '>') {
                return {true, last == '/'};
            }
            last = byte;
        }
        return {};
    }

    /// As the parser takes it that is given the pieces: in <a"b"> it finds an element a, and then a fault.
    static bool is_in_names(char byte) noexcept {
        const auto lower = static_cast<unsigned char>(byte | 0x20);
        return (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' ||
               byte == ':' || byte == '_' || static_cast<unsigned char>(byte) >= 0x80U;
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

    // --- pieces

    void begin_piece() {
        begin_ = at_;
        begin_place_ = place_of(at_);
        is_inside_ = true;
        is_too_large_ = false;
        parts_ = 0;
        deep_parts_.clear();
    }

    XmlPiece piece(XmlPieceKind kind, std::string_view name = {}, std::size_t fault_at = none) {
        XmlPiece result{.kind = kind, .name = name, .begin = begin_place_, .deep_parts = &deep_parts_};
        if (is_too_large_ || at_ - begin_ > limits_.bytes) {
            result.fault = XmlFault::too_large;
            deep_parts_.clear();
            return result;
        }
        result.text = std::string_view(buffer_).substr(begin_, at_ - begin_);
        if (fault_at != none) result.fault = XmlFault::cut;
        result.fault_at = (std::min)(fault_at, result.text.size());
        for (XmlDeepPart& part : deep_parts_) part.end = (std::min)(part.end, result.text.size());
        return result;
    }

    /// Up to the next mark that may be one.
    XmlPiece text_piece() {
        constexpr std::size_t shown = 80;
        ensure(shown);
        text_ = rest_of().substr(0, (std::min)(shown, rest_of().find('<', 1)));
        XmlPiece result{.kind = XmlPieceKind::text, .text = text_, .begin = place_of(at_)};
        ++at_;
        find_mark();
        return result;
    }

    XmlPiece child_piece() {
        begin_piece();
        name_ = name_at(1);
        std::size_t depth = 1;       // how many elements are open
        std::size_t open_roots = 0;  // of the root's name, which has no business here
        std::size_t fault_at = none;
        bool is_done = false;
        for (bool is_first = true; !is_done && (is_first || find_mark()); is_first = false) {
            ensure(longest_mark);
            const std::string_view rest = rest_of();
            // Without a meaning once the piece is too large.
            const std::size_t here = at_ - begin_;
            const auto note_fault = [&] { fault_at = (std::min)(fault_at, here); };
            if (rest.starts_with("<!--")) {
                if (!pass_over("-->", 4)) break;
            } else if (rest.starts_with("<![CDATA[")) {
                if (!pass_over("]]>", longest_mark)) break;
            } else if (rest.starts_with("<?")) {
                if (!pass_over("?>", 2)) break;
            } else if (rest.starts_with("<!")) {
                note_fault();
                at_ += 2;
            } else if (rest.starts_with("</")) {
                const std::string_view name = name_at(2);
                if (name == root_name_ && open_roots == 0) {
                    note_fault();
                    break;
                }
                open_roots -= name == root_name_ ? 1U : 0U;
                const bool is_wanted = name_ == child_name_;
                const bool is_own = name == name_ && (is_wanted || depth == 2);
                if (!pass_over_tag().is_whole || (is_own && depth != 2)) note_fault();
                if (depth == limits_.depth + 1 && !deep_parts_.empty()) deep_parts_.back().end = at_ - begin_;
                is_done = is_own || (depth == 2 && !is_wanted);
                if (depth > 2) --depth;
            } else {
                if (!is_first && name_at(1) == child_name_) {
                    note_fault();
                    break;
                }
                const bool is_root = name_at(1) == root_name_;
                const Tag tag = pass_over_tag();
                if (!tag.is_whole) note_fault();
                open_roots += is_root && !tag.is_empty ? 1U : 0U;
                if (++parts_ > limits_.parts) give_up();
                if (depth == limits_.depth && !is_too_large_)
                    deep_parts_.push_back({here, tag.is_empty ? at_ - begin_ : none});
                depth += tag.is_empty ? 0U : 1U;
                is_done = depth == 1;
            }
        }
        if (!is_done) fault_at = (std::min)(fault_at, at_ - begin_);
        return piece(XmlPieceKind::child, name_, fault_at);
    }

    Source source_;
    std::string_view child_name_;
    XmlLimits limits_;
    std::string buffer_{};
    std::size_t at_ = 0;       // what is looked at next
    std::size_t begin_ = 0;    // of the piece
    std::size_t counted_ = 0;  // up to where `place_` is
    Place place_{1, 1};
    Place begin_place_{};
    std::string root_name_{};
    std::string name_{};
    std::string text_{};
    std::size_t parts_ = 0;
    std::vector<XmlDeepPart> deep_parts_{};
    bool was_return_ = false;
    bool is_inside_ = false;  // what is read from `begin_` on is kept
    bool is_too_large_ = false;
    bool is_at_end_ = false;
    bool has_failed_ = false;
    bool is_closed_ = false;
};

}  // namespace chitieu::detail
