// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/restate.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

/// A, B and C went whole into X; D into X and Y, nobody knows how; E two fifths into Y and three into Z.
const Succession& some() {
    static const Succession succession{{"A", "X"},
                                       {"B", "X"},
                                       {"C", "X"},
                                       {"D", "X"},
                                       {"D", "Y"},
                                       {"E", "Y", Ratio(2, 5)},
                                       {"E", "Z", Ratio(3, 5)}};
    return succession;
}

struct Row {
    std::string_view commune;
    std::optional<Decimal> figure;
};

std::string joined(const std::vector<std::string>& codes) {
    std::string words;
    for (const std::string& code : codes) words += code;
    return words;
}

/// "X 17 of 3, split D; Y …", with what is not whole.
template <class Figure>
std::string told(const Restated<Figure>& restated) {
    std::string words;
    for (const auto& unit : restated.units) {
        words += unit.code + ' ';
        if (unit.total.is_defined()) {
            const Ratio& total = unit.total.value();
            words += std::to_string(static_cast<long>(total.numerator()));
            if (total.denominator() != 1)
                words += '/' + std::to_string(static_cast<long>(total.denominator()));
        } else {
            words += name_of(unit.total.reason());
        }
        words += " of " + std::to_string(unit.counted);
        if (!unit.estimated.empty()) words += ", estimated " + joined(unit.estimated);
        if (!unit.missing.empty()) words += ", missing " + joined(unit.missing);
        if (!unit.split.empty()) words += ", split " + joined(unit.split);
        if (unit.is_whole()) words += ", whole";
        words += "; ";
    }
    if (!restated.split.empty()) words += "split " + joined(restated.split) + "; ";
    if (!restated.unknown.empty()) words += "unknown " + joined(restated.unknown) + "; ";
    return words;
}

std::string restated(const std::vector<Row>& rows) {
    return told(restate(rows, some(), &Row::commune, &Row::figure));
}

template <class Figure>
struct RowOf {
    std::string commune;
    Figure figure;
    int households = 0;
};

template <class Figure>
concept restates = requires(std::vector<RowOf<Figure>> rows) {
    restate(rows, some(), &RowOf<Figure>::commune, &RowOf<Figure>::figure);
};
template <class Figure>
concept restates_weighted = requires(std::vector<RowOf<Figure>> rows) {
    restate_weighted(rows, some(), &RowOf<Figure>::commune, &RowOf<Figure>::figure,
                     &RowOf<Figure>::households);
};

static_assert(restates<Decimal> && restates<std::optional<Decimal>> && restates<double> && restates<int>);
static_assert(restates<Actual<>> && restates<Target<>> && restates<Quantity<units::Tonne>>);
static_assert(restates<Actual<Quantity<units::Tonne>>> && restates<std::optional<Quantity<AnyUnit>>>);
static_assert(!restates<Quantity<units::Percent>>, "shares add up only with weights");
static_assert(!restates<Actual<Quantity<units::Permille>>>);
static_assert(restates<Quantity<units::PercentagePoint>>);
static_assert(restates_weighted<Quantity<units::Percent>> && restates_weighted<Decimal>);
static_assert(!restates_weighted<double>, "an int has exact sums, a double has not");
static_assert(!restates<std::string>);

constexpr auto grain =
    indicator<"3.1">("grain", units::tonne, higher_is_better, over_places<Aggregation::sum>);
constexpr auto poverty =
    indicator<"7">("poverty", units::percent, lower_is_better, over_places<Aggregation::weighted>);
constexpr auto rank = indicator<"9">("rank", units::tonne, lower_is_better);
template <class Figure>
inline constexpr bool sums = restates<Figure> && !restates_weighted<Figure>;
static_assert(sums<decltype(grain(1_dec))>);
static_assert(!restates<decltype(poverty(1_dec))> && restates_weighted<decltype(poverty(1_dec))>);
static_assert(!restates<decltype(rank(1_dec))> && !restates_weighted<decltype(rank(1_dec))>);

}  // namespace

TEST_CASE("parts that went whole add up") {
    CHECK(restated({{"A", 5}, {"B", 7}, {"C", 0}, {"E", 10}}) ==
          "X 12 of 3, split D; Y 4 of 1, estimated E, split D; Z 6 of 1, estimated E, whole; ");
}

