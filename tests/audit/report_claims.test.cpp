// SPDX-License-Identifier: BSL-1.0
//
// A whole report: its claims read, checked, and held against its annex.
#include "../read_once.hpp"

#include <chitieu/read/file.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

/// "12:claim_contradicted 14:…": what is found about claims, by line.
std::string found_in(const std::string& text) {
    const auto report = report_of(text);
    if (!report) return "cannot be read";
    const std::vector<Claim> claims = claims_of(*report);
    std::string words;
    for (const Finding& finding : audit_of(*report, claims).findings) {
        if (finding.claim == Finding::no_row) continue;
        if (!words.empty()) words += ' ';
        words += std::to_string(finding.place.line) + ':' + std::string(name_of(finding));
    }
    return words;
}

// A district that there is not.
std::string made_up(std::string_view grain, std::string_view power, std::string_view budget) {
    std::string text = "# BÁO CÁO\n\n## I. Kinh tế\n\n";
    text += std::string(grain) + "\n\n" + std::string(power) + "\n\n" + std::string(budget) + "\n\n";
    text +=
        "| TT | Chỉ tiêu | ĐVT | KH 2023 | TH 2023 | TH/KH (%) |\n|---|---|---|---|---|---|\n"
        "| 1 | Tổng sản lượng lương thực | Tấn | 8.000 | 7.952 | 99,4 |\n"
        "| 2 | Tỷ lệ hộ sử dụng điện | % | 95,0 | 96,5 | 101,6 |\n"
        "| 3 | Thu ngân sách trên địa bàn | Tỷ đồng | 61,5 | 49,960 | 81,2 |\n";
    return text;
}

}  // namespace

TEST_CASE("prose that says what the annex says") {
    CHECK(found_in(made_up("Tổng sản lượng lương thực đạt 7.952 tấn, đạt 99,4% kế hoạch.",
                           "Tỷ lệ hộ sử dụng điện đạt 96,5%, vượt 1,5% kế hoạch.",
                           "Thu ngân sách trên địa bàn 49.960 triệu đồng, đạt 81,2% dự toán."))
              .empty());
}

TEST_CASE("prose that says something else") {
    CHECK(found_in(made_up("Tổng sản lượng lương thực đạt 7.925 tấn, đạt 99,4% kế hoạch.",
                           "Tỷ lệ hộ sử dụng điện đạt 96,5%, vượt 2,5% kế hoạch.",
                           "Thu ngân sách trên địa bàn 49.960 triệu đồng, đạt 83% dự toán.")) ==
          "5:prose_disagrees_with_annex 7:claim_contradicts_annex 9:claim_contradicts_annex");
}

TEST_CASE("a real district's report: every contradiction is found, and no other") {
    const auto file = read_file(CHITIEU_SHARED_DIR "/data/muong-te-2023-report.md");
    if (!file) {
        MESSAGE("skipped: no report to read");
        return;
    }
    CHECK(found_in(*file) ==
          "32:verdict_disagrees_with_annex "  // 99.4 % here, Đạt there
          "40:claim_within_rounding "         // 2877 of 2899
          "62:claim_contradicted "            // 12 of 14
          "64:claim_contradicted "            // 132998 of 326071
          "66:claim_contradicts_annex "       // electricity, 92.0 of 92.0
          "66:claim_within_rounding "         // schools, 100 of 101
          "70:claim_contradicts_annex "       // schools of standard, 59 of 55
          "74:prose_disagrees_with_annex "    // nursery, 99.5 here, 99.90 there
          "74:prose_disagrees_with_annex "    // primary, 99.8 here, 100 there
          "74:prose_disagrees_with_annex "    // upper secondary, 58.8 here, 59.1 there
          "74:verdict_disagrees_with_annex "  // and not reached here, reached there
          "196:sum_contradicted "             // gifts, 265.5 million
          "196:claim_contradicted");          // 40 times 400000

    const auto report = report_of(*file);
    REQUIRE(report.has_value());
    const std::vector<Claim> claims = claims_of(*report);
    const Audit result = audit_of(*report, claims);
    CHECK(claims.size() >= 60);
    REQUIRE(result.claims.size() == claims.size());
    std::size_t matched = 0;
    for (const AuditedClaim& claim : result.claims) {
        if (claim.match) ++matched;
    }
    CHECK(matched >= 30);
}

TEST_CASE("a real district's report: each match is the row that is meant") {
    const auto file = read_file(CHITIEU_SHARED_DIR "/data/muong-te-2023-report.md");
    if (!file) {
        MESSAGE("skipped: no report to read");
        return;
    }
    const auto report = report_of(*file);
    REQUIRE(report.has_value());
    REQUIRE(report->annex.has_value());
    const std::vector<Claim> claims = claims_of(*report);
    const Audit result = audit_of(*report, claims);
    // Looked at one by one, in the order of the joined paragraphs: lines of the report, and codes of the
    // annex or the row's last word.
    std::string rows;
    std::uint32_t line = 0;
    for (std::size_t index = 0; index < claims.size(); ++index) {
        if (!result.claims[index].match) continue;
        const AnnexRow& row = report->annex->rows[result.claims[index].match->row];
        if (words_of(claims[index]).place.line != line) {
            line = words_of(claims[index]).place.line;
            rows += (rows.empty() ? "" : "\n") + std::to_string(line) + ':';
        }
        rows += ' ' + std::string(row.code.empty() ? row.indicator.name() : row.code);
    }
    CHECK(rows ==
          "32: 3.1\n34: 3.3 3.4\n42: 3.2 3.2\n54: 2\n62: 9.2 9.2\n"
          "66: 4.1 4.2 4.2 Tỷ lệ Trường học xây dựng kiên cố.\n70: 8.1 8.1\n80: 5.2 5.2 5.4\n"
          "74: Trong đó: + Mẫu giáo. Trong đó: + Mẫu giáo. + Tiểu học. + Tiểu học. + Trung học cơ sở. "
          "+ Trung học cơ sở. + Trung học phổ thông + Trung học phổ thông\n"
          "78: 5.6 5.6\n82: 7.1 7.1\n94: 6.1 6.3 6.4 6.2 6.2");
}
