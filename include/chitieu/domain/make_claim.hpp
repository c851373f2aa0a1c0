// SPDX-License-Identifier: BSL-1.0
//
// Claims of one's own, from figures: what the reader makes of sentences.
//
//     const auto rice = ratio_claim(2'877 * hectare, 2'899 * hectare, 99.26_dec * percent);
//     const auto blood = excess_claim(288, 250, 38);
//     const auto gifts = product_claim(counted(40), 400'000 * dong, 20'000'000 * dong);
//
// What is not stated is missing, and never 0: `unstated` stands for it.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <type_traits>

namespace chitieu {

/// What a sentence leaves out.
inline constexpr std::nullopt_t unstated = std::nullopt;

namespace because {

struct say_percent_or_times;  ///< 99.26_dec * units::percent or times(2.5_dec), but no bare number

}  // namespace because

/// A figure from a decimal, an integer, or a quantity of either. It is exact where its unit counts whole
/// things and it has no decimals; a bare number is not: say `counted`.
constexpr StatedFigure stated(Decimal value) noexcept;
template <Unit UnitType, Number Rep>
constexpr StatedFigure stated(const Quantity<UnitType, Rep>& quantity);

/// A bare number that counts whole things: `counted(12)`.
constexpr StatedFigure counted(Decimal value) noexcept;

/// A ratio in times: "gấp 2,5 lần". A bare number would leave open whether percent are meant.
struct Times {
    Decimal value;  ///< 2.5 is 250 %
};
/// `times(2.5_dec)`: "gấp 2,5 lần".
constexpr Times times(Decimal value) noexcept { return {value}; }

/// The same figure with a hedge before it: `hedged(Hedge::more_than, 2'800 * units::person)`.
template <class Figure>
constexpr StatedFigure hedged(Hedge hedge, const Figure& figure);

/// The same claim with the words that it stands in.
template <class SomeClaim>
constexpr SomeClaim in_words(SomeClaim claim, ClaimWords words) {
    claim.words = words;
    return claim;
}

namespace detail {

constexpr StatedFigure figure_from(Decimal value, const AnyUnit& unit, bool is_exact) noexcept {
    StatedFigure result;
    result.value = value;
    result.unit = unit;
    result.is_exact = is_exact;
    return result;
}

template <class Figure>
constexpr std::optional<StatedFigure> as_stated(const Figure& figure) {
    if constexpr (std::same_as<Figure, Times>) {
        return figure_from(figure.value, AnyUnit(), false);
    } else if constexpr (requires { stated(figure); }) {
        return stated(figure);
    } else {
        constexpr bool is_figure = std::is_convertible_v<Figure, std::optional<StatedFigure>>;
        static_assert(is_figure, "a figure is a decimal, a whole number, or a quantity of either");
        if constexpr (is_figure) return figure;
    }
}

}  // namespace detail

constexpr StatedFigure stated(Decimal value) noexcept { return detail::figure_from(value, AnyUnit(), false); }
template <Unit UnitType, Number Rep>
constexpr StatedFigure stated(const Quantity<UnitType, Rep>& quantity) {
    const Decimal value(quantity.value());
    const AnyUnit unit = any_unit(quantity.unit());
    return detail::figure_from(value, unit, unit.counts_whole_things() && value.scale() == 0);
}
constexpr StatedFigure counted(Decimal value) noexcept { return detail::figure_from(value, AnyUnit(), true); }
template <class Figure>
constexpr StatedFigure hedged(Hedge hedge, const Figure& figure) {
    StatedFigure result = *detail::as_stated(figure);
    result.hedge = hedge;
    return result;
}

/// actual / target is the ratio; any of them may be `unstated`. Figures are numbers, quantities or
/// `StatedFigure`s. The ratio says its unit: percent, or `times`.
template <class Actual, class Planned, class Result>
constexpr RatioClaim ratio_claim(const Actual& actual, const Planned& target, const Result& ratio) {
    return {detail::as_stated(actual), detail::as_stated(target), detail::as_stated(ratio), {}};
}
template <class Actual, class Planned, detail::BareNumber cannot_be_a_ratio,
          class why = because::say_percent_or_times>
void ratio_claim(const Actual&, const Planned&, const cannot_be_a_ratio&) = delete;

/// The actual is above the target, or below where `sense` says so. A bare excess is in the figures' unit.
template <class Actual, class Planned, class Result>
constexpr ExcessClaim excess_claim(const Actual& actual, const Planned& target, const Result& excess,
                                   Sense sense = Sense::more) {
    return {detail::as_stated(actual), detail::as_stated(target), detail::as_stated(excess), sense, {}};
}

/// The total of parts that make it up, or of some of them.
template <class Total, class Part>
SumClaim sum_claim(const Total& total, std::initializer_list<Part> parts,
                   PartsAre parts_are = PartsAre::all) {
    SumClaim result;
    result.total = detail::as_stated(total);
    for (const Part& part : parts) result.parts.push_back(*detail::as_stated(part));
    result.parts_are = parts_are;
    return result;
}

/// count × each is the total. Where a bare each or total has no unit, the other's counts.
template <class Count, class Each, class Total>
constexpr ProductClaim product_claim(const Count& count, const Each& each, const Total& total) {
    return {detail::as_stated(count), detail::as_stated(each), detail::as_stated(total), {}};
}

/// Two figures differ by so much. A bare difference is in the figures' unit.
template <class First, class Second, class Result>
constexpr DifferenceClaim difference_claim(const First& first, const Second& second,
                                           const Result& difference) {
    return {detail::as_stated(first), detail::as_stated(second), detail::as_stated(difference), {}};
}

/// A figure has risen, or fallen where `sense` says so. A bare change is in the figures' unit.
template <class Now, class Before, class Result>
constexpr ChangeClaim change_claim(const Now& now, const Before& before, const Result& change, Sense sense) {
    return {detail::as_stated(now), detail::as_stated(before), detail::as_stated(change), sense, {}};
}

/// A part of a whole is such a share. The share says its unit: percent, or `times`.
template <class Part, class Whole, class Result>
constexpr ShareClaim share_claim(const Part& part, const Whole& whole, const Result& share) {
    return {detail::as_stated(part), detail::as_stated(whole), detail::as_stated(share), {}};
}
template <class Part, class Whole, detail::BareNumber cannot_be_a_share,
          class why = because::say_percent_or_times>
void share_claim(const Part&, const Whole&, const cannot_be_a_share&) = delete;

/// So many of all, which both count whole things, are such a share.
template <class Covered, class All, class Result>
constexpr CoverageClaim coverage_claim(const Covered& covered, const All& all, const Result& share) {
    CoverageClaim result{detail::as_stated(covered), detail::as_stated(all), detail::as_stated(share), {}};
    if (result.covered) result.covered->is_exact = true;
    if (result.all) result.all->is_exact = true;
    return result;
}
template <class Covered, class All, detail::BareNumber cannot_be_a_share,
          class why = because::say_percent_or_times>
void coverage_claim(const Covered&, const All&, const cannot_be_a_share&) = delete;

/// A verdict on an actual.
template <class Actual, class Planned>
constexpr VerdictClaim verdict_claim(const Actual& actual, const Planned& target, DeclaredVerdict verdict) {
    return {detail::as_stated(actual), detail::as_stated(target), verdict, {}};
}

/// A figure of whatever `subject` says.
template <class Figure>
constexpr ValueClaim value_claim(std::string_view subject, const Figure& value) {
    ValueClaim result{detail::as_stated(value), {}};
    result.words.subject = subject;
    return result;
}

}  // namespace chitieu