TEST_CASE("what was split stands in no total, and is named") {
    CHECK(restated({{"A", 5}, {"B", 7}, {"C", 0}, {"D", 100}, {"E", 10}}) ==
          "X 12 of 3, split D; Y 4 of 1, estimated E, split D; Z 6 of 1, estimated E, whole; split D; ");
    CHECK(restated({{"D", std::nullopt}}).find("; split D") == std::string::npos);
}

TEST_CASE("what is missing is not 0, and is named") {
    CHECK(
        restated({{"A", 5}, {"B", std::nullopt}}) ==
        "X 5 of 1, missing BC, split D; Y no_actual of 0, missing E, split D; Z no_actual of 0, missing E; ");
    CHECK(restated({}) ==
          "X no_actual of 0, missing ABC, split D; Y no_actual of 0, missing E, split D; "
          "Z no_actual of 0, missing E; ");
    CHECK(restated({{"A", 0}, {"B", 0}, {"C", 0}}).starts_with("X 0 of 3, split D"));
}

TEST_CASE("what the succession does not know is named") {
    CHECK(restated({{"A", 1}, {"Q", 2}, {"", 3}, {"Q", std::nullopt}}).ends_with("unknown QQ; "));
}

TEST_CASE("several records of a unit add up, unless one is missing") {
    CHECK(restated({{"A", 1}, {"A", 2}, {"B", 3}, {"C", 4}}).starts_with("X 10 of 3"));
    CHECK(restated({{"A", 1}, {"A", std::nullopt}, {"B", 3}, {"C", 4}}).starts_with("X 7 of 2, missing A"));
}

TEST_CASE("units of a succession without parts that went whole are whole once all is there") {
    const Succession simple{{"A", "X"}, {"B", "X"}, {"C", "C"}};
    const std::vector<Row> rows{{"A", 1.5_dec}, {"B", 2.25_dec}, {"C", 4}};
    const auto result = restate(rows, simple, &Row::commune, &Row::figure);
    REQUIRE(result.units.size() == 2);
    CHECK(result.find("X")->is_whole());
    CHECK(result.find("X")->total.value() == Ratio(15, 4));
    CHECK(result.find("C")->total.value() == Ratio(4));
    CHECK(result.find("A") == nullptr);
    CHECK(result.find("") == nullptr);
    CHECK(restate(rows, Succession(), &Row::commune, &Row::figure).find("X") == nullptr);
}

TEST_CASE("figures in every form that an algorithm takes") {
    const Succession simple{{"A", "X"}, {"B", "X"}};
    const std::vector<RowOf<Actual<Quantity<units::Tonne>>>> actuals{
        {"A", reported(5_dec * units::tonne)}, {"B", not_reported<Quantity<units::Tonne>>()}};
    const auto result = restate(actuals, simple, &RowOf<Actual<Quantity<units::Tonne>>>::commune,
                                [](const auto& row) { return row.figure; });
    CHECK(result.units[0].total.value() == Ratio(5) * units::tonne);
    CHECK(joined(result.units[0].missing) == "B");

    const std::vector<RowOf<Target<>>> targets{{"A", planned(5_dec)}, {"B", between(1_dec, 2_dec)}};
    const auto plans = restate(targets, simple, &RowOf<Target<>>::commune, &RowOf<Target<>>::figure);
    CHECK(told(plans) == "X 5 of 1, missing B; ");  // a range has no single value to add

    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<RowOf<double>> doubles{{"A", 0.5}, {"B", nan}};
    const auto floating = restate(doubles, simple, &RowOf<double>::commune, &RowOf<double>::figure);
    CHECK(floating.units[0].total.value() == 0.5);
    CHECK(joined(floating.units[0].missing) == "B");

    struct Measured {
        std::string commune;
        double rate;
        double weight;
    };
    const std::vector<Measured> rates{{"A", 0.5, 2}, {"B", 0.125, 4}};
    const auto mean = restate_weighted(rates, simple, &Measured::commune, &Measured::rate, &Measured::weight);
    CHECK(mean.units[0].total.value() == 0.25);

    const std::vector<RowOf<std::int64_t>> largest{{"A", INT64_MAX}, {"B", INT64_MAX}};
    const auto whole = restate(largest, simple, &RowOf<std::int64_t>::commune, &RowOf<std::int64_t>::figure);
    CHECK(whole.units[0].total.value() == Ratio(INT64_MAX) + Ratio(INT64_MAX));  // no overflow

    const RowOf<decltype(grain(1_dec))> harvests[] = {{"A", grain(2_dec)}, {"B", grain(3_dec)}};
    const auto of_indicator = restate(harvests, simple, &RowOf<decltype(grain(1_dec))>::commune,
                                      &RowOf<decltype(grain(1_dec))>::figure);
    CHECK(of_indicator.units[0].total.value().value() == Ratio(5));
}

