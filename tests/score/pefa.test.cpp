// SPDX-License-Identifier: BSL-1.0

#include "../thinned.hpp"

#include <chitieu/score/pefa.hpp>

#include <chitieu/domain/hana_record.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/catalogue.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;
using pefa::IndicatorScore;
using pefa::Score;

namespace {

enum class Kind { ordinary, contingency, interest };

struct Line {
    int head;
    int year;
    std::optional<Decimal> approved;
    std::optional<Decimal> spent;
    Kind kind = Kind::ordinary;
};

constexpr auto head = key_from(&Line::head);
constexpr auto year = period_from(&Line::year);
constexpr auto approved = target_from(&Line::approved);
constexpr auto spent = actual_from(&Line::spent);
constexpr auto is_contingency =
    pefa::contingency_if([](const Line& line) { return line.kind == Kind::contingency; });
constexpr auto is_interest = pefa::interest_if([](const Line& line) { return line.kind == Kind::interest; });

auto expenditure(const std::vector<Line>& lines) {
    return pefa::expenditure_outturn(lines, head, year, approved, spent);
}
auto revenue(const std::vector<Line>& lines) {
    return pefa::revenue_outturn(lines, head, year, approved, spent);
}
auto by_function(const std::vector<Line>& lines) {
    return pefa::composition_by_function(lines, head, year, approved, spent, is_contingency, is_interest);
}
auto by_type(const std::vector<Line>& lines) {
    return pefa::composition_by_economic_type(lines, head, year, approved, spent, is_contingency);
}
auto contingency(const std::vector<Line>& lines) {
    return pefa::contingency_expenditure(lines, head, year, approved, spent, is_contingency);
}

/// The same line in each of three years.
std::vector<Line> in_three_years(const std::vector<Line>& lines) {
    std::vector<Line> result;
    for (int of = 2021; of <= 2023; ++of) {
        for (Line line : lines) {
            line.year = of;
            result.push_back(line);
        }
    }
    return result;
}

/// Two heads of a million each, between which so much was moved: a variance of `moved` millionths.
std::vector<Line> moved_between_two(int moved) {
    return {{1, 0, 1'000'000, 1'000'000 + moved}, {2, 0, 1'000'000, 1'000'000 - moved}};
}

// Plain fractions in 128 bits, of which the library's own are not used.
using Wide = detail::int128;

constexpr Wide size_of(Wide value) { return value < 0 ? -value : value; }

/// Σ |A − P·ΣA/ΣP| over ΣA, from whole numbers, of which the first `most` by approved stand alone.
struct PlainVariance {
    Wide numerator = 0;
    Wide denominator = 0;

    Score score() const {
        if (numerator * 20 < denominator) return Score::grade_a;
        if (numerator * 10 < denominator) return Score::grade_b;
        if (numerator * 20 < denominator * 3) return Score::grade_c;
        return Score::grade_d;
    }
};
PlainVariance plain_variance(std::vector<std::pair<Wide, Wide>> heads, std::size_t most) {
    // The largest first, and equal ones in their order.
    for (std::size_t last = 1; last < heads.size(); ++last) {
        for (std::size_t at = last; at > 0 && heads[at - 1].first < heads[at].first; --at)
            std::swap(heads[at - 1], heads[at]);
    }
    while (heads.size() > most + 1) {
        heads[heads.size() - 2].first += heads.back().first;
        heads[heads.size() - 2].second += heads.back().second;
        heads.pop_back();
    }
    Wide all_approved = 0;
    Wide all_spent = 0;
    for (const auto& [of_head, spent_by_head] : heads) {
        all_approved += of_head;
        all_spent += spent_by_head;
    }
    PlainVariance result{0, all_approved * all_spent};
    for (const auto& [of_head, spent_by_head] : heads) {
        result.numerator += size_of(spent_by_head * all_approved - of_head * all_spent);
    }
    return result;
}

Decimal random_amount(std::mt19937_64& random, int least) {
    const auto whole = static_cast<std::int64_t>(random() % 1'000'000) + least;
    return Decimal::from_parts(whole, 2);
}

/// Three years of up to 30 heads, in hundredths.
std::vector<Line> random_budget(std::mt19937_64& random) {
    std::vector<Line> lines;
    for (int of = 2021; of <= 2023; ++of) {
        const int heads = static_cast<int>(random() % 30) + 1;
        // Near to the budget as well as far from it, so that every score comes about.
        const std::uint64_t spread = random() % 40 + 1;
        for (int number = 0; number < heads; ++number) {
            const Decimal plan = random_amount(random, 1);
            const auto percent = static_cast<std::int64_t>(100 + random() % (2 * spread + 1)) -
                                 static_cast<std::int64_t>(spread);
            const Decimal actual = rescale(plan * Decimal::from_parts(percent, 2), 2);
            lines.push_back({number, of, plan, actual});
        }
    }
    return lines;
}

std::vector<std::pair<Wide, Wide>> plain_heads(const std::vector<Line>& lines, int of) {
    std::vector<std::pair<Wide, Wide>> heads;
    for (const Line& line : lines) {
        if (line.year != of || line.kind != Kind::ordinary) continue;
        heads.emplace_back(rescale(*line.approved, 2).coefficient(), rescale(*line.spent, 2).coefficient());
    }
    return heads;
}

}  // namespace

