// SPDX-License-Identifier: BSL-1.0
//
// Rows rolled up by the texts of some of their columns: a value that each thread and each machine makes of
// its rows, and that merge into what one would have made of all.
//
//     PartialRollUp<> partial({"province_code", "indicator_code"});
//     partial.add(partial.group("12", "CT001"), {planned, reached, higher_is_better});
//     partial.merge(other);
#pragma once

#include <chitieu/columns/column_groups.hpp>
#include <chitieu/columns/detail/group_sums.hpp>
#include <chitieu/columns/detail/preconditions.hpp>
#include <chitieu/columns/detail/row_completion.hpp>
#include <chitieu/columns/detail/sum_table.hpp>
#include <chitieu/columns/key_table.hpp>
#include <chitieu/columns/partial_group.hpp>
#include <chitieu/columns/row_figures.hpp>
#include <chitieu/columns/row_policy.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/detail/side_total.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/detail/int192.hpp>
#include <chitieu/number/detail/wide.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/scaled_number.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// Rows by the texts of some columns, added up exactly: no sum overflows of fewer than 2^63 rows, and the
/// result is the same however rows were parted and in whatever order they came. Where memory runs out while
/// rows are added, only some may be in: it is to be thrown away.
template <RollUpKeeps keeps = RollUpKeeps::all>
class PartialRollUp {
    using Layout = std::conditional_t<keeps == RollUpKeeps::all, detail::AllSums, detail::SumsOfBoth>;

public:
    /// By the columns of these names.
    explicit PartialRollUp(std::vector<std::string> by, RowPolicy policy = {})
        : by_(std::move(by)), policy_(policy), keys_(by_.size()) {}

    /// The names of the columns that it is by.
    const std::vector<std::string>& by() const noexcept { return by_; }
    /// How each row's completion was reckoned.
    const RowPolicy& policy() const noexcept { return policy_; }
    /// The groups' keys. Their numbers are those of the groups.
    const KeyTable& keys() const noexcept { return keys_; }
    /// How many groups there are.
    std::size_t size() const noexcept { return flags_.size(); }

    /// The number of a group, which is added where it is new. See `KeyTable`.
    template <class TextOf>
    [[gnu::always_inline]] std::uint32_t group_by(const TextOf& text_of) {
        const std::uint32_t number = keys_.add_by(text_of);
        if (number >= flags_.size()) flags_.resize(std::size_t{number} + 1);
        return number;
    }
    /// The numbers of many groups, column by column. See `KeyTable::add_all`.
    template <class TextOf>
    void groups_by(std::span<std::uint32_t> numbers, const TextOf& text_of) {
        keys_.add_all(numbers, text_of);
        if (flags_.size() < keys_.size()) flags_.resize(keys_.size());
    }
    template <class... Texts>
    std::uint32_t group(const Texts&... texts) {
        const std::string_view all[] = {texts..., {}};
        return group_by([&](std::size_t column) { return all[column]; });
    }

    /// Adds a row to a group. O(1), and allocates only for the first row of some groups.
    [[gnu::always_inline]] void add(std::uint32_t group, const RowFigures& figures) {
        const auto row = sums_.row(group);
        auto& flags = flags_[group];
        flags = static_cast<Flags>(flags | direction_flag(figures.direction));
        if (!figures.has_target || !figures.has_actual) return add_one_sided(group, row, flags, figures);
        const ScaledTarget& target = figures.target;
        const ScaledNumber& reached = figures.actual;
        const int finest = (std::max)(target.upper.scale, (std::max)(target.lower.scale, reached.scale));
        if (finest > sums_.scale()) [[unlikely]]
            sums_.refine(finest);
        flags = static_cast<Flags>(flags | 1U << static_cast<unsigned>(target.form));
        std::int64_t upper = 0;
        std::int64_t lower = 0;
        std::int64_t actual = 0;
        const bool is_range = target.form == TargetForm::between;
        if (!to_scale(target.upper, upper) || !to_scale(reached, actual) ||
            (is_range && !to_scale(target.lower, lower))) [[unlikely]] {
            return add_wide(group, row, figures);
        }
        if (!is_range) lower = upper;
        sums_.add(group, row, Layout::both_upper, upper);
        sums_.add(group, row, Layout::both_actual, actual);
        if (is_range) {
            const detail::int128 width = detail::int128{upper} - lower;
            if (Layout::both_width < Layout::cells && detail::fits_int64(width)) {
                sums_.add(group, row, Layout::both_width, static_cast<std::int64_t>(width));
            } else {
                sums_.add_wide(group, Layout::both_width, at_finest(width));
            }
        }
        if constexpr (Layout::keeps_all) {
            ++row[Layout::cell_of(target.form, actual < lower, upper < actual, figures.direction)];
            add_completion(group, row, target.form, lower, upper, actual, figures.direction);
        }
    }

