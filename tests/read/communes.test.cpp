// SPDX-License-Identifier: BSL-1.0

#include <chitieu/read/communes.hpp>
#include <chitieu/read/file.hpp>

#include "../text/letter_tables.hpp"
#include "../thinned.hpp"
#include "each_broken.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

constexpr date::year_month_day day(int year, unsigned month, unsigned day_of_month) {
    return {date::year{year}, date::month{month}, date::day{day_of_month}};
}
constexpr date::year_month_day june_30 = day(2025, 6, 30);
constexpr date::year_month_day july_1 = day(2025, 7, 1);

/// "code kind name parent", one unit a line.
std::string units_of(const Gazetteer& gazetteer) {
    std::string words;
    for (const Commune& commune : gazetteer.communes()) {
        words.append(commune.code).append(" ").append(name_of(commune.kind)).append(" ").append(commune.name);
        if (!commune.parent_code.empty()) words.append(" < ").append(commune.parent_code);
        words += '\n';
    }
    return words;
}

struct Read {
    std::string units;
    std::string errors;  // "line:column name text", one a line
};

Read read(const std::string& text, const Period& valid = calendar_year(2023)) {
    Gazetteer gazetteer;
    const auto table = read_communes(text, valid, gazetteer);
    if (!table) return {"", describe(table.error(), Language::english)};
    CHECK(table->added == gazetteer.communes().size());
    std::string errors;
    for (const Error& error : table->errors) {
        errors.append(std::to_string(error.place.line))
            .append(":")
            .append(std::to_string(error.place.column));
        errors.append(" ").append(name_of(error.code)).append(" ").append(error.text).append("\n");
    }
    return {units_of(gazetteer), errors};
}

const std::string three =
    "12 province Lai Châu\n"
    "107 district Mường Tè < 12\n"
    "03433 township Mường Tè < 107\n";

std::string load(const std::string& name) {
    const std::string path = CHITIEU_SHARED_DIR "/data/communes/" + name;
    const auto text = read_file(path);
    return text ? *text : std::string();
}

/// Every letter with a mark as a base and its marks (NFD).
std::string decomposed(std::string_view text) {
    std::string result;
    const auto put = [&](char32_t value) {
        if (value != 0) encode_utf8(value, [&](char byte) { result += byte; });
    };
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        text.remove_prefix(point.length);
        const auto* const row =
            std::find_if(std::begin(letter_tables::vietnamese), std::end(letter_tables::vietnamese),
                         [&](const auto& known) { return known.composed == point.value; });
        if (row == std::end(letter_tables::vietnamese)) {
            put(point.value);
        } else {
            put(static_cast<unsigned char>(row->base));
            put(row->first_mark);
            put(row->second_mark);
        }
    }
    return result;
}

/// Both official lists; nullptr, and a message, where they are not beside this checkout.
const Gazetteer* official() {
    static const std::optional<Gazetteer> gazetteer = [] {
        std::optional<Gazetteer> made;
        const std::string before = load("units-before-2025-07.csv");
        const std::string after = load("units-2026.csv");
        if (before.empty() || after.empty()) return made;
        made.emplace();
        const auto old_table = read_communes(before, through(june_30), *made);
        const auto new_table = read_communes(after, since(july_1), *made);
        REQUIRE(old_table);
        REQUIRE(new_table);
        CHECK(old_table->errors.empty());
        CHECK(new_table->errors.empty());
        CHECK(old_table->added + new_table->added == made->communes().size());
        return made;
    }();
    if (!gazetteer) MESSAGE("skipped: the official lists are not beside this checkout");
    return gazetteer ? &*gazetteer : nullptr;
}

}  // namespace

TEST_CASE("one unit a row, columns in any order") {
    CHECK(read("code,name,parent\n12,Tỉnh Lai Châu,\n107,Huyện Mường Tè,12\n03433,Thị trấn Mường Tè,107\n")
              .units == three);
    CHECK(
        read("parent,code,name\n,12,Tỉnh Lai Châu\n12,107,Huyện Mường Tè\n107,03433,TT. Mường Tè\n").units ==
        three);
    // Children before their parents, headings in Vietnamese, a kind of its own.
    CHECK(read("STT;Mã cấp trên;Tên đơn vị;Loại;Mã\n1;107;Mường Tè;Thị trấn;03433\n2;;Lai Châu;Tỉnh;12\n"
               "3;12;Mường Tè;Huyện;107\n")
              .units == "03433 township Mường Tè < 107\n12 province Lai Châu\n107 district Mường Tè < 12\n");
}

