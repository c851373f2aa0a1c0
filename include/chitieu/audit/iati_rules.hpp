// SPDX-License-Identifier: BSL-1.0
//
// What an IATI activity says that cannot be so, or that nobody can use.
//
//     for (const Finding& finding : audit_iati(activity)) std::cout << sentence(finding, Language::english);
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/iati_rule.hpp>
#include <chitieu/compare/iati.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/iati.hpp>
#include <chitieu/domain/iati_order.hpp>
#include <chitieu/domain/iati_value.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/to_string.hpp>

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

inline constexpr Wording the_target{"kế hoạch", "the target"};
inline constexpr Wording the_actual{"số thực hiện", "the actual"};
inline constexpr Wording the_baseline{"số kỳ gốc", "the baseline"};

/// Checks one activity; `sink(Finding)` takes what is found, in the order of the file as far as it is of one
/// indicator.
template <class Sink>
class IatiChecker {
public:
    explicit IatiChecker(Sink& sink) : sink_(&sink) {}

    void check(const IatiActivity& activity) {
        note_parts(activity);
        for (const IatiResult& result : activity.results) check(result);
    }

private:
    void check(const IatiResult& result) {
        if (!result.type.text) {
            say(IatiRule::type_missing, result.at);
        } else if (!result.type.value) {
            say(IatiRule::type_unknown, result.type.at, shown(result.type));
        }
        check_flag(result.aggregation_status);
        if (!has_words(result.title))
            say(IatiRule::title_missing, result.at, {}, {}, {"kết quả", "the result"});
        for (const IatiIndicator& indicator : result.indicators) check(indicator);
    }

    void check(const IatiIndicator& indicator) {
        measure_ = indicator.measure.value;
        if (!indicator.measure.text) {
            say(IatiRule::measure_missing, indicator.at);
        } else if (!indicator.measure.value) {
            say(IatiRule::measure_unknown, indicator.measure.at, shown(indicator.measure));
        }
        if (indicator.ascending.text && !indicator.ascending.value) {
            say(IatiRule::ascending_unreadable, indicator.ascending.at, shown(indicator.ascending));
        } else if (!indicator.ascending.text && !is_qualitative()) {
            say(IatiRule::ascending_missing, indicator.at);
        }
        check_flag(indicator.aggregation_status);
        if (!has_words(indicator.title))
            say(IatiRule::title_missing, indicator.at, {}, {}, {"chỉ tiêu", "the indicator"});
        if (indicator.periods.empty()) say(IatiRule::periods_missing, indicator.at);

        std::unordered_map<std::string, const IatiBaseline*> baselines;
        for (const IatiBaseline& baseline : indicator.baselines) {
            check(baseline);
            const auto [other, is_new] =
                baselines.try_emplace(disaggregation_key(baseline.figure), &baseline);
            if (!is_new) say_repeated(baseline.figure, other->second->figure, the_baseline);
        }
        for (const IatiPeriod& period : indicator.periods) {
            check(period);
            for (const IatiFigure& target : period.targets)
                check_target(target, period, indicator, baselines);
        }
        check_repeated(indicator.periods, &IatiPeriod::targets, the_target);
        check_repeated(indicator.periods, &IatiPeriod::actuals, the_actual);
    }

    void check(const IatiBaseline& baseline) {
        check_figure(baseline.figure, the_baseline);
        const auto& day = baseline.iso_date;
        if (!baseline.year.text) {
            say(IatiRule::year_missing, baseline.figure.at);
        } else if (!baseline.year.value) {
            say(IatiRule::year_unreadable, baseline.year.at, shown(baseline.year));
        }
        check_day(day, {"ngày gốc", "date of the baseline"});
        if (day.value && baseline.year.value && static_cast<int>(day.value->year()) != *baseline.year.value)
            say(IatiRule::baseline_dates_differ, day.at, shown(day), std::to_string(*baseline.year.value));
    }

