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

TEST_CASE("places") {
    CHECK(place_text({330, 56}, Language::vietnamese) == "dòng 330, cột 56");
    CHECK(place_text({330, 0}, Language::english) == "line 330");
}
