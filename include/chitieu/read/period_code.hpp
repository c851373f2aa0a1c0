// SPDX-License-Identifier: BSL-1.0
//
// Periods as SDMX writes them: years, months, quarters, days, and ranges.
//
//     period_code(calendar_year(2023))        // "2023"
//     parse_period_code("2023-Q2")            // 1 April to 30 June 2023
//     parse_period_code("2022-12-15/P365D")   // 15 December 2022 to 14 December 2023
#pragma once

#include <chitieu/domain/period.hpp>

#include <date/date.h>

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// "2023-05-31"; years outside 0000 to 9999 with a sign.
inline std::string day_code(date::year_month_day day) {
    const auto digits = [](int number, std::size_t least) {
        std::string text = std::to_string(number);
        if (text.size() < least) text.insert(0, least - text.size(), '0');
        return text;
    };
    const int year = static_cast<int>(day.year());
    std::string text = year < 0 ? "-" : year > 9'999 ? "+" : "";
    text += digits(year < 0 ? -year : year, 4);
    text += '-' + digits(static_cast<int>(static_cast<unsigned>(day.month())), 2);
    return text += '-' + digits(static_cast<int>(static_cast<unsigned>(day.day())), 2);
}

/// A whole number of digits and nothing else.
inline std::optional<int> whole_number(std::string_view digits) {
    int number = 0;
    const char* const last = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), last, number);
    if (digits.empty() || digits[0] == '-' || read.ec != std::errc() || read.ptr != last) return std::nullopt;
    return number;
}

inline std::optional<date::year_month_day> day_from_code(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.size() < 10 || text.size() > 11 || text[text.size() - 3] != '-' || text[text.size() - 6] != '-')
        return std::nullopt;
    const auto year = whole_number(text.substr(0, text.size() - 6));
    const auto month = whole_number(text.substr(text.size() - 5, 2));
    const auto day = whole_number(text.substr(text.size() - 2));
    if (!year || !month || !day || *year > 32'767) return std::nullopt;
    const date::year_month_day result{date::year{is_negative ? -*year : *year},
                                      date::month{static_cast<unsigned>(*month)},
                                      date::day{static_cast<unsigned>(*day)}};
    if (!result.ok()) return std::nullopt;
    return result;
}

/// So many months from the first of one.
inline std::optional<Period> whole_months(int year, int first, int count) {
    if (first < 1 || first > 12) return std::nullopt;
    const date::year_month begin{date::year{year}, date::month{static_cast<unsigned>(first)}};
    const date::year_month end = begin + date::months{count - 1};
    return Period(begin / 1, date::year_month_day(end / date::last));
}

/// "Q2", "S1", "T3", "M05", "A1", "W09", "D123": the part of a year.
inline std::optional<Period> part_of_year(int year, std::string_view part) {
    const auto number = whole_number(part.substr(1));
    if (!number || *number < 1 || part.size() > 4) return std::nullopt;
    const date::sys_days new_year = date::year{year} / date::January / 1;
    const auto of_days = [](date::sys_days first, int count) {
        return Period(date::year_month_day(first), date::year_month_day(first + date::days{count - 1}));
    };
    switch (part[0]) {
        case 'A':
            return *number == 1 ? whole_months(year, 1, 12) : std::nullopt;
        case 'S':
            return *number <= 2 ? whole_months(year, 6 * *number - 5, 6) : std::nullopt;
        case 'T':
            return *number <= 3 ? whole_months(year, 4 * *number - 3, 4) : std::nullopt;
        case 'Q':
            return *number <= 4 ? whole_months(year, 3 * *number - 2, 3) : std::nullopt;
        case 'M':
            return whole_months(year, *number, 1);
        case 'W': {
            // ISO 8601: week 1 is the one with 4 January in it, and begins on Monday.
            const date::sys_days fourth = new_year + date::days{3};
            const date::sys_days monday = fourth - (date::weekday(fourth) - date::Monday);
            if (*number > 53) return std::nullopt;
            return of_days(monday + date::days{7 * (*number - 1)}, 7);
        }
        case 'D':
            if (*number > (date::year{year}.is_leap() ? 366 : 365)) return std::nullopt;
            return of_days(new_year + date::days{*number - 1}, 1);
        default:
            return std::nullopt;
    }
}

