// One more row in the tuple. Of accidents less is better, and the type says so: nothing else has to.

#include <chitieu/compare/comparison_of.hpp>
#include <chitieu/domain/annex_tuple.hpp>
#include <chitieu/text/to_string.hpp>

#include <iostream>

using namespace chitieu;

constexpr auto forest = indicator<"6.1">("Tỷ lệ che phủ rừng", units::percent, higher_is_better,
                                         over_places<Aggregation::weighted>);
constexpr auto accidents = indicator<"9.4">("Số vụ tai nạn giao thông", units::case_, lower_is_better,
                                            over_places<Aggregation::sum>);

constexpr auto annex = make_annex(row(forest, forest.at_least(66.8_dec), forest.reported(66.4_dec)),
                                  row(accidents, accidents.at_most(24), accidents.reported(21)));

static_assert(comparison_of(at_code<"9.4">(annex)).verdict() == Verdict::met);
// Percent differ in points, cases in cases: each row keeps its unit.
static_assert(comparison_of(at_code<"6.1">(annex)).variance() == -0.4_dec * units::percentage_point);

int main() {
    const auto result = comparison_of(at_code<"9.4">(annex));
    std::cout << name_of(result.verdict()) << ", " << to_string(result.completion().percent(1)) << " %\n";
}
