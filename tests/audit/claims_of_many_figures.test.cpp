// SPDX-License-Identifier: BSL-1.0
//
// Sentences that are right, and of which one figure could be taken for another's; and wrong ones of the same
// shapes.
#include "../text/decomposed.hpp"

#include <chitieu/audit/check_claim.hpp>
#include <chitieu/read/claims.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

// clang-format off

constexpr std::string_view right_sentences[] = {
    "Nhập siêu 5 tỷ USD (xuất khẩu 10 tỷ USD, nhập khẩu 15 tỷ USD).",
    "Xuất siêu 5 tỷ USD (xuất khẩu 15 tỷ USD, nhập khẩu 10 tỷ USD).",
    "Còn 5 xã (tổng 15 xã, đạt 10 xã).",
    "Còn 50 xã (tổng 150 xã, đạt 100 xã).",
    "Còn 130 xã (tổng 150 xã, đạt 20 xã).",
    "Trong đó vụ xuân 60 tạ/ha.",
    "Năng suất 55 tạ/ha (xuân 60 tạ/ha, mùa 50 tạ/ha).",
    "Năng suất 65 tạ/ha (xuân 70 tạ/ha, mùa 60 tạ/ha, nương 12 tạ/ha).",
    "Mật độ 250 người/km2 (thành thị 1.200 người/km2, nông thôn 150 người/km2).",
    "Thu nhập bình quân 45 triệu đồng (đô thị 60 triệu đồng, nông thôn 40 triệu đồng).",
    "Từ 18 đến 30 có 23 đối tượng, chiếm 9,9%.",
    "Tuổi từ 18 đến 30 có 23 người, chiếm 9,9%.",
    "Độ tuổi từ 18 đến 30 tuổi có 23 người, chiếm 9,9%.",
    "Nhóm từ 15 đến 49 có 23 người (9,9%).",
    "Thâm niên từ 5 đến 10 năm có 23 người, chiếm 9,9%.",
    "Từ tháng 1 đến tháng 9 có 23 vụ, chiếm 9,9%.",
    "Bắt 233 đối tượng, từ 18 đến 30 tuổi 23 đối tượng, chiếm 9,9%.",
    "Huyết áp 140/90 chiếm 25%.",
    "Tỷ lệ 140/90 chiếm 25%.",
    "Xếp thứ 25/63, đạt 85,2%.",
    "Xếp hạng 25/63, đạt 85,2%.",
    "Hạng 25/63 (85,2%).",
    "Vị trí 3/11 huyện, đạt 91,2%.",
    "12/15 xã đạt 19/19 tiêu chí (80%).",
    "12/15 xã đạt 19/19 tiêu chí, chiếm 80%.",
    "9/12 trạm đạt 10/10 tiêu chí, đạt 75%.",
    "48/48 đại biểu tán thành, bằng 96% tổng số đại biểu.",
    "45/48 em đạt, chiếm 90% tổng số học sinh.",
    "1.182/1.200 em đỗ, chiếm 97,7% tổng số học sinh lớp 12.",
    "90/100 ha keo, 45/60 ha quế, đạt 84,4%.",
    "90/100 xã, 45/60 phường, đạt 84,4%.",
    "10/15 xã hoàn thành, 3/15 xã cơ bản hoàn thành, đạt 86,7%.",
    "Lúa 700 ha, ngô 500 ha, đạt 120% kế hoạch (1.000 ha).",
    "Lúa 700 ha, ngô 500 ha, tăng 20% so với cùng kỳ (1.000 ha).",
    "Lúa 700 ha, ngô 500 ha, cộng 1.200 ha, đạt 120% kế hoạch (1.000 ha).",
    "Tổng 1.200 ha (lúa 700 ha, ngô 500 ha), đạt 120% kế hoạch (1.000 ha).",
    "Tổng 1.200 ha, trong đó lúa 700 ha, đạt 120% kế hoạch (1.000 ha).",
    "Tổng 1.200 ha, trong đó lúa 700 ha, đạt 120% kế hoạch.",
    "Tổng 1.200 ha, trong đó lúa 700 ha, tăng 20% so với cùng kỳ (1.000 ha).",
    "Tổng 1.200 ha, lúa 700 ha, tăng 20% so với cùng kỳ (1.000 ha).",
    "Tổng 1.200 ha, gồm lúa 700 ha, ngô 500 ha, tăng 20% so với cùng kỳ (1.000 ha).",
    "Lũy kế 80 ha, tháng 9 là 10 ha, đạt 80% kế hoạch (100 ha).",
    "Kế hoạch 100 ha, lũy kế 80 ha, tháng 9 là 10 ha, đạt 80% kế hoạch.",
    "Kế hoạch 100 ha; lúa 60 ha, ngô 20 ha, đạt 80% kế hoạch.",
    "Xảy ra 45 vụ, làm rõ 40 vụ, giảm 10% so với cùng kỳ (50 vụ).",
    "Vốn giao 500 tỷ đồng, kéo dài 100 tỷ đồng, giải ngân 300 tỷ đồng, đạt 50% kế hoạch.",
    "Kế hoạch vốn 500 tỷ đồng, kéo dài 100 tỷ đồng, giải ngân 300 tỷ đồng, đạt 50% kế hoạch.",
    "Kế hoạch 500 tỷ đồng và vốn kéo dài 100 tỷ đồng, giải ngân 300 tỷ đồng, đạt 50% kế hoạch.",
    "Mỗi hộ 2 con bò, 15 triệu đồng/con, tổng 300 triệu đồng.",
    "10 hộ, mỗi hộ 2 con, 15 triệu đồng/con, tổng 300 triệu đồng.",
    "10 lớp, mỗi lớp 30 người, 50.000 đồng/người, tổng 15 triệu đồng.",
    "120 hộ nghèo, 30 hộ cận nghèo, mỗi hộ 1 triệu đồng, tổng 150 triệu đồng.",
    "120 hộ nghèo và 30 hộ cận nghèo, mỗi hộ 1 triệu đồng, tổng 150 triệu đồng.",
    "40 người, mỗi người 500.000 đồng, tổng kinh phí cả năm 240 triệu đồng.",
    "40 em, mỗi em 500.000 đồng trong 9 tháng, tổng 180 triệu đồng.",
    "40 người, mức 500.000 đồng/người, 12 tháng, tổng 240 triệu đồng.",
    "Rau 100 ha, 3 vụ, năng suất 200 tạ/ha, sản lượng 6.000 tấn.",
    "Rau 100 ha, quay vòng 3 lần, năng suất 200 tạ/ha, sản lượng 6.000 tấn.",
    "Thu 125 tỷ đồng, chi 110 tỷ đồng, nộp trả 10 tỷ đồng, chênh lệch 5 tỷ đồng.",
    "Thu 125 tỷ đồng, thuế 100 tỷ đồng, chi 120 tỷ đồng, chênh lệch 5 tỷ đồng.",
    "Thu 125 tỷ đồng, trong đó thuế 100 tỷ đồng, chi 120 tỷ đồng, chênh lệch 5 tỷ đồng.",
    "Tỷ lệ hộ nghèo 5,0%, vượt 0,5% kế hoạch (5,5%).",
    "Tỷ lệ hộ nghèo 5,0%, vượt 0,5 điểm % kế hoạch (5,5%).",
    "Hộ nghèo còn 45 hộ, vượt 5 hộ so với kế hoạch (50 hộ).",
    "40 hộ nghèo, 50 hộ cận nghèo, chiếm 9% tổng số hộ (1.000 hộ).",
    "40 hộ nghèo và 50 hộ cận nghèo, chiếm 9% tổng số hộ (1.000 hộ).",
    "100 hồ sơ (trước hạn 40 hồ sơ, đúng hạn 50 hồ sơ, chiếm 90%).",
    "100 hồ sơ, trong đó trước hạn 40 hồ sơ, đúng hạn 50 hồ sơ, chiếm 90%.",
    "Số học sinh 1.200 em (đầu năm 1.210 em, bỏ học 10 em).",
    "Lúa 450 ha và ngô 400 ha, đạt 90% và 125% kế hoạch (500 ha và 320 ha).",
    "Thu 450 tỷ đồng, chi 400 tỷ đồng, tương ứng 90% dự toán và 80% dự toán (500 tỷ đồng).",
    "Kế hoạch năm 1.250 ha, vụ xuân 900 ha, đạt 90% kế hoạch vụ (1.000 ha).",
    "45/50 công trình hoàn thành, cao trình đập 45/46 m, đạt 90%.",
    "Ba phòng giảm từ 15 phòng xuống 11 phòng, giảm 30%.",
    "Giảm từ 15 phòng xuống 11 phòng, giảm 5 phòng.",
    "Giảm từ 15 biên chế xuống 11 biên chế, giảm 5 biên chế.",
    "Giảm từ 15 giải xuống 11 giải, giảm 30%.",
    "Lũy kế 9 tháng 450 tỷ đồng, tháng 9 là 50 tỷ đồng, đạt 75% kế hoạch (600 tỷ đồng).",
    "Xếp hạng PCI 25/63 tỉnh, đạt 65,2%.",
    "Tiếp nhận 45 đơn, giải quyết 40 đơn, giảm 10% so với cùng kỳ (50 đơn).",
    "Thu thuế 40 tỷ đồng, thu phí 10 tỷ đồng, đạt 50% dự toán (100 tỷ đồng).",
};

