// SPDX-License-Identifier: BSL-1.0
#include "../text/decomposed.hpp"

#include <chitieu/read/mentions.hpp>

#include <date/date.h>
#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr date::year_month_day day = date::year{2023} / date::December / 31;
constexpr Period before = through(date::year{2025} / date::June / 30);

/// A district and what is around it, some of it made up.
const Commune units[] = {
    {"12", CommuneKind::province, "Lai Châu", "", before},
    {"107", CommuneKind::district, "Mường Tè", "12", before},
    {"112", CommuneKind::district, "Nậm Nhùn", "12", before},
    {"03433", CommuneKind::township, "Mường Tè", "107", before},
    {"03445", CommuneKind::commune, "Mường Tè", "107", before},
    {"03436", CommuneKind::commune, "Thu Lũm", "107", before},
    {"03439", CommuneKind::commune, "Ka Lăng", "107", before},
    {"03442", CommuneKind::commune, "Pa ủ", "107", before},
    {"03451", CommuneKind::commune, "Mù Cả", "107", before},
    {"03467", CommuneKind::commune, "Vàng San", "107", before},
    {"03470", CommuneKind::commune, "Nậm Hàng", "112", before},
    {"03471", CommuneKind::commune, "Ka Lăng", "112", before},
    {"10", CommuneKind::province, "Lào Cai", "", before},
    {"082", CommuneKind::district, "Bát Xát", "10", before},
    {"02683", CommuneKind::township, "Bát Xát", "082", before},
};

const Gazetteer& gazetteer() {
    static const Gazetteer made = [] {
        Gazetteer result;
        REQUIRE(result.add(units).empty());
        return result;
    }();
    return made;
}

MentionScope scope() { return {gazetteer(), *gazetteer().find("107", day), day}; }

/// "xã Ka Lăng=03439 exact; …"
std::string told(const std::vector<Mention>& mentions) {
    std::string result;
    for (const Mention& mention : mentions) {
        if (!result.empty()) result += "; ";
        result += mention.text;
        result += "=";
        result += mention.unit ? mention.unit->code : "?";
        result += " ";
        result += name_of(mention.sureness);
    }
    return result;
}
std::string told(std::string_view text) { return told(read_mentions(text, scope(), Place{1, 1})); }

}  // namespace

TEST_CASE("three places of one name") {
    CHECK(told("huyện Mường Tè") == "huyện Mường Tè=107 exact");
    CHECK(told("xã Mường Tè") == "xã Mường Tè=03445 exact");
    CHECK(told("thị trấn Mường Tè") == "thị trấn Mường Tè=03433 exact");
    CHECK(told("tại xã Mường Tè, huyện Mường Tè, tỉnh Lai Châu") ==
          "xã Mường Tè=03445 exact; huyện Mường Tè=107 exact; tỉnh Lai Châu=12 exact");
    CHECK(told("phụ nữ Mường Tè") == "Mường Tè=? several");
    CHECK(told("UBND HUYỆN MƯỜNG TÈ") == "HUYỆN MƯỜNG TÈ=107 exact");
    CHECK(told("TT. Mường Tè và X. Mường Tè") == "TT. Mường Tè=03433 exact; Mường Tè=? several");
}

TEST_CASE("the standing committee of a province is no township") {
    CHECK(told("Nơi nhận: - TT Tỉnh ủy; - TT HĐND tỉnh; - TT. Huyện ủy") == "");
    CHECK(told("TT Mường Tè, TT. Mường Tè") == "TT Mường Tè=03433 exact; TT. Mường Tè=03433 exact");
}

TEST_CASE("lists of a kind") {
    CHECK(told("các xã Ka Lăng, Thu Lũm và Mù Cả") ==
          "xã Ka Lăng=03439 exact; Thu Lũm=03436 exact; Mù Cả=03451 exact");
    CHECK(told("tại xã Ka Lăng, Thu Lũm.") == "xã Ka Lăng=03439 exact; Thu Lũm=03436 exact");
    CHECK(told("03 xã: Pa Ủ, Mường Tè, Ka Lăng") ==
          "Pa Ủ=03442 exact; Mường Tè=03445 exact; Ka Lăng=03439 exact");
    CHECK(told("4 xã ăn tết (Ka Lăng, Thu Lũm)") == "Ka Lăng=03439 exact; Thu Lũm=03436 exact");
    CHECK(told("02 huyện, gồm: Nậm Nhùn, Mường Tè") == "Nậm Nhùn=112 exact; Mường Tè=107 exact");
    CHECK(told("(thị trấn Mường Tè, Pa Ủ, Mù Cả)") ==
          "thị trấn Mường Tè=03433 exact; Pa Ủ=03442 exact; Mù Cả=03451 exact");
    CHECK(told("các xã, thị trấn (Pa Ủ, Mường Tè)") == "Pa Ủ=03442 exact; Mường Tè=? several");
    CHECK(told("các xã, thị trấn trên địa bàn huyện. Tổ chức") == "");
}

