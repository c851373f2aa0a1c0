// SPDX-License-Identifier: BSL-1.0
//
// Claims completed from a row of the annex: an excess of what should be low, a change since the year before.
#include "../read_once.hpp"
#include "../text/decomposed.hpp"

#include <chitieu/audit/audited_claim.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/domain/make_claim.hpp>
#include <chitieu/text/language.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace chitieu;

namespace {

constexpr std::string_view year_heading = "| TT | Chỉ tiêu | ĐVT | TH 2023 | KH 2024 | TH 2024 | TH/KH (%) |";

std::string report_with(std::string_view prose, std::string_view heading) {
    return "# BÁO CÁO\n\n## I. Kinh tế\n\n" + std::string(prose) + "\n\n" + std::string(heading) +
           "\n|---|---|---|---|---|---|---|\n"
           "| 1 | Tỷ lệ hộ nghèo | % | 18,5 | 17,6 | 17,4 | 101,1 |\n"
           "| 2 | Số hộ nghèo | Hộ | 230 | 200 | 190 | 105 |\n"
           "| 3 | Tỷ lệ trẻ suy dinh dưỡng | % | 18,5 | ≤ 17,6 | 17,4 | Đạt |\n"
           "| 4 | Số vụ cháy rừng | Vụ | 12 | ≤ 10 | 12 | Không đạt |\n"
           "| 5 | Tỷ lệ dân số tham gia BHYT | % | 96 | > 97 | 97,5 | Đạt |\n"
           "| 6 | Đàn bò | Con | 31.000 | 33.000 | 32.150 | 97,4 |\n"
           "| 7 | Giá trị sản xuất công nghiệp | Tỷ đồng | 1.000,0 | 1.100 | 1.200,0 | 109 |\n";
}

/// The agreement of the last claim, why it is open, or what its finding says that is computed.
std::string told(const std::string& text) {
    const auto report = report_of(text);
    REQUIRE(report.has_value());
    const std::vector<Claim> claims = claims_of(*report);
    REQUIRE(!claims.empty());
    const Audit audit = audit_of(*report, claims);
    const ClaimCheck& check = audit.claims.back().check;
    std::string words(check.agreement == Agreement::undecidable ? name_of(check.why)
                                                                : name_of(check.agreement));
    for (const Finding& finding : audit.findings) {
        if (finding.claim == Finding::no_row || severity_of(finding) == Severity::note) continue;
        words += " " + std::string(name_of(finding));
        if (finding.computed) words += ": " + amount_text(*finding.computed, finding.unit, Language::english);
    }
    return words;
}
std::string found(std::string_view prose, std::string_view heading = year_heading) {
    const std::string words = told(report_with(prose, heading));
    CHECK(told(decomposed(report_with(prose, heading))) == words);
    return words;
}

}  // namespace

TEST_CASE("an excess of what should be low, by its name, is better or more") {
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, vượt 0,2% kế hoạch.") == "exact");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, vượt 1,1% kế hoạch.") == "exact");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, vượt 0,2 điểm % so với kế hoạch.") == "exact");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, vượt 0,2% so với kế hoạch (17,6%).") == "exact");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, thấp hơn 0,2% so với kế hoạch.") == "exact");
    CHECK(found("Số hộ nghèo còn 190 hộ, vượt 10 hộ so với kế hoạch.") == "exact");
    CHECK(found("Số hộ nghèo còn 190 hộ, vượt 5% so với kế hoạch.") == "exact");
    CHECK(found("Số hộ nghèo còn 190 hộ, hụt 10 hộ so với kế hoạch.") == "exact");
    CHECK(found("Số hộ nghèo còn 190 hộ, vượt 20 hộ so với kế hoạch.") ==
          "contradicted claim_contradicts_annex: 10 household");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, cao hơn 0,2% so với kế hoạch.") ==
          "contradicted claim_contradicts_annex: -0.2 percentage point");
}