    void check(const IatiPeriod& period) {
        constexpr Wording first{"ngày bắt đầu", "first day"};
        constexpr Wording last{"ngày kết thúc", "last day"};
        if (!period.start.iso_date.text) say(IatiRule::date_missing, period.at, {}, {}, first);
        if (!period.end.iso_date.text) say(IatiRule::date_missing, period.at, {}, {}, last);
        check_day(period.start.iso_date, first);
        check_day(period.end.iso_date, last);
        if (period.start.iso_date.value && period.end.iso_date.value && !period_of(period))
            say(IatiRule::period_reversed, period.end.iso_date.at, shown(period.end.iso_date),
                shown(period.start.iso_date));
        if (period.targets.empty() && period.actuals.empty()) say(IatiRule::period_empty, period.at);
        std::unordered_set<std::string> asked;
        for (const IatiFigure& target : period.targets) {
            check_figure(target, the_target);
            asked.insert(disaggregation_key(target));
        }
        for (const IatiFigure& actual : period.actuals) {
            check_figure(actual, the_actual);
            if (!asked.empty() && !asked.contains(disaggregation_key(actual)))
                say(IatiRule::disaggregation_unmatched, actual.at);
        }
    }

    void check_day(const IatiValue<date::year_month_day>& day, Wording what) {
        if (!day.text) return;
        if (!day.value) {
            say(IatiRule::date_unreadable, day.at, shown(day), {}, what);
        } else if (!parse_iati_day(shown(day)).is_plain) {
            say(IatiRule::date_not_plain, day.at, shown(day), *iati_value(*day.value).text, what);
        }
    }

    void check_figure(const IatiFigure& figure, Wording what) {
        check_value(figure, what);
        for (const IatiLocation& location : figure.locations) {
            if (!location.ref) {
                say(IatiRule::disaggregation_incomplete, figure.at, "ref", "location", what);
            } else if (is_whole_ && !locations_.contains(*location.ref)) {
                say(IatiRule::location_unknown, figure.at, *location.ref, {}, what);
            }
        }
        for (const IatiDimension& dimension : figure.dimensions) {
            if (!dimension.name)
                say(IatiRule::disaggregation_incomplete, figure.at, "name", "dimension", what);
            if (!dimension.value)
                say(IatiRule::disaggregation_incomplete, figure.at, "value", "dimension", what);
        }
    }

    void check_value(const IatiFigure& figure, Wording what) {
        const IatiValue<Decimal>& value = figure.value;
        const bool is_there = !trim(shown(value)).empty();
        if (is_qualitative()) {
            if (is_there) say(IatiRule::value_unexpected, value.at, shown(value), {}, what);
            if (!is_there && !has_words(figure.comment))
                say(IatiRule::words_missing, figure.at, {}, {}, what);
            return;
        }
        if (!is_there) return say(IatiRule::value_missing, figure.at, {}, {}, what);
        const auto reading = parse_iati_number(shown(value), measure_);
        if (!value.value) {
            const IatiRule rule = reading.why == ErrorCode::number_ambiguous  ? IatiRule::value_ambiguous
                                  : reading.why == ErrorCode::number_too_long ? IatiRule::value_too_long
                                                                              : IatiRule::value_unreadable;
            return say(rule, value.at, shown(value), {}, what);
        }
        if (!reading.is_plain)
            say(IatiRule::value_not_plain, value.at, shown(value), to_string(*value.value), what);
        if (measure_ == IatiMeasure::percentage && (*value.value < 0 || *value.value > 100))
            say(IatiRule::percentage_out_of_range, value.at, to_string(*value.value), {}, what);
    }

    void check_target(const IatiFigure& target, const IatiPeriod& period, const IatiIndicator& indicator,
                      const std::unordered_map<std::string, const IatiBaseline*>& baselines) {
        if (is_qualitative()) return;
        const auto& value = target.value.value;
        if (value && value->is_zero()) say(IatiRule::target_zero, target.value.at);
        const auto found = baselines.find(disaggregation_key(target));
        if (found == baselines.end()) return;
        const IatiBaseline& baseline = *found->second;
        if (value && baseline.figure.value.value == value)
            say(IatiRule::baseline_equals_target, target.value.at, to_string(*value));
        check_way(target, baseline.figure, indicator);
        const auto& last = period.end.iso_date;
        if (baseline.year.value && last.value && *baseline.year.value > static_cast<int>(last.value->year()))
            say(IatiRule::baseline_late, baseline.year.at, shown(baseline.year), shown(last));
    }

