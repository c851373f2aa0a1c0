// SPDX-License-Identifier: BSL-1.0
//
// What a figure in a sentence may stand for, hedged or not, and how a claimed result agrees with a computed
// one.
//
//     static_assert(interval_of(hedged(Hedge::more_than, 2'800)) == Interval{2'800, 2'940, false, false});
//     static_assert(agreement_of(hedged(Hedge::more_than, 95 * units::percent),
//                                percent_of(98, 100, true)) == Agreement::exact);
//
// A figure without a hedge counts as XBRL Calculation 1.1 has it: whole things are exact, all else is ± half a
// unit of its last digit. Money written out to the dong is no exception: "400.000đ" is ± half a dong, and not
// rounded to thousands, because its zeros are printed.
//
// A hedge says what the digits do not. Its reach is this library's: a round figure is taken to be round at
// its last digit that is not 0, and no hedge is narrower than 5 % of its figure.
//
// | hedge | as a figure that is reckoned with | as a claimed result, true where the computed one |
// | --- | --- | --- |
// | trên, hơn | above it, by less than a unit of that digit | is above |
// | ít nhất | the same, itself included | is it or above |
// | dưới | below it, by less than a unit of that digit | is below |
// | không quá | the same, itself included | is it or below |
// | gần | at most half a unit of that digit below | lies there |
// | khoảng | half a unit of that digit to either side | lies there |
//
// And rounding is allowed for on top: no hedged result is contradicted by rounding alone.
#pragma once

#include <chitieu/audit/agreement.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>

#include <cstdint>

namespace chitieu {

namespace detail {

/// The number of decimals at which a figure's last digit that is not 0 stands: -2 of 2800, 1 of 0.30. Of 0,
/// as printed.
constexpr int place_of_last_digit(Decimal value) noexcept {
    if (value.is_zero()) return value.scale();
    const Decimal shortest = value.normalized();
    int decimals = shortest.scale();
    for (std::int64_t rest = shortest.coefficient(); rest % 10 == 0; rest /= 10) --decimals;
    return decimals;
}

/// A unit of the figure's last digit that is not 0, divided by `parts`; at least 5 % of the figure.
constexpr Ratio reach_of(Decimal value, unsigned parts) {
    const Ratio digit = unit_of_last_place(place_of_last_digit(value), parts);
    const Ratio twentieth = abs(Ratio(value)) * Ratio(1, 20);
    return digit < twentieth ? twentieth : digit;
}

}  // namespace detail

/// All that a stated figure may stand for, in its own unit. O(digits).
constexpr Interval interval_of(const StatedFigure& figure) {
    const Ratio value(figure.value);
    switch (figure.hedge) {
        case Hedge::none:
            break;
        case Hedge::more_than:
        case Hedge::at_least:
            return {value, value + detail::reach_of(figure.value, 1), figure.hedge == Hedge::at_least, false};
        case Hedge::less_than:
        case Hedge::at_most:
            return {value - detail::reach_of(figure.value, 1), value, false, figure.hedge == Hedge::at_most};
        case Hedge::nearly:
            return {value - detail::reach_of(figure.value, 2), value, true, false};
        case Hedge::about: {
            const Ratio reach = detail::reach_of(figure.value, 2);
            return {value - reach, value + reach, true, true};
        }
    }
    return interval_of(figure.value, figure.is_exact);
}

/// How a stated result agrees with a computed one in the same unit. O(digits).
constexpr Agreement agreement_of(const StatedFigure& printed, const Computed& computed) {
    const Ratio value(printed.value);
    const Interval rounding = interval_of(printed.value, printed.is_exact);
    if (printed.hedge == Hedge::none) {
        const Agreement agreement = agreement_of(printed.value, computed);
        const bool rests_on_rounding = agreement == Agreement::within_rounding && printed.is_exact;
        if (!rests_on_rounding) return agreement;
        return meets(rounding, *computed.values) ? Agreement::within_rounding : Agreement::contradicted;
    }
    if (!computed.values) return Agreement::undecidable;
    const Interval& values = *computed.values;
    const auto judged = [&](bool is_true, bool may_be_true) {
        if (is_true) return Agreement::exact;
        return may_be_true ? Agreement::within_rounding : Agreement::contradicted;
    };
    const bool is_known = computed.value.has_value();
    switch (printed.hedge) {
        case Hedge::more_than:
            return judged(is_known && *computed.value > value, values.upper > rounding.lower);
        case Hedge::at_least:
            return judged(is_known && *computed.value >= value, values.upper >= rounding.lower);
        case Hedge::less_than:
            return judged(is_known && *computed.value < value, values.lower < rounding.upper);
        case Hedge::at_most:
            return judged(is_known && *computed.value <= value, values.lower <= rounding.upper);
        default: {
            const Interval reach = interval_of(printed);
            return judged(is_known && contains(reach, *computed.value),
                          meets(reach, values) || meets(rounding, values));
        }
    }
}

}  // namespace chitieu