TEST_CASE("the same table in other bytes") {
    const std::string csv =
        "code,name,parent\n12,Tỉnh Lai Châu,\n107,Huyện Mường Tè,12\n03433,Thị trấn Mường Tè,107\n";
    const auto replaced = [&](char from, const std::string& to) {
        std::string text;
        for (const char letter : csv) text += letter == from ? to : std::string(1, letter);
        return text;
    };
    CHECK(read(replaced(',', "\t")).units == three);
    CHECK(read(replaced(',', ";")).units == three);
    CHECK(read(replaced('\n', "\r\n")).units == three);
    CHECK(read(replaced('\n', "\r")).units == three);
    CHECK(read("\xEF\xBB\xBF" + csv).units == three);
    CHECK(read("Danh mục\nNguồn: Tổng cục Thống kê\n\n" + csv).units == three);
    CHECK(read("| code | name | parent |\n|---|---|---|\n| 12 | Tỉnh Lai Châu | |\n| 107 | Huyện Mường Tè | "
               "12 |\n"
               "| 03433 | Thị trấn Mường Tè | 107 |\n")
              .units == three);
    CHECK(
        read(
            "\"code\",\"name\",\"parent\"\n\"12\",\"Tỉnh Lai Châu\",\"\"\n\"107\",\"Huyện Mường Tè\",\"12\"\n"
            "\"03433\",\"Thị trấn Mường Tè\",\"107\"\n")
            .units == three);
    CHECK(read("code,name\n1,\"Văn Miếu, Quốc Tử Giám\"\n2,\"Nói \"\"a\"\"\"\n").units ==
          "1 other Văn Miếu, Quốc Tử Giám\n2 other Nói \"a\"\n");
    CHECK(read(decomposed(csv)).units == decomposed(three));
}

TEST_CASE("one lowest unit a row") {
    const std::string wide =
        "province_code,province,district_code,district,ward_code,ward\n"
        "12,Tỉnh Lai Châu,107,Huyện Mường Tè,03433,Thị trấn Mường Tè\n"
        "12,Tỉnh Lai Châu,107,Huyện Mường Tè,03436,Xã Thu Lũm\n"
        "01,Thành phố Hà Nội,269,Thị xã Sơn Tây,09574,Phường Lê Lợi\n"
        "12,Tỉnh Lai Châu,107,Huyện Mường Tè,03439,Xã Ka Lăng\n"
        "45,Tỉnh Quảng Trị,471,Huyện Cồn Cỏ,,\n"
        "79,Thành phố Hồ Chí Minh,769,Thành phố Thủ Đức,26794,Phường Linh Xuân\n";
    const Read table = read(wide);
    CHECK(table.errors.empty());
    CHECK(table.units == three +
                             "03436 commune Thu Lũm < 107\n"
                             "01 municipality Hà Nội\n"
                             "269 town Sơn Tây < 01\n"
                             "09574 ward Lê Lợi < 269\n"
                             "03439 commune Ka Lăng < 107\n"
                             "45 province Quảng Trị\n"
                             "471 district Cồn Cỏ < 45\n"
                             "79 municipality Hồ Chí Minh\n"
                             "769 city Thủ Đức < 79\n"
                             "26794 ward Linh Xuân < 769\n");
    CHECK(read("province_code,province,ward_code,ward_full_name\n12,Tỉnh Lai Châu,03433,Xã Bum Tở\n"
               "91,Tỉnh An Giang,31078,Đặc khu Phú Quốc\n")
              .units ==
          "12 province Lai Châu\n03433 commune Bum Tở < 12\n91 province An Giang\n31078 special_zone Phú "
          "Quốc < 91\n");
    // As the statistics office exports it.
    CHECK(read("Tỉnh Thành Phố,Mã TP,Quận Huyện,Mã QH,Phường Xã,Mã PX,Cấp,Tên Tiếng Anh\n"
               "Tỉnh Lai Châu,12,Huyện Mường Tè,107,Thị trấn Mường Tè,03433,Thị trấn,\n")
              .units == three);
    // A database's: only the code of what is above.
    CHECK(read("code,name,name_en,full_name,full_name_en,code_name,district_code\n"
               "03433,Mường Tè,Muong Te,Thị trấn Mường Tè,Muong Te Township,muong_te,107\n")
              .units == "03433 township Mường Tè < 107\n");
}

