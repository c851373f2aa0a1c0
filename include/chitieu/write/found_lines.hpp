// SPDX-License-Identifier: BSL-1.0
//
// What was found in a report, and what it claims, in lines that can stand under each other: what is claimed,
// what it comes to, and what became of it.
#pragma once

#include <chitieu/audit/agreement.hpp>
#include <chitieu/audit/amount_text.hpp>
#include <chitieu/audit/audit_result.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/record_cell.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chitieu {

/// What a rule's finding says of the figure that it is about; nothing where it is about none, or about
/// something else.
constexpr std::optional<Agreement> agreement_of(Rule rule) noexcept {
    switch (rule) {
        case Rule::completion_contradicted:
        case Rule::verdict_contradicted:
        case Rule::change_contradicted:
        case Rule::claim_contradicted:
        case Rule::sum_contradicted:
        case Rule::claim_contradicts_annex:
        case Rule::change_contradicts_annex:
        case Rule::prose_disagrees_with_annex:
        case Rule::verdict_disagrees_with_annex:
        case Rule::verdict_contradicts_annex:
            return Agreement::contradicted;
        case Rule::completion_truncated:
        case Rule::claim_truncated:
            return Agreement::truncated;
        case Rule::completion_within_rounding:
        case Rule::claim_within_rounding:
            return Agreement::within_rounding;
        case Rule::completion_undecidable:
        case Rule::claim_undecidable:
            return Agreement::undecidable;
        default:
            return std::nullopt;
    }
}

namespace detail {

/// An amount of at most four decimals with its unit; for machines plain and with the English unit.
inline std::string amount_for(const Ratio& amount, const AnyUnit& unit, Readers readers) {
    if (readers.are_people) return amount_text(amount, unit, readers.language);
    const std::optional<Decimal> value = checked_round(amount, 4);
    if (!value) return {};
    std::string text = to_string(value->normalized());
    const UnitText name = print_unit(unit, Language::english);
    if (!name.view().empty()) text += ' ';
    return text += name.view();
}

/// A figure with all its digits, its unit, and its hedge as a sign.
inline std::string stated_for(const StatedFigure& figure, Readers readers) {
    constexpr std::string_view signs[] = {"", ">", ">=", "<", "<=", "~<", "~"};
    constexpr std::string_view signs_for_people[] = {"", "> ", "≥ ", "< ", "≤ ", "≲ ", "≈ "};
    const auto hedge = static_cast<std::size_t>(figure.hedge);
    std::string text(readers.are_people ? signs_for_people[hedge] : signs[hedge]);
    text += readers.are_people ? localized(figure.value, readers.language) : to_string(figure.value);
    const UnitText name = print_unit(figure.unit, readers.language);
    const bool is_close = readers.are_people && readers.language == Language::vietnamese &&
                          figure.unit.kind() == UnitKind::share;
    if (!name.view().empty() && !is_close) text += ' ';
    return text += name.view();
}

constexpr Verdict verdict_said_by(DeclaredVerdict declared) noexcept {
    switch (declared) {
        case DeclaredVerdict::missed:
            return Verdict::missed;
        case DeclaredVerdict::exceeded:
            return Verdict::exceeded;
        case DeclaredVerdict::achieved:
            break;
    }
    return Verdict::met;
}

inline std::string verdict_for(DeclaredVerdict declared, Readers readers) {
    const Verdict verdict = verdict_said_by(declared);
    return readers.are_people ? readers.in_words(words_of(verdict)) : std::string(name_of(verdict));
}

}  // namespace detail

/// A finding, or a claim of which nothing was found.
struct FoundLine {
    Place place{};
    std::size_t claim = Finding::no_row;    ///< index into the claims; of a finding, what it is about
    std::size_t finding = Finding::no_row;  ///< index into the audit's findings
};

/// One line a finding, and one a claim of which nothing was found, in the order of the text. Linear, times
/// the logarithm.
inline std::vector<FoundLine> found_lines(std::span<const Claim> claims, const Audit& audit) {
    std::vector<FoundLine> lines;
    std::vector<bool> is_found(claims.size());
    for (std::size_t at = 0; at < audit.findings.size(); ++at) {
        const Finding& finding = audit.findings[at];
        lines.push_back({finding.place, finding.claim, at});
        if (finding.claim < claims.size()) is_found[finding.claim] = true;
    }
    for (std::size_t at = 0; at < claims.size(); ++at) {
        if (!is_found[at]) lines.push_back({words_of(claims[at]).place, at, Finding::no_row});
    }
    std::sort(lines.begin(), lines.end(), [](const FoundLine& left, const FoundLine& right) {
        if (left.place != right.place) return left.place < right.place;
        return left.finding != right.finding ? left.finding < right.finding : left.claim < right.claim;
    });
    return lines;
}

