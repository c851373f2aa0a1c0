// SPDX-License-Identifier: BSL-1.0
#include <chitieu/compare/coverage.hpp>
#include <chitieu/compare/rank.hpp>
#include <chitieu/compare/roll_up.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/domain/share_of.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

struct Row {
    int commune;
    int district;
    int province;
    std::optional<Decimal> planned;
    std::optional<Decimal> harvested;
    std::optional<std::int64_t> households;
    int month = 1;
};

struct Pair : DescribedUnit<Pair> {
    static constexpr UnitInfo info = describe_scale("{pair}", {"đôi", "pair"}, 2);
};

constexpr auto planned_from = target_from(&Row::planned);
constexpr auto harvested_from = actual_from(&Row::harvested);
constexpr auto communes = key_from(&Row::commune);

constexpr Row two_districts[] = {{1, 7, 1, 10, 9_dec, 100},
                                 {2, 7, 1, 20, 21.5_dec, 300},
                                 {3, 8, 1, 5, std::nullopt, 50},
                                 {4, 8, 1, 7.5_dec, 8_dec, 10}};

constexpr bool sums_in_a_constant_expression() {
    const auto rows = roll_up(two_districts, by(&Row::district), over_places<Aggregation::sum>, planned_from,
                              harvested_from, communes, higher_is_better);
    return rows.size() == 2 && rows[0].key() == 7 && rows[0].is_complete() &&
           rows[0].comparison().verdict() == Verdict::exceeded &&
           rows[0].actual().value() == Ratio(30.5_dec) &&
           rows[1].comparison().verdict() == Verdict::not_reported &&
           rows[1].comparison().completion().reason() == Undefined::incomplete &&
           rows[1].like_for_like().verdict() == Verdict::exceeded && rows[1].without_actual().front() == 3;
}
static_assert(sums_in_a_constant_expression());

}  // namespace

TEST_CASE("sums, with what is missing named and never taken for 0") {
    CHECK(sums_in_a_constant_expression());
    const auto rows = roll_up(two_districts, by(&Row::district), Aggregation::sum, planned_from,
                              harvested_from, communes, higher_is_better);
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].records() == 2);
    CHECK(rows[1].target().value().upper() == Ratio(12.5_dec));
    CHECK(!rows[1].actual().is_defined());
    CHECK(rows[1].known().actual.value() == Ratio(8));
    CHECK(rows[1].of_both().target.value().upper() == Ratio(7.5_dec));
    CHECK(rows[1].without_actual() == std::vector<int>{3});
    CHECK(rows[1].without_target().empty());
    REQUIRE(rows[1].comparison());
    CHECK(rows[1].comparison()->verdict() == Verdict::not_reported);
}

TEST_CASE("records without a key are named by their places; without a direction the comparison is told one") {
    const auto rows = roll_up(two_districts, by(&Row::province), over_places<Aggregation::sum>, planned_from,
                              harvested_from);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].without_actual() == std::vector<std::size_t>{2});
    CHECK(rows[0].like_for_like(Direction::lower_is_better).verdict() == Verdict::missed);
}

TEST_CASE("weighted totals: by weights, and by numerators and denominators") {
    const auto by_weight =
        roll_up(two_districts, by(&Row::district), over_places<Aggregation::weighted>, planned_from,
                harvested_from, weight_from(&Row::households), lower_is_better);
    CHECK(by_weight[0].actual().value() == Ratio(9 * 100 + 21.5_dec * 300, 400));

    struct Poor {
        int district;
        std::optional<int> poor;
        int households;
    };
    const Poor rows[] = {{1, 10, 100}, {1, 50, 300}, {2, {}, 10}, {2, 1, 10}, {3, 5, 0}};
    const auto shares = roll_up(rows, by(&Poor::district), over_places<Aggregation::weighted>,
                                target_from([](const Poor&) { return at_most(20_dec * units::percent); }),
                                actual_from(share_of(&Poor::poor, &Poor::households, units::percent)),
                                weight_from(&Poor::households), lower_is_better);
    REQUIRE(shares.size() == 3);
    CHECK(shares[0].actual().value().value() == Ratio(15));  // 60 of 400, in percent
    CHECK(shares[0].comparison().verdict() == Verdict::met);
    CHECK(shares[1].actual().reason() == Undefined::incomplete);
    CHECK(shares[1].known().actual.value().value() == Ratio(10));
    CHECK(!shares[2].actual().is_defined());  // of nobody there is no share

    // A plan may be a share as well.
    struct Schooled {
        int district;
        int planned;
        int schooled;
        int children;
    };
    const Schooled children[] = {{1, 90, 80, 100}, {1, 270, 280, 300}};
    const auto planned_shares =
        roll_up(children, by(&Schooled::district), over_places<Aggregation::weighted>,
                target_from(share_of(&Schooled::planned, &Schooled::children, units::percent)),
                actual_from(share_of(&Schooled::schooled, &Schooled::children, units::percent)),
                weight_from(&Schooled::children), higher_is_better);
    CHECK(planned_shares[0].target().value().upper().value() == Ratio(90));
    CHECK(planned_shares[0].comparison().verdict() == Verdict::met);
}

