// SPDX-License-Identifier: BSL-1.0
//
// Status bands: red, amber, green, with every end said to belong to one side.
//
//     constexpr auto light = bands(below(0.5_dec, {"đỏ", "red"}), below(0.8_dec, {"vàng", "amber"}),
//                                  Wording{"xanh", "green"});
//     constexpr auto status = light.classify_percent(Ratio(799, 1000), 0);   // 79.9 %, printed as 80 %
//     static_assert(status.value().printed == 80 && status.value().band.name.english == "green");
//
// Whatever is printed decides: a figure that is printed as 80 % is never coloured "below 80 %".
#pragma once

#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/precondition.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/text/language.hpp>

#include <cstddef>
#include <optional>
#include <type_traits>

namespace chitieu {

/// All that is below an end and not in an earlier band; whether the end itself belongs to it.
struct BandEnd {
    Ratio end;          ///< where the band stops
    bool includes_end;  ///< else the end itself belongs to the next
    Wording name;       ///< for people, in both languages
};

/// The band below `end`, which itself belongs to the next.
constexpr BandEnd below(const Ratio& end, Wording name) noexcept { return {end, false, name}; }
/// The band up to `end`, which itself belongs to it.
constexpr BandEnd up_to(const Ratio& end, Wording name) noexcept { return {end, true, name}; }

/// A band: its place from the lowest, beginning with 0, and its name.
struct Band {
    std::size_t place = 0;  ///< 0 is the lowest
    Wording name{};         ///< for people, in both languages
};

/// A band, and the figure as printed that belongs to it.
struct PrintedBand {
    Band band{};        ///< the one that the printed figure lies in
    Decimal printed{};  ///< rounded once; it decided the band
};

namespace detail {

// Never constexpr: a constant expression that comes here does not compile and names it.
[[noreturn, gnu::cold]] inline void bands_go_from_the_lowest_to_the_highest_end() noexcept {
    end_with("chitieu: bands go from the lowest to the highest end");
}

}  // namespace detail

/// `count` bands without gaps or overlaps; the first has no lower end and the last no upper one. Made by
/// `bands`, or while the program runs by `checked_bands`.
template <std::size_t count>
class Bands {
    static_assert(count >= 1);
    static constexpr std::size_t ends = count - 1;

public:
    /// The band of the exact value, whatever will be printed. O(count), as all of them.
    constexpr Band classify_exactly(const Ratio& value) const noexcept {
        for (std::size_t place = 0; place < ends; ++place) {
            const BandEnd& band = bands_[place];
            if (value < band.end || (band.includes_end && value == band.end)) return {place, band.name};
        }
        return {ends, bands_[ends].name};
    }
    /// The same of a completion; undefined as that is.
    constexpr Reckoned<Band> classify_exactly(const Completion<>& completion) const noexcept {
        if (!completion.is_defined()) return completion.reason();
        return classify_exactly(completion.ratio());
    }

    /// The value as printed with `scale` decimals, and the band of what is printed. Undefined where that
    /// does not fit a `Decimal`.
    constexpr Reckoned<PrintedBand> classify(const Ratio& value, int scale,
                                             Rounding rounding = Rounding::half_up) const {
        const auto printed = checked_round(value, scale, rounding);
        if (!printed) return Undefined::not_representable;
        return PrintedBand{classify_exactly(Ratio(*printed)), *printed};
    }

    /// The completion in percent as printed with `scale` decimals, and the band of what is printed. The ends
    /// are ratios: 0.8 is 80 %. Undefined as the completion is, for the same reason.
    constexpr Reckoned<PrintedBand> classify_percent(const Completion<>& completion, int scale,
                                                     Rounding rounding = Rounding::half_up) const {
        if (!completion.is_defined()) return completion.reason();
        const auto printed = checked_percent(completion.ratio(), scale, rounding);
        if (!printed) return Undefined::not_representable;
        return PrintedBand{classify_exactly(Ratio(*printed, 100)), *printed};
    }

    /// Whether each band's end is above the one before; a band may be a single value, from `below(x)` to
    /// `up_to(x)`.
    constexpr bool are_in_order() const noexcept {
        for (std::size_t place = 1; place < ends; ++place) {
            const BandEnd& before = bands_[place - 1];
            const BandEnd& band = bands_[place];
            const bool is_one_value = before.end == band.end && !before.includes_end && band.includes_end;
            if (!(before.end < band.end) && !is_one_value) return false;
        }
        return true;
    }

    /// The bands from the lowest; the end of the last is not looked at. Precondition: `are_in_order`.
    constexpr explicit Bands(const BandEnd (&list)[count]) noexcept {
        for (std::size_t place = 0; place < count; ++place) bands_[place] = list[place];
    }

private:
    BandEnd bands_[count]{};
};

namespace detail {

constexpr BandEnd band_of(const BandEnd& end) noexcept { return end; }
constexpr BandEnd band_of(const Wording& last) noexcept { return {Ratio(0), false, last}; }

}  // namespace detail

/// Bands known at compile time, from the lowest, and the name of the last, which is open: ends out of order
/// do not compile.
consteval Bands<2> bands(BandEnd first, Wording last) {
    const BandEnd list[] = {first, detail::band_of(last)};
    return Bands<2>(list);
}
consteval Bands<3> bands(BandEnd first, BandEnd second, Wording last) {
    const BandEnd list[] = {first, second, detail::band_of(last)};
    const Bands<3> result(list);
    if (!result.are_in_order()) detail::bands_go_from_the_lowest_to_the_highest_end();
    return result;
}
template <class... More>
requires(sizeof...(More) >= 2)  //
    consteval Bands<sizeof...(More) + 2> bands(BandEnd first, BandEnd second, More... more) {
    const BandEnd list[] = {first, second, detail::band_of(more)...};
    const Bands<sizeof...(More) + 2> result(list);
    if (!result.are_in_order()) detail::bands_go_from_the_lowest_to_the_highest_end();
    return result;
}

/// The same while the program runs, such as ends that depend on the quarter: nothing where they are out of
/// order.
template <std::size_t ends>
constexpr std::optional<Bands<ends + 1>> checked_bands(const BandEnd (&list)[ends], Wording last) {
    BandEnd all[ends + 1]{};
    for (std::size_t place = 0; place < ends; ++place) all[place] = list[place];
    all[ends] = detail::band_of(last);
    const Bands<ends + 1> result(all);
    if (!result.are_in_order()) return std::nullopt;
    return result;
}

}  // namespace chitieu
