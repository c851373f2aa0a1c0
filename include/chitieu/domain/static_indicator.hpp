// SPDX-License-Identifier: BSL-1.0
//
// An indicator whose code, unit, direction and ways of adding up are its type, so that its figures mix with
// no other's and need no direction to be compared.
//
//     constexpr auto grain = indicator<"3.1">("Tổng sản lượng lương thực", units::tonne, higher_is_better,
//                                             over_places<Aggregation::sum>, over_periods<Aggregation::sum>);
//
//     grain(17'501_dec)                             // a figure of grain: 17501 tonnes
//     grain(17'501_dec * units::tonne)              // the same
//     grain.checked(17'501'000_dec * units::kilogram)  // the same, or nothing where it is not exact
//     grain(1_dec) + grain(2_dec)                   // a figure of grain
//     grain(1_dec) + maize(2_dec)                   // does not compile, in whatever units
//     plain(grain(17'501_dec))                      // 17501 tonnes, of nothing in particular
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/code.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>

namespace chitieu {

/// Why indicators and their figures do not go together: what a compiler quotes.
namespace because {

struct figures_of_two_indicators_do_not_mix;   ///< not even in one unit
struct a_figure_is_made_by_its_indicator;      ///< grain(5_dec * units::tonne)
struct another_unit_needs_the_checked_form;    ///< grain.checked(5_dec * units::kilogram)
struct a_static_indicator_has_a_static_unit;   ///< units::tonne, not any_unit(units::tonne)
struct the_direction_is_a_constant;            ///< higher_is_better, not Direction::higher_is_better
struct over_places_comes_before_over_periods;  ///< and nothing else does
struct a_figure_is_a_number_or_a_quantity;     ///< not a text, nor anything else

}  // namespace because

/// The unit of an indicator's figures: that of the indicator, and its own nevertheless. `any()` is the
/// unit's. Figures convert to plain units and from them, by name; not to those of another indicator.
template <class TheIndicator>
struct FigureUnit : StaticUnitBase {
    using indicator_type = TheIndicator;

