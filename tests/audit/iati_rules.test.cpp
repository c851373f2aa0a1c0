// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/iati_rules.hpp>

#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/iati_rule.hpp>
#include <chitieu/domain/iati.hpp>
#include <chitieu/domain/iati_value.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/utf8.hpp>

#include <date/date.h>

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr bool table_is_in_order() {
    std::size_t place = 0;
    for (const IatiRuleWords& row : iati_rule_table) {
        if (row.rule != static_cast<IatiRule>(place++) || row.words.rule != Rule::own) return false;
    }
    return place == static_cast<std::size_t>(IatiRule::location_unknown) + 1;
}
static_assert(table_is_in_order());

IatiFigure figure(std::string text, IatiMeasure measure = IatiMeasure::unit) {
    IatiFigure result;
    const auto reading = parse_iati_number(text, measure);
    result.value = iati_value_of(std::optional<std::string>(std::move(text)), reading);
    return result;
}

IatiFigure words(std::string text) {
    IatiFigure result;
    result.comment = iati_text(std::move(text));
    return result;
}

/// An activity of which nothing is to be said: one indicator with a period, a target and an actual.
IatiActivity sound() {
    IatiActivity activity;
    IatiElement identifier{.name = "iati-identifier"};
    identifier.children.push_back({.text = "XM-EX-1"});
    activity.rest.elements.push_back(identifier);
    IatiPeriod period;
    period.start.iso_date = iati_value(date::year{2024} / 1 / 1);
    period.end.iso_date = iati_value(date::year{2024} / 12 / 31);
    period.targets = {figure("10")};
    period.actuals = {figure("9")};
    IatiIndicator indicator;
    indicator.measure = iati_value(IatiMeasure::unit);
    indicator.ascending = iati_value(true);
    indicator.title = iati_text("Wells");
    indicator.periods = {period};
    IatiResult result;
    result.type = iati_value(IatiResultType::output);
    result.title = iati_text("Water");
    result.indicators = {indicator};
    activity.results = {result};
    return activity;
}

/// The names of what is found after `change(activity, indicator, period)`.
template <class Change>
std::string found(const Change& change) {
    IatiActivity activity = sound();
    IatiIndicator& indicator = activity.results[0].indicators[0];
    change(activity, indicator, indicator.periods[0]);
    std::string names;
    for (const Finding& finding : audit_iati(activity)) {
        names += (names.empty() ? "" : " ") + std::string(name_of(finding));
        for (const Language language : {Language::vietnamese, Language::english}) {
            CHECK(sentence(finding, language).find('{') == std::string::npos);
            CHECK(!sentence(finding, language).empty());
        }
    }
    return names;
}

}  // namespace

TEST_CASE("every rule has a lasting name and a sentence in both languages") {
    std::set<std::string_view> names;
    for (const IatiRuleWords& row : iati_rule_table) {
        CAPTURE(row.words.name);
        names.insert(row.words.name);
        CHECK(!row.words.sentence.english.empty());
        CHECK(find_invalid_utf8(row.words.sentence.vietnamese) == std::string_view::npos);
        for (const std::string_view part : {"{reading}", "{other}", "{really}"}) {
            CHECK((row.words.sentence.vietnamese.find(part) == std::string_view::npos) ==
                  (row.words.sentence.english.find(part) == std::string_view::npos));
        }
    }
    CHECK(names.size() == std::size(iati_rule_table));
}

TEST_CASE("nothing is found where nothing is wrong") {
    CHECK(found([](auto&, auto&, auto&) {}) == "");
}

TEST_CASE("values") {
    const auto of_target = [](std::string text) {
        return found([&](auto&, auto&, IatiPeriod& period) { period.targets[0] = figure(text); });
    };
    CHECK(of_target("n/a") == "value_unreadable");
    CHECK(of_target("97% %") == "value_unreadable");
    CHECK(of_target("1,000") == "value_ambiguous");
    CHECK(of_target("1,000.5") == "value_not_plain");
    CHECK(of_target("12345678901234567890123") == "value_too_long");
    CHECK(of_target("") == "value_missing");
    CHECK(of_target(" ") == "value_missing");
    CHECK(of_target("0.00") == "target_zero");
    CHECK(found([](auto&, auto&, IatiPeriod& period) { period.actuals[0].value = {}; }) == "value_missing");
    CHECK(found([](auto&, auto&, IatiPeriod& period) { period.actuals[0] = figure("0"); }) == "");

    const auto of_share = [](std::string text) {
        return found([&](auto&, IatiIndicator& indicator, IatiPeriod& period) {
            indicator.measure = iati_value(IatiMeasure::percentage);
            period.actuals[0] = figure(text, IatiMeasure::percentage);
        });
    };
    CHECK(of_share("97%") == "value_not_plain");
    CHECK(of_share("100") == "");
    CHECK(of_share("100.1") == "percentage_out_of_range");
    CHECK(of_share("-0.1") == "percentage_out_of_range");
}

