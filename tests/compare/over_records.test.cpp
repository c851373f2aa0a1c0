// SPDX-License-Identifier: BSL-1.0
#include <chitieu/compare/over_records.hpp>
#include <chitieu/domain/share_of.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

struct Line {
    const char* office;
    Decimal approved;
    std::optional<Decimal> spent;
    int last_year = 8;

    constexpr Decimal revised() const { return approved * 2; }
};

constexpr Line lines[] = {{"a", 10, 9_dec}, {"b", 10, 12_dec}, {"c", 5, std::nullopt}, {"d", 7, 7.0_dec}};

constexpr auto approved = target_from(&Line::approved);
constexpr auto spent = actual_from(&Line::spent);

constexpr std::size_t count(Verdict verdict) {
    std::size_t result = 0;
    for (const auto& [line, comparison] : compare(lines, approved, spent, higher_is_better)) {
        result += comparison.verdict() == verdict ? 1U : 0U;
    }
    return result;
}
static_assert(count(Verdict::missed) == 1 && count(Verdict::exceeded) == 1 && count(Verdict::met) == 1 &&
              count(Verdict::not_reported) == 1);

/// A range of one pass.
struct Stream {
    struct Iterator {
        int* left;
        Line operator*() const { return lines[static_cast<std::size_t>(*left) - 1]; }
        Iterator& operator++() {
            --*left;
            return *this;
        }
        bool operator==(const Iterator&) const { return *left == 0; }
    };
    int* left;
    Iterator begin() const { return {left}; }
    Iterator end() const { return {left}; }
};

}  // namespace

template <>
inline constexpr auto chitieu::columns<std::pair<int, int>> =
    chitieu::column_list(chitieu::column<chitieu::Role::target>("plan", &std::pair<int, int>::first),
                         chitieu::column<chitieu::Role::actual>("actual", &std::pair<int, int>::second));

TEST_CASE("projections may be members, member functions and callables") {
    std::vector<Verdict> verdicts;
    for (const auto& [line, comparison] :
         compare(lines, target_from(&Line::revised), spent, lower_is_better)) {
        verdicts.push_back(comparison.verdict());
    }
    CHECK(verdicts ==
          std::vector{Verdict::exceeded, Verdict::exceeded, Verdict::not_reported, Verdict::exceeded});
    const auto bound = target_from([](const Line& line) { return at_most(line.approved); });
    CHECK((*compare(lines, bound, spent, higher_is_better).begin()).result.verdict() ==
          Verdict::met);  // a bound's own direction
}

TEST_CASE("columns of a record are asked where nothing is handed over") {
    const std::vector<std::pair<int, int>> pairs = {{3, 4}, {4, 3}};
    std::vector<Verdict> verdicts;
    for (const auto& [pair, comparison] : compare(pairs, higher_is_better))
        verdicts.push_back(comparison.verdict());
    CHECK(verdicts == std::vector{Verdict::exceeded, Verdict::missed});
}

TEST_CASE("lazy: each step compares once, an rvalue is kept, any range will do") {
    int calls = 0;
    const auto counted = target_from([&calls](const Line& line) {
        ++calls;
        return line.approved;
    });
    const auto view =
        compare(std::list<Line>(std::begin(lines), std::end(lines)), counted, spent, higher_is_better);
    CHECK(calls == 0);
    auto at = view.begin();
    CHECK((*at).result.verdict() == Verdict::missed);
    CHECK(calls == 1);
    ++at;
    CHECK((*at).record.office == std::string("b"));
    CHECK(calls == 2);

    int left = 4;
    std::string offices;
    for (const auto& [line, comparison] : compare(Stream{&left}, approved, spent, higher_is_better))
        offices += line.office;
    CHECK(offices == "dcba");
}

TEST_CASE("figures in units, of indicators, and of decimals and whole numbers") {
    constexpr auto grain = indicator<"3.1">("Lương thực", units::tonne, higher_is_better);
    struct Typed {
        Target<FigureOf<std::remove_cvref_t<decltype(grain)>>> target;
        FigureOf<std::remove_cvref_t<decltype(grain)>> actual;
    };
    const Typed typed[] = {{grain.more_than(5_dec), grain(5_dec)}};
    CHECK((*compare(typed, target_from(&Typed::target), actual_from(&Typed::actual)).begin())
              .result.verdict() == Verdict::missed);

    struct Mixed {
        int plan;
        Decimal actual;
    };
    const Mixed mixed[] = {{3, 3.0_dec}};
    CHECK((*compare(mixed, target_from(&Mixed::plan), actual_from(&Mixed::actual), higher_is_better).begin())
              .result.verdict() == Verdict::met);

    struct AtRunTime {
        Quantity<AnyUnit> plan;
        Quantity<AnyUnit> actual;
    };
    const AtRunTime rows[] = {{{3, any_unit(units::tonne)}, {3'000, any_unit(units::kilogram)}},
                              {{3, any_unit(units::tonne)}, {3'000, any_unit(units::hectare)}}};
    auto at = compare(rows, target_from(&AtRunTime::plan), actual_from(&AtRunTime::actual), higher_is_better)
                  .begin();
    const auto view =
        compare(rows, target_from(&AtRunTime::plan), actual_from(&AtRunTime::actual), higher_is_better);
    at = view.begin();
    CHECK((*at).result->verdict() == Verdict::met);
    ++at;
    CHECK((*at).result.error().code == ErrorCode::units_differ);
}

TEST_CASE("shares by numerator and denominator") {
    struct Commune {
        std::optional<int> poor;
        int households;
    };
    const Commune communes[] = {{10, 100}, {std::nullopt, 10}, {0, 0}};
    const auto plan = target_from([](const Commune&) { return at_most(10_dec * units::percent); });
    std::vector<Verdict> verdicts;
    for (const auto& [commune, comparison] :
         compare(communes, plan, actual_from(share_of(&Commune::poor, &Commune::households, units::percent)),
                 lower_is_better)) {
        verdicts.push_back(comparison.verdict());
    }
    CHECK(verdicts == std::vector{Verdict::met, Verdict::not_reported, Verdict::not_reported});
}

TEST_CASE("change, planned task and gap closed of each record") {
    const auto before = baseline_from([](const Line& line) { return Decimal(line.last_year); });
    std::vector<bool> has_amount;
    for (const auto& [line, changed] : change(lines, before, spent))
        has_amount.push_back(changed.amount().has_value());
    CHECK(has_amount == std::vector{true, true, false, true});
    CHECK((*planned_task(lines, before, approved).begin()).result.percent(0) == 125);
    CHECK((*gap_closed(lines, before, approved, spent).begin()).result.percent(0) == 50);
}
