// SPDX-License-Identifier: BSL-1.0
//
// What an annex and its audit come to, counted and in words. Figures themselves: `figure_text.hpp`.
#pragma once

#include <chitieu/audit/agreement.hpp>
#include <chitieu/audit/audit_result.hpp>
#include <chitieu/audit/doubtful_verdict.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/write/figure_text.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

/// How many indicators came to each verdict, how many findings of each severity there are, and what the
/// directions rest on.
struct Summary {
    std::size_t indicators = 0;               ///< groups are none
    std::array<std::size_t, 5> verdicts{};    ///< by `Verdict`
    std::size_t doubtful_verdicts = 0;        ///< and those that rest on how a mark is read
    std::array<std::size_t, 3> severities{};  ///< by `Severity`
    std::size_t assumed_directions = 0;       ///< rows that say nothing and whose verdict needs a direction

    /// How many of one kind.
    std::size_t count(Verdict verdict) const { return verdicts[static_cast<std::size_t>(verdict)]; }
    std::size_t count(Severity severity) const { return severities[static_cast<std::size_t>(severity)]; }
};

/// Linear in rows and findings.
inline Summary summarize(const Annex& annex, const Audit& audit) {
    Summary summary;
    for (std::size_t index = 0; index < annex.rows.size(); ++index) {
        if (!audit.comparisons[index]) continue;
        const Verdict verdict = audit.comparisons[index]->verdict();
        ++summary.indicators;
        if (has_doubtful_verdict(annex.rows[index])) {
            ++summary.doubtful_verdicts;
            continue;
        }
        ++summary.verdicts[static_cast<std::size_t>(verdict)];
        if (annex.rows[index].direction_basis == DirectionBasis::assumed &&
            (verdict == Verdict::exceeded || verdict == Verdict::missed)) {
            ++summary.assumed_directions;
        }
    }
    for (const Finding& finding : audit.findings) {
        ++summary.severities[static_cast<std::size_t>(severity_of(finding))];
    }
    return summary;
}

/// "41 chỉ tiêu: 23 đạt, 8 vượt, 9 không đạt, 1 chưa có số liệu."
inline std::string verdict_line(const Summary& summary, Language language) {
    const bool vietnamese = language == Language::vietnamese;
    const std::string_view noun = vietnamese                ? " chỉ tiêu: "
                                  : summary.indicators == 1 ? " indicator: "
                                                            : " indicators: ";
    std::string line = std::to_string(summary.indicators);
    line += noun;
    line += std::to_string(summary.count(Verdict::met)) + ' ';
    line += words_of(Verdict::met).in(language);
    for (const Verdict verdict :
         {Verdict::exceeded, Verdict::missed, Verdict::not_reported, Verdict::no_target}) {
        if (verdict == Verdict::no_target && summary.count(verdict) == 0) continue;
        line += ", " + std::to_string(summary.count(verdict)) + ' ';
        line += words_of(verdict).in(language);
    }
    if (summary.doubtful_verdicts != 0) {
        line += ", " + std::to_string(summary.doubtful_verdicts);
        line += vietnamese ? " tùy cách đọc số" : " as a number is read";
    }
    return line + '.';
}

/// "Phát hiện: 3 lỗi, 8 cảnh báo, 1 ghi chú."
inline std::string finding_line(const Summary& summary, Language language) {
    const bool vietnamese = language == Language::vietnamese;
    std::string line = vietnamese ? "Phát hiện: " : "Findings: ";
    bool first = true;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
        if (!first) line += ", ";
        first = false;
        const std::size_t count = summary.count(severity);
        line += std::to_string(count) + ' ';
        line += words_of(severity).in(language);
        if (!vietnamese && count != 1) line += 's';
    }
    return line + '.';
}

/// "Kế hoạch và thực hiện 2023"; the year is left out where it is not known.
inline std::string annex_title(const Annex& annex, Language language) {
    std::string title = language == Language::vietnamese ? "Kế hoạch và thực hiện" : "Plan and actual";
    if (annex.period) title += ' ' + std::to_string(static_cast<int>(annex.period->last().year()));
    return title;
}

/// What became of claims: how many of each agreement, but those about which an error was found are wrong, as
/// where the annex has another figure, and counted as nothing else.
struct ClaimTally {
    std::size_t all = 0;                      ///< right, wrong or open
    std::size_t wrong = 0;                    ///< contradicted, or with an error of any other sort
    std::array<std::size_t, 4> agreements{};  ///< of the rest, by `Agreement`

