// SPDX-License-Identifier: BSL-1.0
//
// Claims made by hand, in every shape that reports have, by themselves and beside an annex.
#include "audit_text.hpp"

#include <chitieu/audit/claim_rules.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr auto in_percent = units::percent;
constexpr auto million = units::million * units::dong;

/// An annex of a made-up district, with rows that the prose says something about.
const std::string annex_text = table_of(
    "1|Tổng sản lượng lương thực|Tấn|>8000|7.952|Đạt\n"
    "2|Thu ngân sách trên địa bàn|Tỷ đồng|61,5|49,960|81,2\n"
    "3|Tỷ lệ hộ được sử dụng điện lưới Quốc gia|%|92.0|92.0|100\n"
    "4|Tỷ lệ trường chuẩn Quốc gia các cấp học|%|>55|59|Đạt\n"
    "5|Tỷ lệ bản, khu phố có nhà VH|%|>90|88,2|Không đạt\n"
    "6|Tỷ lệ huy động học sinh trong độ tuổi đến trường:||||\n"
    "|Trong đó: + Mẫu giáo.|%|98,40|99,90|102\n"
    "|+ Tiểu học.|%|100|100|100\n"
    "|+ Trung học cơ sở.|%|96,80|96,8|100\n"
    "|+ Trung học phổ thông|%|>59|59,1|Đạt\n"
    "7|Thu nhập bình quân đầu người|Triệu đồng|27,60|27,60|100\n"
    "8|Số lao động được đào tạo nghề trong năm|Người|1.000|1.105|110,5\n"
    "9|Tỷ lệ hộ nghèo|%|<12|11,2|Đạt\n"
    "10|Xã đạt chuẩn y tế|Xã|11|11|100\n");

ClaimWords about(std::string_view subject, BasisKind basis = BasisKind::plan, std::uint32_t column = 1) {
    ClaimWords words{.subject = subject, .basis = basis};
    words.place = {40, column};
    return words;
}

/// The names of what is found about the claims, and nothing of the annex alone.
std::string found(const std::vector<Claim>& claims, const std::string& text = annex_text) {
    const auto annex = annex_of(text);
    REQUIRE(annex.has_value());
    std::string names;
    for (const Finding& finding : audit_of(*annex, claims).findings) {
        if (finding.claim == Finding::no_row) continue;
        if (!names.empty()) names += ' ';
        names += name_of(finding);
    }
    return names;
}
std::string found_alone(const std::vector<Claim>& claims) {
    std::string names;
    for (const Finding& finding : audit_of(claims).findings) {
        if (!names.empty()) names += ' ';
        names += name_of(finding);
    }
    return names;
}

}  // namespace

