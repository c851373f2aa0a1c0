// SPDX-License-Identifier: BSL-1.0
//
// An indicator with what was planned and what was reached: a row of an annex, static or not.
//
//     constexpr auto harvest = row(grain, more_than(17'600_dec), reported(17'501_dec));
//     static_assert(comparison_of(harvest).verdict() == Verdict::missed);
//     constexpr IndicatorRow<> erased = erase(harvest);
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/unit/quantity.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

namespace chitieu {

/// One row. Bare figures count in the unit of the indicator. Without a target, or without a figure in the
/// actual, it says so and nothing is 0.
template <class TheIndicator = Indicator<>, class Figure = Decimal>
struct IndicatorRow {
    using indicator_type = TheIndicator;
    using figure_type = Figure;

    TheIndicator indicator;                  ///< whose figures they are
    std::optional<Target<Figure>> target{};  ///< nothing: no plan
    Actual<Figure> actual{};                 ///< without a figure: not reported
};

namespace detail {

/// A row's code, by which it is called.
struct CodeOfRow {
    template <class Row>
    constexpr auto operator()(const Row& row) const noexcept {
        return row.indicator.code();
    }
};

}  // namespace detail

/// Rows are records: a range of them compares, counts and ranks as it is.
template <class TheIndicator, class Figure>
inline constexpr auto columns<IndicatorRow<TheIndicator, Figure>> =
    column_list(column<Role::key>("Mã", detail::CodeOfRow{}),
                column<Role::indicator>("Chỉ tiêu", &IndicatorRow<TheIndicator, Figure>::indicator),
                column<Role::target>("Kế hoạch", &IndicatorRow<TheIndicator, Figure>::target),
                column<Role::actual>("Thực hiện", &IndicatorRow<TheIndicator, Figure>::actual));

namespace detail {

template <class TheIndicator, class Planned, class Reached>
struct WhyNoRow {
    using type = because::a_target_comes_before_its_actual;
};
template <class TheIndicator, class Planned, class Reached>
requires requires {
    typename TargetFigure<Planned>::type;
    typename ActualFigure<Reached>::type;
    typename OwnPart<TheIndicator, Planned>::type;
    typename OwnPart<TheIndicator, Reached>::type;
}
struct WhyNoRow<TheIndicator, Planned, Reached> {
    using type = because::numbers_are_of_different_types;
};
template <class TheIndicator, class Planned, class Reached>
requires requires {
    typename TargetFigure<Planned>::type;
    typename ActualFigure<Reached>::type;
    typename OwnPart<TheIndicator, Planned>::why;
}
struct WhyNoRow<TheIndicator, Planned, Reached> {
    using type = typename OwnPart<TheIndicator, Planned>::why;
};
template <class TheIndicator, class Planned, class Reached>
requires requires {
    typename TargetFigure<Planned>::type;
    typename ActualFigure<Reached>::type;
    typename OwnPart<TheIndicator, Planned>::type;
    typename OwnPart<TheIndicator, Reached>::why;
}
struct WhyNoRow<TheIndicator, Planned, Reached> {
    using type = typename OwnPart<TheIndicator, Reached>::why;
};

template <class Figure, class Same>
struct OneFigure {};
template <class Same>
struct OneFigure<Same, Same> {
    using type = Same;
};
template <class TheIndicator, class Planned, class Reached>
using row_t =
    IndicatorRow<TheIndicator,
                 typename OneFigure<target_figure_t<typename OwnPart<TheIndicator, Planned>::type>,
                                    actual_figure_t<typename OwnPart<TheIndicator, Reached>::type>>::type>;

}  // namespace detail

/// A row of a static indicator, from a target, or an optional one, and an actual of its figures, of bare
/// numbers, or of quantities in its unit.
template <class TheIndicator, class Planned, class Reached>
constexpr detail::row_t<TheIndicator, Planned, Reached> row(const TheIndicator& indicator,
                                                            const Planned& target, const Reached& actual) {
    return {indicator, indicator(target), indicator(actual)};
}
/// Refused, and why.
template <class TheIndicator, class... cannot_be_a_row,
          class why = typename detail::WhyNoRow<TheIndicator, cannot_be_a_row...>::type>
void row(const TheIndicator&, const cannot_be_a_row&...) = delete;

namespace detail {

template <class TheIndicator, Number Rep>
struct Erased<IndicatorRow<TheIndicator, FigureOf<TheIndicator, Rep>>> {
    using type = IndicatorRow<Indicator<>, Rep>;
    static constexpr type from(const IndicatorRow<TheIndicator, FigureOf<TheIndicator, Rep>>& row) {
        const auto number = [](const FigureOf<TheIndicator, Rep>& figure) { return figure.value(); };
        type result{row.indicator, {}, mapped<Rep>(row.actual, number)};
        if (row.target) result.target.emplace(mapped<Rep>(*row.target, number));
        return result;
    }
};

}  // namespace detail

}  // namespace chitieu
