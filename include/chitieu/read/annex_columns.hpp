// SPDX-License-Identifier: BSL-1.0
//
// Which columns of a table are those of an annex, from all its headings together.
#pragma once

#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/plan_setters.hpp>
#include <chitieu/domain/stated_period.hpp>
#include <chitieu/read/heading.hpp>
#include <chitieu/text/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// A column that declares something besides the first one that declares a completion or a verdict.
struct FurtherColumn {
    std::size_t column = 0;     ///< which one, from 0
    FurtherDeclared about{};    ///< what it is held against; its `said` is empty
    bool says_percent = false;  ///< its heading does
    bool has_figures = true;    ///< else only verdicts in words are read: its figures may be of anything
};

/// A column of ticks, whose heading is the verdict: "Đạt", "Vượt", "Không đạt" side by side.
struct TickColumn {
    std::size_t column = 0;                               ///< which one, from 0
    DeclaredVerdict verdict = DeclaredVerdict::achieved;  ///< what a tick in it means
    std::string heading{};                                ///< as printed
};

/// Which column of a table holds what; `missing` where none does.
struct AnnexColumns {
    /// Stands for a column that there is not.
    static constexpr std::size_t missing = static_cast<std::size_t>(-1);

    std::size_t code = missing;                  ///< TT, No.
    std::size_t name = missing;                  ///< the indicator
    std::size_t unit = missing;                  ///< ĐVT
    std::size_t target = missing;                ///< the plan
    std::size_t actual = missing;                ///< the actual
    std::size_t declared = missing;              ///< what the report says of the two
    std::size_t next_target = missing;           ///< the plan for the period after
    std::size_t previous_actual = missing;       ///< of the year before, or of the same part of it
    std::size_t direction = missing;             ///< which way is good
    std::vector<std::size_t> further_targets{};  ///< other plans of the same period
    std::vector<std::string> plan_headings{};    ///< of `target` and the further ones, where they say by whom
    std::vector<FurtherColumn> further_declared{};  ///< what else is declared of plans and of the year before
    std::vector<TickColumn> ticks{};                ///< none, or two and more
    int year = 0;                                   ///< of target and actual; 0 where the headings do not say
    int next_year = 0;                              ///< of next_target
    std::optional<Months> months{};                 ///< of the actual, where its heading says: "TH 6 tháng"
    bool is_estimate = false;                       ///< the actual is
    bool is_previous_estimate = false;              ///< that of the year before is
    bool is_english = false;                        ///< target and actual have English headings
    bool declares_percent = false;                  ///< the declared column's heading says %

    /// True where the table can be compared: indicator, plan and actual are there.
    bool are_complete() const noexcept { return name != missing && target != missing && actual != missing; }
    /// True where there is no plan, and two years stand beside how the one differs from the other.
    bool compare_years() const noexcept {
        if (name == missing || target != missing || actual == missing || previous_actual == missing)
            return false;
        for (const FurtherColumn& further : further_declared) {
            if (further.about.is_of_previous) return true;
        }
        return false;
    }
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

namespace detail {

/// Finds the columns of one table, one group after another.
class ColumnFinder {
public:
    explicit ColumnFinder(const std::vector<Heading>& headings) : headings_(&headings) {}

    AnnexColumns find() {
        columns_.code = first_of(ColumnRole::code);
        columns_.name = first_of(ColumnRole::name);
        columns_.unit = first_of(ColumnRole::unit);
        columns_.direction = first_of(ColumnRole::direction);
        columns_.year = year_of_report(*headings_);
        if (first_of(ColumnRole::target) == missing && columns_.year == 0) columns_.year = latest_bare_year();
        find_actuals();
        columns_.months = months_of(part_);
        find_targets();
        find_ticks();
        find_declared();
        find_changes();
        if (columns_.actual != missing) columns_.is_estimate = heading(columns_.actual).is_estimate;
        if (columns_.previous_actual != missing)
            columns_.is_previous_estimate = heading(columns_.previous_actual).is_estimate;
        columns_.is_english = columns_.actual != missing && columns_.target != missing &&
                              heading(columns_.actual).is_english && heading(columns_.target).is_english;
        return std::move(columns_);
    }

private:
    static constexpr std::size_t missing = AnnexColumns::missing;

    const Heading& heading(std::size_t at) const { return (*headings_)[at]; }
    std::size_t count() const { return headings_->size(); }
    std::size_t first_of(ColumnRole role) const {
        for (std::size_t at = 0; at < count(); ++at) {
            if (heading(at).role == role) return at;
        }
        return missing;
    }
    bool is_of_year(std::size_t at) const {
        return heading(at).last_year == 0 || heading(at).last_year == columns_.year;
    }

