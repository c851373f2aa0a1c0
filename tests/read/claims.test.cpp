// SPDX-License-Identifier: BSL-1.0
#include "../text/decomposed.hpp"
#include "../thinned.hpp"
#include "claim_sentences.hpp"
#include "claim_text.hpp"

#include <chitieu/read/claims.hpp>
#include <chitieu/unit/unit_catalogue.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace chitieu;

namespace {

std::string expected(const ClaimSentence& sentence) {
    std::string text;
    for (const std::string_view line : sentence.told) text += std::string(line) + "\n";
    return text;
}

/// The only claim of a text.
template <class Kind>
Kind only(const ReadClaims& read) {
    REQUIRE(read.claims.size() == 1);
    REQUIRE(std::holds_alternative<Kind>(read.claims[0]));
    return std::get<Kind>(read.claims[0]);
}

}  // namespace

TEST_CASE("sentences claim what they say, composed and decomposed, and nothing else") {
    ClaimReader reader;
    for (const auto* const sentences : {&vietnamese_sentences, &english_sentences}) {
        for (const ClaimSentence& sentence : *sentences) {
            CAPTURE(sentence.text);
            CHECK(told(reader.read(sentence.text, Place{1, 1})) == expected(sentence));
            const std::string apart = decomposed(sentence.text);
            CHECK(told(reader.read(apart, Place{1, 1})) == expected(sentence));
        }
    }
    CHECK(vietnamese_sentences.size() >= 80);
    CHECK(english_sentences.size() >= 20);
}

TEST_CASE("sentences do not take figures from each other: 10,000 pairs") {
    std::mt19937 random(20231130);
    std::uniform_int_distribution<std::size_t> any(0, vietnamese_sentences.size() - 1);
    ClaimReader reader;
    for (int count = 0; count < thinned(10'000); ++count) {
        const ClaimSentence& first = vietnamese_sentences[any(random)];
        const ClaimSentence& second = vietnamese_sentences[any(random)];
        // marks that one of them leaves open are settled by the other
        const auto is_open = [](std::string_view line) { return line.find(" or ") != line.npos; };
        const auto leaves_open = [&](const ClaimSentence& sentence) {
            return std::any_of(sentence.told.begin(), sentence.told.end(), is_open);
        };
        if (leaves_open(first) || leaves_open(second)) continue;
        const std::string both = std::string(first.text) + " " + std::string(second.text);
        const auto lines = [](const std::string& text) {
            std::multiset<std::string> result;
            for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
                result.insert(text.substr(at, text.find('\n', at) - at));
            }
            return result;
        };
        const auto read = lines(told(reader.read(both, Place{1, 1})));
        const auto wanted = lines(expected(first) + expected(second));
        if (read == wanted) continue;
        CAPTURE(both);
        FAIL_CHECK(told(reader.read(both, Place{1, 1})));
    }
}

TEST_CASE("every figure and every claim has its place") {
    const std::string_view text =
        "gieo cấy ước đạt 2.877/2.899 ha, giảm 119 ha so với năm 2022, đạt 99,26% kế hoạch";
    const ReadClaims read = read_claims(text, Place{40, 12});
    REQUIRE(read.claims.size() == 2);
    const auto& change = std::get<ChangeClaim>(read.claims[0]);
    CHECK(change.now->place == Place{40, 29});
    CHECK(change.now->text == "2.877");
    CHECK(change.change->place == Place{40, 50});
    CHECK(change.words.place == Place{40, 45});
    const auto& ratio = std::get<RatioClaim>(read.claims[1]);
    CHECK(ratio.target->place == Place{40, 35});
    CHECK(ratio.ratio->place == Place{40, 78});
    CHECK(ratio.ratio->text == "99,26");
}

