// SPDX-License-Identifier: BSL-1.0
//
// How much of a plan is due when: the path from the beginning of a period to its end.
//
//     straight_line(Ratio(1, 3));      // a third of the time, a third of the plan
//     constexpr auto harvest = milestones(Between::step, Milestone{Ratio(5, 12), Ratio(2, 5)},
//                                         Milestone{Ratio(10, 12), Ratio(1)});
//     harvest.at(Ratio(1, 2));         // 40 % of the plan
//     constexpr auto year = monthly_shares({5, 5, 10, 10, 10, 10, 10, 10, 10, 10, 5, 5}, 100);
//
// Paths over dates are in `year_path.hpp`.
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/precondition.hpp>
#include <chitieu/number/ratio.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>

namespace chitieu {

/// A day of a plan: how much of the time has passed, and which share of the plan is due by then.
struct Due {
    Ratio elapsed;  ///< 0 at the beginning, 1 at the end
    Ratio share;    ///< of the plan; 1 is all of it

    friend constexpr bool operator==(const Due&, const Due&) noexcept = default;
};

/// As much of the plan as of the time.
constexpr Due straight_line(const Ratio& elapsed) noexcept { return {elapsed, elapsed}; }

/// A share of the plan that is due at a share of the time.
struct Milestone {
    Ratio elapsed;  ///< of the time: 0 at the beginning, 1 at the end
    Ratio share;    ///< of the plan; 1 is all of it
};

/// The milestone of an amount out of a plan: 240 of 600 tonnes is a share of 2/5. With a baseline, that of
/// the way from there to the plan. Precondition: the plan is not the baseline.
constexpr Milestone milestone(const Ratio& elapsed, Decimal amount, Decimal plan, Decimal baseline = 0) {
    return {elapsed, (Ratio(amount) - Ratio(baseline)) / (Ratio(plan) - Ratio(baseline))};
}

/// What is due between two milestones.
enum class Between : std::uint8_t {
    step,    ///< the earlier milestone, until the later one is there
    linear,  ///< on the straight line between them
};

namespace detail {

// Never defined as constexpr: a constant expression that comes here does not compile and names it.
[[noreturn, gnu::cold]] inline void milestones_are_in_order_and_end_at_the_whole_plan() noexcept {
    end_with("chitieu: milestones are in order and end at the whole plan");
}
[[noreturn, gnu::cold]] inline void a_year_has_months_1_to_12() noexcept {
    end_with("chitieu: a year has months 1 to 12");
}
[[noreturn, gnu::cold]] inline void shares_of_twelve_months_add_up_to_the_whole() noexcept {
    end_with("chitieu: shares of twelve months add up to the whole");
}

}  // namespace detail

/// A path through milestones, from nothing due at the beginning. Made by `milestones`, or while the program
/// runs by `checked_milestones`.
template <std::size_t count>
class Milestones {
public:
    /// What is due when `elapsed` of the time has passed; outside 0 to 1 it is the nearer end. O(count).
    constexpr Due at(const Ratio& elapsed) const {
        Milestone before{Ratio(0), Ratio(0)};
        for (const Milestone& next : path_) {
            if (elapsed < next.elapsed) {
                if (between_ == Between::step || elapsed < before.elapsed) return {elapsed, before.share};
                const Ratio along = (elapsed - before.elapsed) / (next.elapsed - before.elapsed);
                return {elapsed, before.share + along * (next.share - before.share)};
            }
            before = next;
        }
        return {elapsed, before.share};
    }

    /// Whether a path could be made of these: times within 0 and 1 and rising, the last share 1.
    static constexpr bool are_in_order(const Milestone (&path)[count]) noexcept {
        for (std::size_t place = 0; place < count; ++place) {
            if (path[place].elapsed < Ratio(0) || Ratio(1) < path[place].elapsed) return false;
            if (place > 0 && !(path[place - 1].elapsed < path[place].elapsed)) return false;
        }
        return path[count - 1].share == Ratio(1);
    }

    /// Precondition: `are_in_order`.
    constexpr Milestones(Between between, const Milestone (&path)[count]) : between_(between) {
        if (!are_in_order(path)) detail::milestones_are_in_order_and_end_at_the_whole_plan();
        for (std::size_t place = 0; place < count; ++place) path_[place] = path[place];
    }

private:
    Milestone path_[count]{};
    Between between_;
};

/// A path through milestones that are known at compile time: those out of order, or that do not end at the
/// whole plan, do not compile.
template <class... Rest>
requires(std::is_same_v<Rest, Milestone>&&...)  //
    consteval Milestones<sizeof...(Rest) + 1> milestones(Between between, Milestone first, Rest... rest) {
    const Milestone path[] = {first, rest...};
    using Path = Milestones<sizeof...(Rest) + 1>;
    if (!Path::are_in_order(path)) detail::milestones_are_in_order_and_end_at_the_whole_plan();
    return Path(between, path);
}

/// The same while the program runs: nothing where they are out of order or do not end at the whole plan.
template <std::size_t count>
constexpr std::optional<Milestones<count>> checked_milestones(Between between,
                                                              const Milestone (&path)[count]) {
    if (!Milestones<count>::are_in_order(path)) return std::nullopt;
    return Milestones<count>(between, path);
}

/// The shares of twelve months in a year's plan. Made by `monthly_shares` or `checked_monthly_shares`.
class MonthlyShares {
public:
    /// What is due when `passed` of a month (0 to 1) has passed and all months before it.
    /// Precondition: the month is 1 to 12.
    constexpr Ratio due(unsigned month, const Ratio& passed) const {
        if (month < 1 || 12 < month) detail::a_year_has_months_1_to_12();
        Ratio sum(0);
        for (unsigned earlier = 1; earlier < month; ++earlier) sum += shares_[earlier - 1];
        return sum + shares_[month - 1] * passed;
    }

    /// The shares as parts of a whole; nothing where they do not add up to it exactly.
    static constexpr std::optional<MonthlyShares> of(const Decimal (&shares)[12], Decimal whole) {
        MonthlyShares result;
        std::optional<Ratio> sum = Ratio(0);
        if (whole.is_zero()) return std::nullopt;
        for (std::size_t month = 0; month < 12; ++month) {
            result.shares_[month] = Ratio(shares[month], whole);
            if (sum) sum = checked_add(*sum, result.shares_[month]);
        }
        if (!sum || *sum != Ratio(1)) return std::nullopt;
        return result;
    }

private:
    constexpr MonthlyShares() = default;
    Ratio shares_[12]{};
};

/// Twelve shares that are known at compile time, of 1 or, with `whole`, of 100 %: a sum that is not exactly
/// the whole does not compile.
consteval MonthlyShares monthly_shares(const Decimal (&shares)[12], Decimal whole = 1) {
    const auto result = MonthlyShares::of(shares, whole);
    if (!result) detail::shares_of_twelve_months_add_up_to_the_whole();
    return *result;
}

/// The same while the program runs: nothing where the sum is not exactly the whole.
constexpr std::optional<MonthlyShares> checked_monthly_shares(const Decimal (&shares)[12],
                                                              Decimal whole = 1) {
    return MonthlyShares::of(shares, whole);
}

}  // namespace chitieu
