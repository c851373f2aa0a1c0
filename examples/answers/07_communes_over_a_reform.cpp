// Two communes go into one, a third is shared out: what were the figures of 2024 on the new borders?

#include <chitieu/compare/restate.hpp>
#include <chitieu/text/to_string.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <vector>

using namespace chitieu;

struct Row {
    std::string code;
    std::optional<Decimal> households;
};

int main() {
    // Of commune 103, 2 of 5 households came to 201 and 3 of 5 to 202. Nobody reported for 104.
    const Succession reform{{"101", "201"},
                            {"102", "201"},
                            {"103", "201", Ratio(2, 5)},
                            {"103", "202", Ratio(3, 5)},
                            {"104", "202"}};
    const std::vector<Row> rows = {{"101", 610}, {"102", 480}, {"103", 500}, {"104", {}}};
    for (const auto& unit : restate(rows, reform, &Row::code, &Row::households).units) {
        std::cout << unit.code << ": ";
        if (unit.total.is_defined()) {
            std::cout << to_string(round(unit.total.value(), 0));
        } else {
            std::cout << words_of(unit.total.reason()).english;
        }
        for (const std::string& code : unit.missing) std::cout << ", without " << code;
        std::cout << '\n';
    }
}