TEST_CASE("a place of one's own for every offset, asked for in rising order") {
    const std::string_view text = "Thu 5,5 tỷ đồng, đạt 98% dự toán; chi 3,1 tỷ đồng, đạt 95% dự toán";
    std::size_t last = 0;
    const ReadClaims read = read_claims(text, [&](std::size_t offset) {
        CHECK(offset >= last);
        last = offset;
        return Place{static_cast<std::uint32_t>(offset), 7};
    });
    REQUIRE(read.claims.size() == 2);
    CHECK(std::get<RatioClaim>(read.claims[1]).actual->place.line == text.find("3,1"));
    CHECK(std::get<RatioClaim>(read.claims[1]).words.place.line == text.rfind("đạt"));
}

TEST_CASE("claims keep the words that they stand in") {
    const auto ratio =
        only<RatioClaim>(read_claims("Tổng thu ngân sách nhà nước thực hiện đến ngày 30/11/2023 là 867.097 "
                                     "triệu đồng, đạt 103% dự toán HĐND "
                                     "huyện giao."));
    CHECK(ratio.words.subject == "Tổng thu ngân sách nhà nước thực hiện đến ngày 30/11/2023");
    CHECK(ratio.words.quote == "đạt 103% dự toán HĐND huyện giao");
    CHECK(ratio.words.basis_text == "dự toán HĐND huyện giao");
    CHECK(ratio.words.as_of == "đến ngày 30/11/2023");

    const auto year = only<RatioClaim>(read_claims(
        "Đến ngày 30/11 đạt 20 ha; dự ước hết năm 2023 diện tích trồng rừng là 50 ha, đạt 100% kế hoạch"));
    CHECK(year.words.as_of.empty());
    CHECK(year.words.subject.ends_with("diện tích trồng rừng"));

    const auto share = only<RatioClaim>(
        read_claims("Toàn huyện duy trì 100% trường học được xây dựng kiên cố, đạt 100% kế hoạch"));
    CHECK(share.words.subject == "trường học được xây dựng kiên cố");

    const auto coverage = only<CoverageClaim>(
        read_claims("nâng tổng số xã, thị trấn được thu gom rác lên 12/14 xã, thị trấn, chiếm tỷ lệ 85,7%"));
    CHECK(coverage.words.subject == "tổng số xã, thị trấn được thu gom rác");
}

TEST_CASE("who set the plan") {
    const auto basis_of = [](std::string_view words) {
        const std::string text = "Trồng 500 ha rừng, đạt 98% " + std::string(words) + ".";
        const ReadClaims read = read_claims(text);
        REQUIRE(read.claims.size() == 1);
        return words_of(read.claims[0]).basis;
    };
    for (const std::string_view words : {"kế hoạch", "KH năm", "kế hoạch đề ra", "chỉ tiêu", "mục tiêu",
                                         "kế hoạch giao", "so với kế hoạch năm 2023"}) {
        CAPTURE(words);
        CHECK(basis_of(words) == BasisKind::plan);
    }
    for (const std::string_view words : {"kế hoạch tỉnh giao", "KH tỉnh", "kế hoạch Trung ương giao",
                                         "chỉ tiêu Chính phủ giao", "so với kế hoạch Bộ giao"}) {
        CAPTURE(words);
        CHECK(basis_of(words) == BasisKind::superior_plan);
    }
    for (const std::string_view words : {"Nghị quyết HĐND huyện", "NQ HĐND", "kế hoạch HĐND huyện giao",
                                         "Nghị quyết Đại hội", "chỉ tiêu Nghị quyết"}) {
        CAPTURE(words);
        CHECK(basis_of(words) == BasisKind::resolution);
    }
    for (const std::string_view words : {"dự toán", "dự toán tỉnh giao", "so với dự toán HĐND giao"}) {
        CAPTURE(words);
        CHECK(basis_of(words) == BasisKind::budget);
    }
}

