// SPDX-License-Identifier: BSL-1.0
//
// How much of a plan was completed (tỷ lệ hoàn thành): a ratio, or the reason why there is none.
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/precondition.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/named.hpp>
#include <chitieu/unit/quantity.hpp>

#include <concepts>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace chitieu {

/// Why a completion, a change or a pace is undefined. Undefined is neither 0 % nor 100 %.
enum class Undefined : std::uint8_t {
    no_target,            ///< nothing was planned
    no_actual,            ///< nothing was reported
    plan_zero,            ///< nothing can be divided by a plan of 0
    plan_negative,        ///< A / P has no meaning as a share of a negative plan
    actual_not_positive,  ///< P / A, where lower is better, needs an actual above 0
    range,                ///< a range has no single planned value
    not_representable,    ///< the result does not fit; no quotient of two decimals or integers fails
    no_baseline,          ///< nothing to start from: no previous actual, no baseline
    base_zero,            ///< nothing grows in proportion to 0
    base_negative,        ///< A / A₀ has no meaning as a growth from a negative base
    no_gap,               ///< target and baseline are equal: there is nothing to close
    no_common_day,        ///< the part has no day in common with what is to be shared out
    no_time_elapsed,      ///< at the very beginning there is no rate to run on
    does_not_accrue,      ///< a share, a rank or a maximum does not come together over the year
    incomplete,           ///< of some parts of the total there is no figure
    does_not_add_up,      ///< ranks, milestones, and shares without their weights have no total
    forms_differ,         ///< at least and at most: such targets have no sum
    no_weight,            ///< weights that are missing, negative, or 0 in all
    no_period,            ///< no periods to tell the last figure by
    period_repeated,      ///< two figures of the latest period, and no telling which is the last
    units_differ,         ///< figures in units that measure different things
    indicators_differ,    ///< figures of several indicators in one total
};

namespace detail {

/// A reason's lasting name, and the reason in words; a row stands at its reason's place.
struct UndefinedWords {
    Undefined reason;
    std::string_view name;
    Wording words;
};
// clang-format off
inline constexpr UndefinedWords undefined_words[] = {
    {Undefined::no_target, "no_target", {"không có kế hoạch", "no target"}},
    {Undefined::no_actual, "no_actual", {"không có số thực hiện", "no actual"}},
    {Undefined::plan_zero, "plan_zero", {"kế hoạch bằng 0", "the plan is 0"}},
    {Undefined::plan_negative, "plan_negative", {"kế hoạch âm", "the plan is negative"}},
    {Undefined::actual_not_positive, "actual_not_positive", {"số thực hiện không dương", "the actual is not above 0"}},
    {Undefined::range, "range", {"kế hoạch là một khoảng", "the plan is a range"}},
    {Undefined::not_representable, "not_representable", {"thương quá lớn để giữ chính xác", "the quotient does not fit"}},
    {Undefined::no_baseline, "no_baseline", {"không có số kỳ gốc", "no baseline"}},
    {Undefined::base_zero, "base_zero", {"số kỳ gốc bằng 0", "the base is 0"}},
    {Undefined::base_negative, "base_negative", {"số kỳ gốc âm", "the base is negative"}},
    {Undefined::no_gap, "no_gap", {"kế hoạch bằng số kỳ gốc", "the target equals the baseline"}},
    {Undefined::no_common_day, "no_common_day", {"không có ngày chung", "no day in common"}},
    {Undefined::no_time_elapsed, "no_time_elapsed", {"kỳ báo cáo mới bắt đầu", "no time has elapsed"}},
    {Undefined::does_not_accrue, "does_not_accrue", {"chỉ tiêu không cộng dồn theo thời gian", "the indicator does not accrue over time"}},
    {Undefined::incomplete, "incomplete", {"chưa đủ số liệu của các thành phần", "figures of some parts are missing"}},
    {Undefined::does_not_add_up, "does_not_add_up", {"chỉ tiêu không cộng dồn được", "the indicator does not add up"}},
    {Undefined::forms_differ, "forms_differ", {"kế hoạch có nơi là tối thiểu, có nơi là tối đa", "some targets are lower bounds and some upper bounds or ranges"}},
    {Undefined::no_weight, "no_weight", {"thiếu mẫu số, hoặc mẫu số âm hay bằng 0", "the weights are missing, negative or 0"}},
    {Undefined::no_period, "no_period", {"không có kỳ báo cáo", "there are no periods"}},
    {Undefined::period_repeated, "period_repeated", {"kỳ cuối có hai số liệu", "there are two figures of the latest period"}},
    {Undefined::units_differ, "units_differ", {"các số không cùng loại đơn vị", "the figures are in units that measure different things"}},
    {Undefined::indicators_differ, "indicators_differ", {"các số thuộc nhiều chỉ tiêu", "the figures are of several indicators"}},
};
// clang-format on

}  // namespace detail