TEST_CASE("names that are misread") {
    CHECK(told("xã Mù Cạ") == "xã Mù Cạ=03451 marks_differ");
    CHECK(told("xã Vàng Sơn") == "xã Vàng Sơn=03467 letter_misread");
    CHECK(told("Xa Muong Te") == "Xa Muong Te=03445 marks_differ");
    CHECK(told("xã Không Có") == "xã Không Có=? unknown");
    // alone, a misread name is no one's; once it was read with its kind, it is
    CHECK(told("Trường THCS Vàng Sơn") == "");
    MentionReader reader(scope());
    CHECK(told(reader.read("xã Vàng Sơn", Place{1, 1})) == "xã Vàng Sơn=03467 letter_misread");
    CHECK(told(reader.read("Trường THCS Vàng Sơn", Place{2, 1})) == "Vàng Sơn=03467 letter_misread");
}

TEST_CASE("bare names count where one unit of the area has them, in capitals and not as another thing's") {
    CHECK(told("Trường THCS Mù Cả") == "Mù Cả=03451 exact");
    CHECK(told("mù cả") == "");
    CHECK(told("bản Mù Cả, sông Thu Lũm, thủy điện Ka Lăng") == "");
    CHECK(told("Nậm Hàng") == "");
    CHECK(told("ông Trần Văn Ka") == "");
}

TEST_CASE("places elsewhere are taken only where the text says where") {
    CHECK(told("huyện Bát Xát") == "huyện Bát Xát=? elsewhere");
    CHECK(told("huyện Bát Xát, tỉnh Lào Cai") == "huyện Bát Xát=082 exact; tỉnh Lào Cai=10 exact");
    CHECK(told("huyện Bát Xát (Trung Quốc)") == "huyện Bát Xát=? unknown");
    CHECK(told("huyện Bát Xát, tỉnh Vân Nam") == "huyện Bát Xát=? unknown; tỉnh Vân Nam=? unknown");
    CHECK(told("xã Ka Lăng, huyện Nậm Nhùn") == "xã Ka Lăng=03471 exact; huyện Nậm Nhùn=112 exact");
    CHECK(told("xã Ka Lăng") == "xã Ka Lăng=03439 exact");
    CHECK(told("thị trấn Bát Xát") == "thị trấn Bát Xát=? unknown");
}

TEST_CASE("about a province, names of several districts are several") {
    const MentionScope province{gazetteer(), *gazetteer().find("12", day), day};
    const auto told_of = [&](std::string_view text) {
        return told(read_mentions(text, province, Place{1, 1}));
    };
    CHECK(told_of("xã Ka Lăng") == "xã Ka Lăng=? several");
    CHECK(told_of("huyện Nậm Nhùn") == "huyện Nậm Nhùn=112 exact");
    CHECK(told_of("xã Mù Cả") == "xã Mù Cả=03451 exact");
    CHECK(told_of("tỉnh Lai Châu") == "tỉnh Lai Châu=12 exact");
}

TEST_CASE("English says the kind behind the name") {
    CHECK(told("in Mù Cả commune and Mường Tè township") == "Mù Cả=03451 exact; Mường Tè=03433 exact");
    CHECK(told("Mường Tè district") == "Mường Tè=107 exact");
}

TEST_CASE("decomposed names, and the place of each") {
    const std::string_view text = "Tại các xã Ka Lăng, Thu Lũm và Mù Cạ của huyện Mường Tè";
    const std::string apart = decomposed(text);
    const auto composed_mentions = read_mentions(text, scope(), Place{7, 3});
    const auto other_mentions = read_mentions(apart, scope(), Place{7, 3});
    REQUIRE(composed_mentions.size() == 4);
    REQUIRE(other_mentions.size() == 4);
    for (std::size_t at = 0; at < 4; ++at) {
        CHECK(composed_mentions[at].unit->code == other_mentions[at].unit->code);
        CHECK(composed_mentions[at].sureness == other_mentions[at].sureness);
        CHECK(composed_mentions[at].place.line == 7);
    }
    CHECK(composed_mentions[0].place.column == 3 + 8);
    CHECK(composed_mentions[0].name == "Ka Lăng");
    CHECK(composed_mentions[0].kind == CommuneKind::commune);
    CHECK(composed_mentions[3].place.column == 3 + 41);
}

TEST_CASE("every sureness has a name and words in both languages") {
    std::set<std::string_view> names;
    for (int at = 0; at <= static_cast<int>(MentionSureness::unknown); ++at) {
        const auto sureness = static_cast<MentionSureness>(at);
        names.insert(name_of(sureness));
        CHECK_FALSE(words_of(sureness).vietnamese.empty());
        CHECK_FALSE(words_of(sureness).english.empty());
    }
    CHECK(names.size() == 6);
}