TEST_CASE("one actual, two targets: two claims") {
    const ReadClaims read =
        read_claims("Thu 285,3 tỷ đồng, đạt 60% kế hoạch tỉnh giao, đạt 58% kế hoạch HĐND huyện giao");
    REQUIRE(read.claims.size() == 2);
    CHECK(told(read) ==
          "ratio | 285.3 billion dong | - | 60 % | superior_plan\n"
          "ratio | 285.3 billion dong | - | 58 % | resolution\n");
    // one result, two bases
    CHECK(told(read_claims("Mẫu giáo 99,5% (vượt 1,5% kế hoạch tỉnh và Nghị quyết HĐND)")) ==
          "excess | 99.5 % | - | + | 1.5 % | superior_plan\n"
          "excess | 99.5 % | - | + | 1.5 % | resolution\n");
}

TEST_CASE("hedges stay with their figures") {
    const auto ratio =
        only<RatioClaim>(read_claims("Diện tích cây ăn quả ước khoảng 943 ha, đạt hơn 129% kế hoạch"));
    CHECK(ratio.actual->hedge == Hedge::about);
    CHECK(ratio.ratio->hedge == Hedge::more_than);
    const auto told_of = [](std::string_view words) {
        const std::string text = "Trồng " + std::string(words) + " 500 ha, đạt 98% kế hoạch";
        return only<RatioClaim>(read_claims(text)).actual->hedge;
    };
    CHECK(told_of("") == Hedge::none);
    CHECK(told_of("trên") == Hedge::more_than);
    CHECK(told_of("hơn") == Hedge::more_than);
    CHECK(told_of("gần") == Hedge::nearly);
    CHECK(told_of("xấp xỉ") == Hedge::about);
    CHECK(told_of("dưới") == Hedge::less_than);
    CHECK(told_of("ít nhất") == Hedge::at_least);
    CHECK(told_of("không quá") == Hedge::at_most);
    CHECK(told_of("~") == Hedge::about);
    CHECK(told_of(">") == Hedge::more_than);
}

TEST_CASE("a list is all of its total where it says so, or is equal, or comes near") {
    const auto parts_of = [](std::string_view text) { return only<SumClaim>(read_claims(text)).parts_are; };
    CHECK(parts_of("Vốn 500 triệu đồng, gồm: tỉnh 300 triệu đồng, huyện 150 triệu đồng") == PartsAre::all);
    CHECK(parts_of("Vốn 500 triệu đồng, trong đó: tỉnh 300 triệu đồng, huyện 150 triệu đồng") ==
          PartsAre::some);
    CHECK(parts_of("Vốn 450 triệu đồng, trong đó: tỉnh 300 triệu đồng, huyện 150 triệu đồng") ==
          PartsAre::all);
    CHECK(parts_of("Vốn 500 triệu đồng (tỉnh 300 triệu đồng, huyện 199 triệu đồng)") == PartsAre::all);
    CHECK(parts_of("Vốn 500 triệu đồng (tỉnh 300 triệu đồng, huyện 20 triệu đồng)") == PartsAre::some);
    // people may be counted twice, and money is not
    CHECK(parts_of("Có 25 đảng viên, trong đó: 20 đảng viên nữ, 10 đảng viên trẻ") == PartsAre::some);
    CHECK(parts_of("Vốn 265 triệu đồng, trong đó: tỉnh 115,5 triệu đồng, huyện 150 triệu đồng") ==
          PartsAre::all);
}

TEST_CASE("what adds up in one unit is whole in the other") {
    const ReadClaims read = read_claims(
        "Tặng 60 suất quà, trị giá 29.000.000đ (trong đó: tỉnh 20 suất, trị giá 10.000.000đ; huyện 40 suất, "
        "trị giá "
        "20.000.000đ)");
    CHECK(told(read) ==
          "sum | 20 gift | 40 gift | all of | 60 gift\n"
          "sum | 10000000 dong | 20000000 dong | all of | 29000000 dong\n");
}

TEST_CASE("another time of the whole is no part of it") {
    CHECK(told(read_claims(
              "Thu 867 triệu đồng, trong đó thu trên địa bàn 41 triệu đồng, dự ước hết năm 50 triệu đồng")) ==
          "");
}

