// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/annex_match.hpp>

#include "audit_text.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

constexpr auto in_percent = units::percent;
constexpr auto million = units::million * units::dong;

const std::string annex_text = table_of(
    "1|Tổng sản lượng lương thực|Tấn|>17600|17.501|Đạt|18.000\n"
    "2|Thu ngân sách trên địa bàn|Tỷ đồng|61.000|49.960|82|\n"
    "3|Tỷ lệ hộ được sử dụng điện lưới Quốc gia|%|92.0|92.0|100|96\n"
    "4|Tỷ lệ trường chuẩn Quốc gia các cấp học|%|>55|59|Đạt|\n"
    "5|Tỷ lệ bản, khu phố có nhà VH|%|>90|88.2|Không đạt|\n"
    "6|Tỷ lệ huy động học sinh trong độ tuổi đến trường:|||||\n"
    "|Trong đó: + Mẫu giáo.|%|98.40|99.90|102|\n"
    "|+ Tiểu học.|%|100|100|100|\n"
    "|+ Trung học phổ thông|%|>59|59.1|Đạt|\n"
    "7|Tỷ lệ hoàn thành chương trình:|||||\n"
    "|+ Tiểu học.|%|99|99.5|101|\n"
    "8|Thu nhập bình quân đầu người|Triệu đồng|27.60|27.60|100|\n"
    "9|Giảm tỷ lệ hộ nghèo theo tiêu chuẩn nghèo đa chiều|%|>6|7.28|Đạt|\n"
    "10|Số lao động được đào tạo nghề trong năm|Người|1.000|1.105|111|\n"
    "11|Tỷ lệ hộ dùng nước sạch nông thôn|%|100|100|100|\n"
    "12|Tỷ lệ hộ dùng nước sạch đô thị|%|100|100|100|\n"
    "13|Trồng rừng|Cấp độ|5|7|140|\n"
    "14|Tỷ lệ học sinh lên lớp:|||||\n"
    "|+ Học sinh bán trú|%|99|99.2|100|\n",
    "TT | Chỉ tiêu | ĐVT | KH 2023 | TH 2023 | TH/KH (%) | KH 2024");

struct Matched {
    explicit Matched(const std::string& text = annex_text) : annex(*annex_of(text)), names(annex) {}
    explicit Matched(const std::string&&) = delete;  // whose text would be gone

    /// "=name" by value, "~name" by name alone, "-" for none.
    std::string operator()(const Claim& claim) const {
        const auto match = names.match(claim);
        if (!match) return "-";
        return (match->is_equal ? '=' : '~') + std::string(annex.rows[match->row].indicator.name());
    }
    template <class Figure>
    std::string operator()(std::string_view subject, const Figure& figure) const {
        return (*this)(Claim(value_claim(subject, figure)));
    }

    Annex annex;
    AnnexNames names;
};

}  // namespace

