// SPDX-License-Identifier: BSL-1.0
//
// A measure of earned value, or the reason why there is none. Include score/earned_value.hpp.
#pragma once

#include <chitieu/number/detail/precondition.hpp>
#include <chitieu/text/language.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace chitieu {

/// Why a measure of earned value is undefined. Undefined is neither 0 nor 1.
enum class NoEarnedValue : std::uint8_t {
    no_planned_value,    ///< PV is missing, or a range
    no_earned_value,     ///< EV is missing
    no_actual_cost,      ///< AC is missing
    no_budget,           ///< BAC is missing, or a range
    planned_value_zero,  ///< nothing was due yet: no SPI
    earned_value_zero,   ///< nothing was earned yet: what all will cost does not follow from it
    actual_cost_zero,    ///< nothing was spent yet: no CPI
    nothing_left,        ///< all of what may be spent is spent: no TCPI
    not_representable,   ///< the exact result does not fit
};

/// The reason's name, as it stands in machine-readable output.
constexpr std::string_view name_of(NoEarnedValue reason) noexcept {
    switch (reason) {
        case NoEarnedValue::no_planned_value:
            return "no_planned_value";
        case NoEarnedValue::no_earned_value:
            return "no_earned_value";
        case NoEarnedValue::no_actual_cost:
            return "no_actual_cost";
        case NoEarnedValue::no_budget:
            return "no_budget";
        case NoEarnedValue::planned_value_zero:
            return "planned_value_zero";
        case NoEarnedValue::earned_value_zero:
            return "earned_value_zero";
        case NoEarnedValue::actual_cost_zero:
            return "actual_cost_zero";
        case NoEarnedValue::nothing_left:
            return "nothing_left";
        case NoEarnedValue::not_representable:
            return "not_representable";
    }
    return {};
}

/// The reason in words.
constexpr Wording words_of(NoEarnedValue reason) noexcept {
    switch (reason) {
        case NoEarnedValue::no_planned_value:
            return {"không có giá trị kế hoạch (PV)", "no planned value (PV)"};
        case NoEarnedValue::no_earned_value:
            return {"không có giá trị thu được (EV)", "no earned value (EV)"};
        case NoEarnedValue::no_actual_cost:
            return {"không có chi phí thực tế (AC)", "no actual cost (AC)"};
        case NoEarnedValue::no_budget:
            return {"không có tổng ngân sách (BAC)", "no budget at completion (BAC)"};
        case NoEarnedValue::planned_value_zero:
            return {"giá trị kế hoạch (PV) bằng 0", "the planned value (PV) is 0"};
        case NoEarnedValue::earned_value_zero:
            return {"giá trị thu được (EV) bằng 0", "the earned value (EV) is 0"};
        case NoEarnedValue::actual_cost_zero:
            return {"chi phí thực tế (AC) bằng 0", "the actual cost (AC) is 0"};
        case NoEarnedValue::nothing_left:
            return {"đã chi hết số được chi", "all that may be spent is spent"};
        case NoEarnedValue::not_representable:
            return {"kết quả quá lớn để giữ chính xác", "the exact result does not fit"};
    }
    return {};
}

/// An amount or an index, exactly, or why there is none.
template <class Value>
class EarnedValueMeasure {
public:
    /// A measure that is defined.
    constexpr EarnedValueMeasure(Value value) : value_(std::move(value)) {}
    /// None, and why.
    constexpr EarnedValueMeasure(NoEarnedValue reason) : reason_(reason) {}

    /// Whether there is a value; else `reason()` says why not.
    constexpr bool is_defined() const noexcept { return value_.has_value(); }
    /// Precondition: defined.
    constexpr const Value& value() const noexcept {
        if (!value_) detail::an_undefined_result_has_no_value_ask_is_defined_first();
        return *value_;
    }
    /// Precondition: not defined.
    constexpr NoEarnedValue reason() const noexcept {
        if (value_) detail::a_defined_result_has_no_reason_why_it_is_not();
        return reason_;
    }

private:
    std::optional<Value> value_{};
    NoEarnedValue reason_ = NoEarnedValue::not_representable;
};

}  // namespace chitieu
