// SPDX-License-Identifier: BSL-1.0
//
// The geometry of a bullet chart (Stephen Few, Bullet Graph Design Specification, 2013): on one linear scale
// a bar for the actual, a mark for the target and, where there is one, for the figure of the period before,
// in front of bands of quality. Exact: positions are parts of the scale's length.
//
//     const std::optional<BulletChart> chart = bullet_chart(
//         {.target = more_than(17'600_dec), .actual = 17'501_dec, .direction = Direction::higher_is_better});
//     assert(chart->scale.end() == 22'000 && chart->target->from == Ratio(4, 5));
#pragma once

#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/write/linear_scale.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace chitieu {

/// What a bullet chart shows, all in one unit. What is missing is not drawn, and never 0.
struct BulletFigures {
    std::optional<Target<>> target{};   ///< nothing: no plan, and no mark
    std::optional<Decimal> actual{};    ///< nothing: no bar
    std::optional<Decimal> previous{};  ///< of the period before
    Direction direction;                ///< the one that the verdict rests on: `Comparison::direction`
    /// Where one band of quality ends and the next begins, at most four such ends. Without any, the target
    /// parts the bands, and nothing is said that the plan does not say.
    std::vector<Decimal> band_ends{};
    /// Where the scale begins instead of at 0. A bar that does not begin at 0 shows no proportion: where the
    /// scale leaves 0 out, the actual is a point.
    std::optional<Decimal> start{};
};

/// A stretch of the scale: 0 is its beginning and 1 its end.
struct BulletStretch {
    Ratio from;  ///< 0 is the left end
    Ratio to;    ///< 1 is the right end

    friend constexpr bool operator==(const BulletStretch&, const BulletStretch&) noexcept = default;
};

/// A band of quality.
struct BulletBand {
    BulletStretch stretch;      ///< where it is drawn
    std::size_t from_best = 0;  ///< 0: as good as can be
};

/// Where everything lies. The scale always rises from left to right; where lower is better, the best band is
/// the leftmost.
struct BulletChart {
    /// Bands of a chart: four ends part five of them.
    static constexpr std::size_t most_bands = 5;

    BulletFigures figures;            ///< what the chart is of
    LinearScale scale;                ///< which figures the ends of the chart stand for
    std::vector<BulletBand> bands{};  ///< rising, without gaps; an empty one is left out
    std::optional<BulletStretch>
        bar{};                     ///< of the actual, from 0, which is the greater end of a negative one
    std::optional<Ratio> point{};  ///< of the actual, where the scale leaves 0 out
    std::optional<BulletStretch> target{};  ///< the ends of a range, else twice the same
    std::optional<Ratio> previous{};        ///< of the period before
};

