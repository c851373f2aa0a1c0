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

#include <concepts>
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
            const auto low_half = static_cast<std::uint64_t>(coefficient);
            add_parts(low_half / unit, power_of_ten_128(decimals - scale) * (low_half % unit));
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

/// A figure without its sign, which an integer of 64 bits without one has room for.
struct ScaledMagnitude {
    std::uint64_t coefficient;
    int scale;
    bool is_negative;
};
constexpr ScaledMagnitude scaled_magnitude(Decimal value) noexcept {
    return {static_cast<std::uint64_t>(magnitude(value.coefficient())), value.scale(), value.sign() < 0};
}
template <counting Whole>
constexpr ScaledMagnitude scaled_magnitude(Whole value) noexcept {
    return {static_cast<std::uint64_t>(magnitude(value)), 0, value < 0};
}

template <class Figure>
concept DecimalFigure = counting<Figure> || std::same_as<Figure, Decimal>;

/// How many decimals a fraction with this denominator has; -1 where they never end or are more than 36.
constexpr int decimals_of(uint128 denominator) noexcept {
    int twos = 0;
    int fives = 0;
    for (; denominator % 2 == 0; denominator /= 2) ++twos;
    for (; denominator % 5 == 0; denominator /= 5) ++fives;
    const int decimals = twos > fives ? twos : fives;
    return denominator == 1 && decimals <= 36 ? decimals : -1;
}

}  // namespace detail

/// An exact sum of figures: `Decimal`s, integers of up to 64 bits, `Ratio`s, and products of two of them.
/// What is above and what is below 0 are added up apart, so the result does not depend on the order,
/// whether it fits or not; fractions whose decimals never end are added up as one `Ratio`, of which that is
/// true as long as it fits. Adding is O(1), of a Ratio O(log of its parts); `merge` of the sums of two
/// parts is the sum of the whole.
class ExactSum {
public:
    /// Adds a figure.
    template <detail::DecimalFigure Figure>
    constexpr void add(Figure value) noexcept {
        const auto size = detail::scaled_magnitude(value);
        side(size.is_negative).add(size.coefficient, size.scale);
    }
    constexpr void add(const Ratio& value) noexcept {
        const int decimals = value.is_whole() ? 0 : detail::decimals_of(value.divisor());
        const auto factor =
            decimals < 0 ? detail::uint128{0} : detail::power_of_ten_128(decimals) / value.divisor();
        const auto coefficient = detail::product(detail::magnitude(value.numerator()), factor);
        if (factor != 0 && coefficient.high == 0) {
            side(value.sign() < 0).add(coefficient.low, decimals);
        } else {
            add_endless(value);
        }
    }

    /// Adds left · right: a share and what it is a share of.
    template <detail::DecimalFigure Left, detail::DecimalFigure Right>
    constexpr void add_product(const Left& left, const Right& right) noexcept {
        const auto one = detail::scaled_magnitude(left);
        const auto other = detail::scaled_magnitude(right);
        side(one.is_negative != other.is_negative)
            .add(detail::uint128{one.coefficient} * other.coefficient, one.scale + other.scale);
    }
    template <class Left, class Right>
    constexpr void add_product(const Left& left, const Right& right) noexcept {
        const auto product = checked_multiply(Ratio(left), Ratio(right));
        if (product) {
            add(*product);
        } else {
            endless_ = std::nullopt;
        }
    }

    /// Adds all that the other has added.
    constexpr void merge(const ExactSum& other) noexcept {
        above_.add(other.above_);
        below_.add(other.below_);
        if (other.endless_) {
            add_endless(*other.endless_);
        } else {
            endless_ = std::nullopt;
        }
    }

    /// The sum; nothing where it, or what is above or below 0 of it, is beyond 2^127, or its digits do not
    /// fit a `Ratio`.
    constexpr std::optional<Ratio> value() const {
        const auto sum = above_.minus(below_);
        if (!sum || !endless_ || endless_->is_zero()) return endless_ ? sum : std::nullopt;
        return checked_add(*sum, *endless_);
    }

private:
    constexpr detail::MagnitudeSum& side(bool is_negative) noexcept { return is_negative ? below_ : above_; }
    constexpr void add_endless(const Ratio& value) noexcept {
        if (endless_) endless_ = checked_add(*endless_, value);
    }

    detail::MagnitudeSum above_{};
    detail::MagnitudeSum below_{};
    std::optional<Ratio> endless_ = Ratio(0);
};

}  // namespace chitieu
