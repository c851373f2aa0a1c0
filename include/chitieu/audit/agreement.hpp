// SPDX-License-Identifier: BSL-1.0
//
// Whether a printed result follows from the figures printed beside it (XBRL Calculation 1.1, extended to
// quotients): a printed figure stands for an interval, and so does what is computed from it.
//
//     static_assert(agreement_of(91.72_dec, percent_of(1763, 1922, true)) == Agreement::truncated);
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/text/language.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chitieu {

/// From best to worst.
enum class Agreement : std::uint8_t {
    exact,            ///< the point value rounds to the printed one
    truncated,        ///< the printed one is the point value cut off
    within_rounding,  ///< only the rounding of the figures that it is computed from explains it
    undecidable,      ///< the figures leave everything possible, as where a plan may be 0
    contradicted,
};

/// The agreement's lasting name, for machines.
constexpr std::string_view name_of(Agreement agreement) noexcept {
    constexpr std::string_view names[] = {"exact", "truncated", "within_rounding", "undecidable",
                                          "contradicted"};
    return names[static_cast<std::size_t>(agreement)];
}

/// The agreement in words.
constexpr Wording words_of(Agreement agreement) noexcept {
    constexpr Wording words[] = {{"đúng", "exact"},
                                 {"cắt chữ số", "cut off, not rounded"},
                                 {"đúng trong sai số làm tròn", "within rounding"},
                                 {"không kiểm tra được", "not decidable"},
                                 {"sai", "contradicted"}};
    return words[static_cast<std::size_t>(agreement)];
}

/// A computed result: the value from the figures as printed, and all values that those may stand for.
/// Either is missing where it cannot be computed.
struct Computed {
    std::optional<Ratio> value{};      ///< from the figures as printed
    std::optional<Interval> values{};  ///< all that those figures may stand for
};

namespace detail {

template <class Part, class Reckon>
constexpr auto reckoned_from(const std::optional<Part>& left, const std::optional<Part>& right,
                             const Reckon& reckon) -> decltype(reckon(*left, *right)) {
    if (!left || !right) return std::nullopt;
    return reckon(*left, *right);
}
template <class Reckon>
constexpr Computed both_parts(const Computed& left, const Computed& right, const Reckon& reckon) {
    return {reckoned_from(left.value, right.value, reckon), reckoned_from(left.values, right.values, reckon)};
}

}  // namespace detail

/// Of two computed figures that vary apart from each other, the sum, difference, product and quotient. A part
/// is missing where it is in one of them, where it does not fit, or where the divisor is 0; a quotient has no
/// values where the divisor's interval holds or touches 0.
constexpr Computed sum_of(const Computed& left, const Computed& right) {
    return detail::both_parts(left, right, [](const auto& a, const auto& b) { return checked_add(a, b); });
}
/// Left less right; both parts as in `sum_of`.
constexpr Computed difference_of(const Computed& left, const Computed& right) {
    return detail::both_parts(left, right,
                              [](const auto& a, const auto& b) { return checked_subtract(a, b); });
}
/// Left times right; both parts as in `sum_of`.
constexpr Computed product_of(const Computed& left, const Computed& right) {
    return detail::both_parts(left, right,
                              [](const auto& a, const auto& b) { return checked_multiply(a, b); });
}
/// Left by right; missing where the right may be 0.
constexpr Computed quotient_of(const Computed& left, const Computed& right) {
    return detail::both_parts(left, right, [](const auto& a, const auto& b) { return checked_divide(a, b); });
}

/// A number that varies not at all.
constexpr Computed exact_figure(const Ratio& value) { return {value, exactly(value)}; }

/// The better of two.
constexpr Agreement better(Agreement left, Agreement right) noexcept { return left < right ? left : right; }

/// What a figure stands for: itself where it counts whole things, else ± half a unit of its last digit.
constexpr Interval interval_of(Decimal figure, bool is_exact) {
    return is_exact ? exactly(figure) : rounded(figure);
}

/// 100 · numerator / denominator, and all values that the quotient takes while both figures keep within
/// their intervals. No values where the denominator's interval holds or touches 0.
constexpr Computed percent_of(Decimal numerator, Decimal denominator, bool is_exact) {
    const Computed above{Ratio(numerator), interval_of(numerator, is_exact)};
    const Computed below{Ratio(denominator), interval_of(denominator, is_exact)};
    return product_of(quotient_of(above, below), exact_figure(100));
}

/// How a printed figure, with its digits as printed, agrees with a computed one. O(1).
constexpr Agreement agreement_of(Decimal printed, const Computed& computed) {
    if (computed.value) {
        if (checked_round(*computed.value, printed.scale(), Rounding::half_up) == printed) {
            return Agreement::exact;
        }
        if (checked_round(*computed.value, printed.scale(), Rounding::down) == printed) {
            return Agreement::truncated;
        }
    }
    if (!computed.values) return Agreement::undecidable;
    return meets(rounded(printed), *computed.values) ? Agreement::within_rounding : Agreement::contradicted;
}

}  // namespace chitieu
