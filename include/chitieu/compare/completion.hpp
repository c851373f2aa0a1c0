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

/// The reason's name, as it stands in machine-readable output.
constexpr std::string_view name_of(Undefined reason) noexcept {
    switch (reason) {
        case Undefined::no_target:
            return "no_target";
        case Undefined::no_actual:
            return "no_actual";
        case Undefined::plan_zero:
            return "plan_zero";
        case Undefined::plan_negative:
            return "plan_negative";
        case Undefined::actual_not_positive:
            return "actual_not_positive";
        case Undefined::range:
            return "range";
        case Undefined::not_representable:
            return "not_representable";
        case Undefined::no_baseline:
            return "no_baseline";
        case Undefined::base_zero:
            return "base_zero";
        case Undefined::base_negative:
            return "base_negative";
        case Undefined::no_gap:
            return "no_gap";
        case Undefined::no_common_day:
            return "no_common_day";
        case Undefined::no_time_elapsed:
            return "no_time_elapsed";
        case Undefined::does_not_accrue:
            return "does_not_accrue";
        case Undefined::incomplete:
            return "incomplete";
        case Undefined::does_not_add_up:
            return "does_not_add_up";
        case Undefined::forms_differ:
            return "forms_differ";
        case Undefined::no_weight:
            return "no_weight";
        case Undefined::no_period:
            return "no_period";
        case Undefined::period_repeated:
            return "period_repeated";
        case Undefined::units_differ:
            return "units_differ";
        case Undefined::indicators_differ:
            return "indicators_differ";
    }
    return {};
}

/// The reason in words.
constexpr Wording words_of(Undefined reason) noexcept {
    switch (reason) {
        case Undefined::no_target:
            return {"không có kế hoạch", "no target"};
        case Undefined::no_actual:
            return {"không có số thực hiện", "no actual"};
        case Undefined::plan_zero:
            return {"kế hoạch bằng 0", "the plan is 0"};
        case Undefined::plan_negative:
            return {"kế hoạch âm", "the plan is negative"};
        case Undefined::actual_not_positive:
            return {"số thực hiện không dương", "the actual is not above 0"};
        case Undefined::range:
            return {"kế hoạch là một khoảng", "the plan is a range"};
        case Undefined::not_representable:
            return {"thương quá lớn để giữ chính xác", "the quotient does not fit"};
        case Undefined::no_baseline:
            return {"không có số kỳ gốc", "no baseline"};
        case Undefined::base_zero:
            return {"số kỳ gốc bằng 0", "the base is 0"};
        case Undefined::base_negative:
            return {"số kỳ gốc âm", "the base is negative"};
        case Undefined::no_gap:
            return {"kế hoạch bằng số kỳ gốc", "the target equals the baseline"};
        case Undefined::no_common_day:
            return {"không có ngày chung", "no day in common"};
        case Undefined::no_time_elapsed:
            return {"kỳ báo cáo mới bắt đầu", "no time has elapsed"};
        case Undefined::does_not_accrue:
            return {"chỉ tiêu không cộng dồn theo thời gian", "the indicator does not accrue over time"};
        case Undefined::incomplete:
            return {"chưa đủ số liệu của các thành phần", "figures of some parts are missing"};
        case Undefined::does_not_add_up:
            return {"chỉ tiêu không cộng dồn được", "the indicator does not add up"};
        case Undefined::forms_differ:
            return {"kế hoạch có nơi là tối thiểu, có nơi là tối đa",
                    "some targets are lower bounds and some upper bounds or ranges"};
        case Undefined::no_weight:
            return {"thiếu mẫu số, hoặc mẫu số âm hay bằng 0", "the weights are missing, negative or 0"};
        case Undefined::no_period:
            return {"không có kỳ báo cáo", "there are no periods"};
        case Undefined::period_repeated:
            return {"kỳ cuối có hai số liệu", "there are two figures of the latest period"};
        case Undefined::units_differ:
            return {"các số không cùng loại đơn vị",
                    "the figures are in units that measure different things"};
        case Undefined::indicators_differ:
            return {"các số thuộc nhiều chỉ tiêu", "the figures are of several indicators"};
    }
    return {};
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
