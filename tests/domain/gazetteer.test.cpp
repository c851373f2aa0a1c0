// SPDX-License-Identifier: BSL-1.0

#include "../thinned.hpp"

#include <chitieu/domain/gazetteer.hpp>

#include "brute_force.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

using namespace chitieu;

static_assert(std::is_nothrow_move_constructible_v<Gazetteer> &&
              std::is_nothrow_move_assignable_v<Gazetteer>);
static_assert(!std::is_copy_constructible_v<Gazetteer>);

namespace {

constexpr date::year_month_day day(int year, unsigned month, unsigned day_of_month) {
    return {date::year{year}, date::month{month}, date::day{day_of_month}};
}
constexpr date::year_month_day june_30 = day(2025, 6, 30);
constexpr date::year_month_day july_1 = day(2025, 7, 1);
constexpr Period before = through(june_30);
constexpr Period after = since(july_1);

/// Some units of Lai Châu and Lào Cai, before and after July 2025.
const Commune units[] = {
    {"12", CommuneKind::province, "Lai Châu", "", before},
    {"107", CommuneKind::district, "Mường Tè", "12", before},
    {"03433", CommuneKind::township, "Mường Tè", "107", before},
    {"03445", CommuneKind::commune, "Mường Tè", "107", before},
    {"03442", CommuneKind::commune, "Pa ủ", "107", before},
    {"03451", CommuneKind::commune, "Mù Cả", "107", before},
    {"03454", CommuneKind::commune, "Bum Tở", "107", before},
    {"03466", CommuneKind::commune, "Bum Nưa", "107", before},
    {"03467", CommuneKind::commune, "Vàng San", "107", before},
    {"10", CommuneKind::province, "Lào Cai", "", before},
    {"088", CommuneKind::town, "Sa Pa", "10", before},
    {"03001", CommuneKind::ward, "Sa Pa", "088", before},
    {"03002", CommuneKind::ward, "Sa Pả", "088", before},
    {"12", CommuneKind::province, "Lai Châu", "", after},
    {"03433", CommuneKind::commune, "Bum Tở", "12", after},
    {"03445", CommuneKind::commune, "Mường Tè", "12", after},
    {"03451", CommuneKind::commune, "Mù Cả", "12", after},
};

const Gazetteer& gazetteer() {
    static const Gazetteer result = [] {
        Gazetteer made;
        const auto problems = made.add(units);
        REQUIRE(problems.empty());
        return made;
    }();
    return result;
}

Commune unit(std::string_view code, date::year_month_day on) {
    const auto found = gazetteer().find(code, on);
    REQUIRE(found);
    return *found;
}

/// "code:match code:match", in the order of the candidates.
std::string told(const Candidates& candidates) {
    std::string words;
    for (const Candidate& candidate : candidates) {
        if (!words.empty()) words += ' ';
        words += std::string(candidate.commune.code) + ':' + std::string(name_of(candidate.match));
    }
    return words;
}
std::string found(std::string_view name, const NameScope& scope = {}) {
    return told(gazetteer().find_name(name, scope));
}

std::string problems_of(std::vector<CommuneProblem> problems) {
    std::string words;
    for (const CommuneProblem& problem : problems) {
        if (!words.empty()) words += ' ';
        words += std::to_string(problem.at) + ':' + std::string(name_of(problem.code));
    }
    return words;
}

}  // namespace

