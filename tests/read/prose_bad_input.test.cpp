// SPDX-License-Identifier: BSL-1.0
//
// Whatever the text is: no crash, and every claim, doubt and mention stands inside it.
#include "../thinned.hpp"
#include "claim_sentences.hpp"
#include "claim_text.hpp"

#include <chitieu/read/claims.hpp>
#include <chitieu/read/mentions.hpp>

#include <date/date.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr date::year_month_day day = date::year{2023} / date::December / 31;

const Gazetteer& gazetteer() {
    static const Gazetteer made = [] {
        Gazetteer result;
        const Period always = through(date::year{2025} / date::June / 30);
        const Commune units[] = {{"12", CommuneKind::province, "Lai Châu", "", always},
                                 {"107", CommuneKind::district, "Mường Tè", "12", always},
                                 {"03445", CommuneKind::commune, "Mường Tè", "107", always},
                                 {"03451", CommuneKind::commune, "Mù Cả", "107", always}};
        REQUIRE(result.add(units).empty());
        return result;
    }();
    return made;
}

/// Reads all there is to read and looks where it stands.
void run(const std::string& text, ClaimReader& claims, MentionReader& mentions) {
    const auto is_inside = [&text](std::string_view piece) {
        const char* const end = text.data() + text.size();
        return piece.empty() || (piece.data() >= text.data() && piece.data() + piece.size() <= end);
    };
    const auto place_of = [](std::size_t offset) { return Place{static_cast<std::uint32_t>(offset + 1), 1}; };
    const ReadClaims read = claims.read(text, place_of);
    for (Claim claim : read.claims) {
        const ClaimWords& words = words_of(claim);
        for (const std::string_view piece : {words.subject, words.quote, words.basis_text, words.as_of}) {
            REQUIRE(is_inside(piece));
        }
        REQUIRE(words.place.line >= 1);
        each_figure(claim, [&](const StatedFigure& figure) {
            REQUIRE(is_inside(figure.text));
            REQUIRE(figure.unit.is_valid());
            REQUIRE(figure.place.line <= text.size());
        });
        REQUIRE_FALSE(told(claim).empty());
    }
    for (const UnsureClaim& unsure : read.unsure) {
        REQUIRE(is_inside(unsure.text));
        REQUIRE(unsure.place.line >= 1);
    }
    for (const Mention& mention : mentions.read(text, place_of)) {
        REQUIRE(is_inside(mention.text));
        REQUIRE(is_inside(mention.name));
        REQUIRE(mention.place.line >= 1);
    }
}

std::vector<std::string> all_sentences() {
    std::vector<std::string> result;
    for (const auto* const sentences : {&vietnamese_sentences, &english_sentences}) {
        for (const ClaimSentence& sentence : *sentences) result.emplace_back(sentence.text);
    }
    result.emplace_back("Tại các xã Mù Cả, Mường Tè (huyện Mường Tè, tỉnh Lai Châu) có 12/14 xã, đạt 85,7%");
    return result;
}

}  // namespace

TEST_CASE("texts cut anywhere") {
    ClaimReader claims;
    MentionReader mentions({gazetteer(), *gazetteer().find("107", day), day});
    for (const std::string& sentence : all_sentences()) {
        for (std::size_t at = 0; at <= sentence.size(); at += thinning) {
            run(sentence.substr(0, at), claims, mentions);
            if (at % 3 == 0) run(sentence.substr(at), claims, mentions);
        }
    }
}

TEST_CASE("bytes flipped, taken out, put in and repeated: 20,000 texts") {
    ClaimReader claims;
    MentionReader mentions({gazetteer(), *gazetteer().find("107", day), day});
    const std::vector<std::string> sentences = all_sentences();
    std::mt19937 random(1954);
    const auto below = [&random](std::size_t size) {
        return std::uniform_int_distribution<std::size_t>(0, size - 1)(random);
    };
    for (int count = 0; count < thinned(20'000); ++count) {
        std::string text = sentences[below(sentences.size())];
        if (count % 2 == 0) text += " " + sentences[below(sentences.size())];
        for (std::size_t change = below(4); change > 0 && !text.empty(); --change) {
            const std::size_t at = below(text.size());
            const std::size_t length = std::min<std::size_t>(below(24) + 1, text.size() - at);
            switch (below(5)) {
                case 0:
                    text[at] = static_cast<char>(below(256));
                    break;
                case 1:
                    text.erase(at, length);
                    break;
                case 2:
                    text.insert(at, text.substr(at, length));
                    break;
                case 3:
                    text.insert(at, 1, "()/,.;:-%0123456789 \n"[below(21)]);
                    break;
                default:
                    text.insert(at, sentences[below(sentences.size())].substr(0, length));
            }
        }
        run(text, claims, mentions);
    }
}

TEST_CASE("the same piece again and again") {
    ClaimReader claims;
    MentionReader mentions({gazetteer(), *gazetteer().find("107", day), day});
    for (const std::string_view piece : {"(",
                                         ")",
                                         "((",
                                         "1/",
                                         "1-",
                                         "1 ",
                                         "1.",
                                         "1,",
                                         "trong đó ",
                                         "trong đó: 5 xã, ",
                                         "(5 xã, ",
                                         "tăng 5%, ",
                                         "so với kế hoạch ",
                                         "kế hoạch 5 ha, ",
                                         "5 ha, đạt 98% ",
                                         "mỗi hộ 5 đồng, ",
                                         "các xã ",
                                         "xã Mù Cả, ",
                                         "A ",
                                         "Mường Tè ",
                                         "<sup>",
                                         "\xE1\xBB",
                                         "đến ngày ",
                                         "tỷ lệ ",
                                         "/5 xã",
                                         "và 5 xã ",
                                         "gồm 5 xã và ",
                                         "5 tỷ/"}) {
        CAPTURE(piece);
        std::string text;
        for (int count = 0; count < thinned(3'000); ++count) text += piece;
        run(text, claims, mentions);
    }
}

TEST_CASE("any bytes: 10,000 texts") {
    ClaimReader claims;
    MentionReader mentions({gazetteer(), *gazetteer().find("107", day), day});
    std::mt19937 random(30112023);
    std::uniform_int_distribution<int> byte(0, 255);
    std::uniform_int_distribution<std::size_t> length(0, 60);
    for (int count = 0; count < 10'000; ++count) {
        std::string text(length(random), ' ');
        for (char& letter : text) letter = static_cast<char>(byte(random));
        run(text, claims, mentions);
    }
}
