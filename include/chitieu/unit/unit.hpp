// SPDX-License-Identifier: BSL-1.0
//
// Units: static ones are empty types, `AnyUnit` is the same thing known only at run time, and one set of
// operators composes both.
//
//     constexpr auto income = units::million * units::dong / units::person / units::year;
//     static_assert(any_unit(income).dimension() == any_unit(units::dong / units::person /
//     units::year).dimension());
#pragma once

#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/dimension.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace chitieu {

/// What sort of thing a unit is (loại đơn vị): it decides how figures in it are read, whether they are
/// exact, and what they differ in.
enum class UnitKind : std::uint8_t {
    measure,  ///< mass, length, area, time: a printed figure is rounded
    count,    ///< whole things, each sort a dimension of its own: a figure without decimals is exact
    money,    ///< one currency, one dimension
    share,    ///< %, ‰, per ten thousand: one dimension, convertible among themselves
    points,   ///< differences of shares: percentage points
    scale,    ///< nghìn, triệu, tỷ: a pure number that multiplies another unit
};

/// All that is known of a unit, in one place: the static type, the parser and the printer read it.
struct UnitInfo {
    std::string_view symbol;  ///< UCUM symbol or a short ASCII code; the unit's identity
    Wording name;             ///< as printed for people
    UnitKind kind;
    Dimension dimension;
    Ratio factor;            ///< exact number of the dimension's base units in one of these
    std::string_view words;  ///< further spellings, lower case and composed, separated by `|`
};

/// A unit known only at run time: a product of powers of described units, kept in the order written, so
/// that it prints as it was read. A default-constructed one is the unit of pure numbers, as is what is
/// left of ha/ha, and says `is_unspecified()`. The `UnitInfo`s must outlive it (the catalogue's do).
class AnyUnit {
public:
    static constexpr std::size_t max_terms = 6;
    static constexpr int max_exponent = Dimension::max_exponent;

    /// A described unit raised to a power, never 0.
    struct Term {
        const UnitInfo* info = nullptr;
        int exponent = 0;
    };

    constexpr AnyUnit() noexcept = default;
    constexpr explicit AnyUnit(const UnitInfo& info) noexcept : terms_{{&info, 1}}, size_{1} {}
    /// Refused: the unit would outlive its description.
    explicit AnyUnit(const UnitInfo&& the_description_must_outlive_the_unit) = delete;

    /// True where nothing is known or nothing is left: a pure number.
    constexpr bool is_unspecified() const noexcept { return size_ == 0; }
    /// False once a product had more than `max_terms` terms or a power beyond ±`max_exponent`: such a
    /// unit equals and converts to none.
    constexpr bool is_valid() const noexcept { return valid_; }

    /// The terms, in the order in which they were first written.
    constexpr const Term* begin() const noexcept { return terms_; }
    constexpr const Term* end() const noexcept { return terms_ + size_; }

    /// What it measures; scale words and pure numbers have no base.
    constexpr Dimension dimension() const noexcept {
        Dimension result;
        for (const Term& term : *this) result = result * term.info->dimension.power(term.exponent);
        return result;
    }

    /// The exact number of base units in one of these; nothing where it does not fit a `Ratio` or the
    /// unit is not valid. Linear in the exponents.
    constexpr std::optional<Ratio> factor() const noexcept {
        if (!valid_) return std::nullopt;
        std::optional<Ratio> result = Ratio(1);
        for (const Term& term : *this) {
            for (int power = term.exponent; power != 0 && result; power += power > 0 ? -1 : 1) {
                result = power > 0 ? checked_multiply(*result, term.info->factor)
                                   : checked_divide(*result, term.info->factor);
            }
        }
        return result;
    }

    /// The kind where the unit is one described unit, perhaps scaled (`triệu đồng` is money); a measure
    /// where it is a rate, a product or unspecified.
    constexpr UnitKind kind() const noexcept {
        const Term* only = nullptr;
        for (const Term& term : *this) {
            if (term.info->kind == UnitKind::scale && term.exponent == 1) continue;
            if (only != nullptr || term.exponent != 1) return UnitKind::measure;
            only = &term;
        }
        if (only != nullptr) return only->info->kind;
        return is_unspecified() ? UnitKind::measure : UnitKind::scale;
    }

    /// True where one of these is one whole thing: a count that is neither scaled nor a rate. A figure
    /// in it without decimals is exact.
    constexpr bool counts_whole_things() const noexcept {
        return size_ == 1 && terms_[0].exponent == 1 && terms_[0].info->kind == UnitKind::count;
    }

    /// True where a term with this symbol takes part, at any power: "10*9" in `tỷ đồng`.
    constexpr bool has_term(std::string_view symbol) const noexcept { return find(symbol) != end(); }

    /// This unit raised to a whole power, negative ones too; 0 gives the unit of pure numbers.
    constexpr AnyUnit power(int exponent) const noexcept {
        AnyUnit result;
        result.valid_ = valid_;
        for (const Term& term : *this) {
            int product = 0;
            if (__builtin_mul_overflow(term.exponent, exponent, &product)) product = max_exponent + 1;
            result.multiply({term.info, product});
        }
        return result;
    }

    friend constexpr AnyUnit operator*(AnyUnit left, const AnyUnit& right) noexcept {
        left.valid_ = left.valid_ && right.valid_;
        for (const Term& term : right) left.multiply(term);
        return left;
    }

