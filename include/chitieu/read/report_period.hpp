// SPDX-License-Identifier: BSL-1.0
//
// Which year, or which part of it, a report is on, as its title says, else its date.
#pragma once

#include <chitieu/domain/report.hpp>
#include <chitieu/domain/stated_period.hpp>
#include <chitieu/read/detail/phrase.hpp>
#include <chitieu/read/detail/time_words.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/read/report_scope.hpp>

#include <date/date.h>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu {

namespace detail {

/// What stands behind these in a title is still to be done.
inline constexpr std::string_view words_of_plans_ahead[] = {"nhiệm vụ",   "phương hướng", "kế hoạch",
                                                            "triển khai", "giải pháp",    "plan"};

}  // namespace detail

/// The first year that the title names, and the part of it that stands before what is planned: of "kết quả 9
/// tháng đầu năm, nhiệm vụ quý IV năm 2024" nine months of 2024; of two parts, none. Where it names no year,
/// the one of the date, unless that is so early in it that the year before may be meant. Linear.
inline StatedPeriod period_of(const DocumentData& data) {
    constexpr unsigned first_month_that_tells = 4;
    const ProseWords words(data.title);
    const detail::TimeFinder times(words);
    StatedPeriod result;
    bool are_several = false;
    bool is_ahead = false;
    for (std::size_t at = 0; at < words.size() && result.first_year == 0; ++at) {
        is_ahead =
            is_ahead || (at > 0 && detail::any_phrase_at(words, at, detail::words_of_plans_ahead) != 0 &&
                         result.months.has_value());
        const std::optional<detail::TimeInText> time = times.at(at);
        if (!time) continue;
        if (!is_ahead && time->period.months) {
            are_several = are_several || (result.months && *result.months != *time->period.months);
            result.months = time->period.months;
        }
        result.first_year = time->period.first_year;
        result.last_year = time->period.last_year;
        result.text = data.title;
        at = time->end - 1;
    }
    if (are_several) result.months.reset();
    if (result.first_year != 0) return result;
    const std::optional<date::year_month_day> day = last_day_of(data.date);
    if (!day || unsigned(day->month()) < first_month_that_tells) return result;
    result.first_year = result.last_year = int(day->year());
    if (result.text.empty()) result.text = data.date;
    return result;
}

}  // namespace chitieu