    void find_actuals() {
        // A single year comes before a span of years, and "Thực hiện" before "Kết quả".
        const auto rank_of = [&](std::size_t at) {
            return 2 * heading(at).may_be_verdict + heading(at).is_span();
        };
        for (std::size_t at = 0; at < count(); ++at) {
            if (heading(at).role != ColumnRole::actual || !is_of_year(at)) continue;
            if (columns_.actual == missing || rank_of(at) <= rank_of(columns_.actual)) columns_.actual = at;
        }
        if (columns_.actual == missing) columns_.actual = bare_actual();
        if (columns_.actual != missing) part_ = heading(columns_.actual).part;
        for (std::size_t at = 0; at < count() && columns_.previous_actual == missing; ++at) {
            const Heading& before = heading(at);
            const bool is_actual = before.role == ColumnRole::actual || before.is_bare_period;
            const bool is_dated =
                is_actual && !before.is_span() && columns_.year != 0 && before.last_year == columns_.year - 1;
            if (at != columns_.actual && before.part == part_ && (is_dated || before.is_of_year_before))
                columns_.previous_actual = at;
        }
    }

    int latest_bare_year() const {
        int latest = 0;
        for (const Heading& period : *headings_) {
            if (period.is_bare_period && !period.is_span() && period.part.empty())
                latest = (std::max)(latest, period.last_year);
        }
        return latest;
    }
    /// Where no heading says "thực hiện": the only period of the year, or the last one where that is counted
    /// from the year's beginning, "Quý I", "Quý II", "6 tháng". Beside a plan that nothing is said to be
    /// reached of they may be its parts.
    std::size_t bare_actual() const {
        const bool has_plan = first_of(ColumnRole::target) != missing;
        if (has_plan && first_of(ColumnRole::declared) == missing) return missing;
        std::size_t last = missing;
        std::size_t how_many = 0;
        for (std::size_t at = 0; at < count(); ++at) {
            if (!heading(at).is_bare_period || heading(at).is_span() || !is_of_year(at)) continue;
            last = at;
            ++how_many;
        }
        const bool is_cumulative = how_many > 0 && heading(last).part.ends_with(" thang");
        return how_many == 1 || is_cumulative ? last : missing;
    }

    void find_targets() {
        for (std::size_t at = 0; at < count(); ++at) {
            const Heading& plan = heading(at);
            if (plan.role != ColumnRole::target) continue;
            const bool is_dated_later = columns_.year != 0 && plan.last_year > columns_.year;
            const bool is_behind = plan.last_year == 0 && columns_.actual != missing &&
                                   at > columns_.actual && !targets_.empty();
            if (is_dated_later || (is_behind && !is_set_by_another(plan))) {
                if (columns_.next_target != missing) continue;
                columns_.next_target = at;
                columns_.next_year = plan.last_year;
            } else if (is_of_year(at)) {
                targets_.push_back(at);
            }
        }
        // Of the same part of the year; else of all of it; else any. A single year before a span.
        if (!keep_targets([&](const Heading& plan) { return plan.part == part_; })) {
            keep_targets([](const Heading& plan) { return plan.part.empty(); });
        }
        keep_targets([](const Heading& plan) { return !plan.is_span(); });
        if (!targets_.empty()) columns_.target = targets_.front();
    }
    /// "KH tỉnh giao", "KH huyện giao": two plans of one period, wherever they stand.
    bool is_set_by_another(const Heading& plan) const {
        const std::uint32_t first = heading(targets_.front()).setters;
        return plan.setters != 0 && first != 0 && plan.setters != first;
    }
    template <class Fits>
    bool keep_targets(const Fits& fits) {
        std::vector<std::size_t> kept;
        for (const std::size_t at : targets_) {
            if (fits(heading(at))) kept.push_back(at);
        }
        if (!kept.empty()) targets_ = kept;
        return !kept.empty();
    }

    /// A verdict alone in a heading may head figures as well; beside another one it heads ticks.
    void find_ticks() {
        for (std::size_t at = 0; at < count(); ++at) {
            if (!heading(at).tick_means || at == columns_.actual) continue;
            columns_.ticks.push_back({at, *heading(at).tick_means, heading(at).text});
        }
        if (columns_.ticks.size() < 2) columns_.ticks.clear();
    }
    bool is_tick(std::size_t at) const {
        for (const TickColumn& tick : columns_.ticks) {
            if (tick.column == at) return true;
        }
        return false;
    }

    /// The plans that a heading may be of: of those that nothing speaks against the ones with most setters
    /// in common.
    std::vector<std::size_t> plans_of(const Heading& declared) const {
        std::vector<std::size_t> fitting;
        int most = 0;
        for (const std::size_t target : targets_) {
            const std::uint32_t setters = heading(target).setters;
            if (!may_be_one_plan(setters, declared.setters)) continue;
            const int in_common = setters_in_common(setters, declared.setters);
            if (in_common > most) fitting.clear();
            if (in_common < most) continue;
            most = in_common;
            fitting.push_back(target);
        }
        return fitting;
    }