TEST_CASE("where the target's form says that less is better, more is in doubt") {
    CHECK(found("Tỷ lệ trẻ suy dinh dưỡng còn 17,4%, vượt 0,2 điểm % so với kế hoạch.") == "exact");
    CHECK(found("Số vụ cháy rừng là 12 vụ, vượt 2 vụ so với kế hoạch.") == "sense_doubtful");
    CHECK(found("Số vụ cháy rừng là 12 vụ, nhiều hơn 2 vụ so với kế hoạch.") == "exact");
    CHECK(found("Số vụ cháy rừng là 12 vụ, vượt 5 vụ so với kế hoạch.") ==
          "contradicted claim_contradicts_annex: 2 case");
}

TEST_CASE("where no direction is known, an excess that is a want is in doubt") {
    CHECK(found("Đàn bò đạt 32.150 con, vượt 850 con so với kế hoạch.") == "direction_unknown");
    CHECK(found("Đàn bò đạt 32.150 con, vượt 950 con so với kế hoạch.") ==
          "contradicted claim_contradicts_annex: -850 head");
    CHECK(found("Tỷ lệ dân số tham gia BHYT đạt 97,5%, hụt 0,5% so với kế hoạch.") ==
          "contradicted claim_contradicts_annex: -0.5 percentage point");
}

TEST_CASE("of a rate, a wrong excess is answered in points") {
    CHECK(found("Tỷ lệ dân số tham gia BHYT đạt 97,5%, vượt 2,5% so với kế hoạch.") ==
          "contradicted claim_contradicts_annex: 0.5 percentage point");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, vượt 0,5% kế hoạch.") ==
          "contradicted claim_contradicts_annex: 0.2 percentage point");
}

TEST_CASE("a change since the year before is held against the annex's figure of it") {
    CHECK(found("Đàn bò đạt 32.150 con, tăng 3,7% so với năm 2023.") == "exact");
    CHECK(found("Đàn bò đạt 32.150 con, tăng 1.150 con so với năm trước.") == "exact");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, giảm 1,1% so với năm 2023.") == "exact");
    CHECK(found("Đàn bò đạt 32.150 con, tăng 13,7% so với năm 2023.") ==
          "contradicted change_contradicts_annex: 3.7097 %");
    CHECK(found("Đàn bò đạt 32.150 con, tăng 1.250 con so với năm trước.") ==
          "contradicted change_contradicts_annex: 1,150 head");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, giảm 2,1% so với năm 2023.") ==
          "contradicted change_contradicts_annex: 1.1 percentage point");
    // The sentence's own figure is found to be another than the annex's, and the change is the annex's.
    CHECK(found("Đàn bò đạt 32.100 con, tăng 3,7% so với năm 2023.") ==
          "contradicted prose_disagrees_with_annex");
}

TEST_CASE("a change since something else is not") {
    for (const std::string_view prose :
         {"Đàn bò đạt 32.150 con, tăng 13,7% so với năm 2020.",
          "Đến ngày 30/11, đàn bò đạt 32.150 con, tăng 13,7% so với năm 2023.",
          "Năm 2023, đàn bò đạt 31.000 con, tăng 13,7% so với năm 2022.",
          "Giá trị sản xuất công nghiệp đạt 1.200,0 tỷ đồng, tăng 9,5% so với năm 2023.",
          "Đàn bò đạt 32.150 con, tăng 13,7% so với cùng kỳ.",
          "Xã Hồng Vân: đàn bò 32.150 con, tăng 13,7% so với năm 2023."}) {
        CAPTURE(prose);
        CHECK(found(prose) == "figure_missing");
    }
    // What fits is right all the same.
    CHECK(found("Đàn bò đạt 32.150 con, tăng 3,7% so với cùng kỳ.") == "exact");
    CHECK(found("Giá trị sản xuất công nghiệp đạt 1.200,0 tỷ đồng, tăng 20% so với năm 2023.") == "exact");
    // Of a part of the year, it is the same part of the year before.
    constexpr std::string_view half_year =
        "| TT | Chỉ tiêu | ĐVT | TH 6 tháng 2023 | KH 2024 | TH 6 tháng 2024 | TH/KH (%) |";
    CHECK(found("Đàn bò đạt 32.150 con, tăng 13,7% so với cùng kỳ.", half_year) ==
          "contradicted change_contradicts_annex: 3.7097 %");
    CHECK(found("Đàn bò đạt 32.150 con, tăng 13,7% so với năm 2023.", half_year) == "figure_missing");
    // What a sentence says of prices holds for what stands near by.
    const std::string prices = "Theo giá so sánh, kinh tế phát triển khá. ";
    const std::string cows = "Đàn bò đạt 32.150 con, tăng 13,7% so với năm 2023.";
    std::string between;
    for (int sentence = 0; sentence < 8; ++sentence) between += "Công tác thú y được quan tâm chỉ đạo. ";
    CHECK(found(prices + cows) == "figure_missing");
    CHECK(found(between + prices + cows) == "figure_missing");
    CHECK(found(prices + between + cows) == "contradicted change_contradicts_annex: 3.7097 %");
    // An estimate of the year before may have become another figure since.
    constexpr std::string_view estimate =
        "| TT | Chỉ tiêu | ĐVT | Ước TH 2023 | KH 2024 | TH 2024 | TH/KH (%) |";
    CHECK(found("Đàn bò đạt 32.150 con, tăng 13,7% so với năm 2023.", estimate) == "figure_missing");
    CHECK(found("Đàn bò đạt 32.150 con, tăng 3,7% so với năm 2023.", estimate) == "exact");
}

