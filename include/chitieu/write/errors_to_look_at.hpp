// SPDX-License-Identifier: BSL-1.0
//
// Which errors a reader looks at first.
//
//     for (const Finding* error : errors_to_look_at(audit)) std::cout << sentence(*error, language) << '\n';
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/number/ratio.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace chitieu {

namespace detail {

/// How far what is said lies from what holds, as a share of the larger; nothing where one is not a figure.
inline std::optional<Ratio> distance_of(const Finding& finding) {
    if (!finding.claimed || !finding.computed) return std::nullopt;
    const Ratio claimed(*finding.claimed);
    const std::optional<Ratio> gap = checked_subtract(claimed, *finding.computed);
    const Ratio larger = (std::max)(abs(claimed), abs(*finding.computed));
    if (!gap || larger.sign() == 0) return std::nullopt;
    return checked_divide(abs(*gap), larger);
}

}  // namespace detail

/// The errors of an audit, which must outlive them: verdicts that the figures or the annex deny; then what is
/// furthest from what holds, as a share of the larger; then those without figures. Else in the order in which
/// they were found. O(findings + errors, times their logarithm).
inline std::vector<const Finding*> errors_to_look_at(const Audit& audit) {
    struct Ranked {
        bool is_verdict;
        std::optional<Ratio> distance;
        const Finding* finding;
    };
    std::vector<Ranked> errors;
    for (const Finding& finding : audit.findings) {
        if (severity_of(finding) != Severity::error) continue;
        const bool is_verdict = finding.rule == Rule::verdict_contradicted ||
                                finding.rule == Rule::verdict_disagrees_with_annex ||
                                finding.rule == Rule::verdict_contradicts_annex;
        errors.push_back({is_verdict, is_verdict ? std::nullopt : detail::distance_of(finding), &finding});
    }
    std::sort(errors.begin(), errors.end(), [](const Ranked& left, const Ranked& right) {
        if (left.is_verdict != right.is_verdict) return left.is_verdict;
        if (left.distance != right.distance) return left.distance > right.distance;  // nothing is the least
        return left.finding < right.finding;
    });
    std::vector<const Finding*> result;
    for (const Ranked& error : errors) result.push_back(error.finding);
    return result;
}

}  // namespace chitieu