    /// Adds all rows of another. Precondition: it is by the same columns, and of the same policy.
    void merge(const PartialRollUp& other) {
        if (other.by_ != by_ || !(other.policy_ == policy_))
            detail::sums_of_other_columns_scales_or_policies_do_not_merge();
        const auto texts = other.keys_.numbers();
        std::vector<std::uint32_t> numbers(other.size());
        for (std::uint32_t from = 0; from < other.size(); ++from) {
            numbers[from] =
                group_by([&](std::size_t column) { return other.keys_.texts(column)[texts[column][from]]; });
            flags_[numbers[from]] = static_cast<Flags>(flags_[numbers[from]] | other.flags_[from]);
        }
        sums_.add(other.sums_, numbers);
    }

    /// How many rows a group has. Precondition: it is there.
    PartialCounts counts(std::uint32_t group) const requires(keeps == RollUpKeeps::all) {
        return PartialCounts({count(group, Layout::exceeded), count(group, Layout::met),
                              count(group, Layout::missed), count(group, Layout::target_alone),
                              count(group, Layout::actual_alone) + count(group, Layout::neither)});
    }

    /// A group's sums and what they come to, as `roll_up` says it; nothing where one has more digits than 128
    /// bits hold. Precondition: it is there.
    std::optional<ColumnGroup> operator[](std::uint32_t group) const requires(keeps == RollUpKeeps::all) {
        const PartialCounts rows = counts(group);
        const auto targets = detail::narrowed<4>(
            {lower(group, Layout::both_upper, Layout::both_width), sums_.sum(group, Layout::both_upper),
             lower(group, Layout::alone_upper, Layout::alone_width), sums_.sum(group, Layout::alone_upper)});
        const auto actuals = detail::narrowed<2>(
            {sums_.sum(group, Layout::both_actual), sums_.sum(group, Layout::alone_actual)});
        if (!targets || !actuals) return std::nullopt;
        const auto forms_alone =
            static_cast<std::uint8_t>(flags_[group] >> alone_bits & ((1U << direction_bits) - 1U));
        return ColumnGroup(
            rows.by_verdict(),
            detail::TargetSums{rows.with_both(), targets->sums[0], targets->sums[1], forms_of_both(group)},
            detail::TargetSums{rows.count(Verdict::not_reported), targets->sums[2], targets->sums[3],
                               forms_alone},
            targets->scale, detail::ActualSums{rows.with_both(), actuals->sums[0]},
            detail::ActualSums{count(group, Layout::actual_alone), actuals->sums[1]}, actuals->scale);
    }

