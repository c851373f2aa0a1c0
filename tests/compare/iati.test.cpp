// SPDX-License-Identifier: BSL-1.0
#include <chitieu/compare/iati.hpp>

#include <chitieu/domain/iati.hpp>
#include <chitieu/number/decimal.hpp>

#include <date/date.h>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

using Words = std::vector<std::pair<std::string, std::string>>;

IatiFigure figure(Decimal value, const Words& dimensions = {},
                  const std::vector<std::string>& locations = {}) {
    IatiFigure result;
    result.value = iati_value(value);
    for (const auto& [name, word] : dimensions) result.dimensions.push_back({.name = name, .value = word});
    for (const std::string& ref : locations) result.locations.push_back({.ref = ref});
    return result;
}

IatiPeriod period(int first_year, int last_year) {
    IatiPeriod result;
    result.start.iso_date = iati_value(date::year{first_year} / 1 / 1);
    result.end.iso_date = iati_value(date::year{last_year} / 12 / 31);
    return result;
}

IatiIndicator indicator(std::vector<IatiPeriod> periods) {
    IatiIndicator result;
    result.measure = iati_value(IatiMeasure::unit);
    result.ascending = iati_value(true);
    result.periods = std::move(periods);
    return result;
}

/// "3/4 -/5": actual and target of each pair.
std::string shown(const std::vector<IatiPair>& pairs) {
    std::string text;
    for (const IatiPair& pair : pairs) {
        if (!text.empty()) text += ' ';
        text += pair.actual != nullptr ? *pair.actual->value.text : "-";
        text += '/';
        text += pair.target != nullptr ? *pair.target->value.text : "-";
    }
    return text;
}

}  // namespace

TEST_CASE("figures meet by their dimensions and locations, in any order") {
    IatiPeriod year = period(2024, 2024);
    year.targets = {figure(10), figure(6, {{"sex", "female"}, {"age", "adult"}}),
                    figure(4, {{"sex", "male"}}, {"A", "B"}), figure(7, {{"sex", "female"}})};
    year.actuals = {figure(5, {{"age", "adult"}, {"sex", " female\n"}}),
                    figure(3, {{"sex", "male"}}, {"B", "A"}), figure(9), figure(1, {{"sex", "other"}})};
    const IatiIndicator whole = indicator({year});
    const auto pairs = compare_iati(whole);
    CHECK(shown(pairs) == "9/10 5/6 3/4 -/7 1/-");
    CHECK(pairs[0].comparison->verdict() == Verdict::missed);
    CHECK(pairs[3].comparison->verdict() == Verdict::not_reported);
    CHECK(pairs[4].comparison->verdict() == Verdict::no_target);
    CHECK(&pairs[4].figure() == &whole.periods[0].actuals[3]);
    CHECK(&pairs[4].period() == &whole.periods[0]);
}

TEST_CASE("a key is of one set only") {
    CHECK(disaggregation_key(figure(1, {{"a", "b"}})) == disaggregation_key(figure(2, {{" a", "b "}})));
    CHECK(disaggregation_key(figure(1, {{"a", "b"}})) != disaggregation_key(figure(1, {{"ab", ""}})));
    CHECK(disaggregation_key(figure(1, {{"a", "b"}})) != disaggregation_key(figure(1, {}, {"a", "b"})));
    CHECK(disaggregation_key(figure(1, {{"1:ad1:b", "c"}})) !=
          disaggregation_key(figure(1, {{"a", "b"}, {"c", ""}})));
    CHECK(disaggregation_key(figure(1, {}, {"A", "A"})) != disaggregation_key(figure(1, {}, {"A"})));
}

TEST_CASE("the same days in two periods of the file are the same") {
    IatiPeriod planned_year = period(2024, 2024);
    planned_year.targets = {figure(10), figure(20)};
    IatiPeriod reported_year = period(2024, 2024);
    reported_year.actuals = {figure(9), figure(21)};
    const IatiIndicator split = indicator({planned_year, reported_year});
    CHECK(shown(compare_iati(split)) == "9/10 21/20");  // in the order of the file

    // What is in one period of the file comes first.
    IatiPeriod both = period(2024, 2024);
    both.targets = {figure(30)};
    both.actuals = {figure(31)};
    const IatiIndicator mixed = indicator({planned_year, both, reported_year});
    CHECK(shown(compare_iati(mixed)) == "9/10 21/20 31/30");
}

TEST_CASE("how periods match is a policy") {
    IatiPeriod decade = period(2006, 2016);
    decade.targets = {figure(100)};
    IatiPeriod early = period(2010, 2010);
    early.actuals = {figure(40)};
    IatiPeriod last = period(2016, 2016);
    last.actuals = {figure(90)};
    IatiPeriod longer = period(2000, 2016);
    longer.actuals = {figure(95)};
    IatiPeriod after = period(2017, 2017);
    after.actuals = {figure(120)};
    const IatiIndicator bank = indicator({decade, early, last, longer, after});

    CHECK(shown(compare_iati(bank, PeriodMatch::exact)) == "-/100 40/- 90/- 95/- 120/-");
    CHECK(shown(compare_iati(bank, PeriodMatch::containment)) == "90/100 40/- 95/- 120/-");
    CHECK(shown(compare_iati(bank, PeriodMatch::cut_off)) == "90/100 40/- 95/- 120/-");
    const IatiIndicator late = indicator({decade, early, longer});
    CHECK(shown(compare_iati(late, PeriodMatch::containment)) == "40/100 95/-");
    CHECK(shown(compare_iati(late, PeriodMatch::cut_off)) == "95/100 40/-");

    // Exact comes before the rest, whatever the policy.
    IatiPeriod same = period(2006, 2016);
    same.actuals = {figure(80)};
    const IatiIndicator exact = indicator({decade, last, same});
    for (const PeriodMatch match : {PeriodMatch::exact, PeriodMatch::containment, PeriodMatch::cut_off})
        CHECK(shown(compare_iati(exact, match)) == "80/100 90/-");
}