TEST_CASE("what is not sure is counted, with its place and a name") {
    const ReadClaims read = read_claims("Sản lượng đạt 17 501 tấn, bằng 98% kế hoạch", Place{3, 1});
    CHECK(read.claims.empty());
    REQUIRE(read.unsure.size() == 2);
    CHECK(read.unsure[0].doubt == ClaimDoubt::number_unclear);
    CHECK(read.unsure[0].text == "17 501");
    CHECK(read.unsure[0].place == Place{3, 15});
    CHECK(read.unsure[1].doubt == ClaimDoubt::subject_unclear);
    CHECK(read.unsure[1].text == "bằng 98% kế hoạch");
    std::set<std::string_view> names;
    for (int doubt = 0; doubt <= static_cast<int>(ClaimDoubt::parts_unclear); ++doubt) {
        names.insert(name_of(static_cast<ClaimDoubt>(doubt)));
    }
    CHECK(names.size() == 6);
    CHECK_FALSE(names.contains(""));
}

TEST_CASE("units that only the caller knows") {
    UnitCatalogue catalogue;
    REQUIRE(catalogue.add_line("[sao]; sào; sao; measure; 360 m2"));
    const UnitSpellings spellings(catalogue.list());
    const std::string_view text = "Gieo trồng 1.200 sào/1.250 sào, đạt 96% kế hoạch";
    CHECK(told(read_claims(text, Place{1, 1}, {.units = &spellings})) ==
          "ratio | 1200 sao | 1250 sao | 96 % | plan\n");
}

TEST_CASE("the language is told by the letters, or by the caller") {
    const std::string_view text = "Mường Tè: 1,763/1,922 ha, đạt 91,7% kế hoạch";
    CHECK(told(read_claims(text)) == "ratio | 1.763 ha | 1.922 ha | 91.7 % | plan\n");
    const std::string_view english = "In Mường Tè, 1,763 of 1,922 ha were sown (91.7 % of the plan)";
    CHECK(told(read_claims(english)) == "ratio | 1763 ha | 1922 ha | 91.7 % | plan\n");
    CHECK(told(read_claims(english, Place{1, 1}, {.language = Language::english})) ==
          told(read_claims(english)));
}

TEST_CASE("nothing is claimed of texts without figures") {
    for (const std::string_view text :
         {"", " ", "Công tác giáo dục được quan tâm.", "đạt kế hoạch", "%", "100%", "(", ")", "((((",
          "và và và", "Năm 2023", "trong đó: gồm: (trong đó", "mỗi mỗi", "đạt % kế hoạch", "1/2/3/4/5",
          "so với so với"}) {
        CAPTURE(text);
        CHECK(told(read_claims(text)) == "");
    }
}

TEST_CASE("line ends of every kind count, and a text longer than any paragraph is read like a short one") {
    for (const std::string_view end : {"\n", "\r", "\r\n"}) {
        const std::string text =
            "Chỉ tiêu" + std::string(end) + std::string(end) + "Thu 5,5 tỷ đồng, đạt 98% dự toán";
        const auto ratio = only<RatioClaim>(read_claims(text, Place{10, 4}));
        CHECK(ratio.actual->place == Place{12, 5});
    }
    std::string text;
    std::size_t count = 0;
    while (text.size() < std::size_t{1'000'000} / thinning) {
        text += "Trồng 500 ha rừng, đạt 98% kế hoạch. ";
        ++count;
    }
    const ReadClaims read = read_claims(text);
    CHECK(read.claims.size() == count);
    CHECK(read.unsure.empty());
    const auto& last = std::get<RatioClaim>(read.claims.back());
    CHECK(last.ratio->place.column == count_code_points(text) - 13);
    // without a blank, between code points
    std::string one_word;
    while (one_word.size() < std::size_t{1'000'000} / thinning) one_word += "ữ";
    CHECK(told(read_claims(one_word)) == "");
}
