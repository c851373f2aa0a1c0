// Lesson 7: communes over a reform. In July 2025 the 14 communes of Mường Tè became 8, and codes were used
// again. What do figures of 2023 say on the borders of today?
//
//     07_communes_over_a_reform examples/data/muong-te-communes.csv examples/data/muong-te-mergers.csv

#include <chitieu/compare/restate.hpp>
#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/read/communes.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/reform.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr auto first_day = date::year{2025} / date::July / 1;

// A unit's name as a report of 2023 writes it, and figures (invented): households, and the share that is
// poor.
struct Row {
    std::string_view name;
    std::optional<Decimal> households;
    std::optional<Decimal> poor_percent;
    std::string code{};
};

std::vector<Row> report() {
    return {{"TT. Mường Tè", 1'210, 8.5_dec}, {"Ka Lăng", 480, 41_dec},      {"Thu Lũm", 420, 39.5_dec},
            {"Tá Bạ", 510, 47.2_dec},         {"Pa Ủ", 690, 52_dec},         {"xã Mường Tè", 790, 28_dec},
            {"Pa Vệ Sủ", 610, 50.5_dec},      {"Mù Cạ", 430, 44_dec},        {"Bum Tở", 1'020, 30_dec},
            {"Nậm Khao", 440, 33_dec},        {"Tà Tổng", std::nullopt, {}}, {"Bum Nua", 640, 21.4_dec},
            {"Vàng Sơn", 720, 19.6_dec},      {"Can Hồ", 560, 35_dec}};
}

int fail(const Error& error) {
    std::cerr << describe(error, Language::english) << '\n';
    return 1;
}

}  // namespace

int main(int count, char** arguments) {
    const auto units = read_file(count > 1 ? arguments[1] : "-");
    if (!units) return fail(units.error());
    const auto list = read_file(count > 2 ? arguments[2] : "-");
    if (!list) return fail(list.error());

    // Units are known by a code and a day; the table says of which days, as far as it knows.
    Gazetteer gazetteer;
    const auto table = read_communes(*units, since(date::year{2023} / 1 / 1), gazetteer);
    if (!table) return fail(table.error());
    for (const Error& error : table->errors) fail(error);
    const auto mergers = read_reform(*list, first_day);
    if (!mergers) return fail(mergers.error());
    const Reform& reform = mergers->reform;
    const auto last_day = reform.last_day_before();
    const auto name_on = [&](std::string_view code, date::year_month_day day) {
        const auto unit = gazetteer.find(code, day);
        return unit ? full_name(*unit) : std::string(code);
    };
    std::cout << "03433 was " << name_on("03433", last_day) << " and is " << name_on("03433", first_day)
              << "\n\n";

    // Names are looked up in the district. What is not the same name is an answer only where we say so, and
    // no answer at all where two units are as near.
    const auto district = gazetteer.find("107", last_day);
    if (!district) return fail({ErrorCode::code_unknown, {}, "107"});
    const NameScope scope{.on = last_day, .inside = *district};
    std::cout << "Mường Tè may be " << gazetteer.find_name("Mường Tè", scope).size() << " units\n";
    std::vector<Row> rows = report();
    for (Row& row : rows) {
        const Candidates found = gazetteer.find_name(row.name, scope);
        const auto unit = found.unique(NameMatch::letter_misread);
        if (!unit) continue;
        row.code = unit->code;
        if (found[0].match != NameMatch::exact)
            std::cout << row.name << " is " << full_name(*unit) << ": " << words_of(found[0].match).english
                      << '\n';
    }

    // Households add up; shares of them are weighted by them. What has no figure is named, never taken for 0.
    const auto households = restate(rows, reform.units, &Row::code, &Row::households);
    const auto poor = restate_weighted(rows, reform.units, &Row::code, &Row::poor_percent, &Row::households);
    std::cout << "\nOn the borders of July 2025:\n";
    for (const auto& unit : households.units) {
        std::cout << name_on(unit.code, first_day) << ": ";
        if (unit.total.is_defined()) {
            std::cout << to_string(round(unit.total.value(), 0)) << " households, "
                      << to_string(round(poor.find(unit.code)->total.value(), 1)) << " % poor";
        } else {
            std::cout << words_of(unit.total.reason()).english;
        }
        for (const std::string& code : unit.missing) std::cout << "; without " << name_on(code, last_day);
        std::cout << '\n';
    }

    // Had Bum Tở been split, nobody could tell whose its figure is; unless the shares are known.
    const Succession unknown{{"03454", "03433"}, {"03454", "03466"}};
    const Succession known{{"03454", "03433", Ratio(3, 4)}, {"03454", "03466", Ratio(1, 4)}};
    for (const Succession& succession : {unknown, known}) {
        const auto split = restate(rows, succession, &Row::code, &Row::households);
        const auto& total = split.find("03466")->total;
        std::cout << "\nBum Tở " << words_of(succession.fate_of("03454")).english << ": "
                  << (total.is_defined() ? to_string(round(total.value(), 0)) : "nothing")
                  << " goes to Bum Nưa";
    }
    std::cout << '\n';
}
