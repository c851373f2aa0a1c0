// SPDX-License-Identifier: BSL-1.0
//
// Units: static ones are empty types, `AnyUnit` is the same thing known only at run time, and one set of
// operators composes both.
//
//     constexpr auto income = units::million * units::dong / units::person / units::year;
//     static_assert(conversion_factor(income, units::dong / units::person / units::month) ==
//                   Ratio(1'000'000, 12));
//     static_assert(any_unit(units::kilo * units::metre) == any_unit(units::kilometre));
#pragma once

#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/dimension.hpp>
#include <chitieu/unit/prefix.hpp>

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

struct UnitInfo;

/// A description that may be there. Not a pointer that may be null: under -fsanitize=undefined g++ 12 takes
/// the comparison of a static object's address with nullptr for no constant expression.
class UnitInfoRef {
public:
    constexpr UnitInfoRef() noexcept = default;
    /// Precondition: not null.
    constexpr UnitInfoRef(const UnitInfo* info) noexcept : info_(info), is_there_(true) {}

    /// Whether it is there, and what it is: only where it is.
    constexpr explicit operator bool() const noexcept { return is_there_; }
    constexpr const UnitInfo& operator*() const noexcept { return *info_; }

private:
    const UnitInfo* info_ = nullptr;
    bool is_there_ = false;
};

/// All that is known of a unit, in one place: the static type, the parser and the printer read it.
struct UnitInfo {
    std::string_view symbol;  ///< UCUM symbol or a short ASCII code; the unit's identity
    Wording name;             ///< as printed for people
    UnitKind kind;
    Dimension dimension;
    Ratio factor;  ///< exact number of the dimension's base units in one of these
    /// Further spellings, lower case and composed, separated by `|`. Where a metric unit's English name is
    /// an abbreviation ("m"), the first of them is that name in full.
    std::string_view words;
    PrefixRange prefixes{};    ///< of a metric unit, which prefixes its symbol takes
    UnitInfoRef difference{};  ///< of a share, the points in which two figures differ
};

/// A unit known only at run time: a product of powers of described units, each perhaps with an SI prefix,
/// kept in the order written, so that it prints as it was read. A default-constructed one is the unit of
/// pure numbers, as is what is left of ha/ha, and says `is_unspecified()`. The `UnitInfo`s must outlive
/// it (the catalogue's do).
class AnyUnit {
public:
    static constexpr std::size_t max_terms = 6;
    static constexpr int max_exponent = Dimension::max_exponent;

    /// A described unit, with the power of ten of its prefix, raised to a power, never 0. The prefix is
    /// raised with its unit: (km)² is a million m².
    struct Term {
        const UnitInfo* info = nullptr;
        std::int8_t exponent = 0;
        std::int8_t prefix = 0;

        /// One letter of the symbol with its prefix, "kW"; the zero character past its end.
        constexpr char letter(std::size_t at) const noexcept {
            const std::string_view before =
                is_si_prefix(prefix) ? find_si_prefix(prefix)->symbol : std::string_view{};
            if (at < before.size()) return before[at];
            at -= before.size();
            return at < info->symbol.size() ? info->symbol[at] : '\0';
        }
    };

    constexpr AnyUnit() noexcept = default;
    constexpr explicit AnyUnit(const UnitInfo& info) noexcept : infos_{&info}, exponents_{1}, size_{1} {}
    /// Refused: the unit would outlive its description.
    explicit AnyUnit(const UnitInfo&& the_description_must_outlive_the_unit) = delete;

    /// True where nothing is known or nothing is left: a pure number.
    constexpr bool is_unspecified() const noexcept { return size_ == 0; }
    /// False once a product had more than `max_terms` terms or a power beyond ±`max_exponent`: such a
    /// unit equals and converts to none.
    constexpr bool is_valid() const noexcept { return valid_; }

    /// Goes over the terms, which it gives by value.
    class TermIterator {
    public:
        using value_type = Term;
        using difference_type = std::ptrdiff_t;

        constexpr TermIterator() noexcept = default;
        constexpr TermIterator(const AnyUnit& unit, std::size_t at) noexcept : unit_(&unit), at_(at) {}

        /// The term, and those behind it: only before the end.
        constexpr Term operator*() const noexcept { return unit_->term(at_); }
        constexpr Term operator[](std::size_t further) const noexcept { return unit_->term(at_ + further); }
        constexpr TermIterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        constexpr TermIterator operator++(int) noexcept {
            TermIterator before = *this;
            ++at_;
            return before;
        }
        friend constexpr bool operator==(TermIterator left, TermIterator right) noexcept {
            return left.at_ == right.at_;
        }
        friend constexpr std::ptrdiff_t operator-(TermIterator left, TermIterator right) noexcept {
            return static_cast<std::ptrdiff_t>(left.at_) - static_cast<std::ptrdiff_t>(right.at_);
        }

    private:
        const AnyUnit* unit_ = nullptr;
        std::size_t at_ = 0;
    };

