// SPDX-License-Identifier: BSL-1.0
//
// Which columns of a table are those of an annex, from all its headings together.
#pragma once

#include <chitieu/domain/stated_period.hpp>
#include <chitieu/read/heading.hpp>
#include <chitieu/text/error.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

/// Which column of a table holds what; `missing` where none does.
struct AnnexColumns {
    /// Stands for a column that there is not.
    static constexpr std::size_t missing = static_cast<std::size_t>(-1);

    std::size_t code = missing;             ///< TT, No.
    std::size_t name = missing;             ///< the indicator
    std::size_t unit = missing;             ///< ĐVT
    std::size_t target = missing;           ///< the plan
    std::size_t actual = missing;           ///< the actual
    std::size_t declared = missing;         ///< what the report says of the two
    std::size_t next_target = missing;      ///< the plan for the period after
    std::size_t previous_actual = missing;  ///< of the year before, or of the same part of it
    std::size_t direction = missing;        ///< which way is good
    int year = 0;                           ///< of target and actual; 0 where the headings do not say
    int next_year = 0;                      ///< of next_target
    std::optional<Months> months{};         ///< of the actual, where its heading says: "TH 6 tháng"
    bool is_estimate = false;               ///< the actual is
    bool is_english = false;                ///< target and actual have English headings
    bool declares_percent = false;          ///< the declared column's heading says %

    /// True where the table can be compared: indicator, plan and actual are there.
    bool are_complete() const noexcept { return name != missing && target != missing && actual != missing; }
    /// Which of those three is missing first. Precondition: not complete.
    ErrorCode first_error() const noexcept {
        if (name == missing) return ErrorCode::name_column_missing;
        return target == missing ? ErrorCode::target_column_missing : ErrorCode::actual_column_missing;
    }
    /// How many of the columns were found, code and unit among them.
    int found() const noexcept {
        int count = 0;
        for (const std::size_t column : {code, name, unit, target, actual, declared})
            count += column != missing;
        return count;
    }
};

namespace detail {

/// The months that a heading's part of the year is: "6 thang", "thang 11", "quy 3".
inline std::optional<Months> months_of(std::string_view part) {
    const std::size_t blank = part.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const int before = small_number(part.substr(0, blank));
    const int behind = small_number(part.substr(blank + 1));
    if (part.starts_with("quy ")) return Months{3 * behind - 2, 3 * behind};
    if (behind >= 1 && behind <= 12) return Months{behind, behind};
    if (before >= 1 && before <= 12) return Months{1, before};
    return std::nullopt;
}

/// The latest year with both a plan and an actual; else that of the first plan where no actual says one, or
/// of the last actual; 0 where no heading says.
inline int year_of_report(const std::vector<Heading>& headings) {
    int both = 0;
    int latest_actual = 0;
    int earliest_plan = 0;
    bool has_undated_actual = false;
    for (const Heading& plan : headings) {
        if (plan.role != ColumnRole::target || plan.last_year == 0) continue;
        if (earliest_plan == 0 || plan.last_year < earliest_plan) earliest_plan = plan.last_year;
    }
    for (const Heading& actual : headings) {
        if (actual.role != ColumnRole::actual) continue;
        if (actual.last_year == 0) has_undated_actual = true;
        if (actual.last_year > latest_actual) latest_actual = actual.last_year;
        for (const Heading& plan : headings) {
            if (plan.role == ColumnRole::target && plan.last_year == actual.last_year &&
                actual.last_year > both) {
                both = actual.last_year;
            }
        }
    }
    if (both != 0) return both;
    const bool plan_decides = has_undated_actual || latest_actual == 0;
    return plan_decides && earliest_plan != 0 ? earliest_plan : latest_actual;
}

}  // namespace detail