TEST_CASE("a name holds its kind where most of its column do") {
    CHECK(read("code,name,kind\n1,Phường Đúc,Phường\n2,An Cựu,Phường\n3,Vỹ Dạ,Phường\n").units ==
          "1 ward Phường Đúc\n2 ward An Cựu\n3 ward Vỹ Dạ\n");
    CHECK(read("code,name,kind\n1,Phường Phường Đúc,Phường\n2,Phường An Cựu,Phường\n3,Phường Vỹ Dạ,Phường\n")
              .units == "1 ward Phường Đúc\n2 ward An Cựu\n3 ward Vỹ Dạ\n");
    CHECK(read("code,name\n1,Phường Đúc\n2,An Cựu\n3,Vỹ Dạ\n").units ==
          "1 other Phường Đúc\n2 other An Cựu\n3 other Vỹ Dạ\n");
    CHECK(read("code,name\n1,Phường Đúc\n2,Xã An Cựu\n3,Vỹ Dạ\n").units ==
          "1 ward Đúc\n2 commune An Cựu\n3 other Vỹ Dạ\n");
    // A kind of the column's own counts before what a name begins with.
    CHECK(read("code,name,kind\n1,Xã Xuân,Phường\n2,Phường An Cựu,Phường\n").units ==
          "1 ward Xã Xuân\n2 ward An Cựu\n");
    CHECK(read("code,name,kind\n1,Phường 1,\n").units == "1 ward 1\n");
}

TEST_CASE("dates of a row are ends of its period") {
    Gazetteer gazetteer;
    const std::string text =
        "code,name,parent,valid from,valid to\n"
        "12,Tỉnh Lai Châu,,,\n"
        "107,Huyện Mường Tè,12,,2025-06-30\n"
        "03433,Thị trấn Mường Tè,107,,30/06/2025\n"
        "03433,Xã Bum Tở,12,1/7/2025,\n";
    const Period all(day(2020, 1, 1), day(2030, 12, 31));
    const auto table = read_communes(text, all, gazetteer);
    REQUIRE(table);
    CHECK(table->errors.empty());
    CHECK(gazetteer.find("12", july_1)->valid == all);
    CHECK(gazetteer.find("03433", june_30)->valid == Period(day(2020, 1, 1), june_30));
    CHECK(gazetteer.find("03433", july_1)->valid == Period(july_1, day(2030, 12, 31)));
    CHECK(full_name(*gazetteer.parent_of(*gazetteer.find("03433", july_1), july_1)) == "Tỉnh Lai Châu");
}