/// The reason's name, as it stands in machine-readable output.
constexpr std::string_view name_of(Undefined reason) noexcept {
    return detail::entry_of(detail::undefined_words, reason).name;
}

/// The reason in words.
constexpr Wording words_of(Undefined reason) noexcept {
    return detail::entry_of(detail::undefined_words, reason).words;
}

/// How the completion of an indicator is computed where lower is better. Everywhere else it is A / P.
enum class LowerIsBetter : std::uint8_t {
    plan_over_actual,  ///< P / A: 100 % and more means met
    mirrored,          ///< 2 − A / P
    actual_over_plan,  ///< A / P: 100 % and less means met
};

/// How a completion is computed of a negative plan, such as a loss or a fall. A / P itself would call a
/// greater loss a better completion: −25 planned and −51 reached, 204 %.
enum class NegativePlan : std::uint8_t {
    undefined,  ///< not at all
    mirrored,   ///< 2 − A / P, −500 planned and −100 reached is 180 %; A / P where lower is better
};

/// The choices that a completion needs, with a default each.
struct CompletionPolicy {
    /// how a figure below its plan counts where less is better
    LowerIsBetter lower_is_better = LowerIsBetter::plan_over_actual;
    NegativePlan negative_plan = NegativePlan::undefined;  ///< whether a plan below 0 has a completion
};

namespace detail {

/// A number's own quotient; where that is an expression that is not yet a number, the number.
template <class Figure>
struct RatioOf {
    using quotient_type = std::remove_cvref_t<decltype(std::declval<Figure>() / std::declval<Figure>())>;
    using type = std::conditional_t<std::regular<quotient_type>, quotient_type, Figure>;
};
template <>
struct RatioOf<Ratio> {
    using type = Ratio;
};
template <>
struct RatioOf<Decimal> {
    using type = Ratio;
};
template <std::integral Figure>
struct RatioOf<Figure> {
    using type = Ratio;
};
template <Unit UnitType, Number Rep>
struct RatioOf<Quantity<UnitType, Rep>> : RatioOf<Rep> {};

}  // namespace detail

/// What two figures' quotient is kept in: an exact `Ratio` for decimals and integers, else the
/// figure's own quotient (a `double` stays one, because its owner chose it). Of numbers with expression
/// templates it is the number, not the expression.
template <class Figure>
using ratio_t = typename detail::RatioOf<Figure>::type;

/// A ratio (1 is 100 %), or why there is none (tỷ lệ hoàn thành kế hoạch).
template <class Value = Ratio>
class Completion {
public:
    /// A completion that is defined.
    constexpr Completion(Value ratio) : ratio_(ratio), is_defined_(true) {}
    /// None, and why.
    constexpr Completion(Undefined reason) : reason_(reason) {}

    /// Whether there is a ratio; else `reason()` says why not.
    constexpr bool is_defined() const noexcept { return is_defined_; }

    /// Precondition: defined; else the program ends with a sentence, in every build, or does not compile.
    constexpr const Value& ratio() const noexcept {
        if (!is_defined_) detail::an_undefined_completion_has_no_ratio_ask_is_defined_first();
        return ratio_;
    }
    /// Why there is none. Precondition: not defined.
    constexpr Undefined reason() const noexcept {
        if (is_defined_) detail::a_defined_result_has_no_reason_why_it_is_not();
        return reason_;
    }

    /// In percent at `scale` decimals, rounded once. Precondition: defined. Throws
    /// `std::overflow_error` where it does not fit a `Decimal`.
    constexpr Decimal percent(
        int scale, Rounding rounding = Rounding::half_up) const requires std::same_as<Value, Ratio> {
        if (!is_defined_) detail::an_undefined_completion_has_no_ratio_ask_is_defined_first();
        return chitieu::percent(ratio_, scale, rounding);
    }
    /// The same, or nothing where it is undefined or does not fit.
    constexpr std::optional<Decimal> checked_percent(
        int scale, Rounding rounding = Rounding::half_up) const requires std::same_as<Value, Ratio> {
        return is_defined_ ? chitieu::checked_percent(ratio_, scale, rounding) : std::nullopt;
    }

    /// The same ratio, or none for the same reason.
    friend constexpr bool operator==(const Completion& left, const Completion& right) {
        if (left.is_defined_ != right.is_defined_) return false;
        return left.is_defined_ ? left.ratio_ == right.ratio_ : left.reason_ == right.reason_;
    }

    /// The exact ratio, 141/139, or the name of the reason why there is none: for logs and tests. People
    /// want `percent`, so rounded as the caller says.
    template <class Traits>
    requires detail::StreamedWith<Value, Traits>
    friend std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& stream,
                                                        const Completion& completion) {
        return completion.is_defined_ ? stream << completion.ratio_ : stream << completion.reason_;
    }

private:
    Value ratio_{};
    Undefined reason_ = Undefined::no_target;
    bool is_defined_ = false;
};

}  // namespace chitieu