struct MinistryLine {
    std::string ministry;
    int year;
    Decimal approved;
    std::optional<Decimal> spent;
    bool is_reserve;
};
BOOST_HANA_ADAPT_STRUCT(MinistryLine, ministry, year, approved, spent, is_reserve);

TEST_CASE("the published outturns of ten years score as their three years do") {
    const Decimal percent[] = {98.2_dec,  99.9_dec,  98.3_dec,  101.4_dec, 100.3_dec,
                               101.3_dec, 144.3_dec, 109.9_dec, 98.3_dec,  109.7_dec};
    const auto three_years_to = [&percent](int last) {
        std::vector<Line> lines;
        for (int of = 2014; of <= last; ++of) lines.push_back({1, of, 100, percent[of - 2014]});
        return expenditure(lines);  // of more than three years, the last count
    };
    CHECK(three_years_to(2016).score.value() == Score::grade_a);
    CHECK(three_years_to(2020).score.value() == Score::grade_a);
    CHECK(three_years_to(2021).score.value() == Score::grade_b);
    CHECK(three_years_to(2022).score.value() == Score::grade_b);
    CHECK(three_years_to(2023).score.value() == Score::grade_b);
    const auto last = three_years_to(2020);
    REQUIRE(last.years.size() == 3);
    CHECK(last.years[0].year == 2018);
    CHECK(last.years[2].outturn.percent(1) == 144.3_dec);
    CHECK(last.years[2].score.value() == Score::grade_d);
}

TEST_CASE("outturns score by exact ends, which belong to the better score") {
    struct End {
        int below;
        Score score_below;
        int at;
        Score score_at;
    };
    // In millionths; the end itself and one millionth beyond it.
    constexpr End of_expenditure[] = {
        {949'999, Score::grade_b, 950'000, Score::grade_a},
        {1'050'001, Score::grade_b, 1'050'000, Score::grade_a},
        {899'999, Score::grade_c, 900'000, Score::grade_b},
        {1'100'001, Score::grade_c, 1'100'000, Score::grade_b},
        {849'999, Score::grade_d, 850'000, Score::grade_c},
        {1'150'001, Score::grade_d, 1'150'000, Score::grade_c},
    };
    for (const End& end : of_expenditure) {
        CAPTURE(end.at);
        CHECK(expenditure(in_three_years({{1, 0, 1'000'000, end.below}})).score.value() == end.score_below);
        CHECK(expenditure(in_three_years({{1, 0, 1'000'000, end.at}})).score.value() == end.score_at);
    }
    constexpr End of_revenue[] = {
        {969'999, Score::grade_b, 970'000, Score::grade_a},
        {1'060'001, Score::grade_b, 1'060'000, Score::grade_a},
        {939'999, Score::grade_c, 940'000, Score::grade_b},
        {1'120'001, Score::grade_c, 1'120'000, Score::grade_b},
        {919'999, Score::grade_d, 920'000, Score::grade_c},
        {1'160'001, Score::grade_d, 1'160'000, Score::grade_c},
    };
    for (const End& end : of_revenue) {
        CAPTURE(end.at);
        CHECK(revenue(in_three_years({{1, 0, 1'000'000, end.below}})).score.value() == end.score_below);
        CHECK(revenue(in_three_years({{1, 0, 1'000'000, end.at}})).score.value() == end.score_at);
    }
}

TEST_CASE("variances score below their ends, which belong to the worse score") {
    constexpr std::pair<int, Score> cases[] = {{49'999, Score::grade_a},  {50'000, Score::grade_b},
                                               {50'001, Score::grade_b},  {99'999, Score::grade_b},
                                               {100'000, Score::grade_c}, {100'001, Score::grade_c},
                                               {149'999, Score::grade_c}, {150'000, Score::grade_d}};
    for (const auto& of_case : cases) {
        const int moved = of_case.first;
        const Score score = of_case.second;
        CAPTURE(moved);
        const auto lines = in_three_years(moved_between_two(moved));
        const auto assessed = by_function(lines);
        CHECK(assessed.years[0].variance.ratio() == Ratio(moved, 1'000'000));
        CHECK(assessed.score.value() == score);
        CHECK(by_type(lines).score.value() == score);
        CHECK(pefa::revenue_composition(lines, head, year, approved, spent).score.value() == score);
    }
}