    /// The mean of the completions of a group's rows, in percent: exact but for the rounding of each to 12
    /// decimals. `incomplete` where none is defined. Precondition: the group is there.
    Reckoned<Ratio> mean_completion(std::uint32_t group) const requires(keeps == RollUpKeeps::all) {
        const std::uint64_t both = counts(group).with_both();
        const std::uint64_t with_completion = both - count(group, Layout::without_completion);
        if (both == 0) return Undefined::no_actual;
        if (with_completion == 0) return Undefined::incomplete;
        const auto sum = sums_.sum(group, Layout::completions).narrow();
        constexpr int percent_scale = detail::completion_scale - 2;
        if (!sum) return Undefined::not_representable;
        return Ratio::reduced(*sum < 0, detail::magnitude(*sum),
                              detail::power_of_ten_128(percent_scale) * with_completion);
    }

    /// The plans and the actuals of a group's rows that have both, in units of 10^-18; of a range, the
    /// middle. Twice: so that both are whole. Precondition: it is there.
    std::pair<detail::Int192, detail::Int192> twice_both(std::uint32_t group) const {
        detail::Int192 plan = lower(group, Layout::both_upper, Layout::both_width);
        plan += sums_.sum(group, Layout::both_upper);
        detail::Int192 actual = sums_.sum(group, Layout::both_actual);
        actual += actual;
        return {plan, actual};
    }
    /// The completion of the rows that have a target and an actual, taken together, as a ratio: by the plan
    /// that `RangePlan` makes of them. Precondition: the group is there.
    Completion<Ratio> completion_of_both(std::uint32_t group) const {
        detail::FormOfSum form;
        const std::uint8_t forms = forms_of_both(group);
        if (forms == 0) return Undefined::no_actual;
        for (unsigned bit = 0; bit < direction_bits; ++bit) {
            if ((forms >> bit & 1U) != 0) form.add(static_cast<TargetForm>(bit));
        }
        std::optional<Direction> way = direction(group);
        if (policy_.range_plan == RangePlan::undefined) {
            if (!form.fits()) return Undefined::forms_differ;
            if (form.form() == TargetForm::between) return Undefined::range;
            if (detail::direction_of(form.form(), Direction::keep_within) != Direction::keep_within)
                way = detail::direction_of(form.form(), Direction::keep_within);
        }
        const auto [plan, actual] = twice_both(group);
        const auto narrow = detail::narrowed<2>({plan, actual});
        if (!narrow) return Undefined::not_representable;
        // Where A / P is the completion in either direction, it does not matter which.
        const bool is_quotient = detail::is_quotient(Direction::lower_is_better, policy_.completion);
        if (!way && !(is_quotient && narrow->sums[0] > 0)) return Undefined::indicators_differ;
        const auto ratio = [](detail::int128 sum) {
            return Ratio::reduced(sum < 0, detail::magnitude(sum), 1);
        };
        return detail::completion_of(ratio(narrow->sums[0]), ratio(narrow->sums[1]),
                                     way.value_or(Direction::higher_is_better), policy_.completion);
    }
    /// Numerator and denominator of that completion, not in lowest terms, where it is A / P and not below 0:
    /// most are, and this is several times as fast.
    std::optional<std::pair<detail::uint128, detail::uint128>> quotient_of_both(std::uint32_t group) const {
        constexpr unsigned values = 1U << static_cast<unsigned>(TargetForm::value) |
                                    1U << static_cast<unsigned>(TargetForm::maintain);
        const unsigned forms = forms_of_both(group);
        if (forms == 0 || (policy_.range_plan == RangePlan::undefined && (forms & ~values) != 0)) return {};
        const std::optional<Direction> way = direction(group);
        if (!detail::is_quotient(way.value_or(Direction::lower_is_better), policy_.completion)) return {};
        const auto [plan, actual] = twice_both(group);
        const auto narrow_plan = plan.narrow();
        const auto narrow_actual = actual.narrow();
        if (!narrow_plan || !narrow_actual || *narrow_plan <= 0 || *narrow_actual < 0) return {};
        return std::pair(static_cast<detail::uint128>(*narrow_actual),
                         static_cast<detail::uint128>(*narrow_plan));
    }
    /// Whether a group has rows with a target and an actual.
    bool has_both(std::uint32_t group) const noexcept { return forms_of_both(group) != 0; }