TEST_CASE("a claim is completed where it lacks its plan, or the figure before, and nothing else") {
    const std::string text = report_with("Đàn bò.", year_heading);
    const auto report = report_of(text);
    REQUIRE(report.has_value());
    REQUIRE(report->annex.has_value());
    const AnnexRow& row = report->annex->rows[5];
    const auto cows = [](int number) { return number * units::head; };
    const auto of_plan = [&row](const auto& claim) {
        return completions(in_words(claim, ClaimWords{.basis = BasisKind::plan}), row);
    };
    const auto completed = [&](const auto& claim) { return of_plan(claim).size(); };
    const auto percent = 97.4_dec * units::percent;
    CHECK(completed(ratio_claim(cows(32'150), unstated, percent)) == 1);
    CHECK(completed(ratio_claim(cows(32'150), cows(33'000), percent)) == 0);
    CHECK(completed(ratio_claim(unstated, unstated, percent)) == 0);
    CHECK(completed(excess_claim(cows(32'150), unstated, cows(850), Sense::less)) == 1);
    CHECK(completed(excess_claim(unstated, cows(33'000), cows(850), Sense::less)) == 0);
    CHECK(completed(verdict_claim(cows(32'150), unstated, DeclaredVerdict::missed)) == 0);
    CHECK(completed(change_claim(cows(32'150), unstated, cows(1'150), Sense::more)) == 1);
    CHECK(completed(change_claim(unstated, unstated, cows(1'150), Sense::more)) == 0);
    CHECK(completed(change_claim(cows(32'150), cows(31'000), cows(1'150), Sense::more)) == 0);
    const std::vector<Claim> whole = of_plan(ratio_claim(cows(32'150), unstated, percent));
    CHECK(std::get<RatioClaim>(whole.at(0)).target->value == Decimal(33'000));
}

TEST_CASE("a claim with its own plan is held against that in the direction of its row") {
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, đạt 101,1% so với kế hoạch (17,6%).") == "exact");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, đạt 98,9% so với kế hoạch (17,6%).") == "exact");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, đạt 105,1% so với kế hoạch (17,6%).") ==
          "contradicted claim_contradicted: 98.8636 %");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, đạt kế hoạch đề ra (17,6%).") == "exact");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, không đạt kế hoạch (17,6%).") ==
          "contradicted verdict_contradicts_annex");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, không đạt chỉ tiêu tỉnh giao (17%).") == "direction_unknown");
    CHECK(found("Tỷ lệ hộ nghèo còn 17,4%, đạt chỉ tiêu tỉnh giao (17%).") == "direction_unknown");
    CHECK(found("Tỷ lệ dân số tham gia BHYT đạt 97,5%, không đạt kế hoạch (98%).") ==
          "contradicted verdict_disagrees_with_annex");
    CHECK(found("Tỷ lệ dân số tham gia BHYT đạt 97,5%, đạt kế hoạch (98%).") == "exact");
}
