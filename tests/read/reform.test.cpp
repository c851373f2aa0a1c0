// SPDX-License-Identifier: BSL-1.0

#include <chitieu/read/file.hpp>
#include <chitieu/read/reform.hpp>

#include "each_broken.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

using namespace chitieu;

namespace {

constexpr date::year_month_day july_1 = date::year{2025} / date::July / 1;

struct Read {
    std::string transfers;  // "before>after share" or "before>after part", one a line
    std::string errors;     // "line:column name text", one a line
};

Read read(const std::string& text) {
    const auto table = read_reform(text, july_1);
    if (!table) return {"", describe(table.error(), Language::english)};
    CHECK(table->reform.first_day == july_1);
    Read result;
    for (const Transfer& transfer : table->reform.units.transfers()) {
        result.transfers.append(transfer.before).append(">").append(transfer.after);
        if (transfer.share) {
            const Ratio& share = *transfer.share;
            result.transfers += ' ' + std::to_string(static_cast<long>(share.numerator())) + '/' +
                                std::to_string(static_cast<long>(share.denominator()));
        }
        if (transfer.is_part) result.transfers += " part";
        result.transfers += '\n';
    }
    for (const Error& error : table->errors) {
        result.errors.append(std::to_string(error.place.line)).append(":");
        result.errors.append(std::to_string(error.place.column)).append(" ");
        result.errors.append(name_of(error.code)).append(" ").append(error.text).append("\n");
    }
    return result;
}

}  // namespace

TEST_CASE("one pair a row") {
    const Read table = read("code_before,code_after\n03469,03433\n03454,03433\n");
    CHECK(table.transfers == "03454>03433\n03469>03433\n");
    CHECK(table.errors.empty());
    CHECK(read("Mã mới;Tên xã mới;Mã cũ;Tên xã cũ\n03433;Bum Tở;03469;Kan Hồ\n").transfers ==
          "03469>03433\n");
    CHECK(read("Xã cũ\tMã xã cũ\tMã xã mới\nKan Hồ\t03469\t03433\n").transfers == "03469>03433\n");
    CHECK(read("before,after\n1,2\n").transfers == "1>2\n");
}

TEST_CASE("all parts of a unit in one cell") {
    CHECK(read("code_after\tcodes_before\n03433\t03433;03469;03454\n03451\t03451\n").transfers ==
          "03433>03433\n03451>03451\n03454>03433\n03469>03433\n");
    CHECK(read("code_after\tcodes_before\nX\tA + B, C  D\n").transfers == "A>X\nB>X\nC>X\nD>X\n");
    CHECK(read("codes_before\tcodes_after\nA\tX;Y\n").transfers == "A>X\nA>Y\n");
}

TEST_CASE("shares and parts") {
    const Read table = read(
        "code_before,code_after,share,note\n"
        "A,X,2/5,\n"
        "A,Y,60%,\n"
        "B,X,\"0,25\",\n"
        "B,Y,0.75,một phần\n"
        "C,X,một phần,\n"
        "D,X,,Một phần diện tích\n"
        "E,X,toàn bộ,\n"
        "F,X,,\n");
    CHECK(table.transfers == "A>X 2/5\nA>Y 3/5\nB>X 1/4\nB>Y 3/4\nC>X part\nD>X part\nE>X 1/1\nF>X\n");
    CHECK(table.errors.empty());
}

TEST_CASE("what is wrong is told with its place, and the rest is read") {
    const Read table = read(
        "code_before,code_after,share\n"
        "A,,\n"         // 2
        ",X,\n"         // 3
        "B,X,half\n"    // 4
        "C,X,0\n"       // 5
        "D,X,120%\n"    // 6
        "E,X,1/0\n"     // 7
        "F,X,2/5\n"     // 8
        "F,Y,2/5\n"     // 9
        "G,X,\n"        // 10
        "G,X,\n"        // 11
        "H,X,,thừa\n"   // 12
        "I,X\n"         // 13
        "J,X,-1/2\n");  // 14
    CHECK(
        table.errors ==
        "2:1 commune_code_missing A\n3:1 commune_code_missing X\n4:5 number_malformed half\n"
        "5:5 number_malformed 0\n6:5 number_malformed 120%\n7:5 number_malformed 1/0\n8:1 parts_not_whole F\n"
        "11:1 row_repeated G\n12:6 row_too_long thừa\n13:1 row_too_short I\n14:5 number_malformed -1/2\n");
    CHECK(table.transfers ==
          "B>X part\nC>X part\nD>X part\nE>X part\nF>X 2/5\nF>Y 2/5\nG>X\nI>X\nJ>X part\n");
}

TEST_CASE("what is no merger list") {
    CHECK(read("").errors == "the file is empty");
    CHECK(read("code,name\n1,a\n").errors == "the table has no column “code_before”");
    CHECK(read("code_before,name\n1,a\n").errors == "the table has no column “code_after”");
    CHECK(read("code_before,code_after\n").transfers.empty());
}

TEST_CASE("the mergers of Mường Tè") {
    const auto text = read_file(CHITIEU_SHARED_DIR "/data/communes/muong-te-after-2025-07.tsv");
    if (!text) {
        MESSAGE("skipped: the merger list is not beside this checkout");
        return;
    }
    const auto table = read_reform(*text, july_1);
    REQUIRE(table);
    CHECK(table->errors.empty());
    const Succession& units = table->reform.units;
    CHECK(units.transfers().size() == 15);  // 14 of Mường Tè, and Hua Bum of the district beside it
    for (const Transfer& transfer : units.transfers()) CHECK(units.fate_of(transfer.before) == Fate::whole);
    CHECK(units.successor_of("03469") == "03433");
    CHECK(units.parts_of("03460").size() == 2);
    CHECK(units.parts_of("03451").size() == 1);
}

TEST_CASE("broken lists: cut, flipped, left out and repeated bytes") {
    const std::string list =
        "code_before,code_after,share,note\nA,X,2/5,\n\"A\",Y,60%,một phần\nB;C,X,\"0,25\",\r\nD,X,toàn "
        "bộ,\n";
    const auto check = [](const std::string& broken) {
        const auto table = read_reform(broken, july_1);
        if (!table) {
            CHECK(describe(table.error(), Language::vietnamese).size() > 5);
            return;
        }
        for (const Error& error : table->errors) CHECK(error.place.line >= 1);
        for (const Transfer& transfer : table->reform.units.transfers()) {
            CHECK(table->reform.units.fate_of(transfer.before) != Fate::unknown);
            if (transfer.share) CHECK((Ratio(0) < *transfer.share && !(Ratio(1) < *transfer.share)));
        }
    };
    each_broken(list, "\",;\n/%0-|", check);
}
