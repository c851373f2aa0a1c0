// SPDX-License-Identifier: BSL-1.0
//
// What must hold of claims of every kind: true ones, however rounded, are never contradicted; false ones
// always are; and it does not matter in which scale figures are printed.
#include <chitieu/audit/check_claim.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

using namespace chitieu;

namespace {

constexpr int cases = 10'000;

std::mt19937_64& dice() {
    static std::mt19937_64 engine(20'231'231);
    return engine;
}
std::int64_t roll(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(dice());
}

/// A figure as it is, with more digits than any report prints, and as it is printed.
struct Measured {
    Decimal truth;
    StatedFigure printed;

    long double half() const {
        return printed.is_exact ? 0.0L : 0.5L * std::pow(10.0L, -printed.value.scale());
    }
    long double value() const {
        return static_cast<long double>(printed.value.coefficient()) / std::pow(10.0L, printed.value.scale());
    }
};

Rounding any_nearest() {
    constexpr Rounding modes[] = {Rounding::half_up, Rounding::half_even, Rounding::half_down};
    return modes[roll(0, 2)];
}

Measured measured(std::int64_t low, std::int64_t high, const AnyUnit& unit = {}) {
    Measured result;
    result.truth = Decimal::from_parts(roll(low * 1'000'000, high * 1'000'000), 6);
    result.printed = stated(rescale(result.truth, static_cast<int>(roll(0, 4)), any_nearest()));
    result.printed.unit = unit;
    return result;
}
Measured whole(std::int64_t low, std::int64_t high) {
    const Decimal count(roll(low, high));
    return {count, counted(count)};
}

/// All corners of what the printed figures may be: results are monotone in each, so the extremes lie there.
template <class Function>
std::array<long double, 2> range_of(const std::vector<Measured>& figures, const Function& function) {
    std::array<long double, 2> range{INFINITY, -INFINITY};
    for (std::size_t corner = 0; corner < std::size_t{1} << figures.size(); ++corner) {
        std::vector<long double> values;
        for (std::size_t index = 0; index < figures.size(); ++index) {
            const long double sign = (corner >> index & 1) != 0 ? 1 : -1;
            values.push_back(figures[index].value() + sign * figures[index].half());
        }
        const long double value = function(values);
        range = {std::min(range[0], value), std::max(range[1], value)};
    }
    return range;
}

/// Prints a true result to some digits and checks the claim; then moves it further off than rounding
/// explains.
template <class Truth, class Function, class MakeClaim>
void check_kind(const std::vector<Measured>& figures, const Truth& truth, const Function& function,
                const MakeClaim& make_claim) {
    const int scale = static_cast<int>(roll(0, 4));
    const Decimal printed = round(truth(), scale, any_nearest());
    const Agreement right = check(make_claim(printed)).agreement;
    if (right >= Agreement::undecidable)
        FAIL_CHECK("a true claim was not confirmed: ", static_cast<int>(right));

    const auto [low, high] = range_of(figures, function);
    const long double unit = std::pow(10.0L, -scale);
    const auto steps = static_cast<long double>(roll(2, 50));
    const bool is_upward = roll(0, 1) == 1;
    const long double moved = is_upward ? std::ceil(high / unit) + steps : std::floor(low / unit) - steps;
    const Decimal wrong = Decimal::from_parts(static_cast<std::int64_t>(moved), scale);
    const Agreement found = check(make_claim(wrong)).agreement;
    if (found != Agreement::contradicted)
        FAIL_CHECK("a false claim was not found: ", static_cast<int>(found));
}

const AnyUnit percent_unit = any_unit(units::percent);

StatedFigure in_percent(Decimal value) {
    StatedFigure result = stated(value);
    result.unit = percent_unit;
    return result;
}

}  // namespace