namespace detail {

/// From 0, or from the start that was asked for, to a quarter beyond the target, so that the targets of
/// charts above each other stand above each other; where a figure lies further out, to the tick behind it.
/// Between whole figures, as of things that are counted, ticks are whole.
inline std::optional<LinearScale> bullet_scale(const BulletFigures& figures) {
    const Ratio origin(figures.start.value_or(0));
    Ratio low = origin;
    Ratio high = origin;
    if (figures.target) {
        const auto beyond = [&origin](Decimal end) -> std::optional<Ratio> {
            const std::optional<Ratio> part = checked_subtract(Ratio(end), origin);
            const std::optional<Ratio> more = part ? checked_multiply(*part, Ratio(5, 4)) : std::nullopt;
            return more ? checked_add(origin, *more) : std::nullopt;
        };
        const std::optional<Ratio> lower = beyond(figures.target->lower());
        const std::optional<Ratio> upper = beyond(figures.target->upper());
        if (!lower || !upper) return std::nullopt;
        low = (std::min)(low, *lower);
        high = (std::max)(high, *upper);
    }
    bool is_low_round = false;
    bool is_high_round = false;
    bool is_whole =
        !figures.target || (figures.target->lower().is_whole() && figures.target->upper().is_whole());
    const auto include = [&](Decimal figure) {
        is_whole = is_whole && figure.is_whole();
        const Ratio value(figure);
        if (value < low) low = value, is_low_round = true;
        if (value > high) high = value, is_high_round = true;
    };
    if (figures.actual) include(*figures.actual);
    if (figures.previous) include(*figures.previous);
    for (const Decimal end : figures.band_ends) include(end);

    constexpr int most_steps = 5;
    const Decimal least_step = is_whole ? 1 : 0;
    if (low == high) return linear_scale(low, low + Ratio(1), most_steps, least_step);
    const std::optional<LinearScale> exact = linear_scale(low, high, most_steps, least_step);
    if (!exact) return std::nullopt;
    if (is_low_round) {
        const auto tick = round_to_step(low, exact->step(), Rounding::floor);
        if (!tick) return std::nullopt;
        low = Ratio(*tick);
    }
    if (is_high_round) {
        const auto tick = round_to_step(high, exact->step(), Rounding::ceiling);
        if (!tick) return std::nullopt;
        high = Ratio(*tick);
    }
    return linear_scale(low, high, most_steps, least_step);
}

/// How far the band at `place` of `count`, counted from the lowest, is from the best. Keeping within means
/// that the middle is the best; of an even number of bands none is.
constexpr std::size_t bands_from_best(std::size_t place, std::size_t count, Direction direction) noexcept {
    const std::size_t from_top = count - 1 - place;
    switch (direction) {
        case Direction::higher_is_better:
            return from_top;
        case Direction::lower_is_better:
            return place;
        case Direction::keep_within:
            break;
    }
    return ((place > from_top ? place - from_top : from_top - place) + 1) / 2;
}

/// The inner ends of the bands: those given, or else the target's.
inline std::vector<Decimal> band_ends_of(const BulletFigures& figures) {
    std::vector<Decimal> ends = figures.band_ends;
    if (ends.empty() && figures.target) ends = {figures.target->lower(), figures.target->upper()};
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

}  // namespace detail

/// The chart of some figures; linear in the bands. Nothing where there is nothing to draw, there are more
/// than five bands, or the figures are too large, or too far apart, to be drawn exactly.
inline std::optional<BulletChart> bullet_chart(BulletFigures figures) {
    if (!figures.target && !figures.actual && !figures.previous) return std::nullopt;
    const std::vector<Decimal> ends = detail::band_ends_of(figures);
    const std::size_t count = ends.size() + 1;
    if (count > BulletChart::most_bands) return std::nullopt;
    const std::optional<LinearScale> scale = detail::bullet_scale(figures);
    if (!scale) return std::nullopt;

    bool fits = true;
    const auto place = [&scale, &fits](Decimal value) {
        const std::optional<Ratio> position = scale->position(Ratio(value));
        fits = fits && position.has_value();
        return position.value_or(Ratio(0));
    };
    BulletChart chart{std::move(figures), *scale};
    Ratio from(0);
    for (std::size_t band = 0; band < count; ++band) {
        const Ratio to = band < ends.size() ? place(ends[band]) : Ratio(1);
        if (from < to) {
            chart.bands.push_back(
                {{from, to}, detail::bands_from_best(band, count, chart.figures.direction)});
        }
        from = (std::max)(from, to);
    }
    if (chart.figures.actual) {
        const Ratio actual = place(*chart.figures.actual);
        if (scale->contains(Ratio(0))) {
            chart.bar = BulletStretch{place(0), actual};
        } else {
            chart.point = actual;
        }
    }
    if (chart.figures.target) {
        chart.target =
            BulletStretch{place(chart.figures.target->lower()), place(chart.figures.target->upper())};
    }
    if (chart.figures.previous) chart.previous = place(*chart.figures.previous);
    if (!fits) return std::nullopt;
    return chart;
}

}  // namespace chitieu