TEST_CASE("qualitative indicators have words and no values") {
    const auto in_words = [](auto change) {
        return found([&](auto&, IatiIndicator& indicator, IatiPeriod& period) {
            indicator.measure = iati_value(IatiMeasure::qualitative);
            indicator.ascending = {};
            period.targets[0] = words("A law");
            period.actuals[0] = words("A draft");
            change(period);
        });
    };
    CHECK(in_words([](IatiPeriod&) {}) == "");
    CHECK(in_words([](IatiPeriod& period) { period.targets[0] = figure("3"); }) == "value_unexpected");
    CHECK(in_words([](IatiPeriod& period) { period.targets[0] = {}; }) == "words_missing");
    CHECK(in_words([](IatiPeriod& period) { period.targets[0] = words(" "); }) == "words_missing");
}

TEST_CASE("directions") {
    CHECK(found([](auto&, IatiIndicator& indicator, auto&) { indicator.ascending = {}; }) ==
          "ascending_missing");
    CHECK(found([](auto&, IatiIndicator& indicator, auto&) { indicator.ascending = {.text = "yes"}; }) ==
          "ascending_unreadable");
    const auto from_baseline = [](std::string baseline, bool is_ascending) {
        return found([&](auto&, IatiIndicator& indicator, auto&) {
            indicator.ascending = iati_value(is_ascending);
            IatiBaseline start{.figure = figure(std::move(baseline))};
            start.year = {.text = "2023", .value = 2023};
            indicator.baselines = {start};
        });
    };
    CHECK(from_baseline("5", true) == "");
    CHECK(from_baseline("15", false) == "");
    CHECK(from_baseline("5", false) == "ascending_doubtful");
    CHECK(from_baseline("15", true) == "ascending_doubtful");
    CHECK(from_baseline("10.0", true) == "baseline_equals_target");
    CHECK(from_baseline("10.0", false) == "baseline_equals_target");
    CHECK(from_baseline("?", true) == "value_unreadable");
}

TEST_CASE("baselines") {
    const auto with = [](auto change) {
        return found([&](auto&, IatiIndicator& indicator, auto&) {
            IatiBaseline baseline{.figure = figure("5")};
            baseline.year = {.text = "2023", .value = 2023};
            change(baseline);
            indicator.baselines = {baseline};
        });
    };
    CHECK(with([](IatiBaseline& baseline) { baseline.year = {}; }) == "year_missing");
    CHECK(with([](IatiBaseline& baseline) { baseline.year = {.text = "2023/24"}; }) == "year_unreadable");
    CHECK(with([](IatiBaseline& baseline) { baseline.year = {.text = "2025", .value = 2025}; }) ==
          "baseline_late");
    CHECK(with([](IatiBaseline& baseline) { baseline.iso_date = iati_value(date::year{2022} / 1 / 1); }) ==
          "baseline_dates_differ");
    CHECK(with([](IatiBaseline& baseline) { baseline.iso_date = {.text = "2023-02-30"}; }) ==
          "date_unreadable");
    CHECK(with([](IatiBaseline& baseline) { baseline.figure.value = {}; }) == "value_missing");
    CHECK(found([](auto&, IatiIndicator& indicator, auto&) {
              IatiBaseline baseline{.figure = figure("5")};
              baseline.year = {.text = "2023", .value = 2023};
              indicator.baselines = {baseline, baseline};
          }) == "disaggregation_repeated");
}

TEST_CASE("periods") {
    CHECK(found([](auto&, IatiIndicator& indicator, auto&) { indicator.periods.clear(); }) ==
          "periods_missing");
    CHECK(found([](auto&, auto&, IatiPeriod& period) {
              period.targets.clear();
              period.actuals.clear();
          }) == "period_empty");
    CHECK(found([](auto&, auto&, IatiPeriod& period) { period.end = {}; }) == "date_missing");
    CHECK(found([](auto&, auto&, IatiPeriod& period) { period.start.iso_date = {.text = "2023-02-30"}; }) ==
          "date_unreadable");
    CHECK(found([](auto&, auto&, IatiPeriod& period) {
              period.start.iso_date = {.text = "2024-01-01T00:00:00", .value = date::year{2024} / 1 / 1};
          }) == "date_not_plain");
    CHECK(found([](auto&, auto&, IatiPeriod& period) {
              period.end.iso_date = iati_value(date::year{2023} / 12 / 31);
          }) == "period_reversed");
}