TEST_CASE("shares and averages by their weights") {
    const Succession simple{
        {"A", "X"}, {"B", "X"}, {"C", "Y"}, {"D", "Z", Ratio(1, 4)}, {"D", "Z2", Ratio(3, 4)}};
    using Poverty = RowOf<std::optional<Quantity<units::Percent>>>;
    const std::vector<Poverty> rows{{"A", 10_dec * units::percent, 300},
                                    {"B", 40_dec * units::percent, 100},
                                    {"C", 5_dec * units::percent, 0},
                                    {"D", 20_dec * units::percent, 40}};
    const auto result =
        restate_weighted(rows, simple, &Poverty::commune, &Poverty::figure, &Poverty::households);
    CHECK(result.find("X")->total.value() == Ratio(35, 2) * units::percent);  // not 25
    CHECK(result.find("X")->is_whole());
    CHECK(!result.find("Y")->total.is_defined());
    CHECK(result.find("Y")->total.reason() == Undefined::base_zero);
    CHECK(result.find("Z")->total.value() == Ratio(20) * units::percent);
    CHECK(joined(result.find("Z2")->estimated) == "D");

    struct Income {
        std::string commune;
        std::optional<Decimal> figure;
        std::optional<Decimal> persons;
    };
    const std::vector<Income> incomes{
        {"A", 27.5_dec, 1000_dec}, {"B", 30_dec, std::nullopt}, {"C", std::nullopt, 5_dec}};
    const auto mean = restate_weighted(incomes, simple, &Income::commune, &Income::figure, &Income::persons);
    CHECK(told(mean).starts_with("X 55/2 of 1, missing B; Y no_actual of 0, missing C; "));
}

