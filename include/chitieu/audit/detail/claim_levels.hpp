// SPDX-License-Identifier: BSL-1.0
//
// Which figures of a claim may be what an indicator has come to, and whether a cell has the same.
#pragma once

#include <chitieu/audit/detail/claim_reckoning.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace chitieu {

namespace detail {

/// How many digits a figure has, zeros at either end not counted: a figure of three or more is hardly another
/// by chance.
constexpr int significant_digits(Decimal value) noexcept {
    std::int64_t rest = value.coefficient();
    while (rest != 0 && rest % 10 == 0) rest /= 10;
    int digits = 0;
    for (; rest != 0; rest /= 10) ++digits;
    return digits;
}

/// Whether a stated figure is one of a cell, in any scale and with either reading.
inline bool is_same_figure(const StatedFigure& figure, const AnyUnit& unit, Decimal printed,
                           const std::optional<Decimal>& other_reading) {
    const FigureFactor factor = figure_factor(figure.unit, unit);
    if (!factor.factor) return false;
    const auto is_printed = [&](Decimal value) {
        const auto converted = checked_multiply(Ratio(value), *factor.factor);
        return converted &&
               (*converted == Ratio(printed) || (other_reading && *converted == Ratio(*other_reading)));
    };
    return is_printed(figure.value) || (figure.other_reading && is_printed(*figure.other_reading));
}

template <class Value>
std::optional<Decimal> figure_in(const Printed<Value>& cell) {
    if (!cell.value) return std::nullopt;
    if constexpr (requires { cell.value->figure; }) {
        return cell.value->figure;
    } else {
        return cell.value->is_range() ? std::nullopt : std::optional<Decimal>(cell.value->upper());
    }
}

template <class Value>
bool is_same_figure(const StatedFigure& figure, const AnyUnit& unit, const Printed<Value>& cell) {
    const std::optional<Decimal> printed = figure_in(cell);
    return printed && is_same_figure(figure, unit, *printed, cell.other_reading);
}

/// Calls `look_at(figure, index)` with every figure of a claim that may be what an indicator has come to.
template <class LookAt>
void each_level(const Claim& claim, const LookAt& look_at) {
    std::size_t index = 0;
    const auto look = [&](const std::optional<StatedFigure>& figure) {
        if (figure) look_at(*figure, index++);
    };
    std::visit(
        [&look](const auto& kind) {
            if constexpr (requires { kind.actual; }) {
                look(kind.actual);
            } else if constexpr (requires { kind.now; }) {
                look(kind.now);
            } else if constexpr (requires { kind.covered; }) {
                look(kind.share), look(kind.covered);
            } else if constexpr (requires { kind.part; }) {
                look(kind.share), look(kind.part);
            } else if constexpr (requires { kind.total; }) {
                look(kind.total);
            } else if constexpr (requires { kind.value; }) {
                look(kind.value);
            }
        },
        claim);
}

/// The years from 1900 to 2100 that a text names; calls `look_at(year)`.
template <class LookAt>
void each_year(std::string_view text, const LookAt& look_at) {
    std::size_t digits = 0;
    int number = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool is_digit = at < text.size() && is_ascii_digit(text[at]);
        if (is_digit) {
            number = digits < 4 ? 10 * number + (text[at] - '0') : 0;
            ++digits;
        } else {
            if (digits == 4 && number >= 1900 && number <= 2100) look_at(number);
            digits = 0;
            number = 0;
        }
    }
}

}  // namespace detail

}  // namespace chitieu
