// SPDX-License-Identifier: BSL-1.0
#include "read_once.hpp"

#include <chitieu/audit/audit.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/read/report.hpp>
#include <chitieu/read/report_prose.hpp>

chitieu::Result<chitieu::Annex> annex_of(std::string_view text, chitieu::Direction direction) {
    return chitieu::read_annex(text, direction);
}

chitieu::Audit audit_of(const chitieu::Annex& annex, const std::vector<chitieu::Claim>& claims) {
    return chitieu::audit(annex, claims);
}
chitieu::Audit audit_of(const std::vector<chitieu::Claim>& claims) { return chitieu::audit(claims); }

chitieu::Result<chitieu::Report> report_of(std::string_view text) {
    return chitieu::read_report(text, chitieu::Direction::higher_is_better);
}
std::vector<chitieu::Claim> claims_of(const chitieu::Report& report) {
    return chitieu::read_claims(report).claims;
}
chitieu::Audit audit_of(const chitieu::Report& report, const std::vector<chitieu::Claim>& claims) {
    return chitieu::audit(report, claims);
}
