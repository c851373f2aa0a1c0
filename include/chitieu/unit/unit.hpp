// SPDX-License-Identifier: BSL-1.0
//
// Units: static ones are empty types, `AnyUnit` is the same thing known only at run time, and one set of
// operators composes both.
//
//     constexpr auto income = units::million * units::dong / units::person / units::year;
//     static_assert(any_unit(income).dimension() == any_unit(units::dong / units::person / units::year).dimension());
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

/// What sort of thing a unit is; it decides how figures in it are read and whether they are exact.
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

/// A unit known only at run time: a product of powers of described units, kept as written so that
/// printing and reading it again gives the same unit. A default-constructed one is the unit of pure
/// numbers and says `is_unspecified()`. The `UnitInfo`s must outlive it (those of the catalogue do).
class AnyUnit {
public:
    static constexpr std::size_t max_terms = 6;

    struct Term {
        const UnitInfo* info = nullptr;
        int exponent = 0;
    };

    constexpr AnyUnit() noexcept = default;
    constexpr explicit AnyUnit(const UnitInfo& info) noexcept : terms_{{&info, 1}}, size_{1} {}

    constexpr bool is_unspecified() const noexcept { return size_ == 0; }
    /// False once a product had more than `max_terms` terms: such a unit equals and converts to none.
    constexpr bool is_valid() const noexcept { return valid_; }

    constexpr const Term* begin() const noexcept { return terms_; }
    constexpr const Term* end() const noexcept { return terms_ + size_; }

    constexpr Dimension dimension() const noexcept {
        Dimension result;
        for (const Term& term : *this) result = result * term.info->dimension.power(term.exponent);
        return result;
    }

    /// The exact number of base units in one of these; nothing where it does not fit a `Ratio`.
    constexpr std::optional<Ratio> factor() const noexcept {
        std::optional<Ratio> result = Ratio(1);
        for (const Term& term : *this) {
            for (int power = term.exponent; power != 0 && result; power += power > 0 ? -1 : 1) {
                result = power > 0 ? checked_multiply(*result, term.info->factor)
                                   : checked_divide(*result, term.info->factor);
            }
        }
        return result;
    }

    /// The kind where the unit is one described unit, perhaps scaled; otherwise a measure.
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

    /// True where one of these is one whole thing: a count that is neither scaled nor a rate.
    constexpr bool counts_whole_things() const noexcept {
        return size_ == 1 && terms_[0].exponent == 1 && terms_[0].info->kind == UnitKind::count;
    }

    /// True where a term with this symbol takes part, such as "billion".
    constexpr bool has_term(std::string_view symbol) const noexcept {
        for (const Term& term : *this) {
            if (term.info->symbol == symbol) return true;
        }
        return false;
    }

    constexpr AnyUnit power(int exponent) const noexcept {
        AnyUnit result = *this;
        for (std::size_t index = 0; index < size_; ++index) result.terms_[index].exponent *= exponent;
        if (exponent == 0) result.size_ = 0;
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

    /// The same units in the same order; see `same_dimension` for what can be converted.
    friend constexpr bool operator==(const AnyUnit& left, const AnyUnit& right) noexcept {
        if (left.size_ != right.size_ || !left.valid_ || !right.valid_) return false;
        for (std::size_t index = 0; index < left.size_; ++index) {
            if (left.terms_[index].exponent != right.terms_[index].exponent) return false;
            if (left.terms_[index].info->symbol != right.terms_[index].info->symbol) return false;
        }
        return true;
    }

private:
    constexpr void multiply(Term factor) noexcept {
        for (std::size_t index = 0; index < size_; ++index) {
            if (terms_[index].info->symbol != factor.info->symbol) continue;
            terms_[index].exponent += factor.exponent;
            if (terms_[index].exponent != 0) return;
            --size_;
            for (std::size_t later = index; later < size_; ++later) terms_[later] = terms_[later + 1];
            return;
        }
        if (size_ == max_terms) {
            valid_ = false;
            return;
        }
        terms_[size_++] = factor;
    }

    Term terms_[max_terms]{};
    std::size_t size_ = 0;
    bool valid_ = true;
};

/// The base of every static unit.
struct StaticUnitBase {};

/// A unit known at compile time: an empty type.
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

template <StaticUnit Left, StaticUnit Right>
struct UnitProduct : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return Left::any() * Right::any(); }
};

template <StaticUnit Left, StaticUnit Right>
struct UnitQuotient : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return Left::any() / Right::any(); }
};

template <StaticUnit Base, int Exponent>
struct UnitPower : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return Base::any().power(Exponent); }
};

template <StaticUnit Left, StaticUnit Right>
constexpr UnitProduct<Left, Right> operator*(Left, Right) noexcept {
    return {};
}

template <StaticUnit Left, StaticUnit Right>
constexpr UnitQuotient<Left, Right> operator/(Left, Right) noexcept {
    return {};
}

/// A unit raised to a whole power: `power<2>(units::metre)`.
template <int Exponent, StaticUnit Base>
constexpr UnitPower<Base, Exponent> power(Base) noexcept {
    return {};
}

/// Any unit as a run-time one.
template <StaticUnit Known>
constexpr AnyUnit any_unit(Known) noexcept {
    return Known::any();
}
constexpr AnyUnit any_unit(const AnyUnit& unit) noexcept { return unit; }

/// True where figures in the two units measure the same thing and can be converted.
constexpr bool same_dimension(const AnyUnit& left, const AnyUnit& right) noexcept {
    return left.is_valid() && right.is_valid() && left.dimension() == right.dimension();
}

template <StaticUnit Left, StaticUnit Right>
constexpr bool same_dimension(Left, Right) noexcept {
    return same_dimension(Left::any(), Right::any());
}

/// What a figure in `from` is multiplied by to be one in `to`; nothing where they measure different
/// things or the factor does not fit.
constexpr std::optional<Ratio> conversion_factor(const AnyUnit& from, const AnyUnit& to) noexcept {
    if (!same_dimension(from, to)) return std::nullopt;
    const std::optional<Ratio> source = from.factor();
    const std::optional<Ratio> goal = to.factor();
    if (!source || !goal) return std::nullopt;
    return checked_divide(*source, *goal);
}

}  // namespace chitieu