TEST_CASE("contingency scores by the mean of three shares") {
    const auto charged = [](int first, int second, int third) {
        const int of[] = {first, second, third};
        std::vector<Line> lines;
        for (int place = 0; place < 3; ++place) {
            lines.push_back({1, 2021 + place, 990'000, 990'000});
            lines.push_back({9, 2021 + place, 10'000, of[place], Kind::contingency});
        }
        return contingency(lines);
    };
    CHECK(charged(29'999, 29'999, 29'999).score.value() == Score::grade_a);
    CHECK(charged(30'000, 30'000, 30'000).score.value() == Score::grade_b);
    CHECK(charged(60'000, 60'000, 60'000).score.value() == Score::grade_b);
    CHECK(charged(60'001, 60'001, 60'001).score.value() == Score::grade_c);
    CHECK(charged(99'999, 99'999, 99'999).score.value() == Score::grade_c);
    CHECK(charged(100'000, 100'000, 100'000).score.value() == Score::grade_d);
    // One unit in one year decides, and no other than the mean.
    CHECK(charged(0, 0, 89'999).score.value() == Score::grade_a);
    CHECK(charged(0, 0, 90'000).score.value() == Score::grade_b);
    const auto assessed = charged(20'000, 40'000, 60'000);  // 2 %, 4 % and 6 % are 4 %
    CHECK(assessed.mean.value().ratio() == Ratio(4, 100));
    CHECK(assessed.years[1].share.percent(2) == 4);
    CHECK(assessed.years[1].lines == 1);
}

TEST_CASE("a budget without contingency charges nothing to it") {
    const auto lines = in_three_years({{1, 0, 100, 90}, {2, 0, 50, {}}});
    const auto assessed = contingency(lines);
    CHECK(assessed.score.value() == Score::grade_a);
    CHECK(assessed.years[0].lines == 0);
    CHECK(assessed.years[0].charged.value() == Ratio(0));
    CHECK(pefa::contingency_expenditure(lines, head, year, approved, spent, pefa::no_contingency)
              .score.value() == Score::grade_a);
    // A reserve whose outturn is missing is another matter, and other lines need none.
    const auto missing = contingency(in_three_years({{1, 0, 100, {}}, {2, 0, 5, {}, Kind::contingency}}));
    CHECK(missing.score.reason() == Undefined::no_actual);
    CHECK(missing.years[0].without_actual == std::vector{2});
}

TEST_CASE("each dimension leaves out what it should") {
    const std::vector<Line> lines = {{1, 0, 600, 660},
                                     {2, 0, 300, 240},
                                     {8, 0, 60, 90, Kind::interest},
                                     {9, 0, 40, 10, Kind::contingency}};
    const auto total = expenditure(in_three_years(lines)).years[0];
    CHECK(total.approved.value() == Ratio(1'000));
    CHECK(total.outturn.ratio() == Ratio(1));
    const auto function = by_function(in_three_years(lines)).years[0];
    CHECK(function.approved.value() == Ratio(900));
    CHECK(function.actual.value() == Ratio(900));
    REQUIRE(function.heads.size() == 2);
    CHECK(function.heads[0].adjusted == Ratio(600));
    CHECK(function.heads[0].deviation == Ratio(60));
    CHECK(function.heads[1].deviation == Ratio(-60));
    CHECK(function.variance.ratio() == Ratio(120, 900));
    const auto type = by_type(in_three_years(lines)).years[0];
    CHECK(type.approved.value() == Ratio(960));
    REQUIRE(type.heads.size() == 3);
    CHECK(type.factor.ratio() == Ratio(990, 960));
    CHECK(type.heads[2].name == 8);
    CHECK(type.heads[2].adjusted == Ratio(60 * 990, 960));
    CHECK(contingency(in_three_years(lines)).years[0].share.ratio() == Ratio(10, 1'000));
}

TEST_CASE("at most twenty heads stand alone, those with the largest budgets") {
    std::vector<Line> lines;
    for (int number = 1; number <= 23; ++number) lines.push_back({number, 0, 100 + number % 7, 100});
    const auto assessed = by_function(in_three_years(lines)).years[0];
    REQUIRE(assessed.heads.size() == 21);
    // 7, 14 and 21 were approved 100, the least; the others stay in their order.
    CHECK(assessed.heads[5].name == 6);
    CHECK(assessed.heads[6].name == 8);
    CHECK(!assessed.heads[20].name);
    CHECK(assessed.heads[20].heads == 3);
    CHECK(assessed.heads[20].approved == Ratio(300));
    CHECK(assessed.heads[20].actual == Ratio(300));
    lines.resize(21);
    CHECK(by_function(in_three_years(lines)).years[0].heads.size() == 21);
    CHECK(by_function(in_three_years(lines)).years[0].heads[20].heads == 1);
    CHECK(!by_function(in_three_years(lines)).years[0].heads[20].name);
    // Contingency and interest are none of the twenty.
    lines.resize(20);
    lines.push_back({31, 0, 9'000, 9'000, Kind::contingency});
    lines.push_back({32, 0, 9'000, 9'000, Kind::interest});
    CHECK(by_function(in_three_years(lines)).years[0].heads.back().name == 20);
    CHECK(by_type(in_three_years(lines)).years[0].heads.size() == 21);
    // Of equal budgets the first stand alone.
    std::vector<Line> equal;
    for (int number = 1; number <= 22; ++number) equal.push_back({number, 0, 5, 5});
    CHECK(by_function(in_three_years(equal)).years[0].heads[19].name == 20);
    // How many is said by the framework.
    pefa::Framework two_heads = pefa::framework_2016;
    two_heads.most_heads = 2;
    const auto few = pefa::composition_by_function(in_three_years(equal), head, year, approved, spent,
                                                   is_contingency, is_interest, two_heads);
    CHECK(few.years[0].heads.size() == 3);
    CHECK(few.years[0].heads[2].heads == 20);
}

TEST_CASE("lines of one head in one year add up") {
    const auto assessed = by_function(
        in_three_years({{2, 0, 10, 12}, {1, 0, 30, 20.5_dec}, {2, 0, 20, 15}, {1, 0, 40, 52.5_dec}}));
    REQUIRE(assessed.years[0].heads.size() == 2);
    CHECK(assessed.years[0].heads[0].name == 2);
    CHECK(assessed.years[0].heads[0].approved == Ratio(30));
    CHECK(assessed.years[0].heads[0].actual == Ratio(27));
    CHECK(assessed.years[0].heads[1].approved == Ratio(70));
    CHECK(assessed.years[0].heads[1].deviation == Ratio(3));
    // Without a key each line is a head, named by its place.
    const auto lines = in_three_years({{1, 0, 10, 12}, {1, 0, 20, 18}});
    const auto unnamed = pefa::revenue_composition(lines, year, approved, spent);
    CHECK(unnamed.years[1].heads.size() == 2);
    CHECK(unnamed.years[1].heads[0].name == std::size_t{2});
}

TEST_CASE("random budgets: deviations add up to 0, and the variance is that of plain fractions") {
    std::mt19937_64 random(2016);
    int scores[4] = {};
    int grouped = 0;
    for (int round = 0; round < thinned(4'000); ++round) {
        const auto lines = random_budget(random);
        const auto assessed = by_function(lines);
        std::vector<Score> of_years;
        for (const auto& of_year : assessed.years) {
            Ratio deviations(0);
            Ratio adjusted(0);
            Ratio moved(0);
            for (const auto& of_head : of_year.heads) {
                deviations += of_head.deviation;
                adjusted += of_head.adjusted;
                moved += abs(of_head.deviation);
                REQUIRE(of_head.actual == of_head.adjusted + of_head.deviation);
            }
            REQUIRE(deviations.is_zero());
            REQUIRE(adjusted == of_year.actual.value());
            REQUIRE(of_year.variance.ratio() == moved / adjusted);
            grouped += of_year.heads.size() == 21 && of_year.heads.back().heads > 1 ? 1 : 0;
            const PlainVariance plain = plain_variance(plain_heads(lines, of_year.year), 20);
            const Ratio variance = of_year.variance.ratio();
            REQUIRE(variance.numerator() * plain.denominator == plain.numerator * variance.denominator());
            REQUIRE(of_year.score.value() == plain.score());
            ++scores[static_cast<std::size_t>(plain.score())];
            of_years.push_back(plain.score());
        }
        std::sort(of_years.begin(), of_years.end());
        REQUIRE(assessed.score.value() == of_years[1]);
    }
    for (const int count : scores) CHECK(count > thinned(100));
    CHECK(grouped > thinned(1'000));
}

TEST_CASE("one factor on every actual changes no variance") {
    std::mt19937_64 random(15);
    for (int round = 0; round < 1'000; ++round) {
        auto lines = random_budget(random);
        const auto before = by_function(lines);
        const Decimal factor = Decimal::from_parts(static_cast<std::int64_t>(random() % 5'000) + 1, 3);
        for (Line& line : lines) line.spent = *line.spent * factor;
        const auto after = by_function(lines);
        for (std::size_t place = 0; place < 3; ++place) {
            REQUIRE(after.years[place].variance == before.years[place].variance);
            REQUIRE(after.years[place].factor.ratio() == before.years[place].factor.ratio() * Ratio(factor));
        }
        REQUIRE(after.score.value() == before.score.value());
    }
}

TEST_CASE("an amount moved from one head to another changes what the formula says") {
    std::mt19937_64 random(7);
    for (int round = 0; round < 1'000; ++round) {
        std::vector<Line> lines;
        for (int number = 0; number < 6; ++number) {
            lines.push_back({number, 2023, random_amount(random, 1), random_amount(random, 1)});
        }
        const auto before = by_function(lines).years[0];
        const Ratio from = before.heads[2].deviation;
        const Ratio to = before.heads[4].deviation;
        const Decimal moved = random_amount(random, 0);
        lines[2].spent = *lines[2].spent - moved;
        lines[4].spent = *lines[4].spent + moved;
        const auto after = by_function(lines).years[0];
        const Ratio change = abs(from - Ratio(moved)) - abs(from) + abs(to + Ratio(moved)) - abs(to);
        REQUIRE(after.variance.ratio() == before.variance.ratio() + change / before.actual.value());
    }
}

TEST_CASE("the order of lines and years changes nothing but the order of heads") {
    std::mt19937_64 random(3);
    for (int round = 0; round < 200; ++round) {
        auto lines = random_budget(random);
        const auto before = by_function(lines);
        std::shuffle(lines.begin(), lines.end(), random);
        const auto after = by_function(lines);
        for (std::size_t place = 0; place < 3; ++place) {
            REQUIRE(after.years[place].year == before.years[place].year);
            REQUIRE(after.years[place].approved.value() == before.years[place].approved.value());
            REQUIRE(after.years[place].variance == before.years[place].variance);
        }
    }
}

TEST_CASE("what is missing is named and never 0") {
    const std::vector<Line> missing = {{1, 0, 600, 610}, {2, 0, 300, {}}, {3, 0, {}, 50}};
    const auto total = expenditure(in_three_years(missing));
    CHECK(total.score.reason() == Undefined::incomplete);
    CHECK(total.years[0].without_plan == std::vector{3});
    CHECK(total.years[0].without_actual == std::vector{2});
    CHECK(total.years[0].approved.reason() == Undefined::incomplete);
    CHECK(total.years[0].actual.reason() == Undefined::incomplete);
    const auto function = by_function(in_three_years(missing));
    CHECK(function.score.reason() == Undefined::incomplete);
    CHECK(function.years[0].heads.empty());
    CHECK(function.years[0].without_plan == std::vector{3});
    CHECK(function.years[0].without_actual == std::vector{2});

    CHECK(expenditure(in_three_years({{1, 0, {}, 5}})).score.reason() == Undefined::no_target);
    CHECK(expenditure(in_three_years({{1, 0, 5, {}}})).score.reason() == Undefined::no_actual);
    CHECK(by_function(in_three_years({{1, 0, 5, {}}})).score.reason() == Undefined::no_actual);

    // One year without leaves the whole undefined, and the others as they are.
    auto lines = in_three_years({{1, 0, 100, 100}});
    lines[1].spent.reset();
    const auto one_year = expenditure(lines);
    CHECK(one_year.score.reason() == Undefined::no_actual);
    CHECK(one_year.years[0].score.value() == Score::grade_a);
    CHECK(one_year.years[2].score.value() == Score::grade_a);
}

TEST_CASE("a head that was made during the year had no budget, where that is said") {
    const auto lines = in_three_years({{1, 0, 600, 610}, {2, 0, 400, 340}, {3, 0, {}, 50}});
    const auto undefined = pefa::expenditure_outturn(lines, head, year, approved, spent);
    CHECK(undefined.score.reason() == Undefined::incomplete);
    constexpr auto not_budgeted = pefa::MissingPlan::not_budgeted;
    const auto total = pefa::expenditure_outturn(lines, head, year, approved, spent, not_budgeted);
    CHECK(total.score.value() == Score::grade_a);
    CHECK(total.years[0].without_plan == std::vector{3});  // said all the same
    const auto function = pefa::composition_by_function(lines, head, year, approved, spent, is_contingency,
                                                        is_interest, not_budgeted);
    REQUIRE(function.years[0].heads.size() == 3);
    CHECK(function.years[0].heads[2].adjusted == Ratio(0));
    CHECK(function.years[0].heads[2].deviation == Ratio(50));
    CHECK(function.years[0].variance.ratio() == Ratio(120, 1'000));
    // A missing actual stays missing.
    CHECK(pefa::expenditure_outturn(in_three_years({{1, 0, 5, 5}, {2, 0, {}, {}}}), head, year, approved,
                                    spent, not_budgeted)
              .score.reason() == Undefined::incomplete);
}

TEST_CASE("fewer than three years have no score, and neither have years with a gap") {
    CHECK(expenditure({}).score.reason() == Undefined::no_period);
    CHECK(contingency({}).score.reason() == Undefined::no_period);
    std::vector<Line> lines = {{1, 2021, 100, 100}, {1, 2022, 100, 100}};
    CHECK(expenditure(lines).score.reason() == Undefined::incomplete);
    CHECK(expenditure(lines).years.size() == 2);
    CHECK(by_function(lines).score.reason() == Undefined::incomplete);
    CHECK(contingency(lines).mean.reason() == Undefined::incomplete);
    lines.push_back({1, 2019, 100, 100});  // not one of the last three years
    CHECK(expenditure(lines).score.reason() == Undefined::incomplete);
    lines.push_back({1, 2020, 100, 100});
    CHECK(expenditure(lines).score.value() == Score::grade_a);
    CHECK(expenditure(lines).years[0].year == 2020);

    // Years that are no whole numbers are taken as they come.
    struct Fiscal {
        std::string_view year;
        int approved;
        int spent;
    };
    const Fiscal fiscal[] = {{"2020/21", 100, 104}, {"2022/23", 100, 106}, {"2021/22", 100, 105}};
    const auto assessed = pefa::expenditure_outturn(
        fiscal, period_from(&Fiscal::year), target_from(&Fiscal::approved), actual_from(&Fiscal::spent));
    CHECK(assessed.years[1].year == "2021/22");
    CHECK(assessed.score.value() == Score::grade_a);
}

TEST_CASE("budgets of 0 and below, and outturns of nothing, are undefined") {
    CHECK(expenditure(in_three_years({{1, 0, 0, 5}})).score.reason() == Undefined::plan_zero);
    CHECK(expenditure(in_three_years({{1, 0, -5, 5}})).score.reason() == Undefined::plan_negative);
    CHECK(by_function(in_three_years({{1, 0, 0, 5}})).score.reason() == Undefined::plan_zero);
    CHECK(by_function(in_three_years({{1, 0, 5, 7}, {2, 0, -5, 3}})).score.reason() == Undefined::plan_zero);
    CHECK(contingency(in_three_years({{1, 0, 0, 0}})).score.reason() == Undefined::plan_zero);
    // Nothing was spent at all: an outturn of 0, of which there is no composition.
    const auto nothing = in_three_years({{1, 0, 10, 0}, {2, 0, 20, 0}});
    CHECK(expenditure(nothing).score.value() == Score::grade_d);
    const auto function = by_function(nothing);
    CHECK(function.score.reason() == Undefined::actual_not_positive);
    CHECK(function.years[0].factor.ratio() == Ratio(0));
    CHECK(function.years[0].heads[1].deviation == Ratio(0));
    // A head below 0, such as a refund, is a head as others.
    const auto refund = by_function(in_three_years({{1, 0, 110, 121}, {2, 0, -10, -11}})).years[0];
    CHECK(refund.variance.ratio() == Ratio(0));
    CHECK(refund.heads[1].adjusted == Ratio(-11));
}

TEST_CASE("a range is no approved amount") {
    struct Planned {
        int year;
        Target<> plan;
        Actual<> result;
    };
    const std::vector<Planned> lines = {{2021, planned(100_dec), reported(90_dec)},
                                        {2022, at_most(100_dec), reported(96_dec)},
                                        {2023, between(90_dec, 110_dec), reported(96_dec)}};
    const auto assessed = pefa::expenditure_outturn(
        lines, period_from(&Planned::year), target_from(&Planned::plan), actual_from(&Planned::result));
    CHECK(assessed.years[1].outturn.ratio() == Ratio(96, 100));
    CHECK(assessed.years[2].outturn.reason() == Undefined::range);
    CHECK(assessed.score.reason() == Undefined::range);
    CHECK(pefa::revenue_composition(lines, period_from(&Planned::year), target_from(&Planned::plan),
                                    actual_from(&Planned::result))
              .score.reason() == Undefined::range);
}

TEST_CASE("amounts in dong, in full") {
    // Fifteen digits a head, and totals of which no two have a common divisor.
    constexpr std::int64_t budgets[] = {1'999'999'999'999'957, 2'099'999'999'999'897, 2'299'999'999'999'903};
    constexpr std::int64_t charged[] = {60'000'000'000'001, 63'000'000'000'000, 68'999'999'999'999};
    struct Spending {
        int year;
        Quantity<units::Dong, std::int64_t> approved;
        Quantity<units::Dong, std::int64_t> spent;
        bool is_reserve;
    };
    std::vector<Spending> lines;
    for (int place = 0; place < 3; ++place) {
        const auto at = static_cast<std::size_t>(place);
        const auto reserve = budgets[at] / 20;
        lines.push_back({2021 + place,
                         {budgets[at] - reserve, units::dong},
                         {budgets[at] - reserve - 7'777'777, units::dong},
                         false});
        lines.push_back({2021 + place, {reserve, units::dong}, {charged[at], units::dong}, true});
    }
    const auto of_year = period_from(&Spending::year);
    const auto plan = target_from(&Spending::approved);
    const auto actual = actual_from(&Spending::spent);
    const auto assessed = pefa::contingency_expenditure(lines, of_year, plan, actual,
                                                        pefa::contingency_if(&Spending::is_reserve));
    REQUIRE(assessed.mean.is_defined());
    // The mean is 3.0000000000001149 %: above 3 %, and itself too long for a ratio.
    CHECK(!assessed.mean.value().ratio());
    CHECK(assessed.mean.value().compare(Ratio(3, 100)) == 1);
    CHECK(assessed.score.value() == Score::grade_b);
    CHECK(to_string(assessed.mean.value().checked_percent(2).value()) == "3.00");
    const auto type = pefa::composition_by_economic_type(lines, of_year, plan, actual, pefa::no_contingency);
    CHECK(type.score.is_defined());
    const auto sum = type.years[0].heads[0].deviation.value() + type.years[0].heads[1].deviation.value();
    CHECK(sum == Ratio(0));
    CHECK(any_unit(type.years[0].approved.value().unit()) == any_unit(units::dong));
}

TEST_CASE("what does not fit says so") {
    constexpr Decimal huge = Decimal::from_parts(INT64_MAX, 0);
    constexpr Decimal tiny = Decimal::from_parts(1, 18);
    const auto lines = in_three_years({{1, 0, huge, tiny}, {2, 0, tiny, huge}, {3, 0, huge - 1, huge - 5}});
    const auto assessed = by_function(lines);
    CHECK(assessed.score.reason() == Undefined::not_representable);
    CHECK(assessed.years[0].heads.empty());
}

TEST_CASE("a mean of shares is rounded once") {
    const pefa::MeanOfThree third(Ratio(1), Ratio(0), Ratio(0));
    CHECK(to_string(third.checked_percent(4).value()) == "33.3333");
    CHECK(!third.checked_percent(16));
    // 0.125 % on average: half away from 0, also below it.
    CHECK(to_string(pefa::MeanOfThree(Ratio(3, 800), Ratio(0), Ratio(0)).checked_percent(2).value()) ==
          "0.13");
    CHECK(to_string(pefa::MeanOfThree(Ratio(-3, 800), Ratio(0), Ratio(0)).checked_percent(2).value()) ==
          "-0.13");
    // So is a half that the shares' own digits hide.
    const pefa::MeanOfThree hidden(0.0011114_dec, 0.0011114_dec, 0.0015272_dec);
    CHECK(to_string(hidden.checked_percent(2).value()) == "0.13");
    const pefa::MeanOfThree below(-0.0011114_dec, -0.0011114_dec, -0.0015272_dec);
    CHECK(to_string(below.checked_percent(2).value()) == "-0.13");
    std::mt19937_64 random(23);
    for (int round = 0; round < 5'000; ++round) {
        const auto share = [&random] {
            return Ratio(static_cast<std::int64_t>(random() % 2'000) - 500,
                         static_cast<std::int64_t>(random() % 999) + 1);
        };
        const pefa::MeanOfThree mean(share(), share(), share());
        const int scale = static_cast<int>(random() % 5);
        REQUIRE(mean.checked_percent(scale) == percent(mean.ratio().value(), scale));
        const Ratio value = share();
        const Ratio exact = mean.ratio().value();
        REQUIRE(mean.compare(value) == (exact < value ? -1 : value < exact ? 1 : 0));
    }
}

TEST_CASE("two of three years decide") {
    constexpr Score all[] = {Score::grade_d, Score::grade_c, Score::grade_b, Score::grade_a};
    for (const Score first : all) {
        for (const Score second : all) {
            for (const Score third : all) {
                // The best score that two of them are at least.
                Score expected = Score::grade_d;
                for (const Score asked : all) {
                    const int reached = int{first >= asked} + int{second >= asked} + int{third >= asked};
                    if (reached >= 2) expected = asked;
                }
                CHECK(pefa::two_of_three(first, second, third) == expected);
            }
        }
    }
    CHECK_TWICE(pefa::two_of_three(Score::grade_a, Score::grade_d, Score::grade_b) == Score::grade_b);
}

TEST_CASE("dimensions come together by the weakest link") {
    CHECK_TWICE(pefa::weakest_link(Score::grade_a, Score::grade_a, Score::grade_a).value() ==
                IndicatorScore::grade_a);
    CHECK_TWICE(pefa::weakest_link(Score::grade_a, Score::grade_c, Score::grade_a).value() ==
                IndicatorScore::grade_c_plus);
    CHECK_TWICE(pefa::weakest_link(Score::grade_d, Score::grade_d, Score::grade_c).value() ==
                IndicatorScore::grade_d_plus);
    CHECK_TWICE(pefa::weakest_link(Score::grade_b, Score::grade_b).value() == IndicatorScore::grade_b);
    CHECK_TWICE(pefa::weakest_link(Score::grade_d).value() == IndicatorScore::grade_d);
    CHECK_TWICE(pefa::weakest_link(Score::grade_b, Reckoned<Score>(Undefined::plan_zero)).reason() ==
                Undefined::plan_zero);
    CHECK_TWICE(pefa::weakest_link(Score::grade_b, pefa::d_if_undefined(Undefined::plan_zero)).value() ==
                IndicatorScore::grade_d_plus);
    CHECK_TWICE(name_of(IndicatorScore::grade_b_plus) == "B+");
    CHECK_TWICE(name_of(Score::grade_a) == "A");
    CHECK_TWICE(name_of(pefa::Dimension::contingency_expenditure) == "PI-2.3");
    CHECK_TWICE(words_of(pefa::Dimension::revenue_composition).english == "Revenue composition");
}

TEST_CASE("two dimensions come together by their average") {
    struct Row {
        Score first;
        Score second;
        std::string_view average;
    };
    constexpr Row table[] = {
        {Score::grade_d, Score::grade_d, "D"},  {Score::grade_d, Score::grade_c, "D+"},
        {Score::grade_d, Score::grade_b, "C"},  {Score::grade_d, Score::grade_a, "C+"},
        {Score::grade_c, Score::grade_c, "C"},  {Score::grade_c, Score::grade_b, "C+"},
        {Score::grade_c, Score::grade_a, "B"},  {Score::grade_b, Score::grade_b, "B"},
        {Score::grade_b, Score::grade_a, "B+"}, {Score::grade_a, Score::grade_a, "A"},
    };
    for (const Row& row : table) {
        CHECK(name_of(pefa::average(row.first, row.second).value()) == row.average);
        CHECK(name_of(pefa::average(row.second, row.first).value()) == row.average);
    }
    CHECK_TWICE(pefa::average(Score::grade_a, Reckoned<Score>(Undefined::incomplete)).reason() ==
                Undefined::incomplete);
    CHECK_TWICE(pefa::average(Reckoned<Score>(Undefined::no_period), Score::grade_a).reason() ==
                Undefined::no_period);
}

TEST_CASE("a struct bound by Boost.Hana needs no projections, and any range will do") {
    std::list<MinistryLine> lines;
    for (int of = 2023; of >= 2021; --of) {
        lines.push_back({"Bộ Y tế", of, 100, 97_dec, false});
        lines.push_back({"Bộ Giáo dục", of, 200, 203_dec, false});
        lines.push_back({"Dự phòng", of, 15, 3_dec, true});
    }
    CHECK(pefa::expenditure_outturn(lines).score.value() == Score::grade_a);
    const auto function = pefa::composition_by_function(
        lines, pefa::contingency_if(&MinistryLine::is_reserve), pefa::no_interest);
    CHECK(function.years[0].year == 2021);
    CHECK(function.years[0].heads[1].name == "Bộ Giáo dục");
    CHECK(function.years[0].variance.ratio() == Ratio(6, 300));
    // Nothing refers to records that are gone.
    const auto of_temporary =
        pefa::expenditure_outturn(std::vector<MinistryLine>(lines.begin(), lines.end()));
    CHECK(of_temporary.years[0].approved.value() == Ratio(315));
}

TEST_CASE("totals of eighteen digits are reckoned exactly, whatever they are") {
    std::mt19937_64 random(18);
    for (int round = 0; round < 300; ++round) {
        std::vector<Line> lines;
        for (int of = 2021; of <= 2023; ++of) {
            const auto amount = [&random] {
                return Decimal::from_parts(static_cast<std::int64_t>(random() % 50'000'000'000'000'000), 2);
            };
            for (int number = 0; number < 19; ++number) lines.push_back({number, of, amount(), amount()});
            lines.push_back({19, of, amount(), amount(), Kind::contingency});
        }
        const auto function = by_function(lines);
        const auto reserve = contingency(lines);
        REQUIRE(function.score.is_defined());
        REQUIRE(expenditure(lines).score.is_defined());
        REQUIRE(reserve.score.is_defined());
        REQUIRE(reserve.mean.value().checked_percent(2).has_value());
        for (const auto& of_year : function.years) {
            Ratio deviations(0);
            for (const auto& of_head : of_year.heads) deviations += of_head.deviation;
            REQUIRE(deviations.is_zero());
        }
    }
}

TEST_CASE("another edition is another value") {
    // One whose ends belong to the better score: "exceeded" instead of "less than".
    pefa::Framework edition = pefa::framework_2016;
    edition.year = 1900;
    edition.composition_variance[0] = up_to(Ratio(5, 100), {});
    edition.expenditure_outturn[0] = {Ratio(1), Ratio(1)};
    edition.contingency[0] = up_to(Ratio(30, 100), {});
    edition.revenue_outturn[0] = {Ratio(0), Ratio(9)};
    const auto lines = in_three_years(moved_between_two(50'000));
    CHECK(by_function(lines).score.value() == Score::grade_b);
    CHECK(pefa::composition_by_function(lines, head, year, approved, spent, edition, is_contingency,
                                        is_interest)
              .score.value() == Score::grade_a);
    CHECK(pefa::expenditure_outturn(in_three_years({{1, 0, 100, 101}}), head, year, approved, spent, edition)
              .score.value() == Score::grade_b);
    CHECK(pefa::contingency_expenditure(in_three_years({{1, 0, 70, 70}, {2, 0, 30, 30, Kind::contingency}}),
                                        year, approved, spent, is_contingency, edition)
              .score.value() == Score::grade_a);
    CHECK(
        pefa::revenue_outturn(in_three_years({{1, 0, 1, 8}}), year, approved, spent, edition).score.value() ==
        Score::grade_a);
}

TEST_CASE("an assessment is reckoned at compile time, too") {
    struct Amounts {
        int year;
        int approved;
        int spent;
    };
    constexpr auto assess = [](auto dimension) {
        const Amounts lines[] = {{2021, 100, 96}, {2022, 100, 91}, {2023, 100, 105}};
        return dimension(lines, period_from(&Amounts::year), target_from(&Amounts::approved),
                         actual_from(&Amounts::spent))
            .score.value();
    };
    CHECK_TWICE(assess(pefa::expenditure_outturn) == Score::grade_a);
    CHECK_TWICE(assess(pefa::revenue_outturn) == Score::grade_b);
    CHECK_TWICE(assess(pefa::revenue_composition) == Score::grade_a);
}