    static constexpr AnyUnit any() noexcept { return TheIndicator::unit_type::any(); }
};

/// A figure of a static indicator, as large as its number.
template <class TheIndicator, Number Rep = Decimal>
using FigureOf = Quantity<FigureUnit<TheIndicator>, Rep>;

/// False: figures of two indicators do not measure the same thing.
template <class Left, class Right>
requires(!std::same_as<Left, Right>) constexpr bool same_dimension(const FigureUnit<Left>&,
                                                                   const FigureUnit<Right>&) noexcept {
    return false;
}

namespace detail {

template <class TheIndicator>
struct DifferenceUnit<FigureUnit<TheIndicator>> {
    using type =
        std::conditional_t<is_share<typename TheIndicator::unit_type>,
                           difference_unit_t<typename TheIndicator::unit_type>, FigureUnit<TheIndicator>>;
};

template <class Left, Number LeftRep, class Right, Number RightRep, bool IsSum>
requires(!std::same_as<Left, Right>)  //
    struct Because<Quantity<FigureUnit<Left>, LeftRep>, Quantity<FigureUnit<Right>, RightRep>, IsSum> {
    using type = because::figures_of_two_indicators_do_not_mix;
};
template <class Left, Number LeftRep, StaticUnit Right, Number RightRep, bool IsSum>
requires(std::same_as<Right, typename Left::unit_type>)  //
    struct Because<Quantity<FigureUnit<Left>, LeftRep>, Quantity<Right, RightRep>, IsSum> {
    using type = because::a_figure_is_made_by_its_indicator;
};

/// The static indicator that a figure is of; void where it is a plain one.
template <class Figure>
struct IndicatorOf {
    using type = void;
};
template <class TheIndicator, Number Rep>
struct IndicatorOf<FigureOf<TheIndicator, Rep>> {
    using type = TheIndicator;
};
template <class Figure>
using indicator_of_t = typename IndicatorOf<Figure>::type;

/// Whether both are figures of static indicators, and not of one.
template <class Left, class Right>
inline constexpr bool are_of_two_indicators =
    !std::is_void_v<indicator_of_t<Left>> && !std::is_void_v<indicator_of_t<Right>> &&
    !std::same_as<indicator_of_t<Left>, indicator_of_t<Right>>;

/// How an indicator makes its own of what was given; no `type` where it cannot.
template <class TheIndicator, class Given>
struct Own {
    using why = because::a_figure_is_a_number_or_a_quantity;
};
template <class TheIndicator, Number Rep>
struct Own<TheIndicator, Rep> {
    using type = FigureOf<TheIndicator, Rep>;
    static constexpr type from(const Rep& number) { return {number, {}}; }
};
template <class TheIndicator, Unit UnitType, Number Rep>
struct Own<TheIndicator, Quantity<UnitType, Rep>> {
    using why = std::conditional_t<
        !std::is_void_v<indicator_of_t<Quantity<UnitType, Rep>>>,
        because::figures_of_two_indicators_do_not_mix,
        std::conditional_t<!StaticUnit<UnitType>, because::a_run_time_unit_needs_the_checked_form,
                           std::conditional_t<may_convert<typename TheIndicator::unit_type, UnitType>(),
                                              because::another_unit_needs_the_checked_form,
                                              because::the_indicator_has_another_unit>>>;
};
template <class TheIndicator, Unit UnitType, Number Rep>
requires std::same_as<UnitType, typename TheIndicator::unit_type> ||
    std::same_as<UnitType, FigureUnit<TheIndicator>>
struct Own<TheIndicator, Quantity<UnitType, Rep>> {
    using type = FigureOf<TheIndicator, Rep>;
    static constexpr type from(const Quantity<UnitType, Rep>& quantity) { return {quantity.value(), {}}; }
};

template <class Figure, class TheIndicator>
concept OwnedBy = requires {
    typename Own<TheIndicator, Figure>::type;
};

/// The same of targets, optional ones and actuals.
template <class TheIndicator, class Given>
struct OwnPart : Own<TheIndicator, Given> {};
template <class TheIndicator, class Figure>
struct OwnPart<TheIndicator, Target<Figure>> {
    using why = typename Own<TheIndicator, Figure>::why;
};
template <class TheIndicator, OwnedBy<TheIndicator> Figure>
struct OwnPart<TheIndicator, Target<Figure>> {
    using own = typename Own<TheIndicator, Figure>::type;
    using type = Target<own>;
    static constexpr type from(const Target<Figure>& target) {
        return mapped<own>(target, Own<TheIndicator, Figure>::from);
    }
};
template <class TheIndicator, class Figure>
struct OwnPart<TheIndicator, std::optional<Target<Figure>>> {
    using why = typename Own<TheIndicator, Figure>::why;
};
template <class TheIndicator, OwnedBy<TheIndicator> Figure>
struct OwnPart<TheIndicator, std::optional<Target<Figure>>> {
    using type = std::optional<typename OwnPart<TheIndicator, Target<Figure>>::type>;
    static constexpr type from(const std::optional<Target<Figure>>& target) {
        if (!target) return std::nullopt;
        return OwnPart<TheIndicator, Target<Figure>>::from(*target);
    }
};
template <class TheIndicator, class Figure>
struct OwnPart<TheIndicator, Actual<Figure>> {
    using why = typename Own<TheIndicator, Figure>::why;
};
template <class TheIndicator, OwnedBy<TheIndicator> Figure>
struct OwnPart<TheIndicator, Actual<Figure>> {
    using own = typename Own<TheIndicator, Figure>::type;
    using type = Actual<own>;
    static constexpr type from(const Actual<Figure>& actual) {
        return mapped<own>(actual, Own<TheIndicator, Figure>::from);
    }
};
template <class Given, class TheIndicator>
concept OwnedPartBy = requires {
    typename OwnPart<TheIndicator, Given>::type;
};

}  // namespace detail

/// An indicator known while compiling; made by `indicator`. Only its name is kept in the object, and
/// viewed: the owner must outlive it.
template <class CodeType, StaticUnit UnitType, Direction which_way, Aggregation places, Aggregation periods>
class StaticIndicator {
public:
    using code_type = CodeType;
    using unit_type = UnitType;
    using figure_unit = FigureUnit<StaticIndicator>;

    /// The name's owner must outlive it; all else is in the type.
    constexpr explicit StaticIndicator(std::string_view name) noexcept : name_(name) {}

    /// What its type says.
    static constexpr std::string_view code() noexcept { return CodeType::text(); }
    /// As the plan names it.
    constexpr std::string_view name() const noexcept { return name_; }
    /// In what its figures are.
    static constexpr UnitType unit() noexcept { return {}; }
    /// Which way is good.
    static constexpr Direction direction() noexcept { return which_way; }
    /// How figures of several places are put together.
    static constexpr Aggregation over_places() noexcept { return places; }
    /// How figures of several periods are put together.
    static constexpr Aggregation over_periods() noexcept { return periods; }

    /// A figure of this indicator from a number in its unit, from a quantity in its unit, or from a figure
    /// of it; a target or an actual of any of these becomes one of figures. A missing actual stays missing.
    template <detail::OwnedPartBy<StaticIndicator> Given>
    constexpr auto operator()(const Given& given) const {
        return detail::OwnPart<StaticIndicator, Given>::from(given);
    }
    /// Refused: the answer would be the reason why, of which nothing is known but its name.
    template <class Given>
    typename detail::OwnPart<StaticIndicator, Given>::why operator()(const Given& given) const;

    /// A figure from a quantity in any unit, static or not, exactly; nothing where `checked_convert` gives
    /// nothing.
    template <Unit Other, Number Rep>
    constexpr auto checked(const Quantity<Other, Rep>& quantity) const {
        return checked_convert(quantity, figure_unit());
    }

