// SPDX-License-Identifier: BSL-1.0
//
// What a unit measures: a product of powers of named bases, the same value for static and run-time units.
//
//     constexpr auto yield = Dimension::of("mass") / Dimension::of("length").power(2);
//     static_assert(yield * Dimension::of("length").power(2) == Dimension::of("mass"));
#pragma once

#include <cstddef>
#include <string_view>

namespace chitieu {

/// A product of powers of base dimensions, kept sorted and without zero powers, so that equality is
/// memberwise and the order of factors does not matter. Bases are named by text: "mass", "{person}",
/// "VND"; counts of different things are different bases, and so are different currencies.
/// A product of more than `max_bases` bases, or with a power beyond ±`max_exponent`, is not valid: it
/// stays so through all further arithmetic and equals nothing, itself included.
class Dimension {
public:
    /// How many bases a dimension can be made of; what is made of more equals none.
    static constexpr std::size_t max_bases = 6;
    /// How far a power of one may go, up and down.
    static constexpr int max_exponent = 99;

    /// No base at all: a pure number.
    constexpr Dimension() noexcept = default;

    /// A base dimension. `base` must outlive the dimension (a literal does).
    static constexpr Dimension of(std::string_view base) noexcept {
        Dimension result;
        result.multiply(base, 1);
        return result;
    }

    /// False for a product of too many bases or with too large a power.
    constexpr bool is_valid() const noexcept { return valid_; }
    /// How many bases take part: 0 for a pure number.
    constexpr std::size_t size() const noexcept { return size_; }

    /// This dimension raised to a whole power, negative ones too; 0 gives a pure number.
    constexpr Dimension power(int exponent) const noexcept {
        Dimension result;
        result.valid_ = valid_;
        for (std::size_t index = 0; index < size_; ++index) {
            int product = 0;
            if (__builtin_mul_overflow(exponents_[index], exponent, &product)) product = max_exponent + 1;
            result.multiply(bases_[index], product);
        }
        return result;
    }

    /// Products and quotients; not valid where a base or a power is one too many.
    friend constexpr Dimension operator*(Dimension left, const Dimension& right) noexcept {
        for (std::size_t index = 0; index < right.size_; ++index) {
            left.multiply(right.bases_[index], right.exponents_[index]);
        }
        left.valid_ = left.valid_ && right.valid_;
        return left;
    }

    /// Products and quotients; not valid where a base or a power is one too many.
    friend constexpr Dimension operator/(const Dimension& left, const Dimension& right) noexcept {
        return left * right.power(-1);
    }

    /// Of the same bases to the same powers.
    friend constexpr bool operator==(const Dimension& left, const Dimension& right) noexcept {
        if (left.size_ != right.size_ || !left.valid_ || !right.valid_) return false;
        for (std::size_t index = 0; index < left.size_; ++index) {
            if (left.exponents_[index] != right.exponents_[index]) return false;
            if (compared(left.bases_[index], right.bases_[index]) != 0) return false;
        }
        return true;
    }

private:
    /// Below, at or above 0. By hand: units are multiplied in constant expressions, where string_view's own
    /// comparison takes the compiler several times as long.
    static constexpr int compared(std::string_view left, std::string_view right) noexcept {
        const char* one = left.data();
        const char* other = right.data();
        const std::size_t size = left.size() < right.size() ? left.size() : right.size();
        for (std::size_t at = 0; at < size; ++at, ++one, ++other) {
            if (*one != *other) return *one < *other ? -1 : 1;
        }
        return left.size() < right.size() ? -1 : left.size() > right.size() ? 1 : 0;
    }

    constexpr void multiply(std::string_view base, int exponent) noexcept {
        if (exponent == 0) return;
        std::size_t at = 0;
        int order = -1;
        while (at < size_ && (order = compared(bases_[at], base)) < 0) ++at;
        const bool is_there = at < size_ && order == 0;
        const bool is_small = -max_exponent <= exponent && exponent <= max_exponent;
        const int sum = (is_there ? exponents_[at] : 0) + (is_small ? exponent : 0);
        if (!is_small || sum > max_exponent || sum < -max_exponent || (!is_there && size_ == max_bases)) {
            valid_ = false;
        } else if (!is_there) {
            insert(at, base, exponent);
        } else if (sum != 0) {
            exponents_[at] = sum;
        } else {
            remove(at);
        }
    }

    constexpr void insert(std::size_t at, std::string_view base, int exponent) noexcept {
        for (std::size_t index = size_; index > at; --index) {
            bases_[index] = bases_[index - 1];
            exponents_[index] = exponents_[index - 1];
        }
        bases_[at] = base;
        exponents_[at] = exponent;
        ++size_;
    }

    constexpr void remove(std::size_t at) noexcept {
        --size_;
        for (std::size_t index = at; index < size_; ++index) {
            bases_[index] = bases_[index + 1];
            exponents_[index] = exponents_[index + 1];
        }
    }

    std::string_view bases_[max_bases]{};
    int exponents_[max_bases]{};
    std::size_t size_ = 0;
    bool valid_ = true;
};

}  // namespace chitieu