TEST_CASE("weights that are missing, 0 or negative") {
    const Row rows[] = {{1, 1, 1, 10, 5_dec, {}},
                        {2, 1, 1, 10, 6_dec, 10},
                        {3, 2, 1, 10, 5_dec, 0},
                        {4, 3, 1, 1, 2_dec, -1},
                        {5, 3, 1, 1, 2_dec, 5}};
    const auto groups = roll_up(rows, by(&Row::district), over_places<Aggregation::weighted>, planned_from,
                                harvested_from, weight_from(&Row::households), communes, higher_is_better);
    CHECK(groups[0].without_actual() == std::vector<int>{1});
    CHECK(groups[0].without_target() == std::vector<int>{1});
    CHECK(groups[1].actual().reason() == Undefined::no_weight);
    CHECK(groups[2].actual().reason() == Undefined::no_weight);
    const auto without = roll_up(rows, by(&Row::district), Aggregation::weighted, planned_from,
                                 harvested_from, higher_is_better);
    CHECK(without[0].comparison().error().code == ErrorCode::weight_missing);
    CHECK(without[0].actual().reason() == Undefined::no_weight);
    CHECK(without[0].target().reason() == Undefined::no_weight);
}

TEST_CASE("the last of several periods, and when there are two of it") {
    Row rows[] = {{1, 1, 1, 10, 4_dec, {}, 3}, {1, 1, 1, 12, 9_dec, {}, 9}, {1, 1, 1, 11, 6_dec, {}, 6}};
    const auto last = [&] {
        return roll_up(rows, by(&Row::commune), over_periods<Aggregation::last>, planned_from, harvested_from,
                       period_from(&Row::month), higher_is_better);
    };
    CHECK(last()[0].actual().value() == Ratio(9));
    CHECK(last()[0].target().value().upper() == Ratio(12));
    rows[0].month = 9;
    CHECK(last()[0].actual().reason() == Undefined::period_repeated);
    const auto without =
        roll_up(rows, by(&Row::commune), Aggregation::last, planned_from, harvested_from, higher_is_better);
    CHECK(without[0].comparison().error().code == ErrorCode::period_missing);
}

TEST_CASE("where the last counts, a figure missing before it is not missed, in one part or in several") {
    const auto last_of = [](const std::vector<Row>& rows) {
        const auto empty =
            rolling_up<Row>(by(&Row::commune), over_periods<Aggregation::last>, planned_from, harvested_from,
                            communes, period_from(&Row::month), higher_is_better);
        auto all = empty;
        for (const Row& row : rows) all.add(row);
        // Each record a part of its own, from either end.
        auto forward = empty;
        auto backward = empty;
        for (std::size_t at = 0; at < rows.size(); ++at) {
            auto one = empty;
            one.add(rows[at]);
            forward.merge(one);
            auto other = empty;
            other.add(rows[rows.size() - 1 - at]);
            backward.merge(other);
        }
        const auto group = all.rows()[0];
        for (const auto& same : {forward.rows()[0], backward.rows()[0]}) {
            CHECK(same.comparison().verdict() == group.comparison().verdict());
            CHECK(same.actual().is_defined() == group.actual().is_defined());
            CHECK(same.target().is_defined() == group.target().is_defined());
            CHECK(same.without_actual() == group.without_actual());
        }
        return group;
    };
    const Row march{1, 1, 1, 10, 4_dec, {}, 3};
    const Row june_without{1, 1, 1, 11, {}, {}, 6};
    const Row september{1, 1, 1, 12, 13_dec, {}, 9};
    const Row december_without{1, 1, 1, 14, {}, {}, 12};
    const Row december_unplanned{1, 1, 1, {}, 15_dec, {}, 12};

    const auto early = last_of({march, june_without, september});
    CHECK(early.actual().value() == Ratio(13));
    CHECK(early.comparison().verdict() == Verdict::exceeded);
    CHECK(early.without_actual() == std::vector<int>{1});
    const auto late = last_of({march, june_without, september, december_without});
    CHECK(late.actual().reason() == Undefined::incomplete);
    CHECK(late.comparison().verdict() == Verdict::not_reported);
    CHECK(late.target().value().upper() == Ratio(14));
    const auto unplanned = last_of({september, december_unplanned, march});
    CHECK(unplanned.target().reason() == Undefined::incomplete);
    CHECK(unplanned.actual().value() == Ratio(15));
    CHECK(unplanned.comparison().verdict() == Verdict::no_target);
}

