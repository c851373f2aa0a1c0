// Why a mean of percentages says nothing: one commune has nine times the households of the other.

#include <chitieu/compare/roll_up.hpp>
#include <chitieu/domain/share_of.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <iostream>
#include <string_view>
#include <vector>

using namespace chitieu;

struct Commune {
    std::string_view district;
    Quantity<units::Percent> plan;
    int poor;
    int households;
};

int main() {
    const std::vector<Commune> communes = {{"Suối Mơ", 45_dec * units::percent, 50, 100},
                                           {"Suối Mơ", 15_dec * units::percent, 90, 900}};
    for (const auto& district :
         roll_up(communes, by(&Commune::district), over_places<Aggregation::weighted>,
                 target_from(&Commune::plan),
                 actual_from(share_of(&Commune::poor, &Commune::households, units::percent)),
                 weight_from(&Commune::households), lower_is_better)) {
        std::cout << "mean of 50 % and 10 %: 30 %\n"
                  << "households that are poor: " << to_string(round(district.actual().value().value(), 1))
                  << " % of a planned " << to_string(round(district.target().value().upper().value(), 1))
                  << " %, " << name_of(district.comparison().verdict()) << '\n';
    }
}
