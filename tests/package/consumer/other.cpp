#include "uses.hpp"

#include <chitieu/audit/audit.hpp>
#include <chitieu/columns/compare.hpp>
#include <chitieu/read/annex.hpp>

// What reads and audits links from a second translation unit too.
int version_minor_of_the_other() {
    const auto report = chitieu::read_annex("", chitieu::Direction::higher_is_better);
    return report ? static_cast<int>(chitieu::audit(*report).findings.size()) : chitieu::version_minor;
}