TEST_CASE(
    "a way of adding up that is known at run time, of one side or both, makes the comparison a Result") {
    const auto rows_by = [](const auto& for_target, const auto& for_actual) {
        return roll_up(two_districts, by(&Row::district), for_targets(for_target), for_actuals(for_actual),
                       planned_from, harvested_from, communes, higher_is_better);
    };
    constexpr auto sum = over_places<Aggregation::sum>;
    CHECK(rows_by(sum, sum)[0].comparison().verdict() == Verdict::exceeded);
    CHECK(rows_by(Aggregation::sum, sum)[0].comparison().value().verdict() == Verdict::exceeded);
    CHECK(rows_by(sum, Aggregation::sum)[0].comparison().value().verdict() == Verdict::exceeded);
}

TEST_CASE("numbers that are not exact are weighted as their own arithmetic does") {
    struct Measured {
        double planned;
        double reached;
        double weight;
    };
    const Measured rows[] = {{10, 20, 1}, {50, 40, 3}};
    const auto all = roll_up(rows, by([](const Measured&) { return 1; }), over_places<Aggregation::weighted>,
                             target_from(&Measured::planned), actual_from(&Measured::reached),
                             weight_from(&Measured::weight), higher_is_better);
    CHECK(all[0].target().value().upper() == 40.0);
    CHECK(all[0].actual().value() == 35.0);
    CHECK(all[0].comparison().verdict() == Verdict::missed);
}

TEST_CASE("periods of days are periods, too") {
    struct Quarter {
        Period period;
        Decimal poor;
    };
    const auto quarter = [](unsigned first, unsigned last_day) {
        return Period(date::year{2023} / date::month{first} / 1,
                      date::year{2023} / date::month{first + 2} / date::day{last_day});
    };
    const Quarter quarters[] = {{quarter(4, 30), 12}, {quarter(10, 31), 10}, {quarter(1, 31), 15}};
    const auto year =
        roll_up(quarters, by([](const Quarter&) { return 2023; }), over_periods<Aggregation::last>,
                target_from([](const Quarter&) { return at_most(11_dec); }), actual_from(&Quarter::poor),
                period_from(&Quarter::period), lower_is_better);
    CHECK(year[0].actual().value() == Ratio(10));
    CHECK(year[0].comparison().verdict() == Verdict::met);
}

TEST_CASE("plan and actual may add up in two ways: a statute tabled four times a year") {
    // South Africa's quarterly performance reports, indicator 9.1.2: targets 0, 1, 2, 5 add up to the year's
    // 8; actuals 0, 2, 2, 8 count from its beginning, and their sum of 12 would be nonsense.
    struct Quarter {
        int target;
        int actual;
    };
    const Quarter quarters[] = {{0, 0}, {1, 2}, {2, 2}, {5, 8}};
    const auto year =
        roll_up(quarters, by([](const Quarter&) { return 2021; }),
                for_targets(over_periods<Aggregation::sum>), for_actuals(over_periods<Aggregation::maximum>),
                target_from(&Quarter::target), actual_from(&Quarter::actual), higher_is_better);
    CHECK(year[0].target().value().upper() == Ratio(8));
    CHECK(year[0].actual().value() == Ratio(8));
    CHECK(year[0].comparison().verdict() == Verdict::met);
}

