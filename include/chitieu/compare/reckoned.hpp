// SPDX-License-Identifier: BSL-1.0
//
// A value that was reckoned from figures, or the reason why there is none.
//
//     constexpr Reckoned<Ratio> share = Ratio(1, 3);
//     constexpr Reckoned<Ratio> none = Undefined::no_baseline;
#pragma once

#include <chitieu/compare/completion.hpp>

#include <cassert>
#include <optional>
#include <utility>

namespace chitieu {

/// A value, or why there is none. As a `Completion`, but of anything: an amount, a band.
template <class Value>
class Reckoned {
public:
    /// A result that is defined.
    constexpr Reckoned(Value value) : value_(std::move(value)) {}
    /// None, and why.
    constexpr Reckoned(Undefined reason) : reason_(reason) {}

    /// Whether there is a value.
    constexpr bool is_defined() const noexcept { return value_.has_value(); }

    /// Precondition: defined.
    constexpr const Value& value() const noexcept {
        assert(value_.has_value());
        return *value_;
    }
    /// Precondition: not defined.
    constexpr Undefined reason() const noexcept {
        assert(!value_.has_value());
        return reason_;
    }

private:
    std::optional<Value> value_{};
    Undefined reason_ = Undefined::no_target;
};

}  // namespace chitieu