TEST_CASE("what is wrong is told with its place, and the rest is read") {
    const Read table = read(
        "code,name,kind,parent,valid from,valid to\n"
        "1,Tỉnh Một,,,,\n"           // 2
        ",Xã Không Mã,,1,,\n"        // 3
        "2,Xã Hai,ấp,1,,\n"          // 4
        "3,Xã Ba,,99,,\n"            // 5
        "3,Xã Ba Nữa,,1,,\n"         // 6
        "4,Xã Bốn,,1,31/02/2023,\n"  // 7
        "5,Xã Năm,,1,2024-01-01,\n"  // 8
        "6,,,1,,\n"                  // 9
        "7,Xã Bảy,,1,,,thừa\n"       // 10
        "8,Xã Tám,,1\n"              // 11
        "9,Xã \"Chín\n"              // 12
        "10,Xã M\xFF\x1F,,1,,\n"     // 13
        ",,,,,\n"                    // 14
        "11,Xã Mười Một,,11,,\n"     // 15
        "12,Xã Mười Hai,,1,,\n");    // 16
    CHECK(table.errors ==
          "3:2 commune_code_missing Xã Không Mã\n"
          "4:10 words_unknown ấp\n"
          "5:10 code_unknown 99\n"
          "6:1 commune_code_repeated 3\n"
          "7:13 date_malformed 31/02/2023\n"
          "8:13 range_reversed 2024-01-01\n"
          "9:1 commune_name_missing 6\n"
          "10:15 row_too_long thừa\n"
          "11:1 row_too_short 8\n"
          "12:1 row_too_short 9\n"
          "13:8 utf8_invalid 10\n"
          "15:1 commune_in_itself 11\n");
    CHECK(table.units ==
          "1 province Một\n2 commune Hai < 1\n3 commune Ba < 99\n6 other  < 1\n8 commune Tám < 1\n9 commune "
          "\"Chín\n"
          "10 commune M\xFF\x1F < 1\n11 commune Mười Một\n12 commune Mười Hai < 1\n");
}

TEST_CASE("a province that is called otherwise on another row") {
    const Read table = read(
        "province_code,province,ward_code,ward\n"
        "12,Tỉnh Lai Châu,1,Xã Một\n"
        "12,Tỉnh Lào Cai,2,Xã Hai\n"
        "12,Tỉnh Lai Châu,3,Xã Ba\n");
    CHECK(table.errors == "3:1 commune_code_repeated 12\n");
    CHECK(table.units == "12 province Lai Châu\n1 commune Một < 12\n2 commune Hai < 12\n3 commune Ba < 12\n");
}

TEST_CASE("what is no table") {
    CHECK(read("").errors == "the file is empty");
    CHECK(read(" \n\t\n").errors == "the file is empty");
    CHECK(read(std::string("PK\x03\0abc", 7)).errors ==
          "line 1, column 4: the file is not text in UTF-8: it holds a NUL byte");
    CHECK(read("Một văn bản.\n").errors == "the table has no column “code”");
    CHECK(read("code,parent\n1,2\n").errors == "the table has no column “name”");
    CHECK(read("name,parent\nXã Một,2\n").errors == "the table has no column “code”");
    CHECK(read("code,name\n").units.empty());
    CHECK(read("code,name\n").errors.empty());
}

TEST_CASE("two tables in one gazetteer, and what the second repeats") {
    Gazetteer gazetteer;
    const std::string before = "code,name\n12,Tỉnh Lai Châu\n";
    CHECK(read_communes(before, through(june_30), gazetteer)->added == 1);
    CHECK(read_communes(before, since(july_1), gazetteer)->added == 1);
    const auto again = read_communes(before, calendar_year(2025), gazetteer);
    CHECK(again->added == 0);
    REQUIRE(again->errors.size() == 1);
    CHECK(again->errors[0] == Error{ErrorCode::commune_code_repeated, {2, 1}, "12"});
}

TEST_CASE("errors outlive the move of their table, also where a cell had to be copied") {
    const std::string text = "code,name,parent\n1,Xã Một,\"\"\"9\"\"\"\n";
    Gazetteer gazetteer;
    auto table = read_communes(text, calendar_year(2023), gazetteer);
    REQUIRE(table);
    const CommuneTable moved = std::move(*table);
    REQUIRE(moved.errors.size() == 1);
    CHECK(moved.errors[0].text == "\"9\"");
}