/// Finds the columns from a table's headings. Where several years are there, the report's year is the
/// latest that has an actual; a plan for a later year is the next one. Of several actuals ("6 tháng", "cả
/// năm") the last counts, with the plan and the completion of that part of the year; of several plans
/// the one that the completion names ("so với KH huyện giao"), and where it names none, none is declared.
/// Linear in the headings.
inline AnnexColumns find_columns(const std::vector<Heading>& headings) {
    constexpr std::size_t missing = AnnexColumns::missing;
    AnnexColumns columns;
    const auto first_of = [&](ColumnRole role) {
        for (std::size_t at = 0; at < headings.size(); ++at) {
            if (headings[at].role == role) return at;
        }
        return missing;
    };
    columns.code = first_of(ColumnRole::code);
    columns.name = first_of(ColumnRole::name);
    columns.unit = first_of(ColumnRole::unit);
    columns.direction = first_of(ColumnRole::direction);
    columns.year = detail::year_of_report(headings);

    const auto is_of_year = [&](std::size_t at) {
        return headings[at].last_year == 0 || headings[at].last_year == columns.year;
    };
    // A single year comes before a span of years, and "Thực hiện" before "Kết quả".
    const auto rank_of = [&](std::size_t at) {
        return 2 * headings[at].may_be_verdict + headings[at].is_span();
    };
    for (std::size_t at = 0; at < headings.size(); ++at) {
        if (headings[at].role != ColumnRole::actual || !is_of_year(at)) continue;
        if (columns.actual == missing || rank_of(at) <= rank_of(columns.actual)) columns.actual = at;
    }
    const std::string part = columns.actual == missing ? std::string() : headings[columns.actual].part;
    columns.months = detail::months_of(part);
    for (std::size_t at = 0; at < headings.size() && columns.previous_actual == missing; ++at) {
        const Heading& heading = headings[at];
        const bool is_dated = heading.role == ColumnRole::actual && !heading.is_span() && columns.year != 0 &&
                              heading.last_year == columns.year - 1;
        if (at != columns.actual && heading.part == part && (is_dated || heading.is_of_year_before))
            columns.previous_actual = at;
    }

    std::vector<std::size_t> targets;
    for (std::size_t at = 0; at < headings.size(); ++at) {
        const Heading& heading = headings[at];
        if (heading.role != ColumnRole::target) continue;
        const bool is_dated_later = columns.year != 0 && heading.last_year > columns.year;
        const bool is_second =
            heading.last_year == 0 && columns.actual != missing && at > columns.actual && !targets.empty();
        if (is_dated_later || is_second) {
            if (columns.next_target != missing) continue;
            columns.next_target = at;
            columns.next_year = heading.last_year;
        } else if (is_of_year(at)) {
            targets.push_back(at);
        }
    }
    // Of the same part of the year; else of all of it; else any. A single year before a span.
    const auto keep_if_any = [&](const auto& fits) {
        std::vector<std::size_t> kept;
        for (const std::size_t at : targets) {
            if (fits(headings[at])) kept.push_back(at);
        }
        if (!kept.empty()) targets = kept;
        return !kept.empty();
    };
    if (!keep_if_any([&](const Heading& heading) { return heading.part == part; })) {
        keep_if_any([](const Heading& heading) { return heading.part.empty(); });
    }
    keep_if_any([](const Heading& heading) { return !heading.is_span(); });
    if (!targets.empty()) columns.target = targets.front();

    for (std::size_t at = 0; at < headings.size() && columns.declared == missing; ++at) {
        const Heading& heading = headings[at];
        const bool declares =
            heading.role == ColumnRole::declared || (heading.may_be_verdict && at != columns.actual);
        if (!declares || !is_of_year(at)) continue;
        if (!heading.part.empty() && heading.part != part) continue;
        for (const std::size_t target : targets) {
            const std::uint32_t setters = headings[target].setters;
            const bool agrees = (setters & heading.setters) != 0;
            const bool is_only = targets.size() == 1 && (setters == 0 || heading.setters == 0);
            if (!agrees && !is_only) continue;
            columns.target = target;
            columns.declared = at;
            columns.declares_percent = heading.says_percent;
            break;
        }
    }
    if (columns.actual != missing) columns.is_estimate = headings[columns.actual].is_estimate;
    columns.is_english = columns.actual != missing && columns.target != missing &&
                         headings[columns.actual].is_english && headings[columns.target].is_english;
    return columns;
}

}  // namespace chitieu
