// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/kind_words.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace chitieu;

namespace {

constexpr bool splits(std::string_view text, CommuneKind kind, std::string_view name,
                      Folding folding = Folding::marks_kept) {
    const auto split = split_kind(text, folding);
    return split && split->kind == kind && split->name == name;
}

}  // namespace

TEST_CASE("the kind stands before the name") {
    CHECK_TWICE(splits("Xã Kan Hồ", CommuneKind::commune, "Kan Hồ"));
    CHECK_TWICE(splits("Phường Phúc Xá", CommuneKind::ward, "Phúc Xá"));
    CHECK_TWICE(splits("Thị trấn Mường Tè", CommuneKind::township, "Mường Tè"));
    CHECK_TWICE(splits("Đặc khu Phú Quốc", CommuneKind::special_zone, "Phú Quốc"));
    CHECK_TWICE(splits("Huyện Mường Tè", CommuneKind::district, "Mường Tè"));
    CHECK_TWICE(splits("Quận 1", CommuneKind::urban_district, "1"));
    CHECK_TWICE(splits("Thị xã Sơn Tây", CommuneKind::town, "Sơn Tây"));
    CHECK_TWICE(splits("Thành phố Hà Nội", CommuneKind::city, "Hà Nội"));
    CHECK_TWICE(splits("Tỉnh Lai Châu", CommuneKind::province, "Lai Châu"));
}

TEST_CASE("case, blanks and the form of Unicode do not matter") {
    CHECK_TWICE(splits("xã Bắc Sơn", CommuneKind::commune, "Bắc Sơn"));
    CHECK_TWICE(splits("THỊ TRẤN MƯỜNG TÈ", CommuneKind::township, "MƯỜNG TÈ"));
    CHECK_TWICE(splits("  Thị \u00A0 Trấn\tMường Tè ", CommuneKind::township, "Mường Tè"));
    CHECK_TWICE(splits("Thi\u0323 tra\u0302\u0301n Mường Tè", CommuneKind::township, "Mường Tè"));
    CHECK_TWICE(splits("Xa\u0303 Kan Hồ", CommuneKind::commune, "Kan Hồ"));
    CHECK_TWICE(splits("Phường1", CommuneKind::ward, "1"));
}

TEST_CASE("short forms, as people write them") {
    CHECK_TWICE(splits("TX. Sơn Tây", CommuneKind::town, "Sơn Tây"));
    CHECK_TWICE(splits("TX Sơn Tây", CommuneKind::town, "Sơn Tây"));
    CHECK_TWICE(splits("TP.Hồ Chí Minh", CommuneKind::city, "Hồ Chí Minh"));
    CHECK_TWICE(splits("Tp Hồ Chí Minh", CommuneKind::city, "Hồ Chí Minh"));
    CHECK_TWICE(splits("T.P. Hồ Chí Minh", CommuneKind::city, "Hồ Chí Minh"));
    CHECK_TWICE(splits("TT. Mường Tè", CommuneKind::township, "Mường Tè"));
    CHECK_TWICE(splits("T.T Mường Tè", CommuneKind::township, "Mường Tè"));
    CHECK_TWICE(splits("P.1", CommuneKind::ward, "1"));
    CHECK_TWICE(splits("P. Phúc Xá", CommuneKind::ward, "Phúc Xá"));
    CHECK_TWICE(splits("P1", CommuneKind::ward, "1"));
    CHECK_TWICE(splits("Q. 10", CommuneKind::urban_district, "10"));
    CHECK_TWICE(splits("Q 10", CommuneKind::urban_district, "10"));
    CHECK_TWICE(splits("X. Kan Hồ", CommuneKind::commune, "Kan Hồ"));
    CHECK_TWICE(splits("H. Mường Tè", CommuneKind::district, "Mường Tè"));
    CHECK_TWICE(splits("T. Lai Châu", CommuneKind::province, "Lai Châu"));
}

