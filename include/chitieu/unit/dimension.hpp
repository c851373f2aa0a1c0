// SPDX-License-Identifier: BSL-1.0
//
// What a unit measures: a product of powers of named bases, the same value for static and run-time units.
//
//     constexpr auto yield = Dimension::of("mass") / Dimension::of("length").power(2);
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu {

/// A product of powers of base dimensions, kept sorted and without zero powers, so that equality is
/// memberwise. Bases are named by text: "mass", "person", "VND"; counts of different things are
/// different bases, and so are different currencies. At most `max_bases` bases take part; more is a
/// compile error in a constant expression and `is_valid() == false` at run time.
class Dimension {
public:
    static constexpr std::size_t max_bases = 6;

    /// No base at all: a pure number.
    constexpr Dimension() noexcept = default;

    /// A base dimension. `base` must outlive the dimension (a literal does).
    static constexpr Dimension of(std::string_view base) noexcept {
        Dimension result;
        result.multiply(base, 1);
        return result;
    }

    constexpr bool is_valid() const noexcept { return valid_; }
    constexpr std::size_t size() const noexcept { return size_; }

    /// This dimension raised to a whole power; 0 gives a pure number.
    constexpr Dimension power(int exponent) const noexcept {
        Dimension result;
        for (std::size_t index = 0; index < size_; ++index) {
            result.multiply(bases_[index], exponents_[index] * exponent);
        }
        return result;
    }

    friend constexpr Dimension operator*(Dimension left, const Dimension& right) noexcept {
        for (std::size_t index = 0; index < right.size_; ++index) {
            left.multiply(right.bases_[index], right.exponents_[index]);
        }
        left.valid_ = left.valid_ && right.valid_;
        return left;
    }

    friend constexpr Dimension operator/(const Dimension& left, const Dimension& right) noexcept {
        return left * right.power(-1);
    }

    friend constexpr bool operator==(const Dimension& left, const Dimension& right) noexcept {
        if (left.size_ != right.size_ || !left.valid_ || !right.valid_) return false;
        for (std::size_t index = 0; index < left.size_; ++index) {
            if (left.exponents_[index] != right.exponents_[index]) return false;
            if (left.bases_[index] != right.bases_[index]) return false;
        }
        return true;
    }

private:
    constexpr void multiply(std::string_view base, int exponent) noexcept {
        if (exponent == 0) return;
        std::size_t at = 0;
        while (at < size_ && bases_[at] < base) ++at;
        if (at < size_ && bases_[at] == base) {
            exponents_[at] += exponent;
            if (exponents_[at] == 0) remove(at);
            return;
        }
        if (size_ == max_bases) {
            valid_ = false;
            return;
        }
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