TEST_CASE("claims by themselves") {
    CHECK(found_alone({coverage_claim(12, 14, 84.6_dec * in_percent)}) == "claim_contradicted");
    CHECK(found_alone({ratio_claim(132'998 * million, 326'071 * million, 40.84_dec * in_percent)}) ==
          "claim_contradicted");
    CHECK(found_alone({product_claim(40 * units::gift, 400'000 * units::dong, 20'000'000 * units::dong)}) ==
          "claim_contradicted");
    CHECK(found_alone({ratio_claim(2'877 * units::hectare, 2'899 * units::hectare,
                                   99.26_dec * in_percent)}) == "claim_within_rounding");
    CHECK(found_alone({share_claim(counted(1763), counted(1922), 91.72_dec * in_percent)}) ==
          "claim_truncated");
    CHECK(found_alone(
              {sum_claim(265'000'000 * units::dong, {30'000'000 * units::dong, 85'500'000 * units::dong,
                                                     150'000'000 * units::dong})}) == "sum_contradicted");
    CHECK(found_alone({excess_claim(288, 250, 38), difference_claim(229'040, 228'926, 114)}).empty());
    CHECK(found_alone({ratio_claim(5, 0, 5 * in_percent)}) == "claim_undecidable");
}

TEST_CASE("what is left out by the sentence is no finding") {
    CHECK(found_alone({ratio_claim(5, unstated, 5 * in_percent), change_claim(5, unstated, 1, Sense::more),
                       value_claim("lúa", 5), verdict_claim(5, 6, DeclaredVerdict::missed),
                       sum_claim(400, {25, 171}, PartsAre::some)})
              .empty());
}

TEST_CASE("parts after \"trong đó\" may overlap, unless as many beside them make up their whole") {
    const std::string_view quote =
        "346 suất, trị giá 265 triệu (trong đó: 25 suất, 30 triệu; 321 suất, 236 triệu)";
    const Claim gifts =
        in_words(sum_claim(346 * units::gift, {25 * units::gift, 321 * units::gift}, PartsAre::some),
                 {.quote = quote});
    const Claim money = in_words(sum_claim(265 * million, {30 * million, 235 * million}, PartsAre::some),
                                 {.quote = quote.substr(10)});
    const Claim too_much = in_words(sum_claim(265 * million, {50 * million, 236 * million}, PartsAre::some),
                                    {.quote = quote.substr(10)});
    CHECK(found_alone({money}).empty());
    CHECK(found_alone({too_much}) == "claim_undecidable");
    CHECK(found_alone({gifts, too_much}) == "sum_contradicted");
    CHECK(found_alone({too_much, gifts}) == "sum_contradicted");
    // Beside, but in another sentence.
    const Claim elsewhere =
        in_words(sum_claim(346, {counted(25), counted(321)}, PartsAre::some), {.quote = "x"});
    CHECK(found_alone({elsewhere, too_much}) == "claim_undecidable");
}

TEST_CASE("a plan that the sentence leaves out stands in the annex") {
    const auto power = about("tỷ lệ số hộ dân được sử dụng điện lưới Quốc gia");
    CHECK(found({in_words(excess_claim(92 * in_percent, unstated, 6.5_dec * in_percent), power)}) ==
          "claim_contradicts_annex");
    CHECK(found({in_words(ratio_claim(92 * in_percent, unstated, 100 * in_percent), power)}).empty());
    const auto schools = about("tỷ lệ trường đạt chuẩn quốc gia");
    CHECK(found({in_words(excess_claim(59 * in_percent, unstated, 5.2_dec * in_percent), schools)}) ==
          "claim_contradicts_annex");
    CHECK(found({in_words(excess_claim(59 * in_percent, unstated, 7.3_dec * in_percent), schools)}).empty());
    CHECK(found({in_words(excess_claim(59 * in_percent, unstated, 4 * in_percent), schools)}).empty());
    CHECK(found({in_words(excess_claim(59 * in_percent, unstated, 5.5_dec * in_percent), schools)}) ==
          "claim_within_rounding");
    // In another scale.
    const auto budget = about("thu ngân sách nhà nước trên địa bàn", BasisKind::budget);
    CHECK(found({in_words(ratio_claim(49'960 * million, unstated, 81.2_dec * in_percent), budget)}).empty());
    CHECK(found({in_words(ratio_claim(49'960 * million, unstated, 82 * in_percent), budget)}) ==
          "claim_contradicts_annex");
    // Counted as pupils here and as people there.
    const auto training = about("đào tạo nghề cho lao động nông thôn", BasisKind::resolution);
    CHECK(found({in_words(excess_claim(1'105 * units::pupil, unstated, 10.5_dec * in_percent), training)})
              .empty());
}

TEST_CASE("a superior's plan, last year and what is not said are other plans than the annex's") {
    for (const BasisKind basis : {BasisKind::superior_plan, BasisKind::previous_year, BasisKind::same_period,
                                  BasisKind::none, BasisKind::other}) {
        const auto power = about("tỷ lệ hộ được sử dụng điện lưới Quốc gia", basis);
        CHECK(
            found({in_words(excess_claim(92 * in_percent, unstated, 6.5_dec * in_percent), power)}).empty());
    }
}

TEST_CASE("where a sentence names two plans, the annex may have either") {
    const Claim of_the_district =
        in_words(excess_claim(92 * in_percent, unstated, 6.5_dec * in_percent),
                 about("tỷ lệ hộ sử dụng điện lưới Quốc gia", BasisKind::resolution));
    const auto of_the_province = [](Decimal excess) {
        return in_words(excess_claim(92 * in_percent, unstated, excess * in_percent),
                        about("tỷ lệ hộ sử dụng điện lưới Quốc gia", BasisKind::superior_plan));
    };
    CHECK(found({of_the_district, of_the_province(0)}).empty());
    CHECK(found({of_the_province(0), of_the_district}).empty());
    CHECK(found({of_the_province(4), of_the_district}) == "claim_contradicts_annex");
}

TEST_CASE("a figure that the annex has otherwise") {
    ClaimWords nursery = about("Mẫu giáo", BasisKind::resolution);
    nursery.context =
        "tỷ lệ huy động học sinh trong độ tuổi đến trường các bậc học: Mẫu giáo, Tiểu học, THPT";
    ClaimWords primary = nursery;
    primary.subject = "Tiểu học";
    ClaimWords secondary = nursery;
    secondary.subject = "THPT";
    // The excess holds with the annex's actual, so one finding is enough.
    CHECK(found({in_words(excess_claim(99.5_dec * in_percent, unstated, 1.5_dec * in_percent), nursery)}) ==
          "prose_disagrees_with_annex");
    CHECK(found({in_words(excess_claim(99.5_dec * in_percent, unstated, 2.5_dec * in_percent), nursery)}) ==
          "claim_contradicts_annex prose_disagrees_with_annex");
    // 100 % is all, and no rounding of 99.8 %.
    CHECK(found({in_words(ratio_claim(99.8_dec * in_percent, unstated, 99.8_dec * in_percent), primary)}) ==
          "prose_disagrees_with_annex");
    CHECK(found({in_words(verdict_claim(58.8_dec * in_percent, unstated, DeclaredVerdict::missed),
                          secondary)}) == "prose_disagrees_with_annex verdict_disagrees_with_annex");
    // The same figure is said once, even if it faces two plans.
    ClaimWords twice = nursery;
    twice.basis = BasisKind::superior_plan;
    CHECK(found({in_words(excess_claim(99.5_dec * in_percent, unstated, 1.5_dec * in_percent), nursery),
                 in_words(excess_claim(99.5_dec * in_percent, unstated, 1.5_dec * in_percent), twice)}) ==
          "prose_disagrees_with_annex");
    // Rounded from one number, or hedged.
    CHECK(found({in_words(value_claim("", 99.9_dec * in_percent), nursery)}).empty());
    CHECK(found({in_words(value_claim("", hedged(Hedge::about, 98 * in_percent)), nursery)}).empty());
    CHECK(found({in_words(value_claim("", hedged(Hedge::more_than, 99 * in_percent)), nursery)}).empty());
    CHECK(found({in_words(value_claim("", 59 * in_percent), secondary)}).empty());
}

TEST_CASE("a verdict that the annex gives otherwise") {
    const auto grain = about("tổng sản lượng lương thực có hạt");
    CHECK(found({in_words(ratio_claim(7'952 * units::tonne, unstated, 99.4_dec * in_percent), grain)}) ==
          "verdict_disagrees_with_annex");
    const auto houses = about("bản, khu phố có nhà văn hóa");
    CHECK(found({in_words(verdict_claim(88.2_dec * in_percent, unstated, DeclaredVerdict::missed), houses)})
              .empty());
    CHECK(found({in_words(verdict_claim(88.2_dec * in_percent, unstated, DeclaredVerdict::achieved),
                          houses)}) == "verdict_disagrees_with_annex");
    CHECK(
        found({in_words(ratio_claim(88.2_dec * in_percent, 85 * in_percent, 103.8_dec * in_percent), houses)})
            .empty());  // another plan
    CHECK(found({in_words(ratio_claim(88.2_dec * in_percent, 90 * in_percent, 98 * in_percent), houses)})
              .empty());
    // Of less, a ratio below 100 % is no miss.
    const auto poverty = about("tỷ lệ hộ nghèo");
    CHECK(found({in_words(ratio_claim(11.2_dec * in_percent, unstated, 93.3_dec * in_percent), poverty)})
              .empty());
    CHECK(found({in_words(verdict_claim(11.2_dec * in_percent, unstated, DeclaredVerdict::missed),
                          poverty)}) == "verdict_disagrees_with_annex");
    // Where the annex gives none in words, its figures decide.
    const auto health = about("số xã đạt chuẩn y tế");
    CHECK(found({in_words(verdict_claim(11 * units::commune, unstated, DeclaredVerdict::achieved), health)})
              .empty());
    const std::vector<Claim> missed{
        in_words(verdict_claim(11 * units::commune, unstated, DeclaredVerdict::missed), health)};
    CHECK(found(missed) == "verdict_contradicts_annex");
    const auto annex = annex_of(annex_text);
    REQUIRE(annex.has_value());
    for (const Finding& finding : audit_of(*annex, missed).findings) {
        if (finding.rule == Rule::verdict_contradicts_annex) {
            CHECK(finding.really.english == words_of(Verdict::met).english);
            CHECK(finding.target == "11");
            CHECK(finding.assuming.english == words_of(Direction::higher_is_better).english);
        }
    }
}

TEST_CASE("a verdict without a plan of its own is checked against the row's, where its direction is known") {
    const auto agreement = [](const VerdictClaim& claim, const ClaimWords& words) {
        const auto annex = annex_of(annex_text);
        REQUIRE(annex.has_value());
        const std::vector<Claim> claims{in_words(claim, words)};
        return audit_of(*annex, claims).claims[0].check.agreement;
    };
    const auto poverty = about("tỷ lệ hộ nghèo");  // < 12
    const auto missed = [](const auto& figure) {
        return verdict_claim(figure, unstated, DeclaredVerdict::missed);
    };
    const auto achieved = [](const auto& figure) {
        return verdict_claim(figure, unstated, DeclaredVerdict::achieved);
    };
    CHECK(agreement(achieved(11.2_dec * in_percent), poverty) == Agreement::exact);
    CHECK(agreement(missed(11.2_dec * in_percent), poverty) == Agreement::contradicted);
    CHECK(agreement(missed(12.4_dec * in_percent), poverty) == Agreement::exact);
    CHECK(agreement(missed(hedged(Hedge::about, 12 * in_percent)), poverty) == Agreement::undecidable);
    CHECK(agreement(missed(11.2_dec * in_percent), about("tỷ lệ hộ nghèo", BasisKind::superior_plan)) ==
          Agreement::undecidable);
    // Nobody says which way is good for this row.
    const auto health = about("số xã đạt chuẩn y tế");
    CHECK(agreement(achieved(11 * units::commune), health) == Agreement::undecidable);
    // Both the prose and the annex's words say what its figures do not: the annex's row is at fault.
    CHECK(found({in_words(missed(7'952 * units::tonne), about("tổng sản lượng lương thực"))}) ==
          "verdict_disagrees_with_annex");
}

TEST_CASE("a figure of the prose in two readings agrees with the annex where one of them does") {
    const std::string text = table_of("1|Thu ngân sách|Tỷ đồng|>1.200|1.250,6|-\n");
    const auto budget = about("thu ngân sách");
    auto figure = stated(1'251_dec * (units::billion * units::dong));
    figure.other_reading = 1.251_dec;
    auto turned = stated(1.251_dec * (units::billion * units::dong));
    turned.other_reading = 1'251_dec;
    auto other = stated(1.351_dec * (units::billion * units::dong));
    other.other_reading = 1'351_dec;
    CHECK(found({in_words(value_claim("", figure), budget)}, text).empty());
    CHECK(found({in_words(value_claim("", turned), budget)}, text).empty());
    CHECK(found({in_words(value_claim("", other), budget)}, text) == "prose_disagrees_with_annex");
    CHECK(
        found({in_words(verdict_claim(turned, unstated, DeclaredVerdict::achieved), budget)}, text).empty());
}

TEST_CASE("what the annex says is no error of the prose where only an assumed direction makes it one") {
    const std::string text = table_of("1|Số vụ việc|Vụ|35|33|Đạt\n2|Số vụ mới|Vụ|35|33|-\n");
    const auto settled = about("số vụ việc");
    const auto silent = about("số vụ mới");
    const auto figure = 33 * units::household;
    CHECK(found({in_words(ratio_claim(figure, unstated, 94.3_dec * in_percent), settled)}, text).empty());
    CHECK(found({in_words(verdict_claim(figure, unstated, DeclaredVerdict::missed), settled)}, text) ==
          "verdict_disagrees_with_annex");
    CHECK(found({in_words(verdict_claim(figure, unstated, DeclaredVerdict::achieved), silent)}, text) ==
          "direction_doubtful");
    CHECK(found({in_words(verdict_claim(figure, unstated, DeclaredVerdict::missed), silent)}, text).empty());
    // Without a plan in the annex, no direction explains its words.
    CHECK(found({in_words(ratio_claim(figure, unstated, 94.3_dec * in_percent), settled)},
                table_of("1|Số vụ việc|Vụ||33|Đạt\n")) == "verdict_disagrees_with_annex");
}

TEST_CASE("findings of prose stand in the order of the text, and say what is wrong") {
    const auto annex = annex_of(annex_text);
    REQUIRE(annex.has_value());
    std::vector<Claim> claims = {
        in_words(coverage_claim(12, 14, 84.6_dec * in_percent), about("", BasisKind::none, 90)),
        in_words(product_claim(counted(40), 400'000 * units::dong, 20'000'000 * units::dong),
                 about("", BasisKind::none, 50)),
        in_words(ratio_claim(2'877 * units::hectare, 2'899 * units::hectare, 99.26_dec * in_percent),
                 about("", BasisKind::none, 70)),
    };
    words_of(claims[0]).quote = "chiếm tỷ lệ 84,6%";
    const Audit result = audit_of(*annex, claims);
    REQUIRE(result.claims.size() == 3);
    CHECK(result.claims[2].check.agreement == Agreement::within_rounding);
    std::string text;
    for (const Finding& finding : result.findings) {
        if (finding.claim != Finding::no_row) text += sentence(finding, Language::english) + '\n';
    }
    CHECK(
        text ==
        "“20,000,000 dong” is said, but 40; 400000 give 16,000,000 dong (rounding allows 15,999,980 dong to "
        "16,000,020 dong)\n"
        "“99.26 %” is said and 99.2411 % computed: only the rounding of the figures explains it (rounding "
        "allows 99.2068 % to 99.2755 %)\n"
        "“chiếm tỷ lệ 84,6%” is said, but 12; 14 give 85.7143 %\n");
    CHECK(sentence(result.findings.back(), Language::vietnamese) ==
          "“chiếm tỷ lệ 84,6%”, nhưng từ 12; 14 tính được 85,7143%");
}

TEST_CASE("no claims, no annex") {
    CHECK(found({}).empty());
    CHECK(found_alone({}).empty());
    CHECK(audit_of(std::vector<Claim>{}).comparisons.empty());
}

TEST_CASE("what a claim says of reaching the plan") {
    const auto said = [](const Claim& claim) {
        return detail::verdict_said(claim, Direction::higher_is_better);
    };
    CHECK(said(ratio_claim(5, 4, 80 * in_percent)) == DeclaredVerdict::missed);
    CHECK(said(ratio_claim(5, 4, 99 * in_percent)) == DeclaredVerdict::missed);
    CHECK(said(ratio_claim(5, 4, 100 * in_percent)) == std::nullopt);  // 99.6 would be said like that, too
    CHECK(said(ratio_claim(5, 4, 101 * in_percent)) == DeclaredVerdict::exceeded);
    CHECK(said(ratio_claim(5, 4, 150 * in_percent)) == DeclaredVerdict::exceeded);
    CHECK(said(ratio_claim(5, 2, times(2.5_dec))) == DeclaredVerdict::exceeded);
    CHECK(said(ratio_claim(5, 4, hedged(Hedge::at_least, 100 * in_percent))) == std::nullopt);
    CHECK(said(ratio_claim(5, 4, hedged(Hedge::at_most, 100 * in_percent))) == std::nullopt);
    CHECK(said(ratio_claim(5, 4, hedged(Hedge::at_least, 101 * in_percent))) == DeclaredVerdict::exceeded);
    CHECK(said(ratio_claim(5, 4, hedged(Hedge::at_most, 99 * in_percent))) == DeclaredVerdict::missed);
    CHECK(detail::verdict_said(ratio_claim(5, 4, 80 * in_percent), Direction::lower_is_better) ==
          std::nullopt);
}

TEST_CASE("a figure that is not the annex's is shown beside it, with the row's name") {
    const auto annex = annex_of(annex_text);
    REQUIRE(annex.has_value());
    const std::vector<Claim> claims{
        in_words(value_claim("", 1'205 * units::person), about("số lao động được đào tạo nghề trong năm"))};
    const Audit result = audit_of(*annex, claims);
    REQUIRE(result.claims.size() == 1);
    std::string said;
    for (const Finding& finding : result.findings) {
        if (finding.claim != Finding::no_row) said += sentence(finding, Language::english);
    }
    CHECK(said ==
          "“1,205 person” is said, but the annex has 1.105 for “Số lao động được đào tạo nghề trong năm”");
}

TEST_CASE("the figure of a claim that is the row's may be its second") {
    const std::string text =
        table_of("1|Xã đạt chuẩn y tế|Xã|11|10|91\n2|Tỷ lệ xã đạt chuẩn nông thôn mới|%|50|45,5|91\n");
    const auto nine = in_words(share_claim(9 * units::commune, 11 * units::commune, 81.8_dec * in_percent),
                               about("xã đạt chuẩn y tế"));
    CHECK(found({nine}, text) == "prose_disagrees_with_annex");
}

TEST_CASE("which of several plans a verdict is about has to be known") {
    const std::string text =
        table_of("1|Thu nội địa|Tỷ đồng|100|125|110|Đạt|Không đạt\n2|Thu phí|Tỷ đồng|100|125|110||\n",
                 "TT|Chỉ tiêu|ĐVT|KH tỉnh giao|KH huyện giao|Thực hiện|Đánh giá so với KH tỉnh|Đánh giá so "
                 "với KH huyện");
    const auto in = [&](std::string_view subject, DeclaredVerdict verdict, std::string_view basis) {
        ClaimWords words = about(subject);
        words.basis_text = basis;
        return found(
            {in_words(verdict_claim(110 * (units::billion * units::dong), unstated, verdict), words)}, text);
    };
    for (const std::string_view subject : {"thu nội địa", "thu phí"}) {
        CAPTURE(subject);
        for (const DeclaredVerdict verdict : {DeclaredVerdict::achieved, DeclaredVerdict::missed}) {
            CHECK(in(subject, verdict, "kế hoạch") == "");
        }
        CHECK(in(subject, DeclaredVerdict::missed, "kế hoạch huyện giao") == "");
        CHECK(in(subject, DeclaredVerdict::achieved, "kế hoạch tỉnh giao") == "");
    }
    CHECK(in("thu nội địa", DeclaredVerdict::missed, "kế hoạch tỉnh giao") == "verdict_disagrees_with_annex");
    CHECK(in("thu nội địa", DeclaredVerdict::achieved, "kế hoạch huyện giao") ==
          "verdict_disagrees_with_annex");
    CHECK(in("thu phí", DeclaredVerdict::missed, "kế hoạch tỉnh giao") == "direction_doubtful");
    CHECK(in("thu phí", DeclaredVerdict::achieved, "kế hoạch huyện giao") == "direction_doubtful");
}
