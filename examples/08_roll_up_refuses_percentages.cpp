// Lesson 8: a roll-up that refuses to add percentages. Six communes, two districts: grain adds up, a poverty
// rate does not; it has to be weighted, or better, put together from the counts that it was made of.

#include <chitieu/chitieu.hpp>

#include <iostream>
#include <optional>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

struct Commune {
    std::string_view name;
    std::string_view district;
    Quantity<units::Tonne> grain_plan;
    std::optional<Quantity<units::Tonne>> grain;  // nothing: not reported, which is not 0
    Quantity<units::Percent> poverty_plan;
    std::optional<Quantity<units::Percent>> poverty;
    std::optional<int> poor;
    int households;
};

constexpr auto t = units::tonne;
constexpr auto pc = units::percent;

const std::vector<Commune> communes = {
    {"Ka Lăng", "Mường Tè", 900_dec * t, 912.5_dec * t, 40_dec * pc, 41.3_dec * pc, 198, 480},
    {"Thu Lũm", "Mường Tè", 850_dec * t, 801_dec * t, 38_dec * pc, 39.5_dec * pc, 166, 420},
    {"Bum Nưa", "Mường Tè", 1'400_dec * t, 1'455_dec * t, 22_dec * pc, 20.2_dec * pc, 129, 640},
    {"Hua Bum", "Nậm Nhùn", 700_dec * t, std::nullopt, 35_dec * pc, std::nullopt, std::nullopt, 510},
    {"Nậm Pì", "Nậm Nhùn", 640_dec * t, 655_dec * t, 36_dec * pc, 35.1_dec * pc, 140, 399},
    {"Trung Chải", "Nậm Nhùn", 410_dec * t, 380_dec * t, 30_dec * pc, 31_dec * pc, 93, 300},
};

constexpr auto planned_grain = target_from(&Commune::grain_plan);
constexpr auto grain = actual_from(&Commune::grain);
constexpr auto planned_poverty =
    target_from([](const Commune& commune) { return at_most(commune.poverty_plan); });
constexpr auto poverty = actual_from(&Commune::poverty);
constexpr auto as_sum = over_places<Aggregation::sum>;
constexpr auto weighted = over_places<Aggregation::weighted>;
constexpr auto by_district = by(&Commune::district);
constexpr auto name = key_from(&Commune::name);

template <class Group>
void print(const Group& group, int scale) {
    std::cout << "  " << group.key() << ": ";
    if (group.actual().is_defined()) {
        std::cout << to_string(round(group.actual().value().value(), scale)) << ", "
                  << name_of(group.comparison().verdict());
    } else {
        std::cout << words_of(group.actual().reason()).english;
        for (const std::string_view missing : group.without_actual()) std::cout << " (" << missing << ')';
        std::cout << "; of the others " << to_string(round(group.of_both().actual.value().value(), scale))
                  << ", " << name_of(group.like_for_like().verdict());
    }
    std::cout << '\n';
}

}  // namespace

int main() {
    std::cout << "grain, tonnes\n";
    for (const auto& district :
         roll_up(communes, by_district, as_sum, planned_grain, grain, name, higher_is_better)) {
        print(district, 1);
    }

    // auto sum = roll_up(communes, by_district, as_sum, planned_poverty, poverty);
    //     because::shares_add_up_only_with_weights
    // auto mean = roll_up(communes, by_district, weighted, planned_poverty, poverty);
    //     because::weights_are_missing
    std::cout << "poor households, % of all, by printed rates and households\n";
    for (const auto& district : roll_up(communes, by_district, weighted, planned_poverty, poverty,
                                        weight_from(&Commune::households), name, lower_is_better)) {
        print(district, 2);
    }
    std::cout << "the same from the counts, which nobody has rounded\n";
    for (const auto& district : roll_up(communes, by_district, weighted, planned_poverty,
                                        actual_from(share_of(&Commune::poor, &Commune::households, pc)),
                                        weight_from(&Commune::households), name, lower_is_better)) {
        print(district, 2);
    }

    const Coverage met = coverage(communes, planned_grain, grain, higher_is_better);
    std::cout << met.achieved() << " of " << met.planned() << " communes met their grain plan, "
              << to_string(met.share().percent(1)) << " %; " << met.count(Verdict::not_reported)
              << " has not reported\n";

    std::cout << "furthest behind:";
    for (const auto& line : rank(communes, planned_grain, grain, higher_is_better)) {
        if (line.is_ranked() && line.place() <= 2)
            std::cout << ' ' << line.place() << ". " << line.record().name;
    }
    const auto why = contribution(communes, as_sum, planned_grain, grain, name);
    const auto* most = why.largest_first().front();
    std::cout << "\nof all together, " << to_string(round(why.variance().value().value(), 1))
              << " t from the plan, " << most->record().name << " is "
              << to_string(round(most->variance().value(), 1)) << " t\n";
}
