// SPDX-License-Identifier: BSL-1.0

#include <chitieu/text/fold_string.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/parse_unit.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr std::size_t entry_count = 79;
static_assert(standard_units.count == entry_count);

// Every way to write a unit that stands on its line of the catalogue.
std::vector<std::string_view> spellings_of(const UnitInfo& info) {
    std::vector<std::string_view> result{info.symbol, info.name.vietnamese, info.name.english};
    for (std::string_view words = info.words; !words.empty();) {
        const std::size_t bar = words.find('|');
        result.push_back(words.substr(0, bar));
        words = bar == std::string_view::npos ? std::string_view{} : words.substr(bar + 1);
    }
    return result;
}

// Which units can be written so, once folded.
std::map<std::string, std::set<std::string_view>> units_by_spelling(Folding folding) {
    std::map<std::string, std::set<std::string_view>> result;
    for (const UnitInfo* info : standard_units) {
        for (const std::string_view spelling : spellings_of(*info)) {
            result[folded(spelling, folding)].insert(info->symbol);
        }
    }
    return result;
}

struct Buffalo : DescribedUnit<Buffalo> {
    static constexpr UnitInfo info = describe_count("{buffalo}", {"trâu", "buffalo"}, "con trâu");
};
struct Buffaloes : Counted<"trâu", "buffalo"> {};
struct WaterBuffalo : Counted<"trâu nước", "water buffalo"> {};
struct Pig : DescribedUnit<Pig> {
    static constexpr UnitInfo info = describe_count("{pig}", {"lợn", "pig"});
};
struct AnotherPig : DescribedUnit<AnotherPig> {
    static constexpr UnitInfo info = describe_count("{swine}", {"heo", "swine"}, "lợn");
};
struct Cord : DescribedUnit<Cord> {
    static constexpr UnitInfo info = describe_measure("{cord}", {"ster", "stere"}, dimensions::volume, 1);
};
struct Riel : DescribedUnit<Riel> {
    static constexpr UnitInfo info = describe_money("KHR", {"riel", "riel"});
};
struct Dozen : DescribedUnit<Dozen> {
    static constexpr UnitInfo info = describe_scale("{dozen}", {"tá", "dozen"}, 12);
};

}  // namespace

TEST_CASE("every symbol is there once") {
    std::set<std::string_view> symbols;
    for (const UnitInfo* info : standard_units) symbols.insert(info->symbol);
    CHECK(symbols.size() == entry_count);
}

TEST_CASE("every entry has a name in both languages, a positive factor and a valid dimension") {
    for (const UnitInfo* info : standard_units) {
        CAPTURE(info->symbol);
        CHECK(!info->symbol.empty());
        CHECK(!info->name.vietnamese.empty());
        CHECK(!info->name.english.empty());
        CHECK(info->factor > Ratio(0));
        CHECK(info->dimension.is_valid());
        const AnyUnit unit(*info);
        CHECK(unit.factor() == info->factor);
        CHECK(unit.kind() == info->kind);
        // Scales measure nothing, all else does; a count and a currency are bases of their own.
        CHECK((info->dimension == Dimension()) == (info->kind == UnitKind::scale));
        if (info->kind == UnitKind::count || info->kind == UnitKind::money) {
            CHECK(info->dimension == Dimension::of(info->symbol));
            CHECK(info->factor == Ratio(1));
        }
    }
}

