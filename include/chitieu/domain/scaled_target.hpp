// SPDX-License-Identifier: BSL-1.0
//
// Targets as machines write them, as whole numbers at scales.
//
//     if (const auto target = read_scaled_target(">=97.5")) target->form;    // at_least
#pragma once

#include <chitieu/domain/target.hpp>
#include <chitieu/number/detail/short_text.hpp>
#include <chitieu/number/scaled_number.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu {

/// A target: both ends, the same twice where it is no range.
struct ScaledTarget {
    TargetForm form = TargetForm::value;  ///< a value, a bound, a range
    ScaledNumber lower{};                 ///< of a bound and a value, as `upper`
    ScaledNumber upper{};                 ///< of a bound and a value, the figure itself

    friend constexpr bool operator==(const ScaledTarget&, const ScaledTarget&) noexcept = default;
};

namespace detail {

/// `>97.5` and the like, or `15-20`.
template <class Text>
[[gnu::noinline]] bool read_bound_or_range(Text written, ScaledTarget& target) noexcept {
    const std::string_view text = view_of(written);
    const auto read = [](std::string_view part, ScaledNumber& number) {
        return read_scaled_into(Text{part}, number);
    };
    if (text.size() > 1 && (text[0] == '>' || text[0] == '<')) {
        const bool is_strict = text[1] != '=';
        if (text[0] == '>') target.form = is_strict ? TargetForm::more_than : TargetForm::at_least;
        if (text[0] == '<') target.form = is_strict ? TargetForm::less_than : TargetForm::at_most;
        const bool is_read = read(text.substr(is_strict ? 1 : 2), target.upper);
        target.lower = target.upper;
        return is_read;
    }
    const std::size_t dash = text.find('-', 1);
    target.form = TargetForm::between;
    return dash != std::string_view::npos && read(text.substr(0, dash), target.lower) &&
           read(text.substr(dash + 1), target.upper) &&
           target.lower.to_decimal() <= target.upper.to_decimal();
}

/// `read_scaled_target`, of a `std::string_view` or a `PaddedText`. What is no short figure is first taken
/// for a bound or a range, since most are.
template <class Text>
[[gnu::always_inline]] inline bool read_scaled_target_into(Text written, ScaledTarget& target) noexcept {
    target.form = TargetForm::value;
    const std::size_t size = view_of(written).size();
    if (size - 1 < 8 && read_scaled_word(first_word_of(written), size, target.upper)) [[likely]] {
        target.lower = target.upper;
        return true;
    }
    if (read_bound_or_range(written, target)) return true;
    target.form = TargetForm::value;
    const bool is_read = read_scaled_slowly(view_of(written), target.upper);
    target.lower = target.upper;
    return is_read;
}

}  // namespace detail

/// Reads a target as programs write it: `97.5`, `>97.5`, `>=97.5`, `<3`, `<=3`, `15-20`. Nothing where it is
/// written otherwise, or its ends are not in order. O(length).
inline std::optional<ScaledTarget> read_scaled_target(std::string_view text) noexcept {
    ScaledTarget target;
    if (!detail::read_scaled_target_into(text, target)) return std::nullopt;
    return target;
}

}  // namespace chitieu
