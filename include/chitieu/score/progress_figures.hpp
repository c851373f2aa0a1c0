// SPDX-License-Identifier: BSL-1.0
//
// What progress towards a dated target is measured from: a figure of a base year, the latest one, perhaps a
// target with its year, and which way the figure is wanted to go.
//
//     constexpr ProgressFigures poverty{
//         .baseline = {2015, 14.5_dec}, .latest = {2023, 10.2_dec}, .target = {2030, 7.25_dec}};
//     progress(poverty, lower_is_better, statistics_canada);     // score/progress.hpp
//     progress(seats_of_men, keep_at(50), statistics_canada);    // 50 + |y − 50|, to fall
#pragma once

#include <chitieu/domain/direction.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/precondition.hpp>

#include <cstdint>
#include <optional>

namespace chitieu {

/// A figure of a year. Without a value it is missing, which is not 0.
struct YearFigure {
    int year = 0;                    ///< of the figure
    std::optional<Decimal> value{};  ///< nothing: missing, and nothing is measured
};

/// The figures of one indicator, all in one unit.
struct ProgressFigures {
    YearFigure baseline{};           ///< where it started (năm gốc)
    YearFigure latest{};             ///< the last that is known (năm gần nhất)
    YearFigure target{};             ///< without a value: no target was set (mục tiêu)
    std::optional<Decimal> limit{};  ///< what the figure cannot go beyond, such as 100 %; above 0
    std::optional<Decimal>
        whole{};  ///< what 100 % is: 100 of percent, 1 of fractions; none of what is no share
};

namespace detail {

[[noreturn, gnu::cold]] inline void only_a_wish_to_keep_a_value_has_one() noexcept {
    end_with("chitieu: only a wish to keep a value has one: ask is_keep() first");
}

}  // namespace detail

/// Which way a figure is wanted to go: to rise, to fall, or to stay at a value. There is no default.
class WantedChange {
public:
    /// To rise or to fall; `keep_within` alone does not say where, and then nothing is measured.
    constexpr WantedChange(Direction direction) noexcept
        : kind_(direction == Direction::higher_is_better  ? Kind::rise
                : direction == Direction::lower_is_better ? Kind::fall
                                                          : Kind::stay) {}
    /// The same of a direction that is a constant.
    template <Direction which>
    constexpr WantedChange(DirectionConstant<which>) noexcept : WantedChange(which) {}

    /// A value to stay at: see `keep_at`.
    constexpr explicit WantedChange(Decimal kept) noexcept : kind_(Kind::keep), kept_(kept) {}
    /// A ratio to stay at 1: see `keep_at_parity`.
    static constexpr WantedChange parity() noexcept {
        WantedChange wanted(Direction::lower_is_better);
        wanted.kind_ = Kind::parity;
        return wanted;
    }

    /// Whether more is better. A distance from a value to keep is to fall.
    constexpr bool is_rise() const noexcept { return kind_ == Kind::rise; }
    /// Whether a value is to be kept, so that figures are measured by how far they are from it.
    constexpr bool is_keep() const noexcept { return kind_ == Kind::keep || kind_ == Kind::parity; }
    /// Whether it is a ratio, kept at 1.
    constexpr bool is_parity() const noexcept { return kind_ == Kind::parity; }
    /// Whether it is known what to measure by.
    constexpr bool is_said() const noexcept { return kind_ != Kind::stay; }
    /// Precondition: `is_keep`, and not at parity.
    constexpr Decimal kept() const noexcept {
        if (kind_ != Kind::keep) detail::only_a_wish_to_keep_a_value_has_one();
        return kept_;
    }

private:
    enum class Kind : std::uint8_t { rise, fall, stay, keep, parity };
    Kind kind_;
    Decimal kept_{};
};

/// To be kept at a value: figures are measured as v + |y − v|, which is to fall to v. 50 for the seats of
/// one sex in percent, 100 for an index.
constexpr WantedChange keep_at(Decimal value) noexcept { return WantedChange(value); }
/// A parity index, to be kept at 1: figures are measured as the larger of y and 1 / y, which is to fall to 1.
inline constexpr WantedChange keep_at_parity = WantedChange::parity();

/// The figures of a series of years, in any order: the baseline is of `base_year`, or else of the first year
/// after it that has a value; the latest is of the last year that has one. Missing where there is none. Of
/// two values of one year the first counts. Linear.
template <class Range>
constexpr ProgressFigures progress_figures(const Range& series, int base_year) {
    ProgressFigures figures{.baseline = {base_year, {}}, .latest = {base_year, {}}};
    for (const YearFigure& figure : series) {
        if (!figure.value || figure.year < base_year) continue;
        if (!figures.baseline.value || figure.year < figures.baseline.year) figures.baseline = figure;
        if (!figures.latest.value || figure.year > figures.latest.year) figures.latest = figure;
    }
    return figures;
}

}  // namespace chitieu
