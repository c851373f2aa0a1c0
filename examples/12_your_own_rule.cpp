// Lesson 12: write your own rule. A rule is a callable with a name; a set of rules is a tuple.

#include <chitieu/audit/audit.hpp>
#include <chitieu/read/annex.hpp>

#include <boost/hana/append.hpp>
#include <boost/hana/tuple.hpp>

#include <iostream>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

// Asked about every claim. Are there more digits than the figures carry? 1 of 3 is 33 %, not 33.333 %.
struct FalsePrecisionRule {
    static constexpr RuleWords words{Rule::own,
                                     "false_precision",
                                     Severity::note,
                                     {"“{printed}” có nhiều chữ số hơn các số liệu cho phép{spread}",
                                      "“{printed}” has more digits than its figures carry{spread}"}};

    template <class Sink>
    void operator()(const ClaimContext& context, Sink&& sink) const {
        const ClaimCheck& check = context.check();
        if (!check.printed || !check.computed.values) return;
        const Interval& values = *check.computed.values;
        const Ratio printed_digit = check.printed->upper - check.printed->lower;
        if (values.upper - values.lower > printed_digit * 10) sink(context.about(words));
    }
};

// Asked about every row.
struct RoundPlanRule {
    static constexpr RuleWords words{
        Rule::own,
        "round_plan",
        Severity::note,
        {"kế hoạch {printed} là số tròn nghìn", "the plan of {printed} is a round thousand"}};

    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        const auto& target = context.row().target;
        if (!target.value || !target.value->upper().is_whole()) return;
        if (round(target.value->upper(), 0).coefficient() % 1'000 == 0) sink(context.about(target, words));
    }
};

constexpr std::string_view annex_text = R"(
| No. | Indicator          | Unit       | Plan 2024 | Actual 2024 | Actual/Plan (%) |
| --- | ------------------ | ---------- | --------- | ----------- | --------------- |
| 1   | Grain harvest      | tonnes     | 8,000     | 7,952       | 99.4            |
| 2   | Forest planted     | hectares   | 250       | 262.5       | 104             |
| 4   | Clinics built      | facilities | 8         | 7           | 90              |
)";

template <class Rules>
void show(std::string_view heading, const Annex& annex, const std::vector<Claim>& claims,
          const Rules& rules) {
    std::cout << heading << '\n';
    for (const Finding& finding : audit(annex, claims, rules).findings) {
        std::cout << "  line " << finding.place.line << ", " << words_of(severity_of(finding)).english << ' '
                  << name_of(finding) << ": " << sentence(finding, Language::english) << '\n';
    }
}

}  // namespace

int main() {
    const auto annex = read_annex(annex_text, Direction::higher_is_better);
    if (!annex) return 1;

    // Claims of the prose: read from it, or made by hand as here.
    const std::vector<Claim> claims = {
        in_words(ratio_claim(12.1_dec, 45.4_dec, 26.652_dec * units::percent),
                 {.quote = "26.652 % of the road is paved", .place = {21, 1}}),
        in_words(ratio_claim(7'952 * units::tonne, unstated, 98 * units::percent),
                 {.subject = "grain harvest",
                  .quote = "the harvest reached 98 % of the plan",
                  .basis = BasisKind::plan,
                  .place = {22, 1}}),
    };

    show("the standard rules:", *annex, claims, standard_rules);
    show("and two more:", *annex, claims,
         boost::hana::append(boost::hana::append(standard_rules, FalsePrecisionRule{}), RoundPlanRule{}));
    show("without some, by type and by name:", *annex, claims,
         without_named<"code">(without<CompletionRule>(standard_rules)));
    show("one alone:", *annex, claims, boost::hana::make_tuple(FalsePrecisionRule{}));
}
