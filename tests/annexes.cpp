// SPDX-License-Identifier: BSL-1.0
#include "annexes.hpp"

#include <chitieu/audit/audit.hpp>
#include <chitieu/read/annex.hpp>

chitieu::Result<chitieu::Annex> annex_of(std::string_view text, chitieu::Direction direction) {
    return chitieu::read_annex(text, direction);
}

chitieu::Audit audit_of(const chitieu::Annex& annex, const std::vector<chitieu::Claim>& claims) {
    return chitieu::audit(annex, claims);
}
chitieu::Audit audit_of(const std::vector<chitieu::Claim>& claims) { return chitieu::audit(claims); }