    void find_declared() {
        struct Found {
            std::size_t column;
            std::vector<std::size_t> plans;
        };
        std::vector<Found> found;
        for (std::size_t at = 0; at < count(); ++at) {
            const Heading& said = heading(at);
            const bool declares =
                said.role == ColumnRole::declared || (said.may_be_verdict && at != columns_.actual);
            if (!declares || is_tick(at) || !is_of_year(at)) continue;
            if (!said.part.empty() && said.part != part_) continue;
            std::vector<std::size_t> plans = plans_of(said);
            if (plans.empty()) continue;
            if (plans.size() == 1 && columns_.declared == missing) {
                columns_.target = plans.front();
                columns_.declared = at;
                columns_.declares_percent = said.says_percent;
            } else {
                found.push_back({at, std::move(plans)});
            }
        }
        for (const std::size_t target : targets_) {
            if (target != columns_.target) columns_.further_targets.push_back(target);
        }
        const bool names_setter = columns_.target != missing && heading(columns_.target).setters != 0;
        if (!columns_.further_targets.empty() || names_setter) {
            columns_.plan_headings.push_back(heading(columns_.target).text);
            for (const std::size_t plan : columns_.further_targets)
                columns_.plan_headings.push_back(heading(plan).text);
        }
        for (const Found& one : found) {
            FurtherColumn& further = add_further(one.column);
            further.has_figures = heading(one.column).says_completion ||
                                  (heading(one.column).is_bare_ratio && !has_completions());
            if (one.plans.size() == 1) further.about.plan = number_of(one.plans.front());
        }
    }
    /// Whether some column is sure to hold completions: then a bare "Tỷ lệ (%)" beside it may be a share.
    bool has_completions() const {
        std::size_t ratios = 0;
        for (const Heading& said : *headings_) {
            if (said.says_completion) return true;
            ratios += said.is_bare_ratio ? 1U : 0U;
        }
        return ratios > 1;
    }
    FurtherColumn& add_further(std::size_t at) {
        return columns_.further_declared.emplace_back(FurtherColumn{at, {}, heading(at).says_percent});
    }
    std::size_t number_of(std::size_t target) const {
        for (std::size_t at = 0; at < columns_.further_targets.size(); ++at) {
            if (columns_.further_targets[at] == target) return at + 1;
        }
        return 0;
    }

    /// Changes count where what they are held against is known: the year before has a column, and the years
    /// that the heading names are these two.
    void find_changes() {
        for (std::size_t at = 0; at < count() && columns_.actual != missing; ++at) {
            const Heading& change = heading(at);
            if (!change.is_change || (!change.part.empty() && change.part != part_)) continue;
            if (change.last_year != 0 && !is_between_the_years(change)) continue;
            if (!is_of_the_actual(change)) continue;
            const bool has_previous = columns_.previous_actual != missing && is_sure_of_previous(change);
            if (change.is_of_previous && !has_previous) continue;
            const std::vector<std::size_t> plans = plans_of(change);
            const bool is_of_plan = change.is_of_plan && !plans.empty();
            if (!is_of_plan && !change.is_of_previous) continue;
            FurtherColumn& further = add_further(at);
            further.about.is_change = true;
            further.about.is_of_plan = is_of_plan;
            further.about.is_of_previous = change.is_of_previous;
            if (is_of_plan && plans.size() == 1) further.about.plan = number_of(plans.front());
        }
    }
    /// Of several actuals of the year a change has to say which it is of.
    bool is_of_the_actual(const Heading& change) const {
        std::size_t actuals = 0;
        for (std::size_t at = 0; at < count(); ++at)
            actuals += heading(at).role == ColumnRole::actual && is_of_year(at) ? 1U : 0U;
        const bool names_part = !change.part.empty() && change.part == part_;
        const bool are_both = change.is_cumulative == heading(columns_.actual).is_cumulative;
        return are_both && (actuals <= 1 || names_part);
    }
    bool is_between_the_years(const Heading& change) const {
        if (columns_.year == 0) return false;
        const bool names_last = change.last_year == columns_.year || change.first_year == columns_.year;
        const bool names_before =
            change.last_year == columns_.year - 1 || change.first_year == columns_.year - 1;
        if (change.is_span()) return names_last && names_before;
        return names_before ? change.is_of_previous : names_last;
    }
    /// "Cùng kỳ" beside an actual without a date may be of a part of the year, where all of it is printed.
    bool is_sure_of_previous(const Heading& change) const {
        const Heading& actual = heading(columns_.actual);
        return !change.says_same_period || actual.last_year != 0 || !actual.part.empty() ||
               heading(columns_.previous_actual).is_of_year_before;
    }

    const std::vector<Heading>* headings_;
    AnnexColumns columns_{};
    std::string part_{};
    std::vector<std::size_t> targets_{};
};

}  // namespace detail

/// Finds the columns from a table's headings. Where several years are there, the report's year is the
/// latest that has an actual; a plan for a later year is the next one. Of several actuals ("6 tháng", "cả
/// năm") the last counts, with the plan and the completion of that part of the year. Of several plans the one
/// that the first completion names ("so với KH huyện giao") is the target, the others are further ones; a
/// completion that names none of them is of any. Linear in the headings.
inline AnnexColumns find_columns(const std::vector<Heading>& headings) {
    return detail::ColumnFinder(headings).find();
}

}  // namespace chitieu
