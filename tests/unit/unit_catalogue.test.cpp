// SPDX-License-Identifier: BSL-1.0

#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit_catalogue.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

static_assert(!std::is_copy_constructible_v<UnitCatalogue> && std::is_move_constructible_v<UnitCatalogue>);
static_assert(std::is_convertible_v<UnitCatalogue&, UnitList>);
static_assert(!std::is_convertible_v<UnitCatalogue, UnitList>, "a list must not outlive its catalogue");

UnitProblem problem_of(std::string_view line) {
    UnitCatalogue catalogue;
    const AddedUnit added = catalogue.add_line(line);
    // Whatever is refused leaves the catalogue as it was.
    if (!added) CHECK(catalogue.list().count == standard_units.count);
    CHECK(added.unit.has_value() == (added.problem == UnitProblem::none));
    return added.problem;
}

}  // namespace

TEST_CASE("a new catalogue is the list that it was made from") {
    const UnitCatalogue standard;
    CHECK(standard.list().count == standard_units.count);
    CHECK(parse_unit("triệu đồng", standard) == any_unit(units::million * units::dong));
    const UnitCatalogue empty{UnitList{}};
    CHECK(empty.list().count == 0);
    CHECK(!parse_unit("kg", empty));
}

TEST_CASE("counted things, currencies and scales") {
    UnitCatalogue catalogue;
    const AddedUnit buffalo = catalogue.add_line("{buffalo}; trâu; buffalo; count; ; con trâu|buffaloes");
    const AddedUnit riel = catalogue.add_line("KHR\triel\triel\tmoney");
    const AddedUnit dozen = catalogue.add_line("{dozen}; tá; dozen; scale; 12");
    REQUIRE(buffalo);
    REQUIRE(riel);
    REQUIRE(dozen);
    CHECK(catalogue.list().count == standard_units.count + 3);
    CHECK(parse_unit("trâu", catalogue) == buffalo.unit);
    CHECK(parse_unit("tra\u0302u", catalogue) == buffalo.unit);
    CHECK(parse_unit("BUFFALOES", catalogue) == buffalo.unit);
    CHECK(parse_unit("nghìn con trâu/hộ", catalogue) == units::thousand * *buffalo.unit / units::household);
    CHECK(!parse_unit("trâu"));
    CHECK(buffalo.unit->counts_whole_things());
    CHECK(!same_dimension(*buffalo.unit, units::head));
    CHECK(riel.unit->kind() == UnitKind::money);
    CHECK(!same_dimension(*riel.unit, units::dong));
    CHECK(conversion_factor(*dozen.unit * units::product, units::product) == Ratio(12));
    // "tá" beside tạ: each is read with its marks, and neither without.
    CHECK(parse_unit("tá", catalogue) == dozen.unit);
    CHECK(parse_unit("tạ", catalogue) == any_unit(units::quintal));
    CHECK(!parse_unit("ta", catalogue));
    CHECK(print_unit(*buffalo.unit / units::household, Language::english).view() == "buffalo/household");
}