constexpr std::string_view wrong_sentences[] = {
    "Gieo trồng 700 ha lúa, 500 ha ngô, đạt 60% kế hoạch (1.000 ha).",
    "Làm rõ 58/64 vụ, đạt 92,6%.",
    "18/22 xã đạt chuẩn, chiếm 83,8%.",
    "Tổng 1.200 ha, trong đó lúa 700 ha, đạt 75% kế hoạch (1.000 ha).",
    "Hỗ trợ 40 hộ, mỗi hộ 5 triệu đồng, tổng 250 triệu đồng.",
    "Thu 125 tỷ đồng, chi 120 tỷ đồng, chênh lệch 8 tỷ đồng.",
    "Tổng vốn 100 tỷ đồng, gồm ngân sách 60 tỷ đồng, xã hội hóa 45 tỷ đồng.",
    "Xảy ra 45 vụ, giảm 20% so với cùng kỳ (50 vụ).",
    "Diện tích 1.000 ha, năng suất 55 tạ/ha, sản lượng 6.000 tấn.",
};

// clang-format on

bool has_wrong_claim(std::string_view sentence) {
    const ReadClaims read = read_claims(sentence);
    return std::any_of(read.claims.begin(), read.claims.end(),
                       [](const Claim& claim) { return check(claim).agreement == Agreement::contradicted; });
}

}  // namespace

TEST_CASE("what is right is not called wrong, whichever figure stands nearest") {
    for (const std::string_view sentence : right_sentences) {
        CAPTURE(sentence);
        CHECK_FALSE(has_wrong_claim(sentence));
        const std::string apart = decomposed(sentence);
        CHECK_FALSE(has_wrong_claim(apart));
    }
}

TEST_CASE("what is wrong is, where no figure makes it right") {
    for (const std::string_view sentence : wrong_sentences) {
        CAPTURE(sentence);
        CHECK(has_wrong_claim(sentence));
    }
}
