// SPDX-License-Identifier: BSL-1.0
//
// Shorthand for tests: a whole report read, audited and written; reading is compiled once, in
// written_report.cpp.
#pragma once

#include "../read_once.hpp"

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/read/unsure_claim.hpp>

#include <memory>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// A report with all that is read from it, and the text that it views.
struct WholeReport {
    std::unique_ptr<const std::string> text;
    chitieu::Report report;
    chitieu::ReadClaims read;
    std::vector<chitieu::Mention> mentions;
    chitieu::Audit audit;
};

/// The report of a district that there is not.
std::string made_up_report();

/// Reads and audits a report; its places where it is about the made-up district.
WholeReport read_all(std::string text);

/// Of a district that does not exist: two claims, one of them wrong; notes; an annex with one error.
inline constexpr std::string_view small_report =
    "UBND HUYỆN SUỐI MƠ\n\n**BÁO CÁO**\n\n**Kết quả năm 2025**\n\n## I. Kinh tế\n\n"
    "Đã có 5/6 xã thu gom rác, đạt tỷ lệ 81,3%<sup>(1)</sup>. Gieo cấy 1.842/1.850 ha, đạt 99,57% kế "
    "hoạch<sup>(3)</sup>.\n\n<sup>(1)</sup>- Xã \"Bản Lầu\" | chưa có.\n\n"
    "| TT | Chỉ tiêu | ĐVT | Kế hoạch 2025 | Thực hiện 2025 | TH/KH (%) |\n| --- | --- | --- | --- | --- | "
    "--- |\n"
    "| I | Kinh tế | | | | |\n| 1 | Thu ngân sách | Triệu đồng | 9.400 | 9.400 | 98 |\n"
    "| 2 | Tỷ lệ hộ nghèo | % | < 12 | - | |\n";

/// What `write(out, report, claims, audit)` writes of a text; a sentence where it is no report.
template <class Write>
std::string report_written(std::string_view text, Write&& write) {
    const auto report = report_of(text);
    if (!report) return "cannot be read: " + std::string(chitieu::name_of(report.error().code));
    const std::vector<chitieu::Claim> claims = claims_of(*report);
    std::ostringstream out;
    write(out, *report, std::span<const chitieu::Claim>(claims), audit_of(*report, claims));
    return out.str();
}

/// Texts that are markup, bytes that are no text, marks that turn the direction of writing.
inline std::vector<std::string> hostile_reports() {
    std::vector<std::string> texts;
    const std::string text(small_report);
    for (const std::string_view piece : {"</script><script>", "\"\\\x01\x1F\x7F", "\xC3\x28\xFF",
                                         "\xE2\x80\xAE\xE2\x80\xA8", "| a | b |\n|", "`*_[](#)"}) {
        for (const std::string_view where :
             {"UBND", "Kết quả", "xã thu", "kế hoạch", "Bản Lầu", "Thu ngân", "hộ"}) {
            std::string hostile = text;
            hostile.insert(hostile.find(where), piece);
            texts.push_back(std::move(hostile));
        }
    }
    return texts;
}