TEST_CASE("ratios and shares: true ones are never contradicted, false ones always") {
    for (int count = 0; count < cases; ++count) {
        const Measured actual = measured(1, 3'000);
        const Measured target = measured(2, 3'000);
        const auto truth = [&] { return Ratio(actual.truth, target.truth) * 100; };
        const auto function = [](const auto& values) { return 100 * values[0] / values[1]; };
        // A ratio that happens to fit the other way is not decided without a direction.
        check_kind({actual, target}, truth, function, [&](Decimal printed) {
            return share_claim(actual.printed, target.printed, in_percent(printed));
        });
    }
}

TEST_CASE("ratios with a direction: true ones are never contradicted, false ones always") {
    for (int count = 0; count < cases; ++count) {
        const Measured actual = measured(1, 3'000);
        const Measured target = measured(2, 3'000);
        const Decimal printed = round(Ratio(actual.truth, target.truth) * 100, static_cast<int>(roll(0, 4)));
        const auto agreement = [&](Decimal percent) {
            return check(ratio_claim(actual.printed, target.printed, in_percent(percent)),
                         Direction::higher_is_better)
                .agreement;
        };
        if (agreement(printed) >= Agreement::undecidable) FAIL_CHECK("not confirmed: ", count);
        const auto range =
            range_of({actual, target}, [](const auto& values) { return 100 * values[0] / values[1]; });
        if (agreement(Decimal(static_cast<std::int64_t>(std::ceil(range[1])) + 2)) !=
            Agreement::contradicted) {
            FAIL_CHECK("not found: ", count);
        }
        const RatioClaim in_times =
            ratio_claim(actual.printed, target.printed,
                        times(round(Ratio(actual.truth, target.truth), 3, any_nearest())));
        if (check(in_times).agreement >= Agreement::undecidable) FAIL_CHECK("not confirmed: ", count);
    }
}

TEST_CASE("coverage: true ones are never contradicted, false ones always") {
    for (int count = 0; count < cases; ++count) {
        const Measured all = whole(1, 500);
        const Measured covered = whole(0, all.truth.coefficient());
        check_kind(
            {covered, all}, [&] { return Ratio(covered.truth, all.truth) * 100; },
            [](const auto& values) { return 100 * values[0] / values[1]; },
            [&](Decimal printed) {
                return coverage_claim(covered.printed, all.printed, in_percent(printed));
            });
    }
}

TEST_CASE("excesses and changes in percent: true ones are never contradicted, false ones always") {
    for (int count = 0; count < cases; ++count) {
        const Measured actual = measured(1, 3'000);
        const Measured base = measured(2, 3'000);
        const Sense sense = actual.truth < base.truth ? Sense::less : Sense::more;
        const int sign = sense == Sense::more ? 1 : -1;
        const auto truth = [&] { return (Ratio(actual.truth, base.truth) - 1) * 100 * sign; };
        const auto function = [&](const auto& values) { return sign * 100 * (values[0] / values[1] - 1); };
        check_kind({actual, base}, truth, function, [&](Decimal printed) {
            ExcessClaim claim = excess_claim(actual.printed, base.printed, in_percent(printed), sense);
            claim.compares_numbers = true;
            return claim;
        });
        check_kind({actual, base}, truth, function, [&](Decimal printed) {
            return change_claim(actual.printed, base.printed, in_percent(printed), sense);
        });
    }
}

TEST_CASE("excesses, changes and differences in the figures' unit: true never contradicted, false always") {
    for (int count = 0; count < cases; ++count) {
        const Measured actual = measured(0, 3'000);
        const Measured base = measured(0, 3'000);
        const Sense sense = actual.truth < base.truth ? Sense::less : Sense::more;
        const int sign = sense == Sense::more ? 1 : -1;
        const auto truth = [&] { return (Ratio(actual.truth) - Ratio(base.truth)) * sign; };
        const auto function = [&](const auto& values) { return sign * (values[0] - values[1]); };
        check_kind({actual, base}, truth, function, [&](Decimal printed) {
            ExcessClaim claim = excess_claim(actual.printed, base.printed, printed, sense);
            claim.compares_numbers = true;
            return claim;
        });
        check_kind({actual, base}, truth, function, [&](Decimal printed) {
            return change_claim(actual.printed, base.printed, printed, sense);
        });
        check_kind(
            {base, actual}, truth,
            [&](const auto& values) {
                const long double gap = values[0] - values[1];
                return gap < 0 ? -gap : gap;
            },
            [&](Decimal printed) { return difference_claim(base.printed, actual.printed, printed); });
    }
}

TEST_CASE("sums: true ones are never contradicted, false ones always") {
    for (int count = 0; count < cases; ++count) {
        std::vector<Measured> parts;
        Ratio total;
        SumClaim claim;
        for (std::int64_t left = roll(1, 6); left > 0; --left) {
            parts.push_back(measured(0, 3'000));
            total += Ratio(parts.back().truth);
            claim.parts.push_back(parts.back().printed);
        }
        const auto function = [](const auto& values) {
            long double sum = 0;
            for (const long double value : values) sum += value;
            return sum;
        };
        check_kind(
            parts, [&] { return total; }, function,
            [&](Decimal printed) {
                claim.total = stated(printed);
                return claim;
            });
    }
}

TEST_CASE("products: true ones are never contradicted, false ones always") {
    for (int count = 0; count < cases; ++count) {
        const Measured number = whole(1, 500);
        const Measured each = measured(0, 3'000, any_unit(units::dong));
        check_kind(
            {number, each}, [&] { return Ratio(number.truth) * Ratio(each.truth); },
            [](const auto& values) { return values[0] * values[1]; },
            [&](Decimal printed) {
                return product_claim(number.printed, each.printed, printed * units::dong);
            });
        const Measured area = measured(1, 3'000, any_unit(units::hectare));
        const Measured yield = measured(1, 80, any_unit(units::quintal / units::hectare));
        check_kind(
            {area, yield}, [&] { return Ratio(area.truth) * Ratio(yield.truth) / 10; },
            [](const auto& values) { return values[0] * values[1] / 10; },
            [&](Decimal printed) {
                return product_claim(area.printed, yield.printed, printed * units::tonne);
            });
    }
}

TEST_CASE("the scale that figures are printed in does not change the answer") {
    const AnyUnit scales[] = {any_unit(units::dong), any_unit(units::thousand * units::dong),
                              any_unit(units::million * units::dong), any_unit(units::billion * units::dong)};
    for (int count = 0; count < cases; ++count) {
        // The same digits, so the same rounding: 49.960 triệu, 49,960 tỷ.
        const auto rescaled = [&](StatedFigure figure) {
            const auto thousands = roll(0, 3);
            figure.value = Decimal::from_parts(figure.value.coefficient(),
                                               figure.value.scale() + 3 * static_cast<int>(thousands));
            figure.unit = scales[thousands];
            return figure;
        };
        StatedFigure first = measured(1, 3'000, scales[0]).printed;
        StatedFigure second = measured(2, 3'000, scales[0]).printed;
        const bool is_true = roll(0, 1) == 1;
        const Ratio off(is_true ? 0 : roll(1, 90));
        const StatedFigure percent =
            in_percent(round(Ratio(first.value, second.value) * 100 + off, static_cast<int>(roll(0, 2))));
        const StatedFigure gap =
            stated(round(abs(Ratio(first.value) - Ratio(second.value)) + off, static_cast<int>(roll(0, 2))) *
                   scales[0]);
        const StatedFigure sum = stated(
            round(Ratio(first.value) + Ratio(second.value) + off, static_cast<int>(roll(0, 2))) * scales[0]);
        const auto same = [](const Claim& left, const Claim& right) {
            return check(left).agreement == check(right).agreement;
        };
        if (!same(ratio_claim(first, second, percent),
                  ratio_claim(rescaled(first), rescaled(second), percent)))
            FAIL_CHECK("ratio ", count);
        if (!same(difference_claim(first, second, gap),
                  difference_claim(rescaled(first), rescaled(second), rescaled(gap))))
            FAIL_CHECK("difference ", count);
        if (!same(sum_claim(sum, {first, second}),
                  sum_claim(rescaled(sum), {rescaled(first), rescaled(second)})))
            FAIL_CHECK("sum ", count);
        if (!same(product_claim(counted(2), first, sum),
                  product_claim(counted(2), rescaled(first), rescaled(sum))))
            FAIL_CHECK("product ", count);
        if (!same(change_claim(first, second, gap, Sense::less),
                  change_claim(rescaled(first), rescaled(second), rescaled(gap), Sense::less)))
            FAIL_CHECK("change ", count);
    }
}

TEST_CASE("a hedge never turns a rounded true claim into a contradicted one") {
    constexpr Hedge hedges[] = {Hedge::none,    Hedge::more_than, Hedge::at_least, Hedge::less_than,
                                Hedge::at_most, Hedge::nearly,    Hedge::about};
    for (int count = 0; count < cases; ++count) {
        const Measured part = measured(1, 3'000);
        const Measured all = measured(2, 3'000);
        const Ratio truth = Ratio(part.truth, all.truth) * 100;
        for (const Hedge hedge : hedges) {
            const Decimal printed = round(truth, static_cast<int>(roll(0, 3)), any_nearest());
            const ShareClaim claim =
                share_claim(part.printed, all.printed, hedged(hedge, in_percent(printed)));
            if (check(claim).agreement >= Agreement::undecidable) FAIL_CHECK(static_cast<int>(hedge), count);
        }
    }
}