    /// The terms, in the order in which they were first written.
    constexpr TermIterator begin() const noexcept { return {*this, 0}; }
    constexpr TermIterator end() const noexcept { return {*this, size_}; }

    /// What it measures; scale words and pure numbers have no base.
    constexpr Dimension dimension() const noexcept {
        Dimension result;
        for (const Term term : *this) result = result * term.info->dimension.power(term.exponent);
        return result;
    }

    /// The exact number of base units in one of these; nothing where it does not fit a `Ratio` or the
    /// unit is not valid. Linear in the exponents.
    constexpr std::optional<Ratio> factor() const noexcept {
        if (!valid_) return std::nullopt;
        std::optional<Ratio> result = Ratio(1);
        for (const Term term : *this) {
            for (int power = term.exponent; power != 0 && result; power += power > 0 ? -1 : 1) {
                result = power > 0 ? checked_multiply(*result, term.info->factor)
                                   : checked_divide(*result, term.info->factor);
                if (!result || term.prefix == 0) continue;
                const bool is_large = (term.prefix > 0) == (power > 0);
                const auto ten = Ratio(detail::power_of_ten(term.prefix > 0 ? term.prefix : -term.prefix));
                result = is_large ? checked_multiply(*result, ten) : checked_divide(*result, ten);
            }
        }
        return result;
    }

    /// The kind where the unit is one described unit, perhaps scaled (`triệu đồng` is money); a measure
    /// where it is a rate, a product or unspecified.
    constexpr UnitKind kind() const noexcept {
        if (is_unspecified()) return UnitKind::measure;
        UnitKind only = UnitKind::scale;
        for (const Term term : *this) {
            if (term.info->kind == UnitKind::scale && term.exponent == 1) continue;
            if (only != UnitKind::scale || term.exponent != 1) return UnitKind::measure;
            only = term.info->kind;
        }
        return only;
    }

    /// True where one of these is one whole thing: a count that is neither scaled nor a rate. A figure
    /// in it without decimals is exact.
    constexpr bool counts_whole_things() const noexcept {
        return size_ == 1 && exponents_[0] == 1 && infos_[0]->kind == UnitKind::count;
    }

    /// True where a term with this symbol, prefix included, takes part, at any power: "10*9" in `tỷ đồng`.
    constexpr bool has_term(std::string_view symbol) const noexcept {
        UnitInfo wanted{};
        wanted.symbol = symbol;
        return find({&wanted, 1, 0}) != size_;
    }

    /// True where an SI prefix can go on the unit: one metric unit that has none, at the first power.
    constexpr bool takes_prefix() const noexcept {
        return valid_ && size_ == 1 && exponents_[0] == 1 && prefixes_[0] == 0 &&
               infos_[0]->prefixes.is_metric();
    }

    /// The unit with the SI prefix of this power of ten: 3 makes kilowatts of watts. Not valid where the
    /// unit takes none (`takes_prefix`) or there is no such prefix.
    constexpr AnyUnit with_prefix(int power) const noexcept {
        AnyUnit result = *this;
        result.valid_ = takes_prefix() && is_si_prefix(power);
        if (result.valid_) result.prefixes_[0] = static_cast<std::int8_t>(power);
        return result;
    }

    /// This unit raised to a whole power, negative ones too; 0 gives the unit of pure numbers.
    constexpr AnyUnit power(int exponent) const noexcept {
        AnyUnit result;
        result.valid_ = valid_;
        for (const Term term : *this) {
            int product = 0;
            if (__builtin_mul_overflow(term.exponent, exponent, &product)) product = max_exponent + 1;
            result.multiply(term, product);
        }
        return result;
    }

    friend constexpr AnyUnit operator*(AnyUnit left, const AnyUnit& right) noexcept {
        left.valid_ = left.valid_ && right.valid_;
        for (const Term term : right) left.multiply(term, term.exponent);
        return left;
    }

    friend constexpr AnyUnit operator/(const AnyUnit& left, const AnyUnit& right) noexcept {
        return left * right.power(-1);
    }

    /// The same symbols, prefixes included, at the same powers, in any order: kilo · metre is a kilometre,
    /// but `triệu đồng` is not `1000 nghìn đồng`. See `same_dimension` for what can be converted. Terms
    /// are at most six, so this is O(1).
    friend constexpr bool operator==(const AnyUnit& left, const AnyUnit& right) noexcept {
        if (left.size_ != right.size_ || !left.valid_ || !right.valid_) return false;
        for (const Term term : left) {
            const std::size_t same = right.find(term);
            if (same == right.size_ || right.exponents_[same] != term.exponent) return false;
        }
        return true;
    }

private:
    static constexpr bool same_symbol(const Term& left, const Term& right) noexcept {
        if (left.prefix == right.prefix) return left.info->symbol == right.info->symbol;
        std::size_t at = 0;
        while (left.letter(at) != '\0' && left.letter(at) == right.letter(at)) ++at;
        return left.letter(at) == right.letter(at);
    }

    constexpr Term term(std::size_t at) const noexcept { return {infos_[at], exponents_[at], prefixes_[at]}; }