    friend constexpr AnyUnit operator/(const AnyUnit& left, const AnyUnit& right) noexcept {
        return left * right.power(-1);
    }

    /// The same described units at the same powers, in any order: `triệu đồng` is not `1000 nghìn đồng`.
    /// See `same_dimension` for what can be converted. Terms are at most six, so this is O(1).
    friend constexpr bool operator==(const AnyUnit& left, const AnyUnit& right) noexcept {
        if (left.size_ != right.size_ || !left.valid_ || !right.valid_) return false;
        for (const Term& term : left) {
            const Term* const same = right.find(term.info->symbol);
            if (same == right.end() || same->exponent != term.exponent) return false;
        }
        return true;
    }

private:
    constexpr const Term* find(std::string_view symbol) const noexcept {
        const Term* term = begin();
        while (term != end() && term->info->symbol != symbol) ++term;
        return term;
    }

    constexpr void multiply(Term factor) noexcept {
        if (factor.exponent == 0) return;
        const auto at = static_cast<std::size_t>(find(factor.info->symbol) - terms_);
        const bool is_there = at < size_;
        const bool is_small = -max_exponent <= factor.exponent && factor.exponent <= max_exponent;
        const int sum = (is_there ? terms_[at].exponent : 0) + (is_small ? factor.exponent : 0);
        if (!is_small || sum > max_exponent || sum < -max_exponent || (!is_there && size_ == max_terms)) {
            valid_ = false;
        } else if (!is_there) {
            terms_[size_++] = factor;
        } else if (sum != 0) {
            terms_[at].exponent = sum;
        } else {
            --size_;
            for (std::size_t later = at; later < size_; ++later) terms_[later] = terms_[later + 1];
        }
    }

    Term terms_[max_terms]{};
    std::size_t size_ = 0;
    bool valid_ = true;
};

/// The base of every static unit.
struct StaticUnitBase {};

/// A unit known at compile time: an empty type, so that a quantity is as large as its number.
template <class Candidate>
concept StaticUnit = std::derived_from<Candidate, StaticUnitBase> && std::is_empty_v<Candidate>;

/// A static unit or `AnyUnit`: what every template over units takes.
template <class Candidate>
concept Unit = StaticUnit<Candidate> || std::same_as<Candidate, AnyUnit>;

/// A static unit described by a `UnitInfo`: derive from it and define `info`.
///
///     struct Hectare : DescribedUnit<Hectare> { static constexpr UnitInfo info{…}; };
template <class Derived>
struct DescribedUnit : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return AnyUnit(Derived::info); }
};

/// What `*` of two static units gives. Products in another order are other types.
template <StaticUnit Left, StaticUnit Right>
struct UnitProduct : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return Left::any() * Right::any(); }
};

/// What `/` of two static units gives.
template <StaticUnit Left, StaticUnit Right>
struct UnitQuotient : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return Left::any() / Right::any(); }
};

/// What `power` of a static unit gives.
template <StaticUnit Base, int Exponent>
struct UnitPower : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return Base::any().power(Exponent); }
};

/// A product of units, `units::million * units::dong`; does not compile with more than six terms.
template <StaticUnit Left, StaticUnit Right>
constexpr UnitProduct<Left, Right> operator*(Left, Right) noexcept {
    static_assert(UnitProduct<Left, Right>::any().is_valid(), "a unit has at most six terms");
    return {};
}

/// A rate, `units::quintal / units::hectare`; does not compile with more than six terms.
template <StaticUnit Left, StaticUnit Right>
constexpr UnitQuotient<Left, Right> operator/(Left, Right) noexcept {
    static_assert(UnitQuotient<Left, Right>::any().is_valid(), "a unit has at most six terms");
    return {};
}

/// A unit raised to a whole power: `power<2>(units::metre)`.
template <int Exponent, StaticUnit Base>
constexpr UnitPower<Base, Exponent> power(Base) noexcept {
    static_assert(UnitPower<Base, Exponent>::any().is_valid(), "the power of a unit is -99 to 99");
    return {};
}

/// Any unit as a run-time one.
template <StaticUnit Known>
constexpr AnyUnit any_unit(Known) noexcept {
    return Known::any();
}
constexpr AnyUnit any_unit(const AnyUnit& unit) noexcept { return unit; }

/// True where figures in the two units, static or not, measure the same thing and can be converted.
template <Unit Left, Unit Right>
constexpr bool same_dimension(const Left& left, const Right& right) noexcept {
    const AnyUnit first = any_unit(left);
    const AnyUnit second = any_unit(right);
    return first.is_valid() && second.is_valid() && first.dimension() == second.dimension();
}

/// What a figure in `from` is multiplied by to be one in `to`, exactly; nothing where they measure
/// different things or the factor does not fit.
template <Unit From, Unit To>
constexpr std::optional<Ratio> conversion_factor(const From& from, const To& to) noexcept {
    if (!same_dimension(from, to)) return std::nullopt;
    const std::optional<Ratio> source = any_unit(from).factor();
    const std::optional<Ratio> goal = any_unit(to).factor();
    if (!source || !goal) return std::nullopt;
    return checked_divide(*source, *goal);
}

}  // namespace chitieu