TEST_CASE("disaggregations") {
    CHECK(found([](auto&, auto&, IatiPeriod& period) { period.targets.push_back(figure("11")); }) ==
          "disaggregation_repeated");
    CHECK(found([](auto&, IatiIndicator& indicator, IatiPeriod& period) {
              IatiPeriod again = period;
              again.actuals.clear();
              indicator.periods.push_back(again);
          }) == "disaggregation_repeated");
    CHECK(found([](auto&, auto&, IatiPeriod& period) {
              period.actuals[0].dimensions.push_back({.name = "sex", .value = "female"});
          }) == "disaggregation_unmatched");
    CHECK(found([](auto&, auto&, IatiPeriod& period) {
              period.targets.clear();
              period.actuals[0].dimensions.push_back({.name = "sex", .value = "female"});
          }) == "");
    CHECK(found([](auto&, auto&, IatiPeriod& period) {
              period.actuals.clear();
              period.targets[0].dimensions.push_back({.name = "sex"});
              period.targets[0].locations.push_back({});
          }) == "disaggregation_incomplete disaggregation_incomplete");
}

TEST_CASE("what surrounds results") {
    CHECK(found([](IatiActivity& activity, auto&, auto&) { activity.results[0].type = {}; }) ==
          "type_missing");
    CHECK(found([](IatiActivity& activity, auto&, auto&) { activity.results[0].type = {.text = "4"}; }) ==
          "type_unknown");
    CHECK(found([](IatiActivity& activity, auto&, auto&) { activity.results[0].title = {}; }) ==
          "title_missing");
    CHECK(found([](auto&, IatiIndicator& indicator, auto&) { indicator.title = iati_text(" "); }) ==
          "title_missing");
    CHECK(found([](auto&, IatiIndicator& indicator, auto&) { indicator.measure = {}; }) == "measure_missing");
    CHECK(found([](auto&, IatiIndicator& indicator, auto&) { indicator.measure = {.text = "6"}; }) ==
          "measure_unknown");
    CHECK(found([](auto&, IatiIndicator& indicator, auto&) {
              indicator.aggregation_status = {.text = "maybe"};
          }) == "aggregation_unreadable");

    IatiActivity activity = sound();
    for (const std::string_view part :
         {"reporting-org", "title", "description", "participating-org", "activity-status", "activity-date"})
        activity.rest.elements.push_back({.name = std::string(part)});
    CHECK(audit_iati(activity).empty());
    activity.results[0].indicators[0].periods[0].targets[0].locations.push_back({.ref = "A"});
    activity.results[0].indicators[0].periods[0].actuals[0].locations.push_back({.ref = "A"});
    CHECK(audit_iati(activity).size() == 2);  // location_unknown
    activity.rest.elements.push_back({.name = "location", .attributes = {{"ref", "A"}}});
    CHECK(audit_iati(activity).empty());
    activity.rest.elements.erase(activity.rest.elements.begin());
    REQUIRE(audit_iati(activity).size() == 1);
    CHECK(sentence(audit_iati(activity)[0], Language::english) ==
          "the activity has no “iati-identifier”, which IATI asks for");
}

TEST_CASE("a caller that has read nothing gets findings all the same") {
    IatiActivity activity = sound();
    IatiPeriod& period = activity.results[0].indicators[0].periods[0];
    period.targets[0].value = {.text = {}, .value = 10_dec};  // no text: nothing was written
    period.start.iso_date.text.reset();
    CHECK(audit_iati(activity).size() == 2);
}

TEST_CASE("a finding keeps no more of a text than is shown, and no half of a letter") {
    const std::string text = std::string(254, 'x') + "ộ";
    const Finding finding =
        iati_finding(IatiRule::location_unknown, {}, text, std::string(300, 'y'), {"mục tiêu", "the target"});
    CHECK(finding.really.english == "the target");
    CHECK(finding.reading == std::string(254, 'x'));
    CHECK(finding.other == std::string(256, 'y'));
}