TEST_CASE("a name that only looks like a kind is none") {
    for (const std::string_view name : {"Phương Liễu",
                                        "Phượng Mao",
                                        "Quan Hoa",
                                        "Quảng Bạ",
                                        "Huyền Sơn",
                                        "Tịnh Biên",
                                        "Xá Lượng",
                                        "Xà Phìn",
                                        "H Bông",
                                        "P Rao",
                                        "H' Neng",
                                        "K' Dang",
                                        "N.T Phong Hải",
                                        "Thị",
                                        "Thành An",
                                        "Đặc",
                                        "Xãy",
                                        "Xã",
                                        "Thị trấn",
                                        " Phường ",
                                        "P.",
                                        "TP",
                                        "TP.",
                                        "",
                                        " ",
                                        ".",
                                        "1",
                                        "Mường Tè",
                                        "Tân Xã",
                                        "TPHCM",
                                        "Thị xãm"}) {
        CAPTURE(name);
        CHECK(!split_kind(name));
    }
}

TEST_CASE("a kind may stand before a name that begins like one") {
    CHECK_TWICE(splits("Phường Phường Đúc", CommuneKind::ward, "Phường Đúc"));
    CHECK_TWICE(splits("Xã Thị Trấn", CommuneKind::commune, "Thị Trấn"));
    CHECK_TWICE(splits("Phường Đúc", CommuneKind::ward, "Đúc"));  // so who looks it up tries the whole, too
}

TEST_CASE("with the marks dropped") {
    CHECK_TWICE(splits("Xa Muong Te", CommuneKind::commune, "Muong Te", Folding::marks_dropped));
    CHECK_TWICE(splits("Thi tran Muong Te", CommuneKind::township, "Muong Te", Folding::marks_dropped));
    CHECK_TWICE(splits("Xá Lượng", CommuneKind::commune, "Lượng", Folding::marks_dropped));
    CHECK_TWICE(splits("Dac khu Phu Quoc", CommuneKind::special_zone, "Phu Quoc", Folding::marks_dropped));
    CHECK_TWICE(!split_kind("Xa Muong Te"));
}

TEST_CASE("a kind alone") {
    CHECK_TWICE(parse_kind("Xã") == CommuneKind::commune);
    CHECK_TWICE(parse_kind("  THỊ  TRẤN ") == CommuneKind::township);
    CHECK_TWICE(parse_kind("thi xa") == CommuneKind::town);
    CHECK_TWICE(parse_kind("TX.") == CommuneKind::town);
    CHECK_TWICE(parse_kind("Thành phố trực thuộc Trung ương") == CommuneKind::municipality);
    CHECK_TWICE(parse_kind("Thành phố thuộc tỉnh") == CommuneKind::city);
    CHECK_TWICE(parse_kind("Thành phố") == CommuneKind::city);
    CHECK_TWICE(parse_kind("special zone") == CommuneKind::special_zone);
    CHECK_TWICE(parse_kind("urban_district") == CommuneKind::urban_district);
    CHECK_TWICE(!parse_kind("ấp"));
    CHECK_TWICE(!parse_kind(""));
    CHECK_TWICE(!parse_kind("Xã Kan Hồ"));
    for (int number = 0; number <= static_cast<int>(CommuneKind::other); ++number) {
        const auto kind = static_cast<CommuneKind>(number);
        CHECK(parse_kind(name_of(kind)) == kind);
        CHECK(parse_kind(words_of(kind).vietnamese) == kind);
        CHECK(parse_kind(words_of(kind).english) == kind);
    }
}

TEST_CASE("cities and municipalities are called thành phố, and what says no kind anything") {
    CHECK_TWICE(is_called(CommuneKind::city, CommuneKind::municipality));
    CHECK_TWICE(is_called(CommuneKind::municipality, CommuneKind::city));
    CHECK_TWICE(is_called(CommuneKind::ward, CommuneKind::ward));
    CHECK_TWICE(!is_called(CommuneKind::commune, CommuneKind::ward));
    CHECK_TWICE(!is_called(CommuneKind::town, CommuneKind::city));
    CHECK_TWICE(is_called(CommuneKind::commune, CommuneKind::other));
    CHECK_TWICE(!is_called(CommuneKind::other, CommuneKind::commune));
}

TEST_CASE("every full name is split into what it was made of") {
    for (int number = 0; number < static_cast<int>(CommuneKind::other); ++number) {
        const auto kind = static_cast<CommuneKind>(number);
        for (const std::string_view name :
             {"Mường Tè", "1", "Phường Đúc", "Ia O", "K' Dang", "N.T Phong Hải"}) {
            const Commune commune{"1", kind, name, "", calendar_year(2023)};
            const std::string full = full_name(commune);
            const auto split = split_kind(full);
            REQUIRE(split);
            CHECK(is_called(split->kind, kind));
            CHECK(split->name == name);
        }
    }
}
