// SPDX-License-Identifier: BSL-1.0
//
// What an audit answers with: what writers need of it, without the rules. audit/audit.hpp makes one.
#pragma once

#include <chitieu/audit/audited_claim.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/comparison.hpp>

#include <optional>
#include <vector>

namespace chitieu {

/// A comparison for each row of the annex (none for a group row), what became of each claim, and the findings
/// in the order of the lines; within a row, of the rules, and within a line of prose, of the columns.
struct Audit {
    /// one a row of the annex; none where a row is not compared
    std::vector<std::optional<Comparison<>>> comparisons{};
    std::vector<AuditedClaim> claims{};  ///< one a claim, in the order of the claims
    std::vector<Finding> findings{};     ///< in the order of the text
};

}  // namespace chitieu
