// SPDX-License-Identifier: BSL-1.0
//
// The audit of an annex: every row compared, and what was printed wrongly.
//
//     const Audit result = audit(annex);
//     for (const Finding& finding : result.findings) std::cout << sentence(finding, Language::english) <<
//     '\n';
#pragma once

#include <chitieu/audit/cell_rules.hpp>
#include <chitieu/audit/code_rules.hpp>
#include <chitieu/audit/completion_rules.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/row_findings.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/annex.hpp>

#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace chitieu {

/// A comparison for each row of the annex (none for a group row), and the findings in the order of the
/// rows and, within a row, of the rules.
struct Audit {
    std::vector<std::optional<Comparison<>>> comparisons{};
    std::vector<Finding> findings{};
};

/// A line or row that was not as it should be: too few or too many cells, a quotation mark left open, a
/// byte that is not UTF-8.
struct IrregularRowRule {
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

/// The standard rules. A rule takes a row's context or the whole annex, and a sink for findings; a caller
/// audits by a tuple of any of these and of rules of its own, whose findings say `Rule::own`:
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
    CompletionRule{}, VerdictRule{}, ShareRule{}, CodeRule{}, MissingRule{}, AmbiguityRule{}, SeparatorRule{},
    UnreadableRule{}, UnitRule{}, IrregularRowRule{});

/// Compares every indicator of an annex and asks every rule. Linear in the rows, times their logarithm for
/// codes and for the order of the findings. The result's views look into the annex, which must outlive it.
template <class Rules>
Audit audit(const Annex& annex, const Rules& rules, CompletionPolicy policy = {}) {
    Audit result;
    result.comparisons.reserve(annex.rows.size());
    for (const AnnexRow& row : annex.rows) {
        if (row.kind == RowKind::group) {
            result.comparisons.emplace_back();
        } else {
            result.comparisons.emplace_back(
                compare(row.indicator, row.target.value, row.actual.value.value_or(not_reported()), policy));
        }
    }
    std::vector<Finding> found;
    const auto sink = [&found](Finding finding) { found.push_back(std::move(finding)); };
    boost::hana::for_each(rules, [&](const auto& rule) {
        if constexpr (requires { rule(annex, sink); }) {
            rule(annex, sink);
        } else {
            for (std::size_t index = 0; index < annex.rows.size(); ++index) {
                if (annex.rows[index].kind == RowKind::group) continue;
                rule(RowContext(annex, index, result.comparisons[index]), sink);
            }
        }
    });
    // By line and rule; else as they were found. (clang 19 calls std::stable_sort of libstdc++ 12
    // deprecated.)
    std::vector<std::size_t> order(found.size());
    for (std::size_t index = 0; index < order.size(); ++index) order[index] = index;
    std::sort(order.begin(), order.end(), [&found](std::size_t left, std::size_t right) {
        if (found[left].place.line != found[right].place.line)
            return found[left].place.line < found[right].place.line;
        if (found[left].rule != found[right].rule) return found[left].rule < found[right].rule;
        return left < right;
    });
    result.findings.reserve(found.size());
    for (const std::size_t index : order) result.findings.push_back(std::move(found[index]));
    return result;
}

inline Audit audit(const Annex& annex, CompletionPolicy policy = {}) {
    return audit(annex, standard_rules, policy);
}

}  // namespace chitieu
