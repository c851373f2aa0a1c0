// SPDX-License-Identifier: BSL-1.0
#include "written.hpp"
#include "written_report.hpp"

#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/make_claim.hpp>
#include <chitieu/write/report_tsv.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

using namespace chitieu;

namespace {

std::vector<std::string> lines_of(const Report& report, std::span<const Claim> claims, const Audit& audit) {
    std::ostringstream out;
    write_report_tsv(out, report, claims, audit);
    std::vector<std::string> lines = split(out.str(), '\n');
    REQUIRE(lines.size() >= 2);
    CHECK(lines.front() == "line\tcolumn\tkind\tquote\tclaimed\trecomputed\tverdict\trule");
    CHECK(lines.back().empty());
    lines.erase(lines.begin());
    lines.pop_back();
    for (const std::string& line : lines) CHECK(split(line, '\t').size() == 8);
    return lines;
}

std::vector<std::string> lines_of(const std::string& text) {
    const WholeReport all = read_all(text);
    return lines_of(all.report, all.read.claims, all.audit);
}

/// The columns of a made-up claim behind its quote.
std::string line_of(const Claim& claim) {
    const std::vector<Claim> claims{claim};
    const Audit result = audit_of(claims);
    const std::vector<std::string> lines = lines_of(Report(), claims, result);
    REQUIRE(lines.size() == 1);
    const std::vector<std::string> columns = split(lines[0], '\t');
    std::string rest;
    for (std::size_t at = 4; at < columns.size(); ++at) rest += (at > 4 ? "|" : "") + columns[at];
    return rest;
}

}  // namespace

TEST_CASE("a line a finding and a line a claim without any, in the order of the text") {
    const WholeReport all = read_all(made_up_report());
    const std::vector<std::string> lines = lines_of(all.report, all.read.claims, all.audit);
    std::size_t without = 0;
    for (std::size_t claim = 0; claim < all.read.claims.size(); ++claim) {
        without += std::none_of(all.audit.findings.begin(), all.audit.findings.end(),
                                [claim](const Finding& finding) { return finding.claim == claim; });
    }
    CHECK(lines.size() == all.audit.findings.size() + without);
    const auto has = [&](const std::string& wanted) {
        if (std::find(lines.begin(), lines.end(), wanted) == lines.end()) FAIL_CHECK("missing: " << wanted);
    };
    has("17\t46\tratio\tđạt 99,4% kế hoạch\t99.4 %\tmet\tcontradicted\tverdict_disagrees_with_annex");
    has("17\t206\texcess\tvượt 4,8% kế hoạch\t4.8 %\t4.8 %\texact\t");
    has("29\t46\tratio\tđạt 98% dự toán\t98 %\t100 %\tcontradicted\tclaim_contradicts_annex");
    has("33\t88\tcoverage\ttỷ lệ 85%\t85 %\t75 %\tcontradicted\tclaim_contradicted");
    has("50\t59\tindicator\tĐạt\tmet\tmissed\tcontradicted\tverdict_contradicted");
    has("57\t49\tindicator\t-\t\t\t\tactual_missing");
    std::pair<long, long> before{0, 0};
    for (const std::string& line : lines) {
        const auto columns = split(line, '\t');
        const std::pair<long, long> place{std::stol(columns[0]), std::stol(columns[1])};
        CHECK(before <= place);
        before = place;
    }
}

TEST_CASE("figures with the digits as printed, hedges as signs, verdicts by name") {
    CHECK(line_of(ratio_claim(2'877_dec * units::hectare, 2'899_dec * units::hectare,
                              99.260_dec * units::percent)) ==
          "99.260 %|99.2411 %|within_rounding|claim_within_rounding");
    CHECK(line_of(share_claim(counted(1'763), counted(1'922),
                              hedged(Hedge::more_than, 90 * units::percent))) == ">90 %|91.7274 %|exact|");
    CHECK(line_of(excess_claim(288, 250, 38)) == "38|38|exact|");
    CHECK(line_of(excess_claim(288, unstated, 38)) == "38||undecidable|");
    CHECK(line_of(verdict_claim(5, 6, DeclaredVerdict::missed)) == "missed||undecidable|");
    CHECK(line_of(value_claim("grain", 26.30_dec * units::tonne)) == "26.30 tonne||undecidable|");
    CHECK(line_of(ratio_claim(unstated, unstated, unstated)) == "||undecidable|");
}

TEST_CASE("a claim that the annex's plan alone contradicts, and no rule, is undecidable") {
    // The nursery's 99.5 against the plan's 98.4: not that plan, or not that figure. The latter is found.
    const std::string text =
        "Tỷ lệ trẻ đi nhà trẻ đạt 99,5%, vượt 1,5% kế hoạch.\n\n"
        "| TT | Chỉ tiêu | ĐVT | KH | TH | % |\n|---|---|---|---|---|---|\n"
        "| 1 | Tỷ lệ trẻ đi nhà trẻ | % | 98,4 | 99,90 | 101,5 |\n";
    const std::vector<std::string> lines = lines_of(text);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] == "1\t26\texcess\t99,5\t99.5 %\t99.90 %\tcontradicted\tprose_disagrees_with_annex");
    AuditedClaim open;
    open.check.agreement = Agreement::contradicted;
    open.is_completed = true;
    CHECK(claim_answers(Audit{{}, {open}, {}}) == std::vector{Agreement::undecidable});
    open.is_completed = false;
    CHECK(claim_answers(Audit{{}, {open}, {}}) == std::vector{Agreement::contradicted});
}

TEST_CASE("findings about rows, notes and lines; tabs and line ends in what was printed are spaces") {
    const std::vector<std::string> lines = lines_of(
        "Đường xấu.<sup>(2)</sup>\n\n"
        "| TT | Chỉ tiêu | ĐVT | KH | TH | % |\n|---|---|---|---|---|---|\n"
        "| 1 | Lúa | Tấn | 695 | 705 | 10\t0 |\n| 2 | Ngô | Tấn | 5 | 5 | 100 | 7 | 8 |\n");
    const auto has_end = [&](const std::string& kind, const std::string& rule) {
        return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
            const auto columns = split(line, '\t');
            return columns[2] == kind && columns[7] == rule;
        });
    };
    CHECK(has_end("note", "note_missing"));
    CHECK(has_end("indicator", "row_irregular"));
    CHECK(has_end("indicator", "cell_unreadable"));
}

TEST_CASE("every rule that contradicts is an error, and says so") {
    for (const RuleWords& words : rule_table) {
        const auto agreement = agreement_of(words.rule);
        CAPTURE(words.name);
        const bool contradicts = agreement == Agreement::contradicted;
        CHECK(contradicts == (words.severity == Severity::error && words.rule != Rule::share_out_of_range));
        if (agreement == Agreement::truncated) CHECK(words.name.ends_with("truncated"));
        if (words.name.ends_with("within_rounding")) CHECK(agreement == Agreement::within_rounding);
    }
}
