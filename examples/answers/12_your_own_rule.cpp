// A rule for plans that were too easy: what is half as much again, somebody knew before.

#include <chitieu/audit/audit.hpp>
#include <chitieu/read/annex.hpp>

#include <boost/hana/tuple.hpp>

#include <iostream>
#include <string_view>

using namespace chitieu;

struct EasyPlanRule {
    static constexpr RuleWords words{Rule::own,
                                     "easy_plan",
                                     Severity::note,
                                     {"kế hoạch {printed} quá thấp", "the plan of {printed} was easy"}};

    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        const auto& comparison = context.comparison();
        if (!comparison || !comparison->completion().is_defined()) return;  // missing is not 0, and not easy
        if (comparison->completion().percent(0) >= 150) sink(context.about(context.row().target, words));
    }
};

constexpr std::string_view table = R"(
| No. | Indicator       | Unit     | Plan 2025 | Actual 2025 |
| --- | --------------- | -------- | --------- | ----------- |
| 1   | Trees planted   | trees    | 2,000     | 3,150       |
| 2   | Forest planted  | hectares | 120       | 125.5       |
| 3   | Nurseries       | projects | 4         |             |
)";

int main() {
    const auto annex = read_annex(table, Direction::higher_is_better);
    if (!annex) return 1;
    for (const Finding& finding : audit(*annex, {}, boost::hana::make_tuple(EasyPlanRule{})).findings) {
        std::cout << "line " << finding.place.line << ": " << sentence(finding, Language::english) << '\n';
    }
}
