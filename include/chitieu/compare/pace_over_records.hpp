// SPDX-License-Identifier: BSL-1.0
//
// Which of many are on their way: the pace of each record of the caller's own, on one day.
//
//     for (const auto& [line, pace] : pace(lines, straight_line(Ratio(11, 12)),
//     over_periods<Aggregation::sum>,
//                                          target_from(&Line::approved), actual_from(&Line::to_date),
//                                          forecast_from(&Line::expected), higher_is_better)) {
//         std::cout << line.office << ": " << name_of(pace.status()) << '\n';
//     }
//     for (const auto& [row, pace] : pace(rows, due)) …   // with an indicator in each row
#pragma once

#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/over_records.hpp>
#include <chitieu/compare/pace.hpp>
#include <chitieu/compare/record_view.hpp>

#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace chitieu {

/// Where a record says what is expected at the end (dự ước hết năm); made by `forecast_from`.
template <class Getter>
struct ForecastFrom {
    Getter getter;  ///< a pointer to a member, or what takes the record
};
template <class Getter>
constexpr ForecastFrom<Getter> forecast_from(Getter getter) {
    return {getter};
}

namespace detail {

template <class Option>
inline constexpr bool is_forecast = false;
template <class Getter>
inline constexpr bool is_forecast<ForecastFrom<Getter>> = true;

struct IsForecast {
    template <class Option>
    static constexpr bool matches = is_forecast<Option>;
};
struct IsDue {
    template <class Option>
    static constexpr bool matches = std::same_as<Option, Due>;
};
struct IsOverPeriods {
    template <class Option>
    static constexpr bool matches = SaysOverPeriods<Option>;
};
using PacesBy = AnyOf<IsColumn, IsDirection, IsIndicator, IsPolicy, IsDue, IsOverPeriods, IsForecast>;

/// Where a record's figure started from, and what is expected at the end; in figures of the target's type
/// where it does not say.
template <class Record, class... Options>
constexpr auto start_of(const Record& record, const Options&... options) {
    if constexpr (has_role<Role::baseline, Record, Options...>) {
        return as_actual(member<Role::baseline>(record, options...));
    } else {
        return Actual<given_figure_t<member_t<Role::target, Record, Options...>>>{};
    }
}
template <class Record, class... Options>
constexpr auto end_of(const Record& record, const Options&... options) {
    if constexpr (has_option<IsForecast, Options...>) {
        return as_actual(project(pick<IsForecast>(0, options...).getter, record));
    } else {
        return Actual<given_figure_t<member_t<Role::target, Record, Options...>>>{};
    }
}
/// The places of the baseline and the forecast; that of a figure where nothing says where they are.
template <class Record, class... Options>
constexpr auto place_of_start() {
    if constexpr (has_role<Role::baseline, Record, Options...>) {
        return std::type_identity<ActualPlace<member_t<Role::baseline, Record, Options...>>>{};
    } else {
        return std::type_identity<ActualPlace<Decimal>>{};
    }
}
template <class Record, class... Options>
constexpr auto place_of_end() {
    if constexpr (has_option<IsForecast, Options...>) {
        return std::type_identity<ActualPlace<std::remove_cvref_t<decltype(project(
            pick<IsForecast>(0, std::declval<const Options&>()...).getter,
            std::declval<const Record&>()))>>>{};
    } else {
        return std::type_identity<ActualPlace<Decimal>>{};
    }
}

/// The indicator of this call, of the record, or in the type of its figures.
template <class Record, class... Options>
constexpr auto indicator_of_record(const Record& record, const Options&... options) {
    using Own = indicator_of_t<given_figure_t<member_t<Role::target, Record, Options...>>>;
    if constexpr (has_option<IsIndicator, Options...>) {
        return pick<IsIndicator>(0, options...);
    } else if constexpr (has_role<Role::indicator, Record, Options...>) {
        return member<Role::indicator>(record, options...);
    } else if constexpr (!std::is_void_v<Own>) {
        return Own(std::string_view());
    } else {
        return NoDirection{};
    }
}

/// A part of a record as it is, or its numbers as ratios.
template <bool is_exact, class Part>
constexpr auto exactly_if(const Part& part) {
    if constexpr (is_exact) {
        return exactly_as(part);
    } else {
        return part;
    }
}

template <class Record, class... Options>
struct PacedRecord {
    using Planned = given_figure_t<member_t<Role::target, Record, Options...>>;
    using Reached = given_figure_t<member_t<Role::actual, Record, Options...>>;
    using Started =
        given_figure_t<decltype(start_of(std::declval<const Record&>(), std::declval<const Options&>()...))>;
    using Ended =
        given_figure_t<decltype(end_of(std::declval<const Record&>(), std::declval<const Options&>()...))>;
    using Indicated =
        decltype(indicator_of_record(std::declval<const Record&>(), std::declval<const Options&>()...));

