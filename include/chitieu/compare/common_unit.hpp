// SPDX-License-Identifier: BSL-1.0
//
// The unit in which a target and an actual are compared, and how they get there.
//
//     target        actual        in
//     Decimal       Decimal       Decimal: bare numbers are taken to count in one unit
//     tonnes        tonnes        tonnes
//     tonnes        at run time   tonnes: converted exactly, or an Error
//     at run time   tonnes        tonnes
//     at run time   at run time   the target's unit
//     tonnes        kilograms     does not compile
//
// With an indicator, the unit is the indicator's.
#pragma once

#include <chitieu/compare/answer.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

namespace chitieu::detail {

/// Whether figures in a unit can be brought to another without asking for it by name.
template <Unit To, Unit From>
inline constexpr bool may_become = (std::same_as<To, From> || !StaticUnit<To> ||
                                    !StaticUnit<From>)&&may_convert<To, From>();

/// What a target's figures and an actual's are compared as; no `type` where they do not compare.
template <class Planned, class Reached>
struct CommonFigure {};
template <class Same>
struct CommonFigure<Same, Same> {
    using type = Same;
};
template <Unit Planned, Unit Reached, Number Rep>
requires(!std::same_as<Planned, Reached> && may_become<Planned, Reached>)  //
    struct CommonFigure<Quantity<Planned, Rep>, Quantity<Reached, Rep>> {
    using type = Quantity<std::conditional_t<StaticUnit<Planned>, Planned, Reached>, Rep>;
};
template <class Planned, class Reached>
using common_figure_t = typename CommonFigure<Planned, Reached>::type;

/// The same where an indicator in this unit says in which one.
template <Unit UnitType, class Planned, class Reached>
struct FigureIn {};
template <Unit UnitType, class Bare>
requires(!AnyQuantity<Bare>) struct FigureIn<UnitType, Bare, Bare> {
    using type = Bare;
};
template <Unit UnitType, Unit Planned, Unit Reached, Number Rep>
requires(may_become<UnitType, Planned>&& may_become<UnitType, Reached>&& may_convert<Planned, Reached>())  //
    struct FigureIn<UnitType, Quantity<Planned, Rep>, Quantity<Reached, Rep>> {
    using type = Quantity<UnitType, Rep>;
};

/// Whether a figure is of no indicator, and its unit, if any, is known while compiling.
template <class Figure>
inline constexpr bool is_plain = !has_run_time_unit<Figure> && std::is_void_v<indicator_of_t<Figure>>;

/// The same of an indicator: a static one compares its own figures, else those in its unit.
template <class TheIndicator, class Planned, class Reached>
struct FigureOfIndicator {};
template <Unit UnitType, class Planned, class Reached>
struct FigureOfIndicator<Indicator<UnitType>, Planned, Reached> : FigureIn<UnitType, Planned, Reached> {};
template <class CodeType, StaticUnit UnitType, Direction which_way, Aggregation places, Aggregation periods,
          class Planned, class Reached>
struct FigureOfIndicator<StaticIndicator<CodeType, UnitType, which_way, places, periods>, Planned, Reached>
    : std::conditional_t<is_plain<Planned> || is_plain<Reached>, FigureIn<UnitType, Planned, Reached>,
                         FigureIn<FigureUnit<StaticIndicator<CodeType, UnitType, which_way, places, periods>>,
                                  Planned, Reached>> {};

template <class Candidate>
inline constexpr bool is_static_indicator = false;
template <class CodeType, StaticUnit UnitType, Direction which_way, Aggregation places, Aggregation periods>
inline constexpr bool is_static_indicator<StaticIndicator<CodeType, UnitType, which_way, places, periods>> =
    true;

template <class Candidate>
inline constexpr bool is_indicator = is_static_indicator<Candidate>;
template <Unit UnitType>
inline constexpr bool is_indicator<Indicator<UnitType>> = true;

/// The figures of a static indicator; void of another.
template <class TheIndicator>
struct OwnFigure {
    using type = void;
};
template <class TheIndicator>
requires is_static_indicator<TheIndicator>
struct OwnFigure<TheIndicator> {
    using type = FigureOf<TheIndicator>;
};
template <class TheIndicator>
using own_figure_t = typename OwnFigure<TheIndicator>::type;

/// The unit to compare in: the type's own, or the first that is known while the program runs.
template <class Common, class First, class... Others>
constexpr typename Common::unit_type unit_from(const First& first, const Others&...) noexcept {
    if constexpr (StaticUnit<typename Common::unit_type>) {
        return {};
    } else {
        return any_unit(first);
    }
}

/// Brings figures to one unit and keeps why the first of those failed that did.
template <class Common>
class Converter {
public:
    constexpr explicit Converter(typename Common::unit_type unit) : unit_(unit) {}

    template <class Figure>
    constexpr Common operator()(const Figure& figure) {
        if constexpr (std::same_as<Figure, Common>) {
            if (StaticUnit<typename Common::unit_type> || any_unit(figure.unit()) == any_unit(unit_)) {
                return figure;
            }
        }
        const std::optional<Common> converted = checked_convert(figure, unit_);
        if (converted) return *converted;
        if (error_ == ErrorCode::none) {
            error_ = same_dimension(figure.unit(), unit_) ? ErrorCode::digits_lost : ErrorCode::units_differ;
        }
        return Common(typename Common::number_type{}, unit_);
    }

    constexpr ErrorCode error() const noexcept { return error_; }

private:
    typename Common::unit_type unit_;
    ErrorCode error_ = ErrorCode::none;
};

/// Calls `algorithm` with target and actual in one unit; an error where a figure of either, a range's end
/// or a cumulative part included, cannot be in it, and where a range then ends below its beginning.
template <class Answer, class Common, class Planned, class Reached, class Algorithm>
constexpr Answer in_common_unit(const typename Common::unit_type& unit, const Target<Planned>& target,
                                const Actual<Reached>& actual, const Algorithm& algorithm) {
    Converter<Common> convert(unit);
    const Common lower = convert(target.lower());
    const Common upper = target.is_range() ? convert(target.upper()) : lower;
    if (target.cumulative()) static_cast<void>(convert(*target.cumulative()));
    Actual<Common> reached{{}, actual.status};
    if (actual.figure) reached.figure.emplace(convert(*actual.figure));

    if (convert.error() != ErrorCode::none) return failed<Answer>(convert.error());
    if (upper.value() < lower.value()) return failed<Answer>(ErrorCode::range_reversed);
    return Answer(algorithm(Target<Common>(target.form(), lower, upper), reached));
}

}  // namespace chitieu::detail