TEST_CASE("a total that does not fit says so, and leaves the others alone") {
    // Of E two records, of nineteen digits before the point and eighteen behind it, and shares of nineteen.
    constexpr Decimal largest = 9'223'372'036'854'775'807_dec;
    const Ratio share(4'611'686'018'427'387'847, 9'223'372'036'854'775'783);
    const Succession shared{{"A", "X"}, {"E", "Y", share}, {"E", "Z", Ratio(1) - share}};
    const std::vector<Row> rows{{"A", 3_dec}, {"E", largest}, {"E", 9.223372036854775807_dec}};
    const auto result = restate(rows, shared, &Row::commune, &Row::figure);
    CHECK(result.find("Y")->total.reason() == Undefined::not_representable);
    CHECK(result.find("Z")->total.reason() == Undefined::not_representable);
    CHECK(result.find("X")->total.value() == Ratio(3));

    // What fits alone and not together.
    using Wide = RowOf<Ratio>;
    const Ratio half_of_the_largest = Ratio(largest) * Ratio(largest);
    const std::vector<Wide> halves{
        {"A", half_of_the_largest}, {"B", half_of_the_largest}, {"C", half_of_the_largest}};
    const auto sums =
        restate(halves, Succession{{"A", "X"}, {"B", "X"}, {"C", "X"}}, &Wide::commune, &Wide::figure);
    CHECK(sums.find("X")->total.reason() == Undefined::not_representable);
    const Succession whole{{"A", "X"}, {"B", "Y"}};
    const std::vector<Wide> wide{{"A", Ratio(largest) * Ratio(largest), 1'000}, {"B", 2, 3}};
    const auto means = restate_weighted(wide, whole, &Wide::commune, &Wide::figure, &Wide::households);
    CHECK(means.find("X")->total.reason() == Undefined::not_representable);
    CHECK(means.find("Y")->total.value() == Ratio(2));
}

TEST_CASE("in run-time units it is a Result") {
    const Succession simple{{"A", "X"}, {"B", "X"}};
    using Any = RowOf<std::optional<Quantity<AnyUnit>>>;
    const auto restated_any = [&](std::optional<Quantity<AnyUnit>> first,
                                  std::optional<Quantity<AnyUnit>> second) {
        const std::vector<Any> rows{{"A", first, 3}, {"B", second, 1}};
        return restate(rows, simple, &Any::commune, &Any::figure);
    };
    const auto fits = restated_any(2_dec * any_unit(units::tonne), 500_dec * any_unit(units::kilogram));
    REQUIRE(fits);
    CHECK(fits->units[0].total.value().value() == Ratio(5, 2));
    CHECK(fits->units[0].total.value().unit() == any_unit(units::tonne));
    const auto differs = restated_any(2_dec * any_unit(units::tonne), 500_dec * any_unit(units::hectare));
    REQUIRE(!differs);
    CHECK(differs.error() == Error{ErrorCode::units_differ, {}, "B"});
    const auto share = restated_any(2_dec * any_unit(units::percent), std::nullopt);
    REQUIRE(!share);
    CHECK(share.error() == Error{ErrorCode::weight_missing, {}, "A"});
    CHECK(restated_any(std::nullopt, std::nullopt)->units[0].missing.size() == 2);

    const std::vector<Any> rows{{"A", 10_dec * any_unit(units::percent), 3},
                                {"B", 20_dec * any_unit(units::permille), 1}};
    const auto weighted = restate_weighted(rows, simple, &Any::commune, &Any::figure, &Any::households);
    REQUIRE(weighted);
    CHECK(weighted->units[0].total.value().value() == Ratio(8));
    CHECK(weighted->units[0].total.value().unit() == any_unit(units::percent));
}

namespace {

struct Harvest {
    std::string commune;
    std::optional<Decimal> tonnes;
};

}  // namespace

template <>
inline constexpr auto chitieu::columns<Harvest> =
    chitieu::column_list(chitieu::column<Role::key>("Xã", &Harvest::commune),
                         chitieu::column<Role::actual>("Tấn", &Harvest::tonnes));

TEST_CASE("records whose columns were named need no projections") {
    const std::vector<Harvest> harvests{{"A", 1}, {"B", 2}, {"C", 3}};
    CHECK(told(restate(harvests, some())).starts_with("X 6 of 3, split D; "));
}

TEST_CASE("whatever goes in comes out once, is named, or both") {
    std::mt19937_64 random(1'107);
    for (int round = 0; round < 10'000; ++round) {
        std::vector<Transfer> transfers;
        std::map<std::string, std::vector<std::string>> successors;
        const std::size_t old_units = 1 + random() % 8;
        for (std::size_t at = 0; at < old_units; ++at) {
            const std::string before(1, static_cast<char>('a' + at));
            const std::size_t count = 1 + (random() % 4 == 0 ? random() % 3 : 0);
            const bool has_shares = random() % 2 == 0;
            for (std::size_t to = 0; to < count; ++to) {
                const std::string after(1, static_cast<char>('A' + (at + to) % 4));
                transfers.push_back({before, after});
                if (has_shares && count > 1)
                    transfers.back().share = Ratio(1, static_cast<std::int64_t>(count));
                successors[before].push_back(after);
            }
        }
        const Succession succession(transfers);
        std::vector<Row> rows;
        Ratio given(0);
        Ratio lost(0);
        for (const auto& [before, after] : successors) {
            if (random() % 5 == 0) continue;
            const Decimal figure =
                Decimal::from_parts(static_cast<std::int64_t>(random() % 20'000) - 5'000, 2);
            rows.push_back({before, figure});
            given += Ratio(figure);
            if (succession.fate_of(before) == Fate::split) lost += Ratio(figure);
        }
        const auto result = restate(rows, succession, &Row::commune, &Row::figure);
        Ratio total(0);
        std::size_t named = 0;
        for (const auto& unit : result.units) {
            if (unit.total.is_defined()) total += unit.total.value();
            CHECK(unit.total.is_defined() == (unit.counted > 0));
            CHECK(unit.is_whole() == (unit.counted == succession.parts_of(unit.code).size()));
            named += unit.counted + unit.missing.size() + unit.split.size();
        }
        CHECK(total + lost == given);
        CHECK(named == succession.transfers().size());
        // In any order of the records.
        const std::vector<Row> reversed(rows.rbegin(), rows.rend());
        CHECK(told(restate(reversed, succession, &Row::commune, &Row::figure)) == told(result));
    }
}