    /// Where the term is that has the symbol of this one; `size_` where there is none.
    constexpr std::size_t find(const Term& wanted) const noexcept {
        std::size_t at = 0;
        while (at < size_ && !same_symbol(term(at), wanted)) ++at;
        return at;
    }

    constexpr void multiply(const Term& factor, int exponent) noexcept {
        if (exponent == 0) return;
        const std::size_t at = find(factor);
        const bool is_there = at < size_;
        const bool is_small = -max_exponent <= exponent && exponent <= max_exponent;
        const int sum = (is_there ? exponents_[at] : 0) + (is_small ? exponent : 0);
        if (!is_small || sum > max_exponent || sum < -max_exponent || (!is_there && size_ == max_terms)) {
            valid_ = false;
        } else if (sum != 0) {
            if (!is_there) {
                infos_[size_] = factor.info;
                prefixes_[size_] = factor.prefix;
                ++size_;
            }
            exponents_[at] = static_cast<std::int8_t>(sum);
        } else {
            --size_;
            for (std::size_t later = at; later + 1 < max_terms; ++later) {
                infos_[later] = infos_[later + 1];
                exponents_[later] = exponents_[later + 1];
                prefixes_[later] = prefixes_[later + 1];
            }
        }
    }

    // By member and not by term: a report holds many units, and this is little more than half as large.
    const UnitInfo* infos_[max_terms]{};
    std::int8_t exponents_[max_terms]{};
    std::int8_t prefixes_[max_terms]{};
    std::uint8_t size_ = 0;
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

/// What a prefix before a static unit gives.
template <int PowerOfTen, StaticUnit Base>
struct PrefixedUnit : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return Base::any().with_prefix(PowerOfTen); }
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

/// One of `units::kilo` and its like.
template <class Candidate>
concept MetricPrefix = requires {
    { Candidate::power } -> std::convertible_to<int>;
}
&&std::derived_from<Candidate, StaticPrefix<Candidate::power>>;

/// Why units do not compose: what a compiler quotes. Where an operator has many overloads, what is refused
/// returns one of these, which are never complete: the error is short, and `requires` sees it.
namespace because {

struct a_prefix_goes_on_one_metric_unit;  ///< not on a person, a percent, a dong, a product or a kilometre
struct a_prefix_stands_before_its_unit;   ///< tonne * (kilo * metre), not tonne * kilo * metre
struct figures_add_up_and_units_do_not;   ///< 5 * tonne + 5 * tonne, not tonne + tonne

}  // namespace because

namespace detail {

template <class Candidate>
concept TakesPrefix = StaticUnit<Candidate> && Candidate::any()
.takes_prefix();

}  // namespace detail

/// A metric unit with an SI prefix: `units::kilo * units::watt`. Only one metric unit without a prefix
/// takes one: of an area, raise the prefixed length, `power<2>(units::centi * units::metre)`.
template <MetricPrefix Prefix, detail::TakesPrefix Base>
constexpr PrefixedUnit<Prefix::power, Base> operator*(Prefix, Base) noexcept {
    return {};
}
/// The same of a run-time unit: what takes no prefix becomes a unit that is not valid.
template <MetricPrefix Prefix>
constexpr AnyUnit operator*(Prefix, const AnyUnit& unit) noexcept {
    return unit.with_prefix(Prefix::power);
}
template <MetricPrefix cannot_put, StaticUnit before, class why = because::a_prefix_goes_on_one_metric_unit>
requires(!detail::TakesPrefix<before>) why operator*(cannot_put, before);
template <class cannot_put, MetricPrefix behind_it, class why = because::a_prefix_stands_before_its_unit>
requires(MetricPrefix<cannot_put> || Unit<cannot_put>) why operator*(cannot_put, behind_it);

template <Unit cannot_add, Unit to, class why = because::figures_add_up_and_units_do_not>
why operator+(const cannot_add&, const to&);
template <Unit cannot_subtract_from, Unit that, class why = because::figures_add_up_and_units_do_not>
why operator-(const cannot_subtract_from&, const that&);

/// Any unit as a run-time one.
template <StaticUnit Known>
constexpr AnyUnit any_unit(Known) noexcept {
    return Known::any();
}
constexpr AnyUnit any_unit(const AnyUnit& unit) noexcept { return unit; }

/// A run-time unit composed with a static one, as with another run-time one.
template <Unit Left, Unit Right>
requires(StaticUnit<Left> != StaticUnit<Right>) constexpr AnyUnit operator*(const Left& left,
                                                                            const Right& right) noexcept {
    return any_unit(left) * any_unit(right);
}
template <Unit Left, Unit Right>
requires(StaticUnit<Left> != StaticUnit<Right>) constexpr AnyUnit operator/(const Left& left,
                                                                            const Right& right) noexcept {
    return any_unit(left) / any_unit(right);
}

/// A run-time unit raised to a whole power; not valid where that is beyond ±99.
template <int Exponent>
constexpr AnyUnit power(const AnyUnit& unit) noexcept {
    return unit.power(Exponent);
}

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
