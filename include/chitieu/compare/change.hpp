// SPDX-License-Identifier: BSL-1.0
//
// How a figure changed from one period to the next.
//
//     constexpr auto grain = change(600_dec, 700_dec);
//     static_assert(*grain.amount() == 100 && grain.growth().percent(2) == 116.67_dec);
//     static_assert(grain.relative().percent(2) == 16.67_dec);
//     static_assert(grain.is_favourable(Direction::higher_is_better) == true);
#pragma once

#include <chitieu/compare/given.hpp>
#include <chitieu/compare/planned_task.hpp>
#include <chitieu/domain/direction.hpp>

#include <optional>

namespace chitieu {

/// A change from A₀ to A: the amount, the growth and the relative change. See `change`.
template <class Figure = Decimal>
class Change {
public:
    using figure_type = Figure;

    /// Undefined in all its parts: `change` makes those that are not.
    constexpr explicit Change(Undefined reason) : growth_(reason), relative_(reason) {}
    constexpr Change(std::optional<difference_t<Figure>> amount, Completion<ratio_t<Figure>> growth,
                     Completion<ratio_t<Figure>> relative)
        : amount_(amount), growth_(growth), relative_(relative) {}

    /// A − A₀ (mức tăng, giảm), in the indicator's unit, or in percentage points for shares. Nothing where
    /// a figure is missing or the difference does not fit.
    constexpr const std::optional<difference_t<Figure>>& amount() const noexcept { return amount_; }

    /// A / A₀ (tốc độ phát triển): 1 is unchanged. Undefined for a base of 0 or below; the amount stands.
    constexpr const Completion<ratio_t<Figure>>& growth() const noexcept { return growth_; }

    /// (A − A₀) / |A₀| (tốc độ tăng): 0 is unchanged, above 0 is a rise, also from a negative base.
    /// Undefined for a base of 0; the amount stands.
    constexpr const Completion<ratio_t<Figure>>& relative() const noexcept { return relative_; }

    /// True where the change is to the good, false where it is to the bad; nothing where there is none,
    /// where a figure is missing, or where neither way is good.
    constexpr std::optional<bool> is_favourable(Direction direction) const {
        if (!amount_ || direction == Direction::keep_within) return std::nullopt;
        const detail::number_t<difference_t<Figure>> zero{};
        const bool rose = zero < detail::number_in(*amount_);
        if (!rose && !(detail::number_in(*amount_) < zero)) return std::nullopt;
        return rose == (direction == Direction::higher_is_better);
    }

private:
    std::optional<difference_t<Figure>> amount_{};
    Completion<ratio_t<Figure>> growth_;
    Completion<ratio_t<Figure>> relative_;
};

namespace detail {

struct ChangeOf {
    template <class Figure>
    constexpr Change<Figure> operator()(const Given<Figure>& previous, const Given<Figure>& actual) const {
        if (!previous.figure) return Change<Figure>(previous.reason);
        if (!actual.figure) return Change<Figure>(actual.reason);
        const auto relative = number_in(*previous.figure) == number_t<Figure>{}
                                  ? Completion<ratio_t<Figure>>(Undefined::base_zero)
                                  : relative_difference(*actual.figure, *previous.figure);
        return {variance_of(*actual.figure, *previous.figure), growth_of(*actual.figure, *previous.figure),
                relative};
    }
};

}  // namespace detail

/// What changed from the period before (so với kỳ trước): figures, optional figures or actuals, in one
/// unit, or a `Result` where a unit is known only at run time. Exact for decimals and integers, and never
/// throws for them.
template <class Previous, class AnyActual>
requires detail::can_reckon<detail::ActualPlace<Previous>, detail::ActualPlace<AnyActual>>
constexpr auto change(const Previous& previous, const AnyActual& actual) {
    return detail::reckon<Change<detail::given_figure_t<Previous>>>(
        detail::ChangeOf{}, detail::given(previous, Undefined::no_baseline),
        detail::given(actual, Undefined::no_actual));
}
/// Refused, and why.
template <class cannot_change, class into,
          class why = detail::why_not_t<detail::ActualPlace<cannot_change>, detail::ActualPlace<into>>>
requires(!detail::can_reckon<detail::ActualPlace<cannot_change>, detail::ActualPlace<into>> &&
         !detail::RecordRange<const cannot_change>)  //
    why change(const cannot_change&, const into&);

}  // namespace chitieu