TEST_CASE("by name and value, in any scale, with words more or less") {
    const Matched row;
    CHECK(row("tổng sản lượng lương thực có hạt", 17'501 * units::tonne) == "=Tổng sản lượng lương thực");
    CHECK(row("thu ngân sách nhà nước trên địa bàn", 49'960 * million) == "=Thu ngân sách trên địa bàn");
    CHECK(row("tỷ lệ số hộ được sử dụng điện lưới", 92 * in_percent) ==
          "=Tỷ lệ hộ được sử dụng điện lưới Quốc gia");
    CHECK(row("tỷ lệ trường đạt chuẩn quốc gia", 59 * in_percent) ==
          "=Tỷ lệ trường chuẩn Quốc gia các cấp học");
    CHECK(row("mức giảm tỷ lệ hộ nghèo", 7.28_dec * in_percent) ==
          "=Giảm tỷ lệ hộ nghèo theo tiêu chuẩn nghèo đa chiều");
    CHECK(row("bản, khu phố có nhà văn hóa", 88.2_dec * in_percent) == "=Tỷ lệ bản, khu phố có nhà VH");
    // Counted as pupils here and as people there.
    CHECK(row("đào tạo nghề cho lao động nông thôn", 1'105 * units::pupil) ==
          "=Số lao động được đào tạo nghề trong năm");
    // What is counted is part of the name: "705 lao động".
    CHECK(row("giới thiệu, đào tạo nghề", 1'105 * units::worker) ==
          "=Số lao động được đào tạo nghề trong năm");
    // A dot that may group or not.
    StatedFigure grain = stated(17.501_dec * units::tonne);
    grain.other_reading = Decimal(17'501);
    CHECK(row("sản lượng lương thực", grain) == "=Tổng sản lượng lương thực");
}

TEST_CASE("of two rows the one is meant whose share of words in common is the larger") {
    const std::string text = table_of(
        "1|Diện tích lúa|Ha|100|118|118\n"
        "2|Diện tích lúa vụ mùa gieo cấy giống mới chất lượng cao|Ha|100|250|250\n");
    const Matched row(text);
    CHECK(row("diện tích lúa vụ mùa", 118 * units::hectare) == "=Diện tích lúa");
    CHECK(row("diện tích lúa vụ mùa", 250 * units::hectare) == "-");
    CHECK(row("diện tích lúa vụ mùa gieo cấy giống mới", 250 * units::hectare) ==
          "=Diện tích lúa vụ mùa gieo cấy giống mới chất lượng cao");
}

TEST_CASE("what is not surely the same is not matched") {
    const Matched row;
    // A part of the indicator, another day, other words, another unit.
    CHECK(row("thu nhập bình quân đầu người khu vực nông thôn", 26.34_dec * million) == "-");
    CHECK(row("thu ngân sách nhà nước trên địa bàn", 41'037 * million) == "-");
    CHECK(row("tỷ lệ hộ nghèo", 44.72_dec * in_percent) == "-");
    CHECK(row("tỷ lệ hộ nghèo", 7.3_dec * in_percent) == "-");
    CHECK(row("sản lượng cá", 17'501 * units::tonne) == "-");
    CHECK(row("giới thiệu, đào tạo nghề", 1'105 * units::household) == "-");
    CHECK(row("thu nhập bình quân đầu người", 27.6_dec * units::tonne) == "-");
    CHECK(row("", 92 * in_percent) == "-");
    CHECK(row("tỷ lệ", 92 * in_percent) == "-");
    // 100 % of two rows alike: which, nobody knows.
    CHECK(row("tỷ lệ hộ dùng nước sạch", 100 * in_percent) == "-");
    CHECK(row("tỷ lệ hộ dùng nước sạch đô thị", 100 * in_percent) == "=Tỷ lệ hộ dùng nước sạch đô thị");
    // One word and a figure of one digit are no match.
    CHECK(row("hộ", 100 * in_percent) == "-");
}

TEST_CASE("how much of a row's name must be said: half of it, or two fifths where the figure tells more") {
    const std::string rows = table_of(
        "1|Trồng chăm sóc rừng|ha|50|40|80\n"
        "2|Nuôi thả cá nước ngọt|ha|50|30|60\n"
        "3|Khai thác gỗ lim cổ thụ|ha|50|20|40\n"
        "4|Gieo mạ non sạch bệnh|ha|50|30,5|61\n"
        "5|Bón phân xanh đầu vụ sớm|ha|50|20,5|41\n");
    const Matched row(rows);
    CHECK(row("trồng rừng", 40 * units::hectare) == "=Trồng chăm sóc rừng");
    CHECK(row("nuôi cá", 30 * units::hectare) == "-");
    CHECK(row("nuôi cá ngọt", 30 * units::hectare) == "=Nuôi thả cá nước ngọt");
    CHECK(row("khai thác gỗ", 20 * units::hectare) == "=Khai thác gỗ lim cổ thụ");
    CHECK(row("gieo mạ", 30.5_dec * units::hectare) == "=Gieo mạ non sạch bệnh");
    CHECK(row("bón phân", 20.5_dec * units::hectare) == "-");
    CHECK(row("mạ", 30.5_dec * units::hectare) == "-");  // one word is not enough
}

TEST_CASE("by name alone, where the names are the same and nothing else can be meant") {
    const Matched row;
    const std::string power = "~Tỷ lệ hộ được sử dụng điện lưới Quốc gia";
    CHECK(row("tỷ lệ hộ sử dụng điện lưới quốc gia", 91 * in_percent) == power);
    CHECK(row("tỷ lệ hộ sử dụng điện lưới quốc gia năm 2023", 91 * in_percent) == power);
    CHECK(row("tỷ lệ hộ sử dụng điện lưới quốc gia năm 2022", 91 * in_percent) == "-");
    CHECK(row("tỷ lệ hộ nghèo sử dụng điện lưới quốc gia", 91 * in_percent) == "-");
    CHECK(row("tỷ lệ hộ sử dụng điện lưới", 91 * in_percent) == "-");
    CHECK(row("số hộ sử dụng điện lưới quốc gia", 910 * units::household) == "-");
    CHECK(row("tỷ lệ hộ sử dụng điện lưới quốc gia", 91) == "-");
    CHECK(row("trồng rừng", 5.5_dec * units::hectare) == "-");  // the row's unit is not known
    // Another day.
    Claim claim = value_claim("tỷ lệ hộ sử dụng điện lưới quốc gia", 91 * in_percent);
    words_of(claim).as_of = "đến ngày 30/11";
    CHECK(row(claim) == "-");
    // Next year's plan is no actual of this one.
    CHECK(row("tỷ lệ hộ sử dụng điện lưới quốc gia", 96 * in_percent) == "-");
    CHECK(row("thu nhập bình quân đầu người", 26.34_dec * million) == "~Thu nhập bình quân đầu người");
}

TEST_CASE("a sub-row by name needs the heading above it near") {
    const Matched row;
    Claim nursery = value_claim("Mẫu giáo", 99.5_dec * in_percent);
    CHECK(row(nursery) == "-");
    words_of(nursery).context =
        "Tỷ lệ huy động học sinh trong độ tuổi đến trường các bậc học như sau: Mẫu giáo 99,5%";
    CHECK(row(nursery) == "~Trong đó: + Mẫu giáo.");
    CHECK(row("huy động học sinh trong độ tuổi đến trường: Mẫu giáo", 99.5_dec * in_percent) ==
          "~Trong đó: + Mẫu giáo.");
    // A word of the row that its heading has too counts once: more is said here than both say.
    CHECK(row("học sinh bán trú lên lớp", 98 * in_percent) == "~+ Học sinh bán trú");
    CHECK(row("học sinh bán trú dân tộc lên lớp", 98 * in_percent) == "-");
    // Far before, or behind, it is no heading.
    const std::string far_before = "tỷ lệ huy động học sinh trong độ tuổi đến trường" +
                                   std::string(3'000, '.') +
                                   "Mẫu giáo 99,5% và huy động học sinh trong độ tuổi đến trường";
    words_of(nursery).context = far_before;
    words_of(nursery).quote = std::string_view(far_before).substr(far_before.find("99,5"), 4);
    CHECK(row(nursery) == "-");
    // Two rows of one name: the value decides, and nothing else.
    CHECK(row("Tiểu học", 99.5_dec * in_percent) == "=+ Tiểu học.");
    CHECK(row("Tiểu học", 98 * in_percent) == "-");
    Claim secondary = value_claim("THPT", 58.8_dec * in_percent);
    words_of(secondary).context = words_of(nursery).context.substr(0, 60);
    CHECK(row(secondary) == "~+ Trung học phổ thông");
}

TEST_CASE("of a claim, what has been reached is looked for, and what it is a share of is not") {
    const Matched row;
    const auto about = [](auto claim, std::string_view subject) {
        claim.words.subject = subject;
        return Claim(claim);
    };
    const std::string houses = "=Tỷ lệ bản, khu phố có nhà VH";
    CHECK(row(about(coverage_claim(97, 110, 88.2_dec * in_percent), "bản, khu phố có nhà văn hóa")) ==
          houses);
    CHECK(row(about(share_claim(97, 110, 88.2_dec * in_percent), "bản, khu phố có nhà văn hóa")) == houses);
    CHECK(row(about(change_claim(88.2_dec * in_percent, unstated, 4 * in_percent, Sense::more),
                    "bản, khu phố có nhà văn hóa")) == houses);
    CHECK(row(about(excess_claim(unstated, 88.2_dec * in_percent, 4 * in_percent),
                    "bản, khu phố có nhà văn hóa")) == "-");
    CHECK(row(about(sum_claim(17'501 * units::tonne, {17'000 * units::tonne, 501 * units::tonne}),
                    "sản lượng lương thực")) == "=Tổng sản lượng lương thực");
    CHECK(row(about(product_claim(counted(1), 17'501 * units::tonne, 17'501 * units::tonne),
                    "sản lượng lương thực")) == "=Tổng sản lượng lương thực");
    const Claim coverage =
        about(coverage_claim(97, 110, 88.2_dec * in_percent), "bản, khu phố có nhà văn hóa");
    CHECK(figure_of(coverage, *row.names.match(coverage)).value == 88.2_dec);
    CHECK(row(about(difference_claim(17'501, 17'501, 0), "sản lượng lương thực")) == "-");
}

TEST_CASE("a row of acronyms is found by its words, and one in words by its acronym") {
    const std::string text = table_of("1|HS THPT|%|90|91,5|Đạt|\n2|Xây dựng nông thôn mới|Xã|5|6|Đạt|\n");
    const Matched row(text);
    CHECK(row("học sinh trung học phổ thông", 91.5_dec * in_percent) == "=HS THPT");
    CHECK(row("NTM", 6 * units::commune) == "=Xây dựng nông thôn mới");
}

TEST_CASE("an annex of ten thousand rows alike finds none, and in time") {
    std::string rows;
    for (int count = 1; count <= 10'000; ++count) {
        rows += std::to_string(count) + "|Số hộ nghèo của bản|Hộ|5|5|100|\n";
    }
    const std::string text = table_of(rows);
    const auto annex = annex_of(text);
    REQUIRE(annex.has_value());
    const AnnexNames names(*annex);
    for (int count = 0; count < 1'000; ++count) {
        CHECK_FALSE(names.match(value_claim("số hộ nghèo của bản", 5 * units::household)).has_value());
    }
}

TEST_CASE("which of a claim's figures is the row's") {
    const std::string text =
        table_of("1|Xã đạt chuẩn y tế|Xã|11|10|91\n2|Tỷ lệ xã đạt chuẩn nông thôn mới|%|50|45,5|91\n");
    const Matched matched(text);
    const auto figure = [&](std::string_view subject, const auto& part, const auto& share) {
        ShareClaim claim = share_claim(part, 11 * units::commune, share);
        claim.words.subject = subject;
        const auto match = matched.names.match(claim);
        REQUIRE(match.has_value());
        return figure_of(claim, *match).value;
    };
    // The share comes first; of a row in communes it is the count.
    CHECK(figure("xã đạt chuẩn y tế", 9 * units::commune, 81.8_dec * in_percent) == 9_dec);
    CHECK(figure("xã đạt chuẩn y tế", 10 * units::commune, 90.9_dec * in_percent) == 10_dec);
    CHECK(figure("tỷ lệ xã đạt chuẩn nông thôn mới", 5 * units::commune, 45.5_dec * in_percent) == 45.5_dec);
}