/// A day and how long it goes on, "P1Y", "P3M", "P2W", "P365D", or the last day.
inline std::optional<Period> range_from_code(std::string_view begin, std::string_view end) {
    const auto first = day_from_code(begin.substr(0, begin.find('T')));
    if (!first) return std::nullopt;
    if (!end.starts_with('P')) {
        const auto last = day_from_code(end.substr(0, end.find('T')));
        if (!last || *last < *first) return std::nullopt;
        return Period(*first, *last);
    }
    constexpr int longest = 20'000'000;  // in days; no two days of the calendar are further apart
    const auto number = end.size() < 3 ? std::nullopt : whole_number(end.substr(1, end.size() - 2));
    if (!number || *number < 1 || *number > longest) return std::nullopt;
    const auto until = [&first](date::sys_days behind) -> std::optional<Period> {
        const date::year_month_day last(behind - date::days{1});
        // date counts years in 16 bits
        if (!last.ok() || last < *first || date::sys_days{last} != behind - date::days{1})
            return std::nullopt;
        return Period(*first, last);
    };
    const auto after_months = [&](int months) -> std::optional<Period> {
        const date::year_month month = first->year() / first->month();
        if (static_cast<int>(month.year()) + months / 12 >= 32'767) return std::nullopt;
        const date::year_month later = month + date::months{months};
        const date::year_month_day_last last_of_it = later / date::last;
        return until(date::sys_days{first->day() < last_of_it.day() ? later / first->day()
                                                                    : later / last_of_it.day()});
    };
    switch (end.back()) {
        case 'Y':
            return *number < 32'767 ? after_months(12 * *number) : std::nullopt;
        case 'M':
            return *number < 12 * 32'767 ? after_months(*number) : std::nullopt;
        case 'W':
            return *number < longest / 7 ? until(date::sys_days{*first} + date::days{7 * *number})
                                         : std::nullopt;
        case 'D':
            return until(date::sys_days{*first} + date::days{*number});
        default:
            return std::nullopt;
    }
}

}  // namespace detail

/// The shortest of "2023", "2023-S1", "2023-Q2", "2023-05" and "2023-05-31" that says it, else a first day
/// and how many: "2022-12-15/P365D" (SDMX 3.0, Gregorian and reporting periods, TimeRange). A period that
/// begins before the year 1 or ends after 9999 has its first and its last day: "-32767-01-01/2023-12-31".
inline std::string period_code(const Period& period) {
    const date::year_month_day first = period.first();
    const int year = static_cast<int>(first.year());
    if (year < 1 || static_cast<int>(period.last().year()) > 9'999)
        return detail::day_code(first) + '/' + detail::day_code(period.last());
    const std::string text = detail::day_code(first);
    const int month = static_cast<int>(static_cast<unsigned>(first.month()));
    const std::string name = text.substr(0, 4);
    if (period == detail::whole_months(year, month, 12) && month == 1) return name;
    if (period == detail::whole_months(year, month, 6) && month % 6 == 1)
        return name + "-S" + std::to_string((month + 5) / 6);
    if (period == detail::whole_months(year, month, 3) && month % 3 == 1)
        return name + "-Q" + std::to_string((month + 2) / 3);
    if (period == detail::whole_months(year, month, 1)) return text.substr(0, 7);
    if (period.days() == 1) return text;
    return text + "/P" + std::to_string(period.days()) + 'D';
}

/// The period of such a text, of the other parts of a year that SDMX has ("2023-A1", "2023-T3", "2023-M05",
/// "2023-W09", "2023-D123"; their year is taken to begin in January), of a day with a time, and of "from/to".
/// Nothing for any other, and for days that do not exist.
inline std::optional<Period> parse_period_code(std::string_view text) {
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos)
        return detail::range_from_code(text.substr(0, slash), text.substr(slash + 1));
    const auto year = detail::whole_number(text.substr(0, 4));
    if (!year || text.size() < 4 || (text.size() > 4 && (text[4] != '-' || text.size() < 6)))
        return std::nullopt;
    if (text.size() == 4) return calendar_year(*year);
    const std::string_view part = text.substr(5);
    if (part[0] >= 'A') return detail::part_of_year(*year, part);
    if (part.size() == 2) {
        const auto month = detail::whole_number(part);
        return month ? detail::whole_months(*year, *month, 1) : std::nullopt;
    }
    const auto day = detail::day_from_code(text.substr(0, text.find('T')));
    if (!day) return std::nullopt;
    return Period(*day, *day);
}

}  // namespace chitieu