TEST_CASE("targets of several forms") {
    struct Bound {
        int group;
        Target<> target;
    };
    const auto total_of = [](std::vector<Target<>> targets) {
        std::vector<Bound> rows;
        for (const auto& target : targets) rows.push_back({1, target});
        return roll_up(rows, by(&Bound::group), over_places<Aggregation::sum>, target_from(&Bound::target),
                       actual_from([](const Bound&) { return 1_dec; }))[0]
            .target();
    };
    CHECK(total_of({planned(5_dec), at_least(3_dec)}).value().form() == TargetForm::at_least);
    CHECK(total_of({planned(5_dec), at_least(3_dec)}).value().upper() == Ratio(8));
    CHECK(total_of({at_least(3_dec), more_than(1_dec)}).value().form() == TargetForm::more_than);
    CHECK(total_of({maintain(3_dec), planned(1_dec)}).value().form() == TargetForm::value);
    CHECK(total_of({maintain(3_dec), maintain(1_dec)}).value().form() == TargetForm::maintain);
    const auto range = total_of({planned(2_dec), between(1_dec, 4_dec), between(2_dec, 3_dec)});
    CHECK(range.value().lower() == Ratio(5));
    CHECK(range.value().upper() == Ratio(9));
    CHECK(total_of({at_least(3_dec), at_most(1_dec)}).reason() == Undefined::forms_differ);
    CHECK(total_of({at_least(3_dec), between(1_dec, 2_dec)}).reason() == Undefined::forms_differ);
}

