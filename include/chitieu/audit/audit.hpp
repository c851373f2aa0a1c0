// SPDX-License-Identifier: BSL-1.0
//
// The audit of an annex: every row compared, and what was printed wrongly.
//
//     const Audit result = audit(annex);
//     for (const Finding& finding : result.findings) std::cout << sentence(finding, Language::english) <<
//     '\n';
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/audit/audited_claim.hpp>
#include <chitieu/audit/cell_rules.hpp>
#include <chitieu/audit/change_rules.hpp>
#include <chitieu/audit/claim_findings.hpp>
#include <chitieu/audit/claim_rules.hpp>
#include <chitieu/audit/code_rules.hpp>
#include <chitieu/audit/completion_rules.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/note_rules.hpp>
#include <chitieu/audit/row_findings.hpp>
#include <chitieu/audit/rule_set.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/detail/sort_stably.hpp>
#include <chitieu/domain/report.hpp>

#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// A line or row that was not as it should be: too few or too many cells, a quotation mark left open, a
/// byte that is not UTF-8.
struct IrregularRowRule {
    static constexpr std::string_view name = "irregular_row";

    template <class Sink>
    void operator()(const Annex& annex, Sink&& sink) const {
        std::size_t next = 0;
        for (const Error& error : annex.errors) {  // both in the order of lines
            Finding finding{.rule = Rule::row_irregular};
            finding.place = error.place;
            finding.printed = error.text;
            finding.error = error.code;
            while (next < annex.rows.size() && annex.rows[next].place.line < error.place.line) ++next;
            if (next < annex.rows.size() && annex.rows[next].place.line == error.place.line)
                finding.row = next;
            sink(finding);
        }
    }
};

/// The standard rules. A rule takes a row's context, a claim's context, the whole annex or the whole report,
/// and a sink for findings; a caller audits by a tuple of any of these and of rules of its own, whose
/// findings say `Rule::own`:
///
///     struct PlanIsZeroRule {
///         static constexpr RuleWords words{Rule::own, "plan_is_zero", Severity::note,
///                                          {"kế hoạch bằng 0", "the plan is 0"}};
///         template <class Sink>
///         void operator()(const RowContext& context, Sink&& sink) const {
///             const auto& target = context.row().target;
///             if (target.value && target.value->upper().is_zero()) sink(context.about(target, words));
///         }
///     };
///     const Audit result = audit(annex, boost::hana::append(standard_rules, PlanIsZeroRule{}));
inline constexpr auto standard_rules = boost::hana::make_tuple(
    CompletionRule{}, VerdictRule{}, ChangeRule{}, ShareRule{}, CodeRule{}, MissingRule{}, AmbiguityRule{},
    SeparatorRule{}, UnreadableRule{}, UnitRule{}, IrregularRowRule{}, ClaimRule{}, AnnexClaimRule{},
    AnnexValueRule{}, AnnexVerdictRule{}, NoteRule{});

namespace detail {

/// Whether a rule can be asked about a part of what is audited, and answer by calling a sink with findings.
template <class AnyRule, class Part>
inline constexpr bool can_be_asked_about =
    std::is_invocable_v<const AnyRule&, const Part&, void (*)(Finding)>;

template <class AnyRule>
inline constexpr bool can_be_asked =
    can_be_asked_about<AnyRule, Report> || can_be_asked_about<AnyRule, Annex> ||
    can_be_asked_about<AnyRule, RowContext> || can_be_asked_about<AnyRule, ClaimContext>;
template <class Rules>
inline constexpr bool can_all_be_asked = false;
template <class... Each>
inline constexpr bool can_all_be_asked<boost::hana::tuple<Each...>> = (can_be_asked<Each> && ...);

/// Asks one rule about all that it can be asked about.
template <class AnyRule, class Sink>
void ask(const AnyRule& rule, const Report* report, const Annex* annex, std::span<const Claim> claims,
         const Audit& audit, const Sink& sink) {
    if constexpr (can_be_asked_about<AnyRule, Report>) {
        if (report != nullptr) rule(*report, sink);
    }
    if constexpr (can_be_asked_about<AnyRule, Annex>) {
        if (annex != nullptr) rule(*annex, sink);
    }
    if constexpr (can_be_asked_about<AnyRule, RowContext>) {
        for (std::size_t index = 0; annex != nullptr && index < annex->rows.size(); ++index) {
            if (annex->rows[index].kind == RowKind::group) continue;
            rule(RowContext(*annex, index, audit.comparisons[index]), sink);
        }
    }
    if constexpr (can_be_asked_about<AnyRule, ClaimContext>) {
        for (std::size_t index = 0; index < claims.size(); ++index) {
            rule(ClaimContext(claims, audit.claims, index, annex), sink);
        }
    }
}

/// By line; outside the rows of an annex by column; by rule; else as they were found.
inline void put_in_order(std::vector<Finding>& findings) {
    const auto key = [](const Finding& finding) {
        const bool is_cell = finding.row != Finding::no_row && finding.claim == Finding::no_row;
        return std::tuple(finding.place.line, is_cell ? 0 : finding.place.column, finding.rule);
    };
    sort_stably(findings,
                [&key](const Finding& left, const Finding& right) { return key(left) < key(right); });
}

template <RuleSet Rules>
Audit audit_all(const Report* report, const Annex* annex, std::span<const Claim> claims, const Rules& rules,
                CompletionPolicy policy) {
    static_assert(can_all_be_asked<Rules>,
                  "a rule is called with a Report, an Annex, a RowContext or a ClaimContext, and a sink");
    Audit result;
    if (annex != nullptr) {
        result.comparisons.reserve(annex->rows.size());
        for (const AnnexRow& row : annex->rows) {
            result.comparisons.emplace_back();
            if (row.kind == RowKind::group) continue;
            result.comparisons.back().emplace(
                compare(row.indicator, row.target.value, row.actual.value.value_or(not_reported()), policy));
        }
    }
    result.claims.reserve(claims.size());
    if (annex != nullptr && !claims.empty()) {
        const AnnexNames names(*annex, report);
        for (const Claim& claim : claims) result.claims.push_back(audited(claim, *annex, names));
    } else {
        for (const Claim& claim : claims) result.claims.push_back(audited(claim));
    }
    const auto sink = [&result](Finding finding) { result.findings.push_back(std::move(finding)); };
    boost::hana::for_each(rules, [&](const auto& rule) { ask(rule, report, annex, claims, result, sink); });
    put_in_order(result.findings);
    return result;
}

}  // namespace detail