/// A line in words. Texts are as they were printed; `claimed` and `recomputed` hold the unit and are empty
/// where there is nothing, as where only a text is at fault.
struct FoundLineTexts {
    std::string_view
        kind{};  ///< of the claim; else `indicator`, `note`, or `line` for one that is none of these
    std::string_view quote{};              ///< as the text has it
    std::string claimed{};                 ///< with its unit
    std::string recomputed{};              ///< what holds, with its unit; empty where nothing was reckoned
    std::optional<Agreement> agreement{};  ///< none of a finding without a claim
    std::string_view rule{};               ///< empty where nothing was found
};

namespace detail {

/// Puts the lines of a report into words.
class FoundLineWriter {
public:
    /// `annex` may be null.
    FoundLineWriter(const Annex* annex, std::span<const Claim> claims, const Audit& audit, Readers readers)
        : annex_(annex), claims_(claims), audit_(audit), readers_(readers), answers_(claim_answers(audit)) {}

    FoundLineTexts operator()(const FoundLine& line) const {
        FoundLineTexts texts;
        if (line.claim < claims_.size()) set_claim(line.claim, texts);
        if (line.finding < audit_.findings.size()) set_finding(audit_.findings[line.finding], texts);
        return texts;
    }

private:
    void set_claim(std::size_t at, FoundLineTexts& texts) const {
        const Claim& claim = claims_[at];
        const ClaimCheck& check = audit_.claims[at].check;
        texts.kind = name_of(claim);
        texts.quote = words_of(claim).quote;
        texts.agreement = answers_[at];
        if (const auto* const verdict = std::get_if<VerdictClaim>(&claim)) {
            texts.claimed = verdict_for(verdict->verdict, readers_);
            return;  // the check has the gap between two figures
        }
        const auto* const value = std::get_if<ValueClaim>(&claim);
        const std::optional<StatedFigure>& claimed = value != nullptr ? value->value : result_of(claim);
        if (claimed) texts.claimed = stated_for(*claimed, readers_);
        if (check.computed.value) texts.recomputed = amount_for(*check.computed.value, check.unit, readers_);
    }

    void set_finding(const Finding& finding, FoundLineTexts& texts) const {
        texts.rule = name_of(finding);
        texts.quote = finding.printed;
        texts.agreement = finding.own == nullptr ? agreement_of(finding.rule) : std::nullopt;
        if (finding.claim < claims_.size()) {
            // The quote is all of the claim's words; of a figure that the annex has otherwise, the figure.
            if (finding.printed.empty()) texts.quote = words_of(claims_[finding.claim]).quote;
            set_annex(finding, texts);
            return;
        }
        const AnnexRow* const row =
            annex_ != nullptr && finding.row < annex_->rows.size() ? &annex_->rows[finding.row] : nullptr;
        const bool is_note = finding.rule >= Rule::note_missing && finding.rule <= Rule::note_out_of_order;
        texts.kind = row != nullptr ? "indicator" : is_note ? "note" : "line";
        if (row == nullptr || !texts.agreement) return;
        const Printed<Declared>* cell = nullptr;  // the one that was found fault with
        const auto look_at = [&](const Printed<Declared>& said) {
            if (said.value && said.place == finding.place) cell = &said;
        };
        look_at(row->declared);
        for (const FurtherDeclared& further : row->further_declared) look_at(further.said);
        if (cell == nullptr) return;
        const Declared& declared = *cell->value;
        if (finding.rule == Rule::verdict_contradicted) {
            if (declared.verdict) texts.claimed = verdict_for(*declared.verdict, readers_);
            texts.recomputed = readers_.in_words(finding.really);
        } else {
            const AnyUnit& unit = finding.unit;  // percent, but of a difference in the row's unit
            if (declared.completion) {
                StatedFigure completion;
                completion.value = *declared.completion;
                completion.unit = unit;
                texts.claimed = stated_for(completion, readers_);
            }
            if (finding.computed) texts.recomputed = amount_for(*finding.computed, unit, readers_);
        }
    }

    /// What the annex has instead of what the prose says.
    void set_annex(const Finding& finding, FoundLineTexts& texts) const {
        if (annex_ == nullptr || finding.row >= annex_->rows.size()) return;
        const AnnexRow& row = annex_->rows[finding.row];
        if (finding.rule == Rule::prose_disagrees_with_annex) {
            StatedFigure said;
            said.value = finding.claimed.value_or(Decimal());
            said.unit = finding.unit;
            texts.claimed = stated_for(said, readers_);
            said.unit = row.indicator.unit();
            if (row.actual.value && row.actual.value->figure) said.value = *row.actual.value->figure;
            texts.recomputed = stated_for(said, readers_);
        } else if (finding.rule == Rule::verdict_disagrees_with_annex) {
            each_declared(row, [&](const Printed<Declared>& said) {
                if (said.value && said.value->verdict && said.text == finding.other)
                    texts.recomputed = verdict_for(*said.value->verdict, readers_);
            });
        } else if (finding.rule == Rule::verdict_contradicts_annex) {
            texts.recomputed = readers_.in_words(finding.really);
        }
    }

    const Annex* annex_;
    std::span<const Claim> claims_;
    const Audit& audit_;
    Readers readers_;
    std::vector<Agreement> answers_;
};

}  // namespace detail

}  // namespace chitieu