TEST_CASE("one actual answers one target") {
    IatiPeriod decade = period(2006, 2016);
    decade.targets = {figure(100)};
    IatiPeriod half = period(2011, 2016);
    half.targets = {figure(50)};
    IatiPeriod last = period(2016, 2016);
    last.actuals = {figure(90)};
    CHECK(shown(compare_iati(indicator({decade, half, last}), PeriodMatch::containment)) == "90/100 -/50");
}

TEST_CASE("what has no counterpart keeps no other from its own") {
    IatiPeriod decade = period(2006, 2016);
    decade.targets = {figure(7, {{"sex", "female"}}), figure(100)};
    IatiPeriod last = period(2016, 2016);
    last.actuals = {figure(90)};
    CHECK(shown(compare_iati(indicator({decade, last}), PeriodMatch::containment)) == "-/7 90/100");
    IatiPeriod same = period(2006, 2016);
    same.actuals = {figure(80)};
    CHECK(shown(compare_iati(indicator({decade, same}), PeriodMatch::exact)) == "-/7 80/100");

    // On the very first day, and on the very last.
    for (const date::year_month_day day : {date::year{2006} / 1 / 1, date::year{2016} / 12 / 31}) {
        IatiPeriod one_day;
        one_day.start.iso_date = iati_value(day);
        one_day.end.iso_date = iati_value(day);
        one_day.actuals = {figure(60)};
        CHECK(shown(compare_iati(indicator({decade, one_day}), PeriodMatch::containment)) == "-/7 60/100");
    }

    // An actual that answers the target of its own days answers no other.
    IatiPeriod year = period(2016, 2016);
    year.targets = {figure(50)};
    year.actuals = {figure(40)};
    decade.targets = {figure(100)};
    CHECK(shown(compare_iati(indicator({decade, year}), PeriodMatch::containment)) == "-/100 40/50");
}

TEST_CASE("periods without days meet only what stands in them") {
    IatiPeriod unknown;
    unknown.targets = {figure(1)};
    unknown.actuals = {figure(2)};
    IatiPeriod other;
    other.actuals = {figure(3)};
    IatiPeriod more;
    more.targets = {figure(4)};
    const IatiIndicator whole = indicator({unknown, other, more});
    for (const PeriodMatch match : {PeriodMatch::exact, PeriodMatch::containment, PeriodMatch::cut_off})
        CHECK(shown(compare_iati(whole, match)) == "2/1 3/- -/4");
    // Nor do they keep those behind them from theirs.
    IatiPeriod decade = period(2006, 2016);
    decade.targets = {figure(5)};
    IatiPeriod last = period(2016, 2016);
    last.actuals = {figure(6)};
    CHECK(shown(compare_iati(indicator({more, decade, last}), PeriodMatch::containment)) == "-/4 6/5");
}

TEST_CASE("a direction that is not stated is not guessed, and the caller may know better") {
    IatiPeriod year = period(2024, 2024);
    year.targets = {figure(10)};
    year.actuals = {figure(9)};
    IatiIndicator silent = indicator({year});
    silent.ascending = {};
    CHECK_FALSE(compare_iati(silent)[0].comparison->verdict());
    CHECK_FALSE(indicator_of(silent));
    CHECK(compare_iati(silent, PeriodMatch::exact, Direction::lower_is_better)[0].comparison->verdict() ==
          Verdict::exceeded);
    silent.ascending = iati_value(false);
    CHECK(compare_iati(silent)[0].comparison->verdict() == Verdict::exceeded);
}

TEST_CASE("qualitative figures are paired and not compared") {
    IatiPeriod year = period(2024, 2024);
    year.targets = {IatiFigure{.comment = iati_text("A law")}};
    year.actuals = {IatiFigure{.comment = iati_text("A draft")}};
    IatiIndicator words = indicator({year});
    words.measure = iati_value(IatiMeasure::qualitative);
    const auto pairs = compare_iati(words);
    REQUIRE(pairs.size() == 1);
    CHECK_FALSE(pairs[0].comparison);
    CHECK(footnotes_of(*pairs[0].actual)[0].text == "A draft");
}

TEST_CASE("many periods take no more than their number") {
    std::vector<IatiPeriod> periods;
    for (int year = 0; year < 3'000; ++year) {
        periods.push_back(period(1 + year, 1 + year));
        periods.back().targets = {figure(1)};
        periods.push_back(period(1 + year, 1 + year));
        periods.back().actuals = {figure(1)};
    }
    for (const PeriodMatch match : {PeriodMatch::exact, PeriodMatch::containment, PeriodMatch::cut_off})
        CHECK(compare_iati(indicator(periods), match).size() == 3'000);
}

TEST_CASE("a baseline is of the same disaggregation") {
    IatiIndicator whole = indicator({});
    whole.baselines = {{.figure = figure(1)}, {.figure = figure(2, {{"sex", "female"}})}};
    CHECK(baseline_of(whole, figure(9, {{"sex", "female"}})) == &whole.baselines[1]);
    CHECK(baseline_of(whole, figure(9, {{"sex", "male"}})) == nullptr);
    CHECK(baseline_of(indicator({}), figure(9)) == nullptr);
}