    /// How many of the rest agree so, are right in one way or another, and cannot be reckoned.
    std::size_t count(Agreement agreement) const { return agreements[static_cast<std::size_t>(agreement)]; }
    /// How many are right: exactly, cut off, or by rounding.
    std::size_t right() const {
        return count(Agreement::exact) + count(Agreement::truncated) + count(Agreement::within_rounding);
    }
    /// How many cannot be reckoned.
    std::size_t open() const { return count(Agreement::undecidable); }
};

/// What became of each claim by itself and by the annex: `contradicted` where an error was found of it, else
/// as its check says. One that only the annex's plan contradicts, where no rule finds that this plan is
/// meant, is undecidable. Linear in claims and findings.
inline std::vector<Agreement> claim_answers(const Audit& audit) {
    std::vector<Agreement> answers;
    answers.reserve(audit.claims.size());
    for (const AuditedClaim& claim : audit.claims) {
        const bool is_open = claim.is_completed && claim.check.agreement == Agreement::contradicted;
        answers.push_back(is_open ? Agreement::undecidable : claim.check.agreement);
    }
    for (const Finding& finding : audit.findings) {
        if (finding.claim < answers.size() && severity_of(finding) == Severity::error)
            answers[finding.claim] = Agreement::contradicted;
    }
    return answers;
}

/// Linear in claims and findings.
inline ClaimTally tally_claims(const Audit& audit) {
    ClaimTally tally;
    for (const Agreement answer : claim_answers(audit)) {
        ++tally.all;
        if (answer == Agreement::contradicted) {
            ++tally.wrong;
        } else {
            ++tally.agreements[static_cast<std::size_t>(answer)];
        }
    }
    return tally;
}

/// "93 khẳng định trong lời văn: 31 đúng, 12 không đúng, 50 không tính lại được."
inline std::string claims_line(const Audit& audit, Language language) {
    const ClaimTally tally = tally_claims(audit);
    return fill(
        language == Language::vietnamese
            ? "{all} khẳng định trong lời văn: {right} đúng, {wrong} không đúng, {open} không tính lại được."
        : tally.all == 1
            ? "{all} claim in the text: {right} right, {wrong} wrong, {open} cannot be reckoned."
            : "{all} claims in the text: {right} right, {wrong} wrong, {open} cannot be reckoned.",
        {{"all", std::to_string(tally.all)},
         {"right", std::to_string(tally.right())},
         {"wrong", std::to_string(tally.wrong)},
         {"open", std::to_string(tally.open())}});
}

/// What had to be assumed; empty where nothing was.
inline std::string direction_line(const Annex& annex, const Summary& summary, Language language) {
    if (summary.assumed_directions == 0) return {};
    return fill(language == Language::vietnamese ? "{count} chỉ tiêu không nêu chiều: coi là {direction}."
                : summary.assumed_directions == 1
                    ? "{count} indicator states no direction: {direction} is assumed."
                    : "{count} indicators state no direction: {direction} is assumed.",
                {{"count", std::to_string(summary.assumed_directions)},
                 {"direction", words_of(annex.assumed_direction).in(language)}});
}

/// Errors, then warnings, then notes, each in the order in which they were found.
inline std::vector<const Finding*> gravest_first(const Audit& audit) {
    std::vector<const Finding*> listed;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
        for (const Finding& finding : audit.findings) {
            if (severity_of(finding) == severity) listed.push_back(&finding);
        }
    }
    return listed;
}

/// The indicator that a finding is about: "3.1 Tổng sản lượng lương thực"; empty for a finding about no row.
inline std::string subject_of(const Finding& finding, const Annex& annex) {
    if (finding.row == Finding::no_row) return {};
    const AnnexRow& row = annex.rows[finding.row];
    std::string subject(row.code);
    if (!subject.empty() && !row.indicator.name().empty()) subject += ' ';
    return printable(subject + std::string(row.indicator.name()), 60);
}

/// "dòng 330, cột 56"; the column is left out where it is not known.
inline std::string place_text(Place place, Language language) {
    const bool vietnamese = language == Language::vietnamese;
    std::string text = (vietnamese ? "dòng " : "line ") + std::to_string(place.line);
    if (place.column != 0) text += (vietnamese ? ", cột " : ", column ") + std::to_string(place.column);
    return text;
}

}  // namespace chitieu