/// Compares every indicator of an annex and asks every rule. Linear in the rows, times their logarithm for
/// codes and for the order of the findings. The result's views look into the annex, which must outlive it.
template <RuleSet Rules>
Audit audit(const Annex& annex, const Rules& rules, CompletionPolicy policy = {}) {
    return detail::audit_all(nullptr, &annex, {}, rules, policy);
}
inline Audit audit(const Annex& annex, CompletionPolicy policy = {}) {
    return audit(annex, standard_rules, policy);
}

/// The same of an annex and the claims of the prose before it: each is checked, completed from the annex
/// where it leaves its plan out, and held against the annex. Linear in the claims, too, for an annex of a
/// given size. Annex and claims must outlive the result.
template <RuleSet Rules>
Audit audit(const Annex& annex, std::span<const Claim> claims, const Rules& rules,
            CompletionPolicy policy = {}) {
    return detail::audit_all(nullptr, &annex, claims, rules, policy);
}
inline Audit audit(const Annex& annex, std::span<const Claim> claims, CompletionPolicy policy = {}) {
    return audit(annex, claims, standard_rules, policy);
}

/// The same of claims alone, made by hand or of a report without an annex.
template <RuleSet Rules>
Audit audit(std::span<const Claim> claims, const Rules& rules) {
    return detail::audit_all(nullptr, nullptr, claims, rules, {});
}
inline Audit audit(std::span<const Claim> claims) { return audit(claims, standard_rules); }

/// The same of a whole report, with its annex where it has one, and the claims that were read in its prose.
template <RuleSet Rules>
Audit audit(const Report& report, std::span<const Claim> claims, const Rules& rules,
            CompletionPolicy policy = {}) {
    return detail::audit_all(&report, report.annex ? &*report.annex : nullptr, claims, rules, policy);
}
inline Audit audit(const Report& report, std::span<const Claim> claims, CompletionPolicy policy = {}) {
    return audit(report, claims, standard_rules, policy);
}

/// Why an audit is refused: what a compiler quotes.
namespace because {

struct a_report_is_audited_with_its_claims;     ///< audit(report, read_claims(report).claims)
struct a_text_is_read_before_it_is_audited;     ///< read_report(text, direction), or read_annex
struct what_was_read_is_looked_into_first;      ///< audit(*annex), once `annex` was found to be there
struct what_is_audited_must_outlive_the_audit;  ///< keep the annex or the report in a variable
struct it_is_the_report_that_is_audited;        ///< of an OwnedReport: audit(owned.report, claims)

}  // namespace because

namespace detail {

template <class Candidate>
constexpr auto why_not_audited() {
    if constexpr (std::same_as<Candidate, Report>) {
        return std::type_identity<because::a_report_is_audited_with_its_claims>{};
    } else if constexpr (std::convertible_to<const Candidate&, std::string_view>) {
        return std::type_identity<because::a_text_is_read_before_it_is_audited>{};
    } else if constexpr (requires(const Candidate& owned) { owned.report.paragraphs; }) {
        return std::type_identity<because::it_is_the_report_that_is_audited>{};
    } else if constexpr (requires(const Candidate& read) { read.has_value(); }) {
        return std::type_identity<because::what_was_read_is_looked_into_first>{};
    } else {
        return std::type_identity<void>{};
    }
}
template <class... What>
using why_not_audited_t = typename decltype(why_not_audited<What...>())::type;

}  // namespace detail

/// Refused, and why.
template <class cannot_audit, class... with, class why = detail::why_not_audited_t<cannot_audit>>
requires(!std::is_void_v<why> && (!std::same_as<cannot_audit, Report> || sizeof...(with) == 0))  //
    why audit(const cannot_audit&, const with&...);
template <class cannot_audit, class... with, class why = because::what_is_audited_must_outlive_the_audit>
requires(std::same_as<cannot_audit, Annex> || std::same_as<cannot_audit, Report>)  //
    why audit(cannot_audit&&, with&&...);

}  // namespace chitieu