TEST_CASE("a code is another unit's on another day") {
    CHECK(full_name(unit("03433", june_30)) == "Thị trấn Mường Tè");
    CHECK(full_name(unit("03433", july_1)) == "Xã Bum Tở");
    CHECK(unit("03454", june_30).name == "Bum Tở");
    CHECK(!gazetteer().find("03454", july_1));
    CHECK(!gazetteer().find("3433", june_30));
    CHECK(!gazetteer().find("", june_30));
    CHECK(!gazetteer().find("034330", june_30));
    CHECK(unit("03433", june_30) == units[2]);
    CHECK(!gazetteer().find(std::string(100'000, '0'), june_30));
}

TEST_CASE("all that a code ever was, the earliest first") {
    const auto all = gazetteer().find_all("03433");
    REQUIRE(all.size() == 2);
    CHECK(all[0].name == "Mường Tè");
    CHECK(all[1].name == "Bum Tở");
    CHECK(gazetteer().find_all("03454").size() == 1);
    CHECK(gazetteer().find_all("nowhere").empty());
}

TEST_CASE("what stands above a unit depends on the day") {
    CHECK(gazetteer().parent_of(unit("03451", june_30), june_30)->code == "107");
    CHECK(gazetteer().parent_of(unit("03451", july_1), july_1)->code == "12");
    CHECK(!gazetteer().parent_of(unit("12", june_30), june_30));
    CHECK(!gazetteer().parent_of(unit("03454", june_30), july_1));  // it is not there any more
    CHECK(gazetteer().is_inside(unit("03451", june_30), unit("107", june_30), june_30));
    CHECK(gazetteer().is_inside(unit("03451", june_30), unit("12", june_30), june_30));
    CHECK(!gazetteer().is_inside(unit("03451", june_30), unit("10", june_30), june_30));
    CHECK(!gazetteer().is_inside(unit("12", june_30), unit("03451", june_30), june_30));
    CHECK(!gazetteer().is_inside(unit("12", june_30), unit("12", june_30), june_30));
    CHECK(!gazetteer().is_inside(unit("03451", june_30), unit("107", june_30), july_1));
}

TEST_CASE("what stands below a unit is all that it stands above") {
    const auto codes = [](const std::vector<Commune>& below) {
        std::string all;
        for (const Commune& found : below) all += (all.empty() ? "" : " ") + std::string(found.code);
        return all;
    };
    const std::string of_district = codes(gazetteer().children_of(unit("107", june_30), june_30));
    CHECK(of_district.find("03433") != std::string::npos);
    // Districts until June, communes since.
    CHECK(codes(gazetteer().children_of(unit("12", june_30), june_30)).starts_with("107"));
    CHECK(codes(gazetteer().children_of(unit("12", july_1), july_1)).find("03433") != std::string::npos);
    for (const date::year_month_day day : {june_30, july_1}) {
        for (const Commune& above : gazetteer().communes()) {
            std::vector<Commune> below;
            for (const Commune& each : gazetteer().communes()) {
                const auto parent = gazetteer().parent_of(each, day);
                if (each.valid.contains(day) && above.valid.contains(day) && parent == above)
                    below.push_back(each);
            }
            CAPTURE(above.code);
            if (above.valid.contains(day)) CHECK(codes(gazetteer().children_of(above, day)) == codes(below));
        }
    }
    CHECK(gazetteer().children_of(unit("03451", june_30), june_30).empty());
    CHECK(gazetteer().children_of(unit("107", june_30), july_1).empty());  // it is not there any more
}

TEST_CASE("a name with its kind, and without") {
    CHECK(found("Mường Tè", {.on = june_30}) == "107:exact 03433:exact 03445:exact");
    CHECK(found("xã Mường Tè", {.on = june_30}) == "03445:exact");
    CHECK(found("THỊ TRẤN MƯỜNG TÈ", {.on = june_30}) == "03433:exact");
    CHECK(found("TT. Mường Tè", {.on = june_30}) == "03433:exact");
    CHECK(found("huyện Mường Tè", {.on = june_30}) == "107:exact");
    CHECK(found("tỉnh Mường Tè", {.on = june_30}).empty());
    CHECK(found("Mường Tè", {.on = june_30, .kind = CommuneKind::district}) == "107:exact");
    CHECK(found("xã Mường Tè", {.on = june_30, .kind = CommuneKind::district}).empty());
    CHECK(found("Mường Tè", {.on = july_1}) == "03445:exact");
    CHECK(found("Mường Tè") == "107:exact 03433:exact 03445:exact 03445:exact");
    CHECK(found("Mu\u031Bo\u031B\u0300ng  Te\u0300", {.on = july_1}) == "03445:exact");
}

TEST_CASE("a kind without its marks is not sure") {
    CHECK(found("xa Mường Tè", {.on = june_30}) == "03445:marks_differ");
    CHECK(found("thi tran Muong Te", {.on = june_30}) == "03433:marks_differ");
    CHECK(found("thi tran Muong Te", {.on = june_30, .least = NameMatch::exact}).empty());
}

TEST_CASE("inside a unit") {
    const Commune district = unit("107", june_30);
    CHECK(found("Mường Tè", {.on = june_30, .inside = district}) == "03433:exact 03445:exact");
    CHECK(found("Mường Tè", {.on = june_30, .inside = unit("12", june_30)}) ==
          "107:exact 03433:exact 03445:exact");
    CHECK(found("Mường Tè", {.on = june_30, .inside = unit("10", june_30)}).empty());
    CHECK(found("Mường Tè", {.on = july_1, .inside = unit("12", july_1)}) == "03445:exact");
    // Without a day, on the first one that both have.
    CHECK(found("Mường Tè", {.inside = district}) == "03433:exact 03445:exact");
    CHECK(found("Mường Tè", {.inside = unit("12", july_1)}) == "03445:exact");
    // Where the day is none of the outer unit, and where that is not known at all, nothing is inside.
    CHECK(found("Mường Tè", {.on = july_1, .inside = district}).empty());
    Commune stranger = district;
    stranger.code = "999";
    CHECK(found("Mường Tè", {.on = june_30, .inside = stranger}).empty());
}

TEST_CASE("marks dropped or one letter misread") {
    const NameScope scope{.on = june_30, .inside = unit("107", june_30)};
    CHECK(found("Mù Cạ", scope) == "03451:marks_differ");
    CHECK(found("Bum Nua", scope) == "03466:marks_differ");
    CHECK(found("Vàng Sơn", scope) == "03467:letter_misread");
    CHECK(found("Pa Ủ", scope) == "03442:exact");
    CHECK(found("xã Vàng Sơn", scope) == "03467:letter_misread");
    CHECK(found("thị trấn Vàng Sơn", scope).empty());
    CHECK(found("Vàng", scope).empty());
    CHECK(found("", scope).empty());
    CHECK(found(" - ", scope).empty());
    CHECK(!gazetteer().find_name("Mù Cạ", scope).unique());
    CHECK(gazetteer().find_name("Mù Cạ", scope).unique(NameMatch::marks_differ)->name == "Mù Cả");
}

TEST_CASE("several candidates are all there, the surest first") {
    CHECK(found("Sa Pa", {.on = june_30}) == "088:exact 03001:exact 03002:marks_differ");
    CHECK(found("phường Sa Pa", {.on = june_30}) == "03001:exact 03002:marks_differ");
    CHECK(found("phường Sa Pả", {.on = june_30}) == "03002:exact 03001:marks_differ");
    CHECK(found("phường Sa Pá", {.on = june_30}) == "03001:marks_differ 03002:marks_differ");
    CHECK(found("Sa Pa", {.on = june_30, .least = NameMatch::exact}) == "088:exact 03001:exact");
    CHECK(gazetteer().find_name("phường Sa Pa", {.on = june_30}).unique()->code == "03001");
    CHECK(!gazetteer().find_name("phường Sa Pá", {.on = june_30}).unique(NameMatch::letter_misread));
}

TEST_CASE("of one kind of match, the fewest different letters come first") {
    Gazetteer made;
    made.add({{"1", CommuneKind::commune, "Mú Ca", "", before},
              {"2", CommuneKind::commune, "Mù Cả", "", before},
              {"3", CommuneKind::commune, "Mù Cá", "", before},
              {"4", CommuneKind::commune, "Mụ Nạ", "", before},
              {"5", CommuneKind::commune, "Mù Nạ", "", before}});
    const auto candidates = made.find_name("Mù Cạ");
    CHECK(told(candidates) ==
          "2:marks_differ 3:marks_differ 1:marks_differ 5:letter_misread 4:letter_misread");
    CHECK(candidates[0].letters == 1);
    CHECK(candidates[2].letters == 2);
    CHECK(candidates[3].letters == 1);
}

TEST_CASE("a name that begins like a kind") {
    Gazetteer made;
    made.add({{"1", CommuneKind::ward, "Phường Đúc", "", before},
              {"2", CommuneKind::commune, "Xá Lượng", "", before},
              {"3", CommuneKind::commune, "Lượng", "", before},
              {"4", CommuneKind::ward, "1", "", before},
              {"5", CommuneKind::ward, "2", "", before},
              {"6", CommuneKind::municipality, "Huế", "", before}});
    CHECK(told(made.find_name("Phường Đúc")) == "1:exact");
    CHECK(told(made.find_name("Phường Phường Đúc")) == "1:exact");
    CHECK(told(made.find_name("Xá Lượng")) == "2:exact 3:marks_differ");
    CHECK(told(made.find_name("xã Xá Lượng")) == "2:exact");
    CHECK(told(made.find_name("Xa Luong")) == "3:marks_differ 2:marks_differ");
    CHECK(told(made.find_name("Phường 1")) == "4:exact");
    CHECK(told(made.find_name("P.1")) == "4:exact");
    CHECK(told(made.find_name("P 01")) == "4:exact");
    CHECK(told(made.find_name("1")) == "4:exact");
    CHECK(told(made.find_name("TP Huế")) == "6:exact");
    // A list without kinds: what is written may be any of its units.
    made.add({{"7", CommuneKind::other, "Mường Tè", "", before}});
    CHECK(told(made.find_name("xã Mường Tè")) == "7:exact");
    CHECK(told(made.find_name("Mường Tè", {.kind = CommuneKind::district})) == "7:exact");
}

TEST_CASE("what is wrong with units is told, and the rest is there") {
    Gazetteer made;
    CHECK(problems_of(made.add({{"", CommuneKind::commune, "Không Mã", "", before},
                                {"1", CommuneKind::province, "Một", "", before},
                                {"1", CommuneKind::province, "Một Nữa", "", calendar_year(2023)},
                                {"2", CommuneKind::commune, "", "1", before},
                                {"3", CommuneKind::commune, "Ba", "9", before},
                                {"4", CommuneKind::commune, "Bốn", "1", after},
                                {"1", CommuneKind::province, "Một Sau", "", after}})) ==
          "0:commune_code_missing 2:commune_code_repeated 3:commune_name_missing 4:code_unknown");
    CHECK(made.communes().size() == 5);
    CHECK(made.find("1", day(2023, 5, 5))->name == "Một");
    CHECK(made.find("2", june_30)->name.empty());
    CHECK(made.parent_of(*made.find("4", july_1), july_1)->name == "Một Sau");
    CHECK(!made.parent_of(*made.find("3", june_30), june_30));
    // The parent comes later.
    CHECK(made.add({{"9", CommuneKind::district, "Chín", "1", before}}).empty());
    CHECK(made.parent_of(*made.find("3", june_30), june_30)->name == "Chín");
    CHECK(problems_of(made.add({{"9", CommuneKind::district, "Mười", "", before}})) ==
          "0:commune_code_repeated");
}

TEST_CASE("a unit inside itself is taken out") {
    Gazetteer made;
    CHECK(problems_of(made.add({{"1", CommuneKind::other, "Một", "2", before},
                                {"2", CommuneKind::other, "Hai", "3", before},
                                {"3", CommuneKind::other, "Ba", "1", before},
                                {"4", CommuneKind::other, "Bốn", "4", before}})) ==
          "0:commune_in_itself 3:commune_in_itself");
    CHECK(!made.parent_of(*made.find("1", june_30), june_30));
    CHECK(made.is_inside(*made.find("2", june_30), *made.find("1", june_30), june_30));
    CHECK(!made.is_inside(*made.find("1", june_30), *made.find("2", june_30), june_30));
    // A ring that is closed by a later call, and one that is there only on some days.
    CHECK(problems_of(made.add({{"5", CommuneKind::other, "Năm", "6", before}})) == "0:code_unknown");
    CHECK(problems_of(made.add({{"6", CommuneKind::other, "Sáu", "5", before}})) == "0:commune_in_itself");
    CHECK(made.add({{"7", CommuneKind::other, "Bảy", "", calendar_year(2020)},
                    {"8", CommuneKind::other, "Tám", "7", Period(day(2020, 1, 1), day(2021, 12, 31))},
                    {"7", CommuneKind::other, "Bảy", "8", calendar_year(2021)}})
              .size() <= 1);
    CHECK(!made.is_inside(*made.find("8", day(2021, 5, 5)), *made.find("1", june_30), day(2021, 5, 5)));
}

TEST_CASE("a parent that changes its name within a unit's time") {
    Gazetteer made;
    made.add({{"1", CommuneKind::province, "Hà Tây", "", calendar_year(2007)},
              {"1", CommuneKind::province, "Hà Nội", "", calendar_year(2008)},
              {"2", CommuneKind::commune, "Ba Vì", "1", Period(day(2006, 1, 1), day(2009, 12, 31))}});
    const Commune commune = *made.find("2", day(2008, 2, 2));
    CHECK(made.parent_of(commune, day(2007, 5, 5))->name == "Hà Tây");
    CHECK(made.parent_of(commune, day(2008, 5, 5))->name == "Hà Nội");
    CHECK(!made.parent_of(commune, day(2006, 5, 5)));
    CHECK(told(made.find_name(
              "Ba Vì", {.on = day(2008, 5, 5), .inside = *made.find("1", day(2008, 1, 1))})) == "2:exact");
    CHECK(told(made.find_name("Ba Vì", {.on = day(2007, 5, 5), .inside = *made.find("1", day(2008, 1, 1))}))
              .empty());
}

TEST_CASE("nothing is inside anything beyond sixteen levels") {
    std::vector<std::string> codes;
    for (int level = 0; level < 20; ++level) codes.push_back(std::to_string(level));
    std::vector<Commune> tower;
    for (std::size_t level = 0; level < codes.size(); ++level) {
        const std::string_view parent = level == 0 ? std::string_view() : codes[level - 1];
        tower.push_back({codes[level], CommuneKind::other, "Tầng", parent, before});
    }
    Gazetteer made;
    CHECK(made.add(tower).empty());
    CHECK(made.is_inside(*made.find("16", june_30), *made.find("0", june_30), june_30));
    CHECK(!made.is_inside(*made.find("17", june_30), *made.find("0", june_30), june_30));
}

TEST_CASE("it keeps its own text, also when it is moved and grows") {
    Gazetteer moved;
    std::vector<Commune> kept;
    {
        Gazetteer made;
        {
            const std::string name = "Mường Tè, a name that no small string holds";
            const std::string code = "03433";
            made.add({{code, CommuneKind::township, name, "", before}});
        }
        kept.push_back(*made.find("03433", june_30));
        moved = std::move(made);
    }
    std::vector<std::string> codes;
    for (int number = 0; number < 5'000; ++number) codes.push_back("x" + std::to_string(number));
    for (const std::string& code : codes) moved.add({{code, CommuneKind::commune, code, "03433", before}});
    CHECK(kept[0].name == "Mường Tè, a name that no small string holds");
    CHECK(kept[0].name.data() == moved.find("03433", june_30)->name.data());
    CHECK(moved.communes().size() == 5'001);
    for (const std::string& code : codes) {
        REQUIRE(moved.find(code, june_30));
        CHECK(moved.is_inside(*moved.find(code, june_30), kept[0], june_30));
    }
}

TEST_CASE("an empty gazetteer") {
    Gazetteer made;
    CHECK(made.add(std::vector<Commune>()).empty());
    CHECK(made.communes().empty());
    CHECK(!made.find("1", june_30));
    CHECK(made.find_all("1").empty());
    CHECK(made.find_name("Mường Tè").empty());
    CHECK(made.find_name("").empty());
}

TEST_CASE("names are found as by comparing with each of them") {
    std::mt19937_64 random(3'321);
    std::vector<brute_force::Name> names;
    std::vector<std::string> texts;
    std::vector<std::string> codes;
    for (int number = 0; number < 150; ++number) {
        // Some names are near each other, and some are the same.
        brute_force::Name name = number > 0 && random() % 2 == 0 ? names[random() % names.size()]
                                                                 : brute_force::random_name(random);
        if (random() % 2 == 0) brute_force::edit(name, random);
        names.push_back(name);
        texts.push_back(brute_force::text_of(name, random() % 2 == 0));
        codes.push_back(std::to_string(number));
    }
    Gazetteer made;
    for (std::size_t at = 0; at < names.size(); ++at) {
        made.add({{codes[at], CommuneKind::other, texts[at], "", before}});
    }
    std::size_t found_count = 0;
    for (int round = 0; round < thinned(10'000); ++round) {
        brute_force::Name query = names[random() % names.size()];
        const std::size_t edits = random() % 3;
        for (std::size_t edit = 0; edit < edits; ++edit) brute_force::edit(query, random);
        const std::string text = brute_force::text_of(query, random() % 2 == 0);
        if (split_kind(text, Folding::marks_dropped)) continue;  // "X 2": in two ways
        CAPTURE(text);
        std::set<std::pair<std::string_view, NameMatch>> expected;
        for (std::size_t at = 0; at < names.size(); ++at) {
            if (const auto match = match_names(text, texts[at])) expected.insert({codes[at], *match});
        }
        std::set<std::pair<std::string_view, NameMatch>> given;
        const Candidates candidates = made.find_name(text);
        for (const Candidate& candidate : candidates) given.insert({candidate.commune.code, candidate.match});
        CHECK(given == expected);
        CHECK(given.size() == candidates.size());
        CHECK(std::is_sorted(
            candidates.begin(), candidates.end(), [](const Candidate& left, const Candidate& right) {
                return left.match != right.match ? left.match < right.match : left.letters < right.letters;
            }));
        found_count += candidates.size();
    }
    CHECK(found_count > thinned(10'000));
}
