// SPDX-License-Identifier: BSL-1.0
//
// An annex, a report with its claims, or claims are audited: not a text, nor what may not have been read.

#include <chitieu/audit/audit.hpp>
#include <chitieu/read/report.hpp>
#include <chitieu/read/report_prose.hpp>

#include <string>

using namespace chitieu;

void audits(const std::string& text, const OwnedReport& owned) {
    const auto annex = read_annex(text, Direction::higher_is_better);
    const auto report = read_report(text, Direction::higher_is_better);
    const ReadClaims read = read_claims(*report);
    static_cast<void>(audit(*annex));
    static_cast<void>(audit(*report, read.claims));
    static_cast<void>(audit(owned.report, read.claims));
    static_cast<void>(audit(*report, {}));
#if REFUSE == 1  // expect: because::a_report_is_audited_with_its_claims
    static_cast<void>(audit(*report));
#endif
#if REFUSE == 2  // expect: because::a_text_is_read_before_it_is_audited
    static_cast<void>(audit(text));
#endif
#if REFUSE == 3  // expect: because::what_was_read_is_looked_into_first
    static_cast<void>(audit(annex));
#endif
#if REFUSE == 4  // expect: because::it_is_the_report_that_is_audited
    static_cast<void>(audit(owned, read.claims));
#endif
}
