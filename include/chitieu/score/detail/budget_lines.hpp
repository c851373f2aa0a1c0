// SPDX-License-Identifier: BSL-1.0
//
// Budget lines as an assessment takes them from records: exact amounts, the last three years, heads.
#pragma once

#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/sort.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/number/exact_sum.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/score/detail/budget_options.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// One line of a budget in one year.
template <class Year, class Head>
struct BudgetLine {
    Year year;
    Head head;
    std::optional<Ratio> approved{};
    std::optional<Ratio> actual{};
    bool approves_a_range = false;
    bool is_contingency = false;
    bool is_interest = false;
};

/// A flag of a line; false where the dimension does not ask for it.
template <class Kind, class Record, class... Options>
constexpr bool flag_of(const Record& record, const Options&... options) {
    if constexpr (has_option<Kind, Options...>) {
        return project(pick<Kind>(0, options...).getter, record);
    } else {
        return false;
    }
}

template <class Record, class... Options>
constexpr auto budget_line(const Record& record, std::size_t place, const Options&... options) {
    using Types = BudgetTypes<Record, Options...>;
    BudgetLine<typename Types::Year, typename Types::Head> line{
        to_keep(member<Role::period>(record, options...)), name_of_record(record, place, options...)};
    const auto target = as_target(member<Role::target>(record, options...));
    if (target && target->is_range()) line.approves_a_range = true;
    if (target && !target->is_range()) line.approved = exact_number(target->upper());
    const auto actual = as_actual(member<Role::actual>(record, options...));
    if (actual.figure) line.actual = exact_number(*actual.figure);
    line.is_contingency = flag_of<IsContingencyIf>(record, options...);
    line.is_interest = flag_of<IsInterestIf>(record, options...);
    return line;
}

/// An amount that is put together from those of lines.
class AmountOfLines {
public:
    constexpr void add(const std::optional<Ratio>& amount) noexcept {
        if (amount) {
            sum_.add(*amount);
            has_any_ = true;
        } else {
            has_all_ = false;
        }
    }
    constexpr void add_range() noexcept { has_range_ = true; }

    /// `if_none` where no line has one, `incomplete` where one has none, `range` where one is a range.
    constexpr Reckoned<Ratio> total(Undefined if_none) const {
        if (has_range_) return Undefined::range;
        if (!has_all_ && has_any_) return Undefined::incomplete;
        if (!has_any_) return if_none;
        const std::optional<Ratio> sum = sum_.value();
        if (!sum) return Undefined::not_representable;
        return *sum;
    }

private:
    ExactSum sum_{};
    bool has_any_ = false;
    bool has_all_ = true;
    bool has_range_ = false;
};

/// Both amounts of some lines.
struct BothAmounts {
    AmountOfLines approved{};
    AmountOfLines actual{};

    template <class Line>
    constexpr void add(const Line& line, pefa::MissingPlan missing) noexcept {
        add_approved(line, missing);
        actual.add(line.actual);
    }
    template <class Line>
    constexpr void add_approved(const Line& line, pefa::MissingPlan missing) noexcept {
        if (line.approves_a_range) {
            approved.add_range();
        } else if (!line.approved && missing == pefa::MissingPlan::not_budgeted) {
            approved.add(Ratio(0));
        } else {
            approved.add(line.approved);
        }
    }
};

/// A number in the unit of the amounts, where they have one.
template <class Amount>
constexpr Amount in_unit_of_amounts(const Ratio& number) {
    if constexpr (AnyQuantity<Amount>) {
        return Amount(number, typename Amount::unit_type{});
    } else {
        return number;
    }
}
template <class Amount>
constexpr Reckoned<Amount> in_unit_of_amounts(const Reckoned<Ratio>& number) {
    if (!number.is_defined()) return number.reason();
    return in_unit_of_amounts<Amount>(number.value());
}

/// actual / approved of totals, or why there is none.
constexpr Completion<> quotient_of_totals(const Reckoned<Ratio>& actual, const Reckoned<Ratio>& approved) {
    if (!approved.is_defined()) return approved.reason();
    if (approved.value().is_zero()) return Undefined::plan_zero;
    if (approved.value().sign() < 0) return Undefined::plan_negative;
    if (!actual.is_defined()) return actual.reason();
    return exact_quotient<Ratio>(actual.value(), approved.value());
}

/// The lines of a budget, in the order of the range.
template <class Year, class Head>
class BudgetLines {
public:
    using Line = BudgetLine<Year, Head>;

    constexpr void add(Line line) {
        take(line.year);
        lines_.push_back(std::move(line));
    }

    /// The last three years that there is a line of, the earliest first; fewer where there are fewer.
    constexpr const std::vector<Year>& years() const noexcept { return years_; }
    /// Whether these are three, and whole numbers follow each other: 2019, 2021 and 2022 are not the last
    /// three years.
    constexpr bool has_three_years() const noexcept {
        if (years_.size() != 3) return false;
        if constexpr (std::integral<Year>) {
            return years_[0] == years_[1] - 1 && years_[1] == years_[2] - 1;
        } else {
            return true;
        }
    }

    /// The lines of a year.
    constexpr std::vector<const Line*> of(const Year& year) const {
        std::vector<const Line*> result;
        for (const Line& line : lines_) {
            if (!(line.year < year) && !(year < line.year)) result.push_back(&line);
        }
        return result;
    }

private:
    constexpr void take(const Year& year) {
        std::size_t place = years_.size();
        while (place > 0 && year < years_[place - 1]) --place;
        if (place > 0 && !(years_[place - 1] < year)) return;
        years_.insert(years_.begin() + static_cast<std::ptrdiff_t>(place), year);
        if (years_.size() > 3) years_.erase(years_.begin());
    }

    std::vector<Line> lines_;
    std::vector<Year> years_;
};

template <class Range, class... Options>
constexpr auto budget_lines(Range&& range, const Options&... options) {
    using Record = record_t<Range>;
    using Types = BudgetTypes<Record, Options...>;
    BudgetLines<typename Types::Year, typename Types::Head> lines;
    std::size_t place = 0;
    for (const auto& record : range) lines.add(budget_line<Record>(record, place++, options...));
    return lines;
}

/// A head of one year: what its lines have in common.
template <class Head>
struct BudgetHead {
    Head name;
    std::size_t place;  ///< of its first line
    BothAmounts amounts{};
};

/// The heads of some lines, in the order of their first lines. O(n log n).
template <class Line>
constexpr auto heads_of(const std::vector<const Line*>& lines, pefa::MissingPlan missing) {
    using Head = BudgetHead<std::remove_cvref_t<decltype(lines.front()->head)>>;
    std::vector<std::size_t> order;
    for (std::size_t place = 0; place < lines.size(); ++place) order.push_back(place);
    sort(order, [&lines](std::size_t left, std::size_t right) {
        if (lines[left]->head < lines[right]->head) return true;
        if (lines[right]->head < lines[left]->head) return false;
        return left < right;
    });
    std::vector<Head> heads;
    for (const std::size_t place : order) {
        const Line& line = *lines[place];
        if (heads.empty() || heads.back().name < line.head) heads.push_back({line.head, place});
        heads.back().amounts.add(line, missing);
    }
    sort(heads, [](const Head& left, const Head& right) { return left.place < right.place; });
    return heads;
}

}  // namespace chitieu::detail
