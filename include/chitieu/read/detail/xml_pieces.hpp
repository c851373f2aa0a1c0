// SPDX-License-Identifier: BSL-1.0
//
// A file of XML of any length cut at the children of its root, each of which is then small enough for a
// parser that wants the whole of a text. It knows tags, quotes, comments, CDATA, instructions and document
// types, and nothing of names and entities: whether a piece is XML its parser will say.
#pragma once

#include <chitieu/read/byte_source.hpp>
#include <chitieu/read/detail/xml_scanner.hpp>
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

/// Cuts a file. Where end tags are missing it finds its way again at the next child called `child_name`, or
/// at the end tag of that name or of the root: a broken child costs no other.
template <ByteSource Source>
class XmlPieces {
public:
    XmlPieces(Source source, std::string_view child_name, XmlLimits limits)
        : scanner_(std::move(source), limits), child_name_(child_name), limits_(limits) {}

    /// See `XmlScanner`.
    std::string_view first_bytes() { return scanner_.first_bytes(); }

    /// The next piece; `end` for ever after the last one.
    XmlPiece next() {
        scanner_.let_go();
        while (scanner_.pass_over_blanks()) {
            scanner_.ensure(longest_mark);
            const std::string_view rest = scanner_.rest();
            if (rest.starts_with("<!--")) {
                scanner_.pass_over("-->", 4);
            } else if (rest.starts_with("<?")) {
                if (!rest.starts_with("<?xml") || !root_name_.empty()) {
                    scanner_.pass_over("?>", 2);
                    continue;
                }
                begin_piece();
                scanner_.pass_over("?>", 2);
                return piece(XmlPieceKind::declaration);
            } else if (rest[0] != '<' || is_closed_) {
                return text_piece();
            } else if (rest.starts_with("<!")) {
                XmlPiece result{.kind = XmlPieceKind::document_type, .begin = scanner_.place()};
                scanner_.pass_over_declaration();
                return result;
            } else if (root_name_.empty()) {
                begin_piece();
                root_name_ = scanner_.name_at(1);
                const XmlTag tag = scanner_.pass_over_tag();
                is_closed_ = tag.is_empty;
                return piece(XmlPieceKind::root, root_name_, tag.is_whole ? none : 0);
            } else if (!rest.starts_with("</")) {
                return child_piece();
            } else if (scanner_.name_at(2) != root_name_) {
                return text_piece();
            } else {
                is_closed_ = scanner_.pass_over_tag().is_whole;
            }
        }
        return {.fault = is_closed_ ? XmlFault::none : XmlFault::cut, .begin = scanner_.place()};
    }

    /// Whether the source could not be read.
    bool has_failed() const noexcept { return scanner_.has_failed(); }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    static constexpr std::size_t longest_mark = 9;  // <![CDATA[

    void begin_piece() {
        scanner_.begin_piece();
        parts_ = 0;
        deep_parts_.clear();
    }

    XmlPiece piece(XmlPieceKind kind, std::string_view name = {}, std::size_t fault_at = none) {
        XmlPiece result{
            .kind = kind, .name = name, .begin = scanner_.begin_of_piece(), .deep_parts = &deep_parts_};
        if (scanner_.is_too_large()) {
            result.fault = XmlFault::too_large;
            deep_parts_.clear();
            return result;
        }
        result.text = scanner_.piece();
        if (fault_at != none) result.fault = XmlFault::cut;
        result.fault_at = (std::min)(fault_at, result.text.size());
        for (XmlDeepPart& part : deep_parts_) part.end = (std::min)(part.end, result.text.size());
        return result;
    }

    /// Up to the next mark that may be one.
    XmlPiece text_piece() {
        constexpr std::size_t shown = 80;
        scanner_.ensure(shown);
        text_ = scanner_.rest().substr(0, (std::min)(shown, scanner_.rest().find('<', 1)));
        XmlPiece result{.kind = XmlPieceKind::text, .text = text_, .begin = scanner_.place()};
        scanner_.pass_over(1);
        scanner_.find_mark();
        return result;
    }

    XmlPiece child_piece() {
        begin_piece();
        name_ = scanner_.name_at(1);
        std::size_t depth = 1;       // how many elements are open
        std::size_t open_roots = 0;  // of the root's name, which has no business here
        std::size_t fault_at = none;
        bool is_done = false;
        for (bool is_first = true; !is_done && (is_first || scanner_.find_mark()); is_first = false) {
            scanner_.ensure(longest_mark);
            const std::string_view rest = scanner_.rest();
            // Without a meaning once the piece is too large.
            const std::size_t here = scanner_.piece_size();
            const auto note_fault = [&] { fault_at = (std::min)(fault_at, here); };
            if (rest.starts_with("<!--")) {
                if (!scanner_.pass_over("-->", 4)) break;
            } else if (rest.starts_with("<![CDATA[")) {
                if (!scanner_.pass_over("]]>", longest_mark)) break;
            } else if (rest.starts_with("<?")) {
                if (!scanner_.pass_over("?>", 2)) break;
            } else if (rest.starts_with("<!")) {
                note_fault();
                scanner_.pass_over(2);
            } else if (rest.starts_with("</")) {
                const std::string_view name = scanner_.name_at(2);
                if (name == root_name_ && open_roots == 0) {
                    note_fault();
                    break;
                }
                open_roots -= name == root_name_ ? 1U : 0U;
                const bool is_wanted = name_ == child_name_;
                const bool is_own = name == name_ && (is_wanted || depth == 2);
                if (!scanner_.pass_over_tag().is_whole || (is_own && depth != 2)) note_fault();
                if (depth == limits_.depth + 1 && !deep_parts_.empty())
                    deep_parts_.back().end = scanner_.piece_size();
                is_done = is_own || (depth == 2 && !is_wanted);
                if (depth > 2) --depth;
            } else {
                if (!is_first && scanner_.name_at(1) == child_name_) {
                    note_fault();
                    break;
                }
                const bool is_root = scanner_.name_at(1) == root_name_;
                const XmlTag tag = scanner_.pass_over_tag();
                if (!tag.is_whole) note_fault();
                open_roots += is_root && !tag.is_empty ? 1U : 0U;
                parts_ += 1 + tag.attributes;
                if (parts_ > limits_.parts) scanner_.give_up();
                if (depth == limits_.depth && !scanner_.is_too_large())
                    deep_parts_.push_back({here, tag.is_empty ? scanner_.piece_size() : none});
                depth += tag.is_empty ? 0U : 1U;
                is_done = depth == 1;
            }
        }
        if (!is_done) fault_at = (std::min)(fault_at, scanner_.piece_size());
        return piece(XmlPieceKind::child, name_, fault_at);
    }

    XmlScanner<Source> scanner_;
    std::string_view child_name_;
    XmlLimits limits_;
    std::string root_name_{};
    std::string name_{};
    std::string text_{};
    std::size_t parts_ = 0;
    std::vector<XmlDeepPart> deep_parts_{};
    bool is_closed_ = false;
};

}  // namespace chitieu::detail
