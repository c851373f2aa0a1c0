// SPDX-License-Identifier: BSL-1.0
//
// SI prefixes: exact powers of ten that stick to one metric unit, so that a square kilometre is (km)².
//
//     constexpr auto capacity = units::mega * units::watt;
//     constexpr auto area = power<2>(units::centi * units::metre);   // 1 cm² = 1/10000 m²
//     units::kilo * units::person                                    // does not compile
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu {

/// One prefix (tiền tố SI): 10^power.
struct SiPrefix {
    std::int8_t power;        ///< of ten
    std::string_view symbol;  ///< as UCUM writes it: "k", "da", "u"
    std::string_view name;    ///< "kilo"
    std::string_view words;   ///< further spellings of the name, lower case, separated by `|`
};

/// Every prefix that there is here, the largest first.
inline constexpr SiPrefix si_prefixes[] = {
    {18, "E", "exa", ""},
    {15, "P", "peta", "pê ta"},
    {12, "T", "tera", "tê ra|têra"},
    {9, "G", "giga", "gi ga"},
    {6, "M", "mega", "mê ga|mêga"},
    {3, "k", "kilo", "ki lô|ki-lô|kilô|kí lô"},
    {2, "h", "hecto", "héc tô|hécto|hecta|hect"},
    {1, "da", "deca", "đề ca|deka"},
    {-1, "d", "deci", "đề xi|đề-xi|đêxi"},
    {-2, "c", "centi", "xăng ti|xăng-ti|xen ti|xenti"},
    {-3, "m", "milli", "mi li|mi-li|mili"},
    {-6, "u", "micro", "mi crô|micrô"},
    {-9, "n", "nano", "na nô|nanô"},
    {-12, "p", "pico", "pi cô|picô"},
};

/// Whether a prefix stands for this power of ten: 0 and 4 have none.
constexpr bool is_si_prefix(int power) noexcept {
    for (const SiPrefix& prefix : si_prefixes) {
        if (prefix.power == power) return true;
    }
    return false;
}

/// The prefix of this power of ten, or nullptr where there is none. (To ask only whether there is one, see
/// above: under -fsanitize=undefined g++ 12 compares no pointer with nullptr in a constant expression.)
constexpr const SiPrefix* find_si_prefix(int power) noexcept {
    for (const SiPrefix& prefix : si_prefixes) {
        if (prefix.power == power) return &prefix;
    }
    return nullptr;
}

/// Which prefixes people write before the symbol of a metric unit in reports, by power of ten: kW to EW,
/// mm to km. Within them case does not matter: a unit has `mega` or `milli`, not both. Any other prefix
/// goes on the unit too, and is written as a word: megametre. By default: the unit is not metric.
struct PrefixRange {
    std::int8_t smallest = 0;  ///< power of ten, at least; 0: not metric
    std::int8_t largest = 0;   ///< power of ten, at most; 0: not metric

    /// Whether the unit takes prefixes at all: a metre does; a person, a dong and a percent do not.
    constexpr bool is_metric() const noexcept { return smallest != 0 || largest != 0; }
    /// Whether the prefix of this power is written as a symbol.
    constexpr bool contains(int power) const noexcept { return smallest <= power && power <= largest; }
};

/// The base of the static prefixes: `units::kilo` and the like.
template <int Power>
struct StaticPrefix {
    /// Of ten.
    static constexpr int power = Power;
};

/// The prefixes, each an empty type (`units::Kilo`) and its value (`units::kilo`).
namespace units {

inline constexpr struct Exa : StaticPrefix<18> {
} exa{};  ///< 10^18
inline constexpr struct Peta : StaticPrefix<15> {
} peta{};  ///< 10^15
inline constexpr struct Tera : StaticPrefix<12> {
} tera{};  ///< 10^12
inline constexpr struct Giga : StaticPrefix<9> {
} giga{};  ///< 10^9
inline constexpr struct Mega : StaticPrefix<6> {
} mega{};  ///< 10^6
inline constexpr struct Kilo : StaticPrefix<3> {
} kilo{};  ///< 10^3
inline constexpr struct Hecto : StaticPrefix<2> {
} hecto{};  ///< 10^2
inline constexpr struct Deca : StaticPrefix<1> {
} deca{};  ///< 10^1
inline constexpr struct Deci : StaticPrefix<-1> {
} deci{};  ///< 10^-1
inline constexpr struct Centi : StaticPrefix<-2> {
} centi{};  ///< 10^-2
inline constexpr struct Milli : StaticPrefix<-3> {
} milli{};  ///< 10^-3
inline constexpr struct Micro : StaticPrefix<-6> {
} micro{};  ///< 10^-6
inline constexpr struct Nano : StaticPrefix<-9> {
} nano{};  ///< 10^-9
inline constexpr struct Pico : StaticPrefix<-12> {
} pico{};  ///< 10^-12

}  // namespace units

}  // namespace chitieu
