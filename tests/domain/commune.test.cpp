// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/commune.hpp>
#include <chitieu/text/letters.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <type_traits>

using namespace chitieu;

namespace {

constexpr date::year_month_day day(int year, unsigned month, unsigned day_of_month) {
    return {date::year{year}, date::month{month}, date::day{day_of_month}};
}

// One code, two units: communes were put together anew on 1 July 2025. (Since when the older ones stood as
// they were does not matter here.)
constexpr Commune muong_te{.code = "03433",
                           .kind = CommuneKind::township,
                           .name = "Mường Tè",
                           .parent_code = "107",
                           .valid = {day(2004, 1, 1), day(2025, 6, 30)}};
constexpr Commune bum_to{.code = "03433",
                         .kind = CommuneKind::commune,
                         .name = "Bum Tở",
                         .parent_code = "12",
                         .valid = {day(2025, 7, 1), day(9999, 12, 31)}};

constexpr Commune bum_to_before{.code = "03454",
                                .kind = CommuneKind::commune,
                                .name = "Bum Tở",
                                .parent_code = "107",
                                .valid = {day(2004, 1, 1), day(2025, 6, 30)}};

static_assert(muong_te.is("03433", day(2025, 6, 30)) && !bum_to.is("03433", day(2025, 6, 30)));
static_assert(!muong_te.is("03433", day(2025, 7, 1)) && bum_to.is("03433", day(2025, 7, 1)));
static_assert(std::is_trivially_copyable_v<Commune>);

}  // namespace

TEST_CASE("a code alone does not identify, a code and a day do") {
    for (const auto when :
         {day(2004, 1, 1), day(2023, 12, 14), day(2025, 6, 30), day(2025, 7, 1), day(2026, 1, 1)}) {
        CHECK(muong_te.is("03433", when) != bum_to.is("03433", when));
    }
    CHECK(muong_te.is("03433", day(2025, 6, 30)));
    CHECK(bum_to.is("03433", day(2025, 7, 1)));
}

TEST_CASE("a name alone does not identify either") {
    CHECK(bum_to.name == bum_to_before.name);
    CHECK(bum_to_before.is("03454", day(2025, 6, 30)));
    CHECK(!bum_to.is("03454", day(2025, 7, 1)));
    CHECK(!bum_to_before.is("03433", day(2025, 6, 30)));
}

TEST_CASE("before the first and after the last day it is not there") {
    CHECK(!muong_te.is("03433", day(2003, 12, 31)));
    CHECK(!muong_te.is("03433", day(2025, 7, 1)));
}

TEST_CASE("another code is another unit, leading zeros included") {
    CHECK(!muong_te.is("03434", day(2020, 1, 1)));
    CHECK(!muong_te.is("3433", day(2020, 1, 1)));
    CHECK(!muong_te.is("", day(2020, 1, 1)));
}

namespace {

constexpr CommuneKind all_kinds[] = {
    CommuneKind::commune,  CommuneKind::ward,           CommuneKind::township, CommuneKind::special_zone,
    CommuneKind::district, CommuneKind::urban_district, CommuneKind::town,     CommuneKind::city,
    CommuneKind::province, CommuneKind::municipality,   CommuneKind::other};

}  // namespace

TEST_CASE("every kind has a name, and words in both languages, each its own") {
    for (const CommuneKind kind : all_kinds) {
        CHECK(!words_of(kind).vietnamese.empty());
        CHECK(!words_of(kind).english.empty());
        CHECK(!name_of(kind).empty());
        for (const CommuneKind other : all_kinds) {
            CHECK((words_of(kind).vietnamese == words_of(other).vietnamese) == (kind == other));
            CHECK((words_of(kind).english == words_of(other).english) == (kind == other));
            CHECK((name_of(kind) == name_of(other)) == (kind == other));
        }
    }
}

TEST_CASE("kinds stand on levels") {
    CHECK_TWICE(level_of(CommuneKind::commune) == CommuneLevel::commune);
    CHECK_TWICE(level_of(CommuneKind::ward) == CommuneLevel::commune);
    CHECK_TWICE(level_of(CommuneKind::township) == CommuneLevel::commune);
    CHECK_TWICE(level_of(CommuneKind::special_zone) == CommuneLevel::commune);
    CHECK_TWICE(level_of(CommuneKind::district) == CommuneLevel::district);
    CHECK_TWICE(level_of(CommuneKind::urban_district) == CommuneLevel::district);
    CHECK_TWICE(level_of(CommuneKind::town) == CommuneLevel::district);
    CHECK_TWICE(level_of(CommuneKind::city) == CommuneLevel::district);
    CHECK_TWICE(level_of(CommuneKind::province) == CommuneLevel::province);
    CHECK_TWICE(level_of(CommuneKind::municipality) == CommuneLevel::province);
    CHECK_TWICE(level_of(CommuneKind::other) == CommuneLevel::other);
}

TEST_CASE("a full name has its kind in front") {
    CHECK(full_name(muong_te) == "Thị trấn Mường Tè");
    CHECK(full_name(bum_to) == "Xã Bum Tở");
    Commune other = muong_te;
    other.kind = CommuneKind::municipality;
    other.name = "Hà Nội";
    CHECK(full_name(other) == "Thành phố Hà Nội");
    other.kind = CommuneKind::other;
    CHECK(full_name(other) == "Hà Nội");
    other.kind = CommuneKind::ward;
    other.name = "";
    CHECK(full_name(other) == "Phường");
    for (const CommuneKind kind : all_kinds) {
        other.kind = kind;
        other.name = "1";
        const std::string words(kind == CommuneKind::municipality ? "thành phố" : words_of(kind).vietnamese);
        CHECK(equals_folded(full_name(other), kind == CommuneKind::other ? "1" : words + " 1",
                            Folding::marks_kept));
    }
}
