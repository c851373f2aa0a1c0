// SPDX-License-Identifier: BSL-1.0
//
// A span of days that a plan or a figure is for (kỳ báo cáo).
#pragma once

#include <chitieu/number/detail/precondition.hpp>
#include <chitieu/number/ratio.hpp>

#include <date/date.h>

#include <compare>
#include <cstdint>
#include <optional>

namespace chitieu {

namespace detail {

[[noreturn, gnu::cold]] inline void a_period_goes_from_a_first_to_a_last_day_that_exist() noexcept {
    end_with("chitieu: a period goes from a first to a last day that exist");
}

}  // namespace detail

/// First and last day, both included. Precondition: both days exist and the first is not after the last.
class Period {
public:
    /// From the first day to the last, both of which belong to it; the first is not after the last.
    constexpr Period(date::year_month_day first, date::year_month_day last) : first_(first), last_(last) {
        if (!first.ok() || !last.ok() || last < first)
            detail::a_period_goes_from_a_first_to_a_last_day_that_exist();
    }

    /// The first and the last of its days.
    constexpr date::year_month_day first() const noexcept { return first_; }
    /// The last of its days.
    constexpr date::year_month_day last() const noexcept { return last_; }

    /// How many days, at least 1.
    constexpr std::int64_t days() const noexcept {
        return (date::sys_days{last_} - date::sys_days{first_}).count() + 1;
    }

    /// Whether the day, or every day of the other period, is one of this period's.
    constexpr bool contains(date::year_month_day day) const noexcept { return first_ <= day && day <= last_; }
    constexpr bool contains(const Period& other) const noexcept {
        return first_ <= other.first_ && other.last_ <= last_;
    }

    /// The days common to both, or nothing.
    constexpr std::optional<Period> intersection(const Period& other) const {
        const auto first = first_ < other.first_ ? other.first_ : first_;
        const auto last = last_ < other.last_ ? last_ : other.last_;
        if (last < first) return std::nullopt;
        return Period(first, last);
    }

    /// The share of the period's days that have passed at the end of `day`: 0 before the period, 1 from
    /// its last day on. Precondition: the day exists.
    constexpr Ratio elapsed(date::year_month_day day) const {
        if (day < first_) return Ratio(0);
        if (last_ <= day) return Ratio(1);
        return Ratio(Decimal((date::sys_days{day} - date::sys_days{first_}).count() + 1), Decimal(days()));
    }

    /// The same days.
    friend constexpr bool operator==(const Period& left, const Period& right) noexcept {
        return left.first_ == right.first_ && left.last_ == right.last_;
    }

    /// In the order in which they end; of those that end on one day, the one that begins first is before. So
    /// the last of several periods is the one that says the newest.
    friend constexpr std::strong_ordering operator<=>(const Period& left, const Period& right) noexcept {
        if (left == right) return std::strong_ordering::equal;
        const bool is_before =
            left.last_ == right.last_ ? left.first_ < right.first_ : left.last_ < right.last_;
        return is_before ? std::strong_ordering::less : std::strong_ordering::greater;
    }

private:
    date::year_month_day first_;
    date::year_month_day last_;
};

/// 1 January to 31 December.
constexpr Period calendar_year(int year) {
    return {date::year{year} / date::January / 1, date::year{year} / date::December / 31};
}

/// The year of Vietnamese administrative reports: 15 December before to 14 December
/// (Decree 09/2019/NĐ-CP).
constexpr Period reporting_year(int year) {
    return {date::year{year - 1} / date::December / 15, date::year{year} / date::December / 14};
}

/// A day and all days after it: how long something holds is not known yet. It lasts to the end of the
/// calendar (31 December 32767). Precondition: the day exists.
constexpr Period since(date::year_month_day first) {
    return {first, (date::year::max)() / date::December / 31};
}

/// All days up to one, included: when something began is not known. Precondition: the day exists.
constexpr Period through(date::year_month_day last) {
    return {(date::year::min)() / date::January / 1, last};
}

}  // namespace chitieu