TEST_CASE("what is no count is so many of the base units, by the SI and by the words for numbers") {
    const std::map<std::string_view, Ratio> factors = {
        {"m", 1}, {"km", 1'000}, {"m2", 1}, {"har", 10'000}, {"ar", 100}, {"km2", 1'000'000}, {"m3", 1},
        {"L", Ratio(1, 1'000)}, {"g", Ratio(1, 1'000)}, {"kg", 1}, {"dt", 100}, {"t", 1'000},
        {"s", 1}, {"min", 60}, {"h", 60 * 60}, {"d", 24 * 60 * 60}, {"mo", 1}, {"quarter", 3}, {"a", 12},
        {"J", 1}, {"W.h", 60 * 60}, {"kW.h", 1'000 * 60 * 60}, {"W", 1}, {"MW", 1'000'000},
        {"{%point}", Ratio(1, 100)}, {"{ppth.point}", Ratio(1, 1'000)}, {"{10*-4.point}", Ratio(1, 10'000)},
        {"%", Ratio(1, 100)}, {"[ppth]", Ratio(1, 1'000)}, {"10*-4", Ratio(1, 10'000)},
        {"10*2", 100}, {"10*3", 1'000}, {"10*4", 10'000}, {"10*5", 100'000}, {"10*6", 1'000'000},
        {"10*9", 1'000'000'000}};
    std::size_t found = 0;
    for (const UnitInfo* info : standard_units) {
        if (info->kind == UnitKind::count || info->kind == UnitKind::money) continue;
        CAPTURE(info->symbol);
        REQUIRE(factors.contains(info->symbol));
        CHECK(info->factor == factors.at(info->symbol));
        ++found;
    }
    CHECK(found == factors.size());
}

TEST_CASE("which prefixes reports write as symbols") {
    std::string ranges;
    for (const UnitInfo* info : standard_units) {
        if (!info->prefixes.is_metric()) continue;
        ranges += std::string(info->symbol) + ':';
        for (int power = -20; power <= 20; ++power) {
            if (power != 0 && is_si_prefix(power) && info->prefixes.contains(power))
                ranges += ' ' + std::string(find_si_prefix(power)->symbol);
        }
        ranges += '\n';
    }
    CHECK(ranges ==
          "m: u m c d da h k\n"
          "ar: h\n"
          "L: m c d da h k\n"
          "g: u m c d da h k\n"
          "t: k\n"
          "s: n u m\n"
          "J: k M G T P E\n"
          "W.h: k M G T P E\n"
          "W: k M G T P E\n");
}

TEST_CASE("every spelling is written as folding leaves it, and once") {
    for (const UnitInfo* info : standard_units) {
        std::set<std::string_view> words;
        for (const std::string_view spelling : spellings_of(*info)) {
            CAPTURE(spelling);
            CHECK(!spelling.empty());
            const bool is_further_word = words.size() >= 3;
            if (is_further_word) CHECK(folded(spelling, Folding::marks_kept) == spelling);
            words.insert(spelling);
        }
    }
}

TEST_CASE("every spelling of every entry is read as that unit") {
    std::size_t count = 0;
    for (const UnitInfo* info : standard_units) {
        for (const std::string_view spelling : spellings_of(*info)) {
            CAPTURE(spelling);
            CHECK(parse_unit(spelling) == AnyUnit(*info));
            ++count;
        }
    }
    CHECK(count > 300);
}

TEST_CASE("no spelling belongs to two units") {
    for (const auto& entry : units_by_spelling(Folding::marks_kept)) {
        CAPTURE(entry.first);
        CHECK(entry.second.size() == 1);
    }
}

TEST_CASE("without its marks a spelling is read as its unit, or as none where it belongs to two") {
    const auto with_marks = units_by_spelling(Folding::marks_kept);
    std::set<std::string> ambiguous;
    for (const auto& entry : units_by_spelling(Folding::marks_dropped)) {
        const std::string& spelling = entry.first;
        const std::set<std::string_view>& symbols = entry.second;
        CAPTURE(spelling);
        const auto exact = with_marks.find(spelling);
        if (symbols.size() > 1) ambiguous.insert(spelling);
        const auto unit = parse_unit(spelling);
        if (exact != with_marks.end()) {
            REQUIRE(unit);
            CHECK(unit->has_term(*exact->second.begin()));
        } else if (symbols.size() > 1) {
            CHECK(!unit);
        } else {
            REQUIRE(unit);
            CHECK(unit->has_term(*symbols.begin()));
        }
    }
    // cân or căn, đ or d (the day's symbol, which is read as that), giây or giấy, trăm or trạm
    CHECK(ambiguous == std::set<std::string>{"can", "d", "giay", "tram"});
}

TEST_CASE("units of different kinds do not convert") {
    for (const UnitInfo* left : standard_units) {
        for (const UnitInfo* right : standard_units) {
            CAPTURE(left->symbol);
            CAPTURE(right->symbol);
            const bool convert = same_dimension(AnyUnit(*left), AnyUnit(*right));
            if (left->kind != right->kind) CHECK(!convert);
            if (left->kind == UnitKind::count || left->kind == UnitKind::money)
                CHECK(convert == (left == right));
            if (left->kind == UnitKind::share && right->kind == UnitKind::share) CHECK(convert);
        }
    }
}

TEST_CASE("makers of descriptions") {
    static_assert(Buffalo::info.kind == UnitKind::count && Buffalo::info.factor == Ratio(1));
    static_assert(Cord::info.kind == UnitKind::measure &&
                  Cord::info.dimension == dimensions::length.power(3));
    static_assert(Riel::info.kind == UnitKind::money && Riel::info.dimension == Dimension::of("KHR"));
    static_assert(Dozen::info.kind == UnitKind::scale && Dozen::info.dimension == Dimension());
    CHECK(conversion_factor(Cord{}, units::litre) == Ratio(1'000));
    CHECK(conversion_factor(Dozen{} * units::product, units::product) == Ratio(12));
}

TEST_CASE("the symbol of what is counted is its English name in braces") {
    CHECK(Buffaloes::info.symbol == "{buffalo}");
    CHECK(WaterBuffalo::info.symbol == "{water_buffalo}");
}

TEST_CASE("a list of units of one's own") {
    CHECK(parse_unit("trâu", unit_list<Buffalo, Pig>) == any_unit(Buffalo{}));
    CHECK(parse_unit("TRAU", unit_list<Buffalo, Pig>) == any_unit(Buffalo{}));
    CHECK(parse_unit("lợn/trâu", unit_list<Buffalo, Pig>) == any_unit(Pig{} / Buffalo{}));
    CHECK(!parse_unit("tấn", unit_list<Buffalo, Pig>));
    CHECK(!parse_unit("trâu"));
    CHECK(!parse_unit("trâu", UnitList{}));
}

TEST_CASE("the standard units and one's own") {
    constexpr UnitList list = standard_units_and<Buffalo, Pig, Dozen>;
    CHECK(list.count == entry_count + 3);
    CHECK(parse_unit("nghìn con trâu", list) == any_unit(units::thousand * Buffalo{}));
    CHECK(parse_unit("tá con", list) == any_unit(Dozen{} * units::head));
    CHECK(parse_unit("Triệu đồng/lợn", list) == any_unit(units::million * units::dong / Pig{}));
    // "tá" against tạ, which is in the catalogue already: exact with its marks, none without.
    CHECK(parse_unit("tạ", list) == any_unit(units::quintal));
    CHECK(!parse_unit("ta", list));
    CHECK(parse_unit("ta") == any_unit(units::quintal));
}

TEST_CASE("a spelling that a list gives to two units is read as none") {
    constexpr UnitList list = unit_list<Pig, AnotherPig>;
    CHECK(!parse_unit("lợn", list));
    CHECK(parse_unit("heo", list) == any_unit(AnotherPig{}));
    CHECK(parse_unit("pig", list) == any_unit(Pig{}));
}
