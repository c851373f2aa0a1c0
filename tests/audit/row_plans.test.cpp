// SPDX-License-Identifier: BSL-1.0
//
// Claims of a row with several plans.
#include <chitieu/audit/audited_claim.hpp>

#include "../read_once.hpp"
#include "../text/decomposed.hpp"

#include <chitieu/audit/finding.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace chitieu;

namespace {

/// What is found about a sentence beside a row of two plans, 9.300.000 by the centre, 9.700.000 by the
/// council.
std::string found_of(const std::string& sentence, const std::string& plans = "DT TW giao | DT HĐND giao",
                     const std::string& figures = "9.300.000 | 9.700.000") {
    const std::string text = "# BÁO CÁO\n\n## I. Kinh tế\n\nThu nội địa thực hiện 7.125.400 triệu đồng, " +
                             sentence + ".\n\n| TT | Chỉ tiêu | ĐVT | " + plans +
                             " | TH 2024 |\n|---|---|---|---|---|---|\n"
                             "| 1 | Thu nội địa | Triệu đồng | " +
                             figures + " | 7.125.400 |\n";
    const auto report = report_of(text);
    REQUIRE(report.has_value());
    const std::vector<Claim> claims = claims_of(*report);
    REQUIRE(claims.size() == 1);
    std::string words;
    for (const Finding& finding : audit_of(*report, claims).findings) {
        if (finding.claim == Finding::no_row) continue;
        words += std::string(words.empty() ? "" : " ") + std::string(name_of(finding)) + ' ' +
                 std::string(finding.target);
    }
    return words;
}

}  // namespace

TEST_CASE("a claim is held against the plan of whom it names") {
    CHECK(found_of("đạt 73,5% dự toán HĐND giao") == "");
    CHECK(found_of("đạt 76,6% dự toán TW giao") == "");
    CHECK(found_of("đạt 76,6% kế hoạch Trung ương giao") == "");
    CHECK(found_of("đạt 73,5% Nghị quyết HĐND tỉnh giao") == "");
    CHECK(found_of(decomposed("đạt 73,5% dự toán HĐND giao")) == "");
    CHECK(found_of("đạt 76,6% dự toán HĐND giao") == "claim_contradicts_annex 9.700.000");
    CHECK(found_of("đạt 73,5% dự toán Trung ương giao") == "claim_contradicts_annex 9.300.000");
    CHECK(found_of("đạt 73,5% kế hoạch Trung ương giao") == "claim_contradicts_annex 9.300.000");
}

TEST_CASE("one that names nobody is right of any plan") {
    CHECK(found_of("đạt 73,5% dự toán") == "");
    CHECK(found_of("đạt 76,6% dự toán") == "");
    CHECK(found_of("đạt 80,6% dự toán") == "claim_contradicts_annex 9.300.000");
    CHECK(found_of("đạt 76,6% dự toán", "KH | KH") == "");
}

TEST_CASE("a plan of somebody else's is not the annex's") {
    CHECK(found_of("đạt 80,6% dự toán huyện giao", "KH xã giao | KH 2025", "9.300.000 | 9.700.000") == "");
    CHECK(found_of("đạt 80,6% dự toán tỉnh giao", "KH | KH 2025", "9.300.000 | 9.700.000") == "");
    CHECK(found_of("đạt 80,6% dự toán xã giao", "KH xã giao | KH 2025", "9.300.000 | 9.700.000") ==
          "claim_contradicts_annex 9.300.000");
}

TEST_CASE("no plan of the row is an actual that is otherwise in the prose") {
    const auto found = [](const std::string& figure) {
        const std::string text =
            "# BÁO CÁO\n\n## I. Kinh tế\n\nThu nội địa " + figure +
            " triệu đồng, đạt 95% dự toán huyện giao.\n\n| TT | Chỉ tiêu | ĐVT | DT TW giao | DT HĐND giao | "
            "TH 2024 |\n"
            "|---|---|---|---|---|---|\n| 1 | Thu nội địa | Triệu đồng | 9.300.000 | 9.700.000 | 7.125.400 "
            "|\n";
        const auto report = report_of(text);
        REQUIRE(report.has_value());
        const std::vector<Claim> claims = claims_of(*report);
        REQUIRE(claims.size() == 1);
        return audit_of(*report, claims).findings.size();
    };
    CHECK(found("9.300.000") == 0);
    CHECK(found("9.700.000") == 0);
    CHECK(found("7.125.400") == 0);
    CHECK(found("9.900.000") == 1);
}
