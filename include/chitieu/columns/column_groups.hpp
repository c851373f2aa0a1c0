// SPDX-License-Identifier: BSL-1.0
//
// Millions of rows rolled up: plans and actuals of each group added up exactly, with what is missing counted.
//
//     ColumnGroups groups(provinces * indicators);
//     groups.add(group_of_row, TargetColumn{NumberColumn(plans, 2)}, NumberColumn(actuals, 2),
//     higher_is_better); groups[7].comparison(higher_is_better).completion();   // of the whole plan, as
//     roll_up says it
//
// Groups are a value that threads and machines keep for their rows: `merge` is associative and commutative,
// and the result is the same bit for bit however the rows were parted.
#pragma once

#include <chitieu/columns/detail/preconditions.hpp>
#include <chitieu/columns/number_column.hpp>
#include <chitieu/columns/target_column.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/detail/side_total.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/compare/rolled_up.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/wide.hpp>
#include <chitieu/number/exact_sum.hpp>
#include <chitieu/number/ratio.hpp>

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace chitieu {

namespace detail {

/// The targets of some rows of a group: how many, what forms they have, and the sums of their ends, in the
/// units of the column's last digit. No sum of 64-bit numbers of fewer than 2^63 rows overflows.
struct TargetSums {
    std::uint64_t count = 0;
    int128 lower = 0;
    int128 upper = 0;
    std::uint8_t forms = 0;  // a bit each

    constexpr void add(TargetForm form, std::int64_t lower_end, std::int64_t upper_end) noexcept {
        ++count;
        lower += lower_end;
        upper += upper_end;
        forms = static_cast<std::uint8_t>(forms | 1U << static_cast<unsigned>(form));
    }
    constexpr void merge(const TargetSums& other) noexcept {
        count += other.count;
        lower += other.lower;
        upper += other.upper;
        forms = static_cast<std::uint8_t>(forms | other.forms);
    }
};
struct ActualSums {
    std::uint64_t count = 0;
    int128 sum = 0;

    constexpr void add(std::int64_t value) noexcept {
        ++count;
        sum += value;
    }
    constexpr void merge(const ActualSums& other) noexcept {
        count += other.count;
        sum += other.sum;
    }
};

/// A sum in units of 10^-scale.
constexpr Ratio sum_at(int128 sum, int scale) {
    return Ratio::reduced(sum < 0, magnitude(sum), power_of_ten_128(scale));
}

constexpr Reckoned<Target<Ratio>> target_of(const TargetSums& sums, int scale) {
    if (sums.count == 0) return Undefined::no_target;
    FormOfSum form;
    for (unsigned bit = 0; bit < 7; ++bit) {
        if ((sums.forms >> bit & 1U) != 0) form.add(static_cast<TargetForm>(bit));
    }
    if (!form.fits()) return Undefined::forms_differ;
    return Target<Ratio>(form.form(), sum_at(sums.lower, scale), sum_at(sums.upper, scale));
}
constexpr Reckoned<Ratio> actual_of(const ActualSums& sums, int scale) {
    if (sums.count == 0) return Undefined::no_actual;
    return sum_at(sums.sum, scale);
}

}  // namespace detail

/// One group: what a roll-up by sums says of it. See `RolledUp`, whose answers these are, but for the names
/// of what is missing, which is counted.
class ColumnGroup {
public:
    /// How many rows it has, how many of them without a target, and without an actual.
    constexpr std::uint64_t records() const noexcept { return records_; }
    /// How many of them have no target.
    constexpr std::uint64_t without_target() const noexcept {
        return records_ - target_with_actual_.count - target_alone_.count;
    }
    /// How many of them have no actual.
    constexpr std::uint64_t without_actual() const noexcept {
        return records_ - actual_with_target_.count - actual_alone_.count;
    }
    /// Whether no figure is missing.
    constexpr bool is_complete() const noexcept { return without_target() == 0 && without_actual() == 0; }

    /// How many of its rows have a verdict, each against its own target.
    constexpr std::uint64_t count(Verdict verdict) const noexcept {
        return verdicts_[static_cast<std::size_t>(verdict)];
    }

    /// The totals of what there is; and of the rows that have both.
    constexpr Totals<Ratio> known() const {
        detail::TargetSums targets = target_with_actual_;
        targets.merge(target_alone_);
        detail::ActualSums actuals = actual_with_target_;
        actuals.merge(actual_alone_);
        return {detail::target_of(targets, target_scale_), detail::actual_of(actuals, actual_scale_)};
    }
    /// The sums of the rows that have both.
    constexpr Totals<Ratio> of_both() const {
        return {detail::target_of(target_with_actual_, target_scale_),
                detail::actual_of(actual_with_target_, actual_scale_)};
    }

    /// The plan and the actual of the whole group: `incomplete` where one of a row is missing.
    constexpr Reckoned<Target<Ratio>> target() const { return complete(known().target, without_target()); }
    /// The actual of the whole group.
    constexpr Reckoned<Ratio> actual() const { return complete(known().actual, without_actual()); }

    /// What became of the whole plan; and of the rows that have both.
    constexpr Comparison<Ratio> comparison(Direction direction, CompletionPolicy policy = {}) const {
        return detail::compare_totals(Totals<Ratio>{target(), actual()}, direction, policy);
    }
    /// The comparison of the rows that have both.
    constexpr Comparison<Ratio> like_for_like(Direction direction, CompletionPolicy policy = {}) const {
        return detail::compare_totals(of_both(), direction, policy);
    }

    /// Adds a row with what is there of it. The ends of the target and the actual are in units of the last
    /// digit.
    constexpr void add(bool has_target, TargetForm form, std::int64_t lower, std::int64_t upper,
                       bool has_actual, std::int64_t actual, Verdict verdict) noexcept {
        ++records_;
        ++verdicts_[static_cast<std::size_t>(verdict)];
        if (has_target) (has_actual ? target_with_actual_ : target_alone_).add(form, lower, upper);
        if (has_actual) (has_target ? actual_with_target_ : actual_alone_).add(actual);
    }
    /// Adds the rows of another. Precondition: the same scales.
    constexpr void merge(const ColumnGroup& other) noexcept {
        if (target_scale_ != other.target_scale_ || actual_scale_ != other.actual_scale_)
            detail::sums_of_other_columns_scales_or_policies_do_not_merge();
        records_ += other.records_;
        for (std::size_t at = 0; at < 5; ++at) verdicts_[at] += other.verdicts_[at];
        target_with_actual_.merge(other.target_with_actual_);
        target_alone_.merge(other.target_alone_);
        actual_with_target_.merge(other.actual_with_target_);
        actual_alone_.merge(other.actual_alone_);
    }

    /// A group of rows that have been added up elsewhere. `verdicts` are the numbers of its rows by
    /// `Verdict`.
    constexpr ColumnGroup(const std::array<std::uint64_t, 5>& verdicts,
                          const detail::TargetSums& target_with_actual,
                          const detail::TargetSums& target_alone, int target_scale,
                          const detail::ActualSums& actual_with_target,
                          const detail::ActualSums& actual_alone, int actual_scale) noexcept
        : records_(verdicts[0] + verdicts[1] + verdicts[2] + verdicts[3] + verdicts[4]),
          verdicts_(verdicts),
          target_with_actual_(target_with_actual),
          target_alone_(target_alone),
          actual_with_target_(actual_with_target),
          actual_alone_(actual_alone),
          target_scale_(target_scale),
          actual_scale_(actual_scale) {}
    /// A group without rows, of figures with so many digits after the point.
    constexpr ColumnGroup(int target_scale, int actual_scale) noexcept
        : target_scale_(target_scale), actual_scale_(actual_scale) {}

private:
    template <class Value>
    static constexpr Reckoned<Value> complete(const Reckoned<Value>& known, std::uint64_t missing) {
        if (!known.is_defined() || missing == 0) return known;
        return Undefined::incomplete;
    }

    std::uint64_t records_ = 0;
    std::array<std::uint64_t, 5> verdicts_{};
    detail::TargetSums target_with_actual_{};
    detail::TargetSums target_alone_{};
    detail::ActualSums actual_with_target_{};
    detail::ActualSums actual_alone_{};
    int target_scale_ = 0;
    int actual_scale_ = 0;
};

/// The sums of all groups, which are numbered from 0. Sums only: shares and ranks have none.
class ColumnGroups {
public:
    /// Of figures with so many digits after the point.
    ColumnGroups(std::size_t groups, int target_scale, int actual_scale)
        : target_scale_(target_scale),
          actual_scale_(actual_scale),
          groups_(groups, ColumnGroup(target_scale, actual_scale)) {}

    std::size_t size() const noexcept { return groups_.size(); }
    const ColumnGroup& operator[](std::size_t group) const noexcept { return groups_[group]; }

    /// Adds rows, each to the group whose number stands at its place. Linear; allocates nothing.
    /// Precondition: as many of each, all numbers below `size()`, and scales as the constructor was told.
    void add(std::span<const std::uint32_t> group_of_row, const TargetColumn<std::int64_t>& targets,
             const NumberColumn<std::int64_t>& actuals, Direction direction) {
        if (group_of_row.size() != targets.size() || actuals.size() != targets.size())
            detail::columns_that_belong_together_have_as_many_rows();
        if (targets.upper().scale() != target_scale_ || actuals.scale() != actual_scale_ ||
            (!targets.forms().empty() && targets.lower().scale() != target_scale_))
            detail::sums_of_other_columns_scales_or_policies_do_not_merge();
        const std::span<const std::int64_t> uppers = targets.upper().values();
        const std::span<const std::int64_t> lowers =
            targets.forms().empty() ? uppers : targets.lower().values();
        const Validity lower_validity =
            targets.forms().empty() ? targets.upper().validity() : targets.lower().validity();
        const auto decimal = [](std::int64_t value, int scale) {
            return Decimal::from_parts(detail::DecimalParts{value, scale});
        };
        for (std::size_t row = 0; row < targets.size(); ++row) {
            assert(group_of_row[row] < groups_.size());
            const bool has_target = targets.upper().validity()[row] && lower_validity[row];
            const bool has_actual = actuals.validity()[row];
            const TargetForm form = targets.forms().empty() ? TargetForm::value : targets.forms()[row];
            const std::int64_t actual = actuals.values()[row];
            Verdict verdict = has_target ? Verdict::not_reported : Verdict::no_target;
            if (has_target && has_actual) {
                const Decimal reached = decimal(actual, actual_scale_);
                const bool below = reached < decimal(lowers[row], target_scale_);
                const bool above = decimal(uppers[row], target_scale_) < reached;
                verdict = detail::verdict_of(form, below, above, direction);
            }
            groups_[group_of_row[row]].add(has_target, form, lowers[row], uppers[row], has_actual, actual,
                                           verdict);
        }
    }

    /// Adds the rows of another, group by group. Precondition: as many groups, and the same scales.
    void merge(const ColumnGroups& other) noexcept {
        if (other.size() != size()) detail::sums_of_other_columns_scales_or_policies_do_not_merge();
        for (std::size_t group = 0; group < size(); ++group) groups_[group].merge(other.groups_[group]);
    }

private:
    int target_scale_;
    int actual_scale_;
    std::vector<ColumnGroup> groups_;
};

}  // namespace chitieu