    /// Targets and actuals of figures: `grain.more_than(17'600_dec)` is `grain(more_than(17'600_dec))`.
    template <class Given>
    constexpr auto planned(const Given& figure) const {
        return chitieu::planned((*this)(figure));
    }
    template <class Given>
    constexpr auto at_least(const Given& figure) const {
        return chitieu::at_least((*this)(figure));
    }
    template <class Given>
    constexpr auto more_than(const Given& figure) const {
        return chitieu::more_than((*this)(figure));
    }
    template <class Given>
    constexpr auto at_most(const Given& figure) const {
        return chitieu::at_most((*this)(figure));
    }
    template <class Given>
    constexpr auto less_than(const Given& figure) const {
        return chitieu::less_than((*this)(figure));
    }
    template <class Given>
    constexpr auto maintain(const Given& figure) const {
        return chitieu::maintain((*this)(figure));
    }
    template <class Given>
    constexpr auto between(const Given& lower, const Given& upper) const {
        return chitieu::between((*this)(lower), (*this)(upper));
    }
    template <class Given>
    constexpr auto reported(const Given& figure, ActualStatus status = ActualStatus::final) const {
        return chitieu::reported((*this)(figure), status);
    }
    template <Number Rep = Decimal>
    constexpr auto not_reported() const {
        return chitieu::not_reported<FigureOf<StaticIndicator, Rep>>();
    }

    /// The same with its code, unit and direction known only at run time.
    constexpr operator Indicator<>() const noexcept {
        return {code(), name_, any_unit(UnitType()), which_way, places, periods};
    }

private:
    std::string_view name_;
};

namespace detail {

template <class UnitType, class... Rest>
struct WhyNoIndicator {
    using type = because::no_direction_is_assumed;
};
template <class UnitType, class... Rest>
requires(!StaticUnit<UnitType>) struct WhyNoIndicator<UnitType, Rest...> {
    using type = because::a_static_indicator_has_a_static_unit;
};
template <StaticUnit UnitType, class... Rest>
struct WhyNoIndicator<UnitType, Direction, Rest...> {
    using type = because::the_direction_is_a_constant;
};
template <StaticUnit UnitType, Direction which, class... Rest>
struct WhyNoIndicator<UnitType, DirectionConstant<which>, Rest...> {
    using type = because::over_places_comes_before_over_periods;
};
template <StaticUnit UnitType, Direction which, Aggregation places, class... Rest>
struct WhyNoIndicator<UnitType, DirectionConstant<which>, OverPlaces<places>, Rest...> {
    using type = because::shares_add_up_only_with_weights;
};

/// Shares add up only with weights.
template <StaticUnit UnitType, Aggregation places, Aggregation periods>
inline constexpr bool may_sum =
    !is_share<UnitType> || (places != Aggregation::sum && periods != Aggregation::sum);

}  // namespace detail

/// Makes a `StaticIndicator`: code and unit, a direction, which has no default, and how it adds up over
/// places and over periods, `none` where not said. Shares do not sum.
template <FixedString code, StaticUnit UnitType, Direction which_way, Aggregation places = Aggregation::none,
          Aggregation periods = Aggregation::none,
          std::enable_if_t<detail::may_sum<UnitType, places, periods>, int> = 0>
constexpr StaticIndicator<code_t<code>, UnitType, which_way, places, periods> indicator(
    std::string_view name, UnitType, DirectionConstant<which_way>, OverPlaces<places> = {},
    OverPeriods<periods> = {}) noexcept {
    return StaticIndicator<code_t<code>, UnitType, which_way, places, periods>(name);
}
template <FixedString code, class UnitType, class... and_so_on,
          class why = typename detail::WhyNoIndicator<UnitType, and_so_on...>::type>
void indicator(std::string_view cannot_be_one, UnitType, and_so_on...) = delete;

/// A figure as a quantity in the unit of its indicator, free to be converted, summed up and divided.
template <class TheIndicator, Number Rep>
constexpr Quantity<typename TheIndicator::unit_type, Rep> plain(const FigureOf<TheIndicator, Rep>& figure) {
    return {figure.value(), {}};
}

namespace detail {

/// What `erase` makes of it, and how; no `type` where nothing.
template <class Given>
struct Erased {};
template <class CodeType, StaticUnit UnitType, Direction which_way, Aggregation places, Aggregation periods>
struct Erased<StaticIndicator<CodeType, UnitType, which_way, places, periods>> {
    using type = Indicator<>;
    static constexpr type from(const type& indicator) noexcept { return indicator; }
};

}  // namespace detail

/// The same with all that its type says known only at run time: an `Indicator<>` of a static one, an
/// `IndicatorRow<>` of a row, an array of either of an annex, in its order.
template <class Given>
constexpr typename detail::Erased<Given>::type erase(const Given& given) {
    return detail::Erased<Given>::from(given);
}

}  // namespace chitieu