    /// Most indicators are planned to improve.
    void check_way(const IatiFigure& target, const IatiFigure& baseline, const IatiIndicator& indicator) {
        const auto direction = direction_of(indicator);
        const auto& to = target.value.value;
        const auto& from = baseline.value.value;
        if (!direction || !to || !from) return;
        const bool is_against = *direction == Direction::higher_is_better ? *to < *from : *from < *to;
        if (is_against)
            say(IatiRule::ascending_doubtful, target.value.at, to_string(*to), to_string(*from),
                words_of(*direction));
    }

    /// Figures of one disaggregation and the same days, in one period of the file or in several.
    void check_repeated(const std::vector<IatiPeriod>& periods, std::vector<IatiFigure> IatiPeriod::*figures,
                        Wording what) {
        std::unordered_map<std::string, const IatiFigure*> first;
        std::size_t number = 0;
        for (const IatiPeriod& period : periods) {
            const auto days = period_of(period);
            const auto count = [](date::year_month_day day) {
                return std::to_string(date::sys_days{day}.time_since_epoch().count()) + ' ';
            };
            // Periods whose days are not known are equal to none.
            const std::string when =
                days ? count(days->first()) + count(days->last()) : '#' + std::to_string(number) + ' ';
            ++number;
            for (const IatiFigure& figure : period.*figures) {
                const auto [other, is_new] = first.try_emplace(when + disaggregation_key(figure), &figure);
                if (!is_new) say_repeated(figure, *other->second, what);
            }
        }
    }
    void say_repeated(const IatiFigure& figure, const IatiFigure& first, Wording what) {
        say(IatiRule::disaggregation_repeated, figure.at, {}, std::to_string(first.at.place.line), what);
    }

    void check_flag(const IatiValue<bool>& flag) {
        if (flag.text && !flag.value) say(IatiRule::aggregation_unreadable, flag.at, shown(flag));
    }

    /// The parts that the schema asks for, and the locations that figures may refer to. An activity of which
    /// nothing but the identifier is known, as from a table of results, has no others to miss.
    void note_parts(const IatiActivity& activity) {
        std::unordered_set<std::string_view> names;
        for (const IatiElement& element : activity.rest.elements) {
            names.insert(element.name);
            if (element.name != "location") continue;
            for (const IatiAttribute& attribute : element.attributes) {
                if (attribute.name == "ref") locations_.insert(attribute.value);
            }
        }
        if (identifier_of(activity).empty()) names.erase("iati-identifier");
        is_whole_ = names.size() > 1 || !names.contains("iati-identifier");
        for (const std::string_view part : iati_required_parts) {
            if (is_whole_ && !names.contains(part)) say(IatiRule::element_missing, activity.at, part);
        }
    }

    template <class Value>
    static std::string_view shown(const IatiValue<Value>& value) noexcept {
        return value.text ? std::string_view(*value.text) : std::string_view();
    }
    static bool has_words(const std::optional<IatiText>& text) {
        if (!text) return false;
        for (const IatiNarrative& narrative : text->narratives) {
            if (!trim(narrative.text).empty()) return true;
        }
        return false;
    }
    bool is_qualitative() const noexcept { return measure_ == IatiMeasure::qualitative; }

    void say(IatiRule rule, ReadAt at, std::string_view reading = {}, std::string_view other = {},
             Wording really = {}) {
        (*sink_)(iati_finding(rule, at.place, reading, other, really));
    }

    Sink* sink_;
    std::optional<IatiMeasure> measure_{};
    std::unordered_set<std::string> locations_{};
    bool is_whole_ = false;  // the activity, not only its results
};

}  // namespace detail

/// Gives `sink(Finding)` what is wrong with an activity, or doubtful. Figures are compared as the reader has
/// read them. Linear in the activity.
template <class Sink>
void audit_iati(const IatiActivity& activity, Sink&& sink) {
    detail::IatiChecker<std::remove_reference_t<Sink>>(sink).check(activity);
}
inline std::vector<Finding> audit_iati(const IatiActivity& activity) {
    std::vector<Finding> findings;
    audit_iati(activity, [&](Finding finding) { findings.push_back(std::move(finding)); });
    return findings;
}

}  // namespace chitieu
