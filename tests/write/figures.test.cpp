// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/figures.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace chitieu;

TEST_CASE("lines about counts") {
    Summary summary;
    summary.indicators = 3;
    summary.verdicts = {1, 1, 1, 0, 0};
    summary.severities = {1, 0, 2};
    CHECK(verdict_line(summary, Language::english) ==
          "3 indicators: 1 met, 1 exceeded, 1 missed, 0 not reported.");
    CHECK(finding_line(summary, Language::english) == "Findings: 1 error, 0 warnings, 2 notes.");
    CHECK(finding_line(summary, Language::vietnamese) == "Phát hiện: 1 lỗi, 0 cảnh báo, 2 ghi chú.");
    summary.indicators = 1;
    summary.verdicts = {0, 0, 0, 0, 1};
    CHECK(verdict_line(summary, Language::english) ==
          "1 indicator: 0 met, 0 exceeded, 0 missed, 0 not reported, 1 no target.");
    summary.doubtful_verdicts = 2;
    CHECK(verdict_line(summary, Language::english) ==
          "1 indicator: 0 met, 0 exceeded, 0 missed, 0 not reported, 1 no target, 2 as a number is read.");
    CHECK(verdict_line(summary, Language::vietnamese).ends_with(", 2 tùy cách đọc số."));
    const Annex report(Direction::lower_is_better);
    CHECK(direction_line(report, summary, Language::english).empty());
    summary.assumed_directions = 1;
    CHECK(direction_line(report, summary, Language::english) ==
          "1 indicator states no direction: lower is better is assumed.");
    summary.assumed_directions = 2;
    CHECK(direction_line(report, summary, Language::english) ==
          "2 indicators state no direction: lower is better is assumed.");
    CHECK(direction_line(report, summary, Language::vietnamese) ==
          "2 chỉ tiêu không nêu chiều: coi là càng thấp càng tốt.");
}

TEST_CASE("claims are wrong where an error was found about them, and counted once") {
    Audit audit;
    for (const Agreement agreement :
         {Agreement::exact, Agreement::exact, Agreement::within_rounding, Agreement::truncated,
          Agreement::undecidable, Agreement::undecidable, Agreement::contradicted}) {
        audit.claims.emplace_back();
        audit.claims.back().check.agreement = agreement;
    }
    Finding error{.rule = Rule::prose_disagrees_with_annex};
    error.claim = 1;  // exact by itself, but the annex has another figure
    Finding again{.rule = Rule::verdict_disagrees_with_annex};
    again.claim = 1;
    Finding note{.rule = Rule::claim_undecidable};
    note.claim = 4;
    Finding of_no_claim{.rule = Rule::completion_contradicted};
    audit.findings = {error, again, note, of_no_claim};
    const ClaimTally tally = tally_claims(audit);
    CHECK(tally.all == 7);
    CHECK(tally.wrong == 2);
    CHECK(tally.right() == 3);
    CHECK(tally.count(Agreement::within_rounding) == 1);
    CHECK(tally.open() == 2);
    CHECK(claims_line(audit, Language::english) ==
          "7 claims in the text: 3 right, 2 wrong, 2 cannot be reckoned.");
    CHECK(claims_line(Audit(), Language::vietnamese) ==
          "0 khẳng định trong lời văn: 0 đúng, 0 không đúng, 0 không tính lại được.");
}

TEST_CASE("places") {
    CHECK(place_text({330, 56}, Language::vietnamese) == "dòng 330, cột 56");
    CHECK(place_text({330, 0}, Language::english) == "line 330");
}
