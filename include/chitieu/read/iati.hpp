// SPDX-License-Identifier: BSL-1.0
//
// Results from an IATI file of any length, an activity at a time.
//
//     IatiReader reader(FileBytes(stdin));
//     while (const IatiActivity* activity = reader.next()) {
//         for (const Finding& finding : reader.findings()) …        // of this activity, with line and column
//         for (const IatiResult& result : activity->results) …
//     }
//     if (reader.error()) std::cerr << describe(*reader.error(), Language::english);
//
// This header and `read/detail/xml_elements.hpp` need pugixml (Debian: libpugixml-dev; CMake:
// find_package(pugixml) and pugixml::pugixml). Nothing else of the library does.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/iati_rule.hpp>
#include <chitieu/audit/iati_rules.hpp>
#include <chitieu/domain/iati.hpp>
#include <chitieu/read/byte_source.hpp>
#include <chitieu/read/detail/iati_findings.hpp>
#include <chitieu/read/detail/iati_tree.hpp>
#include <chitieu/read/detail/place_counter.hpp>
#include <chitieu/read/detail/xml_pieces.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)
#include <chitieu/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// How much of a file is read at once, and what is looked at. The limits bound the memory, whatever the file
/// holds: some five times the bytes of the largest activity, and some 300 bytes for each of its elements.
struct IatiOptions {
    std::size_t largest_activity = std::size_t{64} << 20U;  ///< in bytes; a larger one is a finding
    std::size_t most_parts = 2'000'000;                     ///< elements and attributes of an activity
    std::size_t most_depth = 100;                           ///< of elements; what is deeper is a finding
    std::size_t most_findings = 1000;                       ///< kept of an activity; all are counted
    std::size_t block_size = std::size_t{1} << 17U;         ///< how many bytes are read at a time
    bool audits = true;                                     ///< whether `audit_iati` adds its findings
};

/// Reads a file of IATI 2.0x. What is wrong in it is a finding, and the rest of it is read: a broken activity
/// up to where it is no XML any more, and all others. A file as a whole fails with `xml_root_missing`,
/// `encoding_unknown` or `file_unreadable`. Comments and processing instructions are passed over. Linear.
template <ByteSource Source>
class IatiReader {
public:
    /// Reads nothing yet. It owns the source.
    explicit IatiReader(Source source, const IatiOptions& options = {})
        : options_(options),
          findings_(std::make_unique<detail::IatiFindings>(options.most_findings)),
          tree_(std::make_unique<detail::IatiTree>(*findings_, options.most_depth)),
          pieces_(std::move(source), activity_name,
                  {options.largest_activity, options.most_parts, options.most_depth, options.block_size}) {}

    /// The next activity, which lasts until another one is asked for; null at the end and where the file
    /// cannot be read any further.
    const IatiActivity* next() {
        activity_.reset();
        findings_->clear();
        if (!is_begun_) begin();
        while (!is_done_ && !activity_) read_piece();
        if (activity_ && options_.audits)
            audit_iati(*activity_, [&](Finding finding) { findings_->add(std::move(finding)); });
        findings_->sort();
        return activity_ ? &*activity_ : nullptr;
    }

    /// What is wrong with the activity that `next` gave, and with what stands before it; after the last one,
    /// with what stands behind it. In the order of the file.
    const std::vector<Finding>& findings() const noexcept { return findings_->list(); }
    /// How many findings there were, of which `most_findings` are kept.
    std::size_t finding_count() const noexcept { return findings_->count(); }

    /// What stands around the activities, as far as it has been read.
    const IatiDocument& document() const noexcept { return document_; }

    /// Why the file could not be read, or not to its end. Views the reader.
    const std::optional<Error>& error() const noexcept { return error_; }

private:
    static constexpr std::string_view root_name = "iati-activities";
    static constexpr std::string_view activity_name = "iati-activity";

    void begin() {
        using namespace std::string_view_literals;
        is_begun_ = true;
        const std::string_view first = pieces_.first_bytes();
        for (const std::string_view mark : {"\xFF\xFE"sv, "\xFE\xFF"sv, "<\0"sv, "\0<"sv}) {
            if (first.starts_with(mark)) fail(ErrorCode::encoding_unknown, utf16_name, {1, 1});
        }
    }

