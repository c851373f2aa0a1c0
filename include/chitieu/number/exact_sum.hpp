// SPDX-License-Identifier: BSL-1.0
#pragma once

// ExactSum: a sum of decimals and of products of two, the same in whatever order it is taken.
//
//     constexpr ExactSum total = [] {
//         ExactSum sum;
//         sum.add(0.1_dec);
//         sum.add_product(12.5_dec, 4'000);   // 12.5 per household, 4,000 households
//         return sum;
//     }();
//     static_assert(total.value() == Ratio(50'000.1_dec));

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/wide.hpp>
#include <chitieu/number/ratio.hpp>

#include <cstdint>
#include <optional>

namespace chitieu {

namespace detail {

/// 10^exponent, exponent 0 to 36.
constexpr uint128 power_of_ten_128(int exponent) {
    return exponent < 20 ? uint128{power_of_ten(exponent)}
                         : uint128{power_of_ten(19)} * power_of_ten(exponent - 19);
}

/// A sum of numbers that are not negative: a whole part below 2^128 and 36 decimals.
class MagnitudeSum {
public:
    /// Adds coefficient · 10^-scale, scale 0 to 36.
    constexpr void add(uint128 coefficient, int scale) noexcept {
        if (scale == 0) {
            add_parts(coefficient, 0);
        } else if (scale < 20 && (coefficient >> 64) == 0) {  // a division of 64 bits is many times faster
            const std::uint64_t unit = power_of_ten(scale);
            const auto small = static_cast<std::uint64_t>(coefficient);
            add_parts(small / unit, power_of_ten_128(decimals - scale) * (small % unit));
        } else {
            const uint128 unit = power_of_ten_128(scale);
            add_parts(coefficient / unit, power_of_ten_128(decimals - scale) * (coefficient % unit));
        }
    }
    constexpr void add(const MagnitudeSum& other) noexcept {
        add_parts(other.whole_, other.fraction_);
        fits_ = fits_ && other.fits_;
    }

    /// this - other, or nothing where it does not fit.
    constexpr std::optional<Ratio> minus(const MagnitudeSum& other) const {
        if (!fits_ || !other.fits_) return std::nullopt;
        const bool is_negative =
            whole_ < other.whole_ || (whole_ == other.whole_ && fraction_ < other.fraction_);
        const MagnitudeSum& greater = is_negative ? other : *this;
        const MagnitudeSum& lesser = is_negative ? *this : other;
        const bool borrows = greater.fraction_ < lesser.fraction_;
        const uint128 whole = greater.whole_ - lesser.whole_ - (borrows ? 1U : 0U);
        const uint128 fraction = greater.fraction_ + (borrows ? one : 0U) - lesser.fraction_;
        if (whole > largest_int128) return std::nullopt;
        const auto sum = checked_add(Ratio::from_lowest_terms(static_cast<int128>(whole), 1),
                                     Ratio::reduced(false, fraction, one));
        return sum && is_negative ? -*sum : sum;
    }

private:
    static constexpr int decimals = 36;
    static constexpr uint128 one = power_of_ten_128(decimals);

    constexpr void add_parts(uint128 whole, uint128 fraction) noexcept {
        fraction_ += fraction;  // both below 10^36, so below 2^121
        const bool carries = fraction_ >= one;
        if (carries) fraction_ -= one;
        const uint128 before = whole_;
        whole_ += whole;
        if (whole_ < before) fits_ = false;
        if (carries && ++whole_ == 0) fits_ = false;
    }

    uint128 whole_ = 0;
    uint128 fraction_ = 0;
    bool fits_ = true;
};

}  // namespace detail

/// An exact sum of `Decimal`s, of integers of up to 64 bits, and of products of two of them. What is above
/// and what is below 0 are added up apart, so the result does not depend on the order, whether it fits or
/// not. Adding is O(1); `merge` of the sums of two parts is the sum of the whole.
class ExactSum {
public:
    /// Adds a figure.
    constexpr void add(Decimal value) noexcept {
        side(value.sign() < 0).add(detail::magnitude(value.coefficient()), value.scale());
    }
    constexpr void add(std::uint64_t value) noexcept { above_.add(value, 0); }

    /// Adds left · right: a share and what it is a share of.
    constexpr void add_product(Decimal left, Decimal right) noexcept {
        side((left.sign() < 0) != (right.sign() < 0))
            .add(detail::magnitude(left.coefficient()) * detail::magnitude(right.coefficient()),
                 left.scale() + right.scale());
    }

    /// Adds all that the other has added.
    constexpr void merge(const ExactSum& other) noexcept {
        above_.add(other.above_);
        below_.add(other.below_);
    }

    /// The sum; nothing where it, or what is above or below 0 of it, is beyond 2^127, or its digits do not
    /// fit a `Ratio`.
    constexpr std::optional<Ratio> value() const { return above_.minus(below_); }

private:
    constexpr detail::MagnitudeSum& side(bool is_negative) noexcept { return is_negative ? below_ : above_; }

    detail::MagnitudeSum above_{};
    detail::MagnitudeSum below_{};
};

}  // namespace chitieu