    /// Decimals and whole numbers go together as ratios.
    static constexpr bool is_exact = !(std::same_as<number_t<Planned>, number_t<Reached>> &&
                                       std::same_as<number_t<Planned>, number_t<Started>> &&
                                       std::same_as<number_t<Planned>, number_t<Ended>>);
    template <class Figure>
    using part_t = std::conditional_t<is_exact, exact_t<Figure>, Figure>;

    static constexpr auto why_not() {
        using Way = way_t<Record, Options...>;
        if constexpr (!can_reckon<PlanPlace<part_t<Planned>>, ActualPlace<part_t<Reached>>,
                                  ActualPlace<part_t<Started>>, ActualPlace<part_t<Ended>>>) {
            return std::type_identity<why_not_t<PlanPlace<part_t<Planned>>, ActualPlace<part_t<Reached>>,
                                                ActualPlace<part_t<Started>>, ActualPlace<part_t<Ended>>>>{};
        } else if constexpr (is_indicator<Indicated>) {
            if constexpr (requires {
                              typename paced_figure_t<Indicated, part_t<Planned>, part_t<Reached>>;
                          }) {
                return std::type_identity<void>{};
            } else {
                return why_not_paced_by<Indicated, part_t<Planned>, part_t<Reached>>();
            }
        } else if constexpr (!has_option<IsOverPeriods, Options...>) {
            return std::type_identity<because::pace_needs_how_the_indicator_adds_up_over_periods>{};
        } else if constexpr (std::same_as<Way, NoDirection>) {
            return std::type_identity<because::no_direction_is_assumed>{};
        } else {
            return std::type_identity<void>{};
        }
    }

    static constexpr auto pace_of(const Record& record, const Options&... options) {
        const auto target = exactly_if<is_exact>(as_target(member<Role::target>(record, options...)));
        const auto actual = exactly_if<is_exact>(as_actual(member<Role::actual>(record, options...)));
        const auto start = exactly_if<is_exact>(start_of(record, options...));
        const auto end = exactly_if<is_exact>(end_of(record, options...));
        const Due due = pick<IsDue>(0, options...);
        const CompletionPolicy policy = pick<IsPolicy>(CompletionPolicy{}, options...);
        const auto& indicator = indicator_of_record(record, options...);
        const auto& way = way_of(record, options...);
        if constexpr (is_indicator<Indicated>) {
            Aggregation how = indicator.over_periods();
            Direction direction = indicator.direction();
            if constexpr (has_option<IsOverPeriods, Options...>) {
                how = over_periods_of(pick<IsOverPeriods>(0, options...));
            }
            if constexpr (has_option<IsDirection, Options...>) direction = way;
            return paced_by(indicator, target, actual, due, how, direction, policy, start, end);
        } else {
            return paced(target, actual, due, over_periods_of(pick<IsOverPeriods>(0, options...)), way,
                         policy, start, end);
        }
    }
};

template <class Record, class... Options>
constexpr auto why_not_paced_records() {
    using WhyNot = why_not_options_t<PacesBy, Options...>;
    if constexpr (!std::is_void_v<WhyNot>) {
        return std::type_identity<WhyNot>{};
    } else if constexpr (!has_option<IsDue, Options...>) {
        return std::type_identity<because::pace_needs_a_path>{};
    } else if constexpr (!has_role<Role::target, Record, Options...>) {
        return std::type_identity<because::say_where_the_target_is>{};
    } else if constexpr (!has_role<Role::actual, Record, Options...>) {
        return std::type_identity<because::say_where_the_actual_is>{};
    } else {
        using Planning = PlanPlace<member_t<Role::target, Record, Options...>>;
        using Reaching = ActualPlace<member_t<Role::actual, Record, Options...>>;
        using Starting = typename decltype(place_of_start<Record, Options...>())::type;
        using Ending = typename decltype(place_of_end<Record, Options...>())::type;
        if constexpr (Planning::belongs && Reaching::belongs && Starting::belongs && Ending::belongs) {
            return PacedRecord<Record, Options...>::why_not();
        } else {
            return std::type_identity<why_not_t<Planning, Reaching, Starting, Ending>>{};
        }
    }
}
template <class Record, class... Options>
using why_not_paced_t = typename decltype(why_not_paced_records<Record, Options...>())::type;

}  // namespace detail

/// `pace` of each record on a day, lazily. Options as of `compare`, besides a `Due`, how the figures add up
/// over periods where no indicator says it, and `forecast_from`; the baseline is the record's own.
template <detail::RecordRange Range, class... Options>
requires std::is_void_v<detail::why_not_paced_t<detail::record_t<Range>, Options...>>
constexpr auto pace(Range&& range, const Options&... options) {
    return detail::view_of<Range>(std::forward<Range>(range), [options...](const auto& record) {
        using Record = std::remove_cvref_t<decltype(record)>;
        return detail::PacedRecord<Record, Options...>::pace_of(record, options...);
    });
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <detail::RecordRange cannot_pace, class... by,
          class why = detail::why_not_paced_t<detail::record_t<cannot_pace>, by...>>
requires(!std::is_void_v<why>) why pace(cannot_pace&&, const by&...);

}  // namespace chitieu