    /// The direction of a group's rows; nothing where they differ. Precondition: the group is there.
    std::optional<Direction> direction(std::uint32_t group) const noexcept {
        switch (flags_[group] >> direction_bits & 7U) {
            case 1:
                return Direction{0};
            case 2:
                return Direction{1};
            case 4:
                return Direction{2};
            default:
                return std::nullopt;
        }
    }

    /// For the serial form: how many sums a group has, each of them as a decimal number, and what it was.
    static constexpr std::size_t sum_count = Layout::all_sums;
    /// One of a group's sums, for the serial form.
    std::string sum_text(std::uint32_t group, std::size_t sum) const {
        return detail::decimal_text(sums_.sum(group, sum), is_scaled(sum) ? 18 : 0);
    }
    /// What a group has been seen to hold, as bits, for the serial form.
    std::uint32_t flags(std::uint32_t group) const noexcept { return flags_[group]; }
    /// Adds such a sum to a group; false where it is none.
    bool add_sum(std::uint32_t group, std::size_t sum, std::string_view text) {
        const auto row = sums_.row(group);
        ScaledNumber number;
        if (text.size() < 19 && detail::read_scaled_into(text, number) && sum < Layout::cells) {
            if (!is_scaled(sum) && number.scale != 0) return false;
            if (is_scaled(sum)) {
                add_figure(group, row, sum, number);
            } else {
                sums_.add(group, row, sum, number.coefficient);
            }
            return true;
        }
        const auto wide = detail::parse_int192(text, is_scaled(sum) ? 18 : 0);
        if (wide && !wide->is_zero()) sums_.add_wide(group, sum, *wide);
        return wide.has_value();
    }
    /// Adds what a group has been seen to hold, for the serial form.
    void add_flags(std::uint32_t group, std::uint32_t flags) noexcept {
        flags_[group] = static_cast<Flags>(flags_[group] | flags);
    }

private:
    using Flags = typename Layout::Flags;
    static constexpr bool is_scaled(std::size_t sum) noexcept {
        return sum < Layout::scaled_cells || !Layout::keeps_all;
    }
    static constexpr unsigned direction_bits = 7;  // behind those of the forms
    static constexpr unsigned alone_bits = 10;

    std::uint8_t forms_of_both(std::uint32_t group) const noexcept {
        return static_cast<std::uint8_t>(flags_[group] & ((1U << direction_bits) - 1U));
    }
    static constexpr unsigned direction_flag(Direction direction) noexcept {
        return 1U << (direction_bits + static_cast<unsigned>(direction));
    }
    std::uint64_t count(std::uint32_t group, std::size_t cell) const {
        return static_cast<std::uint64_t>(sums_.sum(group, cell).narrow().value_or(0));
    }
    detail::Int192 lower(std::uint32_t group, std::size_t upper, std::size_t width) const {
        detail::Int192 result = sums_.sum(group, upper);
        result += -sums_.sum(group, width);
        return result;
    }
    static detail::Int192 at_finest(detail::int128 value, int scale) noexcept {
        detail::Int192 result(value);
        result *= detail::power_of_ten(18 - scale);
        return result;
    }
    detail::Int192 at_finest(detail::int128 value) const noexcept { return at_finest(value, sums_.scale()); }

    /// False where 64 bits do not hold it.
    [[gnu::always_inline]] bool to_scale(const ScaledNumber& number, std::int64_t& at_scale) const noexcept {
        at_scale = number.coefficient;
        return !__builtin_mul_overflow(
            at_scale, static_cast<std::int64_t>(detail::power_of_ten(sums_.scale() - number.scale)),
            &at_scale);
    }

