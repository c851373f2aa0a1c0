// SPDX-License-Identifier: BSL-1.0
//
// A value that was reckoned from figures, or the reason why there is none.
//
//     constexpr Reckoned<Ratio> share = Ratio(1, 3);
//     constexpr Reckoned<Ratio> none = Undefined::no_baseline;
#pragma once

#include <chitieu/compare/completion.hpp>
#include <chitieu/number/detail/precondition.hpp>
#include <chitieu/text/named.hpp>

#include <iosfwd>
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

    /// Precondition: defined; else the program ends with a sentence, in every build, or does not compile.
    constexpr const Value& value() const noexcept {
        if (!value_) detail::an_undefined_result_has_no_value_ask_is_defined_first();
        return *value_;
    }
    /// Why there is none. Precondition: not defined.
    constexpr Undefined reason() const noexcept {
        if (value_) detail::a_defined_result_has_no_reason_why_it_is_not();
        return reason_;
    }

    /// The value, or the name of the reason why there is none: for logs and tests.
    template <class Traits>
    requires detail::StreamedWith<Value, Traits>
    friend std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& stream,
                                                        const Reckoned& reckoned) {
        return reckoned.value_ ? stream << *reckoned.value_ : stream << reckoned.reason_;
    }

private:
    std::optional<Value> value_{};
    Undefined reason_ = Undefined::no_target;
};

}  // namespace chitieu
