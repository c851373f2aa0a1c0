// SPDX-License-Identifier: BSL-1.0
//
// What stands in which paragraph of a report: claims, places, references to notes, findings.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/place.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace chitieu {

/// A piece of a paragraph's text: bytes `begin` to `end`.
struct TextRange {
    std::size_t paragraph = no_part;  ///< `no_part`: it is a piece of none
    std::size_t begin = 0;            ///< its first byte
    std::size_t end = 0;              ///< the byte behind it

    /// False for what is a piece of no paragraph, such as a claim made by hand.
    bool is_there() const noexcept { return paragraph != no_part; }
};

/// Looks everything up once. Report, claims, mentions and audit must outlive it. Linear, times the logarithm
/// of the paragraphs.
class ReportIndex {
public:
    /// What stands in a paragraph, in its order: indices into claims, mentions, references and findings.
    struct Contents {
        std::vector<std::size_t> claims{};      ///< into the claims
        std::vector<std::size_t> mentions{};    ///< into the mentions
        std::vector<std::size_t> references{};  ///< into the report's references
        std::vector<std::size_t> findings{};    ///< into the audit's findings
    };

    /// `audit` is that of the claims.
    ReportIndex(const Report& report, std::span<const Claim> claims, std::span<const Mention> mentions,
                const Audit& audit)
        : report_(report), contents_(report.paragraphs.size()) {
        for (std::size_t at = 0; at < report.paragraphs.size(); ++at) {
            if (!report.paragraphs[at].text.empty()) by_address_.push_back(at);
        }
        std::sort(by_address_.begin(), by_address_.end(), [this](std::size_t left, std::size_t right) {
            return std::less<>()(begin_of(left), begin_of(right));
        });
        for (const Claim& claim : claims) claims_.push_back(find(words_of(claim).quote));
        for (const Mention& mention : mentions) mentions_.push_back(find(mention.text));
        leave_out_overlapping(mentions_);
        file(claims_, &Contents::claims);
        file(mentions_, &Contents::mentions);
        for (std::size_t at = 0; at < report.references.size(); ++at) {
            contents_[report.references[at].paragraph].references.push_back(at);
        }
        file_findings(audit);
    }

    /// What stands in a paragraph, and where a claim or a mention stands.
    const Contents& in(std::size_t paragraph) const noexcept { return contents_[paragraph]; }
    /// Where a claim stands.
    const TextRange& claim(std::size_t at) const noexcept { return claims_[at]; }
    /// Of mentions that overlap, made by hand, only the first is there.
    const TextRange& mention(std::size_t at) const noexcept { return mentions_[at]; }

    /// Where a view of a paragraph's text stands.
    TextRange find(std::string_view piece) const noexcept {
        if (piece.empty()) return {};
        const auto after = std::upper_bound(
            by_address_.begin(), by_address_.end(), piece.data(),
            [this](const char* wanted, std::size_t at) { return std::less<>()(wanted, begin_of(at)); });
        if (after == by_address_.begin()) return {};
        const std::size_t paragraph = *std::prev(after);
        const std::string_view text = report_.paragraphs[paragraph].text;
        if (std::less<>()(text.data() + text.size(), piece.data() + piece.size())) return {};
        const auto begin = static_cast<std::size_t>(piece.data() - text.data());
        return {paragraph, begin, begin + piece.size()};
    }

private:
    const char* begin_of(std::size_t paragraph) const noexcept {
        return report_.paragraphs[paragraph].text.data();
    }

    static void leave_out_overlapping(std::vector<TextRange>& ranges) {
        std::vector<std::size_t> order(ranges.size());
        for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
        std::sort(order.begin(), order.end(), [&ranges](std::size_t left, std::size_t right) {
            return std::tuple(ranges[left].paragraph, ranges[left].begin, left) <
                   std::tuple(ranges[right].paragraph, ranges[right].begin, right);
        });
        TextRange before;
        for (const std::size_t at : order) {
            if (ranges[at].paragraph == before.paragraph && ranges[at].begin < before.end) ranges[at] = {};
            if (ranges[at].is_there()) before = ranges[at];
        }
    }

    void file(const std::vector<TextRange>& ranges, std::vector<std::size_t> Contents::*list) {
        for (std::size_t at = 0; at < ranges.size(); ++at) {
            if (ranges[at].is_there()) (contents_[ranges[at].paragraph].*list).push_back(at);
        }
    }

    /// Beside the claim that a finding is about, else, where it is about no row of the annex, beside the
    /// reference or the note that it is about, or the text that it stands in.
    void file_findings(const Audit& audit) {
        std::vector<std::pair<Place, std::size_t>> starts;
        for (std::size_t at = 0; at < report_.paragraphs.size(); ++at) {
            for (const TextPiece& piece : report_.paragraphs[at].pieces) starts.emplace_back(piece.place, at);
        }
        for (const ReportNote& note : report_.notes) {
            if (!note.paragraphs.empty()) starts.emplace_back(note.footnote.place, note.paragraphs.front());
        }
        std::sort(starts.begin(), starts.end());
        for (std::size_t at = 0; at < audit.findings.size(); ++at) {
            const Finding& finding = audit.findings[at];
            std::size_t paragraph = no_part;
            if (finding.claim < claims_.size()) {
                paragraph = claims_[finding.claim].paragraph;
            } else if (finding.row == Finding::no_row) {
                const auto after =
                    std::upper_bound(starts.begin(), starts.end(), std::pair(finding.place, no_part));
                if (after != starts.begin() && std::prev(after)->first.line == finding.place.line)
                    paragraph = std::prev(after)->second;
            }
            if (paragraph != no_part) contents_[paragraph].findings.push_back(at);
        }
    }

    const Report& report_;
    std::vector<std::size_t> by_address_{};
    std::vector<TextRange> claims_{};
    std::vector<TextRange> mentions_{};
    std::vector<Contents> contents_;
};

}  // namespace chitieu