TEST_CASE("an indicator says how its figures add up") {
    constexpr auto grain = indicator<"3.1">("Lương thực", units::tonne, higher_is_better,
                                            over_places<Aggregation::sum>, over_periods<Aggregation::sum>);
    const auto totals =
        roll_up(two_districts, by(&Row::province), across_places, grain, planned_from, harvested_from);
    CHECK(totals[0].like_for_like().verdict() == Verdict::exceeded);

    struct Reported {
        Indicator<> indicator;
        Quantity<AnyUnit> plan;
        Quantity<AnyUnit> actual;
    };
    const Indicator<> cattle("4", "Đàn gia súc", any_unit(units::head), Direction::higher_is_better,
                             Aggregation::sum, Aggregation::last);
    const Indicator<> poverty("5", "Hộ nghèo", any_unit(units::percent), Direction::lower_is_better,
                              Aggregation::sum, Aggregation::none);
    const Indicator<> rank("6", "Xếp hạng", any_unit(units::criterion), Direction::lower_is_better,
                           Aggregation::none, Aggregation::none);
    const Indicator<> eggs("7", "Trứng", any_unit(units::product), Direction::higher_is_better,
                           Aggregation::sum, Aggregation::sum);
    const auto in = [](Decimal number, auto unit) { return Quantity<AnyUnit>(number, any_unit(unit)); };
    const Reported rows[] = {{grain, in(10, units::tonne), in(9'000, units::kilogram)},
                             {grain, in(2'500, units::kilogram), in(3, units::tonne)},
                             {cattle, in(5, units::head), in(6, units::head)},
                             {cattle, in(5, units::head), in(6, units::hectare)},
                             {poverty, in(5, units::percent), in(6, units::percent)},
                             {rank, in(3, units::criterion), in(2, units::criterion)},
                             {eggs, in(3, Pair{} * units::product), in(2, Pair{} * units::product)},
                             {eggs, in(1, units::product), in(1, units::product)}};
    const auto groups = roll_up(rows, by([](const Reported& row) { return row.indicator.code(); }),
                                across_places, indicator_from(&Reported::indicator),
                                target_from(&Reported::plan), actual_from(&Reported::actual));
    REQUIRE(groups.size() == 5);
    REQUIRE(groups[0].comparison());
    CHECK(groups[0].comparison()->verdict() == Verdict::missed);
    CHECK(groups[0].actual().value().value() == Ratio(12));  // tonnes: the indicator's unit
    CHECK(groups[1].comparison().error().code == ErrorCode::units_differ);
    CHECK(groups[2].comparison().error().code == ErrorCode::does_not_add_up);  // shares do not sum
    CHECK(groups[3].comparison().error().code == ErrorCode::does_not_add_up);
    CHECK(groups[3].target().reason() == Undefined::does_not_add_up);
    CHECK(groups[3].actual().reason() == Undefined::does_not_add_up);
    CHECK(groups[4].target().value().upper().value() == Ratio(7));
    CHECK(groups[4].actual().value().value() == Ratio(5));
    const auto mixed = roll_up(rows, by([](const Reported&) { return 1; }), across_places,
                               indicator_from(&Reported::indicator), target_from(&Reported::plan),
                               actual_from(&Reported::actual));
    CHECK(mixed[0].comparison().error().code == ErrorCode::indicators_differ);
    // Whatever stands in the rows, in the unit of one indicator.
    const auto as_grain =
        roll_up(rows, by([](const Reported& row) { return row.indicator.code(); }), across_places, grain,
                target_from(&Reported::plan), actual_from(&Reported::actual));
    CHECK(as_grain[0].actual().value().value() == Ratio(12));
    CHECK(as_grain[1].comparison().error().code == ErrorCode::units_differ);
    CHECK(as_grain[1].actual().reason() == Undefined::units_differ);
}

TEST_CASE("figures without their other half are converted as well") {
    using Any = std::optional<Quantity<AnyUnit>>;
    struct Reported {
        int key;
        Any plan;
        Any actual;
    };
    const auto in = [](Decimal number, auto unit) { return Quantity<AnyUnit>(number, any_unit(unit)); };
    const Reported rows[] = {{1, in(10, units::tonne), in(9, units::tonne)},
                             {1, {}, in(3'000, units::kilogram)},
                             {2, in(10, units::tonne), in(9, units::tonne)},
                             {2, in(5'000, units::kilogram), {}}};
    const auto groups =
        roll_up(rows, by(&Reported::key), over_places<Aggregation::sum>, target_from(&Reported::plan),
                actual_from(&Reported::actual), higher_is_better);
    CHECK(groups[0].actual().value().value() == Ratio(12));
    CHECK(groups[1].target().value().upper().value() == Ratio(15));
}

TEST_CASE("doubles stay doubles, and whole numbers go with decimals") {
    struct Measured {
        int key;
        double plan;
        double actual;
    };
    const Measured rows[] = {{1, 1.5, 2.0}, {1, 0.5, std::numeric_limits<double>::quiet_NaN()}};
    const auto groups =
        roll_up(rows, by(&Measured::key), over_places<Aggregation::sum>, target_from(&Measured::plan),
                actual_from(&Measured::actual), higher_is_better);
    CHECK(groups[0].target().value().upper() == doctest::Approx(2.0));
    CHECK(groups[0].without_actual().size() == 1);

    struct Counted {
        int key;
        int plan;
        Decimal actual;
    };
    const Counted counted[] = {{1, 3, 2.5_dec}, {1, 4, 4.5_dec}};
    CHECK(roll_up(counted, by(&Counted::key), over_places<Aggregation::sum>, target_from(&Counted::plan),
                  actual_from(&Counted::actual), higher_is_better)[0]
              .comparison()
              .verdict() == Verdict::met);
}

TEST_CASE("districts roll up again, to what the communes come to") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::vector<Row> rows;
        for (int commune = 0; commune < 40; ++commune) {
            const int district = static_cast<int>(random() % 6);
            rows.push_back({commune, district, district % 2, Decimal(random() % 1000),
                            Decimal::from_parts(static_cast<std::int64_t>(random() % 100'000), 2),
                            static_cast<std::int64_t>(random() % 900 + 1)});
        }
        const auto province_of = [](const auto& group) { return group.key() % 2; };
        const auto direct =
            roll_up(rows, by(&Row::province), over_places<Aggregation::sum>, planned_from, harvested_from);
        const auto again = roll_up(
            roll_up(rows, by(&Row::district), over_places<Aggregation::sum>, planned_from, harvested_from),
            by(province_of), over_places<Aggregation::sum>);
        REQUIRE(direct.size() == again.size());
        for (std::size_t at = 0; at < direct.size(); ++at) {
            REQUIRE(direct[at].actual().value() == again[at].actual().value());
            REQUIRE(direct[at].target().value().upper() == again[at].target().value().upper());
        }
        const auto weighted = roll_up(rows, by(&Row::province), over_places<Aggregation::weighted>,
                                      planned_from, harvested_from, weight_from(&Row::households));
        const auto weighted_again =
            roll_up(roll_up(rows, by(&Row::district), over_places<Aggregation::weighted>, planned_from,
                            harvested_from, weight_from(&Row::households)),
                    by(province_of), over_places<Aggregation::weighted>);
        for (std::size_t at = 0; at < weighted.size(); ++at) {
            REQUIRE(weighted[at].actual().value() == weighted_again[at].actual().value());
        }
    }
}

TEST_CASE("a partition rolls up to the whole, in any order; sums are those of 128 bits") {
    std::mt19937 random(11);
    for (int round = 0; round < 10'000; ++round) {
        std::vector<Row> rows;
        for (std::size_t size = random() % 12; size > 0; --size) {
            Row row{static_cast<int>(random() % 100),
                    static_cast<int>(random() % 3),
                    1,
                    {},
                    {},
                    {},
                    static_cast<int>(size)};
            if (random() % 5 != 0)
                row.planned =
                    Decimal::from_parts(static_cast<std::int32_t>(random()), static_cast<int>(random() % 5));
            if (random() % 5 != 0)
                row.harvested =
                    Decimal::from_parts(static_cast<std::int32_t>(random()), static_cast<int>(random() % 5));
            if (random() % 9 != 0) row.households = static_cast<std::int64_t>(random() % 50);
            rows.push_back(row);
        }
        // The oracle: sums of hundred-thousandths.
        std::map<int, detail::int128> sums;
        std::map<int, int> missing;
        for (const Row& row : rows) {
            sums[row.district];
            if (row.harvested) {
                sums[row.district] +=
                    detail::int128{row.harvested->coefficient()} *
                    static_cast<std::int64_t>(detail::power_of_ten(5 - row.harvested->scale()));
            } else {
                ++missing[row.district];
            }
        }

        const auto how = std::array{Aggregation::sum, Aggregation::weighted, Aggregation::last,
                                    Aggregation::maximum}[random() % 4];
        const auto start = [&] {
            return rolling_up<Row>(by(&Row::district), how, planned_from, harvested_from, communes,
                                   weight_from(&Row::households), period_from(&Row::month), higher_is_better);
        };
        auto whole = start();
        for (const Row& row : rows) whole.add(row);
        std::shuffle(rows.begin(), rows.end(), random);
        decltype(start()) parts[] = {start(), start(), start()};
        for (const Row& row : rows) parts[random() % 3].add(row);
        parts[1].merge(parts[2]);
        parts[0].merge(parts[1]);

        const auto expected = whole.rows();
        const auto merged = parts[0].rows();
        REQUIRE(expected.size() == merged.size());
        REQUIRE(expected.size() == sums.size());
        for (std::size_t at = 0; at < expected.size(); ++at) {
            REQUIRE(expected[at].key() == merged[at].key());
            REQUIRE(expected[at].records() == merged[at].records());
            REQUIRE(expected[at].without_actual() == merged[at].without_actual());
            REQUIRE(expected[at].without_target() == merged[at].without_target());
            const auto& one = expected[at].known().actual;
            const auto& other = merged[at].known().actual;
            REQUIRE(one.is_defined() == other.is_defined());
            if (one.is_defined()) REQUIRE(one.value() == other.value());
            if (!one.is_defined()) REQUIRE(one.reason() == other.reason());
            const auto same = expected[at].of_both().target;
            const auto both = merged[at].of_both().target;
            REQUIRE(same.is_defined() == both.is_defined());
            if (same.is_defined()) REQUIRE(same.value().upper() == both.value().upper());
            if (how == Aggregation::sum && one.is_defined()) {
                REQUIRE(one.value() * Ratio(100'000) ==
                        Ratio::from_lowest_terms(sums[expected[at].key()], 1));
                REQUIRE(static_cast<int>(expected[at].without_actual().size()) ==
                        missing[expected[at].key()]);
            }
        }
    }
}

TEST_CASE("groups come in the order of their keys, however many") {
    std::vector<int> keys(20'000);
    std::mt19937 random(13);
    for (int& key : keys) key = static_cast<int>(random() % 15'000);
    const auto groups = roll_up(keys, by([](int key) { return key; }), over_places<Aggregation::sum>,
                                target_from([](int) { return 1; }), actual_from([](int key) { return key; }));
    std::map<int, std::size_t> counts;
    for (const int key : keys) ++counts[key];
    REQUIRE(groups.size() == counts.size());
    auto expected = counts.begin();
    for (const auto& group : groups) {
        REQUIRE(group.key() == expected->first);
        REQUIRE(group.records() == (expected++)->second);
    }
}
