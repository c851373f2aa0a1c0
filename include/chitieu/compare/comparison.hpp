// SPDX-License-Identifier: BSL-1.0
//
// What comparing a target with an actual answers: a verdict, a completion and a variance.
//
//     constexpr auto grain = compare(planned(17'600_dec), reported(17'501_dec), higher_is_better);
//     static_assert(grain.verdict() == Verdict::missed && grain.variance() == -99_dec);
//     static_assert(grain.is_favourable() == false);
#pragma once

#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/unit/quantity.hpp>

#include <iosfwd>
#include <optional>
#include <type_traits>
#include <utility>

namespace chitieu {

/// Why something is not streamed: what a compiler quotes.
namespace because {

struct stream_the_verdict_or_the_completion_of_a_comparison;  ///< comparison.verdict(),
                                                              ///< comparison.completion()

}  // namespace because

namespace detail {

template <class Figure>
struct DifferenceOf {
    using type = Figure;
};
template <Unit UnitType, Number Rep>
struct DifferenceOf<Quantity<UnitType, Rep>> {
    using type = Quantity<difference_unit_t<UnitType>, Rep>;
};

/// The number of a figure, which is itself one or a quantity.
template <class Figure>
constexpr const auto& number_in(const Figure& figure) noexcept {
    if constexpr (AnyQuantity<Figure>) {
        return figure.value();
    } else {
        return figure;
    }
}
template <class Figure>
using number_t = std::remove_cvref_t<decltype(number_in(std::declval<const Figure&>()))>;

}  // namespace detail

/// What two figures of an indicator differ in: points for shares, else the figure's own type.
template <class Figure>
using difference_t = typename detail::DifferenceOf<Figure>::type;

/// The answer: a verdict, a completion and a variance. See `compare`.
template <class Figure = Decimal>
class Comparison {
public:
    using figure_type = Figure;

    /// Made by `compare`; by hand, the parts are taken as they are.
    constexpr Comparison(Verdict verdict, Completion<ratio_t<Figure>> completion,
                         std::optional<difference_t<Figure>> variance, Direction direction)
        : completion_(completion), variance_(variance), verdict_(verdict), direction_(direction) {}

    /// What became of the target.
    constexpr Verdict verdict() const noexcept { return verdict_; }
    /// How much of the plan was completed, or why that is undefined.
    constexpr const Completion<ratio_t<Figure>>& completion() const noexcept { return completion_; }

    /// A − P, signed, in the indicator's unit (points for shares). From a range: the distance to the
    /// nearer end, 0 inside. Nothing where a figure is missing or the difference does not fit, as it may
    /// not in unsigned numbers.
    constexpr const std::optional<difference_t<Figure>>& variance() const noexcept { return variance_; }

    /// The direction that the verdict rests on: a bound's own, else the one given.
    constexpr Direction direction() const noexcept { return direction_; }

    /// True where the variance is to the good, false where it is to the bad; nothing where there is no
    /// variance, it is 0, or neither way is good.
    constexpr std::optional<bool> is_favourable() const {
        if (!variance_ || direction_ == Direction::keep_within) return std::nullopt;
        const detail::number_t<difference_t<Figure>> zero{};
        const bool rose = zero < detail::number_in(*variance_);
        const bool fell = detail::number_in(*variance_) < zero;
        if (!rose && !fell) return std::nullopt;
        return rose == (direction_ == Direction::higher_is_better);
    }

private:
    Completion<ratio_t<Figure>> completion_;
    std::optional<difference_t<Figure>> variance_;
    Verdict verdict_;
    Direction direction_;
};

/// Refused: which of the three is meant?
template <class Traits, class Figure,
          class why = because::stream_the_verdict_or_the_completion_of_a_comparison>
why operator<<(std::basic_ostream<char, Traits>&, const Comparison<Figure>&);

}  // namespace chitieu
