// SPDX-License-Identifier: BSL-1.0
//
// A unit that is known only at run time: a product of powers of described units, each with a prefix.
//
//     const AnyUnit yield = AnyUnit(units::Tonne::info) / AnyUnit(units::Hectare::info);
//     yield == any_unit(units::tonne / units::hectare);       // true
#pragma once

#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/dimension.hpp>
#include <chitieu/unit/prefix.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

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
    UnitKind kind;            ///< what sort of unit it is
    Dimension dimension;      ///< what it measures
    Ratio factor;             ///< exact number of the dimension's base units in one of these
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
    /// How many terms a unit may be multiplied of.
    static constexpr std::size_t max_terms = 6;
    /// How far a power of one may go, up and down.
    static constexpr int max_exponent = Dimension::max_exponent;

    /// A described unit, with the power of ten of its prefix, raised to a power, never 0. The prefix is
    /// raised with its unit: (km)² is a million m².
    struct Term {
        const UnitInfo* info = nullptr;  ///< which unit it is
        std::int8_t exponent = 0;        ///< how often
        std::int8_t prefix = 0;          ///< power of ten of its prefix; 0 without one

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
    /// One unit, described elsewhere: the description must outlive it.
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

    /// Products and quotients; not valid where a term or a power is one too many.
    friend constexpr AnyUnit operator*(AnyUnit left, const AnyUnit& right) noexcept {
        left.valid_ = left.valid_ && right.valid_;
        for (const Term term : right) left.multiply(term, term.exponent);
        return left;
    }

    /// Products and quotients; not valid where a term or a power is one too many.
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

}  // namespace chitieu