    void read_piece() {
        using detail::XmlFault;
        using detail::XmlPieceKind;
        const detail::XmlPiece piece = pieces_.next();
        if (pieces_.has_failed()) return fail(ErrorCode::file_unreadable, {}, piece.begin);
        switch (piece.kind) {
            case XmlPieceKind::declaration:
                return check_encoding(piece);
            case XmlPieceKind::document_type:
                return tree_->say(IatiRule::doctype_passed_over, piece.begin);
            case XmlPieceKind::root:
                if (piece.name != root_name || piece.fault != XmlFault::none)
                    return fail(ErrorCode::xml_root_missing, root_name, piece.begin);
                document_ = tree_->read_root(piece);
                has_root_ = true;
                return;
            case XmlPieceKind::text:
                if (!has_root_) return fail(ErrorCode::xml_root_missing, root_name, piece.begin);
                return tree_->say(IatiRule::text_unexpected, piece.begin, piece.text, root_name);
            case XmlPieceKind::end:
                if (!has_root_) return fail(ErrorCode::xml_root_missing, root_name, piece.begin);
                if (piece.fault != XmlFault::none) tree_->say(IatiRule::xml_malformed, piece.begin);
                is_done_ = true;
                return;
            case XmlPieceKind::child:
                break;
        }
        // All that stands beside the activities is not larger than one of them may be.
        if (piece.name != activity_name) kept_ += piece.text.size();
        if (piece.fault == XmlFault::too_large || kept_ > options_.largest_activity) {
            tree_->say(IatiRule::activity_too_large, piece.begin, piece.name,
                       "largest_activity " + std::to_string(options_.largest_activity) + ", most_parts " +
                           std::to_string(options_.most_parts));
        } else {
            activity_ = tree_->read_child(piece, document_.rest);
        }
    }

    /// The encoding of the XML declaration: none, UTF-8, or ASCII, which is a part of it.
    void check_encoding(const detail::XmlPiece& piece) {
        constexpr std::string_view word = "encoding";
        std::size_t at = piece.text.find(word);
        if (at == std::string_view::npos) return;
        at = piece.text.find_first_of("\"'", at + word.size());
        if (at == std::string_view::npos) return;
        const std::size_t end = piece.text.find(piece.text[at], at + 1);
        encoding_ = piece.text.substr(at + 1, (std::min)(end - at - 1, std::size_t{40}));
        std::string lower = encoding_;
        for (char& letter : lower) {
            if (detail::is_ascii_capital(letter)) letter = static_cast<char>(letter - 'A' + 'a');
        }
        if (lower != "utf-8" && lower != "utf8" && lower != "us-ascii" && lower != "ascii")
            fail(ErrorCode::encoding_unknown, encoding_,
                 detail::PlaceCounter(piece.text, piece.begin)(at + 1));
    }

    void fail(ErrorCode code, std::string_view text, Place place) {
        error_ = Error{code, place, text};
        is_done_ = true;
    }

    IatiOptions options_;
    std::unique_ptr<detail::IatiFindings> findings_;  // pointed to by the tree, so that a reader can be moved
    std::unique_ptr<detail::IatiTree> tree_;
    detail::XmlPieces<Source> pieces_;
    IatiDocument document_{};
    std::optional<IatiActivity> activity_{};
    std::optional<Error> error_{};
    std::string encoding_{};
    std::size_t kept_ = 0;
    bool is_begun_ = false;
    bool has_root_ = false;
    bool is_done_ = false;
};

/// A whole file.
struct IatiFile {
    IatiDocument document{};                 ///< the root, with what it says itself
    std::vector<IatiActivity> activities{};  ///< in the order of the file
    std::vector<Finding> findings{};         ///< of all activities, in the order of the file
    std::size_t finding_count = 0;           ///< with those beyond `most_findings` of an activity
};

/// Reads a text with all its activities into memory; for files that are too long for that there is
/// `IatiReader`. Errors as there; that of an encoding views `text`.
inline Result<IatiFile> read_iati(std::string_view text, const IatiOptions& options = {}) {
    IatiReader reader(TextBytes(text), options);
    IatiFile file;
    const auto add_findings = [&] {
        file.findings.insert(file.findings.end(), reader.findings().begin(), reader.findings().end());
        file.finding_count += reader.finding_count();
    };
    while (const IatiActivity* const activity = reader.next()) {
        file.activities.push_back(*activity);
        add_findings();
    }
    add_findings();
    if (const auto& error = reader.error()) {
        // The name of an encoding is the reader's, but stands in the text, too.
        const std::size_t at = text.find(error->text);
        return failure(error->code,
                       at == std::string_view::npos ? error->text : text.substr(at, error->text.size()),
                       error->place);
    }
    file.document = reader.document();
    return file;
}

}  // namespace chitieu