TEST_CASE("measures are so many of a known unit, exactly") {
    UnitCatalogue catalogue;
    const AddedUnit sao = catalogue.add_line("[sao]; sào; sao; measure; 360 m2; sào bắc bộ");
    const AddedUnit mau = catalogue.add_line("[mau]; mẫu; mau; measure; 10 sào");
    const AddedUnit third = catalogue.add_line("[third]; phần ba; third; measure; 1/3 kg");
    const AddedUnit yield = catalogue.add_line("[yield]; năng suất; yield unit; measure; 0.1 t/ha");
    REQUIRE(sao);
    REQUIRE(mau);
    REQUIRE(third);
    REQUIRE(yield);
    CHECK(conversion_factor(*mau.unit, units::square_metre) == Ratio(3'600));
    CHECK(conversion_factor(*third.unit, units::gram) == Ratio(1'000) / Ratio(3));
    CHECK(conversion_factor(*yield.unit, units::quintal / units::hectare) == Ratio(1));
    CHECK(checked_convert(2.5_dec * *mau.unit, units::square_metre) == 9'000_dec * units::square_metre);
    CHECK(parse_unit("kg/sào", catalogue) == units::kilogram / *sao.unit);
}

TEST_CASE("a share brings its points") {
    UnitCatalogue catalogue;
    const AddedUnit share = catalogue.add_line("[pcm]; phần trăm nghìn; per cent mille; share; 0.001 %");
    REQUIRE(share);
    const auto some = 5_dec * *share.unit;
    CHECK(!checked_add(some, some));
    const auto change = checked_subtract(some, 2_dec * *share.unit);
    REQUIRE(change);
    CHECK(change->value() == 3_dec);
    CHECK(change->unit().kind() == UnitKind::points);
    CHECK(parse_unit("per cent mille point", catalogue) == change->unit());
    CHECK(checked_add(some, *change).has_value());
    CHECK(checked_convert(*change, units::percentage_point) == 0.003_dec * units::percentage_point);
}

TEST_CASE("units stay where they are while others are added and the catalogue moves") {
    UnitCatalogue catalogue;
    std::vector<AnyUnit> units;
    for (int number = 0; number < 500; ++number) {
        // The text dies at once; the catalogue keeps its own.
        const std::string name = "vật " + std::to_string(number);
        const std::string line = "{thing" + std::to_string(number) + "}; " + name + "; thing " +
                                 std::to_string(number) + "; count";
        const AddedUnit added = catalogue.add_line(line);
        REQUIRE(added);
        units.push_back(*added.unit);
    }
    UnitCatalogue moved = std::move(catalogue);
    std::set<std::string> printed;
    for (std::size_t number = 0; number < units.size(); ++number) {
        const UnitText text = print_unit(units[number], Language::vietnamese);
        CHECK(text.view() == "vật " + std::to_string(number));
        CHECK(parse_unit(text.view(), moved) == units[number]);
        CHECK(!same_dimension(units[number], units[(number + 1) % units.size()]));
        printed.insert(std::string(text.view()));
    }
    CHECK(printed.size() == 500);
    UnitCatalogue other;
    other = std::move(moved);
    CHECK(parse_unit("vật 7", other) == units[7]);
}

TEST_CASE("clashes are reported, with the spelling") {
    UnitCatalogue catalogue;
    const AddedUnit taken = catalogue.add_line("{lot}; lô; lot; count; ; mớ|con|kiện");
    CHECK(taken.problem == UnitProblem::spelling_is_taken);
    CHECK(taken.text == "con");
    CHECK(problem_of("kg; kí; kay; measure; 1 kg") == UnitProblem::symbol_is_taken);
    CHECK(problem_of("{x}; tấn; x; count") == UnitProblem::spelling_is_taken);
    CHECK(problem_of("{x}; ta\u0302\u0301n; x; count") == UnitProblem::spelling_is_taken);
    CHECK(problem_of("{x}; nghìn tấn; x; count") == UnitProblem::spelling_is_taken);
    CHECK(problem_of("{x}; mW; x; count") == UnitProblem::spelling_is_taken);  // a milliwatt
    CHECK(problem_of("{x}; cm2; x; count") == UnitProblem::spelling_is_taken);
    CHECK(problem_of("{x}; trđ; x; count") == UnitProblem::spelling_is_taken);
    REQUIRE(catalogue.add_line("{x}; ích; ex; count"));
    CHECK(catalogue.add_line("{y}; ÍCH; why; count").problem == UnitProblem::spelling_is_taken);
    CHECK(catalogue.add_line("{x}; khác; other; count").problem == UnitProblem::symbol_is_taken);
}

TEST_CASE("what is no definition is refused, and says why") {
    CHECK(problem_of("") == UnitProblem::fields_missing);
    CHECK(problem_of("{x}; một") == UnitProblem::fields_missing);
    CHECK(problem_of("{x}; ; x; count") == UnitProblem::fields_missing);
    CHECK(problem_of("; ích; x; count") == UnitProblem::fields_missing);
    CHECK(problem_of("{x}; ích; ; count") == UnitProblem::fields_missing);
    CHECK(problem_of("{ x}; ích; x; count") == UnitProblem::symbol_not_plain);
    CHECK(problem_of("trâu; ích; x; count") == UnitProblem::symbol_not_plain);
    CHECK(problem_of("{x}; ích; x; thing") == UnitProblem::kind_not_known);
    CHECK(UnitCatalogue{}.add_line("{x}; ích; x; thing; 5 kg").text == "thing");
    for (const char* kind : {"measure", "share", "points"}) {
        CHECK(problem_of(std::string("{x}; ích; x; ") + kind) == UnitProblem::unit_of_another_kind);
    }
    CHECK(problem_of("{x}; ích; x; measure; 5 bánh mì") == UnitProblem::definition_not_read);
    CHECK(problem_of("{x}; ích; x; measure; 5..5 kg") == UnitProblem::definition_not_read);
    CHECK(problem_of("{x}; ích; x; measure; 1/0 kg") == UnitProblem::definition_not_read);
    CHECK(problem_of("{x}; ích; x; measure; 0 kg") == UnitProblem::factor_not_positive);
    CHECK(problem_of("{x}; ích; x; measure") == UnitProblem::unit_of_another_kind);
    CHECK(problem_of("{x}; ích; x; measure; 5 con") == UnitProblem::unit_of_another_kind);
    CHECK(problem_of("{x}; ích; x; share; 5 kg") == UnitProblem::unit_of_another_kind);
    CHECK(problem_of("{x}; ích; x; count; 5") == UnitProblem::unit_of_another_kind);
    CHECK(problem_of("{x}; ích/hộp; x; count") == UnitProblem::none);  // like xã/phường
    CHECK(problem_of("{x}; \u200B; x; count") == UnitProblem::fields_missing);
    CHECK(problem_of("{x}; " + std::string(200, 'x') + "; x; count") == UnitProblem::spelling_not_read);
}

TEST_CASE("every problem has a name and words in both languages") {
    std::set<std::string_view> names;
    for (int number = 0; number <= static_cast<int>(UnitProblem::spelling_not_read); ++number) {
        const auto problem = static_cast<UnitProblem>(number);
        names.insert(name_of(problem));
        CHECK(!words_of(problem).vietnamese.empty());
        CHECK(!words_of(problem).english.empty());
    }
    CHECK(names.size() == 10);
}