TEST_CASE("the official lists are read whole") {
    const Gazetteer* const gazetteer = official();
    if (gazetteer == nullptr) return;
    std::map<std::pair<bool, CommuneLevel>, std::size_t> counts;
    std::map<std::string_view, Commune> old_communes;
    std::map<std::string_view, Commune> new_communes;
    for (const Commune& commune : gazetteer->communes()) {
        const bool is_new = commune.valid.contains(july_1);
        ++counts[{is_new, level_of(commune.kind)}];
        if (level_of(commune.kind) != CommuneLevel::commune) continue;
        (is_new ? new_communes : old_communes).emplace(commune.code, commune);
    }
    CHECK(counts[{false, CommuneLevel::province}] == 63);
    // Of the 696 districts five are islands without communes, which a list of communes does not name.
    CHECK(counts[{false, CommuneLevel::district}] == 691);
    CHECK(counts[{false, CommuneLevel::commune}] == 10'035);
    CHECK(counts[{true, CommuneLevel::province}] == 34);
    CHECK(counts[{true, CommuneLevel::commune}] == 3'321);
    CHECK(counts.size() == 5);

    std::size_t reused = 0;
    std::size_t of_another_name = 0;
    for (const auto& [code, commune] : new_communes) {
        const auto old = old_communes.find(code);
        if (old == old_communes.end()) continue;
        ++reused;
        of_another_name += old->second.name != commune.name;
        CHECK(gazetteer->find_all(code).size() == 2);
    }
    CHECK(reused == 3'315);
    CHECK(of_another_name == 1'888);
    CHECK(full_name(*gazetteer->find("03433", june_30)) == "Thị trấn Mường Tè");
    CHECK(full_name(*gazetteer->find("03433", july_1)) == "Xã Bum Tở");
}

TEST_CASE("Mường Tè in the official lists, and its names as a report writes them") {
    const Gazetteer* const gazetteer = official();
    if (gazetteer == nullptr) return;
    const auto district = gazetteer->find_name("huyện Mường Tè", {.on = june_30}).unique();
    REQUIRE(district);
    CHECK(district->code == "107");
    const NameScope scope{.on = june_30, .inside = *district};
    std::size_t communes = 0;
    for (const std::string_view name :
         {"Thị trấn Mường Tè", "Xã Thu Lũm", "Xã Ka Lăng", "Xã Tá Bạ", "Xã Pa Ủ", "Xã Mường Tè",
          "Xã Pa Vệ Sử", "Xã Mù Cả", "Xã Bum Tở", "Xã Nậm Khao", "Xã Tà Tổng", "Xã Bum Nưa", "Xã Vàng San",
          "Xã Kan Hồ"}) {
        CAPTURE(name);
        CHECK(gazetteer->find_name(name, scope).unique().has_value());
        CHECK(gazetteer->find_name(decomposed(name), scope).unique().has_value());
        ++communes;
    }
    CHECK(communes == 14);

    struct Misread {
        std::string_view written;
        std::string_view meant;
        NameMatch match;
    };
    for (const Misread& misread : {Misread{"Mù Cạ", "Mù Cả", NameMatch::marks_differ},
                                   {"Bum Nua", "Bum Nưa", NameMatch::marks_differ},
                                   {"Vàng Sơn", "Vàng San", NameMatch::letter_misread},
                                   {"Can Hồ", "Kan Hồ", NameMatch::letter_misread},
                                   {"Pa Vệ Sủ", "Pa Vệ Sử", NameMatch::marks_differ},
                                   {"Bum Tờ", "Bum Tở", NameMatch::marks_differ},
                                   {"Tà Tông", "Tà Tổng", NameMatch::marks_differ}}) {
        const Candidates candidates = gazetteer->find_name(misread.written, scope);
        CAPTURE(misread.written);
        REQUIRE(candidates.size() == 1);
        CHECK(candidates[0].commune.name == misread.meant);
        CHECK(candidates[0].match == misread.match);
        CHECK(!candidates.unique());
        CHECK(candidates.unique(misread.match)->name == misread.meant);
    }
}

TEST_CASE("names that are not enough") {
    const Gazetteer* const gazetteer = official();
    if (gazetteer == nullptr) return;
    const auto town = gazetteer->find_name("thị xã Sa Pa", {.on = june_30}).unique();
    REQUIRE(town);
    const Candidates sa_pa = gazetteer->find_name("Sa Pa", {.on = june_30, .inside = *town});
    REQUIRE(sa_pa.size() == 2);
    CHECK(sa_pa[0].match == NameMatch::exact);
    CHECK(sa_pa[1].commune.name == "Sa Pả");
    CHECK(sa_pa[1].match == NameMatch::marks_differ);
    const Candidates sa_pa_misread = gazetteer->find_name("Sa Pá", {.on = june_30, .inside = *town});
    CHECK(sa_pa_misread.best().size() == 2);
    CHECK(!sa_pa_misread.unique(NameMatch::letter_misread));

    const Candidates tan_thanh = gazetteer->find_name("xã Tân Thành", {.on = june_30});
    CHECK(tan_thanh.best().size() == 27);
    CHECK(tan_thanh.size() > 27);
    CHECK(!tan_thanh.unique());
    CHECK(gazetteer->find_name("xã Tân Thành", {.on = june_30, .least = NameMatch::exact}).size() == 27);
    // Pairs in one district that differ only in their marks.
    std::set<std::pair<std::string_view, std::string>> pairs;
    for (const Commune& commune : gazetteer->communes()) {
        if (level_of(commune.kind) != CommuneLevel::commune || commune.valid.contains(july_1)) continue;
        const auto district = gazetteer->find(commune.parent_code, june_30);
        const Candidates near = gazetteer->find_name(
            commune.name, {.on = june_30, .inside = *district, .least = NameMatch::marks_differ});
        for (const Candidate& other : near) {
            if (other.match != NameMatch::marks_differ) continue;
            std::string names[] = {std::string(commune.name), std::string(other.commune.name)};
            std::sort(std::begin(names), std::end(names));
            pairs.insert({commune.parent_code, names[0] + "/" + names[1]});
        }
    }
    CHECK(pairs.size() == 26);
}

TEST_CASE("every official unit is found by its code, and by its name inside its parent") {
    const Gazetteer* const gazetteer = official();
    if (gazetteer == nullptr) return;
    for (const Commune& commune : gazetteer->communes()) {
        const date::year_month_day on = commune.valid.contains(july_1) ? july_1 : june_30;
        CHECK(gazetteer->find(commune.code, on) == commune);
        CHECK(gazetteer->parent_of(commune, on).has_value() == !commune.parent_code.empty());
        const auto parent = gazetteer->parent_of(commune, on);
        const NameScope scope{.on = on, .inside = parent ? Inside(*parent) : Inside()};
        const Candidates candidates = gazetteer->find_name(full_name(commune), scope);
        const auto best = candidates.best();
        CHECK(std::any_of(best.begin(), best.end(), [&](const Candidate& candidate) {
            return candidate.commune == commune && candidate.match == NameMatch::exact;
        }));
        // No two units of one kind have one name inside one parent, whatever rule it is spelt by.
        CHECK(best.size() == 1);
    }
}

TEST_CASE("every misreading of an official name finds it") {
    const Gazetteer* const gazetteer = official();
    if (gazetteer == nullptr) return;
    std::mt19937_64 random(2026);
    std::size_t misread = 0;
    for (int round = 0; round < 10'000; ++round) {
        const auto communes = gazetteer->communes();
        const Commune& commune = communes[random() % communes.size()];
        std::vector<std::string> letters;
        for (std::string_view rest = commune.name; !rest.empty();) {
            const std::size_t length = decode_utf8(rest).length;
            letters.emplace_back(rest.substr(0, length));
            rest.remove_prefix(length);
        }
        const std::size_t at = random() % letters.size();
        if (letters[at] == " " || letters[at] == "'" || (letters[at][0] >= '0' && letters[at][0] <= '9'))
            continue;
        switch (random() % 3) {
            case 0:
                letters[at] = "b";
                break;
            case 1:
                letters.erase(letters.begin() + static_cast<std::ptrdiff_t>(at));
                break;
            default:
                letters.insert(letters.begin() + static_cast<std::ptrdiff_t>(at), "b");
        }
        std::string written;
        for (const std::string& letter : letters) written += letter;
        if (!match_names(written, commune.name)) continue;  // too short, or a Roman number
        const Candidates candidates = gazetteer->find_name(written);
        CAPTURE(written);
        CAPTURE(commune.name);
        CHECK(std::any_of(candidates.begin(), candidates.end(),
                          [&](const Candidate& candidate) { return candidate.commune == commune; }));
        ++misread;
    }
    CHECK(misread > 8'000);
}

TEST_CASE("broken tables: cut, flipped, left out and repeated bytes") {
    const std::string text =
        "province_code,province,district_code,district,ward_code,ward\n"
        "12,Tỉnh Lai Châu,107,Huyện Mường Tè,03433,Thị trấn Mường Tè\n"
        "12,Tỉnh Lai Châu,107,\"Huyện Mường Tè\",03436,Xã Thu Lũm\r\n"
        "01,Thành phố Hà Nội,001,Quận Ba Đình,00001,Phường Phúc Xá\n"
        "01,Thành phố Hà Nội,001,Quận Ba Đình,00004,\"Phường \"\"Trúc Bạch\"\"\"\n";
    const std::string plain =
        "code,name,kind,parent,valid from,valid to\n"
        "12,Tỉnh Lai Châu,Tỉnh,,2004-01-01,\n107,Huyện Mường Tè,Huyện,12,,30/06/2025\n"
        "03433,Mường Tè,Thị trấn,107,,\n";
    const auto check = [](const std::string& broken) {
        Gazetteer gazetteer;
        const auto table = read_communes(broken, since(july_1), gazetteer);
        if (!table) {
            CHECK(describe(table.error(), Language::vietnamese).size() > 5);
            return;
        }
        const auto lines = static_cast<std::size_t>(std::count(broken.begin(), broken.end(), '\n') +
                                                    std::count(broken.begin(), broken.end(), '\r'));
        for (const Error& error : table->errors) {
            CHECK(error.place.line >= 1);
            CHECK(error.place.line <= lines + 1);
            CHECK(describe(error, Language::english).size() > 5);
        }
        CHECK(table->added == gazetteer.communes().size());
        for (const Commune& commune : gazetteer.communes()) {
            CHECK(gazetteer.find(commune.code, commune.valid.first()) == commune);
            const Candidates candidates = gazetteer.find_name(commune.name);
            for (const Candidate& candidate : candidates) {
                CHECK(gazetteer.find(candidate.commune.code, candidate.commune.valid.last()).has_value());
            }
            static_cast<void>(gazetteer.is_inside(commune, commune, commune.valid.first()));
        }
    };
    for (const std::string& table : {text, plain}) each_broken(table, "\",;\n\r\t|0 ", check);
}

TEST_CASE("long tables of anything are linear") {
    const std::string many(300'000, 'x');
    for (const std::string piece :
         {"1,x\n", "1,Xã Một\n", "\n", ",\n", "\"", "1,\"a\n", ",,,,,,,\n", "x", "&"}) {
        std::string text = "code,name\n";
        while (text.size() < std::size_t{300'000} / thinning) text += piece;
        Gazetteer gazetteer;
        const auto table = read_communes(text, calendar_year(2023), gazetteer);
        REQUIRE(table);
        CHECK(table->added <= 1);
    }
    constexpr std::size_t many_names = thinned(20'000);
    std::string names = "code,name\n";
    for (std::size_t number = 0; number < many_names; ++number) {
        names += std::to_string(number) + ",Xã Tân Thành" + std::to_string(number) + "\n";
    }
    for (std::size_t number = many_names; number < 2 * many_names; ++number)
        names += std::to_string(number) + ",Xã Tân Thành\n";
    names += "x,Xã " + many + "\n";
    Gazetteer gazetteer;
    const auto table = read_communes(names, calendar_year(2023), gazetteer);
    REQUIRE(table);
    CHECK(table->added == 2 * many_names + 1);
    CHECK(gazetteer.find_name("xã Tân Thành").size() == many_names);
    CHECK(gazetteer.find_name(many).size() == 1);
}

TEST_CASE("a table in UTF-16 is named") {
    const std::string text = std::string("\xFF\xFE") + "m" + '\0' + "a" + '\0';
    Gazetteer gazetteer;
    const auto read = read_communes(text, since(date::year{2025} / date::July / 1), gazetteer);
    REQUIRE_FALSE(read.has_value());
    CHECK(describe(read.error(), Language::vietnamese) ==
          "dòng 1, cột 1: tệp viết theo bảng mã “UTF-16”: chỉ đọc được UTF-8");
}
