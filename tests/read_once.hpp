// SPDX-License-Identifier: BSL-1.0
//
// Reading and auditing, compiled once for all the tests that need no more of them than the answer:
// read_once.cpp.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/result.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

chitieu::Result<chitieu::Annex> annex_of(std::string_view text,
                                         chitieu::Direction direction = chitieu::Direction::higher_is_better);

/// Refused: the annex and the report would look into a text that is gone.
template <std::same_as<std::string> the_text_must_outlive_the_annex>
void annex_of(the_text_must_outlive_the_annex&&, chitieu::Direction = {}) = delete;
template <std::same_as<std::string> the_text_must_outlive_the_report>
void report_of(the_text_must_outlive_the_report&&) = delete;

/// By the standard rules.
chitieu::Audit audit_of(const chitieu::Annex& annex, const std::vector<chitieu::Claim>& claims = {});
chitieu::Audit audit_of(const std::vector<chitieu::Claim>& claims);

/// The text must outlive the report, the report its claims, both their audit.
chitieu::Result<chitieu::Report> report_of(std::string_view text);
std::vector<chitieu::Claim> claims_of(const chitieu::Report& report);
chitieu::Audit audit_of(const chitieu::Report& report, const std::vector<chitieu::Claim>& claims);
