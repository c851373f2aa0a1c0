// SPDX-License-Identifier: BSL-1.0
//
// The part of a figure that falls to some of its days.
//
//     const Period may(date::year{2017} / 5 / 1, date::year{2017} / 5 / 31);
//     pro_rata(31_dec, may, {date::year{2017} / 5 / 10, date::year{2017} / 6 / 30});   // 22, of 22 days
//
// Day-exact: partial first and last months need no care of their own, and nothing is rounded.
#pragma once

#include <chitieu/compare/given.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/number/ratio.hpp>

#include <cstdint>
#include <iterator>
#include <optional>
#include <type_traits>

namespace chitieu {

/// A figure, and the days that it is for.
template <class Figure>
struct DatedFigure {
    Figure figure;  ///< of the whole period
    Period period;  ///< both days belong to it
};
template <class Figure>
DatedFigure(Figure, Period) -> DatedFigure<Figure>;

/// How many of the period's days are days of the part, too; from 0.
constexpr std::int64_t common_days(const Period& period, const Period& part) {
    const auto common = period.intersection(part);
    return common ? common->days() : 0;
}

namespace detail {

struct ProRata {
    std::int64_t days;
    std::int64_t of_days;

    template <class Figure>
    constexpr Reckoned<exact_t<Figure>> operator()(const Given<Figure>& figure) const {
        if (!figure.figure) return figure.reason;
        if (days == 0) return Undefined::no_common_day;
        const auto part = scaled(exact_number(*figure.figure), Ratio(days, of_days));
        if (!part) return Undefined::not_representable;
        return exact_in_unit_of(*figure.figure, *part);
    }
};

/// Σ figure · weight(days, of_days), of what shares a day with the part, and Σ days.
template <class Items, class Weight>
constexpr auto summed(const Items& items, const Period& part, const Weight& weight) {
    using Item = std::remove_cvref_t<decltype(*std::begin(items))>;
    using Figure = given_figure_t<decltype(Item::figure)>;
    static_assert(!has_run_time_unit<Figure>, "items in run-time units are converted to one unit first");
    using Exact = exact_t<number_t<Figure>>;
    struct Sum {
        Reckoned<exact_t<Figure>> total = Undefined::no_common_day;
        std::int64_t days = 0;
    } result;
    Exact total{};
    for (const auto& item : items) {
        const std::int64_t days = common_days(item.period, part);
        if (days == 0) continue;
        const auto figure = given(item.figure, Undefined::no_target);
        if (!figure.figure) return Sum{figure.reason, 0};
        const std::optional<Exact> share =
            scaled(exact_number(*figure.figure), weight(days, item.period.days()));
        const std::optional<Exact> sum = share ? sum_of(total, *share) : std::nullopt;
        if (!sum) return Sum{Undefined::not_representable, 0};
        total = *sum;
        result.days += days;
        result.total = exact_in_unit_of(*figure.figure, total);
    }
    return result;
}

}  // namespace detail

/// The part of a plan or of an actual that falls to the common days of its period and `part` (phân bổ theo
/// ngày): figure × common days / days, exact. Undefined where there is no common day, which is not a part
/// of 0, for a range and a missing figure.
template <class Argument>
requires detail::can_reckon<detail::AnyPlace<Argument>>
constexpr auto pro_rata(const Argument& figure, const Period& period, const Period& part) {
    return detail::ProRata{common_days(period, part),
                           period.days()}(detail::given(figure, Undefined::no_target));
}
/// Refused, and why.
template <class cannot_share_out, class why = detail::why_not_t<detail::AnyPlace<cannot_share_out>>>
requires(!detail::can_reckon<detail::AnyPlace<cannot_share_out>>)  //
    why pro_rata(const cannot_share_out&, const Period&, const Period&);

/// The parts of several dated figures that fall to `part`, added up. Figures without a common day do not
/// count; where none has one, or one that has is missing, the sum is undefined. `items` is an array or a
/// container of `DatedFigure`s, of figures in one static unit or without one. O(items).
template <class Items>
constexpr auto pro_rata_sum(const Items& items, const Period& part) {
    return detail::summed(items, part, [](std::int64_t days, std::int64_t of) { return Ratio(days, of); })
        .total;
}

/// The mean of several dated levels over the days of `part` that they cover: Σ level × common days / Σ common
/// days. Days that no level covers do not count. Undefined as in `pro_rata_sum`. O(items).
template <class Items>
constexpr auto mean_over_days(const Items& items, const Period& part) {
    const auto sum = detail::summed(items, part, [](std::int64_t days, std::int64_t) { return Ratio(days); });
    if (!sum.total.is_defined()) return sum.total;
    using Mean = std::remove_cv_t<decltype(sum.total)>;
    const auto mean = detail::scaled(detail::number_in(sum.total.value()), Ratio(1, sum.days));
    if (!mean) return Mean(Undefined::not_representable);
    return Mean(detail::exact_in_unit_of(sum.total.value(), *mean));
}

}  // namespace chitieu
