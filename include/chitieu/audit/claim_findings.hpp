// SPDX-License-Identifier: BSL-1.0
//
// What a rule about one claim is given, and how it says what it found.
#pragma once

#include <chitieu/audit/audited_claim.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/text/to_string.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace chitieu {

/// One claim of a report with its check. A rule about claims is a callable `rule(context, sink)` that calls
/// `sink(finding)` for each thing found.
class ClaimContext {
public:
    /// The annex may be missing; the spans hold all claims and their checks.
    ClaimContext(std::span<const Claim> claims, std::span<const AuditedClaim> audited, std::size_t index,
                 const Annex* annex)
        : claims_(claims), audited_(audited), index_(index), annex_(annex) {}

    /// The claim, and its place among all.
    const Claim& claim() const noexcept { return claims_[index_]; }
    /// Its place among all claims.
    std::size_t index() const noexcept { return index_; }
    /// Of the claim, completed from the annex where its plan is left out.
    const ClaimCheck& check() const noexcept { return audited_[index_].check; }
    /// Whether its plan was taken from the annex, since the sentence leaves it out.
    bool is_completed() const noexcept { return audited_[index_].is_completed; }
    /// The row that the claim is about; null where none is, or there is no annex.
    const AnnexRow* row() const noexcept {
        return annex_ != nullptr && match() ? &annex_->rows[match()->row] : nullptr;
    }
    /// The annex; null where there is none.
    const Annex* annex() const noexcept { return annex_; }
    /// Where in the annex the claim belongs; nothing where no row is surely meant.
    const std::optional<AnnexMatch>& match() const noexcept { return audited_[index_].match; }
    /// The claim's figure that is the row's actual. Only where there is a match.
    const StatedFigure& figure() const { return figure_of(claim(), *match()); }

    /// The claims before and behind, to see what stands beside.
    std::span<const Claim> claims() const noexcept { return claims_; }
    /// What became of each of them.
    std::span<const AuditedClaim> audited() const noexcept { return audited_; }

    /// A finding about the claim.
    Finding about(Rule rule) const {
        const ClaimWords& words = words_of(claim());
        Finding finding{.rule = rule};
        finding.place = words.place;
        finding.claim = index_;
        finding.printed = words.quote;
        finding.computed = check().computed.value;
        finding.interval = check().computed.values;
        finding.reading = figures();
        each_figure(claim(), [&finding](const StatedFigure& figure) {
            finding.claimed = figure.value;  // the result, or what a verdict is about
            finding.unit = figure.unit;
        });
        if (check().computed.value) finding.unit = check().unit;
        if (row() != nullptr) {
            finding.row = match()->row;
            finding.target = detail::plan_of(*row(), audited_[index_].plan).text;
            finding.actual = figure().text;
        }
        return finding;
    }

    /// The same for a rule of the caller's own; `own` must outlive the finding.
    Finding about(const RuleWords& own) const {
        Finding finding = about(own.rule);
        finding.own = &own;
        return finding;
    }

private:
    /// "12; 14": what the claimed result is reckoned from.
    std::string figures() const {
        std::string all;
        std::string but_last;
        each_figure(claim(), [&](const StatedFigure& figure) {
            but_last = all;
            if (!all.empty()) all += "; ";
            all += figure.text.empty() ? to_string(figure.value) : std::string(figure.text);
        });
        return result_of(claim()) ? but_last : all;
    }

    std::span<const Claim> claims_;
    std::span<const AuditedClaim> audited_;
    std::size_t index_;
    const Annex* annex_;
};

}  // namespace chitieu