    [[gnu::noinline]] void add_one_sided(std::uint32_t group, std::int64_t* row, Flags& flags,
                                         const RowFigures& figures) {
        if constexpr (Layout::keeps_all) {
            if (figures.has_target) {
                const ScaledTarget& target = figures.target;
                flags = static_cast<Flags>(flags | 1U << (alone_bits + static_cast<unsigned>(target.form)));
                ++row[Layout::target_alone];
                add_figure(group, row, Layout::alone_upper, target.upper);
                if (target.form == TargetForm::between) {
                    sums_.add_wide(group, Layout::alone_width,
                                   at_finest(wide(target.upper) - wide(target.lower), 18));
                }
            } else if (figures.has_actual) {
                ++row[Layout::actual_alone];
                add_figure(group, row, Layout::alone_actual, figures.actual);
            } else {
                ++row[Layout::neither];
            }
        }
    }
    void add_figure(std::uint32_t group, std::int64_t* row, std::size_t cell, const ScaledNumber& number) {
        sums_.refine(number.scale);
        std::int64_t value = 0;
        if (to_scale(number, value)) {
            sums_.add(group, row, cell, value);
        } else {
            sums_.add_wide(group, cell, wide(number));
        }
    }
    /// In units of 10^-18, which 124 bits hold.
    static detail::int128 wide(const ScaledNumber& number) noexcept {
        return detail::scaled_up(number.coefficient, 18 - number.scale);
    }
    /// A row with a figure that 64 bits do not hold.
    [[gnu::noinline]] void add_wide(std::uint32_t group, std::int64_t* row, const RowFigures& figures) {
        const TargetForm form = figures.target.form;
        const detail::int128 upper = wide(figures.target.upper);
        const detail::int128 lower = wide(figures.target.lower);
        const detail::int128 actual = wide(figures.actual);
        sums_.add_wide(group, Layout::both_upper, upper);
        sums_.add_wide(group, Layout::both_actual, actual);
        if (upper != lower) sums_.add_wide(group, Layout::both_width, upper - lower);
        if constexpr (Layout::keeps_all) {
            ++row[Layout::cell_of(form, actual < lower, upper < actual, figures.direction)];
            add_slow_completion(group, row, form, lower, upper, actual, figures.direction);
        }
    }

    [[gnu::always_inline]] void add_completion(std::uint32_t group, std::int64_t* row, TargetForm form,
                                               std::int64_t lower, std::int64_t upper, std::int64_t actual,
                                               Direction direction) {
        const bool is_range = form == TargetForm::between;
        // Twice the plan, which is the middle of a range.
        std::int64_t plans = 0;
        std::int64_t actuals = 0;
        const bool is_quotient =
            is_range ? policy_.range_plan == RangePlan::middle &&
                           detail::is_quotient(direction, policy_.completion)
                     : detail::is_quotient(detail::direction_of(form, direction), policy_.completion);
        if (is_quotient && !__builtin_add_overflow(lower, upper, &plans) &&
            !__builtin_add_overflow(actual, actual, &actuals) && plans > 0 && actuals >= 0) {
            bool is_exact = false;
            const std::int64_t completion = detail::scaled_quotient_of_small(
                static_cast<std::uint64_t>(actuals), static_cast<std::uint64_t>(plans), is_exact);
            if (is_exact) return sums_.add(group, row, Layout::completions, completion);
        }
        add_slow_completion(group, row, form, lower, upper, actual, direction);
    }
    [[gnu::noinline]] void add_slow_completion(std::uint32_t group, std::int64_t* row, TargetForm form,
                                               detail::int128 lower, detail::int128 upper,
                                               detail::int128 actual, Direction direction) {
        const auto completion = detail::row_completion(form, lower, upper, actual, direction, policy_);
        if (!completion) {
            ++row[Layout::without_completion];
        } else {
            sums_.add_wide(group, Layout::completions, *completion);
        }
    }

    std::vector<std::string> by_;
    RowPolicy policy_;
    KeyTable keys_;
    detail::SumTable<Layout::cells, Layout::scaled_cells> sums_{};
    std::vector<Flags> flags_{};
};

}  // namespace chitieu
